"""Reading and writing the ledger's rows over a connection that the caller has begun. Decides nothing about money."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from .database import database_now
from .owners import Owner, is_alive
from .prices import CURRENT
from .records import BUCKETS, Balance, CreditHold, accounts, entries, holds

MAX_REASON = 500  # characters


def add_account(connection: Connection, account: str, at: float) -> bool:
    """Add `account` unless it exists; tell whether it was added."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    row = dialect.insert(accounts).values(name=account, created_at=at).on_conflict_do_nothing()
    return connection.execute(row.returning(accounts.c.name)).first() is not None


def lock_account(connection: Connection, account: str) -> None:
    """Keep other writers off `account` until the transaction ends. SQLite has locked the whole file at its begin."""
    connection.execute(select(accounts.c.name).where(accounts.c.name == account).with_for_update())


def balance_of(connection: Connection, account: str) -> Balance:
    """Sum the entries of `account`."""
    query = (
        select(entries.c.bucket, func.sum(entries.c.amount), func.sum(entries.c.held))
        .where(entries.c.account == account)
        .group_by(entries.c.bucket)
    )
    rows = {bucket: (int(free), int(held)) for bucket, free, held in connection.execute(query)}
    free = {bucket: rows.get(bucket, (0, 0))[0] for bucket in BUCKETS}
    return Balance(**free, held=sum(held for _, held in rows.values()))


def held_of(connection: Connection, hold_id: str) -> dict[str, int]:
    """Return what a hold has left in each bucket, in the order it is spent."""
    query = select(entries.c.bucket, func.sum(entries.c.held)).where(entries.c.hold == hold_id)
    rows = {bucket: int(held) for bucket, held in connection.execute(query.group_by(entries.c.bucket))}
    return {bucket: rows[bucket] for bucket in BUCKETS if rows.get(bucket)}


def settled_of(connection: Connection, hold_id: str, shot: int) -> int:
    """Return the credits a hold has spent on `shot`."""
    query = select(func.sum(entries.c.held)).where(
        entries.c.hold == hold_id, entries.c.shot == shot, entries.c.kind == "settle"
    )
    return -int(connection.execute(query).scalar() or 0)


def write_entry(
    connection: Connection, at: float, kind: str, *, hold: CreditHold | None = None, **columns: Any
) -> None:
    """Append one entry. With a `hold` it names that hold's account, job and price table."""
    if hold:
        columns |= {"account": hold.account, "hold": hold.id, "job": hold.job, "price_version": hold.price_version}
    values = {"amount": 0, "held": 0, "shot": None, "hold": None, "job": "", "price_version": CURRENT} | columns
    values["reason"] = values["reason"][:MAX_REASON]
    connection.execute(insert(entries).values(at=at, kind=kind, **values))


def add_hold(connection: Connection, at: float, hold: CreditHold, owner: Owner | None, reason: str) -> None:
    """Write a hold and its entries. Without an `owner` no sweep touches it."""
    who: dict[str, Any] = {}
    if owner:
        who = {"host": owner.host, "pid": owner.pid, "process_start": owner.start, "beat_at": database_now()}
    connection.execute(insert(holds).values(opened_at=at, **vars(hold), **who))
    for bucket, part in (("priority", hold.priority), ("standard", hold.standard)):
        if part:
            write_entry(connection, at, "hold", hold=hold, bucket=bucket, amount=-part, held=part, reason=reason)


def close_hold(connection: Connection, at: float, hold: CreditHold) -> None:
    """Mark a hold as done."""
    connection.execute(update(holds).where(holds.c.id == hold.id).values(closed_at=at))


def read_hold(row: Row[Any]) -> CreditHold:
    """Read a hold from its row."""
    columns = row._mapping
    return CreditHold(**{field.name: columns[field.name] for field in fields(CreditHold)})


def abandoned_holds(connection: Connection, hold_id: str | None = None) -> list[CreditHold]:
    """Return the open holds, all or the one named, whose owner no longer lives. A durable hold has none."""
    silent = (database_now() - holds.c.beat_at).label("silent_s")
    query = select(holds, silent).where(holds.c.closed_at.is_(None), holds.c.host.is_not(None))
    rows = connection.execute(query if hold_id is None else query.where(holds.c.id == hold_id).with_for_update())
    return [read_hold(row) for row in rows if not is_alive(_owner(row), row.silent_s)]


def _owner(row: Row[Any]) -> Owner:
    return Owner(host=row.host, pid=row.pid, start=row.process_start)
