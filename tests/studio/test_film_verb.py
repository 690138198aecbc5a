"""`sora2 film`: a storyboard file to films, from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import av
import numpy as np
import opentimelineio as otio
import pytest

from sora2_nodes.cli import film_verb as verb
from sora2_nodes.cli import main
from sora2_nodes.cli.films.board_changes import formatted
from sora2_nodes.media.files.video_files import open_clip
from sora2_nodes.story import brief_for, load_storyboard, read_storyboard, write_storyboard
from sora2_nodes.story.storyboard import Shot, Storyboard
from tests.studio.tiny_renderer import TinyRenderer

SCRIPT = """{"version": 1, "width": 128, "height": 72, "seed": 3, "shots": [
 {"prompt": "A red ball drops onto wood", "duration_s": 1.0},
 {"prompt": "A red ball rolls to the right", "duration_s": 1.0, "continuity": "same_world", "transition_in": "dissolve"}
]}"""


@pytest.fixture
def renderer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> TinyRenderer:
    made = TinyRenderer()
    monkeypatch.setattr(verb, "make_renderer", lambda: made)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "board.json").write_text(SCRIPT)
    return made


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert main(["film", "board.json", "--json", *arguments]) == 0
    return json.loads(capsys.readouterr().out)["films"]


def test_a_storyboard_becomes_a_film_and_a_second_run_renders_nothing(
    renderer: TinyRenderer, capsys: pytest.CaptureFixture[str]
) -> None:
    first = report(capsys, "-o", "film.mp4")[0]
    assert first["rendered"] == [1, 2]
    assert open_clip("film.mp4").num_frames == 36
    assert first["seams"][0]["kind"] == "dissolve"
    assert report(capsys, "-o", "film.mp4")[0]["rendered"] == []


def test_listing_shows_what_is_missing_and_renders_nothing(
    renderer: TinyRenderer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [shot["state"] for shot in report(capsys, "--list")[0]["shots"]] == ["missing", "missing"]
    assert renderer.orders == []
    report(capsys, "-o", "film.mp4")
    assert main(["film", "board.json", "--list"]) == 0
    assert capsys.readouterr().out.count("done") == 2


def test_a_shot_is_retaken_and_switched_back(renderer: TinyRenderer, capsys: pytest.CaptureFixture[str]) -> None:
    report(capsys, "-o", "film.mp4")
    again = report(capsys, "-o", "film.mp4", "--retake", "2")[0]
    assert again["rendered"] == [2]
    assert again["shots"][1]["takes"] == [1, 2]
    back = report(capsys, "-o", "film.mp4", "--take", "2=1")[0]
    assert (back["rendered"], back["shots"][1]["take"]) == ([], 1)


def test_formats_are_composed_anew_and_styles_share_the_plan(
    renderer: TinyRenderer, capsys: pytest.CaptureFixture[str]
) -> None:
    films = report(capsys, "-o", "film.mp4", "--formats", "16:9,9:16,1:1", "--style", "tone=warm")
    sizes = {Path(film["film"]).name: open_clip(film["film"]) for film in films}
    assert {name: (clip.width, clip.height) for name, clip in sizes.items()} == {
        "film-16x9.mp4": (128, 72), "film-9x16.mp4": (72, 128), "film-1x1.mp4": (72, 72),
    }  # fmt: skip
    assert {order.shot.tone for order in renderer.orders} == {"warm"}
    assert len({order.world_seed for order in renderer.orders}) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--take", "2"], "write SHOT=TAKE"),
        (["--take", "9=1"], "there is no shot 9"),
        (["--take", "1=5"], "no take 5"),
        (["--retake", "0"], "there is no shot 0"),
        (["--formats", "4:3"], "16:9, 9:16, 1:1"),
        (["--style", "hat=red"], "tone, lighting, pace"),
        (["--style", "tone=purple"], "neutral"),
        (["-o", "film.avi"], "ending"),
    ],
)
def test_wrong_arguments_are_one_clear_line(
    renderer: TinyRenderer, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert main(["film", "board.json", *arguments]) == 1
    error = capsys.readouterr().err
    assert words in error
    assert error.count("\n") == 1
    assert renderer.orders == []


def test_the_storyboard_can_be_written_out(renderer: TinyRenderer) -> None:
    assert main(["film", "board.json", "--style", "tone=noir", "--export", "out.json"]) == 0
    assert json.loads(Path("out.json").read_text())["shots"][1]["tone"] == "noir"


def test_a_storyboard_written_by_one_film_continues_in_the_next(
    renderer: TinyRenderer, capsys: pytest.CaptureFixture[str]
) -> None:
    board = json.loads(SCRIPT)
    board["shots"][0]["prompt"] = "Anna in green walks in a park at night"
    board["shots"][1] |= {"prompt": "Anna waves", "transition_in": "cut"}
    Path("board.json").write_text(json.dumps(board))
    report(capsys, "-o", "film.mp4", "--next", "next.json")
    kept = json.loads(Path("next.json").read_text())["shots"][0]
    assert kept["continuity"] == "continue"
    Path("next.json").rename("board.json")
    last = renderer.orders[-1]
    made = report(capsys, "-o", "second.mp4", "--folder", "second")[0]
    assert made["rendered"] == [1]
    went_on = renderer.orders[-1]
    brief = brief_for(went_on.shot)
    assert (brief.people[0].name, brief.people[0].outfit) == ("Anna", "green")  # characters
    assert (brief.backdrop, brief.time_of_day, went_on.world_seed) == ("park", "night", last.world_seed)  # look
    ended = float(list(open_clip("film.mp4").frames())[-1].mean())  # last frames
    assert abs(float(next(open_clip("second.mp4").frames()).mean()) - ended) < 6


def test_music_is_one_bed_over_the_film_and_a_wrong_one_is_named(
    renderer: TinyRenderer, capsys: pytest.CaptureFixture[str]
) -> None:
    def level(name: str) -> float:
        wave = open_clip(name).waveform
        assert wave is not None
        power = np.abs(np.fft.rfft(wave[0])) ** 2
        return float(power[: len(power) // 24].sum() / power.sum())  # below 500 Hz

    report(capsys, "-o", "plain.mp4", "--music", "none")
    report(capsys, "-o", "calm.mp4", "--music", "calm")
    assert len(renderer.orders) == 2  # the takes serve both
    assert level("calm.mp4") > 1.7 * level("plain.mp4")
    assert main(["film", "board.json", "--music", "disco"]) == 1
    assert "neither a file nor one of calm, upbeat" in capsys.readouterr().err


def test_a_film_of_two_minutes_goes_on_from_shot_to_shot(
    renderer: TinyRenderer, capsys: pytest.CaptureFixture[str]
) -> None:
    first = {"prompt": "A red ball rolls", "duration_s": 20.0}
    board = {
        "version": 1,
        "width": 96,
        "height": 64,
        "fps": 6,
        "shots": [first, *[{**first, "continuity": "continue"}] * 5],
    }
    Path("board.json").write_text(json.dumps(board))
    made = report(capsys, "-o", "film.mp4")[0]
    assert made["seconds"] == 120
    assert [seam["continuity"] for seam in made["seams"]] == ["continue"] * 5


def test_a_storyboard_that_nearly_has_a_format_keeps_its_size() -> None:
    board = Storyboard(shots=(Shot(prompt="a ball"),), width=480, height=272)
    assert [(name, b.width, b.height) for name, b in formatted(board, "16:9,9:16")] == [
        ("16:9", 480, 272), ("9:16", 272, 484),
    ]  # fmt: skip


SPOKEN = """Title: Two balls
Size: 128x72
Title card: Two balls
Card length: 0.5s

Shot 1 (1s): A red ball drops onto wood [id: drop]
Shot 2 (1s): A red ball rolls [id: roll] [transition: dissolve] [transition length: 0.25s] [l cut: 0.25s]
Shot 3 (1s): A blue ball drops [id: blue]
"""


def test_a_film_is_delivered_with_timelines_sheets_and_a_codec_for_editing(
    renderer: TinyRenderer, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("board.json").write_text(write_storyboard(read_storyboard(SPOKEN)))
    report(capsys, "-o", "film.mp4", "--retake", "1")
    names = ("film.otio", "film.edl", "film.fcpxml", "film.pdf", "film.jpg", "film.fountain")
    made = report(
        capsys, "-o", "film.mov", "--codec", "prores", *(part for name in names for part in ("--also", name))
    )[0]
    assert made["rendered"] == [] and made["seconds"] == pytest.approx(0.5 + 3 - 0.25 - 0.25)
    assert made["beside"]["film.otio"] == [] and "title card" in made["beside"]["film.edl"]
    timeline = otio.adapters.read_from_file("film.otio")
    clips = list(timeline.video_tracks()[0].find_clips())
    assert [clip.name for clip in clips] == ["drop", "roll", "blue"]
    assert sorted(clips[0].media_references()) == ["take 2"]  # the first was never rendered
    assert all(Path(one.target_url).is_file() for clip in clips for one in clip.media_references().values())
    assert timeline.video_tracks()[0].duration().value == 60
    assert Path("film.pdf").read_bytes().startswith(b"%PDF")
    with av.open("film.mov") as container:
        assert container.streams.video[0].codec_context.name == "prores"
    assert load_storyboard("film.fountain").shots == load_storyboard("board.json").shots


def test_both_takes_of_a_shot_are_in_the_timeline(renderer: TinyRenderer, capsys: pytest.CaptureFixture[str]) -> None:
    Path("board.json").write_text(write_storyboard(read_storyboard(SPOKEN)))
    report(capsys, "-o", "film.mp4")
    report(capsys, "-o", "film.mp4", "--retake", "1", "--also", "film.otio")
    clip = next(iter(otio.adapters.read_from_file("film.otio").find_clips()))
    assert sorted(clip.media_references()) == ["take 1", "take 2"]
    assert clip.active_media_reference_key == "take 2"
    assert all(Path(one.target_url).is_file() for one in clip.media_references().values())


def test_what_cannot_be_delivered_is_refused_before_the_work(
    renderer: TinyRenderer, capsys: pytest.CaptureFixture[str]
) -> None:
    for wrong in (("--also", "film.doc"), ("--codec", "prores"), ("--also", "a.edl", "--formats", "16:9,1:1")):
        assert main(["film", "board.json", "-o", "film.mp4", *wrong]) == 1
    assert renderer.orders == []
    said = capsys.readouterr().err
    assert "film.doc: the ending must be" in said and "prores can't be written into mp4" in said


def test_a_film_has_the_size_that_is_asked_for(renderer: TinyRenderer) -> None:
    assert main(["film", "board.json", "--size", "640x360", "--export", "out.json"]) == 0
    made = json.loads(Path("out.json").read_text())
    assert (made["width"], made["height"]) == (640, 360)


@pytest.mark.parametrize("size", ["large", "641x360"])
def test_a_size_that_films_do_not_have_is_refused(
    renderer: TinyRenderer, capsys: pytest.CaptureFixture[str], size: str
) -> None:
    assert main(["film", "board.json", "--size", size, "--export", "out.json"]) == 1
    assert size in capsys.readouterr().err and not Path("out.json").exists()
