"""Uploaded files: kept under names of our own in the data folder, limited in size and number."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, or_, select

from ...credits.database import reading
from ..http.form import Incoming
from ..http.problems import Problem, wrong
from ..queue.store import UPLOADED, Store
from ..queue.tables import UPLOADS

PURPOSES = ("vision", "user_data", "assistants", "batch", "fine-tune", "evals")
WRITTEN = ("batch_output",)  # purposes of files that the server itself makes


@dataclass(frozen=True, kw_only=True)
class Upload:
    """One uploaded file. path: under the data folder."""

    id: str
    number: int
    account: str | None
    filename: str
    purpose: str
    bytes: int
    path: str
    created_at: float
    expires_at: float | None


def keep_upload(
    store: Store, file: Incoming, *, purpose: str, account: str | None, most: int, keep_s: float | None = None
) -> Upload:
    """Move an incoming file to its place, for `keep_s` seconds. Raises Problem 400 when the account has `most` files."""
    upload_id = f"file-{secrets.token_hex(12)}"
    target = store.inside(f"{UPLOADED}/{upload_id}")
    target.parent.mkdir(parents=True, exist_ok=True)
    row: dict[str, Any] = {"id": upload_id, "account": account, "filename": file.filename or "file"}
    now = store.queue.clock()
    row |= {"purpose": purpose, "bytes": file.bytes, "path": store.relative(target), "created_at": now}
    row["expires_at"] = None if keep_s is None else now + keep_s
    with store.ledger.engine.begin() as connection:
        _check_room(connection, account, most)
        connection.execute(insert(UPLOADS).values(row))
        file.path.replace(target)
        return _upload(connection.execute(select(UPLOADS).where(UPLOADS.c.id == upload_id)).one())


def get_upload(store: Store, upload_id: str, account: str | None) -> Upload:
    """Look a file up. Raises Problem 404."""
    with reading(store.ledger.engine) as connection:
        upload = _upload(_owned(connection, upload_id, account))
    if upload.expires_at is not None and upload.expires_at <= store.queue.clock():
        raise _missing(upload_id)
    return upload


def find_upload(store: Store, upload_id: str, account: str | None, *, param: str) -> tuple[Path, str]:
    """Return where a file that a request names lies, and what it was called. Raises Problem 400 naming `param`."""
    try:
        upload = get_upload(store, upload_id, account)
    except Problem as error:
        raise wrong(param, str(error), "file_not_found") from error
    return store.inside(upload.path), upload.filename


def list_uploads(
    store: Store, *, account: str | None, after: str | None, limit: int, newest_first: bool, purpose: str | None
) -> tuple[list[Upload], bool]:
    """Return one page of files and whether more follow. Raises Problem 404 for a wrong `after`."""
    number = UPLOADS.c.number
    query = select(UPLOADS).order_by(number.desc() if newest_first else number).limit(limit + 1)
    if account is not None:
        query = query.where(UPLOADS.c.account == account)
    if purpose is not None:
        query = query.where(UPLOADS.c.purpose == purpose)
    query = query.where(or_(UPLOADS.c.expires_at.is_(None), UPLOADS.c.expires_at > store.queue.clock()))
    with reading(store.ledger.engine) as connection:
        if after is not None:
            mark = _owned(connection, after, account).number
            query = query.where(number < mark if newest_first else number > mark)
        found = [_upload(row) for row in connection.execute(query)]
    return found[:limit], len(found) > limit


def delete_upload(store: Store, upload_id: str, account: str | None) -> None:
    """Forget a file and delete it; jobs keep their own copies. Raises Problem 404."""
    with store.ledger.engine.begin() as connection:
        upload = _upload(_owned(connection, upload_id, account))
        connection.execute(delete(UPLOADS).where(UPLOADS.c.id == upload_id))
    store.inside(upload.path).unlink(missing_ok=True)


def _check_room(connection: Connection, account: str | None, most: int) -> None:
    mine: ColumnElement[bool] = UPLOADS.c.account.is_(None) if account is None else UPLOADS.c.account == account
    have = connection.execute(select(func.count()).select_from(UPLOADS).where(mine)).scalar_one()
    if have >= most:
        raise wrong("file", f"{have} files are stored, the limit is {most}; delete some first.", "too_many_files")


def _owned(connection: Connection, upload_id: str, account: str | None) -> Row:
    row = connection.execute(select(UPLOADS).where(UPLOADS.c.id == upload_id)).one_or_none()
    if row is None or (account is not None and row.account != account):
        raise _missing(upload_id)
    return row


def _missing(upload_id: str) -> Problem:
    return Problem(HTTPStatus.NOT_FOUND, f"No such File object: {upload_id}", code="not_found", param="id")


def _upload(row: Row) -> Upload:
    return Upload(**row._mapping)
