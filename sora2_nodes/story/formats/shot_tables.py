"""Shot lists as tables: a spreadsheet's CSV, or Markdown with bars. A row is a shot, a column a field of it.

Columns are known by their heading: what is seen, how long, the camera, the lines. Others are named and left out.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import replace

from ...errors import PromptError
from ..boards.storyboard_rules import check_duration
from ..scripts.headings import CLOCK, SAID, clock_seconds
from ..scripts.script_tags import SHOT_KEYS, shot_tag
from ..storyboard import DialogueLine, Shot, Storyboard
from .held_fields import Written, board_of, fitting, left_out

COLUMNS = {  # what a column holds: what people call it
    "words": ("prompt", "description", "action", "visual", "visuals", "visual description", "scene description", "shot description", "what happens", "what we see",
              "content", "video", "image", "picture", "action / description", "action/description", "visual prompt", "video prompt"),
    "place": ("location", "setting", "place", "scene"),
    "framing": ("shot type", "type", "shot size", "size", "framing", "angle", "camera angle"),
    "length": ("duration", "length", "seconds", "sec", "secs", "dur", "time", "timing", "timecode", "timestamp", "duration s", "duration sec", "duration seconds"),
    "lines": ("dialogue", "dialog", "line", "lines", "vo", "voiceover", "voice over", "voice-over", "narration", "dialogue / vo", "dialogue/vo", "script"),
    "sound": ("sound", "audio", "sfx", "sound effects", "ambience", "sound / sfx"),
    "number": ("shot", "#", "no", "no.", "nr", "number", "shot #", "shot no", "shot no.", "shot number", "scene #", "clip"),
}  # fmt: skip
FILES = (
    "references",
    "footage",
    "footage_in_s",
    "footage_out_s",
)  # fields of a shot that a stranger's table doesn't set
WRITTEN = (
    "id",
    "camera",
    "perspective",
    "lighting",
    "tone",
    "pace",
    "soundtrack",
    "transition",
    "continuity",
)  # tags of a shot, columns of what is written
NOBODY = "Narrator"
BAR_RULE = r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$"
SECONDS = r"(?i)^~?(\d+(?:[.,]\d+)?)\s*(?:s|secs?|seconds?)?\.?$"
FROM_TO = rf"(?i)^({CLOCK}|\d+(?:\.\d+)?)\s*s?\s*(?:-|–|—|to)\s*({CLOCK}|\d+(?:\.\d+)?)\s*(?:s|secs?|seconds?)?$"
SPOKEN = r"^([A-Z][A-Z0-9 .'-]{0,30}?)\s*(?:\(([^)]*)\))?\s*:\s*(\S.*)()$"
NEXT_LINE = r'\n|(?<=["”])\s+(?=[A-Z][\w .]{0,30}(?:\([^)]*\))?\s*:)'
EMPTY = ("", "-", "–", "—", "n/a", "none")
FEWEST = 2  # columns, and rows with the heading
HEADING = r"[^.:?!]{0,40}"  # a column's name


def is_one(text: str) -> bool:
    """Tell whether a text is a table whose heading names what is seen and something else of a shot."""
    rows, _ = _rows(text)
    if len(rows) < FEWEST or not all(re.fullmatch(HEADING, name.rstrip(".")) for name in rows[0]):
        return False
    kinds = {_kind(name) for name in rows[0]} - {""}
    return "words" in kinds and len(kinds) >= FEWEST


def read(text: str, shot_s: float) -> Storyboard:
    """Read a table, a shot a row. Raises PromptError with the row at fault."""
    rows, around = _rows(text)
    if len(rows) < FEWEST or "words" not in map(_kind, rows[0]):
        raise PromptError("the table has no column of what is seen: call it Description, and give a row a shot")
    heading = rows[0]
    title = next((line.strip("#* ") for line in around if line.startswith("#")), "")
    not_held = [f"the column {name!r}" for name in heading if name and not _kind(name)]
    not_held += ["words around the table"] if [line for line in around if line.strip("#* ") != title] else []
    shots, timed = [], []
    for number, row in enumerate(rows[1:], 1):
        if len(row) > len(heading):
            raise PromptError(
                f"row {number} has {len(row)} cells and the heading {len(heading)}: put words with such marks between them in quotes"
            )
        shot, known = _shot(list(zip(heading, row, strict=False)), number, shot_s, not_held)
        shots.append(shot)
        timed.append(known)
    return board_of(shots, timed, Storyboard(shots=(), title=title), not_held)


def write(board: Storyboard) -> Written:
    """Write a storyboard as CSV, as spreadsheets open it."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    kept = [tag for tag in WRITTEN if any(_value(shot, tag) for shot in board.shots)]
    rows.writerow(["shot", "duration", "description", "dialogue", *kept])
    for number, shot in enumerate(board.shots, 1):
        lines = [f'{d.speaker}{f" ({d.manner})" if d.manner else ""}: "{d.text}"' for d in shot.dialogue]
        words = " ".join((shot.prompt or shot.footage or "").split())
        rows.writerow([number, f"{shot.duration_s:g}", words, "\n".join(lines), *(_value(shot, tag) for tag in kept)])
    fields = ("prompt", "duration_s", "dialogue", "manner", *(SHOT_KEYS[tag] for tag in WRITTEN))
    timed = ["times of spoken lines"] if any(d.at_s is not None for s in board.shots for d in s.dialogue) else []
    return Written(text=out.getvalue(), not_held=(*left_out(board, shot=fields, film=()), *timed))


def _value(shot: Shot, tag: str) -> str:
    """What a shot's column says, "" where it is as it comes."""
    value = getattr(shot, SHOT_KEYS[tag])
    return "" if value == getattr(Shot, SHOT_KEYS[tag]) or value is None else str(value)


def _rows(text: str) -> tuple[list[list[str]], list[str]]:
    """The cells of every row of a table, the heading's first, and the lines around it; no rows where there is none."""
    lines = [line.strip() for line in text.replace("\r\n", "\n").split("\n") if line.strip()]
    rule = next((n for n, line in enumerate(lines) if n and re.match(BAR_RULE, line) and "|" in lines[n - 1]), None)
    if rule is not None:
        end = next((n for n in range(rule, len(lines)) if "|" not in lines[n]), len(lines))
        table = [lines[rule - 1], *lines[rule + 1 : end]]
        return [[_plain(cell) for cell in re.split(r"(?<!\\)\|", _bare(line))] for line in table], [
            *lines[: rule - 1],
            *lines[end:],
        ]
    mark = next((mark for mark in "\t;," if lines and lines[0].count(mark) >= FEWEST - 1), None)
    if mark is None:
        return [], []
    try:
        found = list(csv.reader(io.StringIO(text.strip()), delimiter=mark, strict=True))
    except csv.Error:
        return [], []
    return [[cell.strip() for cell in row] for row in found if any(cell.strip() for cell in row)], []


def _bare(line: str) -> str:
    """A row without the bars at its ends."""
    return line.removeprefix("|").removesuffix("|")


def _plain(cell: str) -> str:
    """A cell without Markdown's marks."""
    return re.sub(r"\*\*|__|`", "", re.sub(r"(?i)<br\s*/?>", "\n", cell)).replace("\\|", "|").strip()


def _kind(name: str) -> str:
    """What a column holds: one of COLUMNS, a key of a script's tags, or "" where nobody knows."""
    plain = " ".join(re.sub(r"[()_\[\]*]", " ", name.lower()).split())
    tag = plain if plain in SHOT_KEYS and SHOT_KEYS[plain] not in FILES else ""
    return next((kind for kind, names in COLUMNS.items() if plain in names), tag)


def _shot(cells: Sequence[tuple[str, str]], number: int, shot_s: float, not_held: list[str]) -> tuple[Shot, bool]:
    """A row's shot, and whether it says its length."""
    said = [(name, _kind(name), cell) for name, cell in cells if _kind(name) and cell.lower() not in EMPTY]
    words = [cell for part in ("framing", "words", "place") for _, kind, cell in said if kind == part]
    if not any(kind == "words" for _, kind, _ in said):
        raise PromptError(f"row {number} says nothing of what is seen: fill its cell or take the row out")
    prompt = words[0] if len(words) == 1 else ". ".join(" ".join(part.split()).rstrip(".") for part in words) + "."
    prompt += "".join(f"\nSound: {cell}" for _, kind, cell in said if kind == "sound")
    shot, timed = Shot(prompt=prompt, duration_s=shot_s), False
    for name, kind, cell in said:
        if kind == "length":
            seconds = _length(cell)
            if seconds is not None:
                check_duration(seconds, f"row {number}")
                shot, timed = replace(shot, duration_s=seconds), True
            elif name.lower() == "time":
                shot = replace(shot, lighting=cell)  # "Night"
            else:
                raise PromptError(
                    f"row {number}: the length {cell!r} can't be read: write seconds, 3, or from and to, 0:03-0:07"
                )
        elif kind == "lines":
            shot = replace(shot, dialogue=(*shot.dialogue, *_lines(cell)))
        elif kind in SHOT_KEYS:
            try:
                shot, known = shot_tag(shot, kind, cell, number)
                timed = timed or known
            except PromptError:
                not_held.append(f"{name} {cell!r} of row {number}")
    return shot, timed


def _length(cell: str) -> float | None:
    """Seconds of a cell such as "3", "3 s", "0:04" or "0:03-0:07"; None of anything else."""
    if match := re.match(FROM_TO, cell):
        return fitting(clock_seconds(match[2]) - clock_seconds(match[1]))
    if match := re.match(SECONDS, cell):
        return float(match[1].replace(",", "."))
    return clock_seconds(cell) if re.fullmatch(CLOCK, cell) else None


def _lines(cell: str) -> list[DialogueLine]:
    """Lines of a cell: ANNA: "Look!", or words alone, which a narrator says."""
    found = []
    for part in re.split(NEXT_LINE, cell):
        straight = part.replace("“", '"').replace("”", '"').strip()
        match = re.match(SAID, straight) or re.match(SPOKEN, straight)
        speaker, manner = (match[1].strip(), (match[2] or "").strip()) if match else (NOBODY, "")
        text = (match[3] if match else straight).strip().strip('"')
        if text:
            found.append(DialogueLine(speaker=speaker, text=text, manner=manner))
    return found
