"""Apparatus of demonstrations: what holds, turns, pours, covers and stands on a table to be let go of, crushed or lit.

Rows of `RIGS` are drawn in metres, with x to the right and z toward the viewer; `rig` builds one.
"""

from __future__ import annotations

from .rig_building import RIGS, rig

__all__ = ["RIGS", "rig"]
