"""Where things and people are, seen from one another, as the prepositions of a text say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....vocabulary.acts import ACTS, ALIVE, DRIVEN
from ....vocabulary.body_places import place_said
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.relations import RELATION_OF, RELATIONS
from ...setting import Relation
from ...storyboard import Action
from ..nouns.draft_cast import Cast, Ref
from ..walk import Walk

CARRIED = (
    "held",
    "instrument",
    "vessel",
    "food",
    "device",
    "light",
    "solid",
    "plant",
    "weapon",
    "tool",
    "sport",
    "gadget",
    "toy",
    "ware",
)  # "with an umbrella": in the hand
BAGGAGE = (
    "suitcase",
    "bag",
    "basket",
    "bucket",
    "purse",
    "box",
    "cardboard box",
    "backpack",
    "tray",
)  # in the hand too
BORNE_ON = (
    "food",
    "vessel",
    "container",
    "held",
    "gadget",
    "device",
    "appliance",
    "toy",
    "ware",
)  # families on which things are, and nobody sits
TOPS = (
    "table",
    "desk",
    "counter",
    "shelf",
    "bookcase",
    "coffee table",
    "cabinet",
    "pedestal",
    "podium",
    "workbench",
    "picnic table",
    "easel",
    "anvil",
    "wall",
    "whiteboard",
    "blackboard",
)
AFLOAT = ("lily pad", "seaweed", "coral", "tree", "bush", "palm")  # what stands about, and nobody has along
CHAINED = ("in", "on", "inside")
HANDLING = ("hold", "carry", "lift", "pick up", "drink", "eat", "read", "give", "play guitar", "play violin", "play trumpet", "juggle", "photograph",
            "phone", "swing", "write", "sweep", "dig")  # fmt: skip
CAMERAS = ("camera", "film camera", "phone", "tablet", "selfie stick")
AIMED = (
    "shoot",
    "splash",
    "breathe fire",
    "spray",
    "blow",
)  # acts that go toward what they are "on", and put nobody there
STAYING_PUT = (
    "look",
    "talk",
    "sing",
    "play guitar",
    "play violin",
    "read",
    "eat",
    "chase",
)  # acts that move nothing onto a body
HAULING = ("push", "pull", "tow")  # what is done to whom sits in something that rolls
RIDING = ("ride", "drive", "pedal", "skate", "surf", "ski", "row", "sail")
WHERE_DONE = ("on", "in", "at", "under", "behind", "beside", "next to", "near", "by", "in front of", "inside", "between", "below", "above", "against",
              "on top of", "around", "at the edge of", "on the edge of", "beneath", "among", "opposite", "across from", "over", "along", "to the left of", "to the right of")  # fmt: skip
UPON = frozenset("bark type press knock hit pounce feed shoot breathe kick".split()) | {
    "mix music", "play piano", "play drums", "lift weights",
}  # fmt: skip
# acts with which "on" says what they are done to
VOICED, SPOKEN_INTO = ("phone", "talk", "shout", "sing", "whisper"), ("phone", "microphone", "radio")
SICKBEDS, TAKING = (
    ("bed", "hospital bed", "cot", "wheelchair", "bath"),
    ("carry", "put down", "throw", "push", "pull", "play"),
)
UP_IN_THE_AIR = (
    "fly",
    "hover",
    "float",
    "glide",
    "drift",
    "hang",
    "rise",
    "orbit",
    "swing to and fro",
    "shine",
    "light up",
)
WATCHING = ("look", "look up", "point", "wave", "check", "watch", "stare")
SKYWARD = ("cloud", "tornado", "mushroom cloud", "volcano", "mountain")
READ_FROM = ("phone", "tablet", "letter", "newspaper")  # what is in the hands of who looks at it
TO_A_SIDE = tuple(word for kind in ("left_of", "right_of") for word in RELATIONS[kind] if not word.startswith("to "))
PASSING = frozenset(
    "walk fly swim drive glide float hover trot hop waddle sail".split()
)  # what is done before or behind something all the time
SCURRYING, UNDER = frozenset("walk run crawl sneak fly swim drive hop trot roll slide".split()), RELATIONS["under"][:4]
GOING = ("on", "in", "inside", "between", "along", "beside", "next to")  # where somebody moves all the time


def relations(walk: Walk) -> tuple[Relation, ...]:
    """Every relation that was said, in order."""
    cast = walk.cast
    found: list[Relation] = []
    found += [Relation(subject=who, kind=kind, objects=(what,)) for who, kind, what in cast.equipped]
    for subjects, prep, objects in walk.places_of:
        found += _related(cast, subjects, prep, objects)
    for action in walk.events.actions:
        found += _of_action(cast, action)
    raised = {(a.subject, ref) for a in walk.events.actions for _, ref in a.roles}
    found = [r for r in found if not (r.kind == "over" and (r.objects[0], r.subject) in raised)]  # "over his head"
    found = [_in_mouth(cast, r) for r in found if not _too_large(cast, r)]
    found = _by_the_body(found)
    return _chained(cast, (relation for relation in found if relation.subject not in relation.objects))


def _by_the_body(found: list[Relation]) -> list[Relation]:
    """Relations without those that others say again, and where on a body: "with a fish in its talons"."""
    said = {frozenset((r.subject, *r.objects)) for r in found if r.part}
    return [
        r
        for r in found
        if r.part or r.kind not in ("holding", "beside", "on") or frozenset((r.subject, *r.objects)) not in said
    ]


def _bears_vessels(cast: Cast, ref: Ref) -> bool:
    """Whether a vessel may be on or in something: on a table, not on a toy duck."""
    kind = _kind(cast, ref)
    return FAMILY_OF.get(kind) not in (*ALIVE, "toy", "food") and kind != "rubber duck"


def _chained(cast: Cast, found: Iterable[Relation]) -> tuple[Relation, ...]:
    """ "roses in a vase on a table": the vase is on the table."""
    made: list[Relation] = []
    for relation in dict.fromkeys(found):
        before = next(
            (r for r in made if r.subject == relation.subject and r.kind in CHAINED and r.objects != relation.objects),
            None,
        )
        if (
            before is not None
            and relation.kind in CHAINED
            and before.objects[0][0] == "thing" == relation.objects[0][0]
            and _bears_vessels(cast, relation.objects[0])
        ):
            relation = Relation(subject=before.objects[0], kind=relation.kind, objects=relation.objects)
        made.append(relation)
    return tuple(dict.fromkeys(made))


def _too_large(cast: Cast, said: Relation) -> bool:
    """Whether what is said to be in something is a house and that a part of one: "a shop, light in its window"."""
    if said.kind not in CHAINED or said.subject[0] != "thing":
        return False
    if _kind(cast, said.objects[0]) in ("window", "door", "curtain"):
        return FAMILY_OF.get(_kind(cast, said.subject)) in ("building", "furniture")
    return FAMILY_OF.get(_kind(cast, said.subject)) == "building" and FAMILY_OF.get(_kind(cast, said.objects[0])) in (
        "fitting",
        "street",
        "light",
    )


def _in_mouth(cast: Cast, said: Relation) -> Relation:
    """ "with a bone in its mouth": what is in an animal is held by it."""
    holder = said.objects[0]
    beast = holder[0] == "thing" and FAMILY_OF.get(_kind(cast, holder)) in ("quadruped", "bird")
    if said.kind != "in" or not beast or said.subject[0] != "thing" or _living(cast, said.subject):
        return said
    return Relation(subject=holder, kind="holding", objects=(said.subject,))


def _related(cast: Cast, subjects: list[Ref], prep: str, objects: list[Ref]) -> Iterator[Relation]:
    for subject in subjects:
        others = objects
        if prep == "with" and objects and _living(cast, subject):
            held = [
                ref for ref in objects
                if ref[0] == "thing" and _kind(cast, ref) not in AFLOAT and (FAMILY_OF.get(_kind(cast, ref)) in CARRIED or (subject[0] == "person" and _kind(cast, ref) in BAGGAGE))
            ]  # fmt: skip
            yield from (Relation(subject=subject, kind="holding", objects=(ref,)) for ref in held)
            others = [ref for ref in objects if ref not in held]
        if (on_body := place_said(prep)) is not None and others:
            yield _on_body(cast, subject, others[0], *on_body)
            continue
        kind = RELATION_OF.get(prep)
        if kind == "over" and subject[0] == "person" and all(ref[0] == "person" for ref in others):
            kind = "behind"  # bent over a patient, seen from the other side
        if kind and others:
            yield Relation(subject=subject, kind=kind, objects=tuple(others))


def _on_body(cast: Cast, subject: Ref, body: Ref, kind: str, part: str) -> Relation:
    """ "on his shoulder": there; "in its beak": held by it."""
    if kind == "holding":
        return Relation(subject=body, kind="holding", objects=(subject,), part=part)
    return Relation(subject=subject, kind="on", objects=(body,), part=part)


def _of_action(cast: Cast, action: Action) -> Iterator[Relation]:
    act, subject = action.act, action.subject
    things = [ref for word, ref in action.roles if word == "object" or (act == "read" and word == "from")]
    things = [ref for ref in things if ref[0] == "thing" or act not in ("give", "read", "write")]  # "gives her a rose"
    armed = act in ("shoot", "point") and things and FAMILY_OF.get(_kind(cast, things[0])) == "weapon"
    if act == "photograph" and things and _kind(cast, things[0]) not in CAMERAS:
        yield Relation(subject=subject, kind="beside", objects=(things[0],))
    elif (act in HANDLING or armed) and things:
        yield Relation(subject=subject, kind="holding", objects=(things[0],))
    if act in RIDING:
        ridden = next(
            (ref for word, ref in action.roles if word in ("object", "on", "in") and _carries(cast, ref)), None
        )
        if ridden:
            yield Relation(subject=subject, kind="riding", objects=(ridden,))
            return
    places = GOING if act in ACTS and ACTS[act].goes else WHERE_DONE
    by_word: dict[str, list[Ref]] = {}
    living = _living(cast, subject)
    for word, ref in action.roles:
        if living and word == "on" and act in AIMED:
            continue
        if living and word == "on" and act == "eat" and FAMILY_OF.get(_kind(cast, ref)) in ("food", "plant"):
            continue  # "grazes on leaves": it is eaten
        if (
            living
            and word == "on"
            and act in UPON
            and (act == "pounce" or ref[0] == "person" or not _stood_on(cast, ref, act))
        ):
            continue
        if act in VOICED and word in ("into", "on", "through") and _kind(cast, ref) in SPOKEN_INTO:
            yield Relation(subject=subject, kind="holding", objects=(ref,))
            continue
        if act in WATCHING and word in ("at", "on") and (ref[0] == "person" or _far_off(cast, ref)):
            continue  # nobody goes up to the moon that is looked at, or stands on whom is checked on
        if (
            act == "look"
            and living
            and word in ("at", "object", "into")
            and _kind(cast, ref) in READ_FROM
            and subject[0] == "person"
        ):
            yield Relation(subject=subject, kind="holding", objects=(ref,))
            continue
        told = next((o for w, o in action.roles if w == "object" or (w in ("on", "at") and act in WATCHING)), None)
        told = told or (
            next((o for w, o in action.roles if w == "to"), None) if act in ("read", "talk", "sing") else None
        )
        if (
            told is not None
            and told[0] == "person"
            and word in ("in", "on")
            and _kind(cast, ref) in SICKBEDS
            and act not in TAKING
        ):
            yield Relation(subject=told, kind=word, objects=(ref,))  # the patient is in the bed, not the nurse
            continue
        if living and word == "over" and act not in UP_IN_THE_AIR:  # nobody who looks over a valley is above it
            continue
        if place_said(word) is not None and ref != subject:
            own = next((o for w, o in action.roles if w == "object" and o != ref), None)
            moved = own if own is not None and act not in STAYING_PUT else subject
            yield from _related(cast, [moved], word, [ref])
            continue
        if (
            word in places
            or word in TO_A_SIDE
            or (act in SCURRYING and word in UNDER and _roofed(cast, ref))
            or (act in PASSING and word in ("in front of", "behind") and _stands(cast, ref))
        ):
            by_word.setdefault(word, []).append(ref)
        elif word == "with":
            yield from _related(cast, [subject], "with", [ref] if _living(cast, subject) else [])
    hauled = [ref for word, ref in action.roles if word == "object" and act in HAULING and _living(cast, ref)]
    watched = [ref for word, ref in action.roles if word == "at" and act == "look" and ref[0] == "thing"]
    for word, refs in by_word.items():
        if watched and word in CHAINED and refs[0] not in watched:  # "looks at fish in an aquarium"
            yield from _related(cast, watched, word, refs)
            continue
        if hauled and word in CHAINED and _carries(cast, refs[0]):
            yield from _related(cast, hauled, word, refs)
            continue
        who = things[0] if things and _living(cast, subject) and _bears(cast, word, refs[0]) else subject
        yield from _related(cast, [who], word, [ref for ref in refs if ref != who])


def _kind(cast: Cast, ref: Ref) -> str:
    return cast.things[ref[1]].kind if ref[0] == "thing" else ""


def _stands(cast: Cast, ref: Ref) -> bool:
    """Whether something stays where it is while others pass it."""
    return ref[0] == "thing" and not _living(cast, ref) and FAMILY_OF.get(_kind(cast, ref)) not in DRIVEN


def _roofed(cast: Cast, ref: Ref) -> bool:
    """Whether one goes under something and is seen there: a car, a table."""
    return FAMILY_OF.get(_kind(cast, ref)) in ("car", "truck", "furniture", "structure")


def _far_off(cast: Cast, ref: Ref) -> bool:
    """Whether something is in the sky, wherever one looks at it from."""
    return FAMILY_OF.get(_kind(cast, ref)) in ("celestial", "aircraft", "spacecraft") or _kind(cast, ref) in SKYWARD


def _stood_on(cast: Cast, ref: Ref, act: str) -> bool:
    """Whether somebody may be on a thing, whatever is done there; who calls sits on branches, too."""
    perched = act == "bark" and FAMILY_OF.get(_kind(cast, ref)) == "plant"
    return (
        perched
        or _carries(cast, ref)
        or FAMILY_OF.get(_kind(cast, ref)) in ("furniture", "structure", "building", "fitting")
    )


def _bears(cast: Cast, word: str, ref: Ref) -> bool:
    """Whether "on a cake" says where what it is done to is, and not who does it."""
    kind = cast.things[ref[1]].kind if ref[0] == "thing" else ""
    return RELATION_OF.get(word) in CHAINED and (FAMILY_OF.get(kind) in BORNE_ON or kind in TOPS)


def _carries(cast: Cast, ref: Ref) -> bool:
    kind = cast.things[ref[1]].kind if ref[0] == "thing" else ""
    return FAMILY_OF.get(kind) in (*DRIVEN, "quadruped", "bird") or kind in (
        "dolphin",
        "whale",
        "broom",
        "rug",
        "carousel",
    )


def _living(cast: Cast, ref: Ref) -> bool:
    return ref[0] == "person" or FAMILY_OF.get(cast.things[ref[1]].kind) in ALIVE
