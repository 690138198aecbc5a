"""What a render really takes on this machine: seconds, memory, energy. Knows no ledger and no torch."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from .gpus import GpuWatch, watch_gpus
from .records import Cost

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
