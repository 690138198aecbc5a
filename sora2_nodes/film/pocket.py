"""The built-in model as a film's renderer. It is loaded when the first shot needs it."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..engine.media.clip import Clip
from ..errors import InputError
from .orders import End, OnStep, ShotOrder

if TYPE_CHECKING:
    from ..engine.pipeline.planning import ShotEnd
    from ..engine.pipeline.rendering import Pocket

ARRAYS = ("video", "audio", "maps", "contacts")


class PocketRenderer:
    """Draws shots with the built-in model."""

    @cached_property
    def _pocket(self) -> Pocket:
        from ..engine.pipeline.rendering import load_pocket

        return load_pocket()

    @cached_property
    def identity(self) -> str:
        """The sha256 of all weights, by their manifest. Raises WeightsError where it is missing."""
        from ..engine.model.checkpoint import read_manifest, weights_folder

        files = read_manifest(weights_folder()).get("files", {})
        return "pocket " + " ".join(f"{name}:{files[name]['sha256']}" for name in sorted(files))

    def render(self, order: ShotOrder, on_step: OnStep | None) -> tuple[Clip, End | None]:
        """Plan and draw one take; a continued shot goes on from the end it is given."""
        from ..engine.pipeline.planning import RenderSettings, plan_shot
        from ..engine.pipeline.references import Reference
        from ..engine.pipeline.rendering import render_shot

        settings = RenderSettings(width=order.width, height=order.height, negative=order.negative, **order.options)
        end = None if order.end is None else end_from(order.end)
        shown = [] if order.image is None else [Reference(picture=order.image)]
        planned = plan_shot(order.shot, settings, seed=order.world_seed, end=end, references=shown)
        clip, ended = render_shot(self._pocket, planned, settings, seed=order.seed, references=shown, on_step=on_step)
        return replace(clip, record={**clip.record, "take": order.take}), arrays_of(ended)


def arrays_of(end: ShotEnd) -> dict[str, np.ndarray]:
    """A shot's end as named arrays; its states and seed as JSON in one of them."""
    text = json.dumps({"state": end.state, "seed": end.seed}, default=_plain)
    return {name: np.asarray(getattr(end, name)) for name in ARRAYS} | {"json": np.frombuffer(text.encode(), np.uint8)}


def end_from(arrays: End) -> ShotEnd:
    """Read back what `arrays_of` wrote. Raises InputError for arrays of another kind."""
    from ..engine.pipeline.planning import ShotEnd

    missing = [name for name in (*ARRAYS, "json") if name not in arrays]
    if missing:
        raise InputError(f"the take before this shot can't be continued: it lacks {', '.join(missing)}; retake it")
    kept = json.loads(arrays["json"].tobytes().decode())
    return ShotEnd(state=kept["state"], seed=kept["seed"], **{name: arrays[name] for name in ARRAYS})


def _plain(value: Any) -> Any:
    return value.tolist() if hasattr(value, "tolist") else value
