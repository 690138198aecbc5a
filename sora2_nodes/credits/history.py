"""Reading the ledger back: entries with the running sum, what renders really cost, CSV and lines of plain text. Writes nothing to it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TextIO

from sqlalchemy import BigInteger, Select, cast, func, select

from ..whole_files import replacing
from .database import reading
from .ledger import Ledger
from .records import Balance, Cost, LedgerEntry, costs, entries

CSV_COLUMNS = (
    "id", "time", "account", "kind", "bucket", "amount", "held", "free_after", "job", "shot", "reason",
    "price_version", "hold",
)  # fmt: skip
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, kw_only=True)
class Query:
    """Which entries to read: of a job, from `since` up to before `until` (seconds since 1970), older than `before`."""

    account: str | None = "local"  # None: every account
    job: str | None = None
    since: float | None = None
    until: float | None = None
    before: int | None = None  # an entry's id
    limit: int | None = None


def history(ledger: Ledger, query: Query) -> list[LedgerEntry]:
    """Return the entries that `query` asks for, newest first, each with its account's free credits after it."""
    with reading(ledger.engine) as connection:
        return [LedgerEntry(**row) for row in connection.execute(_select(query)).mappings()]


def jobs_of(ledger: Ledger, account: str, limit: int = 100) -> list[str]:
    """Return the jobs of `account` that wrote entries, newest first."""
    query = (
        select(entries.c.job)
        .where(entries.c.account == account, entries.c.job != "")
        .group_by(entries.c.job)
        .order_by(func.max(entries.c.id).desc())
        .limit(limit)
    )
    with reading(ledger.engine) as connection:
        return [str(job) for (job,) in connection.execute(query)]


def costs_of(ledger: Ledger, job: str) -> list[tuple[int | None, Cost]]:
    """Return what each shot of `job` really took, in the order of recording."""
    names = [field.name for field in fields(Cost)]
    with reading(ledger.engine) as connection:
        rows = connection.execute(select(costs).where(costs.c.job == job).order_by(costs.c.id)).mappings()
        return [(row["shot"], Cost(**{name: row[name] for name in names})) for row in rows]


def write_csv(rows: Iterable[LedgerEntry], out: TextIO) -> None:
    """Write entries as CSV with a header. Text that a spreadsheet would run as a formula gets an apostrophe."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for entry in rows:
        writer.writerow([_plain(getattr(entry, name)) for name in CSV_COLUMNS])


def export_csv(ledger: Ledger, path: Path, query: Query) -> int:
    """Write the entries that `query` asks for to a CSV file, whole or not at all; return how many."""
    rows = history(ledger, query)
    with replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as out:
        write_csv(rows, out)
    return len(rows)


def _select(query: Query) -> Select[tuple[object, ...]]:
    running = func.sum(entries.c.amount).over(partition_by=entries.c.account, order_by=entries.c.id)
    every = select(entries, cast(running, BigInteger).label("free_after"))
    if query.account is not None:
        every = every.where(entries.c.account == query.account)
    table = every.subquery()
    chosen = select(table).order_by(table.c.id.desc()).limit(query.limit)
    if query.job is not None:
        chosen = chosen.where(table.c.job == query.job)
    if query.since is not None:
        chosen = chosen.where(table.c.at >= query.since)
    if query.until is not None:
        chosen = chosen.where(table.c.at < query.until)
    if query.before is not None:
        chosen = chosen.where(table.c.id < query.before)
    return chosen


def _plain(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


def balance_line(account: str, balance: Balance) -> str:
    """Say what an account has, in one line."""
    held = f"; {balance.held} held for renders under way" if balance.held else ""
    return f"{account}: {balance.free} credits ({balance.standard} standard, {balance.priority} priority){held}"


def entry_lines(entries: Sequence[LedgerEntry]) -> list[str]:
    """Return one line per entry: time, change, free credits after it, kind, job and shot, reason."""
    return [_line(entry) for entry in entries] or ["no entries yet"]


def change_of(entry: LedgerEntry) -> str:
    """Say what an entry changed: free credits where it did, else what left the hold."""
    return f"{entry.amount:+d}" if entry.amount else f"({entry.held:+d})"


def _line(entry: LedgerEntry) -> str:
    job = entry.job if entry.shot is None else f"{entry.job} shot {entry.shot + 1}"
    bucket = " (priority)" if entry.bucket == "priority" else ""
    kind = f"{entry.kind}{bucket}"
    return f"{entry.time}  {change_of(entry):>7}  {entry.free_after:>7}  {kind:<18}  {job or '-'}  {entry.reason}"
