"""Measure the sound of contacts in plain and staged shots: python -m training.evaluate_sound --clips N --seed S --json FILE

Each shot is heard four times by a detector that knows no plan (`training.measuring.onsets`): `sampled` is what the networks sound by
themselves, `held` the same held to the plan (the contacts of a clip), `mixed` all that the clip has (contacts and soundscape), and
`floor` the world's own sound maker. A contact is missed where no onset is within 30 ms of it, an onset is added where the plan has no
contact, stroke, event or beginning of rolling or sliding, and the soundscape by itself no onset.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from sora2_nodes.engine.pipeline.contact_sound import SOUND_RATE, contact_sound, peak_of
from sora2_nodes.engine.pipeline.painting import draw_maps
from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings, plan_shot
from sora2_nodes.engine.pipeline.rendering import Pocket, decode_sound, load_pocket
from sora2_nodes.engine.pipeline.sequence import Sampler, told_by
from sora2_nodes.engine.pipeline.soundtrack import soundtrack
from sora2_nodes.engine.shapes import SAMPLE_RATE
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.impacts.sound import render_sound
from sora2_nodes.world.scene import RATE_HZ
from sora2_nodes.world.soundscape import mix
from sora2_nodes.world.staging.sound.listener import Listener

from .measuring.held_out import cases
from .measuring.onsets import onset_times

KINDS = ("sampled", "held", "mixed", "floor")
NEAR_S = 0.03
APART_S = 0.06  # contacts nearer than this to a louder one are heard as one
RUBS = 0.05  # m/s from which something rolls or slides
FAINT = 0.25  # of the loudest contact of the shot: a softer one is not looked for
STAGED = (
    "A woman walks across a wooden floor in a library", "A man runs along a concrete corridor", "A horse trots over a stone courtyard", "A dog runs across a kitchen with a tiled floor",
    "A boy kicks a football in a gym", "A man drops a book in a classroom", "A metal bucket falls on the floor of a garage", "A glass falls off a table in a kitchen and breaks",
    "A girl jumps on a wooden stage", "A knight marches through a castle", "A basketball bounces on a basketball court", "A stack of boxes topples over in a workshop", "An elephant walks through a gallery",
    "A robot walks along a metal corridor", "A coin falls on a marble floor", "A man throws a ball against a wall in an office",
)  # fmt: skip


@dataclass
class Count:
    """Contacts and onsets of one kind of sound, over all shots."""

    expected: int = 0
    missed: int = 0
    onsets: int = 0
    added: int = 0
    offsets_ms: list[float] = field(default_factory=list)

    def figures(self) -> dict[str, float | int | None]:
        """Shares in percent, offsets in ms; None where nothing was there to be heard."""
        offsets = np.abs(self.offsets_ms)
        return {
            "contacts": self.expected, "missed_percent": _percent(self.missed, self.expected), "onsets": self.onsets, "added_percent": _percent(self.added, self.onsets),
            "offset_median_ms": round(float(np.median(offsets)), 2) if len(offsets) else None, "offset_p90_ms": round(float(np.percentile(offsets, 90)), 2) if len(offsets) else None,
            "within_10_ms_percent": _percent(int((offsets <= 10).sum()), len(offsets)),
        }  # fmt: skip


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 2) if whole else None


def loud_moments(planned: PlannedShot) -> list[float]:
    """Contacts that are looked for: those that are not drowned by a louder one of the shot, or hidden behind it."""
    rows = sorted((c.time_s, peak_of(c)) for c in planned.plan.contacts if c.kind != "stroke")
    loudest = max((peak for _, peak in rows), default=0.0)
    kept: list[tuple[float, float]] = []
    for time_s, peak in rows:
        if peak < FAINT * loudest or time_s < 0.02:
            continue
        if kept and time_s - kept[-1][0] < APART_S:
            continue
        kept.append((time_s, peak))
    return [time_s for time_s, _ in kept]


def rub_starts(planned: PlannedShot) -> list[float]:
    """When something begins to roll or to slide."""
    rubs = np.maximum(planned.plan.rolling, planned.plan.sliding) > RUBS
    return [float(t) / RATE_HZ for t in np.flatnonzero(rubs[1:].any(1) & (rubs[1:] & ~rubs[:-1]).any(1)) + 1]


def hear(count: Count, waveform: np.ndarray, rate: int, planned: PlannedShot, other: np.ndarray | None = None) -> None:
    """Count the contacts of one sound. other (2, S): what else is in it, whose onsets are not counted as added."""
    onsets = onset_times(waveform, rate)
    known = [c.time_s for c in planned.plan.contacts] + rub_starts(planned)
    own = [] if other is None else onset_times(other, rate).tolist() + [e.time_s for e in planned.sounds.events]
    moments = np.array(known + own)
    loud = loud_moments(planned)
    count.expected += len(loud)
    for moment in loud:
        gaps = onsets - moment
        if len(gaps) and np.abs(gaps).min() <= NEAR_S:
            count.offsets_ms.append(1000 * float(gaps[np.abs(gaps).argmin()]))
        else:
            count.missed += 1
    count.onsets += len(onsets)
    count.added += sum(1 for t in onsets if not len(moments) or np.abs(moments - t).min() > NEAR_S)


def sounds_of(
    pocket: Pocket, planned: PlannedShot, settings: RenderSettings, seed: int
) -> dict[str, tuple[np.ndarray, int]]:
    """A shot's sound in every kind: waveform and rate."""
    _, maps = draw_maps(planned, settings.grid, settings.aspect)
    latents = Sampler(pocket.transformer, settings, seed=seed).sample(planned, told_by(planned, maps))
    sampled = decode_sound(pocket, latents.audio, planned.num_frames)
    listener = Listener(planned.plan, 1.0 if planned.staged is None else planned.staged.unit)
    return {
        "sampled": (sampled, SAMPLE_RATE), "held": (contact_sound(sampled, planned.scene, planned.plan, listener), SOUND_RATE),
        "mixed": (soundtrack(planned, sampled).waveform, SOUND_RATE), "floor": (render_sound(planned.scene, planned.plan, sample_rate=SAMPLE_RATE, seed=seed), SAMPLE_RATE),
    }  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m training.evaluate_sound", description="Measure the sound of contacts."
    )
    parser.add_argument("--clips", type=int, default=16, help="held-out plain prompts, and staged ones (default: 16)")
    parser.add_argument("--seed", type=int, default=0, help="which of them (default: 0)")
    parser.add_argument("--json", metavar="FILE", help="write the figures there")
    args = parser.parse_args()
    pocket, settings = load_pocket(), RenderSettings(width=512, height=288)
    shots = [("plain", case.prompt, case.seconds, case.seed) for case in cases(args.clips, args.seed)]
    shots += [("staged", prompt, 3.0, args.seed + 7 * n) for n, prompt in enumerate(STAGED[: args.clips])]
    counts = {(group, kind): Count() for group in ("plain", "staged") for kind in KINDS}
    for number, (group, prompt, seconds, seed) in enumerate(shots):
        planned = plan_shot(Shot(prompt=prompt, duration_s=seconds), settings, seed=seed, older=group == "plain")
        for kind, (waveform, rate) in sounds_of(pocket, planned, settings, seed).items():
            other = mix(planned.sounds, SOUND_RATE)[0] if kind == "mixed" else None
            hear(counts[group, kind], waveform, rate, planned, other)
        print(f"{number + 1}/{len(shots)} {prompt}", file=sys.stderr)
    report = {group: {kind: counts[group, kind].figures() for kind in KINDS} for group in ("plain", "staged")}
    if args.json:
        Path(args.json).write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
