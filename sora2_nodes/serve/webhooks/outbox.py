"""Events waiting to be sent: written in the transaction that ends a job, so that none is lost and none is invented."""

from __future__ import annotations

import json
import secrets

from sqlalchemy import Connection, insert, select

from ..queue.tables import DELIVERIES, ENDPOINTS

COMPLETED_EVENT, FAILED_EVENT = "video.completed", "video.failed"
BATCH_EVENTS = {name: f"batch.{name}" for name in ("completed", "failed", "expired", "cancelled")}
EVENT_TYPES = (COMPLETED_EVENT, FAILED_EVENT, *BATCH_EVENTS.values())


def compose(event_type: str, subject_id: str, now: float) -> dict[str, object]:
    """Compose an event body as the API's clients know it."""
    return {
        "id": f"evt_{secrets.token_hex(16)}",
        "object": "event",
        "created_at": int(now),
        "type": event_type,
        "data": {"id": subject_id},
    }


def announce(connection: Connection, account: str | None, subject_id: str, event_type: str, now: float) -> int:
    """Queue one delivery for each endpoint of the account that asked for this event; return how many.

    subject_id: of the video or batch that it happened to.
    """
    mine = ENDPOINTS.c.account.is_(None) if account is None else ENDPOINTS.c.account == account
    rows = connection.execute(select(ENDPOINTS.c.id, ENDPOINTS.c.event_types).where(mine)).all()
    wanted = [endpoint for endpoint, types in rows if event_type in types]
    if not wanted:
        return 0
    body = compose(event_type, subject_id, now)
    payload = json.dumps(body, separators=(",", ":"))
    delivery = {"event_id": body["id"], "payload": payload, "attempts": 0, "due_at": now}
    connection.execute(insert(DELIVERIES), [delivery | {"endpoint_id": endpoint} for endpoint in wanted])
    return len(wanted)
