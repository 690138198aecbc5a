"""What hands do and hold: pursuits of more than one deed, and the cords between holds."""
