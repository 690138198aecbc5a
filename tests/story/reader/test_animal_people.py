"""Animals that do what only people do are read as people with an animal's head and coat; all others stay animals."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt


@pytest.mark.parametrize(
    ("prompt", "beast", "act"),
    [
        ("A tabby cat strums a ukulele on a rooftop", "cat", "play guitar"),
        ("A labrador types on a laptop in a cubicle", "labrador", "type"),
        ("An otter rides a bicycle down the road", "otter", "pedal"),
        ("A gorilla kneads dough in a bakery", "gorilla", "knead"),
        ("A goat in a tuxedo plays the violin on a stage", "goat", "play violin"),
        ("A rabbit sips tea from a cup by the window", "rabbit", "drink"),
        ("A goose snaps a photo of the tower", "goose", "photograph"),
        ("A husky barks into a silver microphone", "husky", "sing"),
    ],
)
def test_who_does_what_only_people_do_is_somebody(prompt: str, beast: str, act: str) -> None:
    brief = read_prompt(prompt)
    assert [person.beast for person in brief.people] == [beast]
    assert act in {a.act for a in brief.actions if a.subject == ("person", 0)}
    assert beast not in {thing.kind for thing in brief.things}


@pytest.mark.parametrize(
    ("prompt", "beast", "figure"),
    [
        ("A fox detective looks around a foggy alley", "fox", "detective"),
        ("A knight hamster stands on a hill", "hamster", "knight"),
        ("A bear chef stirs a pot of soup", "bear", "chef"),
        ("A badger garbage collector sweeps the yard", "badger", "worker"),
    ],
)
def test_a_trade_beside_an_animal_dresses_it(prompt: str, beast: str, figure: str) -> None:
    (person,) = read_prompt(prompt).people
    assert (person.beast, person.figure) == (beast, figure)


@pytest.mark.parametrize(
    "prompt",
    [
        "A collie carries a slipper in its mouth",
        "A tiger drinks from a river",
        "A kitten in a sweater plays with a ball of yarn",
        "A goose swims across a pond",
        "A mouse eats a piece of cheese",
        "A heron catches a fish in a river",
    ],
)
def test_who_does_what_animals_do_is_an_animal(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert not brief.people
    assert brief.things


@pytest.mark.parametrize("prompt", ["A sheep farmer leans on a gate", "A lion tamer bows in a circus ring"])
def test_who_keeps_animals_is_none(prompt: str) -> None:
    assert [person.beast for person in read_prompt(prompt).people] == [""]


@pytest.mark.parametrize(
    ("prompt", "speaker", "line"),
    [
        ('A goat looks over a fence and says "Good morning."', "goat", "Good morning."),
        ('A toad on a rock says: "Rain is coming."', "toad", "Rain is coming."),
    ],
)
def test_an_animal_speaks_its_line(prompt: str, speaker: str, line: str) -> None:
    brief = read_prompt(prompt)
    assert [(d.speaker, d.text) for d in brief.dialogue] == [(speaker, line)]
    assert "talk" in {a.act for a in brief.actions}


@pytest.mark.parametrize(
    ("prompt", "beast"),
    [
        ("An octopus plays the drums", "octopus"),
        ("A crab wearing a chef hat cooks in a kitchen", "crab"),
        ("An octopus swims", ""),
    ],
)
def test_who_has_arms_in_the_sea_does_what_people_do_and_swims_as_itself(prompt, beast):
    people = read_prompt(prompt).people
    assert [person.beast for person in people] == [beast] * bool(beast)
