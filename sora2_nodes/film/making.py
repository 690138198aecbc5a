"""A storyboard to a film: render the takes that are missing, then join them. What is there is never made again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from ..engine.media.clip import Clip
from ..engine.media.cutting import FilmSettings, Join
from ..engine.media.dialogue import Line, speak_lines
from ..engine.media.film_file import write_film
from ..engine.media.stitch import Film, stitch
from ..engine.media.sync import SyncRequest, sync_sound
from ..engine.media.video import OnFrame, open_clip
from ..errors import InputError
from ..story.storyboard import Shot, Storyboard
from .orders import OnStep, Renderer, ShotOrder, found, hash_of, key_of, seed_of, world_number
from .takes import Choice, TakeFolder


@dataclass(frozen=True, kw_only=True)
class FilmOrder:
    """A film to make. base: the folder the storyboard's files are named from. options: what the renderer understands.

    after: a folder of takes whose film the first shot continues. transition_s: length of dissolves and dips.
    """

    board: Storyboard
    base: Path
    takes: TakeFolder
    options: Mapping[str, Any] = field(default_factory=dict)
    after: TakeFolder | None = None
    transition_s: float = 0.5
    loudness_lufs: float | None = -16.0
    stabilise: bool = False


@dataclass(frozen=True, kw_only=True)
class ShotState:
    """One shot of a film as it stands. number counts from 0; key is empty for footage; path is where its clip lies."""

    number: int
    shot: Shot
    key: str
    path: Path
    choice: Choice
    seed: int
    world_seed: int
    before: str  # key or hash of what it continues

    @property
    def footage(self) -> bool:
        return self.shot.footage is not None

    @property
    def done(self) -> bool:
        return self.footage or (self.path.is_file() and self.path.with_suffix(".json").is_file())


def shots_of(order: FilmOrder, renderer: Renderer) -> list[ShotState]:
    """State of every shot. Raises InputError for files the storyboard names that aren't there."""
    made: list[ShotState] = []
    choices = order.takes.choices()
    for number, shot in enumerate(order.board.shots):
        made.append(_state(order, renderer, number, shot, choices.get(number, Choice()), made))
    return made


def _state(
    order: FilmOrder, renderer: Renderer, number: int, shot: Shot, choice: Choice, earlier: Sequence[ShotState]
) -> ShotState:
    before, world_seed = _continued(order, number, earlier)
    if shot.footage is not None:
        path = found(shot.footage, order.base)
        return ShotState(
            number=number, shot=shot, key="", path=path, choice=choice, seed=0, world_seed=world_seed, before=""
        )
    seed = seed_of(order.board, number, choice.chosen)
    plain = _order(order, number, choice.chosen, seed=seed, world_seed=world_seed)
    key = key_of(plain, renderer.identity, folder=order.base, before=before)
    return ShotState(
        number=number, shot=shot, key=key, path=order.takes.video(key), choice=choice, seed=seed,
        world_seed=world_seed, before=before,
    )  # fmt: skip


def _continued(order: FilmOrder, number: int, earlier: Sequence[ShotState]) -> tuple[str, int]:
    """What a shot continues (key of a take, hash of footage, or nothing), and the seed of its world."""
    continuity = order.board.shots[number].continuity
    if number == 0 and order.after is not None and continuity != "new":
        key, world_seed = order.after.last()
        return (key if continuity == "continue" else ""), world_seed
    first = world_number(order.board, number)
    world_seed = earlier[first].world_seed if first < number else _world_seed(order, number)
    if number == 0 or continuity != "continue":
        return "", world_seed
    last = earlier[-1]
    return (hash_of(last.path) if last.footage else last.key), world_seed


def _world_seed(order: FilmOrder, number: int) -> int:
    """Seed of a world that begins here: its take's, unless later shots play in it too, which a retake must not move."""
    shots = order.board.shots
    shared = number + 1 < len(shots) and shots[number + 1].continuity != "new"
    return seed_of(order.board, number, 1 if shared else order.takes.choices().get(number, Choice()).chosen)


def _order(order: FilmOrder, number: int, take: int, *, seed: int, world_seed: int) -> ShotOrder:
    board = order.board
    return ShotOrder(
        shot=board.shots[number], number=number, take=take, seed=seed, world_seed=world_seed, width=board.width,
        height=board.height, fps=board.fps, negative=board.negative, options=order.options,
    )  # fmt: skip


def check_lines(board: Storyboard) -> None:
    """Refuse dialogue that overlaps or does not fit, for every shot, before anything is rendered."""
    for number, shot in enumerate(board.shots, start=1):
        try:
            speak_lines(_lines(shot), shot.duration_s) if shot.dialogue else None
        except InputError as error:
            raise InputError(f"shot {number}: {error}") from error


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
    check_lines(order.board)
    states = shots_of(order, renderer)
    for state in states:
        if state.done:
            continue
        if on_shot:
            on_shot(state)
        shot_order = replace(
            _order(order, state.number, state.choice.chosen, seed=state.seed, world_seed=state.world_seed),
            **_what_came_before(order, states, state),
        )
        clip, end = renderer.render(shot_order, on_step)
        record = {
            "shot": state.number + 1,
            "take": state.choice.chosen,
            "seed": state.seed,
            "prompt": state.shot.prompt,
        }
        order.takes.keep(state.key, _spoken(clip, state.shot), end, record, on_frame)
    if not states[-1].footage:
        order.takes.note_last(states[-1].key, states[-1].world_seed)
    return states


def _what_came_before(order: FilmOrder, states: Sequence[ShotState], state: ShotState) -> dict[str, Any]:
    """The end, or the last frame of footage, that a shot continues."""
    if not state.before:
        return {}
    if state.number == 0:
        assert order.after is not None
        return {"end": order.after.end(state.before)}
    last = states[state.number - 1]
    return {"image": _last_frame(last.path)} if last.footage else {"end": order.takes.end(state.before)}


def _last_frame(path: Path) -> np.ndarray:
    last: np.ndarray | None = None
    for frame in open_clip(path).frames():
        last = frame
    assert last is not None
    return last


def _spoken(clip: Clip, shot: Shot) -> Clip:
    """The clip with its shot's lines; its loudness is left to the film."""
    if not shot.dialogue:
        return clip
    return sync_sound(clip, SyncRequest(lines=_lines(shot), effects="keep", loudness_lufs=None))[0]


def _lines(shot: Shot) -> tuple[Line, ...]:
    return tuple(Line(speaker=d.speaker, text=d.text, at_s=d.at_s) for d in shot.dialogue)


def join_takes(order: FilmOrder, states: Sequence[ShotState]) -> Film:
    """Plan the film of finished takes. Raises InputError when one is missing."""
    missing = [str(state.number + 1) for state in states if not state.done]
    if missing:
        raise InputError(f"shot {', '.join(missing)} is not rendered yet; run sora2 film without --list first")
    joins = [Join(kind=s.shot.transition_in, seconds=order.transition_s, continuity=s.shot.continuity) for s in states]
    settings = FilmSettings(
        size=(order.board.width, order.board.height), fps=Fraction(order.board.fps),
        loudness_lufs=order.loudness_lufs, stabilise=order.stabilise,
    )  # fmt: skip
    return stitch([s.path for s in states], joins, settings, untouched=[s.footage for s in states])


def write_joined(film: Film, path: Path, board: Storyboard, on_frame: OnFrame | None = None) -> Path:
    """Write a joined film with its storyboard and report inside."""
    from ..story.boards import write_storyboard

    return write_film(
        film, path, metadata={"title": board.title, "storyboard": write_storyboard(board)}, on_frame=on_frame
    )
