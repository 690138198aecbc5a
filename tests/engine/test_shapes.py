"""Lengths and grids, pinned by known numbers."""

from __future__ import annotations

import pytest

from sora2_nodes.engine import shapes


@pytest.mark.parametrize(
    ("size", "grid"),
    [
        ((1280, 720), shapes.LANDSCAPE),
        ((1792, 1024), shapes.LANDSCAPE),
        ((720, 1280), shapes.PORTRAIT),
        ((1024, 1024), shapes.SQUARE),
        ((1080, 1350), shapes.SQUARE),
    ],
)
def test_an_output_size_gets_the_grid_of_the_nearest_aspect(size: tuple[int, int], grid: shapes.Grid) -> None:
    assert shapes.grid_for(*size) == grid


def test_native_sizes_are_whole_tokens() -> None:
    assert (shapes.LANDSCAPE.width, shapes.LANDSCAPE.height, shapes.LANDSCAPE.tokens) == (288, 160, 45)
    assert (shapes.SQUARE.width, shapes.SQUARE.height, shapes.SQUARE.tokens) == (224, 224, 49)


@pytest.mark.parametrize(("seconds", "latents", "sounds"), [(2, 12, 50), (4, 24, 100), (10, 60, 250), (0.25, 2, 9)])
def test_seconds_become_latents_of_picture_and_sound(seconds: float, latents: int, sounds: int) -> None:
    assert shapes.latents_for(seconds) == latents
    assert shapes.audio_latents_for(latents) == sounds


def test_frames_and_samples_follow_their_rates() -> None:
    assert shapes.frames_for(10) == 240
    assert shapes.samples_for(10) == 240_000
