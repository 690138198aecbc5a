"""The files that combos name: listed from one folder, and resolved inside it again when a node runs."""

from __future__ import annotations

from contextvars import ContextVar
from pathlib import Path

from ... import host
from ...errors import InputError

INPUT_FOLDER: ContextVar[Path | None] = ContextVar("sora2_input_folder", default=None)
NO_FILE = "none"


def input_folder() -> Path:
    """Return the folder of input files: the host's, else the graph's, else `input` in the current folder."""
    if host.present():
        from ...host.calls import input_directory

        return input_directory()
    return INPUT_FOLDER.get() or Path.cwd() / "input"


def names_in(folder: Path, suffixes: tuple[str, ...]) -> list[str]:
    """List the files of `folder` with these suffixes, relative to it, in order; a folder that is not there has none."""
    if not folder.is_dir():
        return []
    found = (path for path in folder.iterdir() if path.is_file() and path.suffix.lower() in suffixes)
    return sorted(path.name for path in found)


def resolve_inside(folder: Path, name: str, what: str) -> Path:
    """Return the file `name` of `folder`; `what` names the input in messages.

    Raises InputError when it is outside the folder or not there.
    """
    path = (folder / name.removesuffix(" [input]")).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise InputError(f"{what}: {name!r} points outside {folder}; put the file into that folder")
    if not path.is_file():
        raise InputError(f"{what}: there is no file {name!r} in {folder}; add it or choose another")
    return path


def file_stamp(folder: Path, name: str) -> str:
    """Return a mark that changes when the file changes, for IS_CHANGED."""
    path = folder / name.removesuffix(" [input]")
    if name == NO_FILE or not path.is_file():
        return name
    stat = path.stat()
    return f"{name}:{stat.st_size}:{stat.st_mtime_ns}"
