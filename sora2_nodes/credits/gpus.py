"""What NVIDIA GPUs tell about themselves: how long they were busy and how much energy they took. Knows no torch.

It needs the package nvidia-ml-py; without it, or without such a GPU, nothing is told. All GPUs that NVML shows are
added up, whichever of them renders, and other programs on them are counted too.
"""

from __future__ import annotations

import importlib
import threading
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

PERIOD_S = 0.25


class GpuWatch:
    """Adds up the seconds in which kernels ran, on all GPUs together, from `start()` to `stop()`."""

    def __init__(
        self, nvml: Any, *, clock: Callable[[], float] = time.perf_counter, period_s: float = PERIOD_S
    ) -> None:
        self.nvml = nvml
        self.clock = clock
        self.period_s = period_s
        self.busy_s = 0.0
        self._told = False  # whether the GPUs ever said how busy they are
        self._devices = [nvml.nvmlDeviceGetHandleByIndex(number) for number in range(nvml.nvmlDeviceGetCount())]
        self._energy_mj = self._read_energy()
        self._stopped = threading.Event()
        self._before = clock()
        self._thread = threading.Thread(target=self._watch, name="sora2-gpu-watch", daemon=True)

    def start(self) -> GpuWatch:
        """Begin to watch."""
        self._thread.start()
        return self

    def stop(self) -> tuple[float | None, float | None]:
        """Return GPU seconds and joules since the start; None for either where the GPUs don't tell it."""
        self._stopped.set()
        self._thread.join()
        self._add()
        after = self._read_energy()
        energy_j = None if after is None or self._energy_mj is None else (after - self._energy_mj) / 1000
        return self.busy_s if self._told else None, energy_j

    def _watch(self) -> None:
        while not self._stopped.wait(self.period_s):
            self._add()

    def _add(self) -> None:
        now = self.clock()
        try:
            percent = sum(self.nvml.nvmlDeviceGetUtilizationRates(device).gpu for device in self._devices)
            self._told = True
        except self.nvml.NVMLError:
            percent = 0
        self.busy_s += percent / 100 * (now - self._before)
        self._before = now

    def _read_energy(self) -> int | None:
        try:
            return sum(self.nvml.nvmlDeviceGetTotalEnergyConsumption(device) for device in self._devices)
        except self.nvml.NVMLError:
            return None


def watch_gpus() -> GpuWatch | None:
    """Begin to watch this machine's NVIDIA GPUs; None where there is none or nothing tells of it."""
    nvml = _load()
    if nvml is None:
        return None
    try:
        nvml.nvmlInit()
        return GpuWatch(nvml).start() if nvml.nvmlDeviceGetCount() else None
    except nvml.NVMLError:
        return None


def _load() -> ModuleType | None:
    try:
        return importlib.import_module("pynvml")
    except ImportError:
        return None
