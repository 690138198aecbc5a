"""Content credentials: our files are accepted, and every kind of tampering is told from a stripped or unsigned file."""

from __future__ import annotations

import json
import shutil
import struct
import wave
from collections.abc import Callable
from datetime import datetime, timezone
from fractions import Fraction
from pathlib import Path

import av
import c2pa
import numpy as np
import pytest
from PIL import Image

from sora2_nodes.errors import InputError, MediaError
from sora2_nodes.home import data_folder, keys_folder
from sora2_nodes.provenance import identity
from sora2_nodes.provenance.containers import write_fields
from sora2_nodes.provenance.credentials import sign_file, verify_file
from sora2_nodes.provenance.record import prompt_hash, record_of, without_words

NOTES = {
    "prompt": "a red ball <drops> & bounces “twice”",
    "seed": 41,
    "settings": {"width": 320, "height": 180, "preset": "fast"},
    "workflow": {"3": {"class_type": "Sora2Sampler", "inputs": {"steps": 4}}},
    "model": {"name": "pocket", "sha256": "ab" * 32},
    "consent_ids": ["consent-7f3a"],
    "cost_credits": 30,
    "events": [{"time_s": 0.75, "kind": "impact"}],
}
KINDS = ("mp4", "faststart.mp4", "mov", "png", "jpg", "webp", "wav")


def make(path: Path) -> Path:
    """Write a small healthy file of the kind its suffix names."""
    rng = np.random.default_rng(5)
    picture = np.clip(np.add.outer(np.arange(64), np.arange(96))[..., None] + rng.integers(0, 60, (64, 96, 3)), 0, 255)
    if path.suffix in (".mp4", ".mov"):
        movie(path, picture.astype(np.uint8), faststart="faststart" in path.name)
    elif path.suffix == ".wav":
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(24_000)
            file.writeframes(rng.integers(-9000, 9000, 4801).astype("<i2").tobytes())
    else:
        Image.fromarray(picture.astype(np.uint8)).save(path)
    return path


def movie(path: Path, picture: np.ndarray, *, faststart: bool) -> None:
    with av.open(str(path), "w", options={"movflags": "faststart"} if faststart else {}) as container:
        video = container.add_stream("libx264", rate=24)
        video.width, video.height, video.pix_fmt = picture.shape[1], picture.shape[0], "yuv420p"
        sound = container.add_stream("aac", rate=24_000)
        for number in range(12):
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(np.roll(picture, number, 1)), format="rgb24")
            container.mux(video.encode(frame))
        container.mux(video.encode())
        samples = (np.sin(np.arange(12_000) / 9) * 0.4).astype(np.float32)[None]
        audio = av.AudioFrame.from_ndarray(samples, format="fltp", layout="mono")
        audio.sample_rate, audio.pts, audio.time_base = 24_000, 0, Fraction(1, 24_000)
        container.mux(sound.encode(audio))
        container.mux(sound.encode())


def decoded(path: Path) -> list[bytes]:
    """The decoded content: every frame and every stretch of sound, or the pixels, or the samples."""
    if path.suffix in (".mp4", ".mov"):
        with av.open(str(path)) as container:
            return [frame.to_ndarray().tobytes() for frame in container.decode()]
    if path.suffix == ".wav":
        with wave.open(str(path), "rb") as file:
            return [file.readframes(10**6)]
    with Image.open(path) as image:
        return [image.convert("RGBA").tobytes()]


@pytest.fixture
def signed(tmp_path: Path) -> Callable[[str], Path]:
    def build(kind: str, notes: dict = NOTES) -> Path:
        path = make(tmp_path / f"clip.{kind}")
        sign_file(path, notes)
        return path

    return build


@pytest.mark.parametrize("kind", KINDS)
def test_a_signed_file_is_valid_plays_the_same_and_says_all_it_should(kind: str, tmp_path: Path) -> None:
    path = make(tmp_path / f"clip.{kind}")
    before = decoded(path)
    sign_file(path, NOTES)
    found = verify_file(path)
    assert (found.status, found.record_signed, found.problems) == ("valid", True, ())
    assert found.record["prompt"] == NOTES["prompt"]
    assert found.record["prompt_sha256"] == prompt_hash(NOTES["prompt"])
    assert found.record["seeds"] == [41]
    assert found.record["settings"] == NOTES["settings"]
    assert found.record["workflow"] == NOTES["workflow"]
    assert found.record["model_sha256"] == "ab" * 32
    assert found.record["consent_ids"] == ["consent-7f3a"]
    assert found.record["cost_credits"] == 30
    assert found.record["details"]["events"] == NOTES["events"]
    assert decoded(path) == before
    assert [p.name for p in tmp_path.iterdir() if p.name != "sora2-home"] == [path.name]


def test_the_manifest_says_created_by_a_trained_model_with_its_software_and_hashes(signed: Callable) -> None:
    with open(signed("png"), "rb") as file, c2pa.Reader("image/png", file) as reader:
        store = json.loads(reader.json())
    assertions = {a["label"]: a["data"] for a in store["manifests"][store["active_manifest"]]["assertions"]}
    (action,) = assertions["c2pa.actions.v2"]["actions"]
    assert action["action"] == "c2pa.created"
    assert action["digitalSourceType"].endswith("/trainedAlgorithmicMedia")
    assert action["softwareAgent"]["name"] == "Sora 2 Nodes"
    values = {key.rpartition(".")[2]: value for key, value in action["parameters"].items()}
    assert values == {
        "model_sha256": "ab" * 32, "prompt_sha256": prompt_hash(NOTES["prompt"]), "consent_ids": "consent-7f3a",
    }  # fmt: skip
    assert assertions["org.sora2nodes.generation"]["ai_generated"] is True


def test_the_host_finds_its_graph_and_players_the_comment(signed: Callable) -> None:
    with Image.open(signed("png")) as image:
        assert json.loads(image.text["prompt"]) == NOTES["workflow"]
    with av.open(str(signed("mp4"))) as container:
        assert json.loads(container.metadata["prompt"]) == NOTES["workflow"]
        assert json.loads(container.metadata["comment"])["sora2_record"]["prompt"] == NOTES["prompt"]


@pytest.mark.parametrize("flags", ["", "use_metadata_tags", "faststart+use_metadata_tags"])
def test_metadata_that_was_there_stays_and_the_comment_is_ours(flags: str, tmp_path: Path) -> None:
    plain, path = make(tmp_path / "plain.mp4"), tmp_path / "tagged.mp4"
    with av.open(str(plain)) as source, av.open(str(path), "w", options={"movflags": flags} if flags else {}) as target:
        streams = {s.index: target.add_stream_from_template(s) for s in source.streams}
        target.metadata.update({"title": "a film", "comment": "old", "workflow": '{"nodes": []}'})
        for packet in source.demux():
            if packet.dts is not None:
                packet.stream = streams[packet.stream.index]
                target.mux(packet)
    sign_file(path, NOTES)
    assert verify_file(path).status == "valid"
    with av.open(str(path)) as container:
        assert container.metadata["title"] == "a film"
        assert container.metadata["comment"].startswith('{"sora2_record"')
        assert json.loads(container.metadata["prompt"]) == NOTES["workflow"]
        assert container.metadata.get("workflow", '{"nodes": []}') == '{"nodes": []}'
        assert ("workflow" in container.metadata) is bool(flags)


def test_a_private_record_keeps_the_hash_and_not_one_word(tmp_path: Path) -> None:
    path = make(tmp_path / "clip.mp4")
    noted = {**NOTES, "storyboard": {"shots": [{"prompt": NOTES["prompt"]}]}, "negative": ["bounces"]}
    sign_file(path, without_words(record_of(noted)))
    found = verify_file(path)
    assert found.status == "valid"
    assert found.record["prompt_sha256"] == prompt_hash(NOTES["prompt"])
    assert found.record["settings"]["preset"] == "fast"
    assert b"bounces" not in path.read_bytes()
    assert "workflow" not in found.record


@pytest.mark.parametrize("kind", ["mp4", "png"])
def test_a_private_record_takes_words_that_stood_in_the_file_away(kind: str, tmp_path: Path) -> None:
    path = make(tmp_path / f"clip.{kind}")
    sign_file(path, NOTES)
    stale = make(tmp_path / f"stale.{kind}")
    write_fields(stale, path, {"comment": "bounces", "prompt": '{"text": "bounces"}'})
    sign_file(path, without_words(record_of(NOTES)))
    assert verify_file(path).status == "valid"
    assert b"bounces" not in path.read_bytes()


def replace_once(path: Path, old: bytes, new: bytes) -> None:
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new, 1))


def flip_at(path: Path, position: int) -> None:
    content = bytearray(path.read_bytes())
    content[position] ^= 0x10
    path.write_bytes(bytes(content))


def media_position(path: Path) -> int:
    content = path.read_bytes()
    mark = {".mp4": b"mdat", ".png": b"IDAT", ".wav": b"data", ".webp": b"VP8 ", ".jpg": b"\xff\xda"}[path.suffix]
    return content.rindex(mark) + 400


def manifest_position(path: Path, mark: bytes) -> int:
    content = path.read_bytes()
    return content.index(mark, content.index(b"c2pa.assertions"))


def tamper_media(path: Path) -> None:
    flip_at(path, media_position(path))


def tamper_metadata_prompt(path: Path) -> None:
    replace_once(path, b"a red ball", b"a tin ball")


def tamper_signed_prompt(path: Path) -> None:
    content = path.read_bytes()
    at = content.rindex(b"a red ball") if content.rindex(b"a red ball") > content.index(b"c2pa.assertions") else -1
    at = at if at > 0 else content.index(b"a red ball", content.index(b"c2pa.assertions"))
    path.write_bytes(content[:at] + b"a tin ball" + content[at + 10 :])


def tamper_consent(path: Path) -> None:
    content = path.read_bytes()
    at = content.index(b"consent-7f3a", content.index(b"c2pa.assertions"))
    path.write_bytes(content[:at] + b"consent-0000" + content[at + 12 :])


def tamper_source_type(path: Path) -> None:
    replace_once(path, b"trainedAlgorithmicMedia", b"digitalCapture///////// "[:23])


def tamper_signature(path: Path) -> None:
    """The 64 bytes of the ES256 signature itself, which CBOR introduces by 58 40."""
    content = path.read_bytes()
    flip_at(path, content.rindex(b"\x58\x40", 0, len(content) - 64) + 20)


def tamper_claim(path: Path) -> None:
    flip_at(path, path.read_bytes().index(b"instanceID") + 20)


def tamper_certificate(path: Path) -> None:
    replace_once(path, b"this installation", b"that installation")


def tamper_append(path: Path) -> None:
    extra = struct.pack(">I", 24) + b"evil" + bytes(16) if path.suffix == ".mp4" else b"\0" * 24
    path.write_bytes(path.read_bytes() + extra)


def tamper_cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def tamper_insert(path: Path) -> None:
    """A new metadata field in front of the media."""
    content = path.read_bytes()
    if path.suffix == ".mp4":
        extra, at = struct.pack(">I", 16) + b"skip" + b"evil" * 2, struct.unpack(">I", content[:4])[0]
    else:
        extra, at = b"\0\0\0\x04tEXta\0bc\x6e\x6c\x0c\x5b", 33
    path.write_bytes(content[:at] + extra + content[at:])


def tamper_hash(path: Path) -> None:
    mark = b"c2pa.hash.bmff" if path.suffix == ".mp4" else b"c2pa.hash.data"
    content = path.read_bytes()
    flip_at(path, content.index(b"hash", content.index(mark) + 40) + 8)


TAMPERINGS = (
    tamper_media, tamper_metadata_prompt, tamper_signed_prompt, tamper_consent, tamper_source_type, tamper_signature,
    tamper_claim, tamper_certificate, tamper_append, tamper_cut, tamper_insert, tamper_hash,
)  # fmt: skip


@pytest.mark.parametrize("tamper", TAMPERINGS, ids=lambda f: f.__name__)
@pytest.mark.parametrize("kind", ["mp4", "png"])
def test_tampering_is_told(kind: str, tamper: Callable[[Path], None], signed: Callable) -> None:
    path = signed(kind)
    before = path.read_bytes()
    tamper(path)
    assert path.read_bytes() != before
    assert verify_file(path).status == "tampered"


@pytest.mark.parametrize("kind", ["wav", "webp", "jpg"])
def test_one_changed_bit_of_the_media_is_told(kind: str, signed: Callable) -> None:
    path = signed(kind)
    tamper_media(path)
    assert verify_file(path).status == "tampered"


@pytest.mark.parametrize("kind", ["mp4", "png"])
def test_credentials_moved_from_another_file_are_told(kind: str, signed: Callable, tmp_path: Path) -> None:
    path = signed(kind)
    other = make(tmp_path / f"other.{kind}")
    if kind == "png":
        Image.open(other).rotate(180).save(other)
    sign_file(other, {**NOTES, "prompt": "a blue ball drops & bounces"})
    mine, theirs = path.read_bytes(), other.read_bytes()
    box = manifest_box(theirs, kind)
    path.write_bytes(mine.replace(manifest_box(mine, kind), box))
    assert verify_file(path).status == "tampered"


def manifest_box(content: bytes, kind: str) -> bytes:
    """Cut out the PNG chunk or MP4 box that holds the credentials."""
    if kind == "png":
        at = content.index(b"caBX") - 4
        return content[at : at + 12 + struct.unpack(">I", content[at : at + 4])[0]]
    at = content.index(b"uuid") - 4
    return content[at : at + struct.unpack(">I", content[at : at + 4])[0]]


def test_a_stripped_picture_and_a_remuxed_movie_are_told_from_unsigned_ones(signed: Callable, tmp_path: Path) -> None:
    picture = signed("png")
    content = picture.read_bytes()
    picture.write_bytes(content.replace(manifest_box(content, "png"), b""))
    assert verify_file(picture).status == "stripped"
    remuxed = tmp_path / "remuxed.mp4"
    with av.open(str(signed("mp4"))) as source, av.open(str(remuxed), "w") as target:
        streams = {s.index: target.add_stream_from_template(s) for s in source.streams}
        target.metadata.update(source.metadata)
        for packet in source.demux():
            if packet.dts is not None:
                packet.stream = streams[packet.stream.index]
                target.mux(packet)
    found = verify_file(remuxed)
    assert (found.status, found.record_signed) == ("stripped", False)
    assert found.record["prompt"] == NOTES["prompt"]
    for kind in KINDS:
        assert verify_file(make(tmp_path / f"fresh.{kind}")).status == "unsigned"


def test_a_file_signed_elsewhere_is_untrusted_until_its_root_is_trusted(
    signed: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = signed("mp4")
    chain = identity.signing_identity().chain_pem
    monkeypatch.setenv("SORA2_HOME", str(tmp_path / "another"))
    found = verify_file(path)
    assert (found.status, found.problems) == ("untrusted", ("signingCredential.untrusted",))
    trust = data_folder() / "trust"
    trust.mkdir(parents=True)
    (trust / "friend.pem").write_text(chain)
    assert verify_file(path).status == "valid"


def test_resigning_after_a_change_does_not_pass_for_the_original_signer(
    signed: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sora2_home: Path
) -> None:
    path = signed("png")
    Image.open(path).rotate(180).save(path)
    monkeypatch.setenv("SORA2_HOME", str(tmp_path / "another"))
    sign_file(path, NOTES)
    assert verify_file(path).status == "valid"
    monkeypatch.setenv("SORA2_HOME", str(sora2_home))
    assert verify_file(path).status == "untrusted"


def test_the_key_is_made_once_and_only_its_owner_may_read_it() -> None:
    first, second = identity.signing_identity(), identity.signing_identity()
    assert first == second
    assert first.algorithm == "es256"
    path = keys_folder() / identity.FILE
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o077 == 0
    assert path.read_bytes().count(b"PRIVATE KEY") == 2  # one key; the root's is not kept


def test_a_key_and_chain_of_ones_own_are_used(
    signed: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SORA2_HOME", str(tmp_path / "studio"))
    identity.signing_identity()
    mine = (keys_folder() / identity.FILE).read_bytes()
    monkeypatch.setenv("SORA2_HOME", str(tmp_path / "fresh"))
    keys_folder().mkdir(parents=True)
    (keys_folder() / identity.FILE).write_bytes(mine)
    path = signed("png")
    assert verify_file(path).status == "valid"
    (keys_folder() / identity.FILE).write_text("not a key")
    with pytest.raises(InputError, match="put a private key and its certificate chain"):
        sign_file(path, NOTES)


def test_signing_again_keeps_the_file_valid_and_the_last_record(signed: Callable) -> None:
    path = signed("mp4")
    sign_file(path, {**NOTES, "prompt": "second thoughts"})
    found = verify_file(path)
    assert (found.status, found.record["prompt"]) == ("valid", "second thoughts")


def test_what_can_not_carry_a_record_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("hello")
    with pytest.raises(MediaError, match=r"notes\.txt is no MP4"):
        sign_file(text, NOTES)
    cut = make(tmp_path / "cut.mp4")
    content = cut.read_bytes()[:-30]
    cut.write_bytes(content)
    with pytest.raises(MediaError):
        sign_file(cut, NOTES)
    assert cut.read_bytes() == content
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_file()) == ["cut.mp4", "notes.txt"]
    with pytest.raises(MediaError, match="can't be read"):
        verify_file(tmp_path / "nobody.mp4")


def test_a_copy_stays_valid(signed: Callable, tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere.mp4"
    shutil.copy(signed("mp4"), copy)
    assert verify_file(copy).status == "valid"


def test_the_time_written_down_is_the_one_given() -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=timezone.utc)
    assert record_of({"prompt": "x"}, now=noon).made_at == "2026-11-23T12:00:00+00:00"
