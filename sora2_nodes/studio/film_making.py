"""A storyboard to a film: render the takes that are missing, then join them. What is there is never made again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..limits import GOING_ON
from ..media.files.video_files import OnFrame
from ..media.speech.dialogue import Recording
from ..story.boards.shared_worlds import in_its_world
from ..story.boards.shot_ids import shot_ids
from ..story.boards.storyboard_files import read_storyboard, write_storyboard
from ..story.storyboard import Shot, Storyboard
from ..whole_files import sha256_of
from .cast import CarriedCameo, still_allowed
from .material import files_in, found
from .orders import Material, OnStep, ShotOrder, beside_footage, order_for, whole
from .seeds import is_of_film, is_shared, making_order, neighbour_of, seed_by_number, seed_of, world_number
from .shoot import Renderer, shoot
from .take_keys import key_of
from .takes import Choice, TakeFolder, written_choice

AS_WRITTEN = "storyboard"
SeedOf = Callable[[Storyboard, int, int], int]  # of a storyboard, a shot's number from 0, and a take from 1


@dataclass(frozen=True, kw_only=True)
class FilmOrder:
    """A film to make. base: the folder the storyboard's files are named from. options: what the renderer understands.
    cast: who may appear. mark: whether cameos get the visible mark, None as the account's policy says.

    after: a folder of takes whose film the first shot continues. transition_s: length of dissolves and dips where a shot says
    none. burn: lines are written on the picture. music: one bed
    for the whole film, a style of media.music.STYLES, a Recording or "none"; "storyboard": as its shots say.
    """

    board: Storyboard
    base: Path
    takes: TakeFolder
    options: Mapping[str, Any] = field(default_factory=dict)
    cast: tuple[CarriedCameo, ...] = ()
    mark: bool | None = None
    after: TakeFolder | None = None
    transition_s: float = 0.5
    loudness_lufs: float | None = -16.0
    stabilise: bool = False
    burn: bool = False
    music: str | Recording = AS_WRITTEN

    @cached_property
    def material(self) -> Material:
        """What its shots are made with."""
        return Material(files=files_in(self.base), options=self.options, cast=self.cast, mark=self.mark)

    @cached_property
    def before(self) -> tuple[Shot, ...]:
        """The shots of the world that the film before ended in, where this one goes on in it."""
        goes_on = self.after is not None and self.board.shots[0].continuity in GOING_ON
        text = self.after.world() if goes_on and self.after else ""
        return read_storyboard(text).shots if text else ()

    def told(self, number: int) -> Shot:
        """Shot `number` (from 0) with what its world was told before, in this film and in the one it goes on from."""
        whole = replace(self.board, shots=(*self.before, *self.board.shots))
        return in_its_world(whole, len(self.before) + number, self.material.people)

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
    plain = order_for(
        order.board,
        number,
        order.material,
        take=choice.chosen,
        seed=seed,
        world_seed=world_seed,
        told=order.told(number),
    )
    key = key_of(plain, order.material, renderer.identity, before=before)
    return ShotState(
        number=number, id=order.ids[number], shot=shot, key=key, path=order.takes.video(key), choice=choice,
        seed=seed, world_seed=world_seed, before=before,
    )  # fmt: skip


def _choice(order: FilmOrder, number: int) -> Choice:
    """The takes of a shot as the folder has them chosen; where it says nothing, as the storyboard does."""
    return order.takes.choices(order.ids).get(order.ids[number]) or written_choice(order.board.shots[number])


def _continued(order: FilmOrder, number: int, made: Mapping[int, ShotState], seed_of: SeedOf) -> tuple[str, int]:
    """What a shot continues or leads into (key of a take, hash of footage, or nothing), and the seed of its world."""
    continuity = order.board.shots[number].continuity
    if number == 0 and order.after is not None and continuity in GOING_ON:
        key, world_seed = order.after.last()
        return (key if continuity == "continue" else ""), world_seed
    home = world_number(order.board, number)
    world_seed = made[home].world_seed if home in made else _world_seed(order, home, seed_of)
    other = made.get(neighbour_of(order.board, number))
    if other is None:
        return "", world_seed
    return (_footage_key(other) if other.footage else other.key), world_seed


def _footage_key(state: ShotState) -> str:
    """What a shot beside footage depends on: the file, and what is shown of it."""
    in_s, out_s = state.shot.footage_points
    part = f" {in_s or 0:g}-{out_s or 0:g}" if in_s or out_s else ""
    return sha256_of(state.path) + part


def _world_seed(order: FilmOrder, number: int, seed_of: SeedOf) -> int:
    """Seed of a world that begins here: its take's, unless other shots play in it too, which a retake must not move."""
    if is_of_film(order.board, number):
        return order.board.seed
    return seed_of(order.board, number, 1 if is_shared(order.board, number) else _choice(order, number).chosen)


def check_material(order: FilmOrder) -> None:
    """Refuse, before anything is rendered, dialogue that overlaps or doesn't fit and files that can't be used."""
    for number in range(len(order.board.shots)):
        whole(order_for(order.board, number, order.material), order.board, order.material)


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
    states = begin_film(order, renderer)
    for state in (states[number] for number in making_order(order.board)):
        if state.done:
            continue
        if on_shot:
            on_shot(state)
        take = shoot(ordered_take(order, states, state), renderer, on_step)
        order.takes.keep(state.key, take.clip, take.end, on_frame)
    note_end(order, states)
    return states


def begin_film(order: FilmOrder, renderer: Renderer) -> list[ShotState]:
    """Ask for the cast's consent and check what the shots name, then return their state. Raises before anything is rendered."""
    still_allowed(order.cast)
    check_material(order)
    return shots_of(order, renderer)


def note_end(order: FilmOrder, states: Sequence[ShotState]) -> None:
    """Remember how a film whose takes are all there ends, for one that continues it."""
    if not states[-1].footage:
        order.takes.note_last(states[-1].key, states[-1].world_seed, _last_world(order))


def _last_world(order: FilmOrder) -> str:
    """The shots of the world that a film ends in, as a storyboard's text."""
    shots = (*order.before, *order.board.shots)
    first = len(shots) - 1
    while first and shots[first].continuity in GOING_ON and not shots[first - 1].footage:
        first -= 1
    world = (replace(shots[first], continuity="new"), *shots[first + 1 :])
    return write_storyboard(replace(order.board, shots=world, after=None))


def ordered_take(order: FilmOrder, states: Sequence[ShotState], state: ShotState) -> ShotOrder:
    """Order the missing take of a shot, with its pictures and voices, and the take or frame that it continues or leads into."""
    plain = order_for(
        order.board,
        state.number,
        order.material,
        take=state.choice.chosen,
        seed=state.seed,
        world_seed=state.world_seed,
        told=order.told(state.number),
    )
    shot, made = state.shot, whole(plain, order.board, order.material)
    if not state.before:
        return made
    leads = shot.continuity == "leads_in"
    other = neighbour_of(order.board, state.number)
    if other in range(len(states)) and states[other].footage:
        return beside_footage(made, states[other].shot, states[other].path, leads=leads)
    takes = order.takes if other >= 0 else order.after
    assert takes is not None
    end = takes.end(state.before)
    return replace(made, lead=end) if leads else replace(made, end=end)


def next_board(order: FilmOrder) -> Storyboard:
    """A storyboard that continues this film: its form, one shot with the world and the cast of the last, and its takes.

    Raises InputError where the film ends with footage, which leaves no world behind.
    """
    last = order.board.shots[-1]
    if last.footage:
        raise InputError("the film ends with footage, so no storyboard can continue its world; give it a last shot")
    shot = replace(last, continuity="continue", transition_in="cut", dialogue=(), seed=None, id="")
    return replace(order.board, shots=(shot,), title="", after=str(order.takes.folder.absolute()))
