"""Makes shots and films, for every door: what a take is made of, who may appear in it, how it is kept, joined and published.

seeds            the only place that derives a seed, from a shot's id; which shots hang together
cast             cameos whose consent was asked for, as figures and voices
material         the files that a storyboard names, and the pictures among them
spoken_lines     what is said in a shot, in whose voice or recording
orders           a storyboard's shot as an order: words, seeds, cast, pictures, speech
pocket_renderer  the built-in model as a renderer of orders
shoot            orders to takes: drawn, spoken over, recorded, marked
take_keys        the content key of a take
takes            finished takes in a folder: the one store, for films, jobs and graphs
film_making      renders what a film lacks
film_join        joins finished takes to one film
publish          clips and films to files: the only place that writes metadata and signs
"""
