"""Light that is held where nothing would be seen of its changes: a network repaints all of a picture a little when one thing moves in it.

Light (9, h, w) is as engine.model.light.FIELDS, rows (17, h, w) as `light_terms.terms_of`.
"""

from __future__ import annotations

import numpy as np

LEAST = 0.006  # of a pixel's radiance: half a step of 255 in what is bright
DARK = 0.02  # of the level of light, below which a pixel is dark


def steadied(
    light: np.ndarray, held: np.ndarray, rows: np.ndarray, matte: np.ndarray, level: float, own: np.ndarray
) -> np.ndarray:
    """Return the held light where it makes the same radiance within LEAST, light itself from twice that on, and what lies between.

    matte (3, h, w): reflectance of what is no metal. own (h, w) bool: where it is not held, since another thing is seen there.
    """
    other = np.abs(_radiance(light - held, rows, matte, level))
    share = other / (LEAST * (np.abs(_radiance(held, rows, matte, level)) + DARK * level)) - 1
    return held + (light - held) * np.where(own, 1, np.clip(share.max(0), 0, 1)).astype(np.float32)


def _radiance(light: np.ndarray, rows: np.ndarray, matte: np.ndarray, level: float) -> np.ndarray:
    """What light makes of a surface, (3, h, w), as `compositing.combine`."""
    direct, sky, tint, highlight = (rows[k : k + 3] for k in (0, 3, 6, 12))
    shown = (sky * light[4] + light[6:9] * level) * tint + highlight * light[5]
    made: np.ndarray = matte * (direct * light[0] + light[1:4] * level) + shown
    return made
