"""The things and people of a shot while its words are read: new ones, and those meant by "it" or "the ball"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest
from ..lexicon.given_names import sex_of_name
from ..lexicon.thing_words import FALLBACK, FALLBACK_ROUND
from ..lexicon.tokens import Lexeme
from ..lexicon.world_words import old_form
from .catalogue_words import EQUIPMENT, catalogue_name, describe_person, figures_meant, means_kind
from .drafts import DraftPerson, DraftThing, Notes, describe_thing, said_colours
from .noun_phrase import NounPhrase

Ref = tuple[str, int]
MOST = 12  # copies of a thing shown at once
LETTERED = ("A", "B", "C", "D", "1", "2", "3", "4")  # who speaks, in scripts
PAIRS = ("curtain", "hologram")  # "the curtains" of a window are one thing
PLAIN_FIGURES = ("man", "woman", "boy", "girl", "child", "old man", "old woman")  # who may be a ninja besides
CREATURES = ("zombie", "skeleton", "robot", "alien", "ghost", "snowman", "monster")  # a zombie chef is one first of all
SAID_WOMEN = {"female", "woman", "lady", "girl"}  # "a female firefighter"
MOST_PEOPLE = 6  # of one noun, each somebody; more are a crowd
MOST_IN_CROWD = 14
MOST_KINDS = 16  # things in one shot, and people: what is named after them stays unused
DEFINITE = (
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
    "every",
)
KIN = {  # who is a child beside an elder, and whose shape that is
    "son": "boy", "daughter": "girl", "grandson": "boy", "granddaughter": "girl", "nephew": "boy", "niece": "girl", "kid": "boy", "little brother": "boy", "little sister": "girl", "grandchild": "boy",
}  # fmt: skip
GROWN = {"adult", "grown", "grown up", "older", "elder", "eldest", "teenage", "teenaged", "young"}
DOMINO_RUNS = ("domino run", "domino chain", "domino line", "domino rally", "domino course", "domino effect")
TOY_WORDS = ("toy", "miniature", "model", "lego", "mini", "matchbox")
TOY_SIZES = {
    "car": 0.22,
    "truck": 0.3,
    "rail": 0.45,
    "aircraft": 0.4,
    "boat": 0.35,
    "ship": 0.45,
    "spacecraft": 0.4,
    "machine": 0.3,
    "building": 0.6,
    "cycle": 0.25,
}  # m
SIZES_M = {
    "car": 4.3,
    "truck": 7.0,
    "rail": 13.7,
    "aircraft": 12.0,
    "boat": 4.0,
    "ship": 40.0,
    "spacecraft": 20.0,
    "machine": 5.0,
    "building": 12.0,
    "cycle": 1.8,
}
# m: about what the families of toys are themselves
ALIKE = {"ball": "sphere", "box": "box", "cube": "box", "block": "box"}  # "the ball" may mean any sphere
PLAYMATES = ("friend", "friends", "classmate", "classmates", "playmate", "buddy")  # of a child they are children
CHILDREN = ("girl", "boy", "child")


class Cast:
    """Things and people in the order they are met."""

    def __init__(self, lexemes: Sequence[Lexeme]) -> None:
        self.lexemes = lexemes
        self.notes = Notes(lexemes)
        self.things: list[DraftThing] = []
        self.people: list[DraftPerson] = []
        self.recent: list[Ref] = []  # latest last
        self.equipped: list[tuple[Ref, str, Ref]] = []  # who rides or holds what nobody named

    # things

    def thing(self, phrase: NounPhrase, *, round_one: bool = False) -> list[Ref]:
        """Return the things a noun phrase means, adding one unless they are already there."""
        if self.opens_again(phrase):
            phrase.determiner = "the"
        if folk := self._known_folk(phrase):
            self.mark(phrase)
            return self.met(folk)
        if known := self.known_things(phrase):
            self.mark(phrase)
            self.notes.used |= {at for _, at in phrase.all("colour")}
            return self.met(known)
        return self.met([self.add_thing(phrase, round_one)]) if self.has_room else []

    def background(self, phrase: NounPhrase) -> None:
        """Add what is named only to compare with, so that "it" does not mean it."""
        spoken_of = self.recent
        refs = self.thing(phrase)
        self.recent = [ref for ref in refs if ref not in spoken_of] + spoken_of

    @property
    def has_room(self) -> bool:
        """Whether another kind of thing fits into the shot."""
        return len(self.things) < MOST_KINDS

    def add_thing(self, phrase: NounPhrase, round_one: bool = False) -> Ref:
        """Add what a noun phrase describes as one thing, or several alike."""
        entry, head = phrase.entry, self.lexemes[phrase.head]
        listed = entry is not None and entry.kind == "thing"
        values = entry.value if entry and listed else (FALLBACK_ROUND if round_one else FALLBACK).split()
        noun = entry.word if entry else _singular(head.text) if phrase.plural else head.text
        shape, colour, material, pattern, size = values
        thing = DraftThing(
            noun,
            shape,
            colour,
            material,
            pattern,
            size,
            exact=bool(listed and entry and entry.exact),
            words=(head.text,),
        )
        if shown := catalogue_name(noun, head.text):
            thing.kind, thing.near = shown.name, not shown.exact
            self._as_young(thing, phrase)
        self._count(thing, phrase)
        self.things.append(thing)
        describe_thing(thing, phrase, self.notes)
        family = FAMILY_OF.get(thing.kind, "")
        before = {self.lexemes[i].text for i in range(phrase.start, phrase.head)} | {thing.noun.split()[0]}
        if family in TOY_SIZES and before & set(TOY_WORDS):
            thing.scale = min(1.0, TOY_SIZES[family] / SIZES_M[family])
        self.mark(phrase)
        return ("thing", len(self.things) - 1)

    def _as_young(self, thing: DraftThing, phrase: NounPhrase) -> None:
        """ "wolf pups", "a baby elephant": what they are, and small."""
        before = [self.lexemes[i].text for i in range(phrase.start, phrase.head)]
        if "baby" in before:
            thing.scale *= 0.5
        of = nearest(before[-1]) if before and phrase.head > phrase.start else None
        if (
            thing.kind in ("puppy", "kitten")
            and of
            and FAMILY_OF[of.name] == "quadruped"
            and of.name not in ("dog", "cat")
        ):
            thing.kind, thing.scale, thing.near = of.name, 0.5, False
            self.notes.used.add(phrase.head - 1)

    def _count(self, thing: DraftThing, phrase: NounPhrase) -> None:
        default = phrase.group.value[1] if phrase.group else (3 if phrase.plural and thing.kind not in PAIRS else 1)
        if thing.noun.startswith("domino") and (
            phrase.plural or phrase.group or thing.noun in DOMINO_RUNS or phrase.determiner in ("first", "last")
        ):
            default, thing.group = 8, "row"
        asked = phrase.number if phrase.number is not None else default
        thing.count = max(1, min(asked, MOST))
        thing.group = (phrase.group.value[0] or "row" if phrase.group else "") or thing.group
        if asked != 1:
            self.notes.add(
                "count", str(asked), str(thing.count), phrase.number_at if phrase.number_at >= 0 else phrase.head
            )

    def known_things(self, phrase: NounPhrase) -> list[Ref]:
        """Things already there that a phrase with "the" means."""
        word = phrase.entry.word if phrase.entry else self.lexemes[phrase.head].text
        if phrase.determiner not in DEFINITE and not (phrase.plural and not phrase.said and not phrase.group):
            return []
        if phrase.kind == "generic":
            return [("thing", i) for i in range(len(self.things))][-(99 if phrase.plural else 1) :]
        colours = {c[0] for c in said_colours(phrase, self.lexemes)}
        found: list[Ref] = [("thing", i) for i, thing in enumerate(self.things) if _same(thing, word, phrase)]
        if colours:
            found = [ref for ref in found if self.things[ref[1]].colour in colours]
        return found if phrase.plural else found[-1:]

    def said_again(self, phrase: NounPhrase) -> bool:
        """Whether a thing's colour and noun are said again without a determiner: "red ball hits blue ball, blue ball rolls"."""
        if phrase.determiner or phrase.number is not None or phrase.group or phrase.plural or phrase.kind != "thing":
            return False
        return bool(phrase.all("colour") and self.known_things(replace(phrase, determiner="the")))

    def _known_folk(self, phrase: NounPhrase) -> list[Ref]:
        """Animals and things that do what people do, whom a phrase with "the" means by what they are: "a poodle chef ...; the dog"."""
        word = phrase.entry.word if phrase.entry else self.lexemes[phrase.head].text
        if phrase.determiner not in DEFINITE or phrase.kind != "thing":
            return []
        return [("person", i) for i, p in enumerate(self.people) if p.beast and means_kind(word, p.beast)][-1:]

    def opens_again(self, phrase: NounPhrase) -> bool:
        """Whether a sentence opens with a bare noun, as notes do, "Officer nods. Dog barks": it was named before, if anybody was."""
        bare = not (phrase.determiner or phrase.group or phrase.plural or phrase.modifiers) and phrase.number is None
        return bare and phrase.start == phrase.head and self.lexemes[phrase.start].opens

    def copy_thing(self, phrase: NounPhrase) -> list[Ref]:
        """ "a blue one", "the other blue": a thing like the last one, or one of the last group."""
        colours = {colour[0] for colour in said_colours(phrase, self.lexemes)}
        known: list[Ref] = [
            ("thing", i) for i, thing in enumerate(self.things) if thing.coloured and thing.colour in colours
        ]
        if known and phrase.determiner in DEFINITE:
            self.mark(phrase)
            self.notes.used |= {at for _, at in phrase.all("colour")}
            return self.met(known[-1:])
        last = next((i for kind, i in reversed(self.recent) if kind == "thing"), len(self.things) - 1)
        if last < 0 or not self.has_room:
            return []
        thing, count = self.things[last], min(phrase.number or 1 + phrase.plural, MOST)
        one_more = phrase.determiner == "another" and not phrase.modifiers  # "a sixth one"
        if thing.count > 1 and not thing.coloured and not one_more:  # "two balls, one red and one blue"
            self.things[last] = replace(thing, count=1)
            self.things.append(replace(thing, count=thing.count - 1, splits=True))
            target = last
        elif waiting := [i for i, t in enumerate(self.things) if t.splits and not t.coloured]:
            target = waiting[0]
        else:
            self.things.append(replace(thing, count=count, coloured=False))
            target = len(self.things) - 1
        describe_thing(self.things[target], phrase, self.notes)
        self.mark(phrase)
        return self.met([("thing", target)])

    # people

    def person(self, phrase: NounPhrase) -> list[Ref]:
        """Return the people a noun phrase means, adding them unless they are already there."""
        word = phrase.entry.word if phrase.entry else self.lexemes[phrase.head].text
        if phrase.determiner in ("its", "their") and (parent := self._parent(word)):
            return self.met([parent])
        after = self.lexemes[phrase.end] if phrase.end < len(self.lexemes) else None
        speaks = phrase.determiner is None and after is not None and after.text == ":"  # a script's 'Woman: "..."'
        if (lettered := self._lettered(phrase)) is not None:
            self.mark(phrase)
            return self.met([lettered])
        if phrase.determiner in DEFINITE or phrase.kind == "name" or speaks or self.opens_again(phrase):
            known: list[Ref] = [("person", i) for i, p in enumerate(self.people) if word in (p.noun, p.name.lower())]
            owned = phrase.determiner in ("his", "her", "their")  # "her daughter" is somebody else
            known = known or ([] if owned else [("person", i) for i in figures_meant(word, self.people)])
            if known:
                self.mark(phrase)
                return self.met(known if phrase.plural else known[-1:])
        if speaks and phrase.kind == "name" and (unnamed := self._unnamed(word)) is not None:
            self.people[unnamed].name = self.lexemes[phrase.head].raw
            self.mark(phrase)
            return self.met([("person", unnamed)])
        if len(self.people) >= MOST_KINDS:
            return []
        count = (
            phrase.number
            if phrase.number is not None
            else (phrase.group.value[1] if phrase.group else 1 + phrase.plural)
        )
        crowded = count > MOST_PEOPLE
        shown = max(1, min(count, MOST_IN_CROWD))
        if count != 1:
            self.notes.add("count", str(count), str(shown), phrase.number_at if phrase.number_at >= 0 else phrase.head)
        refs = [self._add_person(phrase, first=i == 0) for i in range(1 if crowded else shown)]
        if (sex := KIN.get(word)) and (phrase.determiner in ("his", "her", "their") or refs[0][1] > 0):
            said = {self.lexemes[i].text for i in range(phrase.start, phrase.head)}
            for _, i in refs if not said & GROWN else ():
                self.people[i].age, self.people[i].figure = "child", sex
        if word in PLAYMATES and phrase.determiner in ("his", "her", "their") and self.people[0].figure in CHILDREN:
            for _, i in refs:
                self.people[i].age, self.people[i].figure = "child", "child"
        small = {self.lexemes[i].text for i in range(phrase.start, phrase.head)} & {"little", "younger", "kid", "small"}
        if word in ("brother", "sister", "cousin") and small:
            for _, i in refs:
                self.people[i].age, self.people[i].figure = "child", "girl" if word == "sister" else "boy"
                self.people[i].height = 1.0
        if crowded:
            self.people[refs[0][1]].count = shown
        elif phrase.group is not None and phrase.group.word == "couple" and len(refs) == 2:
            for ref, sex in zip(refs, ("man", "woman"), strict=True):
                self.people[ref[1]].sex = self.people[ref[1]].figure = sex
        if word in EQUIPMENT and self.has_room:
            self._equip(refs, *EQUIPMENT[word])
        self.mark(phrase)
        return self.met(refs)

    def _unnamed(self, name: str) -> int | None:
        """Who speaks in a script under a first name and is there without one: "a couple dances. Anna: ..." is the woman of the two."""
        sexes = ("woman", "girl") if sex_of_name(name) == "woman" else ("man", "boy")
        return next((i for i, p in enumerate(self.people) if p.noun in sexes and p.name.lower() == p.noun), None)

    def _lettered(self, phrase: NounPhrase) -> Ref | None:
        """ "Person A: ...", "Speaker 2: ...": the first and the second of those who are there."""
        after = self.lexemes[phrase.end : phrase.end + 2]
        if len(after) < 2 or after[1].text != ":" or after[0].raw not in LETTERED:
            return None
        number = LETTERED.index(after[0].raw) % 4
        return ("person", number) if number < len(self.people) else None

    def _parent(self, word: str) -> Ref | None:
        """ "a baby elephant follows its mother": another elephant, and a large one."""
        young = next((i for kind, i in reversed(self.recent) if kind == "thing"), None)
        if (
            word not in ("mother", "father", "mom", "mum", "dad", "parent", "parents")
            or young is None
            or not self.has_room
        ):
            return None
        child = self.things[young]
        if FAMILY_OF.get(child.kind) not in ("quadruped", "bird", "sea", "small"):
            return None
        kind = {
            "puppy": "dog",
            "kitten": "cat",
            "foal": "horse",
            "calf": "cow",
            "lamb": "sheep",
            "duckling": "duck",
            "chick": "hen",
        }.get(child.kind, child.kind.removeprefix("baby "))
        kind = kind if kind in FAMILY_OF else child.kind
        scale = 1.0 if kind != child.kind or child.scale < 1 else 1.6
        self.things.append(replace(child, kind=kind, noun=word, count=1, scale=scale, words=(word,)))
        return ("thing", len(self.things) - 1)

    def _equip(self, refs: list[Ref], relation: str, kind: str) -> None:
        """Give people what their name says they have: a cyclist a bicycle."""
        for ref in refs:
            shape, colour, material, pattern, size = old_form(kind)
            thing = DraftThing(kind, shape, colour, material, pattern, size, kind=kind, implied=True, furnishes=True)
            self.things.append(thing)
            self.equipped.append((ref, relation, ("thing", len(self.things) - 1)))

    def _add_person(self, phrase: NounPhrase, *, first: bool) -> Ref:
        entry, raw = phrase.entry, self.lexemes[phrase.head].raw
        if entry and entry.kind == "person":
            outfit, legs, hair = entry.value
            person = DraftPerson(entry.word, entry.word, outfit, legs, hair, exact=entry.exact, words=(raw.lower(),))
        else:
            name = entry.value if entry and entry.kind == "name" and raw.isupper() else raw
            person = DraftPerson(raw.lower(), name, "blue", "navy", "brown", words=(raw,))
        self.people.append(person)
        notes = self.notes if first else Notes(self.lexemes)
        describe_person(person, phrase, notes)
        self._as_figure(person, phrase)
        for look, at in phrase.all("hair")[:1]:
            person.hair = look.value
            person.said += ("hair",)
            notes.add("hair", look.value, look.value, at)
        skins = [] if person.figure in CREATURES else phrase.all("skin")
        for skin, at in skins[:1]:
            person.skin = skin.value
            person.said += ("skin",)
            notes.add("skin", skin.word, skin.value, at)
        for shown, asked, words in [c for c in said_colours(phrase, self.lexemes) if not skins][:1]:
            person.outfit = shown
            person.body_colour = shown
            person.said += ("outfit",)
            notes.add("outfit", asked, shown, *words)
        return ("person", len(self.people) - 1)

    def _as_figure(self, person: DraftPerson, phrase: NounPhrase) -> None:
        """ "A ninja grandmother", "a farmer woman": what sort of grandmother."""
        plain = person.figure in PLAIN_FIGURES
        said = {self.lexemes[at].text for at in phrase.candidates if at < phrase.head}
        if said & SAID_WOMEN:
            person.sex, person.figure = (
                "woman",
                {"man": "woman", "old man": "old woman"}.get(person.figure, person.figure),
            )
        for at in phrase.candidates:
            found = nearest(self.lexemes[at].text) if at < phrase.head else None
            if (
                found
                and FAMILY_OF[found.name] == "person"
                and found.name not in PLAIN_FIGURES
                and (plain or found.name in CREATURES)
            ):
                person.age = (
                    "old"
                    if person.figure.startswith("old")
                    else "child"
                    if person.figure in ("boy", "girl", "child")
                    else person.age
                )
                person.figure, person.near = found.name, not found.exact
                self.notes.used.add(at)

    def call_last(self, at: int) -> None:
        """Give the last person the name that stands at a lexeme: "a person named Mara"."""
        person, raw = self.people[-1], self.lexemes[at].raw
        person.words = (raw,) if person.noun == "person" else person.words
        person.name = raw
        self.notes.used.add(at)

    def met(self, refs: list[Ref]) -> list[Ref]:
        """Remember what was spoken of last."""
        self.recent = [ref for ref in self.recent if ref not in refs] + refs
        return refs

    def mark(self, phrase: NounPhrase) -> None:
        """Count a phrase's noun and number as used."""
        self.notes.used |= (phrase.used | {phrase.head, phrase.number_at}) - {-1}


def _singular(noun: str) -> str:
    """The singular of a noun nobody listed."""
    return noun[:-2] if noun.endswith(("ches", "shes", "xes", "sses")) else noun.removesuffix("s")


def _same(thing: DraftThing, word: str, phrase: NounPhrase) -> bool:
    if phrase.kind == "group":
        return bool(thing.group)
    last = word.split()[-1]
    if thing.kind and means_kind(word, thing.kind):
        return True
    return thing.noun == word or thing.noun.split()[-1] == last or ALIKE.get(word) == thing.shape
