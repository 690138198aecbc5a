"""The files that a storyboard's shots name, and the pictures among them, each with a role and a weight. It draws nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from ..engine.pipeline.references import MOST, ROLES, Reference
from ..errors import InputError
from ..media.files.picture_files import load_reference
from ..story.storyboard import Shot

PLAIN_ROLE = "environment"
Files = Callable[[str], Path]  # a file's path by the name a storyboard gives it; raises InputError where there is none
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


def reference_text(file: str, role: str, weight: float) -> str:
    """Write what `reference_named` reads."""
    return f"{role} {weight:g}: {file}"


def references_of(shot: Shot, files: Files) -> tuple[Reference, ...]:
    """Load the pictures a shot names. Raises InputError for one that isn't there, MediaError for one that can't be used."""
    if len(shot.references) > MOST:
        raise InputError(f"{len(shot.references)} references are too many for a shot; at most {MOST} are taken")
    named = [reference_named(text) for text in shot.references]
    return tuple(
        Reference(picture=load_reference(files(file)).pixels, role=role, weight=weight) for file, role, weight in named
    )


def files_in(folder: Path) -> Files:
    """Find the files that a storyboard in `folder` names."""
    return lambda name: found(name, folder)


def found(name: str, folder: Path) -> Path:
    """A file that a storyboard names, beside it or by its full path. Raises InputError when there is none."""
    path = folder / Path(name).expanduser()
    if not path.is_file():
        raise InputError(f"the storyboard names {name}, but {path} is not there; put the file there or change the name")
    return path
