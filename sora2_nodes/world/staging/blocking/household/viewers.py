"""Who watches a screen in a room: the sofa half turned to it, and the screen half turned to who looks and to the viewer."""

from __future__ import annotations

from dataclasses import replace

from ...roster import Member
from ..sheet import Sheet

SCREENS = ("television",)
SEATS = ("sofa", "armchair", "chair", "bench", "bed")
APART = 0.52  # of a body's height: between a seat's end and the screen
SEAT_YAW, SCREEN_YAW = -34.0, -118.0  # degrees that both are turned, where the seat is at the left


def sit_before_screens(sheet: Sheet) -> None:
    """Bring a seat and the screen that is watched from it side by side, before anything moves."""
    for action in sheet.actions:
        if action.act != "look" or action.subject[0] != "person":
            continue
        screen = next(
            (m for ref in (action.role("object", "at"), action.target) for m in sheet.of(ref) if m.name in SCREENS),
            None,
        )
        on = [
            ref
            for r in sheet.brief.relations
            if r.subject == action.subject and r.kind in ("on", "in")
            for ref in r.objects
        ]
        seat = next((m for ref in on for m in sheet.of(ref) if m.name in SEATS), None)
        person = next(iter(sheet.of(action.subject)), None)
        if screen is not None and seat is not None and person is not None:
            _face_one_another(sheet, seat, screen, float(person.size[1]))


def _face_one_another(sheet: Sheet, seat: Member, screen: Member, size: float) -> None:
    side = sheet.side
    wide = 0.5 * float(max(seat.size[0], seat.size[2]))
    yaw, turned = (SEAT_YAW, SCREEN_YAW) if side > 0 else (-180.0 - SEAT_YAW, -180.0 - SCREEN_YAW)
    sheet.spots[seat.owner] = replace(
        sheet.spots[seat.owner], x=-side * 0.6 * wide, y=0.0, z=-0.1, yaw=yaw, support="", relation=""
    )
    x = side * (0.3 * wide + APART * size + 0.2 * float(max(screen.size[0], screen.size[2])))
    sheet.spots[screen.owner] = replace(
        sheet.spots[screen.owner], x=x, y=0.0, z=-0.12 * size, yaw=turned, support="", relation=""
    )
