"""Batches of requests and what becomes of each."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "serve_0004"
down_revision = "serve_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables of batches and of their requests."""
    op.create_table(
        "batches",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("account", sa.String(128)),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("input_file", sa.String(64), nullable=False),
        sa.Column("path", sa.String(400), nullable=False),
        sa.Column("note", sa.JSON, nullable=False),
        sa.Column("moments", sa.JSON, nullable=False),
        sa.Column("counts", sa.JSON, nullable=False),
        sa.Column("errors", sa.JSON, nullable=False),
        sa.Column("output_file", sa.String(64)),
        sa.Column("error_file", sa.String(64)),
        sa.Column("output_keep_s", sa.Float),
        sa.Column("expires_at", sa.Float, nullable=False),
        sa.Column("held_until", sa.Float),
    )
    op.create_table(
        "batch_requests",
        sa.Column("batch_id", sa.String(64), sa.ForeignKey("batches.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("line", sa.Integer, primary_key=True),
        sa.Column("custom_id", sa.String(256), nullable=False),
        sa.Column("place", sa.BigInteger, nullable=False),
        sa.Column("length", sa.Integer, nullable=False),
        sa.Column("job_id", sa.String(64)),
        sa.Column("answer", sa.JSON),
    )
