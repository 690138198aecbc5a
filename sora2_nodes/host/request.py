"""What a shot's conditioning says to the built-in model: which shot, at which size, with which seed."""

from __future__ import annotations

from dataclasses import dataclass

from ..story.storyboard import Shot

REQUEST = "sora2_shot"  # key in a CONDITIONING's options


@dataclass(frozen=True, kw_only=True)
class ShotRequest:
    """One shot to be planned when it is sampled. Size in pixels of the output."""

    shot: Shot
    width: int
    height: int
    seed: int
