"""How a family takes a picture of who appears: Wan Phantom's reference latents, LTX's guide frames, or a first frame."""

from __future__ import annotations

from typing import Any

from ..calls import call
from .order import Prepared, ShotOrder

GUIDE_LATENTS = 1  # that one guide picture adds behind the clip


def start_of(order: ShotOrder) -> Any:
    """Return the first frame, else who appears, for a model that starts from a picture."""
    return order.subject if order.image is None else order.image


def is_phantom(order: ShotOrder) -> bool:
    """Tell whether a Wan model was said to be Phantom and has somebody to show. Its file looks like plain Wan's."""
    return order.phantom and order.subjects is not None


def prepare_phantom(order: ShotOrder, size: dict[str, Any]) -> Prepared:
    """Give each subject a reference latent of its own (Phantom: Liu et al., 2025), guided by words and pictures in turn."""
    positive, words, neither, latent = call(
        "WanPhantomSubjectToVideo", positive=order.positive, negative=order.negative, vae=order.vae,
        images=order.subjects, **size,
    )  # fmt: skip
    (levels,) = call("BasicScheduler", model=order.model, scheduler="simple", steps=order.steps, denoise=1.0)
    (guider,) = call(
        "DualCFGGuider", model=order.model, cond1=positive, cond2=words, negative=neither, cfg_conds=order.cfg,
        cfg_cond2_negative=order.cfg, style="regular",
    )  # fmt: skip
    return Prepared(stages=((guider, levels),), latent=latent)


def guided(order: ShotOrder, positive: Any, negative: Any, latent: dict[str, Any]) -> tuple[Any, Any, dict[str, Any]]:
    """Add who appears as a guide frame at the start of an LTX clip; without anybody nothing is changed."""
    if order.subject is None:
        return positive, negative, latent
    positive, negative, latent = call(
        "LTXVAddGuide", positive=positive, negative=negative, vae=order.vae, latent=latent, image=order.subject,
        frame_idx=0, strength=order.subject_strength,
    )  # fmt: skip
    return positive, negative, latent


def unguided(order: ShotOrder, latent: dict[str, Any]) -> dict[str, Any]:
    """Cut the guide frame off again, before decoding."""
    if order.subject is None:
        return latent
    return {**latent, "samples": latent["samples"][:, :, :-GUIDE_LATENTS]}
