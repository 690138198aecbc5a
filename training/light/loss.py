"""How far painted light is from a noisy truth, and how near a picture is to a clean one. No data, no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from sora2_nodes.engine.model.light import Lights, Terms, composed, features, illumination, sky_ambient, terms, toned

MOST = 9.0  # squared relative error that counts half
DARK = 0.1  # of a frame's mean light, below which errors count absolutely

if TYPE_CHECKING:
    from .train import Batches


def loss_of(gains: Tensor, guide: Tensor, t: Terms, light: Tensor) -> Tensor:
    """Squared errors in linear light over the squared prediction: noise of the targets is averaged away (Lehtinen et al. 2018).

    light (N, 11, H, W): diffuse illumination, specular radiance, share of the pixel they are of, and more, see `path_tracer.pixel`.
    """
    diffuse, specular = illumination(gains, t)
    cover, matte = guide[:, 12:13], 1 - guide[:, 8:9]
    albedo = guide[:, :3] * matte
    first = relative(diffuse / t.level, light[:, :3] / t.level) * light[:, 6:7] * matte
    second = relative(specular * cover / t.level, light[:, 3:6] / t.level) * cover
    made, true = albedo * diffuse + specular * cover, albedo * light[:, :3] + light[:, 3:6]
    whole = relative(made / t.level, true / t.level, DARK / 4) * cover
    return 0.4 * first.mean() + 0.2 * second.mean() + whole.mean() + 0.01 * smoothness(gains, guide)


def relative(predicted: Tensor, truth: Tensor, dark: float = DARK) -> Tensor:
    """Squared relative error, levelled off where it is beyond what noise can be: a lamp's fireflies teach nothing."""
    error = ((predicted - truth) / (predicted.detach() + dark)) ** 2
    return error / (1 + error / MOST)


def smoothness(gains: Tensor, guide: Tensor) -> Tensor:
    """Gains change where surfaces do: differences between neighbours of one surface, which is what enlarging them relies on."""
    total = gains.new_zeros(())
    for axis in (2, 3):
        near = (
            guide[:, 3:6].narrow(axis, 1, guide.shape[axis] - 1) * guide[:, 3:6].narrow(axis, 0, guide.shape[axis] - 1)
        ).sum(1, keepdim=True)
        total = total + (gains.diff(dim=axis).abs() * near.clamp_min(0) ** 8).mean()
    return total


def psnr(a: Tensor, b: Tensor) -> Tensor:
    """Decibels of each picture (N, 3, H, W) in 0..1: (N,)."""
    return -10 * torch.log10(((a - b) ** 2).mean((1, 2, 3)).clamp_min(1e-10))


def ssim(a: Tensor, b: Tensor) -> Tensor:
    """Structural similarity of luma, windows of 7 pixels (Wang et al. 2004): (N,)."""
    x, y = (p.mean(1, keepdim=True) for p in (a, b))
    mean = lambda z: F.avg_pool2d(z, 7, 1)  # noqa: E731
    mx, my = mean(x), mean(y)
    vx, vy, vxy = mean(x * x) - mx * mx, mean(y * y) - my * my, mean(x * y) - mx * my
    value = (2 * mx * my + 1e-4) * (2 * vxy + 9e-4) / ((mx * mx + my * my + 1e-4) * (vx + vy + 9e-4))
    return value.mean((1, 2, 3))


def pictures(gains: Tensor, guide: Tensor, lights: Lights, sky: Tensor, light: Tensor) -> dict[str, Tensor]:
    """Tone-mapped pictures at the exposure of the truth: painted, flat shading, the terms unoccluded, and truth; (N, 3, H, W)."""
    t = terms(guide, lights)
    cover = guide[:, 12:13]
    true = guide[:, :3] * (1 - guide[:, 8:9]) * light[:, :3] + light[:, 3:6] + light[:, 7:10] + sky * (1 - cover)
    one = torch.ones_like(gains)
    one[:, 2:5], one[:, 7:] = 0, 0
    open_sky = sky_ambient(F.normalize(guide[:, 3:6], dim=1, eps=1e-4), lights.sky)
    flat = guide[:, :3] * (t.direct + 0.7 * open_sky) + guide[:, 9:12] + guide[:, 29:32] + sky * (1 - cover)
    exposure = 0.22 / true.clamp(0, 4).mean((1, 2, 3), keepdim=True).clamp_min(1e-3)
    made = {
        "painted": composed(guide, gains, t, sky),
        "flat": flat,
        "unoccluded": composed(guide, one, t, sky),
        "truth": true,
    }
    return {name: toned(radiance * exposure) for name, radiance in made.items()}


@torch.inference_mode()
def by_kind(model: nn.Module, first: Batches, second: Batches) -> dict[str, float]:
    """Decibels by material and by light: of the painted picture, and `floor ...` of a second truth."""
    errors: dict[str, list[Tensor]] = {}
    for i in range(len(first)):
        guide, lights, sky, light = first.take(slice(i, i + 1))
        gains = model(features(guide, terms(guide, lights)))
        shown = pictures(gains, guide, lights, sky, light)
        again = pictures(gains, guide, lights, sky, second.take(slice(i, i + 1))[3])["truth"]
        solid, rough, metal = guide[0, 12] > 0.9, guide[0, 7], guide[0, 8]
        lit = guide[0, 13]
        masks = {
            "matte": solid & (rough > 0.7), "satin": solid & (rough > 0.35) & (rough <= 0.7) & (metal < 0.5), "gloss": solid & (rough <= 0.35) & (metal < 0.5),
            "metal": solid & (metal > 0.5), "behind glass": solid & ((guide[0, 18] > 0.5) | (light[0, 10] > 0.5)), "through solids": solid & (light[0, 10] > 0.5), "in the sun": solid & (lit > 0.9), "half shade": solid & (lit > 0.1) & (lit <= 0.9),
            "in the shade": solid & (lit <= 0.1), "near lamps": solid & (guide[0, 14:18].amax(0) > 0.5) & (lights.lamps[0, :, 3:6].amax() > 0),
        }  # fmt: skip
        for name, picture in (("", shown["painted"]), ("floor ", again)):
            error = ((picture - shown["truth"])[0] ** 2).mean(0)
            for kind, mask in masks.items():
                errors.setdefault(f"{name}{kind}", []).append(error[mask])
    return {
        kind: float(-10 * torch.log10(torch.cat(values).mean().clamp_min(1e-10)))
        for kind, values in errors.items()
        if sum(len(v) for v in values)
    }
