"""`sora2 render` as a process of its own with the weights that ship."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import av
import pytest

ROOT = Path(__file__).resolve().parents[2]
SMALL = ["--seconds", "2", "--size", "360x640", "--steps", "2"]

pytestmark = pytest.mark.slow


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "sora2_nodes", "render", "a red ball drops and bounces", *SMALL, *arguments]


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT)}


def content(path: Path) -> str:
    """Hash every decoded frame and sample."""
    seen = hashlib.sha256()
    for kind in ("video", "audio"):
        with av.open(path) as clip:
            for frame in clip.decode(**{kind: 0}):
                seen.update(frame.to_ndarray().tobytes())
    return seen.hexdigest()


def test_equal_seeds_repeat_frames_and_samples_and_others_do_not(tmp_path):
    hashes = []
    for name, seed in (("a", "7"), ("b", "7"), ("c", "8")):
        path = tmp_path / f"{name}.mp4"
        subprocess.run(command("--seed", seed, "-o", str(path)), check=True, capture_output=True, env=environment())
        hashes.append(content(path))
    assert hashes[0] == hashes[1]
    assert hashes[0] != hashes[2]


@pytest.mark.skipif(os.name == "nt", reason="sends a POSIX signal")
def test_an_interrupt_while_writing_leaves_nothing(tmp_path):
    process = subprocess.Popen(
        command("--seconds", "4", "-o", str(tmp_path / "clip.mp4")),
        stderr=subprocess.PIPE, text=True, env=environment(),
    )  # fmt: skip
    while process.poll() is None and not list(tmp_path.glob("*.part*")):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130
    assert "interrupted" in err
    assert not [path for path in tmp_path.iterdir() if path.is_file()]
