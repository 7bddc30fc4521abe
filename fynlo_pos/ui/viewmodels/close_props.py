"""What closing the day shows, step by step: count the cash, read the card machine, close."""

from collections.abc import Sequence
from enum import IntEnum

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.cash.closing import ClosingTotals
from fynlo_pos.core.cash.denominations import NOTES_AND_COINS, count_up
from fynlo_pos.core.cash.in_part import NOTHING_IN_PART, InPart
from fynlo_pos.core.money import GBP, Currency, format_amount, format_money
from fynlo_pos.core.views import TabSummary, TillState
from fynlo_pos.ui.at_hand import AtHand
from fynlo_pos.ui.in_part_words import card_words, cash_words
from fynlo_pos.ui.keypad_entry import CountEntry, MoneyEntry
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate


class Step(IntEnum):
    """Where the close stands; the last one is the Z on the screen."""

    CASH = 0
    CARD = 1
    CLOSE = 2
    DONE = 3


class CloseState(msgspec.Struct, frozen=True):
    """Everything keyed so far. ``counts`` says how many of each note and coin.

    ``machine`` is the card machine's own total, ``None`` while nobody has read it.
    """

    till: TillState
    totals: ClosingTotals
    tabs: tuple[TabSummary, ...] = ()
    step: Step = Step.CASH
    is_blind: bool = False
    by_total: bool = False
    counts: tuple[tuple[int, CountEntry], ...] = ()
    current: int = 0
    total: MoneyEntry | None = None
    machine: MoneyEntry | None = None
    float_left: MoneyEntry | None = None
    is_busy: bool = False
    trouble: str = ""
    currency: Currency = GBP
    at_hand: AtHand | None = None
    in_part: InPart = NOTHING_IN_PART

    @property
    def counted_minor(self) -> int | None:
        """What is in the drawer, ``None`` while nothing was counted or no drawer is open."""
        if self.till.session is None:
            return None
        if self.by_total:
            return self.total.minor if self.total else None
        if not any(entry.digits for _, entry in self.counts):
            return None
        return count_up({piece: entry.value for piece, entry in self.counts})

    @property
    def machine_minor(self) -> int | None:
        """The card machine's own total."""
        return self.machine.minor if self.machine else None

    @property
    def float_left_minor(self) -> int:
        """What stays for tomorrow: this morning's float until another is keyed."""
        if self.float_left is not None:
            return self.float_left.minor
        morning = self.till.session.float_minor if self.till.session else 0
        return min(morning, self.counted_minor or 0)

    @property
    def to_safe_minor(self) -> int:
        """What goes to the safe; below nothing when more is to stay than was counted."""
        return (self.counted_minor or 0) - self.float_left_minor


class PieceRow(msgspec.Struct, frozen=True):
    """One note or coin: its name, how many, and what they come to."""

    name: str
    count: str
    amount: str
    chosen: bool


class TabRow(msgspec.Struct, frozen=True):
    """An order that is not paid and stays so; ``detail`` tells of the one at hand."""

    title: str
    amount: str
    detail: str = ""


class CloseProps(msgspec.Struct, frozen=True):
    """Everything the close page binds to."""

    step: int = 0
    stepNames: tuple[str, ...] = ()
    hasDrawer: bool = False
    byTotal: bool = False
    pieces: tuple[PieceRow, ...] = ()
    total: str = ""
    counted: str = ""
    canGoOn: bool = False
    whyNot: str = ""
    machine: str = ""
    machineOurs: str = ""
    machineWords: str = ""
    machineIsEven: bool = True
    machineHint: str = ""
    cashRows: tuple[tuple[str, str], ...] = ()
    cashWords: str = ""
    cashIsEven: bool = True
    cashHint: str = ""
    floatLeft: str = ""
    toSafe: str = ""
    floatError: str = ""
    tabs: tuple[TabRow, ...] = ()
    tabsTitle: str = ""
    canClose: bool = False
    isBusy: bool = False
    trouble: str = ""


def begin_close(
    till: TillState,
    totals: ClosingTotals,
    tabs: Sequence[TabSummary],
    *,
    is_blind: bool,
    currency: Currency = GBP,
    at_hand: AtHand | None = None,
    in_part: InPart = NOTHING_IN_PART,
) -> CloseState:
    """Return a close with nothing counted; without an open drawer it begins at the card machine.

    The order at hand is told of as it is there, not as its tab has it.
    """
    pieces = NOTES_AND_COINS.get(currency.code, ())
    return CloseState(
        till=till,
        totals=totals,
        tabs=tuple(tab for tab in tabs if at_hand is None or tab.id != at_hand.tab_id),
        step=Step.CASH if till.session else Step.CARD,
        is_blind=is_blind,
        by_total=not pieces,
        counts=tuple((piece, CountEntry()) for piece in pieces),
        currency=currency,
        at_hand=at_hand,
        in_part=in_part,
    )


def press(state: CloseState, key: str) -> CloseState:
    """Return the close after one key of the pad of the step it stands at."""
    replace = msgspec.structs.replace
    if state.step is Step.CARD:
        return replace(state, machine=(state.machine or MoneyEntry()).press(key))
    if state.step is Step.CLOSE:
        standing = state.float_left or MoneyEntry(proposed_minor=state.float_left_minor)
        return replace(state, float_left=standing.press(key))
    if state.by_total:
        return replace(state, total=(state.total or MoneyEntry()).press(key))
    if not state.counts:
        return state
    counts = tuple(
        (piece, entry.press(key) if row == state.current else entry)
        for row, (piece, entry) in enumerate(state.counts)
    )
    return replace(state, counts=counts)


def difference_words(counted: int, expected: int, currency: Currency = GBP) -> str:
    """Return counted against expected as a person would say it."""
    if counted == expected:
        return translate("Close", "Exactly right")
    amount = format_money(abs(counted - expected), currency)
    if counted < expected:
        return filled(translate("Close", "{amount} short"), amount=amount)
    return filled(translate("Close", "{amount} over"), amount=amount)


def derive_close_props(state: CloseState | None) -> CloseProps:
    """Return what the page shows; nothing before the till was read."""
    if state is None:
        return CloseProps()
    money = state.currency
    counted, machine = state.counted_minor, state.machine_minor
    why_not = _why_not(state)
    ours = state.totals.card_machine_minor
    tells_machine = machine is not None and not state.is_blind
    float_error = _float_error(state)
    hidden = translate("Close", "Not read")
    return CloseProps(
        step=int(state.step),
        stepNames=(
            translate("Close", "1  Cash"),
            translate("Close", "2  Card machine"),
            translate("Close", "3  Close"),
        ),
        hasDrawer=state.till.session is not None,
        byTotal=state.by_total,
        pieces=tuple(
            _piece(state, row, piece, entry) for row, (piece, entry) in enumerate(state.counts)
        ),
        total=format_money(state.total.minor if state.total else 0, money),
        counted=format_money(counted or 0, money),
        canGoOn=not why_not,
        whyNot=why_not,
        machine=hidden if machine is None else format_money(machine, money),
        # The takings less the cards would be the cash: who counts blind is told after the close.
        machineOurs="" if state.is_blind else format_money(ours, money),
        machineWords=difference_words(machine or 0, ours, money) if tells_machine else "",
        machineIsEven=not tells_machine or machine == ours,
        machineHint=card_words(state.in_part, money),
        cashRows=_cash_rows(state),
        cashWords=_cash_words(state),
        cashIsEven=state.is_blind or counted in {None, state.till.drawer_minor},
        cashHint=cash_words(state.in_part, money),
        floatLeft=format_money(state.float_left_minor, money),
        toSafe=format_money(max(0, state.to_safe_minor), money),
        floatError=float_error,
        tabs=_open_orders(state),
        tabsTitle=_tabs_title(len(_open_orders(state))),
        canClose=not float_error and not state.is_busy,
        isBusy=state.is_busy,
        trouble=state.trouble,
    )


def piece_name(piece: int, currency: Currency = GBP) -> str:
    """Return what a note or coin is called: ``£20``, ``50p``."""
    unit = 10**currency.exponent
    if piece >= unit:
        return f"{currency.sign}{piece // unit}"
    return f"{piece}p" if currency.code == "GBP" else format_amount(piece, currency)


def _piece(state: CloseState, row: int, piece: int, entry: CountEntry) -> PieceRow:
    return PieceRow(
        name=piece_name(piece, state.currency),
        count=str(entry.value) if entry.digits else "",
        amount=format_amount(piece * entry.value, state.currency) if entry.value else "",
        chosen=row == state.current and not state.by_total,
    )


def _why_not(state: CloseState) -> str:
    if state.step is Step.CASH and state.counted_minor is None:
        return translate("Close", "Count the drawer first")
    if state.step is Step.CARD and state.machine is None and state.totals.card_machine_minor:
        return translate("Close", "Key in its total")
    return ""


def _cash_rows(state: CloseState) -> tuple[tuple[str, str], ...]:
    counted = state.counted_minor
    if counted is None:
        return ()
    rows = [(translate("Close", "Counted"), format_money(counted, state.currency))]
    if not state.is_blind:
        should_be = format_money(state.till.drawer_minor, state.currency)
        rows.insert(0, (translate("Close", "Should be there"), should_be))
    return tuple(rows)


def _cash_words(state: CloseState) -> str:
    if state.counted_minor is None or state.is_blind:
        return ""
    return difference_words(state.counted_minor, state.till.drawer_minor, state.currency)


def _float_error(state: CloseState) -> str:
    if state.to_safe_minor >= 0:
        return ""
    return filled(
        translate("Close", "Only {amount} was counted. Leave that or less."),
        amount=format_money(state.counted_minor or 0, state.currency),
    )


def _open_orders(state: CloseState) -> tuple[TabRow, ...]:
    order, currency = state.at_hand, state.currency
    rows = tuple(
        TabRow(_order_title(tab.call_number, tab.name), format_money(tab.open_minor, currency))
        for tab in state.tabs
    )
    if order is None:
        return rows
    total = format_money(order.total_minor, currency)
    return (TabRow(_order_title(order.number, order.name), total, _detail(order, currency)), *rows)


def _order_title(number: int, name: str) -> str:
    return f"{filled(translate('Close', 'Order {number}'), number=number)} {name}".strip()


def _detail(order: AtHand, currency: Currency) -> str:
    if not order.taken_minor:
        return translate("Close", "At hand")
    taken = format_money(order.taken_minor, currency)
    return filled(translate("Close", "At hand, {amount} of it taken already"), amount=taken)


def _tabs_title(count: int) -> str:
    if count == 0:
        return ""
    if count == 1:
        return translate("Close", "One order is open. It stays open for tomorrow.")
    return filled(
        translate("Close", "{count} orders are open. They stay open for tomorrow."), count=count
    )
