"""Strangers' files are read in a child process with limits, so that a decoder's crash, loop or hunger costs one request.

Parent's side: keeps up to two warm children, sends one question at a time, and gives up on a child that is late. What comes
back is JSON and plain arrays, never code. `reader_child` is what runs there; a door's own takes are read without it.
"""

from __future__ import annotations

import atexit
import json
import os
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np

from ... import errors
from ...errors import MediaError, Sora2Error

MOST_IDLE = 2
MAX_HEADER = 4 * 1024 * 1024  # bytes
MAX_ARRAYS = 300 * 1024 * 1024  # bytes in one message
LENGTH = struct.Struct("<I")
_BOOT = (
    "import json, sys; sys.path[:] = json.loads(sys.stdin.buffer.readline()); "
    "from sora2_nodes.media.files.reader_child import serve; serve()"
)
_PASSED_ON = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "LD_LIBRARY_PATH")
_CALM = {"MALLOC_ARENA_MAX": "1", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # little address space

_lock = threading.Lock()
_idle: list[_Child] = []
_of_process = os.getpid()

Message = tuple[dict[str, Any], list[np.ndarray]]


@dataclass(frozen=True, kw_only=True)
class ReaderLimits:
    """What one question may take. wall_s: until the next part of the answer. memory_mb: beyond what the idle child has."""

    memory_mb: int = 420
    cpu_s: int = 8
    wall_s: float = 9.0


def read_apart(
    reader: str, name: str, values: dict[str, Any], arrays: Sequence[np.ndarray] = (), *,
    failure: type[Sora2Error] = MediaError, limits: ReaderLimits | None = None,
) -> Iterator[Message]:  # fmt: skip
    """Ask a child for what a reader of `reader_child` yields, part by part as it comes.

    name: what messages call the file. Raises the reader's own error, or `failure` where the child crashed, hung or grew.
    """
    limits = limits or ReaderLimits()
    child, whole = _taken(), False
    try:
        child.ask({"reader": reader, "name": name, "values": values, "limits": asdict(limits)}, arrays)
        while True:
            header, found = child.answer(limits.wall_s)
            if "end" not in header:
                yield header, found
                continue
            whole = not header["end"].get("tired")
            _raise(header["end"], failure)
            return
    except (OSError, EOFError, ValueError, KeyError) as error:
        raise failure(f"{name} can't be read: {child.fate()}; it may be damaged or made to harm") from error
    finally:
        if whole:
            _kept(child)
        else:
            child.close()


def ask_apart(
    reader: str, name: str, values: dict[str, Any], arrays: Sequence[np.ndarray] = (), *,
    failure: type[Sora2Error] = MediaError, limits: ReaderLimits | None = None,
) -> Message:  # fmt: skip
    """Return the one part that a reader answers with. Raises as `read_apart` does."""
    parts = list(read_apart(reader, name, values, arrays, failure=failure, limits=limits))
    if len(parts) != 1:
        raise failure(f"{name} can't be read: it holds nothing")
    return parts[0]


def send(stream: IO[bytes], header: dict[str, Any], arrays: Sequence[np.ndarray] = ()) -> None:
    """Write one message: the header's length, the header as JSON, then the arrays' bytes."""
    shapes = [{"dtype": array.dtype.str, "shape": list(array.shape)} for array in arrays]
    text = json.dumps({**header, "arrays": shapes}).encode()
    stream.write(LENGTH.pack(len(text)) + text)
    for array in arrays:
        stream.write(np.ascontiguousarray(array).data.cast("B") if array.size else b"")
    stream.flush()


def receive(stream: IO[bytes]) -> Message:
    """Read one message. Raises EOFError at the end of the stream, ValueError for what is no message."""
    (length,) = LENGTH.unpack(_exactly(stream, LENGTH.size))
    if length > MAX_HEADER:
        raise ValueError("the header is too long")
    header = json.loads(_exactly(stream, length))
    arrays, left = [], MAX_ARRAYS
    for told in header.pop("arrays"):
        dtype, shape = np.dtype(told["dtype"]), tuple(int(n) for n in told["shape"])
        size = int(np.prod(shape, dtype=np.int64)) * dtype.itemsize
        if dtype.hasobject or not 0 <= size <= left:
            raise ValueError("the arrays are too large")
        left -= size
        arrays.append(np.frombuffer(_exactly(stream, size), dtype=dtype).reshape(shape))
    return header, arrays


def _exactly(stream: IO[bytes], count: int) -> bytearray:
    found = bytearray(count)
    view, at = memoryview(found), 0
    while at < count:
        read = stream.readinto(view[at:])  # type: ignore[attr-defined]
        if not read:
            raise EOFError("the other side is gone")
        at += read
    return found


class _Child:
    """One warm child and the pipes to it."""

    def __init__(self) -> None:
        environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ} | _CALM
        self.process = subprocess.Popen(
            [sys.executable, "-c", _BOOT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=environment, start_new_session=True,
        )  # fmt: skip
        self.late = False
        root = str(Path(__file__).parents[3])
        self._pipe.write(json.dumps([root, *sys.path]).encode() + b"\n")

    def ask(self, question: dict[str, Any], arrays: Sequence[np.ndarray]) -> None:
        """Send a question."""
        send(self._pipe, question, arrays)

    def answer(self, wall_s: float) -> Message:
        """Wait for the next part of the answer; a child that is late is killed, and its pipe ends."""
        assert self.process.stdout is not None
        timer = threading.Timer(wall_s, self._give_up)
        timer.daemon = True
        timer.start()
        try:
            return receive(self.process.stdout)
        finally:
            timer.cancel()

    def fate(self) -> str:
        """Say how a child that no longer answers came to its end."""
        if self.late:
            return "its decoder took too long"
        with suppress(subprocess.TimeoutExpired):
            code = self.process.wait(1.0)
            return "its decoder needs too long" if code == -24 else f"its decoder crashed (code {code})"
        return "its decoder answered in a way that makes no sense"

    def close(self) -> None:
        """End the child at once."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    @property
    def _pipe(self) -> IO[bytes]:
        assert self.process.stdin is not None
        return self.process.stdin

    def _give_up(self) -> None:
        self.late = True
        self.process.kill()


def _taken() -> _Child:
    """A warm child, or a new one. A fork of this process has none of its parent's."""
    global _of_process
    with _lock:
        if _of_process != os.getpid():
            _idle.clear()
            _of_process = os.getpid()
        while _idle:
            child = _idle.pop()
            if child.process.poll() is None:
                return child
            child.close()
    atexit.unregister(_close_idle)
    atexit.register(_close_idle)
    return _Child()


def _close_idle() -> None:
    while _idle and _of_process == os.getpid():
        _idle.pop().close()


def _kept(child: _Child) -> None:
    with _lock:
        if len(_idle) < MOST_IDLE:
            _idle.append(child)
            return
    child.close()


def _raise(end: dict[str, Any], failure: type[Sora2Error]) -> None:
    if "error" not in end:
        return
    kind = getattr(errors, str(end["error"]), failure)
    known = isinstance(kind, type) and issubclass(kind, Sora2Error)
    raise (kind if known else failure)(str(end["text"]))
