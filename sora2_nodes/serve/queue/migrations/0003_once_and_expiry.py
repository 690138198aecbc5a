"""Requests that are repeated under one Idempotency-Key, and uploads that expire."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "serve_0003"
down_revision = "serve_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table of answered requests and uploads.expires_at; uploads from before don't expire."""
    op.create_table(
        "answered_requests",
        sa.Column("caller", sa.String(200), primary_key=True),
        sa.Column("key", sa.String(255), primary_key=True),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("job_id", sa.String(64), nullable=False),
        sa.Column("created_at", sa.Float, nullable=False),
    )
    op.add_column("uploads", sa.Column("expires_at", sa.Float))
