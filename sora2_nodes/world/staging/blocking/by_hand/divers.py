"""Into the water from above: a dive from a board, a tower, a rock or a pier, and the splash where the surface is met."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ....assembly import socket_frame
from ....motion.timing import CROUCH_S
from ...heights import SURFACES
from ...roster import Member
from ..cues import Splash
from ..sheet import Sheet

BASES = ("diving tower", "diving board", "rock", "sea rock", "pier", "cliff", "rowing boat", "sailing boat")
UP = 1.1  # m/s at which one leaves the edge
OUT, BELOW = 0.95, 1.5  # m that a dive goes out; of a body's height: how far below the surface it ends
EDGE = 0.06  # of a body's height: from the middle of the feet to the edge
WAITS = 0.24  # of the shot: how long one stands there at first
WATER = (0.80, 0.92, 0.96)
LOWEST = 0.25  # of a body's height: what is lower is no height to dive from


def dive_in(sheet: Sheet, action: Action, member: Member) -> bool:
    """Stand at the edge, then go over it head first, and vanish in a splash."""
    if sheet.brief.place.name not in SURFACES:
        return False
    said = [ref for word, ref in action.roles if word in ("from", "off", "off of", "on")]
    said += [
        ref
        for r in sheet.brief.relations
        if r.subject == member.ref and r.kind in ("on", "from", "edge")
        for ref in r.objects
    ]
    base = next((m for ref in said for m in sheet.of(ref) if m.name in BASES and "top" in m.assembly.sockets), None)
    if base is None:
        return False
    side, size = sheet.side, float(member.size[1])
    yaw = -24.0 if side > 0 else 180.0 + 24.0
    spot = replace(
        sheet.spots[base.owner], x=-side * 0.35 * float(base.size[0]), z=-0.15, yaw=yaw, support="", relation=""
    )
    sheet.spots[base.owner] = spot
    top = socket_frame(base.assembly, "top", spot.root[None])[0][:, 3]
    if float(top[1]) < LOWEST * size:
        return False
    ahead = np.array([math.cos(math.radians(yaw)), 0.0, -math.sin(math.radians(yaw))])
    start = top - EDGE * size * ahead
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=float(start[0]), y=float(start[1]), z=float(start[2]), yaw=yaw, support=base.owner, relation="top"
    )  # fmt: skip
    fall, gravity = float(start[1]) + BELOW * size, max(sheet.gravity, 1e-3)
    up = UP / sheet.unit
    air = (up + math.sqrt(up * up + 2 * gravity * fall)) / gravity
    begin = WAITS * sheet.duration_s
    path = np.stack([start, start + OUT / sheet.unit * ahead - np.array([0.0, fall, 0.0])])
    sheet.deeds[member.owner].clear()
    sheet.do(member, "stand", 0.0, begin, facing=yaw)
    until = min(begin + CROUCH_S + air + 0.4, sheet.duration_s)
    sheet.do(member, "dive", begin, max(until, begin + 0.6), path=path, params={"height": gravity * air * air / 8})
    met = (up + math.sqrt(up * up + 2 * gravity * float(start[1]))) / gravity
    place = start + (path[1] - start) * np.array([met / air, 0.0, met / air])
    sheet.splashes.append(
        Splash(
            time_s=begin + CROUCH_S + met, place=(float(place[0]), 0.0, float(place[2])), size=0.5 * size, colour=WATER
        )
    )
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == action.subject}
    return True
