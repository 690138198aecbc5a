"""Write a file whole or not at all: a temporary name in the same folder, then a rename. And what a file's content is."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .errors import OutputError
from .home import sweep_unfinished, unfinished


@contextmanager
def replacing(path: str | os.PathLike) -> Iterator[Path]:
    """Give a temporary path beside `path`; move it there on success, remove it on any failure.

    What dead processes left unfinished in that folder is removed first. Raises OutputError when the folder or the file can't be written, with nothing left behind.
    """
    target = Path(path).expanduser()
    temporary = unfinished(target if target.name else target / "film")
    try:
        if target.is_dir():
            raise OutputError(f"{target} is a folder; give a file name in it, such as {target / 'film.mp4'}")
        target.parent.mkdir(parents=True, exist_ok=True)
        sweep_unfinished(target.parent)
        yield temporary
        with temporary.open("rb") as written:
            os.fsync(written.fileno())
        temporary.replace(target)
    except _failures() as error:
        raise OutputError(f"{target} can't be written: {reason_of(error)}") from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def write_text(path: str | os.PathLike, text: str) -> Path:
    """Write UTF-8 text with plain line ends, whole or not at all. Raises OutputError."""
    with replacing(path) as temporary:
        temporary.write_text(text, encoding="utf-8", newline="\n")
    return Path(path).expanduser()


def sha256_of(*paths: str | os.PathLike) -> str:
    """Return the SHA-256 of a file, or of files one after another, as hex."""
    digest = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


def _failures() -> tuple[type[Exception], ...]:
    """What writing raises: the system's errors, and the encoder's where one is in use."""
    av = sys.modules.get("av")
    return (OSError,) if av is None else (OSError, av.error.FFmpegError)


def reason_of(error: Exception) -> str:
    """Name the usual causes in plain words."""
    number = getattr(error, "errno", None)
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "the disk is full or the file would be too large; free some space or choose another folder"
    if number == errno.ENAMETOOLONG:
        return "the name is too long; choose a shorter one"
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "no permission to write there; choose another folder"
    if number in (errno.EMFILE, errno.ENFILE):
        return "too many files are open; close other programs or raise the limit (`ulimit -n`)"
    return str(getattr(error, "strerror", None) or error)
