"""What the camera sees of a staged shot: whom it frames and how near, its path, and that nothing stands in its way."""
