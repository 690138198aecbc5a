"""The features of a figure's face as eleven numbers. Plain data; where they are painted on a head is in world/faces."""

from __future__ import annotations

from typing import NamedTuple


class Face(NamedTuple):
    """Each feature 0..1. The default is the plain face: no brows, no beard, no glasses.

    eye_spacing: near .. far apart. eye_size: small .. large. eye_height: low .. high. brows: none .. thick.
    mouth_width: narrow .. wide. mouth_height: low .. high. hair_line: deep .. high on the forehead. parting: the fringe
    falls to the person's right (0), is level (0.5) or falls to their left (1). hair_length: cropped .. down to the chin
    and round the face. beard: none .. up to the cheeks. glasses: none .. thick frames.
    """

    eye_spacing: float = 0.5
    eye_size: float = 0.5
    eye_height: float = 0.5
    brows: float = 0.0
    mouth_width: float = 0.5
    mouth_height: float = 0.5
    hair_line: float = 0.5
    parting: float = 0.5
    hair_length: float = 0.5
    beard: float = 0.0
    glasses: float = 0.0


PLAIN = Face()


def mixed_face(first: Face, second: Face, share: float) -> Face:
    """Return the face that lies a share (0..1) of the way from the first to the second."""
    return Face(*(a + share * (b - a) for a, b in zip(first, second, strict=True)))
