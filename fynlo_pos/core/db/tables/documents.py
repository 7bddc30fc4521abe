"""Documents as they stand after every patch, and the edits that were at odds."""

from fynlo_pos.core.db.metadata import Role, bytes_column, id_column, table, text_column, whole

document = table(
    "document",
    Role.PROJECTION,
    text_column("kind", key=True),
    id_column("id", key=True),
    # msgpack of the edits that still say something; see core.document_fold.
    bytes_column("body"),
)

document_conflict = table(
    "document_conflict",
    Role.PROJECTION,
    text_column("kind", key=True),
    id_column("id", key=True),
    text_column("field_group", key=True),
    whole("lost_stamp", key=True),
    id_column("lost_device", key=True),
    bytes_column("lost_value"),
    whole("stands_stamp"),
    id_column("stands_device"),
    with_rowid=False,
)
