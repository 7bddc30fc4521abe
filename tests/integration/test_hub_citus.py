"""The grown hub's tables distribute by venue: what PostgreSQL says of them, and a real Citus."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import sql

from fynlo_pos.sync.protocol.frames import Mandate, Role
from hub.store.port import Code, StoreTrouble, Vouched
from hub.store.postgres import PostgresStore
from hub.store.postgres_keeping import DISTRIBUTED
from hub.store.postgres_schema import _DISTRIBUTED, ON_EACH_NODE
from tests.support import citus
from tests.support.hub_stores import LINKS, LOG, OTHERS, THEIRS, TILL, all_of, at, gone, keep
from tests.support.relayed import device

pytestmark = [pytest.mark.integration, pytest.mark.slow]

PAGE = Path(__file__).parents[2] / "docs" / "hub.md"
UNTIL_PLANNED_ONCE = 12
"""So often a statement is run until client and server have one plan for all that is asked of it."""
OF_A_VENUE = {*_DISTRIBUTED, *DISTRIBUTED}
_KEYS = """
SELECT relation.relname, array_agg(attname ORDER BY place)
FROM pg_index
JOIN pg_class AS relation ON relation.oid = indrelid
JOIN pg_namespace AS space ON space.oid = relnamespace AND nspname = 'public'
CROSS JOIN unnest(indkey) WITH ORDINALITY AS led (attnum, place)
JOIN pg_attribute ON attrelid = indrelid AND pg_attribute.attnum = led.attnum
WHERE indisunique GROUP BY relation.relname, indexrelid
"""
_TABLES = (
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
)
_AS = "SELECT table_name::text, citus_table_type, distribution_column FROM citus_tables"
_GROUPS = (
    "SELECT count(DISTINCT colocation_id) FROM citus_tables WHERE distribution_column = 'venue'"
)


def test_every_key_of_a_venues_table_is_led_by_the_venue(address: str) -> None:
    with closing(PostgresStore(address)), citus.connected(address) as db:
        keys = db.execute(_KEYS).fetchall()
        tables = {name for (name,) in db.execute(_TABLES)}
    assert tables == OF_A_VENUE | set(ON_EACH_NODE)
    assert {table for table, _ in keys} == tables, "what has no key is moved to no other node"
    assert {table for table, key in keys if key[0] != "venue"} == set(ON_EACH_NODE)


@pytest.fixture(scope="module")
def coordinator() -> Iterator[str]:
    with citus.cluster() as address:
        yield address


def test_tables_that_are_made_on_citus_are_distributed_at_once(coordinator: str) -> None:
    with closing(PostgresStore(coordinator)), citus.connected(coordinator) as db:
        assert_distributed(db)


def test_what_is_done_to_a_venue_is_done_on_one_node(coordinator: str) -> None:
    PostgresStore(coordinator).close()
    with citus.connected(coordinator) as db:
        db.execute("ALTER DATABASE postgres SET citus.multi_task_query_log_level = 'error'")
    try:
        with closing(PostgresStore(coordinator)) as store:
            for _ in range(UNTIL_PLANNED_ONCE):
                do_all_to_a_venue(store)
            with pytest.raises(StoreTrouble, match="multi-task"):
                store.venues()
    finally:
        with citus.connected(coordinator) as db:
            db.execute("ALTER DATABASE postgres RESET citus.multi_task_query_log_level")


def test_what_lies_there_already_is_distributed_as_the_page_says(coordinator: str) -> None:
    name = f"of_{uuid4().hex}"
    with citus.connected(coordinator) as db:
        db.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    address = f"{coordinator.rpartition('/')[0]}/{name}"
    venue = uuid4()
    with closing(PostgresStore(address)) as store:
        store.found(venue)
        keep(store, venue, LINKS)
        lay = all_of(store, venue)
    (statements,) = re.findall(
        r"```sql\n(CREATE EXTENSION citus;.*?)```", PAGE.read_text("utf-8"), re.S
    )
    with citus.connected(address) as db:
        for statement in filter(None, map(str.strip, statements.split(";"))):
            db.execute(statement)
        assert_distributed(db)
        assert db.execute("SELECT pg_relation_size('log')").fetchone() == (0,), "lies there twice"
    with closing(PostgresStore(address)) as store:
        assert all_of(store, venue) == lay
        assert keep(store, venue, OTHERS).is_kept


def assert_distributed(db: psycopg.Connection[tuple[object, ...]]) -> None:
    found = {name: (kind, by) for name, kind, by in db.execute(_AS)}
    assert found == {
        **dict.fromkeys(OF_A_VENUE, ("distributed", "venue")),
        **dict.fromkeys(ON_EACH_NODE, ("reference", "<none>")),
    }
    assert db.execute(_GROUPS).fetchone() == (1,), "a venue's rows lie on one node"


def do_all_to_a_venue(store: PostgresStore) -> None:
    """Whatever a hub asks of a store for one venue, each at least once."""
    venue, code_hash = uuid4(), uuid4().bytes
    store.found(venue)
    assert store.enrol(venue, device(11, name="Till 1", can_manage=True))
    assert store.enrol(venue, device(12, Role.VIEWER, name="Grill", station="grill"))
    assert keep(store, venue, LINKS[:30]).is_kept
    assert keep(store, venue, LINKS[30:33], at(store, venue, LOG)).is_kept
    assert keep(store, venue, OTHERS).is_kept
    with store.holding(venue):
        loaded = store.load(venue)
    assert loaded is not None
    assert store.recall(venue, [(LOG, 3), (THEIRS, 99)])[LOG, 3] == LINKS[2].hash
    assert len(all_of(store, venue)) == 33 + len(OTHERS)
    store.lasting(venue)
    store.grant(venue, Mandate(1, uuid4(), b"k" * 32, (), None, b"s"))
    store.offer(Code(code_hash, venue, Role.MEMBER, can_manage=False, station="", expires_ms=9))
    assert store.spend(code_hash, 1) is not None
    store.set_mark(venue, [at(store, venue, LOG).stored], 5)
    store.heard(venue, TILL, 1)
    store.vouch(venue, UUID(int=9), Vouched(1, 5))
    (mark,) = store.keeping(venue).marks
    store.let_go(venue, mark)
    while store.empty(venue, 10):
        pass
    store.revoke(venue, gone(TILL))
    late = keep(store, venue, LINKS[33:35], at(store, venue, LOG))
    store.admit(venue, late.chains[0].stored)
    assert at(store, venue, LOG).told.seq == 35
