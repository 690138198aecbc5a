"""ISO base media boxes (ISO/IEC 14496-12): text fields into a movie's `udta`, chunk offsets moved to match.

The fields go into a QuickTime-style `meta` (handler mdta, keys and ilst), the form in which players show them, the
host finds its graph, and a remux keeps the comment.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from ..errors import MediaError

_CONTAINERS = (b"trak", b"mdia", b"minf", b"stbl")
_BLOCK = 1 << 20


def write_movie_fields(source: BinaryIO, target: BinaryIO, fields: Mapping[str, str]) -> None:
    """Copy an MP4 or MOV with `fields` as its metadata; what stood in moov/udta/meta is replaced."""
    tops = list(_top_boxes(source))
    at = next((number for number, (kind, _, _) in enumerate(tops) if kind == b"moov"), None)
    if at is None:
        raise MediaError("the file has no movie header (moov): it was not finished; render it again")
    if any(kind == b"moof" for kind, _, _ in tops):
        raise MediaError("the file is a fragmented MP4, which can't carry the record: save it as a plain MP4")
    _, start, size = tops[at]
    source.seek(start)
    moov = source.read(size)
    grown = _with_fields(moov, fields)
    grown = _moved(grown, start, len(grown) - size)
    for number, (_, begin, length) in enumerate(tops):
        if number == at:
            target.write(grown)
        else:
            _copy(source, target, begin, length)


def _top_boxes(source: BinaryIO) -> Iterator[tuple[bytes, int, int]]:
    """Yield (kind, start, size) in bytes of each top-level box."""
    end = source.seek(0, 2)
    at = 0
    while at + 8 <= end:
        source.seek(at)
        head = source.read(16)
        size = struct.unpack(">I", head[:4])[0]
        if size == 1:
            size = struct.unpack(">Q", head[8:16])[0]
        elif size == 0:
            size = end - at
        if size < 8 or at + size > end:
            raise MediaError("the file's boxes don't fit its length: it was cut short; render it again")
        yield head[4:8], at, size
        at += size


def _inner(box: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield (kind, start, size) of the boxes inside a box with a plain 8-byte header."""
    at = 8
    while at + 8 <= len(box):
        size = struct.unpack(">I", box[at : at + 4])[0]
        if size < 8 or at + size > len(box):
            return  # QuickTime ends udta with four zero bytes
        yield box[at + 4 : at + 8], at, size
        at += size


def _with_fields(moov: bytes, fields: Mapping[str, str]) -> bytes:
    kept, udta = b"", b""
    for kind, start, size in _inner(moov):
        if kind == b"udta":
            inner = moov[start : start + size]
            udta = b"".join(inner[a : a + n] for k, a, n in _inner(inner) if k != b"meta")
        else:
            kept += moov[start : start + size]
    return _box(b"moov", kept + _box(b"udta", udta + _meta(fields)))


def _meta(fields: Mapping[str, str]) -> bytes:
    handler = _box(b"hdlr", bytes(8) + b"mdta" + bytes(13))
    keys = b"".join(_box(b"mdta", name.encode()) for name in fields)
    values = (_box(b"data", struct.pack(">II", 1, 0) + text.encode()) for text in fields.values())
    listed = b"".join(_box(struct.pack(">I", number), value) for number, value in enumerate(values, 1))
    return _box(
        b"meta",
        bytes(4) + handler + _box(b"keys", struct.pack(">II", 0, len(fields)) + keys) + _box(b"ilst", listed),
    )


def _box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", 8 + len(body)) + kind + body


def _moved(moov: bytes, moov_start: int, shift: int) -> bytes:
    """Add `shift` to every chunk offset that lies behind the movie header."""
    patched = bytearray(moov)
    for kind, at, count in _offset_tables(moov, 0, len(moov)):
        form, width = (">I", 4) if kind == b"stco" else (">Q", 8)
        for entry in range(at, at + count * width, width):
            offset = struct.unpack_from(form, patched, entry)[0]
            if offset > moov_start:
                struct.pack_into(form, patched, entry, offset + shift)
    return bytes(patched)


def _offset_tables(moov: bytes, start: int, size: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield (kind, position of the first entry, number of entries) of every stco and co64."""
    for kind, inner, length in _inner(moov[start : start + size]):
        at = start + inner
        if kind in _CONTAINERS:
            yield from _offset_tables(moov, at, length)
        elif kind in (b"stco", b"co64"):
            yield kind, at + 16, struct.unpack(">I", moov[at + 12 : at + 16])[0]


def _copy(source: BinaryIO, target: BinaryIO, start: int, length: int) -> None:
    source.seek(start)
    while length > 0:
        block = source.read(min(length, _BLOCK))
        if not block:
            raise MediaError("the file ended while it was copied: it is being written; try again when it is done")
        target.write(block)
        length -= len(block)
