"""Keys of a script: what a shot's tags ("[camera: dolly in]") and a film's lines ("Size: 1280x720") set."""

from __future__ import annotations

import re
from dataclasses import replace

from ...errors import InputError, PromptError
from ...frame_rates import read_rate
from ...limits import CONTINUITIES, TRANSITIONS
from ..boards.shot_ids import LONGEST_ID
from ..boards.storyboard_rules import check_choice, check_duration, check_seed, check_take, nearest
from ..storyboard import Shot, Storyboard
from .headings import clock_seconds

SHOT_KEYS = {  # what people write → Shot field
    "camera": "camera", "camera move": "camera", "move": "camera", "movement": "camera", "angle": "perspective",
    "perspective": "perspective", "camera angle": "perspective", "framing": "perspective", "shot size": "perspective",
    "view": "perspective", "light": "lighting", "lighting": "lighting", "time": "lighting", "time of day": "lighting",
    "tone": "tone", "mood": "tone", "look": "tone", "style": "tone", "grade": "tone", "soundtrack": "soundtrack",
    "music": "soundtrack", "score": "soundtrack", "pace": "pace", "pacing": "pace", "speed": "pace",
    "transition": "transition_in", "continuity": "continuity", "duration": "duration_s", "length": "duration_s",
    "seed": "seed", "take": "take", "footage": "footage", "clip": "footage", "in": "footage_in_s", "in point": "footage_in_s",
    "footage in": "footage_in_s", "out": "footage_out_s", "out point": "footage_out_s", "footage out": "footage_out_s",
    "reference": "references", "references": "references",
    "ref": "references", "refs": "references", "id": "id", "shot id": "id", "transition length": "transition_s",
    "transition duration": "transition_s", "j cut": "sound_lead_s", "l cut": "sound_tail_s", "overlay": "overlay",
    "lower third": "overlay",
}  # fmt: skip
TAGS_ONLY = ("in", "out")  # never a line of their own: "In: the kitchen"
FILM_KEYS = ("title", "size", "resolution", "fps", "frame rate", "film seed", "negative", "negatives", "negative cues", "negative prompt", "avoid",
             "title card", "end card", "music under", "card length", "font", "cast")  # fmt: skip
SECONDS = ("transition_s", "sound_lead_s", "sound_tail_s", "footage_in_s", "footage_out_s")
TRANSITION_WORDS = {"cut to": "cut", "hard cut": "cut", "none": "cut", "cross dissolve": "dissolve", "crossfade": "dissolve",
                    "cross fade": "dissolve", "fade": "dissolve", "fade in": "dip", "fade to black": "dip", "fade out": "dip",
                    "dip to black": "dip", "fade from black": "dip", "match cut": "match", "match on action": "match",
                    "cross-dissolve": "dissolve", "dip to white": "dip", "mix": "dissolve"}  # fmt: skip
CONTINUITY_WORDS = {"continues": "continue", "continued": "continue", "continuous": "continue", "same": "same_world",
                    "same world": "same_world", "same place": "same_world", "same scene": "same_world", "new world": "new",
                    "new scene": "new", "none": "new", "leads in": "leads_in", "leads into next": "leads_in",
                    "leads into the next": "leads_in", "before": "leads_in", "before next": "leads_in"}  # fmt: skip


def known_key(written: str) -> str | None:
    """Return the key of a tag as written, None for one that nobody knows: "clip duration" is a duration."""
    key = " ".join(written.lower().replace("_", " ").replace("-", " ").split())
    if key in SHOT_KEYS:
        return key
    last = key.rpartition(" ")[2]
    return last if last in ("duration", "length") else None


def shot_tag(shot: Shot, key: str, value: str, line: int) -> tuple[Shot, bool]:
    """Set one field of a shot from a tag; return it and whether its length was set. Raises PromptError."""
    key = " ".join(key.lower().replace("_", " ").replace("-", " ").split())
    if key not in SHOT_KEYS:
        hint = nearest(key, SHOT_KEYS) or f"; known are {', '.join(sorted(SHOT_KEYS))}"
        raise PromptError(f"line {line}: unknown tag [{key}: ...]{hint}")
    if not value.strip():
        raise PromptError(f"line {line}: the tag [{key}: ] is empty: write its value or remove it")
    field = SHOT_KEYS[key]
    if field == "duration_s":
        return replace(shot, duration_s=_seconds(value, line)), True
    if field in SECONDS:
        return replace(shot, **{field: _span(value, key, line)}), False  # type: ignore[arg-type]
    changed: dict[str, object] = {field: value.strip()[:LONGEST_ID] if field == "id" else value.strip()}
    if field == "seed":
        changed = {"seed": check_seed(_whole(value, "seed", line), f"line {line}")}
    elif field == "take":
        changed = {"take": check_take(_whole(value, "take", line), f"line {line}")}
    elif field == "references":
        changed = {"references": shot.references + tuple(part.strip() for part in value.split(",") if part.strip())}
    elif field == "transition_in":
        word = value.strip().lower()
        changed = {field: check_choice(TRANSITION_WORDS.get(word, word), TRANSITIONS, f"line {line}: transition")}
    elif field == "continuity":
        word = value.strip().lower()
        changed = {field: check_choice(CONTINUITY_WORDS.get(word, word), CONTINUITIES, f"line {line}: continuity")}
    return replace(shot, **changed), False  # type: ignore[arg-type]


def film_tag(board: Storyboard, key: str, value: str, line: int) -> Storyboard:
    """Set one field of the film from a line such as "Size: 1280x720". Raises PromptError."""
    if key == "title":
        return replace(board, title=value.strip().strip('"'))
    if key in ("size", "resolution"):
        match = re.fullmatch(r"\s*(\d{2,5})\s*[x×*]\s*(\d{2,5})\s*(?:px)?\s*", value, re.I)
        if not match:
            raise PromptError(
                f"line {line}: size {value.strip()!r} can't be read: write width x height, such as 1280x720"
            )
        return replace(board, width=int(match[1]), height=int(match[2]))
    if key in ("fps", "frame rate"):
        try:
            return replace(board, fps=read_rate(value))
        except InputError as error:
            raise PromptError(f"line {line}: {error}") from None
    if key == "film seed":
        return replace(board, seed=check_seed(_whole(value, "seed", line), f"line {line}"))
    if key in ("title card", "end card"):
        words = value.strip().strip('"').replace(" | ", "\n")
        return replace(board, **{key.replace(" ", "_"): words})  # type: ignore[arg-type]
    if key == "music under":
        return replace(board, music_under_db=_decibels(value, line))
    if key == "card length":
        return replace(board, card_s=_span(value, key, line))
    if key == "cast":
        return _with_entries(board, [one.strip() for one in value.split(";") if one.strip()])
    if key == "font":
        return replace(board, font=value.strip())
    cues = tuple(part.strip(" .") for part in re.split(r"[,;]", value) if part.strip(" ."))
    return replace(board, negative=board.negative + cues)


def _seconds(value: str, line: int) -> float:
    return check_duration(_span(value, "duration", line), f"line {line}: the shot")


def _span(value: str, key: str, line: int) -> float:
    match = re.fullmatch(
        r"\s*(?:(\d+(?:\.\d+)?)\s*(?:s|sec|secs|seconds?)?|((?:\d+:)?\d+:\d{2}(?:\.\d+)?))\s*", value, re.I
    )
    if not match:
        raise PromptError(f"line {line}: {key} {value.strip()!r} can't be read: write seconds, such as 4s")
    return float(match[1]) if match[1] else clock_seconds(match[2])


def _decibels(value: str, line: int) -> float:
    match = re.fullmatch(r"\s*-?\s*(\d+(?:\.\d+)?)\s*(?:dB)?\s*", value, re.I)
    if not match:
        raise PromptError(f"line {line}: music under {value.strip()!r} can't be read: write decibels, such as 12 dB")
    return float(match[1])


def _whole(value: str, name: str, line: int) -> int:
    if not re.fullmatch(r"\s*\d{1,19}\s*", value):
        raise PromptError(f"line {line}: {name} {value.strip()!r} must be a whole number")
    return int(value)


def _with_entries(board: Storyboard, entries: list[str]) -> Storyboard:
    """Add to a storyboard's cast; names alone say nothing of looks and are told as not held."""
    told = [one for one in entries if re.search(r"[:=]|\s-\s|,\s*(?:an?|the|in|with|wearing|has|is)\b", one)]
    bare = ", ".join(one for one in entries if one not in told)
    lost = (f"a cast without looks: {bare}; write 'Anna: a woman in a green jacket'",) if bare else ()
    return replace(board, cast=(*board.cast, *told), not_held=(*board.not_held, *lost))
