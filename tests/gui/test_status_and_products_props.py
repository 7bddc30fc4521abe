"""What the status page and a product's sheet say."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.catalogue.documents import Product, SoldOut, Variant
from fynlo_pos.core.money import GBP
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.status import Light
from fynlo_pos.ui.viewmodels.products_props import (
    changed_words,
    derive_product_props,
    mark,
    standing,
)
from fynlo_pos.ui.viewmodels.status_props import StatusPageProps, derive_status_page

pytestmark = pytest.mark.gui

NOW_MS = 1_795_194_000_000
DISK = Light("Disk", "12 GB free")
SILENT = Light("Printer", "Not answering", Tone.WARN, NOW_MS - 600_000, "Check its paper.")
TODAY, TOMORROW = "2026-11-20", "2026-11-21"
SCONE = Product(UUID(int=1), "Scone", UUID(int=2), 2_80, UUID(int=3), allergens=("milk", "egg"))


def status(lights: dict[str, Light], busy: frozenset[str] = frozenset()) -> StatusPageProps:
    return derive_status_page(lights, now_ms=NOW_MS, has_printer=True, busy=busy)


@pytest.mark.parametrize(
    ("lights", "title", "tone"),
    [
        ({}, "Nothing was looked at yet", Tone.PLAIN),
        ({"disk": DISK}, "All well", Tone.GOOD),
        ({"disk": DISK, "printer": SILENT}, "One thing needs a look", Tone.WARN),
        (
            {"disk": replace(DISK, tone=Tone.STOP), "printer": SILENT},
            "2 things need a look",
            Tone.STOP,
        ),
    ],
)
def test_the_page_counts_what_needs_somebody(
    lights: dict[str, Light], title: str, tone: Tone
) -> None:
    props = status(lights)
    assert (props.title, props.tone) == (title, tone)


def test_what_needs_somebody_is_first_and_says_since_when_and_what_to_do() -> None:
    first, second = status({"disk": DISK, "printer": SILENT}).rows
    assert (first.name, first.detail, first.remedy) == (
        "Printer",
        "10 min ago",
        "Check its paper.",
    )
    assert (first.action, first.isBusy) == ("Test", False)
    assert (second.name, second.detail, second.action) == ("Disk", "", "")


def test_a_button_is_busy_while_its_work_is_done_and_absent_without_a_printer() -> None:
    (row,) = status({"printer": SILENT}, frozenset({"printer"})).rows
    assert row.isBusy
    alone = derive_status_page(
        {"printer": SILENT}, now_ms=NOW_MS, has_printer=False, busy=frozenset()
    )
    assert alone.rows[0].action == ""
    assert status({"backup": Light("Backup", "Backed up")}).rows[0].action == "Back up now"


@pytest.mark.parametrize(
    ("sold_out", "today_is", "tomorrow_is", "words"),
    [
        (SoldOut.NO, SoldOut.NO, SoldOut.NO, "Scone is back on sale"),
        (
            SoldOut.UNTIL_TOMORROW,
            SoldOut.UNTIL_TOMORROW,
            SoldOut.NO,
            "Scone is sold out until tomorrow",
        ),
        (
            SoldOut.UNTIL_SAID,
            SoldOut.UNTIL_SAID,
            SoldOut.UNTIL_SAID,
            "Scone is sold out until you say",
        ),
    ],
)
def test_sold_out_lasts_as_long_as_was_said(
    sold_out: SoldOut, today_is: SoldOut, tomorrow_is: SoldOut, words: str
) -> None:
    marked = mark(SCONE, sold_out, TODAY)
    assert standing(marked, TODAY) is today_is
    assert standing(marked, TOMORROW) is tomorrow_is
    assert changed_words(marked) == words
    assert standing(mark(marked, SoldOut.NO, TODAY), TODAY) is SoldOut.NO


def test_marking_what_already_stands_changes_nothing() -> None:
    assert mark(SCONE, SoldOut.NO, TODAY) is SCONE


def test_the_sheet_says_price_allergens_and_how_it_stands() -> None:
    props = derive_product_props(mark(SCONE, SoldOut.UNTIL_SAID, TODAY), TODAY, GBP)
    assert (props.name, props.price, props.choice) == ("Scone", "£2.80", 2)
    assert props.allergens == "Contains milk, egg"
    unknown = derive_product_props(replace(SCONE, allergens=()), TODAY, GBP)
    assert unknown.allergens == "No allergens are listed. Ask the kitchen before you say so."
    assert not derive_product_props(None, TODAY, GBP).isKnown


def test_sizes_have_a_price_from_and_to() -> None:
    sizes = tuple(Variant(UUID(int=n), str(n), price) for n, price in ((7, 3_20), (8, 4_00)))
    assert derive_product_props(replace(SCONE, variants=sizes), TODAY, GBP).price == (
        "£3.20 to £4.00"
    )
