"""Pictures that a shot takes its place or its colours from."""
