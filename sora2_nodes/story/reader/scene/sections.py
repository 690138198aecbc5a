"""The headings that people write prompts under ("Style:", "Lighting + palette:", "Actions:"), and what stands under each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..lexicon.tokens import Token

HEADINGS: dict[str, str] = {
    **dict.fromkeys(("style", "visual style", "look", "format", "format and look", "format & look", "overall style", "aesthetic", "film look", "visual look", "art style",
                     "style and format", "grade", "color grade", "colour grade", "grading", "film stock", "texture", "finishing", "visuals", "medium"), "look"),
    **dict.fromkeys(("cinematography", "camera", "camera shot", "camera movement", "camera work", "shot type", "lens", "lenses", "framing", "lenses and filtration",
                     "lenses & filtration", "depth of field", "shot", "camera angle", "camera motion", "composition", "movement", "lens and filtration",
                     "camera notes", "optics", "filtration", "shot size", "angle", "perspective"), "camera"),
    **dict.fromkeys(("lighting", "light", "lighting and atmosphere", "lighting & atmosphere", "lighting + palette", "lighting and palette", "lighting & palette",
                     "lighting and mood", "lights", "time of day", "atmosphere", "lighting mood", "light and color"), "light"),
    **dict.fromkeys(("palette", "color palette", "colour palette", "colors", "colours", "palette anchors", "colour anchors", "color anchors", "palette anchor",
                     "grade and palette", "grade palette", "grade / palette", "color", "colour"), "palette"),
    **dict.fromkeys(("mood", "tone", "emotion", "feeling", "vibe", "mood and tone", "pacing", "pace", "genre", "energy"), "mood"),
    **dict.fromkeys(("background sound", "background sounds", "sound", "sounds", "audio", "sfx", "ambience", "ambient sound", "sound effects", "diegetic sound",
                     "sound design", "audio cues", "music", "soundtrack", "score", "background music", "ambient", "foley", "background audio", "sound effect"), "sound"),
    **dict.fromkeys(("scene", "scene description", "setting", "location", "subject", "subjects", "action", "actions", "prompt", "description", "characters",
                     "character", "environment", "wardrobe", "props", "wardrobe and props", "wardrobe & props", "location and framing", "place", "story", "main subject",
                     "background", "foreground", "midground", "wardrobe props extras", "wardrobe / props", "concept", "video", "visual", "the scene", "location & framing",
                     "scene setup", "action beats", "beats", "opening", "plot", "sequence", "event", "events"), "scene"),
    **dict.fromkeys(("dialogue", "dialog", "spoken lines", "lines", "voiceover", "voice over", "narration", "voice", "speech", "spoken"), "dialogue"),
}  # fmt: skip
LONGEST = 4  # words in a heading
LOOKS = (
    "style", "aesthetic", "aesthetics", "vibe", "vibes", "mood", "tone", "feel", "cinematography", "photography", "design", "quality", "resolution", "graphics", "framing", "energy",
)  # fmt: skip
# what a few words between two marks end with that only say how the picture looks: "luxury unboxing aesthetic"
LONGEST_LOOK = 6  # words
OF_A_SENTENCE = ("a", "an", "the", "with", "in", "of", "on", "and", "his", "her", "is", "are", "from", "to", "for")


class Section(NamedTuple):
    """A heading with what stands under it: token indexes, the heading's own first."""

    kind: str  # look | camera | light | palette | mood | sound | scene | dialogue
    start: int
    body: int  # the first token below
    end: int


def sections(tokens: Sequence[Token]) -> list[Section]:
    """Find the headings of a text, in order; each runs up to the next one, a sound up to the line's end too."""
    headed = _headed(tokens)
    taken = {i for part in headed for i in range(part.start, part.end)}
    looks = [part for part in _looks(tokens) if part.start not in taken]
    return sorted([*headed, *looks], key=lambda part: part.start)


def _looks(tokens: Sequence[Token]) -> list[Section]:
    """Words between two marks that only say how the picture looks, each as a section without a heading."""
    found, start = [], 0
    for at in range(len(tokens) + 1):
        if at < len(tokens) and tokens[at].kind != "mark":
            continue
        words = [token.text for token in tokens[start:at]]
        if 1 < len(words) <= LONGEST_LOOK and words[-1] in LOOKS and not set(words) & set(OF_A_SENTENCE):
            found.append(Section("look", start, start, at))
        start = at + 1
    return found


def _headed(tokens: Sequence[Token]) -> list[Section]:
    starts = []
    for at, token in enumerate(tokens):
        if token.text == ":" and (found := _heading_before(tokens, at)):
            starts.append((found[0], found[1], at + 1))
    result = []
    for n, (kind, start, body) in enumerate(starts):
        end = starts[n + 1][1] if n + 1 < len(starts) else len(tokens)
        if kind in (
            "look",
            "mood",
            "light",
            "camera",
            "palette",
        ):  # to the line's end, in a paragraph to the sentence's
            content = next((i for i in range(body, end) if tokens[i].kind == "word"), end)
            stops = [next((i for i in range(content, end) if tokens[i].text == mark), end) for mark in ("\n", ".")]
            end = stops[0] if stops[0] < end else stops[1]
        elif kind != "scene":
            blank = next(
                (i for i in range(body, end - 1) if tokens[i].text == "\n" and tokens[i + 1].text == "\n" and i > body),
                end,
            )
            end = min(end, blank)
        result.append(Section(kind, start, body, end))
    return result


def _heading_before(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    for length in range(LONGEST, 0, -1):
        start = at - length
        words = tokens[max(start, 0) : at]
        before = tokens[start - 1] if start > 0 else None
        opens = before is None or before.text in (".", "\n", "!", "?", ";", ")") or before.kind == "quote"
        if start >= 0 and opens and all(word.kind in ("word", "symbol") for word in words):
            kind = HEADINGS.get(" ".join(word.text for word in words if word.text not in ("+", "&", "/", "*", "**")))
            if kind:
                return kind, start
    return None
