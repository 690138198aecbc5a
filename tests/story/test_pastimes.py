"""What pastimes and trades take that nobody names."""

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("Two old men play chess in a park", {"chess set", "table"}),
        ("Three friends play poker at night", {"card", "table"}),
        ("A woman waters the flowers in her garden", {"watering can"}),
        ("A painter paints a portrait of a king", {"easel", "brush"}),
        ("A DJ plays a set in a club", {"turntables"}),
        ("A family of four eats pizza and laughs", {"pizza", "table"}),
    ],
)
def test_what_a_pastime_takes_is_there(prompt: str, kinds: set[str]) -> None:
    assert kinds <= {thing.kind for thing in read_prompt(prompt).things}


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A young woman waters the plants on her balcony", "water"),
        ("A mother hands her son a gift", "give"),
        ("Two boxers trade punches in the ring", "box"),
        ("A tennis player serves the ball on a clay court", "play tennis"),
        ("A baker kneads dough", "knead"),
        ("A couple slow dances in the kitchen", "slow dance"),
        ("A man and a woman argue", "argue"),
    ],
)
def test_what_people_do_is_named(prompt: str, act: str) -> None:
    assert act in {action.act for action in read_prompt(prompt).actions}


def test_water_of_which_nobody_does_anything_is_no_verb() -> None:
    assert not any(
        action.act == "water" for action in read_prompt("A man walks along the calm waters of a lake").actions
    )


def test_what_flies_of_those_who_fight_is_not_they() -> None:
    acts = {action.act for action in read_prompt("Two boxers fight, sweat flying, dramatic light").actions}
    assert acts and "fly" not in acts


def test_a_band_is_its_players_with_their_instruments() -> None:
    brief = read_prompt("A rock band plays on stage")
    assert {"microphone", "guitar", "drum kit"} <= {thing.kind for thing in brief.things} and len(brief.people) == 3


@pytest.mark.parametrize(
    ("prompt", "passing"),
    [
        ("A singer performs before a cheering crowd", False),
        ("A basketball player dunks while the crowd goes wild", False),
        ("A man waits on a busy street", True),
    ],
)
def test_a_crowd_is_around_and_nobody_of_the_cast(prompt: str, passing: bool) -> None:
    brief = read_prompt(prompt)
    assert brief.place.crowd > 0.2 and brief.place.passing is passing and len(brief.people) == 1


def test_a_place_of_which_nothing_is_said_has_no_crowd() -> None:
    assert read_prompt("A man waits on a street").place.crowd == 0
