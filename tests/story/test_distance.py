"""What is said to be in the distance is far behind what a shot is about."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


def far(prompt: str) -> list[str]:
    return sorted(t.kind for t in read_prompt(prompt).things if t.far_off)


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A monk walks along a path with a pagoda in the distance", ["pagoda"]),
        ("In the background, a church burns while a nun prays", ["church"]),
        ("A ship sails past an iceberg, a volcano on the horizon", ["volcano"]),
        ("A dog runs through a field, a distant windmill turns", ["windmill"]),
        ("A woman looks at a pyramid far away", ["pyramid"]),
        ("A train crosses a bridge in the distance while a boy flies a kite", ["bridge", "train"]),
        ("A castle on the horizon", []),
        ("A man drinks tea at a table", []),
    ],
)
def test_things_in_the_distance_are_far_off_where_something_else_is_shown(prompt, kinds):
    assert far(prompt) == kinds


def test_what_is_far_off_does_not_do_what_is_done_near():
    brief = read_prompt("Two hikers walk on Mars, a distant rocket on the plain")
    rocket = ("thing", next(i for i, t in enumerate(brief.things) if t.kind == "rocket"))
    assert all(a.act in ("", "rest") for a in brief.actions if a.subject == rocket) and brief.place.name == "mars"


def test_only_the_last_of_a_list_is_on_what_follows_it():
    brief = read_prompt("A castle on a hill, a knight on a brown horse rides to it")
    horse = ("thing", next(i for i, t in enumerate(brief.things) if t.kind == "horse"))
    assert [r.subject for r in brief.relations if horse in r.objects] == [("person", 0)]


def test_wheels_turn_where_they_stand():
    for prompt in ("A ferris wheel rotates over a fair", "A windmill turns in the wind"):
        assert any(a.act == "turn wheels" for a in read_prompt(prompt).actions)


def test_a_house_on_fire_is_seen_whole_behind_who_watches():
    assert far("A barn burns at night, a farmer watches") == ["barn"]
    assert far("A wooden house burns, firefighters spray water on it") == []
