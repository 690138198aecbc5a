"""What may no longer be used: a signed chain of entries in the data folder, readable offline, and only ever longer.

Each entry's link is a hash over all before it. How long the chain is, its last link and the latest time seen are also kept
beside the keys, from the moment this installation has a key: a list that was cut, exchanged for an earlier one or removed, a
missing count and a clock that was set back are noticed, and nothing runs. What this machine has seen is kept a third time,
outside the data folder, so that list and count can't be exchanged together (`revocation_witness`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from ..errors import ConsentError, InputError
from ..home import data_folder, keys_folder, write_private
from .consent import iso, moment_of
from .revocation_witness import Witness, read_witness, write_witness
from .signing import COUNT_FILE, KEY_FILE, own_public_key, sign, signer_of

FILE = "revocations.json"
PAPER = "revocation list"
CLOCK_SKEW = timedelta(minutes=10)
NOTED_EVERY = timedelta(hours=1)  # how exactly the latest time seen is kept
_PATIENCE_S = 5.0
_ADVICE = "restore it from a backup, or see `sora2 cameo repair`; until then no cameo can be used"
EVERY = "*"  # the cameo id of an entry that ends every consent given before it


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
    """All entries, in order. seen_at: the latest time at which this installation asked for or ended a consent."""

    entries: tuple[Revocation, ...] = field(default=())
    seen_at: datetime | None = None

    def of(self, cameo_id: str, consented_at: str | None) -> Revocation | None:
        """Return the latest entry that ends a cameo's consent, given at an ISO 8601 time; None where nothing does."""
        return next((entry for entry in reversed(self.entries) if _ends(entry, cameo_id, consented_at)), None)


def _ends(entry: Revocation, cameo_id: str, consented_at: str | None) -> bool:
    if entry.cameo_id != EVERY:
        return entry.cameo_id == cameo_id
    try:
        return consented_at is None or moment_of(consented_at) <= moment_of(entry.at)
    except InputError:  # no time: it can't be shown to be later
        return True


@dataclass(frozen=True, kw_only=True)
class _Count:
    """What is known of the chain beside the list. link: None where an earlier version kept only the number."""

    entries: int
    link: str | None
    seen_at: datetime | None


def revocations() -> Revocations:
    """Read this installation's list. Raises ConsentError when it is missing, cut, changed, an earlier one or unsigned."""
    path, known = list_path(), _count()
    entries = _listed()
    if entries is None:
        if not known.entries:
            return Revocations(seen_at=_as_witnessed((), known.seen_at))
        raise ConsentError(f"the revocation list {path} is missing, though it had {known.entries} entries: {_ADVICE}")
    if len(entries) != known.entries:
        raise ConsentError(f"the revocation list {path} has {len(entries)} entries and had {known.entries}: {_ADVICE}")
    if known.link is not None and _link(entries) != known.link:
        raise ConsentError(f"the revocation list {path} is not the one this installation wrote last: {_ADVICE}")
    return Revocations(entries, _as_witnessed(entries, known.seen_at))


def _as_witnessed(entries: Sequence[Revocation], seen_at: datetime | None) -> datetime | None:
    """Return the latest time seen, by the count or by this machine. Raises ConsentError where the machine has seen more entries, or others."""
    if not (keys_folder() / KEY_FILE).exists() or (witness := read_witness()) is None:
        return seen_at
    if entries and entries[0].cameo_id == EVERY and moment_of(entries[0].at) > witness.seen_at:
        return seen_at  # begun anew since
    if _link(entries[: witness.entries]) != witness.link or len(entries) < witness.entries:
        raise ConsentError(
            f"the revocation list {list_path()} with {len(entries)} entries is not the one of {witness.entries} that this machine "
            f"has seen: {_ADVICE}"
        )
    return _later(seen_at, witness.seen_at)


def _listed() -> tuple[Revocation, ...] | None:
    """Return the entries of the list that lies here, None without one. Raises ConsentError when it is not ours."""
    path = list_path()
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        entries = tuple(Revocation(**entry) for entry in values["entries"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ConsentError(f"the revocation list {path} can't be read ({error}): {_ADVICE}") from error
    if signer_of(values, PAPER) != own_public_key():
        raise ConsentError(f"the revocation list {path} is signed by someone else: {_ADVICE}")
    return entries


def countable() -> tuple[str, tuple[Revocation, ...]] | None:
    """Return what is wrong with the count, and the list that could be counted anew; None where nothing is wrong.

    Raises ConsentError where the list itself is lost, cut or changed: then only `start_over` is left.
    """
    try:
        _count()
    except ConsentError as error:
        entries = _listed() or ()
        _as_witnessed(entries, None)
        return str(error), entries
    revocations()
    return None


def count_anew(entries: int, *, now: datetime) -> None:
    """Take the list that lies here for the whole one, on the operator's word that it is. Raises ConsentError for another length."""
    with _alone():
        found = countable()
        if found is None or len(found[1]) != entries:
            have = (
                "the count is not broken" if found is None else f"the list has {len(found[1])} entries, not {entries}"
            )
            raise ConsentError(f"{have}; look again with `sora2 cameo repair`")
        _write_count(found[1], now)


def start_over(*, now: datetime) -> None:
    """Begin a list whose first entry ends every consent given before now: the old one, and who is in it, is lost."""
    own_public_key()
    with _alone():
        _write((Revocation(cameo_id=EVERY, consent_id=EVERY, at=iso(now), reason="the list was lost"),), now)


def revoke(cameo_id: str, consent_id: str, *, now: datetime, reason: str = "", deleted: bool = False) -> Revocation:
    """Append one entry and sign the list anew. It holds from the next check on, also for jobs already queued.

    deleted: the words of earlier entries for the cameo go, too.
    """
    entry = Revocation(cameo_id=cameo_id, consent_id=consent_id, at=iso(now), reason=reason, deleted=deleted)
    own_public_key()  # with which the count begins
    with _alone():
        known = revocations()
        kept = known.entries
        if deleted:
            kept = tuple(replace(one, reason="") if one.cameo_id == cameo_id else one for one in kept)
        entries = (*kept, entry)
        _write(entries, _later(known.seen_at, now))
    return entry


def note_time(known: Revocations, now: datetime) -> None:
    """Keep that it is `now` at least: from now on an earlier clock is refused. Written once an hour at most."""
    if known.seen_at is not None and now - known.seen_at < NOTED_EVERY:
        return
    with _alone():
        fresh = revocations()
        _write_count(fresh.entries, _later(fresh.seen_at, now))


def clock_set_back(known: Revocations, now: datetime) -> bool:
    """Tell whether `now` lies before a time that this installation has seen."""
    return known.seen_at is not None and now < known.seen_at - CLOCK_SKEW


def list_path() -> Path:
    """Return where the list lies."""
    return data_folder() / "cameos" / FILE


def _link(entries: Sequence[Revocation]) -> str:
    """Hash the chain. Reasons are left out: those of a deleted cameo are taken away later."""
    link = ""
    for entry in entries:
        told = json.dumps([link, entry.cameo_id, entry.consent_id, entry.at, entry.deleted])
        link = hashlib.sha256(told.encode()).hexdigest()
    return link


def _count() -> _Count:
    """Read the count. Raises ConsentError where it is missing, though this installation has a key, or makes no sense."""
    path = keys_folder() / COUNT_FILE
    try:
        values = json.loads(path.read_text(encoding="ascii"))
    except FileNotFoundError as error:
        if not (keys_folder() / KEY_FILE).exists():
            return _Count(entries=0, link=None, seen_at=None)
        raise ConsentError(f"the count of revocations, {path}, is missing: {_ADVICE}") from error
    except (OSError, ValueError) as error:
        raise ConsentError(f"{path} can't be read ({error}): {_ADVICE}") from error
    if isinstance(values, int) and not isinstance(values, bool) and values > 0:
        return _Count(entries=values, link=None, seen_at=None)  # as an earlier version wrote it
    try:
        entries, link, seen = values["entries"], values["link"], values["seen_at"]
        seen_at = None if seen is None else datetime.fromtimestamp(float(seen), timezone.utc)
    except (KeyError, TypeError, ValueError, OverflowError, OSError) as error:
        raise ConsentError(f"{path} makes no sense: {_ADVICE}") from error
    if not isinstance(entries, int) or entries < 0 or not isinstance(link, str):
        raise ConsentError(f"{path} makes no sense: {_ADVICE}")
    return _Count(entries=entries, link=link, seen_at=seen_at)


def _write(entries: Sequence[Revocation], seen_at: datetime) -> None:
    values: Mapping[str, Any] = sign({"version": 2, "entries": [asdict(e) for e in entries]}, PAPER)
    write_private(list_path(), json.dumps(values, indent=2).encode())
    _write_count(entries, seen_at)


def _write_count(entries: Sequence[Revocation], seen_at: datetime) -> None:
    told = {"entries": len(entries), "link": _link(entries), "seen_at": seen_at.timestamp()}
    write_private(keys_folder() / COUNT_FILE, json.dumps(told).encode())
    write_witness(Witness(entries=len(entries), link=_link(entries), seen_at=seen_at))


def _later(one: datetime | None, other: datetime) -> datetime:
    return other if one is None else max(one, other)


@contextmanager
def _alone() -> Iterator[None]:
    """Keep other processes from writing the list. Raises ConsentError when one of them does not end."""
    lock = list_path().with_suffix(".lock")
    lock.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        held = FileLock(lock, mode=0o600).acquire(timeout=_PATIENCE_S)
    except Timeout:
        raise ConsentError(f"{list_path()} is being written by another process; try again when it has ended") from None
    with held:
        yield
