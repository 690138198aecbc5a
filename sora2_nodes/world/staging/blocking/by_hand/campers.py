"""In a tent: its mouth toward the viewer, whoever is in it sits there on the ground."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...roster import Member
from ..sheet import Sheet

SHELTERS = ("tent",)
TURNED = -86.0  # degrees: its mouth toward the viewer
ROOMY = 1.2  # of a body's height: how high a tent is at least in which somebody is
APART = 0.34  # of a body's height: between two who sit there
WITHIN = ("in", "inside")
LEFT_AS_THEY_ARE = ("climb", "walk", "run", "crawl", "build", "stand", "dance", "jump")
FLOOR = ("", "sit", "sit down", "stand", "wait", "lounge", "rest")


def take_shelter(sheet: Sheet) -> None:
    """Seat everybody who is said to be in a tent in its mouth."""
    housed: dict[str, list[Member]] = {}
    for relation in sheet.brief.relations:
        tent = next((m for m in sheet.of(relation.objects[0]) if m.name in SHELTERS), None)
        if relation.kind not in WITHIN or relation.subject[0] != "person" or tent is None:
            continue
        acts = {a.act for a in sheet.actions if a.subject == relation.subject}
        if acts & set(LEFT_AS_THEY_ARE):
            continue
        housed.setdefault(tent.owner, []).extend(sheet.of(relation.subject))
    for owner, people in housed.items():
        for k, member in enumerate(people):
            _sit_in(sheet, member, sheet.member(owner), k - (len(people) - 1) / 2)


def _sit_in(sheet: Sheet, member: Member, tent: Member, aside: float) -> None:
    size = float(member.size[1])
    scale = max(sheet.spots[tent.owner].scale, ROOMY * size / float(tent.size[1]))
    spot = replace(sheet.spots[tent.owner], x=0.0, y=0.0, z=-0.3, yaw=TURNED, scale=scale, support="", relation="")
    sheet.spots[tent.owner] = spot
    inside = np.array(tent.assembly.sockets["inside"].at) * spot.scale
    shift = APART * size / scale * aside
    place = spot.root[:, :3] @ (inside / spot.scale + np.array([0.0, 0.0, shift])) + spot.root[:, 3]
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=float(place[0]), y=float(place[1]), z=float(place[2]), yaw=TURNED, scale=1.0, support=tent.owner, relation="inside"
    )  # fmt: skip
    sheet.do(member, "cross-legged", 0.0, sheet.duration_s, facing=TURNED)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == member.ref and a.act in FLOOR}
