"""Gestures, clothes after words nobody listed, verbs after slow motion, and what stays as it was said."""

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A clerk sneezes in an office", "sneeze"),
        ("A detective ponders in an armchair", "think"),
        ("A girl covers her mouth and giggles", "hand to mouth"),
        ("A guard with his arms crossed stands at a gate", "cross arms"),
        ("A coach stands on the pitch, her arms folded", "cross arms"),
        ("A pilot gives a thumbs up", "thumbs up"),
        ("A bodybuilder flexes his muscles in a gym", "flex"),
        ("A lady faints on a balcony", "faint"),
        ("A woman high-fives a boy", "high-five"),
        ("A barber washes a car", "wipe"),
    ],
)
def test_a_gesture_is_read(prompt: str, act: str) -> None:
    assert act in {a.act for a in read_prompt(prompt).actions if a.subject == ("person", 0)}


@pytest.mark.parametrize("animal", ["cat", "dog"])
def test_an_animal_that_yawns_stays_one(animal: str) -> None:
    brief = read_prompt(f"A {animal} yawns on a sofa")
    assert not brief.people and brief.things[0].kind == animal


@pytest.mark.parametrize("said", ["an elegant black dress", "an immaculate white suit", "a gorgeous red gown"])
def test_clothes_are_worn_whatever_is_said_of_them(said: str) -> None:
    brief = read_prompt(f"A woman in {said} walks down the street")
    assert brief.people[0].clothes and not brief.things
    assert {a.act for a in brief.actions if a.subject == ("person", 0)} == {"walk"}


def test_a_garment_after_a_comma_is_worn() -> None:
    brief = read_prompt("A man rides a motorcycle through the desert, leather jacket, big grin")
    assert [g.kind for g in brief.people[0].clothes] == ["jacket"]


@pytest.mark.parametrize(("verb", "act"), [("running", "run"), ("dancing", "dance")])
def test_people_in_slow_motion_do_what_they_do(verb: str, act: str) -> None:
    assert act in {a.act for a in read_prompt(f"Two women in slow motion {verb} on a beach").actions}


def test_what_is_quoted_stays_as_it_was_said() -> None:
    brief = read_prompt('A man says "I study all night and fall asleep on the bus" in a library')
    assert brief.dialogue[0].text == "I study all night and fall asleep on the bus"


@pytest.mark.parametrize(("what", "kind"), [("a suitcase", "suitcase"), ("a cane", "walking stick")])
def test_what_one_goes_with_is_in_the_hand(what: str, kind: str) -> None:
    brief = read_prompt(f"An old man walks through a park with {what}")
    (thing,) = [("thing", i) for i, t in enumerate(brief.things) if t.kind == kind]
    assert any(r.kind == "holding" and r.objects == (thing,) for r in brief.relations)


def test_lamps_on_a_wall_do_not_dance() -> None:
    brief = read_prompt("A girl dances in her bedroom, fairy lights on the wall")
    assert {a.subject for a in brief.actions if a.act == "dance"} == {("person", 0)}


def test_a_selfie_stick_is_held_by_whom_it_films() -> None:
    brief = read_prompt("Selfie stick vlog: a boy walks through a market talking to the camera")
    (stick,) = [("thing", i) for i, t in enumerate(brief.things) if t.kind == "selfie stick"]
    assert any(r.subject == ("person", 0) and r.kind == "holding" and stick in r.objects for r in brief.relations)
    assert next(a for a in brief.actions if a.act == "walk").toward == "camera"
