"""One worker per device: who works on which device of which machine. A dead worker's claim counts for nothing."""

from __future__ import annotations

from math import inf

from sqlalchemy import delete, func, insert, select, update

from ...credits.database import database_now
from ...credits.ledger import Ledger
from ...credits.owners import SILENT_S, Owner, is_alive, this_process
from ...errors import QueueError
from .tables import WORKERS


def claim_device(ledger: Ledger, device: str) -> None:
    """Claim a device of this machine for this process. Raises QueueError while another living process has it."""
    me = this_process()
    mine = (WORKERS.c.host == me.host) & (WORKERS.c.device == device)
    with ledger.engine.begin() as connection:
        row = connection.execute(select(WORKERS).where(mine).with_for_update()).one_or_none()
        taken = row is not None and (row.pid, row.start) != (me.pid, me.start)
        if row is not None and taken and is_alive(Owner(host=row.host, pid=row.pid, start=row.start), inf):
            raise QueueError(f"process {row.pid} works on {device} already; stop it, or name another --device")
        connection.execute(delete(WORKERS).where(mine))
        claim = {"host": me.host, "device": device, "pid": me.pid, "start": me.start, "since": database_now()}
        connection.execute(insert(WORKERS).values(claim))


def note_look(ledger: Ledger, device: str) -> int:
    """Note that this process's device looks for work, and return how many devices of all machines do."""
    me = this_process()
    mine = (WORKERS.c.host == me.host) & (WORKERS.c.device == device) & (WORKERS.c.pid == me.pid)
    with ledger.engine.begin() as connection:
        connection.execute(update(WORKERS).where(mine).values(since=database_now()))
        look = select(func.count()).select_from(WORKERS).where(WORKERS.c.since > database_now() - SILENT_S)
        return connection.execute(look).scalar_one()


def free_device(ledger: Ledger, device: str) -> None:
    """Give this process's claim up."""
    me = this_process()
    mine = (WORKERS.c.host == me.host) & (WORKERS.c.device == device) & (WORKERS.c.pid == me.pid)
    with ledger.engine.begin() as connection:
        connection.execute(delete(WORKERS).where(mine))
