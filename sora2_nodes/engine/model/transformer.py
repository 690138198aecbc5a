"""The pocket model: one rectified-flow transformer over [scene | memory | audio | video] tokens.

Single-stream attention as in MM-DiT's packed forms; modulation shared by all blocks (PixArt-α's adaLN-single) and chosen
per token, so that clean tokens (a first frame, the end of the last window) ride along at sigma 0; rotary positions whose
time axis is seconds for every token. The plan is added to the tokens: maps to video, contacts to audio.
It knows nothing of worlds or prompts.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..config import MEMORY_ROLES, TransformerConfig
from ..shapes import FPS, FRAMES_PER_LATENT

AUDIO_HZ = 25.0
MEMORY_TIME_S = -1.0
MIN_SIGMA = 0.01


@dataclass(frozen=True, kw_only=True)
class Conditions:
    """What a window is told. None drops a condition; *_keep (B,) bool drops it for single samples.

    maps: (B, 16, 4F, 2h, 2w) the plan's maps at an eighth of the native size. contacts: (B, 4Ta, C) at 100 Hz.
    memory: (B, 24, M, h, w) clean latents of earlier shots or references; memory_role (B, M) long, of MEMORY_ROLES;
    memory_weight (B, M) 0..1, 0 drops one. scene: (B, S).
    video_clean (B, F), audio_clean (B, Ta): bool, tokens given at sigma 0.
    """

    scene: Tensor | None = None
    maps: Tensor | None = None
    contacts: Tensor | None = None
    memory: Tensor | None = None
    video_clean: Tensor | None = None
    audio_clean: Tensor | None = None
    scene_keep: Tensor | None = None
    plan_keep: Tensor | None = None
    memory_role: Tensor | None = None
    memory_weight: Tensor | None = None


class PocketTransformer(nn.Module):
    """Predicts velocity v = noise - x0 of video and audio latents together.

    Inside it estimates x0 and turns that into a velocity: a small network leaves no noise of its input in the picture
    that way (Li and He 2025, "Back to basics: let denoising generative models denoise").
    """

    def __init__(
        self, config: TransformerConfig, *, operations: Any = nn, dtype: torch.dtype | None = None, device: Any = None
    ) -> None:
        super().__init__()
        self.config, self.dtype = config, dtype
        kw: dict[str, Any] = {"dtype": dtype, "device": device}
        d, linear = config.dim, operations.Linear
        self.video_in = linear(4 * config.video_channels, d, **kw)
        self.audio_in = linear(config.audio_channels, d, **kw)
        self.maps_in = linear(config.maps * config.map_frames * config.map_cell**2, d, **kw)
        self.maps_mix = linear(d, d, **kw)
        self.contacts_in = linear(3 * config.contact_ticks * config.contact_channels, d, **kw)
        self.contacts_mix = linear(d, d, **kw)
        self.scene_in = linear(config.scene, d, **kw)
        self.scene_mix = linear(d, d, **kw)
        self.time_in = linear(64, d, **kw)
        self.time_mix = linear(d, d, **kw)
        self.modulate = linear(d, 6 * d, **kw)
        self.blocks = nn.ModuleList(Block(config, operations, kw) for _ in range(config.depth))
        self.video_out = linear(d, 4 * config.video_channels, **kw)
        self.audio_out = linear(d, config.audio_channels, **kw)
        self.kind = nn.Parameter(torch.zeros(4, d, **kw))  # scene, memory, audio, video
        self.role = nn.Parameter(torch.zeros(len(MEMORY_ROLES), d, **kw))

    def forward(self, video: Tensor, audio: Tensor, sigma: Tensor, conditions: Conditions) -> tuple[Tensor, Tensor]:
        """video (B, 24, F, h, w), audio (B, 48, Ta), sigma (B,) in 0..1 → velocities of the same shapes."""
        b, _, frames, h, w = video.shape
        cells = (frames, h // 2, w // 2)
        vision = self._embed_video(video, cells, conditions)
        sound = self._embed_audio(audio, conditions)
        scene = self._embed_scene(b, conditions, vision)
        memory = self._embed_memory(conditions, vision)
        x = torch.cat([scene, memory, sound, vision], 1)  # (B, N, D)
        counts = [scene.shape[1], memory.shape[1], sound.shape[1], vision.shape[1]]
        clean = self._clean_tokens(b, counts, cells, conditions, x.device)
        mods = self._modulation(sigma, scene[:, 0], clean)
        rope = rotary(self.config, cells, counts, x.device)
        start, stop = counts[0] + counts[1], counts[0] + counts[1] + counts[2]
        for block in self.blocks:
            x = block(x, mods, rope, (start, stop))
        x = norm(x) * (1 + mods[0]) + mods[1]
        clean_audio = self.audio_out(x[:, start:stop]).transpose(1, 2)
        clean_video = unpatchify(self.video_out(x[:, stop:]), cells)
        level = sigma.clamp_min(MIN_SIGMA).to(video)
        return (video - clean_video) / level[:, None, None, None, None], (audio - clean_audio) / level[:, None, None]

    def _embed_video(self, video: Tensor, cells: tuple[int, int, int], c: Conditions) -> Tensor:
        x = self.video_in(patchify(video)) + self.kind[3]
        if c.maps is None:
            return x
        plan = self.maps_mix(F.silu(self.maps_in(cell_maps(c.maps.to(x), cells, self.config))))
        return x + (plan if c.plan_keep is None else plan * c.plan_keep[:, None, None].to(x))

    def _embed_audio(self, audio: Tensor, c: Conditions) -> Tensor:
        x = self.audio_in(audio.transpose(1, 2)) + self.kind[2]
        if c.contacts is None:
            return x
        b, _, channels = c.contacts.shape
        near = F.pad(c.contacts.to(x).reshape(b, -1, self.config.contact_ticks * channels), (0, 0, 1, 1))
        near = torch.cat([near[:, :-2], near[:, 1:-1], near[:, 2:]], -1)
        plan = self.contacts_mix(F.silu(self.contacts_in(near)))
        return x + (plan if c.plan_keep is None else plan * c.plan_keep[:, None, None].to(x))

    def _embed_scene(self, batch: int, c: Conditions, like: Tensor) -> Tensor:
        if c.scene is None:
            return (like.new_zeros(batch, 1, self.config.dim) + self.kind[0])[:, :1]
        x = self.scene_mix(F.silu(self.scene_in(c.scene.to(like))))[:, None]
        return self.kind[0] + (x if c.scene_keep is None else x * c.scene_keep[:, None, None].to(x))

    def _embed_memory(self, c: Conditions, like: Tensor) -> Tensor:
        if c.memory is None:
            return like[:, :0]
        x = self.video_in(patchify(c.memory.to(like)))  # (B, M h/2 w/2, D)
        b, frames = c.memory.shape[0], c.memory.shape[2]
        role = x.new_zeros(b, frames, dtype=torch.long) if c.memory_role is None else c.memory_role
        x = x.unflatten(1, (frames, -1)) + self.role[role][:, :, None]
        if c.memory_weight is not None:
            x = x * c.memory_weight[:, :, None, None].to(x)
        return self.kind[1] + x.flatten(1, 2)

    def _clean_tokens(
        self, b: int, counts: list[int], cells: tuple[int, int, int], c: Conditions, device: Any
    ) -> Tensor:
        """(B, N, 1) bool: tokens at sigma 0."""
        n_scene, n_memory, n_audio, n_video = counts
        given = torch.ones(b, n_scene + n_memory, dtype=torch.bool, device=device)
        audio, video = (torch.zeros(b, n, dtype=torch.bool, device=device) for n in (n_audio, n_video))
        if c.audio_clean is not None:
            audio = c.audio_clean
        if c.video_clean is not None:
            video = c.video_clean.repeat_interleave(cells[1] * cells[2], 1)
        return torch.cat([given, audio, video], 1)[..., None]

    def _modulation(self, sigma: Tensor, scene: Tensor, clean: Tensor) -> list[Tensor]:
        """Six (B, N, D) gains and shifts, from sigma or, for clean tokens, from 0."""
        both = torch.cat([sigma, torch.zeros_like(sigma)])
        t = self.time_mix(F.silu(self.time_in(sinusoid(both).to(scene))))
        mods = self.modulate(F.silu(t + scene.repeat(2, 1))).view(2, sigma.shape[0], 6, -1)
        return [torch.where(clean, mods[1, :, i, None], mods[0, :, i, None]) for i in range(6)]


class Block(nn.Module):
    """Attention over all tokens, then a feed-forward of each modality's own."""

    def __init__(self, config: TransformerConfig, operations: Any, kw: dict[str, Any]) -> None:
        super().__init__()
        d, linear = config.dim, operations.Linear
        self.heads = config.heads
        self.qkv, self.out = linear(d, 3 * d, **kw), linear(d, d, **kw)
        self.up, self.down = linear(d, 4 * d, **kw), linear(4 * d, d, **kw)
        self.audio_up, self.audio_down = linear(d, 4 * d, **kw), linear(4 * d, d, **kw)
        self.bias = nn.Parameter(torch.zeros(6, d, **kw))

    def forward(self, x: Tensor, mods: list[Tensor], rope: tuple[Tensor, Tensor], audio: tuple[int, int]) -> Tensor:
        gain_a, shift_a, gate_a, gain_f, shift_f, gate_f = (m + b for m, b in zip(mods, self.bias, strict=True))
        x = x + gate_a * self._attend(norm(x) * (1 + gain_a) + shift_a, rope)
        return x + gate_f * self._feed(norm(x) * (1 + gain_f) + shift_f, audio)

    def _attend(self, x: Tensor, rope: tuple[Tensor, Tensor]) -> Tensor:
        b, n, d = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)  # (B, heads, N, d)
        q, k = rotate(norm(q), rope).to(v), rotate(norm(k), rope).to(v)
        return self.out(attend(q, k, v).transpose(1, 2).reshape(b, n, d))

    def _feed(self, x: Tensor, audio: tuple[int, int]) -> Tensor:
        start, stop = audio
        rest = torch.cat([x[:, :start], x[:, stop:]], 1)
        rest = self.down(F.gelu(self.up(rest), approximate="tanh"))
        sound = self.audio_down(F.gelu(self.audio_up(x[:, start:stop]), approximate="tanh"))
        return torch.cat([rest[:, :start], sound, rest[:, start:]], 1)


def attend(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    """Attention of (B, heads, N, d). Training on a CPU spells it out: the fused backward takes 1.6 times as long there."""
    if q.device.type == "cpu" and torch.is_grad_enabled():
        return ((q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2)).softmax(-1) @ v
    return F.scaled_dot_product_attention(q, k, v)


def norm(x: Tensor) -> Tensor:
    return F.rms_norm(x, (x.shape[-1],))


def patchify(video: Tensor) -> Tensor:
    """(B, C, F, h, w) → (B, F h/2 w/2, 4C)."""
    b, c, f, h, w = video.shape
    return video.reshape(b, c, f, h // 2, 2, w // 2, 2).permute(0, 2, 3, 5, 1, 4, 6).reshape(b, -1, 4 * c)


def unpatchify(tokens: Tensor, cells: tuple[int, int, int]) -> Tensor:
    """Undo patchify."""
    f, h, w = cells
    b, _, d = tokens.shape
    x = tokens.reshape(b, f, h, w, d // 4, 2, 2).permute(0, 4, 1, 2, 5, 3, 6)
    return x.reshape(b, d // 4, f, 2 * h, 2 * w)


def cell_maps(maps: Tensor, cells: tuple[int, int, int], config: TransformerConfig) -> Tensor:
    """(B, M, 4F, 4h, 4w) → (B, F h w, M * 4 * 16): each token's own stretch of the maps."""
    b, m = maps.shape[:2]
    f, h, w = cells
    k = config.map_cell
    x = maps.reshape(b, m, f, config.map_frames, h, k, w, k).permute(0, 2, 4, 6, 1, 3, 5, 7)
    return x.reshape(b, f * h * w, -1)


def sinusoid(sigma: Tensor, size: int = 64) -> Tensor:
    """Embed sigma (B,) in 0..1: (B, size)."""
    rates = torch.exp(torch.linspace(0, math.log(1000), size // 2, device=sigma.device)) * 2
    angle = sigma.float()[:, None] * rates
    return torch.cat([angle.cos(), angle.sin()], -1)


def rotary(
    config: TransformerConfig, cells: tuple[int, int, int], counts: list[int], device: Any
) -> tuple[Tensor, Tensor]:
    """Cosines and sines (N, head/2) for time (s x 25), row and column of every token."""
    f, h, w = cells
    frame_s = FRAMES_PER_LATENT / FPS
    t, y, x = torch.meshgrid(torch.arange(f), torch.arange(h), torch.arange(w), indexing="ij")
    video = torch.stack([(t + 0.5) * frame_s * AUDIO_HZ, y - (h - 1) / 2, x - (w - 1) / 2], -1).reshape(-1, 3).float()
    audio = torch.zeros(counts[2], 3)
    audio[:, 0] = torch.arange(counts[2]) + 0.5
    memory = video[: h * w].repeat(counts[1] // (h * w), 1) if counts[1] else video[:0]
    memory = memory.clone()
    memory[:, 0] = MEMORY_TIME_S * AUDIO_HZ
    place = torch.cat([torch.zeros(counts[0], 3), memory, audio, video]).to(device)
    half = config.dim // config.heads // 2
    sizes = (half - 2 * (half * 5 // 16), half * 5 // 16, half * 5 // 16)
    angles = []
    for axis, (size, slowest) in enumerate(zip(sizes, (200.0, 12.0, 12.0), strict=True)):
        rates = torch.exp(-torch.linspace(0, math.log(slowest), size, device=device)) * (1.0 if axis == 0 else 1.5)
        angles.append(place[:, axis : axis + 1] * rates)
    angle = torch.cat(angles, -1)
    return angle.cos(), angle.sin()


def rotate(x: Tensor, rope: tuple[Tensor, Tensor]) -> Tensor:
    """Turn pairs (i, i + half) of x (B, heads, N, d) by the rotary angles."""
    cos, sin = rope
    a, b = x.float().chunk(2, -1)
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1)
