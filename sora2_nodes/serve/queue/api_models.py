"""The models the API offers, as data: what each name means on this machine. The owner may add and change them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from ...errors import InputError
from ...limits import PRESETS

SETTINGS_FILE = "models.json"  # in the data folder: {"sora-2-pro": {"workflow": "my-workflow.json"}}


@dataclass(frozen=True, kw_only=True)
class VideoModel:
    """One name. preset: the built-in model's setting. workflow: a host workflow in API format that renders instead."""

    id: str
    created: int  # Unix seconds
    preset: str = "fast"
    workflow: str | None = None
    owned_by: str = "sora2-nodes"


_FIRST, _SECOND = 1_759_708_800, 1_765_152_000  # 2025-10-06, 2025-12-08
MODELS = {
    model.id: model
    for model in (
        VideoModel(id="sora-2", created=_FIRST),
        VideoModel(id="sora-2-pro", created=_FIRST, preset="fine"),
        VideoModel(id="sora-2-2025-10-06", created=_FIRST),
        VideoModel(id="sora-2-pro-2025-10-06", created=_FIRST, preset="fine"),
        VideoModel(id="sora-2-2025-12-08", created=_SECOND),
    )
}
DEFAULT_MODEL = "sora-2"


def load_models(folder: Path) -> dict[str, VideoModel]:
    """Return the table with what the owner's models.json in the data folder adds and changes.

    Raises InputError naming the entry that can't be used.
    """
    path = folder / SETTINGS_FILE
    if not path.is_file():
        return dict(MODELS)
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path} is not JSON: {error}") from error
    if not isinstance(entries, dict):
        raise InputError(f'{path} must hold an object such as {{"sora-2-pro": {{"preset": "fine"}}}}')
    changed = {name: _read(path, name, entry) for name, entry in entries.items()}
    return MODELS | changed


def _read(path: Path, name: str, entry: object) -> VideoModel:
    if not isinstance(entry, dict) or entry.keys() - {"preset", "workflow"}:
        raise InputError(f"{path}: {name!r} may only have the keys preset and workflow")
    preset = entry.get("preset", MODELS[name].preset if name in MODELS else "fast")
    if preset not in PRESETS:
        raise InputError(f"{path}: preset {preset!r} of {name!r} is unknown; choose from {', '.join(PRESETS)}")
    workflow = entry.get("workflow")
    if workflow is not None and not (path.parent / str(workflow)).is_file():
        raise InputError(f"{path}: the workflow {workflow!r} of {name!r} is not a file; give a path")
    resolved = None if workflow is None else str(path.parent / str(workflow))
    created = MODELS[name].created if name in MODELS else int(path.stat().st_mtime)
    return VideoModel(id=name, created=created, preset=preset, workflow=resolved)
