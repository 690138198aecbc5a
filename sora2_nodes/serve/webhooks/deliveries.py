"""Sends what waits in the outbox: signed in the standard-webhooks form, repeated with growing pauses, then given up."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass

import aiohttp
from sqlalchemy import delete, select, update
from sqlalchemy.exc import OperationalError

from ..http.handler_context import Api
from ..queue.store import Store
from ..queue.tables import DELIVERIES, ENDPOINTS
from . import outbox
from .endpoints import Endpoint, endpoint_of
from .webhook_addresses import check_literal, connector

PAUSES_S = (5.0, 30.0, 120.0, 600.0, 3600.0, 6 * 3600.0, 24 * 3600.0)  # after the 1st, 2nd, ... failure
TIMEOUT_S = 15.0
CLAIM_S = 60.0  # a sender that took a delivery and died gives it free after this
LOOK_EVERY_S = 1.0
KEPT_S = 24 * 3600.0
AT_ONCE = 8

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class WebhookDelivery:
    """One message to one endpoint."""

    number: int
    event_id: str
    payload: str
    attempts: int
    endpoint: Endpoint


def sign(secrets: Sequence[str], event_id: str, at: int, payload: str) -> dict[str, str]:
    """Return the headers that prove who sent a payload (standard-webhooks: HMAC-SHA256 over id.timestamp.payload)."""
    message = f"{event_id}.{at}.{payload}".encode()
    keys = [base64.b64decode(secret.removeprefix("whsec_")) for secret in secrets]
    signed = [base64.b64encode(hmac.new(key, message, hashlib.sha256).digest()).decode() for key in keys]
    signatures = " ".join(f"v1,{signature}" for signature in signed)
    return {"webhook-id": event_id, "webhook-timestamp": str(at), "webhook-signature": signatures}


async def deliver_forever(api: Api) -> None:
    """Send what is due until cancelled."""
    async with _session(api) as session:
        while True:
            try:
                due = await api.off_loop(take_due, api.store)
                await asyncio.gather(*(deliver(api, session, delivery) for delivery in due))
            except OperationalError as error:  # the database is busy or away; what is due stays due
                log.warning("webhooks wait: %s", error)
                due = []
            if not due:
                await asyncio.sleep(LOOK_EVERY_S)


async def deliver(api: Api, session: aiohttp.ClientSession, delivery: WebhookDelivery) -> int | None:
    """Send one message, write down how it went, and return the status that came back, None when nothing did."""
    status = await send(api, session, delivery.endpoint, delivery.event_id, delivery.payload)
    await api.off_loop(note, api.store, delivery, status)
    return status


async def send(api: Api, session: aiohttp.ClientSession, endpoint: Endpoint, event_id: str, payload: str) -> int | None:
    """Post one signed payload to a public address, or one that the operator allows; redirects are not followed."""
    now = api.store.queue.clock()
    secrets = endpoint.secrets_at(now)
    if not secrets:
        log.warning("webhook %s: its secret can't be opened; renew it", endpoint.id)
        return None
    headers = sign(secrets, event_id, int(now), payload) | {"Content-Type": "application/json"}
    try:
        check_literal(endpoint.url, api.settings.webhook_networks)
        async with session.post(endpoint.url, data=payload, headers=headers, allow_redirects=False) as answer:
            return answer.status
    except (aiohttp.ClientError, asyncio.TimeoutError, OSError, ValueError) as error:
        log.info("webhook %s: %s", endpoint.url, error)
        return None


def take_due(store: Store) -> list[WebhookDelivery]:
    """Claim the deliveries that are due; no two senders claim the same one."""
    now = store.queue.clock()
    query = select(DELIVERIES).where(DELIVERIES.c.due_at <= now).order_by(DELIVERIES.c.due_at).limit(AT_ONCE)
    with store.ledger.engine.begin() as connection:
        rows = connection.execute(query.with_for_update(skip_locked=True)).all()
        if not rows:
            return []
        numbers = [row.number for row in rows]
        claimed = update(DELIVERIES).where(DELIVERIES.c.number.in_(numbers)).values(due_at=now + CLAIM_S)
        connection.execute(claimed)
        wanted = select(ENDPOINTS).where(ENDPOINTS.c.id.in_({row.endpoint_id for row in rows}))
        endpoints = {row.id: endpoint_of(row) for row in connection.execute(wanted)}
    return [
        WebhookDelivery(number=r.number, event_id=r.event_id, payload=r.payload, attempts=r.attempts, endpoint=found)
        for r in rows
        if (found := endpoints.get(r.endpoint_id))
    ]


def note(store: Store, delivery: WebhookDelivery, status: int | None) -> None:
    """Write down how a delivery went: done, due again after a pause, or given up."""
    now, done = store.queue.clock(), status is not None and 200 <= status < 300
    last = delivery.attempts >= len(PAUSES_S)
    due_at = None if done or last else now + PAUSES_S[delivery.attempts]
    if last and not done:
        log.warning("webhook %s: gave up after %d attempts", delivery.endpoint.url, delivery.attempts + 1)
    values = {"attempts": delivery.attempts + 1, "status_code": status, "due_at": due_at}
    with store.ledger.engine.begin() as connection:
        row = update(DELIVERIES).where(DELIVERIES.c.number == delivery.number)
        connection.execute(row.values(**values, delivered_at=now if done else None))


def forget_ended(store: Store) -> None:
    """Forget deliveries that were given up, and those that were taken a day ago."""
    old = DELIVERIES.c.delivered_at.is_(None) | (DELIVERIES.c.delivered_at < store.queue.clock() - KEPT_S)
    with store.ledger.engine.begin() as connection:
        connection.execute(delete(DELIVERIES).where(DELIVERIES.c.due_at.is_(None), old))


async def send_sample(api: Api, endpoint: Endpoint, event_type: str) -> int | None:
    """Send a made-up event once, so that an owner can see the endpoint work."""
    event = outbox.compose(event_type, "video_test", api.store.queue.clock())
    async with _session(api) as session:
        return await send(api, session, endpoint, str(event["id"]), json.dumps(event))


def _session(api: Api) -> aiohttp.ClientSession:
    guarded = connector(api.settings.webhook_networks)
    return aiohttp.ClientSession(connector=guarded, timeout=aiohttp.ClientTimeout(total=TIMEOUT_S))
