"""Storyboards as JSON, version 1, and as files. Text that this wrote reads back equal, and writes back the same."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import MISSING, fields
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ...errors import InputError, PromptError
from ...foreign_files import json_of, read_plain
from ...frame_rates import read_rate, written_rate
from ...whole_files import write_text
from ..formats.film_formats import format_of, read_as
from ..scripts.script_reader import read_script
from ..storyboard import DialogueLine, Shot, Storyboard
from .storyboard_rules import check_storyboard, nearest

if TYPE_CHECKING:
    from pathlib import Path

VERSION = 1
NOT_IN_FILES = ("carried", "asked_s", "not_held")
NUMBERS = ("duration_s", "at_s")


def read_storyboard(text: str, *, shot_s: float | None = None, suffix: str = "") -> Storyboard:
    """Read a prompt (one shot), a script with shot headings, a storyboard's JSON, or a format of `formats.film_formats`.

    shot_s: seconds of a shot that gives no length, None for a Shot's own default. suffix: of the file it stood in.
    Raises PromptError with the line or shot at fault and what to do about it.
    """
    if not text.strip():
        raise PromptError("the storyboard is empty: write a prompt, a script with shots, or JSON")
    stripped = text.removeprefix("\ufeff")
    if found := format_of(stripped, suffix):
        return check_storyboard(read_as(found, stripped, shot_s))
    as_json = stripped.lstrip().startswith("{") or suffix.lower() == ".json"
    board = _from_json(stripped) if as_json else read_script(stripped, shot_s=shot_s)
    return check_storyboard(board)


def write_storyboard(board: Storyboard) -> str:
    """Write a storyboard as JSON: every value that is not its default, in a fixed order."""
    return json.dumps(_plain(check_storyboard(board)), indent=2, ensure_ascii=False) + "\n"


def load_storyboard(path: Path | str) -> Storyboard:
    """Read a storyboard, a script or a file of another format. Raises PromptError where it can't be read."""
    text = read_text(path)
    try:
        return read_storyboard(text, suffix=os.path.splitext(path)[1])
    except PromptError as error:
        raise PromptError(f"{os.path.basename(path)}: {error}") from error


def read_text(path: Path | str) -> str:
    """Read a file's text. Raises PromptError where it can't be read, InputError where it is no plain file."""
    try:
        return _decoded(read_plain(path))
    except FileNotFoundError:
        raise PromptError(f"{path}: there is no such file") from None
    except UnicodeDecodeError:
        raise PromptError(f"{path}: this is not text in UTF-8; save the script as plain text") from None
    except OSError as error:
        raise PromptError(f"{path} can't be read: {error.strerror}") from error


def _decoded(raw: bytes) -> str:
    """A file's text: UTF-8, or UTF-16 with its mark; subtitles of older tools in Windows' Western encoding."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16")
    try:
        return raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        if b"-->" not in raw or b"\0" in raw:
            raise
        return raw.decode("cp1252", "replace")


def save_storyboard(board: Storyboard, path: Path | str) -> None:
    """Write a storyboard's JSON under another name, then rename it. Raises OutputError where it can't be written."""
    write_text(path, write_storyboard(board))


def _plain(value: Any) -> dict[str, Any]:
    """A dataclass without its defaults; what makes a shot a shot is always there."""
    kept = {"version", "title", "width", "height", "fps", "seed", "prompt", "duration_s", "speaker", "text", "shots"}
    found: dict[str, Any] = {}
    written = [entry for entry in fields(value) if entry.name not in NOT_IN_FILES]
    for entry in sorted(written, key=lambda entry: (entry.name != "version", entry.name == "shots")):
        item = getattr(value, entry.name)
        if entry.name == "duration_s" and value.footage and not item:
            continue  # as long as its footage
        if (entry.name in kept and item is not None) or item != entry.default:
            found[entry.name] = [_item(part) for part in item] if isinstance(item, tuple) else _number(item)
    return found


def _item(part: Any) -> Any:
    return part if isinstance(part, str) else _plain(part)


def _number(item: Any) -> Any:
    return written_rate(item) if isinstance(item, Fraction) else item


def _from_json(text: str) -> Storyboard:
    try:
        data = json_of(text)
    except json.JSONDecodeError as error:
        raise PromptError(
            f"line {error.lineno}: the JSON is broken ({error.msg}, column {error.colno}): mend it"
        ) from None
    if not isinstance(data, dict):
        raise PromptError(
            'a storyboard in JSON is an object with "shots", a list of prompts a list of texts or of objects with "prompt"'
        )
    version = data.get("version", VERSION)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise PromptError(f"version {version!r} is not a storyboard's version; this program writes version {VERSION}")
    if version > VERSION:
        raise PromptError(
            f"this storyboard is version {version}, and this program reads up to {VERSION}: update the program"
        )
    shots = data.get("shots")
    if not isinstance(shots, list) or not shots:
        raise PromptError('the storyboard has no shots: "shots" must be a list with at least one')
    values = _values(Storyboard, data, "the storyboard", skip="shots")
    return Storyboard(**values, shots=tuple(_shot(shot, f"shot {n}") for n, shot in enumerate(shots, 1)))


def _shot(data: Any, where: str) -> Shot:
    values = _values(Shot, data, where, skip="dialogue")
    lines = data.get("dialogue", [])
    if not isinstance(lines, list):
        raise PromptError(f"{where}: dialogue must be a list of lines")
    if values.get("footage"):
        values.setdefault("duration_s", 0.0)  # as long as its footage
    spoken = (DialogueLine(**_values(DialogueLine, line, f"{where}, line {n}")) for n, line in enumerate(lines, 1))
    return Shot(**values, dialogue=tuple(spoken))


def _values(kind: type, data: Any, where: str, *, skip: str = "") -> dict[str, Any]:
    """Check an object's keys and types against a dataclass."""
    if not isinstance(data, Mapping):
        raise PromptError(f"{where} must be an object in braces, not {type(data).__name__}")
    known = {entry.name: entry for entry in fields(kind) if entry.name not in NOT_IN_FILES}
    for key in data:
        if key not in known:
            raise PromptError(f"{where}: unknown key {key!r}{nearest(key, known)}")
    for name, entry in known.items():
        if entry.default is MISSING and name not in data and name != skip:
            raise PromptError(f"{where}: {name!r} is missing")
    return {key: _value(known[key].type, key, item, where) for key, item in data.items() if key != skip}


def _value(kind: Any, key: str, item: Any, where: str) -> Any:
    kind = str(kind)
    if item is None and "None" in kind:
        return None
    if "tuple" in kind and isinstance(item, list) and all(isinstance(part, str) for part in item):
        return tuple(item)
    if kind.startswith("str") and isinstance(item, str):
        return item
    if kind.startswith("int") and isinstance(item, int) and not isinstance(item, bool):
        return item
    if kind.startswith("float") and isinstance(item, int | float) and not isinstance(item, bool) and abs(item) < 1e9:
        return float(item)
    if kind.startswith("Fraction") and isinstance(item, int | float | str):
        try:
            return read_rate(item)
        except InputError as error:
            raise PromptError(f"{where}: {error}") from None
    wanted = "a list of texts" if "tuple" in kind else {"s": "a text", "i": "a whole number"}.get(kind[0], "a number")
    raise PromptError(f"{where}: {key} must be {wanted}, not {json.dumps(item)[:40]}")
