"""The tracer: displays → what each pixel's rays meet. It draws no picture; light is for others to paint.

solids, quadrics, blocks, rings: rays against primitives as scalar functions, for numba on CPU and CUDA and for plain Python.
table: primitives and their motion as arrays. gbuffer: frames of the guide.
probes: what light comes from all around to where a pixel is, which the painter takes as it takes sun and sky. preview: a flat shading of it to look at.
"""
