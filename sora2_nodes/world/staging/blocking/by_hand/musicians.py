"""Who plays an instrument that is blown or bowed: its own way of being held, turned so that face and instrument are both seen."""

from __future__ import annotations

from dataclasses import replace

from .....story.storyboard import Action
from ...layouts.spots import FRONT
from ...roster import Member
from ..cues import NEVER_S
from ..sheet import Sheet
from .stance import acts_of, free_hands

TURNED = {"play trumpet": 52.0, "play flute": 14.0, "play saxophone": 34.0, "play violin": 26.0, "play guitar": 12.0}
# degrees from the viewer at which each is seen best
OWN_MOVE = {"flute": "play flute", "saxophone": "play saxophone", "trumpet": "play trumpet"}
PLAYED = ("violin", "guitar", "electric guitar", "banjo", "ukulele", *OWN_MOVE)


def make_music(sheet: Sheet, action: Action, member: Member) -> bool:
    """Play what is in the hands, standing as it is played."""
    held = [sheet.member(o) for o, (holder, _, _) in sheet.held.items() if holder == member.owner]
    said = sheet.of(action.role("object")) + held
    instrument = next((m for m in said if m.name in PLAYED), None)
    going = [a for a in acts_of(sheet, action) if a.act in ("walk", "stroll", "march", "run", "dance")]
    if instrument is None or going:
        return False
    verb = OWN_MOVE.get(instrument.name, action.act)
    seated = bool(sheet.spots[member.owner].support) or member.owner in sheet.held
    yaw = FRONT + TURNED.get(verb, 20.0) * (1.0 if verb in ("play flute", "play violin") else sheet.side)
    free_hands(sheet, member)
    sheet.held[instrument.owner] = (member.owner, "hand_right", NEVER_S)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == instrument.ref}
    if not seated:
        sheet.spots[member.owner] = replace(sheet.spots[member.owner], yaw=yaw)
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    sheet.do(member, verb, start, end, facing=None if seated else yaw)
    return True


def sit_to_piano(sheet: Sheet, action: Action, member: Member) -> bool:
    """The piano stands so that who plays it is seen from the side, hands and face."""
    piano = next((m for m in sheet.members if m.name in ("piano", "piano keyboard")), None)
    if piano is None or "seat" not in piano.assembly.sockets:
        return False
    # seen from the keys' low end, the lid opens away from the viewer
    sheet.spots[piano.owner] = replace(sheet.spots[piano.owner], x=-0.12, y=0.0, z=-0.1, yaw=16.0, support="")
    return False
