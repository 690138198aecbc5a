"""Makes checkpoints of the real architectures, as small as their code allows, with random weights.

Run inside a host's Python: `python checkpoints.py HOST_ROOT MODELS_FOLDER`.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import json
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file

ONES = ("norm.weight", "gamma", "scale", "norm1.weight", "norm2.weight", "norm3.weight", "norm_q.weight",
        "norm_k.weight", "q_norm.weight", "k_norm.weight", "std-of-means", "latents_std")  # fmt: skip
LTX_VAE = {
    "_class_name": "CausalVideoAutoencoder", "dims": 3, "in_channels": 3, "out_channels": 3, "latent_channels": 128,
    "encoder_blocks": [["compress_all", {}]] * 3 + [["res_x", {"num_layers": 1}]],
    "decoder_blocks": [["compress_all", {"residual": False, "multiplier": 1}]] * 3
    + [["res_x", {"num_layers": 1, "inject_noise": False}]],
    "scaling_factor": 1.0, "norm_layer": "pixel_norm", "patch_size": 4, "latent_log_var": "uniform",
    "use_quant_conv": False, "causal_decoder": False, "timestep_conditioning": False,
}  # fmt: skip
LTXV = {"num_layers": 2, "num_attention_heads": 2, "attention_head_dim": 16, "cross_attention_dim": 32,
        "caption_channels": 64, "in_channels": 128}  # fmt: skip
LTXAV = {**LTXV, "audio_in_channels": 128, "audio_num_attention_heads": 2, "audio_attention_head_dim": 8,
         "audio_cross_attention_dim": 16}  # fmt: skip
MEL = {"ch": 8, "out_ch": 2, "ch_mult": [1, 1, 1], "num_res_blocks": 1, "attn_resolutions": [], "dropout": 0.0,
       "resamp_with_conv": True, "in_channels": 2, "resolution": 256, "z_channels": 8, "double_z": True,
       "attn_type": "vanilla", "mid_block_add_attention": False, "norm_type": "pixel", "causality_axis": "height",
       "mel_bins": 64}  # fmt: skip
AUDIO_VAE = {"sampling_rate": 16000, "model": {"params": {
    "sampling_rate": 16000, "encoder": MEL, "decoder": {**MEL, "give_pre_end": False, "tanh_out": False},
    "preprocessing": {"stft": {"hop_length": 160, "filter_length": 1024}}}}}  # fmt: skip
VOCODER = {"resblock_kernel_sizes": [3], "upsample_rates": [6, 5, 2, 2, 2], "upsample_kernel_sizes": [16, 15, 8, 4, 4],
           "resblock_dilation_sizes": [[1, 3, 5]], "upsample_initial_channel": 64, "stereo": True, "resblock": "1",
           "output_sample_rate": 24000}  # fmt: skip
WAN = {"model_type": "t2v", "in_dim": 16, "out_dim": 16, "dim": 128, "ffn_dim": 64, "num_heads": 1, "num_layers": 2,
       "freq_dim": 256, "text_dim": 4096}  # fmt: skip
WANS = {
    "wan21_t2v": {}, "wan22_low_t2v": {}, "wan21_i2v": {"model_type": "i2v", "in_dim": 36}, "wan22_high_i2v": {"in_dim": 36},
    "wan22_low_i2v": {"in_dim": 36}, "wan22_5b": {"in_dim": 48, "out_dim": 48},
    "wan21_control": {"model_type": "i2v", "in_dim": 48},
}  # fmt: skip
NARROW = {"dim": 16, "dim_mult": [1, 2, 4, 4], "num_res_blocks": 2, "attn_scales": [],
          "temperal_downsample": [False, True, True], "dropout": 0.0}  # fmt: skip
HUNYUAN_VAE = {"double_z": True, "z_channels": 16, "resolution": 256, "in_channels": 3, "out_ch": 3, "ch": 32,
               "ch_mult": [1, 2, 4, 4], "num_res_blocks": 2, "attn_resolutions": [], "dropout": 0.0, "conv3d": True,
               "time_compress": 4}  # fmt: skip
HUNYUAN15_VAE = {"block_out_channels": [32, 32, 32, 64, 64], "in_channels": 3, "out_channels": 3, "num_res_blocks": 2,
                 "ffactor_spatial": 16, "ffactor_temporal": 4, "downsample_match_channel": True,
                 "upsample_match_channel": True, "z_channels": 32}  # fmt: skip
HUNYUAN = {"in_channels": 16, "out_channels": 16, "vec_in_dim": 768, "context_in_dim": 64, "hidden_size": 128,
           "mlp_ratio": 4.0, "num_heads": 1, "depth": 2, "depth_single_blocks": 2, "axes_dim": [16, 56, 56],
           "theta": 256, "patch_size": [1, 2, 2], "qkv_bias": True, "guidance_embed": True, "byt5": False,
           "meanflow": False, "use_cond_type_embedding": False, "vision_in_dim": None,
           "meanflow_sum": False}  # fmt: skip
HUNYUANS = {
    "hunyuan": {}, "hunyuan_i2v": {"in_channels": 33},
    "hunyuan15_sr": {"in_channels": 98, "out_channels": 32, "vec_in_dim": None, "guidance_embed": False,
                     "use_cond_type_embedding": True, "vision_in_dim": 1152, "meanflow_sum": True, "patch_size": [1, 1, 1]},
    "hunyuan15": {"in_channels": 65, "out_channels": 32, "vec_in_dim": None, "guidance_embed": False,
                  "use_cond_type_embedding": True, "vision_in_dim": 1152, "meanflow_sum": True, "patch_size": [1, 1, 1]},
}  # fmt: skip
H3 = {"hidden_size": 128, "num_layers": 2, "token_refiner_num_layers": 1, "num_attention_heads": 1, "attention_head_dim": 128,
      "ffn_hidden_size": 64, "text_dim": 64, "timestep_input_dim": 32, "time_embed_hidden_size": 32, "time_embed_dim": 32,
      "rope_inv_freq_len": 16}  # fmt: skip
H3_EXACT = ("video_patch", "audio_patch", "rope", "time_embed")  # what its loader keeps in 32 bits
COGVIDEOX = {"num_attention_heads": 1, "time_embed_dim": 32, "text_embed_dim": 64, "num_layers": 2,
             "use_rotary_positional_embeddings": True}  # fmt: skip
MOCHI = {"patch_size": 2, "mlp_ratio_y": 4.0, "learn_sigma": False, "in_channels": 12, "qk_norm": True,
         "qkv_bias": False, "timestep_scale": 1000.0, "use_t5": True, "posenc_preserve_area": True}  # fmt: skip
KANDINSKY = {"model_dim": 128, "time_dim": 32, "ff_dim": 64, "num_text_blocks": 1, "num_visual_blocks": 2}


def main(models: Path) -> None:
    """Write every checkpoint that this host has the code for."""
    import comfy.ldm.lightricks.model as ltx
    import comfy.ldm.wan.model as wan
    import comfy.ldm.wan.vae as wan_vae
    import comfy.ldm.wan.vae2_2 as wan_vae_5b
    from comfy.ldm.lightricks.vae.causal_video_autoencoder import VideoVAE

    made = _layers()
    picture = {f"vae.{k}": v for k, v in _state(VideoVAE(config=LTX_VAE), 1).items()}
    _save(models / "checkpoints/ltxv.safetensors", {**_model(ltx.LTXVModel(**LTXV, **made)), **picture},
          config={"transformer": LTXV, "vae": LTX_VAE})  # fmt: skip
    if importlib.util.find_spec("comfy.ldm.lightricks.av_model"):
        _save_ltx2(models, made, picture)
    for seed, (name, changes) in enumerate(WANS.items()):
        network = wan.WanModel(**{**WAN, **changes}, **made)
        _save(models / f"diffusion_models/{name}.safetensors", _state(network, seed))
    causal = {"transformer": {"causal_ar": True}}
    _save(models / "diffusion_models/wan21_causal.safetensors", _state(wan.WanModel(**WAN, **made), 0), config=causal)
    vace = wan.VaceWanModel(**{**WAN, "model_type": "vace", "vace_layers": 2, "vace_in_dim": 96}, **made)
    _save(models / "diffusion_models/wan21_vace.safetensors", _state(vace, 0))
    camera = wan.CameraWanModel(**{**WAN, "model_type": "camera_2.2", "in_dim": 36}, **made)
    _save(models / "diffusion_models/wan22_camera.safetensors", _state(camera, 0))
    _save(models / "vae/wan21.safetensors", _state(wan_vae.WanVAE(z_dim=16, **NARROW), 4))
    _save(models / "vae/wan22.safetensors", _state(wan_vae_5b.WanVAE(z_dim=48, dec_dim=16, **NARROW), 4))
    _save_hunyuan(models, made)
    if importlib.util.find_spec("comfy.ldm.minimax"):
        _save_minimax(models, made)
    if importlib.util.find_spec("comfy.ldm.kandinsky5"):
        from comfy.ldm.kandinsky5.model import Kandinsky5

        _save(models / "diffusion_models/kandinsky5.safetensors", _state(Kandinsky5(**KANDINSKY, **made), 7))
    if importlib.util.find_spec("comfy.ldm.cogvideo"):
        _save_cogvideox(models, made)
    _save_mochi(models, made)


def _save_cogvideox(models: Path, made: dict) -> None:
    from comfy.ldm.cogvideo.model import CogVideoXTransformer3DModel
    from pack import thin_cogvideox

    for name, channels in (("cogvideox", 16), ("cogvideox_i2v", 32), ("cogvideox_inpaint", 48)):
        network = CogVideoXTransformer3DModel(**{**COGVIDEOX, "in_channels": channels}, **made)
        _save(models / f"diffusion_models/{name}.safetensors", _state(network, 11))
    with thin_cogvideox() as vae:
        _save(models / "vae/cogvideox.safetensors", _state(vae(), 12))


def _save_mochi(models: Path, made: dict) -> None:
    from comfy.ldm.genmo.joint_model.asymm_models_joint import AsymmDiTJoint
    from pack import THIN_MOCHI, thin_mochi

    network = AsymmDiTJoint(**MOCHI, **THIN_MOCHI, **made)
    _save(models / "diffusion_models/mochi.safetensors", _state(network, 13))
    with thin_mochi() as vae:
        _save(models / "vae/mochi.safetensors", _state(vae(), 14))


def _save_ltx2(models: Path, made: dict, picture: dict) -> None:
    from comfy.ldm.lightricks.av_model import LTXAVModel
    from comfy.ldm.lightricks.vae.causal_audio_autoencoder import CausalAudioAutoencoder
    from comfy.ldm.lightricks.vocoders.vocoder import Vocoder

    sound = {f"audio_vae.{k}": v for k, v in _state(CausalAudioAutoencoder(config=AUDIO_VAE), 2).items()}
    sound |= {f"vocoder.{k}": v.float() for k, v in _state(Vocoder(config=VOCODER), 3).items()}
    config = {"transformer": LTXAV, "vae": LTX_VAE, "audio_vae": AUDIO_VAE, "vocoder": VOCODER}
    whole = {**_model(LTXAVModel(**LTXAV, **made)), **picture, **{k: v.float() for k, v in sound.items()}}
    _save(models / "checkpoints/ltx2.safetensors", whole, config=config)


def _save_minimax(models: Path, made: dict) -> None:
    from comfy.ldm.minimax.model import MiniMaxH3Model
    from pack import thin_minimax

    state = _state(MiniMaxH3Model(**H3, **made), 8)
    exact = {key: value.float() for key, value in state.items() if key.startswith(H3_EXACT)}
    _save(models / "diffusion_models/minimax_h3.safetensors", {**state, **exact})
    with thin_minimax() as (picture, sound):
        _save(models / "vae/minimax_h3.safetensors", _state(picture(), 9))
        _save(models / "vae/minimax_h3_audio.safetensors", {k: v.float() for k, v in _state(sound(), 10).items()})


def _save_hunyuan(models: Path, made: dict) -> None:
    import comfy.ldm.hunyuan_video.model as hunyuan
    from comfy.ldm.models.autoencoder import AutoencoderKL, AutoencodingEngine

    taken = {field.name for field in dataclasses.fields(hunyuan.HunyuanVideoParams)}
    for name, changes in HUNYUANS.items():
        if not taken.issuperset(changes):
            continue  # this host is older than that model
        config = {key: value for key, value in {**HUNYUAN, **changes}.items() if key in taken}
        state = _state(hunyuan.HunyuanVideo(**config, **made), 0)
        _save(models / f"diffusion_models/{name}.safetensors", state)
    vae = AutoencoderKL(ddconfig=HUNYUAN_VAE, embed_dim=HUNYUAN_VAE["z_channels"])
    _save(models / "vae/hunyuan.safetensors", _state(vae, 5))
    if taken.issuperset(HUNYUANS["hunyuan15"]):
        coder = "comfy.ldm.hunyuan_video.vae_refiner"
        parts = {
            f"{part.lower()}_config": {"target": f"{coder}.{part}", "params": HUNYUAN15_VAE}
            for part in ("Encoder", "Decoder")
        }
        plain = {"target": "comfy.ldm.models.autoencoder.EmptyRegularizer"}
        vae = AutoencodingEngine(regularizer_config=plain, **parts)
        _save(models / "vae/hunyuan15.safetensors", _state(vae, 6))


def _layers() -> dict:
    import comfy.ops

    return {"dtype": torch.float32, "device": "cpu", "operations": comfy.ops.disable_weight_init}


def _model(module: torch.nn.Module) -> dict[str, torch.Tensor]:
    return {f"model.diffusion_model.{k}": v for k, v in _state(module, 0).items()}


def _state(module: torch.nn.Module, seed: int) -> dict[str, torch.Tensor]:
    """Give every weight values of the usual size and return them in bf16; buffers may be views of one number."""
    generator = torch.Generator().manual_seed(seed)
    for name, weight in [*module.named_parameters(), *module.named_buffers()]:
        if not weight.is_floating_point():
            continue
        if name.endswith("inv_freq"):
            weight.data = 10000.0 ** -(torch.arange(weight.numel()) / weight.numel()).view(weight.shape)
        elif any(name.endswith(ending) for ending in ONES):
            weight.data = torch.ones(weight.shape)
        elif "mean-of-means" in name:
            weight.data = torch.zeros(weight.shape)
        else:
            size = 0.02 if weight.ndim < 2 else weight[0].numel() ** -0.5
            weight.data = torch.randn(weight.shape, generator=generator) * size
    return {k: v.to(torch.bfloat16) if v.is_floating_point() else v for k, v in module.state_dict().items()}


def _save(path: Path, state: dict[str, torch.Tensor], config: dict | None = None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    metadata = {"config": json.dumps(config)} if config else None
    save_file({key: value.contiguous().clone() for key, value in state.items()}, path, metadata=metadata)


if __name__ == "__main__":
    ROOT, MODELS = sys.argv[1:]
    sys.argv = [sys.argv[0], "--cpu"]
    sys.path.insert(0, ROOT)
    import comfy.options

    comfy.options.enable_args_parsing()
    main(Path(MODELS))
