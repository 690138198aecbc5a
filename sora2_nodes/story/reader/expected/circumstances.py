"""What an act changes about where it is done: a mountain that is climbed, a computer that is typed on, company that joins in, an instrument on its table."""

from __future__ import annotations

from dataclasses import replace

from ...kept_refs import leaving_out
from ...setting import Ref, Relation
from ...storyboard import Action, Brief, Thing
from .brief_edits import also_related, first_of, unrelated, with_one_more

SHARED = frozenset(
    "cheer laugh clap sing smile eat drink run walk stroll jump cry swim read cook paint jog march skip knead stir cut build plant rake sweep wipe hammer fish dig knit draw".split()
)
SELFIES = {"selfie", "selfies", "himself", "herself", "themselves"}
WARDS = {"hospital": "hospital bed", "operating room": "operating table"}  # place: what one lies on there
LANDS = ("mountain", "hill", "volcano")  # what is climbed on foot
NOTING = ("write", "draw", "type")
DWELLINGS = ("cottage", "house", "hut", "villa", "tree house")
OF_OLD = ("witch", "wizard", "dwarf", "fairy", "knight", "king", "queen", "princess")  # who has no sofa
STANDING_FIRES = ("cauldron",)
FIRES = ("fire", "campfire", "fireplace", "oven")
FLAMES = ("fire", "flame")
HEARTHS = ("fireplace", "campfire", "candle", "torch", "fire", "lantern")
WITH_FIRE = (
    "fireplace",
    "campfire",
    "candle",
    "torch",
    "lantern",
    "grill",
    "oven",
    "wok",
    "cauldron",
)  # what has its own flames, or none that show
BURNING = ("", "burn", "light up", "glow", "blink", "dance", "leap", "jump", "rise", "rest", "bounce", "spin", "wave")
BENCHES = ("desk", "table", "workbench", "counter")


def uphill(brief: Brief) -> Brief:
    """Who climbs a mountain goes up on it: it is the place, and stands nowhere as a thing."""
    there = any(t.kind not in LANDS and t.kind != "rock" and not t.implied for t in brief.things)
    on_foot = brief.place.name == "mountain" and not there
    climbed = {
        ref for a in brief.actions if a.act == "climb" and a.subject[0] == "person" for _, ref in a.roles
        if ref[0] == "thing" and brief.things[ref[1]].kind in LANDS
    }  # fmt: skip
    if not climbed and not on_foot:
        return brief
    up = tuple(
        replace(a, act="walk", toward="up", target=None, roles=tuple(r for r in a.roles if r[1] not in climbed))
        if a.act == "climb" and a.subject[0] == "person" and ((on_foot and not a.roles) or any(ref in climbed for _, ref in a.roles)) else a
        for a in brief.actions
    )  # fmt: skip
    place = replace(brief.place, name="mountain", indoors=False) if climbed else brief.place
    return leaving_out(replace(brief, actions=up, place=place), list(climbed))


def one_computer(brief: Brief) -> Brief:
    """A keyboard and a monitor that are named are one computer, and who types is before it."""
    parts = [("thing", i) for i, t in enumerate(brief.things) if t.kind == "computer"]
    typing = [a for a in brief.actions if a.act == "type"]
    if not typing or not parts:
        return brief
    desk, first = first_of(brief, BENCHES), parts[0]
    gone: list[Ref] = [
        *parts[1:],
        *(("thing", i) for i, t in enumerate(brief.things) if t.kind == "laptop" and t.implied),
    ]
    for action in typing:
        brief = unrelated(brief, action.subject, "on", "beside", "holding")
        brief = also_related(brief, Relation(subject=action.subject, kind="in_front_of", objects=(desk or first,)))
    if desk is not None:
        brief = also_related(brief, Relation(subject=first, kind="on", objects=(desk,)))
    dark = brief.place.name == "black void"
    room = replace(brief.place, name="office", indoors=True, asked="dark room") if dark else brief.place
    brief = replace(brief, place=room, time_of_day="night" if dark else brief.time_of_day)
    return leaving_out(brief, gone) if gone else brief


def together(brief: Brief) -> Brief:
    """ "celebrates with his teammates": they do so too, where nothing else is said of them."""
    busy = {a.subject for a in brief.actions if a.act not in ("", "stand", "wait")}
    made = list(brief.actions)
    for action in brief.actions:
        for ref in dict.fromkeys(ref for word, ref in action.roles if word == "with"):
            if action.act in SHARED and ref[0] == "person" and ref not in busy and ref != action.subject:
                made = [a for a in made if a.subject != ref]
                beside = [r for r in brief.relations if r.subject == action.subject and r.kind == "in_front_of"]
                brief = also_related(brief, *(replace(r, subject=ref) for r in beside))
                made.append(replace(action, subject=ref, roles=tuple(r for r in action.roles if r[0] != "with")))
                busy.add(ref)
    return replace(brief, actions=tuple(made))


def inside_of(brief: Brief) -> Brief:
    """Who is in a cottage is in its room, and the cottage is not seen from outside."""
    homes = {("thing", i) for i, t in enumerate(brief.things) if t.kind in DWELLINGS and not t.implied}
    said = {(r.subject, ref) for r in brief.relations if r.kind in ("in", "inside") for ref in r.objects}
    said |= {(a.subject, ref) for a in brief.actions for word, ref in a.roles if word in ("in", "inside")}
    housed = {who for who, ref in said if ref in homes and who[0] == "person"}
    going = any(a.act in ("walk", "run", "climb") and a.subject in housed for a in brief.actions)
    if brief.place.name or not brief.people or len(housed) < len(brief.people) or going:
        return brief
    old = any(p.figure in OF_OLD for p in brief.people) or first_of(brief, STANDING_FIRES) is not None
    place = replace(brief.place, name="study" if old else "living room", indoors=True, implied=True)
    return leaving_out(replace(brief, place=place), sorted(homes & {ref for _, ref in said}))


def asleep_at_a_table(brief: Brief) -> Brief:
    """Who falls asleep at a desk sits there, the head on the arms."""
    tables = {("thing", i) for i, t in enumerate(brief.things) if t.kind in BENCHES}
    at = {r.subject for r in brief.relations if r.kind in ("in_front_of", "beside") and set(r.objects) & tables}
    for a in brief.actions:
        desk = a.role("object", "at", "over")
        if a.act in ("nod off", "sleep", "lie") and a.subject[0] == "person" and desk in tables and a.subject not in at:
            brief = also_related(brief, Relation(subject=a.subject, kind="in_front_of", objects=(desk,)))
            at.add(a.subject)
    made = tuple(
        replace(a, act="nod off") if a.act in ("sleep", "lie") and a.subject in at and a.subject[0] == "person" else a
        for a in brief.actions
    )
    slumped = {a.subject for a in made if a.act == "nod off"}
    moved = tuple(
        replace(r, kind="in_front_of") if r.kind == "beside" and r.subject in slumped and set(r.objects) & tables else r for r in brief.relations
    )  # fmt: skip
    return replace(brief, actions=made, relations=moved)


def in_the_snow(brief: Brief) -> Brief:
    """Where snow is shovelled it lies."""
    snow = any(
        "snow" in " ".join(a.words).lower() and a.act in ("dig", "sweep", "rake", "throw") for a in brief.actions
    )
    return replace(brief, place=replace(brief.place, cover="snow", season="winter")) if snow else brief


def by_the_fire(brief: Brief) -> Brief:
    """The fire that somebody is by is there: on a hearth, or on the ground where one is out of doors."""
    said = any("by the fire" in " ".join(cue.words).lower() for cue in (*brief.cues, *brief.scene_cues))
    if not said or not brief.people or first_of(brief, FIRES) is not None:
        return brief
    outside = brief.place.indoors is False
    brief, fire = with_one_more(brief, "campfire" if outside else "fireplace")
    return also_related(brief, Relation(subject=fire, kind="beside", objects=(("person", 0),))) if outside else brief


def on_the_pier(brief: Brief) -> Brief:
    """A pier that people are on is the place."""
    piers = {("thing", i) for i, t in enumerate(brief.things) if t.kind == "pier"}
    on = {r.subject[0] for r in brief.relations if r.kind == "on" and set(r.objects) & piers}
    if not piers or on != {"person"}:
        return brief
    return leaving_out(
        replace(brief, place=replace(brief.place, name="harbour", indoors=False, asked="pier")), sorted(piers)
    )


def leaning(brief: Brief) -> Brief:
    """Who leans on something stands against it."""
    leans = {
        (a.subject, ref) for a in brief.actions if a.act == "lean" for word, ref in a.roles if word in ("on", "over")
    }
    moved = tuple(
        replace(r, kind="against") if r.kind == "on" and (r.subject, r.objects[0]) in leans else r
        for r in brief.relations
    )
    return replace(brief, relations=moved)


def on_a_bench(brief: Brief) -> Brief:
    """A microscope stands on a table, and who looks through it is at that table."""
    for action in brief.actions:
        scope = action.role("through", "into", "in", "at", "object")
        if action.act != "look" or scope is None or scope[0] != "thing" or brief.things[scope[1]].kind != "microscope":
            continue
        if any(r.subject == scope and r.kind == "on" for r in brief.relations):
            continue
        table = first_of(brief, BENCHES)
        if table is None:
            brief, table = with_one_more(brief, "table")
        brief = also_related(brief, Relation(subject=scope, kind="on", objects=(table,)))
        others = tuple(a for a in brief.actions if a.subject != action.subject or a.act not in NOTING)
        brief = replace(brief, actions=others)  # one who has an eye at it has both hands there
    return brief


def in_beds(brief: Brief) -> Brief:
    """Who is in a bed and does nothing lies in it; who takes a picture of themselves does so with a phone."""
    brief = _on_sickbeds(brief)
    busy = {a.subject for a in brief.actions if a.act not in ("", "stand", "wait")}
    lain = {
        r.subject for r in brief.relations
        if r.kind in ("in", "on") and r.subject[0] == "person" and r.subject not in busy and r.objects[0][0] == "thing"
        and brief.things[r.objects[0][1]].kind in ("bed", "hospital bed", "operating table", "cot")
    }  # fmt: skip
    kept = tuple(a for a in brief.actions if a.subject not in lain)
    lying = tuple(Action(verb="rest", act="lie", subject=ref) for ref in sorted(lain))
    return replace(brief, actions=(*kept, *lying))


def selfies_by_phone(brief: Brief) -> Brief:
    """Who films themselves, and nobody says with what, does it with a phone."""
    selfies = any(a.act == "photograph" and SELFIES & set(" ".join(a.words).lower().split()) for a in brief.actions)
    things = tuple(
        replace(t, kind="phone", noun="phone") if selfies and t.kind == "camera" and t.implied else t
        for t in brief.things
    )
    return replace(brief, things=things) if selfies else brief


def _acts(brief: Brief, number: int) -> bool:
    """Whether somebody does more than being there."""
    return any(
        a.subject == ("person", number) and a.act not in ("", "stand", "wait", "rest", "lie") for a in brief.actions
    )


def _on_sickbeds(brief: Brief) -> Brief:
    """Who lies or sleeps in a hospital, and nobody says on what, has a bed there."""
    if brief.place.name not in WARDS:
        return brief
    lying = {a.subject for a in brief.actions if a.act in ("lie", "sleep", "lie down") and a.subject[0] == "person"}
    lying |= {("person", i) for i, p in enumerate(brief.people) if p.name.lower() == "patient" and not _acts(brief, i)}
    lying -= {r.subject for r in brief.relations if r.kind in ("on", "in")}
    for ref in sorted(lying)[:1]:
        bed: Ref = ("thing", len(brief.things))
        thing = Thing(noun="hospital bed", kind=WARDS[brief.place.name], implied=True, furnishes=True)
        brief = replace(
            brief,
            things=(*brief.things, thing),
            relations=(*brief.relations, Relation(subject=ref, kind="on", objects=(bed,))),
        )
    return brief


def _burning(brief: Brief) -> Brief:
    """Where a hearth or a candle burns, what stands beside it in the same words does not."""
    burning = [a for a in brief.actions if a.act == "burn" and a.subject[0] == "thing"]
    hearths = {a.subject for a in burning if brief.things[a.subject[1]].kind in HEARTHS}
    others = {a.subject for a in burning} - hearths
    if not hearths or not others:
        return brief
    return replace(brief, actions=tuple(a for a in brief.actions if not (a.act == "burn" and a.subject in others)))


def in_their_hearths(brief: Brief) -> Brief:
    """Return a brief without flames that only burn, where what they burn in is there too."""
    hearths = [("thing", i) for i, t in enumerate(brief.things) if t.kind in WITH_FIRE]
    fires: set[Ref] = {("thing", i) for i, t in enumerate(brief.things) if t.kind in FLAMES and not t.implied}
    if not hearths or not fires:
        return _burning(brief)
    busy = {a.subject for a in brief.actions if (a.act or a.verb) not in BURNING}
    busy |= {ref for a in brief.actions for _, ref in a.roles if a.subject not in fires}
    return _burning(leaving_out(brief, fires - busy))
