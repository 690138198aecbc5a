"""The user's words for a shot's explicit fields ("slow dolly in", "golden hour") to vocabulary values."""

from __future__ import annotations

from ..vocabulary import ANGLES, CAMERA_MOVES, PACES, SOUNDTRACKS, TIMES_OF_DAY, TONES
from .camera_words import read_camera
from .lexicon import lexicon
from .lexicon.tokens import lexemes

FIELDS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {  # Shot field: (Brief field, values, lexicon kinds)
    "camera": ("camera", CAMERA_MOVES, ("camera",)),
    "perspective": ("angle", ANGLES, ("angle",)),
    "lighting": ("time_of_day", TIMES_OF_DAY, ("time",)),
    "tone": ("tone", TONES, ("tone",)),
    "soundtrack": ("soundtrack", SOUNDTRACKS, ("soundtrack", "mood")),
    "pace": ("pace", PACES, ("pace",)),
}
SHORT = {  # words that mean something only as a tag
    "camera": {"pan": "pan_right", "track": "track_right", "orbit": "orbit_left", "tilt": "tilt_up", "crane": "crane_up",
               "dolly": "dolly_in", "follow": "track_right", "still": "static", "fixed": "static", "none": "static",
               "arc": "orbit_left", "circle": "orbit_left", "push": "dolly_in", "pull": "dolly_out", "shaky": "handheld"},
    "perspective": {"low": "low", "high": "high", "wide": "wide", "close": "close_up", "medium": "eye_level", "top": "high",
                    "normal": "eye_level", "eye": "eye_level", "far": "wide"},
    "lighting": {"bright": "day", "soft": "overcast", "warm": "sunset", "golden": "sunset", "low key": "night"},
    "tone": {"black and white": "noir", "normal": "neutral", "natural": "neutral", "bw": "noir"},
    "soundtrack": {"silent": "none", "off": "none", "no": "none", "no music": "none", "silence": "none"},
    "pace": {"medium": "normal", "moderate": "normal", "steady": "normal", "regular": "normal", "quick": "fast"},
}  # fmt: skip


def read_tag(field: str, text: str) -> tuple[str, bool] | None:
    """Return (value, whether it was said outright) for a Shot field's words; None where nothing fits.

    field: camera, perspective, lighting, tone, soundtrack or pace.
    """
    _, values, kinds = FIELDS[field]
    plain = " ".join(text.lower().replace("_", " ").replace("-", " ").split())
    if plain.replace(" ", "_") in values:
        return plain.replace(" ", "_"), True
    for entry in lexicon().find(plain):
        if entry.kind in kinds:
            return entry.value, entry.exact
    if plain in SHORT[field]:
        return SHORT[field][plain], True
    if field == "camera" and (move := _camera(plain)):
        return move, True
    return _first_known(field, plain, kinds)


def _camera(plain: str) -> str | None:
    found = lexemes(f"camera {plain}")
    return read_camera(found, 0)[1] if len(found) > 1 else None


def _first_known(field: str, plain: str, kinds: tuple[str, ...]) -> tuple[str, bool] | None:
    found = lexemes(plain)
    known = [entry for lexeme in found if (entry := lexeme.any(*kinds))]
    if known:
        best = next((entry for entry in known if entry.exact), known[0])
        return best.value, best.exact
    short = next((SHORT[field][lexeme.text] for lexeme in found if lexeme.text in SHORT[field]), None)
    return (short, True) if short else None
