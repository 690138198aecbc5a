"""Blocking: who stands where and does what, act by act. Words come in as a brief's actions, deeds of `world.motion` go out."""
