"""The palette of the parts is fitted to what the latents show, and to nothing where they show no parts."""

from __future__ import annotations

import dataclasses

import pytest
import torch
from torch import Tensor

from sora2_nodes.engine.config import TONES_TOLD
from sora2_nodes.engine.model.palette import as_neutral, fit_palette, in_palette, is_custom
from sora2_nodes.story import read_prompt
from sora2_nodes.world.composing.compose import compose as compose_scene
from sora2_nodes.world.drafts.guide import TONE_CHOICES, scene_vector

GROUND, PARTS = torch.tensor([[[1.2, 0.9, 1.0], [0.9, 1.2, 1.0]], [[0.8, 1.1, 0.7], [1.3, 0.9, 1.1]]])
TRUE = torch.stack([GROUND, PARTS])


def striped_ball() -> tuple[Tensor, Tensor]:
    """Fields (4, 27, 32, 32) and shares (4, 9, 32, 32) of a two-coloured part before a grey sky, over a checked ground."""
    fields = torch.full((4, 9, 3, 32, 32), 0.5)
    fields[:, 6] = torch.tensor([0.8, 0.3, 0.2])[:, None, None]
    fields[:, 7] = torch.tensor([0.3, 0.7, 0.9])[:, None, None]
    shares = torch.zeros(4, 9, 32, 32)
    shares[:, 6, 8:20, 8:14] = 1
    shares[:, 7, 8:20, 14:20] = 1
    fields[:, 2], fields[:, 3] = 0.4, 0.7
    shares[:, 2, 24:], shares[:, 3, 24:, ::8] = 1, 0.5
    shares[:, 2] -= shares[:, 3]
    shares[:, 0] = 1 - shares.sum(1)
    return fields.flatten(1, 2), shares


def shown(fields: Tensor, shares: Tensor) -> Tensor:
    """Compose at the fields' own size."""
    return (fields.unflatten(1, (-1, 3)) * shares[:, :, None]).sum(1)


def test_a_known_palette_is_found_again() -> None:
    fields, shares = striped_ball()
    seen = shown(in_palette(fields, TRUE), shares)
    found = fit_palette(fields, shares, seen)
    again = shown(in_palette(fields, found), shares)
    off, before = ((a - seen).abs().amax((0, 1, 3)) for a in (again, shown(fields, shares)))  # (32,) by row
    assert off[8:20].max() < 0.03 < 0.1 < before[8:20].max()
    assert off[24:].max() < 0.05 < 0.1 < before[24:].max()


@pytest.mark.parametrize("what", ["nothing to see", "sky alone"])
def test_without_evidence_the_colours_stay(what: str) -> None:
    fields, shares = striped_ball()
    if what == "sky alone":
        shares[:, 1:], shares[:, 0] = 0, 1
        seen = torch.rand(4, 3, 32, 32)
    else:
        seen = shown(fields, shares)
    assert torch.allclose(fit_palette(fields, shares, seen), torch.ones(2, 2, 3), atol=0.02)


def test_wild_latents_stay_within_bounds() -> None:
    fields, shares = striped_ball()
    for level in (-20.0, 20.0):
        found = fit_palette(fields, shares, torch.full((4, 3, 32, 32), level))
        assert torch.isfinite(found).all() and (found.log().abs() <= 0.9 + 1e-4).all()


def test_only_the_ground_and_the_parts_take_palettes() -> None:
    fields, _ = striped_ball()
    tinted = in_palette(fields, TRUE)
    assert torch.equal(tinted[:, :6], fields[:, :6])
    assert torch.allclose(tinted[:, 6], 1.2 * fields[:, 6] ** 0.9)
    assert torch.allclose(tinted[:, 18], 0.8 * fields[:, 18] ** 1.3)


def test_a_custom_tone_is_painted_as_neutral() -> None:
    scene = compose_scene(read_prompt("a red ball drops at sunset"), seed=1, duration_s=2.0)
    told = {tone: torch.from_numpy(scene_vector(dataclasses.replace(scene, tone=tone))) for tone in TONE_CHOICES}
    assert len(TONE_CHOICES) == TONES_TOLD
    assert [tone for tone in told if is_custom(told[tone])] == ["custom"]
    assert torch.equal(as_neutral(told["custom"]), told["neutral"])
    assert all(torch.equal(as_neutral(told[tone]), told[tone]) for tone in TONE_CHOICES if tone != "custom")
