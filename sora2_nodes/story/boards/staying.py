"""Who and what stays in the picture over a cut that continues a shot: all that its words don't name again, and what they were at."""

from __future__ import annotations

from dataclasses import replace

from ...vocabulary.acts import ACTS
from ..setting import Ref, Relation
from ..storyboard import Action, Brief, Person, Thing

SETTLED = frozenset("sit lie kneel crouch sleep ride pedal drive row hang float".split())  # goes on under a gesture
LASTING = SETTLED | frozenset(
    "dance spin swim fly read write type cook paint draw carry hold watch wait burn shine".split()
)
ENDING = frozenset(
    (
        "stand",
        "stand up",
        "get up",
        "get off",
        "jump",
        "fall",
        "leave",
        "wake",
        "stop",
        "park",
        "brake",
        "wait",
        "arrive",
    )
)
BORNE = {"on": "where", "in": "where", "inside": "where", "riding": "where", "holding": "hand", "wearing": "body"}
ALONG = ("track", "follow", "handheld")  # moves of a camera that last
BY_THEMSELVES = frozenset(
    "fall roll bounce drop slide throw collide topple domino pendulum ramp seesaw tower stack".split()
)


def going_on(brief: Brief, before: Brief | None) -> Brief:
    """Return a brief with everyone and everything of the shot it continues; who is told nothing new goes on as before.

    Who stands beside whom is not said again: everyone goes on from where they are.
    """
    if before is None:
        return brief
    people, things = list(brief.people), list(brief.things)
    refs: dict[Ref, Ref] = {}
    for i, person in enumerate(before.people):
        refs["person", i] = ("person", _place(people, person, same_person))
    for i, thing in enumerate(before.things):
        refs["thing", i] = ("thing", _place(things, thing, same_thing))
    merged = _filmed(replace(brief, people=tuple(people), things=tuple(things)), before, refs)
    return replace(merged, actions=_actions(merged, before, refs), relations=_relations(merged, before, refs))


def _filmed(brief: Brief, before: Brief, refs: dict[Ref, Ref]) -> Brief:
    """A brief that is framed as the shot before, and whose camera goes along as there, where its words ask for nothing else."""
    framing, was = brief.framing, before.framing
    own = framing.size or framing.angle or framing.part or framing.subject or brief.angle != "eye_level"
    if not own:
        subject = None if was.subject is None else refs.get(was.subject)
        framing = replace(framing, size=was.size, angle=was.angle, part=was.part, subject=subject)
        brief = replace(brief, angle=before.angle)
    told = framing.move or framing.follows or brief.camera != "static" or any(c.field == "camera" for c in brief.cues)
    if not told and (before.camera.startswith(ALONG) or was.move.startswith(ALONG) or was.follows or was.handheld):
        follows = None if was.follows is None else refs.get(was.follows)
        framing = replace(
            framing, move=was.move, direction=was.direction, follows=follows, handheld=was.handheld, speed=was.speed
        )
        brief = replace(brief, camera=before.camera)
    return replace(brief, framing=framing)


def _place(there: list, one: Person | Thing, same: object) -> int:
    """Where one of the shot before is among those of this one; at the end where it isn't named again."""
    found = next((k for k, other in enumerate(there) if same(one, other)), None)  # type: ignore[operator]
    if found is None:
        there.append(one)
        return len(there) - 1
    return found


def same_person(one: Person, other: Person) -> bool:
    """Whether two shots' figures are the same one, by name."""
    return (one.cameo or one.name).casefold() == (other.cameo or other.name).casefold()


def same_thing(one: Thing, other: Thing) -> bool:
    """Whether two shots' things are the same one: of one kind and count, and of one colour where both say theirs."""
    alike = (one.kind or one.shape) == (other.kind or other.shape) and one.count == other.count
    return alike and (one.colour == other.colour or not (one.coloured and other.coloured))


def _actions(brief: Brief, before: Brief, refs: dict[Ref, Ref]) -> tuple[Action, ...]:
    busy: dict[Ref, set[str]] = {}
    own = [a for a in brief.actions if not (a.verb == "rest" and a.act in ("", "rest") and a.subject[0] == "thing")]
    for action in own:
        busy.setdefault(action.subject, set()).add(action.act or action.verb)
    last: dict[Ref, Action] = {}
    for action in sorted(before.actions, key=lambda a: a.order):
        if action.subject in refs and not (
            action.subject[0] == "thing" and (action.act or action.verb) in BY_THEMSELVES
        ):
            last[action.subject] = action
    kept = [
        _moved(action, refs)
        for action in last.values()
        if action.act not in ("talk",) and _goes_on(action, busy.get(refs[action.subject], set()))
    ]
    first = min((a.order for a in brief.actions), default=0)
    ongoing = [replace(a, order=first) for a in kept if a is not None]
    still = [a for a in brief.actions if a in own or a.subject not in {o.subject for o in ongoing}]
    return tuple(sorted((*ongoing, *still), key=lambda a: a.order))


def _goes_on(action: Action, new: set[str]) -> bool:
    act = action.act or action.verb
    if not new:
        return act in LASTING or bool(act in ACTS and ACTS[act].goes)
    return act in SETTLED and not new & (SETTLED | ENDING) and not any(a in ACTS and ACTS[a].goes for a in new)


def _moved(action: Action, refs: dict[Ref, Ref]) -> Action | None:
    """An action of the shot before in this one's numbers; None where it is done to something that has none."""
    named = [ref for ref in (action.target, *(ref for _, ref in action.roles)) if ref is not None]
    if any(ref not in refs for ref in named):
        return None
    return replace(
        action, subject=refs[action.subject], target=None if action.target is None else refs[action.target],
        roles=tuple((word, refs[ref]) for word, ref in action.roles),
    )  # fmt: skip


def _relations(brief: Brief, before: Brief, refs: dict[Ref, Ref]) -> tuple[Relation, ...]:
    own = {(relation.subject, BORNE.get(relation.kind)) for relation in brief.relations}
    kept = [
        Relation(subject=refs[r.subject], kind=r.kind, objects=tuple(refs[o] for o in r.objects))
        for r in before.relations
        if r.kind in BORNE
        and r.subject in refs
        and all(o in refs for o in r.objects)
        and (refs[r.subject], BORNE[r.kind]) not in own
    ]
    return (*brief.relations, *kept)
