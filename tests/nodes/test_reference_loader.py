"""ReferenceLoader: files by content, pictures from other nodes, roles, weights, and a report that leaves nothing out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from sora2_nodes.errors import InputError
from sora2_nodes.nodes.reference_loader import SUBJECT_MODELS, ReferenceLoader
from sora2_nodes.nodes.sockets.combo_files import INPUT_FOLDER
from sora2_nodes.nodes.sockets.reference_socket import appearing, first_frame, shown_to_networks


@pytest.fixture(autouse=True)
def folder(tmp_path: Path):
    rng = np.random.default_rng(0)
    for name, size in (("room.png", (400, 300)), ("face.jpg", (300, 500)), ("small.webp", (90, 90))):
        ramp = np.linspace(0, 220, size[0] * size[1] * 3).reshape(size[1], size[0], 3)
        Image.fromarray((ramp + rng.integers(0, 35, ramp.shape)).astype(np.uint8)).save(tmp_path / name)
    Image.new("RGB", (300, 300), "red").save(tmp_path / "fake.png", "GIF")
    token = INPUT_FOLDER.set(tmp_path)
    yield tmp_path
    INPUT_FOLDER.reset(token)


def test_the_slots_list_the_pictures_of_the_input_folder() -> None:
    files = ReferenceLoader.INPUT_TYPES()["required"]["file_1"][0]
    assert files == ["none", "face.jpg", "fake.png", "room.png", "small.webp"]


def test_several_files_with_roles_become_references_and_one_batch() -> None:
    references, image, report = ReferenceLoader().load(
        file_1="room.png", role_1="environment", weight_1=0.5, file_2="face.jpg", role_2="identity", weight_2=1.0
    )
    assert [(r.name, r.role, r.weight) for r in references.items] == [
        ("room.png", "environment", 0.5), ("face.jpg", "identity", 1.0),
    ]  # fmt: skip
    assert image.shape == (2, 300, 400, 3)
    assert 0.0 <= float(image.min()) <= float(image.max()) <= 1.0
    room, face = report.split("face.jpg: identity, weight 1, 300x500 px\n")
    assert (
        "built-in model: used for the place itself, seen by the moving camera, and its light\n  other models: used as first frame"
        in room
    )
    assert (
        face == "  built-in model: used for the colour of the first thing whose colour nobody named\n"
        f"  other models: used as who appears by {SUBJECT_MODELS}; ignored by the rest"
    )


def test_of_three_identity_pictures_models_of_the_host_are_shown_the_two_weightiest() -> None:
    slots = {"file_1": "face.jpg", "file_2": "room.png", "file_3": "small.webp", "weight_1": 0.2, "weight_3": 0.9}
    references, _, report = ReferenceLoader().load(**slots)
    assert [one.name for one in appearing(references)] == ["room.png", "small.webp"]
    told = {part.split(":")[0]: part for part in report.split("\n") if "identity" in part}
    assert set(told) >= {"face.jpg", "room.png", "small.webp"}
    assert report.count("used as who appears") == 2
    assert report[: report.index("room.png")].endswith("ignored, they take 2 identity pictures at most\n")


def test_what_the_report_calls_used_is_what_the_models_are_given() -> None:
    slots = {"file_1": "face.jpg", "role_1": "environment", "file_2": "room.png", "role_2": "environment"}
    references, _, report = ReferenceLoader().load(**slots)
    assert [one.picture.shape for one in shown_to_networks(references)] == [(500, 300, 3), (300, 400, 3)]
    assert report.count("built-in model: used for the place") == 1
    assert report.count("built-in model: ignored, it takes one picture as the place") == 1
    references, _, report = ReferenceLoader().load(**slots, file_3="small.webp", role_3="first_frame")
    assert first_frame(references).shape == (1, 90, 90, 3)
    assert report.count("used for the first frame and the place") == report.count("used as first frame") == 1
    assert report.count("ignored, it takes one picture as the place") == 2


def test_pictures_of_other_nodes_and_loaders_join_in_order() -> None:
    before, _, _ = ReferenceLoader().load(file_1="room.png", role_1="texture")
    references, image, _ = ReferenceLoader().load(
        images=torch.rand(2, 64, 80, 3), images_role="identity", images_weight=1.5, references=before
    )
    assert [r.role for r in references.items] == ["texture", "identity", "identity"]
    assert references.items[1].pixels.shape == (64, 80, 3)
    assert image.shape[0] == 3


def test_weight_zero_and_warnings_are_reported() -> None:
    _, _, report = ReferenceLoader().load(file_1="room.png", file_2="small.webp", file_3="face.jpg", weight_3=0.0)
    assert "warning: tiny: 90x90 px" in report
    assert "face.jpg: ignored, its weight is 0" in report


def test_what_is_no_picture_is_refused_before_the_graph_runs_and_when_it_does(folder: Path) -> None:
    refusal = ReferenceLoader.VALIDATE_INPUTS(file_1="fake.png")
    assert isinstance(refusal, str)
    assert "fake.png is a GIF: accepted is PNG, JPG, JPEG or WEBP" in refusal
    assert ReferenceLoader.VALIDATE_INPUTS(file_1="room.png", file_2="none") is True
    with pytest.raises(InputError, match=r"fake\.png is a GIF"):
        ReferenceLoader().load(file_1="fake.png")
    with pytest.raises(InputError, match="points outside"):
        ReferenceLoader().load(file_1="../secret.png")


def test_nothing_or_too_much_is_refused() -> None:
    with pytest.raises(InputError, match="no reference was given"):
        ReferenceLoader().load(file_1="none")
    with pytest.raises(InputError, match="at most 8"):
        ReferenceLoader().load(images=torch.rand(9, 32, 32, 3))


def test_a_changed_file_is_noticed(folder: Path) -> None:
    before = ReferenceLoader.IS_CHANGED(file_1="room.png")
    assert ReferenceLoader.IS_CHANGED(file_1="room.png") == before
    Image.new("RGB", (300, 301), "blue").save(folder / "room.png")
    assert ReferenceLoader.IS_CHANGED(file_1="room.png") != before
