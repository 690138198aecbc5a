"""`sora2 credits`: what an account has, what happened to it, what a render would cost."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import CreditError, InputError
from ..foreign_files import read_plain

if TYPE_CHECKING:
    from ..credits.history import Query
    from ..credits.ledger import Ledger
    from ..credits.prices import Quote

BUCKETS = ("standard", "priority")


def configure(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    balance = _action(actions, "balance", "what an account has, free and held, in credits")
    _add_account(balance)
    shown = _action(actions, "history", "an account's entries, newest first; times are UTC")
    _add_filters(shown)
    shown.add_argument("--limit", type=int, default=50, metavar="N", help="most entries to show (default: 50)")
    grant = _action(actions, "grant", "add credits to an account, which is opened if it is new")
    grant.add_argument("amount", type=int, help="credits to add, a whole number above 0")
    grant.add_argument("--bucket", choices=BUCKETS, default="standard", help="where they go (default: standard)")
    grant.add_argument("--reason", default="granted", help="kept in the history (default: granted)")
    _add_account(grant)
    move = _action(actions, "transfer", "move free credits from one bucket of an account to the other")
    move.add_argument("amount", type=int, help="credits to move, a whole number above 0")
    move.add_argument("--to", choices=BUCKETS, required=True, help="the bucket they go to, from the other one")
    _add_account(move)
    _configure_quote(_action(actions, "quote", "what a render would cost; nothing is held"))
    export = _action(actions, "export", "write the history as CSV, newest first")
    export.add_argument("file", metavar="FILE", help="file to write, replaced if it is there")
    _add_filters(export)
    release = _action(actions, "release", "give back what is held for a job whose machine is gone")
    release.add_argument("job", help="the job as the history names it")


def run(args: argparse.Namespace) -> int:
    answer, text = _ACTIONS[args.action](args)
    print(json.dumps(answer) if args.json else text)
    return 0


def _action(actions: Any, name: str, summary: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=summary, description=f"{summary.capitalize()}.")
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")
    return parser


def _add_account(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--account", default="local", help="whose credits (default: local)")


def _add_filters(parser: argparse.ArgumentParser) -> None:
    _add_account(parser)
    parser.add_argument("--job", help="only the entries of this job")
    parser.add_argument("--since", metavar="DATE", help="from this day on, such as 2026-11-23, or 2026-11-23T08:00")
    parser.add_argument("--until", metavar="DATE", help="up to this day, not including it; local time")


def _configure_quote(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seconds", type=float, action="append", help="a shot's length in seconds; once per shot")
    parser.add_argument("--size", default="1280x720", help="width x height in pixels (default: 1280x720)")
    parser.add_argument("--angles", type=int, default=1, help="cameras that render each shot (default: 1)")
    parser.add_argument("--storyboard", metavar="FILE", help="price this storyboard instead, at its own size")


def _balance(args: argparse.Namespace) -> tuple[Any, str]:
    return _show_balance(_ledger(), args.account)


def _history(args: argparse.Namespace) -> tuple[Any, str]:
    from ..credits.history import entry_lines, history

    if args.limit < 1:
        raise InputError(f"--limit {args.limit} shows nothing; give 1 or more")
    rows = history(_ledger(), _query(args, args.limit))
    return [{**asdict(row), "time": row.time} for row in rows], "\n".join(entry_lines(rows))


def _grant(args: argparse.Namespace) -> tuple[Any, str]:
    ledger = _ledger()
    ledger.grant(args.account, args.amount, bucket=args.bucket, reason=args.reason)
    return _show_balance(ledger, args.account)


def _transfer(args: argparse.Namespace) -> tuple[Any, str]:
    source = next(bucket for bucket in BUCKETS if bucket != args.to)
    ledger = _ledger()
    ledger.transfer(args.account, args.amount, source=source, target=args.to)
    return _show_balance(ledger, args.account)


def _quote(args: argparse.Namespace) -> tuple[Any, str]:
    price = _priced(args)
    return asdict(price), price.describe()


def _export(args: argparse.Namespace) -> tuple[Any, str]:
    from ..credits.history import export_csv

    path = Path(args.file)
    count = export_csv(_ledger(), path, _query(args, None))
    return {"file": str(path), "entries": count}, f"{path}: {count} entries"


def _release(args: argparse.Namespace) -> tuple[Any, str]:
    ledger = _ledger()
    holds = ledger.open_holds(job=args.job)
    if not holds:
        raise CreditError(f"nothing is held for job {args.job!r}; see: sora2 credits history")
    returned = sum(ledger.release(hold, "released by hand") for hold in holds)
    return {"job": args.job, "released": returned}, f"{args.job}: {returned} credits given back"


_ACTIONS = {
    "balance": _balance,
    "history": _history,
    "grant": _grant,
    "transfer": _transfer,
    "quote": _quote,
    "export": _export,
    "release": _release,
}


def _ledger() -> Ledger:
    from ..credits.ledger import open_ledger

    return open_ledger()


def _show_balance(ledger: Ledger, account: str) -> tuple[Any, str]:
    from ..credits.history import balance_line

    balance = ledger.balance(account)
    return {"account": account, **asdict(balance), "free": balance.free}, balance_line(account, balance)


def _query(args: argparse.Namespace, limit: int | None) -> Query:
    from ..credits.history import Query

    since, until = _moment("--since", args.since), _moment("--until", args.until)
    return Query(account=args.account, job=args.job, since=since, until=until, limit=limit)


def _moment(option: str, text: str | None) -> float | None:
    """Read a day or a moment in local time as seconds since 1970."""
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text).timestamp()
    except (ValueError, OverflowError) as error:
        raise InputError(f"{option} {text!r} is not a date; write one such as 2026-11-23") from error


def _priced(args: argparse.Namespace) -> Quote:
    from ..credits.prices import quote, quote_storyboard
    from .arguments import size_from

    if args.storyboard is None:
        width, height = size_from(args.size)
        return quote(args.seconds or [10.0], width=width, height=height, angles=args.angles)
    try:
        text = read_plain(args.storyboard).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{args.storyboard}: it can't be read as text: {error}") from error
    from ..story import read_storyboard

    return quote_storyboard(read_storyboard(text), angles=args.angles)
