"""What is pressed, pierced and emptied of its air: soft things under a hand, balloons at a needle's tip, cans that crumple. Metres, seconds."""

from __future__ import annotations

from ....story.setting import Ref
from ...assembly import Assembly, bounds
from ...catalogue.rigs import rig
from ...motion.keyframes import JointKeys, Keyframes
from ...primitives import Vec3
from .tabletop import Standing, Tabletop, still
from .targets import giving

SHARP = ("needle", "pencil", "fork", "knife", "pen", "scissors", "screwdriver")
FILMS = ("film sheet", "paper sheet", "silk cloth")
HAND = "hand"
LEFT = {
    "balloon": 0.62,
    "sponge": 0.36,
    "silk cloth": 0.5,
    "squeeze tube": 0.5,
    "paper ball": 0.5,
    "can": 0.5,
}  # height left under a hand
WET = ("water", "wet", "soaked", "filled", "liquid", "damp")
WATER = (0.62, 0.78, 0.86)


def press(table: Tabletop) -> None:
    """Press or pierce what is said to be pressed."""
    for action in table.acts("press", "squeeze"):
        named = [
            ref
            for ref in dict.fromkeys(ref for _, ref in action.roles)
            if not table.of(ref) and table.kind(ref) not in ("table", HAND)
        ]
        tool = next((ref for ref in named if table.kind(ref) in SHARP), None)
        soft = next((ref for ref in named if ref != tool), None)
        if soft is None:
            continue
        if tool is not None:
            _pierce(table, tool, soft)
        else:
            _squash(table, soft)
        table.tell(action)


def _squash(table: Tabletop, ref: Ref) -> None:
    """A hand comes down on something soft and presses it flatter and flatter; what is wet gives its water."""
    kind = table.kind(ref)
    one = table.put(ref, (0.0, 0.0, 0.0), made=_soft(table, ref), yaw=0.0)
    top = one.top
    met, end = table.share(0.25), table.share(0.9)
    left = LEFT.get(kind, 0.55)
    giving(table, one, met, end, left)
    wide = float(min(one.half[0], 0.075))
    hand = (table.refs(HAND) or [table.extra(HAND, "hand")])[0]
    palm = 0.035
    places: tuple[Vec3, ...] = ((0.0, top + 0.14, 0.0), (0.0, top + palm, 0.0), (0.0, top * left + palm, 0.0))
    table.put(
        hand,
        places[0],
        made=rig("pressing hand", wide=wide),
        yaw=0.0,
        keys=Keyframes(times=(0.05, met, end), places=places),
    )
    words = {*table.thing(ref).adjectives, *table.thing(ref).holds.split()}
    if any(w.startswith(wet) for w in words for wet in WET) and kind != "balloon":
        puddle = table.extra("puddle", "puddle")
        grow = JointKeys(times=(met + 0.2, table.duration_s), scales=((0.05, 1.0, 0.05), (1.0, 1.0, 1.0)))
        table.put(
            puddle,
            (0.0, 0.0, 0.0),
            made=rig("puddle", radius=float(one.half[0]) * 1.7),
            yaw=0.0,
            keys=still((0.0, 0.0, 0.0), {"pool": grow}),
            framed=False,
        )
        for n in range(6):
            t = met + 0.3 + n * (end - met) / 6
            side = (-1 if n % 2 else 1) * float(one.half[0])
            table.splashes.append((t, (side, 0.4 * top, 0.03), 0.030, WATER))


def _soft(table: Tabletop, ref: Ref) -> Assembly:
    return table.make(ref, kind="soft cloth") if table.kind(ref) == "silk cloth" else table.make(ref)


def _pierce(table: Tabletop, tool: Ref, soft: Ref) -> None:
    """A sharp thing, held by a hand at its far end, goes into a surface; a balloon bursts in the end."""
    film = table.kind(soft) != "balloon"
    if film:
        one = table.put(soft, (0.08, 0.0, 0.0), made=table.make(soft, kind="film sheet"), yaw=0.0)
        y, surface = 0.13, 0.08
    else:
        one = table.put(soft, (0.12, 0.0, 0.0), made=table.make(soft, radius=0.10), yaw=0.0)
        y, surface = 0.19, 0.12 - 0.10
    made = table.make(tool)
    low, high = bounds(made)
    size = high - low
    axis = int(size.argmax())
    length = float(size[axis])
    turn = {0: (0.0, 180.0 if table.kind(tool) == "pencil" else 0.0, 0.0), 1: (0.0, 0.0, -90.0), 2: (0.0, 90.0, 0.0)}[
        axis
    ]
    # its middle is brought to the line on which it goes
    middle = (low + high) / 2
    met, end = table.share(0.4), table.share(0.82)
    from ...primitives import rotation

    off = rotation(turn) @ middle
    tips = (surface - 0.14, surface, surface + (0.06 if film else 0.025))
    places = tuple((tip - length / 2 - float(off[0]), y - float(off[1]), -float(off[2])) for tip in tips)
    times = (0.1, met, end)
    table.put(tool, places[0], made=made, yaw=0.0, keys=Keyframes(times=times, places=places, turns=(turn,) * 3))
    hand = (table.refs(HAND) or [table.extra(HAND, "hand")])[0]
    grips = tuple((tip - length + 0.02, y, 0.0) for tip in tips)
    table.put(
        hand,
        grips[0],
        made=rig("hand", gap=0.008),
        yaw=0.0,
        keys=Keyframes(times=times, places=grips, turns=((0.0, 0.0, 42.0),) * 3),
    )
    if film:
        return
    dent = JointKeys(times=(met, end - 0.05), scales=((1, 1, 1), (0.93, 1.02, 1.02)))
    one.keys = still(one.at, {"skin": dent})
    one.breaks = (end, "explode")


def draw_out(table: Tabletop) -> None:
    """What is emptied of its air crumples, a pump's hose at it."""
    for action in table.acts("draw out"):
        who = [ref for _, ref in action.roles if not table.of(ref) and table.kind(ref) not in ("table", "air pump")]
        if not who:
            continue
        one = table.put(who[0], (0.06, 0.0, 0.0), yaw=-90.0 if table.kind(who[0]) == "can" else 0.0)
        _crumple(table, one)
        pump = (table.refs("air pump") or [table.extra("air pump", "pump")])[0]
        table.put(pump, (-0.19, 0.0, -0.04), made=rig("air pump"), yaw=0.0, framed=False)
        table.tell(action)


def _crumple(table: Tabletop, one: Standing) -> None:
    """Give way in jolts, more to one side than to the other."""
    begin, end = table.share(0.18), table.share(0.9)
    steps = (
        (1.0, 1.0, 1.0),
        (0.97, 1.0, 0.92),
        (0.84, 0.98, 0.86),
        (0.80, 0.93, 0.66),
        (0.62, 0.92, 0.70),
        (0.58, 0.86, 0.50),
        (0.48, 0.84, 0.46),
    )
    times = tuple(begin + (end - begin) * n / (len(steps) - 1) for n in range(len(steps)))
    leans = ((0, 0, 0), (0, 0, 2), (3, 0, 4), (-2, 0, 8), (4, 0, 6), (2, 0, 11), (3, 0, 12))
    node = next((n.name for n in one.made.nodes if n.name in ("soft", "skin")), "root")
    one.keys = still(one.at, {node: JointKeys(times=times, scales=steps, turns=leans)}, (0.0, one.yaw, 0.0))
