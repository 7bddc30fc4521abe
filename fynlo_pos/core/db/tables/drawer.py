"""The cash drawer of each terminal: its sessions, and what happened in them without a sale."""

from sqlalchemy import Index

from fynlo_pos.core.db.metadata import Role, id_column, table, text_column, whole

drawer_session = table(
    "drawer_session",
    Role.PROJECTION,
    id_column("session_id", key=True),
    text_column("terminal", key=True),
    id_column("incarnation", nullable=True),
    whole("float_minor", nullable=True),
    whole("left_minor", nullable=True),
    id_column("staff_id", nullable=True),
    text_column("staff_name", nullable=True),
    text_column("business_date", nullable=True),
    whole("opened_at_ms", nullable=True),
    whole("corrected_minor", nullable=True),
    whole("corrected_stamp", nullable=True),
    whole("closed_at_ms", nullable=True),
    whole("closed_stamp", nullable=True),
    whole("expected_minor", nullable=True),
    whole("counted_minor", nullable=True),
    whole("to_safe_minor", nullable=True),
    whole("float_left_minor", nullable=True),
    with_rowid=False,
)
"""How a session began, what its float was set right to, and how it was closed.

Each may come first from another life's log.
"""
Index("ix_drawer_session_terminal", drawer_session.c.terminal, drawer_session.c.closed_stamp)

drawer_event = table(
    "drawer_event",
    Role.PROJECTION,
    id_column("event_id", key=True),
    id_column("session_id"),
    text_column("terminal"),
    text_column("event"),
    whole("minor"),
    text_column("reason"),
    text_column("staff_name"),
    text_column("business_date"),
    whole("at_ms"),
    with_rowid=False,
)
"""Cash in, cash out, to the safe, counts, floats put right, the drawer unlocked (of no amount)."""
