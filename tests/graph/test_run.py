"""`sora2 run` on shipped workflows with tiny weights."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
from pathlib import Path

import av
import pytest

from sora2_nodes import cli
from tests.nodes.tiny_weights import write_tiny_weights
from tests.shortened import NAMES, TITLES, expected_saves, short_workflow

ROOT = Path(__file__).resolve().parents[2]
QUICK = ["--set", "Sora2Loader.weights=tiny", "--set", "PromptEncode.duration_s=0.5", "--set", "PromptEncode.width=288",
         "--set", "PromptEncode.height=160", "--quiet"]  # fmt: skip


@pytest.fixture
def tiny(sora2_home):
    write_tiny_weights(sora2_home / "weights/tiny")


@pytest.mark.parametrize("file", [f"{TITLES['sora2_loader']}.json", "api/sora2_loader.json"])
@pytest.mark.usefixtures("tiny")
def test_a_workflow_runs_in_either_format(file, tmp_path, capsys):
    arguments = ["run", str(ROOT / "workflows" / file), *QUICK, "--output-dir", str(tmp_path), "--json"]
    assert cli.main(arguments) == 0
    report = json.loads(capsys.readouterr().out)
    assert [Path(path).name for path in report["files"]] == ["first_clip_00001_.mp4"]
    with av.open(report["files"][0]) as container:
        assert container.streams.video[0].frames == 12
        assert len(container.streams.audio) == 1
        assert json.loads(container.metadata["prompt"])["1"]["class_type"] == "Sora2Loader"


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("tiny")
def test_every_shipped_workflow_runs_without_the_host(name, tmp_path, capsys):
    prompt = short_workflow(name)
    file = tmp_path / f"{name}.json"
    file.write_text(json.dumps(prompt))
    assert cli.main(["run", str(file), "--output-dir", str(tmp_path / "out"), "--quiet", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    videos = [path for path in report["files"] if path.endswith(".mp4")]
    assert len(videos) == expected_saves(prompt)
    for path in videos:
        with av.open(path) as container:
            assert container.streams.video[0].frames >= 12
            assert len(container.streams.audio) == 1


@pytest.mark.usefixtures("tiny")
def test_equal_seeds_make_equal_clips_and_other_seeds_others(tmp_path, capsys):
    made = []
    for name, seed in (("a", 4), ("b", 4), ("c", 5)):
        workflow = str(ROOT / "workflows/api/sora2_loader.json")
        arguments = [
            "run",
            workflow,
            *QUICK,
            "--set",
            f"PromptEncode.seed={seed}",
            "--output-dir",
            str(tmp_path / name),
        ]
        assert cli.main([*arguments, "--json"]) == 0
        path = json.loads(capsys.readouterr().out)["files"][0]
        with av.open(path) as container:
            made.append([frame.to_ndarray(format="rgb24").sum() for frame in container.decode(video=0)])
    assert made[0] == made[1] != made[2]


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        (["--set", "PromptEncode.prompt= "], "prompt"),
        (["--set", "PromptEncode.duration_s=0"], "out of range"),
        (["--set", "PromptEncode.duration_s=900"], "out of range"),
        (["--set", "Sora2Loader.weights=../../etc"], "not one of its choices"),
        (["--set", "PromptEncode.storyboard_file=../x.json"], "not one of its choices"),
        (["--set", "SaveVideo.filename_prefix=../../x"], "points outside"),
    ],
)
@pytest.mark.usefixtures("tiny")
def test_bad_input_is_one_line_and_leaves_nothing_behind(changes, word, tmp_path, capsys):
    out = tmp_path / "out"
    arguments = ["run", str(ROOT / "workflows/api/sora2_loader.json"), *QUICK, *changes, "--output-dir", str(out)]
    if changes[1].startswith("PromptEncode.storyboard_file"):
        arguments[1] = str(_with_file(tmp_path))
    assert cli.main(arguments) == 1
    error = capsys.readouterr().err
    assert word in error
    assert error.count("\n") == 1
    assert not out.exists()


@pytest.mark.slow
@pytest.mark.usefixtures("tiny")
def test_an_interrupt_ends_the_run_with_130_and_leaves_nothing_behind(tmp_path):
    out = tmp_path / "out"
    arguments = [*QUICK[:-1], "--set", "Sora2Sampler.steps=200", "--output-dir", str(out)]
    command = [sys.executable, "-m", "sora2_nodes", "run", str(ROOT / "workflows/api/sora2_loader.json"), *arguments]
    terminal, theirs = pty.openpty()  # progress is drawn on terminals alone
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 120, 0, 0))
    process = subprocess.Popen(command, stderr=theirs, stdout=subprocess.DEVNULL, cwd=ROOT)
    os.close(theirs)
    told = b""
    while b"Sora2Sampler" not in told:
        told += os.read(terminal, 1000)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 130, told
    os.close(terminal)
    assert not out.exists()


def test_missing_weights_say_what_to_do(tmp_path, capsys, sora2_home):
    folder = write_tiny_weights(sora2_home / "weights/tiny")
    (folder / "pocket-audio.safetensors").unlink()
    arguments = ["run", str(ROOT / "workflows/api/sora2_loader.json"), *QUICK, "--output-dir", str(tmp_path / "out")]
    assert cli.main(arguments) == 1
    assert "pocket-audio.safetensors is missing" in capsys.readouterr().err


def _with_file(folder):
    prompt = json.loads((ROOT / "workflows/api/sora2_loader.json").read_text())
    for node in prompt.values():
        if node["class_type"] == "PromptEncode":
            node["inputs"]["storyboard_file"] = "none"
    path = folder / "with_file.json"
    path.write_text(json.dumps(prompt))
    return path
