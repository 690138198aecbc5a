"""Briefs → what stands where in which light, and what moves: a scene for the physics and a display for the picture."""
