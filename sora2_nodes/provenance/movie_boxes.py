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
_ITUNES = {b"\xa9nam": "title", b"\xa9ART": "artist", b"\xa9cmt": "comment", b"\xa9too": "encoder"}


def write_movie_fields(source: BinaryIO, target: BinaryIO, fields: Mapping[str, str], *, keep: bool = True) -> None:
    """Copy an MP4 or MOV with `fields` as metadata. keep: fields of other names that stood there stay."""
    tops = list(_top_boxes(source))
    at = next((number for number, (kind, _, _) in enumerate(tops) if kind == b"moov"), None)
    if at is None:
        raise MediaError("the file has no movie header (moov): it was not finished; render it again")
    if any(kind == b"moof" for kind, _, _ in tops):
        raise MediaError("the file is a fragmented MP4, which can't carry the record: save it as a plain MP4")
    _, start, size = tops[at]
    source.seek(start)
    moov = source.read(size)
    grown = _with_fields(moov, fields, keep)
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


def _inner(box: bytes, start: int = 8) -> Iterator[tuple[bytes, int, int]]:
    """Yield (kind, start, size) of the boxes inside a box, from behind its header on."""
    at = start
    while at + 8 <= len(box):
        size = struct.unpack(">I", box[at : at + 4])[0]
        if size < 8 or at + size > len(box):
            return  # QuickTime ends udta with four zero bytes
        yield box[at + 4 : at + 8], at, size
        at += size


def _with_fields(moov: bytes, fields: Mapping[str, str], keep: bool) -> bytes:
    kept, udta, known = b"", b"", dict[str, bytes]()
    for kind, start, size in _inner(moov):
        box = moov[start : start + size]
        if kind != b"udta":
            kept += box
            continue
        for inner, at, length in _inner(box):
            if inner == b"meta":
                known |= _fields_in(box[at : at + length]) if keep else {}
            elif keep:
                udta += box[at : at + length]
    known |= {name: text.encode() for name, text in fields.items()}
    return _box(b"moov", kept + _box(b"udta", udta + _meta(known)))


def _fields_in(meta: bytes) -> dict[str, bytes]:
    """Read the texts of a `meta` box: QuickTime's, with keys, and the four common ones of iTunes' kind."""
    names, items, found = list[str](), b"", dict[str, bytes]()
    for kind, at, size in _inner(meta, start=12):
        if kind == b"keys":
            keys = meta[at + 16 : at + size]
            names = [keys[a + 8 : a + n].decode("utf-8", "replace") for _, a, n in _inner(keys, start=0)]
        elif kind == b"ilst":
            items = meta[at : at + size]
    for kind, at, size in _inner(items):
        number = struct.unpack(">I", kind)[0]
        name = names[number - 1] if 0 < number <= len(names) else _ITUNES.get(kind, "")
        value = items[at + 8 : at + size]
        if name and value[4:12] == b"data" + struct.pack(">I", 1):
            found[name] = value[16 : struct.unpack(">I", value[:4])[0]]
    return found


def _meta(fields: Mapping[str, bytes]) -> bytes:
    handler = _box(b"hdlr", bytes(8) + b"mdta" + bytes(13))
    keys = b"".join(_box(b"mdta", name.encode()) for name in fields)
    values = (_box(b"data", struct.pack(">II", 1, 0) + text) for text in fields.values())
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
