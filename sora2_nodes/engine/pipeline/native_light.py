"""A display at the native size: traced, lit by probes, and painted by the light network. It knows no lens and no size that was asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from ...world.display import Display
from ...world.tracing.gbuffer import GBuffer, Tracer
from ...world.tracing.maps import LAMPS
from ...world.tracing.probes import Probes
from ...world.tracing.projection import view_numbers
from ...world.tracing.table import Table
from ..model.light import LightPainter, Terms, features, fields
from ..picture.clear_things import ClearThings, clear_things_of, with_clear_things
from ..picture.compositing import Painted, painted
from ..picture.light_terms import terms_of
from ..picture.steady_light import steadied
from ..shapes import Grid
from .guides import guide_of
from .lights import camera_numbers, lamp_numbers, sky_numbers, sun_numbers

WIDE_DEG = 3.5  # radius of a sun from which on its shadows are so soft that those at the native size do
HELD = (
    24  # frames whose light is that of the first where nothing would be seen of the difference, while the camera rests
)

Level = Callable[[int], float]


@dataclass(frozen=True, kw_only=True)
class NativeFrame:
    """A frame at the native size and what the painter of light is shown."""

    maps: GBuffer
    guide: Tensor
    rows: np.ndarray  # of `terms_of`
    terms: Terms
    clear: ClearThings | None  # None where nothing is clear

    @property
    def matte(self) -> np.ndarray:
        """Reflectance of what is no metal: (3, h, w)."""
        made: np.ndarray = (self.guide[0, :3] * (1 - self.guide[0, 8:9])).numpy()
        return made


class NativeLight:
    """Paints the light of a display's frames. Threads may share one."""

    def __init__(self, light: LightPainter, display: Display, grid: Grid, aspect: float, table: Table) -> None:
        self.light, self.display, self.aspect = light, display, aspect
        self.dtype = next(light.parameters()).dtype
        self.tracer = Tracer(display, grid.width, grid.height, aspect=aspect, table=table)
        self.probes = Probes(display, table=table)
        self.lamps, self.wide = min(len(display.lighting.lamps), LAMPS), display.lighting.sun_radius_deg > WIDE_DEG
        self._holding, self._held_light = threading.Lock(), dict[int, tuple[np.ndarray, np.ndarray]]()

    def numbers(self, frame: int) -> tuple[np.ndarray, ...]:
        """Sun, sky, lamps and camera of a frame, as the painter and the compositing take them."""
        light = self.display.lighting
        return (
            sun_numbers(light, frame),
            sky_numbers(light, frame),
            lamp_numbers(light, frame),
            camera_numbers(self.display.camera, frame, self.aspect),
        )

    def paint(self, frames: Sequence[int], level: Level) -> tuple[list[GBuffer], list[Painted]]:
        """Trace frames and paint their light. level: what light is told in multiples of, by frame."""
        traced, levels = [self.traced(i) for i in frames], [level(i) for i in frames]
        light = self._light(traced, levels)
        if self.tracer.rests:
            light = [self._steady(*row, level) for row in zip(frames, traced, light, strict=True)]
        return self._painted(traced, light, levels)

    def metered(self, frames: Sequence[int]) -> tuple[list[float], list[GBuffer], list[Painted]]:
        """Trace frames and paint their light, each by its own mean light, which is given too."""
        traced = [self.traced(i) for i in frames]
        levels = [float(n.terms.level) for n in traced]
        return levels, *self._painted(traced, self._light(traced, levels), levels)

    def traced(self, frame: int) -> NativeFrame:
        """Trace a frame: its terms as engine.model.light.terms, by one kernel instead of many operations."""
        maps, over = self.tracer.trace_over(frame)
        guide = torch.from_numpy(guide_of(maps, self.probes.at(maps, frame, self.aspect, over)))[None]
        rows = terms_of(maps, self.numbers(frame))
        terms, clear = named(torch.from_numpy(rows)[None], guide), None
        if self.tracer.clear.any():
            clear = clear_things_of(maps, self.probes, frame, self.aspect)
            maps = with_clear_things(maps, clear, view_numbers(self.display.camera, frame, self.aspect))
        return NativeFrame(maps=maps, guide=guide, rows=rows, terms=terms, clear=clear)

    def _light(self, traced: list[NativeFrame], levels: list[float]) -> list[np.ndarray]:
        """The light of traced frames, each (9, h, w) as engine.model.light.FIELDS."""
        made = [
            (n.guide, replace(n.terms, level=torch.full_like(n.terms.level, a)))
            for n, a in zip(traced, levels, strict=True)
        ]
        with torch.inference_mode():
            inputs = torch.cat([features(guide, t).to(self.dtype) for guide, t in made])
            gains = self.light(inputs.contiguous(memory_format=torch.channels_last))
            return [fields(g[None], t, guide[:, 25:26])[0].numpy() for g, (guide, t) in zip(gains, made, strict=True)]

    def _painted(
        self, traced: list[NativeFrame], light: list[np.ndarray], levels: list[float]
    ) -> tuple[list[GBuffer], list[Painted]]:
        rows = zip(traced, light, levels, strict=True)
        return [n.maps for n in traced], [
            painted(n.maps, a, level, lamps=self.lamps, wide=self.wide, clear=n.clear) for n, a, level in rows
        ]

    def _steady(self, frame: int, traced: NativeFrame, light: np.ndarray, level: Level) -> np.ndarray:
        """A frame's light, held where nothing would be seen of its changes: by its number alone, so that threads agree."""
        k, first = frame // HELD, frame - frame % HELD
        with self._holding:
            if k not in self._held_light:
                before = self.traced(first)
                self._held_light[k] = self._light([before], [level(first)])[0], before.maps.ident
                self._held_light.pop(k - 3, None)
            held, ident = self._held_light[k]
        own = ident != traced.maps.ident
        return steadied(light, held, traced.rows, traced.matte, level(frame), own)


def named(rows: Tensor, guide: Tensor) -> Terms:
    """Terms of native frames from their rows (N, 17, h, w) of `terms_of` and their guides, with the light of the probes in them."""
    direct, sky, tint, coat, highlight, rest = rows.split([3, 3, 3, 3, 3, 2], 1)
    ambient, clear, cover = guide[:, 22:25], 1 - guide[:, 7:8].clamp(0, 1), guide[:, 12:13]
    lit = ((direct + ambient).mean(1, keepdim=True) * cover).sum((2, 3), keepdim=True)
    return Terms(
        direct=direct, ambient=ambient, mirrored_sky=sky * guide[:, 25:26], mirrored=guide[:, 26:29] * clear + ambient * (1 - clear),
        tint=tint, coat=coat, highlight=highlight, facing=rest[:, :1], height=rest[:, 1:],
        level=(lit / cover.sum((2, 3), keepdim=True).clamp_min(1)).clamp_min(1e-3),
    )  # fmt: skip
