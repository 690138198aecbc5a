"""Exercise on a mat: one pose, or a flow of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ...layouts.spots import FRONT
from ...roster import Member
from ..sheet import Sheet
from .stance import face, forward, side_on

ON_THE_FLOOR = (
    "downward dog",
    "plank",
    "push-up",
    "sit-up",
    "cobra pose",
    "child pose",
    "warrior pose",
)  # seen from the side
FLOW = ("downward dog", "warrior pose", "tree pose", "cobra pose", "child pose")  # of who does yoga, in this order
POSE_S = 1.9  # so long a pose of a flow is held at least
MAT_AHEAD = 0.34  # of its height: how far the middle of a mat lies before who stands on it


def _unroll(sheet: Sheet, member: Member, yaw: float) -> None:
    """Lay the mat along who exercises on it."""
    for mat in [m for m in sheet.members if m.name in ("yoga mat", "rug")]:
        here, ahead = sheet.spots[member.owner], forward(yaw) * MAT_AHEAD * float(member.size[1])
        x, z = here.x + float(ahead[0]), here.z + float(ahead[2])
        sheet.spots[mat.owner] = replace(sheet.spots[mat.owner], x=x, y=0.0, z=z, yaw=yaw, support="", relation="")
        sheet.spots[member.owner] = replace(here, y=0.0, support="", relation="")


def hold_pose(sheet: Sheet, action: Action, member: Member) -> bool:
    """One pose, seen from the side where it is on the floor."""
    yaw = side_on(sheet) if action.act in ON_THE_FLOOR else FRONT
    others = {a.act for a in sheet.actions if a.subject == action.subject}
    if others & set(ON_THE_FLOOR):
        yaw = side_on(sheet)
    face(sheet, member, yaw)
    _unroll(sheet, member, yaw)
    sheet.do(member, action.act, sheet.start_of(action, action.act), sheet.end_of(action), facing=yaw)
    return True


def flow(sheet: Sheet, action: Action, member: Member) -> bool:
    """A flow from pose to pose, each held."""
    start, end = sheet.start_of(action, "yoga"), sheet.end_of(action)
    yaw = side_on(sheet)
    face(sheet, member, yaw)
    _unroll(sheet, member, yaw)
    count = int(np.clip((end - start) // POSE_S, 1, len(FLOW)))
    begin = 1 if count == 1 else 0
    times = np.linspace(start, end, count + 1)
    for k, pose in enumerate(FLOW[begin : begin + count]):
        sheet.do(member, pose, float(times[k]), float(times[k + 1]), facing=yaw)
    return True
