"""Candles and matches that stand on the table: which of them burn, and when they go out. Metres, seconds."""

from __future__ import annotations

from ...motion.keyframes import JointKeys, Keyframes
from .tabletop import Tabletop, flicker
from .targets import VESSELS, stand_target

APART = 0.22  # m between candles
WANES = 0.9  # of a candle's height that is left at the end of a shot
LAPSED = 0.35  # and at the end of a time-lapse


def burn(table: Tabletop) -> None:
    """Stand candles side by side, light those that are said to burn, and matches where they are said to be."""
    candles = [ref for ref in table.refs("tall candle") if not table.of(ref)]
    burning = table.acts("burn")
    some = {m for a in burning for m in a.manner}
    told = {ref for a in burning for said, ref in a.roles if said in ("agent", "patient")}
    each = [(ref, copy) for ref in candles for copy in range(min(table.copies(ref), 6))]
    lapse = table.brief.look.speed >= 8
    for n, (ref, copy) in enumerate(each):
        lit = (ref in told or table.thing(ref).state == "burning") and not (some & {"one", "first"} and copy > 0)
        lights = lit or (not told and table.thing(ref).state != "empty")
        x = (n - (len(each) - 1) / 2) * APART
        left = LAPSED if lapse else WANES
        made = table.make(ref, lit=lights)
        end = table.duration_s
        tall = 0.20 * (1 - left) * table.thing(ref).scale
        joints = {}
        if lights:
            joints["wax"] = JointKeys(times=(0.0, end), scales=((1, 1, 1), (1, left, 1)), eased=False)
            flame = flicker(end, _out(table))
            shifts = tuple((0.0, -tall * min(t / end, 1.0), 0.0) for t in flame.times)
            joints["flame"] = JointKeys(times=flame.times, scales=flame.scales, shifts=shifts)
            if (gone := _out(table)) is not None:
                table.smoke.append((gone, (x, 0.26 * table.thing(ref).scale, 0.0)))
        table.put(
            ref,
            (x, 0.0, 0.0),
            made=made,
            copy=copy,
            yaw=0.0,
            keys=Keyframes(times=(0.0,), places=((x, 0.0, 0.0),), joints=joints),
        )
    for ref in [r for r in table.refs("matchstick") if not table.of(r) and not table.refs("rotating platform")]:
        _matches(table, ref)
    for ref in table.refs("incense stick"):
        x = table.free_x()
        table.put(ref, (x, 0.0, 0.0), yaw=0.0)
        table.smoke += [(0.9 * n - 1.0, (x + 0.02, 0.20, 0.0)) for n in range(int(table.duration_s) + 2)]
    table.tell(*burning, *table.acts("go out"))


def _out(table: Tabletop) -> float | None:
    return table.share(0.55) if table.acts("go out") else None


def _matches(table: Tabletop, ref: tuple[str, int]) -> None:
    inside = [r for r in table.related(ref, "in") if table.kind(r) in VESSELS and not table.of(r)]
    x = table.free_x()
    y = 0.0
    if inside:
        stand_target(table, inside[0], 0, x)
        y = 0.012
    made = table.make(ref, kind="match bundle")
    flame = flicker(table.duration_s, _out(table))
    table.put(
        ref,
        (x, y, 0.0),
        made=made,
        copy=0,
        yaw=0.0,
        keys=Keyframes(times=(0.0,), places=((x, y, 0.0),), joints={"flame": flame}),
    )
