"""Tabs: their facts as they stand in the log, and what these come to, line by line."""

from sqlalchemy import Index, text

from fynlo_pos.core.db.metadata import Role, bytes_column, id_column, table, text_column, whole

tab = table(
    "tab",
    Role.PROJECTION,
    id_column("tab_id", key=True),
    whole("call_number", nullable=True),
    id_column("staff_id", nullable=True),
    text_column("business_date", nullable=True),
    whole("opened_at_ms", nullable=True),
    whole("opened_stamp", nullable=True),
    id_column("opened_incarnation", nullable=True),
    whole("is_open"),
    with_rowid=False,
)
"""How a tab was opened; missing until that arrives, when another's lines came first."""
Index("ix_tab_is_open", tab.c.opened_at_ms, sqlite_where=text("is_open = 1"))

tab_register = table(
    "tab_register",
    Role.PROJECTION,
    id_column("tab_id", key=True),
    text_column("register", key=True),
    whole("stamp"),
    id_column("incarnation"),
    whole("nth"),
    bytes_column("value"),
    with_rowid=False,
)
"""Each register as it was set last, by stamp and device, and where in the log that was."""

tab_fact = table(
    "tab_fact",
    Role.PROJECTION,
    id_column("tab_id", key=True),
    id_column("line_id", key=True),
    whole("stamp", key=True),
    id_column("incarnation", key=True),
    whole("nth", key=True),
    text_column("act"),
    whole("quantity_milli"),
    id_column("staff_id"),
    whole("at_ms"),
    # The line as rung. What another tab gave has it once that tab's line has arrived.
    bytes_column("content", nullable=True),
    id_column("sale_id", nullable=True),
    id_column("to_tab_id", nullable=True),
    id_column("to_line_id", nullable=True),
    text_column("to_dining", nullable=True),
    with_rowid=False,
)
"""What was rung, voided, split off and settled, each at its place: the order in which it is cut."""

tab_line = table(
    "tab_line",
    Role.PROJECTION,
    id_column("tab_id", key=True),
    id_column("line_id", key=True),
    # Where it was rung first; missing until that arrives.
    whole("stamp", nullable=True),
    id_column("incarnation", nullable=True),
    whole("nth", nullable=True),
    whole("rung_milli"),
    whole("voided_milli"),
    whole("split_milli"),
    whole("settled_milli"),
    # What voids and splits asked for and did not find.
    whole("cut_milli"),
    with_rowid=False,
)
"""What the facts of a line come to; see core.tabs.fold."""
Index(
    "ix_tab_line_raced",
    tab_line.c.tab_id,
    sqlite_where=text("settled_milli > rung_milli OR cut_milli > 0"),
)
