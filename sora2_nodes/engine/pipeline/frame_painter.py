"""A planned shot's frames: traced, painted by the light network, composed at the asked size, and taken by a camera."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch

from ...story.setting import Look
from ...world.display import Display
from ...world.tracing.gbuffer import GBuffer, Tracer
from ...world.tracing.probes import Probes
from ...world.tracing.table import table_of
from ..model.light import LightPainter, Lights, features, fields, terms
from ..picture.backdrop import Place
from ..picture.compositing import radiance_of
from ..picture.exposure import exposure_for
from ..picture.grading import PLAIN, curves_of, grade_for, matrix_of
from ..picture.lens import expose, pyramid_of
from ..picture.stylising import shown_frame, stylise
from ..picture.titles import titled
from ..shapes import Grid
from .guides import guide_of
from .lights import camera_numbers, lamp_numbers, sky_numbers, sun_numbers

WORKERS = 2
TOGETHER = 4  # frames that the network paints at once
METERED = 5  # frames that the exposure is taken from
APERTURE = 0.012  # of the picture's height, where nothing was said of depth of field


@dataclass(frozen=True, kw_only=True)
class Picture:
    """How a shot's frames are taken. plain: no lens, grain or grade."""

    width: int
    height: int
    look: Look
    tone: str = "neutral"
    plain: bool = False
    titles: tuple[str, ...] = ()  # words over the whole picture
    bias: float = 0.0  # stops by which it is exposed more than it would be: white backgrounds stay white, low light low

    @property
    def style(self) -> str:
        """The look that frames are turned into: that of tape where it was filmed on tape."""
        if self.plain:
            return ""
        return self.look.style if self.look.style not in ("", "photoreal") or self.look.stock != "vhs" else "home video"


class FramePainter:
    """Paints the frames of one display; can be run through more than once."""

    def __init__(self, light: LightPainter, display: Display, grid: Grid, picture: Picture) -> None:
        self.light, self.display, self.grid, self.picture = light, display, grid, picture
        self.aspect = picture.width / picture.height
        self.dtype = next(light.parameters()).dtype
        table = table_of(display)
        self.small = Tracer(display, grid.width, grid.height, aspect=self.aspect, table=table)
        self.probes = Probes(display, table=table)
        self.place = None if display.backdrop is None else Place(display, table, self.aspect)
        self.full = Tracer(display, picture.width, picture.height, aspect=self.aspect, table=table)
        self.mine = np.array([owner not in ("set", "prop") for owner in display.owners])

    @property
    def num_frames(self) -> int:
        return len(self.display.camera.eye)

    def frames(self) -> Iterator[np.ndarray]:
        """Paint every frame: (height, width, 3) uint8, in order."""
        _ = self.exposure, self.develop
        own = threading.local()

        def paint(first: int) -> list[np.ndarray]:
            if not hasattr(own, "ready"):
                torch.set_num_threads(1)  # of this worker; the workers share the cores
                own.ready = True
            return self._group(range(first, min(first + TOGETHER, self.num_frames)))

        with ThreadPoolExecutor(WORKERS) as pool:
            waiting: deque[Future] = deque()
            for first in range(0, self.num_frames, TOGETHER):
                waiting.append(pool.submit(paint, first))
                if len(waiting) > WORKERS:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()

    def numbers(self, frame: int) -> tuple[np.ndarray, ...]:
        """Sun, sky, lamps and camera of a frame, as the painter and the compositing take them."""
        light = self.display.lighting
        return (
            sun_numbers(light, frame),
            sky_numbers(light, frame),
            lamp_numbers(light, frame),
            camera_numbers(self.display.camera, frame, self.aspect),
        )

    def paint(self, frames: range | list[int]) -> tuple[list[GBuffer], np.ndarray, np.ndarray]:
        """Trace frames at the native size and paint their light: maps, fields (N, 9, h, w), mean light (N,)."""
        maps = [self.small.trace(i) for i in frames]
        guide = torch.from_numpy(
            np.stack([guide_of(m, self.probes.at(m, i, self.aspect)) for i, m in zip(frames, maps, strict=True)])
        )
        rows = [torch.from_numpy(np.stack(r)) for r in zip(*(self.numbers(i) for i in frames), strict=True)]
        with torch.inference_mode():
            t = terms(guide, Lights(*rows))
            inputs = features(guide, t).to(self.dtype).contiguous(memory_format=torch.channels_last)
            made = fields(self.light(inputs).float(), t, guide[:, 25:26])
        return maps, made.numpy(), t.level.flatten().numpy()

    @cached_property
    def exposure(self) -> float:
        """The shot's exposure: a picture that is the place was exposed when it was taken."""
        if self.place is not None:
            return 1.0
        chosen = sorted({int((k + 0.5) / METERED * self.num_frames) for k in range(METERED)})
        maps, painted, level = self.paint(chosen)
        taken = exposure_for(
            [self._radiance(i, m, m, g, v) for i, m, g, v in zip(chosen, maps, painted, level, strict=True)]
        )
        return taken * 2.0**self.picture.bias

    @cached_property
    def develop(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Numbers of the lens, the grade's matrix and its curves."""
        look, picture = self.picture.look, self.picture
        if picture.plain or (self.place is not None and look == Look()):
            return np.array([1.0, 0, 0, 0, self.exposure, 0]), matrix_of(PLAIN), curves_of(PLAIN)
        grade = grade_for(look.style, look.grade, picture.tone, look.decade, look.grain)
        blur = APERTURE if look.depth_of_field is None else 0.045 * look.depth_of_field**1.5
        bloom = 0.035 + 0.10 * look.halation
        numbers = np.array([1.0, blur * picture.height, bloom, 0.14, self.exposure, 0.07 * grade.grain])
        return numbers, matrix_of(grade), curves_of(grade)

    def _group(self, frames: range) -> list[np.ndarray]:
        style, titles = self.picture.style, self.picture.titles
        held = [shown_frame(style, i) for i in frames]
        drawn = list(dict.fromkeys(held))
        maps, painted, level = self.paint(drawn)
        made = {i: self._frame(i, m, g, v) for i, m, g, v in zip(drawn, maps, painted, level, strict=True)}
        return [titled(made[i], titles, n / self.display.fps) for i, n in zip(held, frames, strict=True)]

    def _frame(self, frame: int, small: GBuffer, painted: np.ndarray, level: float) -> np.ndarray:
        maps = self.full.trace(frame)
        radiance = self._radiance(frame, maps, small, painted, level)
        numbers, matrix, curves = self.develop
        numbers = numbers.copy()
        numbers[0] = self._focus(frame)
        out = np.empty(radiance.shape, np.uint8)
        expose(radiance, maps.depth, pyramid_of(radiance), numbers, matrix, curves, frame, out)
        return stylise(out, maps, self.picture.style, self.mine, frame)

    def _radiance(self, frame: int, maps: GBuffer, small: GBuffer, painted: np.ndarray, level: float) -> np.ndarray:
        light = self.display.lighting.at(frame)
        fog = light.fog, light.fog_colour[0]
        if self.place is None:
            return radiance_of(maps, small, painted, self.numbers(frame), level, fog)
        size = maps.cover.shape
        behind, there = self.place.seen(frame, size), self.place.entered(frame)
        if there <= 0:
            return behind
        before = maps._replace(sky=behind * self.place.shade(frame, size))
        radiance = radiance_of(before, small, painted, self.numbers(frame), level, fog)
        return radiance if there >= 1 else behind + np.float32(there) * (radiance - behind)

    def _focus(self, frame: int) -> float:
        """Depth that is sharp: what the camera focuses on, else what it looks at."""
        camera = self.display.camera
        if camera.focus is not None:
            return float(camera.focus[min(frame, len(camera.focus) - 1)])
        return float(np.linalg.norm(camera.target[frame] - camera.eye[frame]))
