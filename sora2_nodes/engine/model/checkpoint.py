"""The built-in model's files: four safetensors and a manifest with their hashes. Reads and writes; trains nothing."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import nn

from ...errors import WeightsError
from ...whole_files import sha256_of
from ..config import AudioConfig, LightConfig, TransformerConfig, VideoConfig, from_json
from .audio import AudioCodec
from .light import LightPainter
from .transformer import PocketTransformer
from .video import VideoDecoder, VideoEncoder

MANIFEST = "manifest.json"
FILES = {
    "video": "pocket-video.safetensors",
    "audio": "pocket-audio.safetensors",
    "transformer": "pocket-transformer.safetensors",
    "light": "pocket-light.safetensors",
}


@dataclass(frozen=True)
class Networks:
    """The built-in model's parts, and one hash for all its files."""

    encoder: VideoEncoder
    decoder: VideoDecoder
    audio: AudioCodec
    transformer: PocketTransformer
    light: LightPainter
    sha256: str


def weights_folder() -> Path:
    """Return where the weights are: beside the package in a checkout, inside it in an installed wheel."""
    package = Path(__file__).resolve().parents[2]
    inside = package / "weights"
    return inside if (inside / MANIFEST).exists() else package.parent / "weights"


def load_networks(
    folder: Path | None = None, device: str | torch.device = "cpu", dtype: torch.dtype | None = None
) -> Networks:
    """Load and check every file. dtype: None: `fastest_dtype`. Raises WeightsError that names the file and the hash expected."""
    folder, dtype = folder or weights_folder(), dtype or fastest_dtype(device)
    manifest = read_manifest(folder)
    parts = {name: _read(folder, file, manifest) for name, file in FILES.items()}
    video_config = from_json(VideoConfig, parts["video"][1])
    codec = AudioCodec(from_json(AudioConfig, parts["audio"][1]))  # has tables that no file holds
    with torch.device("meta"):  # no memory and no first values: both come from the files
        encoder, decoder = VideoEncoder(video_config), VideoDecoder(video_config)
        transformer = PocketTransformer(from_json(TransformerConfig, parts["transformer"][1]))
        light = LightPainter(from_json(LightConfig, parts["light"][1]))
    _fill(codec, parts["audio"][0], "", torch.float32)
    _fill(encoder, parts["video"][0], "encoder.", torch.float32)
    _fill(decoder, parts["video"][0], "decoder.", dtype)
    _fill(transformer, parts["transformer"][0], "", dtype)
    _fill(light, parts["light"][0], "", dtype)
    transformer.dtype = dtype
    hashes = "".join(manifest["files"][f]["sha256"] for f in sorted(FILES.values()))
    return Networks(
        encoder.to(device).eval(),
        decoder.to(device).to(memory_format=torch.channels_last).eval(),
        codec.to(device).eval(),
        transformer.to(device).eval(),
        light.to(device).to(memory_format=torch.channels_last).eval(),
        hashlib.sha256(hashes.encode()).hexdigest(),
    )


def fastest_dtype(device: str | torch.device = "cpu") -> torch.dtype:
    """Return bfloat16, as the files hold it, or float32 for processors that have no bfloat16: convolutions take an eighth of the time."""
    if (
        torch.device(device).type != "cpu"
        or torch.cpu._is_avx512_bf16_supported()
        or torch.cpu._is_amx_tile_supported()
    ):
        return torch.bfloat16
    return torch.float32


def read_manifest(folder: Path) -> dict:
    """Read weights/manifest.json: files with sha256 and bytes, licence, training record."""
    try:
        return json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise WeightsError(
            f"no weights at {folder}: {MANIFEST} is missing; reinstall sora2-nodes or restore the weights folder"
        ) from None
    except json.JSONDecodeError as error:
        raise WeightsError(f"{folder / MANIFEST} is damaged ({error}); reinstall sora2-nodes or restore it") from None


def _read(folder: Path, file: str, manifest: dict) -> tuple[dict[str, torch.Tensor], str]:
    """Return a file's tensors and its config, after checking its hash."""
    path = folder / file
    expected = manifest.get("files", {}).get(file, {}).get("sha256", "unknown")
    if not path.exists():
        raise WeightsError(
            f"weights file {path} is missing (expected sha256 {expected}); reinstall sora2-nodes or restore it"
        )
    if (found := sha256_of(path)) != expected:
        raise WeightsError(
            f"weights file {path} is damaged: sha256 {found}, expected {expected}; reinstall sora2-nodes or restore it"
        )
    try:
        with safe_open(path, "pt") as handle:
            return {k: handle.get_tensor(k) for k in handle.keys()}, (handle.metadata() or {}).get("config", "{}")  # noqa: SIM118
    except SafetensorError as error:
        raise WeightsError(f"weights file {path} can't be read ({error}); expected sha256 {expected}") from None


def _fill(module: nn.Module, tensors: dict[str, torch.Tensor], prefix: str, dtype: torch.dtype) -> None:
    own = {k.removeprefix(prefix): v.to(dtype) for k, v in tensors.items() if k.startswith(prefix)}
    wanted = {k: tuple(v.shape) for k, v in module.state_dict().items()}
    if wrong := sorted(k for k in wanted.keys() | own.keys() if k not in own or wanted.get(k) != tuple(own[k].shape)):
        raise WeightsError(f"weights of another architecture: {', '.join(wrong[:3])} don't fit; update sora2-nodes")
    module.load_state_dict(own, assign=True)
