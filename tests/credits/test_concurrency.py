"""Many at once: no credit is spent twice, and what dies lets go, on both databases."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select, update
from sqlalchemy.exc import OperationalError

from sora2_nodes.credits import owners
from sora2_nodes.credits.database import open_engine
from sora2_nodes.credits.ledger import Ledger, open_ledger
from sora2_nodes.credits.owners import SILENT_S, Owner, is_alive, this_process
from sora2_nodes.credits.records import Balance, entries, holds
from sora2_nodes.errors import CreditError
from tests.credits import processes

CROWD = 200


def prepared(url: str, credits: int) -> None:
    """Grant the local account `credits` and close every connection, so that none is inherited by a fork."""
    opened = open_ledger(url, first_grant=credits)
    opened.engine.dispose()


def totals(ledger: Ledger) -> tuple[int, int]:
    """Return what was granted and what was spent."""
    with ledger.engine.connect() as connection:
        kinds = dict(
            connection.execute(
                select(entries.c.kind, func.sum(entries.c.amount + entries.c.held)).group_by(entries.c.kind)
            ).all()
        )
    return int(kinds["grant"]), -int(kinds.get("settle", 0))


def test_200_processes_cannot_overspend_an_account_by_one_credit(url: str) -> None:
    prepared(url, credits=100)

    def hold_three(number: int) -> int:
        try:
            Ledger(engine=open_engine(url)).hold("local", 3, f"job-{number}", durable=True)
        except CreditError:
            return 1
        return 0

    codes = processes.in_processes(CROWD, hold_three)
    assert (codes.count(0), codes.count(1)) == (33, CROWD - 33)
    ledger = open_ledger(url)
    assert ledger.balance() == Balance(standard=1, held=99)
    assert len(ledger.open_holds()) == 33
    ledger.engine.dispose()


def test_200_threads_cannot_overspend_an_account_by_one_credit(url: str) -> None:
    ledger = open_ledger(url, first_grant=100)

    def hold_three(number: int) -> bool:
        try:
            ledger.hold("local", 3, f"job-{number}")
        except CreditError:
            return False
        return True

    with ThreadPoolExecutor(CROWD) as crowd:
        held = list(crowd.map(hold_three, range(CROWD)))
    assert sum(held) == 33
    assert ledger.balance() == Balance(standard=1, held=99)
    ledger.engine.dispose()


def test_threads_doing_everything_at_once_leave_a_balance_that_is_the_sum_of_entries(url: str) -> None:
    ledger = open_ledger(url, first_grant=60)

    def work(number: int) -> int:
        try:
            hold = ledger.hold("local", 1 + number % 7, f"job-{number}")
        except CreditError:
            ledger.grant("local", 2, bucket="priority" if number % 2 else "standard")
            return 0
        spent = ledger.settle(hold, hold.amount // 2, 0)
        ledger.release(hold, "test")
        assert ledger.balance().free >= 0
        return spent

    with ThreadPoolExecutor(CROWD) as crowd:
        spent = sum(crowd.map(work, range(CROWD)))
    granted, settled = totals(ledger)
    assert settled == spent
    assert ledger.balance().held == 0
    assert ledger.balance().free == granted - spent
    ledger.engine.dispose()


def test_one_hold_settled_and_released_by_many_is_closed_once(url: str) -> None:
    ledger = open_ledger(url, first_grant=100)
    hold = ledger.hold("local", 50, "job")

    def work(number: int) -> int:
        try:
            return ledger.release(hold, "test") if number % 2 else ledger.settle(hold, 20, 0) * 0
        except CreditError:
            return 0

    with ThreadPoolExecutor(40) as crowd:
        returned = sum(crowd.map(work, range(40)))
    assert returned in (30, 50)
    assert ledger.balance() == Balance(standard=50 + returned)
    ledger.engine.dispose()


def wait_until(true: Callable[[], bool]) -> None:
    """Wait for something that another process does."""
    for _ in range(3000):
        if true():
            return
        time.sleep(0.01)
    pytest.fail("the other process did nothing for 30 s")


def test_a_killed_process_lets_go_of_its_hold_and_a_living_one_does_not(url: str) -> None:
    prepared(url, credits=100)

    def hold_and_wait(number: int) -> int:
        Ledger(engine=open_engine(url)).hold("local", 30, f"job-{number}")
        signal.pause()
        return 0

    pids = [processes.fork(hold_and_wait, number) for number in range(2)]
    try:
        ledger = Ledger(engine=open_engine(url))
        wait_until(lambda: len(ledger.open_holds()) == 2)
        assert ledger.sweep() == []
        assert ledger.balance() == Balance(standard=40, held=60)
        os.kill(pids[0], signal.SIGKILL)
        wait_until(lambda: not _is_running(pids[0]))
        assert len(ledger.sweep()) == 1
        assert ledger.balance() == Balance(standard=70, held=30)
        ledger.engine.dispose()
        os.kill(pids[1], signal.SIGKILL)
        assert processes.exit_codes(pids) == [-signal.SIGKILL, -signal.SIGKILL]
        restarted = open_ledger(url)
        assert restarted.balance() == Balance(standard=100)
        restarted.engine.dispose()
    finally:
        for pid in pids:
            if _is_running(pid):
                os.kill(pid, signal.SIGKILL)


def _is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_processes_killed_at_any_moment_leave_books_that_balance(url: str) -> None:
    prepared(url, credits=1000)

    def spend(number: int) -> int:
        ledger = Ledger(engine=open_engine(url))
        while True:
            hold = ledger.hold("local", 4, f"job-{number}")
            ledger.settle(hold, 1, 0)
            ledger.release(hold, "test")

    chance = random.Random(6)
    pids = [processes.fork(spend, number) for number in range(10)]
    for pid in pids:
        time.sleep(chance.uniform(0.02, 0.15))
        os.kill(pid, signal.SIGKILL)
    processes.exit_codes(pids)
    ledger = open_ledger(url)
    granted, spent = totals(ledger)
    assert ledger.open_holds() == []
    assert ledger.balance() == Balance(standard=granted - spent)
    assert spent > 0
    ledger.engine.dispose()


def test_a_durable_hold_outlives_its_process(url: str) -> None:
    prepared(url, credits=100)

    def hold(number: int) -> int:
        Ledger(engine=open_engine(url)).hold("local", 30, "job", durable=True)
        return number

    assert processes.in_processes(1, hold) == [0]
    ledger = open_ledger(url)
    assert ledger.balance().held == 30
    ledger.release(ledger.open_holds(job="job")[0], "cancelled")
    assert ledger.balance() == Balance(standard=100)
    ledger.engine.dispose()


def test_a_later_process_with_the_same_number_is_another_owner() -> None:
    me = this_process()
    space = me.start.rpartition(":")[0]
    assert is_alive(me, silent_s=1e9), "it is looked at, however silent"
    assert not is_alive(Owner(host=me.host, pid=me.pid, start=f"{space}:1"), silent_s=0)


@pytest.mark.parametrize("owner", [("another machine", "boot:1:5"), (this_process().host, "other container:1:5")])
def test_an_owner_out_of_sight_is_judged_by_its_silence(owner: tuple[str, str]) -> None:
    elsewhere = Owner(host=owner[0], pid=1, start=owner[1])
    assert is_alive(elsewhere, silent_s=SILENT_S - 1)
    assert not is_alive(elsewhere, silent_s=SILENT_S)


def test_a_machine_that_stops_lets_go_after_its_silence_and_never_before(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The holder is a process that calls itself another machine; its own clock is a year ahead."""
    monkeypatch.setattr(owners, "BEAT_S", 0.1)
    monkeypatch.setattr(owners, "SILENT_S", 1.5)
    prepared(url, credits=100)

    def hold_elsewhere(number: int) -> int:
        monkeypatch.setattr(owners, "this_host", lambda: "elsewhere")
        Ledger(engine=open_engine(url), clock=lambda: time.time() + 3.15e7).hold("local", 30, f"job-{number}")
        signal.pause()
        return 0

    (pid,) = [processes.fork(hold_elsewhere)]
    ledger = Ledger(engine=open_engine(url))
    try:
        wait_until(lambda: len(ledger.open_holds()) == 1)
        ends = time.monotonic() + 2 * owners.SILENT_S
        while time.monotonic() < ends:
            assert ledger.sweep() == []
            time.sleep(0.1)
    finally:
        os.kill(pid, signal.SIGKILL)
    assert processes.exit_codes([pid]) == [-signal.SIGKILL]
    assert ledger.sweep() == [], "it may only be slow"
    wait_until(lambda: ledger.sweep() != [])
    assert ledger.balance() == Balance(standard=100)
    ledger.engine.dispose()


def test_beats_end_with_the_last_hold_and_begin_again_with_the_next(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(owners, "BEAT_S", 0.02)
    ledger = open_ledger(url, first_grant=100)
    for job in ("job-1", "job-2"):
        hold = ledger.hold("local", 30, job)
        assert owners.beat(ledger.engine) == 1
        ledger.release(hold, "test")
        wait_until(lambda: (os.getpid(), ledger.engine) not in owners._asked)
        assert owners.beat(ledger.engine) == 0
    ledger.engine.dispose()


class Refused(Exception):
    """What a driver raises, with the code of the SQL standard."""

    def __init__(self, sqlstate: str) -> None:
        self.sqlstate = sqlstate


AWAY, GONE, ENDED = "57P03", "3D000", None


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([AWAY, AWAY, 1, AWAY, ENDED], ["no beat", "beat again", "no beat", "beat again"]),
        ([GONE], []),
    ],
    ids=["away", "gone"],
)
def test_an_outage_is_said_once_and_a_database_that_is_gone_ends_the_beats(
    url: str,
    answers: list[str | int | None],
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    coming = iter(answers)

    def beat(engine: Engine) -> int:
        answer = next(coming)
        if isinstance(answer, str):
            raise OperationalError("beat", None, Refused(answer))
        return answer or 0

    monkeypatch.setattr(owners, "BEAT_S", 0.01)
    monkeypatch.setattr(owners, "beat", beat)
    ledger = open_ledger(url, first_grant=100)
    ledger.hold("local", 30, "job")
    wait_until(lambda: (os.getpid(), ledger.engine) not in owners._asked)
    told = [record.message for record in caplog.records if record.name == owners.__name__]
    assert len(told) == len(said)
    assert all(words in message for words, message in zip(said, told, strict=True))
    ledger.engine.dispose()


def test_one_late_sweep_gives_back_once(url: str) -> None:
    ledger = open_ledger(url, first_grant=100)
    ledger.hold("local", 30, "job")
    with ledger.engine.begin() as connection:
        connection.execute(update(holds).values(host="elsewhere", beat_at=0))
    with ThreadPoolExecutor(20) as crowd:
        swept = list(crowd.map(lambda _: len(ledger.sweep()), range(20)))
    assert sum(swept) == 1
    assert ledger.balance() == Balance(standard=100)
    ledger.engine.dispose()


def test_tables_are_made_once_when_many_processes_start_at_once(url: str) -> None:
    def start(number: int) -> int:
        opened = open_ledger(url, first_grant=7)
        return 0 if opened.balance().standard == 7 else 1

    assert processes.in_processes(12, start) == [0] * 12


def test_no_fork_happens_in_the_middle_of_a_beat() -> None:
    owners._wait_before_forks()
    order, begun = [], threading.Event()

    def beating() -> None:
        with owners._beating:
            begun.set()
            time.sleep(0.2)
            order.append("beaten")

    thread = threading.Thread(target=beating)
    thread.start()
    begun.wait()
    codes = processes.in_processes(1, lambda _: 0)
    order.append("forked")
    thread.join()
    assert codes == [0]
    assert order == ["beaten", "forked"]
