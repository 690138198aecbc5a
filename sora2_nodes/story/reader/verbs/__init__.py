"""Verbs to actions: clauses, what was meant, how it goes on, and where things stand."""
