"""A film that the host's SaveVideo writes is the film of every other door, signed with what made it."""

from __future__ import annotations

import json
import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sora2_nodes.cameo import library
from sora2_nodes.cameo.cameo_file import new_cameo
from sora2_nodes.cameo.consent import new_consent
from sora2_nodes.cameo.face import palette_of
from sora2_nodes.cameo.features import Features
from sora2_nodes.graph.runner import Places, Runner, run_graph, runnable_classes
from sora2_nodes.media.files.video_files import open_clip
from sora2_nodes.provenance import prompt_hash, verify_file

from .server import HostServer

pytestmark = [pytest.mark.host, pytest.mark.slow]

PROMPTS = ["mira stands in a park", "A red ball drops onto grass"]
WORDS = f"Shot 1: {PROMPTS[0]}\n\nShot 2: {PROMPTS[1]} [continuity: continue]"


def keep_cameo(home: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Keep a cameo named mira in a data folder; return its consent's id."""
    monkeypatch.setenv("SORA2_HOME", str(home))
    kept = {cameo.name: cameo for _, cameo in library.cameos()}
    if "mira" in kept:
        return kept["mira"].consent.id
    now = datetime.now(timezone.utc)
    agreed = new_consent(subject="Mira Test", made_at=now, expires_at=now + timedelta(days=5))
    features = Features(
        face=np.zeros((128, 128, 3), np.uint8), thumbnail=np.zeros((64, 64, 3), np.uint8),
        palette=palette_of((0.8, 0.65, 0.5), (0.1, 0.1, 0.1), (0.8, 0.1, 0.1)),
    )  # fmt: skip
    library.save_cameo(new_cameo(name="mira", features=features, consent=agreed, sources=(), made_at=now))
    return agreed.id


def graph() -> dict[str, Any]:
    def node(kind: str, **inputs: Any) -> dict[str, Any]:
        return {"class_type": kind, "inputs": inputs}

    words = {"negative": "", "tags": "", "duration_s": 0.5, "width": 288, "height": 160, "fps": 24, "seed": 5}
    film = {"transition": "storyboard", "transition_s": 0.5, "match_colours": True, "ambience": True}
    return {
        "1": node("Sora2Loader", weights="tiny"),
        "2": node("CameoAdapter", model=["1", 0], cameo="mira", strength=1.0),
        "3": node("PromptEncode", clip=["1", 1], prompt=WORDS, **words),
        "4": node(
            "PhysicsGuidance", model=["2", 0], storyboard=["3", 0], strength=1.0, gravity="from the prompt", mode="auto"
        ),
        "5": node("Sora2Sampler", model=["4", 0], storyboard=["3", 0], steps=0, cfg=0.0, solver="default"),
        "6": node("ShotStitch", video=["5", 0], storyboard=["3", 0], loudness_lufs=-16.0, stabilise=False, **film),
        "7": node("SaveVideo", video=["6", 0], filename_prefix="doors", format="mp4", codec="h264"),
    }


def test_a_film_of_the_host_is_that_of_the_graph_runner_and_both_are_signed(
    host: HostServer, output_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    consent = keep_cameo(host.base / "sora2-home", monkeypatch)
    result = host.run(graph())
    assert result.status == "success", result.error
    (entry,) = result.outputs["7"]["images"]
    ours = run_graph(graph(), Runner(runnable_classes()), Places(inputs=tmp_path / "in", outputs=tmp_path / "out"))
    saved = {"host": output_folder / entry["subfolder"] / entry["filename"], "runner": Path(ours["7"]["videos"][0])}
    for path in saved.values():
        found = verify_file(path)
        assert (found.status, found.record["consent_ids"]) == ("valid", [consent])
        assert len(found.record["model_sha256"]) == 64
        assert [shot["prompt_sha256"] for shot in found.record["details"]["shots"]] == list(map(prompt_hash, PROMPTS))
        assert found.record["workflow"]["5"]["class_type"] == "Sora2Sampler"
    frames = [np.stack(list(open_clip(path).frames())).astype(int) for path in saved.values()]
    assert np.abs(frames[0] - frames[1]).mean() < 1.0  # the host samples with its own kernels and types
    assert len({json.dumps(verify_file(path).record["seeds"]) for path in saved.values()}) == 1
    shutil.rmtree(tmp_path / "out")
