"""Pictures of heads from the world: made-up people, seen from many sides in many places. Used for identity only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from sora2_nodes.engine.shapes import FPS
from sora2_nodes.story.face_features import Face
from sora2_nodes.story.storyboard import Action, Brief, Person
from sora2_nodes.story.vocabulary import COLOURS
from sora2_nodes.world.briefs.draws import person as draw_person
from sora2_nodes.world.briefs.draws import pick
from sora2_nodes.world.briefs.templates import dress
from sora2_nodes.world.composing.compose import compose
from sora2_nodes.world.composing.faces import draw_face
from sora2_nodes.world.drafts.raycast import PlanTracer
from sora2_nodes.world.drafts.render import Shader
from sora2_nodes.world.scene import Camera, Plan, Scene
from sora2_nodes.world.simulation.simulate import simulate

HELD_OUT = 1_000_000  # seeds of people from here on are never trained on
FOV_DEG = 20.0


@dataclass(frozen=True, kw_only=True)
class Angles:
    """From where heads are seen: degrees off the way they look, degrees above, widths of the head in the picture's."""

    aside_deg: float = 60.0
    above_deg: tuple[float, float] = (-15.0, 30.0)
    loose: tuple[float, float] = (1.0, 1.8)
    off_centre: float = 0.15  # of the head's width


PORTRAIT = Angles(aside_deg=30.0, above_deg=(-10.0, 20.0), loose=(1.0, 1.45), off_centre=0.1)  # as cameos are made from


def made_up(seed: int, like: Person | None = None) -> Person:
    """Make up a person with a face of their own. like: take skin and hair colour from this one."""
    rng = np.random.default_rng((seed, 21))
    person = replace(draw_person(rng), face=draw_face(rng))
    return person if like is None else replace(person, skin=like.skin, hair=like.hair)


def views(
    person: Person,
    seed: int,
    count: int,
    *,
    side: int,
    angles: Angles | None = None,
    chosen: dict[str, Any] | None = None,
) -> np.ndarray:
    """Draw a person's head `count` times in one random place, light and outfit: (count, side, side, 3) uint8.

    chosen: what of the brief is not left to chance, such as {"time_of_day": "day"}.
    """
    rng, angles = np.random.default_rng((seed, 22)), angles or Angles()
    verb = pick(rng, ("talk", "talk", "wave", "walk", "stand"))
    actions = () if verb == "stand" else (Action(verb=verb, subject=("person", 0)),)
    dressed = replace(person, outfit=pick(rng, tuple(COLOURS)), legs=pick(rng, tuple(COLOURS)))
    brief = replace(dress(Brief(people=(dressed,), actions=actions), rng), **(chosen or {}))
    scene = compose(brief, seed=int(rng.integers(1 << 30)), duration_s=1.0, aspect=1.0)
    plan = simulate(scene, fps=FPS)
    at = np.sort(rng.integers(0, len(plan.position), count))
    return _seen(scene, _watched(scene, plan, at, rng, angles), at, side)


def head_of(scene: Scene, face: Face) -> int:
    """Return the index of the head with a face. Raises LookupError where there is none."""
    return next(i for i, part in enumerate(scene.parts) if part.face == face)


def _watched(scene: Scene, plan: Plan, at: np.ndarray, rng: np.random.Generator, angles: Angles) -> Plan:
    """The plan with a camera of its own before the head at each of the frames."""
    head = next(i for i, part in enumerate(scene.parts) if part.face is not None)
    radius = scene.parts[head].half[0]
    eye, target = plan.camera.eye.copy(), plan.camera.target.copy()
    for frame in at:
        aside = plan.yaw[frame, head] + np.radians(rng.uniform(-angles.aside_deg, angles.aside_deg))
        above = np.radians(rng.uniform(*angles.above_deg))
        way = np.array([np.cos(aside) * np.cos(above), np.sin(above), np.sin(aside) * np.cos(above)])
        distance = radius * rng.uniform(*angles.loose) / np.tan(np.radians(FOV_DEG / 2))
        shift = rng.uniform(-1, 1, 3) * 2 * radius * angles.off_centre
        target[frame] = plan.position[frame, head] + shift
        eye[frame] = target[frame] + way * distance
    return replace(plan, camera=Camera(move="static", eye=eye, target=target, fov_deg=FOV_DEG))


def _seen(scene: Scene, plan: Plan, at: np.ndarray, side: int) -> np.ndarray:
    shader = Shader(PlanTracer(scene, plan, side, side, aspect=1.0))
    return np.stack([shader.picture(shader.tracer.trace(int(frame))) for frame in at])
