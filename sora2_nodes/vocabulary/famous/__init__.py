"""What everybody knows by name."""
