"""What Save Video offers on its face is what our clips are written as: container, codec, quality and colour space."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import av
import pytest

from .graphs import film
from .server import HostServer

pytestmark = pytest.mark.host

CHOICES = [("mp4", "h264"), ("mp4", "av1"), ("mkv", "h264"), ("mkv", "av1"), ("webm", "av1")]


def offers(host: HostServer) -> bool:
    """Tell whether this host's Save Video has a choice of containers with choices of their own."""
    return host.get("/object_info/SaveVideo")["SaveVideo"]["input"]["required"]["format"][0] == "COMFY_DYNAMICCOMBO_V3"


def saved(host: HostServer, folder: Path, **chosen: Any) -> tuple[str, Any]:
    """Save one clip with choices; return its container's name and the picture's codec context."""
    if not offers(host):
        pytest.skip("this host's Save Video writes MP4 alone")
    graph = film("wan", seed=77)
    inputs = {"video": ["11", 0], "filename_prefix": "video/saving", **chosen}
    graph["12"] = {"class_type": "SaveVideo", "inputs": inputs}
    result = host.run(graph)
    assert result.status == "success", result.error
    (entry,) = result.outputs["12"]["images"]
    with av.open(str(folder / entry["subfolder"] / entry["filename"])) as clip:
        frames = sum(1 for _ in clip.decode(video=0))
        assert frames == 8  # half a second at 16 frames
        return clip.format.name, clip.streams.video[0].codec_context


@pytest.mark.parametrize(("container", "codec"), CHOICES)
def test_every_container_and_codec_is_written(
    host: HostServer, output_folder: Path, container: str, codec: str
) -> None:
    name, video = saved(host, output_folder, **{"format": container, "format.codec": codec})
    assert {"mp4": "mp4", "mkv": "matroska", "webm": "webm"}[container] in name
    assert {"h264": "h264", "av1": "av1"}[codec] in video.name.replace("libdav1d", "av1")


@pytest.mark.parametrize("codec", ["h264", "av1"])
def test_quality_and_colour_space_are_taken(host: HostServer, output_folder: Path, codec: str) -> None:
    asked = {
        "format": "mp4",
        "format.codec": codec,
        "format.codec.encoding": "re-encode",
        "format.codec.encoding.crf": 40.0,
    }
    _, plain = saved(host, output_folder, **asked, **{"format.codec.encoding.color_space": "sRGB"})
    _, hdr = saved(host, output_folder, **asked, **{"format.codec.encoding.color_space": "HDR PQ"})
    assert (plain.pix_fmt, hdr.pix_fmt) == ("yuv420p", "yuv420p10le")
    assert (hdr.color_primaries, hdr.color_trc) == (9, 16)  # BT.2020, PQ
