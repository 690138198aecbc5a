"""Clips of a look that is not the world's: pymunk's bodies drawn flat over pictures of noise, blurred and compressed as found ones are.

Balls and boxes fall, bounce, roll and meet, beside what only moves: something that goes by, something that swings, light that changes.
"""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import pymunk
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter

from sora2_nodes.media.files.clip import Clip

from .contact_truth import Known, MotionCase

WIDTH, HEIGHT, PAD = 320, 180, 60
CAMERAS = ("still", "panned", "handheld")
STEPS = 32  # of the simulation for each moment of a frame
BLURRED = 3  # moments that a blurred frame is the mean of
FAINT = 0.03  # widths a second: changes of velocity below it are none


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a body is drawn: its corners about its centre, (n, 2) pixels, or its radius where it is round; colours."""

    corners: np.ndarray
    colour: tuple[int, int, int]
    mark: tuple[int, int, int]


@dataclass(frozen=True, kw_only=True)
class Bystander:
    """What moves by itself and meets nothing: it goes by where `swing` is 0, else it swings so far, in pixels."""

    look: Look
    start: tuple[float, float]
    speed: float
    swing: float


def drawn_case(seed: int, camera: str, *, seconds: float = 3.0) -> MotionCase:
    """Return a silent clip of 320x180 and its contacts. camera: one of CAMERAS."""
    random = np.random.default_rng((seed, CAMERAS.index(camera)))
    fps, blurred = int(random.choice([24, 25, 30])), bool(random.random() < 0.5)
    count = round(seconds * fps)
    moments = BLURRED if blurred else 1
    space, bodies, looks = _stage(random)
    poses, known = simulated(space, bodies, count, fps, moments)
    way = camera_way(camera, count, fps, random)
    frames = _pictures(poses, looks, way, random)
    clip = Clip(
        width=WIDTH, height=HEIGHT, fps=Fraction(fps), num_frames=count, frames=lambda: iter(frames), waveform=None, sample_rate=0,
    )  # fmt: skip
    return MotionCase(name=f"drawn {seed}", kind="drawn", camera=camera, clip=clip, known=_in_view(known, way, fps))


def camera_way(camera: str, count: int, fps: int, random: np.random.Generator) -> np.ndarray:
    """(F, 2) pixels by which the view moves, within PAD."""
    t = np.arange(count) / fps
    made = np.zeros((count, 2))
    if camera == "panned":
        made[:, 0] = random.uniform(13, 34) * random.choice([-1, 1]) * (t - t[-1] / 2)
        made[:, 1] = random.uniform(-4, 4) * t
    elif camera == "handheld":
        for axis in (0, 1):
            for _ in range(4):
                rate, phase = random.uniform(0.3, 2.5), random.uniform(0, 2 * math.pi)
                made[:, axis] += 4.7 / (0.5 + rate) * np.sin(2 * math.pi * rate * t + phase)
            made[:, axis] += gaussian_filter(random.normal(0, 1, count), 1.5) * 0.8
    return np.clip(made, 4 - PAD, PAD - 4)


def _stage(random: np.random.Generator) -> tuple[pymunk.Space, list[pymunk.Body], list[Look]]:
    """A space between walls, its bodies, and how each is drawn."""
    space = pymunk.Space()
    above = random.random() < 0.2  # seen from above, where nothing falls
    space.gravity = (0.0, 0.0 if above else float(random.uniform(230, 600)))
    space.damping = 0.6 if above else 1.0
    left, right = PAD + random.uniform(4, 40), PAD + WIDTH - random.uniform(4, 40)
    low, high = PAD + HEIGHT * random.uniform(0.78, 0.95), PAD + 6 if above else -400
    for a, b in (((left, low), (right, low)), ((left, high), (left, low)), ((right, high), (right, low)), ((left, high), (right, high))):  # fmt: skip
        wall = pymunk.Segment(space.static_body, a, b, 2)
        wall.elasticity, wall.friction = 1.0, 0.6
        space.add(wall)
    made = [_body(space, random, (left, right, low), above) for _ in range(int(random.integers(1, 5)))]
    return space, [body for body, _ in made], [look for _, look in made]


def _body(
    space: pymunk.Space, random: np.random.Generator, room: tuple[float, float, float], above: bool
) -> tuple[pymunk.Body, Look]:
    left, right, low = room
    size, square = float(random.uniform(6, 20)), random.random() < 0.4
    if square:
        wide, tall = size * random.uniform(0.7, 1.4), size * random.uniform(0.7, 1.4)
        corners = np.array([(-wide, -tall), (wide, -tall), (wide, tall), (-wide, tall)])
        body = pymunk.Body(1.0, pymunk.moment_for_poly(1.0, corners.tolist()))
        shape: pymunk.Shape = pymunk.Poly(body, corners.tolist())
    else:
        corners = np.array([[size, size]])
        body = pymunk.Body(1.0, pymunk.moment_for_circle(1.0, 0, size))
        shape = pymunk.Circle(body, size)
    mass = size**2 / 90
    body.mass, body.moment = mass, body.moment * mass
    shape.elasticity, shape.friction = float(random.uniform(0.35, 0.85)), 0.5
    body.position = float(random.uniform(left + 27, right - 27)), float(random.uniform(PAD + 14, low - 40))
    speed = 210 if above else 150
    body.velocity = (
        float(random.uniform(-speed, speed)),
        float(random.uniform(-speed, speed) if above else random.uniform(-130, 40)),
    )
    body.angle, body.angular_velocity = float(random.uniform(0, 6)), float(random.normal(0, 2))
    space.add(body, shape)
    return body, _look(corners, random)


def _look(corners: np.ndarray, random: np.random.Generator) -> Look:
    colour, mark = random.uniform(20, 240, 3), random.uniform(-70, 70, 3)
    return Look(corners=corners, colour=_whole(colour), mark=_whole(colour + mark))


def _whole(colour: np.ndarray) -> tuple[int, int, int]:
    red, green, blue = (int(c) for c in np.clip(colour, 0, 255))
    return red, green, blue


def simulated(
    space: pymunk.Space, bodies: list[pymunk.Body], count: int, fps: int, moments: int
) -> tuple[np.ndarray, list[Known]]:
    """(F, moments, N, 3) places and angles, and every contact by what it changes. The shutter is open for half of a frame."""
    step, known, touched = 1 / (fps * STEPS), [], []

    def met(arbiter: pymunk.Arbiter, _space: pymunk.Space, _data: object) -> None:
        struck = [shape.body for shape in arbiter.shapes if shape.body in bodies]
        points = arbiter.contact_point_set.points
        if points and arbiter.total_impulse.length / min(body.mass for body in struck) / WIDTH > FAINT:
            touched.append((struck, (points[0].point_a.x, points[0].point_a.y)))

    space.on_collision(post_solve=met)
    poses = np.zeros((count, moments, len(bodies), 3))
    for frame in range(count):
        for tick in range(STEPS):
            if tick % (STEPS // 6) == 0 and tick // (STEPS // 6) < moments:
                poses[frame, tick // (STEPS // 6)] = [(*body.position, body.angle) for body in bodies]
            before = {body: body.velocity for body in bodies}
            space.step(step)
            for struck, place in touched:  # a body between two others may be struck and not change its velocity
                change = max((body.velocity - before[body]).length for body in struck) / WIDTH
                known.append(Known(time_s=(frame + tick / STEPS) / fps, change=change, place=place))
            touched.clear()
    return poses, known


def _in_view(known: list[Known], way: np.ndarray, fps: int) -> tuple[Known, ...]:
    """All contacts, their places in widths; those outside the picture and at its ends change nothing that is seen."""
    seen = []
    for one in known:
        frame = min(round(one.time_s * fps), len(way) - 1)
        x, y = np.array(one.place) - PAD - way[frame]
        inside = 0 <= x <= WIDTH and 0 <= y <= HEIGHT and 2 / fps < one.time_s < (len(way) - 3) / fps
        seen.append(Known(time_s=one.time_s, change=one.change if inside else 0.0, place=(x / WIDTH, y / WIDTH)))
    return tuple(seen)


def _pictures(poses: np.ndarray, looks: list[Look], way: np.ndarray, random: np.random.Generator) -> list[np.ndarray]:
    """(H, W, 3) uint8 frames."""
    room, others = _room(random), _bystanders(random)
    light = 1 + random.uniform(0, 0.06) * np.sin(np.arange(len(poses)) * random.uniform(0.02, 0.4))
    noise, quality = random.uniform(0, 3), int(random.choice([60, 75, 90, 100]))
    made = []
    for frame, (moments, shift) in enumerate(zip(poses, way, strict=True)):
        mean = np.mean([_picture(room, pose, looks, others, frame, shift) for pose in moments], axis=0)
        seen = np.clip(mean * light[frame] + random.normal(0, noise, mean.shape), 0, 255).astype(np.uint8)
        made.append(_compressed(seen, quality))
    return made


def _picture(
    room: Image.Image, pose: np.ndarray, looks: list[Look], others: list[Bystander], frame: int, shift: np.ndarray
) -> np.ndarray:
    picture = room.copy()
    pen = ImageDraw.Draw(picture)
    for other in others:
        along = other.swing * math.sin(frame * other.speed) if other.swing else frame * other.speed * 20
        _draw(pen, (other.start[0] + along, other.start[1], 0.0), other.look)
    for place, look in zip(pose, looks, strict=True):
        _draw(pen, place, look)
    moved = picture.transform((WIDTH * 2, HEIGHT * 2), Image.Transform.AFFINE, (1, 0, 2 * (PAD + shift[0]), 0, 1, 2 * (PAD + shift[1])), Image.Resampling.BILINEAR)  # fmt: skip
    return np.asarray(moved.reduce(2), np.float32)


def _draw(pen: ImageDraw.ImageDraw, pose: tuple[float, float, float] | np.ndarray, look: Look) -> None:
    """A body at twice its size, with a mark that shows how it turns."""
    x, y, angle = pose
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    if len(look.corners) == 1:
        radius = look.corners[0, 0]
        pen.ellipse([2 * (x - radius), 2 * (y - radius), 2 * (x + radius), 2 * (y + radius)], fill=look.colour)
        spot = np.array([0.45 * radius, 0.0]) @ turn
        pen.ellipse(
            [2 * (x + spot[0] - 0.4 * radius), 2 * (y + spot[1] - 0.4 * radius), 2 * (x + spot[0] + 0.4 * radius), 2 * (y + spot[1] + 0.4 * radius)],
            fill=look.mark,
        )  # fmt: skip
        return
    for share, colour in ((1.0, look.colour), (0.5, look.mark)):
        corners = share * look.corners @ turn + np.array([x, y])
        pen.polygon([(2 * a, 2 * b) for a, b in corners], fill=colour)


def _room(random: np.random.Generator) -> Image.Image:
    """A wall and a floor of cloudy noise with things standing about, at twice the size."""
    high, wide = HEIGHT + 2 * PAD, WIDTH + 2 * PAD
    grain = sum(gaussian_filter(random.normal(0, 1, (high, wide, 3)), (s, s, 0)) * s for s in (1, 3, 10))
    grain = random.uniform(90, 170, 3) + grain / grain.std() * random.uniform(5, 22)
    grain[round(PAD + HEIGHT * 0.8) :] *= random.uniform(0.6, 0.9)
    picture = Image.fromarray(np.clip(grain, 0, 255).astype(np.uint8)).resize((wide * 2, high * 2))
    pen = ImageDraw.Draw(picture)
    for _ in range(int(random.integers(0, 9))):
        x, y, a, b = random.uniform(0, wide * 2), random.uniform(0, high * 2), *random.uniform(7, 80, 2)
        pen.rectangle([x, y, x + a, y + b], fill=_whole(random.uniform(30, 220, 3)))
    return picture


def _bystanders(random: np.random.Generator) -> list[Bystander]:
    made = []
    for _ in range(int(random.choice([0, 0, 1, 2]))):
        size = random.uniform(5, 15)
        look = _look(np.array([(-size, -size), (size, -size), (size, size), (-size, size)]), random)
        start = float(random.uniform(PAD, PAD + WIDTH)), float(random.uniform(PAD + 14, PAD + HEIGHT * 0.6))
        swing = float(random.choice([0.0, random.uniform(14, 40)]))
        made.append(Bystander(look=look, start=start, speed=float(random.uniform(0.03, 0.14)), swing=swing))
    return made


def _compressed(frame: np.ndarray, quality: int) -> np.ndarray:
    if quality == 100:
        return frame
    kept = io.BytesIO()
    Image.fromarray(frame).save(kept, "JPEG", quality=quality)
    return np.asarray(Image.open(kept))
