"""What travels on the nodes' own sockets, and how VIDEO, IMAGE and AUDIO become plain arrays and back.

STORYBOARD carries an EncodedStoryboard, VIDEO a ClipVideo (or a video of the host). Nothing here knows how a picture
is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np

from ...errors import InputError
from ...media.files.clip import Clip
from ...story.storyboard import Storyboard

if TYPE_CHECKING:
    import torch

    from ...media.speech.dialogue import Recording

Conditioning = list[list[Any]]  # the host's CONDITIONING: [[tensor, {options}], ...]
Recordings = Mapping[tuple[int, int], "Recording"]  # by (shot, line), both from 0


@dataclass(frozen=True, kw_only=True)
class EncodedShot:
    """One shot's words as conditioning, for whichever model the CLIP belongs to, and as the text that was encoded."""

    positive: Conditioning
    negative: Conditioning
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class EncodedStoryboard:
    """The value of a STORYBOARD socket: the storyboard, one EncodedShot per shot, and recordings of its spoken lines.

    clip: what encoded the shots, for models that read words together with pictures.
    """

    board: Storyboard
    encoded: tuple[EncodedShot, ...] = ()
    recordings: Recordings = field(default_factory=dict)
    clip: Any = None

    def with_board(self, board: Storyboard) -> EncodedStoryboard:
        """Return the same conditioning and recordings under a changed storyboard."""
        return replace(self, board=board)


def storyboard_of(value: object) -> Storyboard:
    """Unwrap a STORYBOARD socket; a bare Storyboard passes too.

    Raises InputError for anything else.
    """
    board = value.board if isinstance(value, EncodedStoryboard) else value
    if not isinstance(board, Storyboard):
        raise InputError(f"storyboard: expected the STORYBOARD of PromptEncode, got {type(value).__name__}")
    return board


def image_of(frames: np.ndarray) -> torch.Tensor:
    """Wrap (H, W, 3) or (B, H, W, 3) uint8 frames as an IMAGE: (B, H, W, 3) float32 in 0..1."""
    import torch

    batch = frames if frames.ndim == 4 else frames[None]
    return torch.from_numpy(np.ascontiguousarray(batch)).float().div_(255.0)


def frames_of(image: torch.Tensor) -> np.ndarray:
    """Unwrap an IMAGE (B, H, W, C) in 0..1 to (B, H, W, 3) uint8."""
    return (image[..., :3].clamp(0.0, 1.0) * 255.0).round().byte().cpu().numpy()


def audio_of(clip: Clip) -> dict[str, Any] | None:
    """Wrap a clip's sound as AUDIO, `{"waveform": (1, channels, S), "sample_rate"}`, or None when it is silent."""
    import torch

    if clip.waveform is None:
        return None
    return {"waveform": torch.from_numpy(clip.waveform)[None], "sample_rate": clip.sample_rate}


def clip_from_parts(images: torch.Tensor, audio: dict[str, Any] | None, fps: Fraction, record: dict[str, Any]) -> Clip:
    """Make a Clip of an IMAGE batch (F, H, W, 3) in 0..1 and an AUDIO dict or None."""

    def frames() -> Iterator[np.ndarray]:
        for image in images:
            yield frames_of(image[None])[0]

    waveform = None if audio is None else audio["waveform"][0].float().cpu().numpy()
    rate = 0 if audio is None else int(audio["sample_rate"])
    count, height, width = images.shape[:3]
    return Clip(
        width=width, height=height, fps=fps, num_frames=count, frames=frames, waveform=waveform, sample_rate=rate,
        record=record,
    )  # fmt: skip
