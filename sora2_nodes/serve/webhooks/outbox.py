"""Events waiting to be sent: written in the transaction that ends a job, so that none is lost and none is invented."""

from __future__ import annotations

import json
import secrets

from sqlalchemy import Connection, insert, select

from ..queue.jobs import Job
from ..queue.tables import DELIVERIES, ENDPOINTS

COMPLETED_EVENT, FAILED_EVENT = "video.completed", "video.failed"
EVENT_TYPES = (COMPLETED_EVENT, FAILED_EVENT)


def compose(event_type: str, job_id: str, now: float) -> dict[str, object]:
    """Compose an event body as the API's clients know it."""
    return {
        "id": f"evt_{secrets.token_hex(16)}",
        "object": "event",
        "created_at": int(now),
        "type": event_type,
        "data": {"id": job_id},
    }


def announce(connection: Connection, job: Job, event_type: str, now: float) -> int:
    """Queue one delivery for each endpoint of the job's account that asked for this event; return how many."""
    mine = ENDPOINTS.c.account.is_(None) if job.account is None else ENDPOINTS.c.account == job.account
    rows = connection.execute(select(ENDPOINTS.c.id, ENDPOINTS.c.event_types).where(mine)).all()
    wanted = [endpoint for endpoint, types in rows if event_type in types]
    if not wanted:
        return 0
    body = compose(event_type, job.id, now)
    payload = json.dumps(body, separators=(",", ":"))
    delivery = {"event_id": body["id"], "payload": payload, "attempts": 0, "due_at": now}
    connection.execute(insert(DELIVERIES), [delivery | {"endpoint_id": endpoint} for endpoint in wanted])
    return len(wanted)
