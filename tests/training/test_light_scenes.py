"""Scenes for the painter of light as the path tracer takes them."""

from dataclasses import replace

import pytest

pytest.importorskip("numba")

from sora2_nodes.world.primitives import FINISHES
from training.light.path_tracer import stack_of
from training.light.scenes import random_display


def test_the_ground_is_of_the_same_matter_as_in_the_guide() -> None:
    display = random_display(3)
    for finish in ("brushed", "matte"):
        ground = replace(display.ground, finish=finish, pattern="concrete")
        row = stack_of([replace(display, ground=ground)], 16 / 9).ground[0]
        assert row[3:].tolist() == pytest.approx([*FINISHES[finish][:2], 1.0])
