"""Reads a request's body, JSON or multipart, into plain values and files on disk, within limits."""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any

from aiohttp import BodyPartReader, web

from ..queue.store import INCOMING
from ..schemas.field_types import B, Incoming, checked
from .handler_context import Api
from .problems import Problem, wrong
from .request_bodies import BROKEN, NO_TEXT, Pace, check_texts, read_json

API_VERSION = "api-version"  # Azure's clients add it to every address
CHUNK = 1024 * 1024
MAX_FIELDS = 200
LONGEST_KEY = 100  # characters of a field's name, which also says how deep it may lie
_KEY = re.compile(r"^([^\[\]]+)((?:\[[^\[\]]*\])*)$")


@dataclass(kw_only=True)
class RequestForm:
    """What a request says: values by name, and files by name."""

    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Incoming] = field(default_factory=dict)

    def read(self, kind: type[B]) -> B:
        """Read all of it as a kind of request. Raises Problem 400."""
        return checked(kind, {**self.values, **self.files})


def query_of(request: web.Request, kind: type[B]) -> B:
    """Read what an address asks behind its question mark. Raises Problem 400."""
    query = request.query
    return checked(kind, {name: query[name] for name in query.keys() - {API_VERSION}})


@asynccontextmanager
async def read_form(
    request: web.Request, api: Api, *, file_bytes: Mapping[str, int], text_bytes: int
) -> AsyncIterator[RequestForm]:
    """Read the body. file_bytes: largest file by name, in bytes; a file under another name is refused."""
    folder = api.store.folder / INCOMING / secrets.token_hex(8)
    try:
        if request.content_type == "application/json":
            yield RequestForm(values=await read_json(request, text_bytes, api.off_loop))
        elif not request.body_exists:
            yield RequestForm()
        elif request.content_type == "multipart/form-data":
            yield await _read_multipart(request, folder, file_bytes, text_bytes)
        else:
            why = f"Content-Type {request.content_type!r} can't be read; send application/json or multipart/form-data."
            raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, why, code="unsupported_media_type")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _read_multipart(
    request: web.Request, folder: Path, file_bytes: Mapping[str, int], text_bytes: int
) -> RequestForm:
    form, left, fields, pace = RequestForm(), text_bytes, 0, Pace()
    try:
        parts = await request.multipart()
        while (part := await pace.wait(parts.next(), lambda _: 0)) is not None:
            fields += 1
            if not isinstance(part, BodyPartReader) or not part.name or fields > MAX_FIELDS:
                raise Problem(HTTPStatus.BAD_REQUEST, f"The form needs named parts, {MAX_FIELDS} at most.")
            if part.filename is not None:
                if part.name in form.files:
                    raise wrong(part.name[:80], f"The file {part.name[:80]!r} is given twice.")
                form.files[part.name] = await _save(part, folder, file_bytes, pace)
            else:
                text = await _text(part, left, pace)
                left -= len(text)
                put(form.values, part.name, text)
        check_texts(form.values)
    except (ValueError, AssertionError, LookupError, *BROKEN) as error:  # a broken boundary, header or encoding
        raise Problem(HTTPStatus.BAD_REQUEST, f"The form can't be read: {error}", code="invalid_form") from error
    return form


async def _save(part: BodyPartReader, folder: Path, file_bytes: Mapping[str, int], pace: Pace) -> Incoming:
    name = part.name or ""
    if name not in file_bytes:
        raise wrong(name[:80], f"No file is expected under the name {name[:80]!r}.", "unknown_parameter")
    folder.mkdir(parents=True, exist_ok=True)
    path, size = folder / secrets.token_hex(8), 0
    with path.open("wb") as file:
        while chunk := await pace.wait(part.read_chunk(CHUNK), len):
            size += len(chunk)
            if size > file_bytes[name]:
                most = f"{file_bytes[name] / 2**20:g} MB"
                raise wrong(name, f"The file {part.filename!r} is larger than {most}.", "file_too_large")
            file.write(chunk)
    return Incoming(path=path, filename=_plain_name(part.filename or ""), bytes=size)


def _plain_name(given: str) -> str:
    """The last part of a file's name, without what no screen, log or database can hold."""
    last = given.replace("\\", "/").rpartition("/")[2]
    return "".join(c for c in last if c.isprintable() and not NO_TEXT.match(c))[:200]


async def _text(part: BodyPartReader, most: int, pace: Pace) -> str:
    body = bytearray()
    while chunk := await pace.wait(part.read_chunk(CHUNK), len):
        body += chunk
        if len(body) > most:
            raise Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The form's text is too long.")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise wrong((part.name or "")[:80], "The text is not UTF-8.") from error


def put(values: dict[str, Any], key: str, text: str) -> None:
    """Store a form field; `a[b]` becomes an object, `a[]` a list, `a[][b]` a list of objects.

    Raises Problem 400 for a key that is malformed or says two things at once.
    """
    match = _KEY.match(key) if len(key) <= LONGEST_KEY else None
    if match is None:
        raise wrong(key[:80], f"The field name {key[:80]!r} can't be read.", "unknown_parameter")
    head, inner = match.group(1), re.findall(r"\[([^\[\]]*)\]", match.group(2))
    if not inner:
        values[head] = text
        return
    if inner[0]:
        child = values.setdefault(head, {})
        if not isinstance(child, dict):
            raise wrong(head[:80], f"{head[:80]!r} is given as a text and as an object.")
        put(child, "".join([inner[0], *(f"[{name}]" for name in inner[1:])]), text)
        return
    _append(values, head, inner[1:], text)


def _append(values: dict[str, Any], head: str, inner: list[str], text: str) -> None:
    items = values.setdefault(head, [])
    if not isinstance(items, list):
        raise wrong(head[:80], f"{head[:80]!r} is given as a text and as a list.")
    if not inner:
        items.append(text)
    elif unfinished := [item for item in items if isinstance(item, dict) and inner[0] not in item]:
        unfinished[0][inner[0]] = text  # item by item or field by field: both orders are in use
    else:
        items.append({inner[0]: text})
