"""What blocks are built into: towers, gates, one on another. Metres; they stand as bodies, so that they fall when they are hit."""

from __future__ import annotations

from ....story.setting import Ref
from ....story.vocabulary import COLOURS
from .tabletop import Body, Standing, Tabletop

BLOCK = "toy block"
GAY = ("red", "yellow", "blue", "green", "orange", "purple")
TALL = 6  # blocks of a tower whose number nobody says
CUBE = (0.03, 0.03, 0.03)  # half extents, m
POST, LINTEL = (0.024, 0.06, 0.03), (0.11, 0.022, 0.032)


def is_built(table: Tabletop, ref: Ref) -> bool:
    """Whether blocks are said to stand on one another."""
    thing = table.thing(ref)
    return thing.kind == BLOCK and (_stacked(table, ref) or bool(upper(table, ref)) or bool(lower(table, ref)))


def upper(table: Tabletop, ref: Ref) -> list[Ref]:
    """The blocks that are said to be on one."""
    return [r for r in table.relating(ref, "on") if table.kind(r) == BLOCK]


def lower(table: Tabletop, ref: Ref) -> list[Ref]:
    """The blocks that one is said to be on."""
    return [r for r in table.related(ref, "on") if table.kind(r) == BLOCK]


def _stacked(table: Tabletop, ref: Ref) -> bool:
    thing = table.thing(ref)
    return "stack" in thing.adjectives or thing.noun in ("tower", "stack", "block tower")


def build_up(table: Tabletop, ref: Ref, x: float, *, bodies: bool = True, across: bool = False) -> list[Standing]:
    """Stand what a block belongs to around x: a tower, a gate or a pile. across: a gate is open toward what comes along x."""
    if _stacked(table, ref):
        count = table.copies(ref)
        count = count if count > 2 else TALL
        return [
            _block(table, ref, (x, 2 * CUBE[1] * n), CUBE, n, bodies=bodies, mixed=not table.thing(ref).coloured)
            for n in range(count)
        ]
    top, below = (ref, lower(table, ref)) if lower(table, ref) else (next(iter(upper(table, ref)), ref), [ref])
    feet = [(r, copy) for r in below for copy in range(table.copies(r))]
    if len(feet) >= 2 and across:
        made = [
            _block(table, r, (x, 0.0), POST, copy, bodies=False, z=s * 0.085)
            for (r, copy), s in zip(feet[:2], (-1, 1), strict=False)
        ]
        return [*made, _block(table, top, (x, 2 * POST[1]), (LINTEL[2], LINTEL[1], LINTEL[0] + 0.02), 0, bodies=False)]
    if len(feet) >= 2:
        made = [
            _block(table, r, (x + s * 0.075, 0.0), POST, copy, bodies=bodies)
            for (r, copy), s in zip(feet[:2], (-1, 1), strict=False)
        ]
        return [*made, _block(table, top, (x, 2 * POST[1]), LINTEL, 0, bodies=bodies)]
    pile, made = [top], []
    while lower(table, pile[-1]) and lower(table, pile[-1])[0] not in pile:
        pile.append(lower(table, pile[-1])[0])
    for n, one in enumerate(reversed(pile)):
        made.append(_block(table, one, (x, 2 * CUBE[1] * n), CUBE, 0, bodies=bodies))
    return made


def _block(
    table: Tabletop,
    ref: Ref,
    at: tuple[float, float],
    half: tuple[float, float, float],
    copy: int,
    *,
    bodies: bool,
    mixed: bool = False,
    z: float = 0.0,
) -> Standing:
    colour = COLOURS[GAY[copy % len(GAY)]] if mixed else table.colour(ref)
    one = table.put(ref, (at[0], at[1], z), made=table.make(ref, colour=colour, half=half), copy=copy, yaw=0.0)
    if bodies:
        one.body = Body(mass=0.06)
    return one


def build_all(table: Tabletop) -> None:
    """Stand every structure that nothing has been done with yet."""
    for ref in table.refs(BLOCK):
        if not table.of(ref) and is_built(table, ref):
            build_up(table, ref, table.free_x())
