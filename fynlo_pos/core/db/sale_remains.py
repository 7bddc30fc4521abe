"""An old sale whose envelope was folded away, made of its rows: all of it that is money stays.

Gone are the choices and notes of its lines, the head of its receipt, the reason of a refund and
the tab it came from. It can be looked up and given back for as long as the shop lives.
"""

from collections.abc import Iterable
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.kept_sale import unpack_lines, unpack_tenders
from fynlo_pos.core.db.reading_catalogue import read_venue
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import GBP
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding
from fynlo_pos.core.sales.records import SaleKind, SaleLine, SaleSealed, receipt_number

_SALE = """
SELECT kind, series, number, call_number, customer_name, business_date, sold_at_ms, local_time,
    staff_id, staff_name, dining, total_minor, tax_minor, discount_minor, imported_from, refund_of,
    lines, tenders
FROM sale WHERE sale_id = ? AND incarnation = ?
"""
_NUMBER = "SELECT series, number FROM sale WHERE sale_id = ? ORDER BY series, number LIMIT 1"


def read_remains(connection: Connection, sale_id: UUID, incarnation: bytes) -> SaleSealed:
    """Return what is left of a log's sale, with no ``seller``: nobody knows its receipt's head.

    How it was taxed follows from its amounts; who rang a line is taken to be who sold it.
    """
    place = (sale_id.bytes, incarnation)
    (
        kind,
        series,
        number,
        call_number,
        customer_name,
        business_date,
        sold_at_ms,
        local_time,
        staff,
        staff_name,
        dining,
        total_minor,
        tax_minor,
        discount_minor,
        imported_from,
        refund_of,
        kept_lines,
        kept_tenders,
    ) = connection.exec_driver_sql(_SALE, place).one()
    staff_id, venue = UUID(bytes=staff), read_venue(connection)
    lines = unpack_lines(kept_lines, staff_id)
    return SaleSealed(
        id=sale_id,
        kind=SaleKind(kind),
        series=series,
        number=number,
        call_number=call_number,
        customer_name=customer_name,
        business_date=business_date,
        sold_at_ms=sold_at_ms,
        local_time=local_time,
        staff_id=staff_id,
        staff_name=staff_name,
        dining=Dining(dining),
        currency=venue.currency if venue else GBP.code,
        tax_mode=_taxed_as(lines),
        lines=lines,
        tenders=unpack_tenders(kept_tenders),
        total_minor=total_minor,
        tax_minor=tax_minor,
        discount_minor=discount_minor,
        refund_of=_id(refund_of),
        refund_of_receipt=_receipt_of(connection, refund_of),
        imported_from=imported_from,
    )


def _taxed_as(lines: Iterable[SaleLine]) -> TaxMode:
    """Return how a sale must have been taxed; one with no rate above nought says no VAT."""
    taxed = [line for line in lines if line.rate_bp > 0]
    added = sum(
        line.gross_minor
        - (line.extended_minor - line.line_discount_minor - line.order_discount_minor)
        for line in taxed
    )
    return TaxMode(bool(taxed), inclusive=not added, rounding=TaxRounding.PER_RECEIPT)


def _receipt_of(connection: Connection, sale_id: bytes | None) -> str:
    found = sale_id and connection.exec_driver_sql(_NUMBER, (sale_id,)).first()
    return receipt_number(*found) if found else ""


def _id(stored: bytes | None) -> UUID | None:
    return UUID(bytes=stored) if stored else None
