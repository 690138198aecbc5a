"""Pictures that are said to be printed on things: a bowl with a cartoon dinosaur on it, a sign with a turtle silhouette, music on a shirt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ....vocabulary.acts import ALIVE
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest
from ...storyboard import Brief

PICTURE = r"(?:picture|image|drawing|cartoon|print|photo|photograph|illustration|painting|design|silhouette|logo|symbol|emblem|icon|sketch|portrait|outline|depiction|graphic)"
SHIRTS = r"t-?shirt|tee|shirt|sweatshirt"
BEARERS = rf"{SHIRTS}|mug|coffee mug|cup|teacup|plate|bowl|sign|road sign|traffic sign|banner|billboard|poster|towel|bag|backpack|handbag|tote bag|balloon|pillow|cushion|blanket|box|crate|vase|bottle|lunch ?box|cap|shield|surfboard|skateboard|card|cake"
ONE = r"(?:an? |the |some |one )"
WHAT = r"(?P<what>(?:(?!(?:of|with|and|in|on|that)\b)[\w-]+ ){0,3}?(?!(?:it|them)\b)[\w-]+?)"
HAS = r"(?:with|featuring|displaying|showing|bearing|that has|which has|has|having|decorated with|printed with)"
ON_IT = r" (?:(?:is |are )?(?:printed|painted|drawn|embroidered|depicted|pictured|stamped) )?(?:on|across) (?:it|them|the front|its front|the side|the chest|its side|the center of it|the middle of it)\b"
ON = re.compile(rf"(?P<bearer>\b(?:{BEARERS})s?),? {HAS} {ONE}?(?P<picture>(?:[\w-]+ )?{PICTURE} of {ONE}?)?(?P<drawn>cartoon |printed |painted |drawn |embroidered )?{WHAT}(?P<flat> {PICTURE})?{ON_IT}", re.IGNORECASE)  # fmt: skip
PICTURED = re.compile(rf"(?P<bearer>\b(?:{BEARERS})s?),? {HAS} {ONE}?(?:(?P<picture>(?:[\w-]+ )?{PICTURE} of {ONE}?){WHAT}|(?P<drawn>cartoon |printed |painted |embroidered )?{WHAT.replace('what', 'other')}(?P<flat> {PICTURE}))(?=$|[,.;]| (?:in|on|at|next|beside|and|is|stands|hangs|lies)\b)", re.IGNORECASE)  # fmt: skip
OVER = re.compile(rf"(?:\b{ONE}|^)(?P<picture>(?:[\w-]+ )?{PICTURE} of {ONE}?)?(?P<drawn>cartoon |printed )?{WHAT}(?P<flat> {PICTURE})? (?:(?:is )?(?:printed|painted|drawn|embroidered) )?on (?P<bearer>(?:an? |the )(?:[\w-]+ ){{0,2}}?(?:{SHIRTS}))\b", re.IGNORECASE)  # fmt: skip
ALWAYS = re.compile(rf"^(?:{SHIRTS}|mug|coffee mug|cup|teacup|sign|road sign|traffic sign|banner|billboard|poster|balloon|cap|shield|surfboard|skateboard|card)s?$", re.IGNORECASE)  # fmt: skip
DISHES = re.compile(r"^(?:plate|bowl|vase|towel|bag|backpack|handbag|tote bag)s?$", re.IGNORECASE)
LETTERED = ("road sign", "notice sign")  # what has words where a picture would be
SERVED = (
    "fish",
    "lobster",
    "crab",
    "shrimp",
    "prawn",
    "chicken",
    "turkey",
    "goldfish",
    "snail",
    "octopus",
    "duck",
)  # on a plate, they are a meal


class Print(NamedTuple):
    """What bears a picture, by its last noun; the kind that is pictured; whether only its outline is; the words that said so."""

    bearer: str
    kind: str
    silhouette: bool
    words: str


def without_prints(text: str) -> tuple[str, tuple[Print, ...]]:
    """A text without what is said to be pictured on things, and that."""
    found: list[Print] = []

    def taken(match: re.Match[str]) -> str:
        groups = match.groupdict()
        what = (groups.get("what") or groups.get("other") or "").lower()
        bearer = re.sub(r"^(?:an?|the) ", "", match["bearer"], flags=re.IGNORECASE)
        kind = _kind(what)
        said = bool(groups.get("picture") or groups.get("drawn") or groups.get("flat"))
        if not kind or not (said or _likely(bearer.split()[-1], kind)):
            return match[0]
        words = f"{groups.get('picture') or ''} {groups.get('flat') or ''}".lower()
        found.append(Print(bearer.lower().split()[-1], kind, "silhouette" in words or "outline" in words, match[0]))
        return match["bearer"]

    for pattern in (ON, PICTURED, OVER):
        text = pattern.sub(taken, text)
    return text, tuple(found)


def with_prints(brief: Brief, said: Sequence[Print]) -> Brief:
    """Give things the pictures that a text says are on them."""
    things = list(brief.things)
    for one in said:
        last = one.bearer.replace("-", " ").split()[-1]
        noun = last.removesuffix("s") if not last.endswith("ss") else last
        for i, thing in enumerate(things):
            if noun in (*thing.noun.lower().replace("-", " ").split(), *thing.kind.split()):
                bare = "diamond sign" if thing.kind in LETTERED else thing.kind
                things[i] = replace(thing, kind=bare, bears=one.kind, bears_outline=one.silhouette)
                break
    return replace(brief, things=tuple(things))


def _kind(what: str) -> str:
    """The kind that words name by their last noun; "" for what nobody can draw."""
    for words in (what, what.split()[-1] if what else ""):
        shown = nearest(words) if words else None
        if shown is not None and FAMILY_OF.get(shown.name, "person") != "person":
            return shown.name
    return ""


def _likely(bearer: str, kind: str) -> bool:
    """Whether what is "on" something is a picture though nobody says so: nothing stands on a shirt, and no dinosaur on a bowl."""
    alive = FAMILY_OF.get(kind) in ALIVE
    return bool(ALWAYS.match(bearer)) or (bool(DISHES.match(bearer)) and alive and kind not in SERVED)
