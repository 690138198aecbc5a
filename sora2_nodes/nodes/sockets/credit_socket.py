"""From CreditMeter's inputs to a charge on the ledger, its quote and the account's history as text."""

from __future__ import annotations

import uuid
import weakref
from collections import deque
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

from ...credits.charge import Charge
from ...credits.history import Query, balance_line, entry_lines, history
from ...credits.ledger import Ledger
from ...credits.prices import Quote, quote_storyboard
from ...credits.shared_ledger import shared_ledger
from ...errors import CreditError, InputError
from .host_types import storyboard_of

NO_LIMIT = 0
HISTORY_LINES = 20
NEVER_BEGAN = "its render never began"

# A hold whose render never began is given back when its node runs again, or when any meter runs after it was let go.
_last: WeakValueDictionary[str, Charge] = WeakValueDictionary()  # by node
_let_go: deque[str] = deque()  # jobs


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
    ledger.sweep()
    _give_back(ledger, node_id)
    charge = Charge(ledger, name, price, f"canvas-{uuid.uuid4().hex[:12]}", use_priority=priority).start()
    weakref.finalize(charge, _let_go.append, charge.job).atexit = False
    if node_id is not None:
        _last[node_id] = charge
    lines = entry_lines(history(ledger, Query(account=name, limit=HISTORY_LINES)))
    text = f"{price.describe()}\n{balance_line(name, ledger.balance(name))}"
    return Metered(charge=charge, quote=text, history="\n".join(lines))


def _give_back(ledger: Ledger, node_id: str | None) -> None:
    if stale := _last.pop(f"{node_id}", None):
        stale.cancel(NEVER_BEGAN)
    while _let_go:
        for hold in ledger.open_holds(job=_let_go.popleft()):
            ledger.release(hold, NEVER_BEGAN)


def _check_budget(price: Quote, budget: int) -> None:
    if budget != NO_LIMIT and price.credits > budget:
        raise CreditError(
            f"budget: this costs {price.credits} credits and the budget is {budget}: {price.credits - budget} are "
            "missing; raise the budget, or render fewer seconds or a smaller size"
        )
