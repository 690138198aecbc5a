"""The content key of a take: equal keys mean equal clips, whatever the shot's place in the film or the names of its files."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import Any

import numpy as np

from ..frame_rates import written_rate
from ..whole_files import sha256_of
from .material import Files, reference_named
from .orders import Material, ShotOrder

KEY_VERSION = 2
NOT_IN_A_TAKE = (
    "transition_in", "transition_s", "sound_lead_s", "sound_tail_s", "overlay", "footage", "seed", "take", "references", "dialogue",
    "soundtrack", "id",
)  # fmt: skip


def key_of(order: ShotOrder, material: Material, identity: str, *, before: str = "") -> str:
    """Content key of a take: sixteen bytes of SHA-256 over everything that makes it, as hex.

    identity: of its renderer. before: key of the take, or hash of the footage, that it continues or leads into.
    """
    files = material.files
    shot = {name: value for name, value in asdict(order.shot).items() if name not in NOT_IN_A_TAKE}
    made_by = {
        "version": KEY_VERSION, "renderer": identity, "shot": shot, "seed": order.seed, "world_seed": order.world_seed, "staged_by": order.staging_seed,
        "size": [order.width, order.height], "fps": written_rate(order.fps), "negative": list(order.negative),
        "options": dict(order.options), "before": before,
        "references": [_reference(text, files) for text in order.shot.references],
        "dialogue": [[d.speaker, d.text, d.at_s, _sound(d.audio, files)] for d in order.shot.dialogue],
    }  # fmt: skip
    if order.stretch is not None:
        whole = asdict(order.stretch.shot)
        kept = {name: value for name, value in whole.items() if name not in NOT_IN_A_TAKE}
        made_by["stretch"] = [round(order.stretch.start_s, 6), kept]
    if order.consent_ids:
        made_by |= {"cast": _cast(order, material), "marked": order.marked}
    text = json.dumps(made_by, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _cast(order: ShotOrder, material: Material) -> list[Any]:
    """Who appears or is heard, as they are drawn and sound."""
    seen = [one for one in material.cast if one.grant.consent_id in order.consent_ids]
    return [[one.grant.consent_id, asdict(one.person), one.voice.asked() if one.voice else None] for one in seen]


def _plain(value: Any) -> Any:
    return hashlib.sha256(np.ascontiguousarray(value).tobytes()).hexdigest()


def _reference(text: str, files: Files) -> list[Any]:
    """What a reference is, apart from its file's name."""
    file, role, weight = reference_named(text)
    return [sha256_of(files(file)), role, weight]


def _sound(audio: str | None, files: Files) -> str | None:
    return None if audio is None else sha256_of(files(audio))
