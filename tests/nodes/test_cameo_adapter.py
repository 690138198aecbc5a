"""CameoAdapter: consent is asked before a graph runs, when it runs, and again before credits are held."""

from __future__ import annotations

import copy
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from sora2_nodes.cameo import library
from sora2_nodes.cameo.cameo_maker import Photo, make_cameo
from sora2_nodes.cameo.consent import new_consent
from sora2_nodes.errors import ConsentError, InputError
from sora2_nodes.media.files.clip import Clip
from sora2_nodes.media.speech.offline_voice import median_f0
from sora2_nodes.nodes.audio_sync import AudioSync, _required
from sora2_nodes.nodes.cameo_adapter import AS_ID_LORA, AS_PHANTOM, CameoAdapter
from sora2_nodes.nodes.prompt_encode import PromptEncode
from sora2_nodes.nodes.shots.held_lines import hears_voice, held_lines, voices_for_reference
from sora2_nodes.nodes.shots.storyboard_shots import SamplerJob, render_storyboard
from sora2_nodes.nodes.sockets.cameo_socket import APPROVE, NEW, REVOKE, cameos_of
from sora2_nodes.nodes.sockets.clip_video import ClipVideo
from sora2_nodes.nodes.sockets.subject_pictures import WAYS, strength_for, subjects_of, way_of
from sora2_nodes.nodes.sockets.voices import voices_of
from sora2_nodes.nodes.sora2_loader import Sora2Loader
from sora2_nodes.provenance.credentials import verify_file
from sora2_nodes.story.storyboard import DialogueLine, Shot, Storyboard
from sora2_nodes.studio.cast import consents_in, still_allowed, voices_for
from sora2_nodes.studio.shoot import acted
from tests.media.media_makers import make_clip

from .tiny_face import draw_face
from .tiny_weights import write_tiny_weights


class Model:
    """A MODEL with the two names that nodes use."""

    def __init__(self, options: dict | None = None) -> None:
        self.model_options = options or {}

    def clone(self) -> Model:
        return Model(dict(self.model_options))


def face() -> np.ndarray:
    return np.asarray(draw_face())


def kept(name: str, **chosen: object) -> None:
    now = datetime.now(timezone.utc)
    dates = {"made_at": now, "expires_at": now + timedelta(days=9)}
    consent = new_consent(**{"subject": name, **dates, **chosen})  # type: ignore[arg-type]
    photo = Photo(pixels=face(), sha256="a" * 64)
    library.save_cameo(make_cameo(name=name, consent=consent, photos=[photo], recording=None, now=now).cameo)


def made(**chosen: object) -> tuple:
    image = torch.from_numpy(face().copy()).float()[None] / 255
    given = {"name": "mira", "face": image, "consent": True}
    return CameoAdapter().adapt(Model(), NEW, 1.0, **{**given, **chosen})  # type: ignore[arg-type]


def test_a_kept_cameo_is_carried_by_a_clone_of_the_model() -> None:
    kept("mira", restrictions="no ads")
    plain = Model()
    model, carried, report = CameoAdapter().adapt(plain, "mira", 1.0)
    assert cameos_of(plain) == ()
    assert cameos_of(model) == (carried,)
    assert (carried.person.cameo, carried.person.outfit, carried.person.hair) == ("mira", "red", "black")
    assert carried.voice is None
    assert "restrictions: no ads" in report
    assert carried.grant.consent_id in report


def test_strength_zero_leaves_the_built_in_figures_colours() -> None:
    kept("mira")
    _, carried, _ = CameoAdapter().adapt(Model(), "mira", 0.0)
    assert (carried.person.outfit, carried.person.hair, carried.person.skin) == ("blue", "brown", "tan")


def test_two_are_carried_and_a_third_is_refused() -> None:
    for name in ("mira", "tomas", "yun"):
        kept(name)
    model, _, _ = CameoAdapter().adapt(Model(), "mira", 1.0)
    model, _, _ = CameoAdapter().adapt(model, "mira", 0.5)  # the same again replaces
    model, _, _ = CameoAdapter().adapt(model, "tomas", 1.0)
    assert [one.cameo.name for one in cameos_of(model)] == ["mira", "tomas"]
    with pytest.raises(InputError, match="at most 2"):
        CameoAdapter().adapt(model, "yun", 1.0)


def test_a_refusal_comes_before_any_node_runs() -> None:
    kept("mira", purposes=("education",))
    assert CameoAdapter.VALIDATE_INPUTS("mira", "local", "education") is True
    assert "may not be used for advertising" in CameoAdapter.VALIDATE_INPUTS("mira", "local", "advertising")
    assert "not approved" in CameoAdapter.VALIDATE_INPUTS("mira", "bob", "education")
    assert "there is no cameo" in CameoAdapter.VALIDATE_INPUTS("nobody")
    assert CameoAdapter.VALIDATE_INPUTS(NEW) is True


def test_a_queued_graph_can_not_use_a_cameo_revoked_meanwhile() -> None:
    kept("mira")
    before = CameoAdapter.IS_CHANGED("mira")
    assert CameoAdapter.IS_CHANGED("mira") == before
    _, carried, _ = CameoAdapter().adapt(Model(), "mira", 1.0)
    assert still_allowed([carried]) == (carried.grant.consent_id,)
    library.revoke_cameo("mira", now=datetime.now(timezone.utc))
    assert CameoAdapter.IS_CHANGED("mira") != before
    with pytest.raises(ConsentError, match="was revoked"):
        CameoAdapter().adapt(Model(), "mira", 1.0)
    with pytest.raises(ConsentError, match="was revoked"):
        still_allowed([carried])


def test_a_cameo_is_made_from_a_face_once_and_found_again() -> None:
    _, first, _ = made()
    _, again, _ = made()
    assert first.cameo.id == again.cameo.id
    assert "mira" in CameoAdapter.INPUT_TYPES()["required"]["cameo"][0]
    with pytest.raises(InputError, match="named 'mira' already"):
        made(face=torch.rand(1, 200, 200, 3))


def test_making_one_needs_consent_a_face_and_a_name() -> None:
    for missing, message in (
        ({"consent": False}, "turn consent on"),
        ({"face": None}, "connect an IMAGE"),
        ({"name": ""}, "one word"),
    ):
        with pytest.raises((ConsentError, InputError), match=message):
            made(**missing)


def test_an_account_is_approved_and_a_cameo_revoked_through_the_node() -> None:
    kept("mira")
    for manage in (APPROVE, REVOKE):
        with pytest.raises(InputError, match="choose a kept cameo"):
            CameoAdapter().adapt(Model(), NEW, 1.0, manage=manage, approve="bob")
    with pytest.raises(InputError, match="write the account"):
        CameoAdapter().adapt(Model(), "mira", 1.0, manage=APPROVE)
    with pytest.raises(ConsentError, match="not approved"):
        CameoAdapter().adapt(Model(), "mira", 1.0, account="bob")
    assert CameoAdapter.VALIDATE_INPUTS("mira", "bob", "creative", APPROVE) is True
    _, carried, report = CameoAdapter().adapt(Model(), "mira", 1.0, account="bob", manage=APPROVE, approve="bob")
    assert carried.grant.account == "bob"
    assert "audience: approved bob" in report
    with pytest.raises(ConsentError, match="is revoked, as asked"):
        CameoAdapter().adapt(Model(), "mira", 1.0, manage=REVOKE)
    assert library.status_of(library.find_cameo("mira")) == "revoked"
    with pytest.raises(ConsentError, match="was revoked"):
        still_allowed([carried])


def spoken(f0_hz: float) -> dict:
    t = np.arange(48_000) / 24_000
    pulses = sum(np.sin(2 * np.pi * f0_hz * k * t) / k for k in range(1, 25)) * (np.sin(2 * np.pi * 2 * t) ** 2)
    return {"waveform": torch.from_numpy((0.2 * pulses).astype(np.float32))[None, None], "sample_rate": 24_000}


def test_a_connected_voice_is_measured_and_carried() -> None:
    _, carried, report = made(voice=spoken(130.0))
    assert carried.voice.f0_hz == pytest.approx(130, rel=0.05)
    assert f"voice: {carried.voice.f0_hz:.0f} Hz" in report


def test_a_speaker_with_a_cameos_name_gets_its_voice_and_nobody_else_does() -> None:
    _, carried, _ = made(voice=spoken(130.0))
    voices = voices_for(["MIRA", "Tom"], [carried])
    assert list(voices) == ["MIRA"]
    assert voices["MIRA"].f0_hz == pytest.approx(130, rel=0.05)
    assert 0.82 <= voices["MIRA"].formants <= 1.22
    library.revoke_cameo("mira", now=datetime.now(timezone.utc))
    with pytest.raises(ConsentError, match="was revoked"):
        voices_for(["MIRA"], [carried])


def test_lines_of_a_cameo_are_held_in_its_voice_and_those_of_others_left_to_the_model() -> None:
    _, carried, _ = made(voice=spoken(130.0))
    lines = tuple(DialogueLine(speaker=who, text=text) for who, text in (("Tom", "Hello."), ("MIRA", "Good evening.")))
    board = Storyboard(
        shots=(Shot(prompt="a room", duration_s=4.0, dialogue=lines), Shot(prompt="a room", dialogue=lines[:1]))
    )
    held = held_lines(board, 0, [carried])
    assert [(span.speaker, span.text) for span in held.spans] == [("MIRA", "Good evening.")]
    ((start_s, end_s),) = held.times_s
    wave = held.audio["waveform"][0, 0].numpy()
    assert wave.shape == (96_000,)
    inside = slice(round(start_s * 24_000), round(end_s * 24_000))
    assert np.abs(wave[inside]).max() > 0.05
    assert not np.delete(wave, np.r_[inside]).any()
    assert held.spans[0].f0_hz == pytest.approx(carried.voice.f0_hz, rel=0.1)
    assert held.as_record()[0]["start_s"] == pytest.approx(start_s, abs=1e-3)
    assert held_lines(board, 1, [carried]) is None
    assert held_lines(board, 0, [replace(carried, strength=0.0)]) is None
    mouth = voices_of(board, 0, [carried])["MIRA"]
    assert mouth[round(start_s * 100) : round(end_s * 100)].max() > 0.5
    assert mouth[: round(start_s * 100) - 5].max() < 0.05


def test_a_sample_of_the_voice_is_spoken_for_whom_a_shot_names_or_hears() -> None:
    _, carried, _ = made(voice=spoken(130.0))
    silent, named = Shot(prompt="An empty room"), Shot(prompt="mira waves")
    speaking = replace(silent, dialogue=(DialogueLine(speaker="MIRA", text="Hello."),))
    assert voices_for_reference([carried], silent) == {}
    for shot in (named, speaking):
        sample = voices_for_reference([carried], shot)["mira"]
        wave = sample["waveform"][0, 0].numpy()
        assert 3.0 < len(wave) / sample["sample_rate"] < 8.0
        assert median_f0(wave[None], sample["sample_rate"]) == pytest.approx(carried.voice.f0_hz, rel=0.1)
    assert voices_for_reference([replace(carried, strength=0.0)], named) == {}


def test_the_report_says_that_ltx2_is_given_the_voice_and_others_are_not() -> None:
    image = torch.from_numpy(face().copy()).float()[None] / 255
    new = {"name": "mira", "face": image, "consent": True, "voice": spoken(130.0)}
    _, _, report = CameoAdapter().adapt(Told(128, image_model="ltxav"), NEW, 1.0, **new)
    assert "are held in the sound" in report
    assert "as reference audio" not in report
    model, _, report = CameoAdapter().adapt(Told(128, image_model="ltxav"), "mira", 1.0, voice_as=AS_ID_LORA)
    assert "a sample of it is given as reference audio" in report
    assert hears_voice(model)
    _, _, report = CameoAdapter().adapt(Told(**WAN), "mira", 1.0)
    assert "the model itself is given no voice" in report


def test_a_voice_alone_names_its_consent_too_and_marks_the_clip() -> None:
    _, carried, _ = made(voice=spoken(130.0))
    shown, plain = make_clip(num_frames=72), make_clip(num_frames=72)
    defaults = {name: [spec[1]["default"]] for name, spec in _required().items() if "default" in spec[1]}
    both = {**defaults, "dialogue": ["Mira: Hello.\n\nTom: Hello."], "cameo": [carried]}
    videos, _ = AudioSync().sync([ClipVideo(shown), ClipVideo(plain)], **both)
    assert videos[0].clip.record["consent_ids"] == [carried.grant.consent_id]
    assert any((a != b).any() for a, b in zip(videos[0].clip.frames(), shown.frames(), strict=True))
    assert "consent_ids" not in videos[1].clip.record
    assert consents_in("a room", [carried], ["MIRA"]) == (carried.grant.consent_id,)


def test_the_subjects_of_a_shot_stand_side_by_side_on_white() -> None:
    for name in ("mira", "tomas"):
        kept(name)
    model, _, _ = CameoAdapter().adapt(Model(), "mira", 1.0)
    model, _, _ = CameoAdapter().adapt(model, "tomas", 1.0)
    board = Storyboard(shots=(), width=320, height=180)
    assert subjects_of(None, cameos_of(model), "a ball drops", board) is None
    alone = subjects_of(None, cameos_of(model), "mira waves", board)
    both = subjects_of(None, cameos_of(model), "mira and tomas wave", board)
    assert (len(alone.each), len(both.each)) == (1, 2)
    one, two = alone.together[0].numpy(), both.together[0].numpy()
    assert one.shape == two.shape == (180, 320, 3)
    assert one[:, 155:165].min() < 0.9 < one[0].min()
    assert two[:, 155:165].min() == 1.0
    assert min(two[:, :150].min(), two[:, 170:].min()) < 0.5


class Told:
    """A MODEL of the host as far as its kind is asked for: the network's own configuration."""

    def __init__(self, channels: int = 16, **kind: object) -> None:
        self.model_options: dict = {}
        config = SimpleNamespace(unet_config=kind)
        self.model = SimpleNamespace(model_config=config, latent_format=SimpleNamespace(latent_channels=channels))

    def clone(self) -> Told:
        return copy.deepcopy(self)


WAN = {"image_model": "wan2.1", "model_type": "t2v", "in_dim": 16}


@pytest.mark.parametrize(
    ("model", "way"),
    [
        (Told(**{**WAN, "model_type": "vace"}), "vace"),
        (Told(**WAN), ""),
        (Told(**{**WAN, "model_type": "i2v", "in_dim": 36}), "start"),
        (Told(48, **{**WAN, "in_dim": 48}), "start"),
        (Told(16, **{**WAN, "model_type": "i2v", "in_dim": 48}), ""),
        (Told(128, image_model="ltxv"), "guide"),
        (Told(128, image_model="ltxav"), "guide"),
        (Told(image_model="hunyuan_video", in_channels=16), ""),
        (Told(image_model="hunyuan_video", in_channels=33), "start"),
        (Told(image_model="cosmos"), ""),
        (Model(), ""),
    ],
)
def test_the_report_says_how_each_family_takes_the_face_or_that_it_does_not(model: Told, way: str) -> None:
    kept("mira")
    assert way_of(model) == way
    _, _, report = CameoAdapter().adapt(model, "mira", 1.0)
    assert f"used: the face, {WAYS[way]}" in report if way else "not used: the face" in report


def test_phantom_is_taken_at_the_users_word_and_only_where_it_can_be() -> None:
    kept("mira")
    model, _, report = CameoAdapter().adapt(Told(**WAN), "mira", 1.0, face_as=AS_PHANTOM)
    assert way_of(model) == "phantom"
    assert "reference latents, one each (Phantom)" in report
    model, _, report = CameoAdapter().adapt(Told(128, image_model="ltxv"), "mira", 1.0, face_as=AS_PHANTOM)
    assert way_of(model) == "guide"
    assert "Phantom" not in report


def test_the_strength_of_a_cameo_reaches_the_familys_own_strength() -> None:
    kept("mira")
    model, _, _ = CameoAdapter().adapt(Model(), "mira", 0.5)
    shown = subjects_of(None, cameos_of(model), "mira waves", Storyboard(shots=(), width=64, height=64))
    assert shown.strength == 0.5
    assert strength_for("vace", 0.5) == 0.5
    assert 0 < strength_for("guide", 0.5) < 0.5
    model, _, _ = CameoAdapter().adapt(Model(), "mira", 0.0)
    assert subjects_of(None, cameos_of(model), "mira waves", Storyboard(shots=(), width=64, height=64)) is None


def test_a_clip_names_the_consents_of_those_in_it_carries_the_mark_and_is_signed(tmp_path) -> None:
    kept("mira")
    kept("tomas")
    model, _, _ = CameoAdapter().adapt(Model(), "mira", 1.0)
    model, tomas, _ = CameoAdapter().adapt(model, "tomas", 1.0)
    grey = np.full((90, 160, 3), 90, np.uint8)
    plain = Clip(
        width=160, height=90, fps=Fraction(24), num_frames=6, frames=lambda: iter([grey] * 6), waveform=None,
        sample_rate=24_000, record={"prompt": "Tomas waves", "seed": 3, "sha256": "ab" * 32},
    )  # fmt: skip
    assert acted(plain, consents_in("a ball drops", cameos_of(model)), cameos_of(model)) is plain
    assert consents_in("Tomas waves", cameos_of(model)) == (tomas.grant.consent_id,)
    clip = acted(plain, consents_in("Tomas waves", cameos_of(model)), cameos_of(model))
    assert acted(clip, [tomas.grant.consent_id], cameos_of(model)) is clip
    assert clip.record["consent_ids"] == [tomas.grant.consent_id]
    assert all((frame != grey).any() for frame in clip.frames())
    path = tmp_path / "clip.mp4"
    ClipVideo(clip).save_to(str(path), metadata={"workflow": {"nodes": []}})
    found = verify_file(path)
    assert (found.status, found.record["consent_ids"]) == ("valid", [tomas.grant.consent_id])
    assert (found.record["model_sha256"], found.record["workflow"]) == ("ab" * 32, {"nodes": []})


def test_a_cameo_that_a_later_shot_calls_she_is_named_in_its_record_too(sora2_home) -> None:
    write_tiny_weights(sora2_home / "weights/tiny")
    model, clip, *_ = Sora2Loader().load("tiny")
    kept("mira")
    carrying, carried, _ = CameoAdapter().adapt(model, "mira", 1.0)
    words = "Shot 1: Mira waves in a park.\n\nShot 2: She waves. [continuity: same world]\n\nShot 3: A ball drops."
    size = {"duration_s": 0.5, "width": 96, "height": 64, "fps": 24, "seed": 1}
    story = PromptEncode().encode(clip, words, "", "", **size)[0]
    made = render_storyboard(SamplerJob(model=carrying, storyboard=story, steps=1), lambda *_: None)
    under = [shot.clip.record.get("consent_ids") for shot in made]
    assert under == [[carried.grant.consent_id], [carried.grant.consent_id], None]
