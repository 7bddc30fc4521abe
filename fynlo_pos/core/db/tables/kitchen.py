"""Orders in the kitchen: what was sent of each line, who has seen it, and how much is made."""

from sqlalchemy import Index, text

from fynlo_pos.core.db.metadata import Role, bytes_column, id_column, table, text_column, whole

SHOWN_AS_PRINTED, SHOWN_IN_PART, SHOWN = 1, 2, 3
"""How a screen showed it that acknowledged it, the most that any said; 0 where none has."""

kitchen_order = table(
    "kitchen_order",
    Role.PROJECTION,
    id_column("order_id", key=True),
    whole("call_number"),
    text_column("name"),
    text_column("dining"),
    text_column("allergy"),
    text_column("seat"),
    whole("stamp"),
    id_column("incarnation"),
    with_rowid=False,
)
"""The head of an order as the latest sending says it; what was set of it stands in marks."""

kitchen_sending = table(
    "kitchen_sending",
    Role.PROJECTION,
    id_column("order_id", key=True),
    id_column("station_id", key=True),
    id_column("line_id", key=True),
    id_column("command_id", key=True),
    id_column("incarnation"),
    whole("at_ms"),
    whole("milli"),
    whole("position"),
    bytes_column("content"),
    with_rowid=False,
)

kitchen_seen = table(
    "kitchen_seen",
    Role.PROJECTION,
    id_column("order_id", key=True),
    id_column("station_id", key=True),
    id_column("command_id", key=True),
    whole("is_acknowledged"),
    whole("printed_at_ms", nullable=True),
    # When a further paper said what none said any more.
    whole("printed_again_at_ms", nullable=True),
    with_rowid=False,
)
"""What a screen shows or paper holds, told apart from what was sent: either may arrive first."""

SHOWN_AND_PRINTED = (
    f"is_acknowledged = {SHOWN} AND printed_at_ms IS NOT NULL OR "
    f"is_acknowledged = {SHOWN_IN_PART} AND printed_again_at_ms IS NOT NULL"
)
Index(
    "ix_kitchen_seen_shown_and_printed",
    kitchen_seen.c.printed_at_ms,
    sqlite_where=text(SHOWN_AND_PRINTED),
)

kitchen_count = table(
    "kitchen_count",
    Role.PROJECTION,
    id_column("order_id", key=True),
    id_column("station_id", key=True),
    id_column("line_id", key=True),
    # What was counted of no command that was named is of the line's first.
    id_column("command_id", key=True),
    whole("bumped"),
    whole("recalled"),
    whole("voided"),
    whole("cleared"),
    whole("paid"),
    whole("touched_at_ms"),
    with_rowid=False,
)

kitchen_mark = table(
    "kitchen_mark",
    Role.PROJECTION,
    id_column("order_id", key=True),
    text_column("mark", key=True),
    # The station it was made at; no bytes where it is the whole order's.
    id_column("station_id", key=True),
    text_column("value"),
    whole("at_ms"),
    whole("stamp"),
    id_column("incarnation"),
    with_rowid=False,
)
"""Registers: what was set of a head, rush, a course, an allergy that was read, what was collected.
"""

kitchen_ticket = table(
    "kitchen_ticket",
    Role.PROJECTION,
    id_column("order_id", key=True),
    id_column("station_id", key=True),
    whole("began_at_ms"),
    whole("sent_at_ms"),
    whole("is_open"),
    whole("finished_at_ms", nullable=True),
    with_rowid=False,
)
"""An order at a station: when its latest round began, when something was last sent to it."""

Index(
    "ix_kitchen_ticket_open",
    kitchen_ticket.c.sent_at_ms,
    sqlite_where=text("is_open = 1"),
)
Index(
    "ix_kitchen_ticket_finished",
    kitchen_ticket.c.station_id,
    kitchen_ticket.c.finished_at_ms,
    sqlite_where=text("finished_at_ms IS NOT NULL"),
)
