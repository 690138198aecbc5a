"""What ReferenceLoader says of its pictures: what was changed, what is poor, which models use them and which don't."""

from __future__ import annotations

from collections.abc import Sequence

from ...host.capabilities import CAPABILITIES
from ...limits import LAST_FRAME
from .reference_socket import MOST_SUBJECTS, LoadedReference, References, appearing

USES = {  # by the built-in model
    "identity": "the colour of the first thing whose colour nobody named",
    "environment": "the place itself, seen by the moving camera, and its light",
    "texture": "the colours of the ground",
    "first_frame": "the first frame and the place; what the prompt asks for comes in within 0.6 s",
}
STARTING = ("first_frame", "environment")  # what a model of the host starts a clip from
SUBJECT_MODELS = (
    "Wan VACE and Phantom (reference latents), LTX (guide frame), MiniMax H3 (beside the words) and image-to-video models "
    "without a first frame"
)


def report_on(references: References, left_out: Sequence[LoadedReference]) -> str:
    """Say of each picture its role, size, changes, warnings, and who uses or ignores it."""
    started, shown = _others_use(references), appearing(references)
    lines = []
    for item in references.items:
        height, width = item.pixels.shape[:2]
        lines.append(f"{item.name}: {item.role}, weight {item.weight:g}, {width}x{height} px")
        lines += [f"  changed: {note}" for note in item.notes]
        lines += [f"  warning: {warning}" for warning in item.warnings]
        lines.append(f"  built-in model: {_own(item, references)}")
        lines.append(f"  other models: {_others(item, started, shown)}")
    lines += [f"{item.name}: ignored, its weight is 0" for item in left_out]
    return "\n".join(lines)


def _own(item: LoadedReference, references: References) -> str:
    """What the built-in model makes of a picture: one place, one thing's colour, one ground."""
    if item.role not in USES:
        return "ignored"
    role = next((role for role in STARTING if references.of_role(role)), "")
    alike = references.of_role(role if item.role in STARTING else item.role)
    if not _among(item, alike[:1]):
        return f"ignored, it takes one picture as {'the place' if item.role in STARTING else item.role}"
    return f"used for {USES[item.role]}"


def _others(item: LoadedReference, started: Sequence[LoadedReference], shown: Sequence[LoadedReference]) -> str:
    if item.role == "identity" and not _among(item, shown):
        return f"ignored, they take {MOST_SUBJECTS} identity pictures at most"
    if item.role == "identity":
        return f"used as who appears by {SUBJECT_MODELS}; ignored by the rest"
    if item.role == LAST_FRAME:
        return f"used as last frame by {', '.join(one.name for one in CAPABILITIES.values() if one.last_frame)}"
    return "used as first frame, where they take one" if _among(item, started) else "ignored"


def _others_use(references: References) -> tuple[LoadedReference, ...]:
    return next((found[:1] for role in STARTING if (found := references.of_role(role))), ())


def _among(item: LoadedReference, found: Sequence[LoadedReference]) -> bool:
    return any(item is other for other in found)
