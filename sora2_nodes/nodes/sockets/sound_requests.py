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
from .cameo_socket import CarriedCameo
from .voices import Story, cameo_voices, lines_of, recording_of, recordings_in, waveform_of

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
    shots = lines_from(dialogue) or [lines_of(story, number) for number in range(len(clips))]
    if len(shots) > len(clips):
        raise InputError(f"dialogue is given for {len(shots)} shots, but there are {len(clips)} clips")
    speakers = [line.speaker for lines in shots for line in lines]
    if (voice is not None or recording is not None) and not speakers:
        raise InputError("a voice or a recording is connected, but there is no dialogue line to speak")
    voices = cameo_voices(speakers, cameos)
    if voice is not None:
        voices[speakers[0]] = look_of(*waveform_of(voice))
    first = next((number for number, lines in enumerate(shots) if lines), -1)
    made = []
    for number in range(len(clips)):
        recorded = {} if dialogue.strip() else recordings_in(story, number)
        if recording is not None and number == first:
            recorded[0] = recording_of(recording)
        lines = shots[number] if number < len(shots) else ()
        made.append(SyncRequest(lines=lines, voices=voices, recordings=recorded, **options))
    return made


def music_of(style: str, music: dict[str, Any] | None) -> str | Recording:
    """The music asked for: a connected AUDIO before a style."""
    return style if music is None else recording_of(music)
