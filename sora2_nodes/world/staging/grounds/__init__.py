"""What lies and grows on the ground of a set: roads with their markings, fields of flowers."""
