"""Clips whose contacts are known, of the world's own and of other looks: what AudioSync's effects from motion are measured on."""
