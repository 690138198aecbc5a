"""Faces: which features a figure has unless its brief says so, and where on a head they are painted. Pure numpy."""

from __future__ import annotations

import zlib

import numpy as np

from ...story.face_features import Face
from ...story.storyboard import Person
from ..drafts.shapes3d import Vec

SMOOTH = frozenset("woman girl boy lady mother daughter child kid baby".split())  # never bearded by chance
BROWED_BEARDED_BESPECTACLED = (0.75, 0.35, 0.3)  # shares of the faces drawn
HEAVY = 0.8  # of the glasses drawn, those that somebody wears of whom nothing was said: two in seven


def draw_face(rng: np.random.Generator, *, beard: bool = True) -> Face:
    """Draw a random face; beard: whether it may have one."""
    face = Face(*(float(share) for share in rng.random(len(Face._fields))))
    browed, bearded, bespectacled = rng.random(3) < BROWED_BEARDED_BESPECTACLED
    return face._replace(
        brows=0.3 + 0.7 * face.brows if browed else 0.0,
        beard=0.2 + 0.8 * face.beard if beard and bearded else 0.0,
        glasses=0.3 + 0.7 * face.glasses if bespectacled else 0.0,
    )


def faces_of(people: tuple[Person, ...], seed: int) -> list[Face]:
    """Return each person's face: their own, else one that follows from the world's seed and what they look like.

    A figure that comes again in a later shot of the same world, at whatever place in its brief, keeps its face.
    """
    faces, met = [], dict[str, int]()
    for person in people:
        look = f"{person.skin}/{person.outfit}/{person.legs}"  # by which continuity knows a figure again
        met[look] = met.get(look, -1) + 1
        rng = np.random.default_rng((seed, 15, zlib.crc32(look.encode()), met[look]))
        faces.append(person.face or _seldom_bespectacled(draw_face(rng, beard=not _is_smooth(person))))
    return faces


def _is_smooth(person: Person) -> bool:
    return person.sex == "woman" or person.age == "child" or bool({person.name.lower(), person.figure} & SMOOTH)


def _seldom_bespectacled(face: Face) -> Face:
    """Few wear glasses that nobody named: at the size of a whole figure they hide its eyes."""
    return face if face.glasses > HEAVY else face._replace(glasses=0.0)


def face_masks(
    face: Face, p: Vec, radius: float, yaw: float, mouth: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return where hair and beard, eyes and what is dark about them, and lips are on a head sphere (bool).

    p: points of the head's own frame. yaw: rad, where it looks. mouth: opening 0..1.
    """
    x, y, z = p[0] / radius, p[1] / radius, p[2] / radius
    front = x * np.cos(yaw) + z * np.sin(yaw)
    side = -x * np.sin(yaw) + z * np.cos(yaw)  # positive: the person's right
    seen = front > 0.1
    lips = seen & (
        (side / _over(face.mouth_width, 0.2, 0.48)) ** 2 + ((y - _lip_height(face)) / _opening(mouth)) ** 2 < 1
    )
    dark = seen & _dark(face, np.abs(side), y)
    return (_hair(face, front, side, y) | _beard(face, front, side, y)) & ~dark & ~lips, dark, lips


def _over(share: float, low: float, high: float) -> float:
    return low + share * (high - low)


def _lip_height(face: Face) -> float:
    return _over(face.mouth_height, -0.52, -0.32)


def _opening(mouth: float) -> float:
    return 0.05 + 0.17 * mouth


def _hair(face: Face, front: np.ndarray, side: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A fringe above, a cap behind that comes forward and down as it gets longer."""
    fringe = y > _over(face.hair_line, 0.34, 0.7) + 0.12 * side * side + _over(face.parting, -0.4, 0.4) * side
    behind = (front < _over(face.hair_length, -0.4, 0.5)) & (y > _over(face.hair_length, 0.15, -1.05))
    return fringe | behind


def _dark(face: Face, off: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Eyes, brows and the frames of glasses. off: distance from the middle of the face, in radii."""
    eye, reach = _over(face.eye_spacing, 0.26, 0.46), _over(face.eye_size, 0.0867, 0.1817)
    height = _over(face.eye_height, 0.0, 0.24)
    apart = (off - eye) ** 2 + (y - height) ** 2
    dark = apart < reach * reach
    if face.brows > 0:
        dark |= (np.abs(off - eye) < 0.17) & (np.abs(y - height - reach - 0.1) < 0.055 * face.brows)
    if face.glasses > 0:
        ring, half = reach + 0.09, 0.02 + 0.025 * face.glasses
        dark |= np.abs(np.sqrt(apart) - ring) < half
        dark |= (off < eye - ring) & (np.abs(y - height) < half)
        dark |= (off > eye + ring) & (np.abs(y - height) < half)
    return dark


def _beard(face: Face, front: np.ndarray, side: np.ndarray, y: np.ndarray) -> np.ndarray:
    if face.beard <= 0:
        return np.zeros(y.shape, bool)
    return (front > 0) & (y < _over(face.beard, -0.7, -0.2) + 0.25 * side * side)
