"""Gather trained parts into weights/: bfloat16 safetensors with their configs, and the manifest.

python -m training.networks.export --video runs/video.safetensors --transformer runs/transformer.safetensors --out weights
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from safetensors.torch import load_file, save_file

from sora2_nodes import __version__
from sora2_nodes.engine.config import AudioConfig, LightConfig, TransformerConfig, VideoConfig, to_json
from sora2_nodes.engine.model.checkpoint import FILES, MANIFEST
from sora2_nodes.engine.pipeline.network_inputs import KEY, network_inputs
from sora2_nodes.whole_files import sha256_of

LICENCE = "Apache-2.0"


def export(
    video: Path, transformer: Path, codecs: Path, light: Path, out: Path, config: TransformerConfig, record: dict
) -> dict:
    """Write the four files and the manifest; return the manifest."""
    encoder = {f"encoder.{k}": v.half() for k, v in load_file(codecs / "video_codec.safetensors").items()}
    decoder = {f"decoder.{k}": v.bfloat16() for k, v in load_file(video).items()}
    code = {k: v.half() for k, v in load_file(codecs / "audio_codec.safetensors").items()}
    vocoder = {f"vocoder.{k}": v.half() for k, v in load_file(codecs / "vocoder.safetensors").items()}
    parts = {
        "video": ({**encoder, **decoder}, to_json(VideoConfig())),
        "audio": ({**code, **vocoder}, to_json(AudioConfig())),
        "transformer": ({k: v.bfloat16() for k, v in load_file(transformer).items()}, to_json(config)),
        "light": ({k: v.bfloat16() for k, v in load_file(light).items()}, to_json(LightConfig())),
    }
    out.mkdir(parents=True, exist_ok=True)
    files = {}
    for name, (tensors, settings) in parts.items():
        path, part = out / FILES[name], out / f".{FILES[name]}"
        save_file(
            {k: v.contiguous() for k, v in tensors.items()}, part, metadata={"config": settings, "licence": LICENCE}
        )
        part.rename(path)
        files[FILES[name]] = {"sha256": sha256_of(path), "bytes": path.stat().st_size}
    manifest = {
        "model": "pocket", "version": __version__, "licence": LICENCE, "files": files, KEY: network_inputs(),
        "training": record,
    }  # fmt: skip
    (out / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return manifest


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--video", type=Path, default=Path("runs/video.safetensors"))
    parser.add_argument("--transformer", type=Path, default=Path("runs/transformer.safetensors"))
    parser.add_argument(
        "--codecs", type=Path, default=Path("runs"), help="folder of video_codec, audio_codec and vocoder"
    )
    parser.add_argument("--light", type=Path, default=Path("runs/light.safetensors"))
    parser.add_argument("--dim", type=int, default=256)
    parser.add_argument("--depth", type=int, default=6)
    parser.add_argument("--record", type=json.loads, default={}, help="JSON: what made these weights, for the manifest")
    parser.add_argument("--out", type=Path, default=Path("weights"))
    args = parser.parse_args()
    config = TransformerConfig(dim=args.dim, depth=args.depth, heads=args.dim // 64)
    manifest = export(args.video, args.transformer, args.codecs, args.light, args.out, config, args.record)
    for file, row in manifest["files"].items():
        print(f"{file}: {row['bytes'] / 1e6:.1f} MB, sha256 {row['sha256']}")


if __name__ == "__main__":
    main()
