"""Samples of many clips → the figures of the evaluation, with their units."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from sora2_nodes.world.scene import Plan

from . import attributes, motion
from .drawing import Drawing
from .onsets import onset_times
from .track import Tracks, track

UNITS = {
    "gravity_error_median": "error of measured gravity over gravity, flights of at least 7 frames",
    "gravity_error_p90": "the same, 90th percentile",
    "velocity_error": "m/s, median over frames of moving things",
    "velocity_error_px": "px/frame at native size, median",
    "contact_time_ms_median": "contact in the picture against the simulated one, ms",
    "onset_offset_ms_median": "sound against picture, ms, either way, over contacts seen in the picture",
    "onset_offset_ms_p90": "the same, 90th percentile",
    "onset_in_window": "share of those offsets, sound minus picture, in -45..+125 ms",
    "onset_offset_signed_ms_median": "sound minus picture, ms, median",
    "onset_plan_ms_median": "sound against simulated contact, ms, either way, over all loud contacts",
    "onset_missed": "share of loud contacts without an onset within 150 ms",
    "onset_ghosts": "share of onsets without any contact or step within 150 ms",
    "restitution_error": "error of the ratio of speeds after and before bounces on the ground, median",
    "momentum_drift": "change of momentum along x over head-on collisions / momentum before, median",
    "energy_drift": "change of energy over a flight / its greatest kinetic energy, median",
    "penetration_m": "m that round things sink into ground or one another, 95th percentile",
    "permanence": "share of (frame, object) that should be visible and is found",
    "attributes": "share of colours, shapes, surfaces, backdrops and times of day drawn as asked",
    "identity_across_shots": "share of things whose colour is the same in a second shot, within 8 Lab units",
}  # fmt: skip
SAME_LOOK = 8.0  # CIE76


@dataclass
class Samples:
    """Everything measured on one kind of clips, pooled."""

    values: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    verdicts: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, frames: np.ndarray, waveform: np.ndarray, sample_rate: int, drawing: Drawing, truth: Plan) -> Tracks:
        """Measure one clip against the truth. drawing: the plan it was made from."""
        tracks, scene = track(frames, drawing), drawing.scene
        pairs = motion.bounces(tracks, scene, truth)
        values = self.values
        values["gravity"] += motion.gravity_errors(tracks, scene, truth)
        values["energy"] += motion.energy_drifts(tracks, scene, truth)
        values["momentum"] += motion.momentum_drifts(tracks, scene, truth)
        values["restitution"] += motion.restitution_errors(pairs)
        values["penetration"] += motion.penetrations(tracks, scene)
        values["contact"] += [abs(seen.time_s - seen.contact.time_s) * 1000 for seen, _ in pairs]
        metres, pixels = motion.velocity_errors(tracks, scene, truth)
        values["velocity"] += metres
        values["velocity_px"] += pixels
        self._hear(motion.hear(onset_times(waveform, sample_rate), pairs, truth))
        for name, answers in attributes.judge(frames, tracks, drawing).items():
            self.verdicts[name] += answers
        self.counts["expected"] += int(tracks.expected.sum())
        self.counts["found"] += int((tracks.found & tracks.expected).sum())
        self.counts["clips"] += 1
        return tracks

    def add_pair(self, first: dict[str, np.ndarray], second: dict[str, np.ndarray]) -> None:
        """Compare the looks of things in two shots of one world."""
        shared = [name for name in first if name in second]
        self.verdicts["identity"] += [bool(np.linalg.norm(first[n] - second[n]) <= SAME_LOOK) for n in shared]

    def _hear(self, hearing: motion.Hearing) -> None:
        self.values["offset"] += hearing.offsets_ms
        self.values["planned"] += hearing.planned_ms
        for name in ("expected", "missed", "ghosts", "onsets"):
            self.counts[f"sound_{name}"] += getattr(hearing, name)

    def figures(self) -> dict[str, Any]:
        """Return every figure of UNITS, None where nothing could be measured, and the numbers of samples."""
        v, c = {name: np.array(values) for name, values in self.values.items()}, self.counts
        offset = v.get("offset", np.zeros(0))
        answers = [a for name, answers in self.verdicts.items() if name != "identity" for a in answers]
        low, high = motion.WINDOW_MS
        made = {
            "gravity_error_median": _quantile(v["gravity"], 50),
            "gravity_error_p90": _quantile(v["gravity"], 90),
            "velocity_error": _quantile(v["velocity"], 50),
            "velocity_error_px": _quantile(v["velocity_px"], 50),
            "contact_time_ms_median": _quantile(v["contact"], 50),
            "onset_offset_ms_median": _quantile(np.abs(offset), 50),
            "onset_offset_ms_p90": _quantile(np.abs(offset), 90),
            "onset_in_window": float(((offset >= low) & (offset <= high)).mean()) if len(offset) else None,
            "onset_offset_signed_ms_median": _quantile(offset, 50),
            "onset_plan_ms_median": _quantile(np.abs(v["planned"]), 50),
            "onset_missed": _share(c["sound_missed"], c["sound_expected"]),
            "onset_ghosts": _share(c["sound_ghosts"], c["sound_onsets"]),
            "restitution_error": _quantile(v["restitution"], 50),
            "momentum_drift": _quantile(v["momentum"], 50),
            "energy_drift": _quantile(v["energy"], 50),
            "penetration_m": _quantile(v["penetration"], 95),
            "permanence": _share(c["found"], c["expected"]),
            "attributes": _share(sum(answers), len(answers)),
            "identity_across_shots": _share(sum(self.verdicts["identity"]), len(self.verdicts["identity"])),
        }
        by_kind = {name: _share(sum(a), len(a)) for name, a in self.verdicts.items() if name != "identity" and a}
        counts = {name: len(values) for name, values in self.values.items()} | dict(self.counts)
        return {name: _rounded(value) for name, value in made.items()} | {
            "attributes_by_kind": {name: _rounded(value) for name, value in by_kind.items()},
            "samples": counts | {"identity": len(self.verdicts["identity"]), "attributes": len(answers)},
        }


def _quantile(values: np.ndarray, percent: float) -> float | None:
    return float(np.percentile(values, percent)) if len(values) else None


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
