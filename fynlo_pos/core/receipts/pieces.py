"""Parts that every paper of the shop shares: its head, its warnings, its amounts."""

from collections.abc import Iterable

from fynlo_pos.core.money import MILLI, Currency, format_amount, format_quantity
from fynlo_pos.core.receipts.data import Standing, Venue
from fynlo_pos.core.receipts.document import (
    Align,
    Banner,
    Block,
    Columns,
    Heading,
    Paragraph,
    Rule,
    Space,
    Weight,
)
from fynlo_pos.core.words import Told, Words, said

PRACTICE = said("For practice only. No money was taken.")
_STANDING_WORDS = {
    Standing.TRAINING: (said("TRAINING"), PRACTICE),
    Standing.DEMO: (said("DEMO"), PRACTICE),
}


def warnings(standing: Standing, *, is_copy: bool) -> list[Block]:
    """Return what must be read first: DEMO or TRAINING, and COPY."""
    blocks: list[Block] = []
    words = _STANDING_WORDS.get(standing)
    if words is not None:
        banner, sentence = words
        blocks += [Banner(banner), Paragraph(sentence, Align.CENTRE)]
    if is_copy:
        blocks.append(Banner(said("COPY")))
    return [*blocks, Space()] if blocks else []


def venue_head(venue: Venue) -> list[Block]:
    """Return the shop's name and address, and its VAT number where it is registered."""
    blocks: list[Block] = [Heading(venue.name)]
    blocks += [Paragraph(line, Align.CENTRE) for line in venue.address]
    if venue.vat_number:
        blocks.append(Paragraph(said("VAT number {number}", number=venue.vat_number), Align.CENTRE))
    return blocks


def section(name: Words) -> list[Block]:
    """Return the line and the title that a part of a report begins with."""
    return [Rule(), Paragraph(name, weight=Weight.BOLD)]


def facts(pairs: Iterable[tuple[Told, Told]]) -> list[Block]:
    """Return one row for each label whose value is not empty."""
    return [Columns(label, value) for label, value in pairs if value]


def amount(minor: int, currency: Currency) -> str:
    """Return an amount as figures in a column have it: no sign of currency."""
    return format_amount(minor, currency)


def count_lead(quantity_milli: int) -> str:
    """Return the quantity before a name: ``2 x``, nothing for one, ``0.250 x`` for a weight."""
    return "" if abs(quantity_milli) == MILLI else f"{format_quantity(abs(quantity_milli))} x"
