"""Frames of random scenes: the guide as the tracer draws it, and the light as the path tracer finds it.

Guides are drawn by worker processes, truth by a GPU where there is one, else by the workers too.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sora2_nodes.engine.pipeline.guides import guide_of
from sora2_nodes.world.tracing.gbuffer import Tracer

from .path_tracer import Stack, gpu_kernel, stack_of, trace_frame
from .scenes import random_display

WIDTH, HEIGHT = 288, 160
ASPECT = 16 / 9
THREADS = 128


@dataclass(frozen=True)
class Frames:
    """N frames. guide (N, 22, H, W) float16, sky (N, 3, H, W), light (N, 7, H, W): diffuse, specular, share; numbers of their light."""

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


def make_frames(
    seeds: Sequence[int],
    *,
    samples: int,
    workers: int = 2,
    gpu: bool = False,
    batch: int = 64,
    noise: int = 0,
    until: float = float("inf"),
    size: tuple[int, int] = (WIDTH, HEIGHT),
) -> Frames:
    """Draw the frames of `seeds` with `samples` paths a pixel. noise: another number draws other paths of the same frames.

    until: a time (as time.time) after which no more frames are drawn.
    """
    started = time.time()
    jobs = [(list(seeds[i : i + batch]), 0 if gpu else samples, size, noise) for i in range(0, len(seeds), batch)]
    parts: list[tuple] = []
    context = multiprocessing.get_context("spawn")
    with context.Pool(workers) as pool:
        for number, (guide, sky, light, stack) in enumerate(pool.imap(_draw, jobs)):
            if gpu:
                light = on_gpu(stack, samples, size, number + 7919 * noise)
            parts.append((guide, sky, light, stack.sun, stack.sky, stack.lamps, stack.camera))
            done = sum(len(p[0]) for p in parts)
            if number % 16 == 0 or done == len(seeds):
                print(f"{done} of {len(seeds)} frames, {time.time() - started:.0f} s", flush=True)
            if time.time() > until:
                break
    joined = [np.concatenate(rows) for rows in zip(*parts, strict=True)]
    return Frames(*joined)


def _draw(job: tuple[list[int], int, tuple[int, int], int]) -> tuple[np.ndarray, np.ndarray, np.ndarray | None, Stack]:
    seeds, samples, (width, height), noise = job
    displays = [random_display(seed, aspect=ASPECT) for seed in seeds]
    guides, skies = [], []
    for display in displays:
        maps = Tracer(display, width, height, aspect=ASPECT).trace(0)
        guides.append(guide_of(maps).astype(np.float16))
        skies.append(np.moveaxis(maps.sky, -1, 0).astype(np.float16))
    stack = stack_of(displays, ASPECT)
    light = on_processor(stack, samples, (width, height), seeds[0] + 7919 * noise) if samples else None
    return np.stack(guides), np.stack(skies), light, stack


def on_processor(stack: Stack, samples: int, size: tuple[int, int], seed: int) -> np.ndarray:
    """Trace every scene of a stack on this thread: (S, 7, H, W) float16."""
    width, height = size
    out = np.zeros((len(stack.number), height, width, 7), np.float32)
    for scene in range(len(out)):
        trace_frame(stack, scene, width, height, seed + scene, samples, out[scene])
    return _packed(out)


def on_gpu(stack: Stack, samples: int, size: tuple[int, int], seed: int) -> np.ndarray:
    """Trace every scene of a stack on a GPU: (S, 7, H, W) float16."""
    from numba import cuda

    width, height = size
    out = cuda.device_array((len(stack.number), height, width, 7), np.float32)
    blocks = -(-len(stack.number) * width * height // THREADS)
    held = [cuda.to_device(np.ascontiguousarray(a)) for a in stack]
    gpu_kernel()[blocks, THREADS](*held, width, height, seed, samples, out)
    return _packed(out.copy_to_host())


def _packed(out: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(np.moveaxis(np.clip(out, 0, 6e4), -1, 1)).astype(np.float16)
