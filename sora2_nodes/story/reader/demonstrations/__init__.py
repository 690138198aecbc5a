"""Demonstrations of physics on a table: what apparatus there is and what is done with it."""
