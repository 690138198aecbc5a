"""What a take is made of: a storyboard's shot with its seeds, its cast, its pictures and voices. It draws nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from av.video.frame import VideoFrame

from ..cameo.consent import DEFAULT_ACCOUNT
from ..engine.pipeline.planning import Stretch
from ..engine.pipeline.references import Reference, for_shot
from ..errors import InputError, MediaError
from ..media.files.frames import Decoder
from ..media.film.shot_sources import Excerpt, open_source
from ..media.speech.dialogue import Recording
from ..provenance.policy import mark_wanted
from ..story.boards.casting import seen_names
from ..story.boards.shared_worlds import in_its_world
from ..story.boards.shot_ids import shot_ids
from ..story.boards.stretches import as_one, stretch_of
from ..story.storyboard import Person, Shot, Storyboard
from .cast import CarriedCameo, consents_in, voices_for
from .material import Files, references_of
from .seeds import seed_of, staging_seed_of, world_seed_of
from .spoken_lines import Speech, checked, described_voices, lines_of, recordings_of, spoken_lines

End = Mapping[str, np.ndarray]  # what a continued shot needs, as named arrays
OnStep = Callable[[int, int, np.ndarray | None], None]  # (step, total, preview); may raise to stop


@dataclass(frozen=True, kw_only=True)
class ShotOrder:
    """One take to be rendered. id: what its seed and takes hang on. number counts from 0, take from 1.

    shot: as the storyboard has it, with what its world was told before; prompt: its own words. world_seed: of the world it plays
    in; staging_seed: of how all are placed in it. options: of the renderer's settings. people: the cast's figures. consent_ids:
    of those who appear or are heard. references: pictures, after the frame of footage that it continues or leads into. speech:
    what is said in it; voices: speaker → (T,) mouth opening 0..1 at 100 Hz. end: how the take before it ended, where this shot
    continues it. lead: how the take after it begins, where this shot leads into it. stretch: of shots that say nothing new.
    """

    shot: Shot
    prompt: str
    number: int
    id: str
    take: int
    seed: int
    world_seed: int
    staging_seed: int
    width: int
    height: int
    fps: Fraction
    negative: tuple[str, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    consent_ids: tuple[str, ...] = ()
    marked: bool = False
    references: tuple[Reference, ...] = ()
    speech: Speech = field(default_factory=Speech)
    voices: Mapping[str, np.ndarray] = field(default_factory=dict)
    end: End | None = None
    lead: End | None = None
    stretch: Stretch | None = None


@dataclass(frozen=True, kw_only=True)
class Material:
    """What a door brings to a storyboard. cast: who may appear. references: shown to every shot. files: finds what shots name.

    recordings: of spoken lines, by shot and line from 0, before those that files hold. mark: whether cameos get the visible
    mark, None as the account's policy says.
    """

    files: Files
    options: Mapping[str, Any] = field(default_factory=dict)
    cast: tuple[CarriedCameo, ...] = ()
    references: tuple[Reference, ...] = ()
    recordings: Mapping[tuple[int, int], Recording] = field(default_factory=dict)
    mark: bool | None = None

    @property
    def people(self) -> tuple[Person, ...]:
        """The cast's figures."""
        return tuple(one.person for one in self.cast)


def order_for(
    board: Storyboard,
    number: int,
    material: Material,
    *,
    take: int | None = None,
    seed: int | None = None,
    world_seed: int | None = None,
    told: Shot | None = None,
) -> ShotOrder:
    """Order a take of shot `number` (from 0) by its words, seeds and cast; `whole` adds pictures and voices.

    take: None for the one that the storyboard shows. seed, world_seed, told: where something before the storyboard decides them, such as the film that it continues.
    """
    shot, people = board.shots[number], material.people
    told = told or in_its_world(board, number, people)
    stretch = _stretch(board, number, told, people)
    consents = consents_in(seen_names(told), material.cast, [line.speaker for line in spoken_lines(shot, people)])
    account = material.cast[0].grant.account if material.cast else DEFAULT_ACCOUNT
    seed = seed_of(board, number, take) if seed is None else seed
    world_seed = world_seed_of(board, number) if world_seed is None else world_seed
    return ShotOrder(
        shot=told, prompt=shot.prompt, number=number, id=shot_ids(board)[number], take=take or shot.take, seed=seed,
        world_seed=world_seed, staging_seed=staging_seed_of(board, number, take or shot.take, seed=seed, world_seed=world_seed),
        width=board.width, height=board.height, fps=board.fps, negative=board.negative, options=material.options,
        people=people, consent_ids=consents, stretch=stretch,
        marked=bool(consents) and mark_wanted(account=account, consent_ids=consents, asked=material.mark),
    )  # fmt: skip


def _stretch(board: Storyboard, number: int, own: Shot, people: Sequence[Person]) -> Stretch | None:
    """The run of continued shots that shot `number` is a part of, where they say nothing new; own: it, in its world."""
    following = board.shots[number + 1 : number + 2]
    if own.continuity != "continue" and not any(shot.continuity == "continue" for shot in following):
        return None

    def told(other: int) -> Shot:
        return own if other == number else in_its_world(board, other, people)

    first, last = stretch_of(board, number, told)
    if first == last:
        return None
    return Stretch(
        shot=as_one(board, first, last, told), start_s=sum(shot.duration_s for shot in board.shots[first:number])
    )


def whole(order: ShotOrder, board: Storyboard, material: Material) -> ShotOrder:
    """Add the pictures and the voices of a shot to its order.

    Raises InputError or MediaError, naming the shot, for files that can't be used and for lines that overlap or don't fit.
    """
    shot, where = board.shots[order.number], f"shot {order.number + 1}"
    speech = speech_for(board, order.number, material)
    try:
        own = references_of(shot, material.files)
    except (InputError, MediaError) as error:
        raise type(error)(f"{where}: {error}") from error
    said = checked(speech, where)
    shown = (*for_shot(material.references, order.number), *own)
    return replace(order, references=shown, speech=speech, voices=said.voices() if said else {})


def speech_for(board: Storyboard, number: int, material: Material) -> Speech:
    """What is said in shot `number` (from 0). Raises InputError or MediaError for a recording that can't be used."""
    shot, people = board.shots[number], material.people
    lines = lines_of(shot, people)
    try:
        recorded = recordings_of(shot, material.files, people)
    except (InputError, MediaError) as error:
        raise type(error)(f"shot {number + 1}: {error}") from error
    quoted = len(lines) - len(shot.dialogue)  # lines in the prompt come first, and nothing is given for them
    given = {quoted + line: sound for (of, line), sound in material.recordings.items() if of == number}
    lent = voices_for([line.speaker for line in lines], material.cast)
    voices = {**described_voices(board, number, people), **lent}
    return Speech(
        lines=lines, duration_s=shot.duration_s, voices=voices, lent=frozenset(lent), recordings={**recorded, **given}
    )


def beside_footage(order: ShotOrder, shot: Shot, footage: Path, *, leads: bool) -> ShotOrder:
    """Let a shot begin as a shot of footage ends, or end as it begins where it leads into it. footage: its file."""
    frame = _edge_frame(footage, shot, first=leads)
    return replace(order, references=(Reference(picture=frame, role="first_frame"), *order.references))


def _edge_frame(path: Path, shot: Shot, *, first: bool) -> np.ndarray:
    """The first or last frame that is shown of a file: (H, W, 3) uint8."""
    in_s, out_s = shot.footage_points
    source = open_source(Excerpt(shot=path, in_s=in_s, out_s=out_s))
    picture = next(source.pictures(0 if first else source.num_frames - 1))
    return Decoder().array(picture) if isinstance(picture, VideoFrame) else picture
