"""Where the camera stands and how it goes: from the size of the shot, its angle and its move, around what the shot is about."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ....story.storyboard import Brief
from ...scene import Camera
from ..heights import ALOFT
from ..layouts.crossings import directed
from ..layouts.pairs import BEFORE, pair_of
from ..layouts.side_moves import side_moves
from .camera_moves import Aim, camera_along, posed_over_time
from .fly_throughs import goes_through, through

FOV_DEG = 35.0
LAPSE = 20.0  # speed of time from which hours pass: the sky is what one looks at
SIGHTS = ("aurora", "lightning", "rainbow")  # weather that one looks up to, wherever one is
OVERHEAD = ("storm", "clouds", "clear", "stars")  # and where no place was named
OPEN_LAND = ("sea", "beach", "lake", "desert", "dunes", "meadow", "savanna", "rocky coast", "wheat field", "hill", "farm")  # fmt: skip
LOW_SUN = ((5.4, 6.9), (17.4, 19.3))  # hours at which one looks at the sun over that
SENSOR_MM = 24.0  # height of a 35 mm frame
NEAR_FOV_DEG, LOW_FOV_DEG = 27.0, 52.0
FILLS = {  # share of the picture's height that the subject takes: of people, of everything else
    "extreme wide": (0.16, 0.20), "wide": (0.34, 0.38), "aerial": (0.18, 0.36), "aloft": (0.34, 0.48), "far below": (0.15, 0.15), "full": (0.74, 0.74), "medium wide": (0.92, 0.78), "medium": (1.35, 0.88),
    "medium close-up": (2.0, 0.80), "close-up": (3.1, 0.88), "extreme close-up": (5.2, 0.94),
}  # fmt: skip
FROM_THE_AIR = ("aerial", "bird's eye")
LAND_SEEN = (
    "mountain road",
    "highway",
    "desert road",
    "coastal road",
    "dirt road",
    "forest",
    "pine forest",
    "jungle",
    "desert",
    "snow field",
    "salt flat",
)
USUAL = (0.70, 0.68)  # where nothing was said
CLOSE = ("medium close-up", "close-up", "extreme close-up")
LOOKS_AT = ("medium wide", "medium", *CLOSE)  # sizes that show people from the knees up and nearer
BELOW_HEAD = {
    "medium wide": 0.34,
    "medium": 0.22,
    "medium close-up": 0.10,
    "close-up": 0.035,
    "extreme close-up": 0.0,
}  # of a person's height
HEADROOM = 0.84  # of half the picture's height: the tallest head at most, that it is in it where it is nearer too
CROWN = 0.12  # of a person's height, from the mouth to over the hair
PARTS = {
    "face": 0.30,
    "eyes": 0.15,
    "mouth": 0.15,
    "hair": 0.3,
    "hand": 0.36,
    "feet": 0.30,
}  # of a person's height: how much is seen
VERY_NEAR = {"eyes": 0.40, "mouth": 0.5}  # of that, from very near
FACED = 75.0  # degrees that the camera goes around to see a face
MUZZLES = {
    "medium close-up": 0.42,
    "close-up": 0.64,
    "extreme close-up": 1.2,
}  # of the picture's height: an animal's face
EYES_OF_MUZZLE = 1.5  # and its eyes alone, by so much nearer
OVER_HANDS = 28.0  # degrees from which hands are seen at work, and what lies under them
HAND_REACH, FILLED = 0.07, 0.78  # of a person's height around a hand; of the picture that hands and what they fill take
ALONG_HEIGHT = 2.0  # degrees from which something tall is looked along
UNDER_BOWED = -16.0  # degrees from which a face is seen that is bent over a table
OVER_A_MEAL = 11.0  # degrees from which plates on a table are seen
TABLETOP = frozenset("cut knead stir cook write draw type build repair sew pour".split()) | {
    "nod off",
    "play chess",
    "play cards",
}  # what lies on a table
WITH_ITS_HAT = 1.1  # so much further off than the size says, that a head with a hat is whole
WITH_ITS_PLATE, PLATE_BELOW = (
    1.18,
    0.035,
)  # so much further off, and lower of a height, that who eats is seen with what is eaten
NEAR_SIDES = 0.86  # of the usual distance: from so near one sees both
OVER_SIDES = 15.0  # degrees from which one sees who is before something, and who behind it
OVER_THE_LAND = 3.0  # degrees from which something is seen before what is far off
OVER_RANKS, RANKED = 17.0, 4  # degrees from which one sees all of so many who stand in ranks
OVER_WATER = 13.0  # degrees from which a boat is seen with its wake
LOW_SEEN = 0.72  # from the ground, of a subject's height: how far off it is seen whole
BESIDE_FLIERS = 9.0  # degrees from which what flies is seen from the air: the land lies below it, the horizon behind it
AERIAL_PITCH = 24.0  # degrees from which a whole place is seen from the air, with its horizon
SPACE_PITCH = -30.0  # degrees: in space one looks up, into the stars
PAN_FROM = 1.35  # a way that takes so much more room than who goes it: the camera turns after them
PAN_FROM_FALLS = 11.0  # the same of ways that go up or down: one sees where it comes from and where it lands
MOVES_MADE = frozenset(
    """static push_in zoom_in dolly_in fly_through pull_out zoom_out dolly_out dolly_zoom orbit orbit_left orbit_right crane_up crane_down pan pan_left
    pan_right tilt tilt_up tilt_down track track_left track_right follow handheld rack_focus""".split()
)
PITCHES = {
    "eye level": 7.0,
    "low": -14.0,
    "high": 32.0,
    "bird's eye": 74.0,
    "aerial": 28.0,
    "over the shoulder": 10.0,
    "pov": 6.0,
}
ANGLES_MADE = frozenset((*PITCHES, "side", "back"))
OLD_ANGLES = {"eye_level": "eye level", "low": "low", "high": "high", "close_up": "eye level", "wide": "eye level"}
OLD_SIZES = {"close_up": "close-up", "wide": "wide"}
SMOOTH_S = 0.5
CLEAR_OF = 0.16  # units: a small thing on a large table is filmed from near
STEP_BACK, MOST_STEPS_BACK, CLEARANCE = 1.25, 7, 0.04  # times its distance; of something's size
ORBIT, ORBIT_IN_ROOMS = (
    42.0,
    (15.0, 28.0),
)  # degrees to either side that a camera goes around; in an empty room and around something in one
FLAT, OVER_FLAT = 0.3, 26.0  # of its length: what is lower lies flat; degrees from which it is seen
INFINITY = 20.0  # units: where a camera that looks at the sky is sharp


def roams(brief: Brief) -> bool:
    """Whether the camera goes along with its subject."""
    framing = brief.framing
    return framing.follows is not None or framing.move in ("follow", "track") or brief.camera.startswith("track")


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One of those framed. owners: of what it is, with what it rides; carried: of what it has in its hands. low, high: corners of its box (F, 3). tall: of a person standing, units. points: by part of a body,
    (F, 3). facing: azimuth in degrees that its face looks to, 0 toward the viewer, 90 to the right. muzzle: of an animal with a
    head, how large its face is, units."""

    low: np.ndarray
    high: np.ndarray
    person: bool = False
    tall: float = 1.0
    points: Mapping[str, np.ndarray] = field(default_factory=dict)
    facing: float = 0.0
    muzzle: float = 0.0
    course: float = 0.0  # azimuth in degrees that its body is turned to
    owners: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()

    @property
    def middle(self) -> np.ndarray:
        """(F, 3)."""
        return (self.low + self.high) / 2

    @property
    def size(self) -> np.ndarray:
        """Of its box at a usual moment, (3,)."""
        return np.median(self.high - self.low, 0)


def frame_shot(
    brief: Brief,
    subjects: Sequence[Subject],
    *,
    aspect: float,
    frames: int,
    duration_s: float,
    goes_along: bool,
    seed: int,
    others: Sequence[Subject] = (),
    bend: float = 0.0,
    walled: bool = False,
    small: bool = True,
) -> Camera:
    """The camera's path over a shot, (F, 3) in units. goes_along: it follows its subjects. others: what may stand in the way.
    bend: units to a metre of a gorge that a flight follows. walled: it is in a room. small: what it shows would lie on a table or the floor."""
    from .along_height import along_height
    from .narrow_framing import WIDE, narrowly

    rng = np.random.default_rng((seed, 37))
    framing = brief.framing
    size = framing.size or OLD_SIZES.get(brief.angle, "")
    angle = framing.angle or OLD_ANGLES.get(brief.angle, "eye level")
    aloft = bool(subjects) and min(float(s.low[:, 1].min()) for s in subjects) > ALOFT
    pair = pair_of(brief)
    beside = bool(side_moves(brief, brief.actions)) or (pair is not None and pair.kind in BEFORE)
    size = size or (("aloft" if aloft else "aerial") if angle == "aerial" else "")
    if (
        angle in FROM_THE_AIR
        and brief.place.name in LAND_SEEN
        and size in ("", "aerial", "wide", "extreme wide")
        and not all(s.person for s in subjects)
    ):
        size = "far below"  # the land is what a drone shows, with who goes through it
    people = [s for s in subjects if s.person]
    lens = 2 * math.degrees(math.atan(SENSOR_MM / 2 / brief.look.lens_mm)) if brief.look.lens_mm else None
    fps = frames / max(duration_s, 1e-3)
    if not subjects and goes_through(brief):
        return through(brief, frames, duration_s, bend=bend)
    if not subjects:
        sky = (
            brief.look.speed >= LAPSE
            or brief.place.name in ("sky", "mountain", "skyline")
            or _sun_is_low(brief)
            or brief.place.amount("fireworks") > 0
            or _of_the_sky(brief)
        )
        aim = _at_place(size, angle, frames, lens or FOV_DEG, sky=sky)
    elif angle == "over the shoulder" and len(people) > 1:
        return _over_shoulder(people, fps, lens or 32.0)
    elif people and (size in LOOKS_AT or framing.part):
        aim = _at_people(people, size, framing.part, aspect, fps, lens or NEAR_FOV_DEG)
        if size == "medium" and not framing.part:
            aim = replace(aim, distance=WITH_ITS_HAT * aim.distance)
        if size == "medium close-up" and not framing.part and any(a.act == "eat" for a in brief.actions):
            low = np.array([0.0, PLATE_BELOW * people[0].tall, 0.0])
            aim = replace(aim, distance=WITH_ITS_PLATE * aim.distance, target=aim.target - low, anchor=aim.anchor - low)
        vessels = [s for s in subjects if not s.person]
        if framing.part == "hand" and vessels and "hand" in people[0].points:
            aim = _with_what_is_filled(aim, people[0], vessels, aspect)
    elif subjects[0].muzzle and (size in CLOSE or framing.part):
        aim = _at_muzzle(subjects[0], size or "close-up", framing.part, fps, lens or NEAR_FOV_DEG)
    else:
        still = framing.move == "static" or beside or pair is not None or directed(brief, brief.actions)

        def frame(shown: Sequence[Subject], shape: float, along: bool) -> Aim:
            return _at_all(shown, size, shape, fps, lens, along, low=angle == "low", still=still)

        if aspect < WIDE - 0.01:
            aim = narrowly(subjects, others, goes_along, aspect, frame)
        else:
            aim = frame(subjects, aspect, goes_along)
    way = framing.direction or framing.move.rpartition("_")[2]
    along = along_height(subjects, aim, framing.move, way) if not size else None
    aim = along or aim
    pitch = OVER_SIDES if beside and angle == "eye level" else PITCHES.get(angle, 7.0)
    if angle == "aerial" and aloft:
        pitch = BESIDE_FLIERS
    if brief.place.name == "space" and pitch == 7.0:
        pitch = SPACE_PITCH
    if (
        pitch == 7.0
        and small
        and _lies_flat(subjects)
        and not brief.framing.angle
        and brief.place.name not in ("sea", "lake")
    ):
        pitch = OVER_FLAT
    if pitch == 7.0 and _in_ranks(subjects):
        pitch = OVER_RANKS
    if not subjects and _sun_is_low(brief) and pitch == 7.0:
        pitch = OVER_THE_LAND
    if brief.place.name in ("sea", "lake") and pitch == 7.0 and not people:
        pitch = OVER_WATER
    if not subjects and brief.place.beyond and pitch in (7.0, OVER_WATER):
        pitch = OVER_THE_LAND
    if subjects and (people or subjects[0].muzzle) and (size in LOOKS_AT or framing.part) and pitch == 7.0:
        dining = len(people) > 1 and any(a.act == "eat" and a.subject[0] == "person" for a in brief.actions)
        dining = dining or (size == "medium close-up" and any(a.act == "eat" for a in brief.actions))
        dining = dining or any(a.act in TABLETOP and a.subject[0] == "person" for a in brief.actions)
        bowed = dining and len(people) == 1 and size in ("close-up", "extreme close-up")
        pitch = OVER_HANDS if framing.part == "hand" else UNDER_BOWED if bowed else OVER_A_MEAL if dining else 2.0
    if any(t.far_off for t in brief.things) and 0.0 < pitch <= OVER_A_MEAL and not brief.framing.angle:
        pitch = OVER_THE_LAND
    azimuth = _around_it(angle, subjects, float(rng.uniform(-9, 9)) + (aim.azimuth or 0.0))
    if not subjects and angle == "aerial":
        pitch = AERIAL_PITCH
    if beside:
        aim = replace(aim, distance=NEAR_SIDES * aim.distance)
    reach = ORBIT if not walled else ORBIT_IN_ROOMS[bool(subjects)]
    poses = posed_over_time(
        brief, frames, duration_s, azimuth, pitch, aim.distance, aim.fov, rng, reach, empty=not subjects, walled=walled
    )
    if along is not None:
        poses |= {"tilt": np.zeros(frames), "pitch": np.full(frames, ALONG_HEIGHT)}
    grounded = brief.place.name != "space"
    camera = camera_along(poses, aim, framing.move or brief.camera, grounded=grounded)
    if not subjects and brief.place.amount("fireworks") > 0:
        camera = replace(camera, focus=np.full(frames, INFINITY))
    for _ in range(MOST_STEPS_BACK):  # nobody films from inside a table
        if not _inside(camera, others):
            break
        poses["distance"] = poses["distance"] * STEP_BACK
        camera = camera_along(poses, aim, framing.move or brief.camera, grounded=grounded)
    return camera


def _sun_is_low(brief: Brief) -> bool:
    """Whether it is the hour at which one looks at the sun over a place where nobody is."""
    hour = brief.place.hour
    near = hour is not None and any(first <= hour <= last for first, last in LOW_SUN)
    return near and brief.place.name in OPEN_LAND


def _lies_flat(subjects: Sequence[Subject]) -> bool:
    """Whether all that is framed rests and is as flat as a fork or a plank."""
    return bool(subjects) and all(
        not s.person
        and not s.muzzle
        and float(np.ptp(s.middle, axis=0).max()) < 0.05
        and s.size[1] < FLAT * max(s.size[0], s.size[2])
        for s in subjects
    )


def _in_ranks(subjects: Sequence[Subject]) -> bool:
    """Whether many stand on the ground behind one another, and one looks over the first to see the last."""
    if len(subjects) < RANKED or any(s.person for s in subjects):
        return False
    middles = np.array([np.median(s.middle, 0) for s in subjects])
    tall = float(np.median([s.size[1] for s in subjects]))
    return bool(np.ptp(middles[:, 2]) > 0.8 * tall and np.ptp(middles[:, 1]) < tall)


def _around_it(angle: str, subjects: Sequence[Subject], usual: float) -> float:
    """The azimuth from which a subject is seen from its side or its back, whichever way it goes; else the usual one."""
    if angle not in ("side", "back"):
        return usual
    course = subjects[0].course if subjects else 0.0
    if angle == "back":
        return (course + 150.0 + 180.0) % 360.0 - 180.0
    sides = [(course + turn + 180.0) % 360.0 - 180.0 for turn in (78.0, -78.0)]
    return min(sides, key=abs)


def _inside(camera: Camera, others: Sequence[Subject]) -> bool:
    """Whether the camera is within something that stands around, or right before it."""
    for other in others:
        n = min(len(camera.eye), len(other.low))
        room = min(CLEARANCE * float(max(other.size)), CLEAR_OF)
        if ((camera.eye[:n] > other.low[:n] - room) & (camera.eye[:n] < other.high[:n] + room)).all(1).any():
            return True
    return False


def _of_the_sky(brief: Brief) -> bool:
    """Whether a shot of a place where nobody is is about what happens over it."""
    place = brief.place
    if brief.things or place.indoors:
        return False
    if any(place.amount(kind) > 0 for kind in SIGHTS):
        return True
    over = any(place.amount(kind) > 0 for kind in OVERHEAD) or (not place.weather and place.hour is not None)
    return place.implied and over


def _at_place(size: str, angle: str, frames: int, fov: float, *, sky: bool) -> Aim:
    """A place where nobody is: its middle ground, from further off where the shot is wide or from the air."""
    if angle in ("aerial", "bird's eye", "high"):
        target = np.tile([0.0, 0.3, -6.5], (frames, 1))
        return Aim(target=target, anchor=target, distance=15.0, fov=fov)
    if sky:
        target = np.tile([0.0, 2.3, -4.0], (frames, 1))
        return Aim(target=target, anchor=target - np.array([0.0, 1.2, 0.0]), distance=6.5, fov=max(fov, 46.0))
    far = 2.4 if size == "extreme wide" else 1.9 if size == "wide" else 1.4
    target = np.tile([0.0, 0.75 + 0.25 * far, -1.6 * far], (frames, 1))
    return Aim(target=target, anchor=target, distance=4.4 * far, fov=fov)


def _at_people(people: Sequence[Subject], size: str, part: str, aspect: float, fps: float, fov: float) -> Aim:
    """People from the knees up and nearer: by their heads, or by the part of a body that was named."""
    one = people[0]
    if part in PARTS and part in one.points:
        shown = (
            PARTS[part]
            * one.tall
            * (1.5 if size == "medium close-up" else VERY_NEAR.get(part, 0.7) if size == "extreme close-up" else 1.0)
        )
        target = _smoothed(one.points[part], fps)
        turned = float(np.clip(one.facing, -FACED, FACED)) * 0.8
        return Aim(target=target, anchor=target, distance=shown / (2 * _tan(fov)), fov=fov, azimuth=turned)
    close = size in ("medium close-up", "close-up", "extreme close-up")
    kept = people[:1] if close else people
    heads = [
        s.points["face"] + [0.0, 0.03 * s.tall, 0.0] if "face" in s.points else s.high - [0, 0.1 * s.tall, 0]
        for s in kept
    ]
    target = np.mean(heads, 0) - [0.0, BELOW_HEAD[size] * one.tall, 0.0]
    target = _smoothed(target, fps)
    distance = max(s.tall for s in kept) / (2 * FILLS[size][0] * _tan(fov))
    turned = float(np.clip(one.facing, -FACED, FACED)) * (0.75 if close else 0.35) if len(people) == 1 or close else 0.0
    if len(kept) > 1:
        from .narrow_framing import turned_to_fit

        places = np.stack([h.mean(0) for h in heads])
        top = max(float(h[:, 1].max()) + CROWN * s.tall for h, s in zip(heads, kept, strict=True))
        over = (top - float(target[:, 1].min())) / (HEADROOM * _tan(fov))  # the tallest head is in the picture
        distance = max(distance, over)

        def off(turn: float, shape: float) -> float:
            across = places[:, 0] * math.cos(math.radians(turn)) - places[:, 2] * math.sin(math.radians(turn))
            wide = float(np.ptp(across)) + 0.55 * one.tall
            return max(distance, wide / (2 * 0.9 * _tan(fov) * shape))

        aside = float(places[0, 0] - places[1:, 0].mean())
        distance, turned = turned_to_fit(off, aspect, aside, pair=len(kept) == 2)
    return Aim(target=target, anchor=target, distance=distance, fov=fov, azimuth=turned)


def _with_what_is_filled(aim: Aim, one: Subject, vessels: Sequence[Subject], aspect: float) -> Aim:
    """Hands and what they pour into, both whole: the camera rests on the middle of both."""
    reach = HAND_REACH * one.tall
    hand = np.quantile(one.points["hand"], 0.75, axis=0)
    lows = np.min([hand - [reach, 0.4 * reach, reach], *(s.low.min(0) for s in vessels)], 0)
    highs = np.max([hand + reach, *(s.high.max(0) for s in vessels)], 0)
    target = np.tile((lows + highs) / 2, (len(aim.target), 1))
    size = highs - lows
    shown = max(float(size[1]), float(size[0]) / aspect)
    return replace(aim, target=target, anchor=target, distance=shown / (2 * FILLED * _tan(aim.fov)), azimuth=0.0)


def _at_muzzle(beast: Subject, size: str, part: str, fps: float, fov: float) -> Aim:
    """An animal's face, or its eyes alone, from where it looks."""
    nearer = EYES_OF_MUZZLE if part == "eyes" else 1.0
    target = _smoothed(beast.points["eyes" if part == "eyes" else "face"], fps)
    distance = beast.muzzle / (2 * MUZZLES.get(size, MUZZLES["close-up"]) * nearer * _tan(fov))
    turned = float(np.clip(beast.facing, -FACED, FACED)) * 0.8
    return Aim(target=target, anchor=target, distance=distance + 0.5 * beast.muzzle, fov=fov, azimuth=turned)


def _at_all(
    subjects: Sequence[Subject], size: str, aspect: float, fps: float, lens: float | None, goes_along: bool, *, low: bool, still: bool,
) -> Aim:  # fmt: skip
    """All of them with room around: at rest while their way is short, turning after them or going along where it is long."""
    fov = lens or (LOW_FOV_DEG if low else FOV_DEG)
    fill = FILLS.get(size, USUAL)[0 if all(s.person for s in subjects) else 1]
    lows, highs = np.min([s.low for s in subjects], 0), np.max([s.high for s in subjects], 0)
    middle, usual = (lows + highs) / 2, np.quantile(highs - lows, 0.75, axis=0)
    whole = highs.max(0) - lows.min(0)

    def off(box: np.ndarray) -> float:
        tan = _tan(fov)
        tall = LOW_SEEN * box[1] / fill if low else box[1] / (2 * fill * tan)
        wide = (
            min(max(fill / USUAL[1], 0.5) * 0.84, 1.15)
            if size in CLOSE
            else min(0.84, 0.84 * max(fill / USUAL[1], 0.18 if size == "far below" else 0.35))
        )
        return float(max(tall, box[0] / (2 * wide * tan * aspect), 0.08) + 0.5 * box[2])

    near = off(usual)
    middle = _smoothed(middle, fps)
    if goes_along:
        return _raised(Aim(target=middle, anchor=middle, distance=near, fov=fov), usual, low)
    falling = np.ptp(middle[:, 1]) > np.ptp(middle[:, 0]) and middle[-1, 1] < middle[0, 1]  # what falls is seen to fall
    nearing = float(middle[-1, 2] - middle[0, 2])
    if (
        not still and nearing > 0.8 * near and nearing > 1.5 * np.ptp(middle[:, 0])
    ):  # what comes toward the camera fills it in the end
        end = np.tile(middle[-1], (len(middle), 1))
        return _raised(Aim(target=0.5 * (middle + end), anchor=end, distance=near, fov=fov), usual, low)
    if still or off(whole) < (PAN_FROM_FALLS if falling else PAN_FROM) * near:
        target = np.tile((lows.min(0) + highs.max(0)) / 2, (len(middle), 1))
        return _raised(Aim(target=target, anchor=target, distance=off(whole), fov=fov), whole, low)
    rest = np.array([float(np.mean(middle[:, 0])), float(middle[:, 1].min()), float(np.mean(middle[:, 2]))])
    anchor = rest + np.array([0.5, 0.0, 0.3]) * (middle - rest)
    front = float(highs[:, 2].max()) - rest[2]
    distance = max(1.2 * near, front + 0.6 * near)
    return _raised(Aim(target=middle, anchor=anchor, distance=distance, fov=fov), usual, low)


def _raised(aim: Aim, box: np.ndarray, low: bool) -> Aim:
    """From below one looks up at more than the middle."""
    return replace(aim, target=aim.target + np.array([0.0, 0.06 * float(box[1]), 0.0])) if low else aim


def _over_shoulder(people: Sequence[Subject], fps: float, fov: float) -> Camera:
    """From behind the first one's shoulder at the other's face."""
    near, far = people[0], people[1]
    here, there = (_smoothed(s.points.get("face", s.high), fps) for s in (near, far))
    ahead = there - here
    ahead[:, 1] = 0.0
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-6)
    side = np.stack([ahead[:, 2], np.zeros(len(ahead)), -ahead[:, 0]], 1)
    side *= np.where((side[:, 2:] > 0).mean() > 0.5, 1.0, -1.0)  # from the side where the viewer is
    eye = here - 0.42 * near.tall * ahead + 0.20 * near.tall * side + np.array([0.0, 0.05 * near.tall, 0.0])
    return Camera(move="static", eye=eye.astype(np.float32), target=there.astype(np.float32), fov_deg=fov)


def _tan(fov: float) -> float:
    return math.tan(math.radians(fov) / 2)


def _smoothed(path: np.ndarray, fps: float) -> np.ndarray:
    """A path without jerks: a Gaussian over time, held at the ends."""
    reach = max(1, round(2 * SMOOTH_S * fps))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(SMOOTH_S * fps / 1.6, 1.0)) ** 2)
    padded = np.pad(path, ((reach, reach), (0, 0)), mode="edge")
    return np.stack([np.convolve(padded[:, k], kernel / kernel.sum(), mode="valid") for k in range(3)], 1)
