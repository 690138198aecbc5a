"""What somebody names is a plain file of a size that can be meant, or it is refused at once: pipes, devices, numbers without end."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from sora2_nodes import cli
from sora2_nodes.errors import InputError
from sora2_nodes.foreign_files import json_of, open_plain, read_plain

LONG_NUMBER = "9" * 6000
posix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A pipe that nobody ever writes to."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


@posix
def test_a_pipe_and_a_device_are_refused_without_waiting(pipe: Path) -> None:
    for path in (pipe, Path("/dev/zero"), pipe.parent):
        with pytest.raises(InputError, match="not a plain file"), open_plain(path):
            pass
    with pytest.raises(FileNotFoundError):
        open_plain(pipe.parent / "nothing")


def test_no_more_is_read_than_can_be_meant(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read_plain(tmp_path / "a", 5) == b"12345"
    with pytest.raises(InputError, match="more than 4 bytes"):
        read_plain(tmp_path / "a", 4)


@pytest.mark.parametrize("text", ["[" * 200_000, LONG_NUMBER, "{", b"\xff\xfe\x00"])
def test_what_is_no_json_is_told_in_one_way(text: str | bytes) -> None:
    with pytest.raises(json.JSONDecodeError):
        json_of(text)


def verbs(path: Path) -> list[list[str]]:
    """Every verb that reads a file which its caller names."""
    out, name = str(path.parent / "out"), str(path)
    return [
        ["storyboard", name, "-o", f"{out}.json"], ["film", name, "-o", f"{out}.mp4"], ["verify", name],
        ["migrate", name, "-o", f"{out}.json"], ["run", name], ["credits", "quote", "--storyboard", name],
        ["cameo", "show", name], ["cameo", "import", name, "--passphrase-file", name],
        ["cameo", "new", "ann", "--photo", name, "--i-have-consent"], ["render", "a ball", "--image", name, "-o", f"{out}.mp4"],
        ["render", "a ball", "--cameo", name, "-o", f"{out}.mp4"],
    ]  # fmt: skip


def one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert cli.main(words) in (1, 2), words
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "Traceback" not in said, said
    return said


@posix
def test_no_verb_waits_for_a_pipe_or_swallows_a_device(pipe: Path, capsys) -> None:
    for path in (pipe, Path("/dev/zero")):
        for words in verbs(path):
            one_line([word.replace("/dev/out", str(pipe.parent / "out")) for word in words], capsys)


def test_a_number_without_end_is_one_line(tmp_path: Path, capsys) -> None:
    path = tmp_path / "long.json"
    for text in (
        f'{{"version": 1, "seed": {LONG_NUMBER}, "shots": [{{"prompt": "a ball"}}]}}',
        f'["a", {LONG_NUMBER}]',
    ):
        path.write_text(text)
        for words in verbs(path):
            one_line(words, capsys)


def test_a_passphrase_that_nobody_can_type_is_one_line(tmp_path: Path, capsys, monkeypatch) -> None:
    def nobody(_prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr("getpass.getpass", nobody)
    (tmp_path / "a.cameo").write_bytes(b"x")
    one_line(["cameo", "export", "ann", "-o", str(tmp_path / "b.cameo")], capsys)
    assert "--passphrase-file" in one_line(["cameo", "import", str(tmp_path / "a.cameo")], capsys)
