"""Several parts of a file in one answer (RFC 9110, multipart/byteranges). One part, and the whole, are aiohttp's to send."""

from __future__ import annotations

import re
import secrets
from pathlib import Path

from aiohttp import web

MOST_RANGES = 16
MOST_BYTES = 32 * 1024 * 1024  # of all parts in one answer
_RANGES = re.compile(r"bytes=\s*(\d*-\d*(?:\s*,\s*\d*-\d*)+)\s*")


def file_response(request: web.Request, path: Path, headers: dict[str, str]) -> web.StreamResponse:
    """Answer with a file, the part, or the parts of it that a Range header names."""
    size = path.stat().st_size
    parts = _parts(request.headers.get("Range", ""), size)
    if parts is None or "If-Range" in request.headers:
        return web.FileResponse(path, headers=headers)
    if not parts or sum(last - first + 1 for first, last in parts) > MOST_BYTES:
        return web.Response(status=416, headers={"Content-Range": f"bytes */{size}", "Accept-Ranges": "bytes"})
    return _several(path, parts, headers)


def _several(path: Path, parts: list[tuple[int, int]], headers: dict[str, str]) -> web.Response:
    boundary, size = secrets.token_hex(16), path.stat().st_size
    body = bytearray()
    with path.open("rb") as file:
        for first, last in parts:
            told = f"Content-Type: {headers['Content-Type']}\r\nContent-Range: bytes {first}-{last}/{size}\r\n\r\n"
            body += f"--{boundary}\r\n{told}".encode()
            file.seek(first)
            body += file.read(last - first + 1) + b"\r\n"
    body += f"--{boundary}--\r\n".encode()
    kept = headers | {"Content-Type": f"multipart/byteranges; boundary={boundary}", "Accept-Ranges": "bytes"}
    return web.Response(status=206, body=bytes(body), headers=kept)


def _parts(header: str, size: int) -> list[tuple[int, int]] | None:
    """(first, last) of each range that lies in the file; None where the header doesn't name several."""
    match = _RANGES.fullmatch(header)
    if match is None or match[1].count(",") >= MOST_RANGES:
        return None
    parts = []
    for text in match[1].split(","):
        first, _, last = text.strip().partition("-")
        if not first and not last:
            return None
        low = int(first) if first else max(0, size - int(last))
        high = min(size - 1, int(last)) if first and last else size - 1
        if low <= high:
            parts.append((low, high))
    return parts
