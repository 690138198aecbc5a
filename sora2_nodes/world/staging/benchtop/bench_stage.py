"""A brief of a demonstration → a staged shot: its table is laid, and all on it is brought to the shot's unit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....story.storyboard import Brief
from ....story.vocabulary import MATERIALS
from ... import matter
from ...assembly import bounds
from ...camera import View
from ...catalogue.repainting import resized
from ...catalogue.rigs import rig
from ...composing.compose import _light
from ...composing.stages import NEVER, Stage
from ...composing.stages import StartSpot as BodySpot
from ...motion.keyframes import Keyframes
from ...primitives import RGB
from ...scene import Part, Scene
from ..blocking.cues import Played, Script, Splash
from ..blocking.dynamics import HEARD_AS
from ..layouts.spots import Spot
from ..roster import Member
from .burning_down import burn
from .cutting_through import cut
from .droplets import run_down
from .letting_down import let_down
from .letting_go import hurl, let_go
from .pressing import draw_out, press
from .rolling import roll
from .running_out import run_out
from .set_pieces import pick_up, pump_up, run_marble, set_down, swing_cradle, tear
from .structures import build_all
from .swinging import swing
from .tabletop import EDGE_AT, WOODS, Standing, Support, Tabletop
from .turning import turn
from .weightless import drift_off

TABLE_M, LOW_TABLE_M = 0.75, 0.42  # height of the table, and of a coffee table
POLE_M = 0.19  # of a pole or cord from above that is to be in the picture
HALF_WIDE, HALF_DEEP = 0.80, 0.40  # of its top, m
SEEN = 1.55  # units of half the picture's width
MECHANISMS = (
    drift_off,
    run_down,
    press,
    draw_out,
    swing_cradle,
    run_marble,
    pump_up,
    tear,
    cut,
    turn,
    run_out,
    set_down,
    pick_up,
    let_go,
    hurl,
    swing,
    let_down,
    roll,
    build_all,
    burn,
)


def lay_table(brief: Brief, seed: int, duration_s: float, gravity: float) -> Tabletop:
    """Lay out everything that a demonstration names, and what it needs."""
    table = Tabletop(brief=brief, seed=seed, duration_s=duration_s, gravity=max(gravity, 0.0))
    table.dim = "spotlight" in brief.place.lights
    for mechanism in MECHANISMS:
        mechanism(table)
    _rest(table)
    return table


def _rest(table: Tabletop) -> None:
    """Stand whatever nothing happens to: on or beside what it is said to be by, behind the table, or where there is room."""
    for i, thing in enumerate(table.brief.things):
        ref = ("thing", i)
        if thing.kind == "marble track" and table.refs("marble track")[0] != ref:
            continue
        if (
            table.of(ref)
            or thing.kind in ("table", "grabber tool", "hand", "magnet", "pendulum", "liquid")
            or thing.noun in table.wall
        ):
            continue
        if thing.kind in ("projection screen", "whiteboard"):
            table.put(ref, (0.0, -0.05, -0.50), yaw=0.0, framed=False)
        elif thing.kind == "sofa":
            table.put(ref, (0.25, -height_of(table.brief), -0.95), framed=False)
        elif thing.kind == "upright mirror":
            table.put(ref, (0.0, 0.0, -0.25), yaw=0.0)
        else:
            _place_by(table, ref)


def _place_by(table: Tabletop, ref: tuple[str, int]) -> None:
    for kind, side in (
        ("on", 0.0),
        ("in", 0.0),
        ("left", -1.0),
        ("right", 1.0),
        ("beside", 1.0),
        ("behind", 0.0),
        ("before", 0.0),
        ("to", 1.0),
    ):
        near = [s for o in table.related(ref, kind) for s in table.of(o)]
        if near:
            one, made = near[0], table.make(ref)
            z = {"behind": -0.2, "before": 0.2}.get(kind, 0.0)
            y = one.top if kind == "on" else 0.01 if kind == "in" else 0.0
            x = one.at[0] + side * (float(one.half[0]) + float(made.half[0]) + 0.05)
            table.put(ref, (x, y, one.at[2] + z), made=made)
            return
    for copy in range(min(table.copies(ref), 6)):
        table.put(ref, (table.free_x(), 0.0, 0.0), copy=copy)


def height_of(brief: Brief) -> float:
    """How high the table is, m."""
    return LOW_TABLE_M if any(t.kind == "table" and "coffee" in t.noun for t in brief.things) else TABLE_M


def table_colour(brief: Brief) -> RGB:
    """The table's colour: the one that was said, that of a light or dark wood, else plain wood's."""
    from ....story.vocabulary import COLOURS

    for thing in brief.things:
        if thing.kind == "table":
            shade = next((WOODS[a] for a in thing.adjectives if a in WOODS), None)
            if thing.coloured and thing.material != "wood":
                return thing.rgb or COLOURS.get(thing.colour, (0.72, 0.52, 0.32))
            if shade is not None:
                return shade
    return (0.72, 0.52, 0.32)


def stage_parts(table: Tabletop, seed: int, aspect: float, actions: tuple) -> dict:
    """Bring a laid table to the shot's unit: members, spots, script, scene and unit by their names in `Staged`."""
    unit = _unit(table, aspect)
    lift = height_of(table.brief) / unit
    ref = next((("thing", i) for i, t in enumerate(table.brief.things) if t.kind == "table"), None) or table.extra(
        "plain table", "table"
    )
    floats = table.gravity == 0.0
    top = (
        None
        if floats
        else table.put(
            ref,
            (0.0, 0.0, -0.02),
            made=rig(
                "plain table",
                colour=table_colour(table.brief),
                half=(EDGE_AT if table.falls_off else HALF_WIDE, HALF_DEEP),
                tall=height_of(table.brief),
            ),
            yaw=0.0,
            framed=False,
        )
    )
    brief = replace(table.brief, things=tuple(table.things))
    members, spots, parts = [], {}, {}
    physics = Stage(
        rng=np.random.default_rng((seed, 11)), view=View(half_width=1.9, reach=1.55, top=1.75), gravity=table.gravity / unit, surface="wood",
        duration_s=table.duration_s,
    )  # fmt: skip
    for one in table.standing:
        member = _member(one, unit)
        x, y, z = (v / unit for v in one.at)
        spot = Spot(x=x, y=y + lift, z=z, yaw=one.yaw, support="" if one is top else f"thing:{ref[1]}:0", relation="on")
        members.append(member)
        spots[member.owner] = spot
        keys = (
            None
            if one.body is not None
            else (one.keys or Keyframes(times=(0.0,), places=(one.at,), turns=((0.0, one.yaw, 0.0),)))
        )
        parts[member.owner] = Played(
            member=member, spot=spot, keys=keys.scaled(1 / unit, lift) if keys is not None else None
        )
        if one.body is not None:
            _embody(physics, member, one, spot, unit)
            if one.body.pivot is not None:
                _tie(
                    physics,
                    f"thing:{one.ref[1]}:{one.copy}",
                    (one.body.pivot[0] / unit, one.body.pivot[1] / unit + lift),
                    0.006 / unit,
                )
    _hold_up(physics, table, unit, lift)
    breaks = {f"thing:{s.ref[1]}:{s.copy}": s.breaks for s in table.standing if s.breaks is not None}
    splashes = tuple(
        Splash(time_s=t, place=(p[0] / unit, p[1] / unit + lift, p[2] / unit), size=size / unit, colour=c)
        for t, p, size, c in table.splashes
    )
    smoke = tuple((t, (p[0] / unit, p[1] / unit + lift, p[2] / unit)) for t, p in table.smoke)
    script = Script(
        parts=parts,
        shoves=(),
        falling=(),
        splashes=splashes,
        breaks=breaks,
        floor_y=lift,
        smoke=smoke,
        shown=tuple(table.done),
    )
    all_parts, index = _all_parts(physics, members)
    scene = Scene(
        parts=all_parts, surface="wood", backdrop="studio", light=_light("day", seed), tone=brief.tone, camera_move="static", angle="eye_level",
        gravity=physics.gravity, seed=seed, duration_s=table.duration_s, actions=actions,
        script={
            "aspect": float(aspect), "reach": 1.55, "stand": (1.0, 3.7, 0.62), "bodies": dict(physics.bodies), "kicks": (), "pins": tuple(physics.pins), "pivots": (),
            "strings": tuple(physics.strings), "people": (), "unit": unit, "struck": (),
        },
    )  # fmt: skip
    focus = tuple(dict.fromkeys(s.ref for s in table.standing if s.framed))
    return {"brief": brief, "scene": scene, "script": script, "spots": spots, "members": tuple(members), "unit": unit, "focus": focus, "index": index,
            "bounds": _seen(table, unit, lift)}  # fmt: skip


def extent(table: Tabletop) -> tuple[np.ndarray, np.ndarray]:
    """Lowest and highest corner (3,) of what is to be in the picture, m."""
    low, high = np.array([-0.20, 0.0, -0.1]), np.array([0.20, 0.22, 0.1])
    for one in table.standing:
        if not one.framed:
            continue
        a, b = bounds(one.made)
        b = b.copy()
        b[1] = min(b[1], POLE_M) if b[1] > 0.6 else b[1]
        places = [one.at, *(one.keys.places if one.keys is not None else ())]
        for place in places:
            near = max(float(place[2] + 0.6 * b[2]), 0.0)  # what is nearer is seen lower and wider
            wider = np.array([1.0 + near, 1.0, 1.0])
            low = np.minimum(low, (np.array(place) + a) * wider - np.array([0.0, 0.30 * near, 0.0]))
            high = np.maximum(high, (np.array(place) + b) * wider)
    if any(s.made.name in ("wooden rod", "paint brush") for s in table.standing):
        low[0], high[0] = min(low[0], -0.34), max(high[0], 0.34)
    for _, place in table.smoke:
        high[1] = max(high[1], place[1] + 0.12)
    if any(s.made.name == "blobs" for s in table.standing):  # they drift up and to the right
        low[0], high[0], high[1] = min(low[0], -0.30), max(high[0], 0.30), max(high[1], 0.50)
    if table.falls_off:
        low[1], high[0] = -0.42, 0.62
    if table.dim:  # there is room for the shadow on the wall
        low[0], high[0], high[1] = low[0] - 0.14, high[0] + 0.14, high[1] + 0.06
    low[1] = max(low[1], -0.42 if table.falls_off else -0.14)
    high[1] = min(high[1], 0.78)
    return low, high


def _unit(table: Tabletop, aspect: float) -> float:
    low, high = extent(table)
    wide = float(max(-low[0], high[0])) * 1.12 + 0.02
    tall = float(high[1] - low[1]) * 0.58 * aspect
    return max(wide, tall, 0.24) / SEEN


def _seen(table: Tabletop, unit: float, lift: float) -> tuple[float, float, float]:
    """Half the width and the lowest and highest place of what is shown, in units."""
    low, high = extent(table)
    return float(max(-low[0], high[0])) / unit, float(low[1]) / unit + lift, float(high[1]) / unit + lift


def _member(one: Standing, unit: float) -> Member:
    made = resized(one.made, 1.0 / unit)
    low, high = bounds(made)
    return Member(ref=one.ref, copy=one.copy, owner=f"thing:{one.ref[1]}:{one.copy}", assembly=made, low=low, high=high)


def _embody(physics: Stage, member: Member, one: Standing, spot: Spot, unit: float) -> None:
    body = one.body
    assert body is not None
    part = _part(member, body.material, body.mass)
    physics.z = spot.z
    middle = spot.y + part.half[1]
    vx, vy = (v / unit for v in body.velocity)
    release = NEVER if body.fixed else body.release_s
    physics.put(part, BodySpot(x=spot.x, y=middle, vx=vx, vy=vy, spin=body.spin, release_s=release))


def _tie(physics: Stage, name: str, pivot: tuple[float, float], radius: float) -> None:
    """Hang a body on a rope from a place of the world."""
    x, y = physics.bodies[name][:2]
    long = float(np.hypot(x - pivot[0], y - pivot[1]))
    physics.pins.append((name, *pivot))
    rope = Part(
        name=f"string:{name}",
        shape="capsule",
        half=(radius, long / 2, radius),
        colour=(0.2, 0.2, 0.22),
        material="fabric",
        mass=0.0,
    )
    physics.prop(rope, BodySpot(x=(x + pivot[0]) / 2, y=(y + pivot[1]) / 2, release_s=NEVER))
    physics.strings.append((rope.name, name, *pivot))


def _part(member: Member, material: str = "", mass: float | None = None) -> Part:
    hx, hy, hz = (float(h) for h in member.size / 2)
    stuff = material or HEARD_AS.get(member.assembly.material, member.assembly.material)
    stuff = stuff if stuff in MATERIALS else "plastic"
    is_round = member.assembly.round
    part = Part(
        name=member.owner, shape="sphere" if is_round else "box", half=(hy, hy, hy) if is_round else (hx, hy, hz),
        colour=member.assembly.primitives[0].colour if member.assembly.primitives else (0.5, 0.5, 0.5), material=stuff, owner=member.owner,
    )  # fmt: skip
    return replace(
        part,
        mass=max(mass or member.assembly.mass, 0.004)
        if mass is not None or member.assembly.mass
        else matter.mass_of(part),
    )


def _hold_up(physics: Stage, table: Tabletop, unit: float, lift: float) -> None:
    """The table's top and whatever else holds things up, in each depth in which something moves."""
    depths = sorted({round(row[2], 3) for row in physics.bodies.values()})
    boards = [Support(at=(0.0, -0.03), half=(EDGE_AT if table.falls_off else HALF_WIDE, 0.03)), *table.supports]
    for depth in depths:
        physics.z = depth
        for n, board in enumerate(boards):
            half = (board.half[0] / unit, board.half[1] / unit, 0.3)
            part = Part(
                name=f"support:{depth}:{n}",
                shape="box",
                half=half,
                colour=(0.5, 0.4, 0.3),
                material=board.material,
                mass=0.0,
            )
            physics.prop(part, BodySpot(x=board.at[0] / unit, y=board.at[1] / unit + lift, angle=board.turn))


def _all_parts(physics: Stage, members: list[Member]) -> tuple[tuple[Part, ...], dict[str, int]]:
    parts = list(physics.parts.values())
    index = {p.owner: i for i, p in enumerate(parts) if p.owner != "prop"}
    for member in members:
        if member.owner not in index:
            index[member.owner] = len(parts)
            parts.append(_part(member))
    return tuple(parts), index
