"""Writes the shipped workflows: API format from the graphs beside this file, UI format from those, and the blueprint.

python scripts/make_workflows.py            write workflows/*.json, workflows/api/*.json and subgraphs/*.json
python scripts/make_workflows.py --pictures also run each and write its thumbnail
"""

from __future__ import annotations

import argparse
import json
import tempfile
import uuid
from pathlib import Path
from typing import Any

from workflow_graphs import BALL, GRAPHS, KNOWN, ROOT, TITLES, Graph

from sora2_nodes.graph.canvas import to_canvas

LINK = ("id", "origin_id", "origin_slot", "target_id", "target_slot", "type")
FILM_INPUTS = {"prompt": "STRING", "duration_s": "FLOAT", "width": "INT", "height": "INT", "seed": "INT"}
THUMBNAIL = (480, 270)  # pixels


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--pictures", nargs="*", metavar="NAME", help="run these (all, where none is named) for thumbnails"
    )
    chosen = parser.parse_args().pictures
    _write(ROOT / "subgraphs/Prompt to Film.json", prompt_to_film())
    for make in GRAPHS:
        name, prompt = make.__name__, make().prompt
        _write(ROOT / f"workflows/api/{name}.json", prompt)
        note = f"**{TITLES[name]}**\n\n{make.__doc__}"
        _write(ROOT / f"workflows/{TITLES[name]}.json", to_canvas(prompt, KNOWN, note))
        if chosen is not None and (name in chosen or not chosen):
            picture(name, prompt)


def picture(name: str, prompt: dict[str, Any]) -> None:
    """Run a workflow up to its first clip and save a frame of it, before its middle, as its thumbnail."""
    from PIL import Image, ImageOps

    from sora2_nodes.graph.runner import Places, Runner, run_graph
    from sora2_nodes.media.files.video_files import open_clip

    outputs = [node_id for node_id, node in prompt.items() if getattr(KNOWN[node["class_type"]], "OUTPUT_NODE", False)]
    first = next(node_id for node_id in outputs if prompt[node_id]["class_type"] == "SaveVideo")
    prompt = {node_id: node for node_id, node in prompt.items() if node_id == first or node_id not in outputs}
    with tempfile.TemporaryDirectory() as folder:
        places = Places(inputs=Path(folder), outputs=Path(folder))
        shown = run_graph(prompt, Runner(KNOWN), places)
        videos = [path for values in shown.values() for path in values.get("videos", [])]
        clip = open_clip(Path(videos[0]))
        frames = list(clip.frames())
        still = ImageOps.fit(Image.fromarray(frames[2 * len(frames) // 5]), THUMBNAIL, Image.Resampling.LANCZOS)
        still.save(ROOT / f"workflows/{TITLES[name]}.jpg", quality=85)
    print(name, flush=True)


def _write(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def prompt_to_film() -> dict[str, Any]:
    """The blueprint: one node that turns a prompt or script into a film with sound."""
    g = Graph()
    model = g.loader()
    words = g.words(model, BALL)
    synced = g.add("AudioSync", video=g.clips(g.guided(model, words), words), storyboard=words)
    g.add("ShotStitch", video=synced, storyboard=words)
    inner = to_canvas(g.prompt, KNOWN)
    by_type = {node["type"]: node for node in inner["nodes"]}
    links = [dict(zip(LINK, link, strict=True)) for link in inner["links"]]
    inputs, outputs = [], []
    for slot, (name, kind) in enumerate(FILM_INPUTS.items()):
        target = by_type["PromptEncode"]
        place = next(i for i, socket in enumerate(target["inputs"]) if socket["name"] == name)
        links.append(_link(links, -10, slot, target["id"], place, kind))
        target["inputs"][place]["link"] = links[-1]["id"]
        inputs.append(_port(name, kind, links[-1]["id"], slot))
    for slot, (name, kind) in enumerate((("video", "VIDEO"), ("report", "STRING"))):
        source = by_type["ShotStitch"]
        links.append(_link(links, source["id"], slot, -20, slot, kind))
        source["outputs"][slot]["links"] = [links[-1]["id"]]
        outputs.append(_port(name, kind, links[-1]["id"], slot))
    identity = str(uuid.uuid5(uuid.NAMESPACE_URL, "sora2-nodes/prompt-to-film"))
    outer = len(inner["nodes"]) + 1  # ids of one file differ, inside a subgraph and out
    state = {"lastGroupId": 0, "lastNodeId": len(inner["nodes"]), "lastLinkId": len(links), "lastRerouteId": 0}
    kind = {
        "id": identity, "version": 1, "state": state, "revision": 0, "config": {}, "name": "Prompt to Film",
        "inputNode": {"id": -10, "bounding": [-260, 160, 160, 180]},
        "outputNode": {"id": -20, "bounding": [2300, 160, 120, 80]}, "inputs": inputs, "outputs": outputs, "widgets": [],
        "nodes": inner["nodes"], "groups": [], "links": links, "extra": {},
    }  # fmt: skip
    sockets = [{"name": n, "type": k, "link": None, "widget": {"name": n}} for n, k in FILM_INPUTS.items()]
    made = [{"name": port["name"], "type": port["type"], "links": []} for port in outputs]
    box = {
        "id": outer, "type": identity, "pos": [0, 0], "size": [340, 320], "flags": {}, "order": 0, "mode": 0,
        "title": "Prompt to Film", "inputs": sockets, "outputs": made, "properties": {"proxyWidgets": []},
        "widgets_values": [],
    }  # fmt: skip
    whole = {
        "last_node_id": outer,
        "last_link_id": 0,
        "nodes": [box],
        "links": [],
        "groups": [],
        "config": {},
        "extra": {},
    }
    return {**whole, "definitions": {"subgraphs": [kind]}, "version": 0.4}


def _link(links: list[dict[str, Any]], origin: int, slot: int, target: int, place: int, kind: str) -> dict[str, Any]:
    number = max(link["id"] for link in links) + 1
    return dict(zip(LINK, (number, origin, slot, target, place, kind), strict=True))


def _port(name: str, kind: str, link: int, slot: int) -> dict[str, Any]:
    identity = str(uuid.uuid5(uuid.NAMESPACE_URL, f"sora2-nodes/prompt-to-film/{name}"))
    return {"id": identity, "name": name, "type": kind, "linkIds": [link], "pos": [0, 20 * slot]}


if __name__ == "__main__":
    main()
