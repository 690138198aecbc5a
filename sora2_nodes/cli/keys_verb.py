"""`sora2 keys new|list|revoke|local`: who may call the API. A new key's secret is shown once, when it is made."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from datetime import datetime, timezone

from ..credits.ledger import Ledger
from ..serve.http.api_keys import SCOPES, Key, list_keys, local_key, local_key_path, new_key, revoke_key
from ..serve.queue.store import open_store


def configure(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="new|list|revoke|local")
    new = verbs.add_parser("new", help="make a key and print its secret, once")
    new.add_argument("name", help="what the key is for, up to 80 characters")
    scopes = "; ".join(f"{scope}: {meaning}" for scope, meaning in SCOPES.items())
    new.add_argument(
        "--scope", action="append", choices=tuple(SCOPES), help=f"may be repeated (default: all). {scopes}"
    )
    new.add_argument(
        "--account", help="account that pays in credits and whose videos alone are seen (default: none: free, sees all)"
    )
    shown = verbs.add_parser("list", help="list the keys, without their secrets")
    gone = verbs.add_parser("revoke", help="make a key useless from now on")
    gone.add_argument("id", help="the key's id, from: sora2 keys list")
    here = verbs.add_parser(
        "local", help="print the key of this machine: for callers here, who may read the data folder"
    )
    for verb in (new, shown, gone, here):
        verb.add_argument("--json", action="store_true", help="print JSON, for programs")


def run(args: argparse.Namespace) -> int:
    if args.verb == "local":
        print(json.dumps({"secret": local_key(), "file": str(local_key_path())}) if args.json else local_key())
        return 0
    ledger = open_store().ledger
    return {"new": _new, "list": _list, "revoke": _revoke}[args.verb](ledger, args)


def _new(ledger: Ledger, args: argparse.Namespace) -> int:
    key, secret = new_key(ledger, args.name, scopes=args.scope or tuple(SCOPES), account=args.account)
    if args.json:
        print(json.dumps({**asdict(key), "secret": secret}))
    else:
        print(f"{secret}\nThis is the only time it is shown. Key {key.id}, scopes {', '.join(key.scopes)}.")
    return 0


def _list(ledger: Ledger, args: argparse.Namespace) -> int:
    keys = list_keys(ledger)
    if args.json:
        print(json.dumps([asdict(key) for key in keys]))
    elif not keys:
        print("no keys; make one with: sora2 keys new NAME")
    else:
        print("\n".join(_line(key) for key in keys))
    return 0


def _revoke(ledger: Ledger, args: argparse.Namespace) -> int:
    key = revoke_key(ledger, args.id)
    print(json.dumps(asdict(key)) if args.json else f"{key.id} ({key.name}) is revoked")
    return 0


def _line(key: Key) -> str:
    state = f"revoked {_day(key.revoked_at)}" if key.revoked_at else f"last used {_day(key.last_used_at)}"
    account = f"account {key.account}" if key.account else "free"
    return f"{key.id}  {key.name}  {key.hint}  {'+'.join(key.scopes)}  {account}  made {_day(key.created_at)}  {state}"


def _day(time_s: float | None) -> str:
    return "never" if time_s is None else datetime.fromtimestamp(time_s, timezone.utc).strftime("%Y-%m-%d %H:%M UTC")
