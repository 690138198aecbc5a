"""Seats that are none: the edge of a wall, a beam in the air, a car's hood; and an animal on the seat of a car."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from .....vocabulary.families import FAMILY_OF
from ....assembly import socket_frame
from ....motion import Deed
from ....motion.moves import MOVES
from ...layouts.spots import FRONT, Spot
from ...roster import Member
from ..cues import NEVER_S
from ..sheet import Sheet

HOOD_YAW, HOOD = -62.0, (0.445, 0.50)  # how a car stands on whose hood somebody sits; where, of its length and height
LIFTED, LOOKS_OVER = 0.14, 0.60  # of a car's height: so much over the seat an animal sits, so tall it is, to be seen
BIG_EARED = ("elephant", "mammoth")
ABOARD_YAW = -160.0  # degrees: how a car stands in which an animal sits
SEEN_ABOARD = 1.5  # times its size: whoever in a car is what one looks for
SEATED_AHEAD = 0.06  # of its length: how far before the seat's middle the animal is
BESIDE_AT_WHEEL, BEHIND_AT_WHEEL = 0.42, 0.16  # of a car's width and length: how far from the first others sit
IN_WINDOW, WINDOW_HIGH = 0.42, 0.80  # of a truck's height: how tall who looks out of its cab is, and where the head is
TOO_TALL = ("wall", "fence", "gate", "rock", "statue", "cabinet", "fridge")
LOW_WALL = 0.42  # of a body's height: so high they are where somebody sits on them
FLAT = ("rug", "yoga mat", "bed", "cot")
BEAMS, BEAM_HIGH = ("plank",), 0.9  # what is sat on in the air, and how high, of a body's height
LOWEST_SEAT, HIGHEST_SEAT = 0.12, 0.85  # of a body's height: what is lower is not sat on, what is higher not reached
KNEES = 0.262  # of a body's height: a higher seat takes the feet off the floor


def aboard(sheet: Sheet, beast: Member) -> bool:
    """An animal sits on the seat of what it drives, which goes its way; tell whether it does."""
    refs = [r.objects[0] for r in sheet.brief.relations if r.subject == beast.ref and r.kind == "riding"]
    car = next((m for ref in refs for m in sheet.of(ref) if FAMILY_OF.get(m.name) in ("car", "truck")), None)
    if car is None or "seat" not in car.assembly.sockets or not beast.assembly.carriage.startswith("legs"):
        return False
    spot = sheet.spots[car.owner]
    going = [d for d in sheet.deeds[beast.owner] if d.path is not None]
    if going and not any(d.path is not None for d in sheet.deeds[car.owner]):
        sheet.deeds[car.owner] = [replace(d, verb="drive", targets={}, facing=None) for d in going]
    elif not any(d.path is not None for d in sheet.deeds[car.owner]):
        spot = sheet.spots[car.owner] = replace(spot, yaw=ABOARD_YAW)
    frame = socket_frame(car.assembly, "seat", spot.root[None])[0]
    place = frame[:, 3] + SEATED_AHEAD * float(beast.size[0]) * frame[:, 0]
    before = sum(1 for held in sheet.held.values() if held[0] == car.owner)
    place = (
        place
        - BESIDE_AT_WHEEL * float(car.size[2]) * frame[:, 2] * (before % 2)
        - BEHIND_AT_WHEEL * float(car.size[0]) * frame[:, 0] * (before // 2)
    )
    sheet.spots[beast.owner] = replace(
        sheet.spots[beast.owner], x=float(place[0]), y=float(place[1]) + LIFTED * float(car.size[1]), z=float(place[2]), yaw=spot.yaw,
        scale=float(np.clip(LOOKS_OVER * float(car.size[1]) / float(beast.size[1]), 1.0, 1.6)), support="", relation="",
    )  # fmt: skip
    if FAMILY_OF.get(car.name) == "truck":
        _out_of_window(sheet, beast, car)
    sheet.held[beast.owner] = (car.owner, "", NEVER_S)
    upright = beast.assembly.carriage == "legs2"  # a penguin does not lean back to sit
    sheet.deeds[beast.owner] = [Deed(verb="stand" if upright else "sit", start_s=0.0, end_s=sheet.duration_s)]
    return True


def turned_side_on(sheet: Sheet, mount: str) -> None:
    """Turn an elephant that stands side on, or its ears hide who is on it."""
    animal = sheet.member(mount)
    if animal.name in BIG_EARED and not any(d.path is not None for d in sheet.deeds[animal.owner]):
        sheet.spots[animal.owner] = replace(sheet.spots[animal.owner], yaw=0.0)


def turned_to_view(sheet: Sheet, rider: Member, mount: str) -> None:
    """Turn a car that stands so that whoever does in it what people do, an animal or a thing, is seen, and make them large."""
    car = sheet.member(mount)
    if not sheet.brief.people[rider.ref[1]].beast or FAMILY_OF.get(car.name) != "car":
        return
    sheet.spots[rider.owner] = replace(sheet.spots[rider.owner], scale=SEEN_ABOARD)
    if not any(d.path is not None for d in sheet.deeds[car.owner]):
        sheet.spots[car.owner] = replace(sheet.spots[car.owner], yaw=ABOARD_YAW)


def _out_of_window(sheet: Sheet, beast: Member, car: Member) -> None:
    """In a closed cab an animal is seen at the side window, which is toward the viewer."""
    spot, seat = sheet.spots[car.owner], car.assembly.sockets["seat"].at
    way = next((d.path for d in sheet.deeds[car.owner] if d.path is not None), None)
    ahead = float(spot.root[0, 0]) if way is None else float(way[-1, 0] - way[0, 0])
    near = 1.0 if ahead > 0 else -1.0
    scale = IN_WINDOW * float(car.size[1]) / float(beast.size[1])
    high = (WINDOW_HIGH - 0.85 * IN_WINDOW) * float(car.size[1])
    local = np.array([float(seat[0]), high, near * (0.5 * float(car.size[2]) - 0.135 * float(car.size[1]))])
    place = spot.root[:, :3] @ local + spot.root[:, 3]
    sheet.spots[beast.owner] = replace(
        sheet.spots[beast.owner], x=float(place[0]), y=float(place[1]), z=float(place[2]), scale=scale, yaw=spot.yaw - 62.0 * near
    )  # fmt: skip


def perch(sheet: Sheet, member: Member, deeds: Sequence[Deed], said: Sequence[Member]) -> bool:
    """Sit on the edge of what is no seat: a beam, a wall, a crate, a counter; tell whether there is one."""
    base = next((m for m in said if "seat" not in m.assembly.sockets and not m.mobile and not m.person), None)
    car = next((m for m in said if FAMILY_OF.get(m.name) == "car"), None)
    if base is None and car is not None:
        return _on_hood(sheet, member, car, deeds)
    if base is None or FAMILY_OF.get(base.name) in ("fitting", "held", "plant", "celestial") or base.name in FLAT:
        return False
    size, spot = float(member.size[1]), sheet.spots[base.owner]
    high = float(base.high[1]) * spot.scale
    if base.name in TOO_TALL and high > HIGHEST_SEAT * size:
        spot = replace(spot, scale=spot.scale * LOW_WALL * size / high)
        sheet.spots[base.owner], high = spot, LOW_WALL * size
    if base.name in BEAMS:  # in the air: there is nothing below to sit on
        spot = replace(spot, y=BEAM_HIGH * size, yaw=-6.0, x=0.0, z=0.0)
        sheet.spots[base.owner] = spot
    elif not LOWEST_SEAT * size < high < HIGHEST_SEAT * size:
        return False
    long_x = float(base.size[0]) >= float(base.size[2])
    spot = replace(spot, yaw=-4.0 if long_x else FRONT)
    sheet.spots[base.owner] = spot
    deep = 0.5 * float(min(base.size[0], base.size[2])) * spot.scale
    on_it = {r.subject for r in sheet.brief.relations if r.kind == "on" and base.ref in r.objects}
    others = [m for m in sheet.members if m.person and m.ref in on_it]
    wide = float(max(base.size[0], base.size[2])) * spot.scale
    shift = (others.index(member) - (len(others) - 1) / 2) * min(0.36 * size, wide / max(len(others), 1))
    place = np.array([spot.x + shift, spot.y + high, spot.z + max(deep - 0.08 * size, 0.0)])
    _sit_at(sheet, member, base, place, FRONT, deeds)
    return True


def _on_hood(sheet: Sheet, member: Member, car: Member, deeds: Sequence[Deed]) -> bool:
    """Sit on a car's hood, which comes half toward the viewer."""
    spot = sheet.spots[car.owner] = replace(sheet.spots[car.owner], yaw=HOOD_YAW)
    at = (
        spot.root[:, :3] @ np.array([HOOD[0] * float(car.size[0]), HOOD[1] * float(car.size[1]), 0.0]) + spot.root[:, 3]
    )
    _sit_at(sheet, member, car, at, HOOD_YAW, deeds)
    return True


def _sit_at(sheet: Sheet, member: Member, base: Member, place: np.ndarray, yaw: float, deeds: Sequence[Deed]) -> None:
    """Sit at a place that is no seat of its own."""
    ahead = np.array([math.cos(math.radians(yaw)), 0.0, -math.sin(math.radians(yaw))])
    stand = place + 0.12 * ahead
    y = max(0.0, float(place[1]) - KNEES * float(member.size[1]))
    sheet.spots[member.owner] = Spot(
        x=float(stand[0]), y=y, z=float(stand[2]), yaw=yaw, scale=sheet.spots[member.owner].scale, support=base.owner, relation="seat",
    )  # fmt: skip
    made = [replace(d, targets={**d.targets, "seat": place}, facing=yaw, path=None) for d in deeds]
    made += [Deed(verb="sit", start_s=a, end_s=b, targets={"seat": place}, facing=yaw) for a, b in idle_spans(sheet, made)]  # fmt: skip
    sheet.deeds[member.owner] = made


def idle_spans(sheet: Sheet, deeds: Sequence[Deed]) -> list[tuple[float, float]]:
    """When a body has nothing to do: between its deeds, before and after them."""
    busy = sorted((d.start_s, d.end_s) for d in deeds if d.verb in MOVES and MOVES[d.verb].layer == "body")
    spans, now = [], 0.0
    for start, end in [*busy, (sheet.duration_s + 0.1, sheet.duration_s + 0.1)]:
        if start > now + 0.05:
            spans.append((now, start))
        now = max(now, end)
    return spans
