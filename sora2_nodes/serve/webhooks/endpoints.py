"""Webhook endpoints: who is told about finished videos, and the secrets that sign the news."""

from __future__ import annotations

import base64
import logging
import secrets
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from yarl import URL

from ...cameo.vault import seal_secret, unseal_secret
from ...credits.database import reading
from ...errors import ConsentError
from ..http.problems import Problem, wrong
from ..queue.store import Store
from ..queue.tables import ENDPOINTS
from ..schemas.library_requests import EndpointChanges, NewEndpoint
from .webhook_addresses import AddressRefused, Networks, check_literal

KEY, START = "webhooks", "whsec_"
OLD_SECRET_S = 24 * 3600.0
MAX_ENDPOINTS = 50  # of one account


log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Endpoint:
    """One endpoint. A rotated secret may sign beside the new one until `old_secret_until`."""

    id: str
    number: int
    account: str | None
    name: str
    url: str
    event_types: list[str]
    secret: str
    old_secret: str | None
    old_secret_until: float | None
    created_at: float
    updated_at: float

    def secrets_at(self, now: float) -> tuple[str, ...]:
        """Return the secrets that sign now; none where they can't be opened any more."""
        old = self.old_secret if self.old_secret_until is not None and now < self.old_secret_until else None
        return tuple(secret for secret in (self.secret, old) if secret)


def make_endpoint(store: Store, account: str | None, asked: NewEndpoint, networks: Networks = ()) -> Endpoint:
    """Keep a new endpoint with a secret of its own. networks: beside the public ones, where webhooks may go.

    Raises Problem 400 for what can't be used, 409 where there are as many as there may be.
    """
    if len(list_endpoints(store, account)) >= MAX_ENDPOINTS:
        why = f"There are {MAX_ENDPOINTS} endpoints, the most; delete one first."
        raise Problem(HTTPStatus.CONFLICT, why, code="too_many_endpoints")
    now = store.queue.clock()
    endpoint_id = f"whe_{secrets.token_hex(12)}"
    row: dict[str, Any] = {"id": endpoint_id, "account": account, "secret": sealed(_secret(), endpoint_id)}
    row |= _wanted(asked, networks) | {"created_at": now, "updated_at": now}
    with store.ledger.engine.begin() as connection:
        connection.execute(insert(ENDPOINTS).values(row))
    return get_endpoint(store, account, str(row["id"]))


def change_endpoint(
    store: Store, account: str | None, endpoint_id: str, asked: EndpointChanges, networks: Networks = ()
) -> Endpoint:
    """Change what is given of name, url and event_types."""
    changes = _wanted(asked, networks)
    get_endpoint(store, account, endpoint_id)
    if changes:
        _update(store, endpoint_id, changes | {"updated_at": store.queue.clock()})
    return get_endpoint(store, account, endpoint_id)


def rotate_secret(store: Store, account: str | None, endpoint_id: str, *, keep_old: bool) -> Endpoint:
    """Give an endpoint a new secret; the old one signs for 24 hours more if `keep_old`."""
    endpoint, now = get_endpoint(store, account, endpoint_id), store.queue.clock()
    old = sealed(endpoint.secret, endpoint_id) if keep_old and endpoint.secret else None
    new = {"secret": sealed(_secret(), endpoint_id), "updated_at": now}
    _update(store, endpoint_id, new | {"old_secret": old, "old_secret_until": now + OLD_SECRET_S})
    return get_endpoint(store, account, endpoint_id)


def get_endpoint(store: Store, account: str | None, endpoint_id: str) -> Endpoint:
    """Look an endpoint up. Raises Problem 404."""
    with reading(store.ledger.engine) as connection:
        row = connection.execute(select(ENDPOINTS).where(ENDPOINTS.c.id == endpoint_id)).one_or_none()
    if row is None or row.account != account:
        raise Problem(HTTPStatus.NOT_FOUND, f"No such webhook endpoint: {endpoint_id}", code="not_found")
    return endpoint_of(row)


def list_endpoints(store: Store, account: str | None) -> list[Endpoint]:
    """Return an account's endpoints, newest first."""
    mine = ENDPOINTS.c.account.is_(None) if account is None else ENDPOINTS.c.account == account
    with reading(store.ledger.engine) as connection:
        rows = connection.execute(select(ENDPOINTS).where(mine).order_by(ENDPOINTS.c.number.desc()))
        return [endpoint_of(row) for row in rows]


def delete_endpoint(store: Store, account: str | None, endpoint_id: str) -> None:
    """Forget an endpoint and what waits to be sent to it. Raises Problem 404."""
    get_endpoint(store, account, endpoint_id)
    with store.ledger.engine.begin() as connection:
        connection.execute(delete(ENDPOINTS).where(ENDPOINTS.c.id == endpoint_id))


def _wanted(asked: EndpointChanges, networks: Networks) -> dict[str, Any]:
    """Return what is given, as it is kept."""
    wanted = asked.model_dump(exclude_unset=True)
    if asked.url is not None:
        wanted["url"] = _url(asked.url, networks)
    if asked.event_types is not None:
        wanted["event_types"] = list(dict.fromkeys(asked.event_types))
    return wanted


def _url(text: str, networks: Networks) -> str:
    """Check an address and return it as it is sent to: without a fragment, and escaped."""
    try:
        url = URL(text)
        usable = url.scheme in ("http", "https") and bool(url.host) and url.user is None and url.port is not None
    except ValueError:
        usable = False
    if not usable or not text.isprintable():
        raise wrong("url", f"{text[:80]!r} is not an address such as https://example.org/hook.")
    if not text.isascii():
        raise wrong("url", f"{text[:80]!r} is not in ASCII; write it as it is sent: {url}")
    try:
        check_literal(text, networks)
    except AddressRefused as error:
        why = f"{error}; whoever runs this server may allow it (sora2 serve --webhook-network)."
        raise wrong("url", why, "address_not_allowed") from error
    return str(url.with_fragment(None))


def _secret() -> str:
    return START + base64.b64encode(secrets.token_bytes(32)).decode()


def _update(store: Store, endpoint_id: str, values: dict[str, Any]) -> None:
    with store.ledger.engine.begin() as connection:
        connection.execute(update(ENDPOINTS).where(ENDPOINTS.c.id == endpoint_id).values(**values))


def endpoint_of(row: Row) -> Endpoint:
    """Read an endpoint with its secrets in the clear; one that can't be opened is empty."""
    columns = dict(row._mapping)
    columns["secret"] = _opened(columns["secret"], columns["id"]) or ""
    columns["old_secret"] = columns["old_secret"] and _opened(columns["old_secret"], columns["id"])
    return Endpoint(**columns)


def sealed(secret: str, endpoint_id: str) -> str:
    """Return a secret as the database keeps it: encrypted under a key in the data folder, for this endpoint alone."""
    return seal_secret(KEY, base64.b64decode(secret.removeprefix(START)), endpoint_id)


def seal_all(store: Store) -> int:
    """Seal the secrets that an earlier version kept in the clear; return how many endpoints had one."""
    with store.ledger.engine.begin() as connection:
        rows = connection.execute(select(ENDPOINTS).where(ENDPOINTS.c.secret.startswith(START))).all()
        for row in rows:
            old = sealed(row.old_secret, row.id) if (row.old_secret or "").startswith(START) else None
            values = {"secret": sealed(row.secret, row.id), "old_secret": old}
            connection.execute(update(ENDPOINTS).where(ENDPOINTS.c.id == row.id).values(**values))
    return len(rows)


def _opened(kept: str, endpoint_id: str) -> str | None:
    if kept.startswith(START):
        return kept
    try:
        return START + base64.b64encode(unseal_secret(KEY, kept, endpoint_id)).decode("ascii")
    except ConsentError as error:
        log.warning("%s", error)
        return None
