"""A drop of water on a surface: it slides down and leaves a trail, clings to an edge, or falls off it. Metres, seconds."""

from __future__ import annotations

from ...assembly import bounds
from ...catalogue.rigs import rig
from ...motion.keyframes import JointKeys, Keyframes
from ...primitives import Vec3
from .tabletop import Tabletop

PANES = {
    "glass sheet": "wide pane",
    "tall glass": "wide pane",
    "window": "wide pane",
    "upright mirror": "upright mirror",
    "metal sheet": "metal sheet",
}
BEAD = 0.020  # m


def run_down(table: Tabletop) -> None:
    """Put a drop on what it is said to be on, and let it go its way."""
    drops = [ref for ref in table.refs("droplet") if not table.of(ref)]
    if not drops:
        return
    ref = drops[0]
    acts = table.brief.actions
    on = next(
        (
            r
            for _, r in ((w, r) for a in acts for w, r in a.roles)
            if r != ref and table.kind(r) not in ("table", "droplet")
        ),
        None,
    )
    on = on or next(
        (("thing", i) for i, t in enumerate(table.brief.things) if t.kind not in ("table", "droplet")), None
    )
    kind = table.kind(on) if on is not None else "glass sheet"
    pane = PANES.get(kind, "" if on is not None else "wide pane")
    begin, end = table.share(0.15), table.share(0.9)
    if pane:
        surface = on or table.extra("glass sheet", "pane")
        table.put(surface, (0.0, 0.0, 0.0), made=table.make(surface, kind=pane), yaw=0.0)
        x, z, top, foot = 0.02, 0.012, 0.30, 0.06
    else:
        one = table.put(on, (0.0, 0.0, 0.0), yaw=None)  # type: ignore[arg-type]
        high = bounds(one.made)[1]
        x, z, top, foot = 0.0, float(high[2]) * 0.94, 0.82 * float(high[1]), 0.22 * float(high[1])
    clings = any(a.act in ("cling", "hang", "hold") for a in acts)
    falls = (
        not pane
        and any(a.act in ("drop", "lie") or "off" in " ".join((*a.manner, *(w for w, _ in a.roles))) for a in acts)
        and kind in ("mug", "bowl", "tall glass")
    )
    places: tuple[Vec3, ...]
    if clings:
        y = foot if pane else top
        places, times = ((x, y, z), (x, y - 0.004, z), (x, y, z), (x, y - 0.006, z)), (0.0, 0.3 * end, 0.6 * end, end)
    elif falls:
        side = float(bounds(table.of(on)[0].made)[1][0]) + 0.008  # type: ignore[arg-type]
        y = 0.95 * top / 0.82
        places = ((side, y, 0.0), (side, y - 0.01, 0.0), (side, y - 0.02, 0.0), (side, 0.012, 0.0))
        times = (0.0, table.share(0.35), table.share(0.45), table.share(0.45) + 0.17)
    else:
        places, times = (
            ((x, top, z), (x, top, z), (x + 0.006, 0.6 * top + 0.4 * foot, z), (x, foot, z)),
            (0.0, begin, 0.55 * (begin + end), end),
        )
    table.put(
        ref,
        places[0],
        made=table.make(ref, kind="droplet"),
        yaw=0.0,
        keys=Keyframes(times=times, places=places, eased=not falls),
    )
    if not clings and not falls:
        trail = table.extra("trail", "trail")
        long = JointKeys(times=(begin, 0.55 * (begin + end), end), scales=((1, 1e-3, 1), (1, 0.42, 1), (1, 1, 1)))
        table.put(
            trail,
            (x, top, z - 0.004),
            made=rig("water trail", tall=top - foot),
            yaw=0.0,
            keys=Keyframes(times=(0.0,), places=((x, top, z - 0.004),), joints={"run": long}),
        )
    table.tell(*acts)
