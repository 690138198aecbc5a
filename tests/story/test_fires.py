"""Flames are those of what burns them, and who cooks stands at a stove or a grill."""

from __future__ import annotations

import pytest

from sora2_nodes.story import brief_for
from sora2_nodes.story.storyboard import Shot


def read(prompt):
    return brief_for(Shot(prompt=prompt, duration_s=4))


@pytest.mark.parametrize(
    ("prompt", "hearth"),
    [
        ("A fire crackles in the fireplace, a cat sleeps on the rug", "fireplace"),
        ("A steak sizzles on a grill, flames leap up", "grill"),
        ("A baker slides a tray into a stone oven, flames glowing", "oven"),
    ],
)
def test_flames_are_of_their_hearth(prompt, hearth):
    kinds = [t.kind for t in read(prompt).things]
    assert hearth in kinds and "fire" not in kinds


@pytest.mark.parametrize("prompt", ["A fire burns on a hill", "A man carries fire to the fireplace"])
def test_a_fire_of_its_own_stays(prompt):
    assert "fire" in [t.kind for t in read(prompt).things]


@pytest.mark.parametrize(
    ("prompt", "stove", "lying"),
    [
        ("A chef tosses vegetables in a pan", "oven", "pan"),
        ("A woman cooks noodles", "oven", "pan"),
        ("A man flips burgers on a barbecue in his backyard", "grill", "burger"),
        ("A vendor stir-fries noodles in a wok at a market", "grill", "wok"),
    ],
)
def test_who_cooks_stands_at_a_stove(prompt, stove, lying):
    brief = read(prompt)
    kinds = [t.kind for t in brief.things]
    fire, pan = ("thing", kinds.index(stove)), ("thing", kinds.index(lying))
    assert "table" not in kinds
    assert any(r.subject == pan and r.kind == "on" and r.objects == (fire,) for r in brief.relations)
    assert any(r.subject == ("person", 0) and r.kind == "in_front_of" and r.objects == (fire,) for r in brief.relations)


def test_a_pot_that_stands_on_a_table_stays_there():
    kinds = [t.kind for t in read("A chef stirs soup in a pot on a wooden table").things]
    assert "table" in kinds and "oven" not in kinds


@pytest.mark.parametrize("prompt", ["A bear fishes in a waterfall", "A man stands in a waterfall"])
def test_who_is_in_a_waterfall_is_what_one_looks_at(prompt):
    brief = read(prompt)
    assert brief.place.name == "waterfall" and all(t.implied for t in brief.things if t.kind == "waterfall")
