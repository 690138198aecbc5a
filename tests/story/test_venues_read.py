"""Rooms that a prompt opens with, and what a place has by itself."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A launderette at dawn, an old woman folds a blue shirt", "laundromat"),
        ("Retro arcade, a girl in a denim jacket laughs", "arcade"),
        ("An old pub full of sailors singing", "pub"),
        ("A tram interior in Lisbon, a boy waves at the driver", "train carriage"),
        ("Empty supermarket at night. A raccoon eats a doughnut", "supermarket"),
        ("A school: children run and laugh", "classroom"),
        ("A robot walks over the craters of the moon", "moon"),
        ("A rover crosses the dunes of Mars", "mars"),
        ("A cyclone nears a barn on the great plains, lightning in the clouds", "meadow"),
    ],
)
def test_a_text_opens_with_the_room_it_is_in(prompt: str, place: str) -> None:
    assert read_prompt(prompt).place.name == place


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("A small diner in the desert at night", "shop"),
        ("A church on a hill at sunset", "church"),
        ("A school by a river", "school"),
    ],
)
def test_a_house_that_stands_somewhere_is_seen_from_outside(prompt: str, thing: str) -> None:
    assert thing in [t.kind for t in read_prompt(prompt).things]


@pytest.mark.parametrize(
    ("prompt", "left"),
    [
        ("A pilot walks past the departure board in an airport terminal, planes behind the glass", []),
        ("A boy stares up at a dinosaur skeleton in the natural history museum", []),
        ("A man runs on a treadmill in the gym", ["treadmill"]),
        ("A woman looks at her phone on the subway as the train moves", ["phone"]),
        ("A tired nurse walks past heart monitors in a hospital", []),
    ],
)
def test_what_a_place_has_by_itself_is_no_thing_unless_it_is_used(prompt: str, left: list[str]) -> None:
    assert [t.kind for t in read_prompt(prompt).things if not t.implied] == left


def test_who_lies_in_a_hospital_has_a_bed_there() -> None:
    for prompt in ("A patient lies in the hospital", "An old man sleeps in a hospital room"):
        brief = read_prompt(prompt)
        beds = [("thing", i) for i, t in enumerate(brief.things) if t.kind == "hospital bed"]
        assert [r.objects[0] for r in brief.relations if r.subject == ("person", 0)] == beds


def test_what_a_shot_is_filmed_from_is_not_in_it() -> None:
    for prompt in ("A burning ship at sea, filmed from a helicopter", "A castle in the mist, drone orbiting it"):
        brief = read_prompt(prompt)
        assert brief.framing.angle == "aerial" and not {"drone", "helicopter"} & {t.kind for t in brief.things}


def test_spring_is_a_season_however_often_it_is_said() -> None:
    brief = read_prompt("Cherry blossoms in spring, a girl runs along the avenue")
    assert brief.place.season == "spring" and "spring" not in [t.kind for t in brief.things]


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A treehouse village linked by swaying bridges, lamps lit at night", "tree village"),
        ("A ghost town in the old west, a gunslinger spits", "western town"),
        ("A merchant leads a donkey through a mud brick village", "desert town"),
        ("A toucan drinks from a stream in the jungle", "jungle river"),
        ("A yellow car drives down a highway in Malibu, aerial", "coastal road"),
    ],
)
def test_towns_and_lands_of_their_own_are_read(prompt: str, place: str) -> None:
    assert read_prompt(prompt).place.name == place


def test_a_waterfall_that_plunges_stays_where_it_is() -> None:
    for prompt in ("A waterfall tumbles into a lagoon", "A huge waterfall drops over black cliffs"):
        falls = [i for i, t in enumerate(read_prompt(prompt).things) if t.kind == "waterfall"]
        acts = [a for a in read_prompt(prompt).actions if a.subject == ("thing", falls[0])]
        assert all(a.verb == "rest" and not a.act for a in acts)


def test_a_mural_is_one_with_its_wall_and_is_painted_without_an_easel() -> None:
    for prompt in ("A girl paints a mural on a wall", "Two artists are painting a giant mural on the side of a house"):
        kinds = [t.kind for t in read_prompt(prompt).things]
        assert "mural" in kinds and not {"wall", "house", "easel", "picture frame"} & {*kinds}


def test_nobody_goes_up_to_what_is_in_the_sky_and_phones_are_held() -> None:
    moon = read_prompt("A boy looks at the moon through the trees")
    assert not [r for r in moon.relations if r.subject == ("person", 0) and r.kind == "in_front_of"]
    phone = read_prompt("A nurse looks at her phone")
    assert [r.kind for r in phone.relations if r.subject == ("person", 0)] == ["holding"]


def test_rows_are_many_and_shots_do_not_fly() -> None:
    rows = read_prompt("Endless rows of lockers in a school hallway")
    assert not [a for a in rows.actions if a.act == "row"] and not rows.people
    shot = read_prompt("Drone shot flying along a cliff, a white van drives below")
    assert not [a for a in shot.actions if a.act == "fly"]


def test_a_van_makes_no_text_hungarian() -> None:
    for prompt in ("A van explodes", "A neon sign flickers above a parked van"):
        assert "van" in [t.kind for t in read_prompt(prompt).things]


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A monk kneels inside an old church", "church interior"),
        ("The interior of a cathedral at dawn, a boy lights a candle", "church interior"),
        ("A tugboat crossing the harbour at dawn", "harbour"),
        ("A tortoise under a desert sky at night", "desert"),
        ("A seal rests on an arctic ice field", "glacier"),
        ("A sailor mops the deck of a sailing ship", "ship deck"),
        ("A cat sleeps on blue steps in Santorini", "greek village"),
        ("Friends laugh at a rooftop party", "rooftop"),
        ("A porter carries two suitcases through the hotel lobby", "hotel lobby"),
    ],
)
def test_who_is_in_something_is_there(prompt: str, place: str) -> None:
    brief = read_prompt(prompt)
    assert brief.place.name == place and "church" not in [t.kind for t in brief.things]


def test_what_clouds_and_lights_do_is_done_by_nobody_else() -> None:
    for prompt in ("A field of wheat, black clouds rolling in, a farmer in a hat", "A carousel at night, colourful lights spinning, a boy in a red cap"):  # fmt: skip
        brief = read_prompt(prompt)
        assert not [a for a in brief.actions if a.subject[0] == "person" and a.act not in ("", "stand", "rest")]


def test_lamps_do_not_dance_nor_trees_burn_beside_a_hearth() -> None:
    party = read_prompt("A garden with paper lanterns, children dancing")
    assert {a.subject[0] for a in party.actions if a.act == "dance"} == {"person"}
    hearth = read_prompt("A lodge with a decorated tree, fireplace burning")
    assert [hearth.things[a.subject[1]].kind for a in hearth.actions if a.act == "burn"] == ["fireplace"]


def test_cars_that_fly_over_a_city_are_seen() -> None:
    for prompt in ("Flying taxis glide between skyscrapers at dusk", "A futuristic skyline, cars flying past towers"):
        assert {t.kind for t in read_prompt(prompt).things} & {"car", "taxi"}


@pytest.mark.parametrize(
    ("prompt", "floor"),
    [
        ("A lipstick on a black marble countertop", "black marble"),
        ("A necklace lies on deep blue velvet", "blue velvet"),
        ("A bottle of whisky on slate, dark mood", "slate"),
        ("A vase on a reflective surface", "mirror"),
        ("A statue of marble in a park", ""),
    ],
)
def test_what_is_shown_on_fine_stone_or_cloth_has_that_floor(prompt: str, floor: str) -> None:
    brief = read_prompt(prompt)
    assert brief.place.floor == floor and not {"plank", "counter", "table"} & {t.kind for t in brief.things if floor}


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A dog café in Osaka, puppies asleep on cushions", "café"),
        ("A street market in Hanoi, a woman sells fish", "market"),
        ("A silent graveyard, a ghost between the headstones", "graveyard"),
        ("A sunny beach in Brazil, a boy sells coconuts on the promenade", "beach"),
        ("A petrol station on Mars, a robot waves", "gas station"),
    ],
)
def test_a_name_only_says_where_a_place_is(prompt: str, place: str) -> None:
    assert read_prompt(prompt).place.name == place


def test_balloons_are_as_the_balloons_before() -> None:
    brief = read_prompt("A hot air balloon rises at dawn, twenty balloons behind it")
    assert {t.kind for t in brief.things} == {"hot-air balloon"}


def test_where_one_looks_from_is_not_in_the_picture() -> None:
    for prompt in ("A storm over the sea, seen from a cliff", "Fireworks over a lake watched from a hill"):
        assert not {"rock cliff", "mountain", "hill"} & {t.kind for t in read_prompt(prompt).things}


def test_frogs_sit_on_lily_pads_and_ravens_on_crosses() -> None:
    assert "lily pad" in [t.kind for t in read_prompt("A green frog on a lily pad").things]
    assert "stone cross" in [t.kind for t in read_prompt("A raven sits on a cross in a churchyard").things]


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A stranger walks into a frontier town, dust blows over the street", "western town"),
        ("A Roman colosseum full of people, a lion roars in the sand", "arena"),
        ("Inside a submarine, a captain looks at a screen", "control room"),
        ("A snug log cabin, a woman knits by the fire", "living room"),
        ("A glacier calving into the sea, seals on the ice", "glacier"),
    ],
)
def test_huts_arenas_and_boats_are_seen_from_within(prompt: str, place: str) -> None:
    assert read_prompt(prompt).place.name == place


def test_a_flashlight_is_carried_past_paintings_and_lies_on_none() -> None:
    for prompt in ("A guard walks past paintings with a flashlight", "A girl runs past the shelves with a lantern"):
        light = next(
            ("thing", i) for i, t in enumerate(read_prompt(prompt).things) if t.kind in ("flashlight", "lantern")
        )
        assert [(r.kind, r.subject[0]) for r in read_prompt(prompt).relations if light in (r.subject, *r.objects)] == [
            ("holding", "person")
        ]


def test_who_fights_in_a_colosseum_is_in_it_and_it_does_not_fight() -> None:
    for prompt in (
        "A Roman colosseum full of spectators, two gladiators fight in the sand",
        "Two knights duel in a gladiator arena",
    ):
        brief = read_prompt(prompt)
        assert brief.place.name == "arena" and "colosseum" not in [t.kind for t in brief.things]


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
