"""`sora2 film FILE`: a storyboard or script to a film, shot by shot, keeping every finished take. It draws nothing itself."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..story import load_storyboard, save_storyboard
from ..story.storyboard import Storyboard
from .actors import add_arguments
from .arguments import add_engine, add_preset, cluster_from
from .films.board_changes import formatted, scored, sized, styled
from .films.delivery_options import add_delivery, command_again, with_cards
from .films.film_report import report_of, show
from .films.film_works import FilmWork, works_from
from .progress_bar import Progress

if TYPE_CHECKING:
    from ..studio.film_making import FilmOrder, ShotState
    from ..studio.shoot import Renderer

    OnShot = Callable[[ShotState], None]
    Draw = Callable[[FilmOrder, OnShot], list[ShotState]]


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "file",
        metavar="FILE",
        help="a storyboard (.json), a script with shot headings (.txt), Fountain, FDX, SRT, VTT, OTIO or a table of shots (.csv)",
    )
    add(
        "-o",
        "--output",
        metavar="FILE",
        help="film to write, .mp4, .mov, .mkv or .webm (default: the first free film.mp4)",
    )
    add("--folder", metavar="DIR", help="where takes are kept (default: films/ in the data folder, by FILE's place)")
    add("--list", action="store_true", help="show every shot, its takes and what is missing; render nothing")
    add("--take", action="append", default=[], metavar="SHOT=N", help="use take N of a shot; may be repeated")
    add(
        "--retake",
        action="append",
        default=[],
        type=int,
        metavar="SHOT",
        help="make one more take of a shot and use it",
    )
    add("--size", metavar="WIDTHxHEIGHT", help="the film's size in pixels, such as 640x360 (default: FILE's)")
    add(
        "--formats",
        metavar="LIST",
        help="16:9, 9:16, 1:1, comma-separated: a film each, composed anew (default: FILE's)",
    )
    add("--style", action="append", default=[], metavar="KEY=VALUE",
        help="another look over the same plan: tone, lighting or pace, such as tone=warm; may be repeated")  # fmt: skip
    add("--after", metavar="DIR", help="a folder of takes whose film the first shot continues")
    add(
        "--next",
        metavar="FILE",
        help="also write a storyboard whose first shot continues this film's last, to be edited",
    )
    add("--transition-seconds", type=float, default=0.5, help="length of dissolves and dips in seconds (default: 0.5)")
    add("--loudness", type=float, default=-16.0, help="loudness of the film in LUFS, EBU R128 (default: -16)")
    add("--music", default="storyboard", metavar="STYLE|FILE",
        help="one bed of music over the film, lower under speech: calm, upbeat, tense, ambient, none, a sound file, or "
        "storyboard: as its shots say (default: storyboard)")  # fmt: skip
    add("--music-under", type=float, metavar="DB",
        help="how far music lies under speech, in dB (default: as FILE says, else 12)")  # fmt: skip
    add("--stems", action="store_true",
        help="also write the film's sound in parts beside it, as WAV: dialogue, effects, ambience, music")  # fmt: skip
    add_preset(parser)
    add_arguments(parser)
    add_delivery(parser)
    add("--stabilise", action="store_true", help="remove camera jitter; re-encodes every shot")
    add_engine(parser, "shots")
    add("--store", metavar="URL",
        help="with --engine ray: where takes meet if the machines share no disk, such as s3://bucket/takes (default: --folder)")  # fmt: skip
    add("--export", metavar="FILE", help="write the storyboard as JSON, with every format and style applied, and stop")
    add("--json", action="store_true", help="print one JSON report, for programs")


def run(args: argparse.Namespace) -> int:
    board = sized(load_storyboard(args.file), args.size)
    board = with_cards(scored(styled(board, args.style), args.music_under), args)
    if args.export:
        save_storyboard(formatted(board, args.formats)[0][1], args.export)
        return 0
    works = works_from(args, board)
    renderer = make_renderer()
    folder = works[0].order.takes
    if args.list:
        return show(args, [report_of(work, _states(work, renderer), None) for work in works])
    following = _following(works[0]) if args.next else None  # refused before the work, not after it
    progress = Progress(quiet=args.json)
    with _drawing(args, renderer, progress) as draw, folder.locked():
        _choose(args, works[0])
        reports = [_make(work, draw, renderer, progress) for work in works]
        command = command_again(args, folder.folder, works[0].output, works[0].form)
        folder.note_run(command, board.title or Path(args.file).stem, reports[0])
    if following:
        save_storyboard(following, args.next)
    return show(args, reports)


def _following(work: FilmWork) -> Storyboard:
    from ..studio.film_making import next_board

    return next_board(work.order)


def make_renderer() -> Renderer:
    """What draws the shots."""
    from ..studio.pocket_renderer import PocketRenderer

    return PocketRenderer()


def _choose(args: argparse.Namespace, work: FilmWork) -> None:
    """Switch and add takes, after checking that every shot named is there."""
    from ..studio.takes import written_choice

    shots = work.order.board.shots
    pairs = [re.fullmatch(r"\s*(\d+)\s*=\s*(\d+)\s*", text) for text in args.take]
    if None in pairs:
        raise InputError(f"--take {args.take[pairs.index(None)]!r} can't be read; write SHOT=TAKE, such as 2=1")
    chosen = [(int(pair[1]), int(pair[2])) for pair in pairs if pair]
    for number in [*(shot for shot, _ in chosen), *args.retake]:
        if not 1 <= number <= len(shots):
            raise InputError(f"there is no shot {number}; the storyboard has {len(shots)}")
        if shots[number - 1].footage:
            raise InputError(f"shot {number} is footage, which has no takes")
    for number, take in chosen:
        work.order.takes.choose(work.order.ids, number - 1, take, written_choice(shots[number - 1]))
    for number in args.retake:
        work.order.takes.add_take(work.order.ids, number - 1, written_choice(shots[number - 1]))


def _states(work: FilmWork, renderer: Renderer) -> list[ShotState]:
    from ..studio.film_making import shots_of

    return shots_of(work.order, renderer)


@contextmanager
def _drawing(args: argparse.Namespace, renderer: Renderer, progress: Progress) -> Iterator[Draw]:
    """Give what renders the missing takes: the renderer here, or the cluster that was asked for."""
    settings = cluster_from(args)
    if settings is None:
        yield lambda order, on_shot: _draw_here(order, renderer, progress, on_shot)
        return
    from ..cluster.film_shots import ClusterFilm, render_on_cluster
    from ..cluster.ray_cluster import connected

    def told(how: dict[int, tuple[str, int, int]]) -> None:
        for number, (stage, done, total) in sorted(how.items())[:1]:
            progress.step(f"{len(how)} shots under way; shot {number + 1}: {stage}", done, total)

    with connected(settings) as ray:
        film = ClusterFilm(ray=ray, settings=settings, store=args.store, on_progress=told)
        yield lambda order, on_shot: render_on_cluster(order, replace(film, on_shot=on_shot))


def _draw_here(order: FilmOrder, renderer: Renderer, progress: Progress, on_shot: OnShot) -> list[ShotState]:
    from ..studio.film_making import render_missing

    where = ""

    def begun(state: ShotState) -> None:
        nonlocal where
        where = f"shot {state.number + 1}"
        on_shot(state)

    return render_missing(
        order, renderer, on_shot=begun,
        on_step=lambda done, total, _: progress.step(f"{where} of {len(order.board.shots)}: drawing", done, total),
        on_frame=lambda done, total: progress.step(f"{where}: writing", done, total, "frame"),
    )  # fmt: skip


def _make(work: FilmWork, draw: Draw, renderer: Renderer, progress: Progress) -> dict[str, Any]:
    from ..media.film.stems import write_stems
    from ..studio.film_delivery import write_beside
    from ..studio.film_join import join_takes, publish

    drawn: list[int] = []
    with progress.stage("draw"):
        states = draw(work.order, lambda state: drawn.append(state.number + 1))
    with progress.stage("join"):
        film = join_takes(work.order, states)
        publish(
            film, work.output, work.order.board, lambda done, total: progress.step("joining", done, total, "frame"), work.delivery
        )  # fmt: skip
        stems = [str(path) for path in write_stems(film, work.output)] if work.stems else []
    lost = {str(path): write_beside(path, work.order, states, film, renderer.identity) for path in work.beside}
    return {**report_of(work, states, film), "rendered": sorted(drawn), "beside": lost, "stems": stems}
