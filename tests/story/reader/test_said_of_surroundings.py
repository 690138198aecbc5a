"""Light and colours that are no things, strange creatures, animals of a land, bottles, picnics, windows and finish lines."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    "prompt",
    [
        "Sunlight falls on a wall, painting soft shades of pink, orange and gold on the floor",
        "A lake at dusk, reflecting hues of purple, orange, and red",
        "Clouds drift over hills with streaks of orange and rose",
    ],
)
def test_colours_that_light_has_are_no_fruit_and_no_flowers(prompt):
    assert not {t.kind for t in read_prompt(prompt).things} & {"orange", "rose", "ball", "peach", "gold bar"}


@pytest.mark.parametrize(
    "prompt",
    [
        "A huge strange creature walks along a road",
        "Two terrifying beasts dance on a beach",
        "An eerie being stands in a field",
    ],
)
def test_a_strange_creature_is_a_monster(prompt):
    brief = read_prompt(prompt)
    assert {p.figure for p in brief.people} == {"monster"} and not brief.things


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A man is coughing", "living room"),
        ("A girl sips a smoothie", "café"),
        ("A man plays the drums", "stage"),
        ("A boy is popping off a bottle cap", "kitchen"),
        ("A man walks and coughs", ""),
        ("A man plays the drums in a forest", "forest"),
        ("A couple has a picnic", ""),
        ("A woman relaxes at a lakeside picnic", "lake"),
        ("A jogger is crossing the finish line", "finish line"),
        ("A seal catches a ball from a trainer", "swimming pool"),
        ("Light through autumn leaves", "forest"),
        ("Snow settles on a window pane, melting on contact", "living room"),
    ],
)
def test_acts_are_where_one_expects_them(prompt, place):
    assert read_prompt(prompt).place.name == place


@pytest.mark.parametrize("prompt", ["A cook is drizzling sauce over a steak", "A waiter drizzles honey onto a pancake"])
def test_what_somebody_drizzles_is_no_rain(prompt):
    brief = read_prompt(prompt)
    assert brief.place.amount("rain") == 0 and any(a.act == "pour" for a in brief.actions)


@pytest.mark.parametrize(
    "prompt",
    [
        "Shoppers hurry along a street during rush hour",
        "Travellers walk through an airport, wheeling their suitcases behind them",
    ],
)
def test_each_does_one_thing_at_a_time(prompt):
    brief = read_prompt(prompt)
    assert len({(a.subject, a.act) for a in brief.actions}) == len(brief.actions)
    assert not any(a.act == "pull" for a in brief.actions)


@pytest.mark.parametrize("prompt", ["A girl blows on hot cocoa to cool it down", "An old man is blowing on his soup"])
def test_who_blows_on_a_drink_has_it(prompt):
    assert any(a.act in ("drink", "eat") for a in read_prompt(prompt).actions)


def test_the_edge_of_a_place_is_at_it():
    assert read_prompt("A goat stands at the edge of a canyon").place.name == "canyon"
    assert read_prompt("The camera glides alongside a river").place.name == "river"


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("An owl addresses a council of forest animals", {"owl", "bear", "deer", "fox"}),
        ("A duck sits on a throne with other animals", {"duck", "chair", "throne", "deer", "fox", "rabbit"}),
        ("A crowd of farm animals stands in a yard", {"cow", "pig", "sheep"}),
    ],
)
def test_animals_of_a_land_are_several_kinds(prompt, kinds):
    assert {t.kind for t in read_prompt(prompt).things} <= kinds


def test_the_sun_that_sets_is_an_hour_and_no_thing():
    brief = read_prompt("The sun setting over the sea, its light shimmering across the waves")
    assert not brief.things and 17.0 < (brief.place.hour or 0.0) < 20.0 and brief.place.name == "sea"


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A monkey wraps its arms around its baby", "hug"),
        ("An arc shot around a girl who reads on a bench", "read"),
        ("An orbit shot circling around an artist in front of a large canvas", "paint"),
        ("A woman is kissing her son on the cheek, leaving a lipstick mark", "hug"),
        ("A karate fighter smashes a board with his fist", "hit"),
    ],
)
def test_one_act_is_read_as_it_is_meant(prompt, act):
    acts = {a.act for a in read_prompt(prompt).actions}
    assert act in acts and not acts & {"wrap", "fly", "write"}


def test_banknotes_are_counted_in_the_hands():
    brief = read_prompt("Close-up of hands counting dollar bills")
    assert [t.kind for t in brief.things] == ["banknotes"] and brief.framing.size == "close-up"


def test_who_wears_a_suit_is_no_cup_that_is_held():
    brief = read_prompt("A man stands in a street, holding a mug in his hand. He is wearing a black suit")
    assert len(brief.people) == 1 and [t.kind for t in brief.things] == ["mug"]


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A girl and a boy are walking hand in hand on a beach", "walk"),
        ("A cat hissing and a dog barking at the moon", "bark"),
        ("A pig dressed as a chef, skilfully flipping pancakes", "cook"),
        ("A chess player contemplating the next move, with the pieces in sharp focus", "play chess"),
        ("A woman using a screwdriver to assemble a table, slowly turning each screw", "repair"),
    ],
)
def test_an_act_with_its_manner_is_done(prompt, act):
    assert act in {a.act for a in read_prompt(prompt).actions}


def test_ink_in_a_tank_is_in_water_and_no_army_is_there():
    kinds = {t.kind for t in read_prompt("Ink being injected into a tank of clear water").things}
    assert kinds & {"glass", "beaker"} and not kinds & {"tank", "water tank"}


@pytest.mark.parametrize(
    ("prompt", "kinds", "not_there"),
    [
        ("A girl plucks the strings of a harp", {"harp"}, "spaghetti"),
        ("A bakery full of guests who sip warm drinks, the air rich with the smell of fresh bread", set(), "oven"),
        ("A goat stands on a rocky outcrop", {"goat", "rock"}, "rock cliff"),
    ],
)
def test_what_only_belongs_to_something_is_not_shown_by_itself(prompt, kinds, not_there):
    shown = {t.kind for t in read_prompt(prompt).things}
    assert kinds <= shown and not_there not in shown


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A kitchen filled with the aroma of coffee", {"bread", "shelf"}),
        ("A fox peers out from its hiding place", {"cardboard box"}),
        ("A steel bottle with a white plastic lid", {"shirt"}),
    ],
)
def test_nothing_is_put_in_that_nobody_said(prompt, kinds):
    assert not {t.kind for t in read_prompt(prompt).things} & kinds


@pytest.mark.parametrize(
    ("prompt", "place", "air"),
    [
        ("Snow particles drift in a forest", "forest", "leaves"),
        ("A man in a suit, with banknotes raining", "", "leaves"),
    ],
)
def test_what_is_in_the_air_is_what_was_said(prompt, place, air):
    there = read_prompt(prompt).place
    assert there.name == place and there.amount(air) == 0


def test_hammocks_that_are_all_there_is_are_shown():
    assert read_prompt("Two hammocks hanging on a porch").things


def test_several_human_beings_are_people():
    assert len(read_prompt("Two human beings walk in a park").people) == 2
    assert read_prompt("Human beings walk in a park").people


def test_a_sunset_that_is_watched_has_those_who_watch():
    brief = read_prompt("Two friends watch the sun setting over the sea")
    assert {a.act for a in brief.actions} == {"look"} and brief.place.name == "sea"
