"""Nodes for tests only: a text encoder of any width with made-up numbers, narrow VAEs, and what a test wants to see."""

import contextlib
import functools
import hashlib
import importlib
import importlib.util
import json
import pathlib
import tempfile
import time
from unittest import mock

import comfy.clip_vision
import comfy.ldm.wan.vae
import comfy.ldm.wan.vae2_2
import comfy.model_detection
import comfy.sd
import comfy.utils
import folder_paths
import torch


class MadeUpClip:
    """Encodes text as numbers drawn from its hash."""

    def __init__(self, width, pooled, masked):
        self.width, self.pooled, self.masked = width, pooled, masked

    def tokenize(self, text, images=(), minimax_ref_items=()):
        seen = [*images, *(item["data"] for item in minimax_ref_items if "data" in item)]
        return text + "".join(f" {picture.double().mean().item():.6f}" for picture in seen)

    def encode_from_tokens_scheduled(self, text):
        seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")
        generator = torch.Generator().manual_seed(seed)
        options = {"pooled_output": torch.randn(1, self.pooled, generator=generator)}
        if self.masked:
            options["attention_mask"] = torch.ones(1, 8, dtype=torch.long)
        return [[torch.randn(1, 8, self.width, generator=generator), options]]


class TestClip:
    RETURN_TYPES, FUNCTION, CATEGORY = ("CLIP",), "make", "test"

    @classmethod
    def INPUT_TYPES(cls):
        return {
            "required": {"width": ("INT", {"max": 8192}), "pooled": ("INT", {"default": 768}), "masked": ("BOOLEAN",)}
        }

    def make(self, width, pooled, masked):
        return (MadeUpClip(width, pooled, masked),)


class TestVAELoader:
    """The host's VAE of a file narrower than the widths that the host's code fixes (96 to 256): same classes, same steps."""

    RETURN_TYPES, FUNCTION, CATEGORY = ("VAE",), "load", "test"

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"vae_name": (folder_paths.get_filename_list("vae"),)}}

    def load(self, vae_name):
        state = comfy.utils.load_torch_file(folder_paths.get_full_path_or_raise("vae", vae_name))
        with narrowed():
            return (comfy.sd.VAE(sd=state),)


@contextlib.contextmanager
def narrowed():
    wan, large = comfy.ldm.wan.vae.WanVAE, comfy.ldm.wan.vae2_2.WanVAE
    hunyuan, newer = comfy.sd.AutoencoderKL, comfy.sd.AutoencodingEngine

    def thin(*, encoder_config, decoder_config, **rest):
        for config in (encoder_config, decoder_config):
            config["params"] = {**config["params"], "block_out_channels": [32, 32, 32, 64, 64]}
        return newer(encoder_config=encoder_config, decoder_config=decoder_config, **rest)

    with (
        mock.patch("comfy.ldm.wan.vae.WanVAE", lambda **config: wan(**{**config, "dim": 16})),
        mock.patch("comfy.ldm.wan.vae2_2.WanVAE", lambda **config: large(**{**config, "dim": 16, "dec_dim": 16})),
        mock.patch("comfy.sd.AutoencoderKL", lambda ddconfig, **rest: hunyuan(ddconfig={**ddconfig, "ch": 32}, **rest)),
        mock.patch("comfy.sd.AutoencodingEngine", thin),
        thin_minimax(),
        thin_cogvideox(),
        thin_mochi(),
    ):
        yield


@contextlib.contextmanager
def thin_minimax():
    """MiniMax H3's autoencoders with narrow layers, of picture and sound, where this host has them."""
    if importlib.util.find_spec("comfy.ldm.minimax") is None:
        yield ()
        return
    picture, sound = (importlib.import_module(f"comfy.ldm.minimax.{name}") for name in ("vae", "audio_vae"))
    coder = functools.partial(picture.ViT3DDecoder, num_layers=1, heads=1)
    whole = functools.partial(picture.MiniMaxH3VideoVAE, ch=32)
    heard = functools.partial(sound.MiniMaxH3AudioVAE, encoder_dim=8, latent_dim=64, decoder_dim=128)
    with (
        mock.patch.object(picture, "ViT3DDecoder", coder),
        mock.patch.object(picture, "MiniMaxH3VideoVAE", whole),
        mock.patch.object(sound, "MiniMaxH3AudioVAE", heard),
    ):
        yield whole, heard


@contextlib.contextmanager
def thin_cogvideox():
    """CogVideoX's autoencoder with narrow layers, where this host has it."""
    if importlib.util.find_spec("comfy.ldm.cogvideo") is None:
        yield None
        return
    vae = importlib.import_module("comfy.ldm.cogvideo.vae")
    thin = functools.partial(vae.AutoencoderKLCogVideoX, block_out_channels=(32, 32, 32, 32))
    with mock.patch.object(vae, "AutoencoderKLCogVideoX", thin):
        yield thin


THIN_MOCHI = {
    "depth": 2,
    "num_heads": 2,
    "hidden_size_x": 128,
    "hidden_size_y": 64,
    "mlp_ratio_x": 96.0,
    "t5_feat_dim": 64,
}


@contextlib.contextmanager
def thin_mochi():
    """Mochi's autoencoder with narrow layers."""
    vae = importlib.import_module("comfy.ldm.genmo.vae.model")
    coders = {name: narrow(getattr(vae, name)) for name in ("Encoder", "Decoder")}
    with mock.patch.multiple(vae, **coders):
        yield vae.VideoVAE


def narrow(coder):
    return lambda **config: coder(**{**config, "base_channels": 32, "channel_multipliers": [1, 2, 1, 2]})


def find_thin_mochi(found):
    """Let the host find the sizes of a Mochi with narrow layers, which its code fixes (depth 48, width 3072)."""

    @functools.wraps(found)
    def detect(state, prefix, *args, **options):
        config = found(state, prefix, *args, **options)
        own = config is not None and config.get("image_model") == "mochi_preview"
        thin = own and len(state[f"{prefix}t5_yproj.bias"]) == THIN_MOCHI["hidden_size_y"]
        return {**config, **THIN_MOCHI} if thin else config

    return detect


comfy.utils.PROGRESS_THROTTLE_MIN_INTERVAL = 0.0  # tests count every step, and tiny models take some in no time
comfy.model_detection.detect_unet_config = find_thin_mochi(comfy.model_detection.detect_unet_config)


class TestDigest:
    """Shows a digest of a latent's or pictures' numbers, so that two runs can be compared."""

    RETURN_TYPES, FUNCTION, CATEGORY, OUTPUT_NODE = (), "show", "test", True

    @classmethod
    def INPUT_TYPES(cls):
        return {"optional": {"latent": ("LATENT",), "images": ("IMAGE",)}}

    def show(self, latent=None, images=None):
        samples = images if latent is None else latent["samples"]
        parts = samples.unbind() if getattr(samples, "is_nested", False) else [samples]
        digest = hashlib.sha256(b"".join(p.float().cpu().contiguous().numpy().tobytes() for p in parts)).hexdigest()
        finite = all(bool(torch.isfinite(part).all()) for part in parts)
        return {"ui": {"digest": [digest], "shapes": [list(part.shape) for part in parts], "finite": [finite]}}


class TestSound:
    """Shows the sound of a latent, moment by moment."""

    RETURN_TYPES, FUNCTION, CATEGORY, OUTPUT_NODE = (), "show", "test", True

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"latent": ("LATENT",)}}

    def show(self, latent):
        samples = latent["samples"]
        sound = samples.unbind()[-1] if getattr(samples, "is_nested", False) else samples
        return {"ui": {"sound": sound[0].permute(1, 0, 2).flatten(1).float().cpu().tolist()}}


class TestLoudness:
    """Shows the level of both channels of AUDIO over a hundred equal spans, and its rate."""

    RETURN_TYPES, FUNCTION, CATEGORY, OUTPUT_NODE = (), "show", "test", True

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"audio": ("AUDIO",)}}

    def show(self, audio):
        spans = audio["waveform"][0].float().cpu().tensor_split(100, dim=1)
        levels = [span.square().mean(1).sqrt().tolist() for span in spans]
        return {"ui": {"levels": levels, "rate": [audio["sample_rate"]]}}


class TestVisionLoader:
    """The host's CLIP vision model with two narrow layers and made-up weights; its answers have the width asked for."""

    RETURN_TYPES, FUNCTION, CATEGORY = ("CLIP_VISION",), "make", "test"

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"width": ("INT", {"max": 8192}), "kind": (["clip_vision_model", "siglip_vision_model"],)}}

    def make(self, width, kind):
        config = {"hidden_size": width, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 16,
                  "num_channels": 3, "patch_size": 14, "image_size": 28, "hidden_act": "gelu", "model_type": kind}  # fmt: skip
        config |= {"projection_dim": 16} if kind == "clip_vision_model" else {}
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(config, file)
            file.flush()
            vision = comfy.clip_vision.ClipVisionModel(file.name)
        generator = torch.Generator().manual_seed(0)
        for weight in vision.model.parameters():
            weight.data.copy_(torch.randn(weight.shape, generator=generator) * 0.02)
        return (vision,)


class TestPause:
    """Hands a MODEL on once the file of the input folder that it writes is gone again."""

    RETURN_TYPES, FUNCTION, CATEGORY = ("MODEL",), "wait", "test"

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"model": ("MODEL",), "name": ("STRING",)}}

    def wait(self, model, name):
        flag = pathlib.Path(folder_paths.get_input_directory()) / name
        flag.touch()
        until = time.monotonic() + 60
        while flag.exists() and time.monotonic() < until:
            time.sleep(0.05)
        return (model,)


NODE_CLASS_MAPPINGS = {
    kind.__name__: kind
    for kind in (TestClip, TestVAELoader, TestVisionLoader, TestDigest, TestPause, TestSound, TestLoudness)
}
