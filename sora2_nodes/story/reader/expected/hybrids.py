"""Animals that are made of several: "a lion with the wings of an eagle", "a rabbit with antlers", a griffin. What is grafted leaves the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest
from ...storyboard import Brief, Cue, Thing

PARTS: dict[str, str] = {  # what is grafted, of `world.catalogue.grafting.GRAFTS`: the words for it
    "wings": "wings|wing|pinions", "head": "head|face|heads", "body": "body|torso|bodies", "legs": "legs|leg|feet|paws|hooves|limbs|hind legs", "tail": "tail|tails|tail feathers",
    "ears": "ears|ear", "horns": "antlers|antler|horns|horn|tusks|crest|comb", "coat": "fur|coat|stripes|spots|skin|scales|feathers|plumage|pattern|markings|hide", "shell": "shell|carapace|armor",
    "claws": "claws|talons|claw",
}  # fmt: skip
PART_OF = {word: part for part, words in PARTS.items() for word in words.split("|")}
ANIMAL = ("quadruped", "bird", "sea", "small")  # families that parts are taken from
ALONE = {"wings": "eagle", "horns": "deer"}  # parts that are said without whose they are, and whose is shown
LEATHERY = {"bat": "fruit bat", "dragon": "dragon", "leathery": "fruit bat", "butterfly": "butterfly", "fairy": "butterfly", "feathered": "eagle", "insect": "dragonfly", "angel": "swan"}  # fmt: skip
LEGLESS = ("whale", "shark", "dolphin", "fish", "goldfish", "clownfish", "orca", "ray", "seal", "snake", "worm", "jellyfish", "seahorse", "squid", "snail")  # fmt: skip
FABLED = (
    (r"\b(an?|the) ((?:[\w-]+ ){0,2}?)(?:griffin|gryphon|griffon)\b", r"\1 \2lion with the head of an eagle and the wings of an eagle"),
    (r"\b(an?|the) ((?:[\w-]+ ){0,2}?)hippogriff\b", r"\1 \2horse with the head of an eagle and the wings of an eagle"),
    (r"\b(an?|the) ((?:[\w-]+ ){0,2}?)pegasus\b", r"\1 \2horse with the wings of a swan"),
    (r"\b(an?|the) ((?:[\w-]+ ){0,2}?)jackalope\b", r"\1 \2rabbit with the antlers of a deer"),
    (r"\b(an?|the) ((?:[\w-]+ ){0,2}?)(?:cockatrice|basilisk)\b", r"\1 \2rooster with the tail of a lizard"),
    (r"\b(?:an?|the) winged ([\w-]+)\b", r"a \1 with the wings of an eagle"),
    (r"\b(?:an?|the) ([\w-]+)[- ]winged ([\w-]+)\b", r"a \2 with the wings of a \1"),
    (r"\b(?:an?|the) ([\w-]+)[- ]headed ([\w-]+)\b", r"a \2 with the head of a \1"),
    (r"\b(?:an? )?(?:hybrid|cross|mix|mixture|crossbreed|fusion|combination) (?:of|between) an? ([\w-]+) and an? ([\w-]+)\b", r"a \1 with the body of a \2"),
    (r"\b(?:an? )?half[- ]([a-z]+),?(?: and)?[- ]half[- ]([a-z]+)(?: (?:creature|animal|hybrid))?\b", r"a \1 with the body of a \2"),
    (r"\b(?:an?|the) ([a-z]+)-([a-z]+) hybrid\b", r"a \1 with the body of a \2"),
)  # fmt: skip
_FABLED = tuple((re.compile(said, re.IGNORECASE), plain) for said, plain in FABLED)
_PART = "|".join(sorted(PART_OF, key=len, reverse=True))
_OF = rf"(?:(?:an?|the|its) )?(?:[\w-]+ )?(?P<part>{_PART}) of (?:an? |the )?(?P<whose>[\w-]+)"
_OWN = rf"(?:an? |the |a pair of )?(?:[\w-]+ ){{0,2}}?(?P<whose>[\w-]+?)(?:['’]s|s['’])? (?P<part>{_PART})"
_BARE = r"(?:an? |the |a pair of |its )?(?:[\w-]+,? ){0,2}?(?P<part>wings|antlers)"
WITH = re.compile(r"\b(?P<one>an?|the|one|two|three) (?P<who>(?:[\w-]+ ){1,4})with ", re.IGNORECASE)
LINK = re.compile(r"(?:,? and |, (?:and )?)", re.IGNORECASE)
CREATURE = re.compile(
    r"^,? (?:an? )(?:[\w-]+ ){0,3}(?:creature|predator|beast|being|animal|hybrid|hunter|chimera|monster)\b",
    re.IGNORECASE,
)  # what it is called again
FORMS = tuple(re.compile(form + r"\b(?! of)", re.IGNORECASE) for form in (_OF, _OWN, _BARE))


@dataclass(frozen=True)
class Hybrid:
    """An animal of a text, and what of which others it has: (part, kind, words)."""

    kind: str
    parts: tuple[tuple[str, str, str], ...]


def without_grafts(text: str) -> tuple[str, tuple[Hybrid, ...]]:
    """Return a text without what it says of parts of other animals, and that."""
    for said, plain in _FABLED:
        text = said.sub(lambda found, plain=plain: _of_animals(found, plain), text)  # type: ignore[misc]
    found: list[Hybrid] = []
    at = 0
    while (match := WITH.search(text, at)) is not None:
        at = match.end()
        own = _animal(match["who"].split()[-1]) or _thing(match["who"].split()[-1])
        if own is None:
            continue
        parts, end = _parts(text, match.end())
        if parts and (own[1] or all(part == "wings" for part, _, _ in parts)):
            found.append(Hybrid(own[0], tuple(parts)))
            before = text[: match.end()].removesuffix("with ").rstrip()
            text, at = before + CREATURE.sub("", text[end:]), len(before)
    return text, tuple(found)


def with_grafts(brief: Brief, hybrids: Sequence[Hybrid]) -> Brief:
    """Give the animals of a brief the parts that were said of them."""
    things, cues = list(brief.things), []
    for hybrid in hybrids:
        i = next((i for i, t in enumerate(things) if t.kind == hybrid.kind and not t.grafts), None)
        if i is None:
            continue
        things[i] = _mixed(things[i], hybrid)
        cues += [
            Cue(field="part of another", asked=words, shown=words, words=tuple(words.split()))
            for _, _, words in hybrid.parts
        ]
    return replace(brief, things=tuple(things), cues=(*brief.cues, *cues))


def _mixed(thing: Thing, hybrid: Hybrid) -> Thing:
    """A body of another bears this one's head; who has no legs and gets some is borne by them."""
    kind, grafts = thing.kind, [(part, whose) for part, whose, _ in hybrid.parts]
    body = next((whose for part, whose in grafts if part == "body"), "")
    legs = next((whose for part, whose in grafts if part == "legs"), "")
    if body:
        own = ("coat" if any(part == "head" for part, _ in grafts) else "head", kind)
        grafts = [own, *(g for g in grafts if g[0] != "body")]
        kind = body
    elif legs and (kind in LEGLESS or (FAMILY_OF.get(kind) == "bird" and FAMILY_OF.get(legs) == "quadruped")):
        grafts = [("flesh", kind), *(g for g in grafts if g[0] != "legs")]
        kind = legs
    return replace(thing, kind=kind, grafts=tuple(dict.fromkeys(grafts)))


def _parts(text: str, at: int) -> tuple[list[tuple[str, str, str]], int]:
    """The parts named one after another from a place on, and where they end."""
    parts: list[tuple[str, str, str]] = []
    end = at
    while True:
        found = next((seen for form in FORMS if (seen := _part(form.match(text, at))) is not None), None)
        if found is None:
            return parts, end
        part, whose, said = found
        parts.append((part, whose, said))
        end = at + len(said)
        link = LINK.match(text, end)
        if link is None:
            return parts, end
        at = link.end()


def _part(found: re.Match[str] | None) -> tuple[str, str, str] | None:
    if found is None:
        return None
    part = PART_OF[found["part"].lower()]
    if "whose" not in found.re.groupindex:
        words = found[0].lower().replace(",", "").split()
        whose = next((LEATHERY[word] for word in words if word in LEATHERY), ALONE.get(part, ""))
        return (part, whose, found[0]) if whose else None
    whose = LEATHERY.get(found["whose"].lower(), "") if part == "wings" else ""
    named = (whose, True) if whose else _animal(found["whose"])
    return (part, named[0], found[0]) if named is not None else None


def _animal(word: str) -> tuple[str, bool] | None:
    kind = "fruit bat" if word.lower() in ("bat", "bats") else None
    shown = nearest(word.lower()) if kind is None else None
    if kind is None and shown is not None and FAMILY_OF[shown.name] in ANIMAL:
        kind = shown.name
    return (kind, True) if kind else None


def _thing(word: str) -> tuple[str, bool] | None:
    shown = nearest(word.lower())
    movable = shown is not None and FAMILY_OF[shown.name] in (
        "car",
        "truck",
        "cycle",
        "container",
        "furniture",
        "ware",
        "food",
        "vessel",
        "gadget",
    )
    return (shown.name, False) if shown is not None and movable else None


def _of_animals(found: re.Match[str], plain: str) -> str:
    """The plain words where all that are named are animals; else what was said."""
    names = [group for group in found.groups() if group and group.strip().lower() not in ("a", "an", "the")]
    if any(" " not in name.strip() and _animal(name.strip()) is None for name in names if not name.endswith(" ")):
        return found[0]
    return found.expand(plain)


__all__ = ["Hybrid", "with_grafts", "without_grafts"]
