"""What a render really took."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest

from sora2_nodes.credits.costs import GpuWatch, measure_cost


def write_package(powercap: Path, name: str, energy_uj: int) -> None:
    folder = powercap / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "energy_uj").write_text(f"{energy_uj}\n")
    (folder / "name").write_text("psys\n" if name.endswith(":9") else "package-0\n")
    (folder / "max_energy_range_uj").write_text("9999999\n")


def test_seconds_and_memory_are_measured(tmp_path: Path) -> None:
    with measure_cost(powercap=tmp_path) as meter:
        assert meter.cost is None
        assert sum(range(300_000)) > 0
    assert meter.cost
    assert meter.cost.wall_s > 0
    assert meter.cost.cpu_s > 0
    assert meter.cost.peak_memory_bytes is not None
    assert meter.cost.peak_memory_bytes > 2**20
    assert meter.cost.gpu_s is None
    assert meter.cost.energy_j is None


def test_energy_adds_up_packages_and_survives_a_counter_that_starts_again(tmp_path: Path) -> None:
    write_package(tmp_path, "intel-rapl:0", 1_000_000)
    write_package(tmp_path, "intel-rapl:0:0", 1)  # a part of package 0
    write_package(tmp_path, "intel-rapl:1", 9_500_000)
    write_package(tmp_path, "intel-rapl:9", 1)  # the whole machine, packages and all
    with measure_cost(powercap=tmp_path) as meter:
        write_package(tmp_path, "intel-rapl:0", 3_000_000)
        write_package(tmp_path, "intel-rapl:0:0", 500_000)
        write_package(tmp_path, "intel-rapl:1", 500_000)
        write_package(tmp_path, "intel-rapl:9", 9_000_000)
    assert meter.cost
    assert meter.cost.energy_j == pytest.approx(3.0)


def test_a_failed_render_has_a_cost_too(tmp_path: Path) -> None:
    with pytest.raises(MemoryError), measure_cost(powercap=tmp_path) as meter:
        raise MemoryError
    assert meter.cost
    assert meter.cost.wall_s > 0


class FakeNvml:
    """Two GPUs, one always busy, one half busy; each takes a joule per reading, unless it can't tell."""

    class NVMLError(Exception):
        pass

    def __init__(self, *, tells: bool = True) -> None:
        self.tells, self.readings = tells, 0

    def nvmlDeviceGetCount(self) -> int:
        return 2

    def nvmlDeviceGetHandleByIndex(self, number: int) -> int:
        return number

    def nvmlDeviceGetUtilizationRates(self, device: int) -> SimpleNamespace:
        return SimpleNamespace(gpu=(100, 50)[device])

    def nvmlDeviceGetTotalEnergyConsumption(self, device: int) -> int:
        if not self.tells:
            raise self.NVMLError
        self.readings += 1
        return 1000 * self.readings


def test_gpu_seconds_and_energy_are_what_the_gpus_tell(tmp_path: Path) -> None:
    times = iter([10.0, 14.0])
    write_package(tmp_path, "intel-rapl:0", 1_000_000)

    def watch() -> GpuWatch:
        return GpuWatch(FakeNvml(), clock=lambda: next(times), period_s=3600).start()

    with measure_cost(powercap=tmp_path, watch=watch) as meter:
        write_package(tmp_path, "intel-rapl:0", 3_000_000)
    assert meter.cost
    assert meter.cost.gpu_s == pytest.approx(6.0)  # 4 s at 100 % and at 50 %
    assert meter.cost.energy_j == pytest.approx(2.0 + 4.0)


def test_a_gpu_that_does_not_count_energy_still_tells_its_seconds(tmp_path: Path) -> None:
    times = iter([10.0, 12.0])
    with measure_cost(
        powercap=tmp_path,
        watch=lambda: GpuWatch(FakeNvml(tells=False), clock=lambda: next(times), period_s=3600).start(),
    ) as meter:
        pass
    assert meter.cost
    assert meter.cost.gpu_s == pytest.approx(3.0)
    assert meter.cost.energy_j is None


HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MEASURE = """
import json, time
from sora2_nodes.credits.costs import measure_cost
with measure_cost() as meter:
    time.sleep(0.6)
print(json.dumps([meter.cost.wall_s, meter.cost.gpu_s, meter.cost.energy_j]))
"""

pytestmark = [
    pytest.mark.skipif(find_spec("pynvml") is None, reason="nvidia-ml-py is not installed"),
    pytest.mark.skipif(sys.platform != "linux", reason="the driver library is Linux's"),
]


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the driver library and return its folder."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        pytest.skip("no C compiler")
    folder = tmp_path_factory.mktemp("driver")
    built = [compiler, "-shared", "-fPIC", "-w", "-o", str(folder / "libnvidia-ml.so.1"), str(HERE / "nvml_driver.c")]
    subprocess.run(built, check=True)
    return folder


def measured(driver: Path, quiet: str = "") -> tuple[float, float | None, float | None]:
    """Measure 0.6 s in a process that has this driver; return wall seconds, GPU seconds and joules."""
    environment = os.environ | {"LD_LIBRARY_PATH": str(driver), "QUIET": quiet}
    done = subprocess.run(
        [sys.executable, "-c", MEASURE], capture_output=True, text=True, check=True, cwd=ROOT, env=environment
    )
    wall_s, gpu_s, energy_j = json.loads(done.stdout)
    return wall_s, gpu_s, energy_j


def test_the_real_package_is_asked_as_it_wants_to_be(driver: Path) -> None:
    wall_s, gpu_s, energy_j = measured(driver)
    assert gpu_s == pytest.approx(1.5 * wall_s, rel=0.2)
    assert energy_j is not None
    assert energy_j >= 20, "10 J of each GPU, and what the CPU tells"


def test_what_a_gpu_does_not_tell_is_not_made_up(driver: Path) -> None:
    assert measured(driver, quiet="rates")[1] is None
    _, gpu_s, energy_j = measured(driver, quiet="energy")
    assert gpu_s is not None
    assert energy_j is None or energy_j < 10_000


def test_without_a_driver_nothing_is_told() -> None:
    from sora2_nodes.credits.costs import watch_gpus

    if shutil.which("nvidia-smi"):
        pytest.skip("this machine has a driver")
    assert watch_gpus() is None
