"""Taking money for an order: what is due, how it is paid, and what the checkout shows of it."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.cash.quick_keys import quick_amounts
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments import tenders
from fynlo_pos.ui.keypad_entry import MoneyEntry
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.spoken import filled, spoken

translate = QCoreApplication.translate


class Taking(msgspec.Struct, frozen=True):
    """Money being taken. ``taken`` are tenders that do not cover the total yet."""

    total_minor: int
    taken: tuple[Tender, ...] = ()
    method: int = 0
    amount: MoneyEntry = MoneyEntry()
    tip: MoneyEntry = MoneyEntry()
    is_tipping: bool = False
    is_busy: bool = False
    error: str = ""

    @property
    def kind(self) -> tenders.TenderKind:
        """The way to pay that is chosen."""
        return tenders.AT_THE_TILL[self.method]

    @property
    def due_minor(self) -> int:
        """What is left to take."""
        return self.total_minor - sum(tender.amount_minor for tender in self.taken)


def begin_taking(total_minor: int, taken: tuple[Tender, ...] = ()) -> Taking:
    """Return the checkout as it opens: all that is left to take proposed, the usual way."""
    usual = tenders.AT_THE_TILL.index(tenders.USUAL)
    return choose_method(Taking(total_minor, taken), usual)


def choose_method(state: Taking, method: int) -> Taking:
    """Return the checkout with another way to pay, the rest proposed anew."""
    return msgspec.structs.replace(
        state,
        method=method,
        amount=MoneyEntry(max(0, state.due_minor)),
        tip=MoneyEntry(),
        is_tipping=False,
        error="",
    )


def press(state: Taking, key: str) -> Taking:
    """Return the checkout after a key of its pad, which fills the amount or the tip."""
    if state.is_tipping:
        return msgspec.structs.replace(state, tip=state.tip.press(key), error="")
    return msgspec.structs.replace(state, amount=state.amount.press(key), error="")


def with_taken(state: Taking, taken: tuple[Tender, ...]) -> Taking:
    """Return the checkout after a part of the money was taken, or given back."""
    return choose_method(msgspec.structs.replace(state, taken=taken), state.method)


def quick_minor(state: Taking) -> Sequence[int]:
    """Return the amounts of the quick keys, the exact one first."""
    return quick_amounts(max(0, state.due_minor))


class CheckoutProps(msgspec.Struct, frozen=True):
    """What the checkout shows. Empty texts are not drawn."""

    isOpen: bool = False
    due: str = ""
    method: int = 0
    isHandedOver: bool = True
    takesTip: bool = False
    canDecline: bool = False
    entered: str = ""
    takeText: str = ""
    takeAmount: str = ""
    canTake: bool = True
    whyNot: str = ""
    askText: str = ""
    tip: str = ""
    isTipping: bool = False
    changeText: str = ""
    isBusy: bool = False
    error: str = ""
    floatText: str = ""
    takesCash: bool = True


def derive_checkout_props(state: Taking | None, shop: Shop) -> CheckoutProps:
    """Return what the checkout shows; closed when no money is being taken."""
    if state is None:
        return CheckoutProps()
    entered = state.amount.minor
    back = entered - max(0, state.due_minor)
    kind = state.kind
    waits = kind.needs_drawer and shop.state.session is None
    why_not = _why_not(state, shop)
    return CheckoutProps(
        isOpen=True,
        due=shop.money(state.due_minor),
        method=state.method,
        isHandedOver=kind.entry is tenders.Entry.HANDED_OVER,
        takesTip=kind.takes_tip,
        canDecline=kind.declined != "",
        entered=shop.money(state.tip.minor if state.is_tipping else entered),
        takeText=translate("Sale", "Take"),
        takeAmount=shop.money(entered),
        canTake=state.due_minor >= 0 and not why_not,
        whyNot=why_not,
        askText=_ask_words(state, shop, can_take=not why_not),
        tip=shop.money(state.tip.minor) if state.tip.minor else "",
        isTipping=state.is_tipping,
        changeText=_change_words(back, shop) if kind.gives_change else "",
        isBusy=state.is_busy,
        error=state.error or over_words(state, shop),
        floatText=shop.money(shop.state.float_left_minor) if waits else "",
        takesCash=not waits,
    )


def over_words(state: Taking, shop: Shop) -> str:
    """Return what to do where more was taken than the order comes to; empty where it was not."""
    if state.due_minor >= 0:
        return ""
    return filled(
        translate(
            "Sale",
            "{amount} more was taken than the order comes to. Give a payment back, then take what "
            "is due.",
        ),
        amount=shop.money(-state.due_minor),
    )


def tender_rows(state: Taking | None, shop: Shop) -> list[dict[str, str]]:
    """Return the parts taken so far: ``text`` and ``amount``."""
    if state is None:
        return []
    return [
        {
            "text": spoken(tender.title),
            "amount": shop.money(tender.amount_minor + tender.tip_minor),
        }
        for tender in state.taken
    ]


def quick_rows(state: Taking | None, shop: Shop) -> list[dict[str, str]]:
    """Return the quick keys: ``text`` and ``amount``; the first is the exact amount."""
    if state is None:
        return []
    exact = translate("Sale", "Exact")
    return [
        {"text": "", "amount": _note(minor, shop)}
        if place
        else {"text": exact, "amount": shop.money(minor)}
        for place, minor in enumerate(quick_minor(state))
    ]


def _note(minor: int, shop: Shop) -> str:
    """Return what is handed over as people say it: ``£20`` where no pence are in it."""
    whole, rest = divmod(minor, 10**shop.currency.exponent)
    return shop.money(minor) if rest else f"{shop.currency.sign}{whole:,}"


def _why_not(state: Taking, shop: Shop) -> str:
    """Return why what was entered cannot be taken; nothing where it can."""
    due_minor, entered, kind = state.due_minor, state.amount.minor, state.kind
    if due_minor < 0:
        return translate("Sale", "Give money back first")
    if entered == 0 and due_minor != 0:
        return translate("Sale", "Key in an amount")
    if entered > due_minor and not kind.gives_change:
        over = (
            translate("Sale", "More than the {amount} due. Enter a tip as a tip")
            if kind.takes_tip
            else translate("Sale", "More than the {amount} due")
        )
        return filled(over, amount=shop.money(due_minor))
    largest = tenders.largest_tip_minor(due_minor)
    if state.tip.minor > largest:
        return filled(
            translate("Sale", "A tip of more than {amount}. Check the number"),
            amount=shop.money(largest),
        )
    try:
        kind.take(due_minor, entered, state.tip.minor)
    except Refused as refused:
        return spoken(refused.words)
    return ""


def _ask_words(state: Taking, shop: Shop, *, can_take: bool) -> str:
    """Return what is to be taken outside the till."""
    if state.kind.gives_change:
        return ""
    if not can_take:
        return translate("Sale", "Take nothing yet")
    asked = spoken(state.kind.asks) or translate("Sale", "{title}: take {amount}")
    amount = shop.money(state.amount.minor + state.tip.minor)
    return filled(asked, amount=amount, title=spoken(state.kind.title))


def _change_words(back_minor: int, shop: Shop) -> str:
    if back_minor > 0:
        return filled(translate("Sale", "Change {amount}"), amount=shop.money(back_minor))
    if back_minor < 0:
        return filled(
            translate("Sale", "Then {amount} is left to pay"), amount=shop.money(-back_minor)
        )
    return ""
