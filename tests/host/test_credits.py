"""Credits in a real host: held, settled, refunded on its interrupt, and shown in its sidebar."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from sora2_nodes.credits.history import Query, history
from sora2_nodes.credits.ledger import FIRST_GRANT, open_ledger

from .graphs import Prompt, film
from .server import HostServer

pytestmark = pytest.mark.host
SCRIPTS = Path(__file__).parents[1] / "js"


def metered(*, steps: int = 2, budget: int = 0, **changes: Any) -> Prompt:
    """A film on the tiny model, paid by the local account; node 14 is the meter."""
    graph = film("wan", steps=steps, **changes)
    inputs = {"storyboard": ["10", 0], "account": "local", "budget": budget, "priority": True}
    graph["14"] = {"class_type": "CreditMeter", "inputs": inputs}
    graph["11"]["inputs"]["credits"] = ["14", 0]
    return graph


def free(host: HostServer) -> int:
    balance = host.get("/sora2/credits/balance")
    assert balance["held"] == 0
    return int(balance["free"])


def newest(host: HostServer) -> dict[str, Any]:
    entry: dict[str, Any] = host.get("/sora2/credits/history?limit=1")["entries"][0]
    return entry


def test_a_render_is_settled_and_repeating_it_from_the_cache_is_free(host: HostServer) -> None:
    before = free(host)
    first = host.run(metered(seed=101))
    assert first.status == "success", first.error
    assert before - free(host) == 2  # half a second: 1.5
    assert (newest(host)["kind"], newest(host)["shot"]) == ("settle", 0)
    again = host.run(metered(seed=101))
    assert {"11", "14"} <= again.cached()
    assert before - free(host) == 2


def test_changing_only_the_sampler_is_a_new_render_and_is_paid(host: HostServer) -> None:
    host.run(metered(seed=102))
    before = free(host)
    changed = host.run(metered(seed=102, steps=3))
    assert changed.status == "success", changed.error
    assert "14" in changed.cached()
    assert before - free(host) == 2


def test_the_hosts_interrupt_gives_back_what_was_not_rendered(host: HostServer) -> None:
    before = free(host)
    result = host.run(metered(steps=60, seed=103, duration_s=1.0), interrupt_at=2)
    assert any(kind == "execution_interrupted" for kind, _ in result.events)
    assert free(host) == before  # a few of 60 steps of 3 credits come to less than one
    assert (newest(host)["kind"], newest(host)["reason"]) == ("release", "cancelled")


def test_a_budget_too_small_stops_before_sampling(host: HostServer) -> None:
    before = free(host)
    result = host.run(metered(seed=104, budget=1))
    assert "costs 2 credits and the budget is 1: 1 are missing" in result.error
    assert result.progress("11") == []
    assert free(host) == before


def test_without_a_meter_nothing_is_charged(host: HostServer) -> None:
    before = free(host)
    assert host.run(film("wan", seed=105)).status == "success"
    assert free(host) == before


@pytest.mark.slow
def test_a_host_killed_while_it_renders_gives_back_what_was_not_rendered(host: HostServer, tmp_path: Path) -> None:
    doomed = HostServer(host.place, tmp_path)
    try:
        script = "Shot 1: A red ball drops onto wood\n\nShot 2: A blue box slides on ice"
        doomed.post("/prompt", {"prompt": metered(steps=200, seed=107, prompt=script, duration_s=2.0)})
        until = time.monotonic() + 60
        while doomed.get("/sora2/credits/balance")["held"] == 0 and time.monotonic() < until:
            time.sleep(0.1)
        held = doomed.get("/sora2/credits/balance")
    finally:
        doomed.process.kill()
        doomed.process.wait()
    assert held["held"] > 0
    ledger = open_ledger(f"sqlite:///{tmp_path / 'sora2-home' / 'sora2.db'}")
    assert ledger.balance().held == 0
    settled = sum(-entry.held for entry in history(ledger, Query()) if entry.kind == "settle")
    assert ledger.balance().free == FIRST_GRANT - settled
    assert history(ledger, Query(limit=1))[0].reason == "its process ended before it was settled"
    ledger.engine.dispose()


@pytest.mark.browser
@pytest.mark.skipif(not (SCRIPTS / "node_modules" / "playwright-core").is_dir(), reason="run npm ci in tests/js first")
def test_the_sidebar_has_a_tab_with_the_history(host: HostServer, tmp_path: Path) -> None:
    host.run(metered(seed=106))
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    command = ["node", str(SCRIPTS / "credits_sidebar.mjs"), f"http://{host.address}", chromium, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
