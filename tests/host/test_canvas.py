"""The pack in the host's real front end, in real Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from .server import HostServer

SCRIPTS = Path(__file__).resolve().parents[1] / "js"
pytestmark = [
    pytest.mark.host,
    pytest.mark.browser,
    pytest.mark.skipif(not (SCRIPTS / "node_modules/playwright-core").is_dir(), reason="run npm ci in tests/js first"),
]


def test_every_template_loads_and_runs_and_edits_reach_the_prompt(host: HostServer, tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    pictures = os.environ.get("SORA2_SCREENSHOTS", "")  # a folder to look into; every host adds one of its own
    folder = Path(pictures) / host.place.name if pictures else tmp_path
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
