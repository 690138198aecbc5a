"""How large things are beside one another, and what bears whom: stones no larger than what lies on them, food that is walked on, decks under who crosses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....story.setting import Ref, Relation
from ....story.storyboard import Action, Brief
from ....vocabulary.acts import ALIVE
from ....vocabulary.families import FAMILY_OF
from ...catalogue import entry
from ..roster import FIXED, SELF_MOVING, kind_of, refs_of, size_m
from .compared_sizes import compared_scales
from .counted import counted_scales
from .duos import duo_scales, together_scales
from .pairs import pair_scales
from .plant_sizes import plant_scales
from .side_moves import side_scales
from .strikers import striker_scales
from .titans import with_titans

DECKS = ("bridge", "viaduct", "pier")  # what one crosses
OVER_DECKS = ("object", "over", "across", "on", "along", "through", "onto")
ACROSS, GROUNDS = (
    ("across", "over", "along", "on", "onto", "through"),
    ("furniture", "food", "instrument", "gadget", "ware", "held"),
)
GOING_OVER = frozenset(
    "walk run stroll sneak drive roll slide crawl skate march trot gallop hop climb ski hike sprint".split()
)
EGG_SHARE = 0.8  # of who comes out of it
BUILT_ON_SHARE = 0.5  # of an animal's size: of a house on its back
SEAT_SHARE, GIANT, GIANT_SHARE = (
    0.75,
    2.0,
    0.7,
)  # of who sits on a mushroom, it; scale of a giant; of a building, a giant beside it
HAND_SHARE, IN_A_HAND = (
    0.14,
    ("rock", "stone", "boulder", "star", "crystal"),
)  # of a person's height, and what is found that large
CARRIED_SHARE = 0.25  # of an animal: a stone that it carries
GROUND_SHARE, FOOD_SHARE = 0.45, 4.0  # of its ground, who goes across it; times who walks on food, that food
BEDS = ("rock", "log", "stump", "iceberg", "snow slope", "hill")  # on which small things are shown: no larger than
WHIRLING, WHIRLING_SHARE = ("tornado",), 3.5  # and how many times what is beside them they are large at most
TINY, FLOWER_SHARE = 0.06, 4.5  # m of an insect, and times those of the flower that it is on
MENDING, SEEN_AT_WORK = ("repair", "build"), 0.13  # acts on small things, and how large those are at least, m
HELD_SHARE = 1.2  # of an insect: how large a leaf that it carries is at most
TOGETHER, EVENED = 6.0, 0.42  # ratio of sizes from which they are evened, and the power of a size that is left
PANES, PANES_SHARE = ("hologram",), 1.15  # panes of light, and how wide they are over a device, times its size
LEAST_AFTER, MOST_AFTER, SMALLEST_BEFORE = (
    0.5,
    1.7,
    0.4,
)  # times what turns into it; times somebody, what turns into them
FIGHTING, FOUGHT = (
    ("hit", "box", "kick", "swing", "wrestle", "shoot"),
    3.0,
)  # acts of a fight; times who fights it, an animal
CHASING = ("chase", "hunt", "attack")
BED_SHARE = 1.6  # times those
AROUND = {  # vessel: how large it is around what is in it, times that
    "bulb": 2.3, "jar": 1.6, "glass jar": 1.6, "bottle": 1.9, "glass dome": 1.5, "snow globe": 1.9, "crystal ball": 1.7, "glass": 1.5, "wine glass": 2.2, "test tube": 1.7, "beaker": 1.5, "flask": 2.0,
    "cup": 1.05, "mug": 1.05, "bowl": 1.25, "latte cup": 1.05, "teapot": 1.4, "fishbowl": 1.8, "aquarium": 1.8, "hourglass": 2.2,
}  # fmt: skip
NEVER_FITS = 2.5  # times a vessel: what is so much larger is in it by a trick


def fitted(brief: Brief) -> Brief:
    """Return a brief whose stones and flowers are no larger than what is shown on them wants, whose giants are giants, and whose animals hold nothing in hands."""
    brief = with_titans(brief)
    scales = {}
    for relation in brief.relations:
        if relation.kind == "holding" and relation.subject[0] == "thing" and relation.objects[0][0] == "thing":
            bearer, (_, i) = size_m(brief, relation.subject), relation.objects[0]
            if (
                size_m(brief, ("thing", i)) > HELD_SHARE * bearer
                and FAMILY_OF.get(kind_of(brief.things[relation.subject[1]])) == "small"
            ):
                scales[i] = brief.things[i].scale * HELD_SHARE * bearer / size_m(brief, ("thing", i))
        if relation.kind != "on" or relation.subject[0] != "thing":
            continue
        shown = size_m(brief, relation.subject)
        for kind, i in relation.objects:
            large = (
                kind == "thing" and kind_of(brief.things[i]) in BEDS and size_m(brief, (kind, i)) > BED_SHARE * shown
            )
            beneath = (
                kind == "thing"
                and kind_of(brief.things[i]) in BEDS[:2]
                and size_m(brief, (kind, i)) < BED_SHARE * shown
            )
            if beneath and entry(kind_of(brief.things[relation.subject[1]])).carriage.startswith("legs"):
                scales[i] = brief.things[i].scale * BED_SHARE * shown / size_m(brief, (kind, i))
            tiny = kind == "thing" and shown < TINY and FAMILY_OF.get(kind_of(brief.things[i])) == "plant"
            if tiny and size_m(brief, (kind, i)) > FLOWER_SHARE * shown:
                scales[i] = brief.things[i].scale * FLOWER_SHARE * shown / size_m(brief, (kind, i))
            if large and entry(kind_of(brief.things[relation.subject[1]])).carriage == "rests":
                scales[i] = brief.things[i].scale * BED_SHARE * shown / size_m(brief, (kind, i))
    scales |= (
        _hatched(brief)
        | _mended(brief)
        | _carried(brief)
        | _sat_on(brief)
        | _attacked(brief)
        | _fought(brief)
        | _become(brief)
        | _held_down(brief)
        | _walked_on(brief)
        | _projected(brief)
        | _evened(brief)
        | side_scales(brief)
        | plant_scales(brief)
        | together_scales(brief)
        | counted_scales(brief)
        | pair_scales(brief)
        | duo_scales(brief)
        | striker_scales(brief)
        | _built_on(brief)
        | compared_scales(brief)
    )
    around = _around(brief)
    scales |= around
    if around:  # both are to be seen
        brief = replace(brief, framing=replace(brief.framing, size="", subject=("thing", next(iter(around))), part=""))
    things = tuple(replace(t, scale=scales[i]) if i in scales else t for i, t in enumerate(brief.things))
    relations = tuple(
        r
        for r in brief.relations
        if (r.kind != "holding" or r.subject[0] == "person" or _has_a_mouth(brief, r.subject))
        and not (r.kind == "on" and r.subject[0] == "thing" and kind_of(brief.things[r.subject[1]]) in FIXED)
    )
    return replace(brief, things=things, relations=relations)


def _around(brief: Brief) -> dict[int, float]:
    """Scales of vessels in which somebody or something is that would never fit: a man in a light bulb, a volcano in a cup."""
    scales = {}
    for relation in brief.relations:
        kind, i = relation.objects[0] if relation.objects else ("", 0)
        if relation.kind not in ("in", "inside") or kind != "thing" or kind_of(brief.things[i]) not in AROUND:
            continue
        own, vessel = size_m(brief, relation.subject), size_m(brief, (kind, i))
        many = brief.things[relation.subject[1]].count if relation.subject[0] == "thing" else 1
        if own > NEVER_FITS * vessel:
            scales[i] = brief.things[i].scale * AROUND[kind_of(brief.things[i])] * own * many**0.8 / vessel
    return scales


def _has_a_mouth(brief: Brief, ref: Ref) -> bool:
    """Whether it is an animal, which holds in its mouth, and eats nothing meanwhile, or what carries things below it."""
    eats = any(a.subject == ref and a.act in ("eat", "drink", "catch", "play ball", "chase") for a in brief.actions)
    kind = kind_of(brief.things[ref[1]])
    return (not eats and FAMILY_OF.get(kind) in ("quadruped", "bird")) or entry(kind).carriage == "rotor"


def _carried(brief: Brief) -> dict[int, float]:
    """Scales of stones and the like that an animal carries or drops, or somebody has in one hand, so that they can."""
    scales = {}
    held = [(r.subject, ref) for r in brief.relations if r.kind == "holding" for ref in r.objects]
    held += [(a.subject, a.target) for a in brief.actions if a.act in ("drop", "carry", "throw") and a.target]
    heavy = {a.subject for a in brief.actions if a.act in ("lift", "carry", "push", "pull", "hug")}
    for who, what in held:
        kinds = BEDS[:2] if who[0] == "thing" else IN_A_HAND
        if what[0] != "thing" or kind_of(brief.things[what[1]]) not in kinds or (who[0] == "person" and who in heavy):
            continue
        if who[0] == "person" and "size" in brief.things[what[1]].said:
            continue
        most = (CARRIED_SHARE if who[0] == "thing" else HAND_SHARE) * size_m(brief, who)
        if size_m(brief, what) > most:
            scales[what[1]] = brief.things[what[1]].scale * most / size_m(brief, what)
    return scales


def _mended(brief: Brief) -> dict[int, float]:
    """Scales of small things that somebody works on with both hands, so that they are seen beside these."""
    worked = {ref for a in brief.actions if a.act in MENDING and a.subject[0] == "person" for _, ref in a.roles}
    small = {i for kind, i in worked if kind == "thing" and size_m(brief, (kind, i)) < SEEN_AT_WORK}
    return {i: brief.things[i].scale * SEEN_AT_WORK / size_m(brief, ("thing", i)) for i in small}


def _hatched(brief: Brief) -> dict[int, float]:
    """Scales of eggs out of which somebody comes."""
    scales = {}
    for action in brief.actions:
        egg = action.role("from", "out of") if action.act == "open" else None
        if egg is not None and egg[0] == "thing" and kind_of(brief.things[egg[1]]) == "egg":
            scales[egg[1]] = brief.things[egg[1]].scale * EGG_SHARE * size_m(brief, action.subject) / size_m(brief, egg)
    return scales


def _sat_on(brief: Brief) -> dict[int, float]:
    """Scales of mushrooms, flowers and food that somebody sits on, so that they bear one."""
    scales = {}
    for relation in brief.relations:
        person, (kind, i) = relation.subject[0] == "person", relation.objects[0]
        if not person or relation.kind != "on" or relation.part or kind != "thing":
            continue
        small = FAMILY_OF.get(kind_of(brief.things[i])) in ("plant", "food")
        want = SEAT_SHARE * size_m(brief, relation.subject)
        if small and size_m(brief, ("thing", i)) < 0.6 * want:
            scales[i] = brief.things[i].scale * want / size_m(brief, ("thing", i))
    return scales


def _built_on(brief: Brief) -> dict[int, float]:
    """Scales of houses and trees that stand on an animal's back, so that one sees on what."""
    return {
        r.subject[1]: brief.things[r.subject[1]].scale
        * BUILT_ON_SHARE
        * size_m(brief, r.objects[0])
        / size_m(brief, r.subject)
        for r in brief.relations
        if _is_on_animal(brief, r)
    }


def _is_on_animal(brief: Brief, relation: Relation) -> bool:
    """Whether a relation puts a building or a tree on an animal."""
    if relation.kind != "on" or (relation.subject[0], relation.objects[0][0]) != ("thing", "thing"):
        return False
    on, under = (FAMILY_OF.get(kind_of(brief.things[ref[1]])) for ref in (relation.subject, relation.objects[0]))
    return on in ("building", "structure", "plant") and under in ("quadruped", "sea", "bird", "small")


def _attacked(brief: Brief) -> dict[int, float]:
    """Scales of giant beasts beside a building, so that they are giants to it."""
    scales = {}
    pairs = [
        (r.subject, ref)
        for r in brief.relations
        if r.kind in ("around", "on", "beside", "against")
        for ref in r.objects
    ]
    pairs += [
        (a.subject, a.target)
        for a in brief.actions
        if a.target and a.act in ("break", "hit", "climb", "collide", "hold", "hug", "topple")
    ]
    for who, what in pairs:
        if (
            who[0] != "thing"
            or what[0] != "thing"
            or brief.things[who[1]].scale < GIANT
            or not _goes_by_itself(brief, who)
        ):
            continue
        built = FAMILY_OF.get(kind_of(brief.things[what[1]])) == "building"
        if built and size_m(brief, who) < GIANT_SHARE * size_m(brief, what):
            scales[who[1]] = brief.things[who[1]].scale * GIANT_SHARE * size_m(brief, what) / size_m(brief, who)
    return scales


def _fought(brief: Brief) -> dict[int, float]:
    """Scales of animals that fight or chase somebody, or are fought: as large as still fits into the picture with the other one."""
    scales = {}
    for a in brief.actions:
        other = a.role("object", "with", "against", "after") or a.target
        if a.act not in (*FIGHTING, *CHASING) or other is None or other == a.subject:
            continue
        large, small = sorted((a.subject, other), key=lambda ref: -size_m(brief, ref))
        if large[0] != "thing" or (a.subject[0] == "thing" and a.act not in CHASING and other[0] == "thing"):
            continue
        thing, most = brief.things[large[1]], FOUGHT * size_m(brief, small)
        lives = entry(kind_of(thing)).carriage.startswith(("legs", "hops", "slithers", "wings"))
        if lives and size_m(brief, large) > most and FAMILY_OF.get(kind_of(thing)) in ALIVE:
            scales[large[1]] = thing.scale * most / size_m(brief, large)
    return scales


def _become(brief: Brief) -> dict[int, float]:
    """Scales by which what turns into something else is about as large as that: both are seen in one picture."""
    scales = {}
    for a in brief.actions:
        target = a.role("into", "to")
        if a.act != "transform" or target is None or target == a.subject:
            continue
        before, after = size_m(brief, a.subject), size_m(brief, target)
        if target[0] == "thing" and not LEAST_AFTER < after / before < MOST_AFTER:
            share = MOST_AFTER if after > before else LEAST_AFTER
            scales[target[1]] = brief.things[target[1]].scale * share * before / after
        elif target[0] == "person" and a.subject[0] == "thing" and before > after / LEAST_AFTER:
            scales[a.subject[1]] = brief.things[a.subject[1]].scale * after / LEAST_AFTER / before
        elif target[0] == "person" and a.subject[0] == "thing" and before < SMALLEST_BEFORE * after:
            scales[a.subject[1]] = brief.things[a.subject[1]].scale * SMALLEST_BEFORE * after / before
    return scales


def _goes_by_itself(brief: Brief, ref: Ref) -> bool:
    return entry(kind_of(brief.things[ref[1]])).carriage in SELF_MOVING


def _walked_on(brief: Brief) -> dict[int, float]:
    """Scales of food that somebody walks on, so that it is a ground."""
    scales = {}
    for action in brief.actions:
        for said, ref in action.roles:
            food = ref[0] == "thing" and FAMILY_OF.get(kind_of(brief.things[ref[1]])) == "food"
            if not food or said not in ACROSS or (action.act or action.verb) not in GOING_OVER:
                continue
            want = FOOD_SHARE * size_m(brief, action.subject)
            if action.subject[0] == "person" and size_m(brief, ref) < want:
                scales[ref[1]] = brief.things[ref[1]].scale * want / size_m(brief, ref)
    return scales


def _projected(brief: Brief) -> dict[int, float]:
    """Scales of panes of light over a device, which are but a few times as wide."""
    scales = {}
    for r in brief.relations:
        small = r.objects[0][0] == "thing" and FAMILY_OF.get(kind_of(brief.things[r.objects[0][1]])) == "gadget"
        if r.kind == "over" and small and r.subject[0] == "thing" and kind_of(brief.things[r.subject[1]]) in PANES:
            i = r.subject[1]
            scales[i] = brief.things[i].scale * PANES_SHARE * size_m(brief, r.objects[0]) / size_m(brief, r.subject)
    return scales


def in_company(brief: Brief) -> set[Ref]:
    """Animals of several kinds that swim or fly together."""
    for act in ("swim", "fly"):
        who: set[Ref] = {a.subject for a in brief.actions if a.act == act and a.subject[0] == "thing"}
        if len(who) > 2 and len({kind_of(brief.things[i]) for _, i in who}) > 1:
            return who
    return set()


def _evened(brief: Brief) -> dict[int, float]:
    """Scales of those, so that the smallest are seen beside the largest."""
    sizes = {i: size_m(brief, ("thing", i)) for _, i in in_company(brief)}
    if not sizes or max(sizes.values()) < TOGETHER * min(sizes.values()):
        return {}
    largest = max(sizes.values())
    return {i: brief.things[i].scale * (size / largest) ** (EVENED - 1) for i, size in sizes.items()}


def _held_down(brief: Brief) -> dict[int, float]:
    """Scales of whirlwinds beside which nothing else would be seen."""
    others = [
        size_m(brief, ref)
        for ref in refs_of(brief)
        if ref[0] == "person" or kind_of(brief.things[ref[1]]) not in WHIRLING
    ]
    most = WHIRLING_SHARE * max(others, default=0.0)
    whirling = [i for i, thing in enumerate(brief.things) if kind_of(thing) in WHIRLING] if others else []
    return {
        i: brief.things[i].scale * most / size_m(brief, ("thing", i))
        for i in whirling
        if size_m(brief, ("thing", i)) > most
    }


def on_decks(brief: Brief, actions: Sequence[Action]) -> Brief:
    """Return a brief in which who crosses a bridge stands on it."""
    placed = {r.subject for r in brief.relations if r.kind in ("on", "under", "in", "riding")}
    more = []
    for action in actions:
        spans = [action.target, *(ref for said, ref in action.roles if said in OVER_DECKS)]
        deck = next(
            (ref for ref in spans if ref is not None and ref[0] == "thing" and kind_of(brief.things[ref[1]]) in DECKS),
            None,
        )
        deck = deck or next((ref for ref in spans if _is_ground(brief, action, ref)), None)
        if deck is None or action.subject in placed or action.subject == deck or not _on_ground(brief, action.subject):
            continue
        more.append(Relation(subject=action.subject, kind="on", objects=(deck,)))
        placed.add(action.subject)
    return replace(brief, relations=(*brief.relations, *more)) if more else brief


def _is_ground(brief: Brief, action: Action, ref: Ref | None) -> bool:
    """Whether something is gone across that is far larger than who goes: a toy car over a table, a tiny man over a cake."""
    if ref is None or ref[0] != "thing" or ref == action.subject or (action.act or action.verb) not in GOING_OVER:
        return False
    family = FAMILY_OF.get(kind_of(brief.things[ref[1]]))
    across = any(said in ACROSS and other == ref for said, other in action.roles)
    small = size_m(brief, action.subject) < GROUND_SHARE * size_m(brief, ref)
    return across and family in GROUNDS and (small or family == "food")


def _on_ground(brief: Brief, ref: Ref) -> bool:
    """Whether somebody goes on wheels or feet."""
    return ref[0] == "person" or entry(kind_of(brief.things[ref[1]])).carriage in ("wheels", "legs4", "legs2", "hops")
