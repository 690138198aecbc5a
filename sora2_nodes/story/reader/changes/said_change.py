"""A change as a text says it, before anything of the text is read, and the values that words name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ....vocabulary.materials import STUFF_OF
from ....vocabulary.matter.alterations import COLOUR, LIGHT, LIGHTS, SIZE, SIZES, STATE, STATES, STUFF
from ...setting import RGB
from ..nouns.colour_names import colour_names, rgb_of

PLAIN_STUFFS = ("plastic", "leather", "clay", "cloth", "concrete", "metal", "stone", "bronze", "copper", "brick")


LONGEST = 800  # characters of what is read as one statement; a sentence that is longer says nothing of change
SENTENCES = re.compile(r"(?<=[.!?\n])(?=\s)")


@dataclass(frozen=True, kw_only=True)
class Value:
    """What a word says that something is: an attribute, its value, and the colour that goes with it."""

    attribute: str
    name: str
    colour: RGB | None = None


@dataclass(frozen=True, kw_only=True)
class SaidChange:
    """A statement of change. noun: the last word of what changes, as it stands in the plain text; part: of it, see `setting.Change`.

    kind: of the catalogue, what it is read as; colour, second: of it; holds: what is in it; poured: the colour of what runs onto or into it, out of
    a source; thrown: the kind of what is thrown onto it; place: where it is; dim: in little light.
    """

    noun: str
    values: tuple[Value, ...]
    words: tuple[str, ...]
    part: str = ""
    kind: str = ""
    colour: RGB | None = None
    holds: str = ""
    second: RGB | None = None
    poured: RGB | None = None
    source: str = ""
    thrown: str = ""
    place: str = ""
    dim: bool = False


def value_of(words: str) -> Value | None:
    """What a word or two say that something is; None for what says nothing of how it looks."""
    said = words.lower().strip().removeprefix("a ").removeprefix("an ").strip()
    plain = said.removesuffix(" in color").removesuffix(" in colour").removesuffix(" color").removesuffix(" colour")
    for name in (
        plain,
        plain.removeprefix("bright "),
        plain.removeprefix("deep "),
        plain.removeprefix("pale "),
        plain.removeprefix("vibrant "),
    ):
        if (shown := colour_names().get(name)) is not None:
            return Value(attribute=COLOUR, name=shown, colour=rgb_of(name) or rgb_of(shown))
    if plain in ("blonde", "blond"):
        return Value(attribute=COLOUR, name="blonde", colour=(0.86, 0.70, 0.38))
    if plain in SIZES:
        return Value(attribute=SIZE, name=plain)
    if plain in LIGHTS:
        return Value(attribute=LIGHT, name=plain)
    if plain in STATES:
        return Value(attribute=STATE, name=STATES[plain])
    if plain in STUFF_OF or plain in PLAIN_STUFFS:
        return Value(attribute=STUFF, name=STUFF_OF.get(plain, plain))
    return None


def values_of(*said: str) -> tuple[Value, ...]:
    """Values of one attribute that words name one after the other; empty where they are of several, or not known.

    Words that are of one kind and of another ("silver" is a colour and a stuff, "dark" a light) are read as the others are.
    """
    found = [value_of(words) for words in said]
    if any(v is None for v in found):
        return ()
    values = tuple(v for v in found if v is not None)
    kinds = {v.attribute for v in values}
    if len(kinds) > 1 and kinds <= {COLOUR, STUFF}:
        values = tuple(_as_stuff(v, words) for v, words in zip(values, said, strict=True))
        kinds = {v.attribute for v in values}
    return values if len(kinds) == 1 else ()


def _as_stuff(value: Value, words: str) -> Value:
    word = words.lower().split()[-1]
    return Value(attribute=STUFF, name=STUFF_OF[word]) if word in STUFF_OF else value


def taken_out(
    text: str, readers: Sequence[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[str, SaidChange] | None]]]
) -> tuple[str, tuple[SaidChange, ...]]:
    """A text without what the readers of some patterns take out of it, and what they took."""
    said: list[SaidChange] = []
    for pattern, read in readers:

        def plain(match: re.Match[str], read: Callable[[re.Match[str]], tuple[str, SaidChange] | None] = read) -> str:
            found = read(match)
            if found is None:
                return match[0]
            said.append(found[1])
            return found[0]

        pieces = [text] if len(text) <= LONGEST else SENTENCES.split(text)
        text = "".join(pattern.sub(plain, piece) if len(piece) <= LONGEST else piece for piece in pieces)
    return text, tuple(said)
