"""What AudioSync's sockets ask for, as one request per clip. Nothing here makes a sound."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np

from ..engine.media.clip import Clip
from ..engine.media.dialogue import Line, Recording, speak_lines
from ..engine.media.recordings import read_recording
from ..engine.media.speech import VoiceLook, look_of
from ..engine.media.sync import SyncRequest
from ..errors import InputError
from ..story.storyboard import Storyboard
from .cameos import CarriedCameo, still_allowed
from .files import input_folder, resolve_inside

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
    board: Storyboard | None,
    dialogue: str,
    options: dict[str, Any],
    *,
    voice: dict[str, Any] | None,
    recording: dict[str, Any] | None,
    cameos: Sequence[CarriedCameo] = (),
) -> list[SyncRequest]:
    """One request per clip: lines from the dialogue text, else from the storyboard's shots of the same number.

    voice: AUDIO whose voice the first speaker follows. recording: AUDIO heard as the very first line. cameos: those whose
    name a speaker has lend that speaker their voice.
    """
    shots = lines_from(dialogue) or [lines_of(board, number) for number in range(len(clips))]
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
        recorded = {} if dialogue.strip() else recordings_in(board, number)
        if recording is not None and number == first:
            recorded[0] = Recording(**_named(recording))
        lines = shots[number] if number < len(shots) else ()
        made.append(SyncRequest(lines=lines, voices=voices, recordings=recorded, **options))
    return made


def cameo_voices(speakers: Sequence[str], cameos: Sequence[CarriedCameo]) -> dict[str, VoiceLook]:
    """Return the voice of each speaker who has a cameo's name, as far as the cameo has one.

    Raises ConsentError for a cameo whose consent ended.
    """
    still_allowed(cameos)
    looks = {}
    for speaker in speakers:
        for carried in cameos:
            if carried.voice is not None and carried.cameo.name.casefold() == speaker.casefold():
                looks[speaker] = VoiceLook(**carried.voice.asked())
    return looks


def recordings_in(board: Storyboard | None, number: int) -> dict[int, Recording]:
    """Recordings of the input folder that a shot's lines name, by line from 0. Raises InputError for one not there."""
    if board is None or number >= len(board.shots):
        return {}
    made = {}
    for index, line in enumerate(board.shots[number].dialogue):
        if line.audio:
            waveform, sample_rate = read_recording(resolve_inside(input_folder(), line.audio, "audio"))
            made[index] = Recording(waveform=waveform, sample_rate=sample_rate)
    return made


def voices_of(board: Storyboard, number: int, cameos: Sequence[CarriedCameo] = ()) -> dict[str, np.ndarray]:
    """Each speaker's mouth opening over a shot, (T,) 0..1 at 100 Hz, from the lines that will be heard.

    cameos: those whose name a speaker has lend that speaker their voice, and its pace.
    """
    shot, lines = board.shots[number], lines_of(board, number)
    if not lines:
        return {}
    voices = cameo_voices([line.speaker for line in lines], cameos)
    said = speak_lines(lines, shot.duration_s, voices=voices, recordings=recordings_in(board, number))
    return {who: said.energy(who) for who in dict.fromkeys(span.speaker for span in said.spans)}


def lines_of(board: Storyboard | None, number: int) -> tuple[Line, ...]:
    """Return the lines of a shot, none for one that isn't there."""
    if board is None or number >= len(board.shots):
        return ()
    return tuple(Line(speaker=d.speaker, text=d.text, at_s=d.at_s) for d in board.shots[number].dialogue)


def waveform_of(audio: dict[str, Any]) -> tuple[np.ndarray, int]:
    """Unwrap an AUDIO socket: (channels, S) float32, and its rate in Hz. Raises InputError when it is empty."""
    wave = audio["waveform"][0].float().cpu().numpy()
    if wave.size == 0:
        raise InputError("the connected AUDIO is empty")
    return wave, int(audio["sample_rate"])


def music_of(style: str, music: dict[str, Any] | None) -> str | Recording:
    """The music asked for: a connected AUDIO before a style."""
    return style if music is None else Recording(**_named(music))


def _named(audio: dict[str, Any]) -> dict[str, Any]:
    waveform, sample_rate = waveform_of(audio)
    return {"waveform": waveform, "sample_rate": sample_rate}
