"""Clips in every form that a save node offers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from sora2_nodes.errors import InputError
from sora2_nodes.media.files.export import Form, export_clip, form_for
from sora2_nodes.media.files.frame_colours import HLG, PQ, to_hdr

from .media_makers import make_clip


def written(path: Path) -> tuple[str, str, str, int, int, int]:
    """Return a file's container, picture codec, pixel format, transfer and primaries, and its count of frames."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        count = sum(1 for _ in container.decode(stream))
        context = stream.codec_context
        return container.format.name, context.name, context.pix_fmt, context.color_trc, context.color_primaries, count


@pytest.mark.parametrize(
    ("name", "container", "codec", "asked", "kind", "decoder", "pixels", "transfer"),
    [
        ("a.mp4", "auto", "auto", {}, "mp4", "h264", "yuv420p", 1),
        ("a.mp4", "mp4", "h264", {"bit_depth": 10}, "mp4", "h264", "yuv420p10le", 1),
        ("a.mp4", "mp4", "av1", {"crf": 40.0}, "mp4", "av1", "yuv420p", 1),
        ("a.mkv", "mkv", "auto", {"unknown_of_a_newer_host": 1}, "matroska", "h264", "yuv420p", 1),
        ("a.mkv", "mkv", "h264", {"color_space": "HDR"}, "matroska", "h264", "yuv420p10le", 18),
        ("a.mkv", "auto", "av1", {"color_space": "HDR PQ", "crf": 30.0}, "matroska", "av1", "yuv420p10le", 16),
        ("a.webm", "webm", "auto", {"color_space": "sRGB"}, "webm", "vp9", "yuv420p", 1),
        ("a.webm", "webm", "av1", {}, "webm", "av1", "yuv420p", 1),
        ("a.webm", "webm", "auto", {"bit_depth": 10}, "webm", "av1", "yuv420p10le", 1),
    ],
)  # fmt: skip
def test_a_clip_is_written_as_the_save_node_asks(
    tmp_path, name, container, codec, asked, kind, decoder, pixels, transfer
):
    path = tmp_path / name
    export_clip(make_clip(num_frames=6), path, form_for(path, container, codec, asked), metadata={"prompt": {"1": "ü"}})
    found = written(path)
    assert kind in found[0]
    assert decoder in found[1]
    assert found[2:5] == (pixels, transfer, 9 if transfer != 1 else 1)
    assert found[5] == 6
    with av.open(str(path)) as opened:
        tags = {key.lower(): value for key, value in opened.metadata.items()}
        sound = sum(frame.samples for frame in opened.decode(audio=0)) / opened.streams.audio[0].rate
    assert tags["prompt"] == '{"1": "ü"}'
    assert sound == pytest.approx(6 / 24, abs=0.03)


def test_crf_is_obeyed(tmp_path):
    sizes = []
    for crf in (10.0, 40.0):
        path = tmp_path / f"{crf:.0f}.mp4"
        export_clip(make_clip(num_frames=24, sound=None), path, form_for(path, "mp4", "h264", {"crf": crf}))
        sizes.append(path.stat().st_size)
    assert sizes[0] > 1.5 * sizes[1]


@pytest.mark.parametrize(
    ("container", "codec", "asked", "said"),
    [
        ("avi", "auto", {}, "format: avi can't be written"),
        ("webm", "h264", {}, "codec: h264 can't be written into webm; use one of auto, vp9, av1"),
        ("mp4", "prores", {}, "codec: prores"),
        ("mp4", "auto", {"color_space": "XYZ"}, "color_space: XYZ"),
    ],
)
def test_what_cannot_be_written_is_named_with_what_can(container, codec, asked, said):
    with pytest.raises(InputError, match=said):
        form_for(None, container, codec, asked)


def test_the_usual_form_is_the_default_one():
    assert form_for("a.mp4", "auto", "auto", {}) == Form()
    assert form_for(None, "auto", "h264", {"color_space": None, "crf": None, "bit_depth": None}) == Form()


def test_standard_white_and_black_have_their_places_in_hdr():
    """BT.2408: standard white is 203 cd/m², 58 % of PQ and 75 % of HLG."""
    white, black = np.full((1, 1, 3), 255, np.uint8), np.zeros((1, 1, 3), np.uint8)
    assert to_hdr(white, PQ)[0, 0] / 65535 == pytest.approx([0.58] * 3, abs=0.005)
    assert to_hdr(white, HLG)[0, 0] / 65535 == pytest.approx([0.75] * 3, abs=0.005)
    assert to_hdr(black, PQ).max() < 10
    assert to_hdr(black, HLG).max() == 0


def test_an_hdr_file_shows_the_red_of_the_clip(tmp_path):
    """A pure sRGB red, brought to BT.2020 and PQ, comes back from the file as that signal."""
    red = np.zeros((32, 32, 3), np.uint8)
    red[..., 0] = 255
    clip = replace(make_clip(num_frames=3), width=32, height=32, frames=lambda: iter([red] * 3))
    path = tmp_path / "red.mp4"
    export_clip(clip, path, form_for(path, "mp4", "h264", {"color_space": PQ, "crf": 1.0}))
    with av.open(str(path)) as opened:
        frame = next(opened.decode(video=0))
    plane = [float(np.frombuffer(p, np.uint16).reshape(-1, p.line_size // 2)[4, 4]) for p in frame.planes]
    luma, cb, cr = (plane[0] - 64) / 876, (plane[1] - 512) / 896, (plane[2] - 512) / 896
    r = luma + 1.4746 * cr
    b = luma + 1.8814 * cb
    g = (luma - 0.2627 * r - 0.0593 * b) / 0.6780
    assert [r, g, b] == pytest.approx(list(to_hdr(red[:1, :1], PQ)[0, 0] / 65535), abs=0.01)
