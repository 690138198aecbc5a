"""From a brief's actions to the script of a shot: what is held, done together, done alone, and where everyone ends up for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ....story.storyboard import Action, Brief
from ....vocabulary.families import FAMILY_OF
from ...motion import Deed
from ..layouts.spots import Spot
from ..roster import Member
from . import ball_play, company, doers, placing, pouring, races, seats, spectacle, stations
from .by_hand import pursuits
from .by_hand.campers import take_shelter
from .by_hand.on_bodies import put_on_bodies
from .chases import catching, hunting, watching
from .cues import NEVER_S, Script
from .goals.bowling import bowl
from .goals.bringing import bring
from .goals.collisions import run_into_one_another
from .goals.coming_out import come_out
from .goals.cutting import cut_open
from .goals.demonstrations import demonstrate
from .goals.going_in import go_in
from .goals.letting_rise import let_rise
from .goals.light_things import drift_down
from .goals.projectiles import fly_at
from .goals.shots_in import shoot_in
from .goals.sides import go_to_sides
from .goals.smashing import smash
from .goals.tool_work import work_alone
from .goals.within import keep_within
from .household.viewers import sit_before_screens
from .sheet import Sheet
from .together import join
from .together.dealings import come_to_things, deal_with_others, share_umbrellas

CLOSED = ("car", "truck")  # families of what one is in, not on
MOUTHFUL = 0.75  # of its length: what an animal carries in its mouth is no longer
HELD_SO = {"umbrella": "umbrella", "selfie stick": "selfie stick"}  # by what is held: how
ONE_HAND = 0.5  # units: what is longer is held in both


def play(
    brief: Brief, actions: Sequence[Action], clock: Mapping[int, float], members: Sequence[Member], spots: Mapping[str, Spot],
    *, duration_s: float, unit: float, roams: bool, gravity: float, seed: int,
) -> Script:  # fmt: skip
    """Turn what was said into parts. roams: the camera goes along, so ways may be long. gravity: units/s²."""
    sheet = Sheet(
        brief, actions, clock, members, dict(spots), duration_s=duration_s, unit=unit, roams=roams, gravity=gravity,
        rng=np.random.default_rng((seed, 35)),
    )  # fmt: skip
    put_on_bodies(sheet)
    _hand_out(sheet)
    stations.take_stations(sheet)
    sit_before_screens(sheet)
    take_shelter(sheet)
    races.line_up(sheet)
    races.crash_together(sheet)
    run_into_one_another(sheet)
    ball_play.toss_and_catch(sheet)
    join(sheet)
    pursuits.pursue(sheet)
    keep_within(sheet)
    bring(sheet)
    come_out(sheet)
    go_in(sheet)
    let_rise(sheet)
    go_to_sides(sheet)
    cut_open(sheet)
    bowl(sheet)
    fly_at(sheet)
    work_alone(sheet)
    smash(sheet)
    drift_down(sheet)
    demonstrate(sheet)
    shoot_in(sheet)
    ball_play.play_ball(sheet)
    catching.catch(sheet)
    hunting.hunt(sheet)
    company.pair_up(sheet)
    deal_with_others(sheet)
    come_to_things(sheet)
    share_umbrellas(sheet)
    pouring.pour(sheet)
    spectacle.show(sheet)
    placing.place_things(sheet)
    for action in actions:
        doers.take(sheet, action)
    watching.follow_with_eyes(sheet)
    seats.settle(sheet)
    placing.carry_along(sheet)
    return Script(
        parts={m.owner: sheet.part(m) for m in members}, shoves=tuple(sheet.shoves), falling=tuple(sheet.falling),
        pours=tuple(sheet.pours), splashes=tuple(sheet.splashes), cords=tuple(sheet.cords), coats=tuple(sheet.coats), breaks=sheet.breaks,
    )  # fmt: skip


def _hand_out(sheet: Sheet) -> None:
    """Put what is held into hands, and riders on what they ride."""
    for relation in sheet.brief.relations:
        subjects = sheet.of(relation.subject)
        objects = [m for ref in relation.objects for m in sheet.of(ref)]
        for number, member in enumerate(subjects):
            if relation.kind == "holding" and member.person:
                if relation.part == "arms" and any(m.mobile for m in objects):
                    continue  # whom arms hold, `companions` lays into them
                free = [thing for thing in objects if thing.owner not in sheet.held]
                sharers = _sharers(sheet, relation.objects)
                own = free[: 1 if len(subjects) > 1 or sharers > 1 else 2]
                for thing in own:
                    hands = {socket for owner, socket, _ in sheet.held.values() if owner == member.owner}
                    sheet.grip(thing, member, "hand_left" if "hand_right" in hands else "hand_right")
                verb = "hold" if own and own[0].size[0] < ONE_HAND else "hold both"
                verb = HELD_SO.get(own[0].name, verb) if own else verb
                if own:
                    sheet.deeds[member.owner].append(Deed(verb=verb, start_s=0.0, end_s=sheet.duration_s))
            elif relation.kind == "holding" and "mouth" in member.assembly.sockets:  # a dog has its stick in the mouth
                for thing in [m for m in objects if not m.person and m.owner not in sheet.held][:1]:
                    share = min(1.0, MOUTHFUL * float(member.size[0]) / float(max(thing.size)))
                    sheet.spots[thing.owner] = replace(sheet.spots[thing.owner], scale=share, support="", relation="")
                    sheet.held[thing.owner] = (member.owner, "mouth", NEVER_S)
            elif relation.kind == "on" and objects and FAMILY_OF.get(objects[0].name) in CLOSED:
                continue  # on its hood, or leaning on it
            elif relation.kind in ("riding", "on", "in") and member.person and objects:
                seats.board(sheet, member, objects[min(number, len(objects) - 1)])


def _sharers(sheet: Sheet, refs: Sequence[tuple[str, int]]) -> int:
    """How many hold the same things."""
    return sum(1 for r in sheet.brief.relations if r.kind == "holding" and set(r.objects) & set(refs))
