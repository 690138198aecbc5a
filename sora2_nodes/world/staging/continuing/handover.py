"""What goes over a cut that continues a staged shot beside the states of its parts: how everyone stands and moves, and the camera.

A figure or a camera that goes on begins as the shot before left it, with its velocity; what the new shot makes of it comes in as
the difference dies away (inertialisation: Bollo, GDC 2018). Everything here is plain data that survives JSON.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.spatial.transform import Rotation

from ....story.storyboard import Brief
from ...assembly import Joint
from ...motion import Performance
from ...scene import Camera, Plan

if TYPE_CHECKING:
    from ..scenario import Staged

Handover = dict[str, Any]
POSE_S, CAMERA_S = 0.5, 1.4  # in which what was before dies away
SETTLING = 0.6  # of that time, in which a velocity that the new motion doesn't have dies away
TURNS = "YZX"  # the order of an assembly's turns


def handed_over(staged: Staged, plan: Plan, acted: Mapping[str, Performance], stop: int) -> Handover:
    """How a staged shot ends before frame `stop` of its plan. acted: performances at its frames and at the one after."""
    from ..surroundings import set_of

    return {
        "rate": plan.fps,
        "cast": cast_of(staged.brief),
        "framing": list(staged.view),
        "set": set_of(staged),
        "figures": {
            owner: {"root": made.root[stop - 1 : stop + 1].tolist(), "joints": {name: _last(joint, stop) for name, joint in made.joints.items()}}
            for owner, made in acted.items()
            if owner not in staged.physical
        },
        "strides": {owner: float(made.stride[stop]) for owner, made in acted.items() if made.stride is not None},
        "going": _going(staged, stop / plan.fps * staged.tempo),
        "moved": staged.brief.framing.move not in ("", "static") or staged.brief.camera != "static",
        "bodies": sorted(staged.physical),
        "camera": camera_end(plan.camera, stop),
    }  # fmt: skip


def _going(staged: Staged, now_s: float) -> dict[str, str]:
    """By which verb everyone goes at a moment."""
    found = {}
    for owner, part in staged.script.parts.items():
        under_way = [d for d in part.deeds if d.path is not None and d.start_s <= now_s <= d.end_s + 0.05]
        if under_way and not part.held_by:
            found[owner] = under_way[-1].verb
    return found


def camera_end(camera: Camera, frames: int) -> dict[str, Any]:
    """Where a camera is at a shot's last frame and at the one after; it goes straight on where it has none."""
    ends = {}
    for name, path in (("eye", camera.eye), ("target", camera.target)):
        last = path[frames - 1].astype(float)
        step = last - path[frames - 2].astype(float) if frames > 1 else np.zeros(3)
        after = path[frames].astype(float) if len(path) > frames else last + step
        ends[name] = [last.tolist(), after.tolist()]
    return {**ends, "fov_deg": float(camera.fov_deg)}


def cuts(brief: Brief, before: Handover) -> bool:
    """Whether a continued shot's words ask for another view than there was, so that its camera doesn't go on."""
    return framing_of(brief) != before.get("framing", framing_of(brief))


def rests(brief: Brief, before: Handover) -> bool:
    """Whether a continued shot's camera comes to rest where it is: it is to be static, or its move has ended and none is asked for."""
    if brief.framing.move == "static":
        return True
    return not (brief.framing.move or brief.framing.follows or brief.camera != "static") and bool(before.get("moved"))


def framing_of(brief: Brief) -> list:
    """What a shot's view is, as far as words ask for it."""
    framing = brief.framing
    subject = None if framing.subject is None else cast_of(brief)[":".join(map(str, framing.subject))]
    return [framing.size, framing.angle, framing.part, brief.angle, subject]


def cast_of(brief: Brief) -> dict[str, list]:
    """Who is who, by the beginning of an owner's name: what a later shot's brief is compared with."""
    people = {f"person:{i}": ["person", (p.cameo or p.name).casefold()] for i, p in enumerate(brief.people)}
    things = {f"thing:{i}": [t.kind or t.shape, t.colour, t.count] for i, t in enumerate(brief.things)}
    return people | things


def renumbered(owners: Mapping[str, Any], before: Handover, brief: Brief) -> dict[str, Any]:
    """What was kept by owners (or names of their parts) of the shot before, by those of this one; without who isn't in it."""
    now = cast_of(brief)
    names: dict[str, str] = {}
    for old, known in before.get("cast", {}).items():
        alike = [new for new, own in now.items() if own == known and new not in names.values()]
        if alike:
            names[old] = old if old in alike else alike[0]
    made = {}
    for name, value in owners.items():
        head = ":".join(name.split(":")[:2])
        if head not in before.get("cast", {}):
            made[name] = value
        elif head in names:
            new = names[head] + name[len(head) :]
            owner = value.get("owner") if isinstance(value, dict) else None
            made[new] = {**value, "owner": names[head] + owner[len(head) :]} if owner not in (None, "prop") else value
    return made


def moment_of(before: Handover, brief: Brief) -> Handover:
    """How the shot before ended, by the owners of this one."""
    bodies = renumbered(dict.fromkeys(before.get("bodies", ()), True), before, brief)
    kept = {key: renumbered(before.get(key, {}), before, brief) for key in ("figures", "strides", "going")}
    return {**before, **kept, "bodies": sorted(bodies), "cast": cast_of(brief)}


def _last(joint: Joint, stop: int) -> dict[str, list]:
    rows = {"turn": joint.turn, "shift": joint.shift, "scale": joint.scale}
    kept = {key: a[stop - 1 : stop + 1] if len(a) > 1 else a for key, a in rows.items() if a is not None}
    return {key: np.broadcast_to(a, (2, a.shape[-1])).tolist() for key, a in kept.items()}


def gone_on(made: Performance, before: Mapping[str, Any], times: np.ndarray, *, still: bool) -> Performance:
    """A performance that begins as the shot before left it. still: nothing new is done, so that it stays so."""
    root = np.array(before["root"], float)
    if still:
        joints = {
            name: Joint(**{key: np.array(rows, float)[-1:] for key, rows in joint.items()})
            for name, joint in before["joints"].items()
        }
        return replace(made, root=np.broadcast_to(root[-1], made.root.shape).copy(), joints={**made.joints, **joints})
    step = float(times[1] - times[0]) if len(times) > 1 else 1.0
    joints = {name: _joint(joint, before["joints"].get(name), times, step) for name, joint in made.joints.items()}
    return replace(made, root=_root(made.root, root, times, step), joints=joints)


def _root(new: np.ndarray, old: np.ndarray, times: np.ndarray, step: float) -> np.ndarray:
    size = np.linalg.norm(new[:, :, :3], axis=1, keepdims=True)
    turned = _turned(new[:, :, :3] / size, old[:, :, :3] / np.linalg.norm(old[:, :, :3], axis=1, keepdims=True), times, step, POSE_S)  # fmt: skip
    made = new.copy()
    made[:, :, :3] = turned * size
    made[:, :, 3] = inertial(new[:, :, 3], old[:, :, 3], times, step, POSE_S)
    return made


def _joint(new: Joint, old: Mapping[str, list] | None, times: np.ndarray, step: float) -> Joint:
    if old is None:
        return new
    made: dict[str, np.ndarray | None] = {"turn": new.turn, "shift": new.shift, "scale": new.scale}
    for key, value in made.items():
        if value is None or key not in old:
            continue
        rows = np.broadcast_to(value, (len(times), value.shape[-1])) if len(value) == 1 else value
        before = np.array(old[key], float)
        if key != "turn":
            made[key] = inertial(rows, before, times, step, POSE_S)
            continue
        turned = _turned(_matrices(rows), _matrices(before), times, step, POSE_S)
        angles = Rotation.from_matrix(turned).as_euler(TURNS, degrees=True)
        made[key] = angles[:, [2, 0, 1]]
    return Joint(**made)


def _matrices(turn: np.ndarray) -> np.ndarray:
    return Rotation.from_euler(TURNS, np.asarray(turn, float)[:, [1, 2, 0]], degrees=True).as_matrix()


def inertial(new: np.ndarray, old: np.ndarray, times: np.ndarray, step: float, span_s: float) -> np.ndarray:
    """Rows (F, n) that begin where and as fast as `old` (its last two rows) and become `new`."""
    gap = old[-1] - new[0]
    rate = (old[-1] - old[-2]) - (new[min(1, len(new) - 1)] - new[0])
    weight, lead = _dying(times, step, span_s)
    return new + weight[:, None] * (gap + lead[:, None] * rate)


def _turned(new: np.ndarray, old: np.ndarray, times: np.ndarray, step: float, span_s: float) -> np.ndarray:
    """The same of turns (F, 3, 3)."""
    first, second = Rotation.from_matrix(new[0]), Rotation.from_matrix(new[min(1, len(new) - 1)])
    last, one = Rotation.from_matrix(old[-1]), Rotation.from_matrix(old[-2])
    gap = (last * first.inv()).as_rotvec()
    rate = (last * one.inv()).as_rotvec() - (second * first.inv()).as_rotvec()
    weight, lead = _dying(times, step, span_s)
    off = Rotation.from_rotvec(weight[:, None] * (gap + lead[:, None] * rate))
    return (off * Rotation.from_matrix(new)).as_matrix()


def _dying(times: np.ndarray, step: float, span_s: float) -> tuple[np.ndarray, np.ndarray]:
    """The weight of what was before, and for how many steps its velocity goes on."""
    u = np.clip(times / span_s, 0.0, 1.0)
    settle = SETTLING * span_s
    v = np.clip(times / settle, 0.0, 1.0)
    return 1 - u * u * u * (u * (6 * u - 15) + 10), settle * (v - v**3 + v**4 / 2) / step


def camera_gone_on(camera: Camera, before: Mapping[str, Any], fps: float, *, held: bool) -> Camera:
    """A camera that begins where and as the shot before left it. held: it comes to rest there."""
    times, fov = np.arange(len(camera.eye)) / fps, float(before["fov_deg"])
    nearer = math.tan(math.radians(camera.fov_deg) / 2) / math.tan(math.radians(fov) / 2)
    paths = {"target": camera.target.astype(float), "eye": camera.target + (camera.eye - camera.target) * nearer}
    made: dict[str, Any] = {}
    for name, path in paths.items():
        old = np.array(before[name], float)
        new = np.broadcast_to(old[-1], path.shape) if held else path
        made[name] = inertial(new, old, times, 1 / fps, CAMERA_S).astype(np.float32)
    return replace(camera, fov_deg=fov, **made)


__all__ = [
    "Handover",
    "camera_end",
    "camera_gone_on",
    "cast_of",
    "cuts",
    "framing_of",
    "gone_on",
    "handed_over",
    "moment_of",
    "renumbered",
    "rests",
]
