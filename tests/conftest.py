"""What every test gets: a data folder of its own. What a machine lacks is skipped by its marker, with the reason."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("busy", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("busy")  # how fast a machine is fails no test


COMFYUI_PLACES = ("~/ComfyUI", "~/comfy/ComfyUI")


def find_comfyuis() -> list[Path]:
    """Return every ComfyUI checkout that COMFYUI_PATH names (several: joined as in PATH), else the first usual one."""
    named = os.environ.get("COMFYUI_PATH", "").split(os.pathsep)
    there = [folder for folder in (Path(place).expanduser() for place in named if place) if _is_comfyui(folder)]
    usual = [folder for folder in (Path(place).expanduser() for place in COMFYUI_PLACES) if _is_comfyui(folder)]
    return there or usual[:1]


def _is_comfyui(folder: Path) -> bool:
    return (folder / "main.py").is_file()


def find_postgres() -> bool:
    """Tell whether PostgreSQL's server programs are on the path or where Debian puts them."""
    return bool(shutil.which("initdb")) or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    lacking = {
        "host": None if find_comfyuis() else "no ComfyUI found (COMFYUI_PATH, ~/ComfyUI, ~/comfy/ComfyUI)",
        "browser": None if browser else "no chromium on the path",
        "postgres": None if find_postgres() else "no PostgreSQL server programs found",
    }
    for item in items:
        for marker, reason in lacking.items():
            if reason and item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(autouse=True, scope="session")
def compiled_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let all data folders share what the tracer compiles, which takes about a minute."""
    os.environ.setdefault("NUMBA_CACHE_DIR", str(tmp_path_factory.getbasetemp() / "compiled"))


@pytest.fixture(autouse=True)
def sora2_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point the package at an empty data folder."""
    home = tmp_path / "sora2-home"
    monkeypatch.setenv("SORA2_HOME", str(home))
    monkeypatch.setenv("SORA2_STATE", str(tmp_path / "sora2-state"))
    return home
