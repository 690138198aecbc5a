"""Training of what paints light: random scenes, their path-traced truth, and the network's runs."""
