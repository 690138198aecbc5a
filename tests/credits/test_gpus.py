"""GPU seconds and energy through the real package nvidia-ml-py, over a driver library of a few lines."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

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
    from sora2_nodes.credits.gpus import watch_gpus

    if shutil.which("nvidia-smi"):
        pytest.skip("this machine has a driver")
    assert watch_gpus() is None
