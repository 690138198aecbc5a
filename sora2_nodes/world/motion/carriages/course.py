"""The course of anything that isn't a person: where its root is over time, how it heads, climbs and banks, deed by deed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...assembly import Assembly
from ..curves import ease
from ..deeds import Deed
from ..kinematics import turned
from ..route import ArcPath, travelled, turning, way_of

SPEEDS: dict[str, float] = {  # lengths of the body a second, where a deed says nothing
    "walk": 0.9, "stroll": 0.6, "sneak": 0.45, "limp": 0.5, "march": 0.9, "trot": 2.2, "run": 3.6, "sprint": 5.0, "gallop": 4.6, "chase": 4.2,
    "hop": 1.8, "skip": 2.0, "crawl": 0.5, "climb": 0.5, "swim": 0.8, "dive": 0.8, "fly": 3.0, "glide": 2.5, "take off": 2.0, "land": 2.0,
    "drive": 1.6, "ride": 1.6, "brake": 1.4, "stop": 1.2, "reverse": 0.5, "drift": 1.8, "sail": 0.3, "row": 0.4, "roll": 1.5, "leap": 2.0, "jump": 1.0,
    "pounce": 2.2, "breach": 1.2, "crash": 2.0, "slide": 0.8, "float": 0.05, "orbit": 0.5,
}  # fmt: skip
GOING = frozenset(SPEEDS) - {"jump", "climb", "float", "orbit"}
LEAPING = ("jump", "leap", "pounce", "breach")
BREACH = {
    "whale": 1.15,
    "orca": 1.4,
    "submarine": 1.1,
    "shark": 1.3,
}  # lengths that they rise from where they begin under water; others more
UPRIGHT = 0.12  # of its way's slope: how far what goes up and down on its engines leans
IN_AIR = ("fly", "glide", "take off", "land", "hover")


@dataclass(frozen=True, kw_only=True)
class Leg:
    """One deed of a course."""

    deed: Deed
    start: np.ndarray
    yaw: float
    way: ArcPath | None = None
    moving: str = "none"
    turn_s: float = 0.6
    leaves_s: float = 0.0  # of a leap: when it leaves the ground, or the water
    lands_s: float = 0.0
    gravity: float = 9.81
    under: float = 0.0  # m under the surface that a breach begins and ends

    @property
    def leaps(self) -> bool:
        return self.lands_s > self.leaves_s

    def height(self, t: np.ndarray) -> np.ndarray:
        """Metres above the way: a parabola between leaving and landing."""
        tau = np.clip(t - self.leaves_s, 0, self.lands_s - self.leaves_s)
        return 0.5 * self.gravity * tau * (self.lands_s - self.leaves_s - tau) - self.under

    def gone(self, t: np.ndarray) -> np.ndarray:
        """Metres along the way."""
        if self.way is None:
            return np.zeros(len(t))
        if self.leaps:
            return self.way.length * np.clip((t - self.leaves_s) / (self.lands_s - self.leaves_s), 0, 1)
        return travelled(t, self.deed.start_s, self.deed.end_s, self.way.length, self.moving)

    def place(self, t: np.ndarray) -> np.ndarray:
        made = np.tile(self.start, (len(t), 1)) if self.way is None else self.way.place(self.gone(t))
        if self.leaps:
            made[:, 1] += self.height(t)
        return made

    def heading(self, t: np.ndarray) -> np.ndarray:
        if self.deed.verb == "bear along" and self.deed.facing is not None:
            return np.full(len(t), self.deed.facing)
        if self.way is not None:
            first = float(self.way.heading(np.array(0.0)))
            back = 180.0 if self.deed.verb == "reverse" else 0.0
            off = (self.yaw - first - back + 180) % 360 - 180
            return self.way.heading(self.gone(t)) + back + off * (1 - ease((t - self.deed.start_s) / self.turn_s))
        if self.deed.facing is not None:
            return turning(t, self.deed.start_s, self.turn_s, self.yaw, self.deed.facing)
        return np.full(len(t), self.yaw)


def course(
    assembly: Assembly, deeds: Sequence[Deed], t: np.ndarray, at: np.ndarray, yaw: float, gravity: float
) -> list[Leg]:
    """Lay the deeds of an assembly end to end; it stays where it is between them."""
    legs: list[Leg] = []
    now = min(0.0, float(t[0]) if len(t) else 0.0)
    end_s = max([float(t[-1]) if len(t) else 0.0, *(d.end_s for d in deeds)]) + 0.01
    queue: list[Deed] = []
    for deed in sorted(deeds, key=lambda d: d.start_s):
        if deed.start_s > now + 0.02:
            queue.append(Deed(verb="stand", start_s=now, end_s=deed.start_s))
        queue.append(deed if deed.start_s >= now else replace(deed, start_s=now, end_s=max(deed.end_s, now + 0.02)))
        now = max(now, deed.end_s)
    if now < end_s - 0.02:
        queue.append(Deed(verb="stand", start_s=now, end_s=end_s))
    for k, deed in enumerate(queue):
        leg = _leg(assembly, deed, at, yaw, gravity, first=k == 0, last=k == len(queue) - 1)
        legs.append(leg)
        end = np.array([deed.end_s])
        at, yaw = leg.place(end)[0], float(leg.heading(end)[0])
    return legs


def _leg(assembly: Assembly, deed: Deed, at: np.ndarray, yaw: float, gravity: float, *, first: bool, last: bool) -> Leg:
    way = None
    if deed.path is not None:
        way = way_of(deed.path, at, float(at[1]), yaw if deed.facing is None else deed.facing)
        if way.length < 0.02 * assembly.half[0]:
            at, way = way.points[-1], None
        elif first:
            at = way.points[0]
    elif deed.verb in GOING and assembly.carriage != "rests":
        reach = float(deed.params.get("speed", SPEEDS[deed.verb] * 2 * assembly.half[0])) * (deed.end_s - deed.start_s)
        a = math.radians(yaw if deed.facing is None else deed.facing) + (math.pi if deed.verb == "reverse" else 0.0)
        rise = {"take off": 0.5, "land": -0.5}.get(deed.verb, 0.0) * reach
        end = at + np.array([math.cos(a) * reach, max(rise, -float(at[1])), -math.sin(a) * reach])
        way = way_of(np.stack([at, end]), at, float(at[1]))
    if first and way is not None:
        yaw = float(way.heading(np.array(0.0))) + (180.0 if deed.verb == "reverse" else 0.0)
    elif first and deed.facing is not None:
        yaw = deed.facing
    goes = way is not None
    usual = "both" if first and last and goes else "in" if first and goes else "out" if last and goes else "none"
    if deed.verb in ("brake", "stop", "land", "crash"):
        usual = "in"
    elif deed.verb == "take off":
        usual = "out"
    leaves_s, lands_s = _flight(assembly, deed, 0.0 if way is None else way.length, gravity)
    return Leg(
        leaves_s=leaves_s,
        lands_s=lands_s,
        gravity=gravity,
        under=1.2 * assembly.half[0] if deed.verb == "breach" else 0.0,
        deed=deed,
        start=np.asarray(at, float),
        yaw=yaw,
        way=way,
        moving=str(deed.params.get("moving", usual)),
    )


def _flight(assembly: Assembly, deed: Deed, length: float, gravity: float) -> tuple[float, float]:
    """When a leap leaves and lands; (0, 0) for what doesn't leap."""
    if deed.verb not in LEAPING or gravity < 0.05:
        return 0.0, 0.0
    high = float(
        deed.params.get(
            "height",
            2 * BREACH.get(assembly.name, 1.7) * assembly.half[0]
            if deed.verb == "breach"
            else {"jump": 1.2}.get(deed.verb, 0.0) * assembly.half[1],
        )
    )
    air = max(math.sqrt(1.4 * length / gravity), 2 * math.sqrt(2 * high / gravity), 0.3)
    leaves = max(
        deed.start_s, float(deed.params.get("at_s", deed.start_s + min(0.45, 0.3 * (deed.end_s - deed.start_s))))
    )
    return leaves, leaves + air


@dataclass(frozen=True, kw_only=True)
class Motion:
    """What the parts of a moving thing follow. gone: metres along its ways, all together; fast: m/s; bend: degrees a metre."""

    root: np.ndarray  # (F, 3, 4)
    place: np.ndarray  # (F, 3)
    yaw: np.ndarray  # (F,)
    gone: np.ndarray
    fast: np.ndarray
    climb: np.ndarray  # degrees
    bend: np.ndarray


def follow(assembly: Assembly, legs: Sequence[Leg], t: np.ndarray) -> Motion:
    """Work out a course at the times `t`."""
    n = len(t)
    place, yaw, gone = np.zeros((n, 3)), np.zeros(n), np.zeros(n)
    before = 0.0
    for k, leg in enumerate(legs):
        pick = (t >= leg.deed.start_s - 1e-9) if k else np.ones(n, bool)
        local = t[pick]
        place[pick], yaw[pick] = leg.place(local), leg.heading(local)
        gone[pick] = before + leg.gone(local) * (-1 if leg.deed.verb == "reverse" else 1)
        before += float(leg.gone(np.array([leg.deed.end_s]))[0]) * (-1 if leg.deed.verb == "reverse" else 1)
    speed = np.asarray(np.gradient(place, t, axis=0)) if n > 1 else np.zeros((n, 3))
    flat = np.hypot(speed[:, 0], speed[:, 2])
    climb = np.degrees(np.arctan2(speed[:, 1], np.maximum(flat, 0.3)))
    turn = np.gradient(yaw, t) if n > 1 else np.zeros(n)
    bend = turn / np.maximum(flat, 0.2)
    pitch, bank = _attitude(assembly, legs, t, climb, turn, flat)
    root = np.zeros((n, 3, 4))
    root[:, :, :3], root[:, :, 3] = turned(bank, yaw, pitch, n), place
    for leg in legs:
        if leg.deed.mount is not None:
            pick = (t >= leg.deed.start_s - 1e-9) & (t <= leg.deed.end_s + 1e-9)
            root[pick] = np.broadcast_to(leg.deed.mount, (n, 3, 4))[pick]
    return Motion(
        root=root, place=place, yaw=yaw, gone=gone, fast=np.linalg.norm(speed, axis=1), climb=climb, bend=bend
    )


def _attitude(
    assembly: Assembly, legs: Sequence[Leg], t: np.ndarray, climb: np.ndarray, turn: np.ndarray, flat: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Pitch (nose up) and bank (to the right), degrees."""
    zero = np.zeros(len(t))
    high = assembly.carriage in ("wings", "rotor", "swims", "hovers", "rocket", "floats", "sails")
    if assembly.carriage == "rocket":  # its nose goes where it flies: over when it flies level
        level = _smooth(
            np.clip((flat - np.abs(np.tan(np.radians(climb))) * flat) / np.maximum(flat, 1e-6), 0, 1)
            * (flat > 0.02 * assembly.half[1])
        )
        return (climb - 90.0) * level, zero
    if not high:
        slope = (
            np.where(np.abs(climb) < 35, climb, 0.0)
            if assembly.carriage in ("wheels", "legs4", "slithers")
            or assembly.family == "board"
            or any(leg.deed.verb == "slide" for leg in legs)
            else zero
        )
        lean = (
            np.clip(np.degrees(np.arctan2(flat * np.radians(turn), 9.81)), -35, 35) if _two_wheeled(assembly) else zero
        )
        return _smooth(slope), _smooth(-lean)
    airborne = np.clip((np.abs(climb) + flat) * 2, 0, 1)
    pitch = _smooth(np.clip(climb, -50, 50) * (0.8 if assembly.carriage in ("wings", "swims") else 0.3)) * airborne
    if assembly.family == "spacecraft" and any(leg.deed.verb in ("land", "take off") for leg in legs):
        pitch = pitch * UPRIGHT  # on its engines, level
    bank = -_smooth(np.clip(0.35 * turn, -40, 40)) * (assembly.carriage in ("wings", "rotor", "hovers"))
    if assembly.carriage in ("rotor", "hovers"):
        pitch = pitch - np.clip(1.6 * flat, 0, 14)
    for leg in legs:
        if assembly.carriage in ("floats", "sails") or leg.deed.verb in ("bob", "float"):
            rough = roughness(legs)
            pitch = pitch + 2.2 * rough * np.sin(1.7 * t)
            bank = bank + 3.0 * min(rough, 4.0) * np.sin(1.25 * t + 1)
            break
    return pitch, bank


def roughness(legs: Sequence[Leg]) -> float:
    """How many times more than on calm water what floats is thrown about."""
    return max((float(leg.deed.params.get("rough", 1.0)) for leg in legs), default=1.0)


def _two_wheeled(assembly: Assembly) -> bool:
    wheels = [node for node in assembly.nodes if node.name.startswith("wheel")]
    return len(wheels) == 2 and all(abs(node.at[2]) < 0.02 for node in wheels)


def _smooth(a: np.ndarray, wide: int = 9) -> np.ndarray:
    if len(a) <= wide:
        return a
    return np.convolve(np.pad(a, wide // 2, mode="edge"), np.ones(wide) / wide, mode="valid")
