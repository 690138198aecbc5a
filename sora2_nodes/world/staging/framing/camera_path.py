"""Where the camera stands and how it goes: from the size of the shot, its angle and its move, around what the shot is about."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ....story.storyboard import Brief
from ...scene import Camera
from ..layouts.crossings import directed
from ..layouts.duos import duo_of, two_things
from ..layouts.pairs import BEFORE, pair_of
from ..layouts.side_moves import side_moves
from .aim import SPEAKING, Aim, Subject
from .camera_moves import along_height, camera_along, goes_through, posed_over_time, through
from .narrow_framing import WIDE, narrowly
from .pitches import OVER_RANKS, PITCHES, is_aloft, pitch_of, sun_is_low, town_as_a_whole
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
from .table_shots import with_what_is_poured_into

LAPSE = 20.0  # speed of time from which hours pass: the sky is what one looks at
SIGHTS = ("aurora", "lightning", "rainbow")  # weather that one looks up to, wherever one is
OVERHEAD = ("storm", "clouds", "clear", "stars")  # and where no place was named
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
WHOLE = ("station platform",)  # places that are as large as trains: from near one sees no more than a wall
ALONG_HEIGHT = 2.0  # degrees from which something tall is looked along
WITH_ITS_HAT = 1.1  # so much further off than the size says, that a head with a hat is whole
WITH_ITS_PLATE, PLATE_BELOW = (
    1.18,
    0.035,
)  # so much further off, and lower of a height, that who eats is seen with what is eaten
FEW = 3  # subjects that are seen from so near
NEAR_SIDES, NEAR_RANKS, NEAR_TWO = (
    0.86,
    0.84,
    0.9,
)  # of the usual distance: from so near one sees both, all of a rank, or two
MOVES_MADE = frozenset(
    """static push_in zoom_in dolly_in fly_through pull_out zoom_out dolly_out dolly_zoom orbit orbit_left orbit_right crane_up crane_down pan pan_left
    pan_right tilt tilt_up tilt_down track track_left track_right follow handheld rack_focus""".split()
)
ANGLES_MADE = frozenset((*PITCHES, "side", "back"))
OLD_ANGLES = {"eye_level": "eye level", "low": "low", "high": "high", "close_up": "eye level", "wide": "eye level"}
OLD_SIZES = {"close_up": "close-up", "wide": "wide"}
CLEAR_OF = 0.16  # units: a small thing on a large table is filmed from near
STEP_BACK, MOST_STEPS_BACK, CLEARANCE = 1.25, 7, 0.04  # times its distance; of something's size
ORBIT, ORBIT_IN_ROOMS = (
    42.0,
    (15.0, 28.0),
)  # degrees to either side that a camera goes around; in an empty room and around something in one
BEHIND_A_SHOULDER = (
    0.62,
    0.34,
    0.06,
)  # of a person's height: behind, beside and over a face, where a camera looks past it
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
    aloft = is_aloft(subjects)
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
            or brief.place.name in ("sky", "mountain", "skyline", "floating islands")
            or sun_is_low(brief)
            or brief.place.amount("fireworks") > 0
            or "moon" in brief.place.lights
            or town_as_a_whole(brief)
            or _of_the_sky(brief)
        )
        whole = size or ("extreme wide" if brief.place.name in WHOLE else "")
        aim = at_place(whole, angle, frames, lens or FOV_DEG, sky=sky)
    elif angle == "over the shoulder" and len(people) > 1:
        return _over_shoulder(*_near_and_far(brief, people), fps, lens or 32.0)
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
            return at_all(
                shown,
                size,
                shape,
                fps,
                lens,
                along,
                low=angle == "low",
                still=still,
                steep=angle == "bird's eye" and not any(s.person for s in shown),
            )

        if aspect < WIDE - 0.01:
            aim = narrowly(subjects, others, goes_along, aspect, frame)
        else:
            aim = frame(with_what_is_poured_into(brief, subjects) if not size else subjects, aspect, goes_along)
    way = framing.direction or framing.move.rpartition("_")[2]
    along = along_height(subjects, aim, framing.move, way) if not size else None
    aim = along or aim
    pitch = pitch_of(brief, subjects, size, angle, beside=beside, small=small)
    azimuth = _around_it(angle, subjects, float(rng.uniform(-9, 9)) + (aim.azimuth or 0.0))
    if beside:
        aim = replace(aim, distance=NEAR_SIDES * aim.distance)
    elif not size and 0 < len(subjects) <= FEW and (pair is not None or duo_of(brief) or two_things(brief)):
        aim = replace(aim, distance=NEAR_TWO * aim.distance)
    if pitch == OVER_RANKS and not size and pair is None:
        aim = replace(aim, distance=NEAR_RANKS * aim.distance)
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


def _near_and_far(brief: Brief, people: Sequence[Subject]) -> tuple[Subject, Subject]:
    """Whose shoulder is near, and whose face one sees: who speaks, which is who is framed first, else the second one."""
    spoken = any(a.subject[0] == "person" and (a.act or a.verb) in SPEAKING for a in brief.actions)
    return (people[1], people[0]) if spoken else (people[0], people[1])


def _over_shoulder(near: Subject, far: Subject, fps: float, fov: float) -> Camera:
    """From behind one's shoulder at the other's face, from so far that the shoulder takes a side of the picture and no more."""
    here, there = (smoothed(s.points.get("face", s.high), fps) for s in (near, far))
    ahead = there - here
    ahead[:, 1] = 0.0
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-6)
    side = np.stack([ahead[:, 2], np.zeros(len(ahead)), -ahead[:, 0]], 1)
    side *= np.where((side[:, 2:] > 0).mean() > 0.5, 1.0, -1.0)  # from the side where the viewer is
    back, out, up = BEHIND_A_SHOULDER
    eye = here + near.tall * (-back * ahead + out * side + np.array([0.0, up, 0.0]))
    return Camera(move="static", eye=eye.astype(np.float32), target=there.astype(np.float32), fov_deg=fov)
