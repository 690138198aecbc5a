"""What lets light through: panes and walls, straight through; solids, by bent rays."""
