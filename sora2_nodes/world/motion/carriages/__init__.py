"""Carriages: how everything that isn't a person moves. Legs by gait, wings, fins, wheels, rotors, and what rests."""

from .carrier import carried

__all__ = ["carried"]
