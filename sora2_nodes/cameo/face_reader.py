"""A picture of a head → the features of its face, as the built-in world draws faces. By a small network.

It was trained on drawn heads only (training/networks/train_identity.py). Of a photograph it gives the nearest drawn face: it is
not known to tell photographed people apart, and it never says who somebody is.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image
from safetensors import SafetensorError

from ..errors import WeightsError
from ..story.face_features import Face

if TYPE_CHECKING:
    import torch

WEIGHTS = Path(__file__).with_name("face_reader.safetensors")
SIDE = 48  # px
PRESENT = 0.15  # brows, a beard and glasses below this are left out


def read_face(head: np.ndarray) -> Face:
    """Return the features of the face in a (H, W, 3) uint8 picture of a head. Raises WeightsError without weights."""
    picture = Image.fromarray(head).resize((SIDE, SIDE), Image.Resampling.BOX)
    x = np.asarray(picture, dtype=np.float32).transpose(2, 0, 1) / 255  # (3, 48, 48)
    return _face(_forward(x))


def middle_face(faces: list[Face]) -> Face:
    """Return the median of each feature over one or more readings."""
    return Face(*(float(share) for share in np.median(np.array(faces), axis=0)))


def in_words(face: Face) -> str:
    """Say what is notable about a face, such as "glasses, beard, long hair"."""
    said = {
        "glasses": face.glasses > 0, "beard": face.beard > 0, "brows": face.brows > 0,
        "long hair": face.hair_length > 0.7, "short hair": face.hair_length < 0.3,
        "high forehead": face.hair_line > 0.75, "large eyes": face.eye_size > 0.7, "small eyes": face.eye_size < 0.3,
        "wide mouth": face.mouth_width > 0.7, "narrow mouth": face.mouth_width < 0.3,
    }  # fmt: skip
    return ", ".join(words for words, true in said.items() if true) or "nothing that stands out"


def _face(shares: np.ndarray) -> Face:
    face = Face(*(round(float(share), 3) for share in np.clip(shares, 0, 1)))
    absent = {name: 0.0 for name in ("brows", "beard", "glasses") if getattr(face, name) < PRESENT}
    return face._replace(**absent)


@lru_cache(maxsize=1)
def _weights() -> dict[str, torch.Tensor]:
    from safetensors.torch import load_file

    try:
        return {name: tensor.float() for name, tensor in load_file(WEIGHTS).items()}
    except (OSError, SafetensorError) as error:
        raise WeightsError(f"the face reader {WEIGHTS} can't be read ({error}): reinstall sora2-nodes") from error


def _forward(picture: np.ndarray) -> np.ndarray:
    """(3, 48, 48) float32 in 0..1 → (11,). The layers of training/networks/head_net.py."""
    import torch
    from torch.nn import functional as F

    w = _weights()
    x = torch.from_numpy(picture)[None]
    x = (x - x.mean()) / (x.std(unbiased=False) + 1e-3)
    with torch.inference_mode():
        for number in range(3):
            x = F.relu(F.conv2d(x, w[f"convs.{number}.weight"], w[f"convs.{number}.bias"], stride=2, padding=1))
        hidden = F.relu(F.linear(x.flatten(1), w["hidden.weight"], w["hidden.bias"]))
        return F.linear(hidden, w["out.weight"], w["out.bias"])[0].numpy()
