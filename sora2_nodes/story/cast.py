"""The things and people of a shot while its words are read: new ones, and those meant by "it" or "the ball"."""

from __future__ import annotations

from dataclasses import dataclass, field

from .colours import shaded
from .lexicon.people import FEMALE, MALE, WOMEN_NAMES
from .lexicon.things import FALLBACK, FALLBACK_ROUND
from .nouns import NounPhrase
from .storyboard import Cue, Person, Thing
from .tokens import Lexeme

Ref = tuple[str, int]
MOST = 12  # copies of a thing shown at once
MOST_PEOPLE = 4


@dataclass
class DraftThing:
    """A Thing that may still change."""

    noun: str
    shape: str
    colour: str
    material: str
    pattern: str
    size: str
    count: int = 1
    asked_count: int = 1
    exact: bool = True
    words: list[str] = field(default_factory=list)
    own_colour: bool = False  # the user named it
    group: str = ""  # "stack", "row", ...

    def shown(self) -> str:
        """Say what is drawn."""
        pattern = "" if self.pattern == "plain" else f" with {self.pattern}"
        return f"{self.size} {self.colour} {self.material} {self.shape}{pattern}"


@dataclass
class DraftPerson:
    """A Person that may still change."""

    noun: str
    name: str
    outfit: str
    legs: str
    hair: str
    skin: str = "tan"
    exact: bool = True
    words: list[str] = field(default_factory=list)
    named: bool = False


class Cast:
    """Things and people in the order they are met, and the cues about them."""

    def __init__(self, lexemes: list[Lexeme]) -> None:
        self.lexemes = lexemes
        self.things: list[DraftThing] = []
        self.people: list[DraftPerson] = []
        self.recent: list[Ref] = []  # latest last
        self.cues: list[Cue] = []
        self.used: set[int] = set()

    # things

    def thing(self, phrase: NounPhrase, *, round_one: bool = False) -> list[Ref]:
        """Return the thing a noun phrase means, adding it unless it is already there."""
        if known := self._known_thing(phrase):
            self._mark(phrase)
            return self._met(known)
        colours = [entry.value for entry, _ in phrase.all("colour")]
        many = phrase.plural or (phrase.number or 0) > 1
        if len(colours) > 1 and many and not phrase.all("pattern"):
            return self._one_per_colour(phrase, colours, round_one)
        return self._met([self._add_thing(phrase, round_one)])

    def _one_per_colour(self, phrase: NounPhrase, colours: list[str], round_one: bool) -> list[Ref]:
        total = max(phrase.number or len(colours), len(colours))
        refs = []
        for i, colour in enumerate(dict.fromkeys(colours)):
            ref = self._add_thing(phrase, round_one)
            thing = self.things[ref[1]]
            thing.colour = colour
            thing.count = thing.asked_count = total // len(colours) + (i < total % len(colours))
            refs.append(ref)
        return self._met(refs)

    def _add_thing(self, phrase: NounPhrase, round_one: bool) -> Ref:
        entry, head = phrase.entry, self.lexemes[phrase.head]
        values = entry.value if entry and entry.kind == "thing" else (FALLBACK_ROUND if round_one else FALLBACK).split()
        exact = bool(entry and entry.kind == "thing" and entry.exact)
        noun = entry.word if entry else head.text
        thing = DraftThing(noun, *values, exact=exact, words=[head.text])  # type: ignore[misc]
        self._count(thing, phrase)
        self.things.append(thing)
        self.describe_thing(len(self.things) - 1, phrase)
        self._mark(phrase)
        return ("thing", len(self.things) - 1)

    def _count(self, thing: DraftThing, phrase: NounPhrase) -> None:
        default = phrase.group.value[1] if phrase.group else (3 if phrase.plural else 1)
        if thing.noun.startswith("domino") and (phrase.plural or phrase.group):
            default, thing.group = 8, "row"
        thing.asked_count = phrase.number if phrase.number is not None else default
        thing.count = max(1, min(thing.asked_count, MOST))
        thing.group = (phrase.group.value[0] or "row" if phrase.group else "") or thing.group
        if thing.asked_count != 1:
            words = self.lexemes[phrase.number_at].text if phrase.number_at >= 0 else thing.words[0]
            self.cues.append(Cue(field="count", asked=str(thing.asked_count), shown=str(thing.count), words=(words,)))

    def describe_thing(self, index: int, phrase: NounPhrase) -> None:
        """Put a phrase's size, colour, material and pattern on a thing."""
        thing = self.things[index]
        named = bool(phrase.all("colour")) or thing.own_colour
        for entry, at in phrase.modifiers:
            if entry.kind == "material":
                thing.material, own = entry.value
                if own != "-" and not named and thing.noun != "basketball":
                    thing.colour = own
            elif entry.kind in ("size", "pattern"):
                setattr(thing, entry.kind, entry.value)
            else:
                continue
            shown = entry.value[0] if entry.kind == "material" else entry.value
            self._note(entry.kind, entry.word if not entry.exact else shown, shown, at)
        if colour := self._colour(phrase):
            thing.colour, thing.own_colour = colour, True

    def _colour(self, phrase: NounPhrase) -> str | None:
        """The first colour said, with its shade; materials that are colours too ("gold") count as both."""
        found = None
        lighter, shade, shade_at = 0.0, "", -1
        for entry, at in phrase.modifiers:
            if entry.kind == "shade":
                lighter, shade, shade_at = entry.value, f"{entry.word} ", at
            elif entry.kind == "colour":
                shown = shaded(entry.value, lighter) if lighter else entry.value
                asked = shade + entry.word
                if found is None:
                    found = shown
                    self.cues.append(
                        Cue(
                            field="colour",
                            asked=shown if entry.exact and not shade else asked,
                            shown=shown,
                            words=(asked,),
                        )
                    )
                    self.used |= {at, shade_at}
                lighter, shade, shade_at = 0.0, "", -1
        return found

    def _known_thing(self, phrase: NounPhrase) -> list[Ref]:
        """Things already there that a phrase with "the" means."""
        word = phrase.entry.word if phrase.entry else self.lexemes[phrase.head].text
        definite = phrase.determiner in (
            "the",
            "this",
            "that",
            "these",
            "those",
            "both",
            "its",
            "all",
            "same",
            "each",
            "his",
            "her",
            "their",
        )
        if not (definite or (phrase.plural and not phrase.said)):
            return []
        if phrase.kind == "generic":
            return [("thing", i) for i in range(len(self.things))][-(99 if phrase.plural else 1) :]
        colours = {entry.value for entry, _ in phrase.all("colour")}
        found = [
            ("thing", i)
            for i, t in enumerate(self.things)
            if _same(t, word, phrase) and (not colours or t.colour in colours)
        ]
        return found if phrase.plural else found[-1:]

    def copy_thing(self, phrase: NounPhrase) -> list[Ref]:
        """ "a blue one", "the other blue": a thing like the last one."""
        if not self.things:
            return []
        last = next((i for kind, i in reversed(self.recent) if kind == "thing"), len(self.things) - 1)
        if self.things[last].count > 1 and not self.things[last].own_colour:  # "two balls, one red and one blue"
            self.things[last].count -= 1
            if self.things[last].count == 1 and not self.things[last].group:
                self.things[last].group = "split"
        if self.things[last].group == "split" and not self.things[last].own_colour:
            target = last
        else:
            self.things.append(
                DraftThing(
                    **{**vars(self.things[last]), "count": 1, "asked_count": 1, "own_colour": False, "words": []}
                )
            )
            target = len(self.things) - 1
        self.describe_thing(target, phrase)
        self._mark(phrase)
        return self._met([("thing", target)])

    # people

    def person(self, phrase: NounPhrase) -> list[Ref]:
        """Return the people a noun phrase means, adding them unless they are already there."""
        word = phrase.entry.word if phrase.entry else self.lexemes[phrase.head].raw
        plural = phrase.plural
        if phrase.determiner in ("the", "this", "that", "these", "those", "both", "same") or phrase.kind == "name":
            known: list[Ref] = [
                ("person", i) for i, p in enumerate(self.people) if word in (p.noun, p.name.lower(), p.name)
            ]
            if known:
                self._mark(phrase)
                return self._met(known if plural else known[-1:])
        count = (
            phrase.number
            if phrase.number is not None
            else (phrase.group.value[1] if phrase.group else 2 if plural else 1)
        )
        shown = max(1, min(count, MOST_PEOPLE))
        if count != 1:
            self.cues.append(
                Cue(field="count", asked=str(count), shown=str(shown), words=(self.lexemes[phrase.head].text,))
            )
        refs = [self._add_person(phrase) for _ in range(shown)]
        self._mark(phrase)
        return self._met(refs)

    def _add_person(self, phrase: NounPhrase) -> Ref:
        entry, raw = phrase.entry, self.lexemes[phrase.head].raw
        if entry and entry.kind == "person":
            person = DraftPerson(entry.word, entry.word, *entry.value, exact=entry.exact, words=[raw.lower()])
        else:
            person = DraftPerson(raw, raw, "blue", "navy", "brown", words=[raw], named=True)
        self.people.append(person)
        skins = [pair for pair in phrase.modifiers if pair[0].kind == "skin"]
        for pair in phrase.all("hair"):
            person.hair = pair[0].value
            self._note("hair", pair[0].value, pair[0].value, pair[1])
        for skin, at in skins[:1]:
            person.skin = skin.value
            self._note("skin", skin.word, skin.value, at)
        if not skins and (colour := self._colour(phrase)):
            person.outfit = colour
        return ("person", len(self.people) - 1)

    def dress(self, ref: Ref, part: str, default: str | None, phrase: NounPhrase) -> bool:
        """Put clothes or hair on a person; False where there is nothing to change."""
        person = self.people[ref[1]]
        colour = self._colour(phrase) or default
        if part == "none" or not colour:
            return False
        fields = {"outfit": ("outfit",), "legs": ("legs",), "both": ("outfit", "legs"), "hair": ("hair",)}[part]
        for name in fields:
            setattr(person, name, colour)
        self._mark(phrase)
        return True

    def rename(self, name: str) -> None:
        """ "a man named Bob" """
        person = self.people[-1]
        person.name, person.named = name, True

    # references

    def refer(self, meaning: str) -> list[Ref]:
        """Return what a pronoun means."""
        things: list[Ref] = [ref for ref in self.recent if ref[0] == "thing"]
        people: list[Ref] = [ref for ref in self.recent if ref[0] == "person"]
        if meaning == "thing":
            return (things or self.recent)[-1:]
        if meaning in ("man", "woman"):
            words, names = (FEMALE, WOMEN_NAMES) if meaning == "woman" else (MALE, [])
            other = MALE if meaning == "woman" else FEMALE + WOMEN_NAMES
            fitting = [r for r in people if self.people[r[1]].noun.lower() in words + names]
            open_ones = [r for r in people if self.people[r[1]].noun.lower() not in other]
            return (fitting or open_ones or people or things)[-1:]
        if meaning == "person":
            return (people or self.recent)[-1:]
        if meaning == "many":
            plural = [r for r in things if self.things[r[1]].count > 1]
            several = [("person", i) for i in range(len(self.people))] if len(self.people) > 1 else []
            return several or plural[-1:] or [("thing", i) for i in range(len(self.things))] or people
        return self.recent[-1:]

    def _met(self, refs: list[Ref]) -> list[Ref]:
        self.recent = [ref for ref in self.recent if ref not in refs] + refs
        return refs

    def _mark(self, phrase: NounPhrase) -> None:
        self.used |= phrase.used | {phrase.head, phrase.number_at} - {-1}
        self.used |= {at for entry, at in phrase.modifiers if entry.kind in ("hair", "skin")}

    def _note(self, kind: str, asked: str, shown: str, at: int) -> None:
        self.cues.append(Cue(field=kind, asked=asked, shown=shown, words=(self.lexemes[at].text,)))
        self.used.add(at)


def _same(thing: DraftThing, word: str, phrase: NounPhrase) -> bool:
    if phrase.kind == "group":
        return bool(thing.group)
    ends = thing.noun.split()[-1], word.split()[-1]
    return (
        thing.noun == word
        or ends[0] == ends[1]
        or (word in ("ball", "box") and thing.shape == {"ball": "sphere", "box": "box"}[word])
    )


def things_of(cast: Cast) -> tuple[Thing, ...]:
    """The finished things."""
    return tuple(
        Thing(shape=t.shape, colour=t.colour, material=t.material, pattern=t.pattern, size=t.size, count=t.count, noun=t.noun)
        for t in cast.things
    )  # fmt: skip


def people_of(cast: Cast) -> tuple[Person, ...]:
    """The finished people."""
    return tuple(Person(name=p.name, outfit=p.outfit, legs=p.legs, hair=p.hair, skin=p.skin) for p in cast.people)
