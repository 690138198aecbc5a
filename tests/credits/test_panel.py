"""The Credits History in real Chromium, on a server as strict as ours: no script and no style but our own files."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from aiohttp import web

from sora2_nodes.credits.history_routes import Handler, add_routes
from sora2_nodes.credits.ledger import Ledger, open_ledger
from sora2_nodes.credits.records import Cost
from tests.credits.test_routes import anybody

SCRIPTS = Path(__file__).parents[1] / "js"
FIRST = datetime(2026, 11, 1, 12, tzinfo=timezone.utc)
POLICY = "default-src 'self'; img-src 'self' data:"


class Calendar:
    """A clock that stands on noon of a day of November 2026."""

    day = 0

    def __call__(self) -> float:
        return (FIRST + timedelta(days=self.day)).timestamp()


def seeded(url: str) -> Ledger:
    """Make 30 jobs over 15 days, the last still held, and one job's cost."""
    calendar = Calendar()
    ledger = open_ledger(url, clock=calendar)
    for number in range(30):
        calendar.day = 1 + number // 2 if number % 2 == 0 else calendar.day
        hold = ledger.hold("local", 2, "video_1" if number == 29 else f"job-{number}")
        if number < 28:
            ledger.settle(hold, 2, 0)
        elif number == 28:
            ledger.release(hold, '<img src=x onerror="document.title=1">')
    ledger.grant("local", 1, reason="a gift")
    ledger.transfer("local", 1, source="standard", target="priority")
    ledger.record_cost("job-7", 0, Cost(wall_s=2.5, cpu_s=4.75, peak_memory_bytes=2**29))
    return ledger


class Server:
    """Serves the page on a free loopback port, from a thread."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.locked = False
        self.loop = asyncio.new_event_loop()
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.address = ""

    def start(self) -> None:
        self.thread.start()
        assert self.ready.wait(30)

    def stop(self) -> None:
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(30)

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.run_until_complete(self._listen())
        self.ready.set()
        self.loop.run_forever()
        self.loop.run_until_complete(self.runner.cleanup())
        self.loop.close()

    async def _listen(self) -> None:
        @web.middleware
        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            return await self._guard(request, handler)

        app = web.Application(middlewares=[guard])
        add_routes(app, lambda: self.ledger, account_of=anybody)
        app.router.add_post("/test/grant", self._grant)
        app.router.add_post("/test/lock", self._lock)
        self.runner = web.AppRunner(app)
        await self.runner.setup()
        site = web.TCPSite(self.runner, "127.0.0.1", 0)
        await site.start()
        self.address = f"http://127.0.0.1:{self.runner.addresses[0][1]}"

    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        asks = request.path.startswith("/sora2/credits/") and "/ui/" not in request.path
        if self.locked and asks and request.headers.get("Authorization") != "Bearer sk-right":
            return web.json_response({"error": {"message": "this needs an API key"}}, status=401)
        answer = await handler(request)
        answer.headers["Content-Security-Policy"] = POLICY
        return answer

    async def _grant(self, _request: web.Request) -> web.Response:
        self.ledger.grant("local", 5, reason="a surprise")
        return web.Response()

    async def _lock(self, _request: web.Request) -> web.Response:
        self.locked = True
        return web.Response()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    opened = Server(seeded(f"sqlite:///{tmp_path / 'ledger.db'}"))
    opened.start()
    yield opened
    opened.stop()
    opened.ledger.engine.dispose()


@pytest.mark.browser
@pytest.mark.skipif(not (SCRIPTS / "node_modules" / "playwright-core").is_dir(), reason="run npm ci in tests/js first")
def test_the_page_does_in_chromium_what_it_promises(server: Server, tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    command = ["node", str(SCRIPTS / "credits_page.mjs"), server.address, chromium, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert sum(line.startswith("ok ") for line in done.stdout.splitlines()) == 12


@pytest.mark.skipif(shutil.which("node") is None, reason="no node on the path")
def test_the_scripts_own_tests_pass() -> None:
    done = subprocess.run(
        ["node", "--test", "credits.test.mjs"], cwd=SCRIPTS, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
