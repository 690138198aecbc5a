"""Random briefs: what training and evaluation ask for, and how a brief is put into words."""
