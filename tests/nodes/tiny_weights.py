"""Weights of the built-in architecture, as small as it allows, with random numbers."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from sora2_nodes.engine.config import AudioConfig, LightConfig, TransformerConfig, VideoConfig, to_json
from sora2_nodes.engine.model.audio import AudioCodec
from sora2_nodes.engine.model.checkpoint import FILES, MANIFEST
from sora2_nodes.engine.model.light import LightPainter
from sora2_nodes.engine.model.transformer import PocketTransformer
from sora2_nodes.engine.model.video import VideoDecoder, VideoEncoder

VIDEO = VideoConfig(width=16, deep_width=16, deep_blocks=1, fine_width=8)
AUDIO = AudioConfig(width=8, blocks=1)
LIGHT = LightConfig(widths=(8, 8), blocks=(1, 1))
TRANSFORMER = TransformerConfig(dim=32, depth=1, heads=2)


def write_tiny_weights(folder: Path) -> Path:
    """Write the files and the manifest; return the folder."""
    torch.manual_seed(0)
    encoder, decoder, codec = VideoEncoder(VIDEO), VideoDecoder(VIDEO), AudioCodec(AUDIO)
    transformer = PocketTransformer(TRANSFORMER)
    for coder, mean in ((encoder, 0.5), (codec, -6.0)):
        coder.mean.fill_(mean)
        coder.basis.copy_(torch.linalg.qr(torch.randn(coder.basis.shape).T)[0].T)
    with torch.no_grad():
        for weight in transformer.parameters():
            weight.copy_(torch.randn_like(weight) * 0.1)
        decoder.leave.weight.normal_(0, 0.02)
    parts = {f"encoder.{k}": v for k, v in encoder.state_dict().items()}
    parts |= {f"decoder.{k}": v for k, v in decoder.state_dict().items()}
    folder.mkdir(parents=True, exist_ok=True)
    _save(folder, "video", parts, VIDEO)
    _save(folder, "audio", dict(codec.state_dict()), AUDIO)
    _save(folder, "transformer", dict(transformer.state_dict()), TRANSFORMER)
    _save(folder, "light", dict(LightPainter(LIGHT).state_dict()), LIGHT)
    found = {file: {"sha256": hashlib.sha256((folder / file).read_bytes()).hexdigest()} for file in FILES.values()}
    (folder / MANIFEST).write_text(json.dumps({"files": found}))
    return folder


def write_tiny_lora(weights: Path, file: Path) -> Path:
    """Write a LoRA of rank 2 over every matrix of the transformer in `weights`, with random numbers; return its path."""
    generator = torch.Generator().manual_seed(1)
    tensors = {}
    for key, weight in load_file(weights / FILES["transformer"]).items():
        if weight.ndim == 2 and key.endswith(".weight"):
            name = f"diffusion_model.transformer.{key.removesuffix('.weight')}"
            tensors[f"{name}.lora_A.weight"] = torch.randn(2, weight.shape[1], generator=generator)
            tensors[f"{name}.lora_B.weight"] = torch.randn(weight.shape[0], 2, generator=generator) * 0.1
    file.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, file)
    return file


def _save(folder: Path, name: str, tensors: dict[str, torch.Tensor], config: object) -> None:
    whole = {key: value.contiguous() for key, value in tensors.items()}
    save_file(whole, folder / FILES[name], metadata={"config": to_json(config)})
