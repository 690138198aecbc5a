"""Where people are for what they do at a thing: on both sides of a table, beside an easel, behind a table of their own, before plants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ..layouts.relating import BOARDS
from ..layouts.spots import FRONT, Spot
from ..roster import Member
from .sheet import Sheet

TABLES = ("table", "desk", "counter", "coffee table", "round table", "picnic table")
FACING = {"arm wrestle": 8.0, "play chess": 8.0, "play cards": 20.0, "argue": 14.0, "eat": 24.0, "drink": 24.0, "talk": 24.0, "toast": 16.0, "laugh": 24.0, "hold hands": 14.0}  # fmt: skip
# degrees by which those on both sides of a table are turned to the viewer
ROUND_A_TABLE = 3  # so many sit around it, whatever they do
AT_TABLES = {
    "sit",
    "sit down",
    "",
    "read",
    "write",
    "type",
    "stand",
    "point",
    "look",
    "gather",
}  # what they do there then
NARROWLY = {"arm wrestle"}  # acts for which two sit at a table's long sides, hand to hand
BESIDE_BOARDS = {"talk", "point", "look", "explain", "show", "give", "stand", "wait"}
ALONG = 0.30  # m: from a table's end to the middle of who stands there
SEAT_ALONG = 0.16  # and of the seat of who sits there
PLATE_IN, GLASS_ASIDE = 0.17, 0.2  # m: a plate's middle from the table's edge, and a glass from the plate
CANDLE, CANDLES_APART = "candle", 0.4  # m
CAN_AHEAD = 0.42  # m: from who waters to what is watered


ROW_AT = {
    "car seat": (0.22, -0.22, -22.0),
    "train bench": (0.0, -1.0, FRONT),
    "cabin seats": (0.0, -0.45, -38.0),
}  # rows of seats of a carriage: m, degrees
ROWS_APART, BACK_SEAT = 3.1, -1.04  # m
WRITTEN_ON, AT_BOARD, TO_BOARD = (
    ("whiteboard", "blackboard"),
    0.42,
    142.0,
)  # boards; m before one, and degrees turned to it
AT_WALL = 0.55  # m that a painter stands before a wall


def take_stations(sheet: Sheet) -> None:
    """Put people where their acts want them, with what they sit on, before anything moves."""
    for table in [m for m in sheet.members if m.name in TABLES]:
        _across(sheet, table)
    for row in [m for m in sheet.members if m.name in ROW_AT]:
        x, z, yaw = ROW_AT[row.name]
        before = sum(1 for m in sheet.members if m.name == row.name and m.owner < row.owner)
        x += before * (BACK_SEAT if row.name == "car seat" else ROWS_APART)
        sheet.spots[row.owner] = Spot(x=x / sheet.unit, z=z / sheet.unit, yaw=yaw)
    for member in [m for m in sheet.members if m.person]:
        acts = {a.act for a in sheet.actions if a.subject == member.ref}
        if acts & BESIDE_BOARDS and not acts & {"write", "draw", "paint"} and not _at_a_table(sheet, member):
            _beside_board(sheet, member)
        if acts & {"write", "draw"}:
            _at_board(sheet, member)
        if "cut" in acts:
            _behind_seated(sheet, member)
        if "paint" in acts:
            _at_easel(sheet, member)
        elif "water" in acts:
            _before_plants(sheet, member)


def _across(sheet: Sheet, table: Member) -> None:
    """Two who deal with one another at a table are at its two ends, more are at the ends and behind it."""
    refs = [r.subject for r in sheet.brief.relations if r.kind == "in_front_of" and table.ref in r.objects]
    people = [m for ref in dict.fromkeys(refs) if ref[0] == "person" for m in sheet.of(ref)]
    acts = {a.act for a in sheet.actions for m in people if a.subject == m.ref}
    if len(people) < 2 or (not acts & FACING.keys() and (len(people) < ROUND_A_TABLE or not acts & AT_TABLES)):
        return
    turned = max((FACING[act] for act in acts if act in FACING), default=FACING["talk"])
    narrow = bool(acts & NARROWLY)
    spot = replace(sheet.spots[table.owner], yaw=FRONT + 90.0 * narrow)
    sheet.spots[table.owner] = spot
    long = 0.5 * float((min if narrow else max)(table.size[0], table.size[2])) * spot.scale
    seats = _seats(sheet, people)
    ends = [people[0], people[-1]] if len(people) != 3 else [people[0], people[2]]
    for side, member in zip((-1.0, 1.0), ends, strict=True):
        seat = seats.get(member.owner)
        out = long + (SEAT_ALONG if seat else ALONG) / sheet.unit
        yaw = -turned if side < 0 else turned - 180.0
        here = replace(sheet.spots[member.owner], x=spot.x + side * out, y=0.0, z=spot.z + 0.04, yaw=yaw)
        _place(sheet, member, seat, here)
    behind = [m for m in people if m not in ends]
    for k, member in enumerate(behind):
        x = spot.x + (k - (len(behind) - 1) / 2) * min(0.62 / sheet.unit, 2 * long / max(len(behind), 1))
        deep = 0.5 * float(min(table.size[0], table.size[2])) * spot.scale
        seat = seats.get(member.owner)
        back = deep + (SEAT_ALONG + 0.04 if seat else ALONG) / sheet.unit
        _place(sheet, member, seat, replace(sheet.spots[member.owner], x=x, y=0.0, z=spot.z - back, yaw=FRONT))
    for side, member in zip((-1.0, 1.0), ends, strict=True):
        _lay(sheet, table, people, member, (spot.x + side * (long - PLATE_IN / sheet.unit), spot.z), (0.0, -1.0))
    for member in behind:
        near = spot.z - 0.5 * float(min(table.size[0], table.size[2])) * spot.scale + PLATE_IN / sheet.unit
        _lay(sheet, table, people, member, (sheet.spots[member.owner].x, near), (1.0, 0.0))
    _light(sheet, table)
    for thing in sheet.members:  # what is between them is in the table's middle, the right way round
        own = sheet.spots[thing.owner]
        if own.support == table.owner and thing.name == "chess set":
            sheet.spots[thing.owner] = replace(own, x=spot.x, z=spot.z, yaw=0.0)


def _lay(
    sheet: Sheet, table: Member, people: Sequence[Member], member: Member, place: tuple[float, float], beside: tuple[float, float]
) -> None:  # fmt: skip
    """Lay somebody's place: of what there is one of for each at the table, theirs goes to `place`, a glass beside it."""
    k = people.index(member)
    own = [m for m in sheet.members if m.copy == k and m.name != CANDLE and sheet.spots[m.owner].support == table.owner]
    own = [m for m in own if len(sheet.of(m.ref)) == len(people)]
    for thing in own:
        off = GLASS_ASIDE / sheet.unit if FAMILY_OF.get(thing.name) == "vessel" else 0.0
        x, z = place[0] + off * beside[0], place[1] + off * beside[1]
        sheet.spots[thing.owner] = replace(sheet.spots[thing.owner], x=x, z=z)


def _light(sheet: Sheet, table: Member) -> None:
    """Candles stand in a row along the middle of their table."""
    candles = [m for m in sheet.members if m.name == CANDLE and sheet.spots[m.owner].support == table.owner]
    spot = sheet.spots[table.owner]
    for k, candle in enumerate(candles):
        x = spot.x + (k - (len(candles) - 1) / 2) * CANDLES_APART / sheet.unit
        sheet.spots[candle.owner] = replace(sheet.spots[candle.owner], x=x, z=spot.z + CANDLES_APART / 4 / sheet.unit)


def _seats(sheet: Sheet, people: Sequence[Member]) -> dict[str, Member]:
    """The seat of each, by its owner, where each has one of their own."""
    made = {}
    for member in people:
        on = [ref for r in sheet.brief.relations if r.kind == "on" and r.subject == member.ref for ref in r.objects]
        seat = next((m for ref in on for m in sheet.of(ref) if "seat" in m.assembly.sockets), None)
        if seat is not None and seat.name in ("chair", "stool", "office chair", "armchair"):
            made[member.owner] = seat
    return made


def _place(sheet: Sheet, member: Member, seat: Member | None, here: Spot) -> None:
    if seat is not None:
        sheet.spots[seat.owner] = replace(
            sheet.spots[seat.owner], x=here.x, y=0.0, z=here.z, yaw=here.yaw, support="", relation=""
        )
        sheet.spots[member.owner] = replace(here, support=seat.owner, relation="seat")
    else:
        sheet.spots[member.owner] = replace(here, support="", relation="")


def _at_a_table(sheet: Sheet, member: Member) -> bool:
    """Whether somebody has a place at a table, with others."""
    tables = [m.ref for m in sheet.members if m.name in TABLES]
    at = [r.subject for r in sheet.brief.relations if r.kind == "in_front_of" and set(r.objects) & set(tables)]
    return member.ref in at and len(set(at)) > 1


def _beside_board(sheet: Sheet, member: Member) -> None:
    """Who talks about what a board says, or looks at a picture, does not stand before it."""
    refs = [ref for r in sheet.brief.relations if r.subject == member.ref for ref in r.objects]
    refs += [ref for a in sheet.actions if a.subject == member.ref for _, ref in a.roles]
    board = next((m for ref in refs for m in sheet.of(ref) if m.name in BOARDS and m.name != "wall"), None)
    if board is None:
        return
    spot = sheet.spots[board.owner]
    out = 0.5 * float(max(board.size[0], board.size[2])) * spot.scale + 0.28 / sheet.unit
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=spot.x + out, y=0.0, z=spot.z + 0.22 / sheet.unit, yaw=-118.0, support="", relation="",
    )  # fmt: skip


def _at_board(sheet: Sheet, member: Member) -> None:
    """Who writes on a board stands before its side, turned to it so far that face and hand are seen, and so is the writing."""
    said = [ref for a in sheet.actions if a.subject == member.ref and a.act in ("write", "draw") for ref in (*(r for _, r in a.roles), a.target)]  # fmt: skip
    board = next((m for ref in said if ref is not None for m in sheet.of(ref) if m.name in WRITTEN_ON), None)
    if board is None:
        return
    spot = sheet.spots[board.owner]
    aside = 0.36 * float(max(board.size[0], board.size[2])) * spot.scale
    sheet.spots[board.owner] = replace(spot, yaw=FRONT)
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=spot.x + aside, y=0.0, z=spot.z + AT_BOARD / sheet.unit, yaw=TO_BOARD, support="", relation="",
    )  # fmt: skip


def _behind_seated(sheet: Sheet, member: Member) -> None:
    """Who cuts somebody's hair stands behind the chair that one sits in."""
    other = next(
        (
            m
            for a in sheet.actions
            if a.subject == member.ref and a.act == "cut"
            for m in sheet.of(a.role("object"))
            if m.person
        ),
        None,
    )
    seat = _seats(sheet, [other]).get(other.owner) if other else None
    if other is None or seat is None:
        return
    spot = replace(sheet.spots[seat.owner], yaw=FRONT + 12.0, support="", relation="")
    sheet.spots[seat.owner] = spot
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=spot.x - 0.16 / sheet.unit, y=0.0, z=spot.z - 0.42 / sheet.unit, yaw=FRONT, support="", relation="",
    )  # fmt: skip


def _at_easel(sheet: Sheet, member: Member) -> None:
    """A painter is seen from the side, and the canvas with the picture on it."""
    mural = next((m for m in sheet.members if m.name == "mural"), None)
    if mural is not None:
        _before_wall(sheet, member, mural)
    easel = next((m for m in sheet.members if m.name == "easel"), None)
    if easel is None:
        return
    apart = 0.62 / sheet.unit
    spot = sheet.spots[member.owner]
    sheet.spots[easel.owner] = replace(sheet.spots[easel.owner], x=apart / 2, z=-0.05, y=0.0, yaw=-148.0, support="")
    sheet.spots[member.owner] = replace(spot, x=-apart / 2, z=-0.12, y=0.0, yaw=-4.0, support="", relation="")


def _before_wall(sheet: Sheet, member: Member, wall: Member) -> None:
    """Who paints a wall stands before it, turned to it by so much that face and hand are seen."""
    spot = sheet.spots[wall.owner]
    front = 0.5 * float(min(wall.size[0], wall.size[2])) * spot.scale
    sheet.spots[wall.owner] = replace(spot, x=0.0, y=0.0, z=-front - AT_WALL / sheet.unit, yaw=FRONT, support="")
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=-sheet.side * 0.5 / sheet.unit, y=0.0, z=0.0, yaw=90.0 - 52.0 * sheet.side, support="", relation="",
    )  # fmt: skip


def _before_plants(sheet: Sheet, member: Member) -> None:
    """Who waters is turned half to the viewer, the plants before the hand."""
    plants = [m for m in sheet.members if FAMILY_OF.get(m.name) == "plant"]
    if not plants:
        return
    side = sheet.side
    reach = CAN_AHEAD / sheet.unit
    wide = 0.5 * max(float(max(p.size[0], p.size[2])) for p in plants)
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=-side * (reach + wide) / 2, y=0.0, z=-0.05, yaw=-22.0 if side > 0 else -158.0, support="", relation="",
    )  # fmt: skip
    step = 0.0
    for plant in plants:
        own = sheet.spots[plant.owner]
        if own.support:
            continue
        half = 0.5 * float(max(plant.size[0], plant.size[2])) * own.scale
        x = side * ((reach + wide) / 2 + step)
        sheet.spots[plant.owner] = replace(own, x=x + side * 0.1, y=0.0, z=0.05 - 0.4 * step)
        step += 1.6 * half
