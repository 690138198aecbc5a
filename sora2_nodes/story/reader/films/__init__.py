"""How people speak of films and of their scenes, put into plain words before the rest is read."""
