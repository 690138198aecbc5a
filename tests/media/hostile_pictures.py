"""Hostile pictures: `make FOLDER FORMAT` writes mutated files, `feed FOLDER` gives them to load_reference.

Feeding runs in a process of its own, so that the memory it reports is the decoder's alone. Prints one JSON object.
"""

from __future__ import annotations

import io
import json
import random
import resource
import struct
import sys
import time
import warnings
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from sora2_nodes.errors import InputError
from sora2_nodes.media.files.picture_files import load_reference

MUTATIONS = 320


def photograph(side: int = 96, channels: int = 3) -> np.ndarray:
    rows, columns = np.mgrid[0:side, 0:side]
    noise = np.random.default_rng(7).integers(0, 40, (side, side, channels))
    ramp = np.stack([rows * 2, columns * 2, rows + columns, rows * 0 + 200][:channels], -1)
    return np.clip(ramp + noise, 0, 255).astype(np.uint8)


def saved(image: Image.Image, format: str, **options) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format, **options)
    return buffer.getvalue()


def seeds(format: str) -> list[bytes]:
    """Healthy files of every mode the format has, small enough to mutate by the hundred."""
    rgb, rgba = Image.fromarray(photograph()), Image.fromarray(photograph(channels=4))
    exif = Image.Exif()
    exif[274], exif[270] = 6, "a description"
    if format == "JPEG":
        images = [rgb, rgb.convert("L"), rgb.convert("CMYK")]
        return [
            saved(image, "JPEG", progressive=p, exif=exif, icc_profile=b"x" * 300)
            for image in images
            for p in (False, True)
        ]
    if format == "WEBP":
        frames = [rgba, rgba.rotate(90)]
        return [
            saved(rgb, "WEBP", exif=exif),
            saved(rgba, "WEBP", lossless=True),
            saved(rgba, "WEBP", quality=60, exif=exif),
            saved(frames[0], "WEBP", save_all=True, append_images=frames[1:]),
        ]
    deep = Image.fromarray(photograph()[..., 0].astype(np.uint16) * 256)
    images = [rgb, rgba, rgb.convert("L"), rgba.convert("LA"), rgb.quantize(40), rgb.convert("1"), deep]
    return [saved(image, "PNG", exif=exif) for image in images] + [
        saved(rgb, "PNG", save_all=True, append_images=[rgb.rotate(90)])
    ]


def mutations(format: str, count: int) -> Iterator[bytes]:
    chance = random.Random(f"hostile {format}")
    bases = seeds(format)
    yield from bombs(format, bases)
    for i in range(count):
        mutate = (flip, truncate, splice, lengthen, repeat, extremes)[i % 6]
        file = mutate(bytearray(chance.choice(bases)), chance, bases)
        yield with_checksums(file) if format == "PNG" and i % 12 < 9 else file


def with_checksums(file: bytes) -> bytes:
    """Repair the CRC of every chunk that can be walked to, so that the damage reaches the decoder."""
    repaired, at = bytearray(file), 8
    while at + 12 <= len(repaired):
        end = at + 8 + int.from_bytes(repaired[at : at + 4], "big")
        if end + 4 > len(repaired):
            break
        repaired[end : end + 4] = struct.pack(">I", zlib.crc32(repaired[at + 4 : end]))
        at = end + 4
    return bytes(repaired)


def flip(file: bytearray, chance: random.Random, bases: list[bytes]) -> bytes:
    for _ in range(chance.choice((1, 2, 8, 64))):
        file[chance.randrange(12, len(file))] ^= 1 << chance.randrange(8)
    return bytes(file)


def truncate(file: bytearray, chance: random.Random, bases: list[bytes]) -> bytes:
    return bytes(file[: chance.randrange(len(file))])


def splice(file: bytearray, chance: random.Random, bases: list[bytes]) -> bytes:
    other, cut = chance.choice(bases), chance.randrange(16, len(file))
    return bytes(file[:cut]) + other[chance.randrange(len(other)) :]


def lengthen(file: bytearray, chance: random.Random, bases: list[bytes]) -> bytes:
    cut = chance.randrange(12, len(file))
    return bytes(file[:cut]) + chance.randbytes(chance.choice((1, 7, 300, 70_000))) + bytes(file[cut:])


def repeat(file: bytearray, chance: random.Random, bases: list[bytes]) -> bytes:
    start = chance.randrange(8, len(file) - 4)
    piece = bytes(file[start : start + chance.randrange(4, 200)])
    return bytes(file[:start]) + piece * chance.choice((2, 20, 400)) + bytes(file[start:])


def extremes(file: bytearray, chance: random.Random, bases: list[bytes]) -> bytes:
    """Overwrite a 16- or 32-bit field with the values that overflow."""
    value = chance.choice((b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\xff\xff", b"\0\0", b"\x80\0"))
    start = chance.randrange(12, min(len(file) - 4, 400))
    file[start : start + len(value)] = value
    return bytes(file)


def bombs(format: str, bases: list[bytes]) -> Iterator[bytes]:
    """Small files that announce, or really hold, enormous pictures; and the largest ones that are allowed."""
    if format == "PNG":
        for width, height in ((60_000, 60_000), (2**31 - 1, 1), (5000, 5000), (0, 9), (16_384, 1526)):
            yield png(width, height, b"\0" * 4_000_000)
        yield png(5000, 5000, b"\0" * (5000 * 4 + 1) * 5000, colour=6)
        for kind in (b"iCCP", b"zTXt"):
            bomb = b"name\0\0" + zlib.compress(b"\0" * 200_000_000)
            yield bases[0][:33] + chunk(kind, bomb) + bases[0][33:]
        yield bases[0][:33] + chunk(b"tEXt", b"k\0" + b"v" * 900_000) * 5 + bases[0][33:]
    elif format == "JPEG":
        large = Image.new("RGB", (5000, 5000), (90, 140, 30))
        for options in ({}, {"progressive": True}, {"subsampling": 0, "progressive": True}):
            yield saved(large, "JPEG", quality=40, **options)
        yield saved(large.convert("CMYK"), "JPEG", quality=40, progressive=True)
        yield saved(Image.new("L", (5001, 5000)), "JPEG", quality=5)
        whole = bases[1]
        scan = whole.rindex(b"\xff\xda")
        yield whole[:-2] + whole[scan:-2] * 4000 + whole[-2:]
    else:
        yield saved(Image.new("RGBA", (4000, 3000), (9, 9, 9, 90)), "WEBP", lossless=True)
        yield saved(Image.new("RGB", (4000, 3000)), "WEBP")
        yield saved(Image.new("RGB", (16_000, 700)), "WEBP")
        yield saved(Image.new("RGB", (4001, 3000)), "WEBP", quality=1)
        canvas = bytearray(bases[2])
        canvas[24:30] = b"\xff" * 6
        yield bytes(canvas)


def png(width: int, height: int, raw: bytes, colour: int = 2) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def make(folder: Path, format: str) -> None:
    for number, file in enumerate(mutations(format, MUTATIONS)):
        (folder / f"{number:04d}").write_bytes(file)


def feed(folder: Path) -> None:
    warnings.simplefilter("error")
    report = {"tried": 0, "accepted": 0, "rejected": 0, "crashes": [], "slowest_s": 0.0}
    for path in sorted(folder.iterdir()):
        started = time.process_time()
        try:
            picture = load_reference(path.read_bytes(), name=path.name)
            assert (picture.pixels.dtype, picture.pixels.shape[2]) == (np.uint8, 3)
            report["accepted"] += 1
        except InputError:
            report["rejected"] += 1
        except BaseException as error:  # noqa: BLE001 - whatever else escapes is the finding
            report["crashes"].append(f"{path.name}: {type(error).__name__}: {error}")
        report["tried"] += 1
        report["slowest_s"] = max(report["slowest_s"], time.process_time() - started)
    sys.stdout.write(json.dumps(report | {"peak_mb": peak_mb()}))


def peak_mb() -> float:
    """Peak resident memory of this process alone; ru_maxrss would also count the parent it was forked from."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


if __name__ == "__main__":
    {"make": make, "feed": feed}[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
