"""What belongs to the land and is no thing that stands about: mountains on the horizon, the sea one looks over, a city's own houses.

`looked_over` finds what lies beyond a place in its words; `with_land` takes out of a brief the things that are the place itself;
`road_through` finds which road it is that goes through a land.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.scenery import PLACES
from ....vocabulary.woods import STANDS, TRUNKS, WHERE_GROWN
from ...kept_refs import leaving_out
from ...setting import Ref, Relation
from ...storyboard import Action, Brief, Thing
from ..lexicon.tokens import Token
from .scene_phrases import Hit

DUNES = ("desert", "dunes")
ROADS = ("road", "avenue", "lane")  # that are no street where the land they run through is said
ROADS_THROUGH = {
    "desert": "desert road", "dunes": "desert road", "canyon": "desert road", "mountain": "mountain road", "snow field": "mountain road", "forest": "forest road", "pine forest": "forest road",
    "meadow": "highway", "farm": "highway", "hill": "highway", "vineyard": "highway", "wheat field": "highway", "savanna": "dirt road", "jungle": "dirt road",
}  # fmt: skip
LANDS: Mapping[str, str] = {
    "mountain": "mountains",
    "hill": "hills",
}  # things that are land where there are several: its layer
PLACE_OF_LANDS = {"mountains": "mountain", "hills": "hill"}  # and the place that it is where nothing else is shown
SEEN_FROM_AFAR: Mapping[str, str] = {  # places: what is seen of them from another one
    "mountain": "mountains", "sea": "sea", "beach": "sea", "lake": "sea", "tropical island": "sea", "skyline": "skyline", "hill": "hills", "forest": "trees", "pine forest": "pines",
}  # fmt: skip
LOOKED_OVER = frozenset(
    "overlooking overlooks overlook facing above distance distant background horizon behind beyond surrounded view views against looks gazes looking gazing stares".split()
)
NEAR = 6  # tokens from a place to the word that says it lies beyond
CITIES = ("skyline", "city from above", "neon street")  # places that are made of houses
SEEN_FROM_THE_AIR = ("aerial", "bird's eye")
OF_A_CITY = ("building", "structure", "celestial", "car", "truck")  # families of what a city has anyway
LIGHTS_OF_A_CITY = ("traffic light", "street lamp", "window", "neon sign", "billboard", "road sign", "bulb", "screen")
OF_A_HOUSE = (
    "window",
    "door",
    "roof",
    "wall",
    "bulb",
    "hanging lamp",
    "brick",
    "stairs",
    "fireplace",
)  # that nobody uses
HOUSES = ("building", "structure")
ON_ROCKS = ("lighthouse",)
ROOTED = ("waterfall", "rock cliff", "mountain", "hill", "glacier", "dam", "cave", "fountain")  # what no verb moves
TOWERS, MANY_TOWERS = ("skyscraper", "office building", "tower"), 12
WHEELS = ("windmill", "wind turbine", "ferris wheel", "carousel")  # what turns where it stands, and its words for it
TURNING = ("turn", "spin", "rotate", "roll", "move", "turn wheels", "go round")
DROPPING = ("fall", "drop", "plunge", "dive", "pour", "flow", "tumble", "crash", "jump", "rise", "drip", "run")
WOODED = ("forest", "pine forest", "jungle", "jungle river", "park", "swamp")
AT_TREES = (
    "climb",
    "cut",
    "chop wood",
    "plant",
    "hug",
    "water",
    "saw",
    "hit",
    "collide",
)  # what is done to one of many trees, which is then one of its own
OF_TREES = ("burn", "fall", "topple", "walk", "dance", "talk")  # and what they do that no wood does by itself
GOODS = ("food", "fruit", "vegetable", "plant")  # families of what stalls are piled with


def road_through(named: Collection[str], *, planted: bool) -> str:
    """The place that a road is among the places named with it. planted: trees grow along it; a street where neither is said."""
    return next((road for land, road in ROADS_THROUGH.items() if land in named), "highway" if planted else "street")


def looked_over(tokens: Sequence[Token], hits: Sequence[Hit], chosen: Hit | None) -> tuple[str, ...]:
    """The layers of what is said to lie beyond the place of a shot."""
    found = []
    for hit in hits:
        if hit.kind != "place" or hit is chosen or hit.value not in SEEN_FROM_AFAR:
            continue
        if chosen is not None and PLACES[chosen.value].indoors:
            continue
        around = {token.text for token in tokens[max(0, hit.start - NEAR) : hit.end + NEAR] if token.kind == "word"}
        if around & LOOKED_OVER:
            found.append(SEEN_FROM_AFAR[hit.value])
    return tuple(dict.fromkeys(found))


def with_land(brief: Brief) -> Brief:
    """A brief without what the place shows by itself: several mountains, the towers of a skyline, the windows of a house."""
    return _rooted(_painted(_on_stalls(_without_parts(_growing(_of_a_city(_lands(_grown(brief))))))))


def _growing(brief: Brief) -> Brief:
    """Towers that rise out of the ground are a whole city of them, where they stand."""
    rising = {a.subject for a in brief.actions if a.act in ("grow", "rise", "appear") and a.subject[0] == "thing"}
    towers = [i for i, t in enumerate(brief.things) if t.kind in TOWERS and t.count > 1 and ("thing", i) in rising]
    if not towers or brief.people:
        return brief
    first: Ref = ("thing", towers[0])
    things = tuple(replace(t, count=MANY_TOWERS) if i in towers else t for i, t in enumerate(brief.things))
    actions = (Action(verb="do", act="grow", subject=first), *(a for a in brief.actions if a.subject != first))
    place = replace(brief.place, name="skyline", indoors=False)
    return replace(brief, things=things, actions=actions, place=place)


def _grown(brief: Brief) -> Brief:
    """Many trees of a kind are those of the place, which is a wood, a park or a shore where nobody says so; the trunks in a wood are no luggage."""
    kind, wooded = brief.place.trees, brief.place.name in WOODED
    if not kind and not wooded:
        return brief
    busy = {a.target for a in brief.actions if a.act in AT_TREES} | {
        a.subject for a in brief.actions if a.act in OF_TREES
    }
    busy |= {ref for r in brief.relations if r.kind in ("on", "in") and r.subject[0] == "person" for ref in r.objects}
    place_said = brief.place.asked.split()[-1:] != ["trees"]
    stands = STANDS.get(kind, ("tree", "pine", "oak") if wooded and place_said else ())
    own: set[Ref] = {
        ("thing", i)
        for i, t in enumerate(brief.things)
        if (t.kind in stands and t.count > 1 and not t.coloured and ("thing", i) not in busy)
        or (t.noun.split()[-1:] and t.noun.split()[-1] in TRUNKS and t.kind not in STANDS.get(kind, ()))
    }
    place = brief.place
    if (not place.name or place.asked.split()[-1:] == ["trees"]) and place.indoors is not True and kind:
        place = replace(place, name=WHERE_GROWN.get(kind, "forest"), indoors=False, implied=True)
    return leaving_out(replace(brief, place=place), own)


def _lands(brief: Brief) -> Brief:
    many = {i: LANDS[t.kind] for i, t in enumerate(brief.things) if t.kind in LANDS and t.count > 1 and not t.coloured}
    dunes = {
        ("thing", i)
        for i, t in enumerate(brief.things)
        if t.noun in ("dune", "dunes", "sand dune") and brief.place.name in DUNES
    }
    if dunes:
        return leaving_out(brief, dunes)
    if not many:
        return brief
    others = len(brief.things) - len(many) + len(brief.people)
    place = replace(brief.place, beyond=tuple(dict.fromkeys((*brief.place.beyond, *many.values()))))
    if not others and not place.name:
        place = replace(place, name=PLACE_OF_LANDS[next(iter(many.values()))], indoors=False, implied=True)
    return leaving_out(replace(brief, place=place), {("thing", i) for i in many})


def _of_a_city(brief: Brief) -> Brief:
    """A city that is seen as a whole has its towers, lamps and cars, whatever of them is named."""
    whole = brief.place.name == "skyline" or (
        brief.place.name in ("street", "neon street", "crossing", *CITIES)
        and (brief.framing.angle in SEEN_FROM_THE_AIR or brief.framing.move == "fly_through")
    )
    if not whole or brief.people:
        return brief
    done = {a.target for a in brief.actions} | {brief.framing.subject, brief.framing.follows}
    done |= {
        a.subject
        for a in brief.actions
        if a.act in ("fly", "glide", "hover", "explode", "burn", "chase", "crash", "grow", "rise", "appear")
    }
    own: set[Ref] = {
        ("thing", i)
        for i, t in enumerate(brief.things)
        if (FAMILY_OF.get(t.kind) in OF_A_CITY or t.kind in LIGHTS_OF_A_CITY) and t.count > 1 and not t.coloured
    }
    own |= {("thing", i) for i, t in enumerate(brief.things) if t.kind in LIGHTS_OF_A_CITY}
    return leaving_out(brief, own - done)


def _without_parts(brief: Brief) -> Brief:
    """Windows, doors and lamps that nobody does anything with are those of the house that is shown."""
    house = any(FAMILY_OF.get(t.kind) in HOUSES and t.kind not in OF_A_HOUSE for t in brief.things)
    if not house or brief.people:
        return brief
    used = {ref for a in brief.actions if a.act not in ("", "rest", "light up") for ref in (a.subject, a.target)}
    used |= {
        ref
        for r in brief.relations
        if r.kind in ("on", "through", "from") and not _is_house(brief, r.subject)
        for ref in r.objects
    }
    parts = {("thing", i) for i, t in enumerate(brief.things) if t.kind in OF_A_HOUSE and ("thing", i) not in used}
    return leaving_out(brief, parts)


def _is_house(brief: Brief, ref: Ref) -> bool:
    return ref[0] == "thing" and FAMILY_OF.get(brief.things[ref[1]].kind) in HOUSES


def _rooted(brief: Brief) -> Brief:
    """A waterfall that plunges, a cliff that drops: they stay where they are; what turns there turns its wheel."""
    rooted = {("thing", i) for i, t in enumerate(brief.things) if t.kind in ROOTED}
    wheels = {("thing", i) for i, t in enumerate(brief.things) if t.kind in WHEELS}
    actions = tuple(
        replace(a, verb="do", act="turn wheels")
        if a.subject in wheels and a.act in TURNING
        else Action(verb="rest", subject=a.subject, order=a.order)
        if a.subject in rooted and (a.verb not in ("do", "rest") or a.act in DROPPING)
        else a
        for a in brief.actions
    )
    return _watched_fires(replace(brief, actions=actions))


def _watched_fires(brief: Brief) -> Brief:
    """A house that burns is seen whole behind those who only watch or flee."""
    burning = {a.subject for a in brief.actions if a.act == "burn" and a.subject[0] == "thing"}
    at_it = {
        ref
        for a in brief.actions
        if a.act not in ("look", "watch", "run", "walk", "point")
        for ref in (a.target, *(r for _, r in a.roles))
    }
    far = {i for kind, i in burning - at_it if FAMILY_OF.get(brief.things[i].kind) == "building"}
    far |= {
        r.objects[0][1]
        for r in brief.relations
        if r.kind == "on" and r.subject[0] == r.objects[0][0] == "thing" and r.subject[1] in far
    }
    if not far or not brief.people:
        return brief
    return replace(brief, things=tuple(replace(t, far_off=True) if i in far else t for i, t in enumerate(brief.things)))


def _painted(brief: Brief) -> Brief:
    """A painted wall is one with the wall that it is painted on."""
    walls = {
        r.objects[0]
        for r in brief.relations
        if r.subject[0] == "thing" and brief.things[r.subject[1]].kind == "mural" and r.objects[0][0] == "thing"
    }
    if any(t.kind == "mural" for t in brief.things):
        walls |= {ref for a in brief.actions if a.act == "paint" for word, ref in a.roles if word.startswith(("on", "onto", "across")) and ref[0] == "thing"}  # fmt: skip
    kinds = ("wall", "house", "office building", "fence")
    return leaving_out(brief, {ref for ref in walls if brief.things[ref[1]].kind in kinds})


def _on_stalls(brief: Brief) -> Brief:
    """Fruit and vegetables that nobody takes are those on the stalls of the market, which stand and do nothing."""
    stalls: set[Ref] = {("thing", i) for i, t in enumerate(brief.things) if t.kind == "market stall"}
    if not stalls:
        return brief
    taken = {ref for a in brief.actions if a.subject[0] == "person" for ref in (a.target, *(r for _, r in a.roles))}
    goods: set[Ref] = {
        ("thing", i) for i, t in enumerate(brief.things) if FAMILY_OF.get(t.kind) in GOODS and ("thing", i) not in taken
    }
    actions = tuple(a for a in brief.actions if a.subject not in stalls)
    return leaving_out(replace(brief, actions=actions), goods)


def on_its_rock(brief: Brief) -> Brief:
    """A lighthouse on a rocky coast stands on a rock of its own in the sea, where the waves are; the rocks that were named are that one."""
    house = next((i for i, t in enumerate(brief.things) if t.kind in ON_ROCKS), None)
    if brief.place.name != "rocky coast" or house is None or brief.people:
        return brief
    named = {
        ("thing", i) for i, t in enumerate(brief.things) if t.kind in ("rock", "rock cliff", "breaking wave", "pebble")
    }
    brief = leaving_out(brief, named)
    house = next(i for i, t in enumerate(brief.things) if t.kind in ON_ROCKS)
    rock: Ref = ("thing", len(brief.things))
    return replace(
        brief,
        things=(*brief.things, Thing(noun="rock", kind="sea rock", implied=True, furnishes=True)),
        relations=(*brief.relations, Relation(subject=("thing", house), kind="on", objects=(rock,))),
    )
