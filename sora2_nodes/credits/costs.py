"""What a render really takes on this machine: seconds, memory, energy. Knows no ledger and no torch.

GPUs are asked by the package nvidia-ml-py; without it, or without such a GPU, nothing is told of them. All GPUs that NVML shows are added up,
whichever of them renders, and other programs on them are counted too.
"""

from __future__ import annotations

import importlib
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import psutil

from .records import Cost

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


POWERCAP = Path("/sys/class/powercap")
WHOLE_MACHINE = "psys"  # a counter that has the packages in it already


@dataclass
class Meter:
    """Holds the `cost` of a measured block; None while the block runs."""

    cost: Cost | None = None


@contextmanager
def measure_cost(*, watch: Callable[[], GpuWatch | None] = watch_gpus, powercap: Path = POWERCAP) -> Iterator[Meter]:
    """Measure the block, and leave its cost in the meter also when the block raises.

    CPU seconds are of all threads of this process. GPU seconds and energy are what the machine tells, other programs
    included: the time NVIDIA GPUs were busy, and what they and the CPU packages took.
    """
    meter, gpus = Meter(), watch()
    wall, cpu, energy = time.perf_counter(), time.process_time(), _read_energy(powercap)
    try:
        yield meter
    finally:
        wall_s, cpu_s = time.perf_counter() - wall, time.process_time() - cpu
        gpu_s, gpu_j = gpus.stop() if gpus else (None, None)
        told = [joules for joules in (_energy_since(energy, powercap), gpu_j) if joules is not None]
        meter.cost = Cost(
            wall_s=wall_s, cpu_s=cpu_s, gpu_s=gpu_s, peak_memory_bytes=peak_memory(),
            energy_j=sum(told) if told else None,
        )  # fmt: skip


def peak_memory() -> int | None:
    """Return the most memory this process has had resident since it started, in bytes."""
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _read_energy(powercap: Path) -> dict[str, int]:
    """Read the energy counter of each CPU package in microjoules; empty where there is none or it may not be read."""
    counters = {}
    for package in powercap.glob("intel-rapl:*"):
        if package.name.count(":") != 1:  # intel-rapl:0 is a package, intel-rapl:0:1 a part of it
            continue
        try:
            if (package / "name").read_text().strip() != WHOLE_MACHINE:
                counters[package.name] = int((package / "energy_uj").read_text())
        except OSError:
            continue
    return counters


def _energy_since(before: dict[str, int], powercap: Path) -> float | None:
    if not before:
        return None
    now, joules = _read_energy(powercap), 0.0
    for name, start in before.items():
        if name not in now:
            return None
        used = now[name] - start
        if used < 0:  # the counter starts again at 0 after its range
            used += int((powercap / name / "max_energy_range_uj").read_text()) + 1
        joules += used / 1e6
    return joules
