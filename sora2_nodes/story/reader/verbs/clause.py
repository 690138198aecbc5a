"""A clause as data: a verb with what was said around it, before it becomes actions."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from ....vocabulary.acts import ACTS, PERSON, acts_by_word
from ..lexicon import LexiconEntry
from ..nouns.draft_cast import Ref

SOURCES = ("off", "from", "off of", "out of", "away from", "off the edge of", "over the edge of", "from the top of")
BESIDE = ("behind", "past", "beside", "next to", "near", "in front of", "between", "along")  # nor is it hit
SAYS = frozenset(
    "talk,speak,say,converse,tell,ask,answer,reply,discuss,announce,present,explain,narrate,recite".split(",")
)
TOUCHING = ("bounce", "collide", "throw")  # "bounces off a wall" touches it; "falls off a wall" leaves it

HUMAN = (
    "eat",
    "drink",
    "sit",
    "hold",
    "read",
    "look",
    "smile",
    "give",
    "pick up",
    "open",
    "build",
)  # animals do so too, but have no such names


@cache
def done_by_people(verb: str) -> bool:
    """Whether a verb is of what people alone do: writes, cooks, paints."""
    acts = acts_by_word().get(verb, ())
    return bool(acts) and (ACTS[acts[0]].doers == (PERSON,) or acts[0] in HUMAN)


@dataclass
class Clause:
    """A verb with what was said around it, before it becomes actions."""

    entry: LexiconEntry
    words: str
    subjects: list[Ref]
    link: str = "next"  # next | and | same | alongside | before | later
    objects: list[Ref] = field(default_factory=list)
    aside: list[Ref] = field(default_factory=list)  # after a preposition
    aside_word: str = ""
    particle: str = ""  # "over", "down": knocks them over
    prop: str = ""
    direction: str | None = None
    passive: bool = False
    mutual: bool = False  # "toward each other"
    roles: list[tuple[str, Ref]] = field(default_factory=list)  # ("object" or a preposition, what follows it)
    manner: list[str] = field(default_factory=list)  # adverbs
    toward: str = ""  # camera | away | left | right | up | down
    times: int = 1
    quoted: bool = False  # what is said has been read

    def leaves(self, prep: str) -> bool:
        """Whether what follows a preposition is where the motion starts."""
        by_people = bool(self.subjects) and all(kind == "person" for kind, _ in self.subjects)
        touches = self.entry.value[0] in TOUCHING and not by_people and prep in ("off", "off of")
        return prep in SOURCES and not touches

    def misses(self, prep: str, refs: list[Ref]) -> bool:
        """Whether a moving thing does not touch what follows a preposition."""
        by_things = any(kind == "thing" for kind, _ in self.subjects) and all(kind == "thing" for kind, _ in refs)
        return self.leaves(prep) or (prep in BESIDE and by_things and self.entry.value[0] != "rest")

    @property
    def topples(self) -> bool:
        """Whether what is hit falls over."""
        return self.entry.value[0] in ("topple", "domino") or self.particle in ("over", "down", "apart")

    @property
    def spoken_so(self) -> str:
        """How what is quoted in it is said: a verb that tells more than that it is said, and adverbs."""
        verb = [] if self.entry.value[1] != "talk" or self.entry.word in SAYS else [self.words]
        return " ".join((*verb, *self.manner))
