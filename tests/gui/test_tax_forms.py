"""What the forms of VAT make of what is written, in tables."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.catalogue.documents import DatedRate, TaxClass
from fynlo_pos.core.pricing.tax import EXEMPT_BP, tax_table
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.viewmodels.settings_parts import Part, parts_for
from fynlo_pos.ui.viewmodels.tax_form import (
    RateDraft,
    TaxDraft,
    derive_tax_props,
    rate_rows,
    rates_today,
    tax_draft_of,
    tax_of,
    with_rate_from,
)
from fynlo_pos.ui.written_amounts import rate_of, rate_text

pytestmark = pytest.mark.unit

A, B = UUID(int=1), UUID(int=2)
HOT = TaxClass(A, "Hot", (DatedRate("2011-01-04", 2000, 0), DatedRate("2027-01-01", 1500, 500)))
TODAY = "2026-11-20"


@pytest.mark.parametrize(
    ("text", "rate_bp"),
    [("20", 2000), ("20%", 2000), (" 12.5 % ", 1250), ("0", 0), ("100", 10_000), ("17.55", 1755)],
)
def test_a_rate_is_read_as_it_is_written(text: str, rate_bp: int) -> None:
    assert rate_of(text) == rate_bp
    assert rate_of(rate_text(rate_bp)) == rate_bp


@pytest.mark.parametrize(
    "text", ["", "-1", "101", "12.555", "a", "NaN", "Infinity", "1e9", "--", "1_0", "٢٠", "1 0"]
)
def test_what_is_no_rate_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        rate_of(text)


def test_a_class_of_vat_is_read_back_as_it_was() -> None:
    assert tax_of(tax_draft_of(HOT), HOT) == HOT


@pytest.mark.parametrize(
    ("draft", "says"),
    [
        (TaxDraft(A, " ", (RateDraft(TODAY, "20", "20"),)), "no name yet"),
        (TaxDraft(A, "Hot"), "no rate yet"),
        (TaxDraft(A, "Hot", (RateDraft(TODAY, "20"),)), "no rate yet"),
        (TaxDraft(A, "Hot", (RateDraft(TODAY, "20", "101"),)), "from 0 to 100"),
    ],
)
def test_what_keeps_a_class_from_being_saved(draft: TaxDraft, says: str) -> None:
    with pytest.raises(Refused, match=says):
        tax_of(draft, None)


def test_a_new_rate_begins_as_it_stood_the_day_before_and_stands_in_order() -> None:
    after = with_rate_from(tax_draft_of(HOT), "2026-12-01")
    assert [one.from_date for one in after.rates] == ["2011-01-04", "2026-12-01", "2027-01-01"]
    assert after.rates[1] == RateDraft("2026-12-01", "20", "0")
    assert with_rate_from(after, "2026-12-01") == after, "a day has one rate"
    assert with_rate_from(after, "1990-01-01").rates[0] == RateDraft("1990-01-01", "0", "0")


def test_the_rate_in_force_is_marked_and_the_newest_stands_first() -> None:
    rows = rate_rows(tax_draft_of(HOT).rates, TODAY)
    assert [(row.key, row.isNow) for row in rows] == [("2027-01-01", False), ("2011-01-04", True)]


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (TODAY, "20% eat in, 0% take away"),
        ("2010-01-01", "No rate yet"),
        ("2027-06-01", "15% eat in, 5% take away"),
    ],
)
def test_the_rates_of_today_are_said_in_words(today: str, words: str) -> None:
    assert rates_today(HOT, today) == words
    assert rates_today(TaxClass(B, "One", (DatedRate("1973-01-01", 500, 500),)), today) == "5%"


def test_an_exempt_class_says_so_in_place_of_its_rates() -> None:
    exempt = replace(HOT, exempt=True)
    assert rates_today(exempt, TODAY) == rates_today(exempt, "2010-01-01") == "Exempt"
    assert derive_tax_props(tax_draft_of(exempt), is_new=False).isExempt
    assert tax_of(tax_draft_of(exempt), HOT) == exempt, "its rates are kept for when it is no more"
    assert tax_table({A: exempt}, TODAY).rates == {A: (EXEMPT_BP, EXEMPT_BP)}


@pytest.mark.parametrize("rate", [RateDraft(TODAY), RateDraft(TODAY, "a", "20")])
def test_what_is_wrong_with_rates_out_of_sight_keeps_no_exempt_class_from_being_saved(
    rate: RateDraft,
) -> None:
    tax = tax_of(TaxDraft(A, "Stamps", (rate,), exempt=True), None)
    assert tax == TaxClass(A, "Stamps", (DatedRate(TODAY, 0, 0),), exempt=True)
    tax.check()


def test_a_rate_that_cannot_be_read_as_its_class_becomes_exempt_stays_as_it_stood() -> None:
    draft = tax_draft_of(HOT)
    emptied = tuple(replace(one, eat_in="") for one in draft.rates)
    exempt = tax_of(replace(draft, rates=emptied, exempt=True), HOT)
    assert exempt == replace(HOT, exempt=True)
    assert tax_of(replace(tax_draft_of(exempt), exempt=False), exempt) == HOT


def test_a_class_without_a_name_says_so_once_it_was_saved() -> None:
    assert derive_tax_props(TaxDraft(A), is_new=False).nameError
    assert not derive_tax_props(TaxDraft(A), is_new=True).nameError
    assert not derive_tax_props(None, is_new=True).isOpen


def test_a_shop_that_is_not_registered_never_hears_of_vat() -> None:
    assert Part.TAXES not in parts_for(vat_registered=False)
    assert parts_for(vat_registered=True) == tuple(Part)
