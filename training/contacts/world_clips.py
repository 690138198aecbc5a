"""Clips of the world's own, plain shapes and staged shots, with the contacts of their plans as truth."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings, plan_shot
from sora2_nodes.media.files.clip import Clip
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.drafts.raycast import PlanTracer
from sora2_nodes.world.drafts.render import Shader
from sora2_nodes.world.scene import Contact, Plan
from sora2_nodes.world.tracing.gbuffer import Tracer
from sora2_nodes.world.tracing.preview import preview

from ..measuring.view import View, view_at
from .contact_truth import PLAIN as PLAIN_CHANGE
from .contact_truth import Known, MotionCase

WIDTH, HEIGHT = 320, 180
CAMERAS: dict[str, str] = {"still": "static camera", "panned": "pan right", "handheld": "handheld camera"}
PLAIN = (
    "A red ball falls and bounces on a wooden floor", "Two balls roll toward each other and collide on stone", "A blue box falls onto concrete", "A yellow ball rolls into a stack of boxes",
    "A green cylinder topples over on tiles", "Three balls bounce on a metal floor", "A ball drops on a seesaw", "An orange disc rolls and hits a wall", "A heavy sphere falls on a wooden box", "A ball is thrown against a box on grass",
)  # fmt: skip
STAGED = (
    "A basketball bounces on a basketball court", "A metal bucket falls on the floor of a garage", "A book falls off a table in a library", "A stack of boxes topples over in a workshop", "A tennis ball bounces across a kitchen floor",
    "A man drops a hammer in a workshop", "A boy kicks a football in a gym", "A pumpkin falls off a bench in a park", "A coin falls on a marble floor", "An apple falls from a tree in an orchard",
    "A bowling ball hits the pins", "A suitcase falls off a chair in a hotel lobby",
)  # fmt: skip


def plain_case(prompt: str, seed: int, camera: str, *, seconds: float = 3.0) -> MotionCase:
    """A shot of plain shapes, drawn by the world's shader."""
    planned = _planned(prompt, seed, camera, seconds, older=True)
    shader = Shader(PlanTracer(planned.scene, planned.plan, WIDTH, HEIGHT, aspect=WIDTH / HEIGHT))
    frames = [shader.picture(shader.tracer.trace(f)) for f in range(planned.num_frames)]
    return _case(planned, prompt, "plain", camera, frames)


def staged_case(prompt: str, seed: int, camera: str, *, seconds: float = 3.0) -> MotionCase:
    """A staged shot, traced and shaded flat."""
    planned = _planned(prompt, seed, camera, seconds)
    display = planned.display
    tracer = Tracer(display, WIDTH, HEIGHT, rays=2)
    frames = [preview(tracer.trace(f), display.lighting) for f in range(planned.num_frames)]
    return _case(planned, prompt, "staged", camera, frames)


def _planned(prompt: str, seed: int, camera: str, seconds: float, *, older: bool = False) -> PlannedShot:
    shot = Shot(prompt=f"{prompt}, {CAMERAS[camera]}", duration_s=seconds)
    return plan_shot(shot, RenderSettings(width=WIDTH, height=HEIGHT), seed=seed, older=older)


def _case(planned: PlannedShot, prompt: str, kind: str, camera: str, frames: Sequence[np.ndarray]) -> MotionCase:
    clip = Clip(
        width=WIDTH, height=HEIGHT, fps=Fraction(planned.plan.fps), num_frames=len(frames), frames=lambda: iter(frames), waveform=None, sample_rate=0,
    )  # fmt: skip
    return MotionCase(name=prompt, kind=kind, camera=camera, clip=clip, known=known_of(planned))


def known_of(planned: PlannedShot) -> tuple[Known, ...]:
    """The contacts of a plan as they are seen, and what is set going by nobody, which is neither looked for nor wrong."""
    plan, parts = planned.plan, planned.scene.parts
    contacts = [_known(plan, contact) for contact in plan.contacts]
    things = [n for n, part in enumerate(parts) if part.owner.startswith("thing")]
    launches = [
        Known(time_s=frame / plan.fps, change=0.0, what="launch")
        for frame in range(3, len(plan.position) - 3)
        if any(_leaps(plan, view_at(plan, frame, WIDTH, HEIGHT, WIDTH / HEIGHT), n, frame) for n in things)
    ]
    times = np.array([one.time_s for one in contacts])
    alone = [one for one in launches if not len(times) or np.abs(times - one.time_s).min() > 0.15]
    return (*contacts, *alone)


def _known(plan: Plan, contact: Contact) -> Known:
    """A contact as it is seen; one outside the picture and at the clip's ends changes nothing that is seen."""
    frame, last = contact.time_s * plan.fps, len(plan.position) - 1
    at = min(max(round(frame), 0), last)
    view = view_at(plan, at, WIDTH, HEIGHT, WIDTH / HEIGHT)
    x, y = view.project(np.asarray(contact.position, float))
    inside = 2 < frame < last - 2 and 0 <= x < WIDTH and 0 <= y < HEIGHT
    change = max((_change(plan, view, part, frame) for part in (contact.a, contact.b) if part >= 0), default=0.0)
    return Known(
        time_s=contact.time_s, change=change if inside else 0.0, place=(x / WIDTH, y / WIDTH),
        what="step" if contact.kind == "step" else "impact",
    )  # fmt: skip


def _leaps(plan: Plan, view: View, part: int, frame: int) -> bool:
    """Whether a part's velocity changes plainly at a frame and not just before and after, as in a fall."""
    way = view.project(plan.position[frame - 3 : frame + 4, part].astype(float)) / WIDTH
    bends = np.hypot(*np.diff(way, 2, axis=0).T) * plan.fps  # widths a second, about each of five frames
    return bool(bends[2] > PLAIN_CHANGE / 2 and bends[2] > 3 * max(bends[0], bends[4]))


def _change(plan: Plan, view: View, part: int, frame: float) -> float:
    """By how much a part's velocity changes about a moment in the picture, in widths a second: means of two frames either side."""
    at = int(frame)
    way = view.project(plan.position[max(at - 2, 0) : at + 4, part].astype(float)) / WIDTH
    if len(way) < 6:
        return 0.0
    return float(np.linalg.norm((way[5] - way[3]) / 2 - (way[2] - way[0]) / 2)) * plan.fps
