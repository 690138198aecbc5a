"""A traced frame → the guide that the painter of light sees: one array of the channels that engine.model.light.GUIDE names. No torch."""

from __future__ import annotations

import numpy as np

from ...world.tracing.gbuffer import GBuffer

CHANNELS = 32
FARTHEST = 1000.0  # m


def guide_of(maps: GBuffer, probed: np.ndarray, shown: GBuffer | None = None) -> np.ndarray:
    """Return (CHANNELS, H, W) float32. probed (7, H, W): what `Probes.at` gives for these maps. shown: the same maps with what clear things show. Colours and emission are weighted by cover, so that the sky adds to what is left."""
    height, width = maps.cover.shape
    guide = np.empty((CHANNELS, height, width), np.float32)
    cover = maps.cover[..., None]
    guide[0:3] = np.moveaxis(maps.albedo * cover, -1, 0)
    guide[3:6] = np.moveaxis(maps.normal, -1, 0)
    guide[6] = np.minimum(maps.depth, FARTHEST)
    guide[7], guide[8] = maps.roughness, maps.metal
    guide[9:12] = np.moveaxis(maps.emission * cover, -1, 0)
    guide[12], guide[13] = maps.cover, maps.sun
    guide[14:18] = np.moveaxis(maps.lamps, -1, 0)
    guide[18] = maps.coat
    guide[19:22] = np.moveaxis(maps.coat_normal, -1, 0)
    guide[22:29] = probed
    guide[29:32] = 0.0
    if shown is not None:
        clear = (shown.emission - maps.emission) * cover + (shown.sky - maps.sky) * (1 - cover)
        guide[29:32] = np.moveaxis(clear, -1, 0)
    return guide
