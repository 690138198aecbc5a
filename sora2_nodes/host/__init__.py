"""The only room that names the host's modules. Importing it imports none of them."""

from __future__ import annotations

import sys
from typing import TypeVar

T = TypeVar("T")
VIDEO_CLASSES: dict[type, type] = {}  # made once each, so that videos of one kind are of one class


def present() -> bool:
    """Tell whether this process runs inside ComfyUI."""
    return "comfy.model_management" in sys.modules and "folder_paths" in sys.modules


def video_class(kind: type[T]) -> type[T]:
    """Return `kind` as a class of the host's videos, which inherits what they answer by default; without a host: `kind`.

    A newer host asks videos for more than an older one; what ours do not answer themselves comes from the host.
    """
    if not present():
        return kind
    from comfy_api.latest._input.video_types import VideoInput

    if kind not in VIDEO_CLASSES:
        body = {"__module__": kind.__module__, "__doc__": kind.__doc__}
        VIDEO_CLASSES[kind] = type(kind.__name__, (kind, VideoInput), body)
    return VIDEO_CLASSES[kind]


def components_class(kind: type[T]) -> type[T]:
    """Return the host's class of a video in memory, which newer hosts give more fields; without a host: `kind`."""
    if not present():
        return kind
    from comfy_api.latest._util.video_types import VideoComponents

    return VideoComponents
