"""Light and flat things by themselves: feathers and leaves that sway down, what drifts on water, coins that spin until they lie."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....vocabulary.families import FAMILY_OF
from ....motion.curves import ease
from ...layouts.crossings import SIDES, course_of
from ...layouts.spots import FRONT
from ...roster import Member
from ..sheet import Sheet
from .projectiles import WATERS
from .tool_ways import Way, moments

SWAYING = ("feather", "leaf", "letter", "card", "newspaper", "snowflake", "flower", "ribbon", "kite")
FALLING = frozenset("fall drop sink float land descend drift".split()) | {"fall softly"}
SPINNING = ("coin", "ring")
EARTH = (9.0, 10.5)  # m/s² between which air makes light things sway; elsewhere they fall as all things do
FROM_HIGH, SWAYS, LANDS = 2.6, 2.0, 0.86  # of its longest side; swings to and fro; of a shot
WIDE, TILT_DEG = 0.6, 38.0  # of its longest side: half a swing; how far it leans in it
DRIFTS, BOBS_HZ, BOB, SUNK = 2.6, 0.7, 0.05, 0.22  # of its length; of its height: how far it bobs, how deep it lies
BUOYANT = ("food", "plant", "ware", "held", "vessel", "toy", "sport", "solid", "container")
LARGEST_M = 1.5
SPUN, TURNS = 0.62, 3.2  # of a shot: until a coin leans; turns a second


def drift_down(sheet: Sheet) -> None:
    """Take what sways down, drifts on water, or spins until it lies flat."""
    for action in sheet.actions:
        if action.subject[0] != "thing" or (action.subject, action.order) in sheet.settled:
            continue
        act = action.act or action.verb
        for member in sheet.of(action.subject):
            if member.owner in sheet.held or member.owner in sheet.ways:
                continue
            if _sways(sheet, member, act, action.verb):
                _sway(sheet, member)
            elif act in ("float", "bob") and sheet.brief.place.name in WATERS and _small(sheet, member):
                _drift(sheet, member, SIDES.get(course_of(action), sheet.side))
            elif act == "spin" and member.name in SPINNING:
                _spin(sheet, member)
        if all(m.owner in sheet.ways for m in sheet.of(action.subject)):
            sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == action.subject}


def _sways(sheet: Sheet, member: Member, act: str, verb: str) -> bool:
    airy = EARTH[0] < sheet.gravity * sheet.unit < EARTH[1] and not any(m.name == "tube" for m in sheet.members)
    alone = not any(
        a.verb == "drop" and a.subject != member.ref for a in sheet.actions
    )  # beside others it falls as they do
    afloat = act == "float" and sheet.brief.place.name in WATERS
    return member.name in SWAYING and (act in FALLING or verb == "drop") and airy and alone and not afloat


def _small(sheet: Sheet, member: Member) -> bool:
    drifts = FAMILY_OF.get(member.name) in BUOYANT or member.name == "rubber duck"
    return drifts and float(max(member.size)) * sheet.unit < LARGEST_M


def lying(member: Member) -> np.ndarray:
    """The rotation (3, 3) that lays a thing on its flat side, its longest side along x."""
    order = np.argsort(member.size)
    turn = np.zeros((3, 3))
    turn[1, order[0]] = turn[0, order[2]] = turn[2, order[1]] = 1.0
    if np.linalg.det(turn) < 0:
        turn[2] *= -1.0
    return turn


def frames_about(member: Member, turns: np.ndarray, middles: np.ndarray) -> np.ndarray:
    """Frames (K, 3, 4) of a thing turned so (K, 3, 3), its middle at (K, 3)."""
    frames = np.empty((len(turns), 3, 4))
    frames[:, :, :3] = turns
    frames[:, :, 3] = middles - turns @ ((member.low + member.high) / 2)
    return frames


def about_z(angle: np.ndarray) -> np.ndarray:
    made = np.zeros((len(angle), 3, 3))
    made[:, 0, 0] = made[:, 1, 1] = np.cos(angle)
    made[:, 1, 0], made[:, 0, 1], made[:, 2, 2] = np.sin(angle), -np.sin(angle), 1.0
    return made


def about_y(angle: np.ndarray) -> np.ndarray:
    made = np.zeros((len(angle), 3, 3))
    made[:, 0, 0] = made[:, 2, 2] = np.cos(angle)
    made[:, 0, 2], made[:, 2, 0], made[:, 1, 1] = np.sin(angle), -np.sin(angle), 1.0
    return made


def _sway(sheet: Sheet, member: Member) -> None:
    spot, times = sheet.spots[member.owner], moments(sheet.duration_s)
    long, flat = float(max(member.size)), float(min(member.size))
    share = np.clip(times / (LANDS * sheet.duration_s), 0.0, 1.0)
    swing = 2 * np.pi * SWAYS * share + 1.7 * member.copy
    calm = 1.0 - ease((share - 0.86) / 0.14)
    high = FROM_HIGH * long * (1 - share) + 0.16 * long * np.cos(2 * swing) * calm * (1 - share)
    middle = np.stack([spot.x + WIDE * long * np.sin(swing) * (0.35 + 0.65 * calm), flat / 2 + np.maximum(high, 0.0), np.full(len(times), spot.z)], 1)  # fmt: skip
    lean = np.radians(TILT_DEG) * np.cos(swing) * calm
    turns = about_y(0.9 * share + 0.5) @ about_z(lean) @ lying(member)
    ground = float(spot.y) if spot.support else 0.0
    middle[:, 1] += ground
    _go(sheet, member, Way(times=times, frames=frames_about(member, turns, middle)))


def _drift(sheet: Sheet, member: Member, side: float) -> None:
    spot, times = sheet.spots[member.owner], moments(sheet.duration_s)
    own = member.assembly.carriage == "floats"
    turn = np.eye(3) if own or member.name == "bottle" else lying(member)
    size = np.abs(turn) @ member.size
    goes = DRIFTS * float(size[0]) if sheet.brief.place.name == "river" else 0.5 * float(size[0])
    share = times / max(times[-1], 1e-6)
    bob = np.sin(2 * np.pi * BOBS_HZ * times + member.copy)
    high = (0.5 - SUNK) * float(size[1]) + BOB * float(size[1] + 0.15 * size[0]) * bob
    middle = np.stack([spot.x + side * goes * (share - 0.5), high, spot.z + 0.2 * float(size[0]) * np.sin(2 * np.pi * 0.35 * share)], 1)  # fmt: skip
    yaw = (
        np.radians(FRONT + 90.0 if own else 20.0)
        + 0.5 * np.sin(2 * np.pi * 0.4 * share)
        + (np.pi if side < 0 and own else 0.0)
    )
    turns = about_y(yaw) @ about_z(0.07 * np.sin(2 * np.pi * BOBS_HZ * times + 1.2)) @ turn
    _go(sheet, member, Way(times=times, frames=frames_about(member, turns, middle)))


def _spin(sheet: Sheet, member: Member) -> None:
    """Upright about its diameter, then rounder and rounder on its rim, faster as it flattens, until it lies."""
    spot, times = sheet.spots[member.owner], moments(sheet.duration_s)
    radius, thick = float(max(member.size)) / 2, float(min(member.size))
    late = ease((times - SPUN * sheet.duration_s) / (0.3 * sheet.duration_s))
    lean = np.radians(12.0 + 78.0 * late)  # of its face from upright
    rate = TURNS * (1.0 - 0.45 * times / times[-1]) * (1 + 1.6 * late) * (late < 0.995)
    yaw = 2 * np.pi * np.cumsum(rate) * (times[1] - times[0])
    upright = about_z(np.full(len(times), np.pi / 2)) @ lying(member)
    turns = about_y(yaw) @ about_z(lean) @ upright
    high = radius * np.abs(np.cos(lean)) + thick / 2
    ground = float(spot.y)
    middle = np.stack([spot.x + 0.25 * radius * np.cos(0.3 * yaw), ground + high, spot.z + 0.25 * radius * np.sin(0.3 * yaw)], 1)  # fmt: skip
    _go(sheet, member, Way(times=times, frames=frames_about(member, turns, middle)))


def _go(sheet: Sheet, member: Member, way: Way) -> None:
    sheet.ways[member.owner] = way
    place = way.frames[0][:, 3]
    spot = sheet.spots[member.owner]
    sheet.spots[member.owner] = replace(spot, x=float(place[0]), y=max(float(place[1]), 0.0), z=float(place[2]), support="", relation="")  # fmt: skip
