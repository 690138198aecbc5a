"""A bar on stderr with stage, step and time left, and the seconds each stage took."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Progress:
    """One bar at a time, drawn only on a terminal; `seconds` holds the wall time of every stage so far."""

    def __init__(self, *, quiet: bool = False) -> None:
        self.seconds: dict[str, float] = {}
        self._hidden = quiet or not sys.stderr.isatty()
        self._bar: Any = None  # tqdm's, while a stage has steps

    @contextmanager
    def stage(self, name: str, told: str = "") -> Iterator[Progress]:
        """Time a stage; its bar goes when it ends, however it ends. told: what is shown instead of its name."""
        start = time.perf_counter()
        if not self._hidden:
            print(f"\r{told or name} …\033[K", end="", file=sys.stderr, flush=True)
        try:
            yield self
        finally:
            self._close()
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start

    def step(self, name: str, done: int, total: int, unit: str = "step") -> None:
        """Show `done` of `total` under a name; a new name starts a new bar."""
        if self._hidden:
            return
        if self._bar is None or self._bar.desc.rstrip(": ") != name or self._bar.total != total:
            self._close()
            self._bar = self._new(name, total, unit)
        self._bar.update(done - self._bar.n)

    def _new(self, name: str, total: int, unit: str) -> Any:
        from tqdm import tqdm

        layout = "{desc} {n_fmt}/{total_fmt} {unit} |{bar:24}| {elapsed} so far, {remaining} to go"
        return tqdm(total=total, desc=name, unit=unit, bar_format=layout, leave=False, file=sys.stderr)

    def _close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None
        if not self._hidden:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
