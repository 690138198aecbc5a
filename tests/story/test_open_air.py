"""Weather and light that are all a prompt names are shown somewhere, and things are no people because of what is done with them."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.world.display import Display
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import display_of, plan_of


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("Snowflakes drift down and cover the ground", "snow field"),
        ("Raindrops make ripples in a puddle", "street"),
        ("A storm with lightning in the evening", "meadow"),
        ("A glorious sunset", "sea"),
        ("Morning mist in the air", "forest"),
        ("A rainbow", "meadow"),
        ("Northern lights", "snow field"),
    ],
)
def test_weather_alone_has_a_place_where_one_sees_it(prompt: str, place: str) -> None:
    made = read_prompt(prompt).place
    assert (made.name, made.implied) == (place, True)


@pytest.mark.parametrize("prompt", ["Snow falls on a street", "A red ball in the rain", "A sunset over the desert"])
def test_a_place_or_a_thing_that_was_named_is_kept(prompt: str) -> None:
    made = read_prompt(prompt)
    assert made.things or not made.place.implied


def display(prompt: str) -> Display:
    staged = stage(read_prompt(prompt), seed=1, duration_s=2.0, aspect=16 / 9)
    return display_of(staged, plan_of(staged))


@pytest.mark.parametrize(
    "prompt", ["A rainbow over a meadow", "A rainbow over the sea", "A horse gallops under a rainbow"]
)
def test_a_rainbow_stands_over_the_horizon(prompt: str) -> None:
    shown = display(prompt)
    bows = [p for p in shown.particles if p.glow > 0 and p.tail is not None and float(p.position[0, :, 1].max()) > 10]
    assert len({p.colour for p in bows}) == 7
    eye, target = shown.camera.eye[0], shown.camera.target[0]
    top = max((p.position[0] for p in bows), key=lambda at: at[:, 1].max())
    ahead = (target - eye) / ((target - eye) ** 2).sum() ** 0.5
    assert (((top - eye) @ ahead) > 20).all(), "it is far away before the camera"


@pytest.mark.parametrize(
    "prompt",
    [
        "A cheeseburger and fries on a tray",
        "Onion rings, fries beside them",
        "Hot dogs cooking on a grill",
        "Tea brewing in a pot",
    ],
)
def test_food_that_is_cooked_is_nobody(prompt: str) -> None:
    assert not read_prompt(prompt).people


def test_who_fries_something_still_does() -> None:
    made = read_prompt("A woman fries onions in a pan")
    assert made.people and any(a.act == "cook" for a in made.actions)


@pytest.mark.parametrize("prompt", ["A low-angle perspective of an old oak", "A perspective of a lighthouse"])
def test_a_perspective_of_something_shows_it(prompt: str) -> None:
    assert read_prompt(prompt).things


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("Leather boots on a doormat", "boots"),
        ("A denim jacket on a chair", "coat"),
        ("A knitted jumper on a bed", "shirt"),
        ("A straw hat on a table", "hat"),
    ],
)
def test_clothes_that_nobody_wears_are_shown_as_clothes(prompt: str, kind: str) -> None:
    assert kind in {t.kind for t in read_prompt(prompt).things}


@pytest.mark.parametrize("prompt", ["A wooden ruler lies on a desk", "A steel ruler and a pencil on a table"])
def test_a_ruler_to_measure_with_is_no_king(prompt: str) -> None:
    made = read_prompt(prompt)
    assert not made.people and "plank" in {t.kind for t in made.things}


@pytest.mark.parametrize(
    "prompt", ["A Joan Miro painting of a woman with a bob haircut", "An impressionist painting of a girl in a garden"]
)
def test_a_painting_of_somebody_shows_who_is_painted(prompt: str) -> None:
    made = read_prompt(prompt)
    assert len(made.people) == 1 and "picture frame" not in {t.kind for t in made.things}


def test_a_painting_that_hangs_is_a_picture() -> None:
    assert "picture frame" in {t.kind for t in read_prompt("A large painting of a ship hangs on a wall").things}


@pytest.mark.parametrize("prompt", ["Suit and tie. A bear sits at a desk", "Garments shimmer in the light of a hall"])
def test_clothes_as_such_are_nothing_to_see(prompt: str) -> None:
    assert not {t.kind for t in read_prompt(prompt).things} & {"", "dress", "coat"}


def test_both_sides_of_a_split_screen_are_shown() -> None:
    made = read_prompt("Split screen showing a bicycle versus an old motorcycle, clean studio lighting")
    assert {t.kind for t in made.things} == {"bicycle", "motorcycle"}


@pytest.mark.parametrize(
    ("prompt", "there"),
    [
        ("Sunlight falls through large windows into a bedroom, a man stretches", False),
        ("A kitchen with tall windows, a chef cooks", False),
        ("A woman looks out of a window in a kitchen", True),
    ],
)
def test_windows_of_a_room_are_in_its_walls(prompt: str, there: bool) -> None:
    assert ("window" in {t.kind for t in read_prompt(prompt).things}) == there
