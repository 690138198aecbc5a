"""Reference pictures: every mode arrives as upright 8-bit RGB, everything else is refused with the reason."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFilter

from sora2_nodes.errors import InputError
from sora2_nodes.media.files.picture_files import MAX_BYTES, MAX_SIDE, load_reference

REPOSITORY = Path(__file__).parents[2]
HOSTILE = Path(__file__).with_name("hostile_pictures.py")


def photograph(width: int = 400, height: int = 300, channels: int = 3) -> Image.Image:
    """A coloured picture with fine grain, so that nothing warns."""
    rows, columns = np.mgrid[0:height, 0:width]
    grain = np.random.default_rng(3).integers(-25, 25, (height, width, 1))
    planes = [columns * 255 / width, rows * 255 / height, 255 - columns * 255 / width, columns * 0 + 255]
    stack = np.stack(planes[:channels], -1)
    stack[..., :3] += grain
    return Image.fromarray(np.clip(stack, 0, 255).astype(np.uint8))


def encoded(image: Image.Image, format: str, **options) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format, **options)
    return buffer.getvalue()


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP"])
def test_the_three_formats_are_known_by_content_whatever_the_name(format: str, tmp_path: Path) -> None:
    path = tmp_path / "holiday.txt"
    path.write_bytes(encoded(photograph(), format))
    picture = load_reference(path)
    assert (picture.format, picture.size, picture.pixels.shape) == (format, (400, 300), (300, 400, 3))
    assert picture.warnings == ()
    assert np.abs(picture.pixels.astype(int) - np.asarray(photograph()).astype(int)).mean() < 12


@pytest.mark.parametrize(
    ("format", "kind"), [("GIF", "a GIF"), ("BMP", "a BMP"), ("TIFF", "a TIFF"), ("PDF", "a PDF"), ("ICO", "an icon")]
)
def test_another_format_under_a_png_name_is_refused_by_what_it_is(format: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "face.png"
    path.write_bytes(encoded(photograph(), format))
    with pytest.raises(InputError, match=f"face.png is {kind}: accepted is PNG, JPG, JPEG or WEBP") as caught:
        load_reference(path)
    assert "5 x 1024 x 1024" in str(caught.value)


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"<svg xmlns=''/>", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF....WEBP"]
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(InputError):
        load_reference(content, name="thing")


def test_five_megabytes_are_accepted_and_one_byte_more_is_not() -> None:
    content = encoded(photograph(), "JPEG")
    padded = content + b"\0" * (MAX_BYTES - len(content))
    assert load_reference(padded).format == "JPEG"
    with pytest.raises(InputError, match="5,242,881 bytes, more than the 5,242,880 allowed"):
        load_reference(padded + b"\0")


def test_a_folder_or_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not a file"):
        load_reference(tmp_path)
    with pytest.raises(InputError, match=r"nobody\.png can't be read"):
        load_reference(tmp_path / "nobody.png")


@pytest.mark.parametrize(
    ("mode", "format"), [("CMYK", "JPEG"), ("L", "JPEG"), ("P", "PNG"), ("1", "PNG"), ("LA", "PNG")]
)
def test_every_mode_arrives_as_rgb_and_looks_the_same(mode: str, format: str) -> None:
    image = photograph().convert(mode)
    options = {"quality": 95} if format == "JPEG" else {}
    picture = load_reference(encoded(image, format, **options))
    assert picture.pixels.shape == (300, 400, 3)
    assert np.abs(picture.pixels.astype(int) - np.asarray(image.convert("RGB")).astype(int)).mean() < 6


def test_sixteen_bits_keep_their_upper_eight() -> None:
    deep = np.linspace(0, 65535, 300 * 300).reshape(300, 300).astype(np.uint16)
    picture = load_reference(encoded(Image.fromarray(deep), "PNG"))
    assert np.array_equal(picture.pixels[..., 1], (deep >> 8).astype(np.uint8))
    assert "16-bit grey reduced to 8 bits" in picture.notes


@pytest.mark.parametrize("format", ["PNG", "WEBP"])
def test_alpha_is_laid_on_the_stated_colour(format: str) -> None:
    clear = Image.new("RGBA", (300, 300), (200, 0, 0, 0))
    clear.paste((0, 0, 255, 255), (0, 0, 150, 300))
    picture = load_reference(encoded(clear, format, lossless=True), background=(10, 200, 30))
    assert tuple(picture.pixels[10, 280]) == (10, 200, 30)
    assert tuple(picture.pixels[10, 20]) == (0, 0, 255)
    assert "transparent pixels laid on rgb(10, 200, 30)" in picture.notes


def test_a_palette_with_a_transparent_colour_is_laid_on_white() -> None:
    image = Image.new("P", (300, 300), 1)
    image.putpalette([9, 9, 9, 250, 0, 0])
    image.paste(0, (0, 0, 150, 300))
    picture = load_reference(encoded(image, "PNG", transparency=0))
    assert tuple(picture.pixels[5, 5]) == (255, 255, 255)
    assert tuple(picture.pixels[5, 200]) == (250, 0, 0)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP"])
def test_exif_rotation_is_applied(format: str, orientation: int) -> None:
    upright = np.zeros((300, 400, 3), dtype=np.uint8)
    upright[:150, :200] = (250, 250, 250)
    stored = {
        1: lambda a: a, 2: lambda a: a[:, ::-1], 3: lambda a: a[::-1, ::-1], 4: lambda a: a[::-1],
        5: lambda a: a.transpose(1, 0, 2), 6: lambda a: np.rot90(a), 7: lambda a: a[::-1, ::-1].transpose(1, 0, 2),
        8: lambda a: np.rot90(a, -1),
    }  # fmt: skip
    exif = Image.Exif()
    exif[274] = orientation
    image = Image.fromarray(np.ascontiguousarray(stored[orientation](upright)))
    picture = load_reference(encoded(image, format, exif=exif))
    assert picture.pixels.shape == (300, 400, 3)
    assert np.abs(picture.pixels.astype(int) - upright.astype(int)).mean() < 6


@pytest.mark.parametrize("format", ["PNG", "WEBP"])
def test_an_animated_file_is_refused_with_its_frame_count(format: str) -> None:
    frames = [photograph(), photograph().rotate(90)]
    content = encoded(frames[0], format, save_all=True, append_images=frames[1:])
    with pytest.raises(InputError, match=f"animated {format} with 2 frames"):
        load_reference(content)


def test_a_bomb_is_refused_by_what_it_announces() -> None:
    bomb = bytearray(encoded(photograph(), "PNG"))
    bomb[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises(InputError, match="announces 60000x60000 px"):
        load_reference(bytes(bomb))


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP"])
def test_a_truncated_file_is_refused(format: str) -> None:
    content = encoded(photograph(), format)
    with pytest.raises(InputError, match=f"{format} file but is damaged"):
        load_reference(content[: len(content) // 2])


def test_a_large_picture_is_reduced_and_says_so() -> None:
    picture = load_reference(encoded(photograph(4000, 3000), "JPEG", quality=30))
    assert picture.pixels.shape == (1536, MAX_SIDE, 3)
    assert "reduced from 4000x3000 to 2048x1536 px" in picture.notes


def test_blurred_tiny_and_filtered_pictures_warn_with_the_reason() -> None:
    blurred = load_reference(encoded(photograph().filter(ImageFilter.GaussianBlur(6)), "PNG"))
    assert any(warning.startswith("blurred: edge strength") for warning in blurred.warnings)
    tiny = load_reference(encoded(photograph(64, 64), "PNG"))
    assert any(warning.startswith("tiny: 64x64 px") for warning in tiny.warnings)
    grey = np.asarray(photograph().convert("L"), dtype=np.float32)[..., None]
    sepia = Image.fromarray(np.clip(grey * (0.9, 0.65, 0.4) + (20, 10, 0), 0, 255).astype(np.uint8))
    assert any("one tint" in warning for warning in load_reference(encoded(sepia, "PNG")).warnings)
    posterised = photograph().convert("L").point(lambda v: v // 64 * 64)
    assert any("steps of brightness" in warning for warning in load_reference(encoded(posterised, "PNG")).warnings)
    flat = load_reference(encoded(Image.new("RGB", (300, 300), (80, 90, 100)), "PNG"))
    assert any("one flat colour" in warning for warning in flat.warnings)


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP"])
def test_hostile_files_neither_crash_nor_stall_nor_fill_memory(format: str, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "OMP_NUM_THREADS": "1"}
    subprocess.run([sys.executable, HOSTILE, "make", tmp_path, format], env=environment, check=True)
    fed = subprocess.run(
        [sys.executable, HOSTILE, "feed", tmp_path], env=environment, check=True, capture_output=True, text=True
    )
    report = json.loads(fed.stdout)
    assert report["crashes"] == []
    assert report["tried"] >= 200
    assert min(report["rejected"] - 50, report["accepted"] - 5) >= 0  # both outcomes are exercised
    assert report["slowest_s"] < 2.0  # processor seconds: the promise is about hangs, not about this machine
    assert report["peak_mb"] < 300
