"""Files that somebody named, opened with care: a plain file and nothing else, and no more of it than can be meant.

A pipe that nobody fills would be waited for without end, and a device such as /dev/zero fills the memory. It knows no formats.
"""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any, BinaryIO

from .errors import InputError

MOST_TEXT = 32 * 1024 * 1024  # bytes of a script, storyboard or list


def open_plain(path: str | os.PathLike) -> BinaryIO:
    """Open a plain file for reading. Raises InputError for a pipe, device or folder, OSError where it can't be opened."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        handle = os.open(path, flags)
    except ValueError as error:  # a NUL, which no name holds
        raise InputError(f"{os.fspath(path)!r} is no file's name") from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise InputError(f"{os.fspath(path)} is not a plain file; write what it gives to one, and name that")
    return os.fdopen(handle, "rb")


def read_plain(path: str | os.PathLike, most: int = MOST_TEXT) -> bytes:
    """Read a plain file of at most `most` bytes. Raises InputError for any other, OSError where it can't be read."""
    with open_plain(path) as file:
        content = file.read(most + 1)
    if len(content) > most:
        size = f"{most // 1_000_000} MB" if most >= 1_000_000 else f"{most:,} bytes"
        raise InputError(f"{Path(path).name} has more than {size}: it is something else, or should be split")
    return content


def json_of(text: str | bytes) -> Any:
    """Parse JSON that somebody wrote. Raises json.JSONDecodeError where it is none, too deep, or a number is too long."""
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        raise
    except UnicodeDecodeError as error:
        raise json.JSONDecodeError("it is not UTF-8", "", 0) from error
    except RecursionError as error:
        raise json.JSONDecodeError("it is nested too deep", "", 0) from error
    except ValueError as error:  # Python reads no number of more than some 4300 digits
        raise json.JSONDecodeError("a number has too many digits", "", 0) from error
