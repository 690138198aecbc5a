"""The pack in the host's real front end, in real Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import find_comfyuis

from .server import HostServer

SCRIPTS = Path(__file__).resolve().parents[1] / "js"
pytestmark = [
    pytest.mark.host,
    pytest.mark.browser,
    pytest.mark.skipif(not (SCRIPTS / "node_modules/playwright-core").is_dir(), reason="run npm ci in tests/js first"),
]


FRONT_ENDS = "front_ends"  # of a host's folder: one folder a version, each with a comfyui_frontend_package


def newer_front_ends() -> list[tuple[Path, Path]]:
    """Return (host, static folder) for every front end that lies beside a host."""
    found = [(host, host.glob(f"{FRONT_ENDS}/*/comfyui_frontend_package/static")) for host in find_comfyuis()]
    return [(host, static) for host, folders in found for static in sorted(folders)]


def test_every_template_loads_and_runs_and_edits_reach_the_prompt(host: HostServer, tmp_path: Path) -> None:
    check_the_canvas(host, host.place.name, tmp_path)


@pytest.mark.parametrize(
    ("place", "static"), newer_front_ends() or [(None, None)], ids=lambda path: path.name if path else "none"
)
def test_the_same_in_a_newer_front_end(place: Path | None, static: Path | None, tmp_path: Path) -> None:
    if place is None or static is None:
        pytest.skip(f"no host has a folder {FRONT_ENDS}")
    server = HostServer(place, tmp_path / "host", "--front-end-root", str(static))
    try:
        check_the_canvas(server, f"{place.name}-{static.parents[1].name}", tmp_path)
    finally:
        server.stop()


def check_the_canvas(host: HostServer, name: str, tmp_path: Path) -> None:
    """Run the page's script against a host, and leave what it told and its pictures in a folder of that name."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    pictures = os.environ.get("SORA2_SCREENSHOTS", "")  # a folder to look into; every host adds one of its own
    folder = Path(pictures) / name if pictures else tmp_path / name
    folder.mkdir(parents=True, exist_ok=True)
    command = ["node", str(SCRIPTS / "canvas_page.mjs"), f"http://{host.address}", chromium, str(folder)]
    if not host.nests:
        command.append("--classic")
    if whole := os.environ.get(
        "SORA2_WHOLE"
    ):  # every template as shipped, on the built-in weights: a quarter of an hour
        command.append("--whole")
    done = subprocess.run(command, capture_output=True, text=True, timeout=3600 if whole else 1800, check=False)
    (folder / "told.txt").write_text(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
