"""Prompts in API format for the host tests."""

from __future__ import annotations

from typing import Any

Prompt = dict[str, dict[str, Any]]
LOADERS: dict[str, Prompt] = {
    "ltxv": {
        "1": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "ltxv.safetensors"}},
        "2": {"class_type": "TestClip", "inputs": {"width": 64, "pooled": 768, "masked": True}},
    },
    "ltx2": {
        "1": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "ltx2.safetensors"}},
        "2": {"class_type": "TestClip", "inputs": {"width": 128, "pooled": 768, "masked": True}},
        "3": {"class_type": "LTXVAudioVAELoader", "inputs": {"ckpt_name": "ltx2.safetensors"}},
    },
    "wan": {
        "1": {"class_type": "UNETLoader", "inputs": {"unet_name": "wan21_t2v.safetensors", "weight_dtype": "default"}},
        "2": {"class_type": "TestClip", "inputs": {"width": 4096, "pooled": 768, "masked": False}},
        "3": {"class_type": "VAELoader", "inputs": {"vae_name": "wan21.safetensors"}},
    },
    "hunyuan": {
        "1": {"class_type": "UNETLoader", "inputs": {"unet_name": "hunyuan.safetensors", "weight_dtype": "default"}},
        "2": {"class_type": "TestClip", "inputs": {"width": 64, "pooled": 768, "masked": False}},
        "3": {"class_type": "VAELoader", "inputs": {"vae_name": "hunyuan_tiny.safetensors"}},
    },
}
VAES: dict[str, dict[str, list]] = {
    "ltxv": {"vae": ["1", 2]},
    "ltx2": {"vae": ["1", 2], "audio_vae": ["3", 0]},
    "wan": {"vae": ["3", 0]},
    "hunyuan": {"vae": ["3", 0]},
}
ASKED = {
    "clip": ["2", 0], "prompt": "A red ball drops onto wood", "negative": "", "tags": "", "duration_s": 0.5,
    "width": 64, "height": 64, "fps": 24, "seed": 7,
}  # fmt: skip


def film(family: str, *, steps: int = 3, cfg: float = 0.0, **changes: Any) -> Prompt:
    """One storyboard on a family's tiny model: PromptEncode, Sora2Sampler, SaveVideo; "10" to "13"."""
    sampler = {"model": ["1", 0], "storyboard": ["10", 0], "steps": steps, "cfg": cfg, "solver": "default"}
    return {
        **LOADERS[family],
        "10": {"class_type": "PromptEncode", "inputs": {**ASKED, **changes}},
        "11": {"class_type": "Sora2Sampler", "inputs": {**sampler, **VAES[family]}},
        "12": {
            "class_type": "SaveVideo",
            "inputs": {"video": ["11", 0], "filename_prefix": f"video/{family}", "format": "auto", "codec": "auto"},
        },
        "13": {"class_type": "TestDigest", "inputs": {"latent": ["11", 1]}},
    }
