"""What a job costs its account: held when it is queued, settled shot by shot, given back when it ends.

The last shot is settled with the film: a job that renders all its shots and then fails has not delivered them.

Everything is written inside the queue's own transactions, so a job and its credits can't disagree.
"""

from __future__ import annotations

from sqlalchemy import Connection

from ...credits.charge import under
from ...credits.ledger import Ledger
from ...credits.prices import quote
from .jobs import PRIORITY, STANDARD, JobCharge, VideoRequest


def bucket_for(charge: JobCharge) -> int:
    """Say which bucket of the queue a job belongs in: any priority credit in its hold puts it first."""
    return PRIORITY if charge.hold.is_priority else STANDARD


def open_charge(ledger: Ledger, connection: Connection, account: str, job_id: str, request: VideoRequest) -> JobCharge:
    """Hold the whole price of a job. Raises CreditError with the sum that is missing."""
    price = quote(request.durations_s, width=request.width, height=request.height)
    held = ledger.within(connection).hold(
        account, price.credits, job_id, durable=True, price_version=price.price_version,
        reason=under("queued", request.consents),
    )  # fmt: skip
    return JobCharge(hold=held, shots=price.shots)


def settle_shot(ledger: Ledger, connection: Connection, charge: JobCharge, shot: int) -> None:
    """Spend a finished shot's price unless it is the last; the ledger charges a shot only once."""
    if shot < len(charge.shots) - 1:
        ledger.within(connection).settle(charge.hold, charge.shots[shot], shot)


def settle_film(ledger: Ledger, connection: Connection, charge: JobCharge) -> None:
    """Spend the prices of all shots that were not settled before: the film is there."""
    for shot, price in enumerate(charge.shots):
        ledger.within(connection).settle(charge.hold, price, shot)


def close_charge(
    ledger: Ledger, connection: Connection, charge: JobCharge, reason: str, part: tuple[int, int, int] | None
) -> int:
    """Give back what was not rendered and return it. part: (shot, steps done, steps in all) of a shot cut short.

    A shot cut short is not paid for as a whole, even after its last step.
    """
    books = ledger.within(connection)
    if part is not None and part[1] > 0 and part[0] < len(charge.shots):
        shot, done, total = part
        books.settle_part(charge.hold, charge.shots[shot], shot, done=min(done, total - 1), total=total)
    return books.release(charge.hold, reason)
