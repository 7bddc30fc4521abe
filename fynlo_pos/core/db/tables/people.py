"""What people did that a shop keeps, beside the documents that they edit."""

from fynlo_pos.core.db.metadata import Role, id_column, table, text_column, whole

recovery_codes = table(
    "recovery_codes",
    Role.PROJECTION,
    id_column("incarnation", key=True),
    whole("seq", key=True),
    id_column("staff_id"),
    text_column("staff_name"),
    id_column("allowed_by", nullable=True),
    whole("at_ms"),
    with_rowid=False,
)
"""By whom and when recovery codes were made anew, on the till that made them. Never the codes."""
