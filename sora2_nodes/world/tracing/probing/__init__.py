"""What probes are made of: the ways of their rays, the light they keep, and what smooth surfaces mirror."""
