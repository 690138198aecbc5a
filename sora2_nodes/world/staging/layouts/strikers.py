"""What flies at something and breaks it: who strikes what, and how large it is beside that, so that both are seen."""

from __future__ import annotations

from ....story.setting import Ref
from ....story.storyboard import Action, Brief
from ...catalogue import entry
from ..roster import kind_of, size_m

STRIKING = ("break", "hit", "collide", "fly", "throw", "crash")
AT = ("object", "into", "against", "at", "through")
TOOLS = (
    "hammer",
    "axe",
    "knife",
    "sword",
    "bowling ball",
)  # which are swung, or bowled
FRAGILE = (
    "window",
    "mirror",
    "glass",
    "wine glass",
    "vase",
    "bulb",
    "plate",
    "glass jar",
    "aquarium",
)  # what breaks where something flies into it
SHARES = (0.2, 0.42)  # of what it breaks: how large it is at least and at most


def strikes(brief: Brief) -> list[tuple[Action, Ref, Ref]]:
    """Each action by which a thing that nobody holds breaks another, with both."""
    held = {ref for r in brief.relations if r.kind in ("holding", "riding") for ref in r.objects}
    broken = {a.subject for a in brief.actions if a.act == "break" and a.subject[0] == "thing" and not _at(brief, a)}
    found = []
    for action in brief.actions:
        aim = _at(brief, action)
        if action.act not in STRIKING or aim is None or action.subject in held or not _rests(brief, action.subject):
            continue
        hard = action.role("into", "against", "through") == aim or (
            action.words and action.words[0].startswith("smash")
        )
        fragile = bool(hard) and kind_of(brief.things[aim[1]]) in FRAGILE
        if (action.act == "break" or aim in broken or fragile) and _rests(brief, aim):
            found.append((action, action.subject, aim))
    return found[:1]


def striker_scales(brief: Brief) -> dict[int, float]:
    """Scales by index of what strikes."""
    scales = {}
    for _, who, aim in strikes(brief):
        own, other = size_m(brief, who), size_m(brief, aim)
        wanted = min(max(own, SHARES[0] * other), SHARES[1] * other)
        if wanted != own:
            scales[who[1]] = brief.things[who[1]].scale * wanted / own
    return scales


def _at(brief: Brief, action: Action) -> Ref | None:
    ref = action.role(*AT) or (None if action.roles else action.target)
    return ref if ref is not None and ref[0] == "thing" and ref != action.subject else None


def _rests(brief: Brief, ref: Ref) -> bool:
    if ref[0] != "thing":
        return False
    thing = brief.things[ref[1]]
    return thing.count == 1 and kind_of(thing) not in TOOLS and entry(kind_of(thing)).carriage == "rests"


__all__ = ["striker_scales", "strikes"]
