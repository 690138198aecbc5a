"""What Sora2Sampler says of what it made: each shot, the model's own limits, and the licence that the model comes under."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ... import host
from ...host.capabilities import CAPABILITIES, LICENCES, Capability
from ...media.files.clip import Clip
from ..sockets.pocket_sockets import pocket_of

SHOWN = ("model", "seed", "steps", "cfg", "not_given")


def facts_of(model: Any) -> Capability:
    """Return what a MODEL can do. Raises HostError for one of no known family."""
    if pocket_of(model) is not None or not host.present():
        return CAPABILITIES["built-in"]
    from ...host.families import family_of

    return family_of(model).facts


def sampler_report(model: Any, clips: Sequence[Clip]) -> str:
    """Tell of each shot its size, length and settings, then of the model its rules and its licence."""
    facts = facts_of(model)
    lines = []
    for number, clip in enumerate(clips, 1):
        chosen = ", ".join(f"{name} {clip.record[name]}" for name in SHOWN if name in clip.record)
        heard = "with sound" if clip.waveform is not None else "silent"
        lines.append(
            f"Shot {number}: {clip.width}x{clip.height}, {clip.num_frames} frames at {float(clip.fps):g} fps, {heard}"
            + (f"; {chosen}" if chosen else "")
        )
    lines.append(
        f"{facts.name}: sizes in steps of {facts.size_multiple} px, {facts.frames} frames, fps {facts.fps}; who appears: "
        f"{facts.references or 'not taken'}; negative cues: {facts.negative}"
    )
    return "\n".join([*lines, f"Licence: {LICENCES[facts.licence].in_words()}"])
