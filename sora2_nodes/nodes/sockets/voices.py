"""Who speaks the lines of a STORYBOARD: recordings that it carries or names, cameos' voices, the offline voice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ...errors import InputError, MediaError
from ...media.files.recordings import read_recording
from ...media.speech.dialogue import Dialogue, Line, Recording, speak_lines
from ...media.speech.offline_voice import VoiceLook
from ...story.storyboard import Storyboard
from ...studio.material import lines_of as shot_lines
from .cameo_socket import CarriedCameo, still_allowed
from .combo_files import input_folder, resolve_inside
from .host_types import EncodedStoryboard, Recordings, storyboard_of

Story = Storyboard | EncodedStoryboard


def recordings_by_line(board: Storyboard, given: Sequence[dict[str, Any] | None]) -> Recordings:
    """Give the first spoken line of a storyboard the first AUDIO, the second the second, and so on; None passes a line over.

    Raises InputError for an AUDIO that no line is left for, or an empty one.
    """
    lines = [(shot, line) for shot, one in enumerate(board.shots) for line in range(len(one.dialogue))]
    made = {}
    for number, audio in enumerate(given):
        if audio is None:
            continue
        if number >= len(lines):
            have = f"{len(lines)} spoken line{'s' * (len(lines) != 1)}" if lines else "no spoken line"
            raise InputError(
                f'recording_{number + 1} is connected, but the storyboard has {have}; write it as NAME: "line", or '
                "disconnect the recording"
            )
        made[lines[number]] = recording_of(audio)
    return made


def recordings_in(story: Story | None, number: int) -> dict[int, Recording]:
    """Recordings of a shot's lines, by line from 0: those the STORYBOARD carries, else files of the input folder it names.

    Raises InputError for a file that is not there.
    """
    if story is None or number >= len(storyboard_of(story).shots):
        return {}
    carried = story.recordings if isinstance(story, EncodedStoryboard) else {}
    made = {}
    for index, line in enumerate(storyboard_of(story).shots[number].dialogue):
        if (number, index) in carried:
            made[index] = carried[number, index]
        elif line.audio:
            waveform, sample_rate = read_recording(resolve_inside(input_folder(), line.audio, "audio"))
            made[index] = Recording(waveform=waveform, sample_rate=sample_rate)
    return made


def lines_of(story: Story | None, number: int) -> tuple[Line, ...]:
    """Lines of shot `number` (from 0) to speak; none where there is no such shot."""
    board = None if story is None else storyboard_of(story)
    if board is None or number >= len(board.shots):
        return ()
    return shot_lines(board.shots[number])


def spoken_in(story: Story, number: int, cameos: Sequence[CarriedCameo] = ()) -> Dialogue | None:
    """Speak the lines of shot `number` as they will be heard; None for a shot without any, or of footage.

    Raises InputError, naming the shot, for lines that overlap or don't fit and for recordings that aren't there.
    """
    shot, lines = storyboard_of(story).shots[number], lines_of(story, number)
    if not lines or shot.footage:
        return None
    voices = cameo_voices([line.speaker for line in lines], cameos)
    try:
        return speak_lines(lines, shot.duration_s, voices=voices, recordings=recordings_in(story, number))
    except (InputError, MediaError) as error:
        raise type(error)(f"shot {number + 1}: {error}") from error


def voices_of(story: Story, number: int, cameos: Sequence[CarriedCameo] = ()) -> dict[str, np.ndarray]:
    """Each speaker's mouth opening over a shot, (T,) 0..1 at 100 Hz, from the lines that will be heard."""
    said = spoken_in(story, number, cameos)
    return {} if said is None else said.voices()


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


def line_report(story: Story, number: int) -> list[str]:
    """Say when each line of a shot is heard and by what, or why the lines can't be spoken as they are."""
    try:
        said = spoken_in(story, number)
    except (InputError, MediaError) as error:
        return [f"  lines: they can't be spoken yet: {str(error).partition(': ')[2]}"]
    if said is None:
        return []
    recorded = recordings_in(story, number)
    return [
        f"  {span.speaker} {span.start_s:.2f}-{span.end_s:.2f} s, "
        f"{'a recording' if index in recorded else 'the offline voice'}: {span.text}"
        for index, span in enumerate(said.spans)
    ]


def recording_of(audio: dict[str, Any]) -> Recording:
    """Unwrap an AUDIO socket as a recording. Raises InputError when it is empty."""
    waveform, sample_rate = waveform_of(audio)
    return Recording(waveform=waveform, sample_rate=sample_rate)


def waveform_of(audio: dict[str, Any]) -> tuple[np.ndarray, int]:
    """Unwrap an AUDIO socket: (channels, S) float32, and its rate in Hz. Raises InputError when it is empty."""
    wave = audio["waveform"][0].float().cpu().numpy()
    if wave.size == 0:
        raise InputError("the connected AUDIO is empty")
    return wave, int(audio["sample_rate"])
