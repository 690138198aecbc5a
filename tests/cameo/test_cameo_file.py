"""The `.cameo` file: round trips, hostile headers, and features that only their key opens."""

from __future__ import annotations

import json
import shutil
import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
import people
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors import safe_open

from sora2_nodes.cameo import library, vault
from sora2_nodes.cameo.cameo_file import Cameo, cameo_from_bytes, new_cameo, read_cameo, write_cameo
from sora2_nodes.cameo.consent import LONGEST_NAME
from sora2_nodes.cameo.features import Features, pack, unpack
from sora2_nodes.errors import ConsentError, InputError, Sora2Error
from sora2_nodes.home import data_folder, keys_folder

ONE_HOME = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)


def test_a_cameo_survives_the_disk_and_is_read_by_safetensors_itself(tmp_path: Path) -> None:
    made = people.made(voice=people.recording())
    path = tmp_path / "mira.cameo"
    write_cameo(made.cameo, path)
    back = read_cameo(path)
    assert back == made.cameo
    assert path.stat().st_mode & 0o777 == 0o600
    with safe_open(path, framework="numpy") as file:
        assert json.loads(file.metadata()["paper"])["name"] == "mira"
        assert list(file.keys()) == ["sealed"]
    features = back.open_features()
    assert np.array_equal(features.face, made.look.face)
    assert features.face_tokens.shape == (64, 768)
    assert features.voice is not None
    assert features.voice.f0_hz == made.voice.f0_hz


def test_features_round_trip_in_full() -> None:
    made = people.made(voice=people.recording())
    features = made.cameo.open_features()
    again = unpack(pack(features))
    assert again.palette == features.palette
    assert np.array_equal(again.thumbnail, features.thumbnail)
    assert np.array_equal(again.voice.embedding, features.voice.embedding)


def test_the_file_shows_no_face_colour_or_voice_without_the_key(tmp_path: Path) -> None:
    made = people.made(voice=people.recording())
    path = tmp_path / "mira.cameo"
    write_cameo(made.cameo, path)
    content, features = path.read_bytes(), made.cameo.open_features()
    assert features.face.tobytes()[:64] not in content
    assert features.thumbnail.tobytes()[:64] not in content
    assert b"skin" not in content
    assert b"f0_hz" not in content


def test_a_copied_data_folder_without_the_keys_can_not_read_a_face(tmp_path: Path, monkeypatch) -> None:
    library.save_cameo(people.cameo())
    copy = tmp_path / "copy"
    shutil.copytree(data_folder(), copy)
    shutil.rmtree(copy / keys_folder().relative_to(data_folder()))
    monkeypatch.setenv("SORA2_HOME", str(copy))
    stolen = library.find_cameo("mira")
    with pytest.raises(ConsentError, match="its key is not in this data folder"):
        stolen.open_features()


def test_another_cameos_key_does_not_open_it() -> None:
    mine, other = people.cameo("mira"), people.cameo("tomas")
    vault.key_path(mine.id).write_bytes(vault.key_path(other.id).read_bytes())
    with pytest.raises(ConsentError, match="were changed"):
        mine.open_features()


def test_features_moved_between_cameos_do_not_open() -> None:
    mine, other = people.cameo("mira"), people.cameo("tomas")
    with pytest.raises(ConsentError):
        replace(mine, sealed=other.sealed).open_features()


@ONE_HOME
@given(position=st.integers(0, 10**9), bit=st.integers(0, 7))
def test_any_flipped_bit_of_the_features_is_told(mira: Cameo, position: int, bit: int) -> None:
    sealed = bytearray(mira.sealed)
    sealed[position % len(sealed)] ^= 1 << bit
    with pytest.raises(ConsentError):
        replace(mira, sealed=bytes(sealed)).open_features()


@ONE_HOME
@given(position=st.integers(0, 10**9), byte=st.integers(0, 255), cut=st.integers(0, 3))
def test_a_damaged_file_is_refused_or_does_not_pass_its_signature(position: int, byte: int, cut: int, tmp_path) -> None:
    path = tmp_path / "mira.cameo"
    if not path.exists():
        write_cameo(people.cameo(), path)
    content = bytearray(path.read_bytes())
    header = struct.unpack("<Q", content[:8])[0]
    at = position % (8 + header)
    if content[at] == byte and not cut:
        return
    content[at] = byte
    try:
        cameo = cameo_from_bytes(bytes(content[: len(content) - cut]), "mira.cameo")
        cameo.signer  # noqa: B018
        cameo.open_features()
        assert json.loads(json.dumps(dict(cameo.paper))) == dict(read_cameo(path).paper)  # white space, or no change
    except Sora2Error:
        pass


@ONE_HOME
@given(content=st.binary(max_size=400))
def test_bytes_that_are_no_cameo_are_refused(content: bytes) -> None:
    with pytest.raises(InputError, match="is no cameo"):
        cameo_from_bytes(content, "thing.cameo")


@ONE_HOME
@given(
    header=st.recursive(
        st.none() | st.text(max_size=5) | st.integers(),
        lambda x: (
            st.lists(x)
            | st.dictionaries(
                st.sampled_from(["__metadata__", "paper", "format", "sealed", "dtype", "shape", "data_offsets"]), x
            )
        ),
        max_leaves=12,
    )
)
def test_any_json_in_the_header_is_refused_cleanly(header: object) -> None:  # fmt: skip
    text = json.dumps(header).encode()
    with pytest.raises(InputError):
        cameo_from_bytes(struct.pack("<Q", len(text)) + text + b"\0" * 8, "thing.cameo")


@pytest.mark.parametrize("name", ["", "two words", "a/b", "../up", "x" * (LONGEST_NAME + 1), "a.b", "-"])
def test_a_name_that_a_prompt_or_a_path_could_not_hold_is_refused(name: str) -> None:
    made = people.made()
    with pytest.raises(InputError, match="must be one word"):
        new_cameo(
            name=name, features=made.cameo.open_features(), consent=people.agreed(), sources=(), made_at=people.NOON
        )


def test_a_cameo_goes_to_another_installation_only_with_its_passphrase(tmp_path: Path, monkeypatch) -> None:
    mine = people.cameo()
    face = mine.open_features().face
    packed = tmp_path / "mira.cameo"
    write_cameo(mine.for_transport("correct horse"), packed)
    monkeypatch.setenv("SORA2_HOME", str(tmp_path / "elsewhere"))
    with pytest.raises(ConsentError, match="wrong passphrase"):
        read_cameo(packed).from_transport("battery staple")
    there = read_cameo(packed).from_transport("correct horse")
    assert np.array_equal(there.open_features().face, face)
    assert there.signer == mine.signer
    with pytest.raises(InputError, match="at least 8"):
        there.for_transport("short")


def test_features_of_the_wrong_shape_are_refused() -> None:
    made = people.made()
    features = made.cameo.open_features()
    small = Features(face=features.face[:64], thumbnail=features.thumbnail, palette=features.palette)
    with pytest.raises(ConsentError, match="can't be read"):
        unpack(pack(small))
    with pytest.raises(ConsentError):
        unpack(b"not tensors")
