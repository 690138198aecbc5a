"""The shipped workflows as they are, but small and short and on the tiny weights, so that a test can run every one."""

from __future__ import annotations

import ast
import copy
import json
import re
from pathlib import Path
from typing import Any

WORKFLOWS = Path(__file__).resolve().parents[1] / "workflows"
NAMES = sorted(path.stem for path in (WORKFLOWS / "api").glob("*.json"))
SCRIPT = WORKFLOWS.parent / "scripts/workflow_graphs.py"
SECONDS = 0.5
SMALL = {1: (288, 160), 0: (224, 224), -1: (160, 288)}  # by the sign of width - height


def _titles() -> dict[str, str]:
    """The names of the shipped workflows on the canvas, by the names that programs use."""
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"))
    (told,) = [n.value for n in tree.body if isinstance(n, ast.Assign) and getattr(n.targets[0], "id", "") == "TITLES"]
    return ast.literal_eval(told)


TITLES = _titles()


def shortened(prompt: dict[str, Any]) -> dict[str, Any]:
    """Return an API-format prompt with tiny weights, native sizes and half-second shots where nobody speaks; all else as shipped."""
    made = copy.deepcopy(prompt)
    spoken = any(node["inputs"].get("dialogue") or '"' in str(node["inputs"].get("prompt")) for node in made.values())
    for node in made.values():
        inputs = node["inputs"]
        if node["class_type"] == "Sora2Loader":
            inputs["weights"] = "tiny"
        if node["class_type"] == "Sora2Video":
            inputs["duration"] = SECONDS
        if node["class_type"] == "PromptEncode":
            sign = (inputs["width"] > inputs["height"]) - (inputs["width"] < inputs["height"])
            inputs["width"], inputs["height"] = SMALL[sign]
            if spoken:
                continue  # lines need their time
            inputs["duration_s"] = SECONDS
            if isinstance(inputs["prompt"], str):
                inputs["prompt"] = re.sub(r"\((\d+) s\)", f"({SECONDS} s)", inputs["prompt"])
        if node["class_type"] == "Sora2Sampler":
            inputs["steps"] = min(inputs["steps"], 2)
        if node["class_type"] == "ImageFromBatch":
            inputs["batch_index"] = min(inputs["batch_index"], 5)
    return made


def short_workflow(name: str) -> dict[str, Any]:
    """Return a shipped workflow in API format, shortened."""
    return shortened(json.loads((WORKFLOWS / f"api/{name}.json").read_text(encoding="utf-8")))


def expected_saves(prompt: dict[str, Any]) -> int:
    """Return how many videos a shipped workflow saves: each SaveVideo gets one clip, or a list of a script's shots."""
    return sum(_clips(prompt, node["inputs"]["video"]) for node in prompt.values() if node["class_type"] == "SaveVideo")


def _clips(prompt: dict[str, Any], link: list[Any]) -> int:
    source = prompt[link[0]]
    if source["class_type"] == "Sora2Sampler":
        words = prompt[source["inputs"]["storyboard"][0]]["inputs"]["prompt"]
        return max(1, str(words).count("Shot "))
    return _clips(prompt, source["inputs"]["video"]) if source["class_type"] == "AudioSync" else 1
