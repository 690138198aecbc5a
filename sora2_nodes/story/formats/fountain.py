"""Fountain 1.1 (fountain.io): a screenplay in plain text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from ..storyboard import Storyboard
from .held_fields import Written
from .screenplay import ScreenplayReader, asides, film_tags, is_shot_line, scenes_of, written

SCENE = r"(?i)^(?:INT|EXT|EST|INT\.?/EXT|EXT\.?/INT|I/E)[. ]+\S"
CUE = r"^(?:@\S.*|[^a-z\s][^a-z]*(?:\(.*\))?\s*\^?)$"
TRANSITION = r"^(?:[^a-z]*TO:|FADE (?:IN|OUT|TO BLACK)[.:]?)$"
TITLE_KEY = r"^([A-Za-z][A-Za-z ]*):[ \t]*(.*)$"
TITLE_KEYS = (
    "title",
    "credit",
    "author",
    "authors",
    "source",
    "notes",
    "draft date",
    "date",
    "contact",
    "copyright",
    "revision",
)
NOTE = r"(?<!\\)\[\[(.*?)\]\]"
EMPHASIS = r"(?<!\\)(\*{1,3}|_)(?=\S)([^\n]*?\S)(?<!\\)\1"


class _Line(NamedTuple):
    text: str
    blank_before: bool
    blank_after: bool


def is_one(text: str) -> bool:
    """Tell whether a text is clearly Fountain: a scene heading, and a name in capitals over what is said."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    found = [line for line in lines if re.match(SCENE, line) or re.match(r"^\.(?=[^.\s])", line)]
    return (
        bool(found) and any(_is_cue(line) for line in _lines(lines)) and not re.search(r"(?im)^\s*shot\s+\d+\b", text)
    )


def read(text: str, shot_s: float) -> Storyboard:
    """Read Fountain: title page, scene headings, action, characters, parentheticals, dialogue, transitions, notes."""
    reader = ScreenplayReader(shot_s)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if "/*" in plain:
        reader.not_held.append("what is crossed out by /* */")
        plain = re.sub(r"/\*.*?(?:\*/|\Z)", "", plain, flags=re.S)
    lines = _title_page(plain.split("\n"), reader)
    speaking = False
    for line in _lines(lines):
        notes = re.findall(NOTE, line.text)
        bare = re.sub(NOTE, "", line.text).rstrip()
        speaking = _element(line._replace(text=bare), reader, speaking) if bare.strip() or not notes else speaking
        for note in notes:
            reader.note(note)
    return reader.storyboard()


def _title_page(lines: list[str], reader: ScreenplayReader) -> list[str]:
    """Read the keys above the first blank line; return what stands below."""
    first = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    match = re.match(TITLE_KEY, lines[first]) if first < len(lines) else None
    if not match or match[1].lower() not in (
        *TITLE_KEYS,
        "size",
        "fps",
        "film seed",
        "negative",
        "font",
        "title card",
        "end card",
        "card length",
    ):
        return lines
    end = next((n for n in range(first, len(lines)) if not lines[n].strip()), len(lines))
    values: dict[str, list[str]] = {}
    for line in lines[first:end]:
        if match := re.match(TITLE_KEY, line):
            values[key := match[1].lower()] = [match[2].strip()] if match[2].strip() else []
        else:
            values[key].append(line.strip())
    for key, parts in values.items():
        if key == "title":
            reader.board = replace(reader.board, title=_plain(" ".join(parts)))
        elif key in TITLE_KEYS:
            reader.not_held.append(f"{key} on the title page")
        else:
            reader.note(f"{key}: {' '.join(parts)}")
    return lines[end:]


def _lines(lines: list[str]) -> list[_Line]:
    padded = ["", *lines, ""]
    return [
        _Line(line.rstrip() if line.strip() else "", not padded[n].strip(), not padded[n + 2].strip())
        for n, line in enumerate(lines)
    ]


def _is_cue(line: _Line) -> bool:
    return (
        line.blank_before and not line.blank_after and re.match(CUE, line.text.strip()) is not None
        and (line.text.startswith("@") or (re.search("[A-Z]", line.text) is not None and not line.text.rstrip().endswith(":")))
        and not re.match(SCENE, line.text) and not line.text.startswith((".", "!", ">", "#", "="))
    )  # fmt: skip


def _element(line: _Line, reader: ScreenplayReader, speaking: bool) -> bool:
    """Hand one line on as what it is; return whether the next one may still be spoken."""
    text = line.text.strip()
    if not text:
        return speaking and bool(line.text)
    if speaking:
        _said(text, reader)
        return True
    if text.startswith("!"):
        reader.action(_unescaped(text[1:]))
    elif re.match(r"^={3,}$", text):
        pass  # a page break
    elif text.startswith(("#", "=")):
        reader.not_held.append(f"the {'section' if text[0] == '#' else 'synopsis'} {text.strip('#= ')[:40]!r}")
    elif text.startswith(">") and text.endswith("<"):
        reader.not_held.append(f"the centred text {_plain(text.strip('<> '))[:40]!r}")
    elif (line.blank_before and re.match(SCENE, text)) or re.match(r"^\.(?=[^.\s])", text):
        reader.heading(re.sub(r"\s*#[^#]+#\s*$", "", text.lstrip(".")))
    elif text.startswith(">") or (re.match(TRANSITION, text) and line.blank_before and line.blank_after):
        reader.transition(text.lstrip("> "))
    elif _is_cue(line):
        reader.character(_plain(text.lstrip("@")))
        return True
    elif line.blank_before and is_shot_line(text):
        reader.shot(text)
    else:
        reader.action(_plain(text.lstrip("~ ")))
    return False


def _said(text: str, reader: ScreenplayReader) -> None:
    if text.startswith("(") and text.endswith(")"):
        reader.parenthetical(text)
    else:
        reader.dialogue(_plain(text.lstrip("~ ")))


def _plain(text: str) -> str:
    """Text without marks of emphasis."""
    for _ in range(3):
        text = re.sub(EMPHASIS, r"\2", text)
    return _unescaped(text)


def _unescaped(text: str) -> str:
    return re.sub(r"\\([\\*_(~@!>.#=\[])", r"\1", text).strip()


def write(board: Storyboard) -> Written:
    """Write a storyboard as Fountain; what has no mark of its own stands in notes, [[camera: dolly in]]."""
    page = ([("title", board.title)] if board.title else []) + film_tags(board)
    parts = ["\n".join(f"{key.capitalize()}: {value}" for key, value in page)] if page else []
    for scene in scenes_of(board):
        if scene.transition:
            parts.append(f"> {scene.transition}")
        slug = scene.heading if re.match(SCENE, scene.heading) else f".{scene.heading}"
        notes = " ".join(f"[[{key}: {value}]]" for key, value in scene.tags)
        parts.append("\n\n".join(part for part in (slug, notes) if part))
        if scene.words:
            parts.append("\n".join(_action(line) for line in scene.words))
        for line in scene.lines:
            extension, notes_ = asides(line)
            cue = line.speaker if line.speaker.isupper() and re.match(CUE, line.speaker) else f"@{line.speaker}"
            spoken = [
                cue + (f" ({extension})" if extension else ""),
                *(f"({note})" for note in notes_),
                _escaped(line.text),
            ]
            parts.append("\n".join(spoken))
    return written(board, "\n\n".join(parts) + "\n")


def _action(line: str) -> str:
    """A line of action, forced, so that nothing in it is taken for another element."""
    return "!" + re.sub(r"\\", r"\\\\", line).replace("[[", r"\[[")


def _escaped(text: str) -> str:
    made = re.sub(r"([*_\\])", r"\\\1", " ".join(text.split())).replace("[[", r"\[[")
    return re.sub(r"^([(~])", r"\\\1", made)
