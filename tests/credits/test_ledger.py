"""The ledger on one connection: every move, every refusal, and that entries never change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import DBAPIError

from sora2_nodes.credits.history import Query, costs_of, history
from sora2_nodes.credits.ledger import Ledger, open_ledger
from sora2_nodes.credits.records import Balance, Cost, entries
from sora2_nodes.errors import CreditError


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    opened = open_ledger(f"sqlite:///{tmp_path_factory.mktemp('shared') / 'ledger.db'}")
    yield opened
    opened.engine.dispose()


def test_the_local_account_is_granted_its_first_credits_once(url: str) -> None:
    for _ in range(2):
        opened = open_ledger(url, first_grant=1000)
        assert opened.balance("local") == Balance(standard=1000)
        assert opened.balance("somebody") == Balance()
        opened.engine.dispose()


def test_a_hold_moves_credits_aside_and_settling_spends_them(ledger: Ledger) -> None:
    hold = ledger.hold("local", 30, "job-1")
    assert ledger.balance() == Balance(standard=70, held=30)
    assert ledger.settle(hold, 10, 0) == 10
    assert ledger.balance() == Balance(standard=70, held=20)
    assert ledger.settle(hold, 20, 1) == 20
    assert ledger.balance() == Balance(standard=70)
    assert ledger.open_holds() == []


def test_releasing_gives_back_what_was_not_settled(ledger: Ledger) -> None:
    hold = ledger.hold("local", 30, "job-1")
    ledger.settle(hold, 12, 0)
    assert ledger.release(hold, "cancelled") == 18
    assert ledger.balance() == Balance(standard=88)
    assert ledger.release(hold, "cancelled") == 0
    assert ledger.balance() == Balance(standard=88)


def test_a_part_of_a_shot_is_charged_by_its_steps(ledger: Ledger) -> None:
    hold = ledger.hold("local", 30, "job-1")
    assert ledger.settle_part(hold, 30, 0, done=3, total=8) == 11  # 11.25
    ledger.release(hold, "cancelled")
    assert ledger.balance() == Balance(standard=89)
    assert "rendered 3 of 8 steps" in [entry.reason for entry in history(ledger, Query())]


def test_a_shot_is_charged_only_once(ledger: Ledger) -> None:
    hold = ledger.hold("local", 30, "job-1")
    assert [ledger.settle(hold, 10, 0) for _ in range(3)] == [10, 10, 10]
    assert ledger.balance().held == 20


def test_a_hold_beyond_the_balance_is_refused_with_the_missing_sum(ledger: Ledger) -> None:
    with pytest.raises(CreditError, match=r"100 free credits and this needs 130: 30 are missing"):
        ledger.hold("local", 130, "job-1")
    with pytest.raises(CreditError, match=r"'nobody' has 0 free credits and this needs 1: 1 are missing"):
        ledger.hold("nobody", 1, "job-1")
    assert ledger.balance() == Balance(standard=100)


def test_more_than_a_hold_has_left_is_not_settled(ledger: Ledger) -> None:
    hold = ledger.hold("local", 10, "job-1")
    with pytest.raises(CreditError, match="10 credits held; 11 can't be settled"):
        ledger.settle(hold, 11, 0)
    ledger.release(hold, "done")
    with pytest.raises(CreditError, match="0 credits held"):
        ledger.settle(hold, 1, 0)


def test_priority_credits_are_spent_first_and_come_back_as_priority(ledger: Ledger) -> None:
    ledger.grant("local", 20, bucket="priority")
    hold = ledger.hold("local", 30, "job-1")
    assert (hold.priority, hold.standard, hold.is_priority) == (20, 10, True)
    ledger.settle(hold, 25, 0)
    ledger.release(hold, "cancelled")
    assert ledger.balance() == Balance(standard=95, priority=0)
    plain = ledger.hold("local", 5, "job-2")
    assert not plain.is_priority


def test_a_hold_can_leave_priority_credits_alone(ledger: Ledger) -> None:
    ledger.grant("local", 20, bucket="priority")
    hold = ledger.hold("local", 30, "job-1", use_priority=False)
    assert (hold.priority, hold.standard) == (0, 30)
    with pytest.raises(CreditError, match="70 free credits and this needs 80: 10 are missing"):
        ledger.hold("local", 80, "job-2", use_priority=False)


def test_credits_move_between_buckets_but_no_more_than_there_are(ledger: Ledger) -> None:
    assert ledger.transfer("local", 40, source="standard", target="priority") == Balance(standard=60, priority=40)
    with pytest.raises(CreditError, match="40 free priority credits; 1 of 41 are missing"):
        ledger.transfer("local", 41, source="priority", target="standard")
    with pytest.raises(CreditError, match="no bucket 'gold'"):
        ledger.transfer("local", 1, source="gold", target="standard")


@pytest.mark.parametrize("amount", [0, -5])
def test_amounts_below_one_are_refused(ledger: Ledger, amount: int) -> None:
    with pytest.raises(CreditError, match=f"{amount} credits can't be moved"):
        ledger.grant("local", amount)
    with pytest.raises(CreditError, match=f"{amount} credits can't be moved"):
        ledger.hold("local", amount, "job-1")


def test_every_entry_of_a_job_names_job_shot_reason_and_price_table(ledger: Ledger) -> None:
    hold = ledger.hold("local", 30, "job-1", price_version="2026-11")
    ledger.settle(hold, 10, 2)
    ledger.release(hold, "cancelled")
    newest_first = history(ledger, Query(job="job-1"))
    assert [(entry.kind, entry.shot, entry.reason) for entry in newest_first] == [
        ("release", None, "cancelled"),
        ("settle", 2, "rendered"),
        ("hold", None, "held for rendering"),
    ]
    assert {(entry.job, entry.price_version, entry.hold) for entry in newest_first} == {("job-1", "2026-11", hold.id)}


def test_entries_can_be_neither_changed_nor_deleted(ledger: Ledger) -> None:
    for change in (update(entries).values(amount=10**6), delete(entries)):
        with pytest.raises(DBAPIError, match="append-only"), ledger.engine.begin() as connection:
            connection.execute(change)
    assert ledger.balance() == Balance(standard=100)


def test_a_caller_s_transaction_takes_the_hold_with_it(ledger: Ledger) -> None:
    with ledger.engine.connect() as connection:
        ledger.within(connection).hold("local", 30, "job-1", durable=True)
        connection.rollback()
    assert ledger.balance() == Balance(standard=100)
    with ledger.engine.begin() as connection:
        ledger.within(connection).hold("local", 30, "job-1", durable=True)
    assert ledger.balance() == Balance(standard=70, held=30)
    assert [hold.amount for hold in ledger.open_holds(job="job-1")] == [30]


def test_what_a_render_took_is_kept_by_shot(ledger: Ledger) -> None:
    cost = Cost(wall_s=2.5, cpu_s=4.75, peak_memory_bytes=3 * 2**30)
    ledger.record_cost("job-1", 0, cost)
    ledger.record_cost("job-1", 1, Cost(wall_s=1.0, cpu_s=1.0, gpu_s=0.5, energy_j=12.0))
    assert costs_of(ledger, "job-1")[0] == (0, cost)
    assert costs_of(ledger, "job-1")[1][1].energy_j == 12.0


def test_a_reason_too_long_to_keep_is_cut(ledger: Ledger) -> None:
    ledger.release(ledger.hold("local", 1, "job-1"), "failed: " + "x" * 5000)
    assert len(history(ledger, Query())[0].reason) == 500


moves = st.lists(
    st.tuples(st.sampled_from(["grant", "transfer", "hold", "settle", "part", "release"]), st.integers(1, 60)),
    max_size=25,
)


@given(moves)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_happens_the_balance_is_the_sum_of_entries_and_nothing_is_below_zero(
    shared: Ledger, sequence: list[tuple[str, int]]
) -> None:
    account = f"account-{id(sequence)}-{len(history(shared, Query(account=None)))}"
    granted, spent, holds = 0, 0, []
    for shot, (move, amount) in enumerate(sequence):
        try:
            if move == "grant":
                shared.grant(account, amount, bucket="priority" if amount % 2 else "standard")
                granted += amount
            elif move == "transfer":
                shared.transfer(account, amount, source="standard", target="priority")
            elif move == "hold":
                holds.append(shared.hold(account, amount, "job"))
            elif move == "settle" and holds:
                spent += shared.settle(holds[-1], amount, shot)
            elif move == "part" and holds:
                spent += shared.settle_part(holds[-1], amount, shot, done=1, total=3)
            elif move == "release" and holds:
                shared.release(holds.pop(), "test")
        except CreditError:
            pass
        balance = shared.balance(account)
        assert min(balance.standard, balance.priority, balance.held) >= 0
        assert balance.free + balance.held == granted - spent
    with shared.engine.connect() as connection:
        query = select(func.sum(entries.c.amount + entries.c.held)).where(entries.c.account == account)
        assert (connection.execute(query).scalar() or 0) == granted - spent


def test_history_can_be_filtered_by_job_time_and_page(ledger: Ledger, clock: object) -> None:
    start = clock.now  # type: ignore[attr-defined]
    for number in range(4):
        clock.now = start + 100 * (number + 1)  # type: ignore[attr-defined]
        ledger.grant("local", 10, reason=f"grant {number}")
    newest = history(ledger, Query(limit=2))
    assert [entry.reason for entry in newest] == ["grant 3", "grant 2"]
    assert [entry.free_after for entry in newest] == [140, 130]
    older = history(ledger, Query(limit=2, before=newest[-1].id))
    assert [entry.reason for entry in older] == ["grant 1", "grant 0"]
    between = history(ledger, Query(since=start + 200, until=start + 400))
    assert [(entry.reason, entry.free_after) for entry in between] == [("grant 2", 130), ("grant 1", 120)]


def test_the_default_database_stands_in_the_data_folder(sora2_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SORA2_DATABASE_URL", raising=False)
    opened = open_ledger()
    assert opened.balance().standard == 1000
    opened.engine.dispose()
    assert (sora2_home / "sora2.db").is_file()
