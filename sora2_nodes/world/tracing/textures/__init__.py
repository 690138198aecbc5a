"""What is on surfaces: noise, patterns, grounds, letters; each averaged over what a pixel sees."""
