"""What a sampler of the host is about to start from, and how a family puts who appears into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import torch
from torch import Tensor

from ..calls import call
from .vision_encoding import seen

Entry = dict[str, Any]  # one conditioning as the host's guiders hold it
CHANNELS = 16  # of a VACE reference's picture; as many more say what to keep of it


@dataclass(frozen=True, kw_only=True)
class Sampling:
    """One sampling. conds: entries by the guider's names. noise, latent: the picture's part, (B, C, F, h, w).

    mask: (B, 1, F, h, w), 1 is drawn, or None. each: IMAGE (N, H, W, 3) of who appears, one each; together: IMAGE
    (1, H, W, 3), side by side. strength: 0..1. clip_vision: a model that reads a first frame too, or None. front, behind:
    latents that were put before and behind the clip.
    """

    conds: Mapping[str, list[Entry]]
    noise: Tensor
    latent: Tensor
    vae: Any
    each: Any
    together: Any
    strength: float
    seed: int
    mask: Tensor | None = None
    phantom: bool = False
    clip_vision: Any = None
    front: int = 0
    behind: int = 0

    @property
    def size(self) -> dict[str, int]:
        """What the host's nodes ask for: width and height in pixels, length in frames, one clip."""
        frames, rows, columns = self.latent.shape[2:]
        time, cell, _ = self.vae.downscale_index_formula
        return {"width": columns * cell, "height": rows * cell, "length": (frames - 1) * time + 1, "batch_size": 1}

    @property
    def empty(self) -> bool:
        """Whether the clip is drawn from noise alone."""
        return not bool(torch.count_nonzero(self.latent))


def blank() -> list[list[Any]]:
    """Return a CONDITIONING that says nothing, for reading what a node of the host adds to it."""
    return [[None, {}]]


def told(conditioning: list[list[Any]]) -> Entry:
    """Return what a node of the host added to `blank`."""
    return conditioning[0][1]


def every(conds: Mapping[str, list[Entry]], change: Callable[[str, Entry], Entry]) -> dict[str, list[Entry]]:
    """Change every conditioning; `change` is given the guider's name for it and the entry."""
    return {name: [change(name, entry) for entry in entries] for name, entries in conds.items()}


def started(sampling: Sampling, node_id: str, crop: str) -> Sampling:
    """Let a node of the host show a first frame to the network; a conditioning that has one keeps it. crop: see `seen`."""
    positive, negative, _ = call(
        node_id, positive=blank(), negative=blank(), vae=sampling.vae, start_image=sampling.together,
        **seen(sampling.clip_vision, sampling.together, crop), **sampling.size,
    )  # fmt: skip
    return with_start(sampling, told(positive), told(negative))


def with_start(sampling: Sampling, positive: Entry, negative: Entry) -> Sampling:
    """Add a first frame's keys to each conditioning that has no first frame of its own."""

    def change(name: str, entry: Entry) -> Entry:
        own = "concat_latent_image" in entry
        return entry if own else {**entry, **(negative if name == "negative" else positive)}

    return replace(sampling, conds=every(sampling.conds, change))


def as_phantom(sampling: Sampling) -> Sampling:
    """Give each subject a reference latent, and the negative conditioning empty ones (Phantom: Liu et al., 2025)."""
    positive, _, negative, _ = call(
        "WanPhantomSubjectToVideo", positive=blank(), negative=blank(), vae=sampling.vae, images=sampling.each,
        **sampling.size,
    )  # fmt: skip
    key = "time_dim_concat"

    def change(name: str, entry: Entry) -> Entry:
        new = told(negative if name == "negative" else positive)[key]
        return {**entry, key: torch.cat([entry[key], new.to(entry[key])], 2) if key in entry else new}

    return replace(sampling, conds=every(sampling.conds, change))


def as_vace(sampling: Sampling) -> Sampling:
    """Put the subjects' reference latent in front of the clip and of what each conditioning says of its frames."""
    positive, _, _, count = call(
        "WanVaceToVideo", positive=blank(), negative=blank(), vae=sampling.vae, strength=sampling.strength,
        reference_image=sampling.together, **sampling.size,
    )  # fmt: skip
    keys = told(positive)
    frames, mask = keys["vace_frames"][0][:, :, :count], keys["vace_mask"][0][:, :, :count]

    def change(_: str, entry: Entry) -> Entry:
        if "vace_frames" not in entry:
            return {**entry, **keys}
        shown = [torch.cat([frames.to(own), own], 2) for own in entry["vace_frames"]]
        masks = [torch.cat([mask.to(own), own], 2) for own in entry["vace_mask"]]
        return {**entry, "vace_frames": shown, "vace_mask": masks}

    added = _as_many(frames[:, :CHANNELS], sampling)
    shown = torch.zeros_like(added) if sampling.empty else added  # the host leaves only a latent of zeros unscaled
    masks = None if sampling.mask is None else torch.cat([torch.ones_like(added[:, :1]), sampling.mask], 2)
    return replace(
        sampling,
        conds=every(sampling.conds, change),
        latent=torch.cat([shown, sampling.latent], 2),
        noise=torch.cat([_fresh(added, sampling), sampling.noise], 2),
        mask=masks,
        front=count,
    )


def as_guide(sampling: Sampling) -> Sampling:
    """Put the subjects behind an LTX clip as a guide frame that belongs to its start."""
    first = next(iter(sampling.conds.get("positive") or [{}]))
    latent = {"samples": sampling.latent[:1]} | ({} if sampling.mask is None else {"noise_mask": sampling.mask[:1]})
    positive, _, guided = call(
        "LTXVAddGuide", positive=[[None, first]], negative=blank(), vae=sampling.vae, latent=latent,
        image=sampling.together, frame_idx=0, strength=sampling.strength,
    )  # fmt: skip
    places = {"keyframe_idxs": told(positive)["keyframe_idxs"]}
    guide = _as_many(guided["samples"][:, :, sampling.latent.shape[2] :], sampling)
    return replace(
        sampling,
        conds=every(sampling.conds, lambda _, entry: {**entry, **places}),
        latent=torch.cat([sampling.latent, guide], 2),
        noise=torch.cat([sampling.noise, _fresh(guide, sampling)], 2),
        mask=_as_many(guided["noise_mask"], sampling),
        behind=guide.shape[2],
    )


def _as_many(one: Tensor, sampling: Sampling) -> Tensor:
    """Repeat (1, ...) for every clip of the batch."""
    return one.to(sampling.latent).expand(len(sampling.latent), *one.shape[1:])


def _fresh(added: Tensor, sampling: Sampling) -> Tensor:
    """Draw noise for latents that were added, on their own, so that the clip's noise stays as it is."""
    generator = torch.Generator().manual_seed(sampling.seed)
    return torch.randn(added.shape, generator=generator).to(sampling.noise)
