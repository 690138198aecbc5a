"""The bytes of a request's body: no slower than a phone's line, no larger than its route allows, parsed off the event loop."""

from __future__ import annotations

import asyncio
import json
import re
import time
import zlib
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from tempfile import SpooledTemporaryFile
from threading import BoundedSemaphore
from typing import IO, Any, TypeVar

from aiohttp import ClientPayloadError, web
from aiohttp.http_exceptions import HttpProcessingError

from .problems import Problem, wrong

CHUNK = 256 * 1024
IN_MEMORY = 1024 * 1024  # bytes of a body; what is larger waits on disk
PAUSE_S = 20.0  # between two pieces of a body
GRACE_S, SLOWEST = 30.0, 8 * 1024  # bytes a second, in the mean, once the grace is over
MAX_MARKS = 300_000  # brackets, commas and colons of a JSON body: what it may cost in memory when parsed
MAX_DEPTH = 100
BROKEN = (HttpProcessingError, ClientPayloadError, web.RequestPayloadError, zlib.error)
NO_TEXT = re.compile("[\x00\ud800-\udfff]")

_PARSING = BoundedSemaphore(2)  # bodies at once
T = TypeVar("T")


class Pace:
    """Watches how fast one body comes in. Raises Problem 408 for one that stalls or drips."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock, self.began, self.bytes = clock, clock(), 0

    async def wait(self, piece: Awaitable[T], size: Callable[[T], int]) -> T:
        """Wait for the next piece and count it."""
        try:
            found = await asyncio.wait_for(piece, PAUSE_S)
        except asyncio.TimeoutError as error:
            raise self._slow() from error
        self.bytes += size(found)
        if self.bytes < (self.clock() - self.began - GRACE_S) * SLOWEST:
            raise self._slow()
        return found

    def _slow(self) -> Problem:
        return Problem(HTTPStatus.REQUEST_TIMEOUT, "The body comes too slowly.", code="request_timeout")


async def read_json(
    request: web.Request, most: int, off_loop: Callable[..., Awaitable[dict[str, Any]]]
) -> dict[str, Any]:
    """Read a body of at most `most` bytes as a JSON object; a large one waits on disk. off_loop: runs in a thread."""
    if (request.content_length or 0) > most:
        raise _too_large(most)
    pace = Pace()
    with SpooledTemporaryFile(max_size=IN_MEMORY) as body:
        try:
            while piece := await pace.wait(request.content.read(CHUNK), len):
                body.write(piece)
                if pace.bytes > most:
                    raise _too_large(most)
        except BROKEN as error:
            raise Problem(HTTPStatus.BAD_REQUEST, f"The body can't be read: {error}", code="invalid_body") from error
        return await off_loop(_parsed_file, body)


def parse_json(text: str | bytes) -> Any:
    """Parse JSON that a request brought. Raises ValueError for what is none, and for what is larger than it looks."""
    plain = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if sum(plain.count(mark) for mark in (b"{", b"[", b",", b":")) > MAX_MARKS:
        raise ValueError(f"it has more than {MAX_MARKS:,} values")
    try:
        values = json.loads(text, parse_constant=_refuse_constant)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    check_texts(values)
    return values


def check_texts(values: Any) -> None:
    """Raise Problem 400 for a text anywhere inside that no file or database can hold, or for values that lie too deep."""
    todo: list[tuple[Any, str, int]] = [(values, "", 0)]
    while todo:
        value, name, depth = todo.pop()
        if depth > MAX_DEPTH:
            raise wrong(name[:80] or "body", f"The values lie more than {MAX_DEPTH} levels deep.", "invalid_json")
        if isinstance(value, str) and NO_TEXT.search(value):
            raise wrong(name[:80], f"{name[:80]!r} holds a character that is no text (NUL or half a surrogate pair).")
        if isinstance(value, dict):
            if bad := [key for key in value if NO_TEXT.search(key)]:
                raise wrong("body", f"The name {bad[0][:80]!r} holds a character that is no text.")
            todo += [(inner, name or key, depth + 1) for key, inner in value.items()]
        elif isinstance(value, list):
            todo += [(inner, name, depth + 1) for inner in value]


def _parsed_file(body: IO[bytes]) -> dict[str, Any]:
    with _PARSING:
        body.seek(0)
        content = body.read()
        try:
            values = parse_json(content) if content else {}
        except ValueError as error:
            raise Problem(HTTPStatus.BAD_REQUEST, f"The body is not JSON: {error}", code="invalid_json") from error
    if not isinstance(values, dict):
        raise Problem(HTTPStatus.BAD_REQUEST, "The body must be a JSON object.", code="invalid_json")
    return values


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not a JSON number")


def _too_large(most: int) -> Problem:
    return Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"The body is larger than {most} bytes.")
