"""From a storyboard to a film: takes of shots that survive anything, and their join. It draws nothing itself.

material         the pictures and recordings that shots name
orders           what makes a take, and the key that follows from it
takes            finished takes in a folder, and which one each shot uses
film_making      renders what is missing, then joins
pocket_renderer  the built-in model as a renderer
"""
