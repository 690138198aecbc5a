"""Set pieces in their places: panes of light over a device, ships in a cup, who drives in sight, whales before fish."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.catalogue import build
from sora2_nodes.world.staging.roster import size_m
from sora2_nodes.world.staging.scenario import Staged, stage


def staged_of(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt, duration_s=2.0)), seed=1, duration_s=2.0, aspect=16 / 9)


@pytest.mark.parametrize("kind", ["television wall", "hologram", "balance beam", "soft clock", "sky lantern"])
def test_set_pieces_are_built(kind: str) -> None:
    made = build(kind)
    assert len(made.primitives) > 2 and made.family == "equipment"


def test_panes_of_light_are_about_as_wide_as_their_device() -> None:
    staged = staged_of("A laptop on a desk, holographic panels float above the screen")
    panes = next(m for m in staged.members if m.assembly.name == "hologram")
    device = next(m for m in staged.members if m.assembly.name == "laptop")
    assert float(max(panes.size)) < 3.0 * float(max(device.size))


def test_ships_that_fight_stay_in_their_cup() -> None:
    staged = staged_of("Close-up of two pirate ships battling each other inside a cup of tea")
    ships = [m for m in staged.members if m.assembly.name == "pirate ship"]
    assert len(ships) == 2
    assert all(staged.spots[m.owner].relation == "inside" for m in ships)
    assert all(deed.path is None for m in ships for deed in staged.script.parts[m.owner].deeds)


def test_the_largest_of_many_swimmers_is_what_is_framed_first() -> None:
    staged = staged_of("Fish, whales and sharks swim underwater")
    assert staged.brief.things[staged.focus[0][1]].kind == "whale"
    sizes = [size_m(staged.brief, ref) for ref in staged.focus]
    assert max(sizes) < 12 * min(sizes)


def test_who_sits_in_a_car_as_a_joke_is_turned_to_the_viewer() -> None:
    staged = staged_of("A policeman stands beside a car driven by a sentient burger in a suit. He stopped it")
    burger = next(m for m in staged.members if m.person and staged.brief.people[m.ref[1]].beast)
    assert staged.spots[burger.owner].scale > 1.2
