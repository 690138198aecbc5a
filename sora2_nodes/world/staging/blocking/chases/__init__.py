"""Chases and looks: prey that flutters before who hunts it, and eyes that follow whoever moves."""
