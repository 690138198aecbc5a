"""What is small and seen from near, in the reading: smoke from a wick, steam, bubbles, dew, a drop that lands, ink, light through glass."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("text", "kind", "state"),
    [
        ("Thin smoke curls from a lit candle on a desk.", "candle", "smoking"),
        ("Close-up of wisps of steam drifting up from a mug of tea.", "mug", "steaming"),
        ("Footage showing delicate patterns of steam rising from a bowl of soup.", "soup", "steaming"),
        ("Tiny bubbles float to the top of a glass of champagne.", "champagne", "sparkling"),
        ("Morning dew on red rose petals.", "rose", "dewy"),
        ("A tulip covered in dewdrops.", "tulip", "dewy"),
        ("A drop of water lands on a scorching plate and turns to steam.", "slate round", "with a drop that boils away"),
        ("A drop of mercury bounces off a table.", "slate round", "with a drop that bounces"),
        ("A milk drop splashes on a stone.", "slate round", "with a drop that bursts"),
        ("A single droplet of water freezes on cold metal.", "slate round", "with a drop that freezes"),
        ("Rain drops splash gently in the puddles of a street.", "water puddle", "in the rain"),
        ("A cold can of soda is cracked open, fizzing.", "can", "spraying"),
        ("Bright paints are being stirred together.", "paint bowl", "stirred"),
        ("Frost creeps slowly over a window.", "window", "frosted"),
        ("Violet ink is released into a tank of water, forming delicate patterns.", "beaker", "tinged"),
        ("Sunlight streams through a glass vase.", "vase", "in a beam"),
        ("A prism scatters a rainbow of colors on the wall.", "crystal", "in a beam"),
    ],
)  # fmt: skip
def test_what_is_small_happens_to_what_is_shown(text: str, kind: str, state: str) -> None:
    brief = read_prompt(text)
    change = brief.changes[0]
    assert change.subject is not None and change.subject[0] == "thing"
    assert (brief.things[change.subject[1]].kind, change.values[-1]) == (kind, state)
    assert not brief.people


@pytest.mark.parametrize(
    "text",
    [
        "Smoke rises from a factory chimney.",
        "A woman drinks tea from a mug.",
        "A rubber ball bounces on a table.",
        "Drops of rain fall on a forest.",
        "Light shines through the window of a church.",
    ],
)
def test_what_is_large_or_somebodys_stays_as_it_was(text: str) -> None:
    assert not read_prompt(text).changes


def test_colours_of_the_sky_are_no_fruit() -> None:
    brief = read_prompt("A pond at dawn mirrors the orange and violet hues of the sky.")
    assert not {t.kind for t in brief.things} & {"orange", "flower"}


@pytest.mark.parametrize("text", ["A wreck on the sea bed.", "A crab walks on the ocean floor.", "A chest at the bottom of the sea."])  # fmt: skip
def test_the_bed_of_the_sea_is_under_water(text: str) -> None:
    brief = read_prompt(text)
    assert brief.place.name == "underwater" and "bed" not in {t.kind for t in brief.things}


@pytest.mark.parametrize("text", ["A goat types on a laptop in a café.", "A girl works on her laptop in a coffee shop."])  # fmt: skip
def test_who_works_on_a_laptop_types_at_a_table(text: str) -> None:
    brief = read_prompt(text)
    assert {a.act for a in brief.actions} == {"type"}
    assert {"laptop", "round table"} <= {t.kind for t in brief.things} and brief.people
