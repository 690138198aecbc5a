"""How a server answers: limits and rates (a bucket of tokens for each caller), who must show a key, who pays. Time is passed in; nothing sleeps."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network

from ...limits import MB, PICTURE_BYTES


@dataclass(frozen=True, kw_only=True)
class Rate:
    """`per_s` requests a second in the long run, `burst` at once."""

    per_s: float
    burst: int


class Limiter:
    """Counts the requests of each caller against one rate. Remembers the newest `callers` callers."""

    def __init__(self, rate: Rate, *, callers: int = 10_000, clock: Callable[[], float] = time.monotonic) -> None:
        self.rate, self.callers, self.clock = rate, callers, clock
        self._tokens: OrderedDict[str, tuple[float, float]] = OrderedDict()  # caller: tokens, and when

    def wait_s(self, caller: str) -> float:
        """Count one request; return 0.0, or in how many seconds the next would be welcome."""
        now = self.clock()
        tokens, then = self._tokens.pop(caller, (float(self.rate.burst), now))
        tokens = min(float(self.rate.burst), tokens + (now - then) * self.rate.per_s)
        allowed = tokens >= 1
        self._tokens[caller] = (tokens - 1 if allowed else tokens, now)
        while len(self._tokens) > self.callers:
            self._tokens.popitem(last=False)
        return 0.0 if allowed else (1 - tokens) / self.rate.per_s

    def left(self, caller: str) -> float:
        """Return how many requests a caller may send at once, without counting one."""
        tokens, then = self._tokens.get(caller, (float(self.rate.burst), self.clock()))
        return max(0.0, min(float(self.rate.burst), tokens + (self.clock() - then) * self.rate.per_s))


DEFAULT_PORT = 8720
DEFAULT_SIZE, DEFAULT_SECONDS = "720x1280", 4

READS, WRITES = Rate(per_s=200, burst=1000), Rate(per_s=20, burst=200)  # of one caller


@dataclass(frozen=True, kw_only=True)
class ServeSettings:
    """key_required: the key of this machine is not enough. trust_loopback: on this machine no key is asked for at all.

    account: whose credits pay for callers with the key of this machine, or without one.
    """

    key_required: bool = False
    trust_loopback: bool = False
    account: str | None = None
    max_unfinished: int = 1000  # jobs of one account
    picture_bytes: int = PICTURE_BYTES
    callers_vouch: bool = False  # a caller who makes a character says by it that its subject agreed
    fetch_pictures: bool = False  # image_url may be an https address
    video_bytes: int = 300 * MB
    upload_count: int = 1000  # files of one account
    field_bytes: int = 2 * MB  # of all text fields of a form, or of a JSON body without its pictures
    reads: Rate = READS
    writes: Rate = WRITES
    keep_s: float | None = None  # how long finished videos are kept; None: until they are deleted
    keep_bytes: int | None = None  # what all videos may have on disk
    origins: tuple[str, ...] = ()  # web origins besides the server's own that may call
    webhook_networks: tuple[IPv4Network | IPv6Network, ...] = ()  # where webhooks may go besides public addresses
    hosts: tuple[str, ...] = ()  # names besides localhost under which keyless callers may reach it

    @property
    def data_url_chars(self) -> int:
        """Longest data URL of a picture: 20 MiB, as the published schema says, for files of 5."""
        return 4 * self.picture_bytes
