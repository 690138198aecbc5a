"""A face read from a picture of drawn people, kept in the cameo, and put on the figure."""

from __future__ import annotations

import json

import numpy as np
import people
import pytest
import torch
from safetensors.numpy import load, save

from sora2_nodes.cameo import face_reader, library
from sora2_nodes.cameo.cameo_maker import Photo, make_cameo
from sora2_nodes.cameo.face import look_at
from sora2_nodes.cameo.face_reader import in_words, middle_face, read_face
from sora2_nodes.cameo.features import pack, unpack
from sora2_nodes.errors import WeightsError
from sora2_nodes.story.face_features import PLAIN, Face
from training.dataset.heads import HELD_OUT, made_up
from training.evaluate_identity import portrait_of
from training.networks.head_net import READER_SIDE, HeadNet

PEOPLE = 24


@pytest.fixture(scope="module")
def pairs() -> tuple[np.ndarray, np.ndarray]:
    """Features of people it never saw, true and read from one picture each. (24, 11) twice"""
    true, read = [], []
    for number in range(PEOPLE):
        person = made_up(HELD_OUT + 2000 + number)
        true.append(person.face)
        read.append(look_at(*portrait_of(person, HELD_OUT + 3000 + number)).drawn)
    return np.array(true), np.array(read)


def test_features_of_people_it_never_saw_are_read_better_than_guessed(pairs: tuple) -> None:
    true, read = pairs
    error, guess = np.abs(true - read).mean(), np.abs(true - np.median(true, axis=0)).mean()
    assert error < 0.7 * guess
    names = list(Face._fields)
    for name in ("glasses", "beard", "parting"):
        assert np.corrcoef(true[:, names.index(name)], read[:, names.index(name)])[0, 1] > 0.6
    there = names.index("glasses")
    assert ((true[:, there] > 0) == (read[:, there] > 0)).mean() > 0.9


def test_every_reading_is_a_face_whatever_the_picture() -> None:
    for picture in (
        np.zeros((5, 9, 3)),
        np.full((300, 200, 3), 255),
        np.random.default_rng(0).integers(0, 256, (64, 64, 3)),
    ):
        face = read_face(picture.astype(np.uint8))
        assert all(0 <= share <= 1 for share in face)
        assert in_words(face)


def test_the_layers_are_those_that_were_trained() -> None:
    net = HeadNet(len(Face._fields), READER_SIDE)
    net.load_state_dict(face_reader._weights())
    x = np.random.default_rng(1).random((3, READER_SIDE, READER_SIDE), np.float32)
    with torch.inference_mode():
        assert np.allclose(net(torch.from_numpy(x)[None])[0].numpy(), face_reader._forward(x), atol=1e-4)


def test_missing_weights_are_an_error_with_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setattr(face_reader, "WEIGHTS", tmp_path / "none.safetensors")
    face_reader._weights.cache_clear()
    with pytest.raises(WeightsError, match="reinstall"):
        read_face(np.zeros((64, 64, 3), np.uint8))
    face_reader._weights.cache_clear()


def test_the_figure_of_a_cameo_has_the_face_and_at_strength_zero_the_plain_one() -> None:
    person = made_up(HELD_OUT + 2000)
    picture, box = portrait_of(person, HELD_OUT + 3000)
    photo = Photo(pixels=picture, sha256="ab" * 32, box=box)
    made = make_cameo(name="mira", consent=people.agreed(), photos=[photo], recording=None, now=people.NOON)
    features = made.cameo.open_features()
    assert features.drawn == made.drawn == look_at(picture, box).drawn
    assert library.person_of(made.cameo, features).face == pytest.approx(features.drawn)
    assert library.person_of(made.cameo, features, 0.0).face == PLAIN
    half = library.person_of(made.cameo, features, 0.5).face
    assert half.eye_size == pytest.approx((0.5 + features.drawn.eye_size) / 2)


def test_several_photos_give_the_middle_of_what_each_says() -> None:
    faces = [Face(eye_size=share) for share in (0.1, 0.2, 0.9)]
    assert middle_face(faces) == pytest.approx(Face(eye_size=0.2))


def test_a_picture_without_a_face_gives_the_plain_face_and_says_so() -> None:
    look = look_at(np.full((400, 600, 3), (30, 60, 160), np.uint8))
    assert look.drawn == PLAIN
    assert any("plain face" in warning for warning in look.warnings)


def test_features_kept_before_faces_were_read_are_read_from_their_crop() -> None:
    features = people.made(voice=people.recording()).cameo.open_features()
    arrays = load(pack(features))
    scalars = json.loads(arrays["scalars"].tobytes())
    assert unpack(pack(features)).drawn == features.drawn
    del scalars["drawn"], arrays["timbre"]
    arrays["scalars"] = np.frombuffer(json.dumps(scalars).encode(), np.uint8)
    older = unpack(save(arrays))
    assert older.drawn == read_face(features.face)
    assert older.voice.timbre is None
    assert older.voice.asked()["timbre"] is None
