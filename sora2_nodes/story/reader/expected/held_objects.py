"""What is in whose hands without a word for it: an umbrella one is under, what is unpacked, bread out of an oven, an orchestra's instruments."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ...setting import Ref, Relation
from ...storyboard import Action, Brief
from ..verbs.relation_words import CAMERAS
from .brief_edits import also_related, first_of, unrelated, with_one_more

INSTRUMENTS = {"guitar": "play guitar", "electric guitar": "play guitar", "banjo": "play guitar", "ukulele": "play guitar", "violin": "play violin", "harp": "play harp", "trumpet": "play trumpet", "flute": "play trumpet", "saxophone": "play trumpet", "piano": "play piano", "drum kit": "play drums", "drum": "play drums"}  # fmt: skip
SWUNG = ("play baseball", "play golf", "play tennis", "swing", "hit")  # acts with what is in a hand
GOING = ("walk", "stroll", "run", "skip")  # what one does while filming oneself
HANDY = ("weapon", "held", "vessel", "gadget")  # families of what one hand holds up
HANDY_WARES = ("orb", "crystal ball", "trophy", "hammer", "key", "skull")
WIDEST = 1.25  # of an umbrella that one hand holds, however huge


def with_hands_full(brief: Brief) -> Brief:
    """Return a brief in which hands hold what they must."""
    return _unpacked(_with_cameras(_held_high(_under_umbrellas(_players_play(_in_hand(_with_selfie_stick(brief)))))))


def _with_selfie_stick(brief: Brief) -> Brief:
    """A selfie stick is in the hand of whoever is filmed by it, who comes toward the camera with it."""
    stick = first_of(brief, ("selfie stick",))
    if stick is None or not brief.people:
        return brief
    who = next((r.subject for r in brief.relations if r.kind == "holding" and stick in r.objects), ("person", 0))
    made = [
        replace(a, toward="camera") if a.subject == who and a.act in GOING and not a.toward and not a.role("to", "toward") else a
        for a in brief.actions
        if not (a.subject == who and a.act in ("hold", "photograph", "carry") and stick in (a.target, a.role("object"), None))
    ]  # fmt: skip
    framing = brief.framing
    if framing.angle == "pov" or not framing.size:
        framing = replace(
            framing, angle="" if framing.angle == "pov" else framing.angle, size=framing.size or "medium wide"
        )
    brief = replace(brief, actions=tuple(made), framing=framing)
    return also_related(
        unrelated(brief, stick, "beside", "on"), Relation(subject=who, kind="holding", objects=(stick,))
    )


def _in_hand(brief: Brief) -> Brief:
    """Bread that somebody has taken out of an oven slides nowhere, and a bow that is aimed is not thrown."""
    held = {
        a.role("object")
        for a in brief.actions
        if a.act in ("hold", "repair") and a.verb == "do" and a.subject[0] == "person"
    }
    kept = [a for a in brief.actions if a.act or a.subject not in held]
    for k, a in enumerate(kept):
        bow = a.role("object")
        if (
            a.act == "shoot"
            and bow is not None
            and bow[0] == "thing"
            and FAMILY_OF.get(brief.things[bow[1]].kind) == "weapon"
        ):
            kept[k] = replace(a, target=None, roles=tuple(r for r in a.roles if r[1] != bow))
    return replace(brief, actions=tuple(kept))


def _with_cameras(brief: Brief) -> Brief:
    """Who photographs somebody or something holds a camera."""
    for a in brief.actions:
        what = a.role("object")
        if a.act != "photograph" or a.subject[0] != "person" or what is None:
            continue
        held = [o for r in brief.relations if r.subject == a.subject and r.kind == "holding" for o in r.objects]
        if any(o[0] == "thing" and brief.things[o[1]].kind in CAMERAS for o in (*held, what)):
            continue
        brief, camera = with_one_more(brief, "camera")
        brief = also_related(brief, Relation(subject=a.subject, kind="holding", objects=(camera,)))
    return brief


def _held_high(brief: Brief) -> Brief:
    """ "Raises her sword", "holds up a lantern": what a hand can hold is in it already, unless it is lifted off something."""
    actions, held = list(brief.actions), []
    for k, a in enumerate(actions):
        what = a.role("object")
        if a.act != "lift" or a.subject[0] != "person" or what is None or what[0] != "thing":
            continue
        lies = any(r.subject == what and r.kind in ("on", "in") for r in brief.relations)
        if _lies_before(brief, a, what):
            continue
        if lies or a.role("from", "off", "out of", "on", "onto", "into") or not _is_handy(brief, what):
            continue
        actions[k] = replace(a, verb="rest", act="hold high")
        held.append(Relation(subject=a.subject, kind="holding", objects=(what,)))
    return also_related(replace(brief, actions=tuple(actions)), *held) if held else brief


def _lies_before(brief: Brief, lifting: Action, what: Ref) -> bool:
    """Whether what is lifted is taken from a table: who lifts it is at one, or puts it down after."""
    at = [o for r in brief.relations if r.subject == lifting.subject and r.kind == "in_front_of" for o in r.objects]
    tables = [o for o in at if o[0] == "thing" and FAMILY_OF.get(brief.things[o[1]].kind) == "furniture"]
    put_down = any(a.act == "put down" and a.target == what for a in brief.actions)
    return bool(lifting.words) and lifting.words[0].startswith("lift") and (bool(tables) or put_down)


def _is_handy(brief: Brief, what: Ref) -> bool:
    thing = brief.things[what[1]]
    return (
        thing.count == 1 and thing.scale <= WIDEST and (FAMILY_OF.get(thing.kind) in HANDY or thing.kind in HANDY_WARES)
    )


def _unpacked(brief: Brief) -> Brief:
    """What somebody unpacks that has no lid is in the hands."""
    for a in brief.actions:
        what = a.role("object")
        if a.act != "unwrap" or a.subject[0] != "person" or what is None or what[0] != "thing":
            continue
        kind = brief.things[what[1]].kind
        if FAMILY_OF.get(kind) in ("gadget", "clothing", "device", "toy", "ware", "held") and kind != "gift":
            brief = also_related(brief, Relation(subject=a.subject, kind="holding", objects=(what,)))
    return brief


def _under_umbrellas(brief: Brief) -> Brief:
    """Who walks or stands under an umbrella, or opens one, holds it; who lies there has it over them."""
    shades = {("thing", i) for i, t in enumerate(brief.things) if t.kind == "umbrella"}
    lying = {a.subject for a in brief.actions if a.act in ("lie", "sleep", "sit", "nod off", "sit down")}
    said = [(r.subject, r.objects[0]) for r in brief.relations if r.kind == "under"]
    said += [(a.subject, ref) for a in brief.actions for word, ref in a.roles if word in ("under", "beneath", "with")]
    said += [
        (a.subject, what) for a in brief.actions if a.act in ("open", "spin", "close") and (what := a.role("object"))
    ]
    held = {ref for r in brief.relations if r.kind == "holding" for ref in r.objects}
    holders: dict[Ref, Ref] = {}
    for who, what in said:
        if what in shades and who[0] == "person" and who not in lying and what not in held:
            holders.setdefault(what, who)
    if not holders:
        return brief
    kept = tuple(r for r in brief.relations if not (r.kind == "under" and r.objects[0] in holders))
    things = tuple(
        replace(t, scale=min(t.scale, WIDEST)) if ("thing", i) in holders else t for i, t in enumerate(brief.things)
    )
    brief = replace(brief, things=things, relations=kept)
    return also_related(
        brief, *(Relation(subject=who, kind="holding", objects=(what,)) for what, who in holders.items())
    )


def _players_play(brief: Brief) -> Brief:
    """Musicians who are led by a conductor play."""
    led = {ref for a in brief.actions if a.act == "conduct" for _, ref in a.roles if ref[0] == "person"}
    busy = {a.subject for a in brief.actions if a.act not in ("", "wait", "stand")}
    instrument = {
        r.subject: r.objects[0] for r in brief.relations
        if r.subject in led - busy and r.objects[0][0] == "thing" and brief.things[r.objects[0][1]].kind in INSTRUMENTS
    }  # fmt: skip
    if not instrument:
        return brief
    made = tuple(
        Action(verb="rest", act=INSTRUMENTS[brief.things[what[1]].kind], subject=who, roles=(("object", what),))
        for who, what in instrument.items()
    )
    return replace(brief, actions=(*(a for a in brief.actions if a.subject not in instrument), *made))


def at_keyboards(brief: Brief) -> Brief:
    """Return a brief in which who plays a keyboard on its stand is behind it."""
    played = [
        Relation(subject=a.subject, kind="in_front_of", objects=(a.target,))
        for a in brief.actions
        if a.act == "play piano" and a.target and a.target[0] == "thing" and a.subject[0] == "person" and brief.things[a.target[1]].kind == "piano keyboard"
    ]  # fmt: skip
    return replace(brief, relations=tuple(dict.fromkeys((*brief.relations, *played))))


def swung_in_hand(brief: Brief) -> Brief:
    """Return a brief in which what somebody swings hangs from no string: a bat, a racket, a club."""
    swung = {a.target for a in brief.actions if a.subject[0] == "person" and a.act in SWUNG and a.target is not None}
    return replace(brief, actions=tuple(a for a in brief.actions if not (a.verb == "pendulum" and a.subject in swung)))
