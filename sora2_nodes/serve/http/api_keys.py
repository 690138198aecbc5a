"""API keys: made once, shown once, kept as SHA-256, limited to scopes, revocable. It knows no HTTP."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Row, insert, select, update

from ...credits.database import reading
from ...credits.ledger import Ledger
from ...errors import InputError
from ...home import keys_folder, write_private
from ..queue.tables import KEYS

PREFIX = "sk-sora2-"
LOCAL_PREFIX, LOCAL_FILE = PREFIX + "local-", "local-api-key"
SCOPES = {
    "read": "look at videos, files, characters and models, and download them",
    "write": "create, cancel and delete videos, files and characters",
    "webhooks": "manage webhook endpoints and their secrets",
}
USED_EVERY_S = 60.0  # how exactly the last use is kept


@dataclass(frozen=True, kw_only=True)
class Key:
    """A key as it is kept: never the secret itself. Times are Unix seconds."""

    id: str
    name: str
    hint: str
    scopes: tuple[str, ...]
    account: str | None
    created_at: float
    last_used_at: float | None
    revoked_at: float | None


def new_key(
    ledger: Ledger, name: str, *, scopes: Sequence[str] = tuple(SCOPES), account: str | None = None
) -> tuple[Key, str]:
    """Make a key and return it with its secret, which can't be shown again. Raises InputError for an unknown scope.

    With an account the key sees that account's videos alone, and pays for them from its credits.
    """
    if not name or len(name) > 80:
        raise InputError(f"a key's name has 1 to 80 characters, not {len(name)}")
    if unknown := [scope for scope in scopes if scope not in SCOPES]:
        raise InputError(f"no scope {unknown[0]!r}; choose from {', '.join(SCOPES)}")
    secret = PREFIX + secrets.token_urlsafe(32)
    row = {
        "id": f"key_{secrets.token_hex(8)}", "name": name, "digest": _digest(secret), "hint": f"...{secret[-4:]}",
        "scopes": list(dict.fromkeys(scopes)), "account": account, "created_at": ledger.clock(),
    }  # fmt: skip
    with ledger.engine.begin() as connection:
        connection.execute(insert(KEYS).values(row))
        made = connection.execute(select(KEYS).where(KEYS.c.id == row["id"])).one()
    return _key(made), secret


def local_key() -> str:
    """Return the key of whoever may read this data folder, made on first use; mode 0600."""
    path = local_key_path()
    if not path.exists():
        write_private(path, (LOCAL_PREFIX + secrets.token_urlsafe(32)).encode(), keep=True)
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, ValueError) as error:
        raise InputError(
            f"the key of this machine, {path}, can't be read ({error}): remove it, and a new one is made"
        ) from error


def local_key_path() -> Path:
    """Return where the key of this machine lies."""
    return keys_folder() / LOCAL_FILE


def list_keys(ledger: Ledger) -> list[Key]:
    """Return every key, oldest first, revoked ones too."""
    with reading(ledger.engine) as connection:
        return [_key(row) for row in connection.execute(select(KEYS).order_by(KEYS.c.created_at))]


def revoke_key(ledger: Ledger, key_id: str) -> Key:
    """Make a key useless from now on. Raises InputError when there is no such key."""
    with ledger.engine.begin() as connection:
        row = connection.execute(select(KEYS).where(KEYS.c.id == key_id)).one_or_none()
        if row is None:
            raise InputError(f"no key {key_id!r}; see: sora2 keys list")
        if row.revoked_at is None:
            connection.execute(update(KEYS).where(KEYS.c.id == key_id).values(revoked_at=ledger.clock()))
        return _key(connection.execute(select(KEYS).where(KEYS.c.id == key_id)).one())


def find_key(ledger: Ledger, secret: str) -> Key | None:
    """Return the valid key of this secret, or None. Notes when it was last used."""
    mine = KEYS.c.digest == _digest(secret)
    with reading(ledger.engine) as connection:
        row = connection.execute(select(KEYS).where(mine, KEYS.c.revoked_at.is_(None))).one_or_none()
    if row is None:
        return None
    now = ledger.clock()
    if row.last_used_at is None or now - row.last_used_at > USED_EVERY_S:
        with ledger.engine.begin() as connection:
            connection.execute(update(KEYS).where(mine).values(last_used_at=now))
    return _key(row)


def _digest(secret: str) -> str:
    """Hash a secret. It is 256 random bits, so a plain hash can't be guessed backwards."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _key(row: Row) -> Key:
    columns = {name: row._mapping[name] for name in Key.__dataclass_fields__ if name != "scopes"}
    return Key(scopes=tuple(row.scopes), **columns)
