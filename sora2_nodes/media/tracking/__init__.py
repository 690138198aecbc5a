"""Things that move in a picture: how the camera moved, what stands still behind them, and each of them followed through time."""
