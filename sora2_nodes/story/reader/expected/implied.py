"""What nobody names and everybody expects: the book of a reader, the sea under a ship, the pedestal of an advert."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.acts import ALIVE, DRIVEN, PROPS_FOR
from ....vocabulary.families import FAMILY_OF
from ...kept_refs import leaving_out
from ...setting import Ref, Relation
from ...storyboard import Action, Brief, Thing
from ..nouns.sport_balls import ball_of
from ..scene.belongings import windows_in_vehicles, windows_in_walls, with_belongings, within_houses
from ..scene.lands import on_its_rock, with_land
from ..scene.open_air import by_its_light, in_the_open, in_the_sky, surf_on_rocks
from .circumstances import in_their_hearths, selfies_by_phone
from .crafts import with_crafts
from .daily.chores_at_home import with_household
from .daily.facing_viewer import standing_around, with_faces_seen
from .daily.partners import with_partners
from .daily.quantities import in_plenty, whirling
from .daily.tops import on_what_it_is_taken_from, pulled_out
from .drinks import with_drinks
from .furnished_pastimes import seated_at_tables
from .held_objects import at_keyboards, swung_in_hand
from .likely_places import below_the_surface, somewhere
from .meals import as_fillets, at_the_bar, at_the_stove, with_matches, with_meals
from .meant_objects import with_meant_objects
from .passengers import passengers
from .pastimes import with_pastimes
from .pools import at_the_pool, dressed_to_swim, floating_on_water
from .servings.dished_food import dished_up
from .servings.open_cupboards import with_open_doors
from .servings.served_drinks import as_served
from .still_lifes import on_a_table
from .whereabouts import (
    at_upright_things,
    hung_up,
    on_snowy_slopes,
    posing,
    rising_and_sinking,
    under_bridges,
)
from .working.trades import at_their_trades
from .working.unheld_tools import with_tool_work
from .worktops import with_worktops

ADVERTS = (
    "ad",
    "advert",
    "advertisement",
    "commercial",
    "luxury ad",
    "product shot",
    "product video",
    "product commercial",
    "tv commercial", "food commercial", "food ad", "food advert", "macro food commercial", "beverage commercial", "drink commercial", "car commercial", "car ad",
    "beauty commercial", "perfume commercial", "cinematic commercial", "product photography",
)  # fmt: skip
SHOWN_OFF = ("held", "vessel", "food", "device", "instrument", *DRIVEN, "furniture")  # families that adverts are for
UPON = {"type": ("on", "at")}  # and what an act is done on
SLICED = {"cheese": "cheese slice", "tomato": "tomato slice", "bread": "bun", "salad": "lettuce"}
BURGER = ("bun base", "patty", "cheese slice", "tomato slice", "lettuce", "bun")
PARTS_OF = {
    "solar system": ("planet", "sun", "moon", "earth"),
    "castle": ("tower", "wall", "gate", "bridge"),
    "volcano": ("lava", "cloud", "hill", "fire", "flame", "mushroom cloud"),
    "volcano section": ("lava", "volcano", "cave"),
    "earth section": ("earth", "planet"),
    "cell": ("pebble",),
    "dna": ("ladder",),
    "birthday cake": ("candle",),
}
FEATURES = {"volcano": "volcano", "waterfall": "waterfall", "castle": "castle"}  # place: what it is known by
FEATURE_PARTS = {"volcano": ("lava", "fire"), "castle": ("gate", "tower", "wall", "flag")}
EACH_OWN = (
    "racket",
    "book",
    "toothbrush",
    "fishing rod",
    "phone",
    "guitar",
    "wine glass",
    "cup",
    "knitting",
    "brush",
    *("broom", "mop", "cleaning cloth", "knife", "pen", "lipstick", "shovel", "rake", "hammer"),
)  # one for each
CAUGHT = (
    "fish",
    "sweep",
    "chop wood",
    "paint",
    "draw",
    "write",
    "hammer",
    "cut",
    "stir",
    "dig",
    "rake",
)  # acts whose object is not what they are done with
IN_PLACE_OF = {  # what somebody named for the same
    "cup": ("mug", "glass", "wine glass", "beer glass", "bottle", "can", "coconut"),
    "book": ("newspaper", "letter", "magazine", "scroll", "tablet"),
}
HELD = {
    "harp": "in_front_of",
    "hula hoop": "beside",
    "shower": "beside",
    "bucket": "beside",
    "clothesline": "in_front_of",
    "piano": "in_front_of",
    "drum kit": "in_front_of",
    "bicycle": "riding",
    "surfboard": "riding",
    "skis": "riding",
    "rowing boat": "riding",
    "laptop": "in_front_of",
    "turntables": "in_front_of",
}


def with_expected(brief: Brief) -> Brief:
    """Return a brief with what its acts and things call for and nobody named; each is marked as implied."""
    for step in STEPS:
        brief = step(brief)
    return brief


def _on_their_land(brief: Brief) -> Brief:
    """A hill that is the place is under everybody who is no building, and stands nowhere as a thing."""
    lands = {i for i, t in enumerate(brief.things) if t.kind == "hill" and "hill" in brief.place.asked}
    built = any(FAMILY_OF.get(t.kind) == "building" and t.kind != "hill" and not t.far_off for t in brief.things)
    alone = not brief.people and len(lands) == len(brief.things)
    return leaving_out(brief, {("thing", i) for i in lands}) if lands and not (alone or built) else brief


def _at_the_pane(brief: Brief) -> Brief:
    """Rain or snow on a window is seen from near, from inside."""
    shown = [t for t in brief.things if not t.implied and not t.furnishes]
    alone = (
        len(shown) == 1
        and shown[0].kind == "window"
        and not brief.people
        and max(brief.place.amount("rain"), brief.place.amount("snow")) > 0
    )
    if not alone:
        return brief
    if not brief.place.name and brief.place.amount("snow") > 0:
        brief = replace(brief, place=replace(brief.place, name="living room", indoors=True, implied=True))
    return brief if brief.framing.size else replace(brief, framing=replace(brief.framing, size="close-up"))


def _featured(brief: Brief) -> Brief:
    """A place that is known by one large thing has it: a volcano behind its lava, a fall of water over its pool."""
    kind = FEATURES.get(brief.place.name, "")
    if not kind:
        return brief
    own = {("thing", i) for i, t in enumerate(brief.things) if t.kind == kind}
    if own:
        return _behind_the_others(brief, own)
    parts = frozenset(i for i, t in enumerate(brief.things) if t.kind in FEATURE_PARTS.get(kind, ()))
    alone = not brief.people and len(parts) == len([t for t in brief.things if not t.implied])
    things = tuple(replace(t, implied=True, furnishes=True) if i in parts else t for i, t in enumerate(brief.things))
    feature: Ref = ("thing", len(things))
    action = Action(verb="rest", subject=feature)
    if alone and parts:
        brief = leaving_out(brief, {("thing", i) for i in parts})
        things, feature, parts = brief.things, ("thing", len(brief.things)), frozenset()
        action = Action(verb="rest", subject=feature)
    return replace(
        brief,
        things=(*things, Thing(noun=kind, kind=kind, implied=not alone, furnishes=not alone)),
        actions=(*(a for a in brief.actions if a.subject not in {("thing", i) for i in parts}), action),
    )


def _behind_the_others(brief: Brief, own: set[Ref]) -> Brief:
    """A bear in a waterfall is what one looks at: the fall is of the place."""
    others = bool(brief.people) or any(
        ("thing", i) not in own and FAMILY_OF.get(t.kind) in ALIVE for i, t in enumerate(brief.things)
    )
    busy = {a.subject for a in brief.actions if a.act}
    if not others or own & busy:
        return brief
    things = tuple(
        replace(t, implied=True, furnishes=True) if ("thing", i) in own else t for i, t in enumerate(brief.things)
    )
    relations = tuple(r for r in brief.relations if not (own & set(r.objects) and r.kind in ("in", "inside")))
    actions = tuple(a for a in brief.actions if a.subject not in own)
    return replace(brief, things=things, relations=relations, actions=actions)


def _layered(brief: Brief) -> Brief:
    """A burger that is put together has its layers, from the lower half of its bun up."""
    kinds = {t.kind for t in brief.things}
    falls = any(
        a.act in ("transform", "fall", "stack", "build") or a.verb in ("stack", "drop")
        for a in brief.actions
        if a.subject[0] == "thing"
    )
    if (
        brief.people
        or not falls
        or not (
            "patty" in kinds
            or (kinds == {"burger"} and any(a.act == "transform" for a in brief.actions))
            or ("burger" in kinds and kinds & {"lettuce", "cheese", "bun", "tomato", "onion"})
        )
    ):
        return brief
    if kinds == {"burger"} and len(brief.things) == 1:
        brief = _in_layers(brief)
    things = [replace(t, kind=SLICED.get(t.kind, t.kind), count=1) for t in brief.things]
    kinds = {t.kind for t in things}
    things += [Thing(noun=kind, kind=kind, implied=True) for kind in BURGER if kind not in kinds]
    place = (
        replace(brief.place, name="studio", indoors=True, implied=True)
        if brief.place.name in ("", "sky", "kitchen")
        else brief.place
    )
    return replace(brief, things=tuple(things), place=place)


def _in_layers(brief: Brief) -> Brief:
    """A burger that is put together and nothing else: its bun, and all below it, come together."""
    things = (replace(brief.things[0], kind="bun"), *(Thing(noun=kind, kind=kind) for kind in BURGER if kind != "bun"))
    more = tuple(Action(verb="rest", act="float", subject=("thing", i)) for i in range(1, len(things)))
    return replace(brief, things=things, actions=(*brief.actions, *more))


def _of_a_whole(brief: Brief) -> Brief:
    """Parts of what is shown as a whole are not shown again: planets of a solar system, windows of a skyline."""
    kinds = {t.kind for t in brief.things}
    gone = {
        i for i, t in enumerate(brief.things) for whole, parts in PARTS_OF.items() if whole in kinds and t.kind in parts
    }
    if brief.place.name == "moon":  # the earth is in its sky
        acting = {a.subject for a in brief.actions if a.act}
        gone |= {i for i, t in enumerate(brief.things) if t.kind == "earth" and ("thing", i) not in acting}
    if brief.place.name in ("skyline", "city from above") and not brief.people:
        gone |= {i for i, t in enumerate(brief.things) if t.kind in ("window", "bulb", "screen")}
    return leaving_out(_meaning_the_whole(brief, gone), {("thing", i) for i in gone})


def _meaning_the_whole(brief: Brief, gone: set[int]) -> Brief:
    """What is done to parts that are left out is done to what they are of: birds that circle the towers circle the castle."""
    whole = {
        ("thing", i): ("thing", k)
        for i in gone
        for k, t in enumerate(brief.things)
        if k not in gone and brief.things[i].kind in PARTS_OF.get(t.kind, ())
    }
    actions = tuple(
        replace(
            a,
            target=whole.get(a.target, a.target) if a.target else None,
            roles=tuple((w, whole.get(r, r)) for w, r in a.roles),
        )
        for a in brief.actions
    )
    return replace(brief, actions=actions)


def _advertised(brief: Brief) -> Brief:
    """A bare product in an advert turns on a pedestal in studio light."""
    words = {word for cue in brief.cues if cue.field == "style" for word in (cue.asked, *cue.words)}
    products = [
        i for i, thing in enumerate(brief.things) if FAMILY_OF.get(thing.kind) in SHOWN_OFF and not thing.implied
    ]
    if not words & set(ADVERTS) or brief.people or not products:
        return brief
    product: Ref = ("thing", products[0])
    brief = replace(brief, advert=True)
    if brief.place.name or any(action.act not in ("", "stand") for action in brief.actions):
        return brief
    actions = tuple(action for action in brief.actions if action.subject != product)
    pedestal: Ref = ("thing", len(brief.things))
    turning = Action(verb="rest", subject=product, act="spin", roles=(("on", pedestal),), speed=0.6)
    return replace(
        brief,
        things=(*brief.things, Thing(noun="pedestal", kind="pedestal", implied=True, furnishes=True)),
        actions=(*actions, turning),
        relations=(*brief.relations, Relation(subject=product, kind="on", objects=(pedestal,))),
        place=replace(brief.place, name="studio", indoors=True, implied=True, lights=brief.place.lights or ("studio",)),
    )


def _with_props(brief: Brief) -> Brief:
    """Somebody who reads has a book, also where nobody says so."""
    for action in brief.actions:
        prop = ball_of(action.words, PROPS_FOR[action.act]) if action.act == "play ball" else PROPS_FOR.get(action.act)
        tools = ("with",) if action.act in CAUGHT else ("object", "with", "from", *UPON.get(action.act, ()))
        served = any(ref[0] == "thing" for word, ref in action.roles if word in tools) or any(
            r.subject == action.subject and r.kind in ("holding", "riding") for r in brief.relations
        )
        if not prop or action.subject[0] != "person" or served:
            continue
        kinds = (prop, *IN_PLACE_OF.get(prop, ()))
        there = next((i for kind in kinds for i, thing in enumerate(brief.things) if thing.kind == kind), None)
        if there is not None:
            brief = _one_more(brief, action, there) if prop in EACH_OWN else brief
            if brief.things[there].kind != prop:
                relation = Relation(subject=action.subject, kind="holding", objects=(("thing", there),))
                brief = replace(brief, relations=(*brief.relations, relation))
            continue
        new: Ref = ("thing", len(brief.things))
        relation = Relation(subject=action.subject, kind=HELD.get(prop, "holding"), objects=(new,))
        thing = Thing(noun=prop, kind=prop, implied=True, furnishes=True)
        brief = replace(brief, things=(*brief.things, thing), relations=(*brief.relations, relation))
    return brief


def _one_more(brief: Brief, action: Action, number: int) -> Brief:
    """Another one of what nobody named, for another one who needs it."""
    thing = brief.things[number]
    relation = Relation(subject=action.subject, kind="holding", objects=(("thing", number),))
    if not thing.implied or relation in brief.relations:
        return brief
    things = tuple(replace(t, count=t.count + 1) if i == number else t for i, t in enumerate(brief.things))
    return replace(brief, things=things, relations=(*brief.relations, relation))


STEPS = (  # in this order: what is there, what is done with it, what that takes, where it is
    windows_in_walls, with_meant_objects, at_keyboards, swung_in_hand, as_served, dished_up, _on_their_land, with_land, within_houses, with_belongings, _of_a_whole, _layered, _advertised,
    as_fillets, at_their_trades, with_partners, with_household, with_pastimes, passengers, windows_in_vehicles, at_upright_things, whirling, in_plenty, posing, hung_up, rising_and_sinking, on_snowy_slopes, under_bridges, at_the_pool, with_crafts, at_the_stove, with_worktops, with_matches,
    at_the_bar, with_meals, with_drinks, standing_around, seated_at_tables, pulled_out, on_what_it_is_taken_from, in_their_hearths, _with_props, selfies_by_phone, _featured,
    somewhere, in_the_open, surf_on_rocks, in_the_sky, by_its_light, floating_on_water, dressed_to_swim, below_the_surface, _at_the_pane, on_its_rock, with_tool_work, on_a_table, with_open_doors, with_faces_seen,
)  # fmt: skip
