"""Makes files that somebody might send: good ones, changed at random in the ways that break readers. Seeds repeat them."""

from __future__ import annotations

import io
import json
import random
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from tests.serve.renderers import write_mp4

ROOT = Path(__file__).parents[2]
ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**63, -(2**70), 1e308, -0.0, 0.1, "", " ", "x" * 5000, "\ud800", "\x00", "\x1b[31m", "../..",
    "/etc/passwd", "-5", "1e999", "NaN", [], {}, [[]], [None], {"": None}, [1, 2, 3], "é\u202e\u0301", "a\r\nb", "%s%n",
)  # fmt: skip
BOARD = {
    "version": 1, "title": "A film", "width": 1280, "height": 720, "fps": 24, "seed": 7, "negative": ["text"],
    "shots": [
        {"prompt": "a red ball rolls on a wooden floor", "duration_s": 4, "camera": "static", "transition_in": "cut"},
        {
            "prompt": "Mara walks by the sea", "duration_s": 6, "continuity": "same_world", "tone": "warm", "seed": 3,
            "dialogue": [{"speaker": "Mara", "text": "It is cold.", "at_s": 1.0}],
        },
    ],
}  # fmt: skip
SCRIPT = """Title: The ball
Scene 1: INT. KITCHEN - DAY
A red ball rolls off the table. Mara watches.
MARA: It falls.
Scene 2 [4s]: EXT. BEACH - NIGHT, wide shot
Two blue cubes slide on ice. Avoid: jitter
"""


def texts(dice: random.Random, count: int) -> Iterator[bytes]:
    """Yield storyboards and scripts."""
    for number in range(count):
        if number % 2:
            yield broken_bytes(dice, SCRIPT.encode())
        else:
            yield broken_json(dice, BOARD)


def workflows(dice: random.Random, count: int) -> Iterator[bytes]:
    """Yield workflows in both formats."""
    paths = sorted((ROOT / "workflows").rglob("*.json"))
    known = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    for number in range(count):
        yield broken_json(dice, known[number % len(known)])


def pictures(dice: random.Random, count: int) -> Iterator[bytes]:
    """Yield PNG, JPEG and WEBP files."""
    picture = Image.fromarray(np.random.default_rng(0).integers(0, 255, (48, 64, 3), dtype=np.uint8))
    good = []
    for form in ("PNG", "JPEG", "WEBP"):
        out = io.BytesIO()
        picture.save(out, form)
        good.append(out.getvalue())
    for number in range(count):
        yield broken_bytes(dice, good[number % len(good)])


def sounds(dice: random.Random, count: int, folder: Path) -> Iterator[bytes]:
    """Yield WAV files."""
    path = folder / "good.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(bytes(4 * 4000))
    good = path.read_bytes()
    for _ in range(count):
        yield broken_bytes(dice, good, head=64)


def clips(dice: random.Random, count: int, folder: Path) -> Iterator[bytes]:
    """Yield MP4 files, most of them broken where their tables are."""
    good = write_mp4(folder / "good.mp4").read_bytes()
    tables = good.rfind(b"moov")
    for number in range(count):
        changed = bytearray(broken_bytes(dice, good[tables:] if number % 2 else good[:tables]))
        yield good[:tables] + bytes(changed) if number % 2 else bytes(changed) + good[tables:]


def broken_bytes(dice: random.Random, good: bytes, *, head: int | None = None) -> bytes:
    """Change some bytes, cut, repeat or mix."""
    found, reach = bytearray(good), head or len(good)
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(max(1, min(reach, len(found))))
        kind = dice.randrange(6)
        if kind == 0:
            found[at : at + 1] = bytes([dice.randrange(256)])
        elif kind == 1:
            found[at : at + 4] = dice.choice(
                [b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\x7f\xff\xff\xff", b"\x80\x00\x00\x00"]
            )
        elif kind == 2:
            del found[at:]
        elif kind == 3:
            found[at:at] = found[at : at + dice.randrange(1, 400)]
        elif kind == 4:
            del found[at : at + dice.randrange(1, 40)]
        else:
            found[at:at] = dice.choice(
                [b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"\r\n", b"{", b"[" * 50, b"%s", b"\x1b[31m"]
            )
    return bytes(found)


def broken_json(dice: random.Random, good: Any) -> bytes:
    """Put odd values in the places of some, or break the text."""
    value = json.loads(json.dumps(good))
    for _ in range(dice.randint(1, 3)):
        spots = list(_spots(value))
        holder, key = dice.choice(spots)
        kind = dice.randrange(5)
        if kind == 0 and isinstance(holder, dict):
            del holder[key]
        elif kind == 1 and isinstance(holder, dict):
            holder[str(dice.choice(ODD))[:20]] = holder[key]
        elif kind == 2:
            holder[key] = [holder[key]] * dice.choice([0, 1, 2, 300])
        else:
            holder[key] = dice.choice(ODD)
    if dice.randrange(8) == 0:
        return broken_bytes(dice, json.dumps(value).encode())
    if dice.randrange(40) == 0:
        return b"[" * 100_000
    return json.dumps(value).encode()


def _spots(value: Any) -> Iterator[tuple[Any, Any]]:
    todo = [value]
    while todo:
        holder = todo.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            yield holder, key
            if isinstance(holder[key], (dict, list)) and holder[key]:
                todo.append(holder[key])
