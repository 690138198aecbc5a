"""Clothes on whatever wears them."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A toy robot wearing red dungarees and rain boots walks along a road.", {"overalls", "rubber boots"}),
        ("A raccoon in a yellow dress and a straw hat walks through a market.", {"dress"}),
        ("A woman wearing green overalls and riding boots waves.", {"overalls", "high boots"}),
    ],
)
def test_clothes_are_worn_and_no_things(prompt: str, kinds: set[str]) -> None:
    brief = read_prompt(prompt)
    assert kinds <= {g.kind for g in brief.people[0].clothes}
    assert not brief.things


def test_an_animal_with_one_piece_on_stays_an_animal() -> None:
    assert not read_prompt("A dog in a sweater runs along the beach.").people
