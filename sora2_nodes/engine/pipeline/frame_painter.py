"""A planned shot's frames: traced, painted by the light network, composed at the asked size, and taken by a camera."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import torch

from ...story.setting import FilmLook
from ...world.display import Display
from ...world.tracing.gbuffer import GBuffer, Tracer
from ...world.tracing.projection import view_numbers
from ...world.tracing.table import table_of
from ..model.light import LightPainter
from ..picture.backdrop import BackdropView
from ..picture.brand_colour import Product, branded, missed
from ..picture.clear_things import shows_clear_things, with_clear_things
from ..picture.compositing import Painted, Radiance, blank_radiance, radiance_of
from ..picture.grading import PLAIN, exposure_for, film_of, grade_for
from ..picture.lens import taken
from ..picture.stylising import shown_frame, stylise
from ..picture.tile_reuse import Kept, blank_kept
from ..picture.titles import titled
from ..shapes import Grid
from .native_light import NativeLight

WORKERS = 2
TOGETHER, FEWER = 4, 2  # frames that the network paints at once; of a picture of more than LARGE pixels
LARGE = 1_500_000
BEGUN_S = 1.4  # in which a continued shot comes to its own exposure
METERED = 5  # frames that the exposure and the level of light are taken from
APERTURE = 0.012  # of the picture's height, where nothing was said of depth of field


@dataclass(frozen=True, kw_only=True)
class Picture:
    """How a shot's frames are taken. plain: no lens, grain or grade."""

    width: int
    height: int
    look: FilmLook
    tone: str = "neutral"
    plain: bool = False
    titles: tuple[str, ...] = ()  # words over the whole picture
    products: tuple[Product, ...] = ()  # what keeps a hex colour of its own
    begun: tuple[float, float] | None = None  # exposure and level of light of the shot that it goes on from
    bias: float = 0.0  # stops by which it is exposed more than it would be: white backgrounds stay white, low light low

    @property
    def style(self) -> str:
        """The look that frames are turned into: that of tape where it was filmed on tape."""
        if self.plain:
            return ""
        return self.look.style if self.look.style not in ("", "photoreal") or self.look.stock != "vhs" else "home video"


class FramePainter:
    """Paints the frames of one display, or a span of them; can be run through more than once."""

    def __init__(
        self, light: LightPainter, display: Display, grid: Grid, picture: Picture, span: range | None = None
    ) -> None:
        self.display, self.picture = display, picture
        self.span = span or range(len(display.camera.eye))
        self.aspect = picture.width / picture.height
        table = table_of(display)
        self.place = None if display.backdrop is None else BackdropView(display, table, self.aspect)
        self.native = NativeLight(light, display, grid, self.aspect, table)
        size = picture.width, picture.height
        self.full = Tracer(display, *size, aspect=self.aspect, table=table, sun=not self.native.wide, lamps=False)
        self._lent = threading.local()  # a thread's own arrays of radiance: large ones are not given back to the system
        self.mine = np.array([owner not in ("set", "prop") for owner in display.owners])

    @property
    def num_frames(self) -> int:
        return len(self.span)

    def frames(self) -> Iterator[np.ndarray]:
        """Paint every frame: (height, width, 3) uint8, in order."""
        _ = self.develop, self.levels
        own, together = threading.local(), FEWER if self.picture.width * self.picture.height > LARGE else TOGETHER

        def paint(first: int) -> list[np.ndarray]:
            if not hasattr(own, "ready"):
                torch.set_num_threads(1)  # of this worker; the workers share the cores
                own.ready = True
            return self._group(self.span[first : first + together])

        with ThreadPoolExecutor(WORKERS) as pool:
            waiting: deque[Future] = deque()
            for first in range(0, self.num_frames, together):
                waiting.append(pool.submit(paint, first))
                if len(waiting) > WORKERS:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()

    def at(self, frame: int) -> np.ndarray:
        """Paint one frame: (height, width, 3) uint8."""
        return self._group([self.span[frame]])[0]

    def missed_colours(self) -> list[dict[str, object]]:
        """How far each product's lit body is from its hex in the middle frame: its noun, hex and CIE76."""
        if not self.picture.products:
            return []
        frame = self.span[self.num_frames // 2]
        picture, maps = self._group([frame])[0], self.full.trace(frame)
        off = [(p, missed(picture, maps, p)) for p in self.picture.products]
        return [{"thing": p.noun, "hex": p.hex, "cie76": None if d is None else round(d, 2)} for p, d in off]

    def preview(self) -> np.ndarray:
        """The middle frame at the native size, painted as the clip will be: (h, w, 3) uint8."""
        return self._preview

    @cached_property
    def _preview(self) -> np.ndarray:
        frame = self.span[self.num_frames // 2]
        maps, native = self.paint([frame])
        return self._taken(frame, maps[0], native[0])

    def paint(self, frames: range | list[int]) -> tuple[list[GBuffer], list[Painted]]:
        """Trace frames at the native size and paint their light."""
        return self.native.paint(frames, self.level)

    @cached_property
    def metered(self) -> list[int]:
        """Frames that the shot's exposure and level of light are taken from."""
        frames = len(self.display.camera.eye)
        return sorted({int((k + 0.5) / METERED * frames) for k in range(METERED)})

    @cached_property
    def _meter(self) -> tuple[list[float], float]:
        """Mean light of the metered frames, and the exposure that they ask for."""
        levels, maps, native = self.native.metered(self.metered)
        frames = zip(self.metered, maps, native, strict=True)
        return levels, exposure_for(self._radiance(i, m, p, softened=False).light for i, m, p in frames)

    @property
    def levels(self) -> tuple[list[int], list[float]]:
        """Mean light of the metered frames."""
        return self.metered, self._meter[0]

    def level(self, frame: int) -> float:
        """What light is told in multiples of: it goes smoothly through the shot, so that what comes into the picture does not
        change how all else is painted; it begins with that of the shot it goes on from."""
        own = float(np.mean(self.levels[1]) if self.full.rests else np.interp(frame, *self.levels))
        return own if self.picture.begun is None else self._from(self.picture.begun[1], own, frame)

    def exposed(self, frame: int) -> float:
        """The exposure of a frame, in the same way."""
        return self.exposure if self.picture.begun is None else self._from(self.picture.begun[0], self.exposure, frame)

    def _from(self, before: float, own: float, frame: int) -> float:
        u = min(frame / self.display.fps / BEGUN_S, 1.0)
        return own * (max(before, 1e-6) / max(own, 1e-6)) ** (1 - u * u * (3 - 2 * u))

    @property
    def exposure(self) -> float:
        """The shot's exposure: a picture that is the place was exposed when it was taken."""
        if self.place is not None:
            return 1.0
        return self._meter[1] * 2.0**self.picture.bias

    @cached_property
    def develop(self) -> tuple[np.ndarray, tuple[np.ndarray, ...]]:
        """Numbers of the lens, and the film."""
        look, picture = self.picture.look, self.picture
        if picture.plain or (self.place is not None and look == FilmLook()):
            return np.array([1.0, 0, 0, 0, self.exposure, 0], np.float32), film_of(PLAIN)
        grade = grade_for(look.style, look.grade, picture.tone, look.decade, look.grain)
        blur = APERTURE if look.depth_of_field is None else 0.045 * look.depth_of_field**1.5
        bloom = 0.035 + 0.10 * look.halation
        numbers = [1.0, blur * picture.height, bloom, 0.14, self.exposure, 0.07 * grade.grain]
        return np.array(numbers, np.float32), film_of(grade)

    def _group(self, frames: range | list[int]) -> list[np.ndarray]:
        style, titles = self.picture.style, self.picture.titles
        held = [shown_frame(style, i) for i in frames]
        drawn = list(dict.fromkeys(held))
        made = {i: self._drawn(i, native) for i, native in zip(drawn, self.paint(drawn)[1], strict=True)}
        return [titled(made[i], titles, n / self.display.fps) for i, n in zip(held, frames, strict=True)]

    def _drawn(self, frame: int, native: Painted) -> np.ndarray:
        """A frame at the asked size: where it is the thread's last one, that is kept."""
        if self.place is not None:
            return self._taken(frame, self._shown(frame, self.full.trace(frame, lent=True), native), native)
        maps, changed = self.full.trace_changes(frame)
        numbers, film = self._lens(frame)
        kept, light = self._kept(maps.cover.shape), self.display.lighting.at(frame)
        whole = [*self.native.numbers(frame), numbers, np.array([light.fog, native.level, *light.fog_colour[0]])]
        if kept.shows_anew(native) and changed is not None:
            changed = changed | shows_clear_things(maps)
        fresh = kept.stale(native, b"".join(a.tobytes() for a in whole), changed)
        if fresh.any():
            self._radiance(frame, self._shown(frame, maps, native), native, fresh=fresh, out=kept.radiance)
        return self._finished(kept.retake(fresh, numbers, film, frame), maps, frame)

    def _shown(self, frame: int, maps: GBuffer, native: Painted) -> GBuffer:
        """Maps of the asked size with what clear things show."""
        if native.clear is None:
            return maps
        view = view_numbers(self.display.camera, frame, self.aspect)
        return with_clear_things(maps, native.clear, view, glows=self.full.glows)

    def _taken(self, frame: int, maps: GBuffer, native: Painted) -> np.ndarray:
        return self._finished(taken(self._radiance(frame, maps, native), *self._lens(frame), frame), maps, frame)

    def _finished(self, picture: np.ndarray, maps: GBuffer, frame: int) -> np.ndarray:
        return stylise(branded(picture, maps, self.picture.products), maps, self.picture.style, self.mine, frame)

    def _lens(self, frame: int) -> tuple[np.ndarray, tuple[np.ndarray, ...]]:
        """Numbers of the lens in a frame, and the film."""
        numbers, film = self.develop[0].copy(), self.develop[1]
        numbers[0], numbers[4] = self._focus(frame), self.exposed(frame)
        return numbers, film

    def _radiance(
        self, frame: int, maps: GBuffer, native: Painted, *, softened: bool = True, fresh: np.ndarray | None = None,
        out: Radiance | None = None,
    ) -> Radiance:  # fmt: skip
        """The radiance of a frame; fresh, out: as `radiance_of` takes them, where no picture is the place."""
        light, full, glazed = self.display.lighting.at(frame), self.full, bool(self.full.clear.any())
        given = native, self.native.numbers(frame), (light.fog, light.fog_colour[0])
        has: dict[str, Any] = {
            "veiled": bool(self.display.particles),
            "glowing": full.glows or glazed,
            "glazed": glazed,
        }
        size = maps.cover.shape
        if self.place is None:
            return radiance_of(maps, *given, softened=softened, **has, fresh=fresh, out=out)
        behind, there = self.place.seen(frame, size), self.place.entered(frame)
        before = maps._replace(sky=behind * self.place.shade(frame, size))
        flat = np.ascontiguousarray(np.moveaxis(behind, -1, 0))
        if there <= 0:
            return Radiance(light=flat, depth=maps.depth)
        made = radiance_of(before, *given, softened=softened, **has)
        return made if there >= 1 else made._replace(light=flat + np.float32(there) * (made.light - flat))

    def _kept(self, size: tuple[int, ...]) -> Kept:
        """What the calling thread keeps of its last picture."""
        held: dict[tuple[int, ...], Kept] = self._lent.__dict__.setdefault("kept", {})
        if size not in held:
            held[size] = blank_kept(blank_radiance(size))
        return held[size]

    def _focus(self, frame: int) -> float:
        """Depth that is sharp: what the camera focuses on, else what it looks at."""
        camera = self.display.camera
        if camera.focus is not None:
            return float(camera.focus[min(frame, len(camera.focus) - 1)])
        return float(np.linalg.norm(camera.target[frame] - camera.eye[frame]))
