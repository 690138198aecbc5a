"""What an act needs that nobody named: something to sit on, to climb, to ride down, to throw into; and one for each who shares them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....story.kept_refs import leaving_out
from ....story.setting import Ref, Relation
from ....story.storyboard import Brief, Thing
from ..roster import size_m
from .doers import WALL_BOARDS
from .household.pan_tossing import with_tossed
from .races import BOARDS
from .seats import RIDDEN

TOO_LARGE = 1.4  # m: what is larger needs no pedestal
SEATS = (
    "chair", "armchair", "sofa", "bench", "stool", "bed", "hospital bed", "diner booth", "pew", "barber chair", "seat row", "cinema seats", "cabin seats", "train bench", "car seat", "exercise bike", "rocking chair", "throne", "car", "bus", "wheelchair", "swing", "log", "rock", "stump", "toilet", "office chair", "piano",
)  # fmt: skip
SITTING = (
    "sit",
    "sit down",
    "type",
    "write",
    "sew",
    "nod off",
    "eat",
    "play chess",
    "play cards",
    "play video games",
    "arm wrestle",
)
NEEDED = {  # act → what is there for it: a name of the catalogue
    "climb": ("rock", 2.6), "dunk": ("basketball hoop", 1.0), "surf": ("breaking wave", 1.0), "ski": ("snow slope", 1.0),
}  # fmt: skip
HOUSING = (
    "tent",
    "igloo",
    "hut",
    "cardboard box",
    "box",
    "bath",
    "barrel",
    "shopping trolley",
    "crate",
)  # one sits in it as it is
WILD = frozenset(
    "moon mars space beach desert dunes glacier jungle lake river sea waterfall cave volcano canyon underwater meadow forest mountain mountains".split()
) | {
    "snow field",
    "alien planet",
    "rocky coast",
    "tropical island",
    "wheat field",
    "pine forest",
    "snowy forest",
    "sky",
}  # where no bench stands
OWN_AIR = {  # what gives off its own smoke or mist
    **dict.fromkeys(("rocket", "space shuttle", "train", "volcano", "cottage", "house"), ("smoke",)), "waterfall": ("fog",), "geyser": ("fog", "steam"),
}  # fmt: skip
CLIMBABLE = (
    "ladder",
    "tree",
    "rock",
    "wall",
    "stairs",
    "rope",
    "pole",
    "fence",
    "fridge",
    "statue",
    "tower",
    "castle",
    "skyscraper",
    "lighthouse",
    "palm",
    "oak",
    "pine",
    "bookcase",
)


def _own_smoke(brief: Brief) -> Brief:
    """Leave the air clear where the smoke is that of a rocket or a train, the mist that of a waterfall, and the bubbles are blown, poured or boil up."""
    own = {kind for thing in brief.things for kind in OWN_AIR.get(thing.kind, ())}
    own |= {"bubbles" for action in brief.actions if action.act in ("blow bubbles", "pour", "boil")}
    if not own:
        return brief
    weather = tuple(w for w in brief.place.weather if w.kind not in own)
    hazy = any(cue.field == "time_of_day" and cue.asked in ("smoke", "mist", "misty") for cue in brief.cues)
    time = "day" if hazy and brief.time_of_day == "overcast" else brief.time_of_day
    return replace(brief, place=replace(brief.place, weather=weather), time_of_day=time)


def completed(brief: Brief) -> Brief:
    """Add what an act needs and nobody named: a chair to sit on, a pedestal for what is advertised, a hoop to dunk into."""
    brief = with_tossed(_own_smoke(brief))
    if brief.interrupted is not None:
        return _each_half(brief)
    large = brief.advert and len(brief.things) == 2 and size_m(brief, ("thing", 0)) > TOO_LARGE
    if large and brief.things[1].kind == "pedestal" and brief.things[1].implied:
        brief = leaving_out(brief, {("thing", 1)})  # a car turns on the floor
    things, relations = list(brief.things), list(brief.relations)
    indoors = brief.place.indoors is not False or brief.place.name == "café terrace"
    wild = brief.place.name in WILD
    for person in [] if wild else needs_seat(brief, relations):
        seat: Ref = ("thing", len(things))
        at_table = any(r.subject == ("person", person) and r.kind == "in_front_of" for r in relations)
        things.append(Thing(kind="chair" if indoors or at_table else "bench", noun="chair", implied=True))
        relations.append(Relation(subject=("person", person), kind="on", objects=(seat,)))
        relations += [
            replace(r, subject=seat) for r in relations if r.subject == ("person", person) and r.kind == "in_front_of"
        ]
    seated = {
        r.subject: r
        for r in relations
        if r.kind == "on" and r.objects[0][0] == "thing" and things[r.objects[0][1]].kind in SEATS
    }
    for action in brief.actions:  # "reads to his son on the sofa": both are on it
        for word, ref in action.roles:
            if word in ("to", "with") and ref[0] == "person" and action.subject in seated and ref not in seated:
                relations.append(Relation(subject=ref, kind="on", objects=seated[action.subject].objects))
    for act, kind in BOARDS.items():
        beasts = any(a.act == act and a.subject[0] == "thing" for a in brief.actions)
        if beasts and not any(thing.kind in BOARDS.values() for thing in things):
            things.append(Thing(kind=kind, noun=kind, implied=True))
    for act, (kind, scale) in NEEDED.items():
        doing = [a for a in brief.actions if a.act == act]
        there = any(t.kind == kind or (act == "climb" and t.kind in CLIMBABLE) for t in things)
        if doing and not there and (act == "surf" or any(a.subject[0] == "person" for a in doing)):
            things.append(Thing(kind=kind, noun=kind, implied=True, scale=scale))
    return replace(brief, things=tuple(_shared_out(things, relations)), relations=tuple(relations))


def _each_half(brief: Brief) -> Brief:
    """A brief in which something takes over, with what each half needs by itself."""
    assert brief.interrupted is not None
    things = list(brief.things)
    relations = [r for r in brief.relations if r.during is None]
    for during in (0, 1):
        acts = tuple(a for a in brief.actions if (a.order >= brief.interrupted) == bool(during))
        own = tuple(r for r in brief.relations if r.during == during)
        used = {ref for a in acts for ref in (a.subject, a.target, *(r for _, r in a.roles))}
        used |= {ref for r in own for ref in (r.subject, *r.objects)}
        shown = tuple(t if ("thing", i) in used else replace(t, kind="") for i, t in enumerate(brief.things))
        half = completed(replace(brief, things=shown, actions=acts, relations=own, interrupted=None))
        added = {("thing", k): ("thing", len(things) + k - len(shown)) for k in range(len(shown), len(half.things))}
        things += half.things[len(shown) :]
        relations += [
            replace(
                r,
                during=during,
                subject=added.get(r.subject, r.subject),
                objects=tuple(added.get(o, o) for o in r.objects),
            )
            for r in half.relations
        ]
    return replace(brief, things=tuple(things), relations=tuple(relations))


def needs_seat(brief: Brief, relations: Sequence[Relation]) -> list[int]:
    """People who sit although nothing to sit on was named."""
    seats = [i for i, thing in enumerate(brief.things) if thing.kind in SEATS or thing.kind in RIDDEN]
    sitters = [
        a.subject[1]
        for a in brief.actions
        if a.subject[0] == "person"
        and (a.act or a.verb) in SITTING
        and brief.people[a.subject[1]].count == 1
        and not (a.target is not None and a.target[0] == "thing" and brief.things[a.target[1]].kind in WALL_BOARDS)
    ]
    on_the_ground = {r.subject[1] for r in relations if r.subject[0] == "person" and r.kind == "on"}
    on_the_ground |= {
        r.subject[1] for r in relations
        if r.subject[0] == "person" and r.kind in ("in", "inside") and r.objects[0][0] == "thing" and brief.things[r.objects[0][1]].kind in HOUSING
    }  # fmt: skip
    at_table = {r.subject[1] for r in relations if r.subject[0] == "person" and r.kind == "in_front_of"}
    eating = {a.subject[1] for a in brief.actions if a.subject[0] == "person" and a.act == "eat"}
    sitters = [i for i in sitters if i not in eating or i in at_table]
    return [] if seats else [i for i in dict.fromkeys(sitters) if i not in on_the_ground]


def _shared_out(things: Sequence[Thing], relations: Sequence[Relation]) -> list[Thing]:
    """As many of what several hold or ride as there are of them: two knights with swords have two."""
    made = list(things)
    for i in range(len(made)):
        users = {
            r.subject
            for r in relations
            if ("thing", i) in r.objects and r.kind in ("holding", "riding") and r.subject[0] == "person"
        }
        if len(users) > 1 and made[i].count > 1:
            made[i] = replace(made[i], count=len(users))
    return made
