"""Storyboards: their files, rules, cuts, variants, and what their shots share."""
