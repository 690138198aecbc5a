"""Strangers' files are read in a child: what crashes, hangs or grows there costs one request, and the next one is answered."""

from __future__ import annotations

import os
import signal
import wave
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from sora2_nodes.errors import InputError, MediaError
from sora2_nodes.media.files import reader_process, video_reader
from sora2_nodes.media.files.foreign_clips import first_frame, probe_foreign, sharpest_frame, vet_clip
from sora2_nodes.media.files.picture_files import load_reference
from sora2_nodes.media.files.reader_process import ReaderLimits, ask_apart, read_apart
from sora2_nodes.media.files.recordings import decode_recording, read_recording


def sound_file(path: Path, channels: int, *, rate: int = 16_000, seconds: float = 0.5) -> Path:
    """Write a WAV in which channel k holds the constant (k + 1) / 100."""
    samples = np.tile((np.arange(channels) + 1) / 100, (round(rate * seconds), 1))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((samples * 32767).astype("<i2").tobytes())
    return path


def clip_file(path: Path, size: tuple[int, int], times: list[int], *, rate: int = 24) -> Path:
    """Write a clip whose frames, ever brighter, stand at `times` in 1/24 s."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=rate)
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        stream.codec_context.time_base = Fraction(1, rate)
        for number, at in enumerate(times):
            picture = np.full((size[1], size[0], 3), 10 * number % 256, np.uint8)
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts, frame.time_base = at, Fraction(1, rate)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


@pytest.mark.parametrize(("channels", "kept"), [(1, 1), (2, 2), (3, 2), (6, 2), (8, 2), (16, 2), (24, 2)])
def test_a_recording_of_any_number_of_channels_becomes_one_or_two(tmp_path, channels, kept):
    found, rate = read_recording(sound_file(tmp_path / "many.wav", channels))
    assert found.shape == (kept, 8000) and rate == 16_000
    assert np.isfinite(found).all() and float(np.abs(found).max()) > 0.005


def test_channels_in_no_known_order_are_refused_in_words(tmp_path):
    with pytest.raises(MediaError, match=r"nine\.wav"):
        read_recording(sound_file(tmp_path / "nine.wav", 9))


def test_the_child_reads_what_this_process_would(tmp_path):
    path = sound_file(tmp_path / "two.wav", 2)
    there, here = read_recording(path), decode_recording(path)
    assert there[1] == here[1] and np.array_equal(there[0], here[0])
    clip = clip_file(tmp_path / "clip.mp4", (64, 48), list(range(24)))
    assert probe_foreign(clip) == video_reader.probe(clip) == vet_clip(clip)
    frames = list(video_reader.open_clip(clip).frames())
    assert np.array_equal(first_frame(clip), frames[0])
    assert any(np.array_equal(sharpest_frame(clip), frame) for frame in frames)


def test_a_pipe_is_no_recording_and_does_not_block(tmp_path):
    os.mkfifo(tmp_path / "pipe.wav")
    with pytest.raises(MediaError, match="not a file"):
        read_recording(tmp_path / "pipe.wav")


def test_a_crashed_child_is_one_error_and_the_next_question_is_answered(tmp_path, monkeypatch):
    path = sound_file(tmp_path / "fine.wav", 1)
    read_recording(path)
    (child,) = reader_process._idle[-1:]
    os.kill(child.process.pid, signal.SIGSTOP)  # it takes the question and never answers
    with pytest.raises(MediaError, match=r"fine\.wav can't be read: its decoder took too long"):
        ask_apart("recording", "fine.wav", {"path": str(path)}, limits=ReaderLimits(wall_s=0.3))
    assert child.process.poll() is not None
    assert read_recording(path)[1] == 16_000
    (child,) = reader_process._idle[-1:]
    answering = read_apart("frames", "clip.mp4", {"path": str(_long_clip(tmp_path)), "last": 10_000})
    next(answering)
    os.kill(child.process.pid, signal.SIGSEGV)
    with pytest.raises(MediaError, match=r"clip\.mp4 can't be read: its decoder crashed"):
        for _ in answering:
            pass
    assert read_recording(path)[1] == 16_000


def test_a_child_may_not_take_all_memory(tmp_path):
    path = clip_file(tmp_path / "large.mp4", (3840, 2160), [0, 1])
    values = {"path": str(path), "last": 0}
    with pytest.raises(MediaError, match=r"memory|allocate"):
        ask_apart("frames", path.name, values, limits=ReaderLimits(memory_mb=8))
    assert ask_apart("frames", path.name, values)[1][0].shape == (2160, 3840, 3)


def test_frames_beyond_the_limit_are_refused_before_one_is_decoded(tmp_path, monkeypatch):
    path = clip_file(tmp_path / "huge.mp4", (4112, 2320), [0, 1])
    for read in (probe_foreign, sharpest_frame, vet_clip, video_reader.probe):
        with pytest.raises(MediaError, match="4112x2320"):
            read(path)


def test_times_in_a_file_are_not_believed_beyond_reason(tmp_path):
    path = clip_file(tmp_path / "gaps.mp4", (64, 48), [0, 1, 24_000, 24_001])
    with pytest.raises(MediaError, match="s apart"):
        probe_foreign(path)


def test_metadata_that_is_no_text_is_passed_over(tmp_path):
    path = clip_file(tmp_path / "clip.mp4", (64, 48), [0, 1])
    with av.open(str(path)) as source, av.open(str(tmp_path / "told.mp4"), "w") as target:
        target.metadata["comment"] = "XXXXXXXX"
        stream = target.add_stream_from_template(source.streams.video[0])
        for packet in source.demux(video=0):
            if packet.dts is not None:
                packet.stream = stream
                target.mux(packet)
    told = tmp_path / "told.mp4"
    told.write_bytes(told.read_bytes().replace(b"XXXXXXXX", b"\xff\xfe\xff\xfeXXXX"))
    assert probe_foreign(told).timing.num_frames == 2


def test_a_picture_is_decoded_in_the_child_too(tmp_path, monkeypatch):
    from PIL import Image

    Image.new("RGB", (64, 48), (200, 10, 10)).save(tmp_path / "red.png")
    assert load_reference(tmp_path / "red.png").pixels[0, 0].tolist() == [200, 10, 10]
    monkeypatch.setattr(reader_process, "_taken", _gone)
    with pytest.raises(InputError, match="its decoder crashed"):
        load_reference(tmp_path / "red.png")


def _gone() -> reader_process._Child:
    child = reader_process._Child()
    child.process.kill()
    child.process.wait()
    return child


def _long_clip(folder: Path) -> Path:
    path = folder / "long.mp4"
    return path if path.is_file() else clip_file(path, (320, 240), list(range(240)))


@pytest.mark.parametrize(
    "script",
    [
        "ffconcat version 1.0\nfile 'other'\n",
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1.0,\nother.mp4\n#EXT-X-ENDLIST\n",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n",
    ],
)
@pytest.mark.parametrize("name", ["list", "list.mp4", "list.m3u8", "list.ffconcat", "list.sdp"])
def test_a_file_that_names_another_file_is_not_followed(tmp_path: Path, script: str, name: str) -> None:
    with wave.open(str(tmp_path / "other"), "wb") as out:
        out.setparams((1, 2, 16_000, 16_000, "NONE", ""))
        out.writeframes(bytes(32_000))
    read_recording(tmp_path / "other")
    (tmp_path / "other.mp4").write_bytes((tmp_path / "other").read_bytes())
    (tmp_path / name).write_text(script)
    with pytest.raises(MediaError):
        read_recording(tmp_path / name)
    with pytest.raises(MediaError):
        probe_foreign(tmp_path / name)
