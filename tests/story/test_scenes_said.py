"""Manners of speaking of scenes: who works where, what is shown of wares and wild life, who speaks in scripts."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


def kinds(prompt: str) -> list[str]:
    return [thing.kind for thing in read_prompt(prompt).things]


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A gorilla working as a barista", "café"),
        ("Dracula working as a flight attendant on a passenger plane", "plane cabin"),
        ("A wizard works as a cashier", "supermarket"),
        ("A sunken city in which whales swim", "sunken city"),
        ("Tokyo submerged like Atlantis, a shark swims by", "sunken city"),
        ("Futuristic city plaza with glass towers", "modern plaza"),
        ("Alien forest with glowing plants", "glowing forest"),
        ("Floating islands in a purple sky, airships drift by", "floating islands"),
        ("Friends playing volleyball", "beach volleyball"),
        ("A cup in an art gallery with many artworks", "gallery"),
    ],
)
def test_where_it_is(prompt: str, place: str) -> None:
    assert read_prompt(prompt).place.name == place


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A huge stack of old televisions all showing different channels, in a hall", "television wall"),
        ("A phone on a table, AR panels float above the screen", "hologram"),
        ("Two melting clocks hang over a branch", "soft clock"),
        ("A girl performs on a balance beam", "balance beam"),
        ("A boy releases a sky lantern at night", "sky lantern"),
        ("A lone sail on the sea", "sailing boat"),
    ],
)
def test_set_pieces_are_there(prompt: str, kind: str) -> None:
    assert kind in kinds(prompt)


@pytest.mark.parametrize(
    ("prompt", "beasts"),
    [
        ("African wildlife on the plains", {"lion", "giraffe", "zebra"}),
        ("Ocean wildlife", {"turtle", "dolphin", "fish"}),
    ],
)
def test_wildlife_is_of_its_land(prompt: str, beasts: set[str]) -> None:
    assert beasts <= set(kinds(prompt))


def test_lettered_speakers_are_those_who_are_there() -> None:
    brief = read_prompt('Two friends sit at a table. Person A: "Hello there." Person B: "Good day."')
    assert len(brief.people) == 2
    assert {a.subject for a in brief.actions if a.act == "talk"} == {("person", 0), ("person", 1)}


def test_many_who_pass_are_a_crowd_behind() -> None:
    brief = read_prompt("A woman in a red dress walks down a street. Many pedestrians walk by.")
    assert len(brief.people) == 1
    assert any(cue.field == "crowd" for cue in brief.cues)


def test_what_is_questioned_sits_at_a_table() -> None:
    brief = read_prompt("A policewoman questioning a beagle about a theft in an interrogation room. Dog barks.")
    assert [person.beast for person in brief.people] == ["", "beagle"]
    assert "dog" not in {thing.kind for thing in brief.things}


@pytest.mark.parametrize("name", ["Darth Vader", "Gollum", "Super Mario", "Elmo"])
def test_figures_of_tales_are_told_by_their_looks(name: str) -> None:
    people = read_prompt(f"{name} walks through a supermarket").people
    assert len(people) == 1 and name.split()[-1] not in people[0].name


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A brave penguin proudly stands on an iceberg", "stand"),
        ("A live cooking show hosted by an old chef in a kitchen", "cook"),
        ("A llama podcasting in a desert", "talk"),
    ],
)
def test_what_is_said_in_a_roundabout_way_is_done(prompt: str, act: str) -> None:
    brief = read_prompt(prompt)
    assert act in {action.act for action in brief.actions}
    assert "shop" not in {thing.kind for thing in brief.things}


def test_a_couple_has_the_names_under_which_it_speaks() -> None:
    brief = read_prompt('A couple dances on a roof. Dialogue: - Emma: "Stay." - Paul: "Always."')
    assert sorted(person.name for person in brief.people) == ["Emma", "Paul"]
    assert [line.speaker for line in brief.dialogue] == ["Emma", "Paul"]


@pytest.mark.parametrize("prompt", ["A low-angle perspective of an old oak", "A perspective of a lighthouse"])
def test_a_perspective_of_something_shows_it(prompt: str) -> None:
    assert read_prompt(prompt).things


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


def test_both_sides_of_a_split_screen_are_shown() -> None:
    made = read_prompt("Split screen showing a bicycle versus an old motorcycle, clean studio lighting")
    assert {t.kind for t in made.things} == {"bicycle", "motorcycle"}
