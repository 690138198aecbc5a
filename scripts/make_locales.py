"""Writes locales/en/nodeDefs.json from the nodes, and says which names the other languages lack."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sora2_nodes.graph.workflow import inputs_of  # noqa: E402
from sora2_nodes.nodes import classes, display_names  # noqa: E402


def english() -> dict[str, dict]:
    """Return what the nodes say of themselves, in the host's layout."""
    told = {}
    for node_id, kind in classes().items():
        made = zip(kind.RETURN_NAMES, kind.OUTPUT_TOOLTIPS, strict=True)
        told[node_id] = {
            "display_name": display_names()[node_id],
            "description": kind.DESCRIPTION,
            "inputs": {
                name: {"name": name, "tooltip": options["tooltip"]} for name, (_, options, _) in inputs_of(kind).items()
            },
            "outputs": {str(n): {"name": name, "tooltip": tooltip} for n, (name, tooltip) in enumerate(made)},
        }
    return told


def main() -> None:
    told = english()
    text = json.dumps(told, indent=2, ensure_ascii=False) + "\n"
    (ROOT / "locales/en/nodeDefs.json").write_text(text, encoding="utf-8")
    for path in sorted(ROOT.glob("locales/*/nodeDefs.json")):
        other = json.loads(path.read_text(encoding="utf-8"))
        for node_id, node in told.items():
            for part in ("inputs", "outputs"):
                lacking = set(node[part]) ^ set(other.get(node_id, {}).get(part, {}))
                if lacking:
                    print(f"{path.relative_to(ROOT)}: {node_id}.{part}: {', '.join(sorted(lacking))}")


if __name__ == "__main__":
    main()
