"""The queue keeps order, priority and what is finished."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import update

from sora2_nodes.errors import Cancelled, CreditError
from sora2_nodes.serve.queue import lease as leases
from sora2_nodes.serve.queue.job_end import Ending, cancelled, failed
from sora2_nodes.serve.queue.job_queue import JobBusyError, JobMissingError, QueueFullError
from sora2_nodes.serve.queue.jobs import COMPLETED, FAILED, QUEUED, VideoRequest
from sora2_nodes.serve.queue.lease import LeaseLostError, recover, take
from sora2_nodes.serve.queue.store import Store, open_store
from sora2_nodes.serve.queue.tables import JOBS, METADATA

BALL = VideoRequest(prompt="a red ball bounces")
TWO_SHOTS = VideoRequest(prompt="two", durations_s=(4, 4), width=1280, height=720)  # 12 + 12 credits


def test_jobs_of_other_machines_are_not_read_while_their_workers_beat(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, elsewhere = leases.this_process(), replace(leases.this_process(), host="elsewhere")
    for owner in (here, elsewhere):
        monkeypatch.setattr(leases, "this_process", lambda owner=owner: owner)
        store.queue.submit(BALL)
        take(store.queue, "cpu")
    asked: list[str] = []
    monkeypatch.setattr(leases, "lives", lambda worker, silent_s: asked.append(worker["host"]) or True)
    assert recover(store.queue) == [] and asked == [here.host]
    with store.ledger.engine.begin() as connection:
        connection.execute(update(JOBS).values(beat_at=JOBS.c.beat_at - 61))
    assert recover(store.queue) == [] and asked[1:] == [here.host, "elsewhere"]


def test_jobs_leave_in_the_order_they_came(store: Store) -> None:
    ids = [store.queue.submit(BALL).id for _ in range(5)]
    assert [take(store.queue, "cpu").job.id for _ in range(5)] == ids
    assert take(store.queue, "cpu") is None


def test_many_priority_jobs_go_first_and_keep_their_order(store: Store) -> None:
    store.ledger.grant("ann", 100)
    plain = [store.queue.submit(BALL, account="ann", charged=True).id for _ in range(3)]
    store.ledger.grant("ann", 100, bucket="priority")
    urgent = [store.queue.submit(BALL, account="ann", charged=True).id for _ in range(3)]
    assert [take(store.queue, "cpu").job.id for _ in range(6)] == urgent + plain


def test_a_queued_job_holds_its_price_and_a_finished_one_has_paid_it(store: Store) -> None:
    store.ledger.grant("ann", 100)
    job = store.queue.submit(TWO_SHOTS, account="ann", charged=True)
    assert (store.ledger.balance("ann").free, store.ledger.balance("ann").held) == (76, 24)
    lease = take(store.queue, "cpu")
    lease.shot_done("videos/a.mp4", {})
    assert (store.ledger.balance("ann").free, store.ledger.balance("ann").held) == (76, 12)
    lease.shot_done("videos/b.mp4", {})
    assert (store.ledger.balance("ann").free, store.ledger.balance("ann").held) == (76, 12), "until the film is there"
    lease.end(Ending(status=COMPLETED, files={"video": "videos/v.mp4"}))
    assert (store.ledger.balance("ann").free, store.ledger.balance("ann").held) == (76, 0)
    assert store.queue.find(job.id).progress == 100


def test_a_job_over_the_balance_is_not_queued(store: Store) -> None:
    store.ledger.grant("ann", 5)
    with pytest.raises(CreditError, match="7"):
        store.queue.submit(BALL, account="ann", charged=True)
    assert store.queue.counts() == {}
    assert store.ledger.balance("ann").free == 5


def test_cancelling_halfway_through_a_shot_refunds_what_was_not_rendered(store: Store) -> None:
    store.ledger.grant("ann", 100)
    job = store.queue.submit(TWO_SHOTS, account="ann", charged=True)
    lease = take(store.queue, "cpu")
    lease.shot_done("videos/a.mp4", {})
    lease.step(2, 4)
    store.queue.cancel(job.id)
    with pytest.raises(Cancelled):
        lease.beat()
    lease.end(cancelled(lease.part))
    assert (store.ledger.balance("ann").free, store.ledger.balance("ann").held) == (100 - 12 - 6, 0)
    assert store.queue.find(job.id).error_code == "cancelled"


def test_a_job_whose_film_fails_gets_its_last_shot_back(store: Store) -> None:
    store.ledger.grant("ann", 100)
    store.queue.submit(TWO_SHOTS, account="ann", charged=True)
    lease = take(store.queue, "cpu")
    for name in "ab":
        lease.shot_done(f"videos/{name}.mp4", {})
    lease.end(failed("video_generation_failed", "no space left", lease.part))
    assert (store.ledger.balance("ann").free, store.ledger.balance("ann").held) == (100 - 12, 0)


def test_cancelling_a_queued_job_ends_it_at_once_and_refunds_all(store: Store) -> None:
    store.ledger.grant("ann", 100)
    job = store.queue.submit(BALL, account="ann", charged=True)
    assert store.queue.cancel(job.id).status == FAILED
    assert store.ledger.balance("ann").free == 100
    assert take(store.queue, "cpu") is None
    with pytest.raises(JobBusyError, match="already failed"):
        store.queue.cancel(job.id)


def test_a_dead_workers_job_goes_back_with_its_finished_shots(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    job = store.queue.submit(TWO_SHOTS)
    late = store.queue.submit(BALL)
    lease = take(store.queue, "cpu")
    lease.shot_done("videos/a.mp4", {"seed": 1})
    assert recover(store.queue) == [], "its worker lives"
    monkeypatch.setattr(leases, "is_alive", lambda owner, silent_s: False)
    assert recover(store.queue) == [job.id]
    again = take(store.queue, "cpu")
    assert (again.job.id, [shot.record for shot in again.finished]) == (job.id, [{"seed": 1}])
    with pytest.raises(LeaseLostError):
        lease.shot_done("videos/b.mp4", {})
    with pytest.raises(LeaseLostError):
        lease.end(Ending(status=COMPLETED))
    assert store.queue.find(late.id).status == QUEUED


def test_a_job_that_takes_its_worker_down_again_and_again_fails(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    job = store.queue.submit(BALL)
    monkeypatch.setattr(leases, "is_alive", lambda owner, silent_s: False)
    for _ in range(leases.MAX_ATTEMPTS):
        assert take(store.queue, "cpu") is not None
        recover(store.queue)
    assert store.queue.find(job.id).error_code == "video_generation_failed"


def test_a_job_cancelled_while_its_worker_died_ends(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    job = store.queue.submit(BALL)
    take(store.queue, "cpu")
    store.queue.cancel(job.id)
    monkeypatch.setattr(leases, "is_alive", lambda owner, silent_s: False)
    recover(store.queue)
    assert store.queue.find(job.id).error_code == "cancelled"


def test_a_job_given_back_keeps_its_place(store: Store) -> None:
    first, second = store.queue.submit(BALL), store.queue.submit(BALL)
    take(store.queue, "cpu").give_back()
    assert [take(store.queue, "cpu").job.id for _ in range(2)] == [first.id, second.id]


def test_progress_and_the_expected_end_are_stored(store: Store) -> None:
    now = [1000.0]
    store.queue.clock = lambda: now[0]
    job = store.queue.submit(TWO_SHOTS)
    lease = take(store.queue, "cpu")
    now[0] = 1010.0
    lease.step(2, 4)  # a quarter of two shots in 10 s: 30 s more
    found = store.queue.find(job.id)
    assert (found.progress, found.eta_at) == (25, 1040.0)


def test_a_waiting_job_is_told_when_it_should_be_done(store: Store) -> None:
    now = [1000.0]
    store.queue.clock = lambda: now[0]
    jobs = [store.queue.submit(BALL) for _ in range(4)]
    assert store.queue.expected_s(jobs[3]) is None, "nothing was ever rendered"
    lease = take(store.queue, "cpu")
    now[0] = 1010.0
    lease.end(Ending(status=COMPLETED))
    take(store.queue, "cpu")
    assert store.queue.expected_s(jobs[3]) == pytest.approx(10 * 3)  # one at work, one ahead, itself


def test_a_longer_video_ahead_is_a_longer_wait_and_progress_shortens_it(store: Store) -> None:
    now = [1000.0]
    store.queue.clock = lambda: now[0]
    store.queue.submit(TWO_SHOTS)
    lease = take(store.queue, "cpu")
    now[0] = 1016.0
    lease.end(Ending(status=COMPLETED))  # 8 s of 720p in 16 s
    large = VideoRequest(prompt="a", durations_s=(20,), width=2560, height=1440)
    store.queue.submit(large)
    waiting = store.queue.submit(TWO_SHOTS)
    assert store.queue.expected_s(waiting) == pytest.approx(4 * 40 + 16)
    lease = take(store.queue, "cpu")
    now[0] = 1100.0
    lease.step(3, 4)
    assert store.queue.expected_s(waiting) == pytest.approx(40 + 16)


def test_the_migrations_lay_the_tables_that_the_code_uses(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SORA2_DATABASE_URL", url)
    engine = open_store().ledger.engine
    ours = set(METADATA.tables)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, kind, _: kind != "table" or name in ours}
        )
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_pages_follow_one_another_in_both_directions(store: Store) -> None:
    ids = [store.queue.submit(BALL).id for _ in range(5)]
    first = store.queue.page(limit=2)
    second = store.queue.page(limit=2, after=first.jobs[-1].id)
    last = store.queue.page(limit=2, after=second.jobs[-1].id)
    assert [j.id for p in (first, second, last) for j in p.jobs] == ids[::-1]
    assert (first.has_more, second.has_more, last.has_more) == (True, True, False)
    assert [j.id for j in store.queue.page(limit=9, newest_first=False).jobs] == ids


def test_an_account_sees_its_own_jobs_alone(store: Store) -> None:
    mine, theirs = store.queue.submit(BALL, account="ann"), store.queue.submit(BALL, account="bob")
    assert [j.id for j in store.queue.page(account="ann").jobs] == [mine.id]
    with pytest.raises(JobMissingError):
        store.queue.find(theirs.id, "ann")
    with pytest.raises(JobMissingError):
        store.queue.cancel(theirs.id, "ann")


def test_unfinished_jobs_are_limited_for_each_account(store: Store) -> None:
    store.queue.submit(BALL, account="ann", limit=1)
    store.queue.submit(BALL, account="bob", limit=1)
    with pytest.raises(QueueFullError, match="limit is 1"):
        store.queue.submit(BALL, account="ann", limit=1)


def test_only_a_finished_job_can_be_deleted(store: Store) -> None:
    job = store.queue.submit(BALL)
    with pytest.raises(JobBusyError, match="queued"):
        store.queue.delete(job.id)
    store.queue.cancel(job.id)
    store.queue.delete(job.id)
    with pytest.raises(JobMissingError):
        store.queue.find(job.id)


def test_many_takers_at_once_never_take_the_same_job(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SORA2_DATABASE_URL", url)
    store = open_store()
    ids = [store.queue.submit(BALL).id for _ in range(40)]

    def take_all(device: str) -> list[str]:
        taken = []
        while lease := take(store.queue, device):
            taken.append(lease.job.id)
        return taken

    with ThreadPoolExecutor(8) as pool:
        taken = [job for part in pool.map(take_all, [f"cpu:{n}" for n in range(8)]) for job in part]
    store.ledger.engine.dispose()
    assert sorted(taken) == sorted(ids)


def test_how_many_go_before_a_job(store: Store) -> None:
    jobs = [store.queue.submit(BALL) for _ in range(3)]
    assert [store.queue.ahead_of(job) for job in jobs] == [0, 1, 2]
