"""The built-in networks: shapes, what conditions change, codecs' round trips, checkpoints that refuse damage."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from sora2_nodes.engine.config import AudioConfig, LightConfig, TransformerConfig, VideoConfig, from_json, to_json
from sora2_nodes.engine.model.audio import AudioCodec, overlap_add
from sora2_nodes.engine.model.checkpoint import FILES, MANIFEST, fastest_dtype, load_networks, sha256_of
from sora2_nodes.engine.model.light import LightPainter
from sora2_nodes.engine.model.transformer import Conditions, PocketTransformer, patchify, unpatchify
from sora2_nodes.engine.model.video import VideoDecoder, VideoEncoder, compose, filled, layer_bases
from sora2_nodes.errors import WeightsError
from training.measuring.griffin_lim import griffin_lim

TINY = TransformerConfig(dim=64, depth=2, heads=1)
VIDEO, AUDIO = (1, 24, 3, 10, 18), (1, 48, 13)


def tiny_transformer() -> PocketTransformer:
    torch.manual_seed(0)
    model = PocketTransformer(TINY)
    for p in model.parameters():
        torch.nn.init.normal_(p, std=0.1)
    return model.eval()


def all_told() -> Conditions:
    torch.manual_seed(1)
    return Conditions(
        scene=torch.rand(1, TINY.scene),
        maps=torch.rand(1, 16, 12, 20, 36),
        contacts=torch.rand(1, 52, TINY.contact_channels),
        memory=torch.randn(1, 24, 2, 10, 18),
        memory_role=torch.tensor([[0, 2]]),
    )


def speak(model: PocketTransformer, conditions: Conditions) -> tuple[torch.Tensor, torch.Tensor]:
    torch.manual_seed(2)
    with torch.inference_mode():
        return model(torch.randn(VIDEO), torch.randn(AUDIO), torch.tensor([0.7]), conditions)


def test_velocities_have_the_shapes_of_the_latents() -> None:
    video, audio = speak(tiny_transformer(), all_told())
    assert video.shape == VIDEO
    assert audio.shape == AUDIO
    assert torch.isfinite(video).all()


def test_memories_count_by_role_and_weight() -> None:
    model, told = tiny_transformer(), all_told()
    as_told = speak(model, told)[0]
    for changed in ({"memory_role": torch.tensor([[0, 3]])}, {"memory_weight": torch.tensor([[1.0, 0.5]])}):
        assert not torch.allclose(speak(model, dataclasses.replace(told, **changed))[0], as_told, atol=1e-4)
    assert torch.allclose(
        speak(model, dataclasses.replace(told, memory_weight=torch.ones(1, 2)))[0], as_told, atol=1e-5
    )


@pytest.mark.parametrize("name", ["scene", "maps", "contacts", "memory"])
def test_every_condition_reaches_the_picture_and_can_be_dropped(name: str) -> None:
    model, told = tiny_transformer(), all_told()
    with_it, without = speak(model, told), speak(model, dataclasses.replace(told, **{name: None}))
    assert not torch.allclose(with_it[0], without[0], atol=1e-4)


def test_a_sample_whose_plan_is_kept_out_hears_none() -> None:
    model, told = tiny_transformer(), all_told()
    muted = dataclasses.replace(told, plan_keep=torch.zeros(1))
    other = dataclasses.replace(
        muted, maps=torch.rand(1, 16, 12, 20, 36), contacts=torch.rand(1, 52, TINY.contact_channels)
    )
    assert torch.equal(speak(model, muted)[0], speak(model, other)[0])


def test_given_latents_are_read_at_sigma_zero() -> None:
    model, told = tiny_transformer(), all_told()
    given = dataclasses.replace(told, video_clean=torch.tensor([[True, False, False]]))
    assert not torch.allclose(speak(model, told)[0][:, :, 1:], speak(model, given)[0][:, :, 1:], atol=1e-5)


def test_patchify_and_back_is_exact() -> None:
    video = torch.randn(2, 24, 3, 10, 18)
    assert torch.equal(unpatchify(patchify(video), (3, 5, 9)), video)


def orthonormal_encoder() -> VideoEncoder:
    encoder = VideoEncoder(VideoConfig())
    basis = torch.linalg.qr(torch.randn(encoder.basis.shape[1], encoder.basis.shape[0])).Q.T
    encoder.load_state_dict({"mean": torch.rand(len(encoder.mean)), "basis": basis, "scale": torch.rand(24) + 0.5})
    return encoder


def test_the_encoder_gives_back_what_lies_in_its_components() -> None:
    encoder = orthonormal_encoder()
    latent = torch.randn(1, 24, 1, 1, 1)
    flat = encoder.mean + (latent.flatten() * encoder.scale) @ encoder.basis
    frames = flat.reshape(1, 3, 4, 16, 16)
    assert torch.allclose(encoder.encode(frames), latent, atol=1e-3)
    halved = torch.nn.functional.avg_pool2d(frames[0].transpose(0, 1), 2)
    assert torch.allclose(encoder.coarse(latent)[0], halved, atol=1e-3)


def test_fields_show_only_through_their_masks() -> None:
    fields = torch.zeros(1, 27, 2, 2)
    fields[:, 18:21] = 0.5  # the first part is grey
    masks = torch.zeros(1, 9, 4, 4)
    masks[:, 0], masks[:, 6, 1:3, 1:3] = 1, 1
    masks[:, 0, 1:3, 1:3] = 0
    sharp = torch.zeros(1, 9, 4, 4)
    sharp[:, 0, 1, 1] = 1.0  # and redder at one pixel
    picture = compose(fields, sharp, masks)
    assert picture[0, :, 1, 1].tolist() == [1.0, 0.5, 0.5]
    assert picture.sum() == 3 * 4 * 0.5 + 0.5


def test_the_decoder_paints_the_bases_before_it_is_trained() -> None:
    decoder = VideoDecoder(VideoConfig())
    coarse, maps, parts = torch.rand(4, 3, 16, 16), torch.zeros(4, 16, 16, 16), torch.rand(4, 15, 16, 16)
    fields, sharp = decoder(torch.randn(1, 24, 2, 2), coarse, maps, parts, torch.zeros(1, 28))
    assert sharp.shape == (4, 9, 32, 32) and not sharp.any()
    assert torch.allclose(fields, layer_bases(coarse, maps, parts, 4))
    assert torch.equal(fields[:, 18:], parts[:, :9])


def test_a_layer_is_filled_with_its_own_colour_where_it_is_hidden() -> None:
    colour, share = torch.zeros(1, 3, 32, 32), torch.ones(1, 1, 32, 32)
    colour[:, 0], colour[:, 1, 8:24, 8:24] = 0.8, 1.0  # red all over, and a green thing in the middle
    share[..., 8:24, 8:24] = 0
    red, green, blue = filled(colour, share)[0, 0]
    assert torch.allclose(red, torch.full((32, 32), 0.8), atol=0.01)
    assert green.abs().max() < 0.01 and blue.abs().max() < 0.01


def test_what_moves_within_a_group_leaves_no_smear_in_the_layers_behind() -> None:
    coarse, maps = torch.full((4, 3, 32, 32), 0.5), torch.zeros(4, 16, 32, 32)
    coarse[:, 0, 8:16] = 1.0  # a latent smears the red part over its four frames
    for frame in range(4):
        maps[frame, 3, 8:16, 4 + 6 * frame : 8 + 6 * frame] = 1
    maps[:, 3, 8:16, :] = torch.where(maps[:, 3, 8:16, :] > 0, 1.0, 0.0)
    passing = maps[:, 3].amax(0) > 0
    sky = layer_bases(coarse, maps, torch.zeros(4, 15, 32, 32), 4)[:, :3]
    assert sky[:, 0][:, passing].mean() < coarse[:, 0][:, passing].mean()


def test_sound_survives_the_codec_to_the_tick() -> None:
    codec = AudioCodec(AudioConfig())
    size = codec.config.mels * codec.config.mel_bins
    torch.manual_seed(0)
    sound = 0.01 * torch.randn(1, 24_000)
    sound[0, 12_000:12_240] += torch.hann_window(240) * torch.sin(torch.arange(240) * 0.6)
    mel = codec.mel(sound)
    assert mel.shape == (1, 100, 64)
    assert int(mel.sum(-1).argmax()) in (49, 50)
    code = {"mean": mel.reshape(-1, size).mean(0), "basis": torch.eye(size)[:48], "scale": torch.ones(48)}
    codec.load_state_dict(code, strict=False)
    again = codec.decode(codec.encode(mel))
    assert torch.allclose(again[:, :, :48].reshape(1, -1)[:, :48], mel.reshape(1, -1)[:, :48], atol=1e-4)
    back = griffin_lim(codec, mel)
    assert back.shape == sound.shape
    loud = (back[0] ** 2).unfold(0, 240, 240).sum(-1)
    assert int(loud.argmax()) in (49, 50)


def test_the_vocoder_repeats_itself_and_hears_its_mel() -> None:
    torch.manual_seed(0)
    codec, mel = AudioCodec(AudioConfig()).eval(), torch.randn(1, 40, 64)
    with torch.inference_mode():
        first, again, other = (codec.waveform(m) for m in (mel, mel, mel + 1))
    assert first.shape == (1, 9_600)
    assert torch.equal(first, again)
    assert not torch.allclose(first, other, atol=1e-3)


def test_frames_are_laid_where_the_mel_took_them() -> None:
    n_fft, window = 960, torch.hann_window(960)
    sound = torch.randn(1, 240 * 20)
    padded = torch.nn.functional.pad(sound, ((n_fft - 240) // 2,) * 2)
    spectrum = torch.stft(padded, n_fft, 240, n_fft, window, center=False, return_complex=True)
    assert torch.allclose(overlap_add(spectrum, window)[:, 240:-240], sound[:, 240:-240], atol=1e-4)


def test_a_config_of_a_newer_version_is_refused() -> None:
    text = json.dumps({**json.loads(to_json(TINY)), "wings": 2})
    with pytest.raises(WeightsError, match="wings"):
        from_json(TransformerConfig, text)


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    """A whole set of untrained weights."""
    video, audio = VideoConfig(), AudioConfig()
    parts = {
        "video": {
            **{f"encoder.{k}": v for k, v in VideoEncoder(video).state_dict().items()},
            **{f"decoder.{k}": v for k, v in VideoDecoder(video).state_dict().items()},
        },
        "audio": AudioCodec(audio).state_dict(),
        "transformer": tiny_transformer().state_dict(),
        "light": LightPainter(LightConfig()).state_dict(),
    }
    configs = {
        "light": to_json(LightConfig()),
        "video": to_json(video),
        "audio": to_json(audio),
        "transformer": to_json(TINY),
    }
    files = {}
    for name, file in FILES.items():
        save_file(
            {k: v.contiguous() for k, v in parts[name].items()}, tmp_path / file, metadata={"config": configs[name]}
        )
        files[file] = {"sha256": sha256_of(tmp_path / file)}
    (tmp_path / MANIFEST).write_text(json.dumps({"files": files}))
    return tmp_path


def test_whole_weights_load(weights: Path) -> None:
    networks = load_networks(weights)
    assert networks.transformer.config == TINY
    assert len(networks.sha256) == 64


@pytest.mark.parametrize(("native", "dtype"), [(True, torch.bfloat16), (False, torch.float32)])
def test_processors_without_bfloat16_calculate_in_float32(
    weights: Path, monkeypatch: pytest.MonkeyPatch, native: bool, dtype: torch.dtype
) -> None:
    for name in ("_is_avx512_bf16_supported", "_is_amx_tile_supported"):
        monkeypatch.setattr(torch.cpu, name, lambda: native)
    networks = load_networks(weights)
    assert {next(part.parameters()).dtype for part in (networks.light, networks.decoder, networks.transformer)} == {
        dtype
    }
    assert networks.transformer.dtype == dtype
    assert fastest_dtype("cuda") == torch.bfloat16


def test_a_missing_file_is_named_with_its_hash(weights: Path) -> None:
    expected = sha256_of(weights / FILES["video"])
    (weights / FILES["video"]).unlink()
    with pytest.raises(WeightsError, match=expected):
        load_networks(weights)


def test_one_changed_byte_is_found(weights: Path) -> None:
    path = weights / FILES["transformer"]
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    with pytest.raises(WeightsError, match="damaged"):
        load_networks(weights)


def test_a_missing_manifest_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"manifest\.json is missing"):
        load_networks(tmp_path / "nowhere")
