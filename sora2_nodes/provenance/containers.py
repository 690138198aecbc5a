"""Text fields inside PNG, JPEG, WEBP, WAV and MP4 files, added without touching a pixel or a sample."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from ..errors import MediaError
from ..foreign_files import open_plain
from .movie_boxes import write_movie_fields

MARK = "comment"  # the field that holds the mark; the others are named as the host names them
_PNG_START = b"\x89PNG\r\n\x1a\n"
_COMMENT_LIMIT = 65_533

Fields = Mapping[str, str]  # field name: ASCII text


def format_of(path: Path) -> str:
    """Tell a file's MIME type from its first bytes. Raises MediaError for one that can't carry credentials."""
    with open_plain(path) as file:
        start = file.read(12)
    if start.startswith(_PNG_START):
        return "image/png"
    if start.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if start[:4] == b"RIFF" and start[8:] in (b"WEBP", b"WAVE"):
        return "image/webp" if start[8:] == b"WEBP" else "audio/wav"
    if start[4:8] == b"ftyp":
        return "video/quicktime" if start[8:] == b"qt  " else "video/mp4"
    raise MediaError(f"{path.name} is no MP4, MOV, PNG, JPG, WEBP or WAV: only those can carry a record")


def write_fields(source: Path, target: Path, fields: Fields, *, keep: bool = True) -> None:
    """Copy a file with text fields in its metadata. fields: ASCII text by name, the mark under "comment".

    keep: other text that stood there stays; without it, PNG, MP4 and MOV lose theirs.
    """
    writer = _WRITERS[format_of(source)]
    try:
        writer(source, target, fields, keep)
    except (struct.error, IndexError) as error:
        raise MediaError(f"{source.name} is damaged and can't carry a record: render or save it again") from error


def _png(source: Path, target: Path, fields: Fields, keep: bool) -> None:
    content = source.read_bytes()
    end = 8 + 12 + struct.unpack(">I", content[8:12])[0]  # behind IHDR
    names = {MARK: "Comment"}
    chunks = (
        _png_chunk(names.get(name, name).encode() + b"\0" + text.encode("ascii")) for name, text in fields.items()
    )
    rest = content[end:] if keep else _without_text(content[end:])
    target.write_bytes(content[:end] + b"".join(chunks) + rest)


def _without_text(chunks: bytes) -> bytes:
    kept, at = b"", 0
    while at + 12 <= len(chunks):
        size = 12 + struct.unpack(">I", chunks[at : at + 4])[0]
        kept += b"" if chunks[at + 4 : at + 8] in (b"tEXt", b"zTXt", b"iTXt", b"eXIf") else chunks[at : at + size]
        at += size
    return kept


def _png_chunk(body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + b"tEXt" + body + struct.pack(">I", zlib.crc32(b"tEXt" + body))


def _jpeg(source: Path, target: Path, fields: Fields, keep: bool) -> None:
    content = source.read_bytes()
    at = 2
    while content[at : at + 1] == b"\xff" and 0xE0 <= content[at + 1] <= 0xEF:  # behind JFIF and EXIF
        at += 2 + struct.unpack(">H", content[at + 2 : at + 4])[0]
    text = fields[MARK].encode("ascii")[:_COMMENT_LIMIT]
    target.write_bytes(content[:at] + b"\xff\xfe" + struct.pack(">H", len(text) + 2) + text + content[at:])


def _webp(source: Path, target: Path, fields: Fields, keep: bool) -> None:
    content = source.read_bytes()
    chunks = _with_extended_header(_riff_chunks(content))
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:s="urn:sora2nodes:record:1"><s:record>'
        f"{fields[MARK]}</s:record></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()
    kept = [(kind, body) for kind, body in chunks if kind != b"XMP "]
    target.write_bytes(_riff(b"WEBP", [*kept, (b"XMP ", packet)]))


def _with_extended_header(chunks: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Return the chunks of a WEBP with a VP8X in front that announces XMP."""
    kind, body = chunks[0]
    if kind == b"VP8X":
        return [(kind, bytes([body[0] | 0x04]) + body[1:]), *chunks[1:]]
    if kind == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        width, height, alpha = bits & 0x3FFF, bits >> 14 & 0x3FFF, bits >> 28 & 1
    else:
        width, height = (int.from_bytes(body[i : i + 2], "little") % 0x4000 - 1 for i in (6, 8))
        alpha = 0
    flags = bytes([0x04 | alpha << 4, 0, 0, 0])
    return [(b"VP8X", flags + width.to_bytes(3, "little") + height.to_bytes(3, "little")), *chunks]


def _wav(source: Path, target: Path, fields: Fields, keep: bool) -> None:
    text = fields[MARK].encode("ascii") + b"\0"
    listed = b"INFOICMT" + struct.pack("<I", len(text)) + text + b"\0" * (len(text) % 2)
    target.write_bytes(_riff(b"WAVE", [*_riff_chunks(source.read_bytes()), (b"LIST", listed)]))


def _riff_chunks(content: bytes) -> list[tuple[bytes, bytes]]:
    chunks, at = [], 12
    while at + 8 <= len(content):
        size = struct.unpack("<I", content[at + 4 : at + 8])[0]
        chunks.append((content[at : at + 4], content[at + 8 : at + 8 + size]))
        at += 8 + size + size % 2
    return chunks


def _riff(kind: bytes, chunks: list[tuple[bytes, bytes]]) -> bytes:
    body = b"".join(name + struct.pack("<I", len(part)) + part + b"\0" * (len(part) % 2) for name, part in chunks)
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + kind + body


def _movie(source: Path, target: Path, fields: Fields, keep: bool) -> None:
    with source.open("rb") as read, target.open("wb") as written:
        write_movie_fields(read, written, fields, keep=keep)


_WRITERS: dict[str, Callable[[Path, Path, Fields, bool], None]] = {
    "image/png": _png,
    "image/jpeg": _jpeg,
    "image/webp": _webp,
    "audio/wav": _wav,
    "video/mp4": _movie,
    "video/quicktime": _movie,
}
