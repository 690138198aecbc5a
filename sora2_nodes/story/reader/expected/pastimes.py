"""What a pastime or a trade takes that nobody names: the board between players and their seats, an easel, a can, a table with the meal on it."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ...kept_refs import leaving_out
from ...setting import Ref, Relation
from ...storyboard import Action, Brief
from .brief_edits import also_related, first_of, unrelated, with_one_more
from .circumstances import (
    asleep_at_a_table,
    by_the_fire,
    in_beds,
    in_the_snow,
    inside_of,
    leaning,
    on_a_bench,
    on_the_pier,
    one_computer,
    together,
    uphill,
)
from .daily.games import with_games
from .furnished_pastimes import (
    AT_A_TABLE,
    ATTENDING,
    at_board,
    at_easel,
    at_meal,
    attended,
    in_armchair,
    in_barbers_chair,
    tried_on,
)
from .held_objects import with_hands_full
from .rides import with_rides

BOARDING = ("skateboard", "longboard", "kickflip", "ollie")
VACUUMING = ("vacuum", "hoover")
CAKES = ("cake", "cupcake", "birthday cake")  # the last has candles
POSES = ("tree pose", "warrior pose", "downward dog", "cobra pose", "child pose", "plank", "meditate")
LEADS = ("leash", "lead", "reins", "harness")
CORDED = {
    "jump rope": ("rope", "ropes"),
    "tug of war": ("rope",),
    "tow": ("rope", "cable", "chain"),
    "pull": ("rope", "cable"),
    "fish": ("line", "wire"),
    "fly kite": ("string", "line", "cord"),
    "tie shoes": ("shoelace", "shoelaces", "laces", "lace"),
    "hang laundry": ("clothesline", "line"),
}  # act: what is no thing of its own where somebody does it
GROWING = ("plant",)


def with_pastimes(brief: Brief) -> Brief:
    """Return a brief in which those who play, eat together, paint or water have what it takes."""
    brief = with_games(_without_doubles(brief))
    brief = _with_dough(_with_its_candles(_without_cords(_in_poses(_as_it_is(brief)))))
    brief = with_hands_full(by_the_fire(on_the_pier(brief)))
    brief = with_rides(inside_of(leaning(in_the_snow(brief))))
    brief = together(one_computer(uphill(in_beds(asleep_at_a_table(brief)))))
    brief = _at_the_stop(_on_boards(_with_maps(_left_lying(brief))))
    brief = on_a_bench(brief)
    for action in brief.actions:
        if action.subject[0] != "person":
            continue
        if action.act in AT_A_TABLE:
            brief = at_board(brief, action)
        elif action.act == "eat":
            brief = at_meal(brief, action)
        elif action.act in ("cut", "cut hair"):
            brief = in_barbers_chair(brief, action)
        elif action.act == "knit":
            brief = in_armchair(brief, action)
        elif action.act in ATTENDING:
            brief = attended(brief, action)
        elif action.act == "get dressed":
            brief = tried_on(brief, action)
        elif action.act == "mix music":
            decks = first_of(brief, ("turntables",))
            if decks is None:
                brief, decks = with_one_more(brief, "turntables")
            if decks is not None:
                things = tuple(replace(t, count=1) if t.kind == "turntables" else t for t in brief.things)
                brief = replace(brief, things=things)
                brief = also_related(
                    unrelated(brief, action.subject, "on"),
                    Relation(subject=action.subject, kind="in_front_of", objects=(decks,)),
                )
        elif action.act == "paint":
            brief = at_easel(brief, action)
        elif action.act == "water":
            brief = _with_can(brief, action)
        elif action.act == "sweep" and action.words[:1] and action.words[0].startswith(VACUUMING):
            brief = _with_vacuum(brief, action)
        elif action.act == "chop wood" and first_of(brief, ("log", "stump", "tree")) is None:
            brief, _ = with_one_more(brief, "log")
    return brief


def _without_doubles(brief: Brief) -> Brief:
    """What somebody has by trade is not there twice when it is named too."""
    named = {thing.kind for thing in brief.things if not thing.implied}
    gone: list[Ref] = [
        ("thing", i)
        for i, thing in enumerate(brief.things)
        if thing.implied and thing.furnishes and thing.kind in named
    ]
    return leaving_out(brief, gone) if gone else brief


def _in_poses(brief: Brief) -> Brief:
    """Who takes a pose that is named does yoga in that pose."""
    posing = {a.subject for a in brief.actions if a.act in POSES}
    kept = tuple(a for a in brief.actions if a.act != "yoga" or a.subject not in posing)
    mats = [i for i, t in enumerate(brief.things) if t.kind == "rug" and t.noun.split()[-1] == "mat"]
    exercising = any(a.act in (*POSES, "yoga", "push-up", "sit-up") for a in kept)
    things = tuple(replace(t, kind="yoga mat") if i in mats and exercising else t for i, t in enumerate(brief.things))
    return replace(brief, actions=kept, things=things)


def _left_lying(brief: Brief) -> Brief:
    """What is swept or cleaned stays where it is: nobody holds a carpet while cleaning it."""
    cleaned = {(a.subject, ref) for a in brief.actions if a.act == "sweep" for _, ref in a.roles}
    large = ("fitting", "furniture", "appliance", "structure", "building")
    kept = tuple(
        r
        for r in brief.relations
        if not (
            r.kind == "holding"
            and any(
                (r.subject, o) in cleaned and o[0] == "thing" and FAMILY_OF.get(brief.things[o[1]].kind) in large
                for o in r.objects
            )
        )
    )
    return replace(brief, relations=kept)


def _with_vacuum(brief: Brief, action: Action) -> Brief:
    """Who vacuums has no broom."""
    cleaner = first_of(brief, ("vacuum cleaner",))
    if cleaner is None:
        brief, cleaner = with_one_more(brief, "vacuum cleaner")
    return also_related(brief, Relation(subject=action.subject, kind="holding", objects=(cleaner,)))


def _with_maps(brief: Brief) -> Brief:
    """A map that somebody reads or holds is a sheet in the hands, not a picture in a frame."""
    read = {ref for a in brief.actions if a.act in ("read", "look", "hold", "open") for _, ref in a.roles}
    read |= {ref for r in brief.relations if r.kind == "holding" for ref in r.objects}
    things = tuple(
        replace(t, kind="newspaper") if t.noun.split()[-1:] == ["map"] and ("thing", i) in read else t
        for i, t in enumerate(brief.things)
    )
    return replace(brief, things=things)


def _on_boards(brief: Brief) -> Brief:
    """Who skateboards stands on a board."""
    for action in brief.actions:
        boarding = action.words[:1] and action.words[0].startswith(BOARDING)
        aboard = any(r.subject == action.subject and r.kind == "riding" for r in brief.relations)
        if not boarding or aboard or action.subject[0] != "person":
            continue
        brief, board = with_one_more(brief, "skateboard")
        brief = also_related(brief, Relation(subject=action.subject, kind="riding", objects=(board,)))
    return brief


def _at_the_stop(brief: Brief) -> Brief:
    """People at a bus stop stand at its shelter."""
    waiting = any(a.subject[0] == "person" for a in brief.actions) and "bus stop" in brief.place.asked
    return with_one_more(brief, "bus stop")[0] if waiting and first_of(brief, ("bus stop",)) is None else brief


def _as_it_is(brief: Brief) -> Brief:
    """ "a broken car" is one already: it does not fall to pieces where something else is done with it."""
    acted = {ref for a in brief.actions for _, ref in a.roles} | {a.target for a in brief.actions}
    kept = tuple(
        a
        for a in brief.actions
        if not (a.act == "break" and not a.roles and a.words and a.words[0].startswith("broken") and a.subject in acted)
    )
    return replace(brief, actions=kept)


def _with_its_candles(brief: Brief) -> Brief:
    """The candles on a cake are the cake's own."""
    on_cake = {
        r.subject: r.objects[0]
        for r in brief.relations
        if r.kind in ("on", "in") and r.subject[0] == r.objects[0][0] == "thing"
    }
    for action in brief.actions:
        said = action.roles[:1]
        on_cake |= {
            candle: cake
            for _, candle in said
            for word, cake in action.roles[1:]
            if word in ("on", "of") and candle[0] == cake[0] == "thing"
        }
    own = {
        ref: cake
        for ref, cake in on_cake.items()
        if brief.things[ref[1]].kind == "candle" and brief.things[cake[1]].kind in CAKES
    }
    if not own:
        return brief
    cakes = {cake[1] for cake in own.values()}
    things = tuple(replace(t, kind=CAKES[-1]) if i in cakes else t for i, t in enumerate(brief.things))
    actions = tuple(
        replace(
            a,
            roles=tuple(dict.fromkeys((word, own.get(ref, ref)) for word, ref in a.roles if ref not in cakes)),
            target=own.get(a.target, a.target) if a.target else a.target,
        )
        for a in brief.actions
    )
    return leaving_out(replace(brief, things=things, actions=actions), list(own))


def _without_cords(brief: Brief) -> Brief:
    """What ties somebody to something is drawn between them, and lies nowhere as a coil."""
    acts = {a.act for a in brief.actions}
    led = any(FAMILY_OF.get(t.kind) == "quadruped" for t in brief.things)
    gone: list[Ref] = [
        ("thing", i)
        for i, t in enumerate(brief.things)
        if t.kind == "rope"
        and (
            (led and t.noun.split()[-1] in LEADS)
            or any(act in CORDED and t.noun.split()[-1] in CORDED[act] for act in acts)
        )
    ]
    return leaving_out(brief, gone) if gone else brief


def _with_dough(brief: Brief) -> Brief:
    """Who kneads has dough under the hands."""
    for k, action in enumerate(brief.actions):
        if action.act != "knead" or action.subject[0] != "person" or action.role("object"):
            continue
        brief, dough = with_one_more(brief, "dough")
        made = replace(action, roles=(("object", dough), *action.roles), target=dough)
        brief = replace(brief, actions=(*brief.actions[:k], made, *brief.actions[k + 1 :]))
        brief = unrelated(brief, action.subject, "on")
    return brief


def _with_can(brief: Brief, action: Action) -> Brief:
    """Who waters plants has a can in the hand and plants before them."""
    can = first_of(brief, ("watering can", "teapot", "bucket", "tube", "bottle"))
    plants = [("thing", i) for i, t in enumerate(brief.things) if FAMILY_OF.get(t.kind) in GROWING]
    if not plants:
        brief, new = with_one_more(brief, "potted plant", count=3)
        plants = [new]
    if can is None:
        brief, can = with_one_more(brief, "watering can")
    brief = unrelated(brief, can, "beside", "with", "on")
    return also_related(brief, Relation(subject=action.subject, kind="holding", objects=(can,)))
