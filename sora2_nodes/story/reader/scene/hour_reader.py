"""Words to the hour of a shot, or the two that it passes between, and to the lights that are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.tokens import Token
from .scene_phrases import Hit

SPANNING = ("to", "until", "till", "into")  # from one hour to another
SOFT = ("sunlight", "sunshine", "day", "sunny", "daylight", "bright sun")  # said of the hour only where nothing else is


def hours_of(tokens: Sequence[Token], hits: Sequence[Hit]) -> list[Hit]:
    """The hour that is said, or the one at which a shot begins and the one at which it ends."""
    found = [hit for hit in hits if hit.kind == "hour" and not (hit.word == "setting" and not _sun_before(tokens, hit))]
    firm = [hit for hit in found if hit.word not in SOFT]
    if not firm:
        return found[:1]
    spans = [firm[0]]
    early = [hit for hit in found if hit.word in SOFT and hit.end <= firm[0].start]
    if early and any(token.text in SPANNING for token in tokens[early[-1].end : firm[0].start]):
        return [early[-1], firm[0]]  # "from day to night"
    for hit in firm[1:]:
        if any(token.text in SPANNING for token in tokens[spans[0].end : hit.start]):
            spans.append(hit)
            break
    return spans


def _sun_before(tokens: Sequence[Token], hit: Hit) -> bool:
    return any(token.text == "sun" for token in tokens[max(0, hit.start - 3) : hit.start + 3])


def lights_of(tokens: Sequence[Token], hits: Sequence[Hit]) -> list[Hit]:
    """The lights that are said; a word such as "key" or "laser" only where it is about light."""
    lit = [hit for hit in hits if hit.kind == "light"]
    kept = []
    for hit in lit:
        alone = hit.word in (
            "key",
            "bounce",
            "practical",
            "flare",
            "blinds",
            "searchlight",
            "lasers",
            "laser",
            "sunbeam",
            "sodium",
            "candles",
        )
        near = {token.text for token in tokens[max(0, hit.start - 4) : hit.end + 4]}
        if (
            alone
            and hit.word != "candles"
            and not near & {"light", "lighting", "fill", "rim", "soft", "hard", "warm", "cool"}
        ):
            continue
        kept.append(hit)
    return kept
