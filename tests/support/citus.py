"""A real Citus for tests: a coordinator and two workers, skipped loudly where there is none."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from fynlo_pos.bench import grown_servers
from hub.store.postgres import SCHEME

PROGRAMS: Final = "FYNLO_CITUS_PROGRAMS"
"""Where the programs of a PostgreSQL lie that has Citus; all tests of the grown hub use it then."""
_WORKERS: Final = 2
_SETTINGS: Final = {
    "shared_preload_libraries": "citus",
    "wal_level": "logical",  # venues are moved from node to node by logical replication
    "citus.node_conninfo": "sslmode=disable",
}


def citus_folder() -> Path | None:
    """Return where the programs of a PostgreSQL with Citus lie; ``None`` if there is none."""
    named = os.environ.get(PROGRAMS)
    programs = Path(named) if named else grown_servers.postgres_folder()
    if programs is None or not any(programs.parent.glob("lib/**/citus.so")):
        return None
    return programs


def is_wanted() -> bool:
    """Tell whether all tests of the grown hub are to run on Citus."""
    return PROGRAMS in os.environ


def connected(address: str) -> psycopg.Connection[tuple[Any, ...]]:
    """Connect to a node as an administrator would: each statement is a commit."""
    return psycopg.connect(address.replace(SCHEME, "postgresql://", 1), autocommit=True)


@contextmanager
def nodes(count: int) -> Iterator[tuple[str, ...]]:
    """So many servers that have the extension and do not know one another; gives addresses."""
    programs = citus_folder()
    if programs is None:
        pytest.skip("LOUD: Citus is not installed: that the tables distribute is NOT tested here")
    with ExitStack() as stack:
        addresses = []
        for _ in range(count):
            server = grown_servers.postgres(programs, **_SETTINGS)
            addresses.append(stack.enter_context(server))
            with connected(addresses[-1]) as db:
                db.execute("CREATE EXTENSION citus")
        yield tuple(addresses)


@contextmanager
def cluster() -> Iterator[str]:
    """A coordinator and its workers; gives the coordinator's address."""
    with nodes(1 + _WORKERS) as (coordinator, *workers):
        with connected(coordinator) as db:
            db.execute("SELECT citus_set_coordinator_host('127.0.0.1', %s)", (_port(coordinator),))
            for worker in workers:
                add(db, worker)
        yield coordinator


def add(db: psycopg.Connection[tuple[Any, ...]], worker: str) -> None:
    """Have a coordinator know a worker."""
    db.execute("SELECT citus_add_node('127.0.0.1', %s)", (_port(worker),))


def _port(address: str) -> int:
    return int(str(conninfo_to_dict(address.replace(SCHEME, "postgresql://", 1))["port"]))
