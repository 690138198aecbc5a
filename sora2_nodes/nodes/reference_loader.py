"""ReferenceLoader: checked pictures with roles and weights, and what was changed, what is poor, which models use them and which don't."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..errors import Sora2Error
from ..host.capabilities import CAPABILITIES
from ..limits import LAST_FRAME, NODE_ROLES
from ..media.files.picture_files import RULE
from .input_row import Input, given
from .sockets.combo_files import NO_FILE, file_stamp, input_folder, names_in
from .sockets.reference_socket import (  # fmt: skip
    MOST_SUBJECTS,
    SLOTS,
    LoadedReference,
    References,
    appearing,
    chosen_files,
    file_reference,
    gathered,
    image_batch,
    image_references,
)

SUFFIXES = (".png", ".jpg", ".jpeg", ".webp")
_ROLE_HELP = (
    "What it stands for. identity: who or what appears. environment: the place. texture: materials and light. "
    "first_frame: the shot starts from it. last_frame: it ends with it, on models that can."
)
_WEIGHT_HELP = "How much it counts. 1 is normal; higher follows it more closely; 0 leaves it out."


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


class ReferenceLoader:
    """Loads reference pictures and says what is wrong with them."""

    DESCRIPTION = (
        f"Loads reference pictures: {RULE}; what a file is, is decided by its content. Each has a role and a weight. "
        "The report names what was changed, what makes a picture a poor reference, and what is not used."
    )
    CATEGORY = "Sora2"
    SEARCH_ALIASES = ("sora reference", "reference picture", "first frame", "image to video")
    FUNCTION = "load"
    RETURN_TYPES = ("REFERENCES", "IMAGE", "STRING")
    RETURN_NAMES = ("references", "image", "report")
    OUTPUT_TOOLTIPS = (
        "The checked pictures with their roles, for Sora2Sampler or another ReferenceLoader.",
        "The same pictures as one batch, scaled and cut to the first one's size.",
        "Per picture: role, weight, size, what was changed, warnings, and what is ignored.",
    )

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        optional: dict[str, Any] = {}
        for number in range(2, SLOTS + 1):
            optional |= _slot(number)
        optional["images"] = given("IMAGE", "Pictures from other nodes; each of a batch counts as one reference.")
        optional["images_role"] = given(list(NODE_ROLES), _ROLE_HELP, default=NODE_ROLES[0])
        optional["images_weight"] = _weight()
        optional["references"] = given("REFERENCES", "References of another ReferenceLoader, kept before these.")
        return {"required": _slot(1), "optional": optional}

    @classmethod
    def IS_CHANGED(cls, **slots: Any) -> str:
        names = [slots.get(f"file_{number}") or NO_FILE for number in range(1, SLOTS + 1)]
        return "|".join(file_stamp(input_folder(), name) for name in names)

    @classmethod
    def VALIDATE_INPUTS(cls, **slots: Any) -> bool | str:
        try:
            for chosen in chosen_files(slots):
                file_reference(*chosen)
        except Sora2Error as error:
            return str(error)
        return True

    def load(
        self, images: Any = None, images_role: str = NODE_ROLES[0], images_weight: float = 1.0, references: Any = None,
        **slots: Any,
    ) -> tuple[Any, Any, str]:  # fmt: skip
        new = [file_reference(*chosen) for chosen in chosen_files(slots)]
        new += image_references(images, images_role, images_weight) if images is not None else []
        made = gathered(references, new)
        return made, image_batch(made), report_on(made, [item for item in new if item.weight <= 0])


def _slot(number: int) -> dict[str, Input]:
    files = given(
        [NO_FILE, *names_in(input_folder(), SUFFIXES)],
        f"A picture of the input folder: {RULE}. {NO_FILE}: leave this slot empty.",
        default=NO_FILE,
    )
    role = given(list(NODE_ROLES), _ROLE_HELP, default=NODE_ROLES[0])
    return {f"file_{number}": files, f"role_{number}": role, f"weight_{number}": _weight()}


def _weight() -> Input:
    return given("FLOAT", _WEIGHT_HELP, default=1.0, min=0.0, max=2.0, step=0.05)


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
