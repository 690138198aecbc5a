"""Which weights there are, and the built-in model on the sockets of the place it runs in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ... import host
from ...errors import InputError, WeightsError
from ...home import data_folder
from .pocket_sockets import PocketClip, PocketModel, PocketVAE

BUILT_IN = "built-in"
MANIFEST = "manifest.json"


def available_weights() -> list[str]:
    """List the weights that can be loaded: the built-in ones, then folders of the data folder that hold a manifest."""
    folder = data_folder() / "weights"
    own = sorted(path.parent.name for path in folder.glob(f"*/{MANIFEST}")) if folder.is_dir() else []
    return [BUILT_IN, *(name for name in own if name != BUILT_IN)]


def weights_folder(name: str) -> Path | None:
    """Return the folder of weights by name; None means the built-in ones.

    Raises InputError for a name that leaves the data folder, WeightsError where there is no such folder.
    """
    if name == BUILT_IN:
        return None
    root = data_folder() / "weights"
    folder = (root / name).resolve()
    if folder.parent != root.resolve():
        raise InputError(f"weights: {name!r} points outside {root}; choose one of {', '.join(available_weights())}")
    if not (folder / MANIFEST).is_file():
        raise WeightsError(f"weights: {folder} has no {MANIFEST}; choose one of {', '.join(available_weights())}")
    return folder


def load_sockets(name: str) -> tuple[Any, Any, Any, Any]:
    """Load weights and return MODEL, CLIP, VAE and audio VAE for the place this runs in."""
    from ...engine.pipeline.rendering import load_pocket

    folder = weights_folder(name)
    if host.present():
        from ...host.native import load_native

        return load_native(folder)
    pocket = load_pocket(folder)
    return PocketModel(pocket), PocketClip(pocket), PocketVAE(pocket, "video"), PocketVAE(pocket, "audio")
