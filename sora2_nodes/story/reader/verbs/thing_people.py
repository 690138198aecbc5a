"""Things that do what people do: a taco in a suit, a toaster that marries, a burger that runs are read, and shown, as somebody whose head or body is the thing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.garments import LAYER_OF
from ....vocabulary.nouns import nearest
from ...setting import Ref
from ...storyboard import Action, Brief
from ..lexicon import LexiconEntry
from ..lexicon.tokens import Lexeme

EATEN = ("food",)
MADE = ("vessel", "appliance", "ware", "gadget", "sport", "clothing")
ONLY_SAID = (
    "plant",
    "light",
    "celestial",
    "container",
    "instrument",
    "fitting",
    "solid",
    "tool",
)  # which live only where a word says so
FAMILIES = (*EATEN, *MADE, *ONLY_SAID)
ALIVE_WORDS = (
    "sentient", "talking", "living", "anthropomorphic", "humanoid", "humanlike", "smiling", "grumpy", "walking", "angry", "sad", "happy", "cheerful", "nervous", "tiny-legged", "muscular", "shy",
)  # fmt: skip
CERTAIN = ("sentient", "talking", "living", "anthropomorphic", "humanoid", "humanlike")
LIMBS = ("legs", "arms", "eyes", "hands", "face")  # "a cactus with arms and legs"
SOMEBODYS = ("his", "her", "their", "my", "your")  # who eats it "with his eyes closed"
DOINGS = frozenset(
    "march read write type drive pedal row argue kiss hug marry propose box punch yoga sing shout whisper laugh cry bow kneel clap applaud salute wave talk sit type photograph phone cheer work skip dance climb".split()
)  # acts that no thing does as it lies there
ON_FOOT = (
    "run",
    "walk",
    "sprint",
    "stroll",
    "talk",
    "sing",
    "laugh",
    "cry",
    "dance",
)  # which only food does where nobody says that it lives
ROLLS = (
    "climb",
    "sit",
    "work",
    "wave",
    "jump",
    "leap",
    "cook",
    "knead",
    "brew",
    "toast",
)  # which are said of lifeless things too
AS_THING = ("tan", "tan", "black")  # outfit, legs and hair of the older picture, which no other noun of a person has
NEAR = 2  # lexemes before a noun in which a word says that it lives


def living_things(lexemes: Sequence[Lexeme], trial: Callable[[list[Lexeme]], Brief]) -> list[Lexeme]:
    """The lexemes with the nouns of things that act as people read as people. trial: reads lexemes to a brief."""
    colours = {lexeme.text for lexeme in lexemes if lexeme.get("colour")}
    texts = [lexeme.text for lexeme in lexemes]
    goes_on = any("they" in pair and set(pair) & {"then", "suddenly"} for pair in pairwise(texts))
    for noun in dict.fromkeys(lexeme.text for lexeme in lexemes if kind_of(lexeme)):
        likely = _says_it_lives(lexemes, noun, ALIVE_WORDS)
        kind = next(found for lexeme in lexemes if lexeme.text == noun and (found := kind_of(lexeme)))
        if (noun in colours or FAMILY_OF[kind] in ONLY_SAID) and not likely:  # "an orange car"
            continue
        changed = _as_people(lexemes, (noun,))
        if _says_it_lives(lexemes, noun, CERTAIN) or _lives(trial(changed), likely, goes_on):
            lexemes = changed
    return list(lexemes)


def kind_of(lexeme: Lexeme) -> str:
    """The thing that a lexeme names and that may live; "" for what names none."""
    noun = lexeme.any("thing", "catalogue")
    if lexeme.kind != "word" or noun is None or lexeme.any("person", "place", "verb"):
        return ""
    return thing_of(noun.word) or thing_of(lexeme.text)


def thing_of(noun: str) -> str:
    """The thing of the catalogue that somebody of this noun is; "" for people, animals and what is too large."""
    found = nearest(noun)
    return found.name if found is not None and FAMILY_OF[found.name] in FAMILIES else ""


def _says_it_lives(lexemes: Sequence[Lexeme], noun: str, words: Collection[str]) -> bool:
    for at, lexeme in enumerate(lexemes):
        if lexeme.text != noun:
            continue
        if any(before.text in words for before in lexemes[max(0, at - NEAR) : at]):
            return True
        after = [following.text for following in lexemes[at + 1 : at + 5]]
        if after[:1] == ["with"] and set(after) & set(LIMBS) and not set(after) & set(SOMEBODYS):
            return True
    return False


def _lives(brief: Brief, likely: bool, goes_on: bool) -> bool:
    """Whether somebody who is read for a thing does or wears what only people do.

    likely: a word of mood stands before it. goes_on: "then they" is the one who was there, not what is handled too.
    """
    human = {("person", i) for i, p in enumerate(brief.people) if not p.beast}
    handled = {r for a in brief.actions if a.subject in human for r in (a.target, *(ref for _, ref in a.roles))}
    handled |= {o for r in brief.relations if r.subject in human and r.kind == "holding" for o in r.objects}
    done = {(a.order, a.act) for a in brief.actions if goes_on and a.subject in human}
    for number, person in enumerate(brief.people):
        if not person.beast or FAMILY_OF.get(person.beast) not in FAMILIES:
            continue
        who: Ref = ("person", number)
        if who in handled and not likely:
            continue  # "he holds a cup. He wears a suit"
        if any(LAYER_OF.get(g.kind) != "extra" for g in person.clothes):
            return True
        if any(
            _done_alive(brief, person.beast, a, likely)
            for a in brief.actions
            if a.subject == who and (a.order, a.act) not in done
        ):
            return True
    return False


def _done_alive(brief: Brief, kind: str, action: Action, likely: bool) -> bool:
    if action.act in ON_FOOT:
        return likely or FAMILY_OF[kind] in EATEN
    if action.act in ROLLS:
        return likely
    return action.act in DOINGS


def _as_people(lexemes: Sequence[Lexeme], nouns: Collection[str]) -> list[Lexeme]:
    return [_as_person(lexeme) if lexeme.text in nouns and kind_of(lexeme) else lexeme for lexeme in lexemes]


def _as_person(lexeme: Lexeme) -> Lexeme:
    noun = lexeme.any("thing", "catalogue")
    assert noun is not None
    others = tuple(e for e in lexeme.entries if e.kind not in ("thing", "catalogue"))
    return replace(lexeme, entries=(LexiconEntry("person", AS_THING, noun.word, True, noun.form), *others))
