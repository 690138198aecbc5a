"""Who speaks the lines of a STORYBOARD: recordings that it carries or names, cameos' voices, the offline voice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ...errors import InputError, MediaError
from ...media.speech.dialogue import Dialogue, Recording
from ...story.storyboard import Storyboard
from ...studio.cast import CarriedCameo, still_allowed
from ...studio.orders import Material, speech_for
from ...studio.spoken_lines import Speech, checked
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


def input_files(name: str) -> Path:
    """Find a file of the input folder that a storyboard names. Raises InputError where there is none."""
    return resolve_inside(input_folder(), name, "storyboard")


def material_of(story: Story, cast: Sequence[CarriedCameo] = (), **more: Any) -> Material:
    """What a STORYBOARD's shots are made with: files of the input folder, the recordings that it carries, cameos."""
    carried = story.recordings if isinstance(story, EncodedStoryboard) else {}
    return Material(files=input_files, recordings=carried, cast=tuple(cast), **more)


def speech_in(story: Story | None, number: int, cast: Sequence[CarriedCameo] = ()) -> Speech:
    """What is said in shot `number` (from 0); nothing where there is no such shot.

    Raises InputError or MediaError for a recording that can't be used, ConsentError for a cameo whose consent ended.
    """
    if story is None or number >= len(storyboard_of(story).shots):
        return Speech()
    still_allowed(cast)
    return speech_for(storyboard_of(story), number, material_of(story, cast))


def spoken_in(story: Story, number: int, cast: Sequence[CarriedCameo] = ()) -> Dialogue | None:
    """Speak the lines of shot `number` as they will be heard; None for a shot without any, or of footage.

    Raises InputError, naming the shot, for lines that overlap or don't fit and for recordings that aren't there.
    """
    return checked(speech_in(story, number, cast), f"shot {number + 1}")


def voices_of(story: Story, number: int, cast: Sequence[CarriedCameo] = ()) -> dict[str, np.ndarray]:
    """Each speaker's mouth opening over a shot, (T,) 0..1 at 100 Hz, from the lines that will be heard."""
    said = spoken_in(story, number, cast)
    return {} if said is None else said.voices()


def line_report(story: Story, number: int) -> list[str]:
    """Say when each line of a shot is heard and by what, or why the lines can't be spoken as they are."""
    try:
        said = spoken_in(story, number)
    except (InputError, MediaError) as error:
        return [f"  lines: they can't be spoken yet: {str(error).partition(': ')[2]}"]
    if said is None:
        return []
    recorded = speech_in(story, number).recordings
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
