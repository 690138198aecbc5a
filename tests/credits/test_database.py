"""How the database is opened, and migrations from an empty one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from sora2_nodes.credits.database import open_engine, reading, upgrade
from sora2_nodes.credits.ledger import MIGRATIONS, VERSION_TABLE, open_ledger
from sora2_nodes.credits.records import METADATA
from sora2_nodes.errors import CreditError

ANOTHER_ROOM = '''"""A table of another room."""
import sqlalchemy as sa
from alembic import op

revision, down_revision = "{number}", {before}


def upgrade():
    op.create_table("things_{number}", sa.Column("id", sa.Integer, primary_key=True))
    {more}
'''


def write_migration(folder: Path, number: str, before: str | None = None, more: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"v{number}.py").write_text(ANOTHER_ROOM.format(number=number, before=repr(before), more=more))


def test_sqlite_opens_in_wal_with_foreign_keys_and_makes_its_folder(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'new folder' / 'ledger.db'}")
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
        assert connection.execute(text("PRAGMA busy_timeout")).scalar() == 60_000
    engine.dispose()


def test_a_reader_is_not_held_up_by_a_writer(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'ledger.db'}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE numbers (n INTEGER)"))
    with engine.begin() as writer:
        writer.execute(text("INSERT INTO numbers VALUES (1)"))
        with reading(engine) as reader:
            assert reader.execute(text("SELECT count(*) FROM numbers")).scalar() == 0
    engine.dispose()


OTHER = """import sys
from sora2_nodes.credits.ledger import open_ledger
ledger = open_ledger(sys.argv[1])
ledger.grant("bo", 5)
ledger.engine.dispose()"""


def test_a_database_that_is_opened_twice_and_used_by_another_process_stays_one(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'ledger.db'}"
    ledger = open_ledger(url)
    ledger.grant("ann", 1)
    with reading(ledger.engine) as connection:
        connection.execute(text("SELECT 1"))
    open_ledger(url).engine.dispose()  # closes what it opened of the file, and not what others hold of it
    wal = tmp_path / "ledger.db-wal"
    before = wal.stat().st_ino
    subprocess.run([sys.executable, "-c", OTHER, url], check=True, timeout=120)
    assert wal.stat().st_ino == before, "the other process took this one for gone"
    assert ledger.balance("bo").standard == 5
    ledger.grant("ann", 2)
    ledger.engine.dispose()
    assert open_ledger(url).balance("ann").standard == 3


def test_the_address_can_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SORA2_DATABASE_URL", f"sqlite:///{tmp_path / 'elsewhere.db'}")
    engine = open_engine()
    assert engine.url.database == str(tmp_path / "elsewhere.db")
    engine.dispose()


@pytest.mark.parametrize("url", ["mysql://user@host/name", "not a url"])
def test_an_address_that_is_no_database_of_ours_is_refused(url: str) -> None:
    with pytest.raises(CreditError, match="SORA2_DATABASE_URL"):
        open_engine(url)


def test_a_password_is_not_shown_in_the_error() -> None:
    with pytest.raises(CreditError) as caught:
        open_engine("mysql://user:secret@host/name")
    assert "secret" not in str(caught.value)


def test_migrations_from_empty_make_the_columns_that_the_code_uses(url: str) -> None:
    engine = open_engine(url)
    for _ in range(2):
        upgrade(engine, MIGRATIONS, VERSION_TABLE)
    found = inspect(engine)
    for name, table in METADATA.tables.items():
        assert {column["name"] for column in found.get_columns(name)} == {column.name for column in table.columns}
    engine.dispose()


def test_rooms_migrate_apart_and_step_by_step(url: str, tmp_path: Path) -> None:
    engine, room = open_engine(url), tmp_path / "a room with 100% space"
    upgrade(engine, MIGRATIONS, VERSION_TABLE)
    write_migration(room, "0001")
    upgrade(engine, room, "room_version")
    write_migration(room, "0002", "0001")
    upgrade(engine, room, "room_version")
    assert {"things_0001", "things_0002", "credit_entries", VERSION_TABLE, "room_version"} <= set(
        inspect(engine).get_table_names()
    )
    engine.dispose()


def test_a_migration_that_fails_leaves_nothing_behind(url: str, tmp_path: Path) -> None:
    engine, room = open_engine(url), tmp_path / "room"
    write_migration(room, "0001")
    write_migration(room, "0002", "0001", more="raise ZeroDivisionError")
    with pytest.raises(ZeroDivisionError):
        upgrade(engine, room, "room_version")
    assert inspect(engine).get_table_names() == []
    engine.dispose()


def test_a_database_that_cannot_be_used_is_named_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("these are notes, not a database\n" * 100)
    for url, message in (
        (f"sqlite:///{tmp_path / 'notes.db'}", r"notes\.db can't be used: .*SORA2_DATABASE_URL"),
        (f"sqlite:///{tmp_path / 'notes.db' / 'ledger.db'}", "database folder can't be made.*SORA2_HOME"),
        ("postgresql://sora2:secret@127.0.0.1:1/ledger", r"127\.0\.0\.1:1/ledger can't be used"),
    ):
        with pytest.raises(CreditError, match=message) as caught:
            open_ledger(url)
        assert "secret" not in str(caught.value)


def test_a_database_of_a_newer_version_is_left_alone(url: str) -> None:
    open_ledger(url).engine.dispose()
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
    with pytest.raises(CreditError, match="written by a newer version"):
        upgrade(engine, MIGRATIONS, VERSION_TABLE)
    engine.dispose()
