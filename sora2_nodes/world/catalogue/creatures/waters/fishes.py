"""Fish, shark, dolphin and whale: bodies along a spine with fins, on body_1 to body_3, tail and the fins' nodes."""

from __future__ import annotations

import math
import random

from ....assembly import Assembly
from ....primitives import Vec3
from ...entries import Entry, Shelf, creatures
from ...kit import BLACK, SIDES, Coat, Kit, along
from .swimmers import SWIMMERS, Swimmer


def _build(entry: Entry, chance: random.Random) -> Assembly:
    row = SWIMMERS[entry.name]
    kit = Kit()
    main = Coat(
        colour=row.colours["main"],
        second=row.colours.get("second", BLACK),
        pattern=row.pattern,
        scale=row.scale,
        finish=row.finish,
    )
    fin = Coat(colour=row.colours["fin"], finish=row.finish, role="shade")
    nodes = _body(kit, row, main)
    for x, long, lean, broad in row.back:
        _blade(kit, _on(row, x, 1), (-lean * long, long * 0.85, 0), broad, fin, _node_at(kit, nodes, x))
    for x, long, lean, broad in row.under:
        _blade(kit, _on(row, x, -1), (-lean * long, -long * 0.8, 0), broad, fin, _node_at(kit, nodes, x))
    for side, sign in SIDES:
        x, long, lean, broad = row.side
        y, r = _girth(row, x)
        root = (x, y - r * 0.45, r * row.thin * 0.7 * sign)
        kit.node(f"fin_{side}", root, _node_at(kit, nodes, x))
        _paddle(kit, root, long, broad * 1.3, 55 * lean, 24, fin, f"fin_{side}", sign)
        ex, ey, er = row.eye
        y, r = _girth(row, ex)
        z = row.thin * (max(1e-4, r * r - (ey - y) ** 2)) ** 0.5 * 0.96
        kit.eye((ex, ey, z * sign), er, (0.3, 0.05, sign), node="body_1", iris=row.colours.get("iris", BLACK))
    _tail(kit, row, fin)
    for extra in row.extras:
        _EXTRAS[extra](kit, row, main)
    nose = row.spine[0]
    kit.node("jaw", (nose[0] - 0.08, nose[1] - nose[2] * 0.4, 0), "body_1")
    kit.socket("mouth", (nose[0] + nose[2] * 0.8, nose[1], 0), "jaw")
    kit.socket("back", _on(row, 0.0, 1), "body_2")
    kit.socket("seat", _on(row, 0.0, 1), "body_2")
    return kit.done(entry)


def _body(kit: Kit, row: Swimmer, main: Coat) -> tuple[str, ...]:
    xs = [s[0] for s in row.spine]
    cuts = (0.5 * (xs[0] + xs[-1]), xs[0] * 0.5, xs[-1] * 0.45)
    kit.node("body_2", (cuts[0], 0, 0))
    kit.node("body_1", (cuts[1], 0, 0), "body_2")
    kit.node("body_3", (cuts[2], 0, 0), "body_2")
    nodes = ("body_1", "body_2", "body_3")
    for (x, y, r), (x2, y2, r2) in zip(row.spine, row.spine[1:], strict=False):
        node = _node_at(kit, nodes, (x + x2) / 2)
        slim = min(1.0, row.thin * 1.02)
        kit.limb((x, y, 0), (x2, y2, 0), r * slim, r2 * slim, main, node=node)
    belly = Coat(colour=row.colours.get("belly", BLACK), finish=row.finish, role="light")
    for i, (x, y, r) in enumerate(row.spine[:-1]):
        long = _reach(row, i)
        node = _node_at(kit, nodes, x)
        kit.ball((x, y, 0), (r, long, r * row.thin), main, node=node, turn=(0, 0, -90))
        if "belly" in row.colours and 0 < i < len(row.spine) - 1:
            kit.ball((x, y - r * 0.2, 0), (long * 0.98, r * 0.86, r * row.thin * 0.93), belly, node=node)
    return nodes


def _node_at(kit: Kit, nodes: tuple[str, ...], x: float) -> str:
    if x > kit.pivots["body_1"][0] - 0.12:
        return nodes[0]
    return nodes[2] if x < kit.pivots["body_3"][0] else nodes[1]


def _reach(row: Swimmer, i: int) -> float:
    """Half the length of the ball at a knot of the spine."""
    x, _, r = row.spine[i]
    around = row.spine[max(0, i - 1)][0] - row.spine[i + 1][0]
    return max(r * 0.6, min(around * 0.8, row.spine[0][0] + row.spine[0][2] * 0.9 - x)) if i else r


def _girth(row: Swimmer, x: float) -> tuple[float, float]:
    """Middle and radius of the body at x."""
    best = (row.spine[-1][1], row.spine[-1][2])
    for i, (at, y, r) in enumerate(row.spine[:-1]):
        share = (x - at) / _reach(row, i)
        here = r * math.sqrt(max(0.0, 1 - share * share))
        best = max(best, (y, here), key=lambda pair: pair[1])
    return best


def _on(row: Swimmer, x: float, up: int) -> Vec3:
    y, r = _girth(row, x)
    return (x, y + r * 0.82 * up, 0.0)


def _blade(kit: Kit, root: Vec3, by: Vec3, broad: float, coat: Coat, node: str) -> None:
    """An upright fin that narrows from its root, bent back in two."""
    half = (root[0] + by[0] * 0.42, root[1] + by[1] * 0.55, root[2] + by[2] * 0.55)
    tip = (root[0] + by[0], root[1] + by[1], root[2] + by[2])
    for a, b, wide, top in ((root, half, 0.5, 0.66), (half, tip, 0.34, 0.2)):
        a = (a[0] - (b[0] - a[0]) * 0.06, a[1] - (b[1] - a[1]) * 0.06, a[2] - (b[2] - a[2]) * 0.06)
        middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2)
        size = (broad * wide, math.dist(a, b) / 2, broad * 0.1 * wide * 2, top, 0.6)
        kit.add("wedge", size, middle, coat, node=node, turn=along(a, b))


def _paddle(
    kit: Kit, root: Vec3, long: float, broad: float, sweep: float, droop: float, coat: Coat, node: str, sign: int
) -> None:
    """A level fin to one side that narrows and sweeps back, degrees."""
    b, d = math.radians(sweep), math.radians(droop)
    at = (
        root[0] - long * 0.45 * math.sin(b) * math.cos(d),
        root[1] - long * 0.45 * math.sin(d),
        root[2] + long * 0.45 * math.cos(b) * math.cos(d) * sign,
    )
    turn = ((90.0 + droop) * sign, -sweep * sign, 0.0)
    kit.add("wedge", (broad * 0.5, long * 0.5, broad * 0.09, 0.3, 0.4), at, coat, node=node, turn=turn)


def _tail(kit: Kit, row: Swimmer, fin: Coat) -> None:
    x, y, r = row.spine[-1]
    kit.node("tail", (x, y, 0), "body_3")
    n = row.tail
    for sign in (-1, 1):
        if row.flukes:
            _paddle(kit, (x - n * 0.05, y, 0.0), n * 0.85, n * 0.5, 42, 0, fin, "tail", sign)
        else:
            _blade(kit, (x - n * 0.1, y, 0), (-n * 0.72, n * 0.66 * sign, 0), n * 0.46, fin, "tail")
    kit.limb((x, y, 0), (x - n * 0.22, y, 0), r, r * 0.4, fin, node="tail")


def _gills(kit: Kit, row: Swimmer, main: Coat) -> None:
    for _, sign in SIDES:
        for i in range(4):
            x = 0.3 - 0.028 * i
            y, r = _girth(row, x)
            kit.limb(
                (x, y + r * 0.3, r * row.thin * 0.93 * sign),
                (x + 0.012, y - r * 0.35, r * row.thin * 0.93 * sign),
                0.006,
                0.006,
                Coat(colour=(0.2, 0.22, 0.26), role="gill"),
                node="body_1",
            )


def _grin(kit: Kit, row: Swimmer, main: Coat) -> None:
    mouth = Coat(colour=(0.32, 0.08, 0.09), role="mouth")
    kit.ball((0.42, -0.052, 0), (0.1, 0.022, 0.066), mouth, node="body_1", turn=(0, 0, 6))
    for i in range(6):
        for _, sign in SIDES:
            x = 0.505 - 0.022 * i
            z = (0.02 + 0.009 * i) * sign
            kit.cone(
                (x, -0.032 - 0.004 * i, z),
                (x, -0.062 - 0.004 * i, z),
                0.011,
                0.001,
                Coat(colour=(0.97, 0.96, 0.93), role="teeth"),
                node="body_1",
            )


def _beak(kit: Kit, row: Swimmer, main: Coat) -> None:
    kit.limb((0.48, -0.03, 0), (0.64, -0.05, 0), 0.042, 0.024, main.plain(), node="body_1")
    kit.limb(
        (0.46, -0.055, 0),
        (0.63, -0.07, 0),
        0.034,
        0.02,
        Coat(colour=row.colours["belly"], finish="gloss", role="light"),
        node="body_1",
    )


def _pleats(kit: Kit, row: Swimmer, main: Coat) -> None:
    groove = Coat(colour=(0.62, 0.67, 0.72), role="pleat")
    for x in (0.56, 0.48, 0.4, 0.32, 0.24, 0.16):
        y, r = _girth(row, x)
        for a in (-60, -38, -13, 13, 38, 60):
            at = (x, y - r * 1.0 * math.cos(math.radians(a)), r * row.thin * math.sin(math.radians(a)))
            kit.ball(at, (0.045, 0.008, 0.006), groove, node="body_1")
    lip = Coat(colour=(0.93, 0.94, 0.95), role="mouth")
    for _, sign in SIDES:
        points = []
        for x, drop in ((0.68, 0.3), (0.6, 0.22), (0.5, 0.18), (0.43, 0.34)):
            y, r = _girth(row, x)
            points.append((x, y - r * drop, r * row.thin * math.sqrt(1 - drop**2) * sign))
        kit.curve(points, [0.012] * 4, lip, node="body_1")


def _spout(kit: Kit, row: Swimmer, main: Coat) -> None:
    kit.socket("spout", (0.34, 0.24, 0), "body_1")
    kit.ball((0.34, 0.228, 0), (0.03, 0.012, 0.02), Coat(colour=(0.08, 0.1, 0.14), role="spout"), node="body_1")


def _sashes(kit: Kit, row: Swimmer, main: Coat) -> None:
    band, edge = (
        Coat(colour=row.colours["band"], finish="gloss", role="band"),
        Coat(colour=BLACK, finish="gloss", role="edge"),
    )
    for x, broad in ((0.21, 0.05), (-0.02, 0.055), (-0.29, 0.03)):
        y, r = _girth(row, x)
        for wide, grown, coat in ((broad + 0.018, 1.03, edge), (broad, 1.06, band)):
            node = "body_1" if x > 0.1 else "body_2" if x > -0.1 else "body_3"
            kit.ball((x, y, 0), (wide, r * grown, r * row.thin * grown), coat, node=node)


def _eye_patch(kit: Kit, row: Swimmer, main: Coat) -> None:
    band = Coat(colour=row.colours["band"], finish="gloss", role="band")
    for _, sign in SIDES:
        x, y, z = _side_of(row, 0.36, 0.36)
        kit.ball((x, y, z * sign), (0.065, 0.024, 0.02), band, node="body_1", turn=(0, 12.0 * sign, 12))
        x, y, z = _side_of(row, -0.16, 0.2)
        kit.ball((x, y, z * sign), (0.1, 0.045, 0.02), band, node="body_2", turn=(0, -8.0 * sign, 20))


def _side_of(row: Swimmer, x: float, up: float) -> Vec3:
    """A place on the right flank, `up` radii above its middle."""
    y, r = _girth(row, x)
    return (x, y + r * up, r * row.thin * math.sqrt(1 - up * up) * 0.97)


_EXTRAS = {
    "sashes": _sashes,
    "eye patch": _eye_patch,
    "gills": _gills,
    "grin": _grin,
    "beak": _beak,
    "pleats": _pleats,
    "spout": _spout,
}

FISHES = Shelf(
    entries=creatures(SWIMMERS, "sea"),
    builder=_build,
)
