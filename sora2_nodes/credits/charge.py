"""Charging for one render: hold its price, spend it shot by shot, give back what was not rendered.

This is what wraps the pipeline; the engine knows nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ..errors import Cancelled
from .ledger import Ledger
from .prices import Quote
from .records import Hold


class Charge:
    """The price of one job on its way from held to spent.

    `start()` holds the price, or what is left of it, unless it is held already; `step()` says how far the shot under
    way has come; `settle_shot()` spends a finished shot; `cancel()` spends the steps done and gives back the rest;
    `finish()` gives back the shots that were never rendered.
    """

    def __init__(
        self, ledger: Ledger, account: str, quote: Quote, job: str, *, hold: Hold | None = None,
        use_priority: bool = True, first_shot: int = 0,
    ) -> None:  # fmt: skip
        self.ledger = ledger
        self.account = account
        self.quote = quote
        self.job = job
        self.hold = hold
        self.use_priority = use_priority
        self._next_shot = first_shot
        self._under_way: tuple[int, int, int] | None = None  # shot, steps done, steps in all

    @property
    def is_open(self) -> bool:
        """Whether credits are held now."""
        return self.hold is not None

    def start(self, first_shot: int | None = None) -> Charge:
        """Hold the price of the shots from `first_shot` on, unless it is held. Raises CreditError with what is missing.

        After `finish()` or `cancel()` it holds again, so that an object kept from one run pays for the next.
        """
        if self.hold:
            return self
        first = self._next_shot if first_shot is None else first_shot
        amount = sum(self.quote.shots[first:])
        if amount:
            self.hold = self.ledger.hold(
                self.account, amount, self.job, use_priority=self.use_priority, price_version=self.quote.price_version
            )
        return self

    def step(self, shot: int, done: int, total: int) -> None:
        """Note that `done` of `total` steps of `shot` (from 0) are rendered. Writes nothing."""
        self._under_way = (shot, done, total)

    def settle_shot(self, shot: int) -> int:
        """Spend the price of `shot`, from 0, which is finished; return it."""
        self._under_way = None
        price = self.quote.shots[shot]
        return self.ledger.settle(self.hold, price, shot) if self.hold and price else 0

    def cancel(self, reason: str) -> int:
        """Spend the steps done of the shot under way and give back the rest; return what was given back."""
        if self.hold and self._under_way:
            shot, done, total = self._under_way
            self.ledger.settle_part(self.hold, self.quote.shots[shot], shot, done=min(done, total), total=total)
        return self._close(reason)

    def finish(self) -> int:
        """End the render; return what was given back for shots never rendered, 0 as a rule."""
        return self._close("not needed")

    def _close(self, reason: str) -> int:
        hold, self.hold, self._under_way, self._next_shot = self.hold, None, None, 0
        return self.ledger.release(hold, reason) if hold else 0


@contextmanager
def charge(
    ledger: Ledger, account: str, quote: Quote, job: str, *, hold: Hold | None = None, first_shot: int = 0
) -> Iterator[Charge]:
    """Hold a render's price before the block and settle it as shots finish inside.

    Whatever ends the block early, the host's interrupt included, is raised on after the part not rendered was given
    back. `hold` takes over credits held before; `first_shot` prices a render that resumes there.
    """
    charged = Charge(ledger, account, quote, job, hold=hold, first_shot=first_shot).start()
    try:
        yield charged
    except BaseException as error:
        charged.cancel(_reason(error))
        raise
    charged.finish()


def _reason(error: BaseException) -> str:
    stopped = isinstance(error, Cancelled | KeyboardInterrupt) or "Interrupt" in type(error).__name__
    return "cancelled" if stopped else f"failed: {type(error).__name__}: {error}".rstrip(": ")
