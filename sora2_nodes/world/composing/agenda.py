"""What happens in a shot: a brief's actions made possible, timed, and split into lanes that don't meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...story.storyboard import Action, Brief
from ...story.vocabulary import PERSON_ACTIONS

SHARED = ("domino", "seesaw", "stack", "collide", "rest", "pendulum")  # verbs whose subjects stand together
LEADING = ("roll", "slide", "throw", "ramp", "pendulum", "drop", "bounce", "topple")  # may end in a collision
MOST_PITCH_S = 3.5


def settled_actions(brief: Brief, seed: int) -> tuple[Action, ...]:
    """The actions that can happen, plus one for whoever has none, in order."""
    rng = np.random.default_rng((seed, 17))
    sizes = {"thing": len(brief.things), "person": len(brief.people)}
    known: list[Action] = []
    for action in brief.actions:
        if 0 <= action.subject[1] < sizes.get(action.subject[0], 0):
            known += _possible(action, brief, sizes)
    busy = {a.subject for a in known} | {a.target for a in known if a.target and a.subject[0] == "thing"}
    for i in range(len(brief.people)):
        if ("person", i) not in busy:
            known.append(Action(verb=str(rng.choice(["walk", "wave"])), subject=("person", i)))
    for i in range(len(brief.things)):
        if ("thing", i) not in busy:
            alone = not brief.actions and not brief.people
            known.append(Action(verb="drop" if alone else "rest", subject=("thing", i)))
    return tuple(sorted(_joined(known), key=lambda a: (a.order, a.verb != "tower")))


def _possible(action: Action, brief: Brief, sizes: dict[str, int]) -> list[Action]:
    """Turn an action that its subject can't do into what comes nearest."""
    target = action.target
    if target and not 0 <= target[1] < sizes.get(target[0], 0):
        target = None
    kind, index = action.subject
    if kind == "thing":
        away = "roll" if brief.things[index].shape in ("sphere", "disc") else "slide"
        nearest = {"walk": away, "sprint": away, "leap": "bounce", "wave": "rest", "talk": "rest"}
        return [replace(action, verb=nearest.get(action.verb, action.verb), target=target)]
    if action.verb in PERSON_ACTIONS:
        return [replace(action, target=target)]
    if target and target[0] == "thing":
        return [replace(action, verb="toss", target=target), replace(action, subject=target, target=None)]
    return [replace(action, verb="walk", target=target)]


def _joined(actions: list[Action]) -> list[Action]:
    """Join actions that are one event: rolling and then hitting; falling and then bouncing; a stack that is hit."""
    done: list[Action] = []
    for action in sorted(actions, key=lambda a: a.order):
        before = [a for a in done if a.subject == action.subject]
        last = before[-1] if before else None
        if last and action.verb == "bounce" and last.verb in ("drop", "bounce", "throw"):
            continue
        if last and action.verb == "collide" and action.target and last.target is None and last.verb in LEADING:
            done[done.index(last)] = replace(last, target=action.target)
            continue
        done.append(action)
    hit = {a.target: a.order for a in reversed(done) if a.target and a.target != a.subject}
    return [
        replace(a, verb="tower", order=hit[a.subject]) if a.verb == "stack" and not a.target and a.subject in hit else a
        for a in done
    ]


def slots(actions: Sequence[Action], duration_s: float, rng: np.random.Generator) -> dict[int, float]:
    """Start time in seconds for each order number."""
    orders = sorted({a.order for a in actions}) or [0]
    lead = float(rng.uniform(0.08, 0.25)) if duration_s <= 4 else float(rng.uniform(0.3, 0.8))
    pitch = min((duration_s - lead) * 0.85 / len(orders), MOST_PITCH_S)
    return {order: lead + i * pitch for i, order in enumerate(orders)}


def groups(actions: Sequence[Action]) -> list[list[Action]]:
    """Thing actions split into lanes: those that share a thing, or that stand together, stay together."""
    lanes: list[tuple[set[int], list[Action]]] = []
    for action in actions:
        if action.subject[0] != "thing":
            continue
        used = {action.subject[1]} | ({action.target[1]} if action.target and action.target[0] == "thing" else set())
        joined = [lane for lane in lanes if lane[0] & used or _together(action, lane[1])]
        merged = (used.union(*(lane[0] for lane in joined)), [a for lane in joined for a in lane[1]] + [action])
        lanes = [lane for lane in lanes if lane not in joined] + [merged]
    lanes.sort(key=lambda lane: all(a.verb == "rest" for a in lane[1]))
    return [lane[1] for lane in lanes]


def _together(action: Action, others: Sequence[Action]) -> bool:
    """Whether an action without target joins others of its verb."""
    same = any(o.verb == action.verb and o.target is None and o.order == action.order for o in others)
    return same and action.target is None and action.verb in SHARED
