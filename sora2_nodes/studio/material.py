"""The files that a storyboard's shots name: pictures with a role and a weight, recordings of lines. It draws nothing."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

from ..engine.pipeline.references import MOST, ROLES, Reference
from ..errors import InputError
from ..media.files.picture_files import load_reference
from ..media.files.recordings import read_recording
from ..media.speech.dialogue import Dialogue, Line, Recording, speak_lines
from ..story.storyboard import Shot

PLAIN_ROLE = "environment"
_NAMED = re.compile(rf"(?i)^\s*({'|'.join(ROLES).replace('_', '[ _]')})(?:\s+(\d*\.?\d+))?\s*:\s*(\S.*?)\s*$")


_OTHER = re.compile(r"^\s*([A-Za-z_ ]{2,})(?:\s+\d*\.?\d+)?:\s+\S")  # "style: x.png", not "C:\\x.png"


def reference_named(text: str, *, plain: str = PLAIN_ROLE) -> tuple[str, str, float]:
    """Read "FILE", "ROLE: FILE" or "ROLE WEIGHT: FILE": (file, role, weight), the role `plain` where none is named.

    Raises InputError for a weight above 1, and for another word in a role's place.
    """
    found = _NAMED.match(text)
    if not found and (other := _OTHER.match(text)) and not Path(text.strip()).expanduser().exists():
        raise InputError(f"reference {text!r}: {other[1]!r} is no role; the roles are {', '.join(ROLES)}")
    if not found:
        return text.strip(), plain, 1.0
    role, weight = found[1].lower().replace(" ", "_"), float(found[2] or 1.0)
    if weight > 1:
        raise InputError(f"reference {text!r}: the weight must be 0 to 1, not {weight:g}")
    return found[3], role, weight


def references_of(shot: Shot, folder: Path) -> tuple[Reference, ...]:
    """Load the pictures a shot names. Raises InputError for one that isn't there, MediaError for one that can't be used."""
    if len(shot.references) > MOST:
        raise InputError(f"{len(shot.references)} references are too many for a shot; at most {MOST} are taken")
    named = [reference_named(text) for text in shot.references]
    return tuple(
        Reference(picture=load_reference(found(file, folder)).pixels, role=role, weight=weight)
        for file, role, weight in named
    )


def dialogue_of(shot: Shot, folder: Path) -> Dialogue:
    """Speak a shot's lines, or take the recordings it names. Raises InputError for lines that overlap or don't fit."""
    return speak_lines(lines_of(shot), shot.duration_s, recordings=recordings_of(shot, folder))


def lines_of(shot: Shot) -> tuple[Line, ...]:
    """Return a shot's dialogue as lines to speak."""
    return tuple(Line(speaker=d.speaker, text=d.text, at_s=d.at_s) for d in shot.dialogue)


def recordings_of(shot: Shot, folder: Path) -> dict[int, Recording]:
    """Read the recordings of a shot's lines, by line from 0. Raises InputError or MediaError for one that can't be used."""
    made = {}
    for number, line in enumerate(shot.dialogue):
        if line.audio:
            waveform, sample_rate = read_recording(found(line.audio, folder))
            made[number] = Recording(waveform=waveform, sample_rate=sample_rate)
    return made


def found(name: str, folder: Path) -> Path:
    """A file that a storyboard names, beside it or by its full path. Raises InputError when there is none."""
    path = folder / Path(name).expanduser()
    if not path.is_file():
        raise InputError(f"the storyboard names {name}, but {path} is not there; put the file there or change the name")
    return path


def hash_of(path: Path) -> str:
    """SHA-256 of a file, as hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() if hasattr(hashlib, "file_digest") else _digest(file)


def _digest(file: Any) -> str:
    digest = hashlib.sha256()
    while piece := file.read(1 << 20):
        digest.update(piece)
    return digest.hexdigest()
