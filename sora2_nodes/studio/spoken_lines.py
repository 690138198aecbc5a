"""The lines of a shot: what is said, by whom, in whose voice or recording. It draws no mouth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..errors import InputError, MediaError
from ..media.files.clip import Clip
from ..media.files.recordings import read_recording
from ..media.sound.loudness import EFFECTS_UNDER_DB
from ..media.sound.soundtrack_sync import SyncRequest, sync_sound
from ..media.speech.dialogue import Dialogue, Line, Recording, speak_lines
from ..media.speech.offline_voice import VoiceLook
from ..story import brief_for
from ..story.boards.casting import cast as cast_people
from ..story.boards.shared_worlds import in_its_world
from ..story.storyboard import Brief, DialogueLine, Person, Shot, Storyboard
from .material import Files


@dataclass(frozen=True, kw_only=True)
class Speech:
    """What is said in a shot of `duration_s`. voices: by speaker; lent: those of them that are a cameo's. recordings: by line from 0, heard instead."""

    lines: tuple[Line, ...] = ()
    duration_s: float = 0.0
    voices: Mapping[str, VoiceLook] = field(default_factory=dict)
    lent: frozenset[str] = frozenset()
    recordings: Mapping[int, Recording] = field(default_factory=dict)

    def spoken(self) -> Dialogue | None:
        """Speak the lines as they will be heard; None without any. Raises InputError for lines that overlap or don't fit."""
        if not self.lines:
            return None
        return speak_lines(self.lines, self.duration_s, voices=self.voices, recordings=self.recordings)

    def over(self, clip: Clip) -> Clip:
        """Let the lines be heard over a clip's own sound; its loudness is left to `shoot.levelled`."""
        if not self.lines:
            return clip
        asked = SyncRequest(
            lines=self.lines,
            voices=self.voices,
            recordings=self.recordings,
            effects="keep",
            loudness_lufs=None,
            effects_under_db=EFFECTS_UNDER_DB,
        )
        return sync_sound(clip, asked)[0]


def spoken_lines(shot: Shot, people: Sequence[Person] = ()) -> tuple[DialogueLine, ...]:
    """Return the lines of a shot: those quoted in its prompt, then its own. people: cameos who may say them."""
    return _read(shot, people).dialogue if _speaks(shot) else ()


def _speaks(shot: Shot) -> bool:
    return not shot.footage and bool(shot.dialogue or '"' in shot.prompt or "“" in shot.prompt)


def _read(shot: Shot, people: Sequence[Person]) -> Brief:
    return cast_people(shot, people, brief_for).brief if people else brief_for(shot)


def lines_of(shot: Shot, people: Sequence[Person] = ()) -> tuple[Line, ...]:
    """Return the lines of a shot as they are spoken: by their cue words, else as the speaker's face is said to look."""
    if not _speaks(shot):
        return ()
    brief = _read(shot, people)
    faces = {person.name.casefold(): person.expression for person in brief.people}
    return tuple(
        Line(speaker=d.speaker, text=d.text, at_s=d.at_s, manner=d.manner or faces.get(d.speaker.casefold(), ""))
        for d in brief.dialogue
    )


def described_voices(board: Storyboard, number: int, people: Sequence[Person] = ()) -> dict[str, VoiceLook]:
    """Return the voice of each speaker of a shot, by the age and sex that the film says of them; the same in every shot."""
    from ..media.speech.voice_types import TYPES, type_of, voice_of

    names = list(dict.fromkeys(one.speaker.casefold() for shot in board.shots for one in spoken_lines(shot, people)))
    said = _described(board, people)
    had: dict[str, int] = dict.fromkeys(TYPES, 0)
    voices: dict[str, VoiceLook] = {}
    for place, name in enumerate(names):
        person = said.get(name)
        kind = type_of(person.sex if person else "", person.age if person else "", place)
        voices[name] = voice_of(kind, had[kind])
        had[kind] += 1
    here = [line.speaker for line in spoken_lines(board.shots[number], people)]
    return {who: voices[who.casefold()] for who in here if who.casefold() in voices}


def _described(board: Storyboard, people: Sequence[Person]) -> dict[str, Person]:
    """Everybody the film's shots tell of, by name; the first who says age or sex counts."""
    found: dict[str, Person] = {}
    for number, shot in enumerate(board.shots):
        if not spoken_lines(shot, people):
            continue
        told = in_its_world(board, number, people)
        brief = cast_people(told, people, brief_for).brief if people else brief_for(told)
        for person in brief.people:
            known = found.get(person.name.casefold())
            if known is None or not (known.sex or known.age):
                found[person.name.casefold()] = person
    return found


def recordings_of(shot: Shot, files: Files, people: Sequence[Person] = ()) -> dict[int, Recording]:
    """Read the recordings of a shot's lines, by line from 0. Raises InputError or MediaError for one that can't be used."""
    made = {}
    for number, line in enumerate(spoken_lines(shot, people)):
        if line.audio:
            waveform, sample_rate = read_recording(files(line.audio))
            made[number] = Recording(waveform=waveform, sample_rate=sample_rate)
    return made


def checked(speech: Speech, where: str) -> Dialogue | None:
    """Speak lines, or raise InputError or MediaError that names the shot they are in."""
    try:
        return speech.spoken()
    except (InputError, MediaError) as error:
        raise type(error)(f"{where}: {error}") from error
