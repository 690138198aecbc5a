"""Chores at their places: folding at a table, ironing at a board, washing up at a sink, making a bed, wiping, mopping, putting in order, packing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from ...layouts.spots import FRONT
from ...roster import Member
from ..by_hand.stance import free_hands, side_on
from ..sheet import Sheet
from .workplaces import doers_of, hold_tool, over_top, settle_thing, stand_at_side, stand_before, thing_of, top_of

UPRIGHT = ("window", "mirror", "whiteboard", "blackboard", "door", "bookcase", "wardrobe", "storage rack", "supermarket shelf", "fridge", "shelf", "cabinet", "locker", "wall", "picture frame", "chest of drawers", "television")  # fmt: skip
TABLES = ("table", "desk", "counter", "coffee table", "round table", "workbench", "picnic table", "ironing board")
LINE_UP = 0.36  # of a body's height: between two who do the same behind one table
INWARD = 0.12  # of a body's height: from a table's edge to what one works on
CAR_SIDE = 0.16  # from a car's side to who wipes it
BED_HIGH = 0.62


def fold(sheet: Sheet, action: Action, member: Member) -> bool:
    """Behind the table, cloth between both hands that comes together and apart, a pile of it beside."""
    hold_tool(sheet, member, ("towel",))
    table = _table(sheet, member)
    number, count = _among(sheet, action, member)
    if table is not None:
        line_up(sheet, member, table, number, count)
        pile = next((m for m in sheet.members if m.name == "folded linen"), None)
        if pile is not None and number == 0:
            _lay_aside(sheet, pile, table)
    free_hands(sheet, member)
    sheet.do(member, "fold laundry", sheet.start_of(action, "stand"), sheet.end_of(action), facing=sheet.spots[member.owner].yaw)  # fmt: skip
    return True


def iron(sheet: Sheet, action: Action, member: Member) -> bool:
    """Behind the board, which lies across the picture, the iron going to and fro on it."""
    board = thing_of(sheet, action, ("ironing board",))
    if board is None:
        return False
    size = float(member.size[1])
    spot = replace(sheet.spots[board.owner], x=0.0, y=0.0, z=0.0, yaw=FRONT, support="", relation="")
    sheet.spots[board.owner] = spot
    deep = 0.5 * float(min(board.size[0], board.size[2])) * spot.scale
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=0.0, y=0.0, z=-deep - 0.13 * size, yaw=FRONT + 14.0 * sheet.side, support="", relation=""
    )  # fmt: skip
    high = top_of(sheet, board)
    hold_tool(sheet, member, ("clothes iron",))
    pile = next((m for m in sheet.members if m.name == "folded linen"), None)
    if pile is not None:
        _lay_aside(sheet, pile, board)
    place = np.array([0.02 * size, high + 0.075 * size, spot.z])
    free_hands(sheet, member)
    away = np.array([-0.16 * size, -0.06 * size, 0.0])
    sheet.do(
        member, "iron clothes", sheet.start_of(action, "stand"), sheet.end_of(action), params={"about": 1.0},
        targets={"hand_right": place, "hand_left": place + away, "look": place}, facing=sheet.spots[member.owner].yaw,
    )  # fmt: skip
    return True


def wash_up(sheet: Sheet, action: Action, member: Member) -> bool:
    """At the sink, seen half from the side, both hands over the basin; a plate in the left one where dishes are washed."""
    sink = thing_of(sheet, action, ("sink",))
    if sink is None:
        return False
    size = float(member.size[1])
    number = _among(sheet, action, member)[0]
    facing = 180.0 if sheet.side > 0 else 0.0  # its tap at the far side
    high = sheet.spots[sink.owner].y + 0.93 * float(sink.high[1]) * 0.86 + 0.02 * size
    edge = stand_at_side(
        sheet, member, sink, "wash up", sheet.start_of(action, "stand"), sheet.end_of(action), high=high, number=number, reach=0.13,
        thing_yaw=facing, turned=32.0,
    )  # fmt: skip
    plate = next((m for m in sheet.members if m.name in ("plate", "bowl", "cup", "glass", "pan", "pot")), None)
    if plate is not None and number == 0 and action.act == "wash up":
        hold_tool(sheet, member, (plate.name,), "hand_left")
        for more in [m for m in sheet.of(plate.ref) if m.owner != plate.owner]:
            sheet.spots[more.owner] = replace(sheet.spots[more.owner], x=sheet.spots[sink.owner].x, y=0.75 * float(edge[1]), z=0.0, support=sink.owner)  # fmt: skip
    return True


def make_bed(sheet: Sheet, action: Action, member: Member) -> bool:
    """Behind the bed, which lies across the picture, bent over it, both hands smoothing its blanket."""
    bed = thing_of(sheet, action, ("bed", "hospital bed", "cot"))
    if bed is None:
        return False
    size = float(member.size[1])
    number, count = _among(sheet, action, member)
    along_x = bed.size[0] >= bed.size[2]
    spot = replace(sheet.spots[bed.owner], x=0.0, y=0.0, z=0.0, yaw=(0.0 if sheet.side < 0 else 180.0) + (0.0 if along_x else 90.0), support="", relation="")  # fmt: skip
    sheet.spots[bed.owner] = spot
    deep = 0.5 * float(min(bed.size[0], bed.size[2])) * spot.scale
    x = 0.0 if count == 1 else (-0.25, 0.25)[number % 2] * float(max(bed.size[0], bed.size[2])) * spot.scale
    x += 0.06 * size * sheet.side
    high = spot.y + BED_HIGH * float(bed.size[1]) * spot.scale
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=x, y=0.0, z=-deep - 0.10 * size, yaw=FRONT + 10.0 * sheet.side, support="", relation=""
    )  # fmt: skip
    seat = bed.assembly.sockets.get("seat")
    high = spot.y + float(seat.at[1]) * spot.scale + 0.03 * size if seat is not None else high
    place = np.array([x, high, -deep + 0.16 * size])
    over_top(sheet, member, place, "make bed", sheet.start_of(action, "stand"), sheet.end_of(action), apart=0.11)
    return True


def wipe(sheet: Sheet, action: Action, member: Member) -> bool:
    """A cloth that goes to and fro over what is wiped: a pane or a board before one, a top behind which one stands, a car's side."""
    thing = thing_of(sheet, action)
    if thing is None or sheet.spots[member.owner].support or (thing.owner in sheet.held and max(thing.size) < 0.5):
        return False
    number, count = _among(sheet, action, member)
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    if thing.name in UPRIGHT:
        own = sheet.of(thing.ref)
        thing = own[min(number, len(own) - 1)]
        for k, more in enumerate(m for m in own if m.owner != own[0].owner):
            step = 1.08 * float(max(more.size[0], more.size[2])) * (k // 2 + 1) * (1.0 if k % 2 == 0 else -1.0)
            deep = 0.5 * float(min(more.size[0], more.size[2]))
            sheet.spots[more.owner] = replace(sheet.spots[more.owner], x=step * sheet.side, y=0.0, z=-0.3 * float(member.size[1]) - deep, yaw=FRONT)  # fmt: skip
        settle_thing(sheet, own[0])
        stand_before(sheet, member, own[0], "wipe", start, end, high=0.86, number=number, count=count)
    elif thing.name in TABLES or sheet.spots[thing.owner].support:
        table = thing if thing.name in TABLES else sheet.member(sheet.spots[thing.owner].support)
        line_up(sheet, member, table, number, count)
        over_top(sheet, member, before_on(sheet, member, table), "wipe top", start, end, both=False)
    elif FAMILY_OF.get(thing.name) in ("car", "truck"):
        _beside_car(sheet, member, thing, start, end, number)
    else:
        settle_thing(sheet, thing)
        tall = float(thing.size[1]) * sheet.spots[thing.owner].scale
        size = float(member.size[1])
        verb = "wipe top" if tall > 0.34 * size else "plant"
        stand_at_side(
            sheet, member, thing, verb, start, end, high=min(0.85 * tall, 0.7 * size), number=number, reach=0.1
        )
    hold_tool(sheet, member, ("cleaning cloth",))
    return True


def organise(sheet: Sheet, action: Action, member: Member) -> bool:
    """Things that go from place to place: before shelves, a hand going up and down; at a table, both hands at what lies there; bent over a sofa."""
    thing = thing_of(sheet, action)
    if thing is None or sheet.spots[member.owner].support:
        return False
    number, count = _among(sheet, action, member)
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    size = float(member.size[1])
    if thing.name in UPRIGHT:
        settle_thing(sheet, thing)
        stand_before(sheet, member, thing, "put in order", start, end, high=0.74, number=number, count=count)
        hold_tool(sheet, member, [m.name for m in sheet.members if sheet.held.get(m.owner, ("",))[0] == member.owner])
        if thing.name in ("fridge", "wardrobe") and "open" in thing.assembly.states and number == 0:
            sheet.do(thing, "open", -2.0, sheet.duration_s)
        return True
    if sheet.spots[thing.owner].support or thing.name in TABLES:
        table = thing if thing.name in TABLES else sheet.member(sheet.spots[thing.owner].support)
        line_up(sheet, member, table, number, count)
        place = before_on(sheet, member, table)
        if thing is not table and number == 0:
            _spread_out(sheet, thing, table, place)
        over_top(sheet, member, place, "put in order low", start, end, apart=0.09)
        return True
    settle_thing(sheet, thing)
    sheet.spots[thing.owner] = replace(
        sheet.spots[thing.owner], x=0.0, y=0.0, z=0.0, yaw=FRONT, support="", relation=""
    )
    deep = 0.5 * float(min(thing.size[0], thing.size[2]))
    side = sheet.side
    yaw = 90.0 - 40.0 * side
    x = -0.14 * size * side
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=x, y=0.0, z=deep + 0.10 * size, yaw=yaw, support="", relation=""
    )
    place = np.array([x + 0.12 * side * size, min(0.58 * float(thing.size[1]) + 0.05 * size, 0.5 * size), deep * 0.35])
    over_top(sheet, member, place, "make bed", start, end, apart=0.06)
    return True


def pack(sheet: Sheet, action: Action, member: Member) -> bool:
    """Behind the table, hands in the open case that stands on it, folded linen beside."""
    case = thing_of(sheet, action, ("suitcase", "bag", "backpack", "cardboard box", "box", "crate", "basket"))
    table = _table(sheet, member)
    if case is None or table is None:
        return False
    number, count = _among(sheet, action, member)
    line_up(sheet, member, table, number, count)
    place = before_on(sheet, member, table)
    spot = sheet.spots[table.owner]
    if number == 0:
        settle_thing(sheet, case)
        sheet.spots[case.owner] = replace(sheet.spots[case.owner], x=spot.x, y=top_of(sheet, table), z=spot.z, yaw=FRONT, support=table.owner, relation="on")  # fmt: skip
        if "open" in case.assembly.states:
            sheet.do(case, "open", -2.0, sheet.duration_s)
        pile = next((m for m in sheet.members if m.name == "folded linen"), None)
        if pile is not None:
            _lay_aside(sheet, pile, table)
    place[0] = 0.5 * (place[0] + spot.x)
    place[1] += 0.75 * float(case.size[1])
    over_top(
        sheet, member, place, "put in order low", sheet.start_of(action, "stand"), sheet.end_of(action), apart=0.07
    )
    return True


def wrap(sheet: Sheet, action: Action, member: Member) -> bool:
    """Behind the table, both hands at the parcel on it."""
    parcel, table = thing_of(sheet, action), _table(sheet, member)
    if parcel is None or table is None or parcel is table:
        return False
    number, count = _among(sheet, action, member)
    line_up(sheet, member, table, number, count)
    spot = sheet.spots[table.owner]
    place = before_on(sheet, member, table)
    if number == 0:
        settle_thing(sheet, parcel)
        sheet.spots[parcel.owner] = replace(sheet.spots[parcel.owner], x=spot.x, y=top_of(sheet, table), z=float(place[2]), support=table.owner, relation="on")  # fmt: skip
    toward = np.array([spot.x, place[1] + 0.75 * float(parcel.size[1]), place[2]])
    toward[0] += np.sign(place[0] - spot.x) * 0.5 * float(parcel.size[0]) if count > 1 else 0.0
    over_top(sheet, member, toward, "repair", sheet.start_of(action, "stand"), sheet.end_of(action), apart=0.5 * float(max(parcel.size[0], parcel.size[2])) / float(member.size[1]) if count == 1 else 0.05)  # fmt: skip
    return True


def spread(sheet: Sheet, action: Action, member: Member) -> bool:
    """Behind the table, a knife that goes to and fro over the bread, butter beside it."""
    bread, table = thing_of(sheet, action), _table(sheet, member)
    if bread is None or table is None:
        return False
    place = before_on(sheet, member, table)
    spot = sheet.spots[table.owner]
    for thing, off in ((bread, 0.0), (next((m for m in sheet.members if m.name == "butter"), None), 0.16)):
        if thing is not None:
            settle_thing(sheet, thing)
            sheet.spots[thing.owner] = replace(sheet.spots[thing.owner], x=float(place[0]) + off, y=top_of(sheet, table), z=min(float(place[2]), spot.z), support=table.owner, relation="on")  # fmt: skip
    hold_tool(sheet, member, ("knife", "spoon"))
    place = place + np.array([0.0, 0.5 * float(bread.size[1]), 0.0])
    over_top(sheet, member, place, "spread butter", sheet.start_of(action, "stand"), sheet.end_of(action), apart=0.035)
    return True


def measure(sheet: Sheet, action: Action, member: Member) -> bool:
    """A tape along the table's edge, its ends under the hands of who measure."""
    tape, table = next((m for m in sheet.members if m.name == "tape measure"), None), _table(sheet, member)
    if tape is None or table is None:
        return False
    number, count = _among(sheet, action, member)
    spot = sheet.spots[table.owner]
    if number == 0:
        settle_thing(sheet, tape)
        sheet.spots[tape.owner] = replace(sheet.spots[tape.owner], x=spot.x, y=top_of(sheet, table), z=spot.z + 0.1 * float(member.size[1]), yaw=FRONT, support=table.owner, relation="on")  # fmt: skip
    line_up(sheet, member, table, number, count)
    half = 0.46 * float(max(tape.size))
    x = spot.x + (0.0 if count == 1 else (-half, half)[number % 2])
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=x)
    place = np.array([x, top_of(sheet, table) + 0.015, spot.z + 0.05 * float(member.size[1])])
    apart = half / float(member.size[1]) * 0.5 if count == 1 else 0.04
    over_top(sheet, member, place, "repair", sheet.start_of(action, "stand"), sheet.end_of(action), apart=apart)
    return True


def mop_floor(sheet: Sheet, action: Action, member: Member) -> bool:
    """Half from the side, the mop before the feet, its bucket behind."""
    size, side = float(member.size[1]), sheet.side
    number, count = _among(sheet, action, member)
    yaw = side_on(sheet, 40.0)
    x = 0.0 if count == 1 else (-0.4, 0.4)[number % 2] * size
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=x, y=0.0, z=0.0, yaw=yaw, support="", relation="")
    bucket = next((m for m in sheet.members if m.name == "bucket"), None)
    if bucket is not None and number == 0:
        settle_thing(sheet, bucket)
        sheet.spots[bucket.owner] = replace(
            sheet.spots[bucket.owner], x=-0.42 * size * side, y=0.0, z=-0.06 * size, support="", relation=""
        )
    hold_tool(sheet, member, ("mop",))
    free_hands(sheet, member)
    sheet.do(member, "sweep", sheet.start_of(action, "stand"), sheet.end_of(action), facing=yaw)
    return True


def do_laundry(sheet: Sheet, action: Action, member: Member) -> bool:
    """Before the machine, bent, washing in the hands; the basket beside."""
    machine = thing_of(sheet, action, ("washing machine",))
    if machine is None:
        return False
    size, side = float(member.size[1]), sheet.side
    settle_thing(sheet, machine)
    facing = 180.0 + 40.0 if side > 0 else -40.0
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    stand_at_side(
        sheet, member, machine, "plant", start, end, high=0.5 * float(machine.size[1]), reach=0.0, thing_yaw=facing
    )
    hold_tool(sheet, member, ("towel",))
    if "open" in machine.assembly.states:
        sheet.do(machine, "open", -2.0, sheet.duration_s)
    basket = next((m for m in sheet.members if m.name == "laundry basket"), None)
    if basket is not None:
        settle_thing(sheet, basket)
        sheet.spots[basket.owner] = replace(sheet.spots[basket.owner], x=sheet.spots[member.owner].x, y=0.0, z=0.34 * size, yaw=FRONT, support="", relation="")  # fmt: skip
    return True


def hang_picture(sheet: Sheet, action: Action, member: Member) -> bool:
    """A picture at the wall at the height of the eyes, hands at its frame."""
    frame = thing_of(sheet, action, ("picture frame", "mirror", "clock"))
    if frame is None:
        return False
    settle_thing(sheet, frame)
    number, count = _among(sheet, action, member)
    size, start, end = float(member.size[1]), sheet.start_of(action, "stand"), sheet.end_of(action)
    stand_before(sheet, member, frame, "hang laundry", start, end, high=0.86, number=number, count=count)
    spot = replace(sheet.spots[frame.owner], y=0.80 * size - 0.5 * float(frame.size[1]))
    sheet.spots[frame.owner] = spot
    here, wide = sheet.spots[member.owner], 0.5 * float(max(frame.size[0], frame.size[2])) * spot.scale
    side = 1.0 if here.x < 0 else -1.0
    x = -side * (wide + 0.12 * size)
    sheet.spots[member.owner] = replace(here, x=x)
    edge = np.array([-side * wide, 0.78 * size, spot.z + 0.04])
    deed = sheet.deeds[member.owner].pop()
    up = np.array([0.0, 0.07 * size, 0.0])
    hands = {
        "hand_right": edge + (up if side > 0 else -up),
        "hand_left": edge - (up if side > 0 else -up),
        "look": edge,
    }
    sheet.deeds[member.owner].append(replace(deed, targets=hands))
    return True


def decorate(sheet: Sheet, action: Action, member: Member) -> bool:
    """At the side of what is decorated, one hand up at it with a ball."""
    thing = thing_of(sheet, action)
    if thing is None or thing.mobile:
        return False
    settle_thing(sheet, thing)
    size, number = float(member.size[1]), _among(sheet, action, member)[0]
    spot = sheet.spots[thing.owner]
    scale = min(spot.scale, 1.25 * size / float(thing.size[1]))
    sheet.spots[thing.owner] = replace(spot, scale=scale)
    tall = float(thing.size[1]) * scale
    start, end = sheet.start_of(action, "stand"), sheet.end_of(action)
    inward = 0.30 * 0.5 * float(max(thing.size[0], thing.size[2])) * scale / size
    stand_at_side(
        sheet, member, thing, "put in order", start, end, high=min(0.62 * tall, 0.8 * size), number=number, reach=inward
    )
    ball = hold_tool(sheet, member, ("ball",))
    if ball is not None:
        sheet.spots[ball.owner] = replace(sheet.spots[ball.owner], scale=min(1.0, 0.055 * size / float(ball.size[1])))
    return True


def _among(sheet: Sheet, action: Action, member: Member) -> tuple[int, int]:
    doers = doers_of(sheet, action)
    return (doers.index(member) if member in doers else 0), max(len(doers), 1)


def _table(sheet: Sheet, member: Member) -> Member | None:
    refs = [
        ref for r in sheet.brief.relations if r.subject == member.ref and r.kind == "in_front_of" for ref in r.objects
    ]
    return next((m for ref in refs for m in sheet.of(ref)), None) or next(
        (m for m in sheet.members if m.name in TABLES), None
    )


def line_up(sheet: Sheet, member: Member, table: Member, number: int, count: int) -> None:
    """Behind a table that faces the viewer, side by side."""
    size = float(member.size[1])
    spot = replace(sheet.spots[table.owner], x=0.0, y=0.0, z=0.0, yaw=FRONT, support="", relation="")
    for thing in [m for m in sheet.members if sheet.spots[m.owner].support == table.owner] if number == 0 else []:
        own, before = sheet.spots[thing.owner], sheet.spots[table.owner]
        sheet.spots[thing.owner] = replace(own, x=own.x - before.x, z=own.z - before.z)
    sheet.spots[table.owner] = spot
    deep = 0.5 * float(min(table.size[0], table.size[2])) * spot.scale
    x = (number - (count - 1) / 2) * max(
        LINE_UP * size, 0.42 * float(max(table.size[0], table.size[2])) if count == 2 else 0.0
    )
    turned = 0.0 if count == 1 else 16.0 * np.sign(x)
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=x, y=0.0, z=-deep - 0.13 * size, yaw=FRONT - turned, support="", relation=""
    )  # fmt: skip


def before_on(sheet: Sheet, member: Member, table: Member) -> np.ndarray:
    """A place (3,) on a table before who stands behind it."""
    spot, here = sheet.spots[table.owner], sheet.spots[member.owner]
    deep = 0.5 * float(min(table.size[0], table.size[2])) * spot.scale
    return np.array([here.x, top_of(sheet, table) + 0.02, spot.z - deep + INWARD * float(member.size[1])])


def _lay_aside(sheet: Sheet, pile: Member, table: Member) -> None:
    """To one end of a table, so that it is seen whole."""
    spot = sheet.spots[table.owner]
    half = 0.5 * float(max(table.size[0], table.size[2])) * spot.scale
    x = spot.x + sheet.side * (half - 0.62 * float(max(pile.size[0], pile.size[2])))
    sheet.held.pop(pile.owner, None)
    sheet.spots[pile.owner] = replace(
        sheet.spots[pile.owner], x=x, y=top_of(sheet, table), z=spot.z, yaw=FRONT, support=table.owner, relation="on"
    )


def _spread_out(sheet: Sheet, thing: Member, table: Member, place: np.ndarray) -> None:
    """Several alike lie in a row on a table before who puts them in order."""
    own = sheet.of(thing.ref)
    spot = sheet.spots[table.owner]
    step = max(0.24, 1.15 * float(max(thing.size[0], thing.size[2])))
    for k, each in enumerate(own):
        sheet.held.pop(each.owner, None)
        x = spot.x + (k - (len(own) - 1) / 2) * step
        sheet.spots[each.owner] = replace(
            sheet.spots[each.owner],
            x=x,
            y=top_of(sheet, table),
            z=float(place[2]) + 0.04,
            support=table.owner,
            relation="on",
        )
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == thing.ref}


def _beside_car(sheet: Sheet, member: Member, car: Member, start: float, end: float, number: int) -> None:
    """Before a car that stands across the picture, half turned to it, a cloth on its bonnet."""
    size, side = float(member.size[1]), sheet.side if number % 2 == 0 else -sheet.side
    settle_thing(sheet, car)
    if number == 0:
        sheet.spots[car.owner] = replace(
            sheet.spots[car.owner], x=0.0, y=0.0, z=0.0, yaw=0.0 if sheet.side > 0 else 180.0, support="", relation=""
        )
    deep = 0.5 * float(car.size[2])
    x = (0.16 if number % 2 == 0 else -0.16) * sheet.side * float(car.size[0])
    yaw = 90.0 - 40.0 * side
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=x, y=0.0, z=deep + CAR_SIDE * size, yaw=yaw, support="", relation=""
    )
    place = np.array([x + 0.14 * size * side, min(0.62 * float(car.size[1]), 0.62 * size), deep * 0.92])
    over_top(sheet, member, place, "wipe", start, end, both=False)


Chore = Callable[[Sheet, Action, Member], bool]
HOUSEWORK: dict[str, Chore] = {
    "fold laundry": fold, "iron clothes": iron, "wash up": wash_up, "wash hands": wash_up, "make bed": make_bed, "wipe": wipe, "organise": organise, "pack": pack,
    "wrap": wrap, "spread butter": spread, "measure": measure, "mop": mop_floor, "do laundry": do_laundry, "hang picture": hang_picture, "decorate": decorate,
}  # fmt: skip
