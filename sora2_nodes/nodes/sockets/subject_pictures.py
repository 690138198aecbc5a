"""Who appears, as pictures for models of the host: whom a prompt names, on white, how each family takes them, and how samplers that know nothing of storyboards do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image, ImageOps

from ...story.boards.casting import says_name
from ...story.storyboard import Storyboard
from ...studio.cast import CarriedCameo
from .cameo_socket import PHANTOM
from .host_types import image_of
from .pocket_sockets import option_of
from .reference_socket import MOST_SUBJECTS, References, appearing

if TYPE_CHECKING:
    import torch
from functools import partial

from ... import host
from ...studio.cast import still_allowed
from .cameo_socket import cameos_of
from .pocket_sockets import pocket_of

FILLED = 0.8  # of the picture's height and of each one's share of its width
GUIDE_STRENGTH = 0.6  # of an LTX guide frame at full weight: at 1 the clip would begin as the picture itself
START_INPUT, LARGE_LATENT = 36, 48  # channels by which Wan's models that start from a picture are known
WAYS = {  # how a family takes who appears
    "vace": "on white, as the subject's reference latent (VACE)",
    "phantom": "on white, as reference latents, one each (Phantom), whole at any strength above 0",
    "guide": "on white, as a guide frame at the start (LTX)",
    "words": "on white, one each, beside the words as <Picture i> (MiniMax H3), whole at any strength above 0",
    "start": "on white, as the first frame where no other is given, whole at any strength above 0",
}


FELT = "KSampler and other samplers: the same, whatever the prompt says"
WORDS_ONLY = (
    "KSampler and other samplers: nothing of it; this model is told of them with its words, which Sora2Sampler does"
)
UNFELT = "KSampler and other samplers: nothing of it; connect vae, and they show the face too"


@dataclass(frozen=True, kw_only=True)
class Subjects:
    """IMAGE (N, H, W, 3) of each one and their names, IMAGE (1, H, W, 3) of all side by side, and a strength 0..1.

    The name of a picture that is no cameo's is empty.
    """

    each: torch.Tensor
    together: torch.Tensor
    strength: float
    names: tuple[str, ...] = ()


def subjects_of(
    references: References | None, carried: Sequence[CarriedCameo], prompt: str, board: Storyboard
) -> Subjects | None:
    """Return the cameos that a prompt names and the identity pictures, at the board's size. None where there is nobody.

    Cameos come first; two at most are shown. The strength is that of the strongest.
    """
    named = [one for one in carried if says_name(prompt, one.cameo.name)]
    shown = [(one.features.face, one.strength) for one in named]
    names = [one.cameo.name for one in named if one.strength > 0]
    if references is not None:
        shown += [(one.pixels, min(1.0, one.weight)) for one in appearing(references)]
    made = drawn_on_white(shown, board.width, board.height)
    if made is None:
        return None
    count = len(made.each)
    return replace(made, names=(*names, *[""] * count)[:count])


def drawn_on_white(shown: Sequence[tuple[np.ndarray, float]], width: int, height: int) -> Subjects | None:
    """Draw (picture, strength) of each at a size in pixels. None where there is nobody of a strength above 0."""
    shown = [(pixels, strength) for pixels, strength in shown if strength > 0][:MOST_SUBJECTS]
    if not shown:
        return None
    each = [side_by_side([pixels], width, height) for pixels, _ in shown]
    together = side_by_side([pixels for pixels, _ in shown], width, height)
    strength = max(strength for _, strength in shown)
    return Subjects(each=image_of(np.stack(each)), together=image_of(together), strength=strength)


def way_of(model: Any) -> str:
    """Tell how a MODEL of the host takes a picture of who appears: a key of WAYS, or "" where it takes none.

    Phantom's file looks like plain Wan's, so that CameoAdapter has to say it.
    """
    kind = getattr(getattr(getattr(model, "model", None), "model_config", None), "unet_config", {})
    family, kind_of_wan = kind.get("image_model"), kind.get("model_type")
    channels = getattr(getattr(getattr(model, "model", None), "latent_format", None), "latent_channels", 0)
    if family in ("ltxv", "ltxav"):
        return "guide"
    if family == "minimax_h3":
        return "words"
    if family == "hunyuan_video":
        return "start" if kind.get("in_channels", 0) > channels else ""
    if family != "wan2.1" or kind_of_wan not in ("vace", "t2v", "i2v"):
        return ""
    if kind_of_wan == "vace":
        return "vace"
    if kind.get("in_dim") == START_INPUT or channels == LARGE_LATENT:
        return "start"
    return "phantom" if option_of(model, PHANTOM) else ""


def strength_for(way: str, strength: float) -> float:
    """Return what the family's own strength input is set to, 0..1."""
    return strength * GUIDE_STRENGTH if way == "guide" else strength


def side_by_side(pictures: Sequence[np.ndarray], width: int, height: int) -> np.ndarray:
    """Lay (H, W, 3) uint8 pictures in a row on white; returns (height, width, 3) uint8."""
    canvas = Image.new("RGB", (width, height), "white")
    share = width // len(pictures)
    box = max(1, round(share * FILLED)), max(1, round(height * FILLED))
    for number, pixels in enumerate(pictures):
        fitted = ImageOps.contain(Image.fromarray(pixels), box)
        canvas.paste(fitted, (number * share + (share - fitted.width) // 2, (height - fitted.height) // 2))
    return np.array(canvas)


def for_every_sampler(model: Any, vae: Any) -> tuple[Any, str]:
    """Let every sampler show the cameos of a host's MODEL; return it, and what a report says of that.

    Without a VAE that of an adapter before is taken. Raises HostError for a VAE of another model; a sampler raises
    ConsentError where a consent ended since.
    """
    way = way_of(model)
    if pocket_of(model) is not None or not way or not host.present():
        return model, ""
    if way == "words":
        return model, WORDS_ONLY
    from ...host.subject_patch import shown_by_samplers, unshown, vae_of

    vae = vae_of(model) if vae is None else vae
    if vae is None:
        return model, UNFELT
    carried = tuple(one for one in cameos_of(model) if one.strength > 0)
    if not carried:
        return unshown(model), FELT
    ask, pictures = partial(still_allowed, carried), partial(_pictures, carried, way)
    return shown_by_samplers(model, vae, pictures, phantom=way == PHANTOM, ask=ask), FELT


def _pictures(carried: tuple[CarriedCameo, ...], way: str, width: int, height: int) -> Subjects:
    drawn = drawn_on_white([(one.features.face, one.strength) for one in carried], width, height)
    assert drawn is not None  # every one of them has a strength
    return replace(drawn, strength=strength_for(way, drawn.strength))
