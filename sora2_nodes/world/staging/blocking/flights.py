"""Passes as motion: where a ball is over time that goes from hold to hold in free fall, and what is poured as a stream."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ...assembly import Assembly, frames_of, placed, socket_frame
from ...motion import Performance, Touch, attached, held_frame
from ...primitives import Primitive
from .cues import Pass, Played, Pour

SPIN_DEG_S = 220.0
FLAT = 0.4  # of its half length: what is lower is a disc
PALM = np.array([0.0, -0.02, 0.0])
STREAM = 0.006  # m
ROSE = 2.4  # times as wide: what comes out of the rose of a watering can
HEARD = 0.5
GONE = 1e-3  # of its size: what is not there


def flown(
    thing: Assembly,
    passes: Sequence[Pass],
    parts: Mapping[str, Played],
    made: Mapping[str, Performance],
    t: np.ndarray,
    gravity: float,
) -> Performance:
    """Move a thing from hold to hold: held as it was before each pass, falling freely while it is in the air."""
    root = np.tile(placed((0.0, 0.0, 0.0)), (len(t), 1, 1))
    touches = []
    for k, flight in enumerate(passes):
        first = _held(thing, flight.before, flight.start, parts, made, t)
        last = _held(thing, flight.after, flight.end, parts, made, t)
        from_s = 0.0 if k == 0 else passes[k - 1].arrive_s
        before, after = (t >= from_s) & (t < flight.leave_s) | ((t < flight.leave_s) & (k == 0)), t >= flight.arrive_s
        air = (t >= flight.leave_s) & (t < flight.arrive_s)
        root[before], root[after] = first[before], last[after]
        if air.any():
            root[air] = _arc(first, last, flight, t, gravity, flat=thing.half[1] < FLAT * thing.half[0])[air]
        if flight.unseen:
            share = np.clip((t - flight.leave_s) / max(flight.arrive_s - flight.leave_s, 1e-3), 0.0, 1.0)
            share = share if flight.unseen == "before" else 1.0 - share
            own = (t < flight.arrive_s) & (t >= from_s) if flight.unseen == "before" else t >= flight.leave_s
            root[own, :, :3] *= np.maximum(share[own], GONE)[:, None, None]
        touches.append(
            Touch(
                time_s=flight.arrive_s,
                kind="impact",
                where="root",
                place=last[min(int(np.searchsorted(t, flight.arrive_s)), len(t) - 1), :, 3],
                strength=HEARD,
            )
        )
    return Performance(root=root, joints={}, touches=tuple(touch for touch in touches if touch.time_s < t[-1]))


def _arc(first: np.ndarray, last: np.ndarray, flight: Pass, t: np.ndarray, gravity: float, *, flat: bool) -> np.ndarray:
    """Frames of a free fall between where it is let go and where it is caught; what is flat turns about the vertical."""
    a, b = (
        first[min(int(np.searchsorted(t, flight.leave_s)), len(t) - 1)],
        last[min(int(np.searchsorted(t, flight.arrive_s)), len(t) - 1)],
    )
    span = max(flight.arrive_s - flight.leave_s, 1e-3)
    tau = np.clip(t - flight.leave_s, 0, span)
    u = (tau / span)[:, None]
    made = np.tile(a, (len(t), 1, 1))
    made[:, :, 3] = a[:, 3] + (b[:, 3] - a[:, 3]) * u
    made[:, 1, 3] += 0.5 * gravity * tau * (span - tau)
    turn = np.radians(SPIN_DEG_S * tau)
    spin = np.zeros((len(t), 3, 3))
    i, j, k = (0, 2, 1) if flat else (0, 1, 2)
    spin[:, i, i] = spin[:, j, j] = np.cos(turn)
    spin[:, i, j], spin[:, j, i], spin[:, k, k] = np.sin(turn), -np.sin(turn), 1.0
    made[:, :, :3] = spin @ a[:, :3]
    return made


def _held(
    thing: Assembly,
    hold: tuple[str, str],
    place: Sequence[float],
    parts: Mapping[str, Played],
    made: Mapping[str, Performance],
    t: np.ndarray,
) -> np.ndarray:
    """Roots (F, 3, 4) of the thing as somebody holds it, or at a place; its middle is where the hold is."""
    owner, socket = hold
    middle = np.array([0.0, thing.half[1], 0.0])
    if not owner:
        made_at = np.tile(placed((float(place[0]), float(place[1]), float(place[2]))), (len(t), 1, 1))
        made_at[:, 1, 3] -= thing.half[1]
        return made_at
    figure, performance = parts[owner].member.assembly, made[owner]
    if socket in ("both", "shaft"):
        return attached(thing, held_frame(figure, performance, socket), socket)
    if socket == "pocket":
        made_at = np.tile(placed((0.0, 0.0, 0.0)), (len(t), 1, 1))
        made_at[:, :, 3] = frames_of(figure, performance.root, performance.joints)["hips"][:, :, 3] - middle
        return made_at
    if socket == "palm":
        frame = socket_frame(figure, "hand_right", performance.root, performance.joints)
        made_at = np.tile(placed((0.0, 0.0, 0.0)), (len(t), 1, 1))
        made_at[:, :, 3] = frame[:, :, 3] - middle - np.array([0.0, thing.half[1], 0.0])
        return made_at
    if socket in figure.sockets:
        frame = socket_frame(figure, socket, performance.root, performance.joints)
    else:
        frame = frames_of(figure, performance.root, performance.joints)["root"]
    if "handle" in thing.sockets and socket != "mouth":
        return attached(thing, frame, "right")
    made_at = np.tile(placed((0.0, 0.0, 0.0)), (len(t), 1, 1))
    reach = 0.9 * max(thing.half[1], thing.half[0])
    along = frame[:, :, 0] if socket == "mouth" else -frame[:, :, 1] * 0.0
    made_at[:, :, 3] = frame[:, :, 3] + along * reach * 0.6 - middle
    return made_at


def stream_of(
    pour: Pour, parts: Mapping[str, Played], made: Mapping[str, Performance], t: np.ndarray, unit: float
) -> tuple[Primitive, np.ndarray, np.ndarray] | None:
    """The stream of a pour: its primitive, poses (F, 1, 3, 4) and when it is there (F,)."""
    source, vessel = parts[pour.source].member.assembly, parts[pour.vessel].member.assembly
    if "mouth" not in source.sockets:
        return None
    mouth = socket_frame(source, "mouth", made[pour.source].root, made[pour.source].joints)[:, :, 3]
    low = made[pour.vessel].root[:, 1, 3] + 0.25 * 2 * vessel.half[1]
    there = (t >= pour.start_s) & (t <= pour.end_s) & (mouth[:, 1] > low)
    radius = STREAM * (ROSE if source.name == "watering can" else 1.0) / unit
    poses = np.zeros((len(t), 1, 3, 4))
    long = np.maximum(mouth[:, 1] - low, 1e-3)
    poses[:, 0, 0, 0] = poses[:, 0, 2, 2] = 1.0
    poses[:, 0, 1, 1] = long / 2
    poses[:, 0, :, 3] = mouth
    poses[:, 0, 1, 3] = (mouth[:, 1] + low) / 2
    return (
        Primitive(kind="cylinder", size=(radius, 1.0, radius), colour=pour.colour, finish="gloss", role="prop"),
        poses,
        there,
    )


def under_streams(
    pours: Sequence[Pour], parts: Mapping[str, Played], made: dict[str, Performance], t: np.ndarray
) -> None:
    """Bring every vessel under the mouth that pours into it."""
    for pour in pours:
        source, vessel = parts[pour.source].member.assembly, parts[pour.vessel].member.assembly
        if "mouth" not in source.sockets or pour.vessel not in made:
            continue
        mouth = socket_frame(source, "mouth", made[pour.source].root, made[pour.source].joints)[:, :, 3]
        during = (t >= pour.start_s) & (t <= pour.end_s)
        if not during.any():
            continue
        inside = (
            socket_frame(
                vessel,
                "inside" if "inside" in vessel.sockets else next(iter(vessel.sockets), ""),
                made[pour.vessel].root,
            )[:, :, 3]
            if vessel.sockets
            else made[pour.vessel].root[:, :, 3]
        )
        shift = (mouth[during].mean(0) - inside[during].mean(0)) * np.array([1.0, 0.0, 1.0])
        moved = made[pour.vessel].root.copy()
        moved[:, :, 3] += shift
        made[pour.vessel] = Performance(
            root=moved,
            joints=made[pour.vessel].joints,
            touches=made[pour.vessel].touches,
            plants=made[pour.vessel].plants,
        )
