"""The few nodes of the host that our workflows use, for running them without a host: load, save and show."""

from __future__ import annotations

import re
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..nodes.sockets.clip_video import ClipVideo, clip_of
from ..nodes.sockets.combo_files import input_folder, names_in, resolve_inside
from ..nodes.sockets.host_types import frames_of, image_of

OUTPUT_FOLDER: ContextVar[Path | None] = ContextVar("sora2_output_folder", default=None)
WORKFLOW: ContextVar[dict[str, Any] | None] = ContextVar("sora2_workflow", default=None)
IMAGES = (".png", ".jpg", ".jpeg", ".webp")


class SaveVideo:
    """Writes clips as MP4 with the prompt in their tags."""

    FUNCTION, RETURN_TYPES, OUTPUT_NODE = "save", (), True

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {
            "required": {
                "video": ("VIDEO",),
                "filename_prefix": ("STRING", {"default": "video/ComfyUI"}),
                "format": (["auto", "mp4"], {"default": "auto"}),
                "codec": (["auto", "h264"], {"default": "auto"}),
            }
        }

    def save(self, video: Any, filename_prefix: str, format: str, codec: str) -> dict[str, Any]:
        path = next_file(filename_prefix, ".mp4")
        made = video if isinstance(video, ClipVideo) else ClipVideo(clip_of(video))
        made.save_to(path, metadata={"prompt": WORKFLOW.get() or {}})
        return {"ui": {"videos": [str(path)]}}


class SaveImage:
    """Writes an IMAGE batch as PNG files."""

    FUNCTION, RETURN_TYPES, OUTPUT_NODE = "save", (), True

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": {"images": ("IMAGE",), "filename_prefix": ("STRING", {"default": "ComfyUI"})}}

    def save(self, images: Any, filename_prefix: str = "preview/image") -> dict[str, Any]:
        from PIL import Image

        from ..whole_files import replacing

        paths = []
        for frame in frames_of(images):
            path = next_file(filename_prefix, ".png")
            with replacing(path) as temporary:
                Image.fromarray(frame).save(temporary)
            paths.append(str(path))
        return {"ui": {"images": paths}}


class PreviewImage(SaveImage):
    """Writes an IMAGE batch under preview/."""

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": {"images": ("IMAGE",)}}


class PreviewAny:
    """Shows a value as text."""

    FUNCTION, RETURN_TYPES, OUTPUT_NODE = "show", (), True

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": {"source": ("*", {})}}

    def show(self, source: Any) -> dict[str, Any]:
        return {"ui": {"text": [str(source)]}}


class LoadImage:
    """Reads a picture of the input folder."""

    FUNCTION, RETURN_TYPES = "load", ("IMAGE", "MASK")

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": {"image": (names_in(input_folder(), IMAGES), {"image_upload": True})}}

    def load(self, image: str) -> tuple[Any, Any]:
        import numpy as np

        from ..media.files.picture_layers import load_layers

        colours, opacity = load_layers(resolve_inside(input_folder(), image, "image"))
        shown = (
            np.full((64, 64), 255, np.uint8) if opacity is None else opacity
        )  # the host's mask of a picture without one
        return image_of(colours), 1.0 - image_of(shown[..., None].repeat(3, axis=-1))[..., 0]


class EmptyImage:
    """Makes a picture of one colour."""

    FUNCTION, RETURN_TYPES = "make", ("IMAGE",)

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        side = {"default": 512, "min": 1, "max": 16384}
        return {
            "required": {
                "width": ("INT", side),
                "height": ("INT", side),
                "batch_size": ("INT", {"default": 1, "min": 1, "max": 4096}),
                "color": ("INT", {"default": 0, "min": 0, "max": 0xFFFFFF, "display": "color"}),
            }
        }

    def make(self, width: int, height: int, batch_size: int, color: int) -> tuple[Any]:
        import numpy as np

        colour = np.array([color >> 16 & 255, color >> 8 & 255, color & 255], np.uint8)
        return (image_of(np.broadcast_to(colour, (batch_size, height, width, 3))),)


class ImageFromBatch:
    """Takes some pictures of a batch."""

    FUNCTION, RETURN_TYPES = "take", ("IMAGE",)

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {
            "required": {
                "image": ("IMAGE",),
                "batch_index": ("INT", {"default": 0, "min": 0, "max": 4095}),
                "length": ("INT", {"default": 1, "min": 1, "max": 4096}),
            }
        }

    def take(self, image: Any, batch_index: int, length: int) -> tuple[Any]:
        first = min(len(image) - 1, batch_index)
        return (image[first : first + length],)


class GetVideoComponents:
    """Takes a clip apart."""

    FUNCTION, RETURN_TYPES = "part", ("IMAGE", "AUDIO", "FLOAT")
    RETURN_NAMES = ("images", "audio", "fps")

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": {"video": ("VIDEO",)}}

    def part(self, video: Any) -> tuple[Any, Any, float]:
        parts = ClipVideo(clip_of(video)).get_components()
        return parts.images, parts.audio, float(parts.frame_rate)


def _primitive(name: str, kind: str) -> type:
    """Make the node that hands one value on."""

    def types(cls: type) -> dict[str, Any]:
        return {"required": {"value": (kind, {})}}

    body = {
        "__doc__": f"Hands on one {kind}.",
        "FUNCTION": "give",
        "RETURN_TYPES": (kind,),
        "INPUT_TYPES": classmethod(types),
        "give": lambda self, value: (value,),
    }
    return type(name, (), body)


PRIMITIVES = {
    "PrimitiveInt": "INT",
    "PrimitiveFloat": "FLOAT",
    "PrimitiveString": "STRING",
    "PrimitiveStringMultiline": "STRING",
    "PrimitiveBoolean": "BOOLEAN",
}
LOCAL = (SaveVideo, SaveImage, PreviewImage, PreviewAny, LoadImage, EmptyImage, ImageFromBatch, GetVideoComponents)
STANDINS: dict[str, type] = {
    **{kind.__name__: kind for kind in LOCAL},
    **{name: _primitive(name, kind) for name, kind in PRIMITIVES.items()},
}


def next_file(prefix: str, suffix: str) -> Path:
    """Return the next free `prefix_00001_` in the output folder.

    Raises InputError for a prefix that leaves the folder.
    """
    root = (OUTPUT_FOLDER.get() or Path.cwd() / "output").resolve()
    stem = (root / prefix).resolve()
    if not stem.is_relative_to(root) or stem == root:
        raise InputError(f"filename_prefix: {prefix!r} points outside {root}; use a name below it")
    taken = re.compile(rf"{re.escape(stem.name)}_(\d+)_?\.")
    found = stem.parent.iterdir() if stem.parent.is_dir() else iter(())
    numbers = [int(match[1]) for path in found if (match := taken.match(path.name))]
    return stem.with_name(f"{stem.name}_{max(numbers, default=0) + 1:05}_{suffix}")
