"""Jobs of the queue as tasks of a cluster of two nodes, on PostgreSQL."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from sora2_nodes import cli
from sora2_nodes.cluster.ray_cluster import give_up
from sora2_nodes.credits.database import reading
from sora2_nodes.serve.queue.job_tasks import JobCrew, Workplace
from sora2_nodes.serve.queue.jobs import COMPLETED, FAILED, IN_PROGRESS, QUEUED, VideoRequest
from sora2_nodes.serve.queue.lease import recover
from sora2_nodes.serve.queue.queue_worker import Render
from sora2_nodes.serve.queue.store import Store, open_store
from sora2_nodes.serve.queue.tables import SHOTS
from tests.cluster.conftest import Nodes
from tests.serve.renderers import TinyRender

pytestmark = [pytest.mark.cluster, pytest.mark.slow, pytest.mark.postgres]


def tiny(_store: Store, _device: str, *, step_s: float = 0.0) -> Render:
    return TinyRender(step_s=step_s)


@pytest.fixture
def shared(postgres_url: str, sora2_home: Path) -> Store:
    """Open a store on PostgreSQL, with the data folder that all nodes share."""
    return open_store(postgres_url, sora2_home)


@pytest.fixture
def crew(
    ray: Any, nodes: Nodes, shared: Store, postgres_url: str, sora2_home: Path
) -> Iterator[Callable[..., JobCrew]]:
    """Return a function that makes a crew; what it leaves is cancelled."""
    made: list[JobCrew] = []

    def make(**changed: Any) -> JobCrew:
        place = Workplace(database=postgres_url, home=str(sora2_home), crew=f"ray {len(made)} {sora2_home}")
        make_render = partial(tiny, **changed)
        made.append(JobCrew(ray=ray, place=place, settings=nodes.settings, make_render=make_render))
        return made[-1]

    yield make
    for one in made:
        give_up(ray, one.tasks)


def until(crew: JobCrew, store: Store, wanted: Callable[[dict[str, int]], bool]) -> dict[str, int]:
    """Let the crew look until the counts are as wanted, for two minutes at most."""
    for _ in range(600):
        crew.look(store)
        recover(store.queue)
        counts = store.queue.counts()
        if wanted(counts):
            return counts
        time.sleep(0.2)
    raise AssertionError(f"after two minutes: {store.queue.counts()}")


def test_jobs_are_rendered_on_both_nodes_in_the_queues_order(crew, shared):
    jobs = [shared.queue.submit(VideoRequest(prompt=f"{n}", durations_s=(1, 1))) for n in range(4)]
    team = crew(step_s=0.3)
    busiest = []
    until(team, shared, lambda counts: busiest.append(counts.get(IN_PROGRESS, 0)) or counts.get(COMPLETED) == 4)
    assert max(busiest) == 2
    ended = [shared.queue.find(job.id) for job in jobs]
    assert all(shared.inside(job.files["video"]).is_file() for job in ended)
    assert ended[0].started_at < ended[2].started_at < ended[3].completed_at


def test_a_node_that_dies_costs_the_shot_it_was_drawing(crew, nodes, shared):
    jobs = [shared.queue.submit(VideoRequest(prompt=f"{n}", durations_s=(1, 1, 1))) for n in range(2)]
    team = crew(step_s=0.8)
    until(team, shared, lambda counts: counts.get(IN_PROGRESS) == 2)
    until(team, shared, lambda _: len({job for job, _ in finished(shared)}) == 2)
    nodes.kill_second()
    before = finished(shared)
    until(team, shared, lambda counts: counts.get(COMPLETED) == 2)
    after = finished(shared)
    assert set(after) == {(job.id, shot) for job in jobs for shot in range(3)}
    assert before.items() <= after.items()  # what was finished stays as it was


def finished(store: Store) -> dict[tuple[str, int], float]:
    """Return when each shot was finished, by job and shot."""
    with reading(store.ledger.engine) as connection:
        rows = connection.execute(select(SHOTS.c.job_id, SHOTS.c.shot, SHOTS.c.finished_at))
        return {(row.job_id, row.shot): row.finished_at for row in rows}


def test_a_job_is_cancelled_wherever_it_runs(crew, shared):
    job = shared.queue.submit(VideoRequest(prompt="long", durations_s=(1,) * 20))
    team = crew(step_s=0.5)
    until(team, shared, lambda counts: counts.get(IN_PROGRESS) == 1)
    shared.queue.cancel(job.id)
    until(team, shared, lambda counts: counts.get(FAILED) == 1)
    assert shared.queue.find(job.id).error_code == "cancelled"


def test_a_server_that_stops_puts_its_jobs_back(crew, ray, shared):
    shared.queue.submit(VideoRequest(prompt="long", durations_s=(1,) * 20))
    team = crew(step_s=0.2)
    until(team, shared, lambda counts: counts.get(IN_PROGRESS) == 1)
    give_up(ray, team.tasks)
    assert shared.queue.counts() == {QUEUED: 1}


def test_a_cluster_without_a_database_that_all_reach_is_refused(capsys, monkeypatch):
    monkeypatch.delenv("SORA2_DATABASE_URL", raising=False)
    assert cli.main(["serve", "--engine", "ray", "--port", "0"]) == 1
    assert "postgresql://" in capsys.readouterr().err
