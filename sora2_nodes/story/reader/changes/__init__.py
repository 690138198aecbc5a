"""What becomes of things while one looks: statements of change, and what heat, cold, acids and years make of matter."""
