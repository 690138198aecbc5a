"""LoadImage without a host gives what the host's gives, and reads strangers' files where they can do no harm."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sora2_nodes.errors import InputError, Sora2Error
from sora2_nodes.graph.standins import LoadImage
from sora2_nodes.nodes.sockets.combo_files import INPUT_FOLDER


@pytest.fixture
def inputs(tmp_path: Path):
    """The run's input folder."""
    token = INPUT_FOLDER.set(tmp_path)
    yield tmp_path
    INPUT_FOLDER.reset(token)


def test_a_turned_photograph_is_loaded_upright(inputs: Path) -> None:
    picture = Image.new("RGB", (40, 20), (255, 0, 0))
    exif = Image.Exif()
    exif[274] = 6
    picture.save(inputs / "turned.jpg", exif=exif)
    colours, mask = LoadImage().load("turned.jpg")
    assert tuple(colours.shape) == (1, 40, 20, 3) and float(colours[0, 5, 5, 0]) > 0.9
    assert tuple(mask.shape) == (1, 64, 64) and float(mask.max()) == 0.0


def test_transparency_is_the_mask_and_sixteen_bits_keep_their_upper_half(inputs: Path) -> None:
    Image.new("RGBA", (30, 20), (0, 255, 0, 64)).save(inputs / "clear.png")
    colours, mask = LoadImage().load("clear.png")
    assert tuple(mask.shape) == (1, 20, 30) and abs(float(mask.mean()) - (1 - 64 / 255)) < 0.01
    assert float(colours[..., 1].min()) == 1.0
    Image.fromarray(np.full((20, 30), 0x8000, np.uint16)).save(inputs / "deep.png")
    assert abs(float(LoadImage().load("deep.png")[0].mean()) - 128 / 255) < 0.01


def test_what_is_no_picture_is_refused_in_words(inputs: Path) -> None:
    (inputs / "text.png").write_text("hello")
    with pytest.raises(Sora2Error, match=r"text\.png"):
        LoadImage().load("text.png")
    os.mkfifo(inputs / "pipe.png")
    with pytest.raises(InputError, match=r"pipe\.png"):
        LoadImage().load("pipe.png")
