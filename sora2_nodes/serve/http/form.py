"""Reads a request's body, JSON or multipart, into plain values and files on disk, within limits."""

from __future__ import annotations

import json
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
from aiohttp.http_exceptions import HttpProcessingError

from ..queue.store import INCOMING, Store
from .problems import Problem, wrong

CHUNK = 1024 * 1024
MAX_FIELDS = 200
_KEY = re.compile(r"^([^\[\]]+)((?:\[[^\[\]]*\])*)$")


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """A file that came with a request. It is deleted with the request; move it to keep it."""

    path: Path
    filename: str
    bytes: int


@dataclass(kw_only=True)
class Form:
    """What a request says: values by name, and files by name."""

    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Incoming] = field(default_factory=dict)

    def check_names(self, known: frozenset[str]) -> None:
        """Raises Problem 400 for a name that is not in `known`."""
        for name in (*self.values, *self.files):
            if name not in known:
                raise wrong(name[:80], f"Unknown parameter: {name[:80]!r}.", "unknown_parameter")


@asynccontextmanager
async def read_form(
    request: web.Request, store: Store, *, file_bytes: Mapping[str, int], text_bytes: int
) -> AsyncIterator[Form]:
    """Read the body. file_bytes: largest file by name, in bytes; a file under another name is refused."""
    folder = store.folder / INCOMING / secrets.token_hex(8)
    try:
        if request.content_type == "application/json":
            yield await _read_json(request, text_bytes)
        elif request.content_type == "multipart/form-data":
            yield await _read_multipart(request, folder, file_bytes, text_bytes)
        else:
            why = f"Content-Type {request.content_type!r} can't be read; send application/json or multipart/form-data."
            raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, why, code="unsupported_media_type")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _read_json(request: web.Request, most: int) -> Form:
    body = bytearray()
    async for chunk in request.content.iter_chunked(CHUNK):
        body += chunk
        if len(body) > most:
            raise Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"The body is larger than {most} bytes.")
    try:
        values = json.loads(body, parse_constant=_refuse_constant) if body else {}
    except (ValueError, RecursionError) as error:
        raise Problem(HTTPStatus.BAD_REQUEST, f"The body is not JSON: {error}", code="invalid_json") from error
    if not isinstance(values, dict):
        raise Problem(HTTPStatus.BAD_REQUEST, "The body must be a JSON object.", code="invalid_json")
    return Form(values=values)


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not a JSON number")


async def _read_multipart(request: web.Request, folder: Path, file_bytes: Mapping[str, int], text_bytes: int) -> Form:
    form, left, fields = Form(), text_bytes, 0
    try:
        async for part in await request.multipart():
            fields += 1
            if not isinstance(part, BodyPartReader) or not part.name or fields > MAX_FIELDS:
                raise Problem(HTTPStatus.BAD_REQUEST, f"The form needs named parts, {MAX_FIELDS} at most.")
            if part.filename is not None:
                if part.name in form.files:
                    raise wrong(part.name[:80], f"The file {part.name[:80]!r} is given twice.")
                form.files[part.name] = await _save(part, folder, file_bytes)
            else:
                text = await _text(part, left)
                left -= len(text)
                put(form.values, part.name, text)
    except (ValueError, AssertionError, HttpProcessingError) as error:  # a broken boundary or header
        raise Problem(HTTPStatus.BAD_REQUEST, f"The form can't be read: {error}", code="invalid_form") from error
    return form


async def _save(part: BodyPartReader, folder: Path, file_bytes: Mapping[str, int]) -> Incoming:
    name = part.name or ""
    if name not in file_bytes:
        raise wrong(name[:80], f"No file is expected under the name {name[:80]!r}.", "unknown_parameter")
    folder.mkdir(parents=True, exist_ok=True)
    path, size = folder / secrets.token_hex(8), 0
    with path.open("wb") as file:
        while chunk := await part.read_chunk(CHUNK):
            size += len(chunk)
            if size > file_bytes[name]:
                most = f"{file_bytes[name] / CHUNK:g} MB"
                raise wrong(name, f"The file {part.filename!r} is larger than {most}.", "file_too_large")
            file.write(chunk)
    return Incoming(path=path, filename=Path((part.filename or "").replace("\\", "/")).name[:200], bytes=size)


async def _text(part: BodyPartReader, most: int) -> str:
    body = bytearray()
    while chunk := await part.read_chunk(CHUNK):
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
    match = _KEY.match(key)
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
