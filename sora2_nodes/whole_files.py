"""Write a file whole or not at all: a temporary name in the same folder, then a rename. It knows no formats."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import av

from .errors import OutputError
from .home import sweep_unfinished, unfinished


@contextmanager
def replacing(path: str | os.PathLike) -> Iterator[Path]:
    """Give a temporary path beside `path`; move it there on success, remove it on any failure.

    What dead processes left unfinished in that folder is removed first. Raises OutputError when the folder or the file can't be written, with nothing left behind.
    """
    target = Path(path).expanduser()
    temporary = unfinished(target)
    try:
        if target.is_dir():
            raise OutputError(f"{target} is a folder; give a file name in it, such as {target / 'film.mp4'}")
        target.parent.mkdir(parents=True, exist_ok=True)
        sweep_unfinished(target.parent)
        yield temporary
        with temporary.open("rb") as written:
            os.fsync(written.fileno())
        temporary.replace(target)
    except (OSError, av.error.FFmpegError) as error:
        raise OutputError(f"{target} can't be written: {reason_of(error)}") from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def reason_of(error: Exception) -> str:
    """Name the usual causes in plain words."""
    number = getattr(error, "errno", None)
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "the disk is full or the file would be too large; free some space or choose another folder"
    if number == errno.ENAMETOOLONG:
        return "the name is too long; choose a shorter one"
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "no permission to write there; choose another folder"
    return str(getattr(error, "strerror", None) or error)
