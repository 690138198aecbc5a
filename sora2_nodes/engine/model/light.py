"""What paints light: a guide of geometry and matter in, illumination and shine out. It knows no names of things or places.

The network is a small U over the guide at the native size. It gives GAINS, smooth fields that say how a surface takes
what light there is: how much of the direct light arrives (penumbrae), how much of the sky (occlusion), what bounces, how
clear mirrors and highlights are, and what they show. What comes through solids that bend light (the last three channels) is no
concern of its own. `composed` puts them together with the guide; what engine.picture
composes at any size are FIELDS, in which the light of the probes is already part of what is shown.
Radiance is linear, 1: white paper in full sun. N frames, H W pixels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..config import LightConfig
from ..shapes import LAMPS

F0 = 0.04  # reflectance of what is no metal, seen straight on
SMOOTHEST = 0.08
METALLIC = 0.5  # share of metal from which on rays find all that is mirrored, as in world.tracing.probing.mirrors
GUIDE = (
    "red", "green", "blue", "normal_x", "normal_y", "normal_z", "depth", "roughness", "metal", "glow_red", "glow_green",
    "glow_blue", "cover", "sun", "lamp_1", "lamp_2", "lamp_3", "lamp_4", "coat", "coat_x", "coat_y", "coat_z",
    "around_red", "around_green", "around_blue", "mirrored_sky", "mirrored_red", "mirrored_green", "mirrored_blue",
    "through_red", "through_green", "through_blue",
)  # fmt: skip
GAINS = ("direct", "sky", "bounce_red", "bounce_green", "bounce_blue", "mirror", "highlight", "shown_red", "shown_green", "shown_blue")  # fmt: skip
REST = (1.0, 1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0)  # gains by which light is taken as it is
FIELDS = ("direct", "diffuse_red", "diffuse_green", "diffuse_blue", "mirror", "highlight", "shown_red", "shown_green", "shown_blue")  # fmt: skip
INPUTS = 28


@dataclass(frozen=True)
class Lights:
    """Light by numbers: sun (N, 7) direction, colour, cosine of its radius; sky (N, 9) zenith, horizon, below; lamps (N, 4, 7)
    position, colour, radius; camera (N, 12) eye, ahead, right * tan, up * tan."""

    sun: Tensor
    sky: Tensor
    lamps: Tensor
    camera: Tensor

    def to(self, device: torch.device | str) -> Lights:
        return Lights(*(a.to(device) for a in (self.sun, self.sky, self.lamps, self.camera)))


@dataclass(frozen=True)
class Terms:
    """Light there would be if nothing stood in its way, each (N, 3, H, W), and the cosine to the viewer (N, 1, H, W)."""

    direct: Tensor
    ambient: Tensor  # from all around, by the probes
    mirrored_sky: Tensor  # radiance of the sky that a mirror would show, as far as the probes say that it sees it
    mirrored: Tensor  # and of all else
    tint: Tensor  # share that a surface mirrors
    coat: Tensor  # what clear surfaces in front would mirror of an open sky
    highlight: Tensor
    traced: Tensor  # (N, 1, H, W) 1 of metal, whose light rays have found: the network leaves it as it is
    beside: Tensor  # (N, 1, H, W) 1 beside what glows, where the network can't tell what is lit from what shines
    facing: Tensor
    height: Tensor
    level: Tensor  # (N, 1, 1, 1) mean light on what is covered: what the network sees and gives is in multiples of it


def rays(camera: Tensor, height: int, width: int) -> Tensor:
    """Directions of unit depth through the pixels' middles: (N, 3, H, W)."""
    u = ((torch.arange(width, device=camera.device) + 0.5) / width * 2 - 1)[None, None, None]
    v = (1 - (torch.arange(height, device=camera.device) + 0.5) / height * 2)[None, None, :, None]
    ahead, right, up = (camera[:, k : k + 3, None, None] for k in (3, 6, 9))
    return ahead + u * right + v * up


def sky_radiance(direction: Tensor, sky: Tensor) -> Tensor:
    """Radiance of the sky without sun and clouds, as world.tracing.skies has it: direction (N, 3, H, W) unit, sky (N, 9) → (N, 3, H, W)."""
    zenith, horizon, below = (sky[:, k : k + 3, None, None] for k in (0, 3, 6))
    rise = direction[:, 1:2].clamp(-1, 1)
    above = horizon + (zenith - horizon) * (1 - (1 - rise.clamp_min(0)) ** 3)
    return above + (below - above) * (1 - (1 + rise.clamp_max(0)) ** 12)


def sky_ambient(normal: Tensor, sky: Tensor) -> Tensor:
    """Mean light (N, 3, H, W) of an open sky on surfaces of a unit normal (N, 3, H, W)."""
    zenith, horizon, below = (sky[:, k : k + 3, None, None] for k in (0, 3, 6))
    up = (normal[:, 1:2] + 1) / 2
    return below * (1 - up) + (zenith + horizon) / 2 * up


def terms(guide: Tensor, lights: Lights) -> Terms:
    """What the guide (N, len(GUIDE), H, W) would be lit by, before occlusion and bounces."""
    ray = rays(lights.camera, *guide.shape[-2:])
    depth, rough, metal = guide[:, 6:7], guide[:, 7:8], guide[:, 8:9]
    place = lights.camera[:, :3, None, None] + ray * depth.clamp_max(1e3)
    view = -F.normalize(ray, dim=1)
    normal = F.normalize(guide[:, 3:6], dim=1, eps=1e-4)
    facing = (normal * view).sum(1, keepdim=True).clamp(1e-3, 1)
    f0 = F0 + (1 - F0) * metal
    toward, colour = lights.sun[:, :3, None, None].expand_as(ray), lights.sun[:, 3:6, None, None]
    direct, highlight = _lit(normal, view, facing, toward, rough, f0)
    direct, highlight = colour * direct * guide[:, 13:14], colour * highlight * guide[:, 13:14]
    for k in range(LAMPS):
        way = lights.lamps[:, k, :3, None, None] - place
        square = (way * way).sum(1, keepdim=True) + 1e-6
        power = lights.lamps[:, k, 3:6, None, None] / square * guide[:, 14 + k : 15 + k]
        cosine, shine = _lit(normal, view, facing, way * square.rsqrt(), rough, f0)
        direct, highlight = direct + power * cosine, highlight + power * shine
    ambient = guide[:, 22:25]
    mirrored = F.normalize(2 * facing * normal - view, dim=1, eps=1e-4)
    mirrored_sky = sky_radiance(mirrored, lights.sky) * clearness(guide) * guide[:, 25:26]
    rest = shown_around(guide)
    fresnel = f0 + (torch.maximum(1 - rough, f0) - f0) * (1 - facing) ** 5
    own = guide[:, :3] / guide[:, 12:13].clamp_min(1e-3)
    tint = ((1 - metal) * F0 + metal * own) / f0  # where a pixel shows metal and other things, the mean of both
    coat = _coat(guide, view, lights)
    cover = guide[:, 12:13]
    lit = ((direct + ambient).mean(1, keepdim=True) * cover).sum((2, 3), keepdim=True)
    level = (lit / cover.sum((2, 3), keepdim=True).clamp_min(1)).clamp_min(1e-3)
    return Terms(
        direct=direct, ambient=ambient, mirrored_sky=mirrored_sky, mirrored=rest, tint=fresnel * tint, coat=coat[0],
        highlight=highlight * tint + coat[1], traced=metallic(guide), beside=beside_glow(guide), facing=facing, height=place[:, 1:2], level=level,
    )  # fmt: skip


def metallic(guide: Tensor) -> Tensor:
    """1 where a surface is of metal (N, 1, H, W)."""
    return (guide[:, 8:9] > METALLIC).to(guide.dtype)


def beside_glow(guide: Tensor) -> Tensor:
    """1 in cells of the network that something glows in, but for what is within it (N, 1, H, W)."""
    glows = (guide[:, 9:12].amax(1, keepdim=True) > 0).to(guide.dtype)
    near = F.interpolate(F.max_pool2d(glows, 2, ceil_mode=True), scale_factor=2.0)[
        ..., : glows.shape[2], : glows.shape[3]
    ]
    return near * F.max_pool2d(1 - glows, 3, 1, 1)


def clearness(guide: Tensor) -> Tensor:
    """Share of what a surface mirrors that its rays met, and not the light from all around (N, 1, H, W): the rougher it is the less; all of metal."""
    return 1 - guide[:, 7:8].clamp(0, 1) * (1 - metallic(guide))


def shown_around(guide: Tensor) -> Tensor:
    """What a surface mirrors beside what it shows of the sky by itself (N, 3, H, W)."""
    clear = clearness(guide)
    return guide[:, 26:29] * clear + guide[:, 22:25] * (1 - clear)


def _coat(guide: Tensor, view: Tensor, lights: Lights) -> tuple[Tensor, Tensor]:
    """What clear surfaces in front mirror of the sky and of the sun, each (N, 3, H, W)."""
    share, normal = guide[:, 18:19], F.normalize(guide[:, 19:22], dim=1, eps=1e-4)
    facing = (normal * view).sum(1, keepdim=True).clamp(1e-3, 1)
    seen = sky_radiance(F.normalize(2 * facing * normal - view, dim=1, eps=1e-4), lights.sky)
    smooth, plain = torch.full_like(share, SMOOTHEST), torch.full_like(share, F0)
    _, shine = _lit(normal, view, facing, lights.sun[:, :3, None, None].expand_as(view), smooth, plain)
    return share * seen * (F0 + (1 - F0) * (1 - facing) ** 5), share * shine * lights.sun[:, 3:6, None, None]


def _lit(
    normal: Tensor, view: Tensor, facing: Tensor, toward: Tensor, rough: Tensor, f0: Tensor
) -> tuple[Tensor, Tensor]:
    """Cosine to a light and the GGX lobe toward the viewer (times that cosine and pi), each (N, 1, H, W)."""
    cosine = (normal * toward).sum(1, keepdim=True).clamp_min(0)
    half = F.normalize(view + toward, dim=1, eps=1e-4)
    nh = (normal * half).sum(1, keepdim=True).clamp(0, 1)
    vh = (view * half).sum(1, keepdim=True).clamp(0, 1)
    a = rough.clamp_min(SMOOTHEST) ** 2
    spread = a * a / (math.pi * (nh * nh * (a * a - 1) + 1) ** 2)
    k = a / 2
    shadow = cosine / (cosine * (1 - k) + k) * facing / (facing * (1 - k) + k)
    fresnel = f0 + (1 - f0) * (1 - vh) ** 5
    return cosine, (spread * shadow * fresnel / (4 * facing).clamp_min(1e-2) * math.pi).clamp_max(60.0)


def features(guide: Tensor, t: Terms) -> Tensor:
    """The network's inputs (N, INPUTS, H, W), each about -1..1."""
    cover = guide[:, 12:13]
    distance = torch.log(guide[:, 6:7].clamp(0.1, 100)) / 4
    mirror = (t.mirrored_sky + t.mirrored) * t.tint + t.coat
    around = F.interpolate(F.avg_pool2d(guide[:, :3], 8, ceil_mode=True), size=guide.shape[-2:], mode="bilinear")
    return torch.cat(
        [
            guide[:, 3:6], distance, cover, guide[:, 7:9], _log(guide[:, 9:12] / t.level), guide[:, 13:14], _log(t.direct / t.level),
            _log(t.ambient / t.level), _log(mirror / t.level), _log((t.highlight / t.level).mean(1, keepdim=True)), t.facing, torch.tanh(t.height / 2), around, guide[:, 18:19],
            guide[:, 25:26],
        ], 1,
    )  # fmt: skip


def _log(x: Tensor) -> Tensor:
    return torch.log1p(4 * x.clamp(0, 100)) / 3


class LightBlock(nn.Module):
    """Two convolutions beside an identity."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first, self.second = (nn.Conv2d(width, width, 3, padding=1) for _ in range(2))

    def forward(self, x: Tensor) -> Tensor:
        return x + self.second(F.silu(self.first(F.silu(x))))


class LightPainter(nn.Module):
    """Guide features and, where there are any, a group's latents and coarse picture → GAINS."""

    def __init__(self, config: LightConfig) -> None:
        super().__init__()
        self.config = c = config
        self.enter = nn.Conv2d(4 * INPUTS, c.widths[0], 1)
        self.coarse_in = nn.Conv2d(3, c.widths[0], 3, padding=1)
        self.latent_in = nn.Conv2d(c.channels, c.widths[-1], 1)
        self.down = nn.ModuleList(nn.Conv2d(a, b, 2, 2) for a, b in zip(c.widths, c.widths[1:], strict=False))
        self.falling = nn.ModuleList(
            nn.Sequential(*(LightBlock(w) for _ in range(n))) for w, n in zip(c.widths, c.blocks, strict=True)
        )
        self.up = nn.ModuleList(nn.Conv2d(b, 4 * a, 1) for a, b in zip(c.widths, c.widths[1:], strict=False))
        self.rising = nn.ModuleList(
            nn.Sequential(*(LightBlock(w) for _ in range(n))) for w, n in zip(c.widths[:-1], c.blocks, strict=False)
        )
        self.leave = nn.Conv2d(c.widths[0], 4 * len(GAINS), 1)
        for layer in (self.leave, self.coarse_in, self.latent_in):
            for parameter in layer.parameters():
                nn.init.zeros_(parameter)

    def forward(self, inputs: Tensor, coarse: Tensor | None = None, latent: Tensor | None = None) -> Tensor:
        """inputs (N, INPUTS, H, W), H and W multiples of 16; coarse (N, 3, H/2, W/2); latent (N, C, H/16, W/16) → (N, len(GAINS), H, W) float32."""
        weight = self.enter.weight.view(-1, INPUTS, 2, 2)  # of what pixel_unshuffle would bring together
        x = F.conv2d(inputs, weight, self.enter.bias, stride=2)
        if coarse is not None:
            x = x + self.coarse_in(coarse)
        kept = []
        for i, blocks in enumerate(self.falling):
            if i:
                x = self.down[i - 1](x)
            if i == len(self.falling) - 1 and latent is not None:
                x = x + self.latent_in(latent)
            x = blocks(x)
            kept.append(x)
        x = kept.pop()
        for i in reversed(range(len(self.up))):
            x = self.rising[i](kept[i] + F.pixel_shuffle(self.up[i](x), 2))
        return bounded(F.pixel_shuffle(self.leave(F.silu(x)), 2).float().contiguous())


def bounded(raw: Tensor) -> Tensor:
    """Bring raw outputs to gains: 1 for what is taken as it is, 0 for what is added."""
    taken = 2 * torch.sigmoid(raw[:, :2])
    added = F.softplus(raw[:, 2:5] - 5)
    clear = 2 * torch.sigmoid(raw[:, 5:7])
    shown = F.softplus(raw[:, 7:] - 5)
    return torch.cat([taken, added, clear, shown], 1)


def illumination(gains: Tensor, t: Terms) -> tuple[Tensor, Tensor]:
    """Diffuse illumination and specular radiance, each (N, 3, H, W). What panes in front mirror is traced, see the guide's last channels."""
    gains = held(gains, t)
    diffuse = t.direct * gains[:, :1] + t.ambient * gains[:, 1:2] + gains[:, 2:5] * t.level
    shown = (t.mirrored_sky + t.mirrored) * gains[:, 5:6] + gains[:, 7:10] * t.level
    return diffuse, shown * t.tint + t.highlight * gains[:, 6:7]


def held(gains: Tensor, t: Terms) -> Tensor:
    """Gains, at rest beside what glows, and those of mirrors and highlights where rays found these: what metal shows is all its light."""
    traced = torch.maximum(t.traced, t.beside)
    at_rest = torch.cat([t.beside.expand(-1, 5, -1, -1), traced.expand(-1, 5, -1, -1)], 1)
    return torch.lerp(gains, gains.new_tensor(REST).view(1, -1, 1, 1).expand_as(gains), at_rest)


def fields(gains: Tensor, t: Terms, sky_open: Tensor) -> Tensor:
    """FIELDS (N, 9, H, W): the gains, and in them what they take of the probes' light, in multiples of the level."""
    gains = held(gains, t)
    diffuse = t.ambient * gains[:, 1:2] / t.level + gains[:, 2:5]
    shown = t.mirrored * gains[:, 5:6] / t.level + gains[:, 7:10]
    return torch.cat([gains[:, :1], diffuse, gains[:, 5:6] * sky_open, gains[:, 6:7], shown], 1)


def composed(guide: Tensor, gains: Tensor, t: Terms, sky: Tensor) -> Tensor:
    """Linear radiance (N, 3, H, W). Colours of the guide are weighted by cover; sky (N, 3, H, W) shows through the rest."""
    diffuse, specular = illumination(gains, t)
    cover = guide[:, 12:13]
    return (
        guide[:, :3] * (1 - guide[:, 8:9]) * diffuse
        + specular * cover
        + guide[:, 9:12]
        + guide[:, 29:32]
        + sky * (1 - cover)
    )


def toned(radiance: Tensor, exposure: float = 1.0) -> Tensor:
    """A filmic curve (Narkowicz 2015) and the sRGB-like power: linear radiance → 0..1."""
    x = radiance.clamp_min(0) * exposure * 0.8
    y = x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14)
    return y.clamp(0, 1) ** (1 / 2.2)
