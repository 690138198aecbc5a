"""Cameos of a MODEL of the host for samplers that know nothing of storyboards."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from ... import host
from ...studio.cast import CarriedCameo, still_allowed
from ..sockets.cameo_socket import PHANTOM, cameos_of
from ..sockets.pocket_sockets import pocket_of
from ..sockets.subject_pictures import Subjects, drawn_on_white, strength_for, way_of

FELT = "KSampler and other samplers: the same, whatever the prompt says"
WORDS_ONLY = (
    "KSampler and other samplers: nothing of it; this model is told of them with its words, which Sora2Sampler does"
)
UNFELT = "KSampler and other samplers: nothing of it; connect vae, and they show the face too"


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
