"""How the server does: `/healthz` for whoever keeps it running, `/metrics` for Prometheus (text format 0.0.4)."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass

from aiohttp import web
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from ...credits.database import reading
from ...errors import Sora2Error
from ..http.connections import Connections, connection_of
from ..http.gate import admit
from ..http.handler_context import Api
from ..http.problems import Problem, problem_for
from ..queue.job_queue import STATUSES
from ..queue.tables import DELIVERIES, WORKERS

Sample = tuple[str, dict[str, str], float]


@dataclass(frozen=True, kw_only=True)
class Metric:
    """One metric: its name, type and meaning, and its samples by labels."""

    name: str
    kind: str  # gauge | counter
    meaning: str
    samples: tuple[Sample, ...]

    def lines(self) -> Iterator[str]:
        """Write it in Prometheus' form."""
        yield f"# HELP {self.name} {self.meaning}"
        yield f"# TYPE {self.name} {self.kind}"
        for name, labels, value in self.samples:
            told = ",".join(f'{key}="{text}"' for key, text in labels.items())
            yield f"{name}{{{told}}} {value:.17g}" if told else f"{name} {value:.17g}"


def add_health(app: web.Application, api: Api) -> None:
    """Mount both. `/healthz` needs no key and tells nothing of anybody; `/metrics` needs one that sees every account."""
    began = time.monotonic()

    async def health(_request: web.Request) -> web.Response:
        try:
            await api.off_loop(api.store.queue.counts)
        except (DBAPIError, Sora2Error):
            return web.json_response({"status": "the database can't be read"}, status=503)
        return web.json_response({"status": "ok"})

    async def metrics(request: web.Request) -> web.Response:
        try:
            caller = await admit(api, request, "read")
            if caller.account is not None:
                raise Problem(
                    403, "The key of one account may not see the numbers of all.", code="insufficient_permissions"
                )
        except Sora2Error as error:
            return problem_for(error).response()
        connection = connection_of(request)
        found = await api.off_loop(
            _measured, api, None if connection is None else connection.all_of_them, time.monotonic() - began
        )
        text = "\n".join(line for metric in found for line in metric.lines())
        return web.Response(text=text + "\n", headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})

    app.router.add_get("/healthz", health)
    app.router.add_get("/metrics", metrics)


def _measured(api: Api, connections: Connections | None, up_s: float) -> list[Metric]:
    counts = api.store.queue.counts()
    with reading(api.store.ledger.engine) as connection:
        due = select(func.count()).select_from(DELIVERIES).where(DELIVERIES.c.due_at.is_not(None))
        waiting = connection.execute(due).scalar_one()
        workers = connection.execute(select(func.count()).select_from(WORKERS)).scalar_one()
    jobs = tuple(("sora2_videos", {"status": status}, float(counts.get(status, 0))) for status in STATUSES)
    disk = shutil.disk_usage(api.store.folder)
    found = [
        Metric(name="sora2_videos", kind="gauge", meaning="Videos by status.", samples=jobs),
        _gauge("sora2_workers", "Devices that a worker has claimed.", workers),
        _gauge("sora2_webhook_deliveries_waiting", "Webhook messages not taken yet.", waiting),
        _gauge("sora2_disk_free_bytes", "Free on the data folder's disk.", disk.free),
        _gauge("sora2_up_seconds", "Since this server started.", up_s),
    ]
    if connections is not None:
        name = "sora2_requests_total"
        answered = tuple(
            (name, {"method": method, "status": str(status)}, float(count))
            for (method, status), count in sorted(connections.answered.items())
        )
        found += [
            _gauge("sora2_connections", "Open connections.", len(connections.open)),
            Metric(name=name, kind="counter", meaning="Requests answered.", samples=answered),
            Metric(
                name="sora2_request_seconds_total", kind="counter", meaning="Time that answering took.",
                samples=(("sora2_request_seconds_total", {}, connections.seconds),),
            ),
        ]  # fmt: skip
    return found


def _gauge(name: str, meaning: str, value: float) -> Metric:
    return Metric(name=name, kind="gauge", meaning=meaning, samples=((name, {}, float(value)),))
