"""A job's shots drawn, kept and joined."""
