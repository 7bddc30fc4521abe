"""The lines and tenders of a sale as its row keeps them: JSON, each an array in a fixed order.

What they are read for is read with their sale, or in SQL by ``json_each``; a row for each line was
half of what writing a sale took. Choices and notes of lines are in the envelope alone.
"""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.records import SaleLine
from fynlo_pos.core.sales.tender import Tender

_encoder = msgspec.json.Encoder(uuid_format="hex")


class KeptLine(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A line without its choices and words; its name is first (see ``core.db.reading_sales``)."""

    name: str
    dining: Dining
    product_id: UUID | None
    variant_id: UUID | None
    category_id: UUID | None
    category_name: str
    refund_of_line: int | None
    quantity_milli: int
    unit_minor: int
    extended_minor: int
    line_discount_minor: int
    order_discount_minor: int
    gross_minor: int
    rate_bp: int
    tax_minor: int


_FIELDS = KeptLine.__struct_fields__
_lines_decoder = msgspec.json.Decoder(tuple[KeptLine, ...])
_tenders_decoder = msgspec.json.Decoder(tuple[Tender, ...])


def pack_lines(lines: Sequence[SaleLine]) -> str:
    """Return lines as a sale's row keeps them."""
    kept = [
        (
            line.name,
            line.dining,
            line.product_id,
            line.variant_id,
            line.category_id,
            line.category_name,
            line.refund_of_line,
            line.quantity_milli,
            line.unit_minor,
            line.extended_minor,
            line.line_discount_minor,
            line.order_discount_minor,
            line.gross_minor,
            line.rate_bp,
            line.tax_minor,
        )
        for line in lines
    ]
    return _encoder.encode(kept).decode()


def unpack_lines(kept: str, rung_by: UUID) -> tuple[SaleLine, ...]:
    """Return lines from a sale's row, all of them rung by one person."""
    return tuple(
        SaleLine(rung_by=rung_by, **{name: getattr(line, name) for name in _FIELDS})
        for line in _lines_decoder.decode(kept)
    )


def pack_tenders(tenders: Sequence[Tender]) -> str:
    """Return tenders as a sale's row keeps them."""
    return _encoder.encode(tenders).decode()


def unpack_tenders(kept: str) -> tuple[Tender, ...]:
    """Return tenders from a sale's row."""
    return _tenders_decoder.decode(kept)
