"""Animals that are made of several have the parts that were said, each from where it was said."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.world.assembly import frames_of, placed
from sora2_nodes.world.catalogue import build
from sora2_nodes.world.catalogue.grafting import GRAFTS, grafted_with
from sora2_nodes.world.staging.scenario import stage


@pytest.mark.parametrize(
    ("prompt", "kind", "grafts"),
    [
        ("A tiger with the wings of a crow flies over a lake", "tiger", {("wings", "crow")}),
        (
            "A dog with the antlers of a moose and the tail of a fox runs on a beach",
            "dog",
            {("horns", "moose"), ("tail", "fox")},
        ),
        ("A bear with the body of a camel walks in the desert", "camel", {("head", "bear")}),
        ("A dolphin with the legs of a horse", "horse", {("flesh", "dolphin")}),
        ("A gryphon sits on a rock", "lion", {("head", "eagle"), ("wings", "eagle")}),
        ("A pig with butterfly wings", "pig", {("wings", "butterfly")}),
        ("A zebra-headed goose", "goose", {("head", "zebra")}),
    ],
)
def test_parts_of_others_are_read(prompt: str, kind: str, grafts: set[tuple[str, str]]) -> None:
    brief = read_prompt(prompt)
    animals = [thing for thing in brief.things if thing.grafts]
    assert [(thing.kind, set(thing.grafts)) for thing in animals] == [(kind, grafts)]
    assert any(cue.field == "part of another" for cue in brief.cues)


@pytest.mark.parametrize("prompt", ["A man with the head of the company", "A dog with a bone", "A woman with the coat of her sister", "A knight with wings of steel"])  # fmt: skip
def test_nothing_else_is_grafted(prompt: str) -> None:
    assert not any(thing.grafts for thing in read_prompt(prompt).things)


@pytest.mark.parametrize(
    ("base", "part", "donor"),
    [("lion", "wings", "eagle"), ("whale", "wings", "fruit bat"), ("whale", "head", "lion"), ("cat", "horns", "deer"), ("cheetah", "shell", "turtle"),
     ("rabbit", "tail", "squirrel"), ("fox", "ears", "elephant"), ("wolf", "coat", "zebra"), ("rabbit", "legs", "frog"), ("lion", "flesh", "shark"), ("dog", "claws", "bear")],
)  # fmt: skip
def test_a_graft_holds_together_and_changes_its_bearer(base: str, part: str, donor: str) -> None:
    own = build(base)
    made = grafted_with(own, part, build(donor))
    assert made != own and part in GRAFTS
    names = {node.name for node in made.nodes} | {"root"}
    assert {p.node for p in made.primitives} <= names
    assert {node.parent for node in made.nodes} <= names
    frames_of(made, placed((0.0, 0.0, 0.0))[None])  # parents come before their children


def test_who_has_wings_flies_on_them_and_stands_without() -> None:
    for prompt, flies in (
        ("A lion with the wings of a swan flies over the sea", True),
        ("A lion with the wings of a swan", False),
    ):
        staged = stage(read_prompt(prompt), seed=2, duration_s=3.0, aspect=16 / 9)
        assert (staged.spots["thing:0:0"].y > 0.5) is flies
        assert staged.members[0].assembly.carriage == "wings"
