"""Animals that do what people do: a cat that plays the banjo is read, and shown, as somebody with a cat's head and coat."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ....vocabulary.acts import ACTS, ANIMAL, PERSON
from ....vocabulary.families import FAMILIES, FAMILY_OF
from ....vocabulary.garments import LAYER_OF
from ....vocabulary.nouns import nearest
from ...setting import Ref
from ...storyboard import Action, Brief, Person
from ..lexicon import LexiconEntry
from ..lexicon.tokens import Lexeme

HANDED = ("quadruped", "bird")  # families of those who are shown so
MANY_ARMED = ("octopus", "crab", "starfish")  # and who of the sea is: what is long and flat has no face
TRADE_HATS = ("chef hat",)  # which nobody wears for fun
FOLK_BEASTS = {"werewolf": "wolf", "minotaur": "bull"}  # who are half people anyhow
TOY_BEASTS = {
    "teddy bear": "bear",
    "teddy": "bear",
    "stuffed bear": "bear",
    "plush bear": "bear",
}  # toys that come to life
EVERYBODY = ("man", "woman", "boy", "girl", "child", "baby", "old man", "old woman")
TRADES = frozenset(
    """chef barista waiter waitress butler bartender baker dj rapper guitarist drummer pianist violinist singer musician detective spy businessman lawyer judge scientist professor
    teacher librarian pilot captain sailor mechanic plumber boxer wrestler sumo samurai ninja viking gangster mobster vlogger influencer streamer gamer reporter journalist newscaster
    photographer painter artist magician explorer surgeon dentist barber boss ceo president mayor sheriff accountant programmer bodybuilder gymnast ballerina skater king queen prince princess
    conductor collector coach referee janitor cleaner gardener tailor poet writer author banker broker clerk cashier postman mailman nurse comedian student pupil cook blacksmith carpenter""".split()
) | {
    "news anchor",
    "rock star",
    "police officer",
    "construction worker",
    "sushi chef",
    "office worker",
    "garbage collector",
    "trash collector",
    "street vendor",
    "store clerk",
    "tour guide",
    "weather reporter",
    "street performer",
    "monk",
    "sherpa",
}
KEEPERS = (
    "farmer",
    "hunter",
    "trainer",
    "tamer",
    "owner",
    "rider",
    "keeper",
    "lady",
    "lover",
    "whisperer",
    "walker",
    "catcher",
    "herder",
    "breeder",
    "cowboy",
    "shepherd",
)
LOOKS = ("grey", "grey", "brown")  # outfit, legs and hair of the older picture's figures
NOT_UPRIGHT = ("dragon", "dinosaur", "tyrannosaurus", "triceratops", "snake", "rubber duck", "unicorn", "mammoth")
BY_NATURE = frozenset(
    "yawn sneeze cough blink squint think wink gasp faint surrender handstand fish kneel bow shout whisper frown press knock high-five pet ring sail argue plank squat".split()
) | {"hand to mouth", "cross arms", "hands on hips", "thumbs up", "shake head", "shake hands", "raise hand", "child pose", "downward dog", "get dressed", "play music", "tree pose", "tug of war", "hold hands"}  # fmt: skip
# acts only people have a word for, and which animals do as they are
HANDS = frozenset(name for name, act in ACTS.items() if PERSON in act.doers and ANIMAL not in act.doers) - BY_NATURE
SERVED = frozenset(
    "coffee tea beer wine cocktail champagne espresso latte whiskey martini".split()
)  # drinks that nobody laps
HELD_IN_HANDS = ("gadget", "instrument", "weapon", "device", "tool")  # families of what no animal holds in its mouth
CUPS = ("cup", "mug", "wine glass", "glass", "can", "bottle", "teacup", "cocktail", "champagne glass")
IN_HANDS = ("microphone", "umbrella", "sign", "book", "card", "camera", "phone", "game pad", *CUPS)
TABLES = ("table", "desk", "round table", "counter", "piano")  # at which who sits has a chair and hands on it
TAKES = ("takes", "taking", "take", "snaps", "snapping", "shoots")  # a picture: it holds a camera
HOLDING, DRINKING = ("hold", "photograph", "lift", "raise", "swing", "point", "phone"), ("drink", "pour", "toast")
TUMBLING = ("flip", "backflip", "cartwheel")  # what no body on four legs does
STEERED = (
    "machine",
    "cycle",
    "aircraft",
    "boat",
    "spacecraft",
)  # families of what an animal needs hands for; in a car it sits as it is
WORN_ANYHOW = (
    "sweater",
    "hoodie",
    "vest",
    "cloak",
    "cape",
    "costume",
    "t-shirt",
    "coat",
    "raincoat",
    "jacket",
    "waistcoat",
    "pyjamas",
    "robe",
    "dress",
)
# clothes that pets wear as they are
FROCKS = ("dress", "suit", "skirt", "robe")  # and what makes somebody of who wears a hat with it


def animals_in(lexemes: Sequence[Lexeme]) -> tuple[str, ...]:
    """The nouns of a text that name animals with hands or paws, each once."""
    return tuple(dict.fromkeys(lexeme.text for lexeme in lexemes if _kind(lexeme)))


def as_people(lexemes: Sequence[Lexeme], nouns: Collection[str]) -> list[Lexeme]:
    """The lexemes with some animals' nouns read as people."""
    return [_as_person(lexeme) if lexeme.text in nouns and _kind(lexeme) else lexeme for lexeme in lexemes]


def beast_of(noun: str) -> str:
    """The animal that a noun of somebody names; "" for people."""
    found = nearest(noun)
    handed = found is not None and (FAMILY_OF[found.name] in HANDED or found.name in MANY_ARMED)
    fits = handed and found is not None and found.name not in NOT_UPRIGHT
    return FOLK_BEASTS.get(noun) or TOY_BEASTS.get(noun) or (found.name if found and fits else "")


def who_act_as_people(brief: Brief, lexemes: Sequence[Lexeme]) -> tuple[str, ...]:
    """The animals' nouns whose owners do, hold or wear what only people do. brief: read with all of them as people."""
    found = []
    for number, person in enumerate(brief.people):
        who: Ref = ("person", number)
        if person.beast and (
            _dressed(person)
            or any(_by_hand(brief, a) for a in brief.actions if a.subject == who)
            or _steers(brief, who)
        ):
            found += [lexeme.text for lexeme in lexemes if _kind(lexeme) == person.beast]
    return tuple(dict.fromkeys(found))


def is_trade(noun: str) -> bool:
    """Whether a noun beside an animal's says what it is by trade: a raccoon chef, an astronaut cat."""
    found = nearest(noun)
    figure = found is not None and found.name in FAMILIES["person"] and found.name not in EVERYBODY
    return noun in TRADES or (figure and noun.split()[-1] not in KEEPERS)


def _dressed(person: Person) -> bool:
    if person.hat is not None and person.hat.kind in TRADE_HATS:
        return True
    worn = (*person.clothes, *((person.hat,) if person.hat else ()), *person.extras)
    if sum(LAYER_OF.get(g.kind) != "extra" or g.kind in ("glasses", "sunglasses", "tie") for g in worn) > 1:
        return True  # who is dressed from head to foot
    return (
        is_trade(person.name.lower())
        or person.figure not in ("", *EVERYBODY)
        or any(LAYER_OF.get(g.kind) != "extra" and g.kind not in WORN_ANYHOW for g in person.clothes)
        or (person.hat is not None and any(g.kind in FROCKS for g in person.clothes))
    )


def _by_hand(brief: Brief, action: Action) -> bool:
    act = action.act
    who = brief.people[action.subject[1]]
    if who.name.lower() in FOLK_BEASTS or (who.name.lower() in TOY_BEASTS and act in ALIVE_ACTS):
        return True
    if act in HANDS or (act == "photograph" and brief.look.style == "home video") or "selfie" in action.words:
        return True
    if act == "photograph" and any(said.split()[0] in TAKES for said in action.words):
        return True
    if act in TUMBLING or (act == "dance" and FAMILY_OF.get(who.beast) == "quadruped"):
        return True
    kinds = [brief.things[i].kind for _, (kind, i) in action.roles if kind == "thing"]
    if act == "sit" and any(
        said == "at" and kind == "thing" and brief.things[i].kind in TABLES for said, (kind, i) in action.roles
    ):
        return True
    if act == "talk":
        formal = any(g.kind in ("tie", "glasses") for g in who.extras)
        return formal or "microphone" in kinds or "headphones" in kinds
    if "microphone" in kinds or (act == "play" and any(FAMILY_OF.get(kind) == "instrument" for kind in kinds)):
        return True
    if act in DRINKING:
        served = {word for said in action.words for word in said.lower().split()} & SERVED
        return bool(served) or any(kind in CUPS for kind in kinds)
    if act in HOLDING:
        return any(kind in IN_HANDS or FAMILY_OF.get(kind) in HELD_IN_HANDS for kind in kinds)
    return False


ALIVE_ACTS = (
    "walk",
    "march",
    "run",
    "dance",
    "drink",
    "eat",
    "talk",
    "sing",
    "wave",
    "climb",
    "jump",
    "hug",
    "cheer",
    "look around",
    "skip",
    "hold",
    "carry",
    "read",
)  # what no toy that lies there does


ABOARD = ("object", "on", "in", "with", "inside", "aboard")  # words for what somebody steers


def _steers(brief: Brief, who: Ref) -> bool:
    """Whether somebody drives, pedals or flies something."""
    steers = [a for a in brief.actions if a.subject == who and a.act in ("drive", "pedal", "ride", "fly", "row")]
    ridden = [ref for a in steers for word, ref in a.roles if word in ABOARD] + [
        ref for r in brief.relations if r.subject == who and r.kind == "riding" for ref in r.objects
    ]
    return bool(steers) and any(
        kind == "thing" and FAMILY_OF.get(brief.things[i].kind) in STEERED for kind, i in ridden
    )


def _kind(lexeme: Lexeme) -> str:
    """The animal that a lexeme names; "" for what names none."""
    noun = lexeme.any("thing", "catalogue")
    if lexeme.kind != "word" or noun is None or lexeme.any("person", "place"):
        return ""
    return beast_of(noun.word) or beast_of(lexeme.text)


def _as_person(lexeme: Lexeme) -> Lexeme:
    noun = lexeme.any("thing", "catalogue")
    assert noun is not None
    entry = LexiconEntry("person", LOOKS, noun.word, True, noun.form)
    others = tuple(e for e in lexeme.entries if e.kind not in ("thing", "catalogue"))
    return replace(lexeme, entries=(entry, *others))
