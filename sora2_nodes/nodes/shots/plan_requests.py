"""What PhysicsGuidance asks of a model, and the picture of its plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...errors import InputError
from ...story.storyboard import Storyboard
from ..sockets.host_types import image_of
from ..sockets.pocket_sockets import option_of, pocket_of, with_option
from ..sockets.voices import input_files

if TYPE_CHECKING:
    import torch

    from ...engine.pipeline.planning import PlannedShot

OPTION = "physics"
MODES = ("auto", "plan", "refine", "off")
PICTURE_WIDTH = 960  # pixels
SLOWEST = 0.05  # m/s: what moves less is at rest
MOST_CONTACTS = 40  # listed per shot


@dataclass(frozen=True, kw_only=True)
class PhysicsSettings:
    """gravity in m/s², None: from the prompt. strength 0..1."""

    strength: float = 1.0
    gravity: float | None = None
    mode: str = "auto"

    @property
    def plans(self) -> bool:
        """Whether the built-in model gets a simulated plan."""
        return self.mode in ("auto", "plan") and self.strength > 0


def physics_of(model: Any) -> PhysicsSettings | None:
    """Return what PhysicsGuidance set on a MODEL, or None."""
    return option_of(model, OPTION)


def guide_model(model: Any, board: Storyboard, settings: PhysicsSettings) -> Any:
    """Return a patched clone of MODEL.

    Raises InputError for mode `plan` on a model that takes no plan.
    """
    guided = with_option(model, OPTION, settings)
    built_in = pocket_of(model) is not None
    if settings.mode == "plan" and not built_in:
        raise InputError("mode: 'plan' is for the built-in model; use 'refine' or 'auto' with this model")
    refines = settings.mode == "refine" or (settings.mode == "auto" and not built_in)
    if not refines or settings.strength == 0 or (built_in and not hasattr(model, "add_wrapper_with_key")):
        return guided
    from ...host.physics_patch import refine

    return refine(guided, settings.strength)


def plan_pictures(board: Storyboard, settings: PhysicsSettings) -> torch.Tensor:
    """Draw each shot's plan: (shots, H, W, 3) in 0..1."""
    from ...world.drafts.picture import draw_plan

    width = PICTURE_WIDTH
    height = round(width * board.height / board.width / 2) * 2
    pictures = []
    for number in range(len(board.shots)):
        planned = plan_for(board, number, settings)
        pictures.append(np.asarray(draw_plan(planned.scene, planned.plan, width, height).convert("RGB")))
    return image_of(np.stack(pictures))


def plan_figures(board: Storyboard, settings: PhysicsSettings) -> str:
    """Tell what was simulated in each shot: gravity, contacts with time and speed, and the fastest motion."""
    lines = []
    for number, shot in enumerate(board.shots):
        planned = plan_for(board, number, settings)
        kind = "simulated" if planned.plan.dynamics else "eased paths, not simulated"
        lines.append(f"Shot {number + 1}, {shot.duration_s:g} s, gravity {planned.scene.gravity:.2f} m/s², {kind}")
        speeds = np.linalg.norm(planned.plan.velocity, axis=-1)  # (F, P)
        moving = [index for index, part in enumerate(planned.scene.parts) if not part.owner.startswith("person")]
        for index in moving:
            frame = int(speeds[:, index].argmax())
            if speeds[frame, index] > SLOWEST:
                name, at = _named(planned, index), frame / planned.plan.fps
                lines.append(f"  {name}: fastest {speeds[frame, index]:.2f} m/s at {at:.2f} s")
        for contact in planned.plan.contacts[:MOST_CONTACTS]:
            other = "ground" if contact.b < 0 else _named(planned, contact.b)
            lines.append(
                f"  {contact.time_s:.3f} s {contact.kind}: {_named(planned, contact.a)} on {other}, "
                f"{contact.speed:.2f} m/s, {contact.impulse:.3f} N·s"
            )
    return "\n".join(lines)


def _named(planned: PlannedShot, part: int) -> str:
    """Name a part by the user's own word, with what tells it from others."""
    owner = planned.scene.parts[part].owner.split(":")
    if owner[0] != "thing":
        return planned.scene.parts[part].name
    thing = planned.brief.things[int(owner[1])]
    number = f" {int(owner[2]) + 1}" if thing.count > 1 else ""
    return f"{thing.colour} {thing.material} {thing.noun}{number}"


def plan_for(board: Storyboard, number: int, settings: PhysicsSettings | None) -> PlannedShot:
    """Plan shot `number` (from 0) by its words alone, with or without physics."""
    from ...studio.orders import Material, order_for
    from ...studio.pocket_renderer import plan_order

    order = order_for(board, number, Material(files=input_files, options=render_options(settings)))
    return plan_order(order)[0]


def render_options(physics: PhysicsSettings | None, **chosen: Any) -> dict[str, Any]:
    """Return the engine's options: the physics, and what was chosen."""
    if physics is None:
        return {"dynamics": False, **chosen}
    strength = physics.strength if physics.plans else 1.0
    return {"dynamics": physics.plans, "gravity": physics.gravity, "strength": strength, **chosen}
