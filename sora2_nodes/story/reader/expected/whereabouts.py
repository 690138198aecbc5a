"""Where people can't be: nobody stands on a door, a window or a picture that "on" says something of."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ...setting import Relation
from ...storyboard import Action, Brief
from .brief_edits import also_related, with_one_more

UPRIGHT = ("door", "window", "wall", "gate", "mirror", "mural", "picture frame", "curtain", "blackboard", "whiteboard", "billboard", "neon sign", "road sign", "sign", "poster", "screen", "television", "fridge", "wardrobe")  # fmt: skip
STOOD_ON = frozenset("sit climb walk run balance jump stand crouch lie dance leap perch sneak crawl".split()) | {
    "sit down"
}
LOW = ("wall", "gate", "window", "fridge")  # on which somebody may be after all
TRIPPING = ("stumble", "fall", "topple", "slip")  # acts over what lies in the way, on which nobody is
WATCHED_FROM, SEATS = (
    ("look", "talk", "shout", "wave", "laugh", "point"),
    ("throne", "chair", "armchair", "sofa", "bench", "bed", "stool", "rocking chair", "wheelchair"),
)
POSES = ("cross arms", "hands on hips", "think", "thumbs up", "flex")  # gestures that are kept up
AFLOAT = ("swim", "float", "drift", "sail", "row", "glide", "paddle", "bob")  # what is done on water
FLYING, BUOYED = (
    ("aircraft", "bird", "insect", "spacecraft"),
    ("balloon", "hot-air balloon", "kite", "lantern", "drone", "helicopter"),
)  # what comes down by itself
LYING = ("loung", "reclin", "sprawl", "laz")  # how a word begins that says that somebody lies
WET = ("rain", "storm", "snow", "frost", "fog")


def posing(brief: Brief) -> Brief:
    """Who stands with folded arms, or thinking, does so all the time."""
    posed = {a.subject for a in brief.actions if a.act in POSES}
    kept = tuple(a for a in brief.actions if a.subject not in posed or a.act not in ("stand", "wait"))
    return replace(brief, actions=kept)


def at_upright_things(brief: Brief) -> Brief:
    """Who knocks on a door or paints on a wall is before it; rain on a window puts nobody there."""
    tripped = {
        (a.subject, ref) for a in brief.actions if a.act in TRIPPING for word, ref in a.roles if word in ("on", "over")
    }
    made: list[Relation] = []
    for relation in brief.relations:
        if relation.kind in ("on", "over") and (relation.subject, relation.objects[0]) in tripped:
            made.append(Relation(subject=relation.objects[0], kind="beside", objects=(relation.subject,)))
            continue
        kind = brief.things[relation.objects[0][1]].kind if relation.objects[0][0] == "thing" else ""
        if relation.kind not in ("on", "over") or relation.subject[0] != "person" or kind not in UPRIGHT:
            made.append(relation)
            continue
        acts = {a.act for a in brief.actions if a.subject == relation.subject}
        if kind in LOW and acts & STOOD_ON:
            made.append(relation)
        elif kind == "window" and any(brief.place.amount(wet) > 0 for wet in WET):
            continue
        else:
            made.append(replace(relation, kind="in_front_of"))
    for action in brief.actions:  # "watches from his throne"
        seat = action.role("from")
        if seat is not None and seat[0] == "thing" and action.subject[0] == "person" and action.act in WATCHED_FROM and brief.things[seat[1]].kind in SEATS:  # fmt: skip
            made.append(Relation(subject=action.subject, kind="on", objects=(seat,)))
    return replace(brief, relations=tuple(dict.fromkeys(made)))


def under_bridges(brief: Brief) -> Brief:
    """Who swims or floats under a bridge is on the water, and the bridge is over it."""
    swimming = [a.subject for a in brief.actions if a.act in AFLOAT]
    if brief.place.name != "under bridge" or not swimming or any(t.kind == "bridge" for t in brief.things):
        return brief
    brief, bridge = with_one_more(brief, "bridge")
    place = replace(brief.place, name="river", indoors=False)
    over = (Relation(subject=ref, kind="under", objects=(bridge,)) for ref in dict.fromkeys(swimming))
    things = tuple(replace(t, implied=False) if ("thing", i) == bridge else t for i, t in enumerate(brief.things))
    return also_related(replace(brief, place=place, things=things), *over)


def rising_and_sinking(brief: Brief) -> Brief:
    """What flies comes down when it descends, and does not fall; what can't climb rises when it ascends."""

    def flown(action: Action) -> Action:
        said = " ".join(action.words).lower()
        kind = brief.things[action.subject[1]].kind if action.subject[0] == "thing" else ""
        family = FAMILY_OF.get(kind)
        if "descend" in said and (family in FLYING or kind in BUOYED) and action.act in ("", "fall", "drop"):
            return replace(action, verb="throw", act="fly" if family in FLYING else "float", toward="down")
        if (
            action.act in ("rise", "float")
            and action.subject[0] == "thing"
            and not action.toward
            and ("rise" in said or "rising" in said or "upward" in said)
        ):
            return replace(action, toward="up")
        if "ascend" in said and action.act == "climb" and kind and family not in ("quadruped", "small"):
            return replace(action, verb="rest", act="rise" if family not in FLYING else "fly", toward="up")
        return action

    return replace(brief, actions=tuple(flown(a) for a in brief.actions))


def on_snowy_slopes(brief: Brief) -> Brief:
    """A slope that somebody goes down in the snow is of snow; a sled goes down one, too."""
    snowy = (
        brief.place.season == "winter"
        or brief.place.cover == "snow"
        or brief.place.name in ("snow field", "glacier", "ski slope")
    )
    if not snowy:
        return brief
    things = tuple(replace(t, kind="snow slope") if t.kind == "hill" and not t.far_off else t for t in brief.things)
    return replace(brief, things=things)


def hung_up(brief: Brief) -> Brief:
    """What hangs over something hangs still there; large animals that lounge lie."""
    over = {r.subject for r in brief.relations if r.kind == "over"}

    def settled(action: Action) -> Action:
        alone = (
            sum(a.subject == action.subject for a in brief.actions) == 1 and action.role("from", "on", "off") is None
        )
        if action.act == "hang" and alone and action.subject in over and action.subject[0] == "thing":
            return replace(action, verb="rest", act="stand")
        said = " ".join(action.words).lower()
        beast = action.subject[0] == "thing" and FAMILY_OF.get(brief.things[action.subject[1]].kind) == "quadruped"
        return replace(action, act="lie") if action.act == "sit" and beast and any(w in said for w in LYING) else action

    return replace(brief, actions=tuple(settled(a) for a in brief.actions))
