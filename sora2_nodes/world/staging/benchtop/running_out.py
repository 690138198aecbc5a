"""What runs out of a dispenser's tap into a glass, or over what stands below it, and gathers. Metres, seconds."""

from __future__ import annotations

from ....story.setting import Ref
from ...catalogue.rigs import rig
from ...catalogue.rigs.vessels_of_liquid import TAP_AT
from ...motion.keyframes import JointKeys, Keyframes
from .tabletop import Standing, Tabletop, still
from .targets import VESSELS

OPENS, SHUTS = 0.18, 0.95  # of the shot
BASE = 0.20  # m: height of what a dispenser stands on
BEHIND = -0.16  # z of a dispenser's axis


def run_out(table: Tabletop) -> None:
    """Put a dispenser on its base, what is to be filled under its tap, and let it run where that is said, or where a glass waits."""
    found = table.refs("beverage dispenser")
    if not found or table.of(found[0]):
        return
    ref = found[0]
    colour = table.liquid(ref) or (0.62, 0.78, 0.86)
    bases = [
        r
        for r in (*table.related(ref, "on"), *table.refs("woven basket"))
        if table.kind(r) == "woven basket" and not table.of(r)
    ]
    base = bases[0] if bases else table.extra("woven basket", "base")
    table.put(base, (0.0, 0.0, BEHIND), made=table.make(base, kind="woven basket", radius=0.115, tall=BASE), yaw=0.0)
    made = table.make(ref, liquid=colour, level=0.85)
    barrel = table.put(ref, (0.0, BASE, BEHIND), made=made, yaw=0.0)
    pours = table.acts("pour")
    below = _below(table, ref)
    z = BEHIND + TAP_AT[2]
    opens, shuts = table.share(OPENS), table.share(SHUTS) + 0.5
    low = _under_tap(table, below, z, colour, opens)
    barrel.keys = still(
        barrel.at, {"liquid": JointKeys(times=(opens, table.duration_s), scales=((1, 1, 1), (1, 0.86, 1)))}
    )
    tall = BASE + TAP_AT[1] - 0.015 - low
    stream = table.extra("stream", "stream")
    at = (0.0, BASE + TAP_AT[1] - 0.015, z)
    jet = JointKeys(
        times=(opens, opens + 0.16, shuts, shuts + 0.1),
        scales=((1e-3, 1e-3, 1e-3), (1, 1, 1), (1, 1, 1), (0.2, 1, 0.2)),
    )
    table.put(
        stream, at, made=rig("stream", colour=colour, tall=tall, radius=0.0065), yaw=0.0, keys=still(at, {"jet": jet})
    )
    table.tell(*pours)


def _below(table: Tabletop, ref: Ref) -> list[Ref]:
    """What stands under the tap: what is poured on or into, what is said to be under it; and what that stands in."""
    found = [r for a in table.acts("pour") for r in table.roles(a, "on", "into", "in", "above")]
    found += table.relating(ref, "under", "before")
    found += table.refs("tall glass", "mug", "bowl", "baking pan")
    return [r for r in dict.fromkeys(found) if r != ref and not table.of(r)]


def _under_tap(table: Tabletop, below: list[Ref], z: float, colour: tuple[float, float, float], opens: float) -> float:
    """Stand what is below the tap there; returns where the jet ends, m."""
    pans = [r for r in below if table.kind(r) == "baking pan"]
    first = next((r for r in below if table.kind(r) != "baking pan"), None)
    if pans:
        pan = table.put(pans[0], (0.0, 0.0, z + 0.075), made=table.make(pans[0], liquid=colour), yaw=0.0)
        _gathers(table, pan, opens, 0.02)
    if first is None:
        return 0.03 if pans else 0.0
    kind = table.kind(first)
    floor = 0.010 if pans else 0.0
    if kind in VESSELS or kind == "mug":
        half_full = table.thing(first).state == "half"
        level = 0.42 if half_full else 0.30
        made = table.make(
            first,
            kind="tall glass",
            liquid=table.liquid(first) or colour,
            level=level,
            radius=0.042,
            tall=0.16,
            clear=False,
        )
        glass = table.put(first, (0.0, floor, z), made=made, yaw=0.0)
        first_share = 1.0 if half_full or table.liquid(first) else 0.03
        _gathers(table, glass, opens, first_share, last=0.86 / level)
        return floor + 0.02
    one = table.put(first, (0.0, floor, z))
    return floor + 1.6 * float(one.half[1])


def _gathers(table: Tabletop, one: Standing, opens: float, first: float, last: float = 1.0) -> None:
    """The liquid of a vessel that rises while it runs in."""
    wide = 1.0 if first > 0.025 or last > 1 else 0.1
    keys = JointKeys(times=(opens + 0.2, table.duration_s), scales=((wide, first, wide), (1.0, last, 1.0)), eased=False)
    one.keys = Keyframes(times=(0.0,), places=(one.at,), turns=((0.0, one.yaw, 0.0),), joints={"liquid": keys})
