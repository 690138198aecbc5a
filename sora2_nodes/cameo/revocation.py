"""What may no longer be used: a signed list in the data folder, readable offline, and only ever longer.

The number of entries is also kept beside the keys, so that a list that was cut or removed is noticed and nothing runs.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from ..errors import ConsentError
from ..home import data_folder, keys_folder, write_private
from .consent import iso
from .signing import sign, signer_of, trusted_signers

FILE = "revocations.json"
COUNT_FILE = "revocations.count"
PAPER = "revocation list"
_PATIENCE_S = 5.0


@dataclass(frozen=True, kw_only=True)
class Revocation:
    """One entry. deleted: its features were removed too. at: ISO 8601."""

    cameo_id: str
    consent_id: str
    at: str
    reason: str = ""
    deleted: bool = False


@dataclass(frozen=True)
class Revocations:
    """All entries, in order."""

    entries: tuple[Revocation, ...] = field(default=())

    def of(self, cameo_id: str) -> Revocation | None:
        """Return the latest entry for a cameo, or None."""
        return next((entry for entry in reversed(self.entries) if entry.cameo_id == cameo_id), None)


def revocations() -> Revocations:
    """Read this installation's list. Raises ConsentError when it is missing, cut, changed or unsigned."""
    path, known = list_path(), _count()
    advice = "restore it from a backup; until then no cameo can be used"
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        entries = tuple(Revocation(**entry) for entry in values["entries"])
    except FileNotFoundError as error:
        if not known:
            return Revocations()
        raise ConsentError(f"the revocation list {path} is missing, though it had {known} entries: {advice}") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ConsentError(f"the revocation list {path} can't be read ({error}): {advice}") from error
    if signer_of(values, PAPER) not in trusted_signers():
        raise ConsentError(f"the revocation list {path} is signed by someone else: {advice}")
    if len(entries) < known:
        raise ConsentError(f"the revocation list {path} has {len(entries)} entries and had {known}: {advice}")
    return Revocations(entries)


def revoke(cameo_id: str, consent_id: str, *, now: datetime, reason: str = "", deleted: bool = False) -> Revocation:
    """Append one entry and sign the list anew. It holds from the next check on, also for jobs already queued.

    deleted: the words of earlier entries for the cameo go, too.
    """
    entry = Revocation(cameo_id=cameo_id, consent_id=consent_id, at=iso(now), reason=reason, deleted=deleted)
    with _alone():
        kept = revocations().entries
        if deleted:
            kept = tuple(replace(one, reason="") if one.cameo_id == cameo_id else one for one in kept)
        entries = [*kept, entry]
        values: Mapping[str, Any] = sign({"version": 1, "entries": [asdict(e) for e in entries]}, PAPER)
        write_private(list_path(), json.dumps(values, indent=2).encode())
        write_private(keys_folder() / COUNT_FILE, str(len(entries)).encode())
    return entry


def list_path() -> Path:
    """Return where the list lies."""
    return data_folder() / "cameos" / FILE


def _count() -> int:
    try:
        return int((keys_folder() / COUNT_FILE).read_text(encoding="ascii"))
    except FileNotFoundError:
        return 0
    except (OSError, ValueError) as error:
        raise ConsentError(f"{keys_folder() / COUNT_FILE} can't be read ({error}): restore it from a backup") from error


@contextmanager
def _alone() -> Iterator[None]:
    """Keep other processes from writing the list; a lock left by one that died is taken over."""
    lock = list_path().with_suffix(".lock")
    lock.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            break
        except FileExistsError:
            if time.monotonic() > deadline:
                lock.unlink(missing_ok=True)
            time.sleep(0.02)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)
