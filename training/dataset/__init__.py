"""What the networks learn from: clips, sounds and heads drawn from the world."""
