"""What turns on a driven platform: things that stand on it, and sticks, matches and brushes that sweep around with it. Metres, seconds."""

from __future__ import annotations

import math
from typing import Any

from ....story.setting import Ref
from ....story.storyboard import Action
from ....story.vocabulary import COLOURS
from ...assembly import Assembly
from ...catalogue.rigs import rig
from ...catalogue.rigs.turned_rigs import HEIGHT
from ...motion.keyframes import JointKeys, Keyframes
from ...primitives import RGB, Vec3
from .structures import GAY
from .tabletop import Body, Standing, Support, Tabletop, flicker, still

RATE = 80.0  # degrees a second
SWEEPERS = ("wooden rod", "matchstick", "paint brush", "pencil", "spoon")
PLATFORM = "rotating platform"
APART, GAP = 0.050, 0.17  # m between dominoes, and where a gap is said
MOST_DOMINOES = 14
HIT_S = 0.30  # of the shot: when a stick meets what it strikes


def turn(table: Tabletop) -> None:
    """Lay out platforms and let them turn, with what is on them and what is fixed to them."""
    platforms = table.refs(PLATFORM)
    arm = next((ref for ref in table.refs(*SWEEPERS)), None)
    if not platforms and arm is not None and table.refs("domino"):
        platforms = [table.extra(PLATFORM, "platform")]
    if not platforms:
        return
    strikes = [a for a in table.acts("strike") if table.roles(a, "patient") or table.roles(a, "through")]
    turns = table.acts("turn")
    if arm is not None:
        _sweep(table, platforms[0], arm, strikes)
        table.tell(*turns, *strikes)
        return
    _carousel(table, platforms[0], turns)
    table.tell(*turns)


def _sense(table: Tabletop) -> float:
    """-1 for clockwise as seen from above, 1 for the other way."""
    said = {m for a in table.acts("turn", "strike") for m in a.manner}
    return 1.0 if said & {"counterclockwise", "anticlockwise"} else -1.0


def turning(table: Tabletop, at: Vec3, first: float = 0.0, rate: float = RATE, **joints: JointKeys) -> Keyframes:
    """Keys of what turns evenly about its axis all through the shot."""
    end = table.duration_s + 0.5
    return Keyframes(
        times=(0.0, end),
        places=(at, at),
        turns=((0.0, first, 0.0), (0.0, first + _sense(table) * rate * end, 0.0)),
        eased=False,
        joints=joints,
    )


def _carousel(table: Tabletop, platform: Ref, turns: list[Action]) -> None:
    """A platform with things on it, a mirror behind or a spotlight before them."""
    riders = table.relating(platform, "on") + [
        ref for a in turns for ref in table.roles(a, "patient", "agent") if ref != platform
    ]
    riders = [ref for ref in dict.fromkeys(riders) if table.kind(ref) not in (PLATFORM, "upright mirror")]
    if not riders:
        riders = [
            ("thing", i)
            for i, t in enumerate(table.brief.things)
            if t.kind not in (PLATFORM, "table", "upright mirror", "projection screen", "sofa")
        ]
    each = [(ref, copy) for ref in riders for copy in range(min(table.copies(ref), 4))]
    made = [_rider(table, ref) for ref, _ in each]
    wide = max((max(float(m.half[0]), float(m.half[2])) for m in made), default=0.06)
    radius = max(0.12, 1.15 * wide if len(each) == 1 else 1.75 * wide)
    table.put(platform, (0.0, 0.0, 0.0), made=table.make(platform, radius=radius), keys=turning(table, (0.0, 0.0, 0.0)))
    for n, ((ref, copy), own) in enumerate(zip(each, made, strict=True)):
        out = 0.0 if len(each) == 1 else 0.52 * radius
        a0 = 180.0 + 360.0 * n / len(each)
        keys = turning(table, (0.0, HEIGHT, 0.0), 0.0)
        one = Standing(ref=ref, copy=copy, made=_moved_out(own, out, a0), at=(0.0, HEIGHT, 0.0), keys=keys)
        table.standing.append(one)
    for mirror in table.refs("upright mirror"):
        tall = max((HEIGHT + 2 * float(m.half[1]) for m in made), default=0.2)
        half = (max(0.24, 1.7 * radius), max(0.16, 0.8 * tall))
        table.put(mirror, (0.0, 0.0, -(radius + 0.12)), made=table.make(mirror, half=half), yaw=0.0)


def _rider(table: Tabletop, ref: Ref) -> Assembly:
    if table.kind(ref) == "toy block":
        tall = "rectangular" in table.thing(ref).adjectives or table.dim
        return table.make(ref, half=(0.04, 0.085, 0.028) if tall else (0.04, 0.04, 0.04))
    if table.kind(ref) in ("kettlebell", "steel weight"):
        return table.make(ref, cord=False)
    return table.make(ref)


def _moved_out(made: Assembly, out: float, angle: float) -> Assembly:
    """An assembly beside its own axis, at an angle about it."""
    from dataclasses import replace

    x, z = out * math.cos(math.radians(angle)), -out * math.sin(math.radians(angle))

    def moved(at: Vec3) -> Vec3:
        return at[0] + x, at[1], at[2] + z

    return replace(
        made,
        primitives=tuple(replace(p, at=moved(p.at)) if p.node == "root" else p for p in made.primitives),
        nodes=tuple(replace(n, at=moved(n.at)) if n.parent == "root" else n for n in made.nodes),
    )


def _sweep(table: Tabletop, platform: Ref, arm: Ref, strikes: list[Action]) -> None:
    """A platform whose arm comes around and meets what is struck."""
    struck = [ref for a in strikes for ref in table.roles(a, "patient", "through") if ref != arm]
    dominoes = table.refs("domino")
    hit = dominoes[0] if dominoes else next(iter(struck), None)
    kind = table.kind(hit)
    sense = _sense(table)
    if kind == "domino" and hit is not None:
        _dominoes(table, platform, arm, hit, sense)
    elif kind == "balloon" and hit is not None:
        _burst(table, platform, arm, hit, sense)
    elif kind == "paint blob" and hit is not None:
        _smear(table, platform, arm, hit, sense)
    else:
        _knock(table, platform, arm, hit, sense)


def _arm(
    table: Tabletop,
    platform: Ref,
    arm: Ref,
    at: Vec3,
    first: float,
    met: float,
    hit_s: float,
    sense: float,
    length: float,
) -> Standing:
    """Put a platform and its arm, which turns from `first` to `met` (degrees) until it strikes, and on."""
    x, _, z = at
    end = table.duration_s + 0.3
    rate = (met - first) / hit_s
    after = met + rate * (end - hit_s) if abs(rate * (end - hit_s)) < 120 else met + math.copysign(120, rate)
    times, angles = (0.0, hit_s, end), (first, met, after)
    turns = tuple((0.0, a, 0.0) for a in angles)
    table.put(
        platform,
        (x, 0.0, z),
        made=table.make(platform, radius=0.11),
        keys=Keyframes(times=times, places=((x, 0.0, z),) * 3, turns=turns, eased=False),
    )
    shape: dict[str, Any] = {"length": length} if table.kind(arm) in ("wooden rod", "matchstick", "paint brush") else {}
    if table.kind(arm) == "matchstick":
        shape["lit"] = table.thing(arm).state == "burning" or any(
            table.roles(a, "patient") == [arm] for a in table.acts("burn")
        )
    made = table.make(arm, **shape)
    joints = {"flame": flicker(table.duration_s)} if any(n.name == "flame" for n in made.nodes) else {}
    place = (x, HEIGHT, z)
    return table.put(
        arm, place, made=made, keys=Keyframes(times=times, places=(place,) * 3, turns=turns, eased=False, joints=joints)
    )


def _dominoes(table: Tabletop, platform: Ref, arm: Ref, ref: Ref, sense: float) -> None:
    """Rows of dominoes, the first of which is struck: a gap, or what stands among them, is where it was said."""
    thing = table.thing(ref)
    gap = any("gap" in kind for r in table.brief.relations for kind in (r.kind,)) or "two rows" in thing.adjectives
    among = table.related_to_row(ref)
    hit_s = table.share(HIT_S)
    count = thing.count if thing.count != 2 else 10
    xs: list[float] = []
    x = 0.0
    spaces: list[tuple[Ref, float]] = []
    for n in range(min(count, MOST_DOMINOES)):
        if n == count // 2 and n and (gap or among):
            if among:
                wide = max(0.10, 2 * float(_among(table, among[0]).half[0]))
                spaces.append((among[0], x + wide / 2 - 0.010))
                x += wide + 0.018
            else:
                x += GAP - APART
        xs.append(x)
        x += APART
    middle = (xs[0] + xs[-1]) / 2
    first, second = _pair(thing.colours)
    for n, place in enumerate(xs):
        gay = {"colorful", "colourful", "colored", "coloured", "multicolored"} & set(thing.adjectives)
        made = rig_domino(COLOURS[GAY[n % len(GAY)]] if gay else first if n % 2 == 0 else second)
        velocity = (0.55, 0.0) if n == 0 else (0.0, 0.0)
        one = table.put(ref, (place - middle, 0.0, 0.0), made=made, copy=n, yaw=0.0)
        one.body = Body(
            release_s=hit_s if n == 0 else 0.0, velocity=velocity, spin=-5.0 if n == 0 else 0.0, material="wood"
        )
    for other, place in spaces:
        one = table.put(other, (place - middle, 0.0, 0.0), made=_among(table, other), yaw=0.0)
        one.body = Body()
    length = 0.24
    x0 = xs[0] - middle - 0.016
    if sense < 0:  # from the viewer's side the arm comes around from the left
        _arm(table, platform, arm, (x0 - 0.008, 0.0, length - 0.03), 185.0, 92.0, hit_s, sense, length)
    else:
        _arm(table, platform, arm, (x0 - 0.008, 0.0, -(length - 0.03)), -185.0, -92.0, hit_s, sense, length)


def _among(table: Tabletop, ref: Ref) -> Assembly:
    """What stands among dominoes, a glass as full as it was said to be."""
    if table.kind(ref) == "tall glass":
        return table.make(ref, liquid=table.liquid(ref), radius=0.036, tall=0.13, level=0.7, clear=False)
    return table.make(ref)


def _pair(colours: tuple[str, ...]) -> tuple[RGB, RGB]:
    first = COLOURS.get(colours[0], (0.93, 0.93, 0.92)) if colours else (0.93, 0.93, 0.92)
    return first, COLOURS.get(colours[1], first) if len(colours) > 1 else first


def rig_domino(colour: RGB) -> Assembly:
    """A domino of one colour, its pips in the contrary one."""
    from ...catalogue import build

    dark = sum(colour) < 1.5
    return build("domino", colour=colour, second=(0.92, 0.92, 0.90) if dark else (0.06, 0.06, 0.07))


def _burst(table: Tabletop, platform: Ref, arm: Ref, ref: Ref, sense: float) -> None:
    hit_s = table.share(0.5)
    radius, length = 0.10, 0.17
    x = 0.14
    made = table.make(ref, radius=radius)
    one = table.put(ref, (x, 0.0, 0.0), made=made)
    burns = table.kind(arm) == "matchstick"
    if burns or any(a.act == "burst" for a in table.brief.actions):
        one.breaks = (hit_s, "explode")
    _arm(
        table, platform, arm, (x - length - 0.6 * radius, 0.0, 0.0), -sense * 125.0, -sense * 8.0, hit_s, sense, length
    )


def _smear(table: Tabletop, platform: Ref, arm: Ref, ref: Ref, sense: float) -> None:
    """A brush that goes through paint and leaves an arc of it."""
    length, hit_s = 0.26, table.share(0.35)
    at = (-0.15, 0.0, -0.02)
    for pane in table.refs("glass sheet"):
        table.put(pane, (0.06, 0.0, 0.0), made=table.make(pane, kind="flat pane"), yaw=0.0)
    place = (at[0] + length - 0.012, 0.006, at[2])
    table.put(ref, place, made=table.make(ref), yaw=0.0)
    _arm(table, platform, arm, at, -sense * 100.0, 0.0, hit_s, sense, length)
    trail = table.extra("paint blob", "paint")
    table.put(trail, (at[0], 0.006, at[2]), made=rig("paint trail", colour=table.colour(ref), length=length - 0.012, sense=sense), yaw=0.0,
              keys=still((at[0], 0.006, at[2]), _appearing(table, hit_s)))  # fmt: skip


def _appearing(table: Tabletop, hit_s: float) -> dict[str, JointKeys]:
    """Pieces of a trail, each there once the brush has passed it; it turns 100 degrees until it hits."""
    rate = 100.0 / hit_s
    return {
        f"piece{n}": JointKeys(
            times=(hit_s + (4.0 * n) / rate, hit_s + (4.0 * n + 3.0) / rate), scales=((1e-3,) * 3, (1.0,) * 3)
        )
        for n in range(18)
    }


def _knock(table: Tabletop, platform: Ref, arm: Ref, ref: Ref | None, sense: float) -> None:
    hit_s, length = table.share(0.4), 0.24
    if ref is not None and not table.of(ref):
        one = table.put(ref, (0.0, 0.0, 0.0))
        one.body = Body(release_s=hit_s, velocity=(0.8, 0.1))
        x = -float(one.half[0]) - 0.02
    else:
        x = 0.0
    _arm(table, platform, arm, (x, 0.0, length - 0.03), -sense * 185.0, -sense * 92.0, hit_s, sense, length)


__all__ = ["Support", "turn"]
