"""What the camera frames: the boxes of those whom a shot is about, and their heads, eyes and hands, over time."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ....vocabulary.matter.alterations import LIGHT
from ...assembly import compose, frames_of, matrices, placed, socket_frame
from ...extents import corners
from ...figures.beast_folk import PREFIX
from ...motion import Performance
from ...primitives import half_extents
from ...scene import Plan
from ..alterations.slumping import reaching
from ..blocking.by_hand.cords import place_of
from ..blocking.cues import NEVER_S, Played
from ..blocking.goals.shots_in import HOOPS
from ..breakage import break_time
from ..perching import LIMBS, is_perch
from ..roster import Member
from ..scenario import Staged
from .aim import SPEAKING, Subject

HALVES = 0.6  # of what is cut in two: how far aside its halves lie
RING_FROM, RING_OVER = 0.5, 0.16  # of a hoop's height: from where on it is framed that something goes through
CLOSE = ("medium close-up", "close-up", "extreme close-up")
BLOOMS, BLOOM_FROM = (
    ("flower", "rose", "tulip", "daisy", "sunflower", "orchid", "lavender", "poppy", "dandelion", "lily", "hibiscus"),
    0.6,
)  # of a flower's height: where its bloom begins, which is what a close-up is of
STRINGS = {"balloon": 0.62}  # of its height, how much of what nobody holds is a string that hangs down
PLUMED = {"volcano": 0.55, "geyser": 0.4}  # how much higher, of its height, is what comes out of it
SAMPLED = 13  # frames of which the box is measured; between them it is interpolated
LIGHT_NODES = ("beam", "flame", "light")  # what shines out of a thing is no part of its size
POINTS = {
    "face": "mouth",
    "mouth": "mouth",
    "eyes": "eyes",
    "hair": "head_top",
    "hand": "hand_right",
    "feet": "foot_right",
}
WITH_FACES = ("quadruped", "bird", "dinosaur")  # families whose heads are worth a close-up
FLAPS = ("sheet", "cone", "torus")  # ears, horns and tusks are no part of a face
BENT = 0.7  # of a look that goes straight down
BUSY = 0.48  # of a body's height: a hand above it does something


def subjects_of(staged: Staged, plan: Plan, acted: Mapping[str, Performance]) -> list[Subject]:
    """Those whom a shot is about, who speaks first, with what they ride."""
    chosen = _chosen(staged)
    speakers = {m.owner for m in chosen if any(d.verb in SPEAKING for d in staged.script.parts[m.owner].deeds)}
    ordered = sorted(
        chosen, key=lambda m: (staged.focus.index(m.ref) if m.ref in staged.focus else 99, m.owner not in speakers)
    )
    if staged.brief.framing.subject is None and speakers:
        ordered = sorted(ordered, key=lambda m: m.owner not in speakers)
    return [_subject(staged, m, plan, acted) for m in ordered]


def _chosen(staged: Staged) -> list[Member]:
    chosen = [m for m in staged.members if m.ref in (staged.framed or staged.focus)] or list(staged.members)
    return [m for m in chosen if not staged.script.parts[m.owner].held_by or m.person or _rides(staged, m)] or chosen


def _rides(staged: Staged, member: Member) -> bool:
    """Whether something is carried by what it stands on, not in a hand."""
    socket = staged.script.parts[member.owner].socket
    return (member.mobile and not socket) or (is_perch(socket) and socket not in LIMBS)


def bystanders(staged: Staged, plan: Plan, acted: Mapping[str, Performance]) -> list[Subject]:
    """Everyone and everything else, which may stand in the way."""
    chosen = _chosen(staged)
    return [_subject(staged, m, plan, acted) for m in staged.members if m not in chosen and m.owner in staged.index]


def _subject(staged: Staged, member: Member, plan: Plan, acted: Mapping[str, Performance]) -> Subject:
    mount = staged.script.parts[member.owner].held_by if member.person else ""
    parts = staged.script.parts
    whole = [member, *(m for m in staged.members if m.owner == mount or _is_upon(parts[m.owner], member))]
    boxes = [box_of(staged, m, plan, acted) for m in whole]
    low, high = np.min([b[0] for b in boxes], 0), np.max([b[1] for b in boxes], 0)
    low, high = _with_cords(staged, member, acted, low, high)
    if member.name in HOOPS and not any(m.person for m in staged.members):  # what goes in is seen from near
        tall = (high - low) * np.array([0.0, 1.0, 0.0])
        low, high = low + RING_FROM * tall, high + RING_OVER * tall
    if member.name in PLUMED:
        high = high + np.array([0.0, PLUMED[member.name], 0.0]) * (high - low)
    if member.name in STRINGS and parts[member.owner].held_by == "":
        low = low + np.array([0.0, STRINGS[member.name], 0.0]) * (high - low)
    if member.name in BLOOMS and staged.brief.framing.size in CLOSE:
        low = low + np.array([0.0, BLOOM_FROM, 0.0]) * (high - low)
    low, high = reaching(staged.brief.changes, member.ref, low, high)
    frames = len(plan.position)
    if parts[member.owner].way is not None:  # one sees where it comes from and where it goes
        low, high = np.broadcast_to(low.min(0), low.shape).copy(), np.broadcast_to(high.max(0), high.shape).copy()
    if (end := break_time(staged, plan, member)) is not None:  # its pieces lie where it broke
        last = min(max(int(end[0] * plan.fps), 0), frames - 1)
        low[last:], high[last:] = low[last], high[last]
        if end[1] == "cut":  # its halves lie beside one another
            aside = HALVES * (high - low) * np.array([1.0, 0.0, 1.0])
            low, high = low - aside, high + aside
    points: dict[str, np.ndarray] = {}
    facing = 0.0
    performance = acted.get(member.owner)
    if member.person and performance is not None:
        for part, socket in POINTS.items():
            if socket in member.assembly.sockets:
                frame = socket_frame(member.assembly, socket, performance.root, performance.joints)[:frames]
                points[part] = frame[:, :, 3]
                if socket == "mouth":
                    ahead = frame[:, :, 0].mean(0)
                    facing = float(np.degrees(np.arctan2(ahead[0], ahead[2])))
    if "eyes" in points and any(node.name == PREFIX + "head" for node in member.assembly.nodes):
        points["face"] = points["eyes"]  # an animal's head with its ears reaches higher than a person's
    if "hand" in points and "hand_left" in member.assembly.sockets and performance is not None:
        other = socket_frame(member.assembly, "hand_left", performance.root, performance.joints)[:frames, :, 3]
        points["hand"] = _at_work(points["hand"], other, BUSY * float(member.size[1]))
    tall = float(member.size[1]) * staged.spots[member.owner].scale
    if member.person and any(d.verb == "dive" and d.path is not None for d in parts[member.owner].deeds):
        low, high = np.maximum(low, [-np.inf, 0.0, -np.inf]), np.maximum(high, [-np.inf, 0.1 * tall, -np.inf])
        points = {
            part: np.maximum(place, [-np.inf, 0.0, -np.inf]) for part, place in points.items()
        }  # under water it isn't seen
    muzzle = 0.0
    if performance is not None and member.assembly.family in WITH_FACES:
        points, facing, muzzle = _muzzle(member, performance, frames)
    ahead = np.zeros(3) if performance is None else performance.root[:frames, :, 0].mean(0)
    course = float(np.degrees(np.arctan2(ahead[0], ahead[2]))) if ahead.any() else 0.0
    owners = tuple(m.owner for m in whole)
    carried = tuple(m.owner for m in staged.members if m not in whole and parts[m.owner].held_by in owners)
    return Subject(
        low=low, high=high, person=member.person, tall=tall, points=points, facing=facing, muzzle=muzzle, course=course,
        owners=owners, carried=carried,
    )  # fmt: skip


def _is_upon(part: Played, body: Member) -> bool:
    """Whether something is on a body and seen with it: a cat on a head."""
    return part.held_by == body.owner and is_perch(part.socket) and part.socket not in LIMBS


def _with_cords(
    staged: Staged, member: Member, acted: Mapping[str, Performance], low: np.ndarray, high: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The box (F, 3) with what a cord that somebody holds leads to: the float on the water."""
    parts = staged.script.parts
    for cord in staged.script.cords:
        owner = cord.first.owner
        if cord.until_s < NEVER_S:  # what hangs on it until it is let go is seen, not from where
            continue
        if member.owner not in (owner, parts[owner].held_by) or cord.last.owner or owner not in acted:
            continue
        for hold in (cord.first, cord.last):
            place = place_of(hold, parts, acted, len(low) + 1)[: len(low)]
            low, high = np.minimum(low, place), np.maximum(high, place)
    return low, high


def _muzzle(member: Member, performance: Performance, frames: int) -> tuple[dict[str, np.ndarray], float, float]:
    """Where an animal's face and eyes are (F, 3), the azimuth it looks to, and how large the face is, units."""
    boxes = [
        (pose[:, 3], np.abs(pose[:, :3]) @ np.array(half_extents(p)))
        for p in member.assembly.primitives
        if p.node == "head" and p.kind not in FLAPS
        for pose in (placed(p.at, p.turn),)
    ]
    if not boxes:
        return {}, 0.0, 0.0
    low, high = np.min([at - half for at, half in boxes], 0), np.max([at + half for at, half in boxes], 0)
    head = frames_of(member.assembly, performance.root, performance.joints)["head"][:frames]
    middle = (low + high) / 2
    face = np.array([0.7 * middle[0] + 0.3 * high[0], middle[1], 0.0])
    eyes = np.array([middle[0], 0.6 * high[1] + 0.4 * middle[1], 0.0])
    points = {"face": compose(head, placed(tuple(face)))[:, :, 3], "eyes": compose(head, placed(tuple(eyes)))[:, :, 3]}
    ahead, body = head[:, :, 0].mean(0), performance.root[:frames, :, 0].mean(0)
    if ahead[1] < -BENT * float(np.linalg.norm(ahead)) or float(ahead[[0, 2]] @ body[[0, 2]]) < 0:
        ahead = body  # a head that is bent down to eat looks where its body does
    size = float(np.linalg.norm(head[0, :, 0])) * float(max(high[1] - low[1], high[2] - low[2]))
    return points, float(np.degrees(np.arctan2(ahead[0], ahead[2]))), size


def _at_work(right: np.ndarray, left: np.ndarray, high: float) -> np.ndarray:
    """Between both hands (F, 3) where both are raised, else where the raised one is."""
    ways = [hand for hand in (right, left) if float(np.median(hand[:, 1])) > high]
    return np.mean(ways, 0) if ways else right


def box_of(
    staged: Staged, member: Member, plan: Plan, acted: Mapping[str, Performance]
) -> tuple[np.ndarray, np.ndarray]:
    """Corners (F, 3) of the box around a member, of its primitives as they are posed."""
    frames = len(plan.position)
    performance = acted.get(member.owner)
    if performance is None or member.owner in staged.physical:
        middle = plan.position[:, staged.index[member.owner]].astype(float)
        half = member.size / 2
        return middle - half, middle + half
    at = np.unique(np.linspace(0, frames - 1, min(SAMPLED, frames)).round().astype(int))
    joints = {
        name: type(joint)(
            **{
                key: value if value is None or len(value) == 1 else value[at]
                for key, value in (("turn", joint.turn), ("shift", joint.shift), ("scale", joint.scale))
            }
        )
        for name, joint in performance.joints.items()
    }
    poses = matrices(member.assembly, performance.root[at], joints).astype(float)
    lit = any(
        c.subject == member.ref and c.attribute == LIGHT for c in staged.brief.changes
    )  # its light is what one looks at
    kept = [
        i for i, p in enumerate(member.assembly.primitives) if (lit or p.node not in LIGHT_NODES) and p.role != "beam"
    ]
    kept = kept or list(range(len(member.assembly.primitives)))
    own = np.array([corners(member.assembly.primitives[i], placed((0.0, 0.0, 0.0))) for i in kept])  # (P, 2, 3)
    poses = poses[:, kept]
    reach = np.einsum("fpij,pj->fpi", np.abs(poses[..., :3]), (own[:, 1] - own[:, 0]) / 2)
    place = np.einsum("fpij,pj->fpi", poses[..., :3], own.mean(1)) + poses[..., 3]
    return _between((place - reach).min(1), at, frames), _between((place + reach).max(1), at, frames)


def _between(rows: np.ndarray, at: np.ndarray, frames: int) -> np.ndarray:
    """Rows (S, 3) at frames `at`, interpolated to all frames (F, 3)."""
    t = np.arange(frames)
    return np.stack([np.interp(t, at, rows[:, k]) for k in range(3)], 1)
