"""Running the migrations by Alembic. Imported only when a file's version is not this program's."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.operations.ops import CreateTableOp, MigrationScript
from sqlalchemy import Connection

from fynlo_pos.core.db.tables.search import SEARCH_TABLES

MIGRATIONS = Path(__file__).with_name("migrations")


def upgrade(connection: Connection, migrations: Path) -> None:
    """Run every migration that a database has not had, in the transaction of ``connection``."""
    command.upgrade(config_for(connection, migrations), "head")


def config_for(connection: Connection, migrations: Path = MIGRATIONS) -> Config:
    """Return Alembic's configuration over a connection; there is no file of settings."""
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Tell whether Alembic compares a name: the search index is virtual and made by statement."""
    return not (kind == "table" and name is not None and name.startswith(SEARCH_TABLES))


def leave_out_roles(_context: object, _revision: object, scripts: list[MigrationScript]) -> None:
    """Take a table's role out of a generated migration: it means nothing to the database."""
    for script in scripts:
        for operation in script.upgrade_ops.ops if script.upgrade_ops else ():
            if isinstance(operation, CreateTableOp):
                operation.info.clear()
