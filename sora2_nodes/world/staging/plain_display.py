"""A shot of balls, boxes and their like as it is to be seen: the composed scene's own parts and motion, in a set of the catalogue's."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...story.storyboard import Brief
from ..display import Display, Ground
from ..drafts.raycast import second_colour
from ..primitives import Primitive, rotation
from ..scene import Part, Plan, Scene
from .places import GROUNDS
from .scenario import Staged
from .surroundings import SURFACES, surroundings

FINISHES = {  # of the composed world's materials
    "rubber": "plastic", "wood": "wood", "metal": "metal", "glass": "crystal", "stone": "stone", "plastic": "gloss", "fabric": "cloth", "earth": "matte", "ice": "ice",
    "flesh": "skin",
}  # fmt: skip
GRAINS = {"wood": "grain", "stone": "mottle", "earth": "mottle"}  # of what has no pattern of its own
EDGE = 0.06  # of a box, as a share of its smallest half
OUTDOORS = "park"  # where it is when an hour was named and no place


def plain_display(scene: Scene, plan: Plan, staged: Staged) -> Display:
    """Show a composed scene's parts. staged: the same brief staged, for its set; a unit of the scene is a metre."""
    frames = len(plan.position)
    poses = np.zeros((frames, len(scene.parts), 3, 4))
    cos, sin = np.cos(plan.angle.astype(float)), np.sin(plan.angle.astype(float))
    poses[..., 0, 0], poses[..., 0, 1], poses[..., 1, 0], poses[..., 1, 1], poses[..., 2, 2] = cos, -sin, sin, cos, 1
    poses[..., 3] = plan.position
    primitives = []
    for i, part in enumerate(scene.parts):
        primitives.append(primitive_of(part))
        if part.shape == "disc":
            poses[:, i, :, :3] = poses[:, i, :, :3] @ rotation((90.0, 0.0, 0.0))
    staged = replace(staged, unit=1.0, spots={}, brief=_outdoors(staged))
    place = surroundings(staged, frames)
    still = np.broadcast_to(place.poses, (frames, *place.poses.shape[-3:]))
    return Display(
        primitives=(*primitives, *place.primitives), poses=np.concatenate([poses, still], 1).astype(np.float32),
        owners=(*(part.owner or "prop" for part in scene.parts), *(["set"] * len(place.primitives))), camera=plan.camera,
        lighting=place.lighting, ground=_ground(place.ground, scene, staged), particles=place.particles, fps=plan.fps,
    )  # fmt: skip


def primitive_of(part: Part) -> Primitive:
    """Return a part as a primitive, about its own middle."""
    hx, hy, hz = part.half
    least = min(hx, hy, hz)
    kind, size = {
        "sphere": ("ellipsoid", (hx, hx, hx)),
        "cylinder": ("cylinder", (hx, hy, hx)),
        "disc": ("cylinder", (hx, hz, hx)),
        "capsule": ("capsule", (hx, hy, hx)),
    }.get(part.shape, ("box", (hx, hy, hz, EDGE * least)))
    pattern = part.pattern if part.pattern != "plain" else GRAINS.get(part.material, "plain")
    grain = part.pattern == "plain"
    red, green, blue = part.colour
    return Primitive(
        kind=kind, size=size, colour=part.colour, second=(0.8 * red, 0.8 * green, 0.8 * blue) if grain else second_colour(part.colour), pattern=pattern,
        scale=0.12 if grain else 0.55 * max(part.half), finish=FINISHES.get(part.material, "satin"),
    )  # fmt: skip


def _ground(ground: Ground, scene: Scene, staged: Staged) -> Ground:
    """The set's ground, or the one that was named."""
    if "surface" not in {cue.field for cue in staged.brief.cues} or scene.surface not in SURFACES:
        return ground
    row = GROUNDS[SURFACES[scene.surface]]
    return replace(ground, pattern=row.pattern, colour=row.colour, second=row.second, finish=row.finish)


def _outdoors(staged: Staged) -> Brief:
    """The brief, under a sky where an hour was named and no place."""
    brief = staged.brief
    named = {cue.field for cue in brief.cues}
    if "time_of_day" in named and not brief.place.name and brief.backdrop == "studio":
        return replace(brief, place=replace(brief.place, name=OUTDOORS))
    return brief
