"""What lies and grows on the ground of a set: roads with their markings, tracks, slopes, fields of flowers."""
