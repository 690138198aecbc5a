"""Drinks as one is served them: a glass of lemonade is a lemonade, and the ice, the slice and the straw in it are its own."""

from __future__ import annotations

from dataclasses import replace

from .....vocabulary.liquids import LIQUIDS, SERVED, liquid_of
from ....kept_refs import leaving_out
from ....setting import Ref
from ....storyboard import Action, Brief, Thing

GLASSES = ("glass", "wine glass", "mug", "bottle", "jar", "tube")  # what nouns of glasses are read as
GLASS_WORDS = ("glass", "tumbler", "pint", "goblet", "flute", "highball", "pitcher", "mug", "stein", "jar")
OPEN = ("glass", "wine glass", "mug")
GARNISHES = frozenset(
    ("ice cube", "lemon", "lime", "orange", "cherry", "strawberry", "leaf", "branch", "pebble", "tube", "umbrella", "flower", "grass", "pineapple", "bubble", "water drop", "olive", "lemon slice", "marshmallow stick", "lime slice", "orange slice", "raspberry", "blueberries")
)  # fmt: skip  # kinds of what is in a drink or on its rim
GARNISH_WORDS = ("mint", "straw", "straws", "foam", "froth", "head", "ice", "slice", "wedge", "twist", "cubes", "bubbles", "condensation", "sprig", "pearls", "rim")  # fmt: skip
CUPS = ("cup", "mug", "latte cup")
COLD = ("iced", "ice", "cold", "chilled", "ice-cold", "icy", "frosty")
POURED = ("pour", "flow", "drip")
ASIDE = ("in", "inside", "on", "beside", "with", "over", "near", "above", "around")
DONE_TO = (
    "cut",
    "squeeze",
    "eat",
    "peel",
    "fall",
    "drop",
    "splash",
    "throw",
    "hold",
    "pick up",
)  # then it is there by itself


def as_served(brief: Brief) -> Brief:
    """Return a brief in which drinks stand in the glasses they are served in, with what belongs into them."""
    minty = any(cue.field == "colour" and "mint" in (cue.asked, *cue.words) for cue in brief.cues)
    brief = replace(brief, things=tuple(_as_drunk(_served(thing), minty=minty) for thing in brief.things))
    brief = _in_their_glasses(brief)
    return _with_their_garnish(brief)


def _as_drunk(thing: Thing, *, minty: bool) -> Thing:
    """A drink without colours that are its glass's, or the leaf's that is in it."""
    if thing.kind not in SERVED or not (thing.noun in GLASS_WORDS or minty):
        return thing
    return replace(thing, coloured=False, rgb=None, colours=())


def _served(thing: Thing) -> Thing:
    """A glass of something as that drink."""
    if thing.kind in SERVED:
        return replace(thing, holds=thing.holds or thing.noun)
    if thing.kind not in OPEN and not (thing.kind == "jar" and "mason" in thing.adjectives):
        return thing
    liquid = _liquid(thing)
    if liquid is None:
        return thing
    return replace(thing, kind=liquid, exact=True)


def _liquid(thing: Thing) -> str | None:
    """The served drink that a glass holds; coffee and tea in glasses are cold only where that is said."""
    words = thing.holds.lower().split()
    cold = bool({*words, *thing.adjectives} & {*COLD}) or thing.state == "frozen"
    plain = [word for word in words if word not in COLD]
    tries = [" ".join(words), *(["iced " + " ".join(plain)] if cold else []), " ".join(plain), *plain[-1:]]
    if thing.kind == "mug" and not {*plain} & {"beer", "ale", "lager", "stout", "ipa", "guinness"}:
        return None
    found = next((LIQUIDS[name].served for name in tries if name in LIQUIDS and LIQUIDS[name].served), None)
    return found


def _in_their_glasses(brief: Brief) -> Brief:
    """ "Iced coffee in a tall glass" is one glass; what is poured into an empty one is seen in the glass for it."""
    gone: set[Ref] = set()
    things = list(brief.things)
    poured = {ref for a in brief.actions if a.act in POURED for ref in (a.subject, a.role("object"), a.target)}
    for number, thing in enumerate(things):
        ref: Ref = ("thing", number)
        if thing.kind not in SERVED or ref in poured:
            continue
        inside = {o for r in brief.relations if r.subject == ref and r.kind in ("in", "inside") for o in r.objects}
        named = {("thing", k) for k, other in enumerate(things) if _names_a_glass(other) and k != number}
        same = named if len(named) == 1 and not {a.subject for a in brief.actions if a.act} & named else set()
        for other in (inside & {("thing", k) for k, t in enumerate(things) if t.kind in GLASSES}) | same:
            gone.add(other)
            things[number] = replace(thing, scale=things[other[1]].scale if other in inside else thing.scale)
    for action in brief.actions:
        source = action.role("object") if action.subject[0] == "person" else action.subject
        into = action.role("into", "in", "onto", "over")
        glass = into if into is not None and _is_glass(things, into) else action.role("in", "into")
        if (
            action.act != "pour"
            or source is None
            or source[0] != "thing"
            or glass is None
            or not _is_glass(things, glass)
        ):
            continue
        liquid = liquid_of(things[source[1]].holds) or liquid_of(things[source[1]].noun)
        if liquid is not None and liquid.served:
            things[glass[1]] = replace(things[glass[1]], kind=liquid.served)
    return leaving_out(replace(brief, things=tuple(things)), gone)


def _is_glass(things: list[Thing], ref: Ref) -> bool:
    return ref[0] == "thing" and things[ref[1]].kind in OPEN


def _names_a_glass(thing: Thing) -> bool:
    """Whether it is "the glass" again, of which nothing is said."""
    return thing.kind == "glass" and thing.noun in GLASS_WORDS and not thing.holds and not thing.coloured


def _with_their_garnish(brief: Brief) -> Brief:
    """What is said to be in a drink, or with it, is drawn with it."""
    drinks = {
        ("thing", i)
        for i, thing in enumerate(brief.things)
        if thing.kind in SERVED or (thing.kind in CUPS and thing.holds)
    }
    if not drinks:
        return brief
    garnish = {
        ("thing", i) for i, t in enumerate(brief.things) if t.kind in GARNISHES or t.noun.split()[-1] in GARNISH_WORDS
    }
    busy = {a.subject for a in brief.actions if a.act in DONE_TO} | {
        a.target for a in brief.actions if a.act in DONE_TO
    }
    near = {
        ref
        for r in brief.relations
        if r.kind in ASIDE
        for ref in (r.subject, *r.objects)
        if {r.subject, *r.objects} & drinks
    } | {ref for a in brief.actions if a.subject in drinks or _into(a) in drinks for _, ref in a.roles}
    held = {ref for r in brief.relations if r.kind not in ASIDE for ref in (r.subject, *r.objects)}
    placed = {
        ref for r in brief.relations if r.kind in ASIDE for ref in (r.subject, *r.objects) if r.subject not in garnish
    }
    loose = garnish - placed - held if not brief.people else set()
    return leaving_out(brief, (garnish & (near | loose)) - busy - drinks)


def _into(action: Action) -> Ref | None:
    return action.role("into", "in", "onto", "over", "on")
