"""Figures whose head or body is a thing."""

from __future__ import annotations

import pytest

from sora2_nodes.world.figures.figure import build_figure
from sora2_nodes.world.figures.look import Look, WornGarment
from sora2_nodes.world.figures.thing_folk import PREFIX


@pytest.mark.parametrize("kind", ["taco", "banana", "toaster", "cactus"])
def test_a_bare_thing_is_all_from_the_hips_up_and_a_dressed_one_but_the_head(kind: str) -> None:
    bare = build_figure(Look(body="thing", beast=kind, height_m=1.6))
    dressed = build_figure(Look(body="thing", beast=kind, height_m=1.6, clothes=(WornGarment(name="suit"),)))
    size = {}
    for name, figure in (("bare", bare), ("dressed", dressed)):
        own = [p for p in figure.primitives if p.node.startswith(PREFIX)]
        assert own, kind
        size[name] = max(max(p.size) for p in own)
    assert size["bare"] > size["dressed"]


def test_a_thing_has_eyes_and_limbs_but_no_trunk_of_its_own() -> None:
    figure = build_figure(Look(body="thing", beast="burger", height_m=1.6))
    nodes = {p.node for p in figure.primitives}
    assert {"eye_left", "eye_right", "forearm_left", "shin_right"} <= nodes
    assert "chest" not in nodes and "hips" not in nodes
