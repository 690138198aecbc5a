"""What pymunk's batch calls write, kept step by step and read back as tables."""

from __future__ import annotations

import numpy as np
from pymunk import batch


class StepLog:
    """Appends what pymunk's batch calls write, one entry per step."""

    def __init__(self) -> None:
        self.buffer = batch.Buffer()
        self.ints: list[bytes] = []
        self.floats: list[bytes] = []
        self.open = False

    def take(self) -> batch.Buffer:
        """The buffer, emptied; what was in it is kept."""
        self._keep()
        self.buffer.clear()
        self.open = True
        return self.buffer

    def _keep(self) -> None:
        if self.open:
            self.ints.append(bytes(self.buffer.int_buf()))
            self.floats.append(bytes(self.buffer.float_buf()))
            self.open = False

    def last(self) -> np.ndarray:
        """Integers of the newest entry."""
        return np.frombuffer(bytes(self.buffer.int_buf()), np.int64)

    def table(self, width: int, float_width: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """All entries as (N, width) integers and (N, float_width) floats, and how many each step had."""
        self._keep()
        ints = np.frombuffer(b"".join(self.ints), np.int64).reshape(-1, width)
        floats = np.frombuffer(b"".join(self.floats), np.float64).reshape(-1, float_width)
        return ints, floats, np.array([len(entry) // (8 * width) for entry in self.ints])
