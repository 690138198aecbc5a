"""Picture, sound and video files to arrays and back, checked at the door."""
