"""Clips of the built-in model at native size, and the round trip of given ones through its autoencoders."""

from __future__ import annotations

import numpy as np
import torch
from scipy.signal import resample_poly

from sora2_nodes.engine.pipeline.painting import Painter, draw_maps
from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings
from sora2_nodes.engine.pipeline.rendering import Pocket, decode_sound, render_shot
from sora2_nodes.engine.shapes import FRAMES_PER_LATENT, HOP, MELS_PER_LATENT, SAMPLE_RATE
from sora2_nodes.world.drafts.guide import scene_vector
from sora2_nodes.world.impacts.sound import render_sound

NATIVE = 2  # the painter's scale at which pictures have the grid's own size


def rendered(
    pocket: Pocket, planned: PlannedShot, settings: RenderSettings, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """Draw a planned shot: frames (F, H, W, 3) uint8 at native size and waveform (S,), both channels as one at 24 kHz."""
    clip, _ = render_shot(pocket, planned, settings, seed=seed)
    assert clip.waveform is not None
    grid = settings.grid
    frames = np.stack(list(clip.frames.native()))  # type: ignore[attr-defined]
    block = frames.shape[1] // grid.height
    if block > 1:  # the fine preset paints larger than it is measured
        shape = (len(frames), grid.height, block, grid.width, block, 3)
        frames = (frames.reshape(shape).mean((2, 4)) + 0.5).astype(np.uint8)
    return frames, resample_poly(clip.waveform.mean(0), SAMPLE_RATE, clip.sample_rate).astype(np.float32)


def round_trip(
    pocket: Pocket, planned: PlannedShot, settings: RenderSettings, seed: int, frames: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Encode and decode a shot's own drawing (F, H, W, 3) uint8 and its sound."""
    grid, aspect = settings.grid, settings.aspect
    maps, _ = draw_maps(planned, grid, aspect)
    scene = torch.from_numpy(scene_vector(planned.scene))
    networks = (pocket.encoder, pocket.decoder)
    painter = Painter(networks, planned, maps, scene, aspect=aspect, grid=grid, scale=NATIVE)
    missing = -len(frames) % FRAMES_PER_LATENT
    whole = np.concatenate([frames, np.repeat(frames[-1:], missing, 0)]) if missing else frames
    x = torch.from_numpy(whole).permute(3, 0, 1, 2)[None].float() / 255  # (1, 3, F, H, W)
    sound = render_sound(planned.scene, planned.plan, sample_rate=SAMPLE_RATE, seed=seed)
    step = HOP * MELS_PER_LATENT
    padded = np.pad(sound, (0, -len(sound) % step))
    with torch.inference_mode():
        video = pocket.encoder.encode(x)[0]
        audio = pocket.audio.encode(pocket.audio.mel(torch.from_numpy(padded)[None]))[0]
    return np.stack(list(painter.frames(video))), decode_sound(pocket, audio, planned.num_frames)
