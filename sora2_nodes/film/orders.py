"""What makes a take: the shot, its seeds, its settings, the model, what it continues; and the key of all that."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from ..engine.media.clip import Clip
from ..errors import InputError
from ..story.storyboard import Shot, Storyboard

KEY_VERSION = 1
NOT_IN_A_TAKE = ("transition_in", "footage", "seed", "references")
SEED_STEP = 0x9E3779B97F4A7C15

End = Mapping[str, np.ndarray]  # what a continued shot needs, as named arrays
OnStep = Callable[[int, int, np.ndarray | None], None]  # (step, total, preview); may raise to stop


@dataclass(frozen=True, kw_only=True)
class ShotOrder:
    """One take to be rendered. number counts from 0, take from 1.

    world_seed: the seed of the first shot of this shot's world. end: how the take before it ended, where this shot
    continues it. image: (H, W, 3) uint8 last frame of footage that it continues.
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
    image: np.ndarray | None = None


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
    """Number of the shot that began the world a shot plays in."""
    while number > 0 and board.shots[number].continuity != "new":
        number -= 1
    return number


def key_of(order: ShotOrder, identity: str, *, folder: Path, before: str = "") -> str:
    """Content key of a take: sixteen bytes of SHA-256 over everything that makes it, as hex.

    folder: where the storyboard's references lie. before: key of the take, or hash of the footage, that it continues.
    """
    shot = {name: value for name, value in asdict(order.shot).items() if name not in NOT_IN_A_TAKE}
    made_by = {
        "version": KEY_VERSION, "renderer": identity, "shot": shot, "seed": order.seed, "world_seed": order.world_seed,
        "size": [order.width, order.height], "fps": order.fps, "negative": list(order.negative),
        "options": dict(order.options), "before": before,
        "references": [hash_of(found(name, folder)) for name in order.shot.references],
    }  # fmt: skip
    text = json.dumps(made_by, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def found(name: str, folder: Path) -> Path:
    """A file that a storyboard names, beside it or by its full path. Raises InputError when there is none."""
    path = folder / Path(name).expanduser()
    if not path.is_file():
        raise InputError(f"the storyboard names {name}, but {path} is not there; put the file there or change the name")
    return path


def hash_of(path: Path) -> str:
    """SHA-256 of a file, as hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() if hasattr(hashlib, "file_digest") else _digest(file)


def _digest(file: Any) -> str:
    digest = hashlib.sha256()
    while piece := file.read(1 << 20):
        digest.update(piece)
    return digest.hexdigest()
