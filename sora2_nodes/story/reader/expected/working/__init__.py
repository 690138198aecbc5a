"""What work takes that nobody names: what a trade does, what a tool works on that nobody holds."""
