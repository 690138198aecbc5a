"""What is cut by a knife that comes down on it: fruit and vegetables on a board. Metres, seconds."""

from __future__ import annotations

from ...assembly import bounds
from ...motion.keyframes import Keyframes
from .tabletop import Tabletop, opening

GRIP, CUT_AT = "grabber tool", 0.5


def cut(table: Tabletop) -> None:
    """Bring a knife down through what is to be cut, whose halves fall apart."""
    for action in table.acts("cut"):
        who = [
            ref
            for ref in table.roles(action, "patient")
            if table.kind(ref) not in ("knife", GRIP) and not table.of(ref)
        ]
        if not who:
            continue
        knives = table.refs("knife")
        knife = knives[0] if knives else table.extra("knife", "knife")
        board = next((ref for ref in table.refs("cutting board") if not table.of(ref)), None)
        floor = 0.0
        if board is not None:
            below = table.put(board, (0.0, 0.0, 0.0), yaw=0.0)
            floor = 2 * float(below.half[1]) if float(below.half[1]) < 0.05 else 0.0
        one = table.put(who[0], (0.0, floor, 0.0), yaw=0.0)
        met = table.share(CUT_AT)
        one.breaks = (met, "cut")
        top = one.top
        made = table.make(knife)
        low, high = bounds(made)
        x = -float((low + high)[0]) / 2
        times = (0.15, met - 0.05, met + 0.10, met + 0.9)
        heights = (top + 0.12, top + 0.02, floor + 0.004, floor + 0.10)
        places = tuple((x, y, 0.02) for y in heights)
        table.put(
            knife,
            places[0],
            made=made,
            copy=0,
            yaw=0.0,
            keys=Keyframes(times=times, places=places, turns=((0.0, 0.0, 0.0),) * 4),
        )
        for grip in table.refs(GRIP)[:1]:
            hold = tuple((0.0, y + 0.05, float(high[2]) * 0.7) for y in heights)
            table.put(
                grip,
                hold[0],
                made=table.make(grip, gap=0.012),
                copy=0,
                yaw=0.0,
                keys=Keyframes(times=times, places=hold, joints=opening(1e6)),
            )
        table.tell(action)
