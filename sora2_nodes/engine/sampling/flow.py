"""Rectified flow over any velocity callable: v = noise - x0, x_sigma = (1 - sigma) x0 + sigma noise. Knows no model.

A state is a tuple of tensors that share sigma (video and audio).
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

State = tuple[Tensor, ...]
Velocity = Callable[[State, float], State]
OnStep = Callable[[int, int, State], None]


def sigmas(steps: int, shift: float = 3.0) -> list[float]:
    """Return steps + 1 noise levels from 1 to 0, pushed toward noise by `shift` (Esser et al. 2024)."""
    t = [1 - i / steps for i in range(steps + 1)]
    return [shift * s / (1 + (shift - 1) * s) for s in t]


def euler(velocity: Velocity, noise: State, levels: list[float], on_step: OnStep | None = None) -> State:
    """Integrate from pure noise to x0; on_step gets (step, total, estimate of x0) and may raise to stop."""
    x, total = noise, len(levels) - 1
    for i in range(total):
        v = velocity(x, levels[i])
        if on_step is not None:
            on_step(i + 1, total, tuple(a - levels[i] * b for a, b in zip(x, v, strict=True)))
        x = tuple(a + (levels[i + 1] - levels[i]) * b for a, b in zip(x, v, strict=True))
    return x


def heun(velocity: Velocity, noise: State, levels: list[float], on_step: OnStep | None = None) -> State:
    """Second-order variant: two evaluations a step but the last."""
    x, total = noise, len(levels) - 1
    for i in range(total):
        v, h = velocity(x, levels[i]), levels[i + 1] - levels[i]
        if on_step is not None:
            on_step(i + 1, total, tuple(a - levels[i] * b for a, b in zip(x, v, strict=True)))
        ahead = tuple(a + h * b for a, b in zip(x, v, strict=True))
        if levels[i + 1] > 0:
            w = velocity(ahead, levels[i + 1])
            ahead = tuple(a + h * (b + c) / 2 for a, b, c in zip(x, v, w, strict=True))
        x = ahead
    return x


def guide(conditional: State, unconditional: State, scale: float) -> State:
    """Classifier-free guidance (Ho and Salimans 2022)."""
    return tuple(u + scale * (c - u) for c, u in zip(conditional, unconditional, strict=True))


SOLVERS = {"euler": euler, "heun": heun}


def noise_like(shapes: list[tuple[int, ...]], seed: int, device: str | torch.device = "cpu") -> State:
    """Draw the parts of a state from one generator, video first."""
    generator = torch.Generator("cpu").manual_seed(seed)
    return tuple(torch.randn(s, generator=generator).to(device) for s in shapes)
