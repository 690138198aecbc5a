"""A size is of the picture where it is said of it; how something is done is no place."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt


@pytest.mark.parametrize(
    "prompt",
    [
        "A kitten sneaks along a wall, its eyes wide",
        "An eagle dives with its wings spread wide over a lake",
        "A girl with a wide smile waves",
        "A wide river flows past a boy",
    ],
)
def test_what_is_wide_by_itself_is_not_filmed_from_afar(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert brief.angle != "wide"
    assert brief.framing.size == ""


@pytest.mark.parametrize("prompt", ["Wide. A boy walks", "Wide shot of a boy walking", "Wide: a boy walks"])
def test_a_wide_picture_is_one(prompt: str) -> None:
    assert read_prompt(prompt).framing.size == "wide"


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A puppy is running in circles", "run"),
        ("A man lies on a sofa, then he starts dancing on the spot", "dance"),
        ("Two girls are jumping side by side", "jump"),
    ],
)
def test_how_something_is_done_hides_no_act(prompt: str, act: str) -> None:
    assert act in [action.act for action in read_prompt(prompt).actions]


@pytest.mark.parametrize("prompt", ["Close on the stranger. He waves.", "Tight on a girl who laughs"])
def test_close_on_somebody_is_a_close_up(prompt: str) -> None:
    assert read_prompt(prompt).framing.size == "close-up"


@pytest.mark.parametrize(
    "prompt", ["A knight kneels, dust and smoke in the air", "A truck brakes, dust rising behind it"]
)
def test_dust_in_the_air_is_no_desert(prompt: str) -> None:
    assert read_prompt(prompt).backdrop != "desert"


@pytest.mark.parametrize(
    "prompt",
    [
        "A farmer walks to an old green truck, gets in and drives away",
        "A girl runs to the taxi, jumps in and speeds off",
        "A thief climbs into a van, then drives off",
    ],
)
def test_who_gets_in_and_drives_away_is_in_it(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert [a.act for a in brief.actions if a.subject == ("person", 0)] == ["drive"]
    assert any(r.kind == "riding" and r.subject == ("person", 0) for r in brief.relations)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A brass bird flaps its wings", "plank"),
        ("An angel spreads her wings", "plank"),
        ("A farmer wipes his forehead with his sleeve", "table"),
        ("A woman named Iris waits. Iris laughs", "iris"),
    ],
)
def test_what_belongs_to_somebody_is_no_thing_beside_them(prompt: str, kind: str) -> None:
    assert kind not in [thing.kind for thing in read_prompt(prompt).things]


@pytest.mark.parametrize(
    ("prompt", "act"), [("A boy finds a treasure chest", "look"), ("A boy finds a coin", "pick up")]
)
def test_what_is_found_is_taken_up_where_it_is_small(prompt: str, act: str) -> None:
    assert act in [a.act for a in read_prompt(prompt).actions]


@pytest.mark.parametrize(
    ("prompt", "part"),
    [
        ("Close-up of a farmer's hands holding a puppy", "hand"),
        ("Close-up of wrinkled hands threading a needle", "hand"),
    ],
)
def test_hands_that_do_something_are_hands(prompt: str, part: str) -> None:
    assert read_prompt(prompt).framing.part == part


def test_rain_on_a_roof_is_no_rooftop_and_an_overhead_lamp_no_angle() -> None:
    brief = read_prompt("A farmer holds a puppy. Soft rain on the roof. Warm key from an overhead practical.")
    assert brief.place.name != "rooftop"
    assert brief.place.amount("rain") > 0
    assert brief.angle != "high"


@pytest.mark.parametrize("prompt", ["A girl sits by the window in a bus", "A boy sits by the window on a train"])
def test_a_carriage_has_its_own_windows(prompt: str) -> None:
    assert "window" not in [thing.kind for thing in read_prompt(prompt).things]


@pytest.mark.parametrize("prompt", ["Two bears having a tea party in a garden", "A boy and a bear have a tea party"])
def test_a_tea_party_is_drunk_at_a_table_and_no_feast(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert brief.place.event == ""
    assert "drink" in [a.act for a in brief.actions]
