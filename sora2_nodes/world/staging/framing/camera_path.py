"""Where the camera stands and how it goes: from the size of the shot, its angle and its move, around what the shot is about."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ....story.storyboard import Brief
from ...scene import Camera
from ..heights import ALOFT
from ..layouts.crossings import directed
from ..layouts.pairs import BEFORE, pair_of
from ..layouts.side_moves import side_moves
from .aim import Aim, Subject
from .along_height import along_height
from .camera_moves import camera_along, posed_over_time
from .fly_throughs import goes_through, through
from .narrow_framing import WIDE, narrowly
from .shot_sizes import (
    CLOSE,
    FOV_DEG,
    LOOKS_AT,
    NEAR_FOV_DEG,
    at_all,
    at_muzzle,
    at_people,
    at_place,
    smoothed,
    with_what_is_filled,
)

LAPSE = 20.0  # speed of time from which hours pass: the sky is what one looks at
SIGHTS = ("aurora", "lightning", "rainbow")  # weather that one looks up to, wherever one is
OVERHEAD = ("storm", "clouds", "clear", "stars")  # and where no place was named
OPEN_LAND = ("sea", "beach", "lake", "desert", "dunes", "meadow", "savanna", "rocky coast", "wheat field", "hill", "farm")  # fmt: skip
LOW_SUN = ((5.4, 6.9), (17.4, 19.3))  # hours at which one looks at the sun over that
SENSOR_MM = 24.0  # height of a 35 mm frame
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
OVER_HANDS = 28.0  # degrees from which hands are seen at work, and what lies under them
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
BESIDE_FLIERS = 9.0  # degrees from which what flies is seen from the air: the land lies below it, the horizon behind it
AERIAL_PITCH = 24.0  # degrees from which a whole place is seen from the air, with its horizon
SPACE_PITCH = -30.0  # degrees: in space one looks up, into the stars
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
        aim = at_place(size, angle, frames, lens or FOV_DEG, sky=sky)
    elif angle == "over the shoulder" and len(people) > 1:
        return _over_shoulder(people, fps, lens or 32.0)
    elif people and (size in LOOKS_AT or framing.part):
        aim = at_people(people, size, framing.part, aspect, fps, lens or NEAR_FOV_DEG)
        if size == "medium" and not framing.part:
            aim = replace(aim, distance=WITH_ITS_HAT * aim.distance)
        if size == "medium close-up" and not framing.part and any(a.act == "eat" for a in brief.actions):
            low = np.array([0.0, PLATE_BELOW * people[0].tall, 0.0])
            aim = replace(aim, distance=WITH_ITS_PLATE * aim.distance, target=aim.target - low, anchor=aim.anchor - low)
        vessels = [s for s in subjects if not s.person]
        if framing.part == "hand" and vessels and "hand" in people[0].points:
            aim = with_what_is_filled(aim, people[0], vessels, aspect)
    elif subjects[0].muzzle and (size in CLOSE or framing.part):
        aim = at_muzzle(subjects[0], size or "close-up", framing.part, fps, lens or NEAR_FOV_DEG)
    else:
        still = framing.move == "static" or beside or pair is not None or directed(brief, brief.actions)

        def frame(shown: Sequence[Subject], shape: float, along: bool) -> Aim:
            return at_all(shown, size, shape, fps, lens, along, low=angle == "low", still=still)

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


def _over_shoulder(people: Sequence[Subject], fps: float, fov: float) -> Camera:
    """From behind the first one's shoulder at the other's face."""
    near, far = people[0], people[1]
    here, there = (smoothed(s.points.get("face", s.high), fps) for s in (near, far))
    ahead = there - here
    ahead[:, 1] = 0.0
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-6)
    side = np.stack([ahead[:, 2], np.zeros(len(ahead)), -ahead[:, 0]], 1)
    side *= np.where((side[:, 2:] > 0).mean() > 0.5, 1.0, -1.0)  # from the side where the viewer is
    eye = here - 0.42 * near.tall * ahead + 0.20 * near.tall * side + np.array([0.0, 0.05 * near.tall, 0.0])
    return Camera(move="static", eye=eye.astype(np.float32), target=there.astype(np.float32), fov_deg=fov)
