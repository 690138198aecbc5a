"""What makes a take: the shot, its seeds, its settings, the model, what it continues; and the key of all that."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from ..engine.pipeline.references import Reference
from ..media.files.clip import Clip
from ..story.storyboard import Shot, Storyboard
from .material import found, hash_of, reference_named

KEY_VERSION = 2
NOT_IN_A_TAKE = ("transition_in", "footage", "seed", "references", "dialogue", "soundtrack")
SEED_STEP = 0x9E3779B97F4A7C15

End = Mapping[str, np.ndarray]  # what a continued shot needs, as named arrays
OnStep = Callable[[int, int, np.ndarray | None], None]  # (step, total, preview); may raise to stop


@dataclass(frozen=True, kw_only=True)
class ShotOrder:
    """One take to be rendered. shot: as the storyboard has it, with what its world was told before. number counts from 0,
    take from 1.

    world_seed: the seed of the first shot of this shot's world. end: how the take before it ended, where this shot
    continues it. lead: how the take after it begins, where this shot leads into it. references: the shot's, after the
    frame of footage that it continues or leads into. voices: speaker → (T,) mouth opening 0..1 at 100 Hz of the lines
    that will be heard.
    """

    shot: Shot
    number: int
    take: int
    seed: int
    world_seed: int
    width: int
    height: int
    fps: int
    negative: tuple[str, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    end: End | None = None
    lead: End | None = None
    references: tuple[Reference, ...] = ()
    voices: Mapping[str, np.ndarray] = field(default_factory=dict)


class Renderer(Protocol):
    """Draws shots. identity: changes whenever the same order would give another clip, such as the weights' sha256."""

    @property
    def identity(self) -> str: ...

    def render(self, order: ShotOrder, on_step: OnStep | None) -> tuple[Clip, End | None]:
        """Draw one take; the clip is of the order's size and rate. Raises to stop."""
        ...


def seed_of(board: Storyboard, number: int, take: int = 1) -> int:
    """Seed of a shot's take: the shot's own, else one derived from the storyboard's; later takes derive from that."""
    own = board.shots[number].seed
    first = own if own is not None else (board.seed + number * SEED_STEP) % 2**63
    return (first + (take - 1) * SEED_STEP) % 2**63


def world_number(board: Storyboard, number: int) -> int:
    """Number of the shot whose world a shot plays in: an earlier one, or the one it leads into."""
    while number > 0 and board.shots[number].continuity in ("continue", "same_world"):
        number -= 1
    while board.shots[number].continuity == "leads_in" and number + 1 < len(board.shots):
        number += 1
    return number


def making_order(board: Storyboard) -> list[int]:
    """Numbers of the shots in the order they are made: one that leads into another comes after it."""
    order: list[int] = []
    waiting: list[int] = []
    for number, shot in enumerate(board.shots):
        waiting.append(number)
        if shot.continuity != "leads_in":
            order += reversed(waiting)
            waiting = []
    return order


def neighbour_of(board: Storyboard, number: int) -> int:
    """Number of the shot that a shot continues or leads into; -1 for none, and before the first."""
    continuity = board.shots[number].continuity
    return number + 1 if continuity == "leads_in" else number - 1 if continuity == "continue" else -1


def joined_as(board: Storyboard, number: int) -> str:
    """How a shot goes on from the one before it, as the film's joins see it: new, same_world or continue."""
    if number and board.shots[number - 1].continuity == "leads_in":
        return "continue"
    own = board.shots[number].continuity
    return "new" if own == "leads_in" else own


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
