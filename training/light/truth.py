"""Frames of random scenes: the guide as the tracer draws it, and the light as the path tracer finds it.

Guides are drawn by worker processes, truth by a GPU where there is one, else by the workers too.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from sora2_nodes.engine.picture.clear_things import clear_things_of, with_clear_things
from sora2_nodes.engine.pipeline.native_light import guide_of
from sora2_nodes.world.tracing.gbuffer import Tracer
from sora2_nodes.world.tracing.probes import Probes
from sora2_nodes.world.tracing.projection import view_numbers
from sora2_nodes.world.tracing.table import table_of

from .path_tracer import LIGHT, Stack, gpu_kernel, stack_of, trace_frame
from .scenes import random_display, still_of

WIDTH, HEIGHT = 288, 160
ASPECT = 16 / 9
THREADS = 128


@dataclass(frozen=True)
class Frames:
    """N frames. guide (N, 32, H, W) float16, sky (N, 3, H, W), light (N, 11, H, W): diffuse, specular, share, what shines by itself or through solids, share of those; numbers of their light."""

    guide: np.ndarray
    sky: np.ndarray
    light: np.ndarray
    sun: np.ndarray
    skies: np.ndarray
    lamps: np.ndarray
    camera: np.ndarray

    def save(self, path: str) -> None:
        """Write every array to one .npz."""
        np.savez(path, **vars(self))


def load_frames(path: str) -> Frames:
    """Read what `Frames.save` wrote."""
    with np.load(path) as held:
        return Frames(**{name: held[name] for name in held.files})


def make_frames(seeds: Sequence[int], *, samples: int, workers: int = 2, batch: int = 4, noise: int = 0) -> Frames:
    """Draw the frames of `seeds` with `samples` paths a pixel on the processor. noise: another number draws other paths."""
    jobs = [(list(seeds[i : i + batch]), samples, noise) for i in range(0, len(seeds), batch)]
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        return joined(frames for frames, _ in pool.imap(_draw, jobs))


def frames_by_gpu(seeds: Sequence[int], pool: Any, *, samples: int, batch: int = 8) -> Iterator[tuple[Frames, Stack]]:
    """Yield frames as a pool of processes draws their guides and this process's GPU finds their light; and what `relit` takes."""
    jobs = [(list(seeds[i : i + batch]), 0, 0) for i in range(0, len(seeds), batch)]
    for number, (frames, stack) in enumerate(pool.imap_unordered(_draw, jobs)):
        yield replace(frames, light=on_gpu(stack, samples, number)), stack


def relit(frames: Frames, stack: Stack, samples: int, seed: int) -> Frames:
    """The same frames by other paths."""
    return replace(frames, light=on_gpu(stack, samples, seed))


def joined(parts: Iterable[Frames]) -> Frames:
    """One after the other."""
    held = [vars(part) for part in parts]
    return Frames(**{name: np.concatenate([part[name] for part in held]) for name in held[0]})


def warm_up(pool: Any) -> None:
    """Have one process of a pool compile the tracer, so that the others find it compiled."""
    pool.apply(_draw, (([0], 0, 0),))


def _draw(job: tuple[list[int], int, int]) -> tuple[Frames, Stack]:
    """Guides of some scenes, and their light if there are samples to take."""
    seeds, samples, noise = job
    displays = [random_display(seed, aspect=ASPECT) for seed in seeds]
    guides, skies = [], []
    for display in displays:
        table = table_of(display)
        maps = Tracer(display, WIDTH, HEIGHT, aspect=ASPECT, table=table).trace(0)
        probes = Probes(display, table=table, still=still_of(display))
        clear, view = clear_things_of(maps, probes, 0, ASPECT), view_numbers(display.camera, 0, ASPECT)
        shown = with_clear_things(maps, clear, view)
        guides.append(np.clip(guide_of(maps, probes.at(maps, 0, ASPECT), shown), -6e4, 6e4).astype(np.float16))
        skies.append(np.moveaxis(maps.sky, -1, 0).astype(np.float16))
    stack = stack_of(displays, ASPECT)
    light = on_processor(stack, samples, seeds[0] + 7919 * noise) if samples else np.zeros((len(seeds), 0), np.float16)
    frames = Frames(np.stack(guides), np.stack(skies), light, stack.sun, stack.sky, stack.lamps, stack.camera)
    return frames, stack


def on_processor(stack: Stack, samples: int, seed: int, size: tuple[int, int] = (WIDTH, HEIGHT)) -> np.ndarray:
    """Trace every scene of a stack on this thread: (S, LIGHT, H, W) float16."""
    width, height = size
    out = np.zeros((len(stack.number), height, width, LIGHT), np.float32)
    for scene in range(len(out)):
        trace_frame(stack, scene, width, height, seed + scene, samples, out[scene])
    return _packed(out)


def on_gpu(stack: Stack, samples: int, seed: int, size: tuple[int, int] = (WIDTH, HEIGHT)) -> np.ndarray:
    """Trace every scene of a stack on a GPU: (S, LIGHT, H, W) float16."""
    from numba import cuda

    width, height = size
    out = cuda.device_array((len(stack.number), height, width, LIGHT), np.float32)
    blocks = -(-len(stack.number) * width * height // THREADS)
    held = [cuda.to_device(np.ascontiguousarray(a)) for a in stack]
    gpu_kernel()[blocks, THREADS](*held, width, height, seed, samples, out)
    return _packed(out.copy_to_host())


def _packed(out: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(np.moveaxis(np.clip(out, 0, 6e4), -1, 1)).astype(np.float16)
