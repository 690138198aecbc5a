"""The Credits History over HTTP: JSON for the panel, CSV, and the page. Mounted by the host and by `sora2 serve`.

Reads only. Who may ask, and from where, is the business of whoever mounts it.
"""

from __future__ import annotations

import asyncio
import io
import threading
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from aiohttp import web

from ..errors import InputError, Sora2Error
from .history import Query, costs_of, history, jobs_of, write_csv
from .ledger import LOCAL_ACCOUNT, Ledger
from .records import LedgerEntry

PREFIX = "/sora2/credits"
MAX_ROWS = 500  # entries per answer
MAX_POINTS = 2000  # of the balance over time
PAGE_FILES = {
    "credits/start.mjs": "text/javascript",
    "credits/panel.js": "text/javascript",
    "credits/view.js": "text/javascript",
    "credits/panel.css": "text/css",
    "credits/page.css": "text/css",
    "credits/index.html": "text/html",
    "lib/credits.js": "text/javascript",
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
AccountOf = Callable[[web.Request], Awaitable[str]]
Answer = Callable[[Ledger, str, web.Request], web.Response]


def named_account(request: web.Request) -> str:
    """Return the account that a request names, "local" when it names none."""
    return request.query.get("account", LOCAL_ACCOUNT)


def add_routes(
    target: web.Application | web.RouteTableDef, ledger: Callable[[], Ledger], *,
    account_of: AccountOf, page: str | None = "/credits",
) -> None:  # fmt: skip
    """Mount the routes on an application, or on the host's route table.

    `ledger` is called at the first request. `account_of` says whose credits a request may see, or raises. `page` is where the
    page stands; None mounts only what the host's sidebar needs.
    """
    books = _Books(open=_once(ledger), account_of=account_of)
    handlers = {f"{PREFIX}/{name}": books.answer(make) for name, make in _ANSWERS.items()}
    handlers[f"{PREFIX}/ui/{{file:.+}}"] = _page_file
    if page:
        handlers[page] = _page
    for path, handler in handlers.items():
        if isinstance(target, web.Application):
            target.router.add_get(path, handler)
        else:
            target.get(path)(handler)


@dataclass(frozen=True, kw_only=True)
class _Books:
    open: Callable[[], Ledger]
    account_of: AccountOf

    def answer(self, make: Answer) -> Handler:
        """Wrap a function that reads the ledger: off the event loop, our errors as JSON with status 400."""

        async def handle(request: web.Request) -> web.StreamResponse:
            try:
                account = await self.account_of(request)
                return await asyncio.to_thread(lambda: make(self.open(), account, request))
            except Sora2Error as error:
                refusal = getattr(error, "response", None)  # one that knows its own status
                return refusal() if refusal else web.json_response({"error": str(error)}, status=400)

        return handle


def _once(open_it: Callable[[], Ledger]) -> Callable[[], Ledger]:
    """Return a function that opens the ledger at its first call, whichever thread calls first."""
    lock, opened = threading.Lock(), list[Ledger]()

    def get() -> Ledger:
        with lock:
            if not opened:
                opened.append(open_it())
            return opened[0]

    return get


def _balance(ledger: Ledger, account: str, _request: web.Request) -> web.Response:
    balance = ledger.balance(account)
    return web.json_response({"account": account, **asdict(balance), "free": balance.free})


def _history(ledger: Ledger, account: str, request: web.Request) -> web.Response:
    rows = history(ledger, _query(account, request, MAX_ROWS))
    return web.json_response({"account": account, "entries": [entry_json(entry) for entry in rows]})


def _series(ledger: Ledger, account: str, request: web.Request) -> web.Response:
    rows = history(ledger, _query(account, request, MAX_POINTS))
    return web.json_response({"account": account, "points": [[row.at, row.free_after] for row in reversed(rows)]})


def _jobs(ledger: Ledger, account: str, _request: web.Request) -> web.Response:
    return web.json_response({"account": account, "jobs": jobs_of(ledger, account)})


def _costs(ledger: Ledger, account: str, request: web.Request) -> web.Response:
    job = request.query.get("job", "")
    known = history(ledger, Query(account=account, job=job, limit=1))
    rows = [{"shot": shot, **asdict(cost)} for shot, cost in costs_of(ledger, job)] if known else []
    return web.json_response({"account": account, "job": job, "costs": rows})


def _export(ledger: Ledger, account: str, request: web.Request) -> web.Response:
    out = io.StringIO()
    write_csv(history(ledger, _query(account, request, None)), out)
    headers = {"Content-Disposition": 'attachment; filename="sora2-credits.csv"'}
    return web.Response(text=out.getvalue(), content_type="text/csv", headers=headers)


_ANSWERS: dict[str, Answer] = {
    "balance": _balance,
    "history": _history,
    "series": _series,
    "jobs": _jobs,
    "costs": _costs,
    "export.csv": _export,
}


def entry_json(entry: LedgerEntry) -> dict[str, object]:
    """Return an entry as the panel and the command line show it."""
    return {**asdict(entry), "time": entry.time}


def _query(account: str, request: web.Request, most: int | None) -> Query:
    limit = _whole(request, "limit")
    if limit is not None and limit < 1:
        raise InputError(f"limit {limit} is not a number of entries; give 1 or more")
    if most is not None:
        limit = min(limit or most, most)
    return Query(
        account=account, job=request.query.get("job") or None, since=_number(request, "since"),
        until=_number(request, "until"), before=_whole(request, "before"), limit=limit,
    )  # fmt: skip


def _number(request: web.Request, name: str) -> float | None:
    text = request.query.get(name, "")
    try:
        value = float(text) if text else None
    except ValueError as error:
        raise InputError(f"{name} {text!r} is not a number") from error
    if value is not None and not abs(value) < 2**53:
        raise InputError(f"{name} {text!r} is out of range")
    return value


def _whole(request: web.Request, name: str) -> int | None:
    value = _number(request, name)
    if value is not None and value != int(value):
        raise InputError(f"{name} {value} is not a whole number")
    return None if value is None else int(value)


async def _page(_request: web.Request) -> web.StreamResponse:
    return _page_response("credits/index.html")


async def _page_file(request: web.Request) -> web.StreamResponse:
    if request.match_info["file"] not in PAGE_FILES:
        raise web.HTTPNotFound
    return _page_response(request.match_info["file"])


def _page_response(name: str) -> web.StreamResponse:
    headers = {"Content-Type": f"{PAGE_FILES[name]}; charset=utf-8", "Cache-Control": "no-cache"}
    return web.FileResponse(script_folder() / name, headers=headers)


def script_folder() -> Path:
    """Return the folder of the pack's scripts: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).parents[1]
    inside = package / "js"
    return inside if inside.is_dir() else package.parent / "js"
