"""Demonstrations on a table: each mechanism (let go, lowered, rolled, turned, poured, lit) lays out what it needs and moves it."""
