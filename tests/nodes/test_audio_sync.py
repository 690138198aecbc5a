"""AudioSync: sockets to requests, and a soundtrack per clip."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sora2_nodes.errors import InputError
from sora2_nodes.media.files.video_files import write_clip
from sora2_nodes.media.speech.dialogue import Line
from sora2_nodes.nodes.audio_sync import AudioSync
from sora2_nodes.nodes.sockets.clip_video import ClipVideo
from sora2_nodes.nodes.sockets.host_types import EncodedStoryboard
from sora2_nodes.nodes.sockets.sound_requests import lines_from
from sora2_nodes.nodes.sockets.voices import recordings_by_line, voices_of
from sora2_nodes.story.storyboard import DialogueLine, Shot, Storyboard
from tests.media.media_makers import make_clip

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
    monkeypatch.setattr("sora2_nodes.nodes.sockets.voices.input_folder", lambda: tmp_path)
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


def spoken(*, seed: int = 0, seconds: float = 1.2) -> dict[str, Any]:
    """AUDIO of made-up syllables: bursts of a voice-like tone, of other lengths for every seed."""
    torch = pytest.importorskip("torch")
    rng = np.random.default_rng(seed)
    at = np.arange(round(seconds * 24_000)) / 24_000
    loud = np.zeros_like(at)
    start = 0.0
    while start < seconds:
        length = rng.uniform(0.08, 0.2)
        loud = np.maximum(loud, np.where((at > start) & (at < start + length), rng.uniform(0.4, 1.0), 0.0))
        start += length + rng.uniform(0.05, 0.2)
    wave = (0.4 * loud * np.sin(2 * np.pi * 150 * at)).astype(np.float32)
    return {"waveform": torch.from_numpy(wave)[None, None], "sample_rate": 24_000}


TWO_LINES = Storyboard(
    shots=(
        Shot(prompt="a", duration_s=2.0, dialogue=(DialogueLine(speaker="Anna", text="Look."),)),
        Shot(prompt="b", duration_s=2.0, dialogue=(DialogueLine(speaker="Ben", text="Yes.", at_s=0.5),)),
    )
)


def test_recordings_given_to_prompt_encode_are_heard_without_being_given_again() -> None:
    recordings = recordings_by_line(TWO_LINES, [None, spoken(seconds=1.0)])
    story = EncodedStoryboard(board=TWO_LINES, recordings=recordings)
    videos, reports = run(
        [ClipVideo(make_clip(num_frames=48, sound=None)) for _ in range(2)], storyboard=story, effects="none"
    )
    assert "Ben 0.50-1.4" in reports[1]
    own = spoken(seconds=1.0)["waveform"][0, 0].numpy()
    heard = videos[1].clip.waveform[0]
    best = np.correlate(heard, own, "valid")
    assert abs(int(best.argmax()) / 24_000 - 0.5) < 0.03
    assert best.max() / (np.linalg.norm(heard) * np.linalg.norm(own)) > 0.95


def test_a_recording_for_which_there_is_no_line_is_refused() -> None:
    with pytest.raises(InputError, match="recording_3 is connected, but the storyboard has 2 spoken lines"):
        recordings_by_line(TWO_LINES, [None, None, spoken()])


def test_the_report_measures_whether_mouths_follow_what_is_heard() -> None:
    board = Storyboard(shots=TWO_LINES.shots[:1])
    drawn_by = EncodedStoryboard(board=board, recordings=recordings_by_line(board, [spoken(seed=1)]))
    curve = voices_of(drawn_by, 0)["Anna"]
    openings = [round(100 * float(curve[min(int(frame / 24 * 100), len(curve) - 1)])) for frame in range(48)]
    clip = replace(make_clip(num_frames=48), record={"mouths": {"Anna": openings}})
    videos, same = run([ClipVideo(clip)], storyboard=drawn_by)
    assert "Anna's mouth follows the recording: agreement 1.00, +0 ms" in same[0]
    assert videos[0].clip.record["sync"]["mouths"] == [{"speaker": "Anna", "agreement": 1.0, "lag_ms": 0.0}]
    videos, other = run([ClipVideo(clip)], storyboard=board, recording=spoken(seed=2))
    assert "Anna's mouth does not follow this recording: agreement" in other[0]
    assert "connect the recording to PromptEncode" in other[0]
    assert videos[0].clip.record["sync"]["mouths"][0]["agreement"] < 0.7
    _, unknown = run([ClipVideo(make_clip(num_frames=48))], storyboard=board, recording=spoken(seed=2))
    assert "Anna's mouth: not measured" in unknown[0]
