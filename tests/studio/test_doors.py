"""One storyboard and one seed give the same shots at every door, and every file is signed with what made it."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from sora2_nodes import cli
from sora2_nodes.cameo import library
from sora2_nodes.cameo.cameo_file import new_cameo
from sora2_nodes.cameo.consent import new_consent
from sora2_nodes.cameo.face import palette_of
from sora2_nodes.cameo.features import Features, Voice
from sora2_nodes.engine.pipeline import rendering
from sora2_nodes.graph.runner import Places, Runner, run_graph, runnable_classes
from sora2_nodes.media.files.video_files import open_clip
from sora2_nodes.provenance import prompt_hash, verify_file
from sora2_nodes.serve.queue.api_models import load_models
from sora2_nodes.serve.queue.jobs import COMPLETED, Job, JobReference, VideoRequest
from sora2_nodes.serve.queue.queue_worker import Worker
from sora2_nodes.serve.queue.store import Store, open_store
from sora2_nodes.serve.rendering.job_prompts import prompt_for
from sora2_nodes.serve.rendering.render_job import RenderJob
from sora2_nodes.story import Shot, Storyboard, read_storyboard, write_storyboard
from sora2_nodes.story.boards.shot_ids import shot_ids
from sora2_nodes.studio.pocket_renderer import PocketRenderer
from tests.nodes.tiny_weights import write_tiny_weights

PROMPT = "mira waves in a park"
SEED = 77
BOARD = """Film seed: 77
Size: 288x160

SHOT 1 (2s)
mira stands in a park at sunset.
MIRA: "Good evening."

SHOT 2 (0.5s)
A red ball drops onto grass. [reference: texture 0.5: look.png]

SHOT 2B (0.5s)
The red ball bounces. [continuity: continue]
"""


@dataclass
class Seen:
    """What the renderer drew, by shot id: digests of frames and samples, and the seeds."""

    drawn: dict[str, tuple[str, str, int, int]] = field(default_factory=dict)

    def take(self) -> dict[str, tuple[str, str, int, int]]:
        """Return it and forget it."""
        found, self.drawn = self.drawn, {}
        return found


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Seen:
    """Tiny weights at every door, and an eye on what is drawn."""
    tiny, load, draw, made = write_tiny_weights(tmp_path / "tiny"), rendering.load_pocket, PocketRenderer.draw, Seen()

    def watched(self: PocketRenderer, order: Any, *planned: Any, **options: Any) -> Any:
        drawing = draw(self, order, *planned, **options)
        pixels = hashlib.sha256(b"".join(frame.tobytes() for frame in drawing.clip.frames())).hexdigest()
        samples = hashlib.sha256(np.ascontiguousarray(drawing.clip.waveform).tobytes()).hexdigest()
        made.drawn[order.id] = pixels, samples, order.seed, order.world_seed
        return drawing

    monkeypatch.setattr(rendering, "load_pocket", lambda folder=None, device="cpu": load(tiny, device))
    monkeypatch.setattr(PocketRenderer, "draw", watched)
    monkeypatch.setattr(PocketRenderer, "identity", "tiny")
    monkeypatch.chdir(tmp_path)
    return made


@pytest.fixture
def consent(sora2_home: Path) -> str:
    """Keep a cameo with a voice; return its consent's id."""
    now = datetime.now(timezone.utc)
    agreed = new_consent(subject="Mira Test", made_at=now, expires_at=now + timedelta(days=5))
    features = Features(
        face=np.zeros((128, 128, 3), np.uint8), thumbnail=np.zeros((64, 64, 3), np.uint8),
        palette=palette_of((0.8, 0.65, 0.5), (0.1, 0.1, 0.1), (0.8, 0.1, 0.1)),
        voice=Voice(f0_hz=120.0, rate=3.9, formant_scale=0.9),
    )  # fmt: skip
    library.save_cameo(new_cameo(name="mira", features=features, consent=agreed, sources=(), made_at=now))
    return agreed.id


def picture(path: Path) -> Path:
    """Write the picture that the second shot is drawn after."""
    noise = np.random.default_rng(3).integers(0, 255, (300, 400, 3), dtype=np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(noise).save(path)
    return path


def render(words: str, *options: str) -> Path:
    assert cli.main(["render", words, "--seed", str(SEED), "--size", "640x360", "--seconds", "2", *options,
                     "-o", "render.mp4"]) == 0  # fmt: skip
    return Path("render.mp4")


def film(text: str, *options: str) -> Path:
    picture(Path("look.png"))
    Path("board.json").write_text(write_storyboard(read_storyboard(text)))
    assert cli.main(["film", "board.json", "--folder", "takes", "-o", "film.mp4", "--json", *options]) == 0
    return Path("film.mp4")


def asked(board: Storyboard, **more: Any) -> VideoRequest:
    return VideoRequest(
        prompt=board.shots[0].prompt, storyboard=write_storyboard(board), width=board.width, height=board.height,
        seed=board.seed, durations_s=tuple(shot.duration_s for shot in board.shots), **more,
    )  # fmt: skip


def api(store: Store, request: VideoRequest) -> Path:
    job = store.queue.submit(request)
    assert Worker(store, RenderJob(store), idle_s=0.01).work_once()
    done = store.queue.find(job.id)
    assert done.status == COMPLETED, done.error_message
    return store.inside(done.files["video"])


def graph(store: Store, request: VideoRequest, cameos: tuple[str, ...]) -> Path:
    """The graph of our own nodes, as a host is given it."""
    job: Job = store.queue.submit(request)

    def place(path: str) -> str:
        Path("inputs").mkdir(exist_ok=True)
        return Path(shutil.copy(store.inside(path), "inputs")).name

    prompt = prompt_for(job, load_models(store.folder)[request.model], place, cameos)
    shown = run_graph(prompt, Runner(runnable_classes()), Places(inputs=Path("inputs"), outputs=Path("outputs")))
    return Path(next(path for values in shown.values() for path in values.get("videos", [])))


def check_signed(path: Path, consents: list[str], prompts: list[str]) -> dict[str, Any]:
    """Assert that a file says what made it, and that it is signed."""
    found = verify_file(path)
    record = found.record
    assert (found.status, found.record_signed) == ("valid", True)
    assert record.get("consent_ids", []) == consents
    assert len(record["model_sha256"]) == 64
    hashes = [shot["prompt_sha256"] for shot in record.get("details", {}).get("shots", [])]
    assert (hashes or [record["prompt_sha256"]]) == [prompt_hash(prompt) for prompt in prompts]
    return record


@pytest.mark.slow
@pytest.mark.parametrize("preset", ["fast", "fine"])
def test_a_prompt_is_the_same_clip_at_every_door(seen: Seen, consent: str, preset: str) -> None:
    store, model = open_store(), {"fast": "sora-2", "fine": "sora-2-pro"}[preset]
    single = VideoRequest(
        prompt=PROMPT, width=640, height=360, seed=SEED, durations_s=(2.0,), cameos=("mira",), model=model
    )
    board = Storyboard(shots=(Shot(prompt=PROMPT, duration_s=2.0),), width=640, height=360, seed=SEED)
    made: dict[str, Callable[[], Path]] = {
        "render": lambda: render(PROMPT, "--cameo", "mira", "--preset", preset),
        "film": lambda: film(write_storyboard(board), "--cameo", "mira", "--preset", preset),
        "api": lambda: api(store, single),
        "graph": lambda: graph(store, single, ("mira",)),
    }
    drawn = {}
    for door, make in made.items():
        check_signed(make(), [consent], [PROMPT])
        drawn[door] = seen.take()
    assert all(shots == drawn["render"] for shots in drawn.values()), drawn
    assert drawn["render"]["1"][2] == SEED


def test_a_storyboard_is_the_same_film_at_every_door(seen: Seen, consent: str) -> None:
    store, board = open_store(), read_storyboard(BOARD)
    kept = store.relative(picture(store.folder / "uploads/look.png"))
    named = replace(board, shots=tuple(
        replace(shot, references=tuple(text.replace("look.png", kept) for text in shot.references)) for shot in board.shots
    ))  # fmt: skip
    prompts = [shot.prompt for shot in board.shots]
    films = {"film": film(BOARD, "--cameo", "mira")}
    drawn = {"film": seen.take()}
    films["api"] = api(store, asked(named, cameos=("mira",)))
    drawn["api"] = seen.take()
    films["graph"] = graph(store, asked(named), ("mira",))
    drawn["graph"] = seen.take()
    assert tuple(drawn["film"]) == shot_ids(board)
    assert all(shots == drawn["film"] for shots in drawn.values()), drawn
    for path in films.values():
        record = check_signed(path, [consent], prompts)
        assert [shot.get("consent_ids", []) for shot in record["details"]["shots"]] == [[consent], [], []]
    frames = {door: np.stack(list(open_clip(path).frames())) for door, path in films.items()}
    assert all(np.array_equal(pixels, frames["film"]) for pixels in frames.values())


@pytest.mark.slow
def test_a_film_keeps_its_takes_and_a_finished_job_its_film_alone(seen: Seen, consent: str) -> None:
    store, board = open_store(), read_storyboard(BOARD.replace(" [reference: texture 0.5: look.png]", ""))
    film(write_storyboard(board), "--cameo", "mira")
    video = api(store, asked(board, cameos=("mira",)))
    takes = {json.loads(path.read_text())["shot"]: path for path in Path("takes/takes").glob("*.json")}
    assert set(takes) == set(shot_ids(board))
    assert all(open_clip(path.with_suffix(".mp4")).waveform is not None for path in takes.values())
    assert not list(video.parent.rglob("shot*.mp4"))


@pytest.mark.slow
def test_pictures_shown_to_a_whole_video_reach_every_door(seen: Seen) -> None:
    store, board = open_store(), "A red ball drops onto wood"
    kept = store.relative(picture(store.folder / "uploads/look.png"))
    picture(Path("look.png"))
    looks = (JobReference(path=kept, role="first_frame", weight=1.0),)
    request = VideoRequest(prompt=board, width=640, height=360, seed=SEED, durations_s=(2.0,), references=looks)
    drawn = []
    for make in (
        lambda: render(board, "--image", "look.png"),
        lambda: api(store, request),
        lambda: graph(store, request, ()),
    ):
        make()
        drawn.append(seen.take())
    assert drawn[0] == drawn[1] == drawn[2]
