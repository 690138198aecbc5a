"""ShotStitch: a list of videos to one film."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sora2_nodes.errors import InputError
from sora2_nodes.media.files.video_files import open_clip
from sora2_nodes.nodes.shot_stitch import ShotStitch
from sora2_nodes.nodes.sockets.clip_video import ClipVideo, FilmVideo
from sora2_nodes.story.storyboard import Shot, Storyboard
from tests.media.media_makers import make_clip

DEFAULTS: dict[str, list[Any]] = {
    name: [spec[1]["default"]] for name, spec in ShotStitch.INPUT_TYPES()["required"].items() if "default" in spec[1]
}


def run(count: int, **changed: Any) -> tuple[FilmVideo, str]:
    videos = [ClipVideo(make_clip(num_frames=24, seed=n)) for n in range(count)]
    return ShotStitch().stitch(videos, **{**DEFAULTS, **{name: [value] for name, value in changed.items()}})


def test_clips_become_one_film_with_a_line_per_seam(tmp_path: Path) -> None:
    film, report = run(3)
    assert film.get_frame_count() == 72
    assert report.count("\nseam ") == 2
    film.save_to(tmp_path / "film.mp4", metadata={"prompt": {"1": {}}})
    assert open_clip(tmp_path / "film.mp4").num_frames == 72


def test_a_film_is_given_as_bytes_too() -> None:
    target = io.BytesIO()
    run(2)[0].save_to(target)
    assert target.getvalue()[4:8] == b"ftyp"


def test_each_clip_is_drawn_once(tmp_path: Path) -> None:
    drawn = []
    clip = make_clip(num_frames=6)

    def frames() -> Any:
        drawn.append(1)
        return clip.frames()

    watched = ClipVideo(type(clip)(**{**clip.__dict__, "frames": frames}))
    film, _ = ShotStitch().stitch([watched, watched], **DEFAULTS)
    film.save_to(tmp_path / "film.mp4")
    assert len(drawn) == 2


def test_the_storyboard_gives_transitions_size_and_rate() -> None:
    shots = (Shot(prompt="a"), Shot(prompt="b", transition_in="dissolve", continuity="same_world"))
    film, report = run(2, storyboard=Storyboard(shots=shots, width=128, height=72))
    assert film.get_frame_count() == 36
    assert film.get_dimensions() == (128, 72)
    assert "(dissolve, same_world)" in report


def test_the_storyboard_gives_cards_overlays_cuts_of_sound_and_lengths() -> None:
    shots = (
        Shot(prompt="a", overlay="Anna"), Shot(prompt="b", transition_in="dissolve", transition_s=0.25), Shot(prompt="c", sound_lead_s=0.25),
    )  # fmt: skip
    board = Storyboard(shots=shots, width=128, height=72, title_card="Two balls", end_card="Fin", card_s=0.5)
    film, _ = run(3, storyboard=board, music_style="storyboard")
    cuts = film.film.cuts
    assert [shot.length for shot in cuts.shots] == [12, 24, 24, 18, 12]
    assert film.get_frame_count() == 12 + 72 - 6 - 6 + 12
    assert [(one.text, one.start, one.place) for one in cuts.letters] == [("Anna", 12, "overlay")]
    assert [shot.overlap for shot in cuts.shots] == [0, 0, 6, 0, 0] and cuts.shots[3].lead == 6


def test_lines_are_burnt_in_where_asked() -> None:
    clip = make_clip(num_frames=24)
    said = {"lines": [{"speaker": "ANNA", "text": "Oh!", "start_s": 0.25, "end_s": 0.75}]}
    spoken = ClipVideo(replace(clip, record={**clip.record, "sync": said}))
    film, _ = ShotStitch().stitch([spoken], **DEFAULTS, burn_subtitles=[True])
    assert [(one.start, one.stop) for one in film.film.cuts.letters] == [(6, 18)]
    assert ShotStitch().stitch([spoken], **DEFAULTS)[0].film.cuts.letters == ()


def test_its_files_go_when_the_film_goes() -> None:
    film, _ = run(1)
    folder = Path(film._folder.name)
    assert folder.is_dir()
    del film
    assert not folder.exists()


def test_an_unknown_transition_is_named() -> None:
    with pytest.raises(InputError, match="cut, dissolve, dip, match"):
        run(2, transition="wipe")


def level(film: FilmVideo, at_s: float) -> float:
    """RMS of half a second of a film."""
    wave, rate = film.clip.waveform, film.clip.sample_rate
    assert wave is not None
    return float(np.sqrt(np.mean(np.square(wave[:, round(at_s * rate) : round((at_s + 0.5) * rate)]))))


def test_one_music_lies_under_the_film_as_the_storyboard_says() -> None:
    shots = (Shot(prompt="a"), Shot(prompt="b", soundtrack="calm"), Shot(prompt="c"))
    board = Storyboard(shots=shots, width=128, height=72)
    quiet = [ClipVideo(replace(make_clip(num_frames=48, seed=n), waveform=None, sample_rate=0)) for n in range(3)]
    film, _ = ShotStitch().stitch(quiet, **{**DEFAULTS, "storyboard": [board], "loudness_lufs": [-16.0]})
    assert level(film, 0.5) < 0.01 < 0.03 < level(film, 4.5)
    with pytest.raises(InputError, match="storyboard, none, calm"):
        run(2, music_style="disco")


def test_a_shot_that_leads_into_the_next_is_joined_as_one_that_goes_on() -> None:
    shots = (Shot(prompt="a", continuity="leads_in"), Shot(prompt="b"))
    assert "(cut, continue)" in run(2, storyboard=Storyboard(shots=shots, width=128, height=72))[1]
