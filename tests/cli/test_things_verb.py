"""`sora2 things`: lists, looks words up, pictures."""

from __future__ import annotations

import json

import numpy as np
import pytest

from sora2_nodes import cli


def test_it_lists_everything_by_family(capsys):
    assert cli.main(["things"]) == 0
    told = capsys.readouterr().out
    assert "bird: sparrow" in told
    assert "families; see one" in told


def test_a_word_is_shown_as_its_nearest_thing(capsys):
    assert cli.main(["things", "spaniel", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["shown_as"] == "dog" and not record["exact"]
    assert "tail_1" in record["joints"] and "back" in record["sockets"]


def test_what_nobody_can_point_at_is_an_error_in_one_line(capsys):
    assert cli.main(["things", "justice"]) == 1
    assert "nothing that can be shown" in capsys.readouterr().err


def test_a_family_is_listed_for_programs(capsys):
    assert cli.main(["things", "--family", "food", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {row["family"] for row in rows} == {"food"}
    assert "pizza" in {row["name"] for row in rows}


@pytest.mark.slow
def test_a_picture_is_drawn(tmp_path, capsys):
    from PIL import Image

    assert cli.main(["things", "apple", "--picture", str(tmp_path / "apple.png")]) == 0
    picture = np.asarray(Image.open(tmp_path / "apple.png").convert("RGB"))
    red = (picture[..., 0] > 120) & (picture[..., 1] < 70)
    assert red.mean() > 0.1


def test_a_picture_of_no_known_ending_is_refused(capsys):
    assert cli.main(["things", "--picture", "sheet.gif"]) == 1
    assert "ending" in capsys.readouterr().err
