"""Requests that made a job, by their Idempotency-Key: a client that times out and asks again gets the same job, and pays once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, insert, select

from ...credits.database import reading
from ...errors import QueueError
from .store import Store
from .tables import ANSWERED

KEPT_S = 24 * 3600.0


class KeyReusedError(QueueError):
    """An Idempotency-Key came with another request than the first time."""


def fingerprint(path: str, values: Mapping[str, Any], files: Mapping[str, str]) -> str:
    """Return what two equal requests have in common. files: SHA-256 by name."""
    told = json.dumps([path, values, files], sort_keys=True, default=str)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def answered(store: Store, caller: str, key: str, print_of: str) -> str | None:
    """Return the id of the job that this request made before, None when it is new.

    Raises KeyReusedError where the key came with another request in the last 24 hours.
    """
    with reading(store.ledger.engine) as connection:
        row = connection.execute(
            select(ANSWERED).where(ANSWERED.c.caller == caller, ANSWERED.c.key == key)
        ).one_or_none()
    if row is None or row.created_at < store.queue.clock() - KEPT_S:
        return None
    if row.fingerprint != print_of:
        raise KeyReusedError(f"the Idempotency-Key {key[:40]!r} came with another request before; use a new one")
    return str(row.job_id)


def note_answer(store: Store, caller: str, key: str, print_of: str, job_id: str) -> None:
    """Keep which job a request made, and forget what is older than a day."""
    now = store.queue.clock()
    with store.ledger.engine.begin() as connection:
        connection.execute(delete(ANSWERED).where(ANSWERED.c.created_at < now - KEPT_S))
        connection.execute(delete(ANSWERED).where(ANSWERED.c.caller == caller, ANSWERED.c.key == key))
        row = {"caller": caller, "key": key, "fingerprint": print_of, "job_id": job_id, "created_at": now}
        connection.execute(insert(ANSWERED).values(row))
