"""The tables of a hub's file, every key led by the venue, and the statements over them."""

from typing import Any, Final

from sqlcipher3 import dbapi2

from hub.store.port import StoreTrouble
from hub.store.sqlite_keeping import TABLES

VERSION_OF_FILE: Final = 2

_TABLES: Final = (
    """CREATE TABLE venue (
        venue BLOB NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        stored_bytes INTEGER NOT NULL,
        late_bytes INTEGER NOT NULL
    )""",
    """CREATE TABLE device (
        venue BLOB NOT NULL,
        device BLOB NOT NULL,
        key BLOB NOT NULL,
        role TEXT NOT NULL,
        name TEXT NOT NULL,
        can_manage INTEGER NOT NULL,
        station TEXT NOT NULL,
        is_revoked INTEGER NOT NULL,
        term INTEGER NOT NULL,
        number INTEGER NOT NULL,
        signed_by BLOB NOT NULL,
        signature BLOB NOT NULL,
        reach BLOB NOT NULL,
        CONSTRAINT device_once UNIQUE (venue, device)
    )""",
    """CREATE TABLE mandate (
        venue BLOB NOT NULL,
        term INTEGER NOT NULL,
        hub BLOB NOT NULL,
        signed_by BLOB NOT NULL,
        mandate BLOB NOT NULL,
        CONSTRAINT mandate_once UNIQUE (venue, term, hub, signed_by)
    )""",
    """CREATE TABLE chain (
        venue BLOB NOT NULL,
        chain BLOB NOT NULL,
        incarnation BLOB NOT NULL,
        first INTEGER NOT NULL,
        owner BLOB NOT NULL,
        told_seq INTEGER NOT NULL,
        told_hash BLOB NOT NULL,
        stored_seq INTEGER NOT NULL,
        stored_hash BLOB NOT NULL,
        is_fixed INTEGER NOT NULL,
        CONSTRAINT chain_once UNIQUE (venue, chain)
    )""",
    """CREATE TABLE log (
        venue BLOB NOT NULL,
        chain BLOB NOT NULL,
        seq INTEGER NOT NULL,
        stamp INTEGER NOT NULL,
        hash BLOB NOT NULL,
        body BLOB NOT NULL,
        private BLOB NOT NULL,
        signature BLOB NOT NULL,
        CONSTRAINT envelope_once UNIQUE (venue, chain, seq)
    )""",
    """CREATE TABLE lasting (
        venue BLOB NOT NULL,
        chain BLOB NOT NULL,
        seq INTEGER NOT NULL,
        CONSTRAINT lasting_once PRIMARY KEY (venue, chain, seq)
    ) WITHOUT ROWID""",
    """CREATE TABLE code (
        hash BLOB NOT NULL PRIMARY KEY,
        venue BLOB NOT NULL,
        role TEXT NOT NULL,
        can_manage INTEGER NOT NULL,
        station TEXT NOT NULL,
        expires_ms INTEGER NOT NULL
    )""",
)

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

FOUND: Final = "INSERT OR IGNORE INTO venue VALUES (?, 1, 0, 0)"
VERSIONS: Final = "SELECT venue, version FROM venue"
VERSION: Final = "SELECT version FROM venue WHERE venue = ?"
VENUE: Final = "SELECT version, stored_bytes, late_bytes FROM venue WHERE venue = ?"
TOUCH: Final = "UPDATE venue SET version = version + 1 WHERE venue = ?"
GROW: Final = (
    "UPDATE venue SET version = version + ?, stored_bytes = stored_bytes + ?,"
    " late_bytes = late_bytes + ? WHERE venue = ?"
)
DEVICES: Final = f"SELECT {_DEVICE_COLUMNS} FROM device WHERE venue = ?"
IS_REVOKED: Final = "SELECT is_revoked FROM device WHERE venue = ? AND device = ?"
ENROL: Final = (
    f"INSERT INTO device (venue, {_DEVICE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (venue, device) DO UPDATE SET role = excluded.role,"
    " name = excluded.name, can_manage = excluded.can_manage, station = excluded.station,"
    " term = excluded.term, number = excluded.number, signed_by = excluded.signed_by,"
    " signature = excluded.signature, reach = excluded.reach"
    " WHERE NOT is_revoked AND device.key = excluded.key"
)
REVOKE: Final = (
    f"INSERT INTO device (venue, {_DEVICE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (venue, device) DO UPDATE SET is_revoked = excluded.is_revoked,"
    " term = excluded.term, number = excluded.number, signed_by = excluded.signed_by,"
    " signature = excluded.signature, reach = excluded.reach"
    " WHERE device.key = excluded.key"
)
MANDATES: Final = f"SELECT {_MANDATE_COLUMNS} FROM mandate WHERE venue = ? ORDER BY term, hub"
GRANT: Final = (
    f"INSERT INTO mandate (venue, {_MANDATE_COLUMNS}) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
)
_LET_GO: Final = (
    "(SELECT seq FROM let_go WHERE let_go.venue = chain.venue AND let_go.chain = chain.chain)"
)
_CHAINS: Final = (
    f"SELECT {_CHAIN_COLUMNS}, coalesce({_LET_GO}, 0), coalesce((SELECT hash FROM log"
    f" WHERE log.venue = chain.venue AND log.chain = chain.chain AND seq = {_LET_GO}), x'')"
)
CHAINS: Final = (
    f"{_CHAINS}, CASE WHEN first > 1 AND chain = incarnation THEN (SELECT body FROM log"
    " WHERE log.venue = chain.venue AND log.chain = chain.chain AND seq = first) END"
    " FROM chain WHERE venue = ?"
)
"""All of a venue's, each that began behind something with the envelope that names it."""
CHAIN: Final = f"{_CHAINS} FROM chain WHERE venue = ? AND chain = ?"
PUT_CHAIN: Final = (
    f"INSERT INTO chain (venue, {_CHAIN_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (venue, chain) DO UPDATE SET told_seq = excluded.told_seq,"
    " told_hash = excluded.told_hash, stored_seq = excluded.stored_seq,"
    " stored_hash = excluded.stored_hash"
)
FIX: Final = "UPDATE chain SET is_fixed = 1 WHERE venue = ? AND owner = ?"
NOT_LATE: Final = (
    "UPDATE venue SET version = version + 1, late_bytes = late_bytes - coalesce(("
    " SELECT sum(length(body) + length(private)) FROM log JOIN chain USING (venue, chain)"
    " WHERE log.venue = :venue AND chain = :chain AND seq > told_seq AND seq <= :seq), 0)"
    " WHERE venue = :venue"
)
ADMIT: Final = (
    "UPDATE chain SET told_seq = :seq, told_hash = :hash"
    " WHERE venue = :venue AND chain = :chain AND told_seq < :seq"
)
APPEND: Final = f"INSERT INTO log ({_LOG_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
LASTS: Final = "INSERT INTO lasting (venue, chain, seq) VALUES (?, ?, ?)"
LASTING: Final = "SELECT chain, seq FROM lasting WHERE venue = ? ORDER BY chain, seq"
HASH: Final = "SELECT hash FROM log WHERE venue = ? AND chain = ? AND seq = ?"
SPAN: Final = (
    "SELECT seq, stamp, hash, body, private, signature FROM log"
    " WHERE venue = ? AND chain = ? AND seq > ? AND seq <= ? ORDER BY seq"
)
OFFER: Final = f"INSERT INTO code ({_CODE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
SPEND: Final = f"DELETE FROM code WHERE hash = ? RETURNING {_CODE_COLUMNS}"
FORGET_CODES: Final = "DELETE FROM code WHERE expires_ms <= ?"


def prepare(db: Any) -> None:  # noqa: ANN401 - the driver has no types
    """Make the tables that are not there yet. Raises ``StoreTrouble`` for a newer file."""
    try:
        db.execute("BEGIN IMMEDIATE")
        (version,) = db.execute("PRAGMA user_version").fetchone()
        for since, tables in ((0, _TABLES), (1, TABLES)):
            for statement in tables if version <= since else ():
                db.execute(statement)
        if version < VERSION_OF_FILE:
            db.execute(f"PRAGMA user_version = {VERSION_OF_FILE}")
        db.execute("COMMIT")
    except dbapi2.Error as error:
        raise StoreTrouble(str(error)) from error
    if version > VERSION_OF_FILE:
        raise StoreTrouble("the hub's file was written by a newer hub; start that one")
