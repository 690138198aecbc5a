"""Sora2Video: a prompt to one finished clip in one node, which stands for the pack's nodes behind it."""

from __future__ import annotations

from typing import Any

from .. import host
from ..errors import InputError
from ..limits import API_SIZES, MOST_SEED, SHOT_S
from .input_row import given

PREFIX = "sora2."  # of the ids of the nodes behind, where no host gives one
BROUGHT = ("clip", "vae", "audio_vae")  # what comes with another model


class Sora2Video:
    """Expands into loader, PromptEncode, PhysicsGuidance, Sora2Sampler, AudioSync and ShotStitch."""

    DESCRIPTION = (
        "A prompt to a finished clip with sound, in one node: for whoever had the Sora node. Behind it stand Sora2 Loader, "
        "Prompt Encode, Physics Guidance, Sora2 Sampler, Audio Sync and Shot Stitch; use those for more say."
    )
    CATEGORY = "Sora2"
    SEARCH_ALIASES = ("sora", "sora 2", "openai sora", "text to video", "image to video", "video with sound")
    ESSENTIALS_CATEGORY = "Video Generation"
    FUNCTION = "make"
    RETURN_TYPES = ("VIDEO",)
    RETURN_NAMES = ("video",)
    OUTPUT_TOOLTIPS = ("The clip, or the film of all shots where the prompt is a script; connect SaveVideo.",)

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": _required(), "optional": _optional()}

    def make(self, prompt: str, size: str, duration: float, seed: int, **links: Any) -> dict[str, Any]:
        graph = shot_graph(prompt=prompt, size=size, duration_s=duration, seed=seed, links=links)
        if host.present():
            from ..host.calls import expansion_prefix

            prefix = expansion_prefix()
        else:
            prefix = PREFIX
        expanded = {
            f"{prefix}{role}": {**node, "inputs": {n: _moved(v, graph, prefix) for n, v in node["inputs"].items()}}
            for role, node in graph.items()
        }
        return {"result": ([f"{prefix}film", 0],), "expand": expanded}


def shot_graph(
    *, prompt: str, size: str, duration_s: float, seed: int, links: dict[str, Any]
) -> dict[str, dict[str, Any]]:
    """Return the nodes behind one Sora2Video by role; links among them name roles, those of `links` come from outside.

    links: of image, model, clip, vae and audio_vae, where they are connected. Raises InputError for a model without its
    CLIP, and for a size that is not among API_SIZES.
    """
    if size not in API_SIZES:
        raise InputError(f"size: {size!r} is none of {', '.join(API_SIZES)}")
    width, height = map(int, size.split("x"))
    model = links.get("model")
    if model is not None and links.get("clip") is None:
        raise InputError("clip: another model needs its own text encoder; connect it beside the model")
    made = {} if model is not None else {"loader": _node("Sora2Loader")}
    parts = {name: links.get(name) for name in BROUGHT} if model is not None else _of_loader()
    words = {"clip": parts["clip"], "prompt": prompt, "duration_s": float(duration_s), "seed": seed}
    made["words"] = _node("PromptEncode", **words, width=width, height=height)
    made["physics"] = _node("PhysicsGuidance", model=model or ["loader", 0], storyboard=["words", 0])
    given_parts = {name: parts[name] for name in ("vae", "audio_vae") if parts[name] is not None}
    if links.get("image") is not None:
        made["picture"] = _node("ReferenceLoader", images=links["image"], images_role="first_frame")
        given_parts["references"] = ["picture", 0]
    made["sampler"] = _node("Sora2Sampler", model=["physics", 0], storyboard=["words", 0], **given_parts)
    made["sound"] = _node("AudioSync", video=["sampler", 0], storyboard=["words", 0])
    made["film"] = _node("ShotStitch", video=["sound", 0], storyboard=["words", 0])
    return made


def _of_loader() -> dict[str, Any]:
    return {name: ["loader", slot] for slot, name in enumerate(BROUGHT, 1)}


def _node(kind: str, **inputs: Any) -> dict[str, Any]:
    """Return a node whose required widgets have their defaults where nothing else is given."""
    from . import class_of

    declared = class_of(kind).INPUT_TYPES()["required"]
    defaults = {name: options["default"] for name, (_, options) in declared.items() if "default" in options}
    return {"class_type": kind, "inputs": {**defaults, **inputs}}


def _moved(value: Any, graph: dict[str, Any], prefix: str) -> Any:
    """Return a value, or a link whose role has become an id."""
    inner = isinstance(value, list) and len(value) == 2 and value[0] in graph
    return [f"{prefix}{value[0]}", value[1]] if inner else value


def _required() -> dict[str, Any]:
    return {
        "prompt": given(
            "STRING",
            "What is seen and heard: a sentence, or a script with shot headings (Shot 1: ...). It can name camera moves, "
            "light, tone, music and spoken lines.",
            default="A golden retriever runs across a meadow, golden hour, camera follows",
            multiline=True,
            dynamicPrompts=False,
        ),
        "size": given(list(API_SIZES), "Width and height in pixels. Larger takes longer.", default=API_SIZES[0]),
        "duration": given(
            "FLOAT",
            "Length in seconds of a shot whose text gives none. Longer takes proportionally longer.",
            default=8.0,
            min=SHOT_S[0],
            max=SHOT_S[1],
            step=0.5,
        ),
        "seed": given(
            "INT",
            "Which variation to make. The same seed and settings repeat the clip exactly.",
            default=0,
            min=0,
            max=MOST_SEED,
        ),
    }


def _optional() -> dict[str, Any]:
    outside = {
        "image": ("IMAGE", "A picture from which the clip starts."),
        "model": ("MODEL", "Another model than the built-in one, from the host's loaders; with its clip and vae."),
        "clip": ("CLIP", "The text encoder that belongs to the model."),
        "vae": ("VAE", "The VAE that belongs to the model."),
        "audio_vae": ("VAE", "The audio VAE that belongs to the model, where it makes sound."),
    }
    return {name: given(kind, tooltip, rawLink=True) for name, (kind, tooltip) in outside.items()}
