"""What is on a body or in its paws, beak and claws: the sockets it is at, and its roots over time."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..assembly import Assembly, compose, frames_of, placed, socket_frame
from ..figures.animal_attire import WORN
from ..figures.beast_folk import skull_of
from ..motion import Performance
from .roster import Member

PERCHES: Mapping[str, str] = {  # place of `vocabulary.body_places` → socket, of people and of animals that have it
    "head": "head_top", "shoulder": "shoulder", "nose": "nose", "lap": "lap", "belly": "chest", "back": "back", "neck": "shoulder", "hand": "palm",
}  # fmt: skip
SADDLE = "saddle"  # between the legs: a broom that is flown on
LIMBS: Mapping[str, tuple[str, ...]] = {  # what grips: the nodes between which something hangs or is held
    "claws": ("leg_left_foot", "leg_right_foot"), "paws": ("front_left_foot", "front_right_foot"),
}  # fmt: skip
NOSE_UP, NOSE_AHEAD = 0.45, 0.92  # of a skull's radius and of the way to the mouth
OUTWARD = {
    "shoulder_left": -0.062,
    "shoulder_right": 0.062,
}  # of a body's height: how far toward the arm something sits on a shoulder
CLAWS_LOW = 0.16  # of a bird's height: how far below its drawn up feet what they hold hangs
BRISTLES = 0.42  # of a broom's length: how much of it is behind who rides it
ARMS_LOW = 0.45  # of an animal's height: how far its feet are below the arms that hold it
SINK = {"claws": 0.80, "paws": 0.42}  # of a thing's height: how far its foot hangs below what grips it


def socket_for(body: Member, place: str, side: str) -> str:
    """The socket of a body at a place, "" where it has none. side: left or right, of shoulders; "" for both of them."""
    assembly = body.assembly
    if place in LIMBS:
        nodes = {node.name for node in assembly.nodes}
        return place if nodes.issuperset(LIMBS[place]) else ("mouth" if "mouth" in assembly.sockets else "")
    if place == "nose" and skull_of(assembly) is not None and "mouth" in assembly.sockets:
        return "nose"
    own = PERCHES.get(place, "")
    own = (f"shoulder_{side}" if side else "shoulders") if own == "shoulder" else "hand_right" if own == "palm" else own
    if own in assembly.sockets:
        return own
    return next((name for name in ("back", "head_top") if name in assembly.sockets and not body.person), "")


def is_perch(socket: str) -> bool:
    """Whether what is at a socket stands upright on it, or hangs from it, and is no tool in a hand."""
    return socket in (
        "head_top",
        "shoulder_left",
        "shoulder_right",
        "shoulders",
        "arms",
        "nose",
        "lap",
        "chest",
        "back",
        SADDLE,
        *LIMBS,
    )


def perched(holder: Member, socket: str, carrier: Performance, thing: Member, scale: float, lift: float) -> np.ndarray:
    """Roots (F, 3, 4) of what is at a place of a body, turned as the body is. lift: how much higher it stands, units."""
    root = carrier.root.copy()
    root[:, :, :3] /= np.maximum(np.linalg.norm(root[:, :, :3], axis=1, keepdims=True), 1e-9)
    root[:, :, 3] = _place(holder.assembly, socket, carrier)
    root[:, 1, 3] += lift - scale * SINK.get(socket, 0.0) * float(thing.size[1])
    if socket == "head_top" and (hat := _hat_high(holder.assembly)):
        root[:, 1, 3] += hat
    if socket == SADDLE:  # its handle ahead
        root[:, :, :3] = root[:, :, :3] @ placed((0.0, 0.0, 0.0), (0.0, 0.0, -90.0))[:, :3]
        root[:, :, 3] -= BRISTLES * scale * float(thing.size[1]) * root[:, :, 1]
    if socket in OUTWARD:  # beside the head, not behind the hat
        root[:, :, 3] += OUTWARD[socket] * float(holder.size[1]) * root[:, :, 2]
    if socket == "arms":  # across the chest
        root[:, 1, 3] -= ARMS_LOW * scale * float(thing.size[1])
        root[:, :, :3] = root[:, :, :3] @ placed((0.0, 0.0, 0.0), (0.0, 90.0, 0.0))[:, :3]
    if socket == "claws":
        root[:, 1, 3] -= CLAWS_LOW * float(holder.size[1])
    if socket in LIMBS and thing.mobile:  # a fish in talons lies along the way
        root[:, 1, 3] += 0.3 * scale * float(thing.size[1])
    root[:, :, :3] *= scale
    return root


def _hat_high(assembly: Assembly) -> float:
    """How high what an animal wears on its head stands over its skull."""
    skull = skull_of(assembly)
    if skull is None or not any(node.name == WORN for node in assembly.nodes):
        return 0.0
    frames = frames_of(assembly, placed((0.0, 0.0, 0.0))[None])
    top = max(
        float((frames[WORN][0] @ [*p.at, 1.0])[1]) + float(min(p.size[:2], default=0.0))
        for p in assembly.primitives
        if p.node == WORN
    )
    return max(top - float(frames["head"][0, 1, 3] + skull.middle[1] + skull.radii[1]), 0.0)


def _place(assembly: Assembly, socket: str, carrier: Performance) -> np.ndarray:
    """Where a socket is (F, 3)."""
    if socket in LIMBS:
        frames = frames_of(assembly, carrier.root, carrier.joints)
        return np.mean([frames[name][:, :, 3] for name in LIMBS[socket]], 0)
    if socket == SADDLE:
        return socket_frame(assembly, "seat", carrier.root, carrier.joints)[:, :, 3]
    if socket != "nose":
        return socket_frame(assembly, socket, carrier.root, carrier.joints)[:, :, 3]
    skull = skull_of(assembly)
    assert skull is not None
    here = placed((0.0, 0.0, 0.0))[None]
    head = frames_of(assembly, here)["head"][0, :, 3]
    mouth = socket_frame(assembly, "mouth", here)[0, :, 3] - head
    tip = (NOSE_AHEAD * float(mouth[0]), float(mouth[1]) + NOSE_UP * skull.radii[1], 0.0)
    return compose(frames_of(assembly, carrier.root, carrier.joints)["head"], placed(tip))[:, :, 3]
