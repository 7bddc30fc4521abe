"""The log: every envelope this database holds, its own and others', as exact bytes."""

from sqlalchemy import Column, Integer, UniqueConstraint

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
    UniqueConstraint("series"),
    with_rowid=False,
)
"""One row for each chain: its head, and where its receipts, day and Z period stand."""
