"""Parts of one animal on another: a lion with an eagle's wings, a wolf's head on a horse, a shell on a cheetah. It knows nodes and roles, no names of animals."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

import numpy as np

from ..assembly import ROOT, Assembly, Joint, Node, compose, frames_of, placed
from ..primitives import Primitive, Vec3, half_extents
from .kit import turn_of
from .repainting import resized

PREFIX = "graft_"  # before the names of nodes that have a twin already
TRUNKS = ("body", "body_1", "body_2", "seg_3", ROOT)  # nodes that a back is of, the likeliest first
SPAN, SMALL_SPAN = 0.95, 0.8  # of a body's length: one wing, and one of a body as large as a whale's
EARS, TAIL, HORNS = 1.25, 1.0, 1.0  # how much larger than in proportion those parts are, so that they are seen
COAT_ROLES = ("main", "shade", "light", "skin", "belly", "chest")
HORN_ROLES, CLAW_ROLES, SHELL_ROLES = ("horn", "comb", "tusk"), ("claw", "hoof", "talon"), ("main", "shade", "rim")
WINGS, TAILS, EAR, LEGS = ("wing",), ("tail", "train"), ("ear_",), ("front_", "back_", "leg_", "hind_")

Graft = Callable[[Assembly, Assembly], Assembly]


def grafted_with(base: Assembly, part: str, donor: Assembly) -> Assembly:
    """Return an animal with a part of another in the place of its own; as it is where the other has no such part."""
    return GRAFTS[part](base, donor)


def _wings(base: Assembly, donor: Assembly) -> Assembly:
    """Wings on the back, on which it can fly."""
    names = _subtree(donor, WINGS)
    if not names:
        return base
    low, high = _box(base)
    long, (donor_low, donor_high) = float(high[0] - low[0]), _box(donor, names, donor.states.get("spread"))
    span = SPAN if high[1] - low[1] > 0.3 * long else SMALL_SPAN
    wing = resized(donor, span * long / max(float(donor_high[2] - donor_low[2]) / 2, 1e-6))
    base = _without(base, _subtree(base, WINGS))
    trunk = _trunk(base)
    back = _back(base, trunk)
    roots = [n for n in wing.nodes if n.name in names and n.parent not in names]
    frames = frames_of(wing, placed((0.0, 0.0, 0.0))[None])
    middle = np.mean([frames[n.name][0][:, 3] for n in roots], 0)
    own = frames_of(base, placed((0.0, 0.0, 0.0))[None])[trunk][0]
    nodes = []
    for node in wing.nodes:
        if node.name not in names:
            continue
        if node in roots:
            place = frames[node.name][0][:, 3] - middle
            at = back + place * [1.0, 0.2, 0.5]
            nodes.append(replace(node, parent=trunk, at=_vec(own[:, :3].T @ (at - own[:, 3])), turn=node.turn))
        else:
            nodes.append(node)
    made = _added(base, nodes, [p for p in wing.primitives if p.node in names])
    return replace(
        made, carriage="wings", states={**base.states, **{k: v for k, v in donor.states.items() if k == "spread"}}
    )


def _head(base: Assembly, donor: Assembly) -> Assembly:
    """Another head, as large as its own was."""
    names = _subtree(donor, ("head",)) or _subtree(donor, ("jaw",))
    if not any(n.name == "head" for n in donor.nodes):
        return base
    own = next((n for n in base.nodes if n.name == "head"), None)
    size = _head_size(base) if own is not None else 0.42 * float(np.ptp([v[1] for v in _box(base)])) + 0.02
    part = resized(donor, size / max(_head_size(donor), 1e-6))
    kept = _without(base, _subtree(base, ("head", "jaw")) if own is not None else _subtree(base, ("jaw",)))
    if own is not None:
        parent, at = own.parent, own.at
    else:
        parent = _trunk(base)
        low, high = _box(base)
        frame = frames_of(base, placed((0.0, 0.0, 0.0))[None])[parent][0]
        front = np.array([high[0] - 0.3 * size, 0.55 * low[1] + 0.45 * high[1], 0.0])
        at = _vec(frame[:, :3].T @ (front - frame[:, 3]))
    nodes = [replace(n, parent=parent, at=at) if n.name == "head" else n for n in part.nodes if n.name in names]
    made = _added(kept, nodes, [p for p in part.primitives if p.node in names])
    sockets = {k: s for k, s in part.sockets.items() if s.node in names}
    return replace(made, sockets={**kept.sockets, **sockets}, voice=donor.voice or base.voice)


def _tail(base: Assembly, donor: Assembly) -> Assembly:
    names = _subtree(donor, TAILS)
    if not names:
        return base
    own = next((n for n in base.nodes if n.name.startswith(TAILS)), None)
    share = (
        TAIL
        * float(np.ptp([v[0] for v in _box(base)]))
        / max(float(np.ptp([v[0] for v in _box(donor, {n.name for n in donor.nodes} - names)])), 1e-6)
    )
    part = resized(donor, min(share, 3.0 * share))
    kept = _without(base, _subtree(base, TAILS))
    trunk = own.parent if own is not None else _trunk(base)
    if own is not None:
        at = own.at
    else:
        low, high = _box(base)
        frame = frames_of(base, placed((0.0, 0.0, 0.0))[None])[trunk][0]
        at = _vec(
            frame[:, :3].T
            @ (np.array([low[0] + 0.04 * (high[0] - low[0]), 0.45 * low[1] + 0.55 * high[1], 0.0]) - frame[:, 3])
        )
    nodes = [n if n.parent in names else replace(n, parent=trunk, at=at) for n in part.nodes if n.name in names]
    return _added(kept, nodes, [p for p in part.primitives if p.node in names])


def _ears(base: Assembly, donor: Assembly) -> Assembly:
    names = _subtree(donor, EAR)
    share = EARS * _head_size(base) / max(_head_size(donor), 1e-6)
    part = resized(donor, share)
    head = next((n.name for n in base.nodes if n.name == "head"), _trunk(base))
    kept = _without(base, _subtree(base, EAR))
    top = _head_top(base, head)
    if names:
        roots = [n for n in part.nodes if n.name in names and n.parent not in names]
        middle = np.mean([n.at for n in roots], 0)
        owns = [n for n in base.nodes if n.name.startswith(EAR)]
        where = np.mean([n.at for n in owns], 0) if owns else top
        nodes = [
            replace(n, parent=head, at=_vec(np.array(n.at) - middle + where)) if n in roots else n
            for n in part.nodes
            if n.name in names
        ]
        return _added(kept, nodes, [p for p in part.primitives if p.node in names])
    found = [p for p in part.primitives if p.node == "head" and p.kind == "cone" and p.role in COAT_ROLES]
    return _moved_on(kept, found, head, top) if found else base


def _horns(base: Assembly, donor: Assembly) -> Assembly:
    part = resized(donor, HORNS * _head_size(base) / max(_head_size(donor), 1e-6))
    found = [p for p in part.primitives if p.node == "head" and p.role in HORN_ROLES]
    head = next((n.name for n in base.nodes if n.name == "head"), _trunk(base))
    if not found:
        return base
    kept = replace(base, primitives=tuple(p for p in base.primitives if not (p.node == head and p.role == "horn")))
    lowest = np.min([np.array(p.at) for p in found], 0)
    top = _head_top(base, head)
    shift = np.array(
        [top[0] - float(np.mean([p.at[0] for p in found])) * 0.6, top[1] - lowest[1] - 0.1 * _head_size(base), 0.0]
    )
    moved = [replace(p, node=head, at=_vec(np.array(p.at) + shift)) for p in found]
    return replace(kept, primitives=(*kept.primitives, *moved))


def _coat(base: Assembly, donor: Assembly) -> Assembly:
    """Its coat with the colours and the pattern of another's."""
    own = next(
        (p for p in donor.primitives if p.node in ("body", "body_1", "body_2", "seg_3") and p.role in COAT_ROLES), None
    )
    if own is None:
        return base
    share = float(np.ptp([v[0] for v in _box(base)])) / max(float(np.ptp([v[0] for v in _box(donor)])), 1e-6)

    def painted(p: Primitive) -> Primitive:
        if p.role not in COAT_ROLES or p.role in ("belly", "chest", "light"):
            return p
        return replace(
            p, colour=own.colour, second=own.second, pattern=own.pattern, scale=own.scale * share, finish=own.finish
        )

    return replace(base, primitives=tuple(painted(p) for p in base.primitives))


def _shell(base: Assembly, donor: Assembly) -> Assembly:
    """What lies on another's back, on its own."""
    trunk, own = _trunk(base), _trunk(donor)
    found = [p for p in donor.primitives if p.node == own and p.role in SHELL_ROLES]
    if not found:
        return base
    low, high = _primitive_box(found)
    body = [p for p in base.primitives if p.node == trunk]
    base_low, base_high = _primitive_box(body) if body else _box(base)
    share = 1.05 * float(base_high[0] - base_low[0]) / max(float(high[0] - low[0]), 1e-6)
    wide = 1.5 * float(base_high[2] - base_low[2]) / max(float(high[2] - low[2]), 1e-6)
    part = resized(replace(donor, primitives=tuple(found)), min(share, wide))
    low, high = _primitive_box(list(part.primitives))
    middle = np.array([0.5 * (base_low[0] + base_high[0]), base_low[1] + 0.62 * (base_high[1] - base_low[1]), 0.0])
    shift = middle - np.array([0.5 * (low[0] + high[0]), low[1], 0.0])
    moved = [replace(p, node=trunk, at=_vec(np.array(p.at) + shift)) for p in part.primitives]
    return replace(base, primitives=(*base.primitives, *moved))


def _legs(base: Assembly, donor: Assembly) -> Assembly:
    """Another's legs on its own hips, as long as its own were."""
    mine = [n for n in base.nodes if n.name.startswith(LEGS) and n.parent in ("body", ROOT)]
    theirs = {n.name: n for n in donor.nodes if n.name.startswith(LEGS) and n.parent in ("body", ROOT)}
    if not mine or not theirs:
        return base
    pairs = [
        (
            n,
            theirs.get(n.name)
            or theirs.get(n.name.replace("leg_", "back_"))
            or theirs.get(n.name.replace("front_", "leg_").replace("back_", "leg_")),
        )
        for n in mine
    ]
    nodes, primitives, gone = [], [], set[str]()
    for own, other in pairs:
        if other is None:
            continue
        names, before = _under(donor, other.name), _under(base, own.name)
        share = own.at[1] / max(other.at[1], 1e-6) if own.parent == other.parent else 1.0
        frames = [
            frames_of(a, placed((0.0, 0.0, 0.0))[None])[n.name][0][1, 3] for a, n in ((base, own), (donor, other))
        ]
        share = frames[0] / max(frames[1], 1e-6)
        part = resized(donor, share)
        root, other_root = own.name.rsplit("_", 1)[0], other.name.rsplit("_", 1)[0]
        for n in part.nodes:
            if n.name in names:
                renamed = replace(n, name=n.name.replace(other_root, root), parent=n.parent.replace(other_root, root))
                nodes.append(replace(renamed, parent=own.parent, at=own.at) if n.name == other.name else renamed)
        primitives += [replace(p, node=p.node.replace(other_root, root)) for p in part.primitives if p.node in names]
        gone |= before
    return _added(_without(base, gone), nodes, primitives)


def _claws(base: Assembly, donor: Assembly) -> Assembly:
    """Feet with claws as long as another's."""
    feet = [n.name for n in base.nodes if n.name.endswith("_foot") and not n.name[0].isdigit()]
    long = 0.07 * float(np.ptp([v[1] for v in _box(base)]))
    found = next((p for p in donor.primitives if p.role in CLAW_ROLES), None)
    colour = found.colour if found is not None else (0.12, 0.11, 0.1)
    claws = [
        Primitive(kind="cone", size=(0.26 * long, 0.6 * long, 0.02 * long), at=(1.5 * long, -0.1 * long, z * long), turn=(0.0, 0.0, -105.0), colour=colour, node=foot, role="claw")
        for foot in feet
        for z in (-0.8, 0.0, 0.8)
    ]  # fmt: skip
    return replace(base, primitives=(*base.primitives, *claws))


def _flesh(base: Assembly, donor: Assembly) -> Assembly:
    """All of another, as it is, on legs of its own: a shark that goes on a lion's feet."""
    kept = {n.name for n in base.nodes if n.name.startswith(LEGS)} | {"body"}
    size = float(np.ptp([v[0] for v in _box(base)]))
    own_low, own_high = _box(donor)
    upright = bool(own_high[1] - own_low[1] > own_high[0] - own_low[0])
    whole = resized(donor, (0.8 if upright else 1.15) * size / max(float((own_high - own_low)[:2].max()), 1e-6))
    low, high = _box(whole)
    hips = [
        frames_of(base, placed((0.0, 0.0, 0.0))[None])[n.name][0][1, 3]
        for n in base.nodes
        if n.name in kept - {"body"} and n.parent == "body"
    ]
    sunk = 0.12 if upright else 0.35  # of its height: how far it is between its legs
    lift = float(np.mean(hips)) - sunk * float(high[1] - low[1]) - float(low[1]) if hips else 0.0
    body = frames_of(base, placed((0.0, 0.0, 0.0))[None])["body"][0]
    frames = frames_of(whole, placed((0.0, 0.0, 0.0))[None])
    primitives = []
    for p in whole.primitives:
        world = compose(frames[p.node][0], placed(p.at, p.turn))
        world[:, 3] += [-0.5 * (low[0] + high[0]), lift, 0.0]
        own = body[:, :3].T
        primitives.append(
            replace(p, node="body", at=_vec(own @ (world[:, 3] - body[:, 3])), turn=turn_of(own @ world[:, :3]))
        )
    nodes = tuple(n for n in base.nodes if n.name in kept)
    legs = tuple(p for p in base.primitives if p.node in kept - {"body"})
    sockets = {k: s for k, s in base.sockets.items() if s.node in kept}
    return replace(base, primitives=(*primitives, *legs), nodes=nodes, sockets=sockets, voice=donor.voice)


GRAFTS: dict[str, Graft] = {
    "wings": _wings, "head": _head, "tail": _tail, "ears": _ears, "horns": _horns, "coat": _coat, "shell": _shell, "legs": _legs, "claws": _claws,
    "flesh": _flesh,
}  # fmt: skip


def _under(made: Assembly, name: str) -> set[str]:
    """A node with all that hangs on it."""
    names = {name}
    for node in made.nodes:
        if node.parent in names:
            names.add(node.name)
    return names


def _subtree(made: Assembly, starts: tuple[str, ...]) -> set[str]:
    """Nodes whose names begin so, with all that hangs on them."""
    names: set[str] = set()
    for node in made.nodes:
        if node.name.startswith(starts) or node.parent in names:
            names.add(node.name)
    return names


def _without(made: Assembly, names: Collection[str]) -> Assembly:
    return replace(
        made,
        primitives=tuple(p for p in made.primitives if p.node not in names),
        nodes=tuple(n for n in made.nodes if n.name not in names),
        sockets={k: s for k, s in made.sockets.items() if s.node not in names},
        states={k: {n: j for n, j in state.items() if n not in names} for k, state in made.states.items()},
    )


def _added(base: Assembly, nodes: list[Node], primitives: list[Primitive]) -> Assembly:
    taken = {n.name for n in base.nodes}
    fresh = {n.name: PREFIX + n.name if n.name in taken else n.name for n in nodes}
    made = tuple(replace(n, name=fresh[n.name], parent=fresh.get(n.parent, n.parent)) for n in nodes)
    return replace(
        base,
        nodes=(*base.nodes, *made),
        primitives=(*base.primitives, *(replace(p, node=fresh.get(p.node, p.node)) for p in primitives)),
    )


def _trunk(made: Assembly) -> str:
    names = {n.name for n in made.nodes}
    return next((name for name in TRUNKS if name in names), ROOT)


def _back(made: Assembly, trunk: str) -> np.ndarray:
    """Where wings grow, in the frame of the whole."""
    frames = frames_of(made, placed((0.0, 0.0, 0.0))[None])
    if "back" in made.sockets:
        socket = made.sockets["back"]
        return compose(frames[socket.node][0], placed(socket.at))[:, 3] + np.array(
            [0.06 * made.half[0], -0.1 * made.half[1], 0.0]
        )
    own = [p for p in made.primitives if p.node == trunk] or list(made.primitives)
    low, high = _primitive_box(own)
    return compose(
        frames[trunk][0], placed(_vec(np.array([0.3 * low[0] + 0.7 * high[0], 0.15 * low[1] + 0.85 * high[1], 0.0])))
    )[:, 3]


def _head_size(made: Assembly) -> float:
    first = next((p for p in made.primitives if p.node == "head" and p.kind == "ellipsoid"), None)
    return float(np.mean(first.size[:2])) if first is not None else 0.12 * float(np.ptp([v[0] for v in _box(made)]))


def _head_top(made: Assembly, head: str) -> np.ndarray:
    first = next((p for p in made.primitives if p.node == head and p.kind in ("ellipsoid", "capsule")), None)
    if first is None:
        return np.zeros(3)
    return np.array([first.at[0] - 0.1 * first.size[0], first.at[1] + 0.75 * first.size[1], 0.0])


def _primitive_box(parts: list[Primitive]) -> tuple[np.ndarray, np.ndarray]:
    boxes = [
        (placed(p.at, p.turn)[:, 3], np.abs(placed(p.at, p.turn)[:, :3]) @ np.array(half_extents(p))) for p in parts
    ]
    return np.min([at - half for at, half in boxes], 0), np.max([at + half for at, half in boxes], 0)


def _box(
    made: Assembly, names: Collection[str] | None = None, joints: Mapping[str, Joint] | None = None
) -> tuple[np.ndarray, np.ndarray]:
    frames = frames_of(made, placed((0.0, 0.0, 0.0))[None], joints)
    rows = []
    for p in made.primitives:
        if names is None or p.node in names:
            pose = compose(frames[p.node][0], placed(p.at, p.turn))
            half = np.abs(pose[:, :3]) @ np.array(half_extents(p))
            rows.append((pose[:, 3] - half, pose[:, 3] + half))
    return np.min([low for low, _ in rows], 0), np.max([high for _, high in rows], 0)


def _moved_on(base: Assembly, parts: list[Primitive], head: str, top: np.ndarray) -> Assembly:
    lowest = np.min([p.at[1] - max(p.size[:2]) for p in parts])
    shift = np.array(
        [top[0] - float(np.mean([p.at[0] for p in parts])), top[1] - lowest - 0.05 * _head_size(base), 0.0]
    )
    return replace(
        base, primitives=(*base.primitives, *(replace(p, node=head, at=_vec(np.array(p.at) + shift)) for p in parts))
    )


def _vec(v: np.ndarray) -> Vec3:
    return float(v[0]), float(v[1]), float(v[2])


__all__ = ["GRAFTS", "grafted_with"]
