"""What an image-to-video model is told of its first frame beside the frame: what a CLIP vision model sees in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...errors import HostError
from ..calls import call

if TYPE_CHECKING:
    from .family_order import SampleOrder

WAN_START = 36  # input channels of Wan models that start from a picture; its control models take more


def takes_vision(model: Any) -> bool:
    """Tell whether a network was made to read a picture's features: Wan 2.1 image-to-video, HunyuanVideo 1.5."""
    kind = model.model.model_config.unet_config
    return (kind.get("model_type") == "i2v" and kind["in_dim"] == WAN_START) or kind.get("vision_in_dim") is not None


def check_vision(clip_vision: Any, model: Any, name: str) -> None:
    """Raise HostError where a CLIP vision model is given to a network that reads none."""
    if clip_vision is not None and not takes_vision(model):
        raise HostError(
            f"clip_vision: this {name} model reads none (Wan 2.1 image-to-video and HunyuanVideo 1.5 do); leave it open"
        )


def is_unread(order: SampleOrder) -> bool:
    """Tell whether a network starts from a picture whose features it would read, but isn't given them."""
    return order.clip_vision is None and (order.image is not None or order.shows) and takes_vision(order.model)


def seen(clip_vision: Any, picture: Any, crop: str) -> dict[str, Any]:
    """Return what the host's image-to-video nodes take of a first frame (1, H, W, 3); nothing without frame or model.

    crop: `none` squeezes the picture to a square, as Wan was trained; `center` cuts it, as HunyuanVideo 1.5 was.
    """
    if clip_vision is None or picture is None:
        return {}
    (output,) = call("CLIPVisionEncode", clip_vision=clip_vision, image=picture, crop=crop)
    return {"clip_vision_output": output}
