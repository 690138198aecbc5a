"""What the command line accepts, and what it says when it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sora2_nodes.cli import arguments
from sora2_nodes.errors import InputError, OutputError


def test_every_size_reads_back():
    assert [arguments.size_from(f"{w}x{h}") for w, h in arguments.SIZES] == list(arguments.SIZES)


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [("1281x720", "1280x720"), ("1900x1000", "1920x1080"), ("700x1300", "720x1280"), ("1000x1000", "1024x1024")],
)
def test_an_unknown_size_names_the_nearest(asked, nearest):
    with pytest.raises(InputError, match=f"{asked}.*{nearest}"):
        arguments.size_from(asked)


@given(st.integers(0, 99_999), st.integers(0, 99_999))
def test_any_size_has_a_nearest_one(width, height):
    assert arguments.nearest_size(width, height) in arguments.SIZES


@pytest.mark.parametrize("text", ["", "big", "1280", "1280x", "x720", "-1280x720", "1e3x720"])
def test_a_size_that_cant_be_read_says_how_to_write_one(text):
    with pytest.raises(InputError, match="1280x720"):
        arguments.size_from(text)


@pytest.mark.parametrize("seconds", [1.99, 20.01, -4, float("nan"), float("inf")])
def test_seconds_out_of_range_are_refused(seconds):
    with pytest.raises(InputError, match="2 to 20"):
        arguments.seconds_from(seconds)


@pytest.mark.parametrize(("text", "value"), [("moon", 1.62), ("Jupiter", 24.79), ("zero", 0), ("3.7", 3.7)])
def test_gravity_is_a_number_or_a_name(text, value):
    assert arguments.gravity_from(text) == value


@pytest.mark.parametrize("text", ["pluto", "-1", "51", "nan", ""])
def test_other_gravities_are_refused(text):
    with pytest.raises(InputError, match="gravity"):
        arguments.gravity_from(text)


def test_negative_cues_are_split_at_commas():
    assert arguments.cues_from(["rain, people", " night ,"]) == ("rain", "people", "night")


def test_the_default_output_never_overwrites(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("clip.mp4", "clip-2.mp4", "clip-3.mp4"):
        assert arguments.output_from(None, "clip", (".mp4",)).name == name
        (tmp_path / name).touch()


def test_an_output_of_another_kind_names_the_endings(tmp_path):
    with pytest.raises(InputError, match=r"\.mp4 or \.webm"):
        arguments.output_from(str(tmp_path / "clip.avi"), "clip", (".mp4", ".webm"))


def test_an_output_below_a_file_is_refused_before_the_work(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="not a folder"):
        arguments.output_from(str(tmp_path / "file" / "clip.mp4"), "clip", (".mp4",))


def test_a_folder_in_the_files_place_is_refused_before_the_work(tmp_path):
    (tmp_path / "clip.mp4").mkdir()
    with pytest.raises(OutputError, match="it is a folder; give a file name in it"):
        arguments.output_from(str(tmp_path / "clip.mp4"), "clip", (".mp4",))


def test_a_folder_that_takes_no_files_is_refused_before_the_work(tmp_path, monkeypatch):
    def refuse(*, dir):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(arguments.tempfile, "TemporaryFile", refuse)
    with pytest.raises(OutputError, match=r"Read-only file system in .*; choose another folder"):
        arguments.output_from(str(tmp_path / "clip.mp4"), "clip", (".mp4",))
