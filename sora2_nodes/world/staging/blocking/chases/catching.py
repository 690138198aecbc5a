"""Beasts that catch living prey: a leap upon it from a crouch, or a swoop from the air, after which it hangs from their mouth."""

from __future__ import annotations

import numpy as np

from .....vocabulary.acts import ALIVE
from .....vocabulary.families import FAMILY_OF
from ...roster import Member
from ..cues import Pass
from ..sheet import Sheet
from .hunting import ON_LEGS, SMALL, stand_at

CROUCHED, CAUGHT_S = 0.22, 0.55  # of the shot: until when one crouches; of the leap, until it has its prey
SPRING, HOLDS_AT = 1.1, 0.62  # lengths of the leap, and lengths before its middle that its mouth is
FROM_HIGH, FROM_FAR, LOW_AT = (
    2.6,
    3.4,
    0.48,
)  # heights and lengths of a bird from which it swoops; share of the shot at its lowest
POINTS = 31


def catch(sheet: Sheet) -> None:
    """Take the catches of what lives and is smaller."""
    for action in sheet.actions:
        if action.act != "catch" or (action.subject, action.order) in sheet.settled:
            continue
        hunters = [m for m in sheet.of(action.subject) if not m.person and "mouth" in m.assembly.sockets]
        prey = [m for m in sheet.of(action.role("object") or action.target) if FAMILY_OF.get(m.name) in ALIVE]
        if not hunters or not prey or float(max(prey[0].size)) > SMALL * float(max(hunters[0].size)):
            continue
        flies = hunters[0].assembly.carriage == "wings"
        if not flies and hunters[0].assembly.carriage not in ON_LEGS:
            continue
        (_swoop if flies else _leap)(sheet, hunters[0], prey[0])
        refs = {hunters[0].ref, prey[0].ref}
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs}


def _leap(sheet: Sheet, hunter: Member, prey: Member) -> None:
    """Crouch before it, leap upon it, and walk off with it."""
    long, tall, end, side = float(hunter.size[0]), float(hunter.size[1]), sheet.duration_s, sheet.side
    start = np.array([-0.9 * side * long, 0.0, 0.0])
    lands = start + np.array([SPRING * side * long, 0.0, 0.0])
    leaps = CROUCHED * end
    stand_at(sheet, hunter, start)
    sheet.do(hunter, "crouch", 0.0, leaps)
    sheet.do(hunter, "pounce", leaps, leaps + 0.8, path=np.stack([start, lands]), params={"height": 0.55 * tall, "at_s": leaps})  # fmt: skip
    away = lands + np.array([0.9 * side * long, 0.0, 0.35 * long])
    sheet.do(hunter, "walk", leaps + 1.1, end, path=np.stack([lands, away]), params={"moving": "in"})
    place = lands + np.array([HOLDS_AT * side * long, 0.0, 0.0])
    _taken(sheet, hunter, prey, place, leaps + CAUGHT_S)


def _swoop(sheet: Sheet, hunter: Member, prey: Member) -> None:
    """Come down out of the air, take it, and rise with it."""
    long, end, side = float(hunter.size[0]), sheet.duration_s, sheet.side
    u = np.linspace(0.0, 1.0, POINTS)
    x = side * FROM_FAR * long * (2 * u - 2 * LOW_AT)
    y = (
        0.35 * float(hunter.size[1])
        + FROM_HIGH * float(hunter.size[1]) * np.minimum(np.abs(u - LOW_AT) / LOW_AT, 1.0) ** 1.6
    )
    path = np.stack([x, y, np.zeros(POINTS)], 1)
    stand_at(sheet, hunter, path[0])
    sheet.do(hunter, "fly", 0.0, end, path=path, params={"moving": "both"})
    _taken(sheet, hunter, prey, np.array([HOLDS_AT * side * long, 0.0, 0.0]), LOW_AT * end)


def _taken(sheet: Sheet, hunter: Member, prey: Member, place: np.ndarray, when: float) -> None:
    """Prey stays where it is until it is in the mouth."""
    stand_at(sheet, prey, place)
    x, z = float(place[0]), float(place[2])
    half = 0.5 * float(prey.size[1])
    sheet.passes[prey.owner] = [
        Pass(leave_s=when, arrive_s=when + 0.12, start=(x, half, z), after=(hunter.owner, "mouth"))
    ]


__all__ = ["catch"]
