"""This room's tables: jobs and their shots, uploads, characters, keys, webhooks. Times are Unix seconds."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Engine,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

MIGRATIONS = Path(__file__).parent / "migrations"
VERSION_TABLE = "serve_version"
METADATA = MetaData()

JOBS = Table(
    "video_jobs",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("account", String(128)),  # whose credits pay, and who may see it; null: the machine's owner, nothing charged
    Column("runner", String(16), nullable=False),  # "worker" | "host"
    Column("bucket", Integer, nullable=False),  # lower goes first
    Column("status", String(16), nullable=False),  # queued | in_progress | completed | failed
    Column("request", JSON, nullable=False),
    Column("work", Float, nullable=False, server_default="0"),  # seconds to render times megapixels
    Column("created_at", Float, nullable=False),
    Column("started_at", Float),
    Column("completed_at", Float),
    Column("progress", Integer, nullable=False),  # 0..100
    Column("eta_at", Float),
    Column("attempts", Integer, nullable=False),
    Column("lease", String(64)),  # token of the worker that holds the job
    Column("worker", JSON),  # host, pid, start and device of the process that holds the job
    Column("beat_at", Float),  # by the database's clock
    Column("cancel_asked", Boolean, nullable=False),
    Column("error_code", String(64)),
    Column("error_message", Text),
    Column("files", JSON, nullable=False),  # variant -> path under the data folder
    Column("cost", JSON, nullable=False),  # what the render really took
    Column("charge", JSON),  # the hold that pays, and the price of each shot; null: nothing is charged
    Index("video_jobs_next", "runner", "status", "bucket", "number"),
)

SHOTS = Table(
    "video_shots",
    METADATA,
    Column("job_id", String(64), ForeignKey("video_jobs.id", ondelete="CASCADE"), primary_key=True),
    Column("shot", Integer, primary_key=True),  # from 0
    Column("path", String(400), nullable=False),  # under the data folder
    Column("record", JSON, nullable=False),
    Column("finished_at", Float, nullable=False),
)

WORKERS = Table(  # one worker per device
    "video_workers",
    METADATA,
    Column("host", String(200), primary_key=True),
    Column("device", String(40), primary_key=True),
    Column("pid", Integer, nullable=False),
    Column("start", String(100), nullable=False),  # tells the process from a later one of the same pid
    Column("since", Float, nullable=False),  # when it last looked for work, by the database's clock
)

UPLOADS = Table(
    "uploads",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("account", String(128)),
    Column("filename", String(300), nullable=False),
    Column("purpose", String(32), nullable=False),
    Column("bytes", Integer, nullable=False),
    Column("path", String(400), nullable=False),
    Column("created_at", Float, nullable=False),
    Column("expires_at", Float),  # null: never
)

ANSWERED = Table(  # requests that made a job, by their Idempotency-Key
    "answered_requests",
    METADATA,
    Column("caller", String(200), primary_key=True),
    Column("key", String(255), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("job_id", String(64), nullable=False),
    Column("created_at", Float, nullable=False),
)

BATCHES = Table(
    "batches",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("account", String(128)),
    Column("status", String(16), nullable=False),
    Column("input_file", String(64), nullable=False),
    Column("path", String(400), nullable=False),  # of our own copy, under the data folder; empty once it is over
    Column("note", JSON, nullable=False),  # the caller's metadata
    Column("moments", JSON, nullable=False),  # when it came into each status
    Column("counts", JSON, nullable=False),  # total, completed, failed
    Column("errors", JSON, nullable=False),  # of a file that can't be used
    Column("output_file", String(64)),
    Column("error_file", String(64)),
    Column("output_keep_s", Float),
    Column("expires_at", Float, nullable=False),
    Column("held_until", Float),  # a server works on it till then, by the database's clock
)

BATCH_REQUESTS = Table(
    "batch_requests",
    METADATA,
    Column("batch_id", String(64), ForeignKey("batches.id", ondelete="CASCADE"), primary_key=True),
    Column("line", Integer, primary_key=True),  # from 1
    Column("custom_id", String(256), nullable=False),
    Column("place", BigInteger, nullable=False),  # of its line in the file, in bytes
    Column("length", Integer, nullable=False),
    Column("job_id", String(64)),  # null: not asked yet
    Column("answer", JSON),  # null: not answered yet
)

CHARACTERS = Table(
    "characters",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("account", String(128)),
    Column("name", String(80), nullable=False),
    Column("path", String(400), nullable=False),  # empty: the clip is not kept, only the sealed cameo made of it
    Column("cameo", String(400)),  # the cameo made of it
    Column("created_at", Float, nullable=False),
)

KEYS = Table(
    "api_keys",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("name", String(80), nullable=False),
    Column("digest", String(64), nullable=False, unique=True),  # SHA-256 of the secret, hexadecimal
    Column("hint", String(16), nullable=False),
    Column("scopes", JSON, nullable=False),
    Column("account", String(128)),
    Column("created_at", Float, nullable=False),
    Column("last_used_at", Float),
    Column("revoked_at", Float),
)

ENDPOINTS = Table(
    "webhook_endpoints",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("account", String(128)),
    Column("name", String(80), nullable=False),
    Column("url", String(2000), nullable=False),
    Column("event_types", JSON, nullable=False),
    Column("secret", String(100), nullable=False),
    Column("old_secret", String(100)),
    Column("old_secret_until", Float),
    Column("created_at", Float, nullable=False),
    Column("updated_at", Float, nullable=False),
)

DELIVERIES = Table(
    "webhook_deliveries",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("event_id", String(64), nullable=False),
    Column("endpoint_id", String(64), ForeignKey("webhook_endpoints.id", ondelete="CASCADE"), nullable=False),
    Column("payload", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due_at", Float),  # null: delivered, or given up
    Column("status_code", Integer),
    Column("delivered_at", Float),
    Index("webhook_deliveries_due", "due_at"),
)


def open_tables(engine: Engine) -> Engine:
    """Bring this room's tables up to date in `engine` and return it."""
    from ...credits.database import upgrade

    upgrade(engine, MIGRATIONS, VERSION_TABLE)
    return engine
