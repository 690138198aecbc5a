"""The table of formats: which is which, by a file's ending or by what stands in it, and how each is read and written."""

from __future__ import annotations

import importlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import InputError, PromptError
from ...whole_files import write_text
from ..storyboard import Shot, Storyboard
from .held_fields import Written


@dataclass(frozen=True, kw_only=True)
class FilmFormat:
    """A format. suffixes: of files that hold nothing else; marked: whether its text says clearly what it is.

    read, write: functions of the module, "" where it is not read or not written.
    """

    name: str
    says: str
    module: str
    suffixes: tuple[str, ...] = ()
    read: str = "read"
    write: str = "write"

    def recognises(self, text: str) -> bool:
        """Tell whether a text is clearly this."""
        return bool(self._part("is_one")(text))

    def storyboard(self, text: str, shot_s: float) -> Storyboard:
        """Read it. Raises PromptError with what is at fault."""
        if not self.read:
            raise PromptError(
                f"this is {self.says}, which is written and not read: bring the film as OTIO, Fountain or FDX"
            )
        return self._part(self.read)(text, shot_s)

    def written(self, board: Storyboard) -> Written:
        """Write it. Raises PromptError for a storyboard that it can hold nothing of."""
        if not self.write:
            raise InputError(f"{self.says} is read and not written")
        return self._part(self.write)(board)

    def _part(self, name: str) -> Any:
        return getattr(importlib.import_module(f".{self.module}", __package__), name)


FORMATS = (
    FilmFormat(name="fdx", says="a Final Draft screenplay", module="final_draft", suffixes=(".fdx",)),
    FilmFormat(
        name="fcpxml", says="a Final Cut Pro timeline (FCPXML)", module="final_cut_xml", suffixes=(".fcpxml",), read=""
    ),
    FilmFormat(name="srt", says="subtitles", module="subtitle_text", suffixes=(".srt",), write="write_srt"),
    FilmFormat(name="vtt", says="subtitles", module="subtitle_text", suffixes=(".vtt",), write="write_vtt"),
    FilmFormat(name="edl", says="an edit decision list (CMX3600)", module="edit_list", suffixes=(".edl",), read=""),
    FilmFormat(name="otio", says="an OpenTimelineIO timeline", module="otio_timeline", suffixes=(".otio",)),
    FilmFormat(
        name="h3-director", says="a timeline of H3 or LTX Director", module="director_timelines", write="write_h3"
    ),
    FilmFormat(name="ltx-director", says="a timeline of LTX Director", module="director_timelines", write="write_ltx"),
    FilmFormat(name="prompt-relay", says="Prompt Relay's prompts", module="prompt_weights"),
    FilmFormat(name="shot-list", says="a shot list of OpenAI's guide", module="shot_lists"),
    FilmFormat(name="shot-table", says="a shot list in a table", module="shot_tables", suffixes=(".csv", ".tsv")),
    FilmFormat(name="fountain", says="a Fountain screenplay", module="fountain", suffixes=(".fountain", ".spmd")),
    FilmFormat(name="list", says="a list of prompts", module="prompt_lists"),
)
OWN = "storyboard"  # our JSON
NAMES = tuple(one.name for one in FORMATS)
SUFFIXES = {suffix: one for one in FORMATS for suffix in one.suffixes}
XML = r"\s*(?:<\?xml|<!DOCTYPE|<[A-Za-z][\w:-]*[\s>/])"
ASS = r"\s*\[Script Info\]"
OUR_SCRIPT = r"(?im)^[^\w\n.]*(?:shot|scene)\s*#?\s*\d+[a-z]?\b"


def format_of(text: str, suffix: str = "") -> FilmFormat | None:
    """Return a text's format by its file's ending, else by what stands in it; None for a prompt, a script or our own JSON.

    Raises PromptError for a text that is clearly a file of some program, which nothing here reads.
    """
    if found := SUFFIXES.get(suffix.lower()):
        own = found.name == "fountain" and not found.recognises(text) and re.search(OUR_SCRIPT, text)
        return None if own else found
    found = next((one for one in FORMATS if one.recognises(text)), None)
    if found is None and _is_graph(text):
        raise PromptError("this is a workflow of ComfyUI with no director's timeline in it: `sora2 run` runs workflows")
    if found is None and re.match(ASS, text):
        raise PromptError(
            "these are subtitles of Advanced SubStation Alpha, which are not read: save them as SRT or VTT"
        )
    if found is None and text.lstrip().startswith("{\\rtf"):
        raise PromptError("this is rich text (RTF), which is not read: save it as plain text or Fountain")
    if found is None and re.match(XML, text) and text.rstrip().endswith(">"):
        raise PromptError(
            "this is XML that is no Final Draft script: give a script, Fountain, FDX, OTIO or a storyboard's JSON"
        )
    return found


def format_named(name: str) -> FilmFormat:
    """Return a format by its name. Raises InputError with those there are."""
    found = next((one for one in FORMATS if one.name == name), None)
    if found is None:
        raise InputError(f"the format {name!r} is unknown; choose from {', '.join((OWN, *NAMES))}")
    return found


def format_for(path: Path, name: str | None = None) -> FilmFormat | None:
    """Return the format to write a file in, by its name, else by the file's ending; None for a storyboard's own JSON.

    Raises InputError for an ending that stands for nothing.
    """
    if name:
        return None if name == OWN else format_named(name)
    suffix = path.suffix.lower()
    if suffix == ".json":
        return None
    if suffix not in SUFFIXES:
        raise InputError(f"{path.name}: the ending must be .json or one of {', '.join(SUFFIXES)}, or a format be named")
    return SUFFIXES[suffix]


def write_as(board: Storyboard, path: Path, found: FilmFormat) -> tuple[str, ...]:
    """Write a storyboard to a file in a format, whole or not at all; return what it has no place for.

    Raises OutputError where it can't be written.
    """
    made = found.written(board)
    write_text(path, made.text)
    return made.not_held


def read_as(found: FilmFormat, text: str, shot_s: float | None) -> Storyboard:
    """Read a text in a format; its faults name the format. shot_s: seconds of a shot that gives no length."""
    try:
        return found.storyboard(text.lstrip("\ufeff"), Shot.duration_s if shot_s is None else shot_s)
    except PromptError as error:
        raise PromptError(f"{found.says}: {error}") from error if not str(error).startswith("this is ") else None


def _is_graph(text: str) -> bool:
    """Tell whether a text is a workflow or an API prompt of ComfyUI."""
    if not text.lstrip().startswith("{"):
        return False
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return False
    nodes = found.get("nodes") if isinstance(found, dict) else None
    api = isinstance(found, dict) and any(isinstance(one, dict) and "class_type" in one for one in found.values())
    return api or (isinstance(nodes, list) and "links" in found)
