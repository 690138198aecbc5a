"""What AudioSync's sockets ask for, as one request per clip. Nothing here makes a sound."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ...errors import InputError
from ...media.files.clip import Clip
from ...media.sound.soundtrack_sync import SyncRequest
from ...media.speech.dialogue import Line, Recording
from ...media.speech.offline_voice import look_of
from ...studio.cast import CarriedCameo, voices_for
from ...studio.spoken_lines import Speech
from .voices import Story, recording_of, speech_in, waveform_of

_LINE = re.compile(
    r"""^\s*(?P<who>[^:@"]{1,60}?)\s*(?:@\s*(?P<at>\d+(?:\.\d+)?)\s*s?)?\s*:\s*["“]?(?P<text>.+?)["”]?\s*$"""
)


def lines_from(text: str) -> list[tuple[Line, ...]]:
    """Read dialogue: one `NAME: line` or `NAME @1.5: line` a row, an empty row between shots.

    Raises InputError for a row that is neither, showing it.
    """
    shots = []
    for block in re.split(r"\n[ \t]*\n", text.strip()) if text.strip() else []:
        shots.append(tuple(_line(row) for row in block.splitlines() if row.strip()))
    return shots


def _line(row: str) -> Line:
    found = _LINE.match(row)
    if not found:
        raise InputError(f"dialogue row {row.strip()[:60]!r} can't be read; write NAME: line, or NAME @1.5: line")
    return Line(speaker=found["who"], text=found["text"], at_s=float(found["at"]) if found["at"] else None)


def requests_for(
    clips: Sequence[Clip],
    story: Story | None,
    dialogue: str,
    options: dict[str, Any],
    *,
    voice: dict[str, Any] | None,
    recording: dict[str, Any] | None,
    cameos: Sequence[CarriedCameo] = (),
) -> list[SyncRequest]:
    """One request per clip: lines from the dialogue text, else from the storyboard's shots of the same number.

    story: its recordings are heard, where the dialogue text is empty. voice: AUDIO whose voice the first speaker follows.
    recording: AUDIO heard as the very first line. cameos: those whose
    name a speaker has lend that speaker their voice.
    """
    written = lines_from(dialogue)
    if len(written) > len(clips):
        raise InputError(f"dialogue is given for {len(written)} shots, but there are {len(clips)} clips")
    said = [
        _written(written, number, cameos) if written else speech_in(story, number, cameos)
        for number in range(len(clips))
    ]
    speakers = [line.speaker for speech in said for line in speech.lines]
    if (voice is not None or recording is not None) and not speakers:
        raise InputError("a voice or a recording is connected, but there is no dialogue line to speak")
    own = {} if voice is None else {speakers[0]: look_of(*waveform_of(voice))}
    first = next((number for number, speech in enumerate(said) if speech.lines), -1)
    made = []
    for number, speech in enumerate(said):
        heard = {0: recording_of(recording)} if recording is not None and number == first else {}
        made.append(
            SyncRequest(
                lines=speech.lines,
                voices={**speech.voices, **own},
                recordings={**speech.recordings, **heard},
                **options,
            )
        )
    return made


def _written(shots: Sequence[tuple[Line, ...]], number: int, cameos: Sequence[CarriedCameo]) -> Speech:
    """The lines of AudioSync's own text for one clip, in their cameos' voices."""
    lines = shots[number] if number < len(shots) else ()
    return Speech(lines=lines, voices=voices_for([line.speaker for line in lines], cameos))


def music_of(style: str, music: dict[str, Any] | None) -> str | Recording:
    """The music asked for: a connected AUDIO before a style."""
    return style if music is None else recording_of(music)
