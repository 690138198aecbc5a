"""`sora2 storyboard FILE`: how a prompt, script or storyboard is read, shot by shot; -o writes it in another format."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from ..engine.pipeline.planning import shown_brief
from ..errors import PromptError
from ..frame_rates import rate_in_words, written_rate
from ..story import brief_for, in_its_world, load_storyboard, read_storyboard, report, save_storyboard, suggest_cuts
from ..story.boards.film_cast import film_cast
from ..story.boards.storyboard_files import read_text
from ..story.formats.film_formats import NAMES, OWN, FilmFormat, format_for, write_as
from ..story.formats.subtitle_text import with_lines
from ..story.reader.cue_report import cue_record
from ..story.storyboard import Brief, Shot, Storyboard
from ..studio.seeds import joined_as
from .progress_bar import Progress

SHEETS = (".pdf", ".png", ".jpg", ".jpeg", ".webp")


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "file",
        metavar="FILE",
        help="a prompt, script or storyboard in a text or .json file, Fountain, FDX, SRT, VTT, OTIO, a director's timeline, "
        "Prompt Relay's prompts, a shot list or a list; - reads from the terminal",
    )
    add(
        "-o",
        "--output",
        metavar="OUT",
        help="write the storyboard, by its ending: .json (its own form, durations in seconds), .fountain, .fdx, .srt, .vtt, "
        ".otio, .edl, .fcpxml, .csv, a storyboard to print with a planned picture of each shot (.pdf), a contact sheet (.png, .jpg); what the format has no place for is named (default: show only)",
    )
    add("--as", dest="form", choices=(OWN, *NAMES), metavar="FORMAT",
        help=f"write OUT in this format whatever its ending: {', '.join((OWN, *NAMES))}")  # fmt: skip
    add("--lines", metavar="FILE", help="take the spoken lines and their times from subtitles, .srt or .vtt")
    add("--cut", action="store_true", help="cut over-full shots (more than one event per second) into several")
    add("--json", action="store_true", help="print one JSON record: shots, cues, unused words, warnings")


def run(args: argparse.Namespace) -> int:
    output = Path(args.output).expanduser() if args.output else None
    sheet = output is not None and args.form is None and output.suffix.lower() in SHEETS
    form = format_for(output, args.form) if output and not sheet else None
    board = read_storyboard(sys.stdin.read()) if args.file == "-" else load_storyboard(Path(args.file).expanduser())
    if args.lines:
        board = with_lines(board, read_text(Path(args.lines).expanduser()))
    if args.cut:
        shots = [cut for shot in board.shots for cut in ((shot,) if shot.footage else suggest_cuts(shot))]
        board = Storyboard(**{**vars(board), "shots": tuple(shots)})
    if sheet and output:
        _draw(board, output, args.file)
    lost = _save(board, output, form) if output and not sheet else ()
    if args.json:
        print(json.dumps(_record(board, output) | {"not_written": list(lost)}, ensure_ascii=False))
    else:
        print(_told(board))
        if output:
            print(f"\nWritten to {output}")
            print("\n".join(f"Not in {output.name}: {what}" for what in lost), end="\n" if lost else "")
    return 0


def _draw(board: Storyboard, output: Path, source: str) -> None:
    """Draw a contact sheet, or a storyboard to print, of the planned shots."""
    from ..studio.film_delivery import still_of_plan, write_sheet
    from ..studio.material import files_in
    from ..studio.orders import Material

    base = Path.cwd() if source == "-" else Path(source).expanduser().resolve().parent
    material, progress = Material(files=files_in(base)), Progress()
    pictures = []
    with progress.stage("plan"):
        for number in range(len(board.shots)):
            progress.step("planning", number, len(board.shots), "shot")
            pictures.append(still_of_plan(board, number, material))
    write_sheet(output, board, pictures)


def _save(board: Storyboard, output: Path, form: FilmFormat | None) -> tuple[str, ...]:
    if form is None:
        cast = film_cast(board, lambda number: in_its_world(board, number))
        save_storyboard(replace(board, cast=cast), output)
        return ()
    return write_as(board, output, form)


def _told(board: Storyboard) -> str:
    seconds = sum(shot.planned_s for shot in board.shots)
    head = f"{board.title or 'Untitled'}: {len(board.shots)} shots, {seconds:g} s, {board.width}x{board.height}, {rate_in_words(board.fps)} fps"
    lines = [head.replace(" 1 shots", " 1 shot")]
    if board.negative:
        lines.append(f"Leave out everywhere: {', '.join(board.negative)}")
    lines += [f"Cast: {entry}" for entry in film_cast(board, lambda number: in_its_world(board, number))]
    lines += [f"Not held: {what}" for what in board.not_held]
    start = 0.0
    for number, shot in enumerate(board.shots, 1):
        joined = "" if number == 1 else f", {shot.transition_in}, {joined_as(board, number - 1)}"
        joined += ", leads into the next" if shot.continuity == "leads_in" else ""
        lines += ["", f"Shot {number} at {start:g} s ({_length(shot)}{joined}): {shot.prompt or shot.footage}"]
        lines += [f"  {line}" for line in _read(shot, in_its_world(board, number - 1))]
        start += shot.planned_s
    return "\n".join(lines)


def _length(shot: Shot) -> str:
    return f"{shot.planned_s:g} s" if shot.planned_s else "all of its footage"


def _read(shot: Shot, told: Shot) -> list[str]:
    """What a shot is read as. told: with what its world says and it doesn't."""
    if shot.footage:
        first = f" from {shot.footage_in_s:g} s" if shot.footage_in_s else ""
        return [f"Footage: {shot.footage}{first} stands here untouched"]
    said = [
        f'{line.speaker} says "{line.text}"' + ("" if line.at_s is None else f" at {line.at_s:g} s")
        for line in shot.dialogue
    ]
    return said + report(_own_brief(shot, told), shot).splitlines()


def _own_brief(shot: Shot, told: Shot) -> Brief:
    """What a shot is read as in its world, without words that its world put into it and that had no use."""
    brief = shown_brief(told)
    own = [word for word in brief.unused_words if word not in told.prompt or word in shot.prompt]
    return replace(brief, unused_words=tuple(own))


def _record(board: Storyboard, output: Path | None) -> dict[str, Any]:
    shots = []
    for number, shot in enumerate(board.shots):
        record: dict[str, Any] = asdict(shot)
        if not shot.footage:
            record |= cue_record(_own_brief(shot, in_its_world(board, number))) | {"warnings": _warnings(shot)}
        shots.append(record)
    cast = film_cast(board, lambda number: in_its_world(board, number))
    told = {"fps": written_rate(board.fps), "cast": list(cast), "shots": shots, "file": str(output) if output else None}
    return asdict(board) | told


def _warnings(shot: Shot) -> list[str]:
    from ..story.reader.cue_report import cut_lines, room_lines

    try:
        return [" ".join(line.split()) for line in room_lines(shot) + cut_lines(shot, brief_for(shot))]
    except PromptError as error:
        return [str(error)]
