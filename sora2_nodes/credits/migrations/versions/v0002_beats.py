"""When a hold's holder last said that it lives, by the database's clock. Holds from before count from now on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NOW = {
    "sqlite": "(julianday('now') - 2440587.5) * 86400.0",
    "postgresql": "CAST(EXTRACT(EPOCH FROM clock_timestamp()) AS DOUBLE PRECISION)",
}


def upgrade() -> None:
    """Add credit_holds.beat_at."""
    op.add_column("credit_holds", sa.Column("beat_at", sa.Float(53)))
    now = NOW[op.get_bind().dialect.name]
    op.execute(f"UPDATE credit_holds SET beat_at = {now} WHERE closed_at IS NULL AND host IS NOT NULL")
