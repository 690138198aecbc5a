"""Two thousand files that nobody vouches for: each is taken, or refused in one line; nothing crashes, hangs or grows."""

from __future__ import annotations

import os
import random
import resource
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from sora2_nodes import cli
from sora2_nodes.errors import Sora2Error
from sora2_nodes.media.files.foreign_clips import first_frame, probe_foreign, vet_clip
from sora2_nodes.media.files.picture_files import load_reference
from sora2_nodes.media.files.recordings import read_recording
from tests.cli import hostile_files

pytestmark = pytest.mark.slow
LONGEST_S, MOST_MB = 10.0, 500


def run(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Run a verb; an error must be one line that a person can read."""
    code = cli.main(words)
    said = capsys.readouterr()
    if code:
        assert code in (1, 2), words
        assert said.err.count("\n") <= 1 and "Traceback" not in said.err, said.err
        assert all(c.isprintable() or c == "\n" for c in said.err), "no raw control characters"


def _worked_s() -> float:
    """Seconds of processor time of this process and those that it started: other work on the machine does not count."""
    return sum(os.times()[:4])


def each(files: Iterable[bytes], path: Path, read: Callable[[], object]) -> None:
    """Write one file after another to `path` and read it."""
    for number, content in enumerate(files):
        path.write_bytes(content)
        began = _worked_s()
        try:
            read()
        except Sora2Error:
            pass
        except Exception as error:
            kept = path.with_name(f"failed-{number}{path.suffix}")
            kept.write_bytes(content)
            raise AssertionError(f"{kept}: {type(error).__name__}: {error}") from error
        assert _worked_s() - began < LONGEST_S, content[:200]


def test_storyboards_and_scripts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "board.json"
    words = ["storyboard", str(path), "-o", str(tmp_path / "out.json"), "--json"]
    each(hostile_files.texts(random.Random(1), 400), path, lambda: run(words, capsys))


def test_workflows_that_are_read_and_checked(tmp_path: Path) -> None:
    from sora2_nodes.graph.runner import execution_order, runnable_classes
    from sora2_nodes.graph.workflow import read_workflow
    from sora2_nodes.graph.workflow_checks import check_prompt

    path, classes = tmp_path / "flow.json", runnable_classes()

    def read() -> None:
        prompt = read_workflow(path, classes)
        check_prompt(prompt, classes)
        list(execution_order(prompt, classes))

    each(hostile_files.workflows(random.Random(2), 400), path, read)


def test_workflows_that_are_migrated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "flow.json"
    words = ["migrate", str(path), "-o", str(tmp_path / "new.json")]
    each(hostile_files.workflows(random.Random(3), 200), path, lambda: run(words, capsys))


def test_files_of_media(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dice, before = random.Random(4), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    each(hostile_files.pictures(dice, 300), tmp_path / "a.png", lambda: load_reference(tmp_path / "a.png"))
    each(hostile_files.sounds(dice, 200, tmp_path), tmp_path / "a.wav", lambda: read_recording(tmp_path / "a.wav"))

    def look() -> None:
        vet_clip(tmp_path / "a.mp4")
        probe_foreign(tmp_path / "a.mp4")
        first_frame(tmp_path / "a.mp4")
        read_recording(tmp_path / "a.mp4")

    each(hostile_files.clips(dice, 300, tmp_path), tmp_path / "a.mp4", look)
    peak_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    if before < MOST_MB:  # else another test of the run has had a larger child, and this says nothing
        assert peak_mb < MOST_MB


def test_credentials_and_cameos(tmp_path: Path, capsys: pytest.CaptureFixture[str], sora2_home: Path) -> None:
    dice, (clip, cameo) = random.Random(5), (tmp_path / "a.mp4", tmp_path / "a.cameo")
    each(hostile_files.clips(dice, 100, tmp_path), clip, lambda: run(["verify", str(clip)], capsys))
    (tmp_path / "secret").write_text("correct horse\n")
    words = ["cameo", "import", str(cameo), "--passphrase-file", str(tmp_path / "secret")]
    good = b'\x40\x01\x00\x00\x00\x00\x00\x00{"__metadata__":{"format":"sora2-cameo/1","paper":"{\\"id\\":1,\\"name\\":[]}"}'
    each((hostile_files.broken_bytes(dice, good) for _ in range(100)), cameo, lambda: run(words, capsys))
    each(
        (hostile_files.broken_bytes(dice, good) for _ in range(20)),
        cameo,
        lambda: run(["cameo", "show", str(cameo)], capsys),
    )
