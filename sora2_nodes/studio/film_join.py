"""A film's finished takes joined to one file, as its storyboard says. It renders nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..errors import InputError
from ..media.files.video_files import OnFrame
from ..media.film.cut_list import FilmSettings, Join
from ..media.film.shot_sources import Excerpt
from ..media.film.stitch import Film, stitch
from ..media.speech.dialogue import Recording
from ..provenance.record import Record
from ..story.boards.soundtracks import soundtracks_of
from ..story.storyboard import Shot, Storyboard
from .film_making import AS_WRITTEN, FilmOrder, ShotState
from .publish import Edition, publish_film
from .seeds import joined_as


def join_takes(order: FilmOrder, states: Sequence[ShotState]) -> Film:
    """Plan the film of finished takes. Raises InputError when one is missing."""
    missing = [str(state.number + 1) for state in states if not state.done]
    if missing:
        raise InputError(f"shot {', '.join(missing)} is not rendered yet; run sora2 film without --list first")
    return join_shots(
        order.board, [state.path for state in states], transition_s=order.transition_s,
        loudness_lufs=order.loudness_lufs, stabilise=order.stabilise,
        music=None if order.music == AS_WRITTEN else (order.music,),
    )  # fmt: skip


def join_shots(
    board: Storyboard,
    paths: Sequence[Path],
    *,
    before: Sequence[Path] = (),
    transition_s: float = 0.5,
    loudness_lufs: float | None = -16.0,
    stabilise: bool = False,
    music: tuple[str | Recording, ...] | None = None,
) -> Film:
    """Plan the film of a storyboard's finished shots, one file each. before: real footage that stands before them, whose size
    and rate it keeps.

    music: see FilmSettings; None: as the storyboard says.
    """
    joins = [Join() for _ in before]
    joins += [
        Join(kind=shot.transition_in, seconds=transition_s, continuity=joined_as(board, number))
        for number, shot in enumerate(board.shots)
    ]
    settings = FilmSettings(
        size=None if before else (board.width, board.height), fps=None if before else board.fps,
        loudness_lufs=loudness_lufs, stabilise=stabilise,
        music=(*("none" for _ in before), *soundtracks_of(board)) if music is None else music,
    )  # fmt: skip
    untouched = [*(True for _ in before), *(shot.footage is not None for shot in board.shots)]
    shown = [_part(shot, path) for shot, path in zip(board.shots, paths, strict=True)]
    return stitch([*before, *shown], joins, settings, untouched=untouched)


def _part(shot: Shot, path: Path) -> Path | Excerpt:
    """What is shown of a shot's file: all of a take, of footage from its in point to its out point."""
    if shot.footage is None:
        return path
    in_s, out_s = shot.footage_points
    return Excerpt(shot=path, in_s=in_s, out_s=out_s)


def publish(film: Film, path: Path, board: Storyboard, on_frame: OnFrame | None = None) -> Record:
    """Publish a joined film with its storyboard and report inside."""
    from ..story.boards.storyboard_files import write_storyboard

    tags = {"title": board.title, "storyboard": write_storyboard(board)}
    return publish_film(film, path, Edition(tags=tags, notes={"title": board.title} if board.title else {}), on_frame)
