"""Keeps what a continued shot needs of the one before it in a file, without pickle."""

from __future__ import annotations

import json
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ...errors import MediaError

if TYPE_CHECKING:
    from ...engine.pipeline.planning import ShotEnd

ARRAYS = ("video", "audio", "maps", "contacts")


def save_end(end: ShotEnd, path: Path) -> Path:
    """Write the end of a shot, whole or not at all."""
    unfinished = path.with_name(f"unfinished-{path.name}")
    told = json.dumps({"state": end.state, "seed": end.seed})
    with unfinished.open("wb") as file:
        arrays: dict[str, Any] = {name: np.asarray(getattr(end, name)) for name in ARRAYS}
        np.savez(file, told=np.array(told), **arrays)
    return unfinished.replace(path)


def load_end(path: Path) -> ShotEnd:
    """Read what save_end wrote. Raises MediaError for a file that is damaged."""
    from ...engine.pipeline.planning import ShotEnd

    try:
        with np.load(path, allow_pickle=False) as kept:
            told = json.loads(str(kept["told"]))
            arrays = {name: kept[name] for name in ARRAYS}
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile, zlib.error) as error:
        raise MediaError(f"{path.name} is damaged, so that the shot after it can't continue: {error}") from error
    return ShotEnd(state=told["state"], seed=int(told["seed"]), **arrays)
