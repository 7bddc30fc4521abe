"""A class of VAT as it is written in its form, and as it may be saved."""

from collections.abc import Iterable, Mapping
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.catalogue.documents import DatedRate, TaxClass
from fynlo_pos.core.money import format_rate
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui import when
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.written_amounts import fault, rate_of, rate_text

translate = QCoreApplication.translate

RATE_WRITTEN = frozenset({"eat_in", "take_away"})


class RateDraft(msgspec.Struct, frozen=True):
    """The rates from a date (ISO) on, as written."""

    from_date: str
    eat_in: str = ""
    take_away: str = ""


class TaxDraft(msgspec.Struct, frozen=True):
    """A class of tax with its rates as written, earliest first."""

    id: UUID
    name: str = ""
    rates: tuple[RateDraft, ...] = ()
    exempt: bool = False


class RateRow(msgspec.Struct, frozen=True):
    """Rates as the form shows them; ``key`` is the date they begin."""

    key: str
    begins: str
    isNow: bool
    eatIn: str
    eatInError: str
    takeAway: str
    takeAwayError: str


class TaxProps(msgspec.Struct, frozen=True):
    """Everything the form binds to; closed without a class."""

    isOpen: bool = False
    current: str = ""
    isNew: bool = False
    title: str = ""
    name: str = ""
    nameError: str = ""
    isExempt: bool = False


def tax_draft_of(tax: TaxClass) -> TaxDraft:
    """Return a class as its form begins."""
    return TaxDraft(
        tax.id,
        tax.name,
        tuple(
            RateDraft(one.from_date, rate_text(one.eat_in_bp), rate_text(one.take_away_bp))
            for one in tax.rates
        ),
        exempt=tax.exempt,
    )


def tax_of(draft: TaxDraft, standing: TaxClass | None) -> TaxClass:
    """Return the class as written, over how it stands. Raises ``Refused`` for what cannot be saved.

    Of an exempt class, whose rates are out of sight, a rate that cannot be read stays as it stands.
    """
    name = draft.name.strip()
    if not name:
        raise Refused("The class of VAT has no name yet, so it is not saved.")
    if not draft.rates:
        raise Refused("{name} has no rate yet, so it is not saved.", name=name)
    if draft.exempt:
        kept = {one.from_date: one for one in standing.rates} if standing is not None else {}
        rates = tuple(_rate_kept(one, name, kept) for one in draft.rates)
    else:
        rates = tuple(_rate_of(one, name) for one in draft.rates)
    return TaxClass(draft.id, name, rates, exempt=draft.exempt)


def with_rate_from(draft: TaxDraft, date: str) -> TaxDraft:
    """Return the draft with rates from one more date, as they stood the day before."""
    if any(one.from_date == date for one in draft.rates):
        return draft
    before = [one for one in draft.rates if one.from_date < date]
    new = (
        msgspec.structs.replace(before[-1], from_date=date) if before else RateDraft(date, "0", "0")
    )
    rates = sorted((*draft.rates, new), key=lambda one: one.from_date)
    return msgspec.structs.replace(draft, rates=tuple(rates))


def rate_rows(rates: Iterable[RateDraft], today: str) -> list[RateRow]:
    """Return what the form shows of the rates, newest first."""
    newest = sorted(rates, key=lambda one: one.from_date, reverse=True)
    in_force = next((one.from_date for one in newest if one.from_date <= today), "")
    return [
        RateRow(
            key=one.from_date,
            begins=when.full_day(one.from_date),
            isNow=one.from_date == in_force,
            eatIn=one.eat_in,
            eatInError=fault(rate_of, one.eat_in),
            takeAway=one.take_away,
            takeAwayError=fault(rate_of, one.take_away),
        )
        for one in newest
    ]


def rates_today(tax: TaxClass, today: str) -> str:
    """Return the rates in force in a few words."""
    if tax.exempt:
        return translate("Taxes", "Exempt")
    in_force = [one for one in tax.rates if one.from_date <= today]
    if not in_force:
        return translate("Taxes", "No rate yet")
    rate = in_force[-1]
    if rate.eat_in_bp == rate.take_away_bp:
        return format_rate(rate.eat_in_bp)
    return filled(
        translate("Taxes", "{eat_in} eat in, {take_away} take away"),
        eat_in=format_rate(rate.eat_in_bp),
        take_away=format_rate(rate.take_away_bp),
    )


def derive_tax_props(draft: TaxDraft | None, *, is_new: bool) -> TaxProps:
    """Return what the form shows of a class."""
    if draft is None:
        return TaxProps()
    named = bool(draft.name.strip())
    return TaxProps(
        isOpen=True,
        current=str(draft.id),
        isNew=is_new,
        title=draft.name.strip() or translate("Taxes", "New class of VAT"),
        name=draft.name,
        nameError="" if named or is_new else translate("Taxes", "A class of VAT needs a name."),
        isExempt=draft.exempt,
    )


def _rate_of(draft: RateDraft, name: str) -> DatedRate:
    if not (draft.eat_in.strip() and draft.take_away.strip()):
        raise Refused("{name} has no rate yet, so it is not saved.", name=name)
    return DatedRate(draft.from_date, rate_of(draft.eat_in), rate_of(draft.take_away))


def _rate_kept(draft: RateDraft, name: str, kept: Mapping[str, DatedRate]) -> DatedRate:
    try:
        return _rate_of(draft, name)
    except Refused:
        return kept.get(draft.from_date, DatedRate(draft.from_date, 0, 0))
