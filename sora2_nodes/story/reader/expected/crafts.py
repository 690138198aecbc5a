"""What a craft works on and at: a bench under a watch that is mended, a sewing machine's table, a net over the knees, a potter's wheel, a smith's anvil."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ...setting import Ref, Relation
from ...storyboard import Action, Brief
from .brief_edits import also_related, first_of, unrelated, with_one_more

CRAFTS = ("repair", "build", "sew")
CLOTHS = (
    "net",
    "fishing net",
    "coat",
    "shirt",
    "dress",
    "trousers",
    "flag",
    "curtain",
    "rug",
    "pillow",
    "hat",
    "backpack",
    "bag",
)
TREES, YOUNG = (
    ("tree", "oak", "pine", "birch", "palm", "cherry tree", "autumn tree", "willow", "cypress", "olive tree"),
    0.3,
)  # planted young
NETS = ("net", "fishing net")  # what a fisherman mends
ON_THE_GROUND = (
    "sandcastle",
    "snowman",
    "tent",
    "campfire",
    "fire",
    "box",
    "brick",
    "building bricks",
    "toy blocks",
    "house of cards",
    "domino",
)  # built where they stand, or stacked
BLOOMS = ("flower", "rose", "tulip", "sunflower", "daisy", "bouquet", "lavender", "bush", "hedge", "bonsai", "vine")
CLAY_WORKERS = ("potter", "ceramicist", "ceramist")
WHEELS = ("gear",)  # a "spinning wheel", with a potter at it
TURNED = (
    "vase",
    "bowl",
    "pot",
    "jug",
    "plate",
    "cup",
    "mug",
    "jar",
    "teapot",
    "bottle",
)  # what is made on a potter's wheel
WORKED = ("sword", "katana", "knife", "axe", "shield", "spear", "gear", "key", "plank")  # what lies on an anvil
SMITHS = ("blacksmith", "smith", "swordsmith", "bladesmith")
BENCH_FAMILIES = (
    "held",
    "tool",
    "gadget",
    "weapon",
    "toy",
    "instrument",
    "device",
    "vessel",
    "container",
    "ware",
    "appliance",
    "fitting",
    "light",
    "model",
    "clothing",
    "aircraft",
    "board",
)
FLOOR_KINDS = (
    "engine",
    "turbine",
    "robot arm",
    "punching bag",
    "grandfather clock",
    "door",
    "window",
    "fireplace",
    "washing machine",
    "fridge",
    "vending machine",
    "bath",
    "toilet",
    "sink",
    "oven",
    "television",
    "parachute",
    "hot-air balloon",
    "plane",
    "jet",
    "helicopter",
    "airship",
    "biplane",
    "glider",
    "harp",
    "drum kit",
    "piano",
    "anchor",
    "cannon",
    "barrel",
    "anvil",
    "potter's wheel",
    "rug",
    "curtain",
    "mirror",
    "surfboard",
)  # of these families what is too large for a bench


def with_crafts(brief: Brief) -> Brief:
    """Return a brief in which what hands make or mend lies where they can work on it, and moves by nothing else."""
    lifted = {ref for a in brief.actions if a.act == "lift weights" for _, ref in a.roles}
    things = tuple(replace(t, scale=1.0) if ("thing", i) in lifted else t for i, t in enumerate(brief.things))
    brief = replace(brief, things=things)  # however huge, it is lifted
    sown = {ref for a in brief.actions if a.act == "plant" for _, ref in a.roles}
    things = tuple(
        replace(t, kind="seedling", exact=False) if ("thing", i) in sown and FAMILY_OF.get(t.kind) == "food" else t
        for i, t in enumerate(brief.things)
    )
    things = tuple(
        replace(t, scale=t.scale * YOUNG) if ("thing", i) in sown and t.kind in TREES and t.scale >= 1.0 else t
        for i, t in enumerate(things)
    )
    brief = replace(brief, things=things)
    brief = _with_arranged(_flaming(_at_the_wheel(_at_the_anvil(brief))))
    for action in brief.actions:
        work = action.role("object") or action.target
        if action.subject[0] != "person" or action.act not in CRAFTS or work is None or work[0] != "thing":
            continue
        if action.act == "sew" and brief.things[work[1]].kind == "sewing machine":
            brief = _at_machine(brief, action, work, work)
            continue
        if brief.things[work[1]].kind in CLOTHS and action.act != "build":
            brief = _over_the_knees(brief, action, work)
        elif action.act != "build" or bench_work(brief, work):
            brief = _left_alone(brief, work)
            if not has_benches(brief) and bench_work(brief, work):  # no bench out there
                brief = also_related(brief, Relation(subject=action.subject, kind="holding", objects=(work,)))
    return brief


def bench_work(brief: Brief, ref: Ref | None) -> bool:
    """Whether something that is made or mended is small enough to lie on a bench."""
    if ref is None or ref[0] != "thing":
        return False
    kind = brief.things[ref[1]].kind
    return (FAMILY_OF.get(kind) in BENCH_FAMILIES or kind == "plank") and kind not in FLOOR_KINDS and kind not in ON_THE_GROUND and kind not in NETS  # fmt: skip


def has_benches(brief: Brief) -> bool:
    """Whether benches are where somebody works: not out of doors, nor by a fire on the ground."""
    return brief.place.indoors is not False and not any(t.kind == "campfire" for t in brief.things)


def _left_alone(brief: Brief, work: Ref) -> Brief:
    """A bicycle that is mended is not heaped up."""
    kept = tuple(a for a in brief.actions if a.subject != work or a.act or a.verb not in ("stack", "rest", "collide"))
    return replace(brief, actions=kept)


def _over_the_knees(brief: Brief, action: Action, work: Ref) -> Brief:
    """Cloth is mended sitting, a net over the knees, a coat in the hands or under the needle of a machine."""
    brief = _left_alone(brief, work)
    things = list(brief.things)
    if things[work[1]].kind in NETS:
        things[work[1]] = replace(things[work[1]], kind="fishing net", exact=True, count=1)
    sewn = replace(action, act="sew", verb="rest", target=work)
    actions = tuple(sewn if a == action else a for a in brief.actions)
    brief = replace(brief, things=tuple(things), actions=actions)
    machine = first_of(brief, ("sewing machine",))
    if machine is not None:
        return _at_machine(brief, sewn, work, machine)
    held = things[work[1]].kind not in NETS
    brief = unrelated(brief, work, "on", "in")
    if not held and not any(r.subject == action.subject and r.kind == "on" for r in brief.relations):
        brief, chair = with_one_more(brief, "chair")
        brief = also_related(brief, Relation(subject=action.subject, kind="on", objects=(chair,)))
    return also_related(brief, Relation(subject=action.subject, kind="holding", objects=(work,))) if held else brief


def _at_machine(brief: Brief, action: Action, work: Ref, machine: Ref) -> Brief:
    """The hands are at the machine on its table; what is sewn there is seen beside it."""
    person = action.subject
    table = first_of(brief, ("table", "desk", "workbench", "counter"))
    if table is None:
        brief, table = with_one_more(brief, "table")
    kept = tuple(r for r in brief.relations if r.subject not in (person, work, machine))
    at_it = tuple(replace(a, target=machine, roles=(("object", machine),)) if a == action else a for a in brief.actions)
    return also_related(
        replace(brief, relations=kept, actions=at_it),
        Relation(subject=machine, kind="on", objects=(table,)),
        *([Relation(subject=work, kind="beside", objects=(table,))] if work != machine else []),
        Relation(subject=person, kind="in_front_of", objects=(table,)),
    )


def _at_the_anvil(brief: Brief) -> Brief:
    """A smith hammers on an anvil, whether or not anybody says so."""
    for action in brief.actions:
        if action.subject[0] != "person" or action.act not in ("hammer", "hit", "build"):
            continue
        smith = brief.people[action.subject[1]].name.lower().split()[-1] in SMITHS
        work = action.role("object") or action.target
        forged = work is not None and work[0] == "thing" and brief.things[work[1]].kind in WORKED
        anvil = first_of(brief, ("anvil",))
        if not (anvil is not None or (smith and (work is None or forged))):
            continue
        if anvil is None:
            brief, anvil = with_one_more(brief, "anvil")
        if work is None or work == anvil:
            brief, work = (
                with_one_more(brief, "sword") if first_of(brief, WORKED) is None else (brief, first_of(brief, WORKED))
            )
        assert work is not None
        brief = _left_alone(brief, work)
        brief = unrelated(brief, action.subject, "on", "beside", "in_front_of")
        kept = tuple(
            r for r in brief.relations if r.subject != work and not (r.kind == "holding" and work in r.objects)
        )
        struck = replace(action, act="hammer", verb="rest", target=work, roles=(("object", work), ("on", anvil)))
        actions = tuple(struck if a == action else a for a in brief.actions)
        brief = replace(brief, actions=actions, relations=kept)
        brief = also_related(brief, Relation(subject=work, kind="on", objects=(anvil,)))
    return brief


def _flaming(brief: Brief) -> Brief:
    """Flames that leap from a pan are a fire on it."""
    moved: dict[Ref, Ref] = {}
    for a in brief.actions:
        pan = a.role("from", "out of", "in")
        lit = a.subject[0] == "thing" and brief.things[a.subject[1]].kind == "fire"
        if (
            lit
            and pan is not None
            and pan[0] == "thing"
            and brief.things[pan[1]].kind in ("pan", "pot", "cauldron", "oven")
        ):
            moved[a.subject] = pan
    if not moved:
        return brief
    things = tuple(replace(t, count=1, scale=0.4) if ("thing", i) in moved else t for i, t in enumerate(brief.things))
    actions = tuple(a for a in brief.actions if a.subject not in moved)
    on = (Relation(subject=fire, kind="on", objects=(pan,)) for fire, pan in moved.items())
    return also_related(replace(brief, things=things, actions=actions), *on)


def _with_arranged(brief: Brief) -> Brief:
    """Flowers that are arranged stand in a vase on a table, the hands at them; those that are trimmed take scissors."""
    for action in brief.actions:
        work = action.role("object") or action.target
        if (
            action.subject[0] != "person"
            or work is None
            or work[0] != "thing"
            or brief.things[work[1]].kind not in BLOOMS
        ):
            continue
        if action.act == "cut":
            brief, scissors = with_one_more(brief, "scissors")
            brief = also_related(brief, Relation(subject=action.subject, kind="holding", objects=(scissors,)))
        elif action.words[:1] and action.words[0].lower().startswith("arrang"):
            table = first_of(brief, ("table", "counter", "desk", "workbench"))
            if table is None:
                brief, table = with_one_more(brief, "table")
            brief = _left_alone(unrelated(brief, action.subject, "holding"), work)
            arranged = replace(action, act="repair", verb="rest", target=work)
            brief = replace(brief, actions=tuple(arranged if a == action else a for a in brief.actions))
            under = next((r.objects[0] for r in brief.relations if r.subject == work and r.kind in ("in", "on")), work)
            brief = also_related(
                brief,
                Relation(subject=under, kind="on", objects=(table,)),
                Relation(subject=action.subject, kind="in_front_of", objects=(table,)),
            )
    return brief


def _at_the_wheel(brief: Brief) -> Brief:
    """A potter sits at a wheel, what is made of clay on it."""
    wheel = first_of(brief, ("potter's wheel",))
    for action in brief.actions:
        if action.subject[0] != "person" or action.act not in ("build", "repair", "spin"):
            continue
        work = action.role("object") or action.target
        turned = work is not None and work[0] == "thing" and brief.things[work[1]].kind in TURNED
        potter = brief.people[action.subject[1]].name.lower().split()[-1] in CLAY_WORKERS
        if not ((potter and (turned or work is None)) or (turned and wheel is not None)):
            continue
        things = tuple(
            replace(t, kind="potter's wheel", exact=True, count=1) if t.kind in WHEELS and "wheel" in t.noun else t
            for t in brief.things
        )
        brief = replace(brief, things=things)
        wheel = first_of(brief, ("potter's wheel",))
        if wheel is None:
            brief, wheel = with_one_more(brief, "potter's wheel")
        if not turned:
            brief, work = with_one_more(brief, "vase")
        assert work is not None
        vessel = brief.things[work[1]]
        clay = vessel if vessel.coloured else replace(vessel, colour="brown", rgb=(0.62, 0.36, 0.24), coloured=True)
        things = tuple(clay if ("thing", i) == work else t for i, t in enumerate(brief.things))
        brief = _left_alone(replace(brief, things=things), work)
        made = replace(action, act="build", verb="do", target=work, roles=(("object", work), ("on", wheel)))
        actions = tuple(made if a == action else a for a in brief.actions if a.subject != wheel)
        brief = replace(brief, actions=actions)
        if not any(r.subject == action.subject and r.kind == "on" and r.objects != (wheel,) for r in brief.relations):
            brief = unrelated(brief, action.subject, "on", "beside")
            brief, chair = with_one_more(brief, "chair")
            brief = also_related(brief, Relation(subject=action.subject, kind="on", objects=(chair,)))
        brief = also_related(unrelated(brief, work, "on"), Relation(subject=work, kind="on", objects=(wheel,)))
        return brief
    return brief
