"""Groups of several colours: "red and blue balls", "five balls of different colours", "three balls: red, green and blue"."""

from __future__ import annotations

from dataclasses import replace

from .draft_cast import MOST, Cast, Ref
from .drafts import said_colours
from .noun_phrase import NounPhrase

ASSORTED = ("red", "blue", "yellow", "green", "orange", "purple")


def cast_things(cast: Cast, phrase: NounPhrase, *, round_one: bool = False) -> list[Ref]:
    """Return the things a noun phrase means: those already there, or new ones, one for each colour it names."""
    many = phrase.plural or (phrase.number or 0) > 1 or phrase.group is not None
    if not many or not cast.has_room or cast.known_things(phrase):
        return cast.thing(phrase, round_one=round_one)
    if phrase.all("hues") and not phrase.all("colour"):
        return cast.met(in_many_colours(cast, cast.add_thing(phrase, round_one), phrase))
    colours = list(dict.fromkeys(colour[0] for colour in said_colours(phrase, cast.lexemes)))
    if len(colours) > 1 and not phrase.all("pattern"):
        return _one_per_colour(cast, phrase, colours, round_one)
    return cast.thing(phrase, round_one=round_one)


def _one_per_colour(cast: Cast, phrase: NounPhrase, colours: list[str], round_one: bool) -> list[Ref]:
    """ "five red and blue balls": three of one, two of the other."""
    total = max(phrase.number or len(colours), len(colours))
    pairs = said_colours(phrase, cast.lexemes)
    plain = replace(phrase, modifiers=[pair for pair in phrase.modifiers if pair[0].kind != "colour"], number=1)
    refs = []
    for i, colour in enumerate(colours):
        ref = cast.add_thing(plain, round_one)
        count = min(total // len(colours) + (i < total % len(colours)), MOST)
        cast.things[ref[1]] = replace(cast.things[ref[1]], colour=colour, coloured=True, count=count)
        _, asked, at = next(pair for pair in pairs if pair[0] == colour)
        cast.notes.add("colour", asked, colour, *at)
        refs.append(ref)
    cast.mark(phrase)
    return cast.met(refs)


def in_many_colours(cast: Cast, ref: Ref, phrase: NounPhrase) -> list[Ref]:
    """ "five balls of different colours": one thing of each colour in place of several alike."""
    thing = cast.things[ref[1]]
    total, colours = thing.count, ASSORTED[: min(thing.count, len(ASSORTED))]
    copies = [
        replace(thing, colour=colour, coloured=True, count=total // len(colours) + (i < total % len(colours)))
        for i, colour in enumerate(colours)
    ]
    cast.things[ref[1]] = copies[0]
    cast.things += copies[1:]
    words = phrase.all("hues")[0]
    cast.notes.add("colour", words[0].word, ", ".join(colours), words[1])
    return [ref, *(("thing", len(cast.things) - len(copies) + i) for i in range(1, len(copies)))]


def split_colours(cast: Cast, ref: Ref, phrase: NounPhrase) -> list[Ref]:
    """ "three balls: red, green and blue": one thing of each colour in place of several alike."""
    thing, said = cast.things[ref[1]], said_colours(phrase, cast.lexemes)
    refs = [ref]
    for i, (shown, asked, at) in enumerate(said):
        copy = replace(thing, colour=shown, coloured=True, count=1)
        if i:
            cast.things.append(copy)
            refs.append(("thing", len(cast.things) - 1))
        else:
            cast.things[ref[1]] = copy
        cast.notes.add("colour", asked, shown, *at)
    return cast.met(refs)
