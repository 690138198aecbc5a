"""What a picture file says about itself before it is decoded: format, size and structure. Bytes only, no decoder."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from ...errors import InputError

# Largest picture each decoder may be asked for, so that decoding stays under 300 MB of memory.
MAX_PIXELS = {"JPEG": 25_000_000, "PNG": 25_000_000, "WEBP": 12_000_000}
MAX_SCANS = 64  # a progressive JPEG has about ten
MAX_SCANNED_PIXELS = 300_000_000  # scans x pixels: each scan costs a pass over the whole picture
_LONGEST_SIDE = 16_384

_PNG_START = b"\x89PNG\r\n\x1a\n"
_OTHERS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"GIF8", "a GIF"),
    (0, b"BM", "a BMP"),
    (0, b"II*\x00", "a TIFF"),
    (0, b"MM\x00*", "a TIFF"),
    (0, b"%PDF", "a PDF"),
    (0, b"8BPS", "a Photoshop file"),
    (0, b"<svg", "an SVG"),
    (0, b"<?xml", "an XML or SVG file"),
    (0, b"\x00\x00\x01\x00", "an icon"),
    (0, b"PK\x03\x04", "a ZIP archive"),
    (0, b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
    (4, b"ftypavif", "an AVIF"),
    (4, b"ftypavis", "an animated AVIF"),
    (4, b"ftyphei", "a HEIC"),
    (4, b"ftypmif1", "a HEIF"),
    (4, b"ftyp", "an MP4 or MOV video"),
    (0, b"\xff\x0a", "a JPEG XL"),
    (4, b"JXL ", "a JPEG XL"),
    (4, b"jP  ", "a JPEG 2000"),
)


@dataclass(frozen=True, kw_only=True)
class Header:
    """Format ("JPEG", "PNG" or "WEBP") and the size in pixels that the file announces."""

    format: str
    width: int
    height: int


def read_header(content: bytes, name: str, rule: str) -> Header:
    """Tell what `content` is and how large it would decode. Raises InputError that names the rule."""
    if content.startswith(_PNG_START):
        header = _png(content)
    elif content.startswith(b"\xff\xd8\xff"):
        header = _jpeg(content)
    elif content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        header = _webp(content)
    else:
        raise InputError(f"{name} is {_kind_of(content)}: accepted is {rule}")
    if header is None or min(header.width, header.height) < 1:
        raise InputError(f"{name} begins like a picture but has no readable size: save it again as {rule}")
    _refuse_bomb(header, name)
    if header.format == "JPEG":
        _refuse_scans(content, header, name)
    return header


def _refuse_bomb(header: Header, name: str) -> None:
    pixels, limit = header.width * header.height, MAX_PIXELS[header.format]
    if pixels > limit or max(header.width, header.height) > _LONGEST_SIDE:
        raise InputError(
            f"{name} announces {header.width}x{header.height} px; a {header.format} reference may have at most "
            f"{limit / 1e6:.0f} million pixels and {_LONGEST_SIDE} px on a side: scale it down first"
        )


def _refuse_scans(content: bytes, header: Header, name: str) -> None:
    scans = content.count(b"\xff\xda")
    if scans > MAX_SCANS or scans * header.width * header.height > MAX_SCANNED_PIXELS:
        raise InputError(
            f"{name} is a JPEG of {scans} scans over {header.width}x{header.height} px, which stalls a decoder: "
            "save it again as a baseline JPEG"
        )


def _kind_of(content: bytes) -> str:
    for offset, mark, kind in _OTHERS:
        if content[offset : offset + len(mark)] == mark:
            return kind
    return "of no picture format known here"


def _png(content: bytes) -> Header | None:
    if content[12:16] != b"IHDR" or len(content) < 24:
        return None
    width, height = struct.unpack(">II", content[16:24])
    return Header(format="PNG", width=width, height=height)


def _webp(content: bytes) -> Header | None:
    kind, body = content[12:16], content[20:32]
    if len(body) < 10:
        return None
    if kind == b"VP8X":
        width, height = 1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little")
    elif kind == b"VP8L" and body[0] == 0x2F:
        bits = int.from_bytes(body[1:5], "little")
        width, height = 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    elif kind == b"VP8 " and body[3:6] == b"\x9d\x01\x2a":
        width, height = (int.from_bytes(body[i : i + 2], "little") & 0x3FFF for i in (6, 8))
    else:
        return None
    return Header(format="WEBP", width=width, height=height)


def _jpeg(content: bytes) -> Header | None:
    """Walk the marker segments up to the first scan; the largest announced frame counts."""
    at, width, height = 2, 0, 0
    while at + 4 <= len(content):
        if content[at] != 0xFF:
            at += 1
            continue
        marker = content[at + 1]
        if marker in (0x00, 0x01, 0xFF) or 0xD0 <= marker <= 0xD8:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in (0xD9, 0xDA):
            break
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC) and at + 9 <= len(content):
            frame_height, frame_width = struct.unpack(">HH", content[at + 5 : at + 9])
            width, height = max(width, frame_width), max(height, frame_height)
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return Header(format="JPEG", width=width, height=height) if width and height else None
