"""Streets of towns that everybody knows, rows of shops, and tables before a café."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.set_choice import place_name


def set_of(prompt: str) -> str:
    return place_name(stage(brief_for(Shot(prompt=prompt)), seed=1, duration_s=4.0, aspect=16 / 9))


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("A nun walks down a street in Paris", "paris street"),
        ("Rush hour on a Manhattan street, a businessman runs", "new york street"),
        ("A boy kicks a ball in a street in London", "london street"),
        ("A samurai walks along a street in Kyoto", "japanese street"),
        ("A scooter drives down a narrow street in Naples", "painted street"),
        ("A man walks through an alley in Tokyo at night, neon signs", "neon alley"),
        ("A dog trots past old storefronts, a barbershop and a toy store", "main street"),
        ("A girl stands on the main street of a small town, shop windows glowing", "main street"),
        ("A poet writes at a sidewalk cafe", "café terrace"),
        ("A man walks down a street", "street"),
        ("Aerial view of Manhattan at noon", "city from above"),
    ],
)
def test_a_street_is_that_of_its_town(prompt, name):
    assert set_of(prompt) == name


def test_the_houses_of_a_street_are_no_things_of_their_own():
    brief = brief_for(
        Shot(prompt="A tram drives through a street in Lisbon past colorful buildings over shining cobblestones")
    )
    assert [t.kind for t in brief.things] == ["tram"]
    assert (
        brief_for(Shot(prompt="Neon signs over a street in Tokyo, a girl with an umbrella")).things[0].kind
        == "umbrella"
    )
