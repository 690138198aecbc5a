"""The same API on a host's server: jobs become prompts, the host's reports become their state, a restart resubmits."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import openai
import pytest
from aiohttp import web
from sqlalchemy import update

from sora2_nodes.credits.history import Query, costs_of, history
from sora2_nodes.credits.owners import this_process
from sora2_nodes.credits.records import Balance
from sora2_nodes.errors import Cancelled, ConsentError, HostError, InputError
from sora2_nodes.serve.http.api_keys import local_key
from sora2_nodes.serve.http.mount import add_to
from sora2_nodes.serve.http.server_settings import ServeSettings
from sora2_nodes.serve.queue.api_models import MODELS, VideoModel
from sora2_nodes.serve.queue.host_jobs import HostedJobs
from sora2_nodes.serve.queue.jobs import FAILED, IN_PROGRESS, QUEUED, Job, JobReference, VideoRequest
from sora2_nodes.serve.queue.lease import MAX_ATTEMPTS, take
from sora2_nodes.serve.queue.store import Store
from sora2_nodes.serve.queue.tables import JOBS
from sora2_nodes.serve.rendering.job_prompts import prompt_for
from tests.serve.conftest import serve_app
from tests.serve.renderers import write_mp4

pytestmark = pytest.mark.filterwarnings("ignore:The Sora API is scheduled:DeprecationWarning")


class Host:
    """A host's queue that only remembers."""

    def __init__(self) -> None:
        self.submitted: list[str] = []
        self.cancelled: list[str] = []
        self.refuses = False

    def submit(self, job: Job) -> None:
        if self.refuses:
            raise HostError("the host's queue is closed; start it again")
        self.submitted.append(job.id)

    def cancel(self, job: Job) -> None:
        self.cancelled.append(job.id)


@pytest.fixture
def mounted(store: Store) -> tuple[Host, HostedJobs, openai.OpenAI, Callable[[], None]]:
    """Mount the API on a route table, as the host does, and serve it."""
    host, table, app = Host(), web.RouteTableDef(), web.Application()
    jobs = add_to(table, host=host, store=lambda: store, settings=ServeSettings(account="ann"))
    app.add_routes(table)
    url, stop = serve_app(app)
    yield host, jobs(), openai.OpenAI(base_url=f"{url}/sora2/v1", api_key=local_key()), stop
    stop()


def test_a_job_becomes_a_prompt_and_its_reports_reach_the_client(store: Store, mounted: tuple, tmp_path: Path) -> None:
    host, jobs, client, _ = mounted
    store.ledger.grant("ann", 100)
    video = client.videos.create(prompt="a ball", seconds="8", size="1280x720")
    assert host.submitted == [video.id]
    assert take(store.queue, "cpu") is None, "no worker of ours takes it"
    jobs.started(video.id)
    jobs.progress(video.id, 1, 4)
    shown = client.videos.retrieve(video.id)
    assert (shown.status, shown.progress) == (IN_PROGRESS, 25)
    jobs.completed(video.id, write_mp4(tmp_path / "out.mp4"))
    jobs.completed(video.id, tmp_path / "out.mp4")
    done = client.videos.poll(video.id)
    assert (done.status, done.progress) == ("completed", 100)
    assert client.videos.download_content(video.id, variant="thumbnail").read()
    assert (store.ledger.balance("ann").free, store.ledger.balance("ann").held) == (76, 0)


def test_failures_and_stops_in_the_host_are_told_and_refunded(store: Store, mounted: tuple) -> None:
    host, jobs, client, _ = mounted
    store.ledger.grant("ann", 100)
    ids = [client.videos.create(prompt="a ball").id for _ in range(3)]
    jobs.failed(ids[0], ConsentError("ann's cameo was revoked"))
    jobs.failed(ids[1], "out of memory")
    client.post(f"/videos/{ids[2]}/cancel", cast_to=object)
    jobs.started(ids[2])
    assert [store.queue.find(i).error_code for i in ids] == [
        "moderation_blocked", "video_generation_failed", "cancelled",
    ]  # fmt: skip
    assert host.cancelled == [ids[2]]
    assert store.ledger.balance("ann").free == 100


def test_a_running_job_learns_that_it_was_cancelled(store: Store, mounted: tuple) -> None:
    _, jobs, client, _ = mounted
    store.ledger.grant("ann", 100)
    video = client.videos.create(prompt="a ball")
    jobs.started(video.id)
    client.post(f"/videos/{video.id}/cancel", cast_to=object)
    with pytest.raises(Cancelled):
        jobs.progress(video.id, 1, 4)
    jobs.failed(video.id, Cancelled("stopped"))
    assert store.queue.find(video.id).status == FAILED


def test_a_job_that_the_host_refuses_is_not_left_queued(store: Store, mounted: tuple) -> None:
    host, _, client, _ = mounted
    store.ledger.grant("ann", 100)
    host.refuses = True
    with pytest.raises(openai.BadRequestError, match="closed"):
        client.videos.create(prompt="a ball")
    assert store.queue.counts().keys() <= {FAILED}
    assert store.ledger.balance("ann").free == 100


TWO_SHOTS = VideoRequest(prompt="two", durations_s=(4, 4), width=1280, height=720)  # 12 + 12 credits


def draw(jobs: HostedJobs, job_id: str, shot: int, *, steps: int = 4, stopped: bool = False) -> None:
    """Render a shot as Sora2Sampler does; fewer than 4 steps are an interrupt, and so is `stopped`."""
    with jobs.shot(job_id, shot) as watch:
        on_step = watch(lambda done, total, preview: None)
        for step in range(steps):
            on_step(step + 1, 4, None)
        if steps < 4 or stopped:
            raise KeyboardInterrupt


def test_a_hosted_job_pays_for_each_shot_when_it_is_finished(store: Store, tmp_path: Path) -> None:
    store.ledger.grant("ann", 100)
    job = store.queue.submit(TWO_SHOTS, account="ann", charged=True, runner="host")
    jobs = HostedJobs(store, Host())
    jobs.started(job.id)
    held = []
    for shot in (0, 0, 1, 2):  # a graph may draw a shot twice, and more shots than were asked for
        draw(jobs, job.id, shot)
        held.append(store.ledger.balance("ann").held)
    assert held == [12, 12, 12, 12], "the last one's waits for the film"
    jobs.completed(job.id, write_mp4(tmp_path / "out.mp4"))
    assert store.ledger.balance("ann") == Balance(standard=76)
    assert [
        entry.shot for entry in history(store.ledger, Query(account="ann", job=job.id)) if entry.kind == "settle"
    ] == [1, 0]
    assert store.queue.find(job.id).cost["wall_s"] > 0
    assert len(costs_of(store.ledger, job.id)) == 1


@pytest.mark.parametrize("error", [Cancelled("interrupted in the host"), "out of memory"])
def test_a_hosted_job_that_stops_is_refunded_for_what_was_not_rendered(store: Store, error: Cancelled | str) -> None:
    store.ledger.grant("ann", 100)
    job = store.queue.submit(TWO_SHOTS, account="ann", charged=True, runner="host")
    jobs = HostedJobs(store, Host())
    draw(jobs, job.id, 0)
    with pytest.raises(KeyboardInterrupt):
        draw(jobs, job.id, 1, steps=2)
    jobs.failed(job.id, error)
    assert store.ledger.balance("ann") == Balance(standard=100 - 12 - 6)
    draw(jobs, job.id, 1)
    assert store.ledger.balance("ann") == Balance(standard=100 - 12 - 6), "it is ended"


@pytest.mark.parametrize("shots", [1, 2])
@pytest.mark.parametrize("error", [Cancelled("interrupted in the host"), "no space left"])
def test_a_job_that_ends_without_its_film_gets_the_last_shot_back(
    store: Store, error: Cancelled | str, shots: int
) -> None:
    store.ledger.grant("ann", 100)
    asked = replace(TWO_SHOTS, durations_s=(4,) * shots)
    job = store.queue.submit(asked, account="ann", charged=True, runner="host")
    jobs = HostedJobs(store, Host())
    for shot in range(shots):
        draw(jobs, job.id, shot)
    jobs.failed(job.id, error)
    assert store.ledger.balance("ann") == Balance(standard=100 - 12 * (shots - 1))
    assert store.ledger.open_holds() == []


def test_a_last_shot_stopped_at_its_last_step_is_not_paid_whole(store: Store) -> None:
    store.ledger.grant("ann", 100)
    job = store.queue.submit(TWO_SHOTS, account="ann", charged=True, runner="host")
    jobs = HostedJobs(store, Host())
    draw(jobs, job.id, 0)
    with pytest.raises(KeyboardInterrupt):
        draw(jobs, job.id, 1, stopped=True)
    jobs.failed(job.id, Cancelled("interrupted in the host"))
    assert store.ledger.balance("ann") == Balance(standard=100 - 12 - 9)


def left_by_a_dead_host(store: Store, job_ids: list[str], **values: object) -> None:
    """Write jobs down as those of a process that no longer runs."""
    dead = asdict(this_process()) | {"pid": 2**30}
    with store.ledger.engine.begin() as connection:
        connection.execute(update(JOBS).where(JOBS.c.id.in_(job_ids)).values(**({"worker": dead} | values)))


def test_after_a_restart_what_was_waiting_is_submitted_again_in_order(store: Store) -> None:
    store.ledger.grant("ann", 100)
    plain = store.queue.submit(VideoRequest(prompt="a"), account="ann", charged=True, runner="host")
    store.ledger.grant("ann", 100, bucket="priority")
    urgent = store.queue.submit(VideoRequest(prompt="b"), account="ann", charged=True, runner="host")
    stopped = store.queue.submit(VideoRequest(prompt="c"), runner="host")
    store.queue.submit(VideoRequest(prompt="ours"))
    HostedJobs(store, Host()).started(plain.id)
    left_by_a_dead_host(store, [plain.id, urgent.id, stopped.id])
    left_by_a_dead_host(store, [stopped.id], cancel_asked=True)
    host = Host()
    HostedJobs(store, host).resume()
    assert host.submitted == [urgent.id, plain.id]
    assert store.queue.find(plain.id).status == QUEUED
    assert store.queue.find(stopped.id).error_code == "cancelled"


def test_a_job_resumed_after_a_crash_pays_for_its_finished_shot_once(store: Store, tmp_path: Path) -> None:
    store.ledger.grant("ann", 100)
    job = store.queue.submit(TWO_SHOTS, account="ann", charged=True, runner="host")
    draw(HostedJobs(store, Host()), job.id, 0)
    left_by_a_dead_host(store, [job.id])
    jobs = HostedJobs(store, Host())
    jobs.resume()
    for shot in range(2):
        draw(jobs, job.id, shot)
    jobs.completed(job.id, write_mp4(tmp_path / "out.mp4"))
    assert store.ledger.balance("ann") == Balance(standard=76)


def test_the_jobs_of_a_living_host_are_left_to_it(store: Store) -> None:
    mine, theirs = (store.queue.submit(VideoRequest(prompt=p), runner="host").id for p in "ab")
    left_by_a_dead_host(store, [theirs], worker=asdict(this_process()) | {"host": "elsewhere"})
    host = Host()
    jobs = HostedJobs(store, host)
    assert jobs.resume() == []
    left_by_a_dead_host(store, [mine, theirs], worker=asdict(this_process()) | {"host": "elsewhere"}, beat_at=0)
    jobs.beat([mine])
    assert [job.id for job in jobs.resume()] == [theirs] == host.submitted
    assert jobs.resume() == [], "it is ours now"


def test_a_job_that_takes_its_host_down_again_and_again_fails(store: Store) -> None:
    job_id = store.queue.submit(VideoRequest(prompt="a"), runner="host").id
    host = Host()
    for _ in range(MAX_ATTEMPTS):
        jobs = HostedJobs(store, host)
        jobs.started(job_id)
        left_by_a_dead_host(store, [job_id])
        jobs.resume()
    assert len(host.submitted) == MAX_ATTEMPTS - 1
    assert "5 times" in (store.queue.find(job_id).error_message or "")


def test_the_graph_of_our_nodes_carries_the_request(store: Store) -> None:
    asked = VideoRequest(
        prompt="a ball", durations_s=(8,), width=1280, height=720, seed=7, negative=("blur", "text"),
        references=(JobReference(path="videos/x/a.png"), JobReference(path="videos/x/b.png", role="identity", weight=0.5)),
    )  # fmt: skip
    job = store.queue.submit(asked)
    prompt = prompt_for(job, MODELS["sora-2-pro"], lambda path: Path(path).name, cameos=("Ann", "Bo"))
    words = prompt["words"]["inputs"]
    assert (words["prompt"], words["negative"], words["duration_s"], words["seed"]) == ("a ball", "blur, text", 8, 7)
    assert prompt["look"]["inputs"] == {
        "file_1": "a.png", "role_1": "first_frame", "weight_1": 1.0,
        "file_2": "b.png", "role_2": "identity", "weight_2": 0.5,
    }  # fmt: skip
    assert prompt["cameo1"]["inputs"]["model"] == ["cameo0", 0]
    assert prompt["shots"]["inputs"]["preset"] == "fine"
    assert prompt["file"]["inputs"]["filename_prefix"] == f"sora2/{job.id}"
    links = [v for node in prompt.values() for v in node["inputs"].values() if isinstance(v, list)]
    assert all(node in prompt for node, _ in links)


def test_the_graph_of_our_nodes_passes_the_hosts_checks(store: Store) -> None:
    from sora2_nodes.graph.runner import runnable_classes
    from sora2_nodes.graph.workflow_checks import check_prompt

    job = store.queue.submit(VideoRequest(prompt="a ball", width=1280, height=720))
    check_prompt(prompt_for(job, MODELS["sora-2"], str), runnable_classes())


def test_an_extension_hands_its_footage_over(store: Store) -> None:
    asked = VideoRequest(prompt="it stops", kind="extension", footage="videos/x/source.mp4", footage_s=4)
    prompt = prompt_for(store.queue.submit(asked), MODELS["sora-2"], lambda path: f"in/{Path(path).name}")
    board = json.loads(prompt["words"]["inputs"]["prompt"])
    assert board["shots"][0]["footage"] == "in/source.mp4"
    assert board["shots"][1]["prompt"] == "it stops"


def test_an_owners_workflow_takes_the_words(store: Store, tmp_path: Path) -> None:
    nodes = {
        "4": {"class_type": "PromptEncode", "inputs": {"prompt": "old", "seed": 0, "tags": "warm", "clip": ["1", 1]}},
        "9": {"class_type": "SaveVideo", "inputs": {"filename_prefix": "old", "video": ["5", 0]}},
    }
    path = tmp_path / "flow.json"
    path.write_text(json.dumps(nodes))
    model = replace(MODELS["sora-2"], workflow=str(path))
    job = store.queue.submit(VideoRequest(prompt="new", seed=3))
    prompt = prompt_for(job, model, str)
    assert (prompt["4"]["inputs"]["prompt"], prompt["4"]["inputs"]["seed"]) == ("new", 3)
    assert (prompt["4"]["inputs"]["tags"], prompt["4"]["inputs"]["clip"]) == ("warm", ["1", 1])
    assert job.id in prompt["9"]["inputs"]["filename_prefix"]


@pytest.mark.parametrize("charged", [True, False])
def test_a_charged_video_is_not_paid_again_by_the_workflows_own_meter(
    store: Store, tmp_path: Path, charged: bool
) -> None:
    nodes = {
        "4": {"class_type": "PromptEncode", "inputs": {}},
        "5": {"class_type": "CreditMeter", "inputs": {"storyboard": ["4", 0], "account": "local"}},
        "6": {"class_type": "Sora2Sampler", "inputs": {"storyboard": ["4", 0], "credits": ["5", 0]}},
        "9": {"class_type": "SaveVideo", "inputs": {"video": ["6", 0]}},
    }
    path = tmp_path / "flow.json"
    path.write_text(json.dumps(nodes))
    store.ledger.grant("ann", 100)
    job = store.queue.submit(VideoRequest(prompt="new"), account="ann", charged=charged)
    prompt = prompt_for(job, replace(MODELS["sora-2"], workflow=str(path)), str)
    assert ("credits" in prompt["6"]["inputs"]) != charged


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"1": {"class_type": "KSampler", "inputs": {}}}'])
def test_a_workflow_that_can_not_take_the_words_is_refused(store: Store, tmp_path: Path, content: str) -> None:
    path = tmp_path / "flow.json"
    path.write_text(content)
    job = store.queue.submit(VideoRequest(prompt="new"))
    with pytest.raises(InputError, match=r"flow\.json"):
        prompt_for(job, VideoModel(id="mine", created=0, workflow=str(path)), str)
