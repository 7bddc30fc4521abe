"""What people said of matters that the log itself does not settle."""

from fynlo_pos.core.db.metadata import Role, id_column, table, text_column, whole

exception_settled = table(
    "exception_settled",
    Role.PROJECTION,
    text_column("key", key=True),
    whole("stamp", key=True),
    id_column("incarnation", key=True),
    text_column("kind"),
    text_column("remedy"),
    id_column("staff_id"),
    text_column("staff_name"),
    whole("at_ms"),
    with_rowid=False,
)
"""Matters that somebody dealt with; two who did so apart are both kept."""
