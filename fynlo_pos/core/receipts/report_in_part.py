"""Money taken in part on an X or a Z: why a drawer or a card machine differs from the sales."""

from fynlo_pos.core.receipts.data import ReportData, TakenInPart
from fynlo_pos.core.receipts.document import Block, Columns, Paragraph
from fynlo_pos.core.receipts.pieces import amount, section
from fynlo_pos.core.words import Words, said

_NOT_PAID_YET = said("Taken for orders not paid yet")
_PAID_NOW = said("Taken earlier, orders paid now")
_GIVEN_BACK = said("Taken earlier, given back now")
_IN_NO_SALE = said("In none of the takings: it counts when the rest is taken.")
_IN_THE_TAKINGS = said(
    "In these takings, but it came in on the day that is named: the drawer or the card machine "
    "has less by it."
)
_IN_NONE = said("In none of the takings: the drawer or the card machine has less by it.")


def in_part(data: ReportData) -> list[Block]:
    """Return what was taken in part, and what was used of what earlier Zs tell of."""
    return [
        *_named(_NOT_PAID_YET, data.taken_in_part, _IN_NO_SALE, data),
        *_named(_PAID_NOW, data.in_part_paid, _IN_THE_TAKINGS, data),
        *_named(_GIVEN_BACK, data.in_part_back, _IN_NONE, data),
    ]


def _named(
    title: Words, parts: tuple[TakenInPart, ...], meaning: Words, data: ReportData
) -> list[Block]:
    if not parts:
        return []
    rows = [Columns(_of(part), amount(part.amount_minor, data.venue.currency)) for part in parts]
    return [*section(title), *rows, Paragraph(meaning)]


def _of(part: TakenInPart) -> Words:
    number, way = part.call_number, part.name
    if not part.day:
        return said("Order {number}, {way}", number=number, way=way)
    return said("Order {number}, {way}, {day}", number=number, way=way, day=part.day)
