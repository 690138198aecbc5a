"""The pack in the host's real front end, in real Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import av
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


def front_ends_that_replace() -> list[tuple[Path, Path | None]]:
    """Return (host, static folder) for every front end of every host that can replace nodes; None: the host's own."""
    able = [host for host in find_comfyuis() if (host / "app/node_replace_manager.py").is_file()]
    return [*((host, None) for host in able), *((host, static) for host, static in newer_front_ends() if host in able)]


@pytest.mark.parametrize(
    ("place", "static"),
    front_ends_that_replace() or [(None, None)],
    ids=lambda path: path.name if path else "own",
)
def test_the_retired_node_is_replaced_in_one_click_and_runs(
    place: Path | None, static: Path | None, tmp_path: Path
) -> None:
    if place is None:
        pytest.skip("no host here can replace nodes")
    flags = ["--disable-api-nodes", *(["--front-end-root", str(static)] if static else [])]
    server = HostServer(place, tmp_path / "host", *flags)
    try:
        pictures = os.environ.get("SORA2_SCREENSHOTS", "")
        folder = Path(pictures or tmp_path) / f"{place.name}-{static.parents[1].name if static else 'own'}-replaced"
        folder.mkdir(parents=True, exist_ok=True)
        chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
        command = ["node", str(SCRIPTS / "replace_page.mjs"), f"http://{server.address}", chromium, str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        with av.open(str(server.base / "output/video" / done.stdout.split()[-1])) as clip:
            video = clip.streams.video[0]
            assert (video.width, video.height, video.frames) == (720, 1280, 96)
            assert clip.streams.audio
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
