"""Record: what is written down about one output. Plain data; it does not know file formats or signatures."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from .. import __version__
from ..whole_files import write_text

SOFTWARE = "Sora 2 Nodes"
_PLAIN_WORDS = frozenset({"preset", "solver", "schedule", "sampler", "device", "dtype", "aspect", "version"}) | {
    "prompt_sha256",
    "sha256",
}


@dataclass(frozen=True, kw_only=True)
class Record:
    """What made an output.

    prompt_sha256: of the prompt's UTF-8 bytes, also where the prompt is left out. model_sha256: of the weights.
    cost_credits: settled price, None where nothing was charged. consent_ids: consents of the cameos in it.
    details: whatever else the maker noted (events, offsets, native size); JSON-ready.
    """

    prompt: str | None = None
    prompt_sha256: str = ""
    seeds: tuple[int, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    workflow: Mapping[str, Any] | None = None
    model: str = ""
    model_sha256: str = ""
    consent_ids: tuple[str, ...] = ()
    cost_credits: int | None = None
    software: str = f"{SOFTWARE} {__version__}"
    made_at: str = ""  # ISO 8601, UTC
    private: bool = False
    details: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON values, without what is empty."""
        plain = json.loads(json.dumps(asdict(self), default=str))
        return {key: value for key, value in plain.items() if value not in (None, "", [], {}, False)}


def record_of(noted: Mapping[str, Any] | Record, *, now: datetime | None = None) -> Record:
    """Bring a clip's notes into a Record: known keys by name, the rest under `details`.

    `seed`, `sha256` (of the weights) and `model` (a name, or a mapping with name and sha256) are understood. now: the time to write down.
    """
    if isinstance(noted, Record):
        return noted
    known = {f.name for f in fields(Record)} - {"details"}
    noted = {"model_sha256": noted["sha256"], **noted} if "sha256" in noted else noted
    values: dict[str, Any] = {key: value for key, value in noted.items() if key in known and value is not None}
    details = {key: value for key, value in noted.items() if key not in known | {"details", "seed", "sha256"}}
    if isinstance(values.get("model"), Mapping):
        model = values["model"]
        values["model"], values["model_sha256"] = str(model.get("name", "")), str(model.get("sha256", ""))
    if "seed" in noted and "seeds" not in values:
        values["seeds"] = (int(noted["seed"]),)
    for key in ("seeds", "consent_ids"):
        values[key] = tuple(values.get(key, ()))
    values.setdefault("made_at", (now or datetime.now(timezone.utc)).isoformat(timespec="seconds"))
    values.setdefault("prompt_sha256", prompt_hash(values.get("prompt")))
    return Record(**values, details={**details, **noted.get("details", {})})


def prompt_hash(prompt: str | None) -> str:
    """SHA-256 of a prompt's UTF-8 bytes in hex; empty for no prompt."""
    return hashlib.sha256(prompt.encode()).hexdigest() if prompt else ""


def without_words(record: Record) -> Record:
    """Return the record as `--private` writes it: no prompt nor any other words of the user, only the prompt's hash."""
    return replace(
        record,
        prompt=None,
        workflow=None,
        settings=_numbers_of(record.settings),
        details=_numbers_of(record.details),
        private=True,
    )


def _numbers_of(value: Any) -> Any:
    """Keep numbers, flags and choices from closed lists; every other text may quote the prompt."""
    if isinstance(value, Mapping):
        kept = {key: _numbers_of(inner) for key, inner in value.items() if key not in _PLAIN_WORDS}
        words = {key: inner for key, inner in value.items() if key in _PLAIN_WORDS}
        return {key: inner for key, inner in (words | kept).items() if inner not in (None, [], {})}
    if isinstance(value, (list, tuple)):
        return [inner for inner in map(_numbers_of, value) if inner not in (None, [], {})]
    return value if isinstance(value, (bool, int, float)) else None


def write_sidecar(path: Path, record: Mapping[str, Any] | Record) -> Path:
    """Write the record beside an output as `<name>.json` and return that path; whole or not at all."""
    target = path.with_name(path.name + ".json")
    return write_text(target, json.dumps(record_of(record).as_json(), indent=2, ensure_ascii=False) + "\n")
