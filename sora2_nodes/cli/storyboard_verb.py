"""`sora2 storyboard FILE`: how a prompt, script or storyboard is read, shot by shot; a script becomes JSON with -o."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..errors import InputError, PromptError
from ..frame_rates import rate_in_words, written_rate
from ..story import brief_for, in_its_world, load_storyboard, read_storyboard, report, save_storyboard, suggest_cuts
from ..story.reader.cue_report import cue_record
from ..story.storyboard import Shot, Storyboard


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "file", metavar="FILE", help="a prompt, script or storyboard in a text or .json file; - reads from the terminal"
    )
    add(
        "-o",
        "--output",
        metavar="OUT.json",
        help="write the storyboard as JSON, durations in seconds (default: show only)",
    )
    add("--cut", action="store_true", help="cut over-full shots (more than one event per second) into several")
    add("--json", action="store_true", help="print one JSON record: shots, cues, unused words, warnings")


def run(args: argparse.Namespace) -> int:
    output = _output(args.output)
    board = read_storyboard(sys.stdin.read()) if args.file == "-" else load_storyboard(Path(args.file).expanduser())
    if args.cut:
        shots = [cut for shot in board.shots for cut in ((shot,) if shot.footage else suggest_cuts(shot))]
        board = Storyboard(**{**vars(board), "shots": tuple(shots)})
    if output:
        save_storyboard(board, output)
    if args.json:
        print(json.dumps(_record(board, output), ensure_ascii=False))
    else:
        print(_told(board))
        if output:
            print(f"\nWritten to {output}")
    return 0


def _output(text: str | None) -> Path | None:
    if text is None:
        return None
    path = Path(text).expanduser()
    if path.suffix.lower() != ".json":
        raise InputError(f"{path.name}: the ending must be .json")
    return path


def _told(board: Storyboard) -> str:
    seconds = sum(shot.planned_s for shot in board.shots)
    head = f"{board.title or 'Untitled'}: {len(board.shots)} shots, {seconds:g} s, {board.width}x{board.height}, {rate_in_words(board.fps)} fps"
    lines = [head.replace(" 1 shots", " 1 shot")]
    if board.negative:
        lines.append(f"Leave out everywhere: {', '.join(board.negative)}")
    start = 0.0
    for number, shot in enumerate(board.shots, 1):
        joined = "" if number == 1 else f", {shot.transition_in}, {shot.continuity.replace('_', ' ')}"
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
    return said + report(brief_for(told), shot).splitlines()


def _record(board: Storyboard, output: Path | None) -> dict[str, Any]:
    shots = []
    for number, shot in enumerate(board.shots):
        record: dict[str, Any] = asdict(shot)
        if not shot.footage:
            brief = brief_for(in_its_world(board, number))
            record |= cue_record(brief) | {"warnings": _warnings(shot)}
        shots.append(record)
    return asdict(board) | {"fps": written_rate(board.fps), "shots": shots, "file": str(output) if output else None}


def _warnings(shot: Shot) -> list[str]:
    from ..story.reader.cue_report import cut_lines, room_lines

    try:
        return [" ".join(line.split()) for line in room_lines(shot) + cut_lines(shot, brief_for(shot))]
    except PromptError as error:
        return [str(error)]
