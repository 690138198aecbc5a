"""What daily life calls for: housework and its things, company, and what suddenly takes over in the middle of something else."""
