"""What things do without hands: a vessel pours by itself, layers fall onto one another, one thing becomes another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....story.storyboard import Action
from ....vocabulary.liquids import CLEAR, liquid_of
from ...motion.carriages.conditions import ENDS
from .cues import Pass, Pour
from .sheet import Sheet

POURS_FROM = 0.12  # of its height: how far over the rim the foot of a vessel is that pours
TILTED = 0.7  # of its tilting: how far a vessel is tipped at the first frame
TILT_S = 0.9  # until a vessel that tips by itself is tilted
DRIPPING, DRIP_HIGH = ("honey dipper",), 0.5  # what isn't tipped; of its height, how far above
LAYERS = (  # from the plate up: what a dish is put together from
    "plate", "bun base", "bread", "patty", "sausage", "bacon", "cheese slice", "cheese", "tomato slice", "tomato", "onion", "lettuce", "salad", "butter", "bun",
)  # fmt: skip
WHOLE_DISHES = ("burger", "sandwich", "hot dog")  # what is seen to be put together, not seen at first
ASSEMBLING = ("transform", "fall", "stack", "land", "build", "float", "drop", "appear")
FROM = 0.7  # units above its place from which a layer comes down
TOSS_S = 0.75  # in which something flies onto a heap
HATCHES = 0.4  # of a shot: when an egg breaks
SETTLED = 0.85  # of a layer's height: how much higher the next one lies


def show(sheet: Sheet) -> None:
    """Take the actions of a shot that nobody does by hand."""
    _assemble(sheet)
    for action in sheet.actions:
        if (action.subject, action.order) in sheet.settled or action.subject[0] != "thing":
            continue
        if action.act == "pour":
            _pour(sheet, action.subject, action.role("into", "in", "onto", "over", "on"), action.order)
        elif action.act == "throw" and action.role("into", "onto", "on"):
            _toss(sheet, action)
        elif action.act == "open" and action.role("from", "out of"):
            _hatch(sheet, action)
        elif action.act == "transform":
            _become(sheet, action.subject, action.role("into", "to") or _meant_end(action), action.order)


def _meant_end(action: Action) -> tuple[str, int] | None:
    """What something becomes where no preposition says it: not what it is on or in meanwhile."""
    aside = {ref for said, ref in action.roles if said != "object"}
    return None if action.target in aside else action.target


def _pour(sheet: Sheet, source_ref: tuple[str, int], vessel_ref: tuple[str, int] | None, order: int) -> None:
    source = next(iter(sheet.of(source_ref)), None)
    vessel = next((m for m in sheet.of(vessel_ref) if not m.person), None)
    if source is None or vessel is None or source.mobile or "mouth" not in source.assembly.sockets:
        return
    spot, own = sheet.spots[vessel.owner], sheet.spots[source.owner]
    tall = float(source.size[1])
    rim = spot.y + float(vessel.high[1]) * spot.scale
    sheet.spots[source.owner] = replace(
        own, x=spot.x - 0.55 * tall, y=rim + POURS_FROM * tall, z=spot.z, yaw=0.0, support="", relation=""
    )
    start, end = -TILTED * TILT_S, sheet.duration_s
    if source.name in DRIPPING:  # held upright over it, what is on it runs down
        sheet.spots[source.owner] = replace(sheet.spots[source.owner], x=spot.x, y=rim + DRIP_HIGH * tall)
        sheet.do(source, "stand", start, end)
    else:
        sheet.do(source, "tip", start, end)
    begin = start + TILT_S
    if set(ENDS["fill up"]) & set(vessel.assembly.states):
        sheet.do(vessel, "fill up", begin, max(end, begin + 0.3))
    thing = sheet.brief.things[source.ref[1]]
    liquid = liquid_of(thing.holds) or liquid_of(thing.noun)
    colour = thing.rgb or (liquid.colour if liquid else CLEAR)
    sheet.pours.append(Pour(source=source.owner, vessel=vessel.owner, start_s=begin, end_s=end, colour=colour))
    sheet.settled |= {
        (a.subject, a.order) for a in sheet.actions if a.order == order and a.subject in (source.ref, vessel.ref)
    }
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == vessel.ref}


def _toss(sheet: Sheet, action: Action) -> None:
    """Something small is thrown onto a heap by nobody who is seen."""
    thing, heap = (
        next(iter(sheet.of(action.subject)), None),
        next(iter(sheet.of(action.role("into", "onto", "on"))), None),
    )
    burns = any(
        c.subject == action.role("into", "onto", "on") and c.values[-1] == "alight" for c in sheet.brief.changes
    )
    if thing is None or heap is None or not burns:
        return
    spot, tall = sheet.spots[heap.owner], float(heap.size[1])
    end = (spot.x - 0.1 * float(heap.size[0]), spot.y + 0.86 * tall, spot.z + 0.25 * float(heap.size[2]))
    start = (spot.x - 0.85 * float(heap.size[0]) - 0.3, spot.y + 1.5 * tall + 0.25, spot.z + 0.3)
    sheet.passes[thing.owner] = [Pass(leave_s=0.05, arrive_s=TOSS_S, start=start, end=end)]
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in (thing.ref, heap.ref)}


def _hatch(sheet: Sheet, action: Action) -> None:
    """The egg breaks where who was in it appears."""
    egg = next((m for m in sheet.of(action.role("from", "out of")) if m.name == "egg"), None)
    if egg is None:
        return
    when, spot = HATCHES * sheet.duration_s, sheet.spots[egg.owner]
    sheet.breaks[egg.owner] = (when, "break")
    for member in sheet.of(action.subject):
        sheet.spots[member.owner] = replace(
            sheet.spots[member.owner], x=spot.x, y=spot.y, z=spot.z, support="", relation=""
        )
        sheet.do(member, "appear", when - 0.3, when + 0.5)
        sheet.do(member, "look around", when + 0.5, sheet.duration_s)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in (action.subject, egg.ref)}


def _become(sheet: Sheet, before_ref: tuple[str, int], after_ref: tuple[str, int] | None, order: int) -> None:
    """The one shrinks away where the other grows."""
    before, after = sheet.of(before_ref), sheet.of(after_ref)
    if not before or not after or before_ref == after_ref:
        return
    start, end = 0.0, sheet.duration_s
    for k, member in enumerate(after):
        here = sheet.spots[before[min(k, len(before) - 1)].owner]
        spot = sheet.spots[member.owner]
        sheet.spots[member.owner] = replace(
            spot,
            x=here.x + 0.2 * k,
            y=here.y if here.support else max(here.y, 0.0),
            z=here.z,
            support=here.support,
            relation=here.relation,
        )
        if member.person:
            sheet.do(member, "stand", start + 0.2 * (end - start), end, params={"change": "appear"})
            continue
        sheet.do(member, "appear", start + 0.2 * (end - start), end - 0.1 * (end - start))
    for member in before:
        sheet.do(member, "vanish", start + 0.1 * (end - start), end - 0.2 * (end - start))
    sheet.settled |= {
        (a.subject, a.order) for a in sheet.actions if a.order == order and a.subject in (before_ref, after_ref)
    }
    sheet.settled |= {
        (a.subject, a.order)
        for a in sheet.actions
        if a.subject == after_ref and a.act in ("", "rest", "stand", "wait", "transform")
    }


def _assemble(sheet: Sheet) -> None:
    """Let the layers of a dish come down one after the other."""
    layers = [m for m in sheet.members if m.name in LAYERS and not m.person]
    wanted = any(a.act in ASSEMBLING or a.verb in ("stack", "drop") for a in sheet.actions if a.subject[0] == "thing")
    if len({m.name for m in layers}) < 3 or not wanted or sheet.brief.people:
        return
    ordered = sorted(layers, key=lambda m: LAYERS.index(m.name))
    y, step = 0.0, 0.75 * sheet.duration_s / len(ordered)
    for k, member in enumerate(ordered):
        high = float(member.size[1])
        place = np.array([0.0, y, 0.0])
        spot = sheet.spots[member.owner]
        sheet.spots[member.owner] = replace(spot, x=0.0, y=y, z=0.0, support="", relation="")
        start = 0.08 * sheet.duration_s + step * k if k else 0.0
        above = np.array([0.0, FROM + 0.14 * k, 0.0]) if k else np.array([0.0, 0.0, -1e-4])
        path = np.stack([place + above, place])
        sheet.do(member, "float", start, start + 0.9 * step, path=path, params={"moving": "in"})
        y += SETTLED * high
    hidden = [m for m in sheet.members if m.name in WHOLE_DISHES]
    for member in hidden:
        sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=0.0, y=0.0, z=0.0, scale=1e-3)
    done = {m.ref for m in (*layers, *hidden)}
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in done}
