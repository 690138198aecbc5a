"""Gains and guide → frames: light is brought together at the asked size, then seen by a camera.

compositing  gains of the native size and the maps of the output's → linear radiance
exposure     how bright a shot is taken
lens         depth of field, bloom, vignette
grading      film curve, white balance, grades, grain, styles
"""
