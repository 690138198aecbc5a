"""Writing and reading video files."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from sora2_nodes.errors import Cancelled, InputError, MediaError, OutputError
from sora2_nodes.media.files.clip import Clip
from sora2_nodes.media.files.video_files import open_clip, write_clip
from sora2_nodes.serve.rendering.posters import spritesheet, thumbnail
from tests.media.media_makers import luma, make_clip, tone

RATES = [Fraction(24), Fraction(25), Fraction(30), Fraction(24_000, 1001), Fraction(30_000, 1001), Fraction(60)]


@pytest.mark.parametrize("fps", RATES, ids=str)
@pytest.mark.parametrize("suffix", [".mp4", ".webm"])
def test_a_clip_comes_back_with_its_frames_rate_and_record(tmp_path: Path, fps: Fraction, suffix: str) -> None:
    clip = make_clip(num_frames=31, fps=fps)
    back = open_clip(write_clip(clip, tmp_path / f"a{suffix}", crf=10))
    assert (back.width, back.height, back.num_frames, back.fps, back.record) == (96, 64, 31, fps, {"seed": 0})
    for ours, theirs in zip(clip.frames(), back.frames(), strict=True):
        assert np.abs(luma(ours) - luma(theirs)).mean() < 3


@pytest.mark.parametrize("fps", RATES, ids=str)
@pytest.mark.parametrize("given_s", [0.4, 1.0, 3.0])
def test_sound_is_exactly_as_long_as_the_picture(tmp_path: Path, fps: Fraction, given_s: float) -> None:
    path = write_clip(make_clip(num_frames=29, fps=fps, sound=tone(given_s)), tmp_path / "a.mp4")
    with av.open(str(path)) as container:
        assert container.streams.audio[0].duration == round(29 / fps * 48_000)
    assert open_clip(path).waveform.shape == (2, round(29 / fps * 48_000))


def test_sound_is_not_shifted_by_the_codec(tmp_path: Path) -> None:
    clip = make_clip(num_frames=48)
    back = open_clip(write_clip(clip, tmp_path / "a.mp4")).waveform[0, ::2]
    lags = np.correlate(back[1000:20_000], clip.waveform[0, 1500:19_500], "valid")
    assert int(np.argmax(lags)) == 500


def test_pictures_are_scaled_to_the_size_asked_for(tmp_path: Path) -> None:
    back = open_clip(write_clip(make_clip(num_frames=3), tmp_path / "a.mp4", size=(192, 128)))
    assert next(back.frames()).shape == (128, 192, 3)


def test_odd_sizes_grow_by_one_pixel_and_keep_the_rest(tmp_path: Path) -> None:
    clip = make_clip(num_frames=3, size=(95, 63))
    back = open_clip(write_clip(clip, tmp_path / "a.mp4", crf=5))
    first = next(back.frames())
    assert first.shape == (64, 96, 3)
    assert np.abs(luma(first)[:62, :94] - luma(next(clip.frames()))[:62, :94]).mean() < 3


def test_colours_survive_the_round_trip(tmp_path: Path) -> None:
    for colour in [(200, 30, 30), (30, 160, 40), (20, 40, 200), (255, 255, 255), (0, 0, 0)]:
        still = np.full((64, 96, 3), colour, np.uint8)
        clip = Clip(
            width=96, height=64, fps=Fraction(24), num_frames=2, frames=lambda s=still: iter([s, s]), waveform=None,
            sample_rate=24_000,
        )  # fmt: skip
        frame = next(open_clip(write_clip(clip, tmp_path / "c.mp4")).frames())
        assert np.abs(frame.reshape(-1, 3).mean(0) - colour).max() < 3


def test_metadata_is_written_as_tags(tmp_path: Path) -> None:
    path = write_clip(make_clip(), tmp_path / "a.mp4", metadata={"prompt": {"1": {"class_type": "X"}}, "workflow": "w"})
    with av.open(str(path)) as container:
        assert container.metadata["prompt"] == '{"1": {"class_type": "X"}}'
        assert container.metadata["workflow"] == "w"
        assert container.metadata["comment"] == '{"seed": 0}'


def test_a_silent_clip_stays_silent(tmp_path: Path) -> None:
    back = open_clip(write_clip(make_clip(sound=None), tmp_path / "a.mp4"))
    assert back.waveform is None


def test_stopping_leaves_nothing_behind(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == 5:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        write_clip(make_clip(), tmp_path / "a.mp4", on_frame=stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("promised", "words"), [(30, "ends after 24 of the 30"), (20, "more than the 20")])
def test_a_clip_that_breaks_its_count_is_refused(tmp_path: Path, promised: int, words: str) -> None:
    clip = make_clip()
    lying = Clip(**{**clip.__dict__, "num_frames": promised})
    with pytest.raises(MediaError, match=words):
        write_clip(lying, tmp_path / "a.mp4")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_suffix_names_those_that_work(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.mp4.*\.webm"):
        write_clip(make_clip(), tmp_path / "a.avi")


def test_a_folder_that_cannot_be_made_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="can't be written"):
        write_clip(make_clip(), tmp_path / "file" / "a.mp4")


def test_a_full_disk_is_named_and_leaves_nothing(tmp_path: Path) -> None:
    code = (
        "import resource, signal, sys\n"
        "from tests.media.media_makers import make_clip\n"
        "from sora2_nodes.media.files.video_files import write_clip\n"
        "from sora2_nodes.errors import OutputError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))\n"
        "try:\n    write_clip(make_clip(num_frames=48, size=(320, 240)), sys.argv[1])\n"
        "except OutputError as error:\n    print(error)\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.mp4")], cwd=root, capture_output=True, text=True, check=True
    )
    assert "disk is full" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_replaced_file_is_whole_or_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"old")
    with pytest.raises(MediaError):
        write_clip(Clip(**{**make_clip().__dict__, "num_frames": 30}), path)
    assert path.read_bytes() == b"old"


def _write_variable(path: Path, times: list[int]) -> None:
    """An MP4 whose frames are shown at the given milliseconds; frame k is of grey level 20 + 10 k."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=1000, options={"crf": "5", "bf": "0"})
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        stream.codec_context.time_base = Fraction(1, 1000)
        for index, at in enumerate(times):
            frame = av.VideoFrame.from_ndarray(np.full((64, 64, 3), 20 + 10 * index, np.uint8), format="rgb24")
            frame = frame.reformat(format="yuv420p")
            frame.pts, frame.time_base = at, Fraction(1, 1000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def test_variable_rate_shows_the_frame_nearest_in_time(tmp_path: Path) -> None:
    times = [0, 40, 80, 120, 320, 360, 400, 440, 480, 520]
    _write_variable(tmp_path / "v.mp4", times)
    clip = open_clip(tmp_path / "v.mp4")
    shown = [round((float(frame.mean()) - 20) / 10) for frame in clip.frames()]
    grid = 1000 / clip.fps
    begins = [
        times[0],
        *(b - min(b - a, grid) / 2 for a, b in pairwise(times)),
    ]  # none sooner than half a frame before its own
    assert shown == [max(k for k, t in enumerate(begins) if t <= index * grid) for index in range(clip.num_frames)]
    assert len(shown) == clip.num_frames


def test_a_file_that_is_missing_or_no_video_is_named(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match=r"gone\.mp4 is not a file"):
        open_clip(tmp_path / "gone.mp4")
    (tmp_path / "text.mp4").write_text("hello")
    with pytest.raises(MediaError, match=r"text\.mp4 can't be opened"):
        open_clip(tmp_path / "text.mp4")


def test_a_file_without_picture_is_refused(tmp_path: Path) -> None:
    with av.open(str(tmp_path / "a.m4a"), "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=24_000, layout="mono")
        frame = av.AudioFrame.from_ndarray(tone(0.5), format="fltp", layout="mono")
        frame.sample_rate = 24_000
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    with pytest.raises(MediaError, match="has no picture"):
        open_clip(tmp_path / "a.m4a")


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_truncated_file_is_an_error_not_a_short_clip(tmp_path: Path, share: float) -> None:
    path = write_clip(make_clip(num_frames=96, size=(320, 240)), tmp_path / "a.mp4")
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    with pytest.raises(MediaError, match=r"a\.mp4"):
        sum(1 for _ in open_clip(path).frames())


def test_damage_in_the_middle_is_an_error_or_a_whole_clip(tmp_path: Path) -> None:
    path = write_clip(make_clip(num_frames=96, size=(320, 240)), tmp_path / "a.mp4")
    whole = bytearray(path.read_bytes())
    random = np.random.default_rng(0)
    for _ in range(12):
        damaged = bytearray(whole)
        at = int(random.integers(0, len(whole) - 400))
        damaged[at : at + 400] = random.bytes(400)
        path.write_bytes(damaged)
        try:
            clip = open_clip(path)
            count = sum(1 for _ in clip.frames())
        except MediaError:
            continue
        assert count == clip.num_frames


def test_thumbnail_and_spritesheet_show_the_clip() -> None:
    clip = make_clip(num_frames=10)
    assert thumbnail(clip, width=48).size == (48, 32)
    sheet = spritesheet(clip, columns=4, rows=4, tile_width=96)
    assert sheet.size == (384, 256)
    first = np.asarray(sheet)[:64, :96]
    assert np.array_equal(first, next(clip.frames()))
