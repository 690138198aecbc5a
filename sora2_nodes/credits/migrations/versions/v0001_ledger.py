"""Accounts, append-only entries, holds and what renders really cost."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
MESSAGE = "credit entries are append-only"


def upgrade() -> None:
    """Create the ledger's tables, and triggers that refuse to change an entry."""
    op.create_table(
        "credit_accounts",
        sa.Column("name", sa.String(200), primary_key=True),
        sa.Column("created_at", sa.Float(53), nullable=False),
    )
    _create_holds()
    _create_entries()
    _create_costs()
    if op.get_bind().dialect.name == "postgresql":
        _protect_postgresql()
    else:
        _protect_sqlite()


def _create_holds() -> None:
    op.create_table(
        "credit_holds",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("account", sa.String(200), sa.ForeignKey("credit_accounts.name"), nullable=False),
        sa.Column("job", sa.String(200), nullable=False),
        sa.Column("standard", sa.BigInteger, nullable=False),
        sa.Column("priority", sa.BigInteger, nullable=False),
        sa.Column("price_version", sa.String(40), nullable=False),
        sa.Column("host", sa.String(255)),
        sa.Column("pid", sa.BigInteger),
        sa.Column("process_start", sa.String(100)),
        sa.Column("opened_at", sa.Float(53), nullable=False),
        sa.Column("closed_at", sa.Float(53)),
        sa.CheckConstraint("standard >= 0 AND priority >= 0 AND standard + priority > 0", name="hold_positive"),
    )
    op.create_index("credit_holds_open", "credit_holds", ["closed_at", "host"])
    op.create_index("credit_holds_job", "credit_holds", ["job"])


def _create_entries() -> None:
    op.create_table(
        "credit_entries",
        sa.Column("id", ROW_ID, primary_key=True, autoincrement=True),
        sa.Column("at", sa.Float(53), nullable=False),
        sa.Column("account", sa.String(200), sa.ForeignKey("credit_accounts.name"), nullable=False),
        sa.Column("bucket", sa.String(20), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("held", sa.BigInteger, nullable=False),
        sa.Column("hold", sa.String(32), sa.ForeignKey("credit_holds.id")),
        sa.Column("job", sa.String(200), nullable=False),
        sa.Column("shot", sa.Integer),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("price_version", sa.String(40), nullable=False),
        sa.CheckConstraint("bucket IN ('standard', 'priority')", name="entry_bucket"),
        sa.CheckConstraint("kind IN ('grant', 'transfer', 'hold', 'settle', 'release')", name="entry_kind"),
        sqlite_autoincrement=True,
    )
    op.create_index("credit_entries_account", "credit_entries", ["account", "id"])
    op.create_index("credit_entries_job", "credit_entries", ["job"])
    op.create_index("credit_entries_hold", "credit_entries", ["hold"])


def _create_costs() -> None:
    op.create_table(
        "credit_costs",
        sa.Column("id", ROW_ID, primary_key=True, autoincrement=True),
        sa.Column("at", sa.Float(53), nullable=False),
        sa.Column("job", sa.String(200), nullable=False),
        sa.Column("shot", sa.Integer),
        sa.Column("wall_s", sa.Float(53), nullable=False),
        sa.Column("cpu_s", sa.Float(53), nullable=False),
        sa.Column("gpu_s", sa.Float(53)),
        sa.Column("peak_memory_bytes", sa.BigInteger),
        sa.Column("energy_j", sa.Float(53)),
    )
    op.create_index("credit_costs_job", "credit_costs", ["job"])


def _protect_sqlite() -> None:
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER credit_entries_no_{change.lower()} BEFORE {change} ON credit_entries "
            f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
        )


def _protect_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION credit_entries_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{MESSAGE}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER credit_entries_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_entries "
        "FOR EACH STATEMENT EXECUTE FUNCTION credit_entries_refuse()"
    )
