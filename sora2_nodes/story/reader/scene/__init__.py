"""What holds for a whole shot: the set, the air and light, the look, the framing. Phrases found in a text's tokens."""
