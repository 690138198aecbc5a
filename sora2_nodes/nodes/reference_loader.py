"""ReferenceLoader: checked pictures with roles and weights."""

from __future__ import annotations

from typing import Any

from ..errors import Sora2Error
from ..limits import NODE_ROLES
from ..media.files.picture_files import RULE
from .input_row import Input, given
from .sockets.combo_files import NO_FILE, file_stamp, input_folder, names_in
from .sockets.reference_report import report_on
from .sockets.reference_socket import (  # fmt: skip
    SLOTS,
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
