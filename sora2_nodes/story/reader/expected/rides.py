"""Who is on or in what goes: a cowboy on a horse, a child on a sled that is pulled, a driver in a car that nobody named, a dog at the wheel of an open one."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.acts import ACTS, DRIVEN
from ....vocabulary.families import FAMILY_OF
from ...setting import Ref, Relation
from ...storyboard import Brief
from .brief_edits import also_related, unrelated, with_one_more

CLOSED = ("car", "sports car")
MOUNTS = {
    "biker": "motorcycle",
    "motorcyclist": "motorcycle",
    "racer": "motorcycle",
    "cyclist": "bicycle",
    "courier": "bicycle",
    "postman": "bicycle",
    "witch": "broom",
    "surfer": "surfboard",
    "skateboarder": "skateboard",
    "skater": "skateboard",
}
DRIVERS, ON_FOOT = ("driver", "motorist", "chauffeur"), ("stand", "lean", "fight", "fall", "dance", "repair")
LEGGED = ("quadruped", "bird")
MOUNTED = ("cycle", "quadruped", "board")  # families that are ridden


def with_rides(brief: Brief) -> Brief:
    """Return a brief in which everybody is in what they ride, drive or are pulled in."""
    return _animals_aboard(_at_the_wheel(_behind_the_wheel(_mounted(_aboard_what_is_pulled(brief)))))


def _aboard_what_is_pulled(brief: Brief) -> Brief:
    """ "Pulls a sled with her brother": he sits on it."""
    for a in brief.actions:
        cart, who = a.role("object"), a.role("with")
        if (
            a.act not in ("push", "pull", "tow")
            or cart is None
            or who is None
            or who[0] != "person"
            or cart[0] != "thing"
        ):
            continue
        if FAMILY_OF.get(brief.things[cart[1]].kind) == "cart":
            kept = tuple(r for r in brief.relations if not (r.kind == "beside" and who in (r.subject, *r.objects)))
            roles = tuple(r for r in a.roles if r != ("with", who))
            actions = tuple(replace(b, roles=roles) if b == a else b for b in brief.actions)
            brief = also_related(
                replace(brief, relations=kept, actions=actions), Relation(subject=who, kind="riding", objects=(cart,))
            )
    return brief


def _mounted(brief: Brief) -> Brief:
    """Who rides, and nobody says what, rides a horse, or what the trade's name says; who rides and is on a bicycle rides that."""
    riders = {a.subject for a in brief.actions if a.act == "ride" and a.subject[0] == "person"}
    astride = {a.subject for a in brief.actions if a.act == "sit" and a.subject[0] == "person"}  # on an elephant
    brief = replace(
        brief,
        relations=tuple(
            replace(r, kind="riding")
            if r.kind == "on"
            and r.objects[0][0] == "thing"
            and (
                (r.subject in riders and FAMILY_OF.get(brief.things[r.objects[0][1]].kind) in MOUNTED)
                or (r.subject in astride and FAMILY_OF.get(brief.things[r.objects[0][1]].kind) == "quadruped")
            )
            else r
            for r in brief.relations
        ),
    )
    for action in brief.actions:
        aboard = any(r.subject == action.subject and r.kind in ("riding", "in", "on") for r in brief.relations)
        if (
            action.act != "ride"
            or action.subject[0] != "person"
            or aboard
            or action.role("object", "on", "in", "with", "onto")
        ):
            continue
        kind = MOUNTS.get(brief.people[action.subject[1]].name.lower().split()[-1], "horse")
        brief, mount = with_one_more(brief, kind)
        brief = also_related(brief, Relation(subject=action.subject, kind="riding", objects=(mount,)))
    return brief


def _behind_the_wheel(brief: Brief) -> Brief:
    """The driver whom somebody asks, and who does not go anywhere on foot, sits in the car that is there."""
    cars = [
        ("thing", i)
        for i, t in enumerate(brief.things)
        if FAMILY_OF.get(t.kind) in ("car", "truck") and not t.furnishes
    ]
    related = {r.subject for r in brief.relations if r.kind in ("riding", "in", "on", "beside")}
    for number, person in enumerate(brief.people):
        who = ("person", number)
        afoot = any(
            a.subject == who and a.act in ACTS and (ACTS[a.act].goes or a.act in ON_FOOT) for a in brief.actions
        )
        if person.name.lower().split()[-1] in DRIVERS and len(cars) == 1 and who not in related and not afoot:
            brief = also_related(brief, Relation(subject=who, kind="riding", objects=(cars[0],)))
    return brief


def _at_the_wheel(brief: Brief) -> Brief:
    """Who drives with nothing to drive named drives a car."""
    aboard = {r.subject for r in brief.relations if r.kind in ("riding", "in", "on")}
    for a in brief.actions:
        driving = a.act == "drive" and a.subject[0] == "person" and a.subject not in aboard and not a.roles
        if (
            driving
            and not any(FAMILY_OF.get(t.kind) in DRIVEN for t in brief.things)
            and brief.place.indoors is not True
        ):
            brief, car = with_one_more(brief, "car")
            brief = also_related(brief, Relation(subject=a.subject, kind="riding", objects=(car,)))
            aboard.add(a.subject)
    return brief


def _is_seen_aboard(brief: Brief, who: Ref) -> bool:
    """Whether somebody in a car is an animal or a thing that does what people do, which is what one looks for."""
    kind, i = who
    return bool(brief.people[i].beast) if kind == "person" else FAMILY_OF.get(brief.things[i].kind) in LEGGED


def _animals_aboard(brief: Brief) -> Brief:
    """A dog, or a taco, that drives, or sits in a car, sits in an open one, where it is seen; the car goes with it and by nothing else."""
    said = {(r.subject, r.objects[0]) for r in brief.relations if r.kind in ("in", "riding")}
    driving = {a.subject: a.role("object", "in", "on") or a.target for a in brief.actions if a.act in ("drive", "ride")}
    said |= {(who, car) for who, car in driving.items() if car is not None}
    aboard = {
        who: car for who, car in said
        if car[0] == "thing" and _is_seen_aboard(brief, who)
        and FAMILY_OF.get(brief.things[car[1]].kind) in ("car", "truck")
    }  # fmt: skip
    if not aboard:
        return brief
    cars = set(aboard.values())
    things = tuple(
        replace(t, kind="convertible", exact=t.kind == "convertible") if ("thing", i) in cars and t.kind in CLOSED else t
        for i, t in enumerate(brief.things)
    )  # fmt: skip
    actions = tuple(
        replace(a, verb="slide", act="drive") if a.subject in aboard and a.act in ("drive", "ride") else a
        for a in brief.actions
        if not (a.subject in cars and not a.act)
        and not (a.subject in aboard and a.subject[0] == "person" and a.act == "sit")
    )
    brief = replace(brief, things=things, actions=actions)
    for who, car in aboard.items():
        brief = also_related(unrelated(brief, who, "in", "riding", "on"), Relation(subject=who, kind="riding", objects=(car,)))  # fmt: skip
    return brief
