"""What a render really took."""

from __future__ import annotations

from pathlib import Path

import pytest

from sora2_nodes.credits.costs import measure_cost


def write_package(powercap: Path, name: str, energy_uj: int) -> None:
    folder = powercap / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "energy_uj").write_text(f"{energy_uj}\n")
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
    with measure_cost(powercap=tmp_path) as meter:
        write_package(tmp_path, "intel-rapl:0", 3_000_000)
        write_package(tmp_path, "intel-rapl:0:0", 500_000)
        write_package(tmp_path, "intel-rapl:1", 500_000)
    assert meter.cost
    assert meter.cost.energy_j == pytest.approx(3.0)


def test_a_failed_render_has_a_cost_too_and_gpu_seconds_come_from_the_caller(tmp_path: Path) -> None:
    readings = iter([10.0, 12.5])
    with pytest.raises(MemoryError), measure_cost(powercap=tmp_path, gpu_clock=lambda: next(readings)) as meter:
        raise MemoryError
    assert meter.cost
    assert meter.cost.gpu_s == 2.5
