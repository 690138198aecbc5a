"""A storyboard to a film: render the takes that are missing, then join them. What is there is never made again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from ..engine.pipeline.references import Reference
from ..errors import InputError, MediaError
from ..media.files.clip import Clip
from ..media.files.video_files import OnFrame, open_clip
from ..media.film.cut_list import FilmSettings, Join
from ..media.film.film_file import write_film
from ..media.film.stitch import Film, stitch
from ..media.sound.soundtrack_sync import SyncRequest, sync_sound
from ..media.speech.dialogue import Recording
from ..story.boards.shared_worlds import in_its_world
from ..story.boards.shot_ids import shot_ids
from ..story.boards.soundtracks import soundtracks_of
from ..story.storyboard import Shot, Storyboard
from .material import (
    dialogue_of,
    found,
    hash_of,
    lines_of,
    recordings_of,
    references_of,
)
from .orders import (
    OnStep,
    Renderer,
    ShotOrder,
    joined_as,
    making_order,
    neighbour_of,
    seed_by_number,
    seed_of,
    world_number,
)
from .take_keys import key_of
from .takes import Choice, TakeFolder

AS_WRITTEN = "storyboard"
SeedOf = Callable[[Storyboard, int, int], int]  # of a storyboard, a shot's number from 0, and a take from 1


@dataclass(frozen=True, kw_only=True)
class FilmOrder:
    """A film to make. base: the folder the storyboard's files are named from. options: what the renderer understands.

    after: a folder of takes whose film the first shot continues. transition_s: length of dissolves and dips. music: one bed
    for the whole film, a style of media.music.STYLES, a Recording or "none"; "storyboard": as its shots say.
    """

    board: Storyboard
    base: Path
    takes: TakeFolder
    options: Mapping[str, Any] = field(default_factory=dict)
    after: TakeFolder | None = None
    transition_s: float = 0.5
    loudness_lufs: float | None = -16.0
    stabilise: bool = False
    music: str | Recording = AS_WRITTEN

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The shots' ids, in order."""
        return shot_ids(self.board)


@dataclass(frozen=True, kw_only=True)
class ShotState:
    """One shot of a film as it stands. number counts from 0; key is empty for footage; path is where its clip lies."""

    number: int
    id: str
    shot: Shot
    key: str
    path: Path
    choice: Choice
    seed: int
    world_seed: int
    before: str  # key or hash of what it continues or leads into

    @property
    def footage(self) -> bool:
        return self.shot.footage is not None

    @property
    def done(self) -> bool:
        return self.footage or (self.path.is_file() and self.path.with_suffix(".json").is_file())


def shots_of(order: FilmOrder, renderer: Renderer) -> list[ShotState]:
    """State of every shot. Raises InputError for files the storyboard names that aren't there."""
    made: dict[int, ShotState] = {}
    for number in making_order(order.board):
        state = _state(order, renderer, number, made, seed_of)
        if not state.done and (older := _state(order, renderer, number, made, seed_by_number)).done:
            state = older  # a take of version 1
        made[number] = state
    return [made[number] for number in sorted(made)]


def _state(
    order: FilmOrder, renderer: Renderer, number: int, made: Mapping[int, ShotState], seed_of: SeedOf
) -> ShotState:
    shot, choice = order.board.shots[number], _choice(order, number)
    before, world_seed = _continued(order, number, made, seed_of)
    if shot.footage is not None:
        path = found(shot.footage, order.base)
        return ShotState(
            number=number,
            id=order.ids[number],
            shot=shot,
            key="",
            path=path,
            choice=choice,
            seed=0,
            world_seed=world_seed,
            before="",
        )
    seed = seed_of(order.board, number, choice.chosen)
    plain = _order(order, number, choice.chosen, seed=seed, world_seed=world_seed)
    key = key_of(plain, renderer.identity, folder=order.base, before=before)
    return ShotState(
        number=number, id=order.ids[number], shot=shot, key=key, path=order.takes.video(key), choice=choice,
        seed=seed, world_seed=world_seed, before=before,
    )  # fmt: skip


def _choice(order: FilmOrder, number: int) -> Choice:
    return order.takes.choices(order.ids).get(order.ids[number], Choice())


def _continued(order: FilmOrder, number: int, made: Mapping[int, ShotState], seed_of: SeedOf) -> tuple[str, int]:
    """What a shot continues or leads into (key of a take, hash of footage, or nothing), and the seed of its world."""
    continuity = order.board.shots[number].continuity
    if number == 0 and order.after is not None and continuity in ("continue", "same_world"):
        key, world_seed = order.after.last()
        return (key if continuity == "continue" else ""), world_seed
    home = world_number(order.board, number)
    world_seed = made[home].world_seed if home in made else _world_seed(order, home, seed_of)
    other = made.get(neighbour_of(order.board, number))
    if other is None:
        return "", world_seed
    return (hash_of(other.path) if other.footage else other.key), world_seed


def _world_seed(order: FilmOrder, number: int, seed_of: SeedOf) -> int:
    """Seed of a world that begins here: its take's, unless later shots play in it too, which a retake must not move."""
    shots = order.board.shots
    shared = number + 1 < len(shots) and shots[number + 1].continuity in ("continue", "same_world")
    shared = shared or (number > 0 and shots[number - 1].continuity == "leads_in")
    return seed_of(order.board, number, 1 if shared else _choice(order, number).chosen)


def _order(order: FilmOrder, number: int, take: int, *, seed: int, world_seed: int) -> ShotOrder:
    board = order.board
    return ShotOrder(
        shot=in_its_world(board, number), number=number, id=order.ids[number], take=take, seed=seed, world_seed=world_seed, width=board.width,
        height=board.height, fps=board.fps, negative=board.negative, options=order.options,
    )  # fmt: skip


def check_material(board: Storyboard, base: Path) -> None:
    """Refuse, before anything is rendered, dialogue that overlaps or doesn't fit and files that can't be used."""
    for number, shot in enumerate(board.shots, start=1):
        try:
            references_of(shot, base)
            if shot.dialogue:
                dialogue_of(shot, base)
        except (InputError, MediaError) as error:
            raise type(error)(f"shot {number}: {error}") from error


def render_missing(
    order: FilmOrder,
    renderer: Renderer,
    *,
    on_shot: Callable[[ShotState], None] | None = None,
    on_step: OnStep | None = None,
    on_frame: OnFrame | None = None,
) -> list[ShotState]:
    """Render the takes that are missing, one after another, each kept as soon as it is finished.

    Returns the state of all shots. The folder must be locked by the caller.
    """
    check_material(order.board, order.base)
    states = shots_of(order, renderer)
    for state in (states[number] for number in making_order(order.board)):
        if state.done:
            continue
        if on_shot:
            on_shot(state)
        clip, end = renderer.render(_whole_order(order, states, state), on_step)
        record = {
            "shot": state.id,
            "take": state.choice.chosen,
            "seed": state.seed,
            "prompt": state.shot.prompt,
        }
        order.takes.keep(state.key, _spoken(clip, state.shot, order.base), end, record, on_frame)
    if not states[-1].footage:
        order.takes.note_last(states[-1].key, states[-1].world_seed)
    return states


def _whole_order(order: FilmOrder, states: Sequence[ShotState], state: ShotState) -> ShotOrder:
    """A shot's order with its pictures and voices, and the take or frame that it continues or leads into."""
    plain = _order(order, state.number, state.choice.chosen, seed=state.seed, world_seed=state.world_seed)
    shot = state.shot
    voices = dialogue_of(shot, order.base).voices() if shot.dialogue else {}
    whole = replace(plain, references=references_of(shot, order.base), voices=voices)
    if not state.before:
        return whole
    leads = shot.continuity == "leads_in"
    other = neighbour_of(order.board, state.number)
    if other in range(len(states)) and states[other].footage:
        frame = _edge_frame(states[other].path, first=leads)
        return replace(whole, references=(Reference(picture=frame, role="first_frame"), *whole.references))
    takes = order.takes if other >= 0 else order.after
    assert takes is not None
    end = takes.end(state.before)
    return replace(whole, lead=end) if leads else replace(whole, end=end)


def _edge_frame(path: Path, *, first: bool) -> np.ndarray:
    """The first or last frame of a file: (H, W, 3) uint8."""
    frames = open_clip(path).frames()
    frame = next(frames)
    for later in () if first else frames:
        frame = later
    return frame


def _spoken(clip: Clip, shot: Shot, base: Path) -> Clip:
    """The clip with its shot's lines; its loudness is left to the film."""
    if not shot.dialogue:
        return clip
    request = SyncRequest(
        lines=lines_of(shot), recordings=recordings_of(shot, base), effects="keep", loudness_lufs=None
    )
    return sync_sound(clip, request)[0]


def join_takes(order: FilmOrder, states: Sequence[ShotState]) -> Film:
    """Plan the film of finished takes. Raises InputError when one is missing."""
    missing = [str(state.number + 1) for state in states if not state.done]
    if missing:
        raise InputError(f"shot {', '.join(missing)} is not rendered yet; run sora2 film without --list first")
    joins = [
        Join(kind=s.shot.transition_in, seconds=order.transition_s, continuity=joined_as(order.board, s.number))
        for s in states
    ]
    settings = FilmSettings(
        size=(order.board.width, order.board.height), fps=Fraction(order.board.fps),
        loudness_lufs=order.loudness_lufs, stabilise=order.stabilise,
        music=soundtracks_of(order.board) if order.music == AS_WRITTEN else (order.music,),
    )  # fmt: skip
    return stitch([s.path for s in states], joins, settings, untouched=[s.footage for s in states])


def next_board(order: FilmOrder) -> Storyboard:
    """A storyboard that continues this film: its form, one shot with the world and the cast of the last, and its takes.

    Raises InputError where the film ends with footage, which leaves no world behind.
    """
    last = in_its_world(order.board, len(order.board.shots) - 1)
    if last.footage:
        raise InputError("the film ends with footage, so no storyboard can continue its world; give it a last shot")
    shot = replace(last, continuity="continue", transition_in="cut", dialogue=(), seed=None)
    return replace(order.board, shots=(shot,), title="", after=str(order.takes.folder.absolute()))


def write_joined(film: Film, path: Path, board: Storyboard, on_frame: OnFrame | None = None) -> Path:
    """Write a joined film with its storyboard and report inside."""
    from ..story.boards.storyboard_files import write_storyboard

    return write_film(
        film, path, metadata={"title": board.title, "storyboard": write_storyboard(board)}, on_frame=on_frame
    )
