"""Put a trained painter of light into weights/: bfloat16 safetensors with its config, and its row in the manifest.

python -m training.light.export --light runs/light.safetensors --out weights
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from safetensors.torch import load_file, save_file

from sora2_nodes.engine.config import LightConfig, to_json
from sora2_nodes.engine.model.checkpoint import FILES, MANIFEST
from sora2_nodes.whole_files import sha256_of


def export(light: Path, out: Path, told: str) -> Path:
    """Write the painter's file and its hash; `told` says in the manifest how it was trained."""
    path, part = out / FILES["light"], out / f".{FILES['light']}"
    tensors = {name: value.bfloat16().contiguous() for name, value in load_file(light).items()}
    save_file(tensors, part, metadata={"config": to_json(LightConfig()), "licence": "Apache-2.0"})
    part.rename(path)
    manifest = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
    manifest["files"][FILES["light"]] = {"sha256": sha256_of(path), "bytes": path.stat().st_size}
    if told:
        manifest["training"]["light"] = told
    (out / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--light", type=Path, default=Path("runs/light.safetensors"), help="averaged weights of training.light.train"
    )
    parser.add_argument("--out", type=Path, default=Path("weights"))
    parser.add_argument("--record", default="", help="how it was trained, for the manifest")
    args = parser.parse_args()
    print(export(args.light, args.out, args.record))


if __name__ == "__main__":
    main()
