"""Sound cut apart from pictures, words on them, and soft subtitles."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from sora2_nodes.errors import InputError
from sora2_nodes.media.files.clip import Clip
from sora2_nodes.media.files.export import export_clip, form_for
from sora2_nodes.media.files.video_files import open_clip, write_clip
from sora2_nodes.media.film.cut_list import FilmSettings, Join
from sora2_nodes.media.film.film_file import write_film
from sora2_nodes.media.film.film_lines import lines_in
from sora2_nodes.media.film.lettering import card, check_font
from sora2_nodes.media.film.stitch import Film, stitch
from sora2_nodes.media.speech.subtitle_track import SubtitleLine

FPS, RATE = Fraction(24), 24_000
PLAIN = FilmSettings(loudness_lufs=None, ambience=False, match_colours=False)


def tone_clip(level: int, hz: float, seconds: float = 2.0, lines: tuple[tuple[float, float, str], ...] = ()) -> Clip:
    """A grey clip with a tone of its own."""
    count = round(seconds * FPS)
    wave = 0.2 * np.sin(2 * np.pi * hz * np.arange(round(seconds * RATE)) / RATE)[None].astype(np.float32)
    said = [{"speaker": "ANNA", "text": text, "start_s": start, "end_s": end} for start, end, text in lines]
    return Clip(
        width=320, height=180, fps=FPS, num_frames=count, waveform=wave, sample_rate=RATE, record={"sync": {"lines": said}} if said else {},
        frames=lambda: (np.full((180, 320, 3), level, np.uint8) for _ in range(count)),
    )  # fmt: skip


def share(wave: np.ndarray, hz: float, rate: int) -> float:
    """Level of a tone in a mono sound."""
    at = np.arange(wave.shape[-1]) / rate
    return float(2 * abs((wave.mean(axis=0) * np.exp(-2j * np.pi * hz * at)).mean()))


def heard(film: Film, start_s: float, end_s: float, hz: float) -> float:
    assert film.sound
    rate = film.sound.sample_rate
    return share(film.sound.read(round(start_s * rate), round(end_s * rate)), hz, rate) / 0.2


def test_a_j_cut_is_heard_before_it_is_seen() -> None:
    film = stitch([tone_clip(50, 400), tone_clip(200, 1000)], [Join(), Join(lead_s=0.5)], PLAIN)
    assert film.num_frames == 96 - 12
    levels = [int(frame[0, 0, 0]) for frame in film.frames()]
    assert levels == [50] * 48 + [200] * 36
    assert heard(film, 1.1, 1.4, 1000) < 0.02
    assert heard(film, 1.6, 1.9, 1000) > 0.95 and heard(film, 1.6, 1.9, 400) > 0.95
    assert heard(film, 2.1, 3.4, 1000) > 0.95 and heard(film, 2.1, 3.4, 400) < 0.02


def test_an_l_cut_is_heard_after_the_next_is_seen() -> None:
    film = stitch([tone_clip(50, 400), tone_clip(200, 1000)], [Join(tail_s=0.5), Join()], PLAIN)
    assert [int(frame[0, 0, 0]) for frame in film.frames()] == [50] * 36 + [200] * 48
    assert heard(film, 1.6, 1.9, 400) > 0.95 and heard(film, 1.6, 1.9, 1000) > 0.95
    assert heard(film, 2.1, 3.4, 400) < 0.02


def test_lines_keep_their_sync_over_every_kind_of_cut() -> None:
    spoken = tone_clip(90, 1000, lines=((0.75, 1.25, "Stay."),))
    film = stitch(
        [tone_clip(50, 400), spoken, tone_clip(70, 600)],
        [Join(), Join(kind="dissolve", lead_s=0.5, tail_s=0.25), Join()],
        PLAIN,
    )
    line = lines_in(film.cuts.shots, film.cuts.fps)[0]
    shot = film.cuts.shots[1]
    begins = float((shot.start - shot.first) / FPS)  # where the shot's own first frame would be
    assert (line.start_s, line.end_s) == (
        pytest.approx(begins + 0.75, abs=1e-3),
        pytest.approx(begins + 1.25, abs=1e-3),
    )
    assert film.sound and film.sound.samples == round(film.duration_s * film.sound.sample_rate)


def test_each_shot_may_have_a_transition_of_its_own_length() -> None:
    clips = [tone_clip(level, 400) for level in (50, 100, 150)]
    film = stitch(clips, [Join(), Join(kind="dissolve", seconds=0.25), Join(kind="dissolve", seconds=0.75)], PLAIN)
    assert [shot.overlap for shot in film.cuts.shots] == [0, 6, 18]
    assert film.num_frames == 3 * 48 - 24


def test_lines_are_burnt_in_while_they_are_heard_and_leave_the_rest_as_it_was() -> None:
    spoken = tone_clip(90, 400, lines=((0.5, 1.0, "Is that your ball?"),))
    film = stitch([spoken], settings=replace(PLAIN, burn=True))
    frames = list(film.frames())
    written = [int(frame.max()) > 200 for frame in frames]
    assert written == [12 <= n < 24 for n in range(48)]
    assert (frames[18][:120] == 90).all() and (frames[0] == 90).all()


def test_overlays_come_and_go_and_lie_at_the_left() -> None:
    film = stitch([tone_clip(90, 400, seconds=4.0)], settings=replace(PLAIN, overlays=("Anna, engineer",)))
    frames = list(film.frames())
    bright = [int(frame.max()) for frame in frames]
    assert bright[1] < bright[30] == 255 and bright[80] == 90
    assert int(frames[30][:, 200:].max()) == 90


def test_a_shot_that_is_written_on_is_encoded_and_its_neighbour_copied(tmp_path: Path) -> None:
    for name, lines in (("a", ((0.5, 1.0, "Oh!"),)), ("b", ())):
        write_clip(tone_clip(90, 400, lines=lines), tmp_path / f"{name}.mp4")
    film = stitch([tmp_path / "a.mp4", tmp_path / "b.mp4"], settings=replace(PLAIN, burn=True))
    assert [shot.obstacle for shot in film.cuts.shots] == ["words are written on it", ""]


@pytest.mark.parametrize("suffix", [".mp4", ".webm"])
def test_soft_subtitles_are_a_track_of_their_own(suffix: str, tmp_path: Path) -> None:
    spoken = tone_clip(90, 400, lines=((0.5, 1.0, "Is that your ball?"), (1.2, 1.8, "Yes & no.")))
    film = stitch([spoken], settings=PLAIN)
    path = write_film(film, tmp_path / f"film{suffix}", subtitles=lines_in(film.cuts.shots, film.cuts.fps))
    with av.open(str(path)) as container:
        assert len(container.streams.video) == len(container.streams.audio) == len(container.streams.subtitles) == 1
        stream = container.streams.subtitles[0]
        found = [
            (round(float(packet.pts * packet.time_base), 2), bytes(packet))
            for packet in container.demux(stream)
            if packet.size
        ]
    texts = [(at, raw[2:] if suffix == ".mp4" else raw) for at, raw in found]
    assert [(at, text.decode()) for at, text in texts if text] == [(0.5, "Is that your ball?"), (1.2, "Yes & no.")]
    assert open_clip(path).num_frames == 48


def test_a_card_says_its_words_large_and_is_silent() -> None:
    made = card("The Red Ball\na film", width=320, height=180, fps=FPS, seconds=1.0)
    frames = list(made.frames())
    assert made.num_frames == len(frames) == 24 and made.waveform is None
    rows = np.flatnonzero(frames[12].max(axis=(1, 2)) > 128)
    gap = int(np.diff(rows).argmax())
    first, second = rows[: gap + 1], rows[gap + 1 :]
    assert len(first) > 1.4 * len(second)
    assert abs((rows[0] + rows[-1]) / 2 - 90) < 12
    assert frames[0].max() < frames[12].max() == 255


def test_a_font_that_lacks_a_letter_is_named() -> None:
    check_font(None, "The Red Ball")
    with pytest.raises(InputError, match="the built-in font has no '球': give a font file"):
        check_font(None, "红色的球"[-1])
    with pytest.raises(InputError, match=r"the font nothing\.ttf can't be read"):
        check_font("nothing.ttf", "a")


@pytest.mark.parametrize(
    ("name", "codec", "bits", "expected"),
    [
        ("a.mov", "prores", 8, ("prores", "yuv422p10le", "pcm_s24le")),
        ("a.mov", "dnxhr", 8, ("dnxhd", "yuv422p", "pcm_s24le")),
        ("a.mov", "dnxhr", 10, ("dnxhd", "yuv422p10le", "pcm_s24le")),
        ("a.mp4", "h265", 8, ("hevc", "yuv420p", "aac")),
    ],
)
def test_films_are_delivered_for_editing_and_in_every_codec(
    name: str, codec: str, bits: int, expected: tuple[str, str, str], tmp_path: Path
) -> None:
    clip = tone_clip(90, 400, seconds=0.5)
    clip = replace(
        clip,
        width=1280,
        height=720,
        frames=lambda: (np.full((720, 1280, 3), (200, 60, 20), np.uint8) for _ in range(12)),
    )
    lines = [SubtitleLine(start_s=0.1, end_s=0.3, speaker="A", text="Oh!")]
    form = form_for(tmp_path / name, "auto", codec, {"bit_depth": bits})
    export_clip(clip, tmp_path / name, form, subtitles=lines)
    with av.open(str(tmp_path / name)) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        assert (video.codec_context.name, video.codec_context.pix_fmt, audio.codec_context.name) == expected
        assert len(container.streams.subtitles) == 1
    frames = list(open_clip(tmp_path / name).frames())
    assert len(frames) == 12
    assert np.abs(frames[6][300, 300].astype(int) - (200, 60, 20)).max() <= 4


def test_a_codec_that_a_container_cannot_hold_is_refused() -> None:
    with pytest.raises(InputError, match="codec: prores can't be written into mp4; use one of auto, h264, h265, av1"):
        form_for("film.mp4", "auto", "prores", {})
