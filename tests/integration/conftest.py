"""Each store of a hub, for the contract that all of them keep."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from fynlo_pos.sync.protocol.frames import Role
from hub.store.memory import MemoryStore
from hub.store.port import Store
from hub.store.postgres import PostgresStore
from hub.store.sqlcipher import SqlcipherStore
from tests.support import grown_servers
from tests.support.hub_stores import KEY, Opens
from tests.support.relayed import device


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    with grown_servers.postgres() as at:
        yield at


@pytest.fixture(params=["memory", "sqlcipher", pytest.param("postgres", marks=pytest.mark.slow)])
def opens(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opens]:
    """Opens the same store again at each call, as another process would."""
    opened: list[Store] = []

    def sqlcipher() -> Store:
        opened.append(SqlcipherStore(tmp_path / "hub.db", KEY))
        return opened[-1]

    def postgres() -> Store:
        opened.append(PostgresStore(request.getfixturevalue("address")))
        return opened[-1]

    one = MemoryStore()
    kinds: dict[str, Opens] = {"memory": lambda: one, "sqlcipher": sqlcipher, "postgres": postgres}
    yield kinds[request.param]
    for store in opened:
        store.close()


@pytest.fixture
def venue(opens: Opens) -> UUID:
    """A venue of its own for each test, with two devices."""
    venue, store = uuid4(), opens()
    store.found(venue)
    store.enrol(venue, device(11, name="Till 1", can_manage=True))
    store.enrol(venue, device(12, Role.VIEWER, name="Grill", station="grill"))
    return venue
