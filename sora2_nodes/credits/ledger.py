"""The ledger: grants, transfers, holds, settlements and releases, each written as entries that never change.

A balance is the sum of an account's entries. Owns every decision about credits; `prices` knows how much.
On SQLite a write holds the file's write lock, on PostgreSQL the account's row, so that nothing is spent twice.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, insert, select

from ..errors import CreditError
from . import books, database
from .owners import keep_beating, this_process
from .prices import CURRENT, part_done
from .records import BUCKETS, STANDARD, Balance, Cost, CreditHold, costs, holds

MIGRATIONS = Path(__file__).parent / "migrations" / "versions"
VERSION_TABLE = "credits_version"
LOCAL_ACCOUNT = "local"
MOST_CREDITS = 2**63 - 1  # of one account in all; what the database can add up
LONGEST_NAME = 128  # characters of an account's name
FIRST_GRANT = 1000  # standard credits that the local account gets once: 333 s of 720p


def open_ledger(
    url: str | None = None, *, clock: Callable[[], float] = time.time, first_grant: int = FIRST_GRANT
) -> Ledger:
    """Open the ledger, bring its tables up to date and release what dead processes held.

    The account "local" gets `first_grant` standard credits the first time a database is opened, and never again;
    every other account starts at 0. `clock` returns seconds since 1970.
    """
    ledger = Ledger(engine=database.open_engine(url), clock=clock)
    database.upgrade(ledger.engine, MIGRATIONS, VERSION_TABLE)
    ledger.open_account(LOCAL_ACCOUNT, first_grant)
    ledger.sweep()
    return ledger


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """Credits of every account in one database."""

    engine: Engine
    clock: Callable[[], float] = time.time
    connection: Connection | None = None

    def within(self, connection: Connection) -> Ledger:
        """Return this ledger working inside the caller's transaction, begun by `engine.begin()`."""
        return replace(self, connection=connection)

    def open_account(self, account: str, first_grant: int = 0) -> bool:
        """Open `account` with `first_grant` standard credits unless it exists; tell whether it was opened now."""
        with self._writing() as connection:
            opened = books.add_account(connection, account, self.clock())
            if opened and first_grant:
                self._write(
                    connection, "grant", account=account, bucket=STANDARD, amount=first_grant, reason="first use"
                )
        return opened

    def grant(self, account: str, amount: int, *, bucket: str = STANDARD, reason: str = "granted") -> Balance:
        """Add `amount` credits to a bucket of `account`, which is opened if it is new."""
        _check(amount, bucket)
        _check_name(account)
        with self._writing() as connection:
            books.add_account(connection, account, self.clock())
            books.lock_account(connection, account)
            before = books.balance_of(connection, account)
            if before.free + before.held + amount > MOST_CREDITS:
                raise CreditError(
                    f"account {account!r} has {before.free} free credits; {amount} more are too many to count"
                )
            self._write(connection, "grant", account=account, bucket=bucket, amount=amount, reason=reason)
            return books.balance_of(connection, account)

    def transfer(self, account: str, amount: int, *, source: str, target: str, reason: str = "moved") -> Balance:
        """Move `amount` free credits from bucket `source` to bucket `target` of one account."""
        _check(amount, source, target)
        with self._writing() as connection:
            books.lock_account(connection, account)
            free: int = getattr(books.balance_of(connection, account), source)
            if amount > free:
                raise CreditError(
                    f"{account!r} has {free} free {source} credits; {amount - free} of {amount} are missing"
                )
            for bucket, change in ((source, -amount), (target, amount)):
                self._write(connection, "transfer", account=account, bucket=bucket, amount=change, reason=reason)
            return books.balance_of(connection, account)

    def hold(
        self, account: str, amount: int, job: str, *, durable: bool = False, use_priority: bool = True,
        price_version: str = CURRENT, reason: str = "held for rendering",
    ) -> CreditHold:  # fmt: skip
        """Set `amount` credits aside for `job`, priority credits first unless `use_priority` is False.

        The hold belongs to the calling process, which says from now on that it lives, and is released once that
        process is gone. A `durable` hold belongs to no process: whoever keeps the job settles or releases it. Raises
        CreditError with the missing sum.
        """
        _check(amount)
        with self._writing() as connection:
            books.lock_account(connection, account)
            balance = books.balance_of(connection, account)
            priority = min(amount, balance.priority) if use_priority else 0
            if amount - priority > balance.standard:
                raise CreditError(_missing(account, amount, priority + balance.standard))
            hold = CreditHold(
                id=uuid.uuid4().hex, account=account, job=job, standard=amount - priority, priority=priority,
                price_version=price_version,
            )  # fmt: skip
            books.add_hold(connection, self.clock(), hold, None if durable else this_process(), reason)
        if not durable:
            keep_beating(self.engine)
        return hold

    def settle(self, hold: CreditHold, amount: int, shot: int | None, *, reason: str = "rendered") -> int:
        """Spend `amount` of a hold for a finished `shot`, from 0, and return it; a shot is charged only once."""
        if amount < 0:
            raise CreditError(f"{amount} credits can't be settled; settle 0 or more")
        with self._writing() as connection:
            books.lock_account(connection, hold.account)
            if shot is not None and (charged := books.settled_of(connection, hold.id, shot)):
                return charged
            held = books.held_of(connection, hold.id)
            if amount > sum(held.values()):
                raise CreditError(_beyond(hold, amount, sum(held.values())))
            for bucket, part in _split(amount, held).items():
                self._write(connection, "settle", hold=hold, bucket=bucket, held=-part, shot=shot, reason=reason)
            if amount == sum(held.values()):
                books.close_hold(connection, self.clock(), hold)
        return amount

    def settle_part(self, hold: CreditHold, amount: int, shot: int | None, *, done: int, total: int) -> int:
        """Spend of `amount`, a shot's whole price, what `done` of `total` steps come to; return what was spent."""
        return self.settle(hold, part_done(amount, done, total), shot, reason=f"rendered {done} of {total} steps")

    def release(self, hold: CreditHold, reason: str) -> int:
        """Give back what a hold has left and return it; 0 when it was closed before."""
        with self._writing() as connection:
            books.lock_account(connection, hold.account)
            held = books.held_of(connection, hold.id)
            for bucket, part in held.items():
                self._write(connection, "release", hold=hold, bucket=bucket, amount=part, held=-part, reason=reason)
            if held:
                books.close_hold(connection, self.clock(), hold)
        return sum(held.values())

    def sweep(self) -> list[CreditHold]:
        """Release the holds of processes that no longer run, and return those holds.

        A process of this machine is looked at; one of another is dead when it was silent for `owners.SILENT_S`.
        """
        with self._reading() as connection:
            dead = books.abandoned_holds(connection)
        return [hold for hold in dead if self._release_abandoned(hold)]

    def _release_abandoned(self, hold: CreditHold) -> int:
        """Release a hold unless its owner spoke up, or another sweep came first."""
        with self._writing() as connection:
            books.lock_account(connection, hold.account)
            if not books.abandoned_holds(connection, hold.id):
                return 0
            return self.within(connection).release(hold, "its process ended before it was settled")

    def open_holds(self, *, job: str | None = None) -> list[CreditHold]:
        """Return the holds, of one job or all, that are neither settled nor released, oldest first."""
        query = select(holds).where(holds.c.closed_at.is_(None)).order_by(holds.c.opened_at, holds.c.id)
        with self._reading() as connection:
            rows = connection.execute(query if job is None else query.where(holds.c.job == job))
            return [books.read_hold(row) for row in rows]

    def balance(self, account: str = LOCAL_ACCOUNT) -> Balance:
        """Return the free and held credits of `account`; an account never seen has none."""
        with self._reading() as connection:
            return books.balance_of(connection, account)

    def record_cost(self, job: str, shot: int | None, cost: Cost) -> None:
        """Keep what rendering `shot` of `job` really took."""
        with self._writing() as connection:
            connection.execute(insert(costs).values(at=self.clock(), job=job, shot=shot, **vars(cost)))

    def _writing(self) -> AbstractContextManager[Connection]:
        return nullcontext(self.connection) if self.connection else self.engine.begin()

    def _reading(self) -> AbstractContextManager[Connection]:
        return nullcontext(self.connection) if self.connection else database.reading(self.engine)

    def _write(self, connection: Connection, kind: str, **columns: Any) -> None:
        books.write_entry(connection, self.clock(), kind, **columns)


def _split(amount: int, held: dict[str, int]) -> dict[str, int]:
    """Take `amount` from the buckets in order."""
    parts = {}
    for bucket, left in held.items():
        parts[bucket] = min(amount, left)
        amount -= parts[bucket]
    return {bucket: part for bucket, part in parts.items() if part}


def _check_name(account: str) -> None:
    if not account.strip() or len(account) > LONGEST_NAME or not account.isprintable():
        raise CreditError(f"{account[:40]!r} is no name of an account; give 1 to {LONGEST_NAME} characters of text")


def _check(amount: int, *buckets: str) -> None:
    if amount > MOST_CREDITS:
        raise CreditError(f"{str(amount)[:25]} credits are too many to count; the most is {MOST_CREDITS}")
    if amount < 1:
        raise CreditError(f"{amount} credits can't be moved; give a whole number above 0")
    for bucket in buckets:
        if bucket not in BUCKETS:
            raise CreditError(f"no bucket {bucket!r}; there are: {', '.join(BUCKETS)}")


def _beyond(hold: CreditHold, amount: int, held: int) -> str:
    why = "" if held else ". They were spent, or given back: by hand, or since this process was silent for too long"
    return f"job {hold.job} has {held} credits held; {amount} can't be settled{why}"


def _missing(account: str, amount: int, free: int) -> str:
    return (
        f"account {account!r} has {free} free credits and this needs {amount}: {amount - free} are missing; "
        f"add them with: sora2 credits grant {amount - free} --account {account}"
    )
