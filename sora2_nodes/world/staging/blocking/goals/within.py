"""Small animals in what they live in, from the first frame to the last: a fish in its bowl, a hamster in its wheel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from .....story.setting import Ref
from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from ....assembly import socket_frame
from ...roster import Member
from ..sheet import Sheet

BOWLS, WHEELS, JARS = ("fishbowl", "aquarium"), ("hamster wheel",), ("jar", "glass jar", "glass dome")
VESSELS, AFLOAT = ("vessel", "container", "appliance"), ("floats", "sails")  # in which ships stay, however they fight
IN = ("in", "inside", "on", "within")
FITS, AT_DEPTH, ROOM = (
    0.6,
    0.42,
    0.05,
)  # of its bowl: how long a fish is at most, how high it swims, how far there and back
CAUGHT = 0.34  # of a jar: how large what flies in it is at most
PACE = 2.6  # lengths of its own a second: how fast a runner runs
RUNNER = 0.62  # of its wheel: how long who runs in it is at most


def keep_within(sheet: Sheet) -> None:
    """Take actions of who is in a bowl or a wheel."""
    inside = {r.subject: r.objects[0] for r in sheet.brief.relations if r.kind in ("in", "inside") and r.objects}
    for action in sheet.actions:
        if action.subject[0] != "thing" or (action.subject, action.order) in sheet.settled:
            continue
        there = action.role(*IN)
        if any(inside.get(ref) == there for word, ref in action.roles if word == "object"):
            there = None  # "a cat watches a goldfish in a bowl": the fish is in it
        homes = sheet.of(there) or sheet.of(inside.get(action.subject))
        home = next((m for m in homes if m.name in (*BOWLS, *WHEELS, *JARS)), None)
        animals = [m for m in sheet.of(action.subject) if m.mobile]
        vessel = next((m for m in homes if FAMILY_OF.get(m.name) in VESSELS), None)
        afloat = [m for m in animals if m.assembly.carriage in AFLOAT]
        if vessel is not None and home is None and afloat and not action.role("into", "from", "out of"):
            for member in afloat:
                sheet.do(member, "bob", 0.0, sheet.duration_s)
            sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == action.subject}
            continue
        if home is None or not animals or action.role("into", "from", "out of"):
            continue
        for member in animals:
            keep = _fly if home.name in JARS else _swim if home.name in BOWLS else _run
            keep(sheet, member, home)
        refs = (action.subject, home.ref)
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs and _stays(a)}
    _swim_at_rest(sheet, inside)


def _swim_at_rest(sheet: Sheet, inside: Mapping[Ref, Ref]) -> None:
    """Keep fish in their bowl of whom nothing else is told."""
    busy = {a.subject for a in sheet.actions}
    for ref, there in inside.items():
        home = next((m for m in sheet.of(there) if m.name in BOWLS), None)
        if home is None or ref in busy:
            continue
        for fish in sheet.of(ref):
            if fish.mobile and not fish.person:
                _swim(sheet, fish, home)


def _stays(action: Action) -> bool:
    return not action.role("into", "from", "out of")


def _swim(sheet: Sheet, fish: Member, bowl: Member) -> None:
    spot = sheet.spots[bowl.owner]
    scale = min(1.0, FITS * float(min(bowl.size[0], bowl.size[2])) / float(max(fish.size)))
    high = spot.y + AT_DEPTH * float(bowl.size[1]) - 0.5 * scale * float(fish.size[1])
    middle = spot.root[:, :3] @ ((bowl.low + bowl.high) / 2) + spot.root[:, 3]
    there = np.array([middle[0], high, middle[2] + 0.1 * fish.copy])
    sheet.spots[fish.owner] = replace(
        spot, x=there[0], y=there[1], z=there[2], yaw=-25.0, scale=scale, support="", relation=""
    )
    turns = np.array([[-1.0, 0.0, 0.3], [1.0, 0.0, -0.3]]) * (ROOM * float(bowl.size[0]))
    sheet.do(fish, "swim", 0.0, sheet.duration_s, path=there + turns)


def _fly(sheet: Sheet, flier: Member, jar: Member) -> None:
    """Hang in the air of a jar, one higher than the other."""
    spot = sheet.spots[jar.owner]
    scale = min(1.0, CAUGHT * float(min(jar.size[0], jar.size[2])) / float(max(flier.size)))
    a, reach = 2.4 * flier.copy, 0.2 * float(jar.size[0])
    high = spot.y + (0.25 + 0.17 * (flier.copy % 3)) * float(jar.size[1])
    sheet.spots[flier.owner] = replace(
        spot,
        x=spot.x + reach * np.cos(a),
        y=high,
        z=spot.z + reach * np.sin(a),
        yaw=70.0 * flier.copy,
        scale=scale,
        support="",
        relation="",
    )
    sheet.do(flier, "hover", 0.0, sheet.duration_s)


def _run(sheet: Sheet, runner: Member, wheel: Member) -> None:
    """Run on the spot on the lowest rungs, seen from its side."""
    spot = sheet.spots[wheel.owner]
    foot = socket_frame(wheel.assembly, "inside", spot.root[None])[0][:, 3]
    scale = min(1.0, RUNNER * float(wheel.size[1]) / float(max(runner.size)))
    sheet.spots[runner.owner] = replace(
        spot,
        x=float(foot[0]),
        y=float(foot[1]),
        z=float(foot[2]),
        yaw=0.0,
        scale=scale,
        support=wheel.owner,
        relation="",
    )
    way = np.array([[0.0, 0.0, 0.0], [PACE * sheet.duration_s * float(runner.size[0]) * scale, 0.0, 0.0]])
    sheet.do(runner, "run", 0.0, sheet.duration_s, path=way + foot, params={"moving": "both"})


__all__ = ["keep_within"]
