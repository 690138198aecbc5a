"""The pack in the host's real front end, in real Chromium."""

from __future__ import annotations

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


def test_templates_load_one_runs_and_shots_reach_the_prompt(host: HostServer, tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    command = ["node", str(SCRIPTS / "canvas_page.mjs"), f"http://{host.address}", chromium, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
