"""Food that is tossed in a pan: pancakes, omelettes and patties go up out of it and come down into it again."""

from __future__ import annotations

from dataclasses import replace

from .....story.setting import Ref, Relation
from .....story.storyboard import Action, Brief, Thing
from ...roster import Member
from ..by_hand.stance import free_hands
from ..cues import NEVER_S, Pass
from ..sheet import Sheet
from .workplaces import thing_of

TOSSED = {"pancakes": "single pancake", "fried egg": "fried egg", "patty": "patty", "egg": "fried egg"}
TOSSING, SAYS = ("cook", "throw", "flip"), ("flip", "toss", "throw")  # acts, and how their words begin
TOSS = "toss in pan"
ROUND_S, LEAVES_S, LANDS_S = (
    1.6,
    0.45,
    1.16,
)  # of one toss: how long it takes; when the food leaves the pan, and is in it again


def with_tossed(brief: Brief) -> Brief:
    """Return a brief in which who flips or tosses such food has it in a pan in the hand."""
    if any(thing.kind == "grill" for thing in brief.things):
        return brief
    for number, action in enumerate(brief.actions):
        if not _tosses(action) or any(word in ("to", "at", "onto") for word, _ in action.roles):
            continue
        food = _food(brief, action)
        if food is not None:
            return _in_hand(brief, number, food)
    return brief


def _tosses(action: Action) -> bool:
    said = action.words[0].lower() if action.words else ""
    return action.subject[0] == "person" and action.act in TOSSING and said.startswith(SAYS)


def _food(brief: Brief, action: Action) -> Ref | None:
    """What is tossed: named, or told by the verb's own words."""
    named: list[Ref] = [("thing", i) for i, thing in enumerate(brief.things) if thing.kind in TOSSED]
    mine = [ref for ref in named if ref in (action.target, *(r for _, r in action.roles))]
    lying = [
        r.subject for r in brief.relations if r.kind == "in" and r.subject in named and r.objects[0] == action.target
    ]
    if mine or lying:
        return (mine or lying)[0]
    return ("thing", len(brief.things)) if action.words and "pancake" in action.words[0].lower() else None


def _in_hand(brief: Brief, number: int, food: Ref) -> Brief:
    action, things = brief.actions[number], list(brief.things)
    if food[1] == len(things):
        things.append(Thing(noun="pancake", kind="pancakes", implied=True))
    own = things[food[1]]
    things[food[1]] = replace(own, kind=TOSSED[own.kind], count=1)
    pan = next((i for i, thing in enumerate(things) if thing.kind in ("pan", "wok")), None)
    if pan is None:
        pan = len(things)
        things.append(Thing(noun="pan", kind="pan", implied=True))
    held: Ref = ("thing", pan)
    spoons = {("thing", i) for i, thing in enumerate(things) if thing.kind == "spoon" and thing.implied}
    kept = [
        r for r in brief.relations if r.subject not in (held, food) and not ({held, food} | spoons) & set(r.objects)
    ]
    kept.append(Relation(subject=action.subject, kind="holding", objects=(held,)))
    toss = replace(action, act=TOSS, verb="rest", target=food, roles=(("object", food), ("in", held)))
    actions = tuple(
        toss if k == number else a
        for k, a in enumerate(brief.actions)
        if k == number or not (a.act in ("catch", "throw") and a.subject == action.subject)
    )
    return replace(brief, things=tuple(things), relations=tuple(kept), actions=actions)


def toss(sheet: Sheet, action: Action, member: Member) -> bool:
    """A flick of the pan, the food in the air, and into the pan again, as often as there is time for."""
    pan, food = thing_of(sheet, action, ("pan", "wok")), next(iter(sheet.of(action.target)), None)
    if pan is None or food is None or "inside" not in pan.assembly.sockets:
        return False
    free_hands(sheet, member)
    for thing in (pan, food):
        sheet.held.pop(thing.owner, None)
        sheet.spots[thing.owner] = replace(sheet.spots[thing.owner], support="", relation="")
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == thing.ref}
    sheet.held[pan.owner] = (member.owner, "hand_right", NEVER_S)
    now, end, passes = 0.0, sheet.end_of(action), []
    inside = (pan.owner, "inside")
    while now < end - 0.2:
        passes.append(Pass(leave_s=now + LEAVES_S, arrive_s=now + LANDS_S, before=inside, after=inside))
        sheet.do(member, TOSS, now, now + ROUND_S)
        now += ROUND_S
    sheet.passes[food.owner] = passes
    sheet.moods.setdefault(member.owner, "happy")
    return True
