"""Lay the tables of the queue and the API: jobs, shots, uploads, characters, keys, webhooks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "serve_0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _jobs()
    _shots()
    _workers()
    _uploads()
    _characters()
    _keys()
    _endpoints()
    _deliveries()


def _jobs() -> None:
    op.create_table(
        "video_jobs",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("account", sa.String(128)),
        sa.Column("runner", sa.String(16), nullable=False),
        sa.Column("bucket", sa.Integer, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("request", sa.JSON, nullable=False),
        sa.Column("created_at", sa.Float, nullable=False),
        sa.Column("started_at", sa.Float),
        sa.Column("completed_at", sa.Float),
        sa.Column("progress", sa.Integer, nullable=False),
        sa.Column("eta_at", sa.Float),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("lease", sa.String(64)),
        sa.Column("worker", sa.JSON),
        sa.Column("beat_at", sa.Float),
        sa.Column("cancel_asked", sa.Boolean, nullable=False),
        sa.Column("error_code", sa.String(64)),
        sa.Column("error_message", sa.Text),
        sa.Column("files", sa.JSON, nullable=False),
        sa.Column("cost", sa.JSON, nullable=False),
        sa.Column("charge", sa.JSON),
    )
    op.create_index("video_jobs_next", "video_jobs", ["runner", "status", "bucket", "number"])


def _shots() -> None:
    op.create_table(
        "video_shots",
        sa.Column("job_id", sa.String(64), sa.ForeignKey("video_jobs.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("shot", sa.Integer, primary_key=True),
        sa.Column("path", sa.String(400), nullable=False),
        sa.Column("record", sa.JSON, nullable=False),
        sa.Column("finished_at", sa.Float, nullable=False),
    )


def _workers() -> None:
    op.create_table(
        "video_workers",
        sa.Column("host", sa.String(200), primary_key=True),
        sa.Column("device", sa.String(40), primary_key=True),
        sa.Column("pid", sa.Integer, nullable=False),
        sa.Column("start", sa.String(100), nullable=False),
        sa.Column("since", sa.Float, nullable=False),
    )


def _uploads() -> None:
    op.create_table(
        "uploads",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("account", sa.String(128)),
        sa.Column("filename", sa.String(300), nullable=False),
        sa.Column("purpose", sa.String(32), nullable=False),
        sa.Column("bytes", sa.Integer, nullable=False),
        sa.Column("path", sa.String(400), nullable=False),
        sa.Column("created_at", sa.Float, nullable=False),
    )


def _characters() -> None:
    op.create_table(
        "characters",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("account", sa.String(128)),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("path", sa.String(400), nullable=False),
        sa.Column("cameo", sa.String(400)),
        sa.Column("created_at", sa.Float, nullable=False),
    )


def _keys() -> None:
    op.create_table(
        "api_keys",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False, unique=True),
        sa.Column("hint", sa.String(16), nullable=False),
        sa.Column("scopes", sa.JSON, nullable=False),
        sa.Column("account", sa.String(128)),
        sa.Column("created_at", sa.Float, nullable=False),
        sa.Column("last_used_at", sa.Float),
        sa.Column("revoked_at", sa.Float),
    )


def _endpoints() -> None:
    op.create_table(
        "webhook_endpoints",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("account", sa.String(128)),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("url", sa.String(2000), nullable=False),
        sa.Column("event_types", sa.JSON, nullable=False),
        sa.Column("secret", sa.String(100), nullable=False),
        sa.Column("old_secret", sa.String(100)),
        sa.Column("old_secret_until", sa.Float),
        sa.Column("created_at", sa.Float, nullable=False),
        sa.Column("updated_at", sa.Float, nullable=False),
    )


def _deliveries() -> None:
    op.create_table(
        "webhook_deliveries",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("event_id", sa.String(64), nullable=False),
        sa.Column(
            "endpoint_id", sa.String(64), sa.ForeignKey("webhook_endpoints.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("due_at", sa.Float),
        sa.Column("status_code", sa.Integer),
        sa.Column("delivered_at", sa.Float),
    )
    op.create_index("webhook_deliveries_due", "webhook_deliveries", ["due_at"])


def downgrade() -> None:
    for table in (
        "webhook_deliveries",
        "webhook_endpoints",
        "api_keys",
        "characters",
        "uploads",
        "video_workers",
        "video_shots",
        "video_jobs",
    ):
        op.drop_table(table)
