"""What runs in the child that reads strangers' files: takes a question, sets its limits, answers in parts, waits again.

It may not write files, start processes from here nor reach the network on purpose; it only decodes what it is pointed at.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import av
import numpy as np

from ...errors import MediaError, Sora2Error
from . import foreign_clips, picture_files, picture_layers, recordings
from .reader_process import Message, receive, send

MOST_QUESTIONS = 500  # then a new child takes over
MOST_GROWN_MB = 250
Reader = Callable[[dict[str, Any], list[np.ndarray]], Iterator[Message]]

READERS: dict[str, Reader] = {
    "recording": recordings.answer,
    "picture": picture_files.answer,
    "layers": picture_layers.answer,
    "clip": foreign_clips.answer_info,
    "frames": foreign_clips.answer_frames,
    "sharpest": foreign_clips.answer_sharpest,
    "vetted": foreign_clips.answer_vetted,
}
# What decoders raise on crafted files besides our own errors.
_DECODER_ERRORS = (
    av.FFmpegError, ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RuntimeError,
    SyntaxError, TypeError, ValueError,
)  # fmt: skip


def serve() -> None:
    """Answer questions until the standard input ends."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    _settle()
    before_mb = _peak_mb()
    for count in range(1, MOST_QUESTIONS + 1):
        try:
            question, arrays = receive(source)
        except EOFError:
            return
        _limit(question["limits"])
        end = _answered(question, arrays, lambda message: send(target, *message))
        tired = count == MOST_QUESTIONS or _peak_mb() - before_mb > MOST_GROWN_MB or end.get("error") == "memory"
        send(target, {"end": {**end, "tired": tired}})
        if tired:
            return


def _answered(question: dict[str, Any], arrays: list[np.ndarray], tell: Callable[[Message], None]) -> dict[str, Any]:
    """Answer one question; return how it ended."""
    name = question["name"]
    try:
        for message in READERS[question["reader"]]({**question["values"], "name": name}, arrays):
            tell(message)
    except Sora2Error as error:
        return {"error": type(error).__name__, "text": str(error)}
    except MemoryError:
        most = question["limits"]["memory_mb"]
        return {"error": "memory", "text": f"{name} can't be read: decoding it needs more than {most} MB of memory"}
    except _DECODER_ERRORS as error:
        if getattr(error, "errno", None) == 12:  # ENOMEM
            return {"error": "memory", "text": f"{name} can't be read: decoding it needs too much memory"}
        reason = str(error).strip()[:120] or type(error).__name__
        return {"error": MediaError.__name__, "text": f"{name} is damaged and can't be read ({reason})"}
    return {}


def _settle() -> None:
    """Give up what a reader needs no right to: writing files, core dumps."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock alone limits
        return
    for what in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
        resource.setrlimit(what, (0, 0))


def _limit(limits: dict[str, Any]) -> None:
    """Set the limits of one question beyond what the child uses already."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + int(limits["cpu_s"]) + 1, hard))
    space = _address_space()
    if space:
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (space + int(limits["memory_mb"]) * 1024 * 1024, hard))


def _address_space() -> int:
    """Bytes of address space in use; 0 where the system doesn't tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            pages = int(file.read().split()[0])
    except OSError:
        return 0
    import resource

    return pages * resource.getpagesize()


def _peak_mb() -> float:
    try:
        import resource
    except ImportError:
        return 0.0
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
