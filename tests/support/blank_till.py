"""A new till's empty database, migrated once in a process and copied for each test's shop."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from uuid6 import uuid7

from fynlo_pos.core.db.engine import writer_engine
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.keys import KeyFile, make_secret
from fynlo_pos.core.db.upgrade import bring_to_version


def lay_blank_till(folder: Path) -> None:
    """Lay what a first start makes of a new folder, as it is before its log begins.

    Does nothing to a folder that holds a till, or a key of one.
    """
    home = Home(folder)
    if home.database.exists() or home.key_file.exists():
        return
    database, key = _blank()
    home.make()
    KeyFile(home).write(f"{key.hex()}:{uuid7()}")
    home.database.write_bytes(database)


@cache
def _blank() -> tuple[bytes, bytes]:
    with TemporaryDirectory(prefix="fynlo-blank-") as folder:
        home = Home(Path(folder))
        secret, _ = make_secret(None, KeyFile(home), uuid7)
        engine = writer_engine(home.database, secret.key)
        bring_to_version(engine, home, secret.key)
        engine.dispose()
        return home.database.read_bytes(), secret.key
