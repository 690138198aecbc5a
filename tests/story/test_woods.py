"""The trees that are named are those of the place, and no things of their own; one tree is."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "kind", "place"),
    [
        ("A boar digs in a birch forest", "birch", "forest"),
        ("A monk walks through a bamboo grove at dawn", "bamboo", "forest"),
        ("Cherry blossoms along a river, two swans on the water", "cherry", "river"),
        ("A car drives along a road between rows of cypresses, hills behind", "cypress", "highway"),
        ("A zebra runs past baobab trees", "baobab", "savanna"),
        ("A jogger runs down a street lined with palm trees", "palm", "street"),
        ("A couple dances among giant sequoias", "redwood", "forest"),
    ],
)
def test_many_trees_of_a_kind_belong_to_the_place(prompt, kind, place):
    brief = read_prompt(prompt)
    assert (brief.place.trees, brief.place.name) == (kind, place)
    assert not any(
        kind in t.kind or t.kind.endswith("tree") or t.kind in ("palm", "cypress", "redwood") for t in brief.things
    )


def test_one_tree_is_a_thing_and_stands_outdoors():
    brief = read_prompt("A shepherd sleeps under an olive tree")
    assert [t.kind for t in brief.things] == ["olive tree"] and brief.place.name == "meadow"
    assert read_prompt("A boy climbs a cherry tree").things[0].kind == "cherry tree"


def test_trunks_in_a_wood_are_no_luggage():
    assert [t.kind for t in read_prompt("A stag walks between the trunks of a birch wood").things] == ["deer"]
    assert "suitcase" in [t.kind for t in read_prompt("A trunk stands in the attic").things]


def test_what_stands_alone_is_what_it_is():
    assert read_prompt("A monolith stands in a salt desert").things[0].kind == "monolith"
    assert read_prompt("An obelisk in a square at noon").things[0].kind == "obelisk"
