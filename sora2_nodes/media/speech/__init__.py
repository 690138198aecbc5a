"""Spoken lines: the offline voice, other people's timbre, and how mouths follow."""
