"""The server's log: one line an event, as text or JSON, without raw control characters and without floods."""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timezone
from typing import NoReturn

from aiohttp import web
from aiohttp.abc import AbstractAccessLogger
from aiohttp.http_exceptions import HttpProcessingError

from ...errors import printable
from ..http.connections import connection_of

ACCESS = "sora2.access"
BURST, WINDOW_S = 20, 60.0  # lines alike in one window; the rest are counted
LEVELS = ("debug", "info", "warning", "error")
REMEMBERED = 1000
METHODS = ("GET", "HEAD", "POST", "DELETE", "OPTIONS")
CALLERS_FAULTS = (HttpProcessingError, web.RequestPayloadError, ConnectionError)


def start_log(*, level: str = "info", as_json: bool = False, who: str = "") -> None:
    """Send everything that is logged to the standard error. who: which process, shown in front."""
    printable("\x1b")  # loads what escapes are made with, while there are files to open
    handler = StandardError()
    handler.setFormatter(JsonLines(who) if as_json else PlainLines(who))
    handler.addFilter(FloodGate())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for noisy in ("alembic", "aiohttp.server", "asyncio"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, logging.getLogger().level))


def end_process() -> NoReturn:
    """End this process at once, with everything told: taking the interpreter apart takes seconds on a busy machine."""
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # closed, or none
            stream.flush()
    os._exit(0)


class StandardError(logging.Handler):
    """Writes lines to what the standard error is when they are told, not when the log was started."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; nothing where the process has no standard error."""
        try:
            if sys.stderr is not None:
                sys.stderr.write(f"{self.format(record)}\n")
                sys.stderr.flush()
        except (OSError, ValueError):  # closed, or nobody reads it any more
            self.handleError(record)


class PlainLines(logging.Formatter):
    """One line an event; control characters of what is told are written as escapes. A trace follows indented."""

    def __init__(self, who: str = "") -> None:
        super().__init__()
        self.who = f"{who}: " if who else ""

    def format(self, record: logging.LogRecord) -> str:
        """Write one event."""
        at = datetime.fromtimestamp(record.created, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        level = "" if record.levelno <= logging.INFO else f"{record.levelname.lower()}: "
        line = f"{at} {self.who}{level}{printable(record.getMessage())}"
        if record.exc_info:
            trace = self.formatException(record.exc_info)
            line += "".join(f"\n  | {printable(part)}" for part in trace.splitlines())
        return line


class JsonLines(logging.Formatter):
    """One JSON object an event."""

    def __init__(self, who: str = "") -> None:
        super().__init__()
        self.who = who

    def format(self, record: logging.LogRecord) -> str:
        """Write one event."""
        told = {"at": record.created, "level": record.levelname.lower(), "from": self.who or record.name}
        told["text"] = record.getMessage()
        told |= getattr(record, "told", {})
        if record.exc_info:
            told["trace"] = self.formatException(record.exc_info)
        return json.dumps(told)


class FloodGate(logging.Filter):
    """Lets a few lines alike through in each minute, and says how many were left out when the minute is over."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.clock = clock
        self._seen: OrderedDict[tuple[str, object], tuple[float, int]] = OrderedDict()

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a line goes out."""
        if record.name == ACCESS:
            return True
        if record.exc_info and isinstance(record.exc_info[1], CALLERS_FAULTS):
            return False  # it is answered with 400, and the request has its line
        key, now = (record.name, record.msg if isinstance(record.msg, str) else type(record.msg)), self.clock()
        since, count = self._seen.pop(key, (now, 0))
        if now - since > WINDOW_S:
            if count > BURST:
                record.msg = f"{record.getMessage()} (and {count - BURST} like it were left out)"
                record.args = ()
            since, count = now, 0
        self._seen[key] = since, count + 1
        while len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return count < BURST


class AccessLines(AbstractAccessLogger):
    """One line a request, once it is answered: method, path, status, bytes, milliseconds, who asked."""

    def log(self, request: web.BaseRequest, response: web.StreamResponse, time: float) -> None:
        """Write the line, and tell the connection that the request is done."""
        connection = connection_of(request)
        if connection is not None:
            connection.done()
            method = request.method if request.method in METHODS else "other"
            connection.all_of_them.answered[method, response.status] += 1
            connection.all_of_them.seconds += time
        caller = "-" if connection is None else connection.caller
        told = {
            "method": request.method, "path": request.rel_url.raw_path[:300], "status": response.status,
            "bytes": response.body_length, "ms": round(1000 * time), "caller": caller, "address": request.remote or "-",
            "request_id": response.headers.get("x-request-id", "-"),
        }  # fmt: skip
        line = "{method} {path} {status} {bytes} bytes {ms} ms {caller} {address} {request_id}".format(**told)
        self.logger.info("%s", line, extra={"told": told})
