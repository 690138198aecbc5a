"""Tracks against the simulated plan: gravity, velocity, contacts in picture and sound, restitution, conservation.

Every function returns raw samples of one clip; training.evaluate pools them. Lengths in metres, times in seconds unless
a name says ms.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sora2_nodes.world.scene import Contact, Plan, Scene

from .track import Tracks

SHORTEST_FLIGHT = 7  # frames
LEAST_SAG = 0.05  # m by which a flight bends: less is lost in the measurement
MOVING = 0.1  # m/s
REACH = 6  # frames on each side of a contact that a fit may use
SEEN_SPEED, HEARD_SPEED = 0.5, 0.7  # m/s: a slower contact is not looked for
MATCH_S = 0.15
CLEAN_S = 0.01  # by which the truth's own frames may misplace a contact that is measured
WINDOW_MS = (-45.0, 125.0)  # sound after picture that goes unnoticed: ITU-R BT.1359


@dataclass(frozen=True, kw_only=True)
class Bounce:
    """A contact as it shows in the picture, from two parabolas that share their curvature."""

    contact: Contact
    time_s: float
    before: float  # m/s along the direction in which the speed changed
    after: float


def flights(tracks: Tracks, scene: Scene, truth: Plan) -> Iterator[tuple[int, slice]]:
    """Yield (target number, frames) of stretches in which the truth falls freely and the clip shows it clearly."""
    for k, part in enumerate(tracks.targets):
        if not scene.parts[part].owner.startswith("thing") or scene.gravity <= 0:
            continue
        pull = np.diff(truth.velocity[:, part], axis=0) * truth.fps
        free = (np.abs(pull[:, 1] + scene.gravity) < 0.1 * scene.gravity) & (np.abs(pull[:, 0]) < 0.3)
        shown = free & tracks.clear[:-1, k] & tracks.clear[1:, k]
        edges = np.flatnonzero(np.diff(np.concatenate([[0], shown.astype(int), [0]])))
        for first, last in edges.reshape(-1, 2):
            sag = scene.gravity * ((last - first) / truth.fps) ** 2 / 8
            if last - first + 1 >= SHORTEST_FLIGHT and sag >= LEAST_SAG:
                yield k, slice(int(first), int(last) + 1)


def gravity_errors(tracks: Tracks, scene: Scene, truth: Plan) -> list[float]:
    """|measured - g| / g of each flight, from a parabola through its heights."""
    errors = []
    for k, frames in flights(tracks, scene, truth):
        t = np.arange(frames.stop - frames.start) / truth.fps
        curve = np.polyfit(t, tracks.metres[frames, k, 1], 2)[0]
        errors.append(float(abs(-2 * curve - scene.gravity) / scene.gravity))
    return errors


def energy_drifts(tracks: Tracks, scene: Scene, truth: Plan) -> list[float]:
    """Change of energy over each flight against its greatest kinetic energy."""
    drifts = []
    for k, frames in flights(tracks, scene, truth):
        t = np.arange(frames.stop - frames.start) / truth.fps
        fits = [np.polyfit(t, tracks.metres[frames, k, axis], degree) for axis, degree in ((0, 1), (1, 2))]
        ends = np.array([t[0], t[-1]])
        kinetic = np.sum([np.polyval(np.polyder(fit), ends) ** 2 / 2 for fit in fits], axis=0)
        total = kinetic + scene.gravity * np.polyval(fits[1], ends)
        if kinetic.max() > 0.5:
            drifts.append(float(abs(total[1] - total[0]) / kinetic.max()))
    return drifts


def velocity_errors(tracks: Tracks, scene: Scene, truth: Plan) -> tuple[list[float], list[float]]:
    """|measured - true| of moving things by central differences, in m/s and in px/frame."""
    metres, pixels = [], []
    for k, part in enumerate(tracks.targets):
        if not scene.parts[part].owner.startswith("thing"):
            continue
        seen = tracks.clear[2:, k] & tracks.clear[1:-1, k] & tracks.clear[:-2, k]
        true = (truth.position[2:, part, :2] - truth.position[:-2, part, :2]) * truth.fps / 2
        measured = (tracks.metres[2:, k] - tracks.metres[:-2, k]) * truth.fps / 2
        chosen = seen & (np.linalg.norm(true, axis=-1) > MOVING)
        error = np.linalg.norm(measured - true, axis=-1)[chosen]
        metres += error.tolist()
        pixels += (error * tracks.scale[1:-1, k][chosen] / truth.fps).tolist()
    return metres, pixels


def bounces(tracks: Tracks, scene: Scene, truth: Plan) -> list[tuple[Bounce, Bounce]]:
    """Each contact that can be seen, as measured and as the truth's own frames give it by the same fit."""
    seen = []
    for contact in truth.contacts:
        if contact.kind != "impact" or contact.speed < SEEN_SPEED:
            continue
        for part in (contact.a, contact.b):
            if part in tracks.targets and scene.parts[part].owner.startswith("thing"):
                k = tracks.targets.index(part)
                pair = _bounce(tracks.metres[:, k], tracks.clear[:, k], contact, part, truth)
                if pair:
                    seen.append(pair)
                    break
    return seen


def _bounce(
    metres: np.ndarray, clear: np.ndarray, contact: Contact, part: int, truth: Plan
) -> tuple[Bounce, Bounce] | None:
    """Fit one contact in the clip and in the truth; None where too little is seen or nothing changes."""
    others = [c.time_s for c in truth.contacts if part in (c.a, c.b) and c is not contact]
    earlier = max((t for t in others if t <= contact.time_s), default=-1.0)
    later = min((t for t in others if t > contact.time_s), default=1e9)
    at = contact.time_s * truth.fps
    low = max(0, int(np.ceil(at - REACH)), int(np.ceil(earlier * truth.fps)))
    high = min(len(metres) - 1, int(at + REACH), int(np.floor(later * truth.fps)))
    if at - low < 3 or high - at < 3 or not clear[low : high + 1].all():
        return None
    t = np.arange(low, high + 1) / truth.fps
    places = truth.position[low : high + 1, part, :2]
    change = _slope(t, places, t > contact.time_s) - _slope(t, places, t <= contact.time_s)
    if np.linalg.norm(change) < SEEN_SPEED:
        return None
    direction = change / np.linalg.norm(change)
    fits = [_two_parabolas(t, s @ direction, contact) for s in (metres[low : high + 1], places)]
    if fits[0] is None or fits[1] is None or abs(fits[1].time_s - contact.time_s) > CLEAN_S:
        return None  # a corner that strikes while the body turns is no pair of parabolas, even in the truth
    return fits[0], fits[1]


def _slope(t: np.ndarray, places: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    return np.polyfit(t[chosen], places[chosen], 1)[0]


def _two_parabolas(t: np.ndarray, s: np.ndarray, contact: Contact) -> Bounce | None:
    """Try every split near the contact; keep the one that fits best, and where its two curves meet."""
    best, found = np.inf, None
    for split in range(3, len(t) - 2):
        after = np.arange(len(t)) >= split
        u = t - contact.time_s
        table = np.stack([~after, ~after * u, after, after * u, u * u], 1).astype(float)
        fit, *_ = np.linalg.lstsq(table, s, rcond=None)
        error = float(((table @ fit - s) ** 2).sum())
        turn = fit[3] - fit[1]
        if error < best and abs(turn) > SEEN_SPEED / 2:
            meet = -(fit[2] - fit[0]) / turn
            best = error
            speeds = (fit[1] + 2 * fit[4] * meet, fit[3] + 2 * fit[4] * meet)
            found = Bounce(contact=contact, time_s=contact.time_s + meet, before=speeds[0], after=speeds[1])
    return found if found and abs(found.time_s - contact.time_s) < MATCH_S else None


def restitution_errors(pairs: list[tuple[Bounce, Bounce]]) -> list[float]:
    """|measured - true| ratio of speed after to speed before, of bounces on the ground."""
    return [
        abs(abs(seen.after / seen.before) - abs(true.after / true.before))
        for seen, true in pairs
        if seen.contact.b < 0 and abs(true.before) > SEEN_SPEED and abs(seen.before) > 0.1
    ]


def momentum_drifts(tracks: Tracks, scene: Scene, truth: Plan) -> list[float]:
    """Change of momentum along x over each head-on collision of two things, against all the momentum there was."""
    drifts = []
    for contact in truth.contacts:
        things = [p for p in (contact.a, contact.b) if p in tracks.targets and scene.parts[p].owner.startswith("thing")]
        if contact.kind != "impact" or len(things) < 2 or _disturbed(truth, contact):
            continue
        mass = np.array([scene.parts[p].mass for p in things])
        speeds = _speeds_around(tracks, contact, things, truth.fps)
        if speeds is not None and abs(speeds[0, 0] - speeds[0, 1]) > SEEN_SPEED:
            before, after = speeds @ mass
            drifts.append(float(abs(after - before) / (np.abs(speeds[0]) @ mass)))
    return drifts


def _speeds_around(tracks: Tracks, contact: Contact, things: list[int], fps: int) -> np.ndarray | None:
    """Speeds along x before and after a contact, (2, things) m/s, from four frames each; None where unclear."""
    middle = contact.time_s * fps
    sides = (slice(int(middle) - 3, int(middle) + 1), slice(int(middle) + 1, int(middle) + 5))
    columns = [tracks.targets.index(part) for part in things]
    if sides[0].start < 0 or sides[1].stop > len(tracks.clear):
        return None
    if not all(tracks.clear[side][:, columns].all() for side in sides):
        return None
    t = np.arange(4) / fps
    return np.stack([np.polyfit(t, tracks.metres[side][:, columns, 0], 1)[0] for side in sides])


def _disturbed(truth: Plan, contact: Contact) -> bool:
    """Tell whether another contact of either part falls into the frames around."""
    span = 5 / truth.fps
    return any(
        c is not contact and abs(c.time_s - contact.time_s) < span and {c.a, c.b} & {contact.a, contact.b}
        for c in truth.contacts
    )


def penetrations(tracks: Tracks, scene: Scene) -> list[float]:
    """How deep round things sink into the ground or into one another, m, per frame; 0 when apart."""
    round_ones = [(k, p) for k, p in enumerate(tracks.targets) if scene.parts[p].shape in ("sphere", "disc")]
    depths: list[float] = []
    for n, (k, part) in enumerate(round_ones):
        reach = scene.parts[part].half[0]
        depths += np.maximum(reach - tracks.metres[tracks.clear[:, k], k, 1], 0).tolist()
        for other, second in round_ones[n + 1 :]:
            both = tracks.clear[:, k] & tracks.clear[:, other]
            gap = np.linalg.norm(tracks.metres[both, k] - tracks.metres[both, other], axis=-1)
            depths += np.maximum(reach + scene.parts[second].half[0] - gap, 0).tolist()
    return depths


@dataclass(frozen=True, kw_only=True)
class Hearing:
    """Onsets against contacts: sound minus picture and sound minus plan in ms, and what had no partner."""

    offsets_ms: list[float]
    planned_ms: list[float]
    expected: int
    missed: int
    ghosts: int
    onsets: int


def hear(onsets: np.ndarray, pairs: list[tuple[Bounce, Bounce]], truth: Plan) -> Hearing:
    """Match each loud contact with the onset nearest to it, and each onset with any contact or step."""
    loud = _apart([c.time_s for c in truth.contacts if c.kind == "impact" and c.speed >= HEARD_SPEED])
    planned = [1000 * d for d in (_nearest(onsets, t) for t in loud) if d is not None]
    seen = [pair[0] for pair in pairs if pair[0].contact.speed >= HEARD_SPEED]
    offsets = [1000 * d for d in (_nearest(onsets, bounce.time_s) for bounce in seen) if d is not None]
    every = np.array([c.time_s for c in truth.contacts])
    ghosts = sum(1 for t in onsets if _nearest(every, float(t)) is None)
    return Hearing(
        offsets_ms=offsets, planned_ms=planned, expected=len(loud), missed=len(loud) - len(planned), ghosts=ghosts,
        onsets=len(onsets),
    )  # fmt: skip


def _nearest(times: np.ndarray, moment: float) -> float | None:
    """Nearest time minus the moment, None beyond MATCH_S."""
    if not len(times):
        return None
    gap = float(times[np.abs(times - moment).argmin()] - moment)
    return gap if abs(gap) <= MATCH_S else None


def _apart(times: list[float]) -> list[float]:
    """Leave out moments within 50 ms of the one before: they are heard as one."""
    kept: list[float] = []
    for t in sorted(times):
        if not kept or t - kept[-1] > 0.05:
            kept.append(t)
    return kept
