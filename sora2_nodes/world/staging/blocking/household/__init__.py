"""Housework: where people stand at what they keep in order, wipe, switch and draw, and where their hands are."""
