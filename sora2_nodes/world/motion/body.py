"""A figure's body in motion: channels, footing and goals become joints. Forward first, then hands and feet to their places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..assembly import Assembly, Joint
from .kinematics import angles, apply, blended, straightened, turned, two_links, unit

SIDES = (("left", "l", -1.0), ("right", "r", 1.0))
REACH = 0.997  # of a leg, that it is never quite straight
Channels = dict[str, np.ndarray]


@dataclass(frozen=True, kw_only=True)
class Build:
    """Offsets of a figure's nodes from their parents, and lengths, m."""

    at: dict[str, np.ndarray]
    height: float
    head: float
    hip_height: float
    hip: float
    thigh: float
    shin: float
    upper_arm: float
    forearm: float
    palm: np.ndarray  # of the hand's socket in the hand
    ball: np.ndarray  # of the foot's socket in the foot
    seat: float  # hips above what is sat on

    @property
    def size(self) -> float:
        """Height of a grown body with such legs, by which steps are measured."""
        return self.leg / 0.431

    @property
    def leg(self) -> float:
        return self.thigh + self.shin


def build_of(assembly: Assembly) -> Build:
    """Measure a figure's skeleton."""
    at = {node.name: np.array(node.at, float) for node in assembly.nodes}
    top = float(assembly.sockets["head_top"].at[1])
    return Build(
        at=at, height=2 * assembly.half[1], head=top, hip_height=float(at["hips"][1]), hip=float(at["thigh_right"][2]),
        thigh=-float(at["shin_left"][1]), shin=-float(at["foot_left"][1]), upper_arm=-float(at["forearm_left"][1]),
        forearm=-float(at["hand_left"][1]), palm=np.array(assembly.sockets["hand_left"].at, float),
        ball=np.array(assembly.sockets["foot_left"].at, float), seat=-float(assembly.sockets["seat"].at[1]),
    )  # fmt: skip


@dataclass(kw_only=True)
class Frames:
    """World rotations (F, 3, 3) and places (F, 3) of a figure's nodes while they are worked out."""

    turn: dict[str, np.ndarray]
    place: dict[str, np.ndarray]

    def child(self, build: Build, name: str, parent: str, own: np.ndarray) -> None:
        """Hang a node on its parent with its own turn."""
        self.place[name] = self.place[parent] + apply(self.turn[parent], build.at[name])
        self.turn[name] = self.turn[parent] @ own


@dataclass(frozen=True, kw_only=True)
class Foot:
    """Where a foot is to stand over time: ball (F, 3), its frame's turn (F, 3, 3), degrees its heel is up (F,)."""

    ball: np.ndarray
    turn: np.ndarray
    heel: np.ndarray


def hips_frame(build: Build, c: Channels, root: np.ndarray, flight: np.ndarray, seat: np.ndarray | None) -> Frames:
    """Place the hips: (F, 3, 4) root, flight (F,) m above it, seat (F, 3): the top of what is sat on."""
    f = len(root)
    turn = root[:, :, :3]
    local = np.stack([c["ahead"] * build.leg, build.hip_height + c["rise"] * build.leg, c["aside"] * build.leg], 1)
    place = root[:, :, 3] + apply(turn, local)
    if seat is not None:
        place = place + (seat - place) * c["seat"][:, None]
    place = place + np.array([0, 1.0, 0]) * flight[:, None]
    own = turned(c["roll"], c["turn"], -c["pitch"], f)
    return Frames(turn={"hips": turn @ own}, place={"hips": place})


def settle(build: Build, frames: Frames, c: Channels, feet: tuple[Foot, Foot]) -> None:
    """Lower the hips as far as the standing feet ask for."""
    drop = np.zeros(len(c["rise"]))
    for (_, key, sign), foot in zip(SIDES, feet, strict=True):
        joint = frames.place["hips"] + apply(frames.turn["hips"], np.array([0, 0, sign * build.hip]))
        ankle = foot.ball - apply(foot.turn, build.ball)
        way = joint - ankle
        far = (way[:, [0, 2]] ** 2).sum(1)
        most = np.sqrt(np.maximum((REACH * build.leg) ** 2 - far, (0.3 * build.leg) ** 2))
        drop = np.maximum(drop, np.maximum(way[:, 1] - most, 0.0) * np.clip(10 * c[f"{key}_grip"] - 9, 0, 1))
    frames.place["hips"] = frames.place["hips"] - np.array([0, 1.0, 0]) * drop[:, None]


def trunk(build: Build, frames: Frames, c: Channels) -> None:
    """Hang spine, chest, neck, head and shoulders on the hips."""
    half = turned(c["side"] / 2, c["twist"] / 2, -c["bend"] / 2)
    frames.child(build, "spine", "hips", half)
    frames.child(build, "chest", "spine", half)
    nod = turned(c["tilt"] / 2, c["look"] / 2, -c["nod"] / 2)
    frames.child(build, "neck", "chest", nod)
    frames.child(build, "head", "neck", nod)
    for side, key, sign in SIDES:
        frames.child(build, f"shoulder_{side}", "chest", turned(-sign * c[f"{key}_shrug"], 0.0, 0.0, len(c["bend"])))


def arm(build: Build, frames: Frames, c: Channels, side: str, goal: np.ndarray | None, reach: np.ndarray) -> None:
    """Pose an arm by its angles, then take its hand to `goal` (F, 3) by the share `reach`."""
    key, sign = side[0], -1.0 if side == "left" else 1.0
    upper, fore, hand = f"upper_arm_{side}", f"forearm_{side}", f"hand_{side}"
    frames.child(
        build,
        upper,
        f"shoulder_{side}",
        turned(-sign * c[f"{key}_spread"], sign * c[f"{key}_inward"], c[f"{key}_swing"]),
    )
    frames.child(build, fore, upper, turned(0.0, sign * c[f"{key}_fold"], c[f"{key}_elbow"], len(reach)))
    if goal is not None and reach.any():
        _reach(build, frames, c, side, goal, reach)
    frames.place[hand] = frames.place[fore] + apply(frames.turn[fore], build.at[hand])
    frames.turn[hand] = _hand(c, frames.turn[fore], key, sign)


def _reach(build: Build, frames: Frames, c: Channels, side: str, goal: np.ndarray, reach: np.ndarray) -> None:
    key, sign = side[0], -1.0 if side == "left" else 1.0
    upper, fore = f"upper_arm_{side}", f"forearm_{side}"
    start, chest = frames.place[upper], frames.turn["chest"]
    palm = float(np.linalg.norm(build.palm))
    elbow = frames.place[fore] - (start + frames.place[fore] + apply(frames.turn[fore], build.at[f"hand_{side}"])) / 2
    flare = c[f"{key}_flare"]
    wanted = np.stack([-0.45 + 0 * flare, -0.75 + 0.9 * flare, sign * (0.35 + 0.8 * flare)], 1)
    pole = unit(elbow) * (1 - reach)[:, None] * 0.5 + unit(apply(chest, wanted)) * reach[:, None]
    loose = frames.place[fore] + apply(frames.turn[fore], build.at[f"hand_{side}"] * (1 + palm / build.forearm))
    target = loose + (goal - loose) * reach[:, None]
    wrist = target - unit(target - start) * palm
    for _ in range(5):
        a, b = two_links(start, wrist, build.upper_arm, build.forearm, pole, -1.0)
        wrist = target - apply(_hand(c, b, key, sign), build.palm)
    frames.turn[upper] = blended(frames.turn[upper], a, np.clip(reach * 4, 0, 1))
    frames.turn[fore] = blended(frames.turn[fore], b, np.clip(reach * 4, 0, 1))
    frames.place[fore] = start + apply(frames.turn[upper], build.at[fore])


def _hand(c: Channels, fore: np.ndarray, key: str, sign: float) -> np.ndarray:
    """The turn of a hand on its forearm, kept upright as far as the hand holds something level."""
    turn = fore @ turned(0.0, sign * c[f"{key}_palm"], c[f"{key}_wrist"], len(fore))
    level = c[f"{key}_level"]
    return blended(turn, _upright(fore), level) if level.any() else turn


def _upright(fore: np.ndarray) -> np.ndarray:
    """The turn of a hand whose grip is upright while it points along its forearm."""
    ahead = -fore[:, :, 1] * np.array([1.0, 0, 1.0])
    ahead = ahead + 1e-4 * fore[:, :, 0] * np.array([1.0, 0, 1.0])
    ahead = unit(ahead)
    up = np.broadcast_to(np.array([0, 1.0, 0]), ahead.shape)
    return np.stack([up, -ahead, np.cross(up, -ahead)], -1)


def leg(build: Build, frames: Frames, c: Channels, side: str, foot: Foot) -> None:
    """Pose a leg by its angles, then take its foot to where it stands by the share of its grip."""
    key, sign = side[0], -1.0 if side == "left" else 1.0
    thigh, shin, sole = f"thigh_{side}", f"shin_{side}", f"foot_{side}"
    grip, frames_n = c[f"{key}_grip"], len(c["rise"])
    frames.child(build, thigh, "hips", turned(-sign * c[f"{key}_out"], 0.0, c[f"{key}_thigh"], frames_n))
    frames.child(build, shin, thigh, turned(0.0, 0.0, -c[f"{key}_knee"], frames_n))
    frames.child(build, sole, shin, turned(0.0, 0.0, c[f"{key}_ankle"], frames_n))
    if grip.any():
        ankle = frames.place[sole] + (foot.ball - apply(foot.turn, build.ball) - frames.place[sole]) * grip[:, None]
        stood = unit(frames.turn["hips"][:, :, 0] + foot.turn[:, :, 0] + np.array([0, 0.25, 0]))
        pole = frames.turn[thigh][:, :, 0] * (1 - grip)[:, None] + stood * grip[:, None]
        a, b = two_links(frames.place[thigh], ankle, build.thigh, build.shin, pole, 1.0)
        loose = b @ turned(0.0, 0.0, c[f"{key}_ankle"], frames_n)
        share = np.clip(grip * 5, 0, 1)
        frames.turn[thigh], frames.turn[shin] = (
            blended(frames.turn[thigh], a, share),
            blended(frames.turn[shin], b, share),
        )
        frames.place[shin] = frames.place[thigh] + apply(frames.turn[thigh], build.at[shin])
        frames.place[sole] = frames.place[shin] + apply(frames.turn[shin], build.at[sole])
        frames.turn[sole] = blended(loose, foot.turn, grip)


def joints_of(build: Build, frames: Frames, c: Channels, root: np.ndarray, feet: tuple[Foot, Foot]) -> dict[str, Joint]:
    """Turn the worked-out frames into joints against each node's parent."""
    turn = root[:, :, :3]
    back = np.swapaxes(turn, 1, 2)
    shift = apply(back, frames.place["hips"] - root[:, :, 3]) - build.at["hips"]
    made = {"hips": Joint(turn=angles(back @ frames.turn["hips"]), shift=shift)}
    pairs = [("spine", "hips"), ("chest", "spine"), ("neck", "chest"), ("head", "neck")]
    for side, _, _ in SIDES:
        pairs += [
            (f"shoulder_{side}", "chest"),
            (f"upper_arm_{side}", f"shoulder_{side}"),
            (f"forearm_{side}", f"upper_arm_{side}"),
        ]
        pairs += [
            (f"hand_{side}", f"forearm_{side}"),
            (f"thigh_{side}", "hips"),
            (f"shin_{side}", f"thigh_{side}"),
            (f"foot_{side}", f"shin_{side}"),
        ]
    for name, parent in pairs:
        made[name] = Joint(turn=angles(np.swapaxes(frames.turn[parent], 1, 2) @ frames.turn[name]))
    zero = np.zeros(len(root))
    for (side, key, sign), foot in zip(SIDES, feet, strict=True):
        made[f"toe_{side}"] = Joint(turn=np.stack([zero, zero, np.clip(foot.heel, 0, 60) * c[f"{key}_grip"]], 1))
        curl = 75.0 * c[f"{key}_fist"]
        made[f"fingers_{side}"] = Joint(turn=np.stack([sign * curl, zero, 20 * c[f"{key}_fist"]], 1))
        made[f"thumb_{side}"] = Joint(turn=np.stack([sign * 0.7 * curl, zero, -0.3 * curl], 1))
    return made


def standing(turn_y: np.ndarray, heel: np.ndarray, deck: np.ndarray | None = None) -> np.ndarray:
    """The turn (F, 3, 3) of a foot that heads somewhere with its heel up by degrees, on level ground or on a deck."""
    own = turned(0.0, turn_y, 0.0, len(heel)) @ turned(0.0, 0.0, -heel, len(heel))
    return own if deck is None else straightened(deck @ own)
