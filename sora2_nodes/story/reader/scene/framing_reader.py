"""Words to the Framing of a shot: its size, its angle, the camera's move, whom it follows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ...setting import Framing
from ..lexicon.tokens import Token, stands_there
from .scene_phrases import Hit, sentence

CAMERA = (
    "camera",
    "cam",
    "shot",
    "view",
    "we",
    "lens",
    "cinematography",
    "frame",
    "gimbal",
    "steadicam",
    "viewpoint",
    "dolly",
)
AMBIGUOUS = frozenset(
    """pan, pans, panning, tilt, tilts, tilting, track, tracks, tracking, follow, follows, following, orbit, orbits, orbiting, arc, crane, static,
    still, reveal, push, zoom, zooms, dolly, 360, shaky, circling, fixed, turntable, handheld, moves in, moves back, rises up, pull back, pulls back,
    pull away, pulls away, push in, pushes in, fly through, flies through, fly over, flies over, soars over, swoops, moves closer, creeps in,
    revolves around, circles around, circle around, rotates around, backs away, orbit shot, arcs around, focus shifts""".replace(
        "\n    ", " "
    ).split(", ")
)
ALWAYS = ("handheld", "tracking", "turntable", "static", "zoom", "dolly", "pan", "orbit")
TOWARD = ("toward", "towards", "at", "to", "into", "from", "past", "for", "before", "near", "facing", "with")
SIDES = {"left": "left", "right": "right", "up": "up", "down": "down", "upward": "up", "upwards": "up", "downward": "down", "downwards": "down",
         "clockwise": "right", "counterclockwise": "left", "forward": "forward", "backward": "back"}  # fmt: skip
SLOW = ("slow", "slowly", "gentle", "gently", "subtle", "smooth", "smoothly", "gradual", "gradually", "imperceptible")
FAST = ("fast", "quick", "quickly", "rapid", "rapidly", "whip", "crash", "snap", "sudden", "sweeping")
WEAK_SIZES = (
    "wide",
    "medium",
    "full view",
    "in the distance",
    "close on",
    "tight on",
    "from far",
    "from a distance",
    "from afar",
    "close ups",
    "portrait shot",
)
WEAK_ANGLES = ("dutch", "from behind", "from above", "from below", "looking down", "drone", "from the side", "from the back", "high angle", "from the ground",
               "straight down", "looking up at", "from underneath", "from the air", "aerial", "overhead", "frontal")  # fmt: skip

PARTS = {"eye": "eyes", "eyes": "eyes", "pupil": "eyes", "iris": "eyes", "face": "face", "expression": "face", "lips": "mouth", "mouth": "mouth", "smile": "mouth",
         "hand": "hand", "hands": "hand", "fingers": "hand", "finger": "hand", "fingertips": "hand", "palm": "hand", "feet": "feet", "foot": "feet", "shoes": "feet", "boots": "feet",
         "hair": "hair"}  # fmt: skip
NEAR = ("medium close-up", "close-up", "extreme close-up")  # sizes that are of a part of a body


class Framed(NamedTuple):
    """A Framing without its people, the (field, hit) pairs it was read from, and where those whom it names stand in the text."""

    framing: Framing
    used: tuple[tuple[str, Hit], ...]
    subject_at: int | None = None  # a token: the first one named from there on
    follows_at: int | None = None


def read_framing(tokens: Sequence[Token], hits: Sequence[Hit]) -> Framed:
    """Read how a shot is filmed from the phrases found in its tokens."""
    values: dict[str, Any] = {}
    used: list[tuple[str, Hit]] = []
    subject_at = follows_at = None
    for hit in hits:
        if hit.kind == "size" and _is_size(tokens, hit):
            if "size" not in values or (values["size"] == "wide" and hit.word != "wide"):
                values["size"] = hit.value
                used.append(("shot size", hit))
                subject_at = _named_after(tokens, hit)
                if hit.value in NEAR and (part := _part(tokens, hit)) is not None:
                    values["part"] = part.value
                    used.append(("part", part))
        elif hit.kind == "angle" and "angle" not in values and _is_angle(tokens, hit):
            values["angle"] = hit.value
            used.append(("angle", hit))
        elif hit.kind == "move" and _is_move(tokens, hit):
            used.append(("camera", hit))
            if hit.value == "handheld":
                values["handheld"] = True
                values.setdefault("move", "")
            elif not values.get("move"):
                values["move"] = hit.value
                values["direction"] = _direction(tokens, hit)
                values["speed"] = _speed(tokens, hit)
                if (
                    hit.value in ("zoom_in", "push_in")
                    and "size" not in values
                    and (part := _part(tokens, hit)) is not None
                ):
                    values |= {
                        "size": "extreme close-up" if part.value in ("eyes", "mouth") else "close-up",
                        "part": part.value,
                    }
                    used.append(("part", part))
                follows_at = hit.end if hit.value in ("follow", "track", "orbit", "push_in", "zoom_in") else None
    if values.get("angle") == "aerial" and not values.get("move") and _flown_through(tokens):
        values |= {"angle": "", "move": "fly_through"}
    if values.get("handheld") and not values.get("move"):
        values["move"] = "handheld"
    return Framed(Framing(**values), tuple(used), subject_at, follows_at)


def _flown_through(tokens: Sequence[Token]) -> bool:
    """Whether a drone flies in among what a place is made of, not over it."""
    words = [token.text for token in tokens]
    near = any(
        word in ("fpv", "flythrough", "fly-through", "drone", "flying", "flies", "flight", "camera") for word in words
    )
    inside = next(
        (
            word
            for word in words
            if word in ("through", "between", "inside", "into", "under", "over", "above", "across")
        ),
        "",
    )
    return near and inside in ("through", "between", "inside", "into", "under")


def _is_size(tokens: Sequence[Token], hit: Hit) -> bool:
    if hit.word not in WEAK_SIZES:
        return True
    part = sentence(tokens, hit.start)
    if hit.word in ("close on", "tight on") and hit.start == part.start:  # "Close on the stranger"
        return True
    near = {tokens[i].text for i in range(max(part.start, hit.start - 2), min(part.stop, hit.end + 2))}
    return (
        bool(near & {"shot", "view", "angle", "framing", "camera", "lens"})
        or len(part) <= 3
        or hit.word in ("from far", "from afar", "from a distance")
    )


ANGLE_NOUNS = ("shot", "view", "angle", "camera", "perspective", "footage", "drone", "tilt")
AROUND_ANGLES = {
    *ANGLE_NOUNS,
    "a",
    "an",
    "the",
    "from",
    "seen",
    "filmed",
    "directly",
    "straight",
    "high",
    "wide",
    "slow",
    "cinematic",
}


def _is_angle(tokens: Sequence[Token], hit: Hit) -> bool:
    if hit.word in ("overhead", "aerial", "dutch", "frontal", "side on"):
        part = sentence(tokens, hit.start)
        after = tokens[hit.end].text if hit.end < part.stop else ""
        words = {tokens[i].text for i in part if not hit.start <= i < hit.end}
        seen = hit.word == "aerial" and after in ("over", "of", "across", "above", "along", "through", "view")
        return seen or after in ANGLE_NOUNS or words <= AROUND_ANGLES  # "gulls circle overhead" is about gulls
    if hit.word == "drone":
        return any(token.text in ("shot", "footage", "view") for token in tokens[hit.end : hit.end + 1])
    if hit.word in (
        "from above",
        "from below",
        "from behind",
    ):  # "a ball drops from above", "jumps out from behind a sofa"
        part = sentence(tokens, hit.start)
        words = {tokens[i].text for i in part}
        return (
            bool(words & {"seen", "shot", "view", "camera", "filmed", "viewed", "angle", "looking", "shown"})
            or len(part) <= 3
        )
    return True


def _is_move(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a word that people do too is said of the camera."""
    if stands_there(tokens, hit.start, hit.end):
        return False
    if hit.word not in AMBIGUOUS:
        return True
    part = sentence(tokens, hit.start)
    before = [tokens[i].text for i in range(part.start, hit.start)]
    for back, word in enumerate(reversed(before)):
        if word in CAMERA and back <= 8:
            earlier = before[: len(before) - back - 1][-2:]
            return not any(other in TOWARD for other in earlier)
    following = [tokens[i].text for i in range(hit.end, min(part.stop, hit.end + 2))]
    if following[:1] and following[0] in ("shot", "camera", "move", "movement", "footage"):
        return True
    heading = (
        part.start >= 2
        and tokens[part.start - 1].text == ":"
        and tokens[part.start - 2].text in ("camera", "movement", "move", "cinematography", "motion")
    )
    first = not before or (len(before) == 1 and before[0] in (*SLOW, *FAST, "a", "the", "then"))
    return heading or (len(part) <= 5 and hit.word in ALWAYS) or (len(part) <= 4 and first)


def _direction(tokens: Sequence[Token], hit: Hit) -> str:
    part = sentence(tokens, hit.start)
    words = [tokens[i].text for i in range(max(part.start, hit.start - 1), min(part.stop, hit.end + 6))]
    return next((SIDES[word] for word in words if word in SIDES), "")


def _speed(tokens: Sequence[Token], hit: Hit) -> float:
    part = sentence(tokens, hit.start)
    words = {tokens[i].text for i in range(max(part.start, hit.start - 3), min(part.stop, hit.end + 3))}
    return 0.5 if words & set(SLOW) else 2.0 if words & set(FAST) else 1.0


def _part(tokens: Sequence[Token], hit: Hit) -> Hit | None:
    """The part of a body that a close-up is of: "close-up of a woman's eye", "on his hands"."""
    end = sentence(tokens, hit.start).stop
    for at in range(hit.end, min(end, hit.end + 8)):
        word = tokens[at].text.removesuffix("'s")
        if word in PARTS:
            return Hit("part", PARTS[word], word, at, at + 1)
        if at > hit.end + 1 and word in ("in", "with", "while", "as", "at", "and"):
            return None
    return None


def _named_after(tokens: Sequence[Token], hit: Hit) -> int | None:
    """Where "close-up of the can" names what it is of."""
    following = [token.text for token in tokens[hit.end : hit.end + 3]]
    for step, word in enumerate(following):
        if word in ("of", "on", ":", ","):
            return hit.end + step + 1
    return hit.end if hit.value in ("close-up", "extreme close-up", "medium close-up") else None
