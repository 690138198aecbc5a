"""The tracer: displays → what each pixel's rays meet. It shades nothing; light is for others to paint.

solids, quadrics, blocks, rings: rays against primitives as scalar functions, for numba on CPU and CUDA and for plain Python.
table: primitives and their motion as arrays. gbuffer: frames of the guide. preview: a flat shading of it to look at.
"""
