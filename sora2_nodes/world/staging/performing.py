"""What each member does in a shot, moment by moment: its own deeds, and those of what carries it or holds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ...vocabulary.acts import ALIVE
from ...vocabulary.families import FAMILY_OF
from ..assembly import Joint, compose, matrices, placed, socket_frame
from ..motion import Deed, Performance, Touch, perform
from ..motion.curves import ease
from ..motion.holding import attached, held_frame, way_of_holding
from ..motion.performer import Mind
from ..scene import Plan
from .blocking.cues import Played
from .blocking.flights import flown, under_streams
from .continuing.handover import gone_on
from .heights import ALOFT
from .perching import is_perch, perched
from .roster import BELTS, Member
from .scenario import Staged

HARD = ("stone", "metal", "glass", "wood")  # stuffs of figures that do not breathe
CHANGED = {"melt": (0.10, 1.7), "grow": (2.2, 2.2), "shrink": (0.3, 0.3), "vanish": (0.0, 0.0), "appear": (1.0, 1.0)}
# of a body: how high and how wide it is in the end
SMOKED = ("tobacco pipe",)  # its bowl is before the mouth that holds it
UPRIGHT = frozenset(
    "bow umbrella balloon candle lantern torch flag bucket basket bag purse suitcase backpack".split()
) | {"walking stick"}


def performances(staged: Staged, times: np.ndarray, minds: Mapping[str, Mind] | None = None) -> dict[str, Performance]:
    """Perform everyone whom the physics does not move: mounts before their riders, hands before what they hold."""
    made: dict[str, Performance] = {}
    waiting = list(staged.script.parts.values())
    for _ in range(len(waiting) + 1):
        rest = []
        for part in waiting:
            carriers = {part.held_by, *(hold[0] for p in part.passes for hold in (p.before, p.after))}
            if any(p.member.owner in carriers and p.member.owner not in made for p in waiting):
                rest.append(part)
                continue
            owner = part.member.owner
            made[owner] = _performed(staged, part, made, times, (minds or {}).get(owner, Mind(mood=part.mood)))
            if (before := staged.before.get("figures", {}).get(owner)) is not None:
                made[owner] = gone_on(made[owner], before, times, still=_stays(part))
        waiting = rest
    for part in waiting:  # what holds one another
        made[part.member.owner] = _performed(staged, replace(part, held_by="", passes=()), made, times, Mind())
    under_streams(staged.script.pours, staged.script.parts, made, times)
    return made


def _stays(part: Played) -> bool:
    """Whether a thing is left as the shot before left it."""
    return not part.member.mobile and not part.deeds and not part.held_by and not part.passes


def _performed(
    staged: Staged, part: Played, made: Mapping[str, Performance], times: np.ndarray, mind: Mind
) -> Performance:
    member, spot = part.member, part.spot
    deeds = part.deeds or (Deed(verb="stand", start_s=0.0, end_s=float(times[-1]) + 0.1),)
    if part.way is not None:
        return Performance(root=part.way.at(times), joints={}, touches=_blows(part))
    if part.keys is not None:
        return part.keys.performed(times)
    if part.passes:
        return flown(member.assembly, part.passes, staged.script.parts, made, times, staged.scene.gravity)
    carrier = made.get(part.held_by)
    if carrier is not None and not member.person:
        root = _along(staged, part, carrier) if not part.socket else _in_hand(staged, part, carrier)
        own = (
            perform(member.assembly, deeds, times, at=(0.0, 0.0), facing=0.0, seed=staged.seed)
            if member.mobile
            else None
        )
        return Performance(root=_eaten(root, deeds, times), joints=own.joints if own else {})
    if carrier is not None:
        holder = staged.script.parts[part.held_by].member
        mount = _rigid(_carried_at(holder, part.socket, carrier))
        deeds = tuple(replace(d, mount=mount, path=None) if k == 0 else d for k, d in enumerate(deeds))
        grips = {name: socket_frame(holder.assembly, socket, carrier.root, carrier.joints)[:, :, 3] for name, socket in (
            ("hand_left", "left_hand"), ("hand_right", "right_hand"), ("foot_left", "left_foot"), ("foot_right", "right_foot")) if socket in holder.assembly.sockets}  # fmt: skip
        deeds = (replace(deeds[0], targets={**deeds[0].targets, **grips}), *deeds[1:])
    performance = perform(
        member.assembly, deeds, times, ground=spot.y, seed=staged.seed + part.member.copy, at=(spot.x, spot.z), facing=spot.yaw,
        gravity=max(staged.scene.gravity, 0.0), mind=mind, aloft=not spot.support and spot.y > ALOFT,
    )  # fmt: skip
    performance = _changed(performance, deeds, times) if member.person else performance
    performance = _held_still(performance) if _is_image(staged, part) else performance
    if spot.scale != 1.0:
        root = performance.root.copy()
        root[:, :, :3] *= spot.scale
        root[:, 1, 3] = spot.y + (root[:, 1, 3] - spot.y) * spot.scale
        performance = replace(performance, root=root)
    below = staged.script.parts.get(spot.support)
    return _on_the_spot(performance) if below is not None and below.member.name in BELTS else performance


def _is_image(staged: Staged, part: Played) -> bool:
    """Whether an animal is a figure of stone or bronze that only stands there."""
    kind, i = part.member.ref
    return (
        kind == "thing"
        and all(deed.verb == "stand" for deed in part.deeds)
        and FAMILY_OF.get(part.member.name) in ALIVE
        and staged.brief.things[i].material in HARD
    )


def _held_still(performance: Performance) -> Performance:
    """Everything as at the beginning."""
    return replace(
        performance,
        root=np.repeat(performance.root[:1], len(performance.root), 0),
        joints={name: _first(joint) for name, joint in performance.joints.items()},
    )


def _first(joint: Joint) -> Joint:
    turn, shift, scale = (None if way is None else np.repeat(way[:1], len(way), 0) for way in (joint.turn, joint.shift, joint.scale))  # fmt: skip
    return Joint(turn=turn, shift=shift, scale=scale)


def _blows(part: Played) -> tuple[Touch, ...]:
    """The blows of a tool, to be heard."""
    place = np.array([part.spot.x, part.spot.y, part.spot.z])
    return (
        tuple(Touch(time_s=at, kind="impact", where="tip", place=place) for at in part.way.strikes) if part.way else ()
    )


def _on_the_spot(performance: Performance) -> Performance:
    """Somebody who goes as fast as the belt below runs back."""
    root = performance.root.copy()
    share = np.linspace(0.0, 1.0, len(root))[:, None]
    root[:, [0, 2], 3] -= share * (root[-1, [0, 2], 3] - root[0, [0, 2], 3])
    return replace(performance, root=root)


def _changed(performance: Performance, deeds: Sequence[Deed], times: np.ndarray) -> Performance:
    """A body that melts into a puddle, grows, shrinks, comes or goes."""
    root = performance.root
    for deed in deeds:
        change = deed.params.get("change")
        if not isinstance(change, str):
            continue
        share = ease((times - deed.start_s) / max(0.9 * (deed.end_s - deed.start_s), 1e-3))
        high, wide = CHANGED[change]
        by = np.stack([1 + (wide - 1) * share, 1 + (high - 1) * share, 1 + (wide - 1) * share], 1)
        if change == "appear":
            by = np.maximum(share, 1e-3)[:, None] * np.ones(3)
        root = root.copy()
        root[:, :, :3] = (
            np.maximum(by, 1e-3)[:, None, :] * root[:, :, :3] if change != "melt" else by[:, :, None] * root[:, :, :3]
        )
        root[:, 1, 3] = root[:, 1, 3].min() + (root[:, 1, 3] - root[:, 1, 3].min()) * by[:, 1]
    return performance if root is performance.root else replace(performance, root=root)


def _eaten(root: np.ndarray, deeds: Sequence[Deed], times: np.ndarray) -> np.ndarray:
    """Roots of what is held, smaller and smaller while it vanishes."""
    gone = [d for d in deeds if d.verb == "vanish"]
    if not gone:
        return root
    share = np.clip((times - gone[0].start_s) / max(0.6 * (gone[0].end_s - gone[0].start_s), 1e-3), 0.0, 1.0)
    made = root.copy()
    made[:, :, :3] *= np.maximum(1.0 - share, 1e-3)[:, None, None]
    return made


def _along(staged: Staged, part: Played, carrier: Performance) -> np.ndarray:
    """Roots of what stands on or in a thing that is carried, as it stood there at first."""
    stood = staged.spots[part.held_by].root
    turn = np.linalg.inv(stood[:, :3])
    own = part.spot.root
    inner = np.concatenate([turn @ own[:, :3], (turn @ (own[:, 3] - stood[:, 3]))[:, None]], 1)
    return compose(carrier.root, inner)


def _carried_at(holder: Member, socket: str, carrier: Performance) -> np.ndarray:
    """Frames (F, 3, 4) of a socket, or of the top of what has none."""
    if socket in holder.assembly.sockets:
        return socket_frame(holder.assembly, socket, carrier.root, carrier.joints)
    middle = (holder.low + holder.high) / 2
    top = float(holder.high[1])
    if "right_foot" in holder.assembly.sockets:  # skis have no top but where the feet are, whatever their poles are
        feet = (
            socket_frame(holder.assembly, "right_foot", carrier.root, carrier.joints)[:, :, 3] - carrier.root[:, :, 3]
        )
        top = float(np.median((feet * carrier.root[:, :, 1]).sum(1)))
    return compose(carrier.root, placed((float(middle[0]), top, float(middle[2]))))


def _rigid(frames: np.ndarray) -> np.ndarray:
    """Frames without stretch."""
    made = frames.copy()
    made[:, :, :3] /= np.maximum(np.linalg.norm(made[:, :, :3], axis=1, keepdims=True), 1e-9)
    return made


def _in_hand(staged: Staged, part: Played, carrier: Performance) -> np.ndarray:
    """Roots of a thing that is held as its holder's longest deed holds things."""
    holder = staged.script.parts[part.held_by]
    if is_perch(part.socket):
        return perched(holder.member, part.socket, carrier, part.member, part.spot.scale, part.spot.y)
    if part.socket not in ("hand_left", "hand_right"):  # in a mouth
        middle = part.member.assembly.half[1] * part.spot.scale
        frame = socket_frame(holder.member.assembly, part.socket, carrier.root, carrier.joints)
        long = part.member.size[1] > 2 * max(part.member.size[0], part.member.size[2])
        turn = placed((0.0, 0.0, 0.0), (90.0, 0.0, 0.0) if long else (0.0, 90.0, 0.0))  # a stick lies across the mouth
        if part.member.name in SMOKED:
            own = socket_frame(part.member.assembly, "mouth", placed((0.0, 0.0, 0.0))[None])[0]
            back = own[:, :3].T
            return compose(_rigid(frame), np.concatenate([back, -back @ own[:, 3:]], 1)[None])
        root = compose(_rigid(frame), compose(turn, placed((0.0, -middle, 0.0)))) if long else compose(
            _rigid(frame), placed((0.0, -middle, 0.0), (0.0, 90.0, 0.0))
        )  # fmt: skip
        if part.spot.scale != 1.0:
            root = root.copy()
            root[:, :, :3] *= part.spot.scale
        return root
    verbs = sorted(holder.deeds, key=lambda d: d.end_s - d.start_s, reverse=True)
    ways = [way for way in (way_of_holding(d.verb) for d in verbs) if way != "right"]
    way = "left" if part.socket == "hand_left" else (ways[0] if ways else "right")
    frame = held_frame(holder.member.assembly, carrier, way)
    if way in ("right", "left") and _keeps_upright(part, holder):
        frame = frame.copy()
        frame[:, :, :3] = _rigid(carrier.root)[:, :, :3]
    return attached(part.member.assembly, frame, way)


def _keeps_upright(part: Played, holder: Played) -> bool:
    """Whether what is held hangs or stands straight whatever the hand does; a cup does until it is drunk from."""
    if FAMILY_OF.get(part.member.name) == "vessel":
        return not {d.verb for d in holder.deeds} & {"drink", "pour", "throw", "drop", "give"}
    return part.member.name in UPRIGHT


def posed(staged: Staged, member: Member, plan: Plan, performance: Performance) -> np.ndarray:
    """Poses (F, P, 3, 4) of a member's primitives."""
    joints = {} if member.owner in staged.physical else performance.joints
    return matrices(member.assembly, root_of(staged, member, plan, performance), joints)


def root_of(staged: Staged, member: Member, plan: Plan, performance: Performance) -> np.ndarray:
    """Roots (F, 3, 4): the physics' where it moves the member, a hand's until it lets go, else the performance's."""
    if member.owner not in staged.physical:
        return performance.root
    i = staged.index[member.owner]
    place, angle = plan.position[:, i].astype(float), plan.angle[:, i].astype(float)
    frames, part = len(place), staged.script.parts[member.owner]
    yaw = 0.0 if member.assembly.round else part.spot.yaw
    cos, sin = np.cos(angle), np.sin(angle)
    turn = np.zeros((frames, 3, 4))
    turn[:, 0, 0], turn[:, 0, 1], turn[:, 1, 0], turn[:, 1, 1], turn[:, 2, 2], turn[:, :, 3] = (
        cos,
        -sin,
        sin,
        cos,
        1.0,
        place,
    )
    middle = (member.low + member.high) / 2
    inner = compose(
        placed((0, 0, 0), (0.0, yaw, 0.0)), placed((-float(middle[0]), -float(middle[1]), -float(middle[2])))
    )
    root = compose(turn, inner)
    if part.held_by and part.until_s < 1e8:
        held = np.arange(frames) / plan.fps * staged.tempo < part.until_s
        root[held] = performance.root[held]
    return root
