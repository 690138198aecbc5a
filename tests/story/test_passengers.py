"""Passengers, divers, who is one of several, who answers: people where they are and as they are meant."""

import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.story.storyboard import Brief


def _kinds(brief: Brief) -> set[str]:
    return {thing.kind for thing in brief.things}


def _acts(brief: Brief, number: int) -> set[str]:
    return {a.act for a in brief.actions if a.subject == ("person", number) and a.act}


@pytest.mark.parametrize(
    ("prompt", "place", "row"),
    [
        ("A student on a bus stares at her phone", "train carriage", "train bench"),
        ("Two nuns on a train knit scarves", "train carriage", "train bench"),
        ("A boy asleep on an airplane", "plane cabin", "cabin seats"),
        ("A nurse rides the night bus home", "train carriage", "train bench"),
    ],
)
def test_passengers_sit_inside(prompt: str, place: str, row: str) -> None:
    brief = read_prompt(prompt)
    assert brief.place.name == place
    assert row in _kinds(brief) and not {"bus", "train", "plane"} & _kinds(brief)
    seated = {r.subject for r in brief.relations if r.kind == "on"}
    assert {("person", i) for i in range(len(brief.people))} <= seated


def test_who_walks_through_a_train_does_not_sit() -> None:
    assert "train bench" not in _kinds(read_prompt("A conductor walks through a train carriage"))


@pytest.mark.parametrize("prompt", ["A man asleep in an armchair", "A commuter sleeping on the subway"])
def test_who_sleeps_on_a_seat_sleeps_sitting(prompt: str) -> None:
    assert "doze" in _acts(read_prompt(prompt), 0)


def test_who_sleeps_on_a_sofa_lies() -> None:
    assert "sleep" in _acts(read_prompt("A man asleep on a sofa"), 0)


@pytest.mark.parametrize("prompt", ["A woman sings in her car", "A man driving a car talks on the phone"])
def test_a_face_in_a_car_is_seen_from_inside(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert brief.place.name == "car cabin" and "car seat" in _kinds(brief) and "car" not in _kinds(brief)


def test_a_car_that_is_only_driven_is_seen_from_outside() -> None:
    assert "car" in _kinds(read_prompt("A man drives a car through the desert"))


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A woman dives into a swimming pool", "diving board"),
        ("An athlete jumps off the ten metre platform into the pool", "diving tower"),
    ],
)
def test_divers_at_a_pool_have_what_they_dive_from(prompt: str, kind: str) -> None:
    brief = read_prompt(prompt)
    (base,) = [i for i, thing in enumerate(brief.things) if thing.kind == kind]
    assert brief.things[base].count == 1
    assert any(r.kind == "on" and r.objects == (("thing", base),) for r in brief.relations)
    assert brief.people[0].clothes[0].kind == "swimsuit"


@pytest.mark.parametrize("prompt", ["A boy knocks on a red door", "A girl paints on a brick wall"])
def test_nobody_stands_on_a_door_or_a_wall_that_something_is_done_to(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert [r.kind for r in brief.relations if r.subject == ("person", 0) and r.objects[0] == ("thing", 0)] == [
        "in_front_of"
    ]


def test_rain_on_a_window_puts_nobody_there() -> None:
    brief = read_prompt("A man reads a book at a desk, rain on the window")
    (window,) = [("thing", i) for i, thing in enumerate(brief.things) if thing.kind == "window"]
    assert not any(window in r.objects for r in brief.relations)


@pytest.mark.parametrize(
    ("prompt", "acts"),
    [
        ("Two girls sit on a wall, one eating an apple, the other playing the guitar", ("eat", "play guitar")),
        ("Three boys sit on a bench, one of them reading a comic", ("read", "")),
        ("Two cooks in a kitchen. One stirs a pot, the other chops onions.", ("stir", "cut")),
    ],
)
def test_one_of_several_acts_alone(prompt: str, acts: tuple[str, str]) -> None:
    brief = read_prompt(prompt)
    for act, own, other in zip(acts, (0, 1), (1, 0), strict=True):
        if act:
            assert act in _acts(brief, own) and act not in _acts(brief, other)


def test_quotations_in_a_row_are_spoken_in_turn() -> None:
    brief = read_prompt('A man and a woman argue in a kitchen. "You lied." "I did not." "You did!"')
    assert [line.speaker for line in brief.dialogue] == ["man", "woman", "man"]


def test_who_acts_speaks_the_quotation_of_the_next_sentence() -> None:
    brief = read_prompt('A reporter walks up to a farmer with a microphone. "How was the harvest?"')
    assert brief.dialogue[0].speaker == "reporter"


@pytest.mark.parametrize("prompt", ["Commuters on a bench staring at their phones", "A man on a balcony smiling"])
def test_what_no_thing_does_people_do(prompt: str) -> None:
    assert _acts(read_prompt(prompt), 0) & {"look", "smile"}


def test_the_sea_behind_somebody_puts_nobody_behind_what_they_hold() -> None:
    brief = read_prompt("A sailor holds a rope on the deck of his boat, the grey sea behind him")
    assert brief.place.name == "ship deck"
    assert not any(r.kind == "behind" for r in brief.relations)
