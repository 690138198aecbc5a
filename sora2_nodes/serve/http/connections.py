"""Connections as the network sees them: how many, how long each may take to ask, and who gives way when there are too many.

It stands between the socket and aiohttp's own protocol, which knows no time-out for a request that is never finished.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from aiohttp import web

NOBODY = "-"  # who asks, as long as that is not known
RESERVED_FILES = 96  # file descriptors kept for the database, downloads and children


@dataclass(frozen=True, kw_only=True)
class ConnectionLimits:
    """ask_s: from the first byte of a request's head to its last. stuck_s: for a reader that takes nothing."""

    most: int = 1000
    per_address: int = 250
    ask_s: float = 15.0
    stuck_s: float = 60.0

    @property
    def backlog(self) -> int:
        """How many may wait to be accepted; asyncio accepts as many at once, before any can give way."""
        return max(8, min(128, self.most // 8))


def limits_here(limits: ConnectionLimits) -> ConnectionLimits:
    """Lower the number of connections to what the process may open."""
    try:
        import resource
    except ImportError:  # Windows: no such limit
        return limits
    soft = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if soft == resource.RLIM_INFINITY:
        return limits
    most = max(8, min(limits.most, (soft - RESERVED_FILES) * 3 // 4))  # what is accepted at once comes on top
    return ConnectionLimits(
        most=most,
        per_address=max(4, min(limits.per_address, most * 3 // 4)),
        ask_s=limits.ask_s,
        stuck_s=limits.stuck_s,
    )


class Connections:
    """All open connections of a server. `factory` makes the protocol for a new one."""

    def __init__(self, server: web.Server, limits: ConnectionLimits) -> None:
        self.server, self.limits = server, limits
        self.open: dict[Connection, None] = {}  # oldest first
        self.by_address: Counter[str] = Counter()
        self.answered: Counter[tuple[str, int]] = Counter()  # requests by method and status
        self.seconds = 0.0  # that answering them took

    def factory(self) -> asyncio.Protocol:
        """Make the protocol of one new connection."""
        return Connection(self, self.server())

    def enter(self, connection: Connection) -> None:
        """Count a connection in. Where there are too many, the one that has waited longest to ask gives way."""
        self.open[connection] = None
        self.by_address[connection.address] += 1
        if self.by_address[connection.address] > self.limits.per_address:
            self._give_way(lambda other: other.address == connection.address)
        if len(self.open) > self.limits.most:
            self._give_way(lambda other: True)

    def leave(self, connection: Connection) -> None:
        """Count a connection out."""
        if connection in self.open:
            del self.open[connection]
            self.by_address[connection.address] -= 1
            if not self.by_address[connection.address]:
                del self.by_address[connection.address]

    def _give_way(self, whose: Callable[[Connection], bool]) -> None:
        mine = [connection for connection in self.open if whose(connection)]
        waiting = next((connection for connection in mine if not connection.busy), mine[-1])
        waiting.close()


class Connection(asyncio.Protocol):
    """One connection: hands everything on, and closes it when a request's head, or a reader, takes too long."""

    def __init__(self, all_of_them: Connections, inner: asyncio.Protocol) -> None:
        self.all_of_them, self._inner = all_of_them, inner
        self.busy = False  # a request has come in whole and is being answered
        self.address = ""
        self.caller = NOBODY  # who asks in the request under way, for the log
        self._transport: asyncio.Transport | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._stuck: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin: the first request's head is due."""
        self._transport = cast(asyncio.Transport, transport)
        peer = transport.get_extra_info("peername")
        self.address = str(peer[0]) if peer else ""
        self._inner.connection_made(transport)
        self.all_of_them.enter(self)
        self._expect()

    def data_received(self, data: bytes) -> None:
        """Hand data on; what comes while nothing is being answered begins a request's head."""
        if not self.busy and self._timer is None:
            self._expect()
        self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        """Hand the end of the other side's data on."""
        return self._inner.eof_received()

    def connection_lost(self, error: Exception | None) -> None:
        """End."""
        self._cancel()
        self.all_of_them.leave(self)
        self._inner.connection_lost(error)

    def pause_writing(self) -> None:
        """The other side takes nothing for now."""
        if self._stuck is None:
            self._stuck = asyncio.get_running_loop().call_later(self.all_of_them.limits.stuck_s, self.close)
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        """The other side goes on reading."""
        if self._stuck is not None:
            self._stuck.cancel()
            self._stuck = None
        self._inner.resume_writing()

    def begin(self) -> None:
        """A request's head is whole: it is answered in its own time."""
        self.busy, self.caller = True, NOBODY
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def done(self) -> None:
        """The request is answered; how long the connection may stay idle is aiohttp's to watch."""
        self.busy = False

    def close(self) -> None:
        """Drop the connection at once."""
        self._cancel()
        self.all_of_them.leave(self)
        if self._transport is not None:
            self._transport.abort()

    def _expect(self) -> None:
        self._timer = asyncio.get_running_loop().call_later(self.all_of_them.limits.ask_s, self.close)

    def _cancel(self) -> None:
        for handle in (self._timer, self._stuck):
            if handle is not None:
                handle.cancel()
        self._timer = self._stuck = None


def connection_of(request: web.BaseRequest) -> Connection | None:
    """Return the connection that a request came in by, None where another server carries it."""
    transport = request.transport
    protocol = transport.get_protocol() if transport is not None else None
    return protocol if isinstance(protocol, Connection) else None
