"""PlannedShot → latents of picture and sound, by overlapping windows of two seconds.

Each window after the first starts with the last two latents of the one before, given clean; a continued shot starts with
the last latents of the shot it continues. Its level starts from theirs, so that no join is a step in brightness.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ...world.drafts.guide import scene_vector
from ...world.impacts.contact_plan import contact_plan
from ..model.transformer import Conditions, PocketTransformer
from ..model.video import COVER
from ..sampling.flow import SOLVERS, State, guide, noise_like, sigmas
from ..shapes import FRAMES_PER_LATENT, MELS_PER_LATENT, WINDOW_LATENTS, audio_latents_for, latents_for
from .planning import PlannedShot, RenderSettings

OVERLAP = 2  # video latents
OVERLAP_AUDIO = 8
AUDIO_WINDOW = 50
TEMPERATURE = 0.5  # of the noise that sampling starts from: half the flicker between latents, a little less error
EASE = 6  # latents, a second, in which a window comes to its own level
FREE, FEWEST_FREE = 0.02, 0.1  # cover of a cell without parts; share of such cells that a level needs
Preview = Callable[[Tensor], np.ndarray]
OnStep = Callable[[int, int, np.ndarray | None], None]


@dataclass(frozen=True)
class Told:
    """A shot's plan as tensors: maps (16, 4F, H/8, W/8), contacts (4Ta, 21), scene (S,)."""

    maps: Tensor
    contacts: Tensor
    scene: Tensor


@dataclass(frozen=True)
class Latents:
    """Of one shot, without what came before: video (24, F, h, w), audio (48, Ta)."""

    video: Tensor
    audio: Tensor


@dataclass(frozen=True)
class Memory:
    """Pictures beside the plan: latents (24, M, h, w), roles (M,) of MEMORY_ROLES, weights (M,) 0..1."""

    latents: Tensor
    roles: Tensor
    weights: Tensor


def told_by(planned: PlannedShot, maps8: np.ndarray, *, custom: bool = False) -> Told:
    """Gather a plan for the transformer. custom: the palette comes from a picture, not from the scene."""
    import dataclasses

    frames = latents_for(planned.num_frames / planned.plan.fps) * FRAMES_PER_LATENT
    ticks = audio_latents_for(frames // FRAMES_PER_LATENT) * MELS_PER_LATENT
    maps = np.concatenate([maps8, np.repeat(maps8[:, -1:], frames - maps8.shape[1], 1)], 1)
    table = contact_plan(planned.scene, planned.plan)[:ticks]
    table = np.pad(table, ((0, ticks - len(table)), (0, 0)))
    scene = dataclasses.replace(planned.scene, tone="custom") if custom else planned.scene
    return Told(torch.from_numpy(maps), torch.from_numpy(table), torch.from_numpy(scene_vector(scene)))


class Sampler:
    """Samples a shot's latents with one transformer; equal seeds give equal latents."""

    def __init__(
        self, transformer: PocketTransformer, settings: RenderSettings, *, seed: int, memory: Memory | None = None
    ) -> None:
        self.transformer, self.settings, self.seed, self.memory = transformer, settings, seed, memory
        weight = next(transformer.parameters())
        self.device, self.dtype = weight.device, weight.dtype

    def sample(
        self, planned: PlannedShot, told: Told, on_step: OnStep | None = None, preview: Preview | None = None
    ) -> Latents:
        """Sample all windows. on_step(step, total, picture) may raise to stop."""
        before = self._before(planned)
        maps, contacts = told.maps, told.contacts
        if before is not None:
            assert planned.end is not None
            maps = torch.cat([torch.from_numpy(planned.end.maps), maps], 1)
            contacts = torch.cat([torch.from_numpy(planned.end.contacts), contacts])
        told = Told(maps, contacts, told.scene)
        total = maps.shape[1] // FRAMES_PER_LATENT
        starts = list(range(0, max(total - OVERLAP, 1), WINDOW_LATENTS - OVERLAP))
        video, audio = before.video if before else None, before.audio if before else None
        steps = int(self.settings.chosen("steps"))
        for index, start in enumerate(starts):

            def report(step: int, _: int, x0: State, index: int = index) -> None:
                if on_step is not None:
                    picture = preview(x0[0][0]) if preview is not None else None
                    on_step(index * steps + step, len(starts) * steps, picture)

            window = self._window(index, start, told, video, audio, report)
            if video is not None:
                known, cover = video.shape[1] - start, told.maps[COVER, start * FRAMES_PER_LATENT :]
                window = (eased(window[0], known, cover), window[1])
            video = window[0] if video is None else torch.cat([video, window[0][:, video.shape[1] - start :]], 1)
            first = round(start * 25 / 6)
            audio = window[1] if audio is None else torch.cat([audio, window[1][:, audio.shape[1] - first :]], 1)
        assert video is not None and audio is not None
        skip, skip_audio = (OVERLAP, OVERLAP_AUDIO) if before else (0, 0)
        return Latents(video[:, skip:total], audio[:, skip_audio : contacts.shape[0] // MELS_PER_LATENT])

    def _before(self, planned: PlannedShot) -> Latents | None:
        if planned.end is None:
            return None
        return Latents(torch.from_numpy(planned.end.video), torch.from_numpy(planned.end.audio))

    def _window(
        self, index: int, start: int, told: Told, video: Tensor | None, audio: Tensor | None, report: Callable
    ) -> tuple[Tensor, Tensor]:
        """Sample one window; what is already known of it stays as it is."""
        maps = _stretch(told.maps, 1, start * FRAMES_PER_LATENT, WINDOW_LATENTS * FRAMES_PER_LATENT)
        first = round(start * 25 / 6)
        contacts = _stretch(told.contacts, 0, first * MELS_PER_LATENT, AUDIO_WINDOW * MELS_PER_LATENT, hold=False)
        h, w = maps.shape[2] // 2, maps.shape[3] // 2
        config = self.transformer.config
        shapes = [(1, config.video_channels, WINDOW_LATENTS, h, w), (1, config.audio_channels, AUDIO_WINDOW)]
        noise = tuple(TEMPERATURE * n for n in noise_like(shapes, hash_seed(self.seed, index)))
        known = 0 if video is None else video.shape[1] - start
        known_audio = 0 if audio is None else audio.shape[1] - first
        conditions = Conditions(
            scene=told.scene[None], maps=maps[None], contacts=contacts[None], **self._remembered(),
            video_clean=(torch.arange(WINDOW_LATENTS) < known)[None], audio_clean=(torch.arange(AUDIO_WINDOW) < known_audio)[None],
            plan_keep=torch.full((1,), self.settings.strength),
        )  # fmt: skip
        given = noise[0].clone(), noise[1].clone()
        if video is not None and audio is not None:
            given[0][0, :, :known] = video[:, start:]
            given[1][0, :, :known_audio] = audio[:, first:]
        velocity = self._velocity(conditions, given, known, known_audio)
        levels = sigmas(int(self.settings.chosen("steps")))
        x = SOLVERS[self.settings.solver](velocity, given, levels, report)
        return x[0][0], x[1][0]

    def _remembered(self) -> dict[str, Tensor]:
        if self.memory is None:
            return {}
        m = self.memory
        return {"memory": m.latents[None], "memory_role": m.roles[None], "memory_weight": m.weights[None]}

    def _velocity(
        self, conditions: Conditions, given: State, known: int, known_audio: int
    ) -> Callable[[State, float], State]:
        """The guided velocity; zero where latents are given."""
        scale = float(self.settings.chosen("guidance"))
        clean = Conditions(video_clean=conditions.video_clean, audio_clean=conditions.audio_clean)

        def velocity(x: State, sigma: float) -> State:
            v = self._forward(x, sigma, conditions)
            if scale != 1.0:
                v = guide(v, self._forward(x, sigma, clean), scale)
            v[0][:, :, :known] = 0
            v[1][:, :, :known_audio] = 0
            return v

        return velocity

    def _forward(self, x: State, sigma: float, conditions: Conditions) -> State:
        video, audio = (a.to(self.device, self.dtype) for a in x)
        with torch.inference_mode():
            v = self.transformer(video, audio, torch.tensor([sigma], device=self.device), conditions)
        return tuple(a.float().cpu().clone() for a in v)


def eased(window: Tensor, known: int, cover: Tensor) -> Tensor:
    """Let a window (C, F', h, w) go from the level of its `known` first latents into its own within EASE latents.

    Levels are means of cells without parts, so that what moves in or out of the picture is no step. cover: (F, 2h, 2w) 0..1
    from the window's start.
    """
    beside = cover[(known - 1) * FRAMES_PER_LATENT : (known + 1) * FRAMES_PER_LATENT].amax(0)
    free = F.max_pool2d(beside[None], 2)[0] < FREE  # (h, w)
    if free.float().mean() < FEWEST_FREE:
        return window
    step = (window[:, known] - window[:, known - 1])[:, free].mean(1)  # (C,)
    fade = (1 - torch.arange(window.shape[1] - known) / EASE).clamp_min(0)
    return torch.cat([window[:, :known], window[:, known:] - step[:, None, None, None] * fade[:, None, None]], 1)


def hash_seed(seed: int, index: int) -> int:
    """Mix a seed and a window's number into one 63-bit seed."""
    return int(np.random.SeedSequence((seed, index)).generate_state(1, np.uint64)[0] >> np.uint64(1))


def _stretch(a: Tensor, axis: int, start: int, length: int, *, hold: bool = True) -> Tensor:
    """Cut `length` from `start`; past the end hold the last entry, or zeros."""
    part = a.narrow(axis, start, min(length, a.shape[axis] - start))
    missing = length - part.shape[axis]
    if not missing:
        return part
    tail = a.narrow(axis, a.shape[axis] - 1, 1)
    shape = [1] * a.ndim
    shape[axis] = missing
    return torch.cat([part, tail.repeat(shape) if hold else torch.zeros_like(tail.repeat(shape))], axis)


def windows_for(latents: int) -> int:
    """How many windows a shot of `latents` needs."""
    return max(1, math.ceil((latents - OVERLAP) / (WINDOW_LATENTS - OVERLAP)))
