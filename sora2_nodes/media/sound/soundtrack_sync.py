"""One soundtrack for a clip: its own sound or effects, dialogue, music, loudness; and the offset, measured.

It does not know where the clip came from.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from scipy.ndimage import uniform_filter1d

from ...errors import InputError
from ..files.clip import Clip
from ..speech.dialogue import Dialogue, Line, LineSpan, Recording, speak_lines
from ..speech.mouths import MouthFit, mouth_fits
from ..speech.offline_voice import VOICE_RATE, VoiceLook
from .loudness import (
    MUSIC_RISE_DB,
    MUSIC_UNDER_DB,
    LoudnessReport,
    check_music_under,
    gain_to,
    gain_under,
    integrated_lufs,
    music_gain,
    reference_lufs,
)
from .music_beds import music_bed
from .onsets import EventTimes, Offset, measure_offset, picture_events, sound_events
from .sound_effects import effects_from_motion
from .waveforms import duck, fit, shift, to_channels, to_rate

CHANNELS = 2
EFFECTS = ("auto", "keep", "align", "from_motion", "none")
ENOUGH = 4  # matched events before a constant offset is believed
STEADY_MS = 30.0  # their spread (median absolute deviation) must be below this
HELD_FADE_S = 0.02  # over which a clip's own speech gives way to the same line, spoken again
WORTH_MS = 20.0  # smaller offsets are left alone


@dataclass(frozen=True, kw_only=True)
class SyncRequest:
    """What a clip's soundtrack should hold.

    effects: keep (the clip's own sound), align (moved by a constant offset, if one is measured), from_motion (made from
    changes of motion), none; auto: align, or from_motion for a silent clip.
    music: a style of music.STYLES, or none; recorded music is given as a Recording.
    loudness_lufs: target by EBU R128, or None to leave levels alone. duck_db: how far effects sink while someone speaks.
    music_under_db: how far music lies under the speech, by loudness. effects_under_db: how far effects lie under it where
    nobody speaks; None leaves them as they are.
    """

    lines: tuple[Line, ...] = ()
    voices: Mapping[str, VoiceLook] = field(default_factory=dict)
    recordings: Mapping[int, Recording] = field(default_factory=dict)
    effects: str = "auto"
    music: str | Recording = "none"
    loudness_lufs: float | None = -16.0
    duck_db: float = -10.0
    music_under_db: float = MUSIC_UNDER_DB
    effects_under_db: float | None = None
    seed: int = 0


@dataclass(frozen=True, kw_only=True)
class SyncReport:
    """What was done and measured. events_from: "plan" (contacts in the clip's record), "picture", or "nothing"."""

    offset: Offset
    offset_before: Offset
    events_from: str
    moved_ms: float
    effects: str
    spans: tuple[LineSpan, ...]
    loudness: LoudnessReport | None
    samples: int
    sample_rate: int
    mouths: tuple[MouthFit, ...] = ()

    def in_words(self) -> str:
        """The report as lines of text."""
        said = [f"offset: {self.offset.in_words()} (events from the {self.events_from})"]
        if self.effects == "from_motion" and self.offset.picture_events:
            seen, heard = self.offset.picture_events, self.offset.matched
            said.append(
                f"of {seen} contacts seen in the {self.events_from}, {heard} are heard ({100 * heard / seen:.0f} %)"
            )
        if self.moved_ms:
            said.append(f"sound moved by {self.moved_ms:+.0f} ms; before: {self.offset_before.in_words()}")
        said.append(
            f"sound: {self.samples} samples at {self.sample_rate} Hz, as long as the picture; effects: {self.effects}"
        )
        for span in self.spans:
            pitch = f"pitch {span.f0_before_hz:.0f} -> {span.f0_hz:.0f} Hz"
            said.append(f"{span.speaker} {span.start_s:.2f}-{span.end_s:.2f} s ({pitch}): {span.text}")
        said += [mouth.in_words() for mouth in self.mouths]
        if self.loudness:
            said.append(self.loudness.in_words())
        return "\n".join(said)


def sync_sound(clip: Clip, request: SyncRequest) -> tuple[Clip, SyncReport]:
    """Give a clip a soundtrack exactly as long as its picture, and measure where picture and sound events meet.

    Raises InputError for dialogue that overlaps or doesn't fit, and for unknown modes and styles.
    """
    if request.effects not in EFFECTS:
        raise InputError(f"effects mode {request.effects!r} is unknown; choose one of {', '.join(EFFECTS)}")
    check_music_under(request.music_under_db)
    rate = clip.sample_rate or VOICE_RATE
    samples = round(clip.num_frames / clip.fps * rate)
    dialogue = speak_lines(request.lines, clip.duration_s, voices=request.voices, recordings=request.recordings)
    seen, source = visual_events(clip)
    effects, mode, before, moved_ms = _effects(clip, request, seen, samples, rate)
    heard = sound_events(effects, rate) if mode != "none" else EventTimes(times_s=np.empty(0), strengths=np.empty(0))
    mixed, speech = _mix(effects, _music(request, clip.duration_s, samples, rate), dialogue, request, rate)
    loudness = None
    if request.loudness_lufs is not None:
        gain, loudness = gain_to(mixed, rate, target_lufs=request.loudness_lufs)
        mixed, speech = mixed * gain, None if speech is None else speech * gain
    offset = measure_offset(seen, heard)
    recorded = [request.lines[number].speaker for number in request.recordings if number < len(request.lines)]
    report = SyncReport(
        offset=offset, offset_before=before or offset, events_from=source, moved_ms=moved_ms, effects=mode,
        spans=dialogue.spans, loudness=loudness, samples=samples, sample_rate=rate,
        mouths=mouth_fits(clip.record, dialogue, clip.fps, clip.num_frames, recorded),
    )  # fmt: skip
    made = replace(clip, waveform=mixed, dialogue=speech, sample_rate=rate, record=_recorded(clip, report))
    return made, report


def visual_events(clip: Clip) -> tuple[EventTimes, str]:
    """Events of a clip's picture and their source: contacts its record was planned with, else changes of motion seen.

    record["events"]: a list of {"time_s": ..., "impulse": ...}, as built-in clips carry.
    """
    planned = clip.record.get("events")
    if planned:
        times = np.asarray([float(c["time_s"]) for c in planned])
        force = np.asarray([float(c.get("impulse", 1.0)) for c in planned])
        order = np.argsort(times)
        return EventTimes(times_s=times[order], strengths=force[order] / max(float(force.max()), 1e-9)), "plan"
    seen = picture_events(clip)
    return seen, "picture" if len(seen.times_s) else "nothing"


def without_held(own: np.ndarray, record: Mapping[str, Any], lines: Sequence[Line], rate: int) -> np.ndarray:
    """Silence a clip's own sound, (channels, S), where it holds a line that is spoken again, so that none is heard twice.

    record["held_lines"]: a list of {"speaker", "text", "start_s", "end_s"}, as clips carry whose model was given lines.
    """
    again = {(line.speaker.casefold(), line.text) for line in lines}
    gain = np.ones(own.shape[1], dtype=np.float32)
    for held in record.get("held_lines", ()):
        if (str(held["speaker"]).casefold(), held["text"]) in again:
            gain[round(held["start_s"] * rate) : round(held["end_s"] * rate)] = 0.0
    return own if gain.all() else own * uniform_filter1d(gain, max(1, round(HELD_FADE_S * rate)))


def constant_offset_ms(picture: EventTimes, sound: EventTimes) -> tuple[Offset, float]:
    """The offset, and the part of it that is constant and certain enough to correct (0 when it is not)."""
    offset = measure_offset(picture, sound)
    enough = offset.matched >= max(ENOUGH, 0.6 * min(offset.picture_events, offset.sound_events))
    steady = offset.p90_ms - abs(offset.median_ms) <= STEADY_MS
    return offset, offset.median_ms if enough and steady and abs(offset.median_ms) >= WORTH_MS else 0.0


def _effects(
    clip: Clip, request: SyncRequest, seen: EventTimes, samples: int, rate: int
) -> tuple[np.ndarray, str, Offset | None, float]:
    """The sound under the dialogue, how it was made, the offset it had, and how far it was moved in ms."""
    mode = request.effects
    if mode == "auto":
        mode = "from_motion" if clip.waveform is None else "align"
    if mode == "from_motion":
        return effects_from_motion(seen, samples, rate, seed=request.seed), mode, None, 0.0
    if mode == "none" or clip.waveform is None:
        return np.zeros((1, samples), np.float32), "none", None, 0.0
    own = without_held(fit(clip.waveform.astype(np.float32), samples), clip.record, request.lines, rate)
    if mode == "keep":
        return own, mode, None, 0.0
    before, constant = constant_offset_ms(seen, sound_events(own, rate))
    return shift(own, -round(constant / 1000 * rate)), mode, before, -constant


def _music(request: SyncRequest, seconds: float, samples: int, rate: int) -> np.ndarray | None:
    if isinstance(request.music, Recording):
        wave = to_rate(request.music.waveform, request.music.sample_rate, rate)
        return np.tile(wave, (1, math.ceil(samples / max(1, wave.shape[1]))))[:, :samples]
    if request.music == "none":
        return None
    return fit(music_bed(request.music, seconds, sample_rate=rate, seed=request.seed), samples)


def _mix(
    effects: np.ndarray, music: np.ndarray | None, dialogue: Dialogue, request: SyncRequest, rate: int
) -> tuple[np.ndarray, np.ndarray | None]:
    """(2, S) of effects and music, each at its level under the speech and lower while someone speaks; and the speech in it."""
    bed, speech = to_channels(effects, CHANNELS), None
    if dialogue.spans:
        speech = to_channels(fit(to_rate(dialogue.waveform, VOICE_RATE, rate), bed.shape[1]), CHANNELS)
    spoken_lufs = -math.inf if speech is None else integrated_lufs(speech, rate)
    if math.isfinite(spoken_lufs) and request.effects_under_db is not None:
        bed = bed * np.float32(gain_under(bed, rate, spoken_lufs - request.effects_under_db))
    reference = reference_lufs(spoken_lufs, integrated_lufs(bed, rate)) if music is not None else 0.0
    if speech is not None:
        bed = duck(bed, speech, rate, depth_db=request.duck_db)
    if music is not None:
        scored = to_channels(music, CHANNELS)
        scored = scored * np.float32(music_gain(scored, rate, reference, request.music_under_db))
        bed = bed + (scored if speech is None else duck(scored, speech, rate, depth_db=-MUSIC_RISE_DB))
    return (bed if speech is None else bed + speech).astype(np.float32), speech


def _recorded(clip: Clip, report: SyncReport) -> dict:
    """The clip's record with what was measured, ready for JSON."""
    loud = report.loudness
    sync = {
        "offset_ms": round(report.offset.median_ms, 1),
        "events_matched": report.offset.matched,
        "events_from": report.events_from,
        "moved_ms": round(report.moved_ms, 1),
        "effects": report.effects,
        "lines": [{"speaker": s.speaker, "text": s.text, "start_s": s.start_s, "end_s": s.end_s} for s in report.spans],
    }
    measured = [mouth for mouth in report.mouths if mouth.agreement is not None]
    if measured:
        sync["mouths"] = [
            {"speaker": m.speaker, "agreement": round(m.agreement or 0.0, 3), "lag_ms": round(m.lag_ms, 1)}
            for m in measured
        ]
    if loud and math.isfinite(loud.after_lufs):
        sync |= {"loudness_lufs": round(loud.after_lufs, 2), "true_peak_dbtp": round(loud.true_peak_dbtp, 2)}
    return {**clip.record, "sync": sync}
