"""Takings by each way of paying, as the reports window says them: they add up to all takings."""

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.money import Currency, format_money
from fynlo_pos.core.views import MethodTakings, Takings
from fynlo_pos.ui.spoken import filled, listed_in_line, spoken

translate = QCoreApplication.translate


class WayRow(msgspec.Struct, frozen=True):
    """One way of paying, or all of them together: what came by it, less what went back."""

    title: str
    detail: str
    amount: str
    isSum: bool = False


def way_rows(takings: Takings, currency: Currency) -> tuple[WayRow, ...]:
    """Return a row for each way, the most taken first, and their sum; none where nothing came."""
    ways = ways_by_takings(takings)
    if not ways:
        return ()
    tips_minor = sum(way.tips_minor for way in ways)
    total = WayRow(
        translate("Reports", "Takings"),
        _all_tips(tips_minor, currency) if tips_minor else "",
        format_money(takings.gross_minor, currency),
        isSum=True,
    )
    return (*(_row(way, currency) for way in ways), total)


def ways_by_takings(takings: Takings) -> list[MethodTakings]:
    """Return the ways in the order they are shown."""
    return sorted(takings.methods, key=lambda way: (-way.takings_minor, way.title))


def _row(way: MethodTakings, currency: Currency) -> WayRow:
    parts = [_payments(way.payments)] if way.payments else []
    if way.refunded_minor:
        back = translate("Reports", "{taken} taken, {back} refunded")
        taken, went = (format_money(m, currency) for m in (way.taken_minor, way.refunded_minor))
        parts.append(filled(back, taken=taken, back=went))
    if way.tips_minor:
        tips = (
            translate("Reports", "tips of {tips} given back")
            if way.tips_minor < 0
            else translate("Reports", "tips {tips} on top")
        )
        parts.append(filled(tips, tips=format_money(abs(way.tips_minor), currency)))
    amount = format_money(way.takings_minor, currency)
    return WayRow(spoken(way.title), listed_in_line(parts, " · "), amount)


def _all_tips(minor: int, currency: Currency) -> str:
    words = (
        translate("Reports", "and tips of {tips} given back")
        if minor < 0
        else translate("Reports", "and tips of {tips} on top")
    )
    return filled(words, tips=format_money(abs(minor), currency))


def _payments(count: int) -> str:
    if count == 1:
        return translate("Reports", "1 payment")
    return filled(translate("Reports", "{count} payments"), count=f"{count:,}")
