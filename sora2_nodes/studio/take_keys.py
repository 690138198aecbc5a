"""The content key of a take: equal keys mean equal clips, whatever the shot's place in the film or the names of its files."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from .material import found, hash_of, reference_named
from .orders import ShotOrder

KEY_VERSION = 2
NOT_IN_A_TAKE = ("transition_in", "footage", "seed", "references", "dialogue", "soundtrack", "id")


def key_of(order: ShotOrder, identity: str, *, folder: Path, before: str = "") -> str:
    """Content key of a take: sixteen bytes of SHA-256 over everything that makes it, as hex.

    folder: where the storyboard's references lie. before: key of the take, or hash of the footage, that it continues or
    leads into.
    """
    shot = {name: value for name, value in asdict(order.shot).items() if name not in NOT_IN_A_TAKE}
    made_by = {
        "version": KEY_VERSION, "renderer": identity, "shot": shot, "seed": order.seed, "world_seed": order.world_seed,
        "size": [order.width, order.height], "fps": order.fps, "negative": list(order.negative),
        "options": dict(order.options), "before": before,
        "references": [_hashed(text, folder) for text in order.shot.references],
        "dialogue": [[d.speaker, d.text, d.at_s, _sound(d.audio, folder)] for d in order.shot.dialogue],
    }  # fmt: skip
    text = json.dumps(made_by, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _hashed(text: str, folder: Path) -> list[Any]:
    """What a reference is, apart from its file's name."""
    file, role, weight = reference_named(text)
    return [hash_of(found(file, folder)), role, weight]


def _sound(audio: str | None, folder: Path) -> str | None:
    return None if audio is None else hash_of(found(audio, folder))
