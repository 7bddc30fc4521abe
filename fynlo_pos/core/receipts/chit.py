"""The order chit: what to make, for whom, in letters to be read from a step away."""

from fynlo_pos.core.money import format_quantity
from fynlo_pos.core.receipts.data import ChitData, ChitLine
from fynlo_pos.core.receipts.document import (
    Banner,
    Block,
    Columns,
    Cut,
    Document,
    Heading,
    Paragraph,
    Rule,
    Space,
    Weight,
)
from fynlo_pos.core.receipts.pieces import facts, warnings
from fynlo_pos.core.words import said


def chit_document(data: ChitData) -> Document:
    """Lay out an order for a station. Amounts never appear on it."""
    return Document(
        said("Order {number}", number=data.call_number),
        (
            *warnings(data.standing, is_copy=data.is_copy),
            Heading(said("Order {number}", number=data.call_number)),
            *_for_whom(data),
            *facts(
                [
                    (said("At"), data.ordered_at),
                    (said("By"), data.staff),
                    (said("Station"), data.station),
                ]
            ),
            Rule(),
            *(block for line in data.lines for block in _line(line)),
            Rule(),
            Cut(),
        ),
    )


def _for_whom(data: ChitData) -> list[Block]:
    blocks: list[Block] = []
    if data.customer_name:
        blocks.append(Heading(data.customer_name))
    if data.table:
        blocks.append(Heading(said("Table {name}", name=data.table)))
    if data.dining:
        blocks.append(Banner(data.dining))
    if data.allergy:
        blocks += [Banner(said("ALLERGY")), Paragraph(data.allergy, weight=Weight.BOLD)]
    if data.note:
        blocks.append(Paragraph(data.note))
    return [*blocks, Space()]


def _line(line: ChitLine) -> list[Block]:
    count = format_quantity(line.quantity_milli)
    lead = said("{change} {count}", change=line.change, count=count) if line.change else count
    blocks: list[Block] = [Columns(line.name, lead=lead, weight=Weight.BOLD)]
    indent = len(format_quantity(line.quantity_milli)) + 1
    blocks += [Paragraph(choice, indent=indent) for choice in line.choices]
    if line.note:
        blocks.append(Paragraph(f"! {line.note}", weight=Weight.BOLD, indent=indent))
    return blocks
