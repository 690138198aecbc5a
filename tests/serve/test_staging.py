"""A job's shots as films have them: the words and the seed of their world, mouths that follow what is heard, recordings."""

from __future__ import annotations

import io
import json
import wave
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import openai
import pytest
from PIL import Image

from sora2_nodes.media.files.video_reader import open_clip
from sora2_nodes.serve.inputs.characters import keep_character
from sora2_nodes.serve.queue.api_models import load_models
from sora2_nodes.serve.queue.jobs import COMPLETED, INVALID_PROMPT
from sora2_nodes.serve.queue.store import Store
from sora2_nodes.serve.rendering.job_prompts import prompt_for
from sora2_nodes.serve.schemas.library_requests import CharacterConsent
from sora2_nodes.story import read_storyboard
from tests.serve.conftest import Running
from tests.serve.renderers import write_mp4
from tests.serve.test_render_job import Drawn, drawn, request, run

__all__ = ["drawn"]

WORLD = """Shot 1 (2 s): A blue metal ball rolls in a park at night

Shot 2 (2 s): it stops [continuity: continue]

Shot 3 (2 s): the ball from above [continuity: same world]"""


def recording(seconds: float) -> bytes:
    tone = 0.4 * np.sin(2 * np.pi * 160 * np.arange(round(seconds * 24_000)) / 24_000)
    with io.BytesIO() as made:
        with wave.open(made, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(24_000)
            file.writeframes((tone * 32767).astype("<i2").tobytes())
        return made.getvalue()


def test_shots_of_one_world_keep_its_words_and_seed_and_only_a_continued_one_goes_on(
    store: Store, drawn: Drawn
) -> None:
    job = run(store, request(storyboard=WORLD, durations_s=(2, 2, 2)))
    assert job.status == COMPLETED, job.error_message
    first, second, third = (planned for planned, *_ in drawn.asked)
    for planned in (second, third):
        thing = planned.brief.things[0]
        assert (thing.colour, thing.material, planned.brief.backdrop) == ("blue", "metal", "park")
        assert planned.brief.time_of_day == first.brief.time_of_day
        assert planned.scene.seed == first.scene.seed
    assert [planned.end is not None for planned in (first, second, third)] == [False, True, False]


def test_an_extension_is_told_the_world_of_its_video_and_of_that_ones_own(store: Store, drawn: Drawn) -> None:
    source = run(store, request(prompt="a blue metal ball rolls in a park"))
    for _ in range(2):
        more = {"source": source.id, "footage": source.files["video"], "footage_s": 2.0}
        source = run(store, request(kind="extension", prompt="it stops", **more))
        assert source.status == COMPLETED, source.error_message
    thing = drawn.asked[-1][0].brief.things[0]
    assert (thing.colour, thing.material) == ("blue", "metal")
    assert len({planned.scene.seed for planned, *_ in drawn.asked}) == 1


def test_a_cameo_whose_name_is_no_word_speaks_with_one_figure(store: Store, drawn: Drawn, tmp_path: Path) -> None:
    agreement = CharacterConsent(subject="Kay", audience="only_me", days=30)
    clip = write_mp4(tmp_path / "kay.mp4", seconds=3, width=320, height=240)
    character = keep_character(store, "k-9", clip, None, agreement)
    lines = 'Shot 1: k-9 waves in a park\nk-9: "Hello."\n\nShot 2: He walks. [continuity: same world]\nk-9: "Bye."'
    job = run(store, request(storyboard=lines, durations_s=(2, 2), cameos=(character.id,)))
    assert job.status == COMPLETED, job.error_message
    for planned, *_ in drawn.asked:
        assert [person.cameo for person in planned.brief.people] == ["k-9"]
        assert planned.plan.mouths["person:0"].max() > 0.3


def test_lines_that_do_not_fit_are_refused_before_anything_is_drawn(store: Store, drawn: Drawn) -> None:
    board = 'Shot 1 (1 s): a ball drops\n\nShot 2 (1 s): Anna talks\nANNA: "This is a line that takes far longer than a second."'
    job = run(store, request(storyboard=board, durations_s=(1, 1)))
    assert job.error_code == INVALID_PROMPT
    assert "shot 2: ANNA's line" in (job.error_message or "")
    assert "extend the shot to" in (job.error_message or "")
    assert drawn.asked == []


def test_an_uploaded_recording_is_heard_and_moves_the_mouth(start: Callable[..., Running], drawn: Drawn) -> None:
    server = start(worker=False)
    client, store = server.client(), server.store
    upload = client.files.create(file=("anna.wav", recording(0.6)), purpose="user_data")
    script = f'Shot 1: Anna stands in a park\nANNA (at 5s; audio: {upload.id}): "Hello."'
    video = client.videos.create(prompt="x", seconds="8", extra_body={"storyboard": script})
    client.files.delete(upload.id)
    asked = store.queue.find(video.id).request
    assert read_storyboard(asked.storyboard or "").shots[0].duration_s == 8
    store.queue.cancel(video.id)
    job = run(store, replace(asked, width=128, height=72))
    assert job.status == COMPLETED, job.error_message
    planned = drawn.asked[0][0]
    mouth = planned.plan.mouths["person:0"]
    assert mouth[510:555].min() > 0.3
    assert max(mouth[:495].max(), mouth[570:].max()) < 0.05
    clip = open_clip(store.inside(job.files["video"]))
    heard = np.abs(clip.waveform[0])
    loud = [
        heard[round(a * clip.sample_rate) : round(b * clip.sample_rate)].mean() for a, b in ((5.1, 5.5), (2.0, 4.0))
    ]
    assert loud[0] > 2 * loud[1]


@pytest.mark.parametrize(
    ("content", "named", "words"),
    [
        (b"no sound", None, "is no recording"),
        (None, "file-" + "0" * 24, "No such File"),
        (None, "/etc/passwd", "upload it"),
    ],
)
def test_what_is_no_recording_is_refused(server: Running, content: bytes | None, named: str | None, words: str) -> None:
    client = server.client()
    if content:
        named = client.files.create(file=("a.wav", content), purpose="user_data").id
    board = {"shots": [{"prompt": "Anna talks", "dialogue": [{"speaker": "Anna", "text": "Hi.", "audio": named}]}]}
    with pytest.raises(openai.BadRequestError, match=words) as refused:
        client.videos.create(prompt="x", extra_body={"storyboard": json.dumps(board)})
    assert refused.value.param == "storyboard"


def test_a_workflow_finds_a_jobs_recordings_among_its_inputs(store: Store) -> None:
    line = '{"speaker": "Anna", "text": "Hi.", "audio": "videos/video_1/recording1.wav"}'
    board = f'{{"shots": [{{"prompt": "Anna talks", "dialogue": [{line}]}}]}}'
    placed: list[str] = []

    def place(path: str) -> str:
        placed.append(path)
        return Path(path).name

    job = store.queue.submit(request(storyboard=board))
    graph = prompt_for(job, load_models(store.folder)["sora-2"], place)
    words = next(node["inputs"]["prompt"] for node in graph.values() if node["class_type"] == "PromptEncode")
    assert read_storyboard(words).shots[0].dialogue[0].audio == "recording1.wav"
    assert placed == ["videos/video_1/recording1.wav"]


def test_an_uploaded_picture_is_what_its_shot_is_drawn_after(start: Callable[..., Running], drawn: Drawn) -> None:
    server = start(worker=False)
    client, store = server.client(), server.store
    content = io.BytesIO()
    Image.radial_gradient("L").convert("RGB").save(content, "PNG")
    upload = client.files.create(file=("look.png", content.getvalue()), purpose="user_data")
    script = f"Shot 1 (2 s): a ball drops\n\nShot 2 (2 s): a box slides [reference: texture 0.5: {upload.id}]"
    video = client.videos.create(prompt="x", extra_body={"storyboard": script})
    client.files.delete(upload.id)
    asked = store.queue.find(video.id).request
    store.queue.cancel(video.id)
    assert run(store, replace(asked, width=128, height=72)).status == COMPLETED
    assert [[(one.role, one.weight) for one in references] for *_, references in drawn.asked] == [
        [],
        [("texture", 0.5)],
    ]
    for words, named in (("upload it", "texture: /etc/passwd"), ("is no role", "hat: x.png")):
        with pytest.raises(openai.BadRequestError, match=words):
            client.videos.create(prompt="x", extra_body={"storyboard": f"Shot 1: a ball [reference: {named}]"})
