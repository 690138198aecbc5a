"""Drinks in their glasses, food in its dishes, and manners of speaking of both."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.vocabulary.liquids import flavoured, liquid_of
from sora2_nodes.vocabulary.natural_colours import natural_colour
from sora2_nodes.vocabulary.nouns import nearest

RED = (0.8, 0.1, 0.09)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A tall glass of iced tea with lemon and ice cubes on a porch table", "iced tea"),
        ("Macro shot of a cold pint of lager", "beer"),
        ("A glass of bourbon on the rocks", "whisky"),
        ("A mojito with mint and crushed ice", "mojito"),
        ("Two friends toast with a flute of champagne", "champagne"),
    ],
)
def test_a_drink_is_seen_in_its_own_glass(prompt: str, kind: str) -> None:
    assert kind in {thing.kind for thing in read_prompt(prompt).things}


@pytest.mark.parametrize(
    "prompt",
    ["A glass of lemonade with ice cubes, a slice of lemon and mint", "An iced coffee in a tall glass with a straw"],
)
def test_what_is_in_a_drink_is_no_thing_beside_it(prompt: str) -> None:
    shown = [thing for thing in read_prompt(prompt).things if not thing.implied]
    assert len(shown) == 1


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A bowl of ramen steams on a counter", "noodles"),
        ("A bowl of cereal and a cup of tea", "cereal"),
        ("A stack of fluffy pancakes with butter on top", "pancakes"),
        ("Loaded nachos in a sports bar", "nachos"),
    ],
)
def test_a_dish_is_one_thing(prompt: str, kind: str) -> None:
    thing = next(thing for thing in read_prompt(prompt).things if thing.kind == kind)
    assert thing.count == 1


@pytest.mark.parametrize(
    ("prompt", "on"),
    [
        ("A beer with a thick head on a bar counter", "counter"),
        ("A small espresso with crema, marble counter", "counter"),
    ],
)
def test_what_is_small_stands_on_the_furniture_that_is_named(prompt: str, on: str) -> None:
    brief = read_prompt(prompt)
    bearing = {brief.things[o[1]].kind for r in brief.relations if r.kind == "on" for o in r.objects if o[0] == "thing"}
    assert on in bearing


@pytest.mark.parametrize(
    ("prompt", "source", "below"),
    [
        ("Honey drizzling from a dipper onto warm toast", "honey dipper", "toast"),
        ("Maple syrup is poured over waffles", "bottle", "plate"),
        ("Caramel sauce dripping slowly over ice cream", "jug", "ice cream"),
        ("Molten gold pouring over a black vase", "jug", "vase"),
    ],
)
def test_what_runs_comes_out_of_something(prompt: str, source: str, below: str) -> None:
    brief = read_prompt(prompt)
    poured = next(a for a in brief.actions if a.act == "pour")
    assert brief.things[poured.subject[1]].kind == source
    into = poured.role("into")
    assert into is not None
    names = [thing.kind for thing in brief.things] if into[0] == "thing" else [p.figure for p in brief.people]
    assert names[into[1]] == below


@pytest.mark.parametrize("prompt", ["A spoon lifts vanilla ice cream", "Ice cubes clink in a glass of cola"])
def test_ice_that_is_eaten_or_drunk_is_no_place(prompt: str) -> None:
    assert read_prompt(prompt).place.name != "glacier"


def test_one_leaps_from_one_into_another_of_the_same() -> None:
    brief = read_prompt("A goldfish jumps from one fishbowl into another")
    assert [thing.kind for thing in brief.things].count("fishbowl") == 2


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("acorn", "acorn"),
        ("beehives", "beehive"),
        ("capybara", "capybara"),
        ("limes", "lime"),
        ("matryoshka", "nesting dolls"),
        ("russet potato", "potato"),
        ("ukulele", "ukulele"),
        ("cobweb", "spider web"),
    ],
)
def test_common_nouns_have_shapes_of_their_own(word: str, name: str) -> None:
    found = nearest(word) or nearest(word.split()[-1])
    assert found is not None
    assert found.name == name


def test_a_colour_of_fur_is_no_paint() -> None:
    assert natural_colour("fox", "quadruped", "red", RED) is None  # as foxes are
    rust = natural_colour("cow", "quadruped", "red", RED)
    assert rust is not None
    assert rust[0] < RED[0]
    assert natural_colour("cow", "quadruped", "red", RED, ("neon",)) == RED
    assert natural_colour("car", "car", "red", RED) == RED


def test_a_flavour_gives_a_drink_its_colour() -> None:
    mango, matcha = flavoured("mango smoothie"), flavoured("iced matcha")
    assert mango is not None
    assert matcha is not None
    assert mango[0] > mango[1] > mango[2]
    assert matcha[1] > matcha[0]
    assert flavoured("tall glass") is None


def test_liquids_are_found_by_all_their_words_or_the_last() -> None:
    white, plain = liquid_of("white chocolate"), liquid_of("hot chocolate")
    assert white is not None
    assert plain is not None
    assert sum(white.colour) > sum(plain.colour)


@pytest.mark.parametrize(
    ("prompt", "kind", "gone"),
    [
        ("A spider weaves a web, dew drops on it", "spider web", "water drop"),
        ("A bottle of perfume on a mirror", "perfume bottle", "bottle"),
        ("A sapphire ring in a small velvet box", "ring box", "ring"),
        ("A frog hops from lily pad to lily pad", "lily pad", "rocket"),
        ("A chef's knife cuts a red onion", "knife", "pencil"),
    ],
)
def test_what_belongs_to_a_thing_is_part_of_it(prompt: str, kind: str, gone: str) -> None:
    kinds = {thing.kind for thing in read_prompt(prompt).things}
    assert kind in kinds
    assert gone not in kinds


@pytest.mark.parametrize("prompt", ["Two foxes running side by side", "A dog and a cat walking side by side on a path"])
def test_side_by_side_is_how_and_not_where_one_is_seen_from(prompt: str) -> None:
    assert {a.act for a in read_prompt(prompt).actions} & {"run", "walk"}


def test_a_match_is_struck_in_the_dark() -> None:
    brief = read_prompt("A match is struck in the dark")
    assert brief.things[0].kind == "match"
    assert brief.time_of_day == "night"
