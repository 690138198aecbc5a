"""What the camera sees of a staged shot: lines of sight to what it is about, and what is taken out of their way."""
