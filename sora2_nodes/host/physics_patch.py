"""Physics without training for the host's flow models: predict and perturb at the noisiest steps.

Self-Refining Sampling (arXiv 2601.18577): at one noise level, predict the clean latent, put fresh noise on it and
predict again, so that what the model is unsure of settles before detail is fixed. Only where two predictions differ is
the state replaced.
"""

from __future__ import annotations

from typing import Any

import comfy.model_sampling
import comfy.patcher_extension
import torch

from ..errors import HostError

SHARE = 0.2  # of the steps, from the noisiest
ROUNDS = 2  # extra predictions per refined step
UNSURE = 0.25  # share of the mean change above which a place is replaced
KEY = "sora2_physics"


def refine(model: Any, strength: float) -> Any:
    """Return a clone of MODEL that refines its noisiest steps; strength 0..1 is how far the state moves.

    Raises HostError for a model that is not a flow model.
    """
    if not isinstance(model.get_model_object("model_sampling"), comfy.model_sampling.CONST):
        raise HostError("model: PhysicsGuidance refines flow models (LTX, Wan, HunyuanVideo); this is another kind")
    refined = model.clone()

    def predict(
        executor: Any, x: torch.Tensor, timestep: torch.Tensor, options: dict[str, Any], seed: int
    ) -> torch.Tensor:
        denoised = executor(x, timestep, options, seed)
        step = _noisy_step(timestep, options)
        if step is None:
            return denoised
        generator = torch.Generator(device="cpu").manual_seed(((seed or 0) * 1_000_003 + step) % 2**63)
        for _ in range(ROUNDS):
            before = denoised
            state = _renoised(x, before, timestep, generator, strength)
            denoised = executor(state, timestep, options, seed)
            sure = _mask(before, denoised)
            # The solver holds this very tensor: moving it in place is what moves the trajectory.
            x.copy_(torch.where(sure, x, state))
        return denoised

    refined.add_wrapper_with_key(comfy.patcher_extension.WrappersMP.PREDICT_NOISE, KEY, predict)
    return refined


def _noisy_step(timestep: torch.Tensor, options: dict[str, Any]) -> int | None:
    """Return the step's number if it is among the noisiest ones, else None."""
    levels = options["transformer_options"].get("sample_sigmas")
    if levels is None or len(levels) < 2:
        return None
    step = int(torch.argmin((levels.to(timestep.device) - timestep[0]).abs()))
    return step if step < max(1, round(SHARE * (len(levels) - 1))) else None


def _renoised(
    x: torch.Tensor, denoised: torch.Tensor, sigma: torch.Tensor, generator: torch.Generator, strength: float
) -> torch.Tensor:
    """Put fresh noise on a prediction at the same level and go `strength` of the way there; sqrt keeps the variance."""
    level = sigma.view(-1, *[1] * (x.ndim - 1)).to(x)
    noise = torch.randn(x.shape, generator=generator, dtype=torch.float32).to(x)
    old = (x - (1 - level) * denoised) / level.clamp(min=1e-4)
    mixed = old * (1 - strength) ** 0.5 + noise * strength**0.5
    return level * mixed + (1 - level) * denoised


def _mask(before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
    """Tell where two predictions agree: their change is below UNSURE of its mean."""
    change = (after - before).abs()
    return change < UNSURE * change.mean()
