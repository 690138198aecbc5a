"""The skeleton: named frames of a body standing with arms that hang, facing +x, and its sockets. No primitives.

Left is the body's own left: toward -z when it faces +x. Limbs hang along -y of their nodes. A positive turn about z
swings a limb forward, bends an elbow, and tips the trunk back; about x it takes a left arm or leg outward (a right one
inward); about y it turns to the body's left.
"""

from __future__ import annotations

from ..assembly import Node, Socket
from ..primitives import Vec3
from .measures import Measures

SIDES = (("left", -1.0), ("right", 1.0))
EYE_HEIGHT, JAW_PIVOT = 0.50, 0.30  # over the head's height, from the chin
LIP_BEND = 0.066  # of the head's height: from the middle of the mouth to where a lip bends


def skeleton(m: Measures, eye: Vec3, mouth: Vec3) -> tuple[Node, ...]:
    """Return the nodes, parents first. eye, mouth: places of the right eye and of the mouth in the head's frame, m."""
    x, y, z = eye
    nodes = [
        Node(name="hips", at=(0, m.hip_height, 0)),
        Node(name="skirt", parent="hips"),
        Node(name="skirt_low", parent="skirt", at=(0, -m.thigh, 0)),
        Node(name="spine", parent="hips", at=(0, 0.16 * m.torso, 0)),
        Node(name="chest", parent="spine", at=(0, 0.32 * m.torso, 0)),
        Node(name="cape", parent="chest", at=(-0.9 * m.depth, 0.44 * m.torso, 0)),
        Node(name="neck", parent="chest", at=(0, 0.52 * m.torso, 0)),
        Node(name="head", parent="neck", at=(0.01 * m.height, m.neck, 0)),
        Node(name="hair_tail", parent="head", at=(-0.38 * m.head, 0.62 * m.head, 0)),
        Node(name="jaw", parent="head", at=(0, JAW_PIVOT * m.head, 0)),
        Node(name="mouth", parent="head", at=mouth),
    ]
    for side, sign in SIDES:
        nodes += [
            Node(name=f"eye_{side}", parent="head", at=(x, y, sign * z)),
            Node(name=f"lid_{side}", parent="head", at=(x, y, sign * z)),
            Node(name=f"brow_{side}", parent="head", at=(x, y + 0.13 * m.head, sign * z)),
            Node(name=f"lip_{side}", parent="head", at=mouth),
            Node(name=f"low_lip_{side}", parent="jaw", at=(mouth[0], mouth[1] - JAW_PIVOT * m.head, mouth[2])),
            Node(name=f"lip_end_{side}", parent=f"lip_{side}", at=(0, 0, sign * LIP_BEND * m.head)),
            Node(name=f"low_lip_end_{side}", parent=f"low_lip_{side}", at=(0, 0, sign * LIP_BEND * m.head)),
            Node(name=f"wing_{side}", parent="chest", at=(-0.9 * m.depth, 0.36 * m.torso, 0.25 * sign * m.shoulder)),
        ]
        nodes += _arm(m, side, sign) + _leg(m, side, sign)
    return tuple(nodes)


def _arm(m: Measures, side: str, sign: float) -> list[Node]:
    inner = 0.45 * m.shoulder
    return [
        Node(name=f"shoulder_{side}", parent="chest", at=(0, 0.385 * m.torso, sign * inner)),
        Node(name=f"upper_arm_{side}", parent=f"shoulder_{side}", at=(0, 0, sign * (m.shoulder - inner))),
        Node(name=f"forearm_{side}", parent=f"upper_arm_{side}", at=(0, -m.upper_arm, 0)),
        Node(name=f"hand_{side}", parent=f"forearm_{side}", at=(0, -m.forearm, 0)),
        Node(name=f"fingers_{side}", parent=f"hand_{side}", at=(0, -0.52 * m.hand, 0)),
        Node(name=f"thumb_{side}", parent=f"hand_{side}", at=(0.26 * m.hand, -0.22 * m.hand, 0)),
    ]


def _leg(m: Measures, side: str, sign: float) -> list[Node]:
    return [
        Node(name=f"thigh_{side}", parent="hips", at=(0, 0, sign * m.hip)),
        Node(name=f"shin_{side}", parent=f"thigh_{side}", at=(0, -m.thigh, 0)),
        Node(name=f"foot_{side}", parent=f"shin_{side}", at=(0, -m.shin, 0)),
        Node(name=f"toe_{side}", parent=f"foot_{side}", at=(0.45 * m.foot, -0.55 * m.ankle, 0)),
    ]


def sockets_of(m: Measures) -> dict[str, Socket]:
    """Return where things are attached.

    A hand's frame has its x axis forward of the palm's grip (along a forearm that hangs it is where the thumb points) and its y axis along a handle
    that is held upright in a hand stretched forward. A foot's lies on the sole under its ball.
    """
    made = [
        Socket(name="head_top", node="head", at=(0, m.head, 0)),
        Socket(name="mouth", node="head", at=(0.46 * m.head, 0.22 * m.head, 0)),
        Socket(name="eyes", node="head", at=(0.44 * m.head, EYE_HEIGHT * m.head, 0)),
        Socket(name="chest", node="chest", at=(m.depth, 0.22 * m.torso, 0)),
        Socket(
            name="arms",
            node="chest",
            at=(m.depth + 0.075 * m.height, 0.02 * m.height, 0.05 * m.height),
            turn=(0, 90, 0),
        ),
        Socket(name="shoulders", node="chest", at=(-0.3 * m.depth, 0.46 * m.torso, 0)),
        Socket(name="back", node="chest", at=(-1.05 * m.depth, 0.22 * m.torso, 0)),
        Socket(name="seat", node="hips", at=(-0.2 * m.depth, -0.062 * m.height, 0)),
        Socket(name="lap", node="hips", at=(0.35 * m.thigh, 0.05 * m.height, 0)),
    ]
    for side, _ in SIDES:
        made.append(
            Socket(name=f"hand_{side}", node=f"hand_{side}", at=(0.01 * m.height, -0.55 * m.hand, 0), turn=(0, 0, -90))
        )
        made.append(Socket(name=f"foot_{side}", node=f"foot_{side}", at=(0.45 * m.foot, -m.ankle, 0)))
        made.append(Socket(name=f"shoulder_{side}", node=f"shoulder_{side}", at=(0, 0.04 * m.height, 0)))
    return {socket.name: socket for socket in made}
