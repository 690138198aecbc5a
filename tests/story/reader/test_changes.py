"""Changes in the reading: what goes from one value to another, what heat and cold and acids make of matter, and what is no change."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.changes.matter_fates import blend, celsius_of, fate_of
from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.story.setting import Change
from sora2_nodes.story.storyboard import Brief
from sora2_nodes.vocabulary.matter.substances import SUBSTANCES, substance_of


def only(brief: Brief) -> Change:
    assert len(brief.changes) == 1, brief.changes
    return brief.changes[0]


@pytest.mark.parametrize(
    ("text", "kind", "attribute", "values"),
    [
        ("The van shifts from green to orange.", "van", "colour", ("green", "orange")),
        ("A parked bicycle slowly turns yellow.", "bicycle", "colour", ("", "yellow")),
        (
            "A chameleon fades from green to brown to blue on a branch.",
            "chameleon",
            "colour",
            ("green", "brown", "blue"),
        ),
        ("A rabbit goes from tiny to huge in a meadow.", "rabbit", "size", ("tiny", "huge")),
        ("The elephant shrinks, then the mouse changes from small to large.", "mouse", "size", ("small", "large")),
        ("A wooden spoon transforms into a metal spoon.", "spoon", "stuff", ("wood", "silver")),
        ("The lantern changes from unlit to glowing.", "lantern", "light", ("unlit", "glowing")),
        ("A banana ripens on a kitchen table.", "banana", "state", ("", "ripe")),
        ("Time-lapse of the corrosion of an anchor over many years.", "anchor", "state", ("", "rusted")),
        ("The foliage changes from green to red.", "tree", "colour", ("green", "red")),
    ],
)
def test_a_thing_goes_from_one_value_to_another(text: str, kind: str, attribute: str, values: tuple[str, ...]) -> None:
    brief = read_prompt(text)
    change = only(brief)
    assert change.subject is not None and brief.things[change.subject[1]].kind == kind
    assert (change.attribute, change.values) == (attribute, values)


@pytest.mark.parametrize("text", ["A timelapse of the rusting of an iron railing over decades.", "A piece of cloth changes from red to green."])  # fmt: skip
def test_what_stands_on_the_ground_is_put_on_no_table(text: str) -> None:
    assert "table" not in {thing.kind for thing in read_prompt(text).things}


def test_what_changes_colour_has_its_first_one_at_first() -> None:
    brief = read_prompt("A taxi changes from purple to white.")
    assert brief.things[0].colour == "purple" and brief.things[0].coloured
    assert brief.changes[0].colours[1] is not None and min(brief.changes[0].colours[1]) > 0.85


@pytest.mark.parametrize(("text", "part", "first"), [("A woman's hair turns from brown to silver.", "hair", "brown"), ("A man's jacket shifts from red to green as he walks.", "outfit", "red")])  # fmt: skip
def test_hair_and_clothes_change_on_who_has_them(text: str, part: str, first: str) -> None:
    brief = read_prompt(text)
    change = only(brief)
    assert change.subject == ("person", 0)
    person = brief.people[0]
    assert first in (getattr(person, part), *(g.colour for g in person.clothes))


@pytest.mark.parametrize(("text", "part"), [("The sky goes from bright to dark.", "sky"), ("A lake turns from blue to green.", "water"), ("The bedroom changes from dark to bright.", "room")])  # fmt: skip
def test_a_place_changes_where_it_is_named(text: str, part: str) -> None:
    change = only(read_prompt(text))
    assert change.subject is None and change.part == part


@pytest.mark.parametrize(
    "text",
    [
        "He turns to the left and waves.", "The traffic light turns green.", "She goes from room to room.", "A caterpillar turns into a butterfly.", "A boy turns around.",
        "The pianist goes from black to white keys.", "Butter melting in a hot pan.", "A candle burns in a church.", "A woman is spreading jam on toast.", "Water boils in a pot.", "A chef pours milk into a glass.", "Milk is poured into a cup of coffee.", "The day turns into night.",
    ],
)  # fmt: skip
def test_what_is_no_change_is_read_as_before(text: str) -> None:
    assert read_prompt(text).changes == ()


@pytest.mark.parametrize(
    ("text", "kind", "state"),
    [
        ("A time-lapse of the transformation of a glass of milk as the temperature falls to -12 °C.", "glass", "frozen"),
        ("A timelapse captures the transformation of methanol in a flask as the temperature reaches 80°C.", "flask", "boiling"),
        ("A timelapse shows the transformation of beeswax as the temperature rises to 70 °C.", "raw slab", "melted"),
        ("A timelapse shows the transformation of beeswax as the temperature rises to 30 °C.", "raw slab", ""),
        ("A timelapse of the transformation of dry ice as it is exposed to room air.", "raw slab", "fogging"),
        ("A timelapse captures the transformation as moist air, fog over the sink, meets a cold mirror.", "mirror", "condensed"),
        ("A ribbon of magnesium is ignited.", "metal nugget", "flared"),
        ("Vinegar is poured into a glass of red cabbage juice.", "glass", "dyed"),
        ("Baking soda is added to a beaker of vinegar.", "beaker", "fizzing"),
        ("Concentrated sulfuric acid is poured onto a slice of bread.", "bread", "charred"),
        ("A glass of honey is poured into a glass of water.", "glass", "layered under"),
        ("A burning match is dropped into a pile of straw.", "hay", "alight"),
        ("Red and white paint are stirred together until they are one.", "paint bowl", "stirred"),
        ("A block of butter is slowly melting on a counter.", "raw slab", "melted"),
        ("A glass of milk freezes.", "glass", "frozen"),
        ("A lump of dry ice gives off thick fog.", "raw slab", "fogging"),
        ("A piece of paper burns on a table.", "loose paper", "alight"),
        ("Blue dye swirls into a beaker of water.", "beaker", "tinged"),
    ],
)  # fmt: skip
def test_matter_comes_to_the_state_that_its_nature_gives(text: str, kind: str, state: str) -> None:
    brief = read_prompt(text)
    change = only(brief)
    assert change.subject is not None and brief.things[change.subject[1]].kind == kind
    assert change.values[-1] == state


@pytest.mark.parametrize(("words", "degrees"), [("falls to -5°C", -5), ("reaches 212 °F", 100), ("minus 20 degrees Celsius", -20), ("gets hot", None)])  # fmt: skip
def test_temperatures_are_read_in_both_scales(words: str, degrees: float | None) -> None:
    assert celsius_of(words) == (None if degrees is None else pytest.approx(degrees))


@pytest.mark.parametrize("name", [name for name, row in SUBSTANCES.items() if row.melts_c is not None and row.sublimes_c is None])  # fmt: skip
def test_no_substance_is_liquid_under_its_melting_point(name: str) -> None:
    row = SUBSTANCES[name]
    assert row.melts_c is not None
    below, liquid = fate_of(row, row.melts_c - 20, falling=True), row.look == "liquid"
    assert below == "frozen" if liquid else below not in ("melted", "boiling", "evaporated")


def test_a_substance_is_known_by_the_longest_of_its_names() -> None:
    found = substance_of("melting ice cream")
    assert found is not None and found[0] == "ice cream"


@pytest.mark.parametrize(("one", "other", "most"), [((0.95, 0.82, 0.12), (0.12, 0.28, 0.78), 1), ((0.80, 0.10, 0.09), (0.12, 0.28, 0.78), 2)])  # fmt: skip
def test_paints_mix_to_what_neither_swallows(one: tuple, other: tuple, most: int) -> None:
    mixed = blend(one, other)
    assert max(mixed) <= max(*one, *other)
    if most == 1:
        assert mixed[1] == max(mixed)
    else:
        assert mixed[1] == min(mixed)


def test_two_changes_joined_by_and_are_of_two_things():
    brief = read_prompt("The red apple rots and the rose wilts")
    changed = {brief.things[c.subject[1]].kind: c.values[-1] for c in brief.changes}
    assert changed == {"apple": "rotten", "rose": "wilted"}


def test_what_darkens_changes_its_light():
    brief = read_prompt("Green fence fades to grey, beside a wooden door darkening")
    assert {c.attribute for c in brief.changes} == {"colour", "light"}
