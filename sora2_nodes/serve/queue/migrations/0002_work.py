"""How much a job has to render, so that a waiting one can be told when it should be done."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "serve_0002"
down_revision = "serve_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add video_jobs.work; jobs from before count as nothing."""
    op.add_column("video_jobs", sa.Column("work", sa.Float, nullable=False, server_default="0"))
