"""Passengers: who is on a train, a bus or an aeroplane is inside it and sits, and who sleeps in a seat sleeps sitting."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.scenery import PLACES
from ...kept_refs import leaving_out
from ...setting import Ref, Relation
from ...storyboard import Action, Brief
from .brief_edits import also_related, with_one_more

CARRIAGES = {  # vehicle: the room inside it
    "train": "train carriage", "fast train": "train carriage", "tram": "train carriage", "bus": "train carriage", "plane": "plane cabin", "jet": "plane cabin",
}  # fmt: skip
ROWS = {
    "train carriage": "train bench",
    "plane cabin": "cabin seats",
    "car cabin": "car seat",
}  # room: what one sits on there
IN_A_ROW = {"train bench": 5, "cabin seats": 3, "car seat": 1}
CREW = (
    "attendant",
    "stewardess",
    "steward",
    "conductor",
    "pilot",
    "driver",
    "captain",
    "inspector",
    "waiter",
    "waitress",
    "dancer",
    "busker",
)
AFOOT = frozenset(
    """walk stroll run sprint march limp sneak crawl climb jump leap hop skip dance stand fall stumble float fly fight kick push pull spin flip cartwheel sweep lie kneel hang serve
    explode burn transform vanish appear swing hug rise""".split()
) | {"play guitar", "play violin", "play trumpet", "stand up", "swing to and fro"}  # acts that nobody does on a seat
CLOSED = (
    "car",
    "sports car",
    "taxi",
    "off-road car",
    "police car",
    "van",
    "truck",
)  # in which one is not seen from outside
AT_THE_WHEEL = frozenset(
    "talk sing cry laugh scream shout phone drink eat smile frown look nod yawn whisper film photograph dance argue read sleep type".split()
) | {"look around", "shake head"}
ATOP = ("on top of", "atop", "onto", "along", "over")
SLEPT_ON = (
    "chair",
    "armchair",
    "office chair",
    "rocking chair",
    "throne",
    "wheelchair",
    "barber chair",
    "seat row",
    "cinema seats",
    "cabin seats",
    "train bench",
    "pew",
    "stool",
)
SLEEPING = ("sleep", "nap", "lie", "nod off")


def passengers(brief: Brief) -> Brief:
    """Put passengers on seats inside of what they ride in, and let who sleeps on a seat sit."""
    brief = _at_the_wheel(_aboard(brief))
    return _asleep_sitting(_seated(brief))


def _aboard(brief: Brief) -> Brief:
    """Who is on a bus that does nothing itself is in it: the bus is the place, and stands nowhere as a thing."""
    if brief.place.name in ROWS or brief.place.name not in ("", "street", "classroom", "sky"):
        return brief
    acting = {a.subject for a in brief.actions if a.act or a.verb not in ("rest", "")}
    inside: dict[Ref, set[Ref]] = {}
    for relation in brief.relations:
        ref = relation.objects[0]
        if relation.subject[0] == "person" and relation.kind in ("on", "in", "inside") and ref[0] == "thing":
            inside.setdefault(ref, set()).add(relation.subject)
    for ref, people in inside.items():
        room = CARRIAGES.get(brief.things[ref[1]].kind, "")
        outside = any(word in ATOP for a in brief.actions for word, who in a.roles if who == ref) or any(
            a.act in ("climb", "surf", "balance", "fight") for a in brief.actions if a.subject in people
        )
        if room and ref not in acting and not outside and len(people) == len(brief.people):
            asked = f"on a {brief.things[ref[1]].noun}"
            place = replace(brief.place, name=room, asked=asked, indoors=PLACES[room].indoors, implied=False)
            return leaving_out(replace(brief, place=place), {ref})
    return brief


def _at_the_wheel(brief: Brief) -> Brief:
    """Who sings, talks or cries in a car is seen inside it: the car is the place, and stands nowhere as a thing."""
    seen = [a for a in brief.actions if a.act in AT_THE_WHEEL and a.subject[0] == "person"]
    cars = {
        r.objects[0] for r in brief.relations
        if r.kind in ("in", "riding", "inside") and r.subject[0] == "person" and r.objects[0][0] == "thing" and brief.things[r.objects[0][1]].kind in CLOSED
    }  # fmt: skip
    inside = {r.subject for r in brief.relations if r.kind in ("in", "riding", "inside") and r.objects[0] in cars}
    named = (
        brief.framing.size in ("wide", "extreme wide")
        or brief.framing.angle in ("aerial", "bird's eye")
        or brief.framing.follows
    )
    if len(cars) != 1 or named or len(inside) < len(brief.people) or not seen or len(brief.people) > 2:
        return brief
    others = {a.act for a in brief.actions if a.subject in inside} - {
        *AT_THE_WHEEL,
        "",
        "drive",
        "ride",
        "sit",
        "sit down",
        "wait",
    }
    if others or any(brief.things[i].coloured for _, i in cars):
        return brief
    driving = {a.subject for a in brief.actions if a.act in ("drive", "ride")} or {min(inside)}
    kept = tuple(
        replace(a, act="drive", verb="rest", roles=()) if a.act in ("drive", "ride") else a
        for a in brief.actions
        if a.subject not in cars
    )
    kept += tuple(
        Action(verb="rest", act="drive", subject=who)
        for who in driving
        if not any(a.subject == who and a.act == "drive" for a in kept)
    )
    place = replace(
        brief.place, name="car cabin", asked="inside a car", indoors=PLACES["car cabin"].indoors, implied=False
    )
    near = replace(brief.framing, size=brief.framing.size or "medium")
    gone = cars | {("thing", i) for i, t in enumerate(brief.things) if t.kind == "radio"}
    return leaving_out(replace(brief, actions=kept, place=place, framing=near), gone)


def _seated(brief: Brief) -> Brief:
    """Passengers who do nothing on their feet sit, each on a seat of a row."""
    row = ROWS.get(brief.place.name, "")
    if not row:
        return brief
    seated: list[Ref] = []
    places = {r.subject for r in brief.relations if r.kind in ("on", "in", "riding") and r.subject[0] == "person"}
    for number, person in enumerate(brief.people):
        who: Ref = ("person", number)
        acts = {a.act for a in brief.actions if a.subject == who}
        crew = person.name.lower().split()[-1] in CREW
        if not (acts & AFOOT or (crew and row != "car seat") or who in places or person.beast):
            seated.append(who)
    if not seated:
        return brief
    count = sum(brief.people[i].count for _, i in seated)
    for first in range(0, max(1, min(count, 6)), IN_A_ROW[row]):
        brief, ref = with_one_more(brief, row)
        group = seated[first : first + IN_A_ROW[row]]
        brief = also_related(brief, *(Relation(subject=who, kind="on", objects=(ref,)) for who in group))
    idle = set(seated) - {a.subject for a in brief.actions if a.act}
    kept = tuple(a for a in brief.actions if a.subject not in idle)
    return replace(brief, actions=(*kept, *(Action(verb="rest", act="sit", subject=who) for who in sorted(idle))))


def _asleep_sitting(brief: Brief) -> Brief:
    """Who sleeps in a chair or on a row of seats sits there, the head sunk."""
    on = {
        r.subject for r in brief.relations
        if r.kind in ("on", "in") and r.objects[0][0] == "thing" and brief.things[r.objects[0][1]].kind in SLEPT_ON
    }  # fmt: skip
    made = tuple(replace(a, act="doze") if a.subject in on and a.act in SLEEPING else a for a in brief.actions)
    return replace(brief, actions=made)
