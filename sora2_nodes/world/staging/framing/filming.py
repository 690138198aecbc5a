"""The camera of a staged shot: its path around what the shot is about, past what stands in the way, and the set without what hides it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ....story.setting import Framing
from ...motion import Performance
from ...primitives import Primitive
from ...scene import Camera, Plan
from ..benchtop.bench_view import bench_camera
from ..blocking.goals.collisions import COLLIDING
from ..continuing.handover import camera_gone_on, cuts, rests
from ..grounds.gorge import GORGES
from ..grounds.ways_laid import over_slopes
from ..layouts.counted import MOST, in_ranks
from ..layouts.crossings import directed
from ..layouts.duos import duo_of, two_things
from ..layouts.pairs import pair_of
from ..performing import posed
from ..places import PLACES
from ..scenario import Staged
from ..set_choice import place_name
from ..surroundings import Surroundings
from .aim import Subject
from .camera_path import frame_shot
from .closing_in import FAR_OFF, closed_in
from .finder import Finder, moments
from .sightlines import around, cleared
from .subjects import bystanders, subjects_of

LAID_M = 1.8  # m of a unit below which what is flat lies there like a fork or a board
FLAT_LAND = 0.01  # of its width: what is lower is ground
TOGETHER, STANDING = (
    9,
    ("", "rest", "wait", "stand", "sit", "lie", "sleep"),
)  # so many that stand together are seen together
IN_PLACE = (*STANDING, "float", "hover", "bob", "hang", "spin", "rise", "light up", "glow", "swing to and fro")  # acts of what goes nowhere  # fmt: skip


def camera_of(staged: Staged, plan: Plan, acted: Mapping[str, Performance]) -> Camera:
    """The camera's path around what the shot is about."""
    if staged.brief.demonstration:
        return bench_camera(staged, len(plan.position))
    subjects = _large_enough(staged, subjects_of(staged, plan, acted))
    camera = frame_shot(
        staged.brief,
        subjects,
        aspect=staged.aspect,
        frames=len(plan.position),
        duration_s=staged.scene.duration_s / staged.tempo,
        goes_along=staged.goes_along,
        seed=staged.seed,
        others=bystanders(staged, plan, acted),
        small=staged.unit < LAID_M,
        walled=PLACES[place_name(staged)].walls is not None,
        bend=1.0 / max(staged.unit, 0.4) if place_name(staged) in GORGES else 0.0,
    )
    if subjects:
        camera = over_slopes(staged, _past_others(staged, plan, acted, camera, subjects))
    before = dict(staged.before)
    if "camera" in before and not cuts(staged.brief, before):
        held = rests(staged.brief, before)
        camera = camera_gone_on(camera, before["camera"], plan.fps * staged.tempo, held=held)
    return focused(camera, subjects[0], staged.brief.framing) if subjects else camera


def _large_enough(staged: Staged, subjects: list[Subject]) -> list[Subject]:
    """The subjects that are framed together: all of them in a shot that is to be wide."""
    framing = staged.brief.framing
    if not subjects or framing.size in FAR_OFF or framing.angle in ("aerial", "bird's eye"):
        return subjects
    if (
        pair_of(staged.brief) is not None
        or duo_of(staged.brief)
        or two_things(staged.brief)
        or directed(staged.brief, staged.brief.actions)
        or any(a.act in COLLIDING for a in staged.brief.actions)
    ):
        return subjects
    if (
        not staged.brief.people
        and len(subjects) <= MOST
        and (in_ranks([m for m in staged.members if m.ref in staged.focus]) or _alike(staged))
    ):
        return subjects  # every one of them is counted
    still = len(subjects) <= TOGETHER and all((a.act or a.verb) in STANDING for a in staged.brief.actions)
    return closed_in(subjects, staged.aspect, staged.physical, still=still)


def _alike(staged: Staged) -> bool:
    """Whether a shot is about a few of one kind that were counted and stay where they are."""
    refs = {m.ref for m in staged.members if m.ref in staged.focus}
    return len(refs) == 1 and all((a.act or a.verb) in IN_PLACE for a in staged.brief.actions if a.subject in refs)


def _past_others(
    staged: Staged, plan: Plan, acted: Mapping[str, Performance], camera: Camera, subjects: Sequence[Subject]
) -> Camera:
    """The camera gone around whatever else of the shot would stand before its subjects."""
    framed = set(staged.framed or staged.focus)
    carriers = {staged.script.parts[m.owner].held_by for m in staged.members if m.ref in framed}
    others = [
        m
        for m in staged.members
        if m.ref not in framed and m.owner not in carriers and m.owner in acted and m.owner not in staged.physical
    ]
    others = [m for m in others if not staged.script.parts[m.owner].held_by]
    if not others or staged.brief.framing.angle == "over the shoulder":
        return camera
    at = moments(len(plan.position))
    own = {owner for one in subjects for owner in one.owners}
    seen = [*others, *(m for m in staged.members if m.owner in own and m.owner in acted)]
    poses = np.concatenate([posed(staged, m, plan, acted[m.owner])[at] for m in seen], 1)
    owners = [m.owner for m in seen for _ in m.assembly.primitives]
    finder = Finder([p for m in seen for p in m.assembly.primitives], poses, owners, staged.aspect)
    return around(finder, camera, subjects, at)


def focused(camera: Camera, subject: Subject, framing: Framing) -> Camera:
    """Keep a subject sharp: the depth of the part that is shown or of its head, else of its middle; the focus is pulled there
    from what is behind where the words ask for it."""
    ahead = camera.target - camera.eye
    ahead = ahead / np.linalg.norm(ahead, axis=1, keepdims=True)
    place = subject.points.get(framing.part or "face", subject.middle)
    depth = ((place[: len(camera.eye)] - camera.eye) * ahead).sum(1)
    if framing.move == "rack_focus":
        u = np.linspace(0.0, 1.0, len(depth))
        depth = depth * (1 + 2.5 * (1 - np.clip((u - 0.35) / 0.3, 0, 1)))
    return replace(camera, focus=np.maximum(depth, 0.05).astype(np.float32))


def in_sight(
    place: Surroundings, subjects: Sequence[Subject], primitives: Sequence[Primitive], poses: np.ndarray, owners: Sequence[str],
    hidden: Sequence[tuple[int, int, np.ndarray]], camera: Camera, aspect: float,
) -> Surroundings:  # fmt: skip
    """A set without the pieces of dressing that stand between the camera and what the shot is about; primitives: of all who act."""
    if not subjects or not place.primitives:
        return place
    at, count = moments(len(poses)), len(primitives)
    shown = shown_of(len(poses), count + len(place.primitives), hidden)[at]
    set_poses = np.broadcast_to(place.poses, (len(at), *place.poses.shape[-3:]))
    finder = Finder(
        [*primitives, *place.primitives], np.concatenate([poses[at], set_poses], 1),
        [*owners, *["set"] * len(place.primitives)], aspect, shown,
    )  # fmt: skip
    alone = np.arange(len(place.groups)) + len(place.groups)  # what is no piece of dressing is one by itself
    groups = np.where(np.array(place.groups) < 0, alone, place.groups)
    groups[[_is_land(p) for p in place.primitives]] = -1
    kept = cleared(finder, np.concatenate([np.full(count, -1), groups]), camera, subjects, at)[count:]
    return replace(
        place, primitives=tuple(p for p, stays in zip(place.primitives, kept, strict=True) if stays), poses=place.poses[..., kept, :, :],
        groups=tuple(g for g, stays in zip(place.groups, kept, strict=True) if stays),
    )  # fmt: skip


def _is_land(part: Primitive) -> bool:
    """Whether something is the ground itself, such as the sand before the sea: it hides but the soles of feet."""
    return (
        part.kind == "box" and part.size[1] < FLAT_LAND * min(part.size[0], part.size[2]) and part.at[1] < part.size[1]
    )


def shown_of(frames: int, count: int, hidden: Sequence[tuple[int, int, np.ndarray]]) -> np.ndarray:
    """When each primitive is there, (F, P) bool."""
    shown = np.ones((frames, count), bool)
    for first, last, there in hidden:
        shown[:, first:last] = there[:, None]
    return shown
