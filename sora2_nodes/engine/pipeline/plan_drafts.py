"""A plan shown without the networks, by the world's own shading and sound: a clip, or a still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

import numpy as np

from ...media.files.clip import Clip
from ..shapes import FPS, SAMPLE_RATE
from .planning import PlannedShot, RenderSettings


def draft_clip(planned: PlannedShot, settings: RenderSettings) -> Clip:
    """The plan as a draft clip by the world's own renderer and sound maker, marked PLAN on every frame.

    It sounds as the finished clip will, at the same level, but for its contacts, which are the world's instead of the networks'.
    """
    from PIL import Image, ImageDraw

    from ...media.sound.loudness import normalise
    from ...world.impacts.sound import render_sound
    from .contact_sound import SOUND_RATE
    from .soundtrack import soundtrack

    height = settings.grid.height * 2
    width = round(height * settings.aspect / 2) * 2

    def frames() -> Iterator[np.ndarray]:
        draft = _drafting(planned, settings, width, height)
        for i in range(planned.num_frames):
            drawn = draft(i)
            picture = Image.fromarray(drawn).resize((width, height), Image.Resampling.BILINEAR)
            pen = ImageDraw.Draw(picture)
            pen.rectangle((0, 0, 150, 22), fill=(0, 0, 0))
            pen.text((6, 5), f"PLAN  {i / FPS:5.2f} s", fill=(255, 220, 80))
            yield np.asarray(picture)

    struck = render_sound(planned.scene, planned.plan, sample_rate=SAMPLE_RATE, seed=planned.scene.seed)
    sound, _ = normalise(soundtrack(planned, struck).waveform, SOUND_RATE)
    return Clip(
        width=width, height=height, fps=Fraction(FPS), num_frames=planned.num_frames, frames=frames,
        waveform=sound, sample_rate=SOUND_RATE, record={"kind": "plan", "prompt": planned.shot.prompt},
    )  # fmt: skip


def draft_still(planned: PlannedShot, settings: RenderSettings, width: int, height: int) -> np.ndarray:
    """One frame of the plan from its middle, by the world's flat shading: (height, width, 3) uint8."""
    from PIL import Image

    drawn = _drafting(planned, settings, width, height)(planned.num_frames // 2)
    return np.asarray(Image.fromarray(drawn).resize((width, height), Image.Resampling.LANCZOS))


def _drafting(planned: PlannedShot, settings: RenderSettings, width: int, height: int) -> Callable[[int], np.ndarray]:
    """What draws a frame of a plan by the world's flat shading, uint8."""
    if planned.shown:
        from ...world.tracing.gbuffer import Tracer
        from ...world.tracing.preview import preview

        seen, light = Tracer(planned.display, width, height, aspect=settings.aspect), planned.display.lighting
        first = planned.first
        return lambda frame: preview(seen.trace(first + frame), light.at(first + frame))
    from ...world.drafts import raycast
    from ...world.drafts.render import Shader

    grid = settings.grid
    tracer = raycast.PlanTracer(planned.scene, planned.plan, grid.width, grid.height, aspect=settings.aspect)
    shader = Shader(tracer)
    return lambda frame: shader.picture(tracer.trace(frame))
