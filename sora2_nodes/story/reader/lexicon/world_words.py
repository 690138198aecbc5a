"""The vocabulary of the whole world as meanings: things, people, acts, how they are, and what people wear."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ....vocabulary import acts, garments, relations
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import Nearest, nearest
from ....vocabulary.synonyms import SYNONYMS
from . import LexiconEntry
from .small_words import PREPOSITIONS
from .verb_words import NOT_FORMS
from .word_forms import plural, verb_forms

PLAIN = ("box", "grey", "plastic", "plain", "medium")  # of what the old picture has no shape for
SHAPES_OF = {  # family → shape colour material pattern size, for the picture of plain shapes
    "quadruped": "sphere brown fabric plain medium", "bird": "sphere white fabric plain small", "sea": "sphere blue fabric plain small",
    "small": "sphere black fabric plain small", "car": "box red metal plain large", "truck": "box white metal plain large", "machine": "box yellow metal plain large",
    "cart": "box brown wood plain medium", "rail": "box silver metal plain large", "cycle": "disc black rubber plain medium",
    "board": "plank brown wood plain medium", "spacecraft": "box white metal plain large", "ship": "box brown wood plain large",
    "structure": "box grey stone plain huge",
    "aircraft": "box white metal plain large", "celestial": "sphere grey stone plain huge", "boat": "box brown wood plain large",
    "building": "box grey stone plain huge", "plant": "cylinder green wood plain large", "furniture": "box brown wood plain large",
    "vessel": "cylinder white stone plain small", "food": "sphere brown earth plain small", "held": "plank silver metal plain small",
    "instrument": "box brown wood plain medium", "device": "box grey metal plain medium", "light": "sphere yellow glass plain small",
    "solid": "box red plastic plain medium", "fitting": "box brown wood plain large", "appliance": "box white metal plain large",
    "container": "cylinder white stone plain small", "tool": "plank silver metal plain small", "gadget": "box black plastic plain small",
    "weapon": "plank silver metal plain small", "sport": "box grey metal plain medium", "clothing": "plank silver metal plain small",
    "ware": "cylinder cyan glass plain small", "haulage": "box brown wood plain medium", "equipment": "box grey metal plain huge", "phenomenon": "sphere cyan glass plain tiny", "model": "sphere blue plastic plain small",
    "toy": "box red plastic plain small", "street": "box grey metal plain medium",
}  # fmt: skip
CLOTHED = {"woman": ("magenta", "black", "brown"), "girl": ("pink", "purple", "brown"), "boy": ("red", "blue", "brown"),
           "old man": ("grey", "grey", "grey"), "old woman": ("grey", "grey", "grey")}  # fmt: skip
NOT_VERBS = frozenset(
    """train groom model party wing tail trail shadow garden mine coach plate tag color colour cap box spy tip field total iron sand nail process
    bus paper frost ice plane guide form crack bud flower dress water milk hoe boulder duck bat crow seal swallow bear club peal rest
    order program code select review line up range support use get make have wear blast tap notice report mention taxi rocket 
    video film record drill trade pay sell brand grade rap tango waltz salsa hula
    cannonball plank fish net till pitcher pot date fume spring summit bank prop scale part slot frame comb buff down season
    surface steamed smoked iced wheel show hand pair""".split()
) | {"close up"}
NO_ACTS = ("get", "make", "have", "wear", "use", "support", "show")  # read by other rules
PARTICLES = ("up", "down", "out", "away", "around", "apart")


def old_form(name: str) -> tuple[str, ...]:
    """What a thing of the catalogue is in the picture of plain shapes."""
    return tuple(SHAPES_OF.get(FAMILY_OF.get(name, ""), " ".join(PLAIN)).split())


def noun_entry(word: str, found: Nearest) -> LexiconEntry:
    """The meaning of a noun that the catalogue holds."""
    form = "plural" if found.plural else "base"
    if FAMILY_OF[found.name] == "person":
        return LexiconEntry("person", CLOTHED.get(found.name, ("blue", "navy", "brown")), word, found.exact, form)
    return LexiconEntry("thing", old_form(found.name), word, found.exact, form)


def catalogue_nouns() -> Iterator[tuple[str, LexiconEntry]]:
    """Every name of the catalogue and people's words for them, with their plurals."""
    words = dict.fromkeys([*FAMILY_OF, *(c.strip().lstrip("~") for row in SYNONYMS.values() for c in row.split(","))])
    for written in words:
        word = written.replace("-", " ").replace("'s", "").replace("'", "")
        found = nearest(written)
        assert found is not None
        yield word, noun_entry(word, found)
        if not found.plural and (many := plural(word)) != word:
            yield many, noun_entry(word, found._replace(plural=True))


def act_verbs() -> Iterator[tuple[str, LexiconEntry]]:
    """Every verb that asks for an act, in all its forms."""
    by_word = acts.acts_by_word()
    for word, names in by_word.items():
        if word in NO_ACTS:
            continue
        if word in NOT_VERBS:
            for form, ending in verb_forms(word).items():
                yield form, LexiconEntry("noun verb", acts.ACTS[names[0]].motion, word, True, ending)
            continue
        if _goes_on(word, by_word):
            continue
        spelled = word.replace("-", " ")
        for form, ending in verb_forms(spelled).items():
            if form in (*NOT_VERBS, *NOT_FORMS) or (ending == "ed" and " " not in form and nearest(form)):
                continue
            yield form, LexiconEntry("verb", acts.ACTS[names[0]].motion, spelled, True, ending)


def _goes_on(phrase: str, by_word: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a phrase is only its first word with a preposition or an adverb, which are read by themselves."""
    first, _, rest = phrase.partition(" ")
    last = rest.rpartition(" ")[2]
    if (last.endswith("ly") and last != "fly") or (rest.count(" ") and first != "take" and nearest(last)):
        return True  # "fall gently"; what is done to a thing of the catalogue ("play the guitar") is its object
    return last in PREPOSITIONS and last not in PARTICLES and by_word.get(first) == by_word[phrase]


def adjectives() -> Iterator[tuple[str, LexiconEntry]]:
    """Words that say how a thing or a person is."""
    for kind, rows in (("state", relations.STATES), ("expression", garments.EXPRESSIONS), ("age", garments.AGES),
                       ("build", garments.BUILDS), ("beard", garments.BEARDS), ("hair_style", garments.HAIR_STYLES)):  # fmt: skip
        for name, words in rows.items():
            for word in words:
                yield _plain(word), LexiconEntry(kind, name, word, word == name)


def clothes() -> Iterator[tuple[str, LexiconEntry]]:
    """Everything people wear."""
    for garment, (layer, words) in garments.GARMENTS.items():
        part = {"top": "outfit", "outer": "outfit", "whole": "both", "legs": "legs"}.get(layer, "none")
        for word in words:
            spelled = _plain(word)
            for form in dict.fromkeys((spelled, spelled if spelled.endswith("s") else plural(spelled))):
                ending = "base" if form == spelled else "plural"
                yield form, LexiconEntry("garment", garment, spelled, word == garment, ending)
                yield form, LexiconEntry("clothes", (part, None), spelled, part != "none", ending)


def _plain(word: str) -> str:
    return word.replace("-", " ").replace("'s", "").replace("'", "").replace("é", "e").replace("&", "and")
