"""What a job costs its account: held when it is queued, settled shot by shot, given back when it ends.

Everything is written inside the queue's own transactions, so a job and its credits can't disagree.
"""

from __future__ import annotations

from sqlalchemy import Connection

from ..credits.charge import under
from ..credits.ledger import Ledger
from ..credits.prices import quote
from .jobs import PRIORITY, STANDARD, Charge, VideoRequest


def bucket_for(charge: Charge) -> int:
    """Say which bucket of the queue a job belongs in: any priority credit in its hold puts it first."""
    return PRIORITY if charge.hold.is_priority else STANDARD


def open_charge(ledger: Ledger, connection: Connection, account: str, job_id: str, request: VideoRequest) -> Charge:
    """Hold the whole price of a job. Raises CreditError with the sum that is missing."""
    price = quote(request.durations_s, width=request.width, height=request.height)
    held = ledger.within(connection).hold(
        account, price.credits, job_id, durable=True, price_version=price.price_version,
        reason=under("queued", request.consents),
    )  # fmt: skip
    return Charge(hold=held, shots=price.shots)


def settle_shot(ledger: Ledger, connection: Connection, charge: Charge, shot: int) -> None:
    """Spend a finished shot's price; the ledger charges a shot only once."""
    ledger.within(connection).settle(charge.hold, charge.shots[shot], shot)


def close_charge(
    ledger: Ledger, connection: Connection, charge: Charge, reason: str, part: tuple[int, int, int] | None
) -> int:
    """Give back what was not rendered and return it. part: (shot, steps done, steps in all) of a shot cut short."""
    books = ledger.within(connection)
    if part is not None and part[1] > 0 and part[0] < len(charge.shots):
        books.settle_part(charge.hold, charge.shots[part[0]], part[0], done=part[1], total=part[2])
    return books.release(charge.hold, reason)
