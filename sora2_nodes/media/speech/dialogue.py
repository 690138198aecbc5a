"""Spoken lines at their times inside a shot. It does not know who is seen.

Lines are spoken by the offline voice, or by sound the user gives; either way mouths can follow `Dialogue.energy()`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ...errors import InputError
from ..sound.loudness import TARGET_LUFS as SPEECH_LUFS
from ..sound.loudness import integrated_lufs, limit
from ..sound.waveforms import place, soften_ends, to_rate
from .offline_voice import ENERGY_HZ, VOICE_RATE, VoiceLook, median_f0, move_voice, say, speech_energy
from .voice_types import Manner, manner_of, said_so

FIRST_AT_S = 0.25  # where a line without a time starts in its shot
GAP_S = 0.2  # silence between lines placed in order
TOLERANCE_S = 0.02
PITCHES_HZ = (
    203.0,
    118.0,
    230.0,
    140.0,
    185.0,
    100.0,
)  # for speakers in order of appearance; the first is the voice's own
PEAK_DBTP = -3.0  # of speech, before anything is mixed
PLAIN = Manner()
SILENT = 1e-3  # edges of a spoken line below this level are cut


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line. at_s: its start in seconds into the shot; None: after the line before it. manner: cue words of how it is said."""

    speaker: str
    text: str
    at_s: float | None = None
    manner: str = ""


@dataclass(frozen=True, kw_only=True)
class Recording:
    """A line as the user recorded it. waveform: (channels, S) in -1..1."""

    waveform: np.ndarray
    sample_rate: int


@dataclass(frozen=True, kw_only=True)
class LineSpan:
    """Where a line is heard, in seconds into the shot, and its voice's pitch before and after (Hz, 0: unvoiced)."""

    speaker: str
    text: str
    start_s: float
    end_s: float
    f0_before_hz: float
    f0_hz: float


PACES = (1.0, 1.15, 1.3)  # times the voice's own pace, tried in turn


@dataclass(frozen=True, kw_only=True)
class Dialogue:
    """All lines of a shot. waveform: (1, S) float32 at 24 kHz, as long as the shot."""

    waveform: np.ndarray
    spans: tuple[LineSpan, ...]

    def energy(self, speaker: str | None = None) -> np.ndarray:
        """(T,) mouth opening 0..1 at 100 Hz, of one speaker or of all."""
        curve = speech_energy(self.waveform, VOICE_RATE)
        if speaker is None:
            return curve
        at = np.arange(len(curve)) / ENERGY_HZ
        heard = [(s.start_s - 0.02 <= at) & (at <= s.end_s + 0.02) for s in self.spans if s.speaker == speaker]
        return np.where(np.any(heard, axis=0), curve, 0).astype(np.float32) if heard else np.zeros_like(curve)

    def voices(self) -> dict[str, np.ndarray]:
        """Each speaker's mouth opening, (T,) 0..1 at 100 Hz."""
        return {who: self.energy(who) for who in dict.fromkeys(span.speaker for span in self.spans)}


def speak_lines(
    lines: Sequence[Line],
    duration_s: float,
    *,
    voices: Mapping[str, VoiceLook] | None = None,
    recordings: Mapping[int, Recording] | None = None,
) -> Dialogue:
    """Speak the lines of one shot at their times, up to 1.3 times faster than usual where they would not fit.

    voices: by speaker; others get a pitch of their own, by order of appearance. recordings: by line number from 0,
    instead of the built-in voice. Raises InputError when lines overlap or end after the shot, saying by how much.
    """
    looks = _looks(lines, voices or {})
    spoken, starts = _spoken_in_time(lines, duration_s, looks, recordings or {})
    made = np.zeros((1, round(duration_s * VOICE_RATE)), dtype=np.float32)
    spans = []
    for line, (wave, before), start in zip(lines, spoken, starts, strict=True):
        own = level_line(wave) * np.float32(10 ** (manner_of(line.manner).level_db / 20))
        place(made, own, round(start * VOICE_RATE))
        end, f0 = start + wave.shape[1] / VOICE_RATE, median_f0(wave, VOICE_RATE)
        spans.append(
            LineSpan(speaker=line.speaker, text=line.text, start_s=start, end_s=end, f0_before_hz=before, f0_hz=f0)
        )
    return Dialogue(waveform=made, spans=tuple(spans))


def level_line(wave: np.ndarray) -> np.ndarray:
    """(1, S) at 24 kHz: a line at the level of speech, so that voices and recordings are heard alike."""
    loudness = integrated_lufs(wave, VOICE_RATE)
    if not np.isfinite(loudness):
        return wave
    return limit((wave * 10 ** ((SPEECH_LUFS - loudness) / 20)).astype(np.float32), VOICE_RATE, PEAK_DBTP)


Spoken = list[tuple[np.ndarray, float]]  # waveforms of lines, and their pitch before they were moved


def _spoken_in_time(
    lines: Sequence[Line], duration_s: float, looks: Mapping[str, VoiceLook | None], recordings: Mapping[int, Recording]
) -> tuple[Spoken, list[float]]:
    """The lines as they are heard and when each starts: at the first pace at which they fit. Raises InputError for none."""
    refused: InputError | None = None
    for pace in PACES:
        spoken = [_sound(line, looks[line.speaker], recordings.get(i), pace) for i, line in enumerate(lines)]
        try:
            return spoken, place_lines(lines, [wave.shape[1] / VOICE_RATE for wave, _ in spoken], duration_s)
        except InputError as error:
            refused = refused or error
    assert refused is not None
    raise refused


def _looks(lines: Sequence[Line], voices: Mapping[str, VoiceLook]) -> dict[str, VoiceLook | None]:
    """A voice for every speaker: the one given, else the built-in one at a pitch of its own."""
    found: dict[str, VoiceLook | None] = {}
    for line in lines:
        if line.speaker not in found:
            pitch = PITCHES_HZ[len(found) % len(PITCHES_HZ)]
            plain = None if len(found) == 0 else VoiceLook(f0_hz=pitch, formants=0.9 if pitch < 150 else 1.0)
            found[line.speaker] = voices.get(line.speaker, plain)
    return found


def _sound(
    line: Line, look: VoiceLook | None, recording: Recording | None, faster: float = 1.0
) -> tuple[np.ndarray, float]:
    """(1, S) at 24 kHz of one line without silence around it, and its pitch before it was moved."""
    if recording is not None:
        mono = recording.waveform.mean(axis=0, keepdims=True)
        wave = _trim(to_rate(mono, recording.sample_rate, VOICE_RATE), line)
        return soften_ends(wave, VOICE_RATE), median_f0(wave, VOICE_RATE)
    manner = manner_of(line.manner)
    pace = faster * manner.pace * (1.0 if look is None else look.pace)
    wave = _trim(say(line.text, pace=min(max(pace, 0.5), 2.0)), line)
    before = median_f0(wave, VOICE_RATE)
    if manner != PLAIN:
        look = said_so(look or VoiceLook(f0_hz=0.0), manner, before)
    return soften_ends(wave if look is None else move_voice(wave, look), VOICE_RATE), before


def _trim(wave: np.ndarray, line: Line) -> np.ndarray:
    heard = np.flatnonzero(np.abs(wave[0]) > SILENT)
    if not len(heard):
        raise InputError(f"the recording of {line.speaker}'s line {line.text[:40]!r} is silent")
    edge = VOICE_RATE // 50
    return wave[:, max(0, heard[0] - edge) : heard[-1] + edge]


def place_lines(lines: Sequence[Line], lengths_s: Sequence[float], duration_s: float) -> list[float]:
    """Start of each line in seconds into the shot.

    Raises InputError when two lines overlap or one ends after the shot; the message says by how much and what would do.
    """
    starts: list[float] = []
    free = FIRST_AT_S
    last: Line | None = None
    for line, length in zip(lines, lengths_s, strict=True):
        start = free if line.at_s is None else line.at_s
        if start < 0:
            raise InputError(f"{_named(line)} starts at {start:g} s; times count from the start of its shot")
        if last is not None and start < free - GAP_S - TOLERANCE_S:
            over = free - GAP_S - start
            raise InputError(
                f"{_named(line)} starts at {start:.2f} s, {over:.2f} s before {_named(last)} ends; "
                f"start it at {free:.1f} s or later"
            )
        starts.append(start)
        free, last = start + length + GAP_S, line
    _check_end(lines, starts, lengths_s, duration_s)
    return starts


def _check_end(lines: Sequence[Line], starts: Sequence[float], lengths_s: Sequence[float], duration_s: float) -> None:
    """Refuse lines that end after the shot, naming the length that would hold all of them."""
    ends = [start + length for start, length in zip(starts, lengths_s, strict=True)]
    if not ends or max(ends) <= duration_s + TOLERANCE_S:
        return
    late = next(index for index, end in enumerate(ends) if end > duration_s + TOLERANCE_S)
    enough = np.ceil(max(ends) * 10) / 10
    what = "is" if lengths_s[late] > duration_s else "ends"
    raise InputError(
        f"{_named(lines[late])} {what} {ends[late] - duration_s:.1f} s "
        f"{'longer than' if what == 'is' else 'after the end of'} its shot of {duration_s:g} s; "
        f"extend the shot to {enough:.1f} s, start the line earlier, or shorten it"
    )


def _named(line: Line) -> str:
    text = line.text if len(line.text) <= 40 else line.text[:37] + "..."
    return f'{line.speaker}\'s line "{text}"'
