"""What the ledger keeps and answers with: its tables, and the frozen records read from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone

from sqlalchemy import BigInteger, Column, Float, Integer, MetaData, String, Table

METADATA = MetaData()
ROW_ID = BigInteger().with_variant(Integer, "sqlite")

accounts = Table(
    "credit_accounts", METADATA, Column("name", String, primary_key=True), Column("created_at", Float(53))
)  # fmt: skip
holds = Table(
    "credit_holds", METADATA, Column("id", String, primary_key=True), Column("account", String),
    Column("job", String), Column("standard", BigInteger), Column("priority", BigInteger),
    Column("price_version", String), Column("host", String), Column("pid", BigInteger),
    Column("process_start", String), Column("opened_at", Float(53)), Column("closed_at", Float(53)),
    Column("beat_at", Float(53)),
)  # fmt: skip
entries = Table(
    "credit_entries", METADATA, Column("id", ROW_ID, primary_key=True), Column("at", Float(53)),
    Column("account", String), Column("bucket", String), Column("kind", String), Column("amount", BigInteger),
    Column("held", BigInteger), Column("hold", String), Column("job", String), Column("shot", Integer),
    Column("reason", String), Column("price_version", String),
)  # fmt: skip
costs = Table(
    "credit_costs", METADATA, Column("id", ROW_ID, primary_key=True), Column("at", Float(53)),
    Column("job", String), Column("shot", Integer), Column("wall_s", Float(53)), Column("cpu_s", Float(53)),
    Column("gpu_s", Float(53)), Column("peak_memory_bytes", BigInteger), Column("energy_j", Float(53)),
)  # fmt: skip

STANDARD, PRIORITY = "standard", "priority"
BUCKETS = (PRIORITY, STANDARD)  # in the order they are spent


@dataclass(frozen=True, kw_only=True)
class Balance:
    """Credits of one account: free in each bucket, and held for renders under way."""

    standard: int = 0
    priority: int = 0
    held: int = 0

    @property
    def free(self) -> int:
        """Credits that a new render may hold."""
        return self.standard + self.priority


@dataclass(frozen=True, kw_only=True)
class CreditHold:
    """Credits set aside for one job, `standard` and `priority` as first held."""

    id: str
    account: str
    job: str
    standard: int
    priority: int
    price_version: str

    @property
    def amount(self) -> int:
        """Credits held at first."""
        return self.standard + self.priority

    @property
    def is_priority(self) -> bool:
        """Whether the job goes before others: any part of it is paid from the priority bucket."""
        return self.priority > 0


@dataclass(frozen=True, kw_only=True)
class LedgerEntry:
    """One line of the ledger. `amount` changes what is free, `held` what is held; `free_after` is the sum so far."""

    id: int
    at: float  # seconds since 1970, UTC
    account: str
    bucket: str
    kind: str  # grant | transfer | hold | settle | release
    amount: int
    held: int
    hold: str | None
    job: str
    shot: int | None
    reason: str
    price_version: str
    free_after: int

    @property
    def time(self) -> str:
        """When it was written, ISO 8601 in UTC."""
        return datetime.fromtimestamp(self.at, timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z")


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What a render really took: seconds, bytes, joules. None where the machine doesn't tell."""

    wall_s: float
    cpu_s: float
    gpu_s: float | None = None
    peak_memory_bytes: int | None = None
    energy_j: float | None = None
