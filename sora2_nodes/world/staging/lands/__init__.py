"""Cities, islands and countries by name: what each is known by, seen across a square and from the air."""
