"""The built-in model as a film's renderer. It is loaded when the first shot needs it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError
from ..media.files.clip import Clip
from ..world.simulation.continuity import plan_begin
from .orders import End, OnStep, ShotOrder

if TYPE_CHECKING:
    from ..engine.pipeline.planning import PlannedShot, RenderSettings, ShotEnd
    from ..engine.pipeline.rendering import Pocket
    from ..engine.pipeline.sequence import Latents

ARRAYS = ("video", "audio", "maps", "contacts")
SOUNDING = ("ringing", "hits")  # arrays of an end that takes of older versions lack


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """What the networks made of an order, and from which plan and settings."""

    clip: Clip
    end: ShotEnd
    planned: PlannedShot
    settings: RenderSettings


class PocketRenderer:
    """Draws shots with the built-in model: the one it is given, else the shipped one on `device`, loaded when it is needed."""

    def __init__(self, pocket: Pocket | None = None, *, device: str = "cpu") -> None:
        self.device = device
        if pocket is not None:
            self.__dict__["pocket"] = pocket

    @cached_property
    def pocket(self) -> Pocket:
        """The networks."""
        from ..engine.pipeline.rendering import load_pocket

        return load_pocket(device=self.device)

    @property
    def sha256(self) -> str:
        """Of the weights that were used; empty before any were."""
        return str(self.__dict__["pocket"].sha256) if "pocket" in self.__dict__ else ""

    @cached_property
    def identity(self) -> str:
        """The sha256 of all weights, by their manifest. Raises WeightsError where it is missing."""
        from ..engine.model.checkpoint import read_manifest, weights_folder

        files = read_manifest(weights_folder()).get("files", {})
        return "pocket " + " ".join(f"{name}:{files[name]['sha256']}" for name in sorted(files))

    def render(self, order: ShotOrder, on_step: OnStep | None) -> tuple[Clip, End | None]:
        """Plan and draw one take; it goes on from the end it is given, or ends where the take after it begins."""
        drawing = self.draw(order, *plan_order(order), on_step=on_step)
        return drawing.clip, arrays_of(drawing.end, drawing.planned)

    def draw(
        self,
        order: ShotOrder,
        planned: PlannedShot,
        landing: Mapping[str, Any],
        *,
        on_step: OnStep | None = None,
        on_latents: Callable[[Latents], None] | None = None,
    ) -> Drawing:
        """Draw a planned take. landing: what its end missed, for the record. on_latents gets the finished latents."""
        from ..engine.pipeline.rendering import begin_compiling, render_shot
        from ..engine.pipeline.speaking import mouths_told

        if planned.shown:
            begin_compiling()
        settings, more = settings_of(order), {} if on_latents is None else {"on_latents": on_latents}
        clip, end = render_shot(
            self.pocket, planned, settings, seed=order.seed, references=order.references, on_step=on_step, **more
        )
        clip = mouths_told(clip, planned)
        return Drawing(
            clip=replace(clip, record={**clip.record, **landing}), end=end, planned=planned, settings=settings
        )


def settings_of(order: ShotOrder) -> RenderSettings:
    """The engine's settings for an order: its size, its negative cues and its options."""
    from ..engine.pipeline.planning import RenderSettings

    return RenderSettings(width=order.width, height=order.height, negative=order.negative, **order.options)


def plan_order(order: ShotOrder) -> tuple[PlannedShot, dict[str, Any]]:
    """Plan a take with its cast, from the end it continues, up to the beginning it leads into, mouths following its lines.

    Returns what its end missed beside it, for the record.
    """
    from ..engine.pipeline.planning import plan_shot
    from ..engine.pipeline.speaking import speaking

    end = None if order.end is None else end_from(order.end)
    planned = plan_shot(
        order.shot, settings_of(order), seed=order.staging_seed, end=end, people=order.people,
        references=order.references, stretch=order.stretch, world_seed=order.world_seed,
    )  # fmt: skip
    planned, landing = (planned, {}) if order.lead is None else led_into(planned, order.lead)
    return speaking(planned, order.voices), landing


def led_into(planned: PlannedShot, lead: End) -> tuple[PlannedShot, dict[str, Any]]:
    """Plan a shot anew so that it ends where another take begins; and what its end missed, for the record.

    Raises InputError for a take that doesn't say how it begins.
    """
    from ..world.simulation.leading import lead_in

    if "begin" not in lead:
        raise InputError(
            "the take after this shot doesn't say how it begins, since an older version made it; retake it"
        )
    begin = json.loads(np.asarray(lead["begin"]).tobytes().decode())
    scene, plan, landing = lead_in(planned.scene, begin, fps=planned.plan.fps, dynamics=planned.plan.dynamics)
    missed = {"m": round(landing.missed_m, 4), "m_per_s": round(landing.missed_mps, 4), "tries": landing.tries}
    return replace(planned, scene=scene, plan=plan), {"lead_in_missed": missed}


def arrays_of(end: ShotEnd, planned: PlannedShot | None = None) -> dict[str, np.ndarray]:
    """A shot's end as named arrays; its states and seed, and those it began with, as JSON in two of them."""
    kept = {
        "state": end.state,
        "seed": end.seed,
        "elapsed_s": end.elapsed_s,
        "moment": end.moment,
        "origin": end.origin,
    }
    texts = {"json": json.dumps(kept, default=_plain)}
    if planned is not None:
        texts["begin"] = json.dumps(plan_begin(planned.scene, planned.plan), default=_plain)
    arrays = {name: np.frombuffer(text.encode(), np.uint8) for name, text in texts.items()}
    sounding = {name: np.asarray(getattr(end, name)) for name in SOUNDING if getattr(end, name) is not None}
    return {name: np.asarray(getattr(end, name)) for name in ARRAYS} | sounding | arrays


def end_from(arrays: End) -> ShotEnd:
    """Read back what `arrays_of` wrote. Raises InputError for arrays of another kind."""
    from ..engine.pipeline.planning import ShotEnd

    missing = [name for name in (*ARRAYS, "json") if name not in arrays]
    if missing:
        raise InputError(f"the take before this shot can't be continued: it lacks {', '.join(missing)}; retake it")
    kept = json.loads(arrays["json"].tobytes().decode())
    return ShotEnd(
        state=kept["state"], seed=kept["seed"], elapsed_s=float(kept.get("elapsed_s", 0.0)),
        moment=kept.get("moment") or {}, origin=kept.get("origin"),
        **{name: arrays[name] for name in (*ARRAYS, *SOUNDING) if name in arrays},
    )  # fmt: skip


def _plain(value: Any) -> Any:
    return value.tolist() if hasattr(value, "tolist") else value
