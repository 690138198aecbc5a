"""The only room that names the host's modules. Importing it imports none of them."""

from __future__ import annotations

import sys


def present() -> bool:
    """Tell whether this process runs inside ComfyUI."""
    return "comfy.model_management" in sys.modules and "folder_paths" in sys.modules


def adopt_video(kind: type) -> None:
    """Register `kind` as a video of the host, so that its type checks accept it. Without a host: nothing."""
    if not present():
        return
    from comfy_api.latest._input.video_types import VideoInput

    VideoInput.register(kind)
