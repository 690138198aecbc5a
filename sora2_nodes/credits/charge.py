"""Charging for one render: hold its price, spend it shot by shot, give back what was not rendered.

This is what wraps the pipeline; the engine knows nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Any

from ..errors import Cancelled, CreditError
from ..story.storyboard import Storyboard
from .costs import measure_cost
from .ledger import Ledger
from .prices import Quote, quote_storyboard
from .records import CreditHold

OnStep = Callable[..., None]  # (step, total, preview or None)
Watch = Callable[[OnStep], OnStep]


class Charge:
    """The price of one job on its way from held to spent.

    Used in a `with`, it holds the price before the block and gives back what was not rendered after it; whatever
    ends the block early, the host's interrupt included, goes on. Each shot renders inside `shot()`. The same steps
    one by one: `start()`, `step()`, `settle_shot()`, then `finish()` or `cancel()`.
    """

    def __init__(
        self, ledger: Ledger, account: str, quote: Quote, job: str, *, hold: CreditHold | None = None,
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

    def must_cover(self, board: Storyboard) -> None:
        """Raise CreditError unless this pays for exactly the shots of `board`."""
        price = quote_storyboard(board, angles=self.quote.angles, price_version=self.quote.price_version)
        if price.shots != self.quote.shots:
            raise CreditError(
                f"credits: they were held for another storyboard, {self.quote.credits} credits for "
                f"{len(self.quote.shots)} shots; this one costs {price.credits} for {len(price.shots)}. Connect the "
                "same storyboard to CreditMeter and to the sampler"
            )

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

    @contextmanager
    def shot(self, shot: int, consents: Sequence[str] = ()) -> Iterator[Watch]:
        """Render `shot` (from 0) inside: spend its price if the block ends well, and keep what it really took.

        consents: ids of the cameos' consents that the ledger names with it.
        Gives a function that wraps an `on_step(step, total, preview)`, to count the steps done.
        """

        def watch(on_step: OnStep) -> OnStep:
            def step(done: int, total: int, preview: Any = None) -> None:
                self.step(shot, done, total)
                on_step(done, total, preview)

            return step

        if not 0 <= shot < len(self.quote.shots):
            raise CreditError(
                f"credits: they were held for {len(self.quote.shots)} shots, and shot {shot + 1} is none of them; "
                "connect the same storyboard to CreditMeter and to the sampler"
            )
        meter = None
        try:
            with measure_cost() as meter:
                yield watch
            self.settle_shot(shot, consents)
        finally:
            if meter and meter.cost:
                self.ledger.record_cost(self.job, shot, meter.cost)

    def step(self, shot: int, done: int, total: int) -> None:
        """Note that `done` of `total` steps of `shot` (from 0) are rendered. Writes nothing."""
        self._under_way = (shot, done, total)

    def settle_shot(self, shot: int, consents: Sequence[str] = ()) -> int:
        """Spend the price of `shot`, from 0, which is finished; return it."""
        self._under_way = None
        price = self.quote.shots[shot]
        if not self.hold or not price:
            return 0
        return self.ledger.settle(self.hold, price, shot, reason=under("rendered", consents))

    def cancel(self, reason: str) -> int:
        """Spend the steps done of the shot under way and give back the rest; return what was given back."""
        if self.hold and self._under_way:
            self._settle_part(self.hold, *self._under_way)
        return self._close(reason)

    def finish(self) -> int:
        """End the render; return what was given back for shots never rendered, 0 as a rule."""
        return self._close("not needed")

    def __enter__(self) -> Charge:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if kind is None:
            self.finish()
        else:
            self.cancel(_reason(error))

    def _settle_part(self, hold: CreditHold, shot: int, done: int, total: int) -> None:
        try:
            self.ledger.settle_part(hold, self.quote.shots[shot], shot, done=min(done, total), total=total)
        except CreditError:
            return  # the hold was released by another hand: nothing is left to spend, and the render's error matters

    def _close(self, reason: str) -> int:
        hold, self.hold, self._under_way, self._next_shot = self.hold, None, None, 0
        return self.ledger.release(hold, reason) if hold else 0


def charge(
    ledger: Ledger, account: str, quote: Quote, job: str, *, hold: CreditHold | None = None, first_shot: int = 0
) -> Charge:
    """Return a charge to render under: `with charge(...) as charged, charged.shot(0) as paid: ...`.

    `hold` takes over credits held before; `first_shot` prices a render that resumes there.
    """
    return Charge(ledger, account, quote, job, hold=hold, first_shot=first_shot)


def _reason(error: BaseException | None) -> str:
    stopped = isinstance(error, Cancelled | KeyboardInterrupt) or "Interrupt" in type(error).__name__
    return "cancelled" if stopped else f"failed: {type(error).__name__}: {error}".rstrip(": ")


def under(reason: str, consents: Sequence[str]) -> str:
    """Name the consents that cameos were used under in a ledger entry's reason."""
    return f"{reason}, under {', '.join(consents)}" if consents else reason
