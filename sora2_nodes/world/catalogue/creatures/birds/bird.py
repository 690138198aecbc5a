"""The row of a bird and its builder: body, neck, head, wings, tail and legs on their nodes.

Wings rest folded along the body. The state "spread" opens them: a wing's inner node is turned by (90, 90, -flap) degrees on
the right and (-90, -90, -flap) on the left, where flap lifts it, and grows by UNFOLDED. The state "fly" levels the body and draws in the legs, too.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ....assembly import Assembly, Joint
from ....primitives import RGB, Vec3
from ...entries import Entry
from ...kit import SIDES, WHITE, Coat, Kit
from ...repainting import PALE, akin, brightness
from .beaks import add_beak
from .crests import CRESTS
from .plumes import TAILS

PLUMAGE = {
    "neck": "main",
    "head": "main",
    "breast": "main",
    "belly": "light",
    "wing": "shade",
    "feathers": "shade",
    "tail": "shade",
}
UNFOLDED = (1.75, 1.35, 0.6)  # an open wing's length, breadth and thickness over a folded one's


@dataclass(frozen=True, kw_only=True)
class Bird:
    """length, girth: half axes of the body, m; tilt: its front up, degrees; width: sideways share. leg: ground to body's middle, m.

    neck: (x, y, radius) from the body's middle on; the last is the head's middle. beak: (kind, length, thickness).
    wing: (length, width), m. tail: (kind, length). feet: toes or web.
    """

    size_m: float
    mass_kg: float
    voice: str
    length: float
    girth: float
    leg: float
    neck: tuple[tuple[float, float, float], ...]
    head: float
    beak: tuple[str, float, float]
    wing: tuple[float, float]
    tail: tuple[str, float]
    colours: Mapping[str, RGB]
    tilt: float = 18.0
    width: float = 0.9
    shank: float = 0.006
    thigh: float = 0.35  # of the girth
    feet: str = "toes"
    foot: float = 0.03
    eye: float = 0.17
    gaze: float = 58.0
    carriage: str = "wings"
    material: str = "flesh"
    pattern: str = "plain"
    scale: float = 0.03
    finish: str = "fur"
    crests: tuple[str, ...] = ()
    made: dict[str, Coat] = field(default_factory=dict, compare=False)

    def coat(self, role: str) -> Coat:
        """The coat of a role, the main one where it has no colour of its own."""
        if role in self.colours and role != "main":
            hard = role in ("beak", "legs", "comb")
            return Coat(colour=self.colours[role], finish="satin" if hard else self.finish, role=self._painted_as(role))
        main = Coat(colour=self.colours["main"], finish=self.finish)
        if self.pattern != "plain" and role == "main":
            return main.but(pattern=self.pattern, second=self.colours["second"], scale=self.scale)
        return main.but(role="shade" if role == "wing" else "main", colour=self.colours["main"])

    def _painted_as(self, role: str) -> str:
        """Plumage follows a colour word, but for what is white and makes the bird: an eagle's head, a penguin's front."""
        if role not in PLUMAGE or (brightness(self.colours[role]) > PALE and not akin(WHITE, self.colours["main"])):
            return role
        return PLUMAGE[role]

    def point(self, along: float, up: float, z: float = 0.0) -> Vec3:
        """A place in the body's own axes, in shares of its half axes."""
        a = math.radians(self.tilt)
        x, y = along * self.length, up * self.girth
        return (
            x * math.cos(a) - y * math.sin(a),
            self.leg + x * math.sin(a) + y * math.cos(a),
            z * self.girth * self.width,
        )


def build_bird(row: Bird, entry: Entry) -> Assembly:
    """Build a bird from its row."""
    kit = Kit()
    _body(kit, row)
    _neck_and_head(kit, row)
    for side, sign in SIDES:
        _wing(kit, row, side, sign)
        _leg(kit, row, side, sign)
    kit.node("tail", row.point(-0.85, 0.1), "body")
    TAILS[row.tail[0]](kit, row)
    for crest in row.crests:
        CRESTS[crest](kit, row)
    kit.socket("back", row.point(-0.1, 1.0), "body")
    return kit.done(entry, states={"spread": _spread(), "fly": _spread() | _airborne(row.tilt)})


def _body(kit: Kit, row: Bird) -> None:
    kit.node("body", (0, row.leg, 0))
    turn = (0.0, 0.0, row.tilt)
    kit.ball((0, row.leg, 0), (row.length, row.girth, row.girth * row.width), row.coat("main"), node="body", turn=turn)
    kit.ball(
        row.point(0.36, -0.02),
        (row.length * 0.66, row.girth * 0.97, row.girth * row.width * 0.98),
        row.coat("breast"),
        node="body",
        turn=turn,
    )
    if "belly" in row.colours:
        kit.ball(
            row.point(0.16, -0.2),
            (row.length * 0.86, row.girth * 0.88, row.girth * row.width * 0.88),
            row.coat("belly"),
            node="body",
            turn=turn,
        )
    kit.limb(
        row.point(-0.4, 0.0), row.point(-1.05, 0.12), row.girth * 0.72, row.girth * 0.3, row.coat("main"), node="body"
    )


def _neck_and_head(kit: Kit, row: Bird) -> None:
    points = [(x, row.leg + y, 0.0) for x, y, _ in row.neck]
    radii = [r for _, _, r in row.neck]
    kit.node("neck", points[0], "body")
    kit.node("head", points[-1], "neck")
    half = max(1, len(points) // 2)
    kit.curve(points[: half + 1], radii[: half + 1], row.coat("neck"), node="neck")
    if half + 1 < len(points):
        kit.curve(points[half:], radii[half:], row.coat("neck"), node="neck")
    middle, r = points[-1], row.head
    kit.ball(middle, (r * 1.06, r, r * 0.94), row.coat("head"), node="head")
    gaze = math.radians(row.gaze)
    for _, sign in SIDES:
        at = (middle[0] + math.cos(gaze) * r * 0.97, middle[1] + r * 0.22, math.sin(gaze) * r * 0.86 * sign)
        kit.eye(
            at,
            r * row.eye,
            (math.cos(gaze), 0.1, math.sin(gaze) * sign),
            node="head",
            iris=row.colours.get("iris", (0.03, 0.03, 0.035)),
        )
    add_beak(kit, row.beak, middle, r, row.coat("beak"), row.colours.get("beak tip"))
    kit.socket("head_top", (middle[0], middle[1] + r, 0), "head")


def _wing(kit: Kit, row: Bird, side: str, sign: int) -> None:
    long, wide = row.wing
    z = 0.86
    shoulder = row.point(0.45, 0.3, z * sign)
    elbow = row.point(0.45 - 0.5 * long / row.length, 0.12, (z + 0.06) * sign)
    kit.node(f"wing_{side}_inner", shoulder, "body", turn=(0.0, 0.0, row.tilt))
    kit.node(f"wing_{side}_outer", elbow, f"wing_{side}_inner")
    thick = wide * 0.2
    turn = (0.0, 0.0, row.tilt)
    middle = tuple((a + b) / 2 for a, b in zip(shoulder, elbow, strict=True))
    kit.ball(
        (middle[0], middle[1], middle[2]),
        (long * 0.36, wide * 0.5, thick),
        row.coat("wing"),
        node=f"wing_{side}_inner",
        turn=turn,
    )
    for i, role in enumerate(("wing", "feathers", "feathers")):
        end = row.point(0.45 - (0.98 - 0.1 * i) * long / row.length, 0.05 - 0.2 * i, (z - 0.1) * sign)
        root = (elbow[0] + long * 0.12, elbow[1] - wide * 0.1 * i, elbow[2])
        at = tuple((a + b) / 2 for a, b in zip(root, end, strict=True))
        angle = math.degrees(math.atan2(root[1] - end[1], root[0] - end[0]))
        kit.ball(
            (at[0], at[1], at[2]),
            (math.dist(root, end) * 0.56, wide * (0.3 - 0.05 * i), thick * 0.7),
            row.coat(role),
            node=f"wing_{side}_outer",
            turn=(0, 0, angle),
        )


def _leg(kit: Kit, row: Bird, side: str, sign: int) -> None:
    z = row.girth * row.width * 0.42 * sign
    hip = (-row.length * 0.05, row.leg - row.girth * 0.45, z)
    knee = (hip[0] - row.shank * 1.2, min(row.leg - row.girth * 0.9, row.leg * 0.62), z)
    ankle = (hip[0] + row.shank * 0.8, row.foot * 0.28, z)
    kit.node(f"leg_{side}_upper", hip, "body")
    kit.node(f"leg_{side}_lower", knee, f"leg_{side}_upper")
    kit.node(f"leg_{side}_foot", ankle, f"leg_{side}_lower")
    kit.limb(hip, knee, row.girth * row.thigh, row.shank * 1.5, row.coat("thigh"), node=f"leg_{side}_upper")
    kit.limb(knee, ankle, row.shank * 1.15, row.shank, row.coat("legs"), node=f"leg_{side}_lower")
    coat, f = row.coat("legs"), row.foot
    for spread in (-0.62, 0.0, 0.62):
        tip = (ankle[0] + f * math.cos(spread), f * 0.12, z + f * math.sin(spread))
        kit.limb((ankle[0], f * 0.2, z), tip, row.shank * 0.95, row.shank * 0.6, coat, node=f"leg_{side}_foot")
    if row.feet == "web":
        kit.ball((ankle[0] + f * 0.55, f * 0.12, z), (f * 0.42, f * 0.08, f * 0.5), coat, node=f"leg_{side}_foot")
    else:
        kit.limb(
            (ankle[0], f * 0.2, z),
            (ankle[0] - f * 0.6, f * 0.12, z),
            row.shank * 0.9,
            row.shank * 0.5,
            coat,
            node=f"leg_{side}_foot",
        )


def _spread() -> dict[str, Joint]:
    opened = np.array([UNFOLDED])
    return {
        f"wing_{side}_inner": Joint(turn=np.array([[90.0 * sign, 90.0 * sign, -8.0]]), scale=opened)
        for side, sign in SIDES
    }


def _airborne(tilt: float) -> dict[str, Joint]:
    """The body nearly level, the head up again, the legs drawn in."""
    level = max(0.0, tilt - 8.0)
    made = {f"leg_{side}_upper": Joint(turn=np.array([[0.0, 0.0, -75.0]])) for side, _ in SIDES}
    return made | {"body": _pitched(-level), "head": _pitched(level), "tail": _pitched(0.0)}


def _pitched(degrees: float) -> Joint:
    return Joint(turn=np.array([[0.0, 0.0, degrees]]))


def build_by_name(rows: Mapping[str, Bird], entry: Entry, chance: random.Random) -> Assembly:
    """Build the bird of an entry's name."""
    del chance
    return build_bird(rows[entry.name], entry)
