"""A picture as the place of a shot: what stands in it is left out, what is asked for stands before it, in its light.

The picture hangs where the first frame's camera sees it: under the horizon on the ground, above it on a wall far behind what
the camera looks at. Light is estimated from it: sky from above, what the ground throws back from below, the sun from what is
brighter than both, on the brighter side.
"""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from ...display import Backdrop, Display, Ground, Lighting
from ...scene import Camera

FLOOR = 0.34  # share of a picture's height, from below, that is taken as ground
NEAREST, FARTHEST = 1.3, 6.0  # where the wall stands, in distances from the camera to what it looks at
ENTERS_S = 0.6  # in which what is asked for comes into a first frame
SUNNIEST = 1.6
LUMA = np.array([0.2126, 0.7152, 0.0722])


def pictured(display: Display, radiance: np.ndarray, *, starts: bool) -> Display:
    """A display with a picture as its set.

    radiance: (H, W, 3) linear light that makes the picture on film; the picture has the shot's aspect.
    starts: the picture is the first frame, which the shot's things come into.
    """
    camera = display.camera
    kept = np.array([owner != "set" for owner in display.owners], bool)
    lighting = light_of(radiance, display.lighting)
    backdrop = Backdrop(
        radiance=np.ascontiguousarray(radiance, np.float32),
        wall=_wall(camera),
        enters_s=ENTERS_S if starts else 0.0,
    )
    return replace(
        display,
        primitives=tuple(p for p, keep in zip(display.primitives, kept, strict=True) if keep),
        poses=display.poses[:, kept],
        owners=tuple(o for o in display.owners if o != "set"),
        shown=None if display.shown is None else display.shown[:, kept],
        lighting=lighting,
        ground=Ground(pattern="none"),
        ground_colours=None,
        turnings=tuple(
            replace(t, primitive=int(kept[: t.primitive].sum())) for t in display.turnings if kept[t.primitive]
        ),
        backdrop=backdrop,
    )


def _wall(camera: Camera) -> float:
    """How far from the first camera the wall stands, m: where the ground it sees reaches FLOOR of the picture's height."""
    eye, ahead = camera.eye[0].astype(float), (camera.target[0] - camera.eye[0]).astype(float)
    apart = float(np.linalg.norm(ahead))
    ahead /= apart
    level = float(np.hypot(ahead[0], ahead[2]))
    up = (1 - 2 * (1 - FLOOR)) * math.tan(math.radians(camera.fov_deg) / 2)
    rise = ahead[1] + up * level  # of a ray whose level part is level - up * ahead[1]
    far = -eye[1] / rise * (level - up * ahead[1]) if rise < -1e-6 and eye[1] > 0 else FARTHEST * apart
    return float(np.clip(far, NEAREST * apart, FARTHEST * apart))


def light_of(radiance: np.ndarray, before: Lighting) -> Lighting:
    """Estimate the light in which a picture was taken; the sun's height stays as it was, lamps go."""
    rows = len(radiance)
    above = radiance[: max(1, rows // 3)].reshape(-1, 3)
    middle = radiance[rows // 3 : max(rows // 3 + 1, rows // 2)].reshape(-1, 3)
    below = radiance[rows * 3 // 5 :].reshape(-1, 3)
    zenith, horizon, ground = (np.minimum(a, 2.0).mean(0) for a in (above, middle, below))
    everything = radiance.reshape(-1, 3) @ LUMA
    bright = float(np.quantile(everything, 0.97))
    ambient = float(((zenith + horizon) / 2) @ LUMA)
    whole = radiance.reshape(-1, 3)[everything >= bright].mean(0)
    tint = whole / max(float(whole @ LUMA), 1e-3)
    power = float(np.clip(1.1 * bright - 0.7 * ambient, 0.12, SUNNIEST))
    half = radiance.shape[1] // 2
    left, right = (float((part @ LUMA).mean()) for part in (radiance[: rows // 2, :half], radiance[: rows // 2, half:]))
    side = math.copysign(1.0, right - left) * min(1.0, abs(right - left) / max(right + left, 1e-3) * 6)
    up = float(np.clip(before.sun_direction[0, 1], 0.35, 0.8))
    flat = math.sqrt(1 - up * up)
    turn = 0.38 * math.pi * side if side else 0.4  # from before, toward the brighter side
    toward = np.array([flat * math.sin(turn), up, flat * math.cos(turn)])
    return replace(
        before,
        sun_direction=(toward / np.linalg.norm(toward))[None],
        sun_colour=(power * tint)[None],
        zenith=zenith[None],
        horizon=horizon[None],
        below=ground[None],
        sun_radius_deg=4.0,
        clouds=0.0,
        stars=0.0,
        fog=0.0,
        lamps=(),
    )
