"""Painted light at the size of the output, and over time: windows of 1280x720 against truth, flicker and ghosts.

The whole way is measured that a shot goes: maps at both sizes, light painted at the small one, composed at the large one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import torch
from torch import Tensor

from sora2_nodes.engine.model.light import LightPainter, toned
from sora2_nodes.engine.pipeline.frame_painter import FramePainter, Picture
from sora2_nodes.engine.shapes import grid_for
from sora2_nodes.story.setting import FilmLook
from sora2_nodes.world.assembly import placed
from sora2_nodes.world.display import Display
from sora2_nodes.world.primitives import Primitive

from .loss import psnr, ssim
from .path_tracer import stack_of
from .scenes import random_display, still_of
from .train import windowed
from .truth import ASPECT, on_processor

SIZE = 1280, 720
WINDOW = 256, 144
FRAMES = 25
BALL = 0.08  # its radius, of the distance from the camera


def painter_for(light: LightPainter, display: Display) -> FramePainter:
    """What paints a display at the full size, without lens, grain or grade."""
    picture = Picture(width=SIZE[0], height=SIZE[1], look=FilmLook(), plain=True)
    return FramePainter(light, display, grid_for(*SIZE), picture)


def clear_air(display: Display) -> Display:
    """Without fog, of which the truth knows nothing."""
    return replace(display, lighting=replace(display.lighting, fog=0.0))


def window_figures(light: LightPainter, seed: int, samples: int) -> dict[str, float]:
    """Decibels, SSIM and how steep edges are against the truth's, in the window of a random scene that has most edges."""
    display = clear_air(random_display(seed, aspect=ASPECT))
    owners = tuple("set" if still else "thing" for still in still_of(display))
    painter = painter_for(light, replace(display, owners=owners))
    native = painter.paint([0])[1]
    maps = painter._shown(0, painter.full.trace(0), native[0])
    radiance = np.moveaxis(painter._radiance(0, maps, native[0]).light, 0, -1)
    x, y = _busiest(maps.edge > 0)
    rows, columns = slice(y, y + WINDOW[1]), slice(x, x + WINDOW[0])
    stack = stack_of([display], ASPECT)
    share = (y / SIZE[1], x / SIZE[0], WINDOW[1] / SIZE[1], WINDOW[0] / SIZE[0])
    camera = windowed(torch.from_numpy(stack.camera[:, :12].astype(np.float32)), share).numpy()
    stack = stack._replace(camera=np.concatenate([camera, stack.camera[:, 12:]], 1).astype(np.float32))
    truth = on_processor(stack, samples, seed, WINDOW)[0].astype(np.float32)
    cover, metal = maps.cover[rows, columns, None], maps.metal[rows, columns, None]
    albedo = maps.albedo[rows, columns] * (1 - metal) * cover
    light_, shine = np.moveaxis(truth[:3], 0, -1), np.moveaxis(truth[3:6], 0, -1)
    true = albedo * light_ + shine + np.moveaxis(truth[7:10], 0, -1) + maps.sky[rows, columns] * (1 - cover)
    exposure = 0.22 / max(float(np.clip(true, 0, 4).mean()), 1e-3)
    shown, right = (_picture(a * exposure) for a in (radiance[rows, columns], true))
    edge = maps.edge[rows, columns] > 0
    return {
        "psnr": float(psnr(shown, right)),
        "ssim": float(ssim(shown, right)),
        "steepness": _steepness(shown, right, edge),
    }


def _busiest(edge: np.ndarray) -> tuple[int, int]:
    """Left and top of the window with most edges, on a lattice of half windows."""
    places = [
        (x, y)
        for y in range(0, SIZE[1] - WINDOW[1] + 1, WINDOW[1] // 2)
        for x in range(0, SIZE[0] - WINDOW[0] + 1, WINDOW[0] // 2)
    ]
    return max(places, key=lambda p: int(edge[p[1] : p[1] + WINDOW[1], p[0] : p[0] + WINDOW[0]].sum()))


def _picture(radiance: np.ndarray) -> Tensor:
    return toned(torch.from_numpy(np.ascontiguousarray(np.moveaxis(radiance, -1, 0)))[None].float())


def _steepness(shown: Tensor, right: Tensor, edge: np.ndarray) -> float:
    """Mean difference between neighbours at edges, over the truth's: 1 is as sharp."""
    steps = [a.mean(1)[0].diff(dim=1).abs().numpy()[edge[:, 1:]].mean() for a in (shown, right)]
    return float(steps[0] / max(steps[1], 1e-6))


def passing_figures(light: LightPainter, seed: int) -> dict[str, float]:
    """A ball rolls through a still scene: flicker (of 255) where neither it nor its shadow ever is, ghost (CIE76) where it has just been."""
    still = random_display(seed, aspect=ASPECT)
    camera = still.camera
    across = np.cross(camera.target[0] - camera.eye[0], (0.0, 1.0, 0.0))
    across /= np.linalg.norm(across)
    apart = float(np.linalg.norm(camera.target[0] - camera.eye[0]))
    way = np.linspace(-1.2, 1.2, FRAMES)[:, None] * across * apart + (camera.target[0] * (1, 0, 1))
    way[:, 1] = BALL * apart
    ball = Primitive(kind="ellipsoid", size=(BALL * apart,) * 3, colour=(0.9, 0.1, 0.1), finish="plastic")
    poses = np.concatenate([np.repeat(still.poses, FRAMES, 0), np.stack([placed(tuple(p)) for p in way])[:, None]], 1)
    camera = replace(camera, eye=np.repeat(camera.eye, FRAMES, 0), target=np.repeat(camera.target, FRAMES, 0))
    moving = replace(
        still, primitives=(*still.primitives, ball), poses=poses.astype(np.float32), owners=(*still.owners, "thing:0"), camera=camera
    )  # fmt: skip
    painter = painter_for(light, moving)
    frames = np.stack([frame.astype(np.float32) for frame in painter.frames()])
    there = np.stack([painter.full.trace(i).ident == len(still.primitives) for i in range(FRAMES)])
    empty = next(iter(painter_for(light, still).frames())).astype(np.float32)
    suns = np.stack([painter.full.trace(i).sun for i in (0, FRAMES // 4, FRAMES // 2, 3 * FRAMES // 4, FRAMES - 1)])
    never = ~_grown(there.any(0) | (np.ptp(suns, 0) > 0.02), 96)
    been = there[FRAMES // 4 : FRAMES // 2].any(0) & ~_grown(there[-1], 48)
    apart_lab = np.linalg.norm(_lab(frames[-1]) - _lab(empty), axis=-1)
    return {
        "flicker": _unrest(frames[:, never]) if never.any() else 0.0,
        "ghost": float(apart_lab[been].mean()) if been.any() else 0.0,
    }


def _unrest(values: np.ndarray) -> float:
    """Standard deviation over frames (F, N, 3) of what is no slow change: each frame less the mean of its neighbours, as of white noise."""
    apart = values[1:-1] - (values[:-2] + values[2:]) / 2
    return float(np.sqrt((apart**2).mean(0) / 1.5).mean())


def _grown(mask: np.ndarray, by: int) -> np.ndarray:
    from PIL import Image, ImageFilter

    small = Image.fromarray(mask).convert("L").resize((SIZE[0] // 8, SIZE[1] // 8), Image.Resampling.BOX)
    wide = small.point(lambda v: 255 if v else 0).filter(ImageFilter.MaxFilter(2 * (by // 8) + 1))
    return np.asarray(wide.resize(SIZE, Image.Resampling.NEAREST)) > 0


def _lab(picture: np.ndarray) -> np.ndarray:
    from PIL import Image, ImageCms

    to_lab: Any = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")
    lab = np.asarray(ImageCms.applyTransform(Image.fromarray(picture.astype(np.uint8)), to_lab)).astype(np.float32)
    return np.stack([lab[..., 0] * 100 / 255, *(np.where(c > 127, c - 256, c) for c in (lab[..., 1], lab[..., 2]))], -1)
