"""Tabs and their lines, each line with its counters: rung, voided and settled."""

from sqlalchemy import Index, text

from fynlo_pos.core.db.metadata import Role, bytes_column, id_column, table, text_column, whole

tab = table(
    "tab",
    Role.PROJECTION,
    id_column("tab_id", key=True),
    whole("call_number"),
    text_column("name"),
    text_column("dining"),
    bytes_column("discount"),
    whole("opened_at_ms"),
    id_column("staff_id"),
    text_column("business_date"),
    whole("is_open"),
    with_rowid=False,
)
Index("ix_tab_is_open", tab.c.opened_at_ms, sqlite_where=text("is_open = 1"))

tab_line = table(
    "tab_line",
    Role.PROJECTION,
    id_column("tab_id", key=True),
    id_column("line_id", key=True),
    whole("position"),
    bytes_column("content", nullable=True),
    whole("rung_milli"),
    whole("voided_milli"),
    whole("settled_milli"),
    with_rowid=False,
)
"""``content`` is the line as rung; it is missing until a line that was settled here arrives."""
