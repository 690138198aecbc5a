"""`sora2 film FILE`: a storyboard or script to a film, shot by shot, keeping every finished take. It draws nothing itself."""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..home import data_folder
from ..limits import PRESETS
from ..story import load_storyboard, reformat, restyle, save_storyboard
from ..story.boards.storyboard_rules import check_storyboard
from ..story.reader.tags import FIELDS, read_tag
from ..story.storyboard import Storyboard
from .actors import add_arguments, cast_from, mark_asked
from .arguments import add_engine, cluster_from, output_from
from .films.delivery_options import ENDINGS, add_delivery, command_again, delivery_from, files_beside, with_cards
from .progress_bar import Progress

if TYPE_CHECKING:
    from ..media.film.stitch import Film
    from ..media.speech.dialogue import Recording
    from ..studio.film_join import Delivery
    from ..studio.film_making import FilmOrder, ShotState
    from ..studio.shoot import Renderer

    OnShot = Callable[[ShotState], None]
    Draw = Callable[[FilmOrder, OnShot], list[ShotState]]

FORMATS = {"16:9": (16, 9), "9:16": (9, 16), "1:1": (1, 1)}
STYLES = ("tone", "lighting", "pace")
SAME_FORM = 0.02  # a storyboard that is this near to a format has it already


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "file",
        metavar="FILE",
        help="a storyboard (.json), a script with shot headings (.txt), Fountain, FDX, SRT, VTT or OTIO",
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
    add(
        "--preset",
        choices=PRESETS,
        default=PRESETS[0],
        help="fast, or fine: edges composed at twice the size, two steps instead of one (default: fast)",
    )
    add_arguments(parser)
    add_delivery(parser)
    add("--stabilise", action="store_true", help="remove camera jitter; re-encodes every shot")
    add_engine(parser, "shots")
    add("--store", metavar="URL",
        help="with --engine ray: where takes meet if the machines share no disk, such as s3://bucket/takes (default: --folder)")  # fmt: skip
    add("--export", metavar="FILE", help="write the storyboard as JSON, with every format and style applied, and stop")
    add("--json", action="store_true", help="print one JSON report, for programs")


def run(args: argparse.Namespace) -> int:
    board = with_cards(_scored(_styled(load_storyboard(args.file), args.style), args.music_under), args)
    if args.export:
        save_storyboard(_formats(board, args.formats)[0][1], args.export)
        return 0
    works = _works(args, board)
    renderer = make_renderer()
    folder = works[0].order.takes
    if args.list:
        return _show(args, [_report(work, _states(work, renderer), None) for work in works])
    following = _following(works[0]) if args.next else None  # refused before the work, not after it
    progress = Progress(quiet=args.json)
    with _drawing(args, renderer, progress) as draw, folder.locked():
        _choose(args, works[0])
        reports = [_make(work, draw, renderer, progress) for work in works]
        command = command_again(args, folder.folder, works[0].output, works[0].form)
        folder.note_run(command, board.title or Path(args.file).stem, reports[0])
    if following:
        save_storyboard(following, args.next)
    return _show(args, reports)


def _following(work: _Work) -> Storyboard:
    from ..studio.film_making import next_board

    return next_board(work.order)


def make_renderer() -> Renderer:
    """What draws the shots."""
    from ..studio.pocket_renderer import PocketRenderer

    return PocketRenderer()


@dataclass(frozen=True, kw_only=True)
class _Work:
    """One film to make, in one format."""

    order: FilmOrder
    output: Path
    form: str
    delivery: Delivery
    beside: tuple[Path, ...] = ()
    stems: bool = False


def _styled(board: Storyboard, styles: list[str]) -> Storyboard:
    chosen = {}
    for text in styles:
        key, _, value = text.partition("=")
        if key not in STYLES or not value:
            raise InputError(f"--style {text!r} can't be read; write one of {', '.join(STYLES)}, such as tone=warm")
        if read_tag(key, value) is None:
            raise InputError(f"--style {text!r}: {value!r} is no {key} that is known; {', '.join(FIELDS[key][1])} are")
        chosen[key] = value
    return restyle(board, **chosen) if chosen else board


def _scored(board: Storyboard, under_db: float | None) -> Storyboard:
    return board if under_db is None else check_storyboard(replace(board, music_under_db=under_db))


def _formats(board: Storyboard, formats: str | None) -> list[tuple[str, Storyboard]]:
    """(name, storyboard) per format; the shorter side stays what it is."""
    if not formats:
        return [("", board)]
    made = []
    short = min(board.width, board.height)
    for name in (part.strip() for part in formats.split(",")):
        if name not in FORMATS:
            raise InputError(f"--formats {name!r} is unknown; choose from {', '.join(FORMATS)}")
        across, down = FORMATS[name]
        if abs(board.width * down / (board.height * across) - 1) < SAME_FORM:
            made.append((name, board))
            continue
        unit = short / min(across, down)
        made.append((name, reformat(board, round(across * unit / 2) * 2, round(down * unit / 2) * 2)))
    return made


def _works(args: argparse.Namespace, board: Storyboard) -> list[_Work]:
    from ..studio.film_making import FilmOrder
    from ..studio.takes import TakeFolder

    source = Path(args.file).expanduser().resolve()
    folder = TakeFolder(args.folder or default_folder(source))
    output = output_from(args.output, "film", ENDINGS)
    beside = files_beside(args, several="," in (args.formats or ""))
    music, cast, made = _music(args.music), cast_from(args, board), []
    after = args.after or (board.after and source.parent / Path(board.after).expanduser())
    for form, shaped in _formats(board, args.formats):
        order = FilmOrder(
            board=shaped, base=source.parent, takes=folder, options={"preset": args.preset}, cast=cast,
            mark=mark_asked(args),
            after=TakeFolder(after) if after else None, transition_s=args.transition_seconds,
            loudness_lufs=args.loudness, stabilise=args.stabilise, music=music, burn=args.subtitles == "burn",
        )  # fmt: skip
        name = output.with_stem(f"{output.stem}-{form.replace(':', 'x')}") if form and "," in args.formats else output
        made.append(
            _Work(
                order=order, output=name, form=form, delivery=delivery_from(args, name), beside=tuple(beside),
                stems=args.stems,
            )
        )  # fmt: skip
    return made


def _music(asked: str) -> str | Recording:
    """Read --music: a style's name, or a sound file."""
    from ..media.files.recordings import read_recording
    from ..media.sound.music_beds import STYLES
    from ..media.speech.dialogue import Recording
    from ..studio.film_making import AS_WRITTEN

    if asked in (*STYLES, "none", AS_WRITTEN):
        return asked
    if not Path(asked).expanduser().is_file():
        raise InputError(f"--music {asked!r} is neither a file nor one of {', '.join(STYLES)}, none, {AS_WRITTEN}")
    waveform, sample_rate = read_recording(Path(asked).expanduser())
    return Recording(waveform=waveform, sample_rate=sample_rate)


def default_folder(source: Path) -> Path:
    """Where takes of a storyboard file are kept: by its name and place."""
    place = hashlib.sha256(str(source).encode()).hexdigest()[:8]
    return data_folder() / "films" / f"{source.stem}-{place}"


def _choose(args: argparse.Namespace, work: _Work) -> None:
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


def _states(work: _Work, renderer: Renderer) -> list[ShotState]:
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


def _make(work: _Work, draw: Draw, renderer: Renderer, progress: Progress) -> dict[str, Any]:
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
    return {**_report(work, states, film), "rendered": sorted(drawn), "beside": lost, "stems": stems}


def _report(work: _Work, states: list[ShotState], film: Film | None) -> dict[str, Any]:
    shots = [
        {
            "shot": state.number + 1,
            "id": state.id,
            "state": "footage" if state.footage else "done" if state.done else "missing",
            "take": None if state.footage else state.choice.chosen,
            "takes": [] if state.footage else list(state.choice.takes),
            "seed": state.seed,
            "continuity": state.shot.continuity,
            "transition": state.shot.transition_in,
            "prompt": state.shot.footage or state.shot.prompt,
            "file": str(state.path),
            "seconds": state.shot.planned_s,
            "lines": [f"{line.speaker}: {line.text}" for line in state.shot.dialogue],
        }
        for state in states
    ]
    made: dict[str, Any] = {"format": work.form, "folder": str(work.order.takes.folder), "shots": shots}
    made["not_held"] = list(work.order.board.not_held)
    if film:
        seams = [seam.as_record() for seam in film.seams]
        made |= {"film": str(work.output), "seconds": film.duration_s, "seams": seams, "report": film.in_words()}
    return made


def _show(args: argparse.Namespace, reports: list[dict[str, Any]]) -> int:
    if args.json:
        print(json.dumps({"films": reports}))
        return 0
    for report in reports:
        if report["not_held"]:
            print("\n".join(f"Not held: {what}" for what in report["not_held"]))
        if report["format"]:
            print(f"{report['format']}:")
        for shot in report["shots"]:
            takes = f"take {shot['take']} of {len(shot['takes'])}" if shot["takes"] else ""
            print(f"{shot['shot']:>3}  {shot['state']:<8} {takes:<14} {shot['continuity']:<11} {shot['prompt'][:60]}")
        print(f"takes: {report['folder']}")
        if "film" in report:
            drawn = ", ".join(map(str, report["rendered"])) or "none"
            print("\n".join([report["report"], f"rendered shots: {drawn}", report["film"], *report["stems"]]))
            for path, lost in report["beside"].items():
                print("\n".join([path, *(f"  not in it: {what}" for what in lost)]))
    return 0
