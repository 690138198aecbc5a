"""Files are written whole or not at all, and what a killed process left unfinished is removed by the next."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sora2_nodes.errors import OutputError
from sora2_nodes.home import LEFT_FOR_S, scratch_folder, sweep_unfinished, unfinished
from sora2_nodes.whole_files import replacing

ROOT = Path(__file__).parents[1]
WRITER = """
import sys, time, types
from pathlib import Path
from sora2_nodes import cli
from sora2_nodes.whole_files import replacing

def run(args):
    with replacing(Path(sys.argv[1])) as temporary:
        temporary.write_bytes(b"half")
        print("writing", flush=True)
        time.sleep(60)
    return 0

cli._dispatch = lambda words: run(words)
sys.exit(cli.main(["any"]))
"""


def writing(target: Path) -> subprocess.Popen[str]:
    """Start a process that is in the middle of writing `target`."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(target)], cwd=ROOT, text=True, **pipes)
    assert process.stdout is not None and process.stdout.readline() == "writing\n"
    return process


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_leaves_one_line_and_nothing_half_written(tmp_path: Path, number: signal.Signals) -> None:
    with writing(tmp_path / "film.mp4") as process:
        process.send_signal(number)
        out, err = process.communicate(timeout=120)
    assert process.returncode == 128 + number
    assert (out, err.count("\n")) == ("", 1) and "Traceback" not in err
    assert list(tmp_path.iterdir()) == []


def test_what_kill_9_leaves_is_removed_by_the_next_who_writes_there(tmp_path: Path) -> None:
    with writing(tmp_path / "film.mp4") as process:
        with replacing(tmp_path / "other.mp4") as temporary:
            temporary.write_bytes(b"whole")
        assert len(list(tmp_path.iterdir())) == 2, "what a living process writes is left alone"
        process.kill()
        process.wait()
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        process.stderr.close()
    with replacing(tmp_path / "next.mp4") as temporary:
        temporary.write_bytes(b"whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["next.mp4", "other.mp4"]


def test_only_what_looks_like_ours_is_swept(tmp_path: Path) -> None:
    mine = unfinished(tmp_path / "film.mp4")
    old = tmp_path / ".film.0a1b2c3d.part.mp4"  # as an earlier version named it
    others = [tmp_path / name for name in (".film.part.mp4", "film.part.mp4", ".bashrc", ".x.12345678.mp4")]
    for path in (mine, old, *others):
        path.write_bytes(b"x")
        os.utime(path, (time.time() - 60, time.time() - 60))
    assert sweep_unfinished(tmp_path) == []
    for path in (mine, old, *others):
        os.utime(path, (1, time.time() - LEFT_FOR_S - 60))
    assert sorted(sweep_unfinished(tmp_path)) == sorted([mine, old])
    assert sorted(tmp_path.iterdir()) == sorted(others)
    assert sweep_unfinished(tmp_path / "nowhere") == []


def test_a_folder_of_a_dead_process_goes_too(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with scratch_folder("clip") as folder:
        assert Path(folder).parent == tmp_path and sweep_unfinished(tmp_path) == []
    dead = [tmp_path / Path(folder).name.replace(f"-{os.getpid()}-", "-4194305-"), unfinished(tmp_path / "a.mp4")]
    dead[0].mkdir()
    (dead[0] / "shot.mp4").write_bytes(b"x")
    nested = unfinished(unfinished(tmp_path / "film.mp4"))  # what a file is signed into
    for path in (dead[1], nested):
        path.write_bytes(b"x")
        os.utime(path, (1, time.time() - LEFT_FOR_S - 60))
    assert sorted(sweep_unfinished(tmp_path)) == sorted([*dead, nested])
    assert list(tmp_path.iterdir()) == []


def test_what_has_no_name_is_a_folder(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OutputError, match="is a folder"), replacing("."):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_no_disk_takes_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="too long"), replacing(tmp_path / f"{'a' * 300}.mp4"):
        pass
