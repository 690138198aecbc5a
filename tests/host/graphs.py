"""Prompts in API format for the host tests."""

from __future__ import annotations

from typing import Any

from sora2_nodes.nodes.sockets.cameo_socket import NEW

from .server import HostServer

Prompt = dict[str, dict[str, Any]]


def _files(network: str, vae: str, width: int, low: str = "", *, masked: bool = False) -> Prompt:
    """Load a network, made-up words of its width and its VAE from files of their own; "1" to "4"."""
    graph: Prompt = {
        "1": {"class_type": "UNETLoader", "inputs": {"unet_name": f"{network}.safetensors", "weight_dtype": "default"}},
        "2": {"class_type": "TestClip", "inputs": {"width": width, "pooled": 768, "masked": masked}},
        "3": {"class_type": "TestVAELoader", "inputs": {"vae_name": f"{vae}.safetensors"}},
    }
    if low:
        graph["4"] = {
            "class_type": "UNETLoader",
            "inputs": {"unet_name": f"{low}.safetensors", "weight_dtype": "default"},
        }
    return graph


WORDS, LLAMA, QWEN = 4096, 64, 3584  # width of the text encoders of Wan, of the tiny HunyuanVideo and H3, of Kandinsky
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
    "wan": _files("wan21_t2v", "wan21", WORDS),
    "wan_image": _files("wan21_i2v", "wan21", WORDS),
    "wan22": _files("wan21_t2v", "wan21", WORDS, low="wan22_low_t2v"),
    "wan22_image": _files("wan22_high_i2v", "wan21", WORDS, low="wan22_low_i2v"),
    "wan22_5b": _files("wan22_5b", "wan22", WORDS),
    "vace": _files("wan21_vace", "wan21", WORDS),
    "wan_control": _files("wan21_control", "wan21", WORDS),
    "camera": _files("wan22_camera", "wan21", WORDS),
    "hunyuan": _files("hunyuan", "hunyuan", LLAMA),
    "hunyuan_image": _files("hunyuan_i2v", "hunyuan", LLAMA),
    "hunyuan15": _files("hunyuan15", "hunyuan15", LLAMA),
    "hunyuan15_sr": _files("hunyuan15_sr", "hunyuan15", LLAMA),
    "wan_causal": _files("wan21_causal", "wan21", WORDS),
    "minimax_h3": {
        **_files("minimax_h3", "minimax_h3", LLAMA),
        "5": {"class_type": "TestVAELoader", "inputs": {"vae_name": "minimax_h3_audio.safetensors"}},
    },
    "kandinsky5": _files("kandinsky5", "hunyuan", QWEN),
    "cogvideox": _files("cogvideox", "cogvideox", LLAMA),
    "cogvideox_image": _files("cogvideox_i2v", "cogvideox", LLAMA),
    "cogvideox_inpaint": _files("cogvideox_inpaint", "cogvideox", LLAMA),
    "mochi": _files("mochi", "mochi", LLAMA, masked=True),
}
VAES: dict[str, dict[str, list]] = {
    "ltxv": {"vae": ["1", 2]},
    "ltx2": {"vae": ["1", 2], "audio_vae": ["3", 0]},
    "minimax_h3": {"vae": ["3", 0], "audio_vae": ["5", 0]},
}
ASKED = {
    "clip": ["2", 0], "prompt": "A red ball drops onto wood", "negative": "", "tags": "", "duration_s": 0.5,
    "width": 64, "height": 64, "fps": 24, "seed": 7,
}  # fmt: skip


def film(family: str, *, steps: int = 3, cfg: float = 0.0, **changes: Any) -> Prompt:
    """One storyboard on a family's tiny model: PromptEncode, Sora2Sampler, SaveVideo; "10" to "13"."""
    sampler = {"model": ["1", 0], "storyboard": ["10", 0], "steps": steps, "cfg": cfg, "solver": "default"}
    if "4" in LOADERS[family]:
        sampler["low_noise_model"] = ["4", 0]
    return {
        **LOADERS[family],
        "10": {"class_type": "PromptEncode", "inputs": {**ASKED, **changes}},
        "11": {"class_type": "Sora2Sampler", "inputs": {**sampler, **VAES.get(family, {"vae": ["3", 0]})}},
        "12": {
            "class_type": "SaveVideo",
            "inputs": {"video": ["11", 0], "filename_prefix": f"video/{family}", "format": "auto", "codec": "auto"},
        },
        "13": {"class_type": "TestDigest", "inputs": {"latent": ["11", 1]}},
    }


EMPTY = {"wan22_5b": "Wan22ImageToVideoLatent", "hunyuan15": "EmptyHunyuanVideo15Latent", "ltxv": "EmptyLTXVLatentVideo",
         "ltx2": "EmptyLTXVLatentVideo"}  # fmt: skip


def ksampler_on(family: str) -> Prompt:
    """The host's KSampler on a family's tiny model, with an empty latent of the host; "13", "20" and "21"."""
    size = {"width": 64, "height": 64, "length": 9, "batch_size": 1}
    vae = {"vae": ["3", 0]} if family == "wan22_5b" else {}
    sampled = {
        "model": ["1", 0], "steps": 3, "cfg": 4.0, "sampler_name": "euler", "scheduler": "simple", "denoise": 1.0,
        "seed": 5, "positive": ["10", 1], "negative": ["10", 2], "latent_image": ["20", 0],
    }  # fmt: skip
    graph = {
        **LOADERS[family],
        "10": {"class_type": "PromptEncode", "inputs": ASKED},
        "20": {"class_type": EMPTY.get(family, "EmptyHunyuanLatentVideo"), "inputs": {**size, **vae}},
        "21": {"class_type": "KSampler", "inputs": sampled},
        "13": {"class_type": "TestDigest", "inputs": {"latent": ["21", 0]}},
    }
    if family == "ltx2":
        sound = {"frames_number": 9, "frame_rate": 25, "batch_size": 1, "audio_vae": ["3", 0]}
        graph["18"] = {"class_type": "LTXVEmptyLatentAudio", "inputs": sound}
        both = {"video_latent": ["20", 0], "audio_latent": ["18", 0]}
        graph["19"] = {"class_type": "LTXVConcatAVLatent", "inputs": both}
        sampled["latent_image"] = ["19", 0]
    return graph


def from_picture(graph: Prompt, colour: int, role: str = "first_frame") -> Prompt:
    """The same film with a picture of one colour (0xRRGGBB) as its first frame; "20" and "21"."""
    picture = {"width": 96, "height": 96, "batch_size": 1, "color": colour}
    slots = {"file_1": "none", "role_1": "identity", "weight_1": 1.0}
    given = {"images": ["20", 0], "images_role": role, "images_weight": 1.0}
    sampler = graph["11"]
    return {
        **graph,
        "20": {"class_type": "EmptyImage", "inputs": picture},
        "21": {"class_type": "ReferenceLoader", "inputs": {**slots, **given}},
        "11": {**sampler, "inputs": {**sampler["inputs"], "references": ["21", 0]}},
    }


POCKET: Prompt = {
    "1": {"class_type": "Sora2Loader", "inputs": {"weights": "tiny"}},
    "10": {"class_type": "PromptEncode", "inputs": {**ASKED, "clip": ["1", 1], "width": 288, "height": 160}},
}


def pocket_film(**changes: Any) -> Prompt:
    """One storyboard on the built-in architecture: loader, PromptEncode, PhysicsGuidance, Sora2Sampler, SaveVideo."""
    guided = {"model": ["1", 0], "storyboard": ["10", 0], "strength": 1.0, "gravity": "earth", "mode": "auto"}
    sampler = {"model": ["15", 0], "storyboard": ["10", 0], "steps": 2, "cfg": 0.0, "solver": "default"}
    return {
        "1": POCKET["1"],
        "10": {"class_type": "PromptEncode", "inputs": {**POCKET["10"]["inputs"], **changes}},
        "15": {"class_type": "PhysicsGuidance", "inputs": guided},
        "11": {"class_type": "Sora2Sampler", "inputs": sampler},
        "12": {
            "class_type": "SaveVideo",
            "inputs": {"video": ["11", 0], "filename_prefix": "video/pocket", "format": "auto", "codec": "auto"},
        },
        "16": {"class_type": "PreviewImage", "inputs": {"images": ["15", 1]}},
    }


def pocket_ksampler(host: HostServer, *, physics: bool = False, **changes: Any) -> Prompt:
    """The host's KSampler, decoders and SaveVideo on the built-in architecture."""
    graph = pocket_film()
    sampled = {
        "model": ["15", 0] if physics else ["1", 0], "seed": 3, "steps": 3, "cfg": 2.0, "sampler_name": "euler",
        "scheduler": "simple", "positive": ["10", 1], "negative": ["10", 2], "latent_image": ["10", 3], "denoise": 1.0,
    }  # fmt: skip
    sound = {"samples": ["21", 0], "audio_vae": ["1", 3]}
    if not host.nests:
        sound = {"samples": ["21", 0], "vae": ["1", 3]}
    return {
        **{key: graph[key] for key in ("1", "10", *(("15",) if physics else ()))},
        "21": {"class_type": "KSampler", "inputs": {**sampled, **changes}},
        "22": {"class_type": "VAEDecode", "inputs": {"samples": ["21", 0], "vae": ["1", 2]}},
        "23": {"class_type": "LTXVAudioVAEDecode" if host.nests else "VAEDecodeAudio", "inputs": sound},
        "24": {"class_type": "CreateVideo", "inputs": {"images": ["22", 0], "audio": ["23", 0], "fps": 24.0}},
        "12": {
            "class_type": "SaveVideo",
            "inputs": {"video": ["24", 0], "filename_prefix": "video/host", "format": "auto", "codec": "auto"},
        },
        "13": {"class_type": "TestDigest", "inputs": {"latent": ["21", 0]}},
    }


def sampled_only(graph: Prompt) -> Prompt:
    """A graph up to its sampler and the digest of its latent, without decoders."""
    return {key: node for key, node in graph.items() if key not in ("22", "23", "24", "12")}


def with_sampler_custom_advanced(graph: Prompt, *, steps: int, cfg: float, seed: int) -> Prompt:
    """The same graph with SamplerCustomAdvanced in KSampler's place; "30" to "33"."""
    given = graph["21"]["inputs"]
    conds = {key: given[key] for key in ("positive", "negative", "model")}
    schedule = {"model": given["model"], "scheduler": "simple", "steps": steps, "denoise": 1.0}
    sampler = {
        "noise": ["30", 0], "guider": ["31", 0], "sampler": ["32", 0], "sigmas": ["33", 0],
        "latent_image": given["latent_image"],
    }  # fmt: skip
    return {
        **graph,
        "30": {"class_type": "RandomNoise", "inputs": {"noise_seed": seed}},
        "31": {"class_type": "CFGGuider", "inputs": {**conds, "cfg": cfg}},
        "32": {"class_type": "KSamplerSelect", "inputs": {"sampler_name": "euler"}},
        "33": {"class_type": "BasicScheduler", "inputs": schedule},
        "21": {"class_type": "SamplerCustomAdvanced", "inputs": sampler},
    }


def with_cameo(graph: Prompt) -> Prompt:
    """The same graph with a cameo named nina, made from the drawn face, on the MODEL of its sampler; "70" and "71"."""
    asked = {
        "model": ["1", 0], "cameo": NEW, "strength": 1.0, "name": "nina", "face": ["70", 0], "consent": True,
    }  # fmt: skip
    carrying = {key: {**node, "inputs": dict(node["inputs"])} for key, node in graph.items()}
    for node in carrying.values():
        if "model" in node["inputs"]:
            node["inputs"]["model"] = ["71", 0]
    return {
        **carrying,
        "70": {"class_type": "LoadImage", "inputs": {"image": "face.png"}},
        "71": {"class_type": "CameoAdapter", "inputs": asked},
    }


def with_recording(graph: Prompt, file: str, line: str = 'Anna stands in a park.\nANNA (at 0.1s): "Hi."') -> Prompt:
    """The same film with a spoken line, its recording from the host's LoadAudio, and its sound by AudioSync; "80" to "82"."""
    synced = {
        "video": ["11", 0], "storyboard": ["10", 0], "dialogue": "", "effects": "auto", "music_style": "none",
        "loudness_lufs": -16.0, "ducking_db": 10.0,
    }  # fmt: skip
    words, saved = graph["10"]["inputs"], graph["12"]["inputs"]
    return {
        **graph,
        "10": {"class_type": "PromptEncode", "inputs": {**words, "prompt": line, "recording_1": ["80", 0]}},
        "12": {"class_type": "SaveVideo", "inputs": {**saved, "video": ["81", 0]}},
        "80": {"class_type": "LoadAudio", "inputs": {"audio": file}},
        "81": {"class_type": "AudioSync", "inputs": synced},
        "82": {"class_type": "PreviewAny", "inputs": {"source": ["81", 1]}},
    }
