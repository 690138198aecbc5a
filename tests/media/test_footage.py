"""Footage as people have it: rates, in and out points, colours, transparency, sound, and times that no clip has."""

from __future__ import annotations

import shutil
import subprocess
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sora2_nodes.errors import InputError, MediaError
from sora2_nodes.media.files.clip import Clip
from sora2_nodes.media.files.frame_colours import colours_of
from sora2_nodes.media.files.video_files import open_clip, write_clip
from sora2_nodes.media.files.video_reader import probe
from sora2_nodes.media.files.video_timing import stretch_of
from sora2_nodes.media.film.cut_list import FilmSettings
from sora2_nodes.media.film.film_file import write_film
from sora2_nodes.media.film.shot_sources import Excerpt, open_source, retimed
from sora2_nodes.media.film.stitch import stitch
from tests.media.media_makers import make_clip, tone

PLAIN = FilmSettings(loudness_lufs=None, ambience=False, match_colours=False)
FFMPEG = shutil.which("ffmpeg") or ""
with_ffmpeg = pytest.mark.skipif(not FFMPEG, reason="ffmpeg is not installed")
PATCHES = [(180, 40, 40), (40, 170, 60), (50, 60, 190), (200, 190, 60), (128, 128, 128), (230, 230, 230), (20, 20, 20)]
SPANS = {"tv": "limited", "pc": "full"}


def counting(fps: Fraction | int, count: int) -> Clip:
    """Frame n is grey of level n."""
    frames = [np.full((64, 64, 3), n, np.uint8) for n in range(count)]
    return Clip(
        width=64, height=64, fps=Fraction(fps), num_frames=count, frames=lambda: iter(frames), waveform=None, sample_rate=0
    )  # fmt: skip


rates = st.sampled_from(
    [Fraction(n) for n in (12, 24, 25, 30, 50, 60)] + [Fraction(n, 1001) for n in (24_000, 30_000, 60_000)]
)


@given(rates, rates, st.integers(0, 40), st.integers(1, 60))
def test_each_frame_shown_is_the_one_nearest_in_time(
    own: Fraction, film: Fraction, in_frames: int, frames: int
) -> None:
    begin, length = Fraction(in_frames, 48), Fraction(frames, 24)
    source = open_source(Excerpt(shot=counting(own, 250), in_s=float(begin), out_s=float(begin + length)))
    count = source.frames_at(film)
    shown = [int(np.asarray(frame)[0, 0, 0]) for frame in retimed(source.pictures(), source, film, count)][:count]
    assert len(shown) == count
    for number, frame in enumerate(shown):
        off = abs(Fraction(frame) / own - (source.part.begin_s + Fraction(number) / film))
        assert off <= Fraction(1, 2) / own + Fraction(1, 1000)


def test_footage_is_shown_from_its_in_point_to_its_out_point(tmp_path: Path) -> None:
    clicks = np.zeros((1, 96_000), np.float32)
    clicks[0, ::9_600] = 0.9
    path = write_clip(
        Clip(
            width=64, height=64, fps=Fraction(30), num_frames=60, frames=counting(30, 60).frames, waveform=clicks, sample_rate=48_000
        ),
        tmp_path / "a.mp4",
        crf=1,
    )  # fmt: skip
    film = stitch([Excerpt(shot=path, in_s=0.5, out_s=1.5)], settings=PLAIN)
    assert film.num_frames == 30
    seen = [round(float(frame.mean())) for frame in film.frames()]
    assert np.abs(np.asarray(seen) - np.arange(15, 45)).max() <= 1
    assert film.sound is not None
    wave = film.sound.read(0, film.sound.samples)[0]
    heard = np.flatnonzero(np.diff((np.abs(wave) > 0.3).astype(int)) == 1)
    first = heard[np.insert(np.diff(heard) > 1000, 0, True)]
    assert np.abs(first - (np.arange(3, 8) * 9_600 - 24_000)).max() <= 12
    assert film.cuts.shots[0].obstacle == "only a part of it is shown"
    whole = open_clip(path, in_s=0.5, out_s=1.5)
    assert (whole.num_frames, round(float(next(whole.frames()).mean()))) == (30, seen[0])


def test_footage_that_ends_early_is_told_and_points_outside_are_refused() -> None:
    film = stitch([Excerpt(shot=counting(24, 48), in_s=1.0, out_s=3.5)], settings=PLAIN)
    assert film.num_frames == 24
    assert "shot 1 is 1.50 s shorter than asked: its footage ends there" in film.in_words()
    with pytest.raises(InputError, match=r"lasts 2\.00 s, so it can't be shown from 2 s on"):
        open_source(Excerpt(shot=counting(24, 48), in_s=2.0))
    with pytest.raises(InputError, match="let it end after it begins"):
        stretch_of("a", Fraction(5), 2.0, 1.0)


def _patches(path: Path, matrix: str, tags: tuple[str, str, str], span: str) -> np.ndarray:
    """Encode flat patches without loss under a matrix, with tags (matrix, primaries, transfer); return their picture."""
    picture = np.zeros((64, 64 * len(PATCHES), 3), np.uint8)
    for number, colour in enumerate(PATCHES):
        picture[:, 64 * number : 64 * number + 64] = colour
    size = f"{picture.shape[1]}x{picture.shape[0]}"
    marks = [f"-{name}" for name in ("colorspace", "color_primaries", "color_trc")]
    told = [part for mark, tag in zip(marks, tags, strict=True) if tag for part in (mark, tag)]
    subprocess.run(
        [FFMPEG, "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", size, "-r", "25", "-i", "-", "-vf",
         f"scale=out_color_matrix={matrix}:out_range={span}:flags=accurate_rnd+full_chroma_int,format=yuv420p",
         "-c:v", "libx264", "-qp", "0", *told, "-color_range", span, str(path)],
        input=picture.tobytes() * 3, check=True,
    )  # fmt: skip
    return picture


def _converted(path: Path) -> np.ndarray:
    """The first frame as ffmpeg's `colorspace` has it in BT.709."""
    change = "colorspace=all=bt709:range=tv:format=yuv444p,scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd,format=rgb24"
    raw = subprocess.run(
        [FFMPEG, "-v", "error", "-i", str(path), "-frames:v", "1", "-vf", change, "-f", "rawvideo", "-"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    return np.frombuffer(raw, np.uint8).reshape(64, -1, 3)


def _centres(picture: np.ndarray) -> np.ndarray:
    return np.stack([picture[16:48, 64 * n + 16 : 64 * n + 48].reshape(-1, 3).mean(0) for n in range(len(PATCHES))])


KINDS = {
    "601-525": ("bt601", ("smpte170m", "smpte170m", "smpte170m")),
    "601-625": ("bt601", ("bt470bg", "bt470bg", "smpte170m")),
    "709": ("bt709", ("bt709", "bt709", "bt709")),
    "2020": ("bt2020", ("bt2020nc", "bt2020", "bt2020-10")),
}


@with_ffmpeg
@pytest.mark.parametrize("span", SPANS)
@pytest.mark.parametrize("kind", KINDS)
def test_colours_are_within_two_levels_of_ffmpegs(tmp_path: Path, kind: str, span: str) -> None:
    _patches(tmp_path / "a.mp4", *KINDS[kind], span)
    truth = _centres(_converted(tmp_path / "a.mp4"))
    ours = _centres(next(open_clip(tmp_path / "a.mp4").frames()))
    assert np.abs(ours - truth).max() <= 2
    film = stitch(
        [make_clip(num_frames=3, size=(64 * len(PATCHES), 64), fps=25, sound=None), tmp_path / "a.mp4"], settings=PLAIN
    )
    back = open_clip(write_film(film, tmp_path / "film.mp4"))
    assert np.abs(_centres(list(back.frames())[3]) - truth).max() <= 2


@with_ffmpeg
@pytest.mark.parametrize("matrix", ["bt601", "bt709"])
def test_untagged_footage_is_read_as_players_read_it(tmp_path: Path, matrix: str) -> None:
    picture = _patches(tmp_path / "a.mp4", matrix, ("", "", ""), "tv")
    ours = _centres(next(open_clip(tmp_path / "a.mp4").frames()))
    near = np.abs(ours - _centres(picture)).max()
    assert near <= 2 if matrix == "bt601" else near > 5
    assert probe(tmp_path / "a.mp4").colours.in_words() == "BT.601, limited range"


@pytest.mark.parametrize(
    ("size", "name"), [((1280, 534), "BT.709"), ((720, 1280), "BT.709"), ((854, 480), "BT.601"), ((720, 576), "BT.601")]
)
def test_the_usual_rule_goes_by_size(size: tuple[int, int], name: str) -> None:
    assert colours_of(av.VideoFrame(*size, "yuv420p")).in_words() == f"{name}, limited range"


def _packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as container:
        return [bytes(packet) for packet in container.demux(video=0) if packet.size]


@with_ffmpeg
@pytest.mark.parametrize("size", ["640x360", "1280x720"])
def test_untagged_footage_goes_into_a_film_as_it_is(tmp_path: Path, size: str) -> None:
    subprocess.run([FFMPEG, "-v", "error", "-y", "-f", "lavfi", "-i", f"testsrc2=s={size}:r=24:d=0.5", "-c:v", "libx264",
                    "-pix_fmt", "yuv420p", str(tmp_path / "a.mp4")], check=True)  # fmt: skip
    width, height = (int(side) for side in size.split("x"))
    drawn = make_clip(num_frames=12, size=(width, height), sound=None)
    film = stitch([drawn, tmp_path / "a.mp4", drawn], settings=PLAIN, untouched=[False, True, False])
    assert film.cuts.shots[1].copied
    write_film(film, tmp_path / "film.mp4")
    kept = b"".join(_slices(_packets(tmp_path / "a.mp4")))
    assert kept in b"".join(_slices(_packets(tmp_path / "film.mp4")))
    frames, own = list(open_clip(tmp_path / "film.mp4").frames()), list(open_clip(tmp_path / "a.mp4").frames())
    assert len(frames) == 36
    assert max(int(np.abs(a.astype(int) - b).max()) for a, b in zip(frames[12:24], own, strict=True)) <= 3
    assert np.abs(frames[2].astype(int) - next(iter(drawn.frames()))).mean() < 60


def _slices(packets: list[bytes]) -> list[bytes]:
    """The coded pictures of H.264 packets, without parameters and messages; length-prefixed or Annex B."""
    kept = []
    for packet in packets:
        rest = packet
        if rest[:3] == b"\x00\x00\x01" or rest[:4] == b"\x00\x00\x00\x01":
            units = [unit.rstrip(b"\x00") for unit in rest.split(b"\x00\x00\x01") if unit.strip(b"\x00")]
        else:
            units = []
            while len(rest) > 4:
                length = int.from_bytes(rest[:4], "big")
                units.append(rest[4 : 4 + length].rstrip(b"\x00"))
                rest = rest[4 + length :]
        kept += [unit for unit in units if unit[0] & 31 in (1, 5)]
    return kept


@pytest.mark.parametrize(
    ("codec", "pixel_format", "name"), [("png", "rgba", "a.mov"), ("prores_ks", "yuva444p10le", "a.mov")]
)
def test_transparent_footage_is_shown_over_black_and_told(
    tmp_path: Path, codec: str, pixel_format: str, name: str
) -> None:
    rgba = np.zeros((64, 64, 4), np.uint8)
    rgba[..., 0], rgba[:, 32:, 3] = 200, 128
    with av.open(str(tmp_path / name), "w") as out:
        stream = out.add_stream(codec, rate=24)
        stream.width, stream.height, stream.pix_fmt = 64, 64, pixel_format
        for number in range(4):
            frame = av.VideoFrame.from_ndarray(rgba, format="rgba").reformat(format=pixel_format)
            frame.pts = number
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    film = stitch([tmp_path / name], settings=PLAIN)
    shown = next(iter(film.frames()))
    assert shown[:, :28].max() <= 2
    assert np.abs(shown[8:56, 40:56, 0].astype(int) - 100).max() <= 4
    assert "shot 1 is partly transparent, and shown over black" in film.in_words()


@pytest.mark.parametrize("rate", [44_100, 48_000, 96_000])
@pytest.mark.parametrize("layout", ["mono", "stereo", "5.1"])
def test_any_sound_becomes_stereo_at_48_khz(tmp_path: Path, layout: str, rate: int) -> None:
    channels = {"mono": 1, "stereo": 2, "5.1": 6}[layout]
    wave = np.repeat(tone(1.0, hz=440, rate=rate, level=0.2), channels, axis=0)
    with av.open(str(tmp_path / "a.mkv"), "w") as out:
        video, audio = out.add_stream("libx264", rate=24), out.add_stream("pcm_s16le", rate=rate, layout=layout)
        video.width, video.height, video.pix_fmt = 64, 64, "yuv420p"
        for number in range(24):
            frame = av.VideoFrame(64, 64, "yuv420p")
            frame.pts = number
            out.mux(video.encode(frame))
        packed = (np.ascontiguousarray(wave.T) * 2**15).astype(np.int16).reshape(1, -1)
        sound = av.AudioFrame.from_ndarray(packed, format="s16", layout=layout)
        sound.sample_rate = rate
        out.mux(audio.encode(sound))
        out.mux(video.encode(None))
        out.mux(audio.encode(None))
    mono = make_clip(num_frames=24, size=(64, 64))
    film = stitch([mono, tmp_path / "a.mkv"], settings=PLAIN)
    assert film.sound is not None
    assert (film.sound.channels, film.sound.sample_rate, film.sound.samples) == (2, 48_000, 96_000)
    heard = film.sound.read(52_000, 92_000)
    power = np.abs(np.fft.rfft(heard[0] * np.hanning(40_000)))
    assert abs(int(power.argmax()) * 48_000 / 40_000 - 440) < 2
    with av.open(str(write_film(film, tmp_path / "film.mp4"))) as back:
        assert (back.streams.audio[0].rate, back.streams.audio[0].channels) == (48_000, 2)
    with av.open(str(write_clip(mono, tmp_path / "clip.mp4"))) as back:
        assert (back.streams.audio[0].rate, back.streams.audio[0].channels) == (48_000, 2)


def _timed(path: Path, times: list[int], base: Fraction = Fraction(1, 1000)) -> Path:
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=24, options={"tune": "zerolatency"})
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        stream.codec_context.time_base = base
        for at in times:
            frame = av.VideoFrame(64, 64, "yuv420p")
            frame.pts, frame.time_base = at, base
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


@pytest.mark.parametrize(
    ("times", "message"),
    [
        ([0, 200_000_000], "2 frames lie 200000 s apart"),
        ([*range(0, 40_000, 40), 2_000_000], "one frame is shown for 196. s"),
        ([*range(0, 9_000_000, 4_500)], r"lasts 2\.5 hours, 2 at most"),
    ],
)  # fmt: skip
def test_times_in_a_file_are_not_believed_without_limit(tmp_path: Path, times: list[int], message: str) -> None:
    with pytest.raises(MediaError, match=message):
        open_clip(_timed(tmp_path / "a.mkv", times))


def test_a_seek_gives_the_same_frames_as_decoding_from_the_start(tmp_path: Path) -> None:
    path = write_clip(counting(25, 200), tmp_path / "a.mp4", crf=1)
    whole = [round(float(frame.mean())) for frame in open_clip(path).frames()]
    for first, last in pairwise((30, 77, 151, 200)):
        part = open_clip(path, in_s=first / 25, out_s=last / 25)
        assert [round(float(frame.mean())) for frame in part.frames()] == whole[first:last]
