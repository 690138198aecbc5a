"""What the networks' inputs are called, place by place, and whether weights were trained on the same ones. No torch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from ...errors import WeightsError
from ...world.drafts.guide import SCENE_FIELDS
from ...world.impacts.contact_plan import CHANNELS

KEY = "inputs"  # of a weights' manifest


def network_inputs() -> dict[str, list[str]]:
    """Return the rows of each input in their order: a word that is added, left out or moved changes what they mean."""
    return {"scene": [str(word) for field in SCENE_FIELDS for word in field], "contacts": list(CHANNELS)}


def check_inputs(manifest: Mapping[str, Any]) -> None:
    """Raise WeightsError where weights were trained on other rows, naming the first that differ.

    Weights that don't say what they were trained on pass.
    """
    trained = manifest.get(KEY, {})
    for name, rows in network_inputs().items():
        known: Sequence[str] = trained.get(name, rows)
        if list(known) != rows:
            place, (ours, theirs) = next(
                (n, pair) for n, pair in enumerate(zip_longest(rows, known, fillvalue="nothing")) if pair[0] != pair[1]
            )
            raise WeightsError(
                f"these weights were trained on another vocabulary: input {name!r} has {len(rows)} rows here and "
                f"{len(known)} there, the first that differ are row {place}: {ours!r} here, {theirs!r} there; train anew, or "
                "use the weights that came with this version"
            )
