"""The drawer and the card machine on an X or a Z: what should be there, and what was found."""

from fynlo_pos.core.receipts.data import CashCount, FloatPutRight, ReportData, ReportKind
from fynlo_pos.core.receipts.document import Block, Columns, Weight
from fynlo_pos.core.receipts.pieces import amount, section
from fynlo_pos.core.words import said

_FLOAT = said("Float")


def drawer(data: ReportData) -> list[Block]:
    """Return the cash: what lay there, what moved it, what should be there and what was found."""
    currency = data.venue.currency
    cash = data.cash
    if cash is None:
        return []
    moves = [
        (_FLOAT, cash.float_minor),
        (said("Float put right"), cash.put_right_minor),
        (said("Carried over"), cash.carried_minor),
        (said("Cash taken, less paid back"), cash.taken_minor),
        (said("Cash in"), cash.cash_in_minor),
        (said("Cash out"), -cash.cash_out_minor),
        (said("Moved to safe"), -cash.to_safe_minor),
    ]
    blocks = section(said("Cash in the drawer"))
    blocks += [
        Columns(name, amount(minor, currency))
        for name, minor in moves
        if minor or (name == _FLOAT and not cash.carried_minor and not data.recovers)
    ]
    expected = amount(cash.expected_minor, currency)
    blocks.append(Columns(said("Expected"), expected, weight=Weight.BOLD))
    return [*blocks, *_count(data, cash), *_midday(data, cash)]


def _midday(data: ReportData, cash: CashCount) -> list[Block]:
    blocks: list[Block] = []
    for count in cash.counts:
        when = said("Counted at {time}, {name}", time=count.counted_at, name=count.staff)
        blocks += [
            Columns(when, amount(count.counted_minor, data.venue.currency)),
            _difference(data, count.counted_minor - count.expected_minor, indent=2),
        ]
    return blocks


def _count(data: ReportData, cash: CashCount) -> list[Block]:
    currency = data.venue.currency
    if cash.counted_minor is None:
        return [Columns(said("Counted"), said("not counted"))] if data.kind is ReportKind.Z else []
    counted = Columns(said("Counted"), amount(cash.counted_minor, currency), weight=Weight.BOLD)
    blocks: list[Block] = [counted, _difference(data, cash.counted_minor - cash.expected_minor)]
    if cash.put_away_minor:
        blocks.append(Columns(said("To the safe at close"), amount(cash.put_away_minor, currency)))
    if cash.left_minor is not None:
        blocks.append(Columns(said("Left for tomorrow"), amount(cash.left_minor, currency)))
    return blocks


def _difference(data: ReportData, difference_minor: int, *, indent: int = 0) -> Columns:
    currency = data.venue.currency
    if difference_minor == 0:
        return Columns(said("Difference"), said("none"), indent=indent)
    figure = amount(abs(difference_minor), currency)
    is_over = difference_minor > 0
    words = (
        said("{amount} over", amount=figure) if is_over else said("{amount} short", amount=figure)
    )
    return Columns(said("Difference"), words, indent=indent)


def card_machine(data: ReportData) -> list[Block]:
    """Return our total beside the machine's own; nothing where no card was taken."""
    card = data.card_machine
    if card is None:
        return []
    currency = data.venue.currency
    blocks = [
        *section(said("Card machine")),
        Columns(said("On this till"), amount(card.ours_minor, currency)),
    ]
    if card.carried_minor:
        carried = amount(card.carried_minor, currency)
        blocks.append(Columns(said("Of that carried over"), carried))
    if card.machine_minor is None:
        return [*blocks, Columns(said("On the machine"), said("not entered"))]
    blocks.append(Columns(said("On the machine"), amount(card.machine_minor, currency)))
    return [*blocks, _difference(data, card.machine_minor - card.ours_minor)]


def float_put_right(data: ReportData, put_right: FloatPutRight) -> list[Block]:
    """Return who put a float right, when, and from what."""
    currency = data.venue.currency
    moment, name = put_right.put_right_at, put_right.staff
    who = said("Float put right at {time}, {name}", time=moment, name=name)
    return [
        Columns(who, amount(put_right.float_minor, currency)),
        Columns(said("Before"), amount(put_right.was_minor, currency), indent=2),
    ]
