"""Rate limits: a bucket of tokens for each caller. Time is passed in; nothing sleeps."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass


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
