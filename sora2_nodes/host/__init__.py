"""The only room that names the host's modules. Importing it imports none of them."""

from __future__ import annotations

import functools
import sys
from typing import TypeVar

T = TypeVar("T")


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

    return kind if issubclass(kind, VideoInput) else _joined(kind, VideoInput)


@functools.cache
def _joined(kind: type[T], of_the_host: type) -> type[T]:
    return type(kind.__name__, (kind, of_the_host), {"__module__": kind.__module__, "__doc__": kind.__doc__})
