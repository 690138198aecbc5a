"""What a verb is really done to: the wheelchair of somebody who is pushed in it, the paper on which something is drawn."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ....vocabulary.acts import ALIVE, DRIVEN
from ....vocabulary.families import FAMILY_OF
from ...kept_refs import leaving_out
from ...setting import Ref
from ...storyboard import Action, Brief

HAULING = ("push", "pull", "tow")
SEEN_INSIDE = (
    *ALIVE,
    *DRIVEN,
    "ship",
    "plant",
    "celestial",
    "model",
    "sea",
    "building",
    "insect",
)  # families that one looks at in a jar
BLOOMS = (
    "flower",
    "daisy",
    "sunflower",
    "hibiscus",
    "lily",
    "poppy",
    "orchid",
    "daffodil",
    "peony",
)  # whose petals close to a bud
BLOOMING = ("bloom", "blossom", "open", "unfold", "unfurl", "burst")
HUNTING = ("chase", "fight", "hit", "hunt", "roar", "attack", "bite", "pounce", "box", "bark")
HUNG = ("sport", "solid", "container", "toy", "food", "")  # families of what swings on a rope
ON_WALLS = (
    "mirror",
    "picture frame",
    "clock",
    "mural",
    "poster",
    "curtain",
    "window",
    "whiteboard",
)  # what hangs flat against something
ON_CORDS = ("pendulum", "newton's cradle", "bulb", "lantern", "punching bag", "wheel", "tyre", "anchor", "cage")
CUPS = ("cup", "latte cup", "mug", "bowl", "pot", "bucket", "pan", "sink", "bath")  # into which one sees from above
SWINGING = ("swing", "bell", "hammock")  # with pivots of their own
CLEAR_FOR = {"jar": "glass jar", "bottle": "glass jar"}
FLAT = (
    "picture frame",
    "easel",
    "letter",
    "wall",
    "door",
    "fence",
    "whiteboard",
    "blackboard",
)  # what one draws on, or a drawing
PAINTED = (*ALIVE, "plant", "celestial")  # families that are painted as a picture of them, not themselves


def with_meant_objects(brief: Brief) -> Brief:
    """Return a brief whose verbs have the objects that they mean."""
    for meant in (
        _of_no_glass, _in_clear_glass, _seen_over_the_rim, _bowled, _swinging, _on_its_rope, _in_bloom, _on_the_seat, _without_the_drawn, _one_each, _of_prey,
    ):  # fmt: skip
        brief = meant(brief)
    return brief


def _of_prey(brief: Brief) -> Brief:
    """A dinosaur of no kind that chases, fights or roars is one that hunts, and no long neck."""
    hunting = {
        ref
        for a in brief.actions
        if a.act in HUNTING
        for ref in (a.subject, a.target)
        if ref is not None and ref[0] == "thing"
    }
    things = tuple(
        replace(t, kind="tyrannosaurus") if ("thing", i) in hunting and t.kind == t.noun == "dinosaur" else t
        for i, t in enumerate(brief.things)
    )
    return replace(brief, things=things)


def _of_no_glass(brief: Brief) -> Brief:
    """A marble that is said to be of wood, or to have a pattern, is a small ball."""
    return replace(
        brief,
        things=tuple(
            replace(t, kind="ball")
            if t.kind == "marble" and ("pattern" in t.said or ("material" in t.said and t.material != "glass"))
            else t
            for t in brief.things
        ),
    )


def _in_clear_glass(brief: Brief) -> Brief:
    """What lives or sails in a jar or a bottle is seen in it: there is nothing else in that."""
    kept = {
        o for r in brief.relations if r.kind in ("in", "inside") and r.subject[0] == "thing" and FAMILY_OF.get(brief.things[r.subject[1]].kind) in SEEN_INSIDE
        for o in r.objects
    }  # fmt: skip
    things = tuple(
        replace(t, kind=CLEAR_FOR[t.kind]) if ("thing", i) in kept and t.kind in CLEAR_FOR else t
        for i, t in enumerate(brief.things)
    )
    fish = {
        o
        for r in brief.relations
        if r.kind == "in" and r.subject[0] == "thing" and FAMILY_OF.get(brief.things[r.subject[1]].kind) == "sea"
        for o in r.objects
    }
    things = tuple(
        replace(t, kind="fishbowl") if ("thing", i) in fish and t.kind == "bowl" else t for i, t in enumerate(things)
    )
    return replace(brief, things=things)


def _in_bloom(brief: Brief) -> Brief:
    """A flower that blooms opens its petals, and the pot that a plant is in is a flowerpot."""
    plants = {("thing", i) for i, t in enumerate(brief.things) if FAMILY_OF.get(t.kind) == "plant"}
    pots = {o for r in brief.relations if r.kind in ("in", "inside") and r.subject in plants for o in r.objects}
    things = tuple(
        replace(t, kind="flowerpot") if ("thing", i) in pots and t.kind == "pot" else t
        for i, t in enumerate(brief.things)
    )

    def meant(action: Action) -> Action:
        blooms = action.act == "grow" and any(word.lower().startswith(BLOOMING) for word in action.words)
        flower = action.subject[0] == "thing" and brief.things[action.subject[1]].kind in BLOOMS
        return replace(action, act="open", verb="rest") if blooms and flower else action

    return replace(brief, things=things, actions=tuple(map(meant, brief.actions)))


def _on_its_rope(brief: Brief) -> Brief:
    """The rope that something hangs on is drawn with what hangs, and lies nowhere."""
    doing = {(a.subject, done) for a in brief.actions for done in (a.act, a.verb)}
    hung = {ref for ref, done in doing if done == "pendulum" or (done == "hang" and (ref, "drop") in doing)}
    ropes = {
        ref
        for a in brief.actions
        if a.subject in hung
        for word, ref in a.roles
        if word in ("from", "on", "by") and ref[0] == "thing" and brief.things[ref[1]].kind in ("rope", "chain")
    }
    actions = tuple(replace(a, roles=tuple(r for r in a.roles if r[1] not in ropes)) for a in brief.actions)
    return leaving_out(replace(brief, actions=actions), ropes) if ropes else brief


def _swinging(brief: Brief) -> Brief:
    """A swing or a bell sways in its frame, a flag in the wind: neither is hung on a rope. A pendulum that swings is its bob on a rod."""
    swung = {a.subject for a in brief.actions if a.verb == "pendulum"}
    bobs = tuple(
        replace(t, kind="ball", shape="sphere") if t.kind == "pendulum" and ("thing", i) in swung else t
        for i, t in enumerate(brief.things)
    )
    brief = replace(brief, things=bobs)

    def meant(action: Action) -> Action:
        own = action.verb == "pendulum" and action.subject[0] == "thing"
        if not own:
            return action
        thing = brief.things[action.subject[1]]
        if action.act == "hang" and thing.kind in ON_WALLS:
            return replace(action, verb="rest")
        sways = (
            action.act == "swing to and fro" and FAMILY_OF.get(thing.kind) not in HUNG and thing.kind not in ON_CORDS
        )
        if thing.kind not in SWINGING and not sways:
            return action
        return replace(action, verb="rest", act="swing to and fro")

    return replace(brief, actions=tuple(map(meant, brief.actions)))


def _seen_over_the_rim(brief: Brief) -> Brief:
    """What sails or sleeps in a cup is filmed from above, where one sees into it."""
    inside = [
        (r.subject, o)
        for r in brief.relations
        if r.kind in ("in", "inside") and r.subject[0] == "thing"
        for o in r.objects
        if o[0] == "thing"
    ]
    tiny = [
        1
        for who, vessel in inside
        if brief.things[vessel[1]].kind in CUPS and FAMILY_OF.get(brief.things[who[1]].kind) in (*ALIVE, *DRIVEN)
    ]
    if not tiny or brief.framing.angle or brief.angle in ("low", "high"):
        return brief
    return replace(brief, framing=replace(brief.framing, angle="high"))


def _bowled(brief: Brief) -> Brief:
    """The ball that strikes pins which are named has none of its own."""
    dropped = {
        a.subject[1]
        for a in brief.actions
        if a.subject[0] == "thing" and (a.verb in ("drop", "bounce") or a.act in ("sink", "float"))
    }
    dropped |= {
        a.target[1]
        for a in brief.actions
        if a.target and a.target[0] == "thing" and a.act in ("drop", "hold", "carry", "lift")
    }
    skipping = {a.subject[1] for a in brief.actions if a.act == "skip" and a.subject[0] == "thing"}
    brief = replace(brief, things=tuple(replace(t, kind="pebble") if i in skipping and t.kind == "rock" else t for i, t in enumerate(brief.things)))  # fmt: skip
    pins = any(t.kind == "bowling pin" for t in brief.things)
    things = tuple(
        replace(t, kind="ball", colour=t.colour if t.coloured else "black", coloured=True)
        if t.kind == "bowling ball" and (pins or i in dropped)
        else t
        for i, t in enumerate(brief.things)
    )
    return replace(brief, things=things)


def _on_the_seat(brief: Brief) -> Brief:
    """Who pushes somebody in a wheelchair has the hands on the wheelchair."""
    seats = {r.subject: r.objects[0] for r in brief.relations if r.kind in ("in", "on") and r.objects[0][0] == "thing"}
    rolling = {
        who: seat for who, seat in seats.items() if FAMILY_OF.get(brief.things[seat[1]].kind) in (*DRIVEN, "furniture")
    }

    def meant(action: Action) -> Action:
        if action.act not in HAULING or action.target not in rolling:
            return action
        seat = rolling[action.target]
        roles = (("object", seat), *((word, ref) for word, ref in action.roles if ref not in (action.target, seat)))
        return replace(action, target=seat, roles=roles)

    return replace(brief, actions=tuple(map(meant, brief.actions)))


def _one_each(brief: Brief) -> Brief:
    """Of what several people hold each has one."""
    holders = Counter(r.objects[0] for r in brief.relations if r.kind == "holding" and r.subject[0] == "person")
    holders += Counter(r.objects[0] for r in brief.relations if r.kind == "riding")
    things = tuple(
        replace(t, count=holders["thing", i]) if holders["thing", i] > 1 and t.count > 1 else t
        for i, t in enumerate(brief.things)
    )
    return replace(brief, things=things)


def _without_the_drawn(brief: Brief) -> Brief:
    """A cat that somebody draws is on the paper, and nowhere in the room."""
    gone: set[Ref] = set()
    for action in brief.actions:
        if action.act not in ("draw", "paint") or action.subject[0] != "person" or action.target is None:
            continue
        kind = brief.things[action.target[1]].kind if action.target[0] == "thing" else ""
        if kind and kind not in FLAT and (action.act == "draw" or FAMILY_OF.get(kind) in PAINTED):
            gone.add(action.target)
    return leaving_out(brief, gone) if gone else brief
