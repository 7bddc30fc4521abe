"""A sale's row with its lines and tenders in it, and which lines a refund gave back."""

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.kept_sale import pack_lines, pack_tenders
from fynlo_pos.core.db.projection import Placed, projects
from fynlo_pos.core.db.statements import insert_text
from fynlo_pos.core.db.tables import sales
from fynlo_pos.core.sales.records import SaleSealed

_INSERT_SALE = insert_text(sales.sale)
_INSERT_REFUNDED = insert_text(sales.refunded_line)


@projects(SaleSealed)
def keep_sale(connection: Connection, sale: SaleSealed, place: Placed) -> None:
    """Write the sale, and what it gives back; its id and number are unique in its log."""
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
            pack_lines(sale.lines),
            pack_tenders(sale.tenders),
        ),
    )
    if refund_of is not None:
        given_back = [
            (refund_of, line.refund_of_line, incarnation, sale_id, line.name, line.gross_minor)
            for line in sale.lines
            if line.refund_of_line is not None
        ]
        if given_back:
            connection.exec_driver_sql(_INSERT_REFUNDED, given_back)
