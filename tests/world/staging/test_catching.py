"""Beasts that catch their prey have it in the end, and drink at what they drink from."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.assembly import socket_frame
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import stage


@pytest.mark.parametrize(("hunter", "prey"), [("cat", "mouse"), ("bear", "fish"), ("eagle", "fish")])
def test_prey_is_where_it_was_and_then_in_the_mouth(hunter: str, prey: str) -> None:
    staged = stage(
        brief_for(Shot(prompt=f"A {hunter} catches a {prey}", duration_s=4.0)), seed=1, duration_s=4.0, aspect=16 / 9
    )
    made = performances(staged, np.linspace(0.0, 4.0, 40))
    parts = {part.member.name: part.member for part in staged.script.parts.values()}
    caught, beast = made[parts[prey].owner], parts[hunter]
    mouth = socket_frame(beast.assembly, "mouth", made[beast.owner].root, made[beast.owner].joints)[:, :, 3]
    apart = np.linalg.norm(caught.root[:, :, 3] - mouth, axis=1)
    assert apart[0] > 0.6 * float(beast.size[0]) and apart[-1] < 0.35 * float(beast.size[0])


@pytest.mark.parametrize("prompt", ["A dog drinks water from a bowl", "A kitten drinks milk from a saucer"])
def test_an_animal_drinks_with_its_mouth_over_the_bowl(prompt: str) -> None:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=4.0)), seed=1, duration_s=4.0, aspect=16 / 9)
    beast, bowl = (part for part in staged.script.parts.values())
    made = performances(staged, np.linspace(1.0, 4.0, 20))[beast.member.owner]
    mouth = socket_frame(beast.member.assembly, "mouth", made.root, made.joints)[:, :, 3]
    away = np.abs(mouth[:, [0, 2]] - np.array([bowl.spot.x, bowl.spot.z])).max()
    assert away < 0.75 * float(max(bowl.member.size[0], bowl.member.size[2])) * bowl.spot.scale
