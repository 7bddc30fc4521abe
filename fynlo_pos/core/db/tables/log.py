"""The log: every envelope this database holds, its own and others', as exact bytes."""

from sqlalchemy import CheckConstraint, Column, Integer, UniqueConstraint

from fynlo_pos.core.db.metadata import Role, bytes_column, id_column, table, text_column, whole

envelope = table(
    "envelope",
    Role.LOG,
    Column("row", Integer, primary_key=True),
    id_column("incarnation"),
    whole("seq"),
    whole("stamp"),
    bytes_column("hash"),
    bytes_column("body"),
    bytes_column("private"),
    UniqueConstraint("incarnation", "seq"),
    UniqueConstraint("stamp", "incarnation"),
)

incarnation = table(
    "incarnation",
    Role.PROJECTION,
    id_column("incarnation", key=True),
    text_column("terminal"),
    text_column("series"),
    id_column("previous", nullable=True),
    whole("seq"),
    bytes_column("hash"),
    whole("next_number"),
    text_column("business_date"),
    whole("period"),
    whole("period_from_seq"),
    whole("period_first_number"),
    with_rowid=False,
)
"""One row for each chain: how far it was read, and where its receipts, day and Z period stand.

Two terminals may have one name and so one series: that is told, and refuses nothing.
"""

chain = table(
    "chain",
    Role.PROJECTION,
    id_column("incarnation", key=True),
    whole("seq"),
    bytes_column("hash"),
    whole("stamp"),
    # The largest stamp that is no leap; the next of this device's own is above all of these.
    whole("believed_stamp"),
    with_rowid=False,
)
"""The vector: the head of each chain this database holds, read or not (SYNC.md, rule 2)."""

fork = table(
    "fork",
    Role.LOG,
    id_column("fork", key=True),
    id_column("incarnation"),
    whole("first_seq"),
    bytes_column("previous"),
    # The branch it left, and what that one is called where this one came first.
    id_column("parent"),
    id_column("parent_name"),
    with_rowid=False,
)
"""A second branch of a chain: two devices wrote as one (SYNC.md, rule 9). Both are kept."""

parked = table(
    "parked",
    Role.PROJECTION,
    id_column("incarnation", key=True),
    whole("seq", key=True),
    whole("stamp"),
    text_column("reason"),
    text_column("detail"),
    with_rowid=False,
)
"""Envelopes that are kept and sent on, and whose meaning waits."""

base = table(
    "base",
    Role.LOG,
    whole("slot", key=True),
    whole("generation"),
    text_column("business_date"),
    whole("parts"),
    bytes_column("digest"),
    CheckConstraint("slot = 1", name="one"),
    with_rowid=False,
)
"""What stands for the bodies that are gone: the tables that those envelopes had come to.

There is none where every body is here. ``business_date`` is the last day closed in it,
``digest`` the SHA-256 over its ``parts`` in their order.
"""

base_head = table(
    "base_head",
    Role.LOG,
    id_column("incarnation", key=True),
    whole("seq"),
    bytes_column("hash"),
    with_rowid=False,
)
"""Up to where the base goes on each chain. A body may be taken out up to there, and no further."""

base_part = table(
    "base_part",
    Role.LOG,
    whole("generation", key=True),
    whole("nth", key=True),
    text_column("name"),
    bytes_column("packed"),
)
"""Some rows of one table of a base, packed. Those of another generation than the base's count for
nothing: one is being written, or was replaced.
"""
