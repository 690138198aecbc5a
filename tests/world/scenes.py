"""Short ways to a scene and a plan for the tests of this room."""

from __future__ import annotations

import numpy as np

from sora2_nodes.story.storyboard import Action, Brief, Person, Thing
from sora2_nodes.story.vocabulary import PERSON_ACTIONS
from sora2_nodes.world import compose, simulate
from sora2_nodes.world.scene import Plan, Scene


def brief_of(
    verb: str, *, target: bool = False, direction: str | None = None, gravity: float | None = None, **thing
) -> Brief:
    """A brief with one action; a thing for a thing's verb, a person for a person's."""
    if verb in PERSON_ACTIONS:
        return Brief(
            people=(Person(),),
            actions=(Action(verb=verb, subject=("person", 0), direction=direction),),
            gravity=gravity,
        )
    things = (Thing(**thing), Thing(shape="box", colour="blue")) if target else (Thing(**thing),)
    action = Action(verb=verb, subject=("thing", 0), target=("thing", 1) if target else None, direction=direction)
    return Brief(things=things, actions=(action,), gravity=gravity)


def shot(brief: Brief, *, seed: int = 0, duration_s: float = 2.0, fps: int = 24, **more) -> tuple[Scene, Plan]:
    """Compose and simulate."""
    scene = compose(brief, seed=seed, duration_s=duration_s, **more)
    return scene, simulate(scene, fps=fps)


def seen(plan: Plan, aspect: float = 16 / 9) -> np.ndarray:
    """Whether each part's centre is inside the picture. (F, P) bool"""
    eye, target = plan.camera.eye.astype(float), plan.camera.target.astype(float)
    ahead = target - eye
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
    right = np.cross(ahead, [0.0, 1.0, 0.0])
    right /= np.linalg.norm(right, axis=1, keepdims=True)
    way = plan.position - eye[:, None]
    depth = (way * ahead[:, None]).sum(-1)
    half = depth * np.tan(np.radians(plan.camera.fov_deg / 2))
    x, y = (way * right[:, None]).sum(-1), (way * np.cross(right, ahead)[:, None]).sum(-1)
    return (depth > 0.1) & (np.abs(x) < half * aspect) & (np.abs(y) < half)
