"""Readings of things, vehicles and beasts: what is towed, chased, worn small, part of a device, or a figure of something else."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt


def kinds(prompt: str) -> list[str]:
    return [t.kind for t in read_prompt(prompt).things if not t.implied]


def acts(prompt: str) -> set[str]:
    return {a.act for a in read_prompt(prompt).actions}


@pytest.mark.parametrize(
    "prompt", ["A wolf races after a rabbit through the snow", "A police car is speeding after a red van"]
)
def test_who_goes_after_somebody_chases(prompt: str) -> None:
    assert "chase" in acts(prompt)
    assert len(kinds(prompt)) == 2


@pytest.mark.parametrize("prompt", ["A tractor drags a van out of the mud", "A truck pulls a bus up a hill"])
def test_a_vehicle_that_pulls_another_tows_it(prompt: str) -> None:
    assert "tow" in acts(prompt)


@pytest.mark.parametrize("prompt", ["A toy truck drives over a rug", "A miniature plane flies through a bedroom"])
def test_a_toy_is_as_small_as_toys_are(prompt: str) -> None:
    assert min(t.scale for t in read_prompt(prompt).things) < 0.1


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [("A phone spins in the dark, its screen glowing", "phone"), ("A jar turns on a table, its lid gleaming", "jar")],
)
def test_a_part_of_a_device_is_no_second_thing(prompt: str, kind: str) -> None:
    assert [name for name in kinds(prompt) if name != "table"] == [kind]


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [("A glass figurine of a horse turns on a shelf", "horse"), ("An ice sculpture of a bear melts", "bear")],
)
def test_a_figure_of_an_animal_looks_like_it(prompt: str, kind: str) -> None:
    assert kinds(prompt)[0] == kind


@pytest.mark.parametrize("prompt", ["A robot cat walks over a roof", "A robotic spider crawls along a wall"])
def test_a_robot_animal_is_an_animal_of_metal(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert not brief.people
    assert any(t.material == "metal" for t in brief.things)


@pytest.mark.parametrize(
    "prompt",
    ["A snow queen's statue melts until only a puddle remains", "A candle melts until nothing but wax is left"],
)
def test_what_remains_of_something_is_not_there_beside_it(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert len([t for t in brief.things if not t.furnishes]) + len(brief.people) <= 1


@pytest.mark.parametrize("prompt", ["Two cats chase a red laser dot", "A kitten pounces on a laser pointer dot"])
def test_the_dot_of_a_laser_is_a_small_red_spot(prompt: str) -> None:
    (dot,) = [t for t in read_prompt(prompt).things if t.kind == "ball"]
    assert dot.colour == "red" and dot.scale < 0.5


@pytest.mark.parametrize("prompt", ["A burger assembles itself", "A cheeseburger comes together in mid air"])
def test_a_burger_that_is_put_together_has_its_layers(prompt: str) -> None:
    assert {"bun", "patty", "bun base"} <= {t.kind for t in read_prompt(prompt).things}


@pytest.mark.parametrize(("word", "pattern"), [("spotted", "spots"), ("checked", "checker"), ("striped", "stripes")])
def test_a_pattern_is_read_where_its_word_is_a_form_of_a_verb_too(word: str, pattern: str) -> None:
    cube = read_prompt(f"A blue {word} metal cube lies still on a tiled floor").things[0]
    assert (cube.kind, cube.pattern, cube.material) == ("cube", pattern, "metal")


def test_a_marble_of_wood_is_a_small_ball_and_one_of_glass_a_marble() -> None:
    kinds = [
        read_prompt(f"A {said} marble rolls across a table").things[0].kind for said in ("striped wooden", "glass")
    ]
    assert kinds == ["ball", "marble"]


def test_the_string_that_a_ball_swings_on_lies_nowhere_else() -> None:
    brief = read_prompt("A silver wooden ball swings on a string in a room")
    assert [t.kind for t in brief.things] == ["ball"]
    assert [a.verb for a in brief.actions] == ["pendulum"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("An F1 car speeds past.", "formula car"),
        ("A formula one race car in a pit.", "formula car"),
        ("A pitcher of lemonade on a table.", "glass pitcher"),
        ("A race car on a track.", "sports car"),
    ],
)
def test_race_cars_and_pitchers_are_what_they_are_called(text: str, kind: str) -> None:
    assert kind in {t.kind for t in read_prompt(text).things}


def test_a_red_light_that_one_stops_at_is_a_traffic_light():
    assert "traffic light" in {t.kind for t in read_prompt("A van stops at a red light").things}
    assert "traffic light" not in {t.kind for t in read_prompt("A red light bulb glows").things}


@pytest.mark.parametrize("said", ["upward", "upwards"])
def test_what_floats_upward_rises(said):
    (action,) = read_prompt(f"A balloon floats {said}").actions
    assert (action.act, action.toward) == ("rise", "up")
