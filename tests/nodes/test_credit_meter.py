"""CreditMeter: what it holds, says and refuses, and how a render settles it."""

from __future__ import annotations

import pytest

from sora2_nodes.credits.history import Query, costs_of, history
from sora2_nodes.credits.records import Balance
from sora2_nodes.credits.shared_ledger import shared_ledger
from sora2_nodes.errors import CreditError, InputError
from sora2_nodes.nodes.credit_meter import CreditMeter
from sora2_nodes.story.storyboard import Shot, Storyboard

BOARD = Storyboard(shots=(Shot(prompt="a ball", duration_s=5.0), Shot(prompt="a box", duration_s=10.0)))


class HostInterruptError(Exception):
    """Stands for what the host raises when the user stops a run."""


def run_meter(board: object = BOARD, account: str = "local", budget: int = 0, **others: object) -> tuple:
    return CreditMeter().meter(board, account, budget, bool(others.get("priority", True)), others.get("unique_id"))


def test_it_holds_the_quote_before_anything_is_rendered() -> None:
    credits, quote, shown = run_meter()
    assert credits.is_open
    assert shared_ledger().balance() == Balance(standard=955, held=45)
    assert quote.splitlines() == [
        "45 credits: 15 s in 2 shots at 1280x720 (prices 2026-11)",
        "local: 955 credits (955 standard, 0 priority); 45 held for renders under way",
    ]
    assert "held for rendering" in shown.splitlines()[0]


def test_a_render_settles_shot_by_shot_and_keeps_what_it_took() -> None:
    credits, _, _ = run_meter()
    seen = []
    with credits:
        for number in range(2):
            with credits.shot(number) as watch:
                on_step = watch(lambda step, total, preview: seen.append((step, total)))
                on_step(1, 4, None)
            assert shared_ledger().balance().held == (30, 0)[number]
    assert seen == [(1, 4), (1, 4)]
    assert shared_ledger().balance() == Balance(standard=955)
    assert [shot for shot, _ in costs_of(shared_ledger(), credits.job)] == [0, 1]


def test_the_ledger_names_the_consents_that_a_shot_was_rendered_under() -> None:
    credits, _, _ = run_meter()
    with credits:
        with credits.shot(0, ("consent-1", "consent-2")):
            pass
        with credits.shot(1):
            pass
    reasons = {entry.shot: entry.reason for entry in history(shared_ledger(), Query()) if entry.kind == "settle"}
    assert reasons == {0: "rendered, under consent-1, consent-2", 1: "rendered"}


@pytest.mark.parametrize("stop", [HostInterruptError, KeyboardInterrupt, RuntimeError])
def test_a_render_that_stops_gets_back_what_was_not_rendered(stop: type[BaseException]) -> None:
    credits, _, _ = run_meter()

    def render() -> None:
        with credits:
            with credits.shot(0):
                pass
            with credits.shot(1) as watch:
                watch(lambda *_: None)(1, 4, None)
                raise stop

    with pytest.raises(stop):
        render()
    assert shared_ledger().balance() == Balance(standard=1000 - 15 - 7)
    newest = history(shared_ledger(), Query(limit=1))[0]
    assert newest.reason == ("failed: RuntimeError" if stop is RuntimeError else "cancelled")


def test_a_cost_over_budget_is_refused_with_the_missing_sum_and_nothing_is_held() -> None:
    with pytest.raises(CreditError, match="costs 45 credits and the budget is 40: 5 are missing"):
        run_meter(budget=40)
    assert shared_ledger().balance() == Balance(standard=1000)
    assert run_meter(budget=45)[0].is_open


def test_an_account_with_too_little_is_refused_with_the_missing_sum() -> None:
    with pytest.raises(CreditError, match=r"'studio' has 0 free credits and this needs 45: 45 are missing"):
        run_meter(account="studio")


def test_priority_credits_can_be_kept() -> None:
    shared_ledger().grant("local", 100, bucket="priority")
    kept = [run_meter(priority=False)]
    assert shared_ledger().balance() == Balance(standard=955, priority=100, held=45)
    kept.append(run_meter(priority=True))
    assert shared_ledger().balance() == Balance(standard=955, priority=55, held=90)


def test_a_hold_whose_render_never_began_is_given_back_when_the_node_runs_again() -> None:
    kept = [run_meter(unique_id="7") for _ in range(3)]
    assert shared_ledger().balance() == Balance(standard=955, held=45)
    assert [credits.is_open for credits, _, _ in kept] == [False, False, True]


def test_a_hold_that_nobody_keeps_is_given_back_when_another_meter_runs() -> None:
    run_meter(unique_id="7")
    credits, _, _ = run_meter(unique_id="8")
    assert credits.is_open
    assert shared_ledger().balance() == Balance(standard=955, held=45)


def test_a_kept_hold_pays_again_when_only_the_sampler_changed() -> None:
    credits, _, _ = run_meter(unique_id="7")
    for _ in range(2):
        with credits:
            for number in range(2):
                with credits.shot(number):
                    pass
    assert shared_ledger().balance() == Balance(standard=1000 - 2 * 45)


def test_credits_held_for_another_storyboard_are_refused() -> None:
    credits, _, _ = run_meter()
    credits.must_cover(BOARD)
    longer = Storyboard(shots=(*BOARD.shots, Shot(prompt="a ramp", duration_s=20.0)))
    with pytest.raises(CreditError, match="45 credits for 2 shots; this one costs 105 for 3"):
        credits.must_cover(longer)


def test_real_footage_costs_nothing() -> None:
    board = Storyboard(shots=(BOARD.shots[0], Shot(prompt="", duration_s=20.0, footage="take.mp4")))
    assert run_meter(board)[1].startswith("15 credits: 5 s in 2 shots")
    assert run_meter(Storyboard(shots=board.shots[1:]))[1].startswith("0 credits")


def test_inputs_that_are_not_what_they_should_be_are_named() -> None:
    with pytest.raises(InputError, match="account: it is empty"):
        run_meter(account="  ")
    with pytest.raises(InputError, match="storyboard: expected the STORYBOARD of PromptEncode, got str"):
        run_meter("a ball")


def test_defaults_fit_the_method_and_every_socket_has_a_tooltip() -> None:
    inputs = CreditMeter.INPUT_TYPES()["required"]
    assert [options["tooltip"] != "" for _, options in inputs.values()] == [True] * 4
    assert len(CreditMeter.OUTPUT_TOOLTIPS) == len(CreditMeter.RETURN_TYPES) == len(CreditMeter.RETURN_NAMES)
    defaults = {name: options["default"] for name, (_, options) in inputs.items() if "default" in options}
    assert CreditMeter().meter(BOARD, **defaults)[0].is_open
