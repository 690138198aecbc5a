"""AudioSync: sockets to requests, and a soundtrack per clip."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sora2_nodes.engine.media.dialogue import Line
from sora2_nodes.engine.media.video import write_clip
from sora2_nodes.errors import InputError
from sora2_nodes.nodes.audio_sync import AudioSync
from sora2_nodes.nodes.soundtrack import lines_from, voices_of
from sora2_nodes.nodes.video import ClipVideo
from sora2_nodes.story.storyboard import DialogueLine, Shot, Storyboard
from tests.engine.media_makers import make_clip

DEFAULTS: dict[str, list[Any]] = {
    name: [spec[1]["default"]] for name, spec in AudioSync.INPUT_TYPES()["required"].items() if "default" in spec[1]
}


def run(videos: list[Any], **changed: Any) -> tuple[list[ClipVideo], list[str]]:
    return AudioSync().sync(videos, **{**DEFAULTS, **{name: [value] for name, value in changed.items()}})


def test_every_clip_comes_back_with_sound_as_long_as_its_picture() -> None:
    clips = [make_clip(num_frames=30), make_clip(num_frames=17, sound=None)]
    videos, reports = run([ClipVideo(clip) for clip in clips])
    assert len(videos) == len(reports) == 2
    for video in videos:
        assert video.clip.waveform is not None
        assert video.clip.waveform.shape[1] == round(video.clip.num_frames / video.clip.fps * video.clip.sample_rate)
    assert all("offset" in report for report in reports)


def test_dialogue_is_read_by_rows_times_and_shots() -> None:
    assert lines_from('Anna: "Look!"\nBen @1.5: It: falls\n\nAnna @ 2s : Yes') == [
        (Line(speaker="Anna", text="Look!"), Line(speaker="Ben", text="It: falls", at_s=1.5)),
        (Line(speaker="Anna", text="Yes", at_s=2.0),),
    ]
    with pytest.raises(InputError, match="'just words'"):
        lines_from("just words")


def test_the_storyboard_gives_each_clip_its_shots_lines() -> None:
    board = Storyboard(
        shots=(Shot(prompt="a"), Shot(prompt="b", dialogue=(DialogueLine(speaker="Anna", text="Hello there."),)))
    )
    _, reports = run([ClipVideo(make_clip(num_frames=48)) for _ in range(2)], storyboard=board)
    assert "Anna" not in reports[0]
    assert "Hello there." in reports[1]


def test_more_dialogue_than_clips_is_refused() -> None:
    with pytest.raises(InputError, match="2 shots, but there are 1"):
        run([ClipVideo(make_clip())], dialogue="A: one\n\nB: two")


def test_a_connected_recording_needs_a_line_and_is_heard() -> None:
    torch = pytest.importorskip("torch")
    audio = {"waveform": torch.from_numpy(np.random.default_rng(0).normal(0, 0.2, (1, 1, 12_000)).astype(np.float32)),
             "sample_rate": 24_000}  # fmt: skip
    with pytest.raises(InputError, match="no dialogue line"):
        run([ClipVideo(make_clip())], recording=audio)
    _, reports = run([ClipVideo(make_clip(num_frames=48))], recording=audio, dialogue="Anna @1.0: (hum)")
    assert "Anna 1.00-1.50 s" in reports[0]


def test_a_recording_that_a_line_names_drives_the_mouth_and_is_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sora2_nodes.nodes.soundtrack.input_folder", lambda: tmp_path)
    wave = np.zeros((1, 24_000), np.float32)
    wave[0, 2_400:14_400] = 0.4 * np.sin(2 * np.pi * 160 * np.arange(12_000) / 24_000)  # half a second
    write_clip(replace(make_clip(num_frames=24), waveform=wave, sample_rate=24_000), tmp_path / "anna.mp4")
    line = DialogueLine(speaker="Anna", text="Hello.", at_s=0.8, audio="anna.mp4")
    board = Storyboard(shots=(Shot(prompt="Anna talks", duration_s=2.0, dialogue=(line,)),))
    mouth = voices_of(board, 0)["Anna"]
    assert mouth[88:125].min() > 0.5
    assert max(mouth[:76].max(), mouth[140:].max()) < 0.05
    _, reports = run([ClipVideo(make_clip(num_frames=48))], storyboard=board)
    assert "Anna 0.80-1.3" in reports[0]
    (tmp_path / "anna.mp4").unlink()
    with pytest.raises(InputError, match=r"anna\.mp4"):
        run([ClipVideo(make_clip(num_frames=48))], storyboard=board)
