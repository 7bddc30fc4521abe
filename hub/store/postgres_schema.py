"""The grown hub's tables: all that is a venue's has keys led by it and distributes by it.

What is nobody's yet cannot: a code is looked up by its hash before anybody knows the venue.
"""

from collections.abc import Sequence
from typing import Any, Final

import psycopg

from hub.store.port import StoreTrouble
from hub.store.postgres_keeping import DISTRIBUTED, TABLES

VERSION_OF_SCHEMA: Final = 2

_TABLES: Final = (
    """CREATE TABLE venue (
        venue bytea PRIMARY KEY,
        version bigint NOT NULL,
        stored_bytes bigint NOT NULL,
        late_bytes bigint NOT NULL
    )""",
    """CREATE TABLE device (
        venue bytea NOT NULL,
        device bytea NOT NULL,
        key bytea NOT NULL,
        role text NOT NULL,
        name text NOT NULL,
        can_manage boolean NOT NULL,
        station text NOT NULL,
        is_revoked boolean NOT NULL,
        term bigint NOT NULL,
        number bigint NOT NULL,
        signed_by bytea NOT NULL,
        signature bytea NOT NULL,
        reach bytea NOT NULL,
        CONSTRAINT device_once PRIMARY KEY (venue, device)
    )""",
    """CREATE TABLE mandate (
        venue bytea NOT NULL,
        term bigint NOT NULL,
        hub bytea NOT NULL,
        signed_by bytea NOT NULL,
        mandate bytea NOT NULL,
        CONSTRAINT mandate_once PRIMARY KEY (venue, term, hub, signed_by)
    )""",
    """CREATE TABLE chain (
        venue bytea NOT NULL,
        chain bytea NOT NULL,
        incarnation bytea NOT NULL,
        first bigint NOT NULL,
        owner bytea NOT NULL,
        told_seq bigint NOT NULL,
        told_hash bytea NOT NULL,
        stored_seq bigint NOT NULL,
        stored_hash bytea NOT NULL,
        is_fixed boolean NOT NULL,
        CONSTRAINT chain_once PRIMARY KEY (venue, chain)
    )""",
    """CREATE TABLE log (
        venue bytea NOT NULL,
        chain bytea NOT NULL,
        seq bigint NOT NULL,
        stamp bigint NOT NULL,
        hash bytea NOT NULL,
        body bytea NOT NULL,
        private bytea NOT NULL,
        signature bytea NOT NULL,
        CONSTRAINT envelope_once PRIMARY KEY (venue, chain, seq)
    )""",
    """CREATE TABLE lasting (
        venue bytea NOT NULL,
        chain bytea NOT NULL,
        seq bigint NOT NULL,
        CONSTRAINT lasting_once PRIMARY KEY (venue, chain, seq)
    )""",
    """CREATE TABLE code (
        hash bytea PRIMARY KEY,
        venue bytea NOT NULL,
        role text NOT NULL,
        can_manage boolean NOT NULL,
        station text NOT NULL,
        expires_ms bigint NOT NULL
    )""",
    "CREATE TABLE hub_schema (version integer PRIMARY KEY)",
)
_DISTRIBUTED: Final = ("venue", "device", "mandate", "chain", "log", "lasting")
ON_EACH_NODE: Final = ("code", "hub_schema")
_DISTRIBUTE: Final = "SELECT create_distributed_table(%b::text, 'venue')"
_DISTRIBUTE_WITH: Final = (
    "SELECT create_distributed_table(%b::text, 'venue', colocate_with => 'venue')"
)
_PUT_ON_EACH_NODE: Final = "SELECT create_reference_table(%b::text)"
_ONE_AT_A_TIME: Final = "SELECT pg_advisory_xact_lock(7305791)"

_CHAIN_COLUMNS: Final = (
    "chain, incarnation, first, owner, told_seq, told_hash, stored_seq, stored_hash, is_fixed"
)
_DEVICE_COLUMNS: Final = (
    "device, key, role, name, can_manage, station, is_revoked, term, number, signed_by, signature,"
    " reach"
)
_MANDATE_COLUMNS: Final = "term, hub, signed_by, mandate"
_CODE_COLUMNS: Final = "hash, venue, role, can_manage, station, expires_ms"
_LOG_COLUMNS: Final = "venue, chain, seq, stamp, hash, body, private, signature"

FOUND: Final = "INSERT INTO venue VALUES (%b, 1, 0, 0) ON CONFLICT DO NOTHING"
VERSIONS: Final = "SELECT venue, version FROM venue"
VENUE: Final = "SELECT version, stored_bytes, late_bytes FROM venue WHERE venue = %b"
TOUCH: Final = "UPDATE venue SET version = version + 1 WHERE venue = %b"
LOCK: Final = "UPDATE venue SET version = version + 1 WHERE venue = %b RETURNING version"
GROW: Final = (
    "UPDATE venue SET version = version + %b, stored_bytes = stored_bytes + %b,"
    " late_bytes = late_bytes + %b WHERE venue = %b"
)
DEVICES: Final = f"SELECT {_DEVICE_COLUMNS} FROM device WHERE venue = %b"
IS_REVOKED: Final = "SELECT is_revoked FROM device WHERE venue = %b AND device = %b"
ENROL: Final = (
    f"INSERT INTO device (venue, {_DEVICE_COLUMNS})"
    " VALUES (%b, %b, %b, %b, %b, %b, %b, %b, %b, %b, %b, %b, %b)"
    " ON CONFLICT (venue, device) DO UPDATE SET role = excluded.role,"
    " name = excluded.name, can_manage = excluded.can_manage, station = excluded.station,"
    " term = excluded.term, number = excluded.number, signed_by = excluded.signed_by,"
    " signature = excluded.signature, reach = excluded.reach"
    " WHERE NOT device.is_revoked AND device.key = excluded.key"
)
REVOKE: Final = (
    f"INSERT INTO device (venue, {_DEVICE_COLUMNS})"
    " VALUES (%b, %b, %b, %b, %b, %b, %b, %b, %b, %b, %b, %b, %b)"
    " ON CONFLICT (venue, device) DO UPDATE SET is_revoked = excluded.is_revoked,"
    " term = excluded.term, number = excluded.number, signed_by = excluded.signed_by,"
    " signature = excluded.signature, reach = excluded.reach"
    " WHERE device.key = excluded.key"
)
MANDATES: Final = f"SELECT {_MANDATE_COLUMNS} FROM mandate WHERE venue = %b ORDER BY term, hub"
GRANT: Final = (
    f"INSERT INTO mandate (venue, {_MANDATE_COLUMNS}) VALUES (%b, %b, %b, %b, %b)"
    " ON CONFLICT DO NOTHING"
)
_LET_GO: Final = (
    "(SELECT seq FROM let_go WHERE let_go.venue = %(venue)b AND let_go.chain = chain.chain)"
)
_CHAINS: Final = (
    f"SELECT {_CHAIN_COLUMNS}, coalesce({_LET_GO}, 0), coalesce((SELECT hash FROM log"
    f" WHERE log.venue = %(venue)b AND log.chain = chain.chain AND seq = {_LET_GO}), ''::bytea)"
)
"""Each table is asked for the venue itself: by way of another's, Citus asks all the shards."""
CHAINS: Final = (
    f"{_CHAINS}, CASE WHEN first > 1 AND chain = incarnation THEN (SELECT body FROM log"
    " WHERE log.venue = %(venue)b AND log.chain = chain.chain AND seq = first) END"
    " FROM chain WHERE venue = %(venue)b"
)
"""All of a venue's, each that began behind something with the envelope that names it."""
CHAINS_NAMED: Final = f"{_CHAINS} FROM chain WHERE venue = %(venue)b AND chain = ANY(%(chains)b)"
PUT_CHAIN: Final = (
    f"INSERT INTO chain (venue, {_CHAIN_COLUMNS}) VALUES (%b, %b, %b, %b, %b, %b, %b, %b, %b, %b)"
    " ON CONFLICT (venue, chain) DO UPDATE SET told_seq = excluded.told_seq,"
    " told_hash = excluded.told_hash, stored_seq = excluded.stored_seq,"
    " stored_hash = excluded.stored_hash"
)
FIX: Final = "UPDATE chain SET is_fixed = true WHERE venue = %b AND owner = %b"
NOT_LATE: Final = (
    "UPDATE venue SET late_bytes = late_bytes - coalesce(("
    " SELECT sum(length(body) + length(private)) FROM log JOIN chain USING (venue, chain)"
    " WHERE venue = %(venue)b AND chain = %(chain)b AND seq > told_seq AND seq <= %(seq)s), 0)"
    " WHERE venue = %(venue)b"
)
ADMIT: Final = (
    "UPDATE chain SET told_seq = %(seq)s, told_hash = %(hash)b"
    " WHERE venue = %(venue)b AND chain = %(chain)b AND told_seq < %(seq)s"
)
APPEND: Final = f"INSERT INTO log ({_LOG_COLUMNS}) VALUES (%b, %b, %b, %b, %b, %b, %b, %b)"
LASTS: Final = "INSERT INTO lasting (venue, chain, seq) VALUES (%b, %b, %b)"
LASTING: Final = "SELECT chain, seq FROM lasting WHERE venue = %b ORDER BY chain, seq"
COPY: Final = f"COPY log ({_LOG_COLUMNS}) FROM STDIN (FORMAT BINARY)"
HASHES: Final = (
    "SELECT log.chain, log.seq, log.hash FROM unnest(%b::bytea[], %b::bigint[]) AS at (chain, seq)"
    " JOIN log ON log.venue = %b AND log.chain = at.chain AND log.seq = at.seq"
)
SPANS: Final = (
    "SELECT chain, seq, stamp, hash, body, private, signature FROM ("
    " SELECT part.*, max(part.stamp) OVER (PARTITION BY part.chain ORDER BY part.seq) AS turn"
    " FROM unnest(%(chains)b::bytea[], %(lows)b::bigint[], %(highs)b::bigint[])"
    " AS span (chain, low, high), LATERAL ("
    " SELECT log.chain, seq, stamp, hash, body, private, signature FROM log"
    " WHERE log.venue = %(venue)b AND log.chain = span.chain AND seq > low AND seq <= high"
    " ORDER BY seq LIMIT %(most)b) AS part) AS parts"
    " ORDER BY turn, chain, seq LIMIT %(most)b"
)
OFFER: Final = f"INSERT INTO code ({_CODE_COLUMNS}) VALUES (%b, %b, %b, %b, %b, %b)"
SPEND: Final = f"DELETE FROM code WHERE hash = %b RETURNING {_CODE_COLUMNS}"
FORGET_CODES: Final = "DELETE FROM code WHERE expires_ms <= %b"


def prepare(db: psycopg.Connection[tuple[Any, ...]]) -> None:
    """Make the tables where there are none, distributed by venue where the server is Citus.

    Workers that start together take turns. Statistics are taken at once: without them PostgreSQL
    reads a whole venue to find one envelope (MEASURED.md, 1).
    """
    db.execute(_ONE_AT_A_TIME)
    there = db.execute("SELECT to_regclass('hub_schema') IS NOT NULL").fetchone()
    if there is None or not there[0]:
        _make(db, _TABLES, _DISTRIBUTED, ON_EACH_NODE)
        db.execute("INSERT INTO hub_schema VALUES (0)")
    found = db.execute("SELECT version FROM hub_schema").fetchone()
    version = found[0] if found else VERSION_OF_SCHEMA + 1
    if version > VERSION_OF_SCHEMA:
        raise StoreTrouble("the hub's tables were made by a newer hub; start that one")
    if version < VERSION_OF_SCHEMA:
        _make(db, TABLES, DISTRIBUTED)
        db.execute("UPDATE hub_schema SET version = %b", (VERSION_OF_SCHEMA,))
        db.execute("ANALYZE")


def _make(
    db: psycopg.Connection[tuple[Any, ...]],
    tables: Sequence[str],
    distributed: Sequence[str],
    on_each_node: Sequence[str] = (),
) -> None:
    for statement in tables:
        db.execute(statement)
    if not db.execute("SELECT 1 FROM pg_extension WHERE extname = 'citus'").fetchone():
        return
    for table in distributed:
        db.execute(_DISTRIBUTE if table == "venue" else _DISTRIBUTE_WITH, (table,))
    for table in on_each_node:
        db.execute(_PUT_ON_EACH_NODE, (table,))
