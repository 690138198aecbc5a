"""What a join looks and sounds like, in numbers, and how things and the camera move over a cut that continues a shot. It does not know how the join was made."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from scipy.signal import correlate

from ..sound.waveforms import level_db
from .colour_match import distance, look_of_frames

RECORD = "motion_edges"
NAMED = 0.10  # of its speed: a change of velocity over a cut from which it is named
STEADY = 2.0  # of the change beside: what only begins to speed up is no jump
LEAST_FRAMES = 4  # of either shot
SLOW = 0.1  # m/s: slower ones count as this


@dataclass(frozen=True, kw_only=True)
class MotionSeam:
    """One thing, figure or the camera over a cut. Speeds in m/s.

    jump: how much its velocity changes at once over the cut or within a third of a second of it, as a share of its speed.
    hit: something struck it there.
    """

    name: str
    before_mps: float
    after_mps: float
    jump: float
    hit: bool = False

    @property
    def named(self) -> bool:
        """Whether it jumps with nothing hit."""
        return self.jump > NAMED and not self.hit

    def in_words(self) -> str:
        """A few words of a report."""
        return f"{self.name} {self.before_mps:.2f} -> {self.after_mps:.2f} m/s, jumps by {100 * self.jump:.0f} %"


def motion_seams(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[MotionSeam, ...]:
    """Compare the edges of two shots' records; nothing where one has none."""
    left, right = before.get(RECORD), after.get(RECORD)
    if not left or not right or left["fps"] != right["fps"]:
        return ()
    hit = {*left["hit"]["last"], *right["hit"]["first"]}
    made = []
    for name, last in left["last"].items():
        first = right["first"].get(name)
        if first is not None and min(len(last), len(first)) >= LEAST_FRAMES:
            made.append(_seam(name, np.array(last), np.array(first), float(left["fps"]), name in hit))
    return tuple(made)


def _seam(name: str, last: np.ndarray, first: np.ndarray, fps: float, hit: bool) -> MotionSeam:
    """Compare how a velocity changes over the cut, and at once in the frames around it, with how it changes beside."""
    rates = np.diff(np.concatenate([last, first]), axis=0) * fps
    changes = np.linalg.norm(np.diff(rates, axis=0), axis=1)
    before = len(last) - 2  # of the change from the last velocity before the cut to that over it
    over = changes[before : before + 2].max() - STEADY * max(changes[before - 1], changes[before + 2])
    beside = [*range(1, before), *range(before + 2, len(changes) - 1)]
    blows = [changes[k] - STEADY * max(changes[k - 1], changes[k + 1]) for k in beside]
    speeds = np.linalg.norm(rates, axis=1)
    return MotionSeam(
        name=name, before_mps=float(speeds[before]), after_mps=float(speeds[before + 2]),
        jump=max(float(over), *(float(blow) for blow in blows), 0.0) / max(float(speeds.max()), SLOW), hit=hit,
    )  # fmt: skip


LUMA = np.array([0.2126, 0.7152, 0.0722])
LAG_REACH_S = 0.25
FLAT = 1 / 255  # of fine detail: an even card has less


@dataclass(frozen=True, kw_only=True)
class Seam:
    """One join, between shot `number` and the next (counted from 1).

    colour_before, colour_after: OKLab distance of the frames either side, without and with the correction.
    luma_jump, frame_change: between the last frame and the first, 0..1 of full range: of the mean, and per pixel;
    luma_floor, frame_floor: the same between neighbouring frames inside the two shots (95th percentile).
    texture_change: relative change of fine detail, over up to eight frames either side; less detail than FLAT counts as that.
    motion: of every thing, figure and the camera over a cut that continues a shot, where both shots tell of it.
    loudness_jump_db: level after minus before, half a second each.
    audio_correlation, audio_lag_ms: the film's sound around the join against the shots' own; None without sound.
    """

    number: int
    at_s: float
    kind: str
    continuity: str
    colour_before: float
    colour_after: float
    luma_jump: float
    luma_floor: float
    frame_change: float
    frame_floor: float
    texture_change: float
    loudness_jump_db: float | None = None
    audio_correlation: float | None = None
    audio_lag_ms: float | None = None
    motion: tuple[MotionSeam, ...] = ()

    def as_record(self) -> dict:
        """The numbers, rounded, ready for JSON."""
        return _rounded(asdict(self) | {"motion": [asdict(one) for one in self.motion]})

    def in_words(self) -> str:
        """One line of a report."""
        said = (
            f"seam {self.number} at {self.at_s:.2f} s ({self.kind}, {self.continuity}): "
            f"colour {self.colour_before:.3f} -> {self.colour_after:.3f}, "
            f"luma jump {self.luma_jump:.4f} (inside {self.luma_floor:.4f}), "
            f"frame change {self.frame_change:.4f} (inside {self.frame_floor:.4f}), "
            f"texture {100 * self.texture_change:+.1f} %"
        )
        if self.motion:
            jumps = [one.in_words() for one in self.motion if one.named]
            said += f", motion of {len(self.motion)}: " + ("; ".join(jumps) or "none jumps")
        if self.audio_correlation is None:
            return said + ", no sound"
        return (
            f"{said}, loudness {self.loudness_jump_db:+.1f} dB, sound correlation {self.audio_correlation:.3f} at "
            f"{self.audio_lag_ms:+.1f} ms"
        )


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_rounded(one) for one in value]
    return round(value, 4) if isinstance(value, float) else value


def picture_seam(before: list[np.ndarray], after: list[np.ndarray], after_raw: list[np.ndarray]) -> dict[str, float]:
    """Picture numbers of a join from reduced frames: one shot's last, the next's first with and without correction."""
    last, first = before[-1], after[0]
    pairs = [*pairwise(before), *pairwise(after)]
    lumas = [abs(_mean_luma(a) - _mean_luma(b)) for a, b in pairs] or [0.0]
    changes = [_change(a, b) for a, b in pairs] or [0.0]
    reference = look_of_frames(before)
    return {
        "colour_before": distance(reference, look_of_frames(after_raw)),
        "colour_after": distance(reference, look_of_frames(after)),
        "luma_jump": abs(_mean_luma(last) - _mean_luma(first)),
        "luma_floor": float(np.quantile(lumas, 0.95)),
        "frame_change": _change(last, first),
        "frame_floor": float(np.quantile(changes, 0.95)),
        "texture_change": (_texture_of(after) - _texture_of(before)) / max(_texture_of(before), FLAT),
    }


def texture(frame: np.ndarray) -> float:
    """Fine detail of a frame: mean absolute Laplacian of luma, 0..1 of full range."""
    luma = frame @ LUMA / 255.0
    around = luma[:-2, 1:-1] + luma[2:, 1:-1] + luma[1:-1, :-2] + luma[1:-1, 2:]
    return float(np.abs(around - 4 * luma[1:-1, 1:-1]).mean())


def _texture_of(frames: list[np.ndarray]) -> float:
    return float(np.mean([texture(frame) for frame in frames]))


def _mean_luma(frame: np.ndarray) -> float:
    return float((frame @ LUMA).mean()) / 255.0


def _change(one: np.ndarray, other: np.ndarray) -> float:
    if one.shape != other.shape:
        return 1.0
    return float(np.abs(one.astype(np.int16) - other).mean()) / 255.0


def sound_seam(film: np.ndarray, own: np.ndarray, at: int, sample_rate: int) -> tuple[float, float, float]:
    """Loudness jump in dB, correlation and lag in ms at sample `at` of a film's sound and of the shots' own."""
    span = min(at, film.shape[1] - at, sample_rate // 2)
    before, after = level_db(film[:, at - span : at]), level_db(film[:, at : at + span])
    jump = after - before if math.isfinite(before) and math.isfinite(after) else 0.0
    correlation, lag = correlation_and_lag(film.mean(axis=0), own.mean(axis=0), sample_rate)
    return jump, correlation, 1000 * lag / sample_rate


def correlation_and_lag(one: np.ndarray, other: np.ndarray, sample_rate: int) -> tuple[float, int]:
    """Normalised correlation at the best lag within 250 ms, and the lag in samples (positive: `one` is later)."""
    a, b = one - one.mean(), other - other.mean()
    size = math.sqrt(float(np.square(a).sum()) * float(np.square(b).sum()))
    if size < 1e-12:
        return (1.0, 0) if np.allclose(a, b) else (0.0, 0)
    curve = correlate(a, b, mode="full", method="fft")
    middle, reach = len(b) - 1, round(LAG_REACH_S * sample_rate)
    window = curve[max(0, middle - reach) : middle + reach + 1]
    best = int(window.argmax())
    return float(window[best] / size), best - min(middle, reach)
