"""How long the list of revocations was when this machine last saw it, kept outside the data folder.

The list and its count both lie in the data folder, so that an earlier copy of the folder brings both back at once. A machine
that has seen more keeps that here. Where nothing is kept (a new machine, a folder that can't be written), this is not
noticed.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from ..home import state_folder, write_private
from .signing import own_public_key


@dataclass(frozen=True, kw_only=True)
class Witness:
    """A chain as it was seen. entries: how many there were. link: the last one's. seen_at: the latest time known then."""

    entries: int
    link: str
    seen_at: datetime


def witness_path() -> Path:
    """Return where this machine keeps what it has seen of this installation's list."""
    return state_folder() / f"revocations-{hashlib.sha256(own_public_key().encode()).hexdigest()[:16]}.json"


def read_witness() -> Witness | None:
    """Return what was seen; None where nothing was kept, or nothing that makes sense."""
    try:
        values = json.loads(witness_path().read_text(encoding="ascii"))
        seen_at = datetime.fromtimestamp(float(values["seen_at"]), timezone.utc)
        return Witness(entries=int(values["entries"]), link=str(values["link"]), seen_at=seen_at)
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return None


def write_witness(seen: Witness) -> None:
    """Keep what is seen now, where that can be written."""
    told = {"entries": seen.entries, "link": seen.link, "seen_at": seen.seen_at.timestamp()}
    with suppress(OSError):
        write_private(witness_path(), json.dumps(told).encode())
