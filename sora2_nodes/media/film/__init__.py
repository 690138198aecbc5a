"""Clips joined into one film: what is cut where, how joins look and sound, and the file."""
