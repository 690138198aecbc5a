"""Words to the Look of a shot: style, film, lens, depth of field, grade, palette, speed of time."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from ....vocabulary.nouns import nearest
from ...setting import RGB, FilmLook
from ..lexicon import lexicon
from ..lexicon.tokens import Token
from ..nouns.colour_names import rgb_of
from .scene_phrases import Hit, sentence

DECADE = r"(?:(?:19|20)(\d)0|'?(\d)0)s"
LENS_MM = (18, 20, 21, 24, 28, 40, 50, 75, 85, 90, 100, 105, 135, 200, 300, 400, 600, 14, 12, 10)
FILM_MM = {8: "8mm", 16: "16mm", 35: "35mm", 65: "65mm", 70: "70mm"}
ADJECTIVES = ("vintage", "retro", "miniature", "animated", "futuristic", "fantasy", "silhouette", "black and white", "felt", "glossy", "surreal",
              "sketch", "realistic", "lifelike", "whimsical", "magical", "dreamy", "cinematic", "comic", "animation", "lego", "photographic")  # fmt: skip
GRADED = ("tone", "tones", "light", "lighting", "palette", "grade", "grading", "colors", "colours", "look", "mood", "atmosphere", "hues", "film", "image",
          "glow", "color", "colour", "footage", "scene", "shot", "contrast", "shadows", "feel", "style", "vibe", "aesthetic", "cinematography")  # fmt: skip
PALETTE = ("palette", "colors", "colours", "hues", "tones")


class Seen(NamedTuple):
    """A Look and the (field, hit) pairs it was read from."""

    look: FilmLook
    used: tuple[tuple[str, Hit], ...]


def read_look(tokens: Sequence[Token], hits: Sequence[Hit], *, palette: Sequence[range] = ()) -> Seen:
    """Read the look of a shot. palette: token ranges that list its colours."""
    used: list[tuple[str, Hit]] = []
    values: dict[str, Any] = {}
    for hit in hits:
        if hit.kind == "style" and "style" not in values and not _describes_a_thing(tokens, hit):
            values["style"] = hit.value
            used.append(("style", hit))
        elif hit.kind == "stock" and not _is_lens(tokens, hit):
            values.setdefault("stock", hit.value[0])
            values["grain"] = max(values.get("grain", 0.0), hit.value[1])
            values["halation"] = max(values.get("halation", 0.0), hit.value[2])
            used.append(("stock", hit))
        elif hit.kind == "depth":
            values["depth_of_field"] = max(values.get("depth_of_field", 0.0), hit.value)
            used.append(("depth of field", hit))
        elif hit.kind == "lens":
            values.setdefault("lens_mm", hit.value)
            used.append(("lens", hit))
        elif hit.kind == "speed" and "speed" not in values:
            values["speed"] = hit.value
            used.append(("speed", hit))
        elif hit.kind == "grade" and _grades(tokens, hit):
            values["grade"] = tuple(dict.fromkeys((*values.get("grade", ()), hit.value)))
            used.append(("grade", hit))
    for field, value, hit in _figures(tokens):
        values.setdefault(field, value)
        used.append((field.replace("_", " "), hit))
    colours = _palette(tokens, palette)
    return Seen(FilmLook(**values, palette=colours), tuple(used))


def _describes_a_thing(tokens: Sequence[Token], hit: Hit) -> bool:
    """ "a vintage car", "a black and white cat": how a thing is, not how the film is."""
    if hit.word not in ADJECTIVES or hit.end >= len(tokens) or tokens[hit.end].kind != "word":
        return False
    following = tokens[hit.end].text
    if following in GRADED or following in ("of", "with", "close", "wide", "medium", "in", "on"):
        return False
    return nearest(following) is not None or bool(lexicon().find(following)) is False


def _is_lens(tokens: Sequence[Token], hit: Hit) -> bool:
    return any(token.text in ("lens", "lenses") for token in tokens[hit.end : hit.end + 2])


def _grades(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a word is said of the picture, and not of something in it."""
    if " " in hit.word and " and " not in hit.word:
        return True
    part = sentence(tokens, hit.start)
    following = [tokens[i].text for i in range(hit.end, min(hit.end + 2, part.stop))]
    alone = len(part) <= 3 and not any(nearest(tokens[i].text) for i in part)
    return any(word in GRADED for word in following) or alone


def _figures(tokens: Sequence[Token]) -> list[tuple[str, Any, Hit]]:
    """Decades, focal lengths and apertures: "1970s", "85mm lens", "f/1.4"."""
    found: list[tuple[str, Any, Hit]] = []
    for at, token in enumerate(tokens):
        text = token.text
        aged = any(
            earlier.text in ("his", "her", "their", "my", "hers") for earlier in tokens[max(0, at - 3) : at]
        )  # "in her 20s"
        if not aged and (match := re.fullmatch(DECADE, text)):
            decade = int(match[1] or match[2]) * 10
            century = 2000 if text.startswith("20") or (not match[1] and decade < 20) else 1900
            found.append(("decade", century + decade, Hit("decade", None, text, at, at + 1)))
        millimetres = re.fullmatch(r"(\d+)mm", text) or (
            re.fullmatch(r"(\d+)", text) if at + 1 < len(tokens) and tokens[at + 1].text == "mm" else None
        )
        if millimetres:
            size, end = int(millimetres[1]), at + 1 + (not text.endswith("mm"))
            lens = end < len(tokens) and tokens[end].text in (
                "lens",
                "lenses",
                "prime",
                "macro",
                "anamorphic",
                "spherical",
            )
            if lens or (size in LENS_MM and size not in FILM_MM):
                found.append(("lens_mm", float(size), Hit("lens", None, text, at, end + lens)))
        if match := re.fullmatch(r"f(\d+(?:\.\d+)?)", text):
            found.append(_aperture(float(match[1]), text, at, at + 1))
        elif text == "f" and at + 1 < len(tokens) and re.fullmatch(r"\d+(?:\.\d+)?", tokens[at + 1].text):
            found.append(_aperture(float(tokens[at + 1].text), f"f/{tokens[at + 1].text}", at, at + 2))
        elif (
            text == "f"
            and at + 2 < len(tokens)
            and tokens[at + 1].text == "/"
            and re.fullmatch(r"\d+(?:\.\d+)?", tokens[at + 2].text)
        ):
            found.append(_aperture(float(tokens[at + 2].text), f"f/{tokens[at + 2].text}", at, at + 3))
    return found


def _aperture(number: float, text: str, start: int, end: int) -> tuple[str, float, Hit]:
    depth = min(max(1.05 - math.log2(max(number, 1.0)) / 4.0, 0.0), 1.0)
    return "depth_of_field", round(depth, 2), Hit("depth", None, text, start, end)


def _palette(tokens: Sequence[Token], listed: Sequence[range]) -> tuple[RGB, ...]:
    """Colours of the palette: those listed under its heading, and those in figures that nothing is said to have."""
    found: list[RGB] = []
    for part in listed:
        at = part.start
        while at < part.stop:
            step = 1
            for length in (3, 2, 1):
                words = tokens[at : min(at + length, part.stop)]
                if (
                    len(words) == length
                    and all(word.kind == "word" for word in words)
                    and (colour := rgb_of(" ".join(word.text for word in words)))
                ):
                    found.append(colour)
                    step = length
                    break
            at += step
    return tuple(dict.fromkeys(found))
