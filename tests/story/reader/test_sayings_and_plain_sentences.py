"""Rows of sayings leave plain sentences alone that only look like them."""

from __future__ import annotations

import pytest

from sora2_nodes.story.boards.openings import opening_of
from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.story.storyboard import Brief


def kinds(brief: Brief) -> set[str]:
    return {thing.kind for thing in brief.things}


def acts(brief: Brief) -> set[str]:
    return {action.act or action.verb for action in brief.actions}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A girl draws a picture of her boots.", "draw"),
        ("A man takes a photo of the bag.", "photograph"),
        ("Two falcons patrol the skies.", "fly"),
        ("A dragon rules the skies.", "fly"),
        ("A stone splashes into a lake.", "fall"),
        ("A man is stretched out on a sofa.", "lie"),
        ("A dog that could swim jumps into a lake.", "jump"),
        ("A man hoping to catch a fish sits by a river.", "sit"),
        ("A hound rests on a rug, enjoying a nap after a hard day of hunting.", "sleep"),
        ("A baker is creating beautiful patterns on a cake.", "build"),
    ],
)
def test_what_is_done_is_read(text: str, act: str) -> None:
    assert act in acts(read_prompt(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A woman curled up on the sofa reads a book.", "sleep"),
        ("A man secures the rope to the stone.", "pick up"),
        ("A woman runs a factory and operates machinery.", "drive"),
    ],
)
def test_what_nobody_said_is_not_done(text: str, act: str) -> None:
    assert act not in acts(read_prompt(text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A ship sails on the calm surface of the lake.", "lake"),
        ("An outdoor party on a beach.", "beach"),
        ("A skier weaving through the trees.", "forest"),
        ("A man cuts a hedge. He operates an excavator in a field.", "meadow"),
        ("Times Square billboards glow at night.", "neon street"),
        ("A crystal chandelier casts warm light over a ballroom where couples dance.", "ballroom"),
    ],
)
def test_the_place_that_is_said_stays(text: str, place: str) -> None:
    assert read_prompt(text).place.name == place


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A row of shops in a quiet street.", "basket"),
        ("A street with shops in the rain.", "basket"),
        ("A cat looks at a red light on the wall.", "traffic light"),
        ("Rain falls as a boy jumps in puddles.", "water puddle"),
    ],
)
def test_what_nobody_said_is_not_there(text: str, kind: str) -> None:
    assert kind not in kinds(read_prompt(text))


@pytest.mark.parametrize("text", ["She sits on her mother's bed.", "A nurse pours milk into the baby's cup."])
def test_whose_something_is_need_not_be_there(text: str) -> None:
    assert len(read_prompt(text).people) == 1


def test_a_place_of_its_own_is_no_street_and_no_living_room() -> None:
    assert read_prompt("A child jumps in a muddy puddle in a forest.").surface != "concrete"
    assert read_prompt("Dust motes float in a beam of light in an old church.").place.name != "living room"


def test_an_animal_whose_bowl_it_is_stands_beside_it() -> None:
    assert {"cat", "bowl"} <= kinds(read_prompt("A dog puts a bone in the cat's bowl."))


@pytest.mark.parametrize("text", ["She brushes her long blonde hair.", "An old queen styles her long, blonde hair before a mirror."])  # fmt: skip
def test_hair_that_is_combed_keeps_its_colour(text: str) -> None:
    brief = read_prompt(text)
    assert "comb hair" in acts(brief)
    assert (brief.people[0].hair, brief.people[0].hair_style) == ("gold", "long")


def test_five_of_a_marching_band_have_trumpets_and_no_guitars() -> None:
    brief = read_prompt("A marching band marches down the street.")
    assert len(brief.people) == 5
    assert kinds(brief) == {"trumpet"}


def test_those_who_are_there_while_it_rains_or_shines_stay() -> None:
    for text in ("Rain falls as a boy jumps in puddles.", "A chandelier casts light on a woman."):
        assert len(read_prompt(text).people) == 1


def test_a_match_is_of_the_sport_that_most_of_its_words_are_of() -> None:
    text = (
        "The tennis match began in the heat. The first set went to the guest after an ace and a break point. The rebounds off the wall were loud and the crowd held its breath for a while. "
        "However, the home player fought back from the baseline and won the second. In the end, a last ace decided it all and everyone went home late and happy on that long summer night."
    )
    assert "tennis" in opening_of(text, read_prompt)[0]


def test_what_is_named_beside_an_excavator_is_there_too() -> None:
    brief = read_prompt("A worker operates an excavator, a bulldozer and a tower crane at a construction site.")
    assert kinds(brief) == {"excavator", "bulldozer", "tower crane"}
