"""Costumes as figures: the face looks out of a hood or of what is worn, arms and legs stay."""

import numpy as np
import pytest

from sora2_nodes.story.face_features import Face
from sora2_nodes.story.setting import Garment
from sora2_nodes.story.storyboard import Person
from sora2_nodes.world.assembly import Assembly, frames_of, matrices, placed
from sora2_nodes.world.extents import corners
from sora2_nodes.world.figures.costumes import PREFIX
from sora2_nodes.world.figures.figure import build_figure
from sora2_nodes.world.figures.outfits import look_of_person


def _figure(of: str) -> Assembly:
    person = Person(name="man", figure="man", sex="man", clothes=(Garment(kind="costume", of=of),))
    return build_figure(look_of_person(person, Face(brows=0.5), 1))


def _worn(figure: Assembly, node: str = PREFIX) -> tuple[np.ndarray, np.ndarray]:
    poses = matrices(figure, placed((0, 0, 0))[None])[0]
    boxes = [corners(p, pose) for p, pose in zip(figure.primitives, poses, strict=True) if p.node.startswith(node)]
    assert boxes
    return np.min([low for low, _ in boxes], 0), np.max([high for _, high in boxes], 0)


@pytest.mark.parametrize("of", ["tyrannosaurus", "hen", "bear", "unicorn", "frog"])
def test_an_animals_head_is_over_the_face(of: str) -> None:
    figure = _figure(of)
    eyes = frames_of(figure, placed((0, 0, 0))[None])["eye_left"][0][:, 3]
    _, high = _worn(figure, PREFIX + "head")
    assert high[1] > eyes[1] + 0.1


@pytest.mark.parametrize("of", ["banana", "hot dog", "shark", "carrot", "pizza"])
def test_a_thing_is_worn_upright_behind_the_face(of: str) -> None:
    figure = _figure(of)
    low, high = _worn(figure)
    eyes = frames_of(figure, placed((0, 0, 0))[None])["eye_left"][0][:, 3]
    assert low[1] < 1.25 and high[1] > eyes[1]
    assert high[1] - low[1] > 0.7


def test_a_round_thing_leaves_the_head_free() -> None:
    figure = _figure("pumpkin")
    eyes = frames_of(figure, placed((0, 0, 0))[None])["eye_left"][0][:, 3]
    assert _worn(figure)[1][1] < eyes[1] + 0.1
