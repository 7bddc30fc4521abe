"""A sale's rows, and what it settles on the tab it came from."""

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, projects
from fynlo_pos.core.db.statements import insert_text
from fynlo_pos.core.db.tables import sales
from fynlo_pos.core.sales.records import SaleSealed

_INSERT_SALE = insert_text(sales.sale)
_INSERT_LINE = insert_text(sales.sale_line)
_INSERT_TENDER = insert_text(sales.tender)


@projects(SaleSealed)
def keep_sale(connection: Connection, sale: SaleSealed, place: Placed) -> None:
    """Write the sale with its lines and tenders; its id and number are unique in its log."""
    sale_id, incarnation = sale.id.bytes, place.incarnation.bytes
    refund_of = sale.refund_of.bytes if sale.refund_of else None
    connection.exec_driver_sql(
        _INSERT_SALE,
        (
            sale_id,
            incarnation,
            place.seq,
            sale.kind._value_,
            sale.series,
            sale.number,
            sale.business_date,
            sale.sold_at_ms,
            sale.local_time,
            sale.call_number,
            sale.customer_name,
            sale.staff_id.bytes,
            sale.staff_name,
            sale.dining._value_,
            ", ".join(tender.title for tender in sale.tenders),
            sale.total_minor,
            sale.tax_minor,
            sale.discount_minor,
            sale.tip_minor,
            refund_of,
            sale.imported_from,
        ),
    )
    connection.exec_driver_sql(
        _INSERT_LINE,
        [
            (
                sale_id,
                number,
                incarnation,
                line.name,
                line.quantity_milli,
                line.unit_minor,
                line.extended_minor,
                line.line_discount_minor,
                line.order_discount_minor,
                line.gross_minor,
                line.rate_bp,
                line.tax_minor,
                line.dining._value_,
                line.product_id.bytes if line.product_id else None,
                line.variant_id.bytes if line.variant_id else None,
                line.category_id.bytes if line.category_id else None,
                line.category_name,
                refund_of,
                line.refund_of_line,
            )
            for number, line in enumerate(sale.lines)
        ],
    )
    connection.exec_driver_sql(
        _INSERT_TENDER,
        [
            (
                sale_id,
                position,
                incarnation,
                tender.method,
                tender.title,
                tender.account,
                tender.amount_minor,
                tender.tip_minor,
                tender.given_minor,
                tender.change_minor,
            )
            for position, tender in enumerate(sale.tenders)
        ],
    )
