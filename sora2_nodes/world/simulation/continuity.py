"""From one shot to the next: what stood where at the end, which of it the next shot shows again, and what stays behind.

A state is plain: position (m), angle (rad), velocity (m/s), spin (rad/s), yaw (rad), and the part's look; a pendulum
also has its pivot, a figure's torso its height. Parts are known again by their look, not by their number.
"""

from __future__ import annotations

import math
from dataclasses import fields, replace
from typing import Any

import numpy as np

from ...story.face_features import Face
from ..composing.people import LIMBS
from ..composing.stages import LANES, NEVER
from ..scene import Moment, Part, Plan, Scene

State = dict
LOOK = tuple(f.name for f in fields(Part) if f.name not in ("name", "owner"))
SAME = ("shape", "colour", "material", "pattern")  # what makes two things the same thing
FIGURE = (LIMBS.index("torso"), LIMBS.index("head"), LIMBS.index("thigh_l"))


def plan_end(scene: Scene, plan: Plan) -> dict[str, State]:
    """Part name → state one frame past the last, where a continued shot begins; plain data that survives JSON."""
    last = _moment(plan, len(plan.position) - 1)
    if plan.after is None:
        return _states(scene, last, _turning(plan.angle[-2:], plan.fps))
    return _states(scene, plan.after, _turning(np.stack([last.angle, plan.after.angle]), plan.fps))


def plan_begin(scene: Scene, plan: Plan) -> dict[str, State]:
    """Part name → state at the first frame; `held` marks a thing that is not let go yet."""
    states = _states(scene, _moment(plan, 0), _turning(plan.angle[:2], plan.fps))
    for name, row in scene.script["bodies"].items():
        states[name]["held"] = bool(row[7] > 0)
    return states


def _moment(plan: Plan, frame: int) -> Moment:
    return Moment(
        position=plan.position[frame], angle=plan.angle[frame], velocity=plan.velocity[frame], yaw=plan.yaw[frame]
    )


def _turning(angles: np.ndarray, fps: int) -> np.ndarray:
    """(P,) rad/s between two neighbouring frames (2, P); zero for one alone."""
    return (angles[-1].astype(np.float64) - angles[0]) * fps


def _states(scene: Scene, at: Moment, spin: np.ndarray) -> dict[str, State]:
    pivots = {name: (px, py) for kind in ("pins", "pivots") for name, px, py in scene.script[kind]}
    strings = {name: (ball, px, py) for name, ball, px, py in scene.script["strings"]}
    heights = {f"person:{row[0]}:{LIMBS[0]}": row[1] for row in scene.script["people"]}
    states = {}
    for i, part in enumerate(scene.parts):
        states[part.name] = {
            "position": tuple(float(v) for v in at.position[i]),
            "angle": float(at.angle[i]),
            "velocity": tuple(float(v) for v in at.velocity[i]),
            "spin": float(spin[i]),
            "yaw": float(at.yaw[i]),
            "owner": part.owner,
            "unit": scene.script.get("unit", 1.0),
            "look": {name: getattr(part, name) for name in LOOK},
        }
        for key, kept in (("pivot", pivots), ("string", strings), ("height", heights)):
            if part.name in kept:
                states[part.name][key] = kept[part.name]
    return states


def matched(scene: Scene, start: dict[str, State]) -> dict[str, State]:
    """The states of the parts that a scene shows again, by the scene's names; states without a look go by name."""
    if any("look" not in state for state in start.values()):
        return {name: state for name, state in start.items() if any(p.name == name for p in scene.parts)}
    found, left = {}, dict(start)
    for part in sorted(scene.parts, key=lambda p: p.name not in start):
        if part.owner.startswith("person"):
            continue
        name = next((n for n in (part.name, *left) if n in left and _alike(part, n, left[n])), None)
        if name is not None:
            found[part.name] = left.pop(name)
    return found | _matched_people(scene, left)


def _alike(part: Part, name: str, state: State) -> bool:
    if part.owner == "prop" or state["owner"] == "prop":
        return part.name == name and part.owner == state["owner"]
    looks = all(_plain(getattr(part, key)) == _plain(state["look"][key]) for key in SAME)
    return looks and not state["owner"].startswith("person")


def _plain(value: object) -> object:
    return tuple(round(float(v), 4) for v in value) if isinstance(value, (tuple, list)) else value


def _of_limbs(owner: str, start: dict[str, State]) -> bool:
    """Whether a figure is one of this world's; a staged one is a single part, and its own world stands it by."""
    return all(f"{owner}:{limb}" in start for limb in LIMBS)


def _matched_people(scene: Scene, start: dict[str, State]) -> dict[str, State]:
    """Figures are known again by the colours of shirt, skin and trousers."""
    before: dict[str, tuple] = {}
    for owner in {s["owner"] for s in start.values() if s["owner"].startswith("person")}:
        if not _of_limbs(owner, start):
            continue
        before[owner] = tuple(_plain(start[f"{owner}:{LIMBS[k]}"]["look"]["colour"]) for k in FIGURE)
    found: dict[str, State] = {}
    for row in scene.script["people"]:
        owner = f"person:{row[0]}"
        parts = {p.name: p for p in scene.parts if p.owner == owner}
        colours = tuple(_plain(parts[f"{owner}:{LIMBS[k]}"].colour) for k in FIGURE)
        same = next((o for o in (owner, *sorted(before)) if before.get(o) == colours), None)
        if same is not None:
            found |= {f"{owner}:{limb}": start[f"{same}:{limb}"] for limb in LIMBS}
            del before[same]
    return found


def carry_over(scene: Scene, start: dict[str, State]) -> Scene:
    """The scene with everything that an earlier shot left standing: things, people, ramps, pendulums.

    Things shown again keep the size they had. Give the result and the same `start` to simulate.
    """
    again = matched(scene, start)
    parts = {p.name: _resized(p, again.get(p.name)) for p in scene.parts}
    script = {**scene.script, "bodies": dict(scene.script["bodies"])}
    for key in ("pins", "pivots", "strings", "people"):
        script[key] = list(script[key])
    known = {id(state): name for name, state in again.items()}
    names = {name: known.get(id(state)) or _free(name, parts) for name, state in start.items() if "look" in state}
    for name, state in again.items():
        _hang_again(name, state, script)
    for name, new in names.items():
        if not start[name]["owner"].startswith("person") and id(start[name]) not in known:
            parts[new] = _put_back(new, start[name], script, names)
    gone = {start[n]["owner"] for n in names if id(start[n]) not in known}
    for owner in sorted(o for o in gone if o.startswith("person") and _of_limbs(o, start)):
        parts |= _stand_by(owner, start, script, scene.duration_s)
    for key in ("pins", "pivots", "strings", "people"):
        script[key] = tuple(script[key])
    _make_room({name for name in scene.script["bodies"] if name not in again}, parts, again, script)
    return replace(scene, parts=tuple(parts.values()), script=script)


def _resized(part: Part, state: State | None) -> Part:
    fixed = part.owner == "prop" and part.shape != "capsule"  # a string keeps its length
    if state is None or "look" not in state or part.owner.startswith("person") or fixed:
        return part
    return replace(part, half=tuple(state["look"]["half"]), mass=float(state["look"]["mass"]))


def _make_room(fresh: set[str], parts: dict[str, Part], again: dict[str, State], script: dict) -> None:
    """Move newcomers that would start inside what is there, or in the way of a pendulum, to a depth of their own."""
    bodies, pinned = script["bodies"], {row[0] for row in script["pins"]}
    spots = {name: (again[name]["position"] if name in again else row[:3]) for name, row in bodies.items()}
    for z in sorted({spots[name][2] for name in fresh}):
        movers = [n for n in fresh if spots[n][2] == z]
        there = [n for n in bodies if n not in fresh and abs(spots[n][2] - z) < 0.05]
        close = any(
            math.dist(spots[a][:2], spots[b][:2]) < math.hypot(*parts[a].half[:2]) + math.hypot(*parts[b].half[:2])
            for a in movers
            for b in there
        )
        if close or pinned & set(there):
            free = next((d for d in LANES if all(abs(d - s[2]) > 0.3 for s in spots.values())), LANES[-1])
            for name in movers:
                bodies[name] = (*bodies[name][:2], free, *bodies[name][3:])
                spots[name] = bodies[name][:3]


def _hang_again(name: str, state: State, script: dict) -> None:
    """Leave a pendulum on the pivot it hung from."""
    if "pivot" in state and state["owner"] != "prop":
        script["pins"] = [row for row in script["pins"] if row[0] != name] + [(name, *state["pivot"])]
        script["strings"] = [
            (s, b, *state["pivot"]) if b == name else (s, b, px, py) for s, b, px, py in script["strings"]
        ]


def _free(name: str, parts: dict[str, Part]) -> str:
    return name if name not in parts else _free(f"{name}:before", parts)


def _part(name: str, owner: str, state: State) -> Part:
    look: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in state["look"].items()}
    if look.get("face"):
        look["face"] = Face(*look["face"])
    return Part(name=name, owner=owner, **look)


def _put_back(name: str, state: State, script: dict, names: dict[str, str]) -> Part:
    """Write the script rows of a thing or prop that stays; return its part."""
    owner = "prop" if state["owner"] == "prop" else name
    part = _part(name, owner, state)
    x, y, z = state["position"]
    (vx, vy), spin = state["velocity"], state["spin"]
    release = NEVER if part.mass <= 0 else 0.0
    script["bodies"][name] = (x, y, z, state["angle"], vx, vy, spin, release, 0)
    if "pivot" in state:
        script["pivots" if part.owner == "prop" else "pins"].append((name, *state["pivot"]))
    if "string" in state:
        ball, px, py = state["string"]
        script["strings"].append((name, names.get(ball, ball), px, py))
    return part


def _stand_by(owner: str, start: dict[str, State], script: dict, duration_s: float) -> dict[str, Part]:
    """Let somebody who isn't mentioned again stand where they are; return their parts."""
    index = max((row[0] for row in script["people"]), default=-1) + 1
    torso = start[f"{owner}:{LIMBS[0]}"]
    x, _, z = torso["position"]
    script["people"].append((index, torso["height"], z, (("stand", 0.0, duration_s, x, x),)))
    new = f"person:{index}"
    return {f"{new}:{limb}": _part(f"{new}:{limb}", new, start[f"{owner}:{limb}"]) for limb in LIMBS}
