"""From CreditMeter's inputs to a charge on the ledger, its quote and the account's history as text."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from ..credits.charge import Charge
from ..credits.history import Query, history
from ..credits.prices import Quote, quote_storyboard
from ..credits.shared import shared_ledger
from ..credits.text import balance_line, entry_lines
from ..errors import CreditError, InputError
from .sockets import storyboard_of

NO_LIMIT = 0
HISTORY_LINES = 20

_last: dict[str, Charge] = {}  # by node: a hold whose render never began is given back when the node runs again


@dataclass(frozen=True, kw_only=True)
class Metered:
    """What CreditMeter gives out."""

    charge: Charge
    quote: str
    history: str


def meter(storyboard: Any, *, account: str, budget: int, priority: bool, node_id: str | None = None) -> Metered:
    """Hold the price of a storyboard's render on `account`.

    `budget` is the most it may cost, 0: whatever the account has. Raises CreditError with the sum that is missing.
    """
    name = account.strip()
    if not name:
        raise InputError("account: it is empty; write an account's name, such as local")
    price = quote_storyboard(storyboard_of(storyboard))
    _check_budget(price, budget)
    ledger = shared_ledger()
    if stale := _last.pop(f"{node_id}", None):
        stale.cancel("its render never began")
    charge = Charge(ledger, name, price, f"canvas-{uuid.uuid4().hex[:12]}", use_priority=priority).start()
    if node_id is not None:
        _last[node_id] = charge
    lines = entry_lines(history(ledger, Query(account=name, limit=HISTORY_LINES)))
    text = f"{price.describe()}\n{balance_line(name, ledger.balance(name))}"
    return Metered(charge=charge, quote=text, history="\n".join(lines))


def _check_budget(price: Quote, budget: int) -> None:
    if budget != NO_LIMIT and price.credits > budget:
        raise CreditError(
            f"budget: this costs {price.credits} credits and the budget is {budget}: {price.credits - budget} are "
            "missing; raise the budget, or render fewer seconds or a smaller size"
        )
