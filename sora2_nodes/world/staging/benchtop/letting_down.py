"""What is let down on a cord or by a grabber: covers over things, weights on things, cloths, what is dipped into a glass. Metres, seconds."""

from __future__ import annotations

import numpy as np

from ....story.setting import Ref
from ....story.storyboard import Action
from ...catalogue.rigs import rig
from ...motion.keyframes import JointKeys, Keyframes
from ...primitives import Vec3
from .tabletop import Standing, Tabletop, flicker, opening, still
from .targets import BUOYANT, FRAGILE, HEAVY, SOFT, VESSELS, giving, into_liquid, stand_target, surface_of

COVERS = ("clear cover", "woven basket", "clear jar", "styrofoam cup", "lampshade", "fabric box", "crate")
HUNG = ("kettlebell", "steel weight", "clear cover", "clear jar", "woven basket")  # what has its cord already
SMALL = ("tennis ball", "ball", "toy block", "rubber duck", "tall candle", "tea light", "match bundle", "egg")
METALS = ("paper clip", "coin", "key", "spoon", "fork", "knife", "needle", "hammer", "can", "coil spring")
OVER = 0.15  # m above what it goes down on, at first
BEGIN, MET, END = 0.10, 0.55, 0.80  # of the shot


def let_down(table: Tabletop) -> None:
    """Let down whatever is lowered or covers something, and lift it again where that is said."""
    told: list[Ref] = []
    lifted = {ref for a in table.acts("lift") for said, ref in a.roles if said in ("patient", "agent")}
    dropped = {ref for a in table.acts("drop") for ref in table.roles(a, "patient")}
    for action in table.acts("lower", "cover"):
        who = (
            table.roles(action, "agent")
            if action.act == "cover" and table.roles(action, "agent")
            else table.roles(action, "patient")
        )
        who = [ref for ref in who if ref not in told and not table.of(ref) and table.kind(ref) != "grabber tool"]
        if not who:
            table.tell(action)
            continue
        told += who
        below = _below(table, action, who)
        lands = [(ref, copy) for ref in below for copy in range(min(table.copies(ref), 4))]
        each = [(ref, copy) for ref in who for copy in range(min(table.copies(ref), 4))]
        for n, (ref, copy) in enumerate(each):
            x = (n - (len(each) - 1) / 2) * 0.38
            if len(each) == 1 and len(lands) > 1 and table.kind(ref) in COVERS:
                _side_by_side(table, lands[1:], x)
            _one(
                table,
                ref,
                copy,
                lands[min(n, len(lands) - 1)] if lands else None,
                x,
                again=ref in lifted,
                lets_go=ref in dropped,
            )
        table.tell(
            action, *[a for a in table.acts("lift", "hang", "hold", "drop") if {r for _, r in a.roles} & set(who)]
        )


def _side_by_side(table: Tabletop, lands: list[tuple[Ref, int]], x: float) -> None:
    """More that one cover comes down over, beside the first."""
    for n, (ref, copy) in enumerate(lands[:2]):
        if table.kind(ref) != "matchstick" and (not table.of(ref) or table.copies(ref) > 1):
            stand_target(table, ref, copy, x + (0.07 if n == 0 else -0.07), wide=0.03)


def _below(table: Tabletop, action: Action, who: list[Ref]) -> list[Ref]:
    found = table.roles(action, "on", "into", "in", "above", "to")
    if action.act == "cover":
        found = table.roles(action, "patient") + found
    for other in table.acts("cover"):
        if {*table.roles(other, "agent")} & set(who) or not table.roles(other, "agent"):
            found += table.roles(other, "patient")
    for ref in who:
        found += table.related(ref, "above", "on") + table.relating(ref, "under")
    kept = [ref for ref in dict.fromkeys(found) if ref not in who and table.kind(ref) not in ("grabber tool", "magnet")]
    if not kept:
        kept = [
            ("thing", i)
            for i, t in enumerate(table.brief.things)
            if ("thing", i) not in who and t.kind not in ("table", "grabber tool", "magnet")
        ]
    return kept


def _one(
    table: Tabletop, ref: Ref, copy: int, land: tuple[Ref, int] | None, x: float, *, again: bool, lets_go: bool
) -> None:
    kind = table.kind(ref)
    below = None
    holder = None
    if land is not None:
        inner = [r for r in table.related(land[0], "in") if table.kind(r) in VESSELS]  # matches in a bowl
        if inner and not table.of(inner[0]):
            holder = stand_target(table, inner[0], 0, x)
        below = _standing_target(table, land, x, kind, holder)
    made, rim = _made(table, ref, kind, below, holder)
    beside = [s for s in table.standing if 0.01 < abs(s.at[0] - x) < 0.1]
    if rim and beside:
        made, rim = _made(table, ref, kind, below, holder, 0.07)
    one = Standing(ref=ref, copy=copy, made=made, at=(x, 0.0, 0.0), yaw=0.0)
    table.standing.append(one)
    tops = [s.at[1] + _tall(s) for s in (below, holder) if s is not None]
    top = max(tops, default=0.0)
    if kind == "silk cloth":
        _drape(table, one, top)
    elif below is not None and below.made.name in VESSELS and kind not in COVERS:
        _dip(table, one, below, lets_go)
    else:
        foot = 0.0 if rim else top
        _down(table, one, below, top, foot, again=again)
        if rim:
            _smother(table, [s for s in table.standing if abs(s.at[0] - x) < 0.1], table.share(MET))
    if kind == "magnet":
        _attract(table, one)
    if kind == "matchstick" and below is not None and below.made.name in ("tall candle", "tea light"):  # it is lit
        below.keys = still(below.at, {"flame": flicker(table.duration_s, lit_s=table.share(MET))})
    hung = kind in HUNG and not (kind in HEAVY and table.refs("grabber tool"))
    if not hung and kind != "silk cloth":
        _carried(table, one)


def _attract(table: Tabletop, magnet: Standing) -> None:
    """What is of metal below a magnet leaps to it as it comes near, and goes along with it; nothing else does."""
    keys = magnet.keys
    assert keys is not None
    met = keys.times[1] if len(keys.times) > 1 else table.share(MET)
    metals = [ref for ref in table.refs(*METALS) if not table.of(ref) or table.of(ref)[0].keys is None]
    metals += [
        ("thing", i)
        for i, t in enumerate(table.brief.things)
        if t.material == "metal" and "material" in t.said and ("thing", i) not in metals and ("thing", i) != magnet.ref
    ]
    number = 0
    for ref in metals:
        table.standing[:] = [s for s in table.standing if s.ref != ref]
        for copy in range(max(table.copies(ref), 3 if table.kind(ref) == "paper clip" else 1)):
            x, z = magnet.at[0] + 0.035 * (number % 3 - 1) * (1 + number // 3), 0.03 * ((number % 2) * 2 - 1)
            low = keys.places[1][1] if len(keys.places) > 1 else 0.0
            after = [
                (t, (magnet.at[0] + 0.6 * (x - magnet.at[0]), place[1] + 0.004, 0.5 * z))
                for t, place in zip(keys.times, keys.places, strict=True)
                if t >= met
            ]
            times = (0.0, met - 0.08, *(t + 0.04 for t, _ in after))
            places = ((x, 0.0, z), (x, 0.0, z), *(p for _, p in after))
            turns = ((0.0, 40.0 * number, 0.0),) * 2 + ((0.0, 40.0 * number, 50.0),) * len(after)
            table.put(ref, (x, low, z), copy=copy, yaw=0.0, keys=Keyframes(times=times, places=places, turns=turns))
            number += 1


def _tall(one: Standing) -> float:
    """Height of a thing, cords left out."""
    return min(2 * float(one.half[1]), 0.4)


def _standing_target(table: Tabletop, land: tuple[Ref, int], x: float, kind: str, holder: Standing | None) -> Standing:
    ref, copy = land
    if (known := table.of(ref)) and len(known) > copy:
        return known[copy]
    if table.kind(ref) == "matchstick":
        y = 0.012 if holder is not None else 0.0
        return table.put(ref, (x, y, 0.0), made=table.make(ref, kind="match bundle"), copy=copy, yaw=0.0)
    if table.kind(ref) == "steel weight" or table.kind(ref) == "kettlebell":
        return table.put(ref, (x, 0.0, 0.0), made=table.make(ref, cord=False), copy=copy, yaw=0.0)
    return stand_target(table, ref, copy, x, wide=0.045)


def _made(
    table: Tabletop, ref: Ref, kind: str, below: Standing | None, holder: Standing | None, out: float = 0.0
) -> tuple:
    """What is let down, as large as what it is to cover; and whether it comes down over that, to the table."""
    wide = max((float(max(s.half[0], s.half[2])) for s in (below, holder) if s is not None), default=0.04) + out
    tall = max((s.at[1] + _tall(s) for s in (below, holder) if s is not None), default=0.08)
    if kind == "clear cover":
        jar = any(word in table.thing(ref).noun for word in ("jar", "dome", "cup"))
        half = max(0.075, 1.2 * wide, 0.56 * tall if not jar else 0.5 * tall)
        return table.make(ref, kind="clear jar" if jar else "clear cover", half=half), True
    if kind == "woven basket":
        magnet = bool(table.refs("magnet"))
        return table.make(
            ref, cord=True, radius=max(0.095, 1.35 * wide), tall=max(0.13, 1.25 * tall), magnet=magnet
        ), True
    small = below is not None and below.made.name in SMALL
    if kind in ("tall glass", "wine glass") and small:
        half = max(0.06, 1.25 * wide, 0.5 * tall)
        return table.make(ref, kind="clear jar", half=half), True
    if kind in ("kettlebell", "steel weight") and table.refs("grabber tool"):
        return table.make(ref, cord=False), False
    if kind == "silk cloth":
        return table.make(ref, radius=1.15 * wide + 0.02, tall=tall), False
    if kind in COVERS and small:
        return table.make(ref), True
    if kind == "matchstick":
        return table.make(ref, kind="held match"), False
    return table.make(ref), False


def _down(table: Tabletop, one: Standing, below: Standing | None, top: float, foot: float, *, again: bool) -> None:
    x, _, z = one.at
    start = top + OVER
    kind, under = one.made.name, below.made.name if below is not None else ""
    met, end = table.share(MET), table.share(END)
    times, heights = [table.share(BEGIN), met], [start, foot]
    gives = under in SOFT and kind in (*HEAVY, "toy block", "book", "hammer")
    if gives and below is not None:
        left = SOFT[under] if kind in HEAVY else 0.85
        times, heights = [table.share(BEGIN), 0.9 * met, end], [start, top, top * left]
        giving(table, below, 0.9 * met, end, left)
    elif kind in HEAVY and under == "egg" and below is not None:
        below.breaks = (met, "break")
        times, heights = [table.share(BEGIN), met, met + 0.35], [start, top, 0.02]
    elif under == "bridge sheet" and below is not None:
        times, heights = [table.share(BEGIN), 0.85 * met, end], [start, top, top - 0.045]
        fold = (0.85 * met, end)
        joints = {
            n: JointKeys(times=fold, turns=((0, 0, 0), (0, 0, -s * 24.0))) for n, s in (("left", 1), ("right", -1))
        }
        below.keys = still(below.at, joints)
    elif under == "pillow" and below is not None and kind in ("paper sheet", "feather"):
        foot = top
        heights = [start, foot]
    if again:
        times, heights = (
            [table.share(0.06), table.share(0.42), table.share(0.58), table.share(0.96)],
            [start, foot, foot, start],
        )
    places: list[Vec3] = [(x, y, z) for y in heights]
    one.keys = Keyframes(times=tuple(times), places=tuple(places), turns=tuple((0.0, one.yaw, 0.0) for _ in times))
    one.at = (x, start, z)


def _drape(table: Tabletop, one: Standing, top: float) -> None:
    """A cloth that comes down flat, meets what is below with its middle and falls about it."""
    x, _, z = one.at
    half = float(one.half[1])
    met, end = table.share(0.42), table.share(0.72)
    start, rest = top + OVER - 2 * half, 0.0
    fall = JointKeys(
        times=(table.share(BEGIN), met, end), scales=((1.16, 0.10, 1.16), (1.15, 0.16, 1.15), (1.0, 1.0, 1.0))
    )
    one.keys = Keyframes(times=(table.share(BEGIN), met), places=((x, start, z), (x, rest, z)), joints={"fall": fall})
    one.at = (x, start, z)


def _dip(table: Tabletop, one: Standing, vessel: Standing, lets_go: bool) -> None:
    """What is let down toward a vessel's liquid and let go of just above it."""
    x, z = vessel.at[0], vessel.at[2]
    half = float(one.half[1])
    rim = 2 * float(vessel.half[1])
    start, low = rim + OVER, max(surface_of(vessel) + 0.02, rim - 2.2 * half)
    release_s = table.share(0.50)
    one.at = (x, low, z)
    into_liquid(table, one, vessel, low, release_s, floats=one.made.name in BUOYANT)
    keys = one.keys
    assert keys is not None
    before = table.share(BEGIN)
    times = (before, release_s - 0.15, *keys.times[1:])
    places = ((x, start, z), (x, low, z), *keys.places[1:])
    one.keys = Keyframes(
        times=times, places=places, turns=tuple((0.0, 0.0, 0.0) for _ in times), eased=False, joints=keys.joints
    )
    one.at = (x, start, z)


def _carried(table: Tabletop, one: Standing) -> None:
    """The grabber tool, or the cord, that goes along with what it lets down until that is there."""
    keys = one.keys
    if keys is None:
        return
    grips = [ref for ref in table.refs("grabber tool") if len(table.of(ref)) < table.copies(ref)]
    half = one.half
    wide = float(np.clip(half[0], 0.006, 0.06))
    n = 2 if len(keys.places) > 1 else 1
    held = keys.places[:n]
    off = float(half[1]) * (1.2 if grips else 2.0)
    last = keys.times[n - 1]
    places = [(x, y + off, z) for x, y, z in held]
    places += [places[-1], (places[-1][0], places[-1][1] + 0.10, places[-1][2])]
    times = (*keys.times[:n], last + 0.2, last + 0.9)
    if grips:
        made, ref, joints = table.make(grips[0], gap=wide), grips[0], opening(last + 0.12)
    else:
        made, ref, joints = rig("hook"), table.extra("hook", "cord"), {}
    table.put(ref, places[0], made=made, yaw=0.0, keys=Keyframes(times=times, places=tuple(places), joints=joints))


def _smother(table: Tabletop, near: list[Standing], when_s: float) -> None:
    """Flames under a cover go out a moment after."""
    for one in near:
        if any(node.name == "flame" for node in one.made.nodes):
            out = when_s + 0.7
            one.keys = still(one.at, {"flame": flicker(table.duration_s, out)}, (0.0, one.yaw, 0.0))
            table.smoke.append((out, (one.at[0], one.at[1] + 2 * float(one.half[1]) * 0.6, one.at[2])))


__all__ = ["FRAGILE", "let_down"]
