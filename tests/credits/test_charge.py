"""Charging around a render: what is held, spent and given back, however the render ends."""

from __future__ import annotations

import pytest

from sora2_nodes.credits.charge import Charge, charge
from sora2_nodes.credits.history import Query, history
from sora2_nodes.credits.ledger import Ledger
from sora2_nodes.credits.prices import Quote, quote
from sora2_nodes.credits.records import Balance
from sora2_nodes.errors import Cancelled, CreditError


class InterruptProcessingException(BaseException):
    """Named and based as a host might do it."""


@pytest.fixture
def price() -> Quote:
    return quote([5.0, 5.0, 10.0], width=1280, height=720)  # 15 + 15 + 30


def last_reasons(ledger: Ledger) -> list[str]:
    return [entry.reason for entry in history(ledger, Query())]


def test_a_finished_render_costs_its_quote(ledger: Ledger, price: Quote) -> None:
    with charge(ledger, "local", price, "job") as charged:
        assert ledger.balance() == Balance(standard=40, held=60)
        assert [charged.settle_shot(shot) for shot in range(3)] == [15, 15, 30]
    assert ledger.balance() == Balance(standard=40)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (Cancelled("stop"), "cancelled"),
        (KeyboardInterrupt(), "cancelled"),
        (InterruptProcessingException(), "cancelled"),
        (MemoryError("out of memory"), "failed: MemoryError: out of memory"),
    ],
)
def test_a_render_that_stops_is_charged_for_the_steps_done_and_its_error_goes_on(
    ledger: Ledger, price: Quote, error: BaseException, reason: str
) -> None:
    def render() -> None:
        with charge(ledger, "local", price, "job") as charged:
            charged.settle_shot(0)
            charged.step(1, 2, 4)
            raise error

    with pytest.raises(type(error)) as caught:
        render()
    assert caught.value is error
    assert ledger.balance() == Balance(standard=100 - 15 - 7)  # half of 15, in the account's favour
    assert last_reasons(ledger)[:2] == [reason, "rendered 2 of 4 steps"]


def test_shots_never_rendered_come_back(ledger: Ledger, price: Quote) -> None:
    with charge(ledger, "local", price, "job") as charged:
        charged.settle_shot(2)
    assert ledger.balance() == Balance(standard=70)


def test_too_little_credit_stops_before_the_render(ledger: Ledger) -> None:
    long, rendered = quote([40.0], width=1280, height=720), []
    with pytest.raises(CreditError, match="20 are missing"), charge(ledger, "local", long, "job"):
        rendered.append(1)
    assert rendered == []
    assert ledger.balance() == Balance(standard=100)


def test_a_hold_made_earlier_is_taken_over(ledger: Ledger, price: Quote) -> None:
    hold = ledger.hold("local", 60, "job", durable=True)
    ledger.settle(hold, 15, 0)
    with charge(ledger, "local", price, "job", hold=hold, first_shot=1) as charged:
        charged.settle_shot(0)  # seen again after a restart
        charged.settle_shot(1)
        charged.settle_shot(2)
    assert ledger.balance() == Balance(standard=40)


def test_a_resumed_render_holds_only_what_is_left(ledger: Ledger, price: Quote) -> None:
    with charge(ledger, "local", price, "job", first_shot=1) as charged:
        assert ledger.balance().held == 45
        charged.settle_shot(1)
        charged.settle_shot(2)
    assert ledger.balance() == Balance(standard=55)


def test_a_charge_kept_from_one_run_pays_for_the_next(ledger: Ledger) -> None:
    kept = Charge(ledger, "local", quote([10.0], width=1280, height=720), "job")
    for run in (1, 2):
        assert kept.start() is kept
        assert kept.start().is_open
        kept.settle_shot(0)
        kept.finish()
        assert ledger.balance() == Balance(standard=100 - 30 * run)


def test_a_shot_too_short_for_a_credit_of_its_own_is_fine(ledger: Ledger) -> None:
    tiny = quote([0.1, 0.1, 0.1], width=1280, height=720)
    assert tiny.shots == (1, 0, 0)
    with charge(ledger, "local", tiny, "job") as charged:
        for shot in range(3):
            charged.settle_shot(shot)
    assert ledger.balance() == Balance(standard=99)


def test_a_shot_that_was_never_priced_is_refused_before_it_is_rendered(ledger: Ledger, price: Quote) -> None:
    rendered = []

    def render() -> None:
        with charge(ledger, "local", price, "job") as charged, charged.shot(3):
            rendered.append(3)

    with pytest.raises(CreditError, match="held for 3 shots, and shot 4 is none of them"):
        render()
    assert rendered == []
    assert ledger.balance() == Balance(standard=100)


def test_an_interrupt_goes_on_even_when_the_hold_was_released_by_another_hand(ledger: Ledger, price: Quote) -> None:
    def render() -> None:
        with charge(ledger, "local", price, "job") as charged, charged.shot(0) as watch:
            watch(lambda *_: None)(3, 4)
            ledger.release(ledger.open_holds(job="job")[0], "released by hand")
            raise InterruptProcessingException

    with pytest.raises(InterruptProcessingException):
        render()
    assert ledger.balance() == Balance(standard=100)
