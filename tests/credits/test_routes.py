"""The Credits History over HTTP."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Callable

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from sora2_nodes.credits.history_routes import PAGE_FILES, add_routes, named_account
from sora2_nodes.credits.ledger import Ledger
from sora2_nodes.credits.records import Cost
from sora2_nodes.errors import CreditError


async def anybody(request: web.Request) -> str:
    """Let everybody see the account that a request names."""
    return named_account(request)


def get(ledger: Ledger | Callable[[], Ledger], *paths: str, **options: object) -> list[tuple[int, str, bytes]]:
    """Ask a fresh server for each path in turn; return status, content type and body."""

    async def ask() -> list[tuple[int, str, bytes]]:
        app = web.Application()
        asked = {"account_of": anybody, **options}
        add_routes(app, ledger if callable(ledger) else lambda: ledger, **asked)  # type: ignore[arg-type]
        answers = []
        async with TestClient(TestServer(app)) as client:
            for path in paths:
                async with client.get(path) as answer:
                    answers.append((answer.status, answer.content_type, await answer.read()))
        return answers

    return asyncio.run(ask())


def get_json(ledger: Ledger, path: str, **options: object) -> dict:
    import json

    status, kind, body = get(ledger, path, **options)[0]
    assert (status, kind) == (200, "application/json")
    return json.loads(body)


@pytest.fixture
def used(ledger: Ledger) -> Ledger:
    """A ledger with one finished job of two shots, and another account."""
    hold = ledger.hold("local", 30, "job-1")
    ledger.settle(hold, 10, 0)
    ledger.settle(hold, 20, 1)
    ledger.record_cost("job-1", 0, Cost(wall_s=1.5, cpu_s=2.0))
    ledger.grant("studio", 7)
    return ledger


def test_balance_history_series_and_jobs_tell_the_same_story(used: Ledger) -> None:
    balance = get_json(used, "/sora2/credits/balance")
    assert balance == {"account": "local", "standard": 70, "priority": 0, "held": 0, "free": 70}
    rows = get_json(used, "/sora2/credits/history")["entries"]
    assert [(row["kind"], row["shot"], row["free_after"]) for row in rows] == [
        ("settle", 1, 70), ("settle", 0, 70), ("hold", None, 70), ("grant", None, 100),
    ]  # fmt: skip
    points = get_json(used, "/sora2/credits/series")["points"]
    assert [free for _, free in points] == [100, 70, 70, 70]
    assert get_json(used, "/sora2/credits/jobs")["jobs"] == ["job-1"]


def test_history_takes_filters_and_pages(used: Ledger) -> None:
    first = get_json(used, "/sora2/credits/history?job=job-1&limit=2")["entries"]
    assert [row["kind"] for row in first] == ["settle", "settle"]
    rest = get_json(used, f"/sora2/credits/history?job=job-1&before={first[-1]['id']}")["entries"]
    assert [row["kind"] for row in rest] == ["hold"]
    assert get_json(used, f"/sora2/credits/history?since={rest[0]['at'] + 1}")["entries"] == []


def test_what_a_job_took_is_told_to_its_own_account_alone(used: Ledger) -> None:
    assert get_json(used, "/sora2/credits/costs?job=job-1")["costs"][0]["cpu_s"] == 2.0
    assert get_json(used, "/sora2/credits/costs?job=job-1&account=studio")["costs"] == []


def test_whoever_mounts_it_says_whose_credits_are_seen(used: Ledger) -> None:
    async def studio(request: web.Request) -> str:
        return "studio"

    seen = get_json(used, "/sora2/credits/balance?account=local", account_of=studio)
    assert (seen["account"], seen["free"]) == ("studio", 7)


def test_the_export_is_csv_with_a_file_name(used: Ledger) -> None:
    status, kind, body = get(used, "/sora2/credits/export.csv?job=job-1")[0]
    assert (status, kind) == (200, "text/csv")
    assert [row["kind"] for row in csv.DictReader(io.StringIO(body.decode()))] == ["settle", "settle", "hold"]


@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=many", "limit=1.5", "before=x", "since=nan", "until=inf", "limit=" + "9" * 400, "before=1e300"],
)
def test_a_query_that_makes_no_sense_is_refused_with_its_value(ledger: Ledger, query: str) -> None:
    status, kind, body = get(ledger, f"/sora2/credits/history?{query}")[0]
    assert (status, kind) == (400, "application/json")
    assert query.partition("=")[0].encode() in body


def test_the_page_and_its_files_are_served_and_nothing_else(ledger: Ledger) -> None:
    pages = get(ledger, "/credits", *(f"/sora2/credits/ui/{name}" for name in PAGE_FILES))
    assert {status for status, _, _ in pages} == {200}
    assert {kind for _, kind, _ in pages} == {"text/html", "text/javascript", "text/css"}
    others = get(ledger, "/sora2/credits/ui/../sora2.db", "/sora2/credits/ui/%2e%2e/pyproject.toml",
                 "/sora2/credits/ui/credits/sidebar.js", "/sora2/credits/ui//etc/passwd")  # fmt: skip
    assert {status for status, _, _ in others} == {404}


def test_the_page_needs_no_key_but_everything_about_an_account_may(ledger: Ledger) -> None:
    async def nobody(request: web.Request) -> str:
        raise CreditError("show a key")

    shown = get(ledger, "/credits", "/sora2/credits/ui/credits/start.mjs", account_of=nobody)
    assert [status for status, _, _ in shown] == [200, 200]
    names = ("history", "balance", "series", "jobs", "costs", "export.csv")
    refused = get(ledger, *(f"/sora2/credits/{name}" for name in names), account_of=nobody)
    assert {(status, b"show a key" in body) for status, _, body in refused} == {(400, True)}


def test_the_host_s_route_table_takes_all_but_the_page(ledger: Ledger) -> None:
    table = web.RouteTableDef()
    add_routes(table, lambda: ledger, account_of=anybody, page=None)
    paths = {route.path for route in table if isinstance(route, web.RouteDef)}
    assert "/sora2/credits/history" in paths
    assert "/credits" not in paths


def test_the_ledger_is_opened_once_and_only_when_asked_for(ledger: Ledger) -> None:
    opened = []

    def open_it() -> Ledger:
        opened.append(1)
        return ledger

    get(open_it, "/credits")
    assert opened == []
    get(open_it, "/sora2/credits/balance", "/sora2/credits/jobs")
    assert opened == [1]
