"""Sentences about the camera: "the camera slowly orbits around the scene"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .lexicon.tokens import Lexeme

if TYPE_CHECKING:
    from .walk import Walk

VIEWS = ("shot", "shots", "view", "angle", "lens", "frame", "framing", "establishing", "camera")

OUTWARD = ("out", "back", "away", "backward", "backwards", "from")
INWARD = ("in", "closer", "forward", "forwards", "toward", "towards", "near", "into")
SIDED = {"pan": "pan", "tilt": "tilt", "track": "track", "orbit": "orbit"}
FIXED = {
    "in": "dolly_in",
    "out": "dolly_out",
    "up": "crane_up",
    "down": "crane_down",
    "shake": "handheld",
    "hold": "static",
}


def read_camera(lexemes: Sequence[Lexeme], at: int) -> tuple[int, str | None]:
    """Read from the word "camera" on; return where it ends and the move, None where none was said."""
    end = at + 1
    if end < len(lexemes) and lexemes[end].text == ":":  # "Camera: slow pan left"
        end += 1
    family, words = None, []
    while end < len(lexemes) and _belongs(lexemes, end, family is not None):
        lexeme = lexemes[end]
        camera = lexeme.get("camera_verb")
        ready = lexeme.get("camera")
        if family is None and camera:
            family = camera.value
        elif family is None and ready:
            family = "=" + ready.value
        words.append(lexeme.text)
        end += 1
    return end, _move(family, set(" ".join(words).split()))


def _belongs(lexemes: Sequence[Lexeme], i: int, has_move: bool) -> bool:
    lexeme = lexemes[i]
    if lexeme.kind != "word" or lexeme.any("negation", "pronoun", "time"):
        return False
    if lexeme.any("camera_verb", "camera", "direction", "pace", "be", "camera_noun"):
        return not (has_move and lexeme.get("verb") and not lexeme.any("direction", "pace"))
    if lexeme.get("preposition"):
        return True
    if lexeme.any("function") and not lexeme.any("thing", "person", "determiner"):
        return True
    return lexeme.text in (
        "around",
        "closer",
        "forward",
        "forwards",
        "backwards",
        "clockwise",
        "still",
        "left",
        "right",
    )


def _move(family: str | None, words: set[str]) -> str | None:
    if family is None:
        return None
    if family.startswith("="):
        return family[1:]
    left = "left" in words
    if family in ("track", "pan") and words & {"up", "upwards"}:
        return "tilt_up" if family == "pan" else "crane_up"
    if family in ("track", "pan") and words & {"down", "downwards"}:
        return "tilt_down" if family == "pan" else "crane_down"
    if family in ("track", "pan") and "around" in words:
        return "orbit_left" if family == "track" else "pan_left" if left else "pan_right"
    if family in ("in", "track") and words & set(OUTWARD) and not left and "right" not in words:
        return "dolly_out"
    if family == "track" and words & set(INWARD):
        return "dolly_in"
    if family == "orbit":
        return "orbit_right" if words & {"right", "clockwise"} else "orbit_left"
    if family == "tilt":
        return "tilt_down" if words & {"down", "downwards"} else "tilt_up"
    if family in SIDED:
        return f"{SIDED[family]}_{'left' if left else 'right'}"
    return FIXED[family]


def of_a_view(walk: Walk, at: int) -> bool:
    """Whether a size is said of the picture: beside a word for one, or alone in its sentence, "Wide. A boy walks"."""
    near = [walk.at(at + step) for step in (-2, -1, 1, 2)]
    if any(lexeme is not None and (lexeme.text in VIEWS or lexeme.get("camera_noun")) for lexeme in near):
        return True
    before, following = near[1], near[2]
    alone = following is None or following.text in (".", ":", ",", "on", "of")
    return alone and (before is None or before.kind == "mark")
