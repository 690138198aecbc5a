"""Rays against each kind of primitive, in its own frame: distances and normals."""
