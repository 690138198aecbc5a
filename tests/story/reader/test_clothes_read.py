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


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("Leather boots on a doormat", "boots"),
        ("A denim jacket on a chair", "coat"),
        ("A knitted jumper on a bed", "shirt"),
        ("A straw hat on a table", "hat"),
    ],
)
def test_clothes_that_nobody_wears_are_shown_as_clothes(prompt: str, kind: str) -> None:
    assert kind in {t.kind for t in read_prompt(prompt).things}


@pytest.mark.parametrize("prompt", ["Suit and tie. A bear sits at a desk", "Garments shimmer in the light of a hall"])
def test_clothes_as_such_are_nothing_to_see(prompt: str) -> None:
    assert not {t.kind for t in read_prompt(prompt).things} & {"", "dress", "coat"}


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A woman with a red scarf and a yellow umbrella waits", "umbrella"),
        ("A knight in armour and a sword stands", "sword"),
    ],
)
def test_what_is_named_after_clothes_is_in_the_hand(prompt: str, kind: str) -> None:
    brief = read_prompt(prompt)
    assert [brief.things[r.objects[0][1]].kind for r in brief.relations if r.kind == "holding"] == [kind]


def test_others_named_after_clothes_are_in_nobodys_hand() -> None:
    assert not any(r.kind == "holding" for r in read_prompt("A man in a hat and a dog walk").relations)
