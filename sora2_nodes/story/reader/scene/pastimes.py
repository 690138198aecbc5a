"""What a pastime or a trade takes that nobody names: the board between players and their seats, an easel, a can, a table with the meal on it."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ...kept_refs import leaving_out
from ...setting import Ref, Relation
from ...storyboard import Action, Brief, Thing
from .worktops import TABLES

AT_A_TABLE = {
    "play chess": ("chess set", ()),
    "play cards": ("card", ("table", "round table")),
    "arm wrestle": ("", ()),
}  # act: what lies on the table
ROUND_TABLES = (*TABLES, "round table")
MEALS = ("pizza", "cake", "birthday cake", "steak", "soup", "noodles", "spaghetti", "rice", "sushi", "pancakes", "salad", "roast chicken", "pie")  # fmt: skip
ATTENDING = ("feed", "treat", "put on makeup", "shave")  # what is done to somebody who sits
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
PLAYERS = 2  # of whom one is named where only somebody is said to play
GAMES = {"tennis ball": "play tennis", "golf ball": "play golf", "baseball": "play baseball"}
PLAYED = (
    "carry",
    "hit",
    "throw",
    "swing",
    "shoot",
    "kick",
    "play",
    "play ball",
    "catch",
)  # what is said of a ball in play
RALLIED = ("tennis ball", "ball")
PIECES = ("piece", "pawn", "move", "rook")
PAINTED_ON = ("picture frame", "wall", "easel", "window", "fence", "car", "house", "egg", "vase", "mask", "shell")
GROWING = ("plant",)


def with_pastimes(brief: Brief) -> Brief:
    """Return a brief in which those who play, eat together, paint or water have what it takes."""
    brief = _with_ball_games(_without_doubles(brief))
    brief = _with_dough(_with_its_candles(_without_cords(_in_poses(_as_it_is(brief)))))
    brief = _at_the_stop(_on_boards(_with_maps(_left_lying(brief))))
    for action in brief.actions:
        if action.subject[0] != "person":
            continue
        if action.act in AT_A_TABLE:
            brief = _at_board(brief, action)
        elif action.act == "eat":
            brief = _at_meal(brief, action)
        elif action.act in ("cut", "cut hair"):
            brief = _in_barbers_chair(brief, action)
        elif action.act in ATTENDING:
            brief = _attended(brief, action)
        elif action.act == "get dressed":
            brief = _tried_on(brief, action)
        elif action.act == "mix music":
            decks = _thing(brief, ("turntables",))
            if decks is not None:
                things = tuple(replace(t, count=1) if t.kind == "turntables" else t for t in brief.things)
                brief = replace(brief, things=things)
                brief = _related(
                    _without(brief, action.subject, "on"),
                    Relation(subject=action.subject, kind="in_front_of", objects=(decks,)),
                )
        elif action.act == "paint":
            brief = _at_easel(brief, action)
        elif action.act == "water":
            brief = _with_can(brief, action)
        elif action.act == "sweep" and action.words[:1] and action.words[0].startswith(VACUUMING):
            brief = _with_vacuum(brief, action)
        elif action.act == "chop wood" and _thing(brief, ("log", "stump", "tree")) is None:
            brief, _ = _added(brief, "log")
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
            and any((r.subject, o) in cleaned and FAMILY_OF.get(brief.things[o[1]].kind) in large for o in r.objects)
        )
    )
    return replace(brief, relations=kept)


def _with_vacuum(brief: Brief, action: Action) -> Brief:
    """Who vacuums has no broom."""
    cleaner = _thing(brief, ("vacuum cleaner",))
    if cleaner is None:
        brief, cleaner = _added(brief, "vacuum cleaner")
    return _related(brief, Relation(subject=action.subject, kind="holding", objects=(cleaner,)))


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
        brief, board = _added(brief, "skateboard")
        brief = _related(brief, Relation(subject=action.subject, kind="riding", objects=(board,)))
    return brief


def _at_the_stop(brief: Brief) -> Brief:
    """People at a bus stop stand at its shelter."""
    waiting = any(a.subject[0] == "person" for a in brief.actions) and "bus stop" in brief.place.asked
    return _added(brief, "bus stop")[0] if waiting and _thing(brief, ("bus stop",)) is None else brief


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


def _with_ball_games(brief: Brief) -> Brief:
    """What is done to a ball of a game is the game; a net that the court has is not another thing."""
    kinds = {("thing", i): thing.kind for i, thing in enumerate(brief.things)}
    actions = tuple(
        replace(a, act=GAMES[kinds[said]])
        if (said := a.role("object") or a.target) is not None
        and said in kinds
        and kinds[said] in GAMES
        and a.act in PLAYED
        and a.subject[0] == "person"
        else a
        for a in brief.actions
    )
    brief = replace(brief, actions=actions)
    if any(a.act == "play tennis" and a.subject[0] == "person" for a in actions) and _thing(brief, RALLIED) is None:
        brief, _ = _added(brief, "tennis ball")
    nets = [ref for ref, kind in kinds.items() if kind in ("net", "tennis net")]
    if nets and any(a.act == "play tennis" for a in actions):
        brief = leaving_out(brief, nets)
    pieces = [("thing", i) for i, t in enumerate(brief.things) if not t.kind and t.noun in PIECES]
    if pieces and any(a.act == "play chess" for a in actions):
        brief = leaving_out(
            replace(brief, actions=tuple(a for a in brief.actions if a.role("object") not in pieces)), pieces
        )
    return brief


def _with_dough(brief: Brief) -> Brief:
    """Who kneads has dough under the hands."""
    for k, action in enumerate(brief.actions):
        if action.act != "knead" or action.subject[0] != "person" or action.role("object"):
            continue
        brief, dough = _added(brief, "dough")
        made = replace(action, roles=(("object", dough), *action.roles), target=dough)
        brief = replace(brief, actions=(*brief.actions[:k], made, *brief.actions[k + 1 :]))
        brief = _without(brief, action.subject, "on")
    return brief


def _doers(brief: Brief, act: str) -> list[Ref]:
    return list(dict.fromkeys(a.subject for a in brief.actions if a.act == act and a.subject[0] == "person"))


def _thing(brief: Brief, kinds: tuple[str, ...]) -> Ref | None:
    return next((("thing", i) for i, thing in enumerate(brief.things) if thing.kind in kinds), None)


def _added(brief: Brief, kind: str, *relations: Relation, **more: object) -> tuple[Brief, Ref]:
    new: Ref = ("thing", len(brief.things))
    thing = Thing(noun=kind, kind=kind, implied=True, furnishes=True, **more)  # type: ignore[arg-type]
    return replace(brief, things=(*brief.things, thing), relations=(*brief.relations, *relations)), new


def _related(brief: Brief, *relations: Relation) -> Brief:
    """A brief with relations that it hasn't yet."""
    return replace(brief, relations=tuple(dict.fromkeys((*brief.relations, *relations))))


def _without(brief: Brief, subject: Ref, *kinds: str) -> Brief:
    return replace(brief, relations=tuple(r for r in brief.relations if not (r.subject == subject and r.kind in kinds)))


def _at_board(brief: Brief, action: Action) -> Brief:
    """Players sit at a table with the board or the cards on it."""
    kind, _ = AT_A_TABLE[action.act]
    if not kind:
        return _seated_at(brief, None, _doers(brief, action.act))
    board = _thing(brief, (kind,))
    if board is None:
        brief, board = _added(brief, kind, count=1 if kind == "chess set" else 6)
    brief = _without(brief, board, "on", "beside", "in_front_of")
    return _seated_at(brief, board, _doers(brief, action.act))


def _at_meal(brief: Brief, action: Action) -> Brief:
    """Those who eat a meal together sit at a table on which it is."""
    meal = action.role("object")
    eaters = _doers(brief, "eat")
    dish = meal is not None and meal[0] == "thing" and brief.things[meal[1]].kind in MEALS
    if not dish or meal is None or (len(eaters) < PLAYERS and _thing(brief, ROUND_TABLES) is None):
        return brief
    for eater in eaters:
        brief = replace(
            brief, relations=tuple(r for r in brief.relations if not (r.subject == eater and meal in r.objects))
        )
    return _seated_at(brief, meal, eaters)


def _seated_at(brief: Brief, thing: Ref | None, people: list[Ref]) -> Brief:
    """Put something on a table, where there is something, and seat people at it."""
    table = _thing(brief, ROUND_TABLES)
    if table is None:
        brief, table = _added(brief, "table")
    if thing is not None:
        brief = _related(brief, Relation(subject=thing, kind="on", objects=(table,)))
    return _related(brief, *(Relation(subject=ref, kind="in_front_of", objects=(table,)) for ref in people))


def _in_barbers_chair(brief: Brief, action: Action) -> Brief:
    """Whose hair is cut sits."""
    other = action.role("object")
    if other is None or other[0] != "person":
        return brief
    things = tuple(
        replace(t, kind="scissors", noun="scissors") if t.implied and t.kind == "knife" else t for t in brief.things
    )
    actions = tuple(replace(a, act="cut hair") if a == action else a for a in brief.actions)
    brief = replace(brief, things=things, actions=actions)
    chair = _thing(brief, ("chair", "office chair", "armchair"))
    if chair is None:
        brief, chair = _added(brief, "chair")
    if not any(t.kind in ("scissors", "razor") for t in brief.things):
        brief, scissors = _added(brief, "scissors")
        brief = _related(brief, Relation(subject=action.subject, kind="holding", objects=(scissors,)))
    return _related(brief, Relation(subject=other, kind="on", objects=(chair,)))


def _attended(brief: Brief, action: Action) -> Brief:
    """Who is fed, bandaged or made up by somebody sits."""
    other = action.role("object")
    if other is None or other[0] != "person" or other == action.subject:
        return brief
    said = [ref for word, ref in action.roles if word in ("in", "on") and ref[0] == "thing"]
    named = [ref for ref in said if FAMILY_OF.get(brief.things[ref[1]].kind) == "furniture"]
    seat = named[0] if named else _thing(brief, ("chair", "armchair", "wheelchair", "office chair"))
    if seat is None:
        brief, seat = _added(brief, "chair")
    brief = _without(brief, action.subject, "in", "on")
    return _related(_without(brief, other, "in", "on"), Relation(subject=other, kind="on", objects=(seat,)))


def _tried_on(brief: Brief, action: Action) -> Brief:
    """ "tries on a hat": nobody stands on it."""
    worn = [
        ref
        for word, ref in action.roles
        if ref[0] == "thing" and FAMILY_OF.get(brief.things[ref[1]].kind) == "clothing"
    ]
    kept = tuple(
        r
        for r in brief.relations
        if not (r.subject == action.subject and r.kind == "on" and set(r.objects) & set(worn))
    )
    return replace(brief, relations=kept)


def _at_easel(brief: Brief, action: Action) -> Brief:
    """Somebody who paints stands at an easel, unless what is painted on is there."""
    if any(
        ref[0] == "thing" and brief.things[ref[1]].kind in PAINTED_ON for word, ref in action.roles if word != "with"
    ):
        return brief
    easel = _thing(brief, ("easel", "picture frame"))
    if easel is None:
        brief, easel = _added(brief, "easel")
    elif brief.things[easel[1]].kind == "picture frame":
        things = list(brief.things)
        things[easel[1]] = replace(things[easel[1]], kind="easel")
        brief = replace(brief, things=tuple(things))
    return _related(brief, Relation(subject=action.subject, kind="in_front_of", objects=(easel,)))


def _with_can(brief: Brief, action: Action) -> Brief:
    """Who waters plants has a can in the hand and plants before them."""
    can = _thing(brief, ("watering can", "teapot", "bucket", "tube", "bottle"))
    plants = [("thing", i) for i, t in enumerate(brief.things) if FAMILY_OF.get(t.kind) in GROWING]
    if not plants:
        brief, new = _added(brief, "potted plant", count=3)
        plants = [new]
    if can is None:
        brief, can = _added(brief, "watering can")
    brief = _without(brief, can, "beside", "with", "on")
    return _related(brief, Relation(subject=action.subject, kind="holding", objects=(can,)))
