"""Migrations make what the tables declare, keep what is there, and give back the triggers."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, Engine
from uuid6 import uuid7

from fynlo_pos.core.db.backup import restore_backup
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.driver import connect_raw
from fynlo_pos.core.db.engine import scratch_engine, writer_engine
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.migrate import MIGRATIONS, config_for
from fynlo_pos.core.db.schema import create_schema
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION, read_version
from fynlo_pos.core.db.triggers import trigger_names
from fynlo_pos.core.db.upgrade import bring_to_version
from fynlo_pos.core.trouble import Trouble
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration

KEY = bytes(range(32))

ADDS_A_COLUMN = '''
"""Add a table number."""

import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{head}"


def upgrade() -> None:
    with op.batch_alter_table("sale", recreate="always") as sale:
        sale.add_column(sa.Column("table_number", sa.Integer(), nullable=True))
    {then}
'''

OPENED = """
import sys
from pathlib import Path
from tests.support.shop import Shop
Shop(Path(sys.argv[1]), set_up=False).close()
print("alembic" in sys.modules)
"""


READ = """
import sys
from pathlib import Path
from uuid import uuid4
from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
opened = open_till(Path(sys.argv[1]), now_ms=lambda: 0, new_id=uuid4, keyring=lambda _home: None)
reading = SqlReading(opened.readers, opened.incarnation)
Till(opened.store, lambda: 0, uuid4, by_itself).keep_basket(reading.basket())
print(reading.venue().name, "sqlalchemy" in sys.modules)
opened.store.get_ready()
print("sqlalchemy" in sys.modules)
"""


def shape(connection: Connection) -> list[tuple[str, ...]]:
    rows = connection.exec_driver_sql(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_master "
        "WHERE name NOT LIKE 'alembic%' AND name NOT LIKE 'sqlite_autoindex_alembic%'"
    )
    return sorted((kind, name, " ".join(sql.split())) for kind, name, sql in rows)


def migrated(folder: Path) -> Engine:
    home = Home(folder)
    home.make()
    engine = writer_engine(home.database, KEY)
    bring_to_version(engine, home, KEY)
    return engine


def next_version(folder: Path, then: str = "") -> Path:
    """Return a folder of migrations with one more than the program's."""
    migrations = folder / "migrations"
    shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    (migrations / "versions" / "next.py").write_text(
        ADDS_A_COLUMN.format(head=f"{SCHEMA_VERSION:04d}", then=then), encoding="utf-8"
    )
    return migrations


def test_what_migrations_make_is_what_the_tables_declare(tmp_path: Path) -> None:
    made = scratch_engine(tmp_path / "made.db", KEY)
    with made.begin() as connection:
        create_schema(connection)
        declared = shape(connection)
    with migrated(tmp_path / "till").connect() as connection:
        assert shape(connection) == declared
        assert read_version(connection) == SCHEMA_VERSION


def test_alembic_finds_nothing_left_to_migrate(tmp_path: Path) -> None:
    with migrated(tmp_path / "till").connect() as connection:
        command.check(config_for(connection))


def test_the_versions_number_is_the_newest_migrations(tmp_path: Path) -> None:
    numbers = [path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py")]
    assert max(numbers) == f"{SCHEMA_VERSION:04d}"


@pytest.mark.slow
@pytest.mark.parametrize("is_new", [True, False])
def test_alembic_is_loaded_only_to_migrate(tmp_path: Path, is_new: bool) -> None:
    if not is_new:
        Shop(tmp_path / "till").close()
    opened = subprocess.run(
        [sys.executable, "-c", OPENED, str(tmp_path / "till")],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert opened.stdout.strip() == str(is_new)


@pytest.mark.slow
def test_a_file_of_this_version_is_opened_and_read_without_the_tables_library(
    tmp_path: Path,
) -> None:
    Shop(tmp_path / "till").close()
    read = subprocess.run(
        [sys.executable, "-c", READ, str(tmp_path / "till")],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert read.stdout.split()[-2:] == ["False", "True"]


def test_an_upgrade_keeps_every_sale_and_its_triggers_and_backs_up_first(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "till")
    shop.till.open_drawer(0, ADA)
    sale = shop.sell()
    home, secret, recovery = shop.open.home, shop.open.secret, shop.open.recovery
    shop.close()
    engine = writer_engine(home.database, secret.key)
    wanted = SCHEMA_VERSION + 1
    bring_to_version(engine, home, secret.key, wanted=wanted, migrations=next_version(tmp_path))
    with engine.connect() as connection:
        assert read_version(connection) == wanted
        stored = connection.exec_driver_sql("SELECT sale_id, table_number FROM sale").all()
        triggers = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).scalars()
        assert [tuple(row) for row in stored] == [(sale.id.bytes, None)]
        assert sorted(triggers) == sorted(trigger_names())
    (backup,) = home.backups.iterdir()
    restore_backup(
        backup, recovery, tmp_path / "restored", keyring=lambda _home: None, new_id=uuid7
    )
    restored = Shop(tmp_path / "restored", set_up=False)
    assert examine(restored.open.readers, restored.open.home.folder).faults == ()
    restored.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "till")
    shop.till.open_drawer(0, ADA)
    shop.sell()
    home, secret = shop.open.home, shop.open.secret
    shop.close()
    engine = writer_engine(home.database, secret.key)
    with engine.connect() as connection:
        before = shape(connection)
    with pytest.raises(ZeroDivisionError):
        bring_to_version(
            engine,
            home,
            secret.key,
            wanted=SCHEMA_VERSION + 1,
            migrations=next_version(tmp_path, then="1 / 0"),
        )
    with engine.connect() as connection:
        assert shape(connection) == before
        assert read_version(connection) == SCHEMA_VERSION
    again = Shop(home.folder, set_up=False)
    again.sell(1)
    again.close()


def test_nothing_is_migrated_without_a_backup(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "till")
    home, secret = shop.open.home, shop.open.secret
    shop.close()
    home.backups.write_text("in the way", encoding="utf-8")
    engine = writer_engine(home.database, secret.key)
    with pytest.raises(Trouble, match="The backup could not be written"):
        bring_to_version(
            engine,
            home,
            secret.key,
            wanted=SCHEMA_VERSION + 1,
            migrations=next_version(tmp_path),
        )
    with engine.connect() as connection:
        assert read_version(connection) == SCHEMA_VERSION


def test_a_newer_file_is_refused_and_not_touched(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "till")
    shop.close()
    raw = connect_raw(shop.open.home.database, shop.open.secret.key)
    raw.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    raw.close()
    content = shop.open.home.database.read_bytes()
    with pytest.raises(Trouble, match="newer version of the program"):
        Shop(tmp_path / "till", set_up=False)
    assert shop.open.home.database.read_bytes() == content
    assert not shop.open.home.backups.exists()
