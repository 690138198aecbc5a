"""What nouns mean in the catalogue: the thing or the figure to show, and whether two nouns mean the same one."""

from __future__ import annotations

from collections.abc import Sequence

from ....vocabulary.acts import ALIVE, DRIVEN
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.garments import GARMENT_OF, LAYER_OF
from ....vocabulary.nouns import Nearest, nearest
from ..lexicon.given_names import sex_of_name
from ..lexicon.people_words import FEMALE, MALE
from ..verbs.thing_people import AS_THING, thing_of
from .animal_people import beast_of, is_trade
from .drafts import SCALES, DraftPerson, Notes
from .noun_phrase import NounPhrase

ROLLING = ("car", "truck", "machine", "rail")
SHORTENED = (
    "vessel",
    "container",
    "gadget",
    "held",
    "device",
    "car",
    "truck",
    "boat",
    "ship",
    "board",
    "sport",
    "toy",
    "tool",
    "ware",
)  # families named again by their last word
GENERAL = {  # nouns that mean anything of these families, once it is there
    "animal": ALIVE, "mammal": ("quadruped", "sea"), "reptile": ("quadruped", "small"), "creature": ALIVE, "beast": ("quadruped",), "pet": ("quadruped", "bird"), "bird": ("bird",), "insect": ("small",),
    "bug": ("small",), "vehicle": DRIVEN, "car": ("car", "truck"), "truck": ("truck",), "bike": ("cycle",), "boat": ("boat", "ship"),
    "ship": ("ship", "boat"), "vessel": ("boat", "ship", "vessel"), "plane": ("aircraft",), "aircraft": ("aircraft",), "plant": ("plant",),
    "building": ("building",), "fruit": ("food",), "food": ("food",), "machine": ("device", *ROLLING), "instrument": ("instrument",),
    "device": ("device",), "bottle": ("vessel",), "product": ("vessel", "held", "car", "device", "food"), "board": ("board",),
    "spaceship": ("spacecraft",), "ride": DRIVEN,
}  # fmt: skip
BREEDS = {"dog": ("labrador", "corgi", "dachshund", "husky", "poodle", "bulldog", "dalmatian", "puppy", "golden retriever", "german shepherd",
                  "beagle", "border collie", "shiba inu", "pug", "chihuahua"), "cat": ("kitten", "siamese cat"), "lion": ("lion cub",),
          "tiger": ("tiger cub",), "horse": ("pony",), "cow": ("bull",), "bear": ("polar bear", "panda", "bear cub"), "cup": ("mug",), "tree": ("oak", "pine", "palm", "birch", "bare tree"),
          "flower": ("rose", "tulip", "sunflower", "daisy"), "lamp": ("floor lamp", "desk lamp", "hanging lamp"),
          "rocking boat": ("rowing boat",), "ball": ("basketball", "football", "tennis ball", "baseball", "golf ball", "beach ball", "volleyball")}  # fmt: skip
EQUIPMENT = {  # noun of a person → how it has what: what
    "bus driver": ("riding", "bus"), "taxi driver": ("riding", "taxi"), "truck driver": ("riding", "truck"), "race car driver": ("riding", "sports car"), "tractor driver": ("riding", "tractor"),
    "cyclist": ("riding", "bicycle"), "mountain biker": ("riding", "bicycle"), "bmx rider": ("riding", "bicycle"), "motocross rider": ("riding", "motorcycle"), "biker": ("riding", "motorcycle"), "motorcyclist": ("riding", "motorcycle"), "skateboarder": ("riding", "skateboard"),
    "surfer": ("riding", "surfboard"), "skier": ("riding", "skis"), "snowboarder": ("riding", "snowboard"), "skater": ("riding", "roller skates"),
    "kayaker": ("riding", "canoe"), "rower": ("riding", "rowing boat"), "jockey": ("riding", "horse"), "horseman": ("riding", "horse"),
    "rider": ("riding", "horse"), "guitarist": ("holding", "guitar"), "violinist": ("holding", "violin"), "saxophonist": ("holding", "saxophone"),
    "trumpeter": ("holding", "trumpet"), "golfer": ("holding", "golf club"), "tennis player": ("holding", "racket"), "archer": ("holding", "bow"),
    "photographer": ("holding", "camera"), "drummer": ("beside", "drum kit"), "pianist": ("in_front_of", "piano"), "paraglider": ("under", "parachute"),
    "skydiver": ("under", "parachute"), "baseball player": ("holding", "bat"), "batter": ("holding", "bat"), "gamer": ("in_front_of", "computer"), "dj": ("in_front_of", "turntables"), "singer": ("holding", "microphone"), "bassist": ("holding", "electric guitar"),
}  # fmt: skip
WORN_THERE = {
    "top": "shirt",
    "outer": "coat",
    "legs": "trousers",
    "feet": "shoe",
    "hat": "hat",
}  # what clothes that nobody wears are shown as; suits and costumes alone are nothing to see
OF_SEX = {"woman": ("woman", "girl", "old woman", "witch", "queen", "princess", "mermaid", "fairy", "nurse"),
          "man": ("man", "boy", "old man", "king", "wizard", "knight")}  # fmt: skip


def catalogue_name(noun: str, written: str) -> Nearest | None:
    """The thing of the catalogue that a noun is shown as, by its dictionary form or as written."""
    own = nearest(written)
    found = own if own and own.name == written else nearest(noun) or own
    return found if found and FAMILY_OF[found.name] != "person" else _as_worn(noun)


def _as_worn(noun: str) -> Nearest | None:
    """Clothes that nobody wears, by their last word or by where they are worn: leather boots, a denim jacket, a jumper."""
    head = noun.split()[-1:]
    garment = next((GARMENT_OF[word] for word in (noun, *head) if word in GARMENT_OF), None)
    if garment is None:
        return None
    found = nearest(garment) or nearest(WORN_THERE.get(LAYER_OF[garment], ""))
    return found and found._replace(exact=False)


def means_kind(word: str, kind: str) -> bool:
    """Whether a noun, said again, means a thing of a kind that is there."""
    found = nearest(word)
    if found and (found.name == kind or kind in BREEDS.get(found.name, ())):
        return True
    if kind != word and kind.endswith(f" {word}") and FAMILY_OF.get(kind) in SHORTENED:
        return True  # "a perfume bottle ...: the bottle"
    return FAMILY_OF.get(kind) in GENERAL.get(word, ()) or kind in BREEDS.get(word, ())


def figures_meant(word: str, people: Sequence[DraftPerson]) -> list[int]:
    """Those already there whom a noun means otherwise than by their own noun: "the knight", "the woman" of Anna."""
    found = nearest(word)
    name = found.name if found else ""
    alike = [i for i, person in enumerate(people) if person.figure == name]
    if alike or name not in ("man", "woman", "boy", "girl", "child"):
        return alike
    if word in ("person", "figure", "character", "human", "individual"):
        return list(range(len(people)))[-1:]
    sex = "woman" if name in ("woman", "girl") else "man"
    same = [i for i, person in enumerate(people) if person.sex == sex]
    return same[-1:]


def describe_person(person: DraftPerson, phrase: NounPhrase, notes: Notes) -> None:
    """Say who a person is and how: figure, sex, age, build, face, beard, hair."""
    _figure(person)
    _as_animal(person, phrase, notes)
    describe_face(person, phrase, notes)
    for entry, at in phrase.all("size")[-1:]:
        person.height = (
            1.1 if entry.word.startswith("tall") else 0.88 if entry.word.startswith("short") else SCALES[entry.value]
        )
        notes.used.add(at)
    _by_age(person)
    others = [entry.word for entry, _ in phrase.all("state")] + [
        notes.lexemes[i].text for i in phrase.unknown if i < phrase.head
    ]
    person.adjectives = tuple(dict.fromkeys((*person.adjectives, *others)))


def describe_face(person: DraftPerson, phrase: NounPhrase, notes: Notes) -> None:
    """Put a phrase's age, build, expression, beard and hair on a person."""
    for kind in ("age", "build", "expression", "beard", "hair_style"):
        for entry, at in phrase.all(kind)[-1:]:
            setattr(person, kind, entry.value)
            notes.add(kind, entry.word, entry.value if entry.exact else entry.word, at)


def _figure(person: DraftPerson) -> None:
    first = person.noun.split()[0]
    found = nearest(person.noun)
    is_figure = found is not None and FAMILY_OF[found.name] == "person"
    named = sex_of_name(first) if person.name[:1].isupper() else ""
    if named == "woman" or (first in FEMALE and not is_figure):
        person.figure = "woman"
    elif found and is_figure:
        person.figure, person.near = found.name, not found.exact
    person.sex = next((sex for sex, names in OF_SEX.items() if person.figure in names), "")
    if first in FEMALE or named == "woman" or person.noun.endswith(("tress", "dess", "woman", "girl", "lady")):
        person.sex = "woman"
    elif first in MALE:
        person.sex = "man"
    elif person.figure == "man" and person.noun not in MALE and not named:
        person.sex = ""  # a painter may be a woman, and so may Zorblax
    if person.sex == "woman" and person.figure == "man":
        person.figure = "woman"


def _as_animal(person: DraftPerson, phrase: NounPhrase, notes: Notes) -> None:
    """An animal that acts as people do: by its noun, or by the one beside that of its trade."""
    others = {i: notes.lexemes[i].text for i in phrase.candidates if not notes.lexemes[i].owns}  # no wizard's cat
    of_thing = phrase.entry is not None and phrase.entry.value == AS_THING
    person.beast = thing_of(person.noun) if of_thing else beast_of(person.noun)
    if person.beast:
        found = next((i for i, noun in others.items() if is_trade(noun)), None)
        figure = nearest(others[found]) if found is not None else None
        if found is not None and figure and FAMILY_OF[figure.name] == "person":
            person.figure = figure.name
            person.name = others[found]  # it is dressed by its trade, and called by its kind
            notes.used.add(found)
    elif is_trade(person.noun):
        found = next((i for i, noun in others.items() if beast_of(noun)), None)
        if found is not None:
            person.beast = beast_of(others[found])
            notes.used.add(found)
    if person.beast:
        person.near = False


def _by_age(person: DraftPerson) -> None:
    if person.figure in ("man", "woman") and person.age in ("old", "baby"):
        person.figure = f"old {person.figure}" if person.age == "old" else "baby"
    elif person.figure == "man" and person.age == "child":
        person.age = ""
    elif person.figure in ("boy", "girl", "child"):
        person.age = person.age if person.age == "teen" else "child"
