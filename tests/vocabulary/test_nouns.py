"""Nouns end at the nearest thing of the catalogue, or nowhere."""

from __future__ import annotations

import pytest

from sora2_nodes.vocabulary import nouns
from sora2_nodes.vocabulary.families import FAMILY_OF
from sora2_nodes.vocabulary.nouns import Nearest, nearest
from sora2_nodes.vocabulary.synonyms import SYNONYMS


@pytest.mark.parametrize(
    ("noun", "name", "exact"),
    [
        ("dog", "dog", True),
        ("lynx", "cat", False),
        ("golden retriever", "golden retriever", True),
        ("rottweiler", "dog", False),
        ("hot air balloon", "hot-air balloon", True),
        ("hot-air balloon", "hot-air balloon", True),
        ("smartphone", "phone", True),
        ("aardwolf", "wolf", False),
        ("carpenter", "man", True),
        ("midwife", "nurse", False),
        ("larch", "pine", False),
        ("viola", "violin", False),
        ("ottoman", "stool", False),
        ("goblet", "cup", False),
    ],
)
def test_a_noun_is_shown_as_the_nearest_thing(noun: str, name: str, exact: bool) -> None:
    assert nearest(noun) == Nearest(name, exact)


@pytest.mark.parametrize(
    ("plural", "name"),
    [("wolves", "wolf"), ("cherries", "cherry"), ("foxes", "fox"), ("police officers", "police officer"), ("geese", "goose"), ("firemen", "firefighter")],
)  # fmt: skip
def test_plurals_lead_to_their_singular(plural: str, name: str) -> None:
    found = nearest(plural)
    assert found is not None
    assert (found.name, found.plural or plural == "firemen") == (name, True)


@pytest.mark.parametrize(
    "noun",
    ["ad", "night", "love", "morning", "thoroughly", "lightly", "concept", "gravity", "lens", "shot", "scene", "footage", "palette",
     "wood", "leather", "hand", "face", "elbow", "beauty", "silence", "speed", "xyzzy", "stock", "fill", "rim", "war", "idea", "running"],
)  # fmt: skip
def test_what_nobody_can_point_at_is_no_thing(noun: str) -> None:
    assert nearest(noun) is None


def test_the_table_is_large_and_ends_in_the_catalogue() -> None:
    table = nouns._dictionary()
    assert len(table) > 18_000
    assert {found.name for found in table.values()} <= set(FAMILY_OF)


def test_every_synonym_stands_for_something_and_only_for_that() -> None:
    words = [cell.strip().lstrip("~") for row in SYNONYMS.values() for cell in row.split(",")]
    assert set(SYNONYMS) <= set(FAMILY_OF)
    assert sorted({word for word in words if words.count(word) > 1}) == []
