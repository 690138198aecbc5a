"""Balances and entries as lines of plain text, for the command line and the node."""

from __future__ import annotations

from collections.abc import Sequence

from .records import Balance, LedgerEntry


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
