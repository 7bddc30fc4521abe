"""Running totals of each Z period, so that an X or Z is a read, and the Z reports taken."""

from fynlo_pos.core.db.metadata import Role, bytes_column, id_column, table, text_column, whole

closing_counter = table(
    "closing_counter",
    Role.PROJECTION,
    id_column("incarnation", key=True),
    whole("period", key=True),
    text_column("measure", key=True),
    text_column("name", key=True),
    text_column("title"),
    whole("count"),
    whole("quantity_milli"),
    whole("amount_minor"),
    whole("tax_minor"),
    whole("tip_minor"),
    whole("discount_minor"),
    with_rowid=False,
)

z_report = table(
    "z_report",
    Role.PROJECTION,
    id_column("incarnation", key=True),
    whole("number", key=True),
    # A recovery Z is written by a later life than the one it covers.
    id_column("written_by", key=True),
    id_column("z_id"),
    whole("from_seq"),
    whole("to_seq"),
    text_column("business_date"),
    whole("takings_minor"),
    whole("written_seq"),
    whole("written_stamp"),
    # Of a recovery Z: the envelope of that life it goes up to, and whether two say the same.
    bytes_column("ends_with"),
    bytes_column("totals_hash"),
    with_rowid=False,
)
