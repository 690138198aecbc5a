"""Lines quoted in a prompt, spoken: each in its cameo's voice, with mouths that follow. It draws nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..engine.pipeline.planning import PlannedShot
    from ..media.files.clip import Clip
    from ..media.speech.dialogue import Line
    from ..media.speech.offline_voice import VoiceLook

Voices = Mapping[str, Mapping[str, Any]]  # by speaker, what `VoiceLook` takes


def with_mouths(planned: PlannedShot, voices: Voices) -> PlannedShot:
    """Let mouths follow the lines that will be heard; a shot without lines comes back unchanged.

    Raises InputError for lines that overlap or end after the shot.
    """
    if not planned.brief.dialogue:
        return planned
    from ..engine.pipeline.speaking import speaking
    from ..media.speech.dialogue import speak_lines

    said = speak_lines(_lines(planned), planned.shot.duration_s, voices=_looks(voices))
    return speaking(planned, said.voices())


def with_lines(clip: Clip, planned: PlannedShot, voices: Voices, seed: int) -> Clip:
    """Speak a shot's lines over its clip's own sound; a shot without lines keeps its own."""
    if not planned.brief.dialogue:
        return clip
    from ..media.sound.soundtrack_sync import SyncRequest, sync_sound

    asked = SyncRequest(lines=_lines(planned), voices=_looks(voices), effects="keep", seed=seed)
    return sync_sound(clip, asked)[0]


def _lines(planned: PlannedShot) -> tuple[Line, ...]:
    from ..media.speech.dialogue import Line

    return tuple(Line(speaker=one.speaker, text=one.text, at_s=one.at_s) for one in planned.brief.dialogue)


def _looks(voices: Voices) -> dict[str, VoiceLook]:
    from ..media.speech.offline_voice import VoiceLook

    return {who: VoiceLook(**asked) for who, asked in voices.items()}
