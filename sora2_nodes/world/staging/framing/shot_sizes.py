"""How near the camera is by the size of a shot: to a place, to people, to a face or hands, to an animal's muzzle, to all that is framed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from .aim import Aim, Subject
from .narrow_framing import turned_to_fit

FOV_DEG = 35.0
NEAR_FOV_DEG, LOW_FOV_DEG = 27.0, 52.0
FILLS = {  # share of the picture's height that the subject takes: of people, of everything else
    "extreme wide": (0.16, 0.20), "wide": (0.34, 0.38), "aerial": (0.18, 0.36), "aloft": (0.34, 0.48), "far below": (0.15, 0.15), "full": (0.74, 0.74), "medium wide": (0.92, 0.78), "medium": (1.35, 0.88),
    "medium close-up": (2.0, 0.80), "close-up": (3.1, 0.88), "extreme close-up": (5.2, 0.94),
}  # fmt: skip
USUAL = (0.70, 0.68)  # where nothing was said
CLOSE = ("medium close-up", "close-up", "extreme close-up")
LOOKS_AT = ("medium wide", "medium", *CLOSE)  # sizes that show people from the knees up and nearer
BELOW_HEAD = {
    "medium wide": 0.34,
    "medium": 0.22,
    "medium close-up": 0.10,
    "close-up": 0.035,
    "extreme close-up": 0.0,
}  # of a person's height
HEADROOM = 0.84  # of half the picture's height: the tallest head at most, that it is in it where it is nearer too
CROWN = 0.12  # of a person's height, from the mouth to over the hair
PARTS = {
    "face": 0.30,
    "eyes": 0.15,
    "mouth": 0.15,
    "hair": 0.3,
    "hand": 0.36,
    "feet": 0.30,
}  # of a person's height: how much is seen
VERY_NEAR = {"eyes": 0.40, "mouth": 0.5}  # of that, from very near
FACED = 75.0  # degrees that the camera goes around to see a face
MUZZLES = {
    "medium close-up": 0.42,
    "close-up": 0.64,
    "extreme close-up": 1.2,
}  # of the picture's height: an animal's face
EYES_OF_MUZZLE = 1.5  # and its eyes alone, by so much nearer
HAND_REACH, FILLED = 0.07, 0.78  # of a person's height around a hand; of the picture that hands and what they fill take
STEEP = 0.3  # of its height: how much of that is seen from right above
TOWERING, FROM_FOOT, FOOT_FOV_DEG = (
    1.6,
    0.62,
    61.0,
)  # times its width: what towers; of its height, how far off it is looked up to
LOW_SEEN = 0.72  # from the ground, of a subject's height: how far off it is seen whole
PAN_FROM = 1.35  # a way that takes so much more room than who goes it: the camera turns after them
PAN_FROM_FALLS = 11.0  # the same of ways that go up or down: one sees where it comes from and where it lands
SMOOTH_S = 0.5


def at_place(size: str, angle: str, frames: int, fov: float, *, sky: bool) -> Aim:
    """A place where nobody is: its middle ground, from further off where the shot is wide or from the air."""
    if angle in ("aerial", "bird's eye", "high"):
        target = np.tile([0.0, 0.3, -6.5], (frames, 1))
        return Aim(target=target, anchor=target, distance=15.0, fov=fov)
    if sky:
        target = np.tile([0.0, 2.3, -4.0], (frames, 1))
        return Aim(target=target, anchor=target - np.array([0.0, 1.2, 0.0]), distance=6.5, fov=max(fov, 46.0))
    far = 2.4 if size == "extreme wide" else 1.9 if size == "wide" else 1.4
    target = np.tile([0.0, 0.75 + 0.25 * far, -1.6 * far], (frames, 1))
    return Aim(target=target, anchor=target, distance=4.4 * far, fov=fov)


def at_people(people: Sequence[Subject], size: str, part: str, aspect: float, fps: float, fov: float) -> Aim:
    """People from the knees up and nearer: by their heads, or by the part of a body that was named."""
    one = people[0]
    if part in PARTS and part in one.points:
        shown = (
            PARTS[part]
            * one.tall
            * (1.5 if size == "medium close-up" else VERY_NEAR.get(part, 0.7) if size == "extreme close-up" else 1.0)
        )
        target = smoothed(one.points[part], fps)
        turned = float(np.clip(one.facing, -FACED, FACED)) * 0.8
        return Aim(target=target, anchor=target, distance=shown / (2 * _tan(fov)), fov=fov, azimuth=turned)
    close = size in ("medium close-up", "close-up", "extreme close-up")
    kept = people[:1] if close else people
    heads = [
        s.points["face"] + [0.0, 0.03 * s.tall, 0.0] if "face" in s.points else s.high - [0, 0.1 * s.tall, 0]
        for s in kept
    ]
    target = np.mean(heads, 0) - [0.0, BELOW_HEAD[size] * one.tall, 0.0]
    target = smoothed(target, fps)
    distance = max(s.tall for s in kept) / (2 * FILLS[size][0] * _tan(fov))
    turned = float(np.clip(one.facing, -FACED, FACED)) * (0.75 if close else 0.35) if len(people) == 1 or close else 0.0
    if len(kept) > 1:
        places = np.stack([h.mean(0) for h in heads])
        top = max(float(h[:, 1].max()) + CROWN * s.tall for h, s in zip(heads, kept, strict=True))
        over = (top - float(target[:, 1].min())) / (HEADROOM * _tan(fov))  # the tallest head is in the picture
        distance = max(distance, over)

        def off(turn: float, shape: float) -> float:
            across = places[:, 0] * math.cos(math.radians(turn)) - places[:, 2] * math.sin(math.radians(turn))
            wide = float(np.ptp(across)) + 0.55 * one.tall
            return max(distance, wide / (2 * 0.9 * _tan(fov) * shape))

        aside = float(places[0, 0] - places[1:, 0].mean())
        distance, turned = turned_to_fit(off, aspect, aside, pair=len(kept) == 2)
    return Aim(target=target, anchor=target, distance=distance, fov=fov, azimuth=turned)


def with_what_is_filled(aim: Aim, one: Subject, vessels: Sequence[Subject], aspect: float) -> Aim:
    """Hands and what they pour into, both whole: the camera rests on the middle of both."""
    reach = HAND_REACH * one.tall
    hand = np.quantile(one.points["hand"], 0.75, axis=0)
    lows = np.min([hand - [reach, 0.4 * reach, reach], *(s.low.min(0) for s in vessels)], 0)
    highs = np.max([hand + reach, *(s.high.max(0) for s in vessels)], 0)
    target = np.tile((lows + highs) / 2, (len(aim.target), 1))
    size = highs - lows
    shown = max(float(size[1]), float(size[0]) / aspect)
    return replace(aim, target=target, anchor=target, distance=shown / (2 * FILLED * _tan(aim.fov)), azimuth=0.0)


def at_muzzle(beast: Subject, size: str, part: str, fps: float, fov: float) -> Aim:
    """An animal's face, or its eyes alone, from where it looks."""
    nearer = EYES_OF_MUZZLE if part == "eyes" else 1.0
    target = smoothed(beast.points["eyes" if part == "eyes" else "face"], fps)
    distance = beast.muzzle / (2 * MUZZLES.get(size, MUZZLES["close-up"]) * nearer * _tan(fov))
    turned = float(np.clip(beast.facing, -FACED, FACED)) * 0.8
    return Aim(target=target, anchor=target, distance=distance + 0.5 * beast.muzzle, fov=fov, azimuth=turned)


def at_all(
    subjects: Sequence[Subject], size: str, aspect: float, fps: float, lens: float | None, goes_along: bool, *, low: bool, still: bool, steep: bool = False,
) -> Aim:  # fmt: skip
    """All of them with room around: at rest while their way is short, turning after them or going along where it is long."""
    fov = lens or (LOW_FOV_DEG if low else FOV_DEG)
    fill = FILLS.get(size, USUAL)[0 if all(s.person for s in subjects) else 1]
    lows, highs = np.min([s.low for s in subjects], 0), np.max([s.high for s in subjects], 0)
    middle, usual = (lows + highs) / 2, np.quantile(highs - lows, 0.75, axis=0)
    whole = highs.max(0) - lows.min(0)

    if low and lens is None and size == "" and not any(s.person for s in subjects) and not goes_along:
        tall = float(whole[1])
        if tall > TOWERING * max(float(whole[0]), float(whole[2])):
            return _at_foot(lows.min(0), highs.max(0), len(middle))

    def off(box: np.ndarray) -> float:
        tan = _tan(fov)
        box = np.array([box[0], STEEP * box[1] + box[2], 0.0]) if steep else box
        tall = LOW_SEEN * box[1] / fill if low else box[1] / (2 * fill * tan)
        wide = (
            min(max(fill / USUAL[1], 0.5) * 0.84, 1.15)
            if size in CLOSE
            else min(0.84, 0.84 * max(fill / USUAL[1], 0.18 if size == "far below" else 0.35))
        )
        return float(max(tall, box[0] / (2 * wide * tan * aspect), 0.08) + 0.5 * box[2])

    near = off(usual)
    middle = smoothed(middle, fps)
    if goes_along:
        return _raised(Aim(target=middle, anchor=middle, distance=near, fov=fov), usual, low)
    falling = np.ptp(middle[:, 1]) > np.ptp(middle[:, 0]) and middle[-1, 1] < middle[0, 1]  # what falls is seen to fall
    nearing = float(middle[-1, 2] - middle[0, 2])
    if (
        not still and nearing > 0.8 * near and nearing > 1.5 * np.ptp(middle[:, 0])
    ):  # what comes toward the camera fills it in the end
        end = np.tile(middle[-1], (len(middle), 1))
        return _raised(Aim(target=0.5 * (middle + end), anchor=end, distance=near, fov=fov), usual, low)
    if still or off(whole) < (PAN_FROM_FALLS if falling else PAN_FROM) * near:
        target = np.tile((lows.min(0) + highs.max(0)) / 2, (len(middle), 1))
        return _raised(Aim(target=target, anchor=target, distance=off(whole), fov=fov), whole, low)
    rest = np.array([float(np.mean(middle[:, 0])), float(middle[:, 1].min()), float(np.mean(middle[:, 2]))])
    anchor = rest + np.array([0.5, 0.0, 0.3]) * (middle - rest)
    front = float(highs[:, 2].max()) - rest[2]
    distance = max(1.2 * near, front + 0.6 * near)
    return _raised(Aim(target=middle, anchor=anchor, distance=distance, fov=fov), usual, low)


def _at_foot(low: np.ndarray, high: np.ndarray, frames: int) -> Aim:
    """From the foot of something tall up to its top, so near that its sides run together there."""
    tall = float(high[1] - low[1])
    foot = np.array([(low[0] + high[0]) / 2, low[1], (low[2] + high[2]) / 2])
    target, anchor = np.tile(foot + np.array([0.0, 0.6 * tall, 0.0]), (frames, 1)), np.tile(foot, (frames, 1))
    return Aim(
        target=target, anchor=anchor, distance=FROM_FOOT * tall + 0.5 * float(high[2] - low[2]), fov=FOOT_FOV_DEG
    )


def _raised(aim: Aim, box: np.ndarray, low: bool) -> Aim:
    """From below one looks up at more than the middle."""
    return replace(aim, target=aim.target + np.array([0.0, 0.06 * float(box[1]), 0.0])) if low else aim


def _tan(fov: float) -> float:
    return math.tan(math.radians(fov) / 2)


def smoothed(path: np.ndarray, fps: float) -> np.ndarray:
    """A path without jerks: a Gaussian over time, held at the ends."""
    reach = max(1, round(2 * SMOOTH_S * fps))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(SMOOTH_S * fps / 1.6, 1.0)) ** 2)
    padded = np.pad(path, ((reach, reach), (0, 0)), mode="edge")
    return np.stack([np.convolve(padded[:, k], kernel / kernel.sum(), mode="valid") for k in range(3)], 1)
