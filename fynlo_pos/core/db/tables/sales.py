"""Sales and refunds as sold. What a receipt says in full is read from its envelope."""

from sqlalchemy import Column, Index, Integer, UniqueConstraint, text

from fynlo_pos.core.db.metadata import Role, id_column, table, text_column, whole

sale = table(
    "sale",
    Role.PROJECTION,
    Column("row", Integer, primary_key=True),
    id_column("sale_id"),
    id_column("incarnation"),
    whole("seq"),
    text_column("kind"),
    text_column("series"),
    whole("number"),
    text_column("business_date"),
    whole("sold_at_ms"),
    text_column("local_time"),
    whole("call_number"),
    text_column("customer_name"),
    id_column("staff_id"),
    text_column("staff_name"),
    text_column("dining"),
    text_column("methods"),
    whole("total_minor"),
    whole("tax_minor"),
    whole("discount_minor"),
    whole("tip_minor"),
    id_column("refund_of", nullable=True),
    text_column("imported_from"),
    # Two devices that write as one may both sell the basket they have in common: both are true.
    UniqueConstraint("sale_id", "incarnation"),
    UniqueConstraint("incarnation", "number"),
)
Index("ix_sale_business_date", sale.c.business_date, sale.c.sold_at_ms)
Index("ix_sale_refund_of", sale.c.refund_of, sqlite_where=text("refund_of IS NOT NULL"))

sale_line = table(
    "sale_line",
    Role.PROJECTION,
    id_column("sale_id", key=True),
    whole("line", key=True),
    id_column("incarnation", key=True),
    text_column("name"),
    whole("quantity_milli"),
    whole("unit_minor"),
    whole("extended_minor"),
    whole("line_discount_minor"),
    whole("order_discount_minor"),
    whole("gross_minor"),
    whole("rate_bp"),
    whole("tax_minor"),
    text_column("dining"),
    id_column("product_id", nullable=True),
    id_column("variant_id", nullable=True),
    id_column("category_id", nullable=True),
    text_column("category_name"),
    id_column("refund_of", nullable=True),
    whole("refund_of_line", nullable=True),
    with_rowid=False,
)
# One device refunds a line once; two that were apart may both have, which is a matter to look at.
Index(
    "uq_sale_line_refund_of",
    sale_line.c.refund_of,
    sale_line.c.refund_of_line,
    sale_line.c.incarnation,
    unique=True,
    sqlite_where=text("refund_of IS NOT NULL"),
)

tender = table(
    "tender",
    Role.PROJECTION,
    id_column("sale_id", key=True),
    whole("position", key=True),
    id_column("incarnation", key=True),
    text_column("method"),
    text_column("title"),
    text_column("account"),
    whole("amount_minor"),
    whole("tip_minor"),
    whole("given_minor"),
    whole("change_minor"),
    with_rowid=False,
)
