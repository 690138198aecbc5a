"""Noun phrases: which words belong to one, what it means, and whom it means again."""
