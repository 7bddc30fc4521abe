"""What the page To look at says: plain words, who, where, when, both values, and the buttons."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.exceptions.matter import (
    ChooseValue,
    Happening,
    Matter,
    RefundLines,
    Remedy,
    Settle,
    ToldTo,
)
from fynlo_pos.core.words import said
from fynlo_pos.ui.matter_watch import light_of
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.viewmodels.field_words import field_words
from fynlo_pos.ui.viewmodels.to_look_at_props import MOST_SHOWN, derive_to_look_at, how_many
from tests.gui.test_sale_props import SHOP

pytestmark = pytest.mark.gui

ANA = UUID(int=1)
NOON_MS = 1_795_178_460_000
YESTERDAY_MS = NOON_MS - 24 * 60 * 60_000
NAMES = {ANA: "Ana"}

TWICE = Matter(
    kind="settled_twice",
    key="settled_twice:1",
    title=said("Paid twice: {things}", things="2 Latte"),
    told=ToldTo.MANAGER,
    order=said("Order {number}", number=24),
    happenings=(
        Happening(said("Paid: {receipt}", receipt="T1-000001"), "T1", NOON_MS, ANA, 7_20),
        Happening(said("Paid: {receipt}", receipt="T2-000001"), "T2", YESTERDAY_MS, None, 7_20),
    ),
    remedies=(
        Remedy("refund", said("Refund"), RefundLines(ANA, "T2-000001", "2026-11-20", (0,)), 7_20),
        Remedy("leave", said("Leave it as it is"), Settle()),
    ),
)
CONTESTED = Matter(
    kind="document_conflict",
    key="document_conflict:1",
    title=said("Changed in two places: {name}", name="Latte"),
    told=ToldTo.MANAGER,
    happenings=(
        Happening(
            said("In use now"),
            "T2",
            NOON_MS,
            ANA,
            fields={"price_minor": 3_45, "tax_class_id": "x"},
        ),
        Happening(
            said("Not used"),
            "T1",
            NOON_MS,
            ANA,
            fields={"price_minor": 3_30, "tax_class_id": "x"},
        ),
    ),
    remedies=(
        Remedy("keep", said("Keep it as it is"), Settle()),
        Remedy(
            "choose", said("Use the other one"), ChooseValue("product", ANA, {"price_minor": 3_30})
        ),
    ),
)


def test_a_matter_says_what_who_where_when_and_how_much() -> None:
    (row,) = derive_to_look_at([TWICE], SHOP, names=NAMES).rows
    assert (row.title, row.order, row.told) == (
        "Paid twice: 2 Latte",
        "Order 24",
        "For a manager",
    )
    first, second = row.happenings
    assert (first.what, first.detail, first.amount) == (
        "Paid: T1-000001",
        "Ana at T1 · 12:41",
        "£7.20",
    )
    assert second.detail == "T2 · Yesterday 12:41"


def test_its_buttons_name_the_act_and_its_amount() -> None:
    (row,) = derive_to_look_at([TWICE], SHOP, names=NAMES).rows
    assert [(one.name, one.label, one.amount, one.isDanger) for one in row.remedies] == [
        ("refund", "Refund", "£7.20", True),
        ("leave", "Leave it as it is", "", False),
    ]


def test_both_values_are_told_and_only_what_differs() -> None:
    (row,) = derive_to_look_at([CONTESTED], SHOP, names=NAMES).rows
    assert [one.what for one in row.happenings] == [
        "In use now: Price £3.45",
        "Not used: Price £3.30",
    ]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": "Latte"}, "Name Latte"),
        ({"take_away_price_minor": None}, "Take away none"),
        ({"archived": True, "favourite": False}, "Removed yes, Favourite no"),
        ({"pin_hash": "$argon2id$secret"}, "PIN hidden"),
        ({"barcodes": ["1", "2"]}, "Barcodes of 2"),
        ({"tax_class_id": str(UUID(int=99))}, "VAT another"),
        ({"day_starts_at": "04:00"}, "Day starts at 04:00"),
        ({}, ""),
    ],
)
def test_values_are_read_as_people_write_them(fields: dict[str, object], words: str) -> None:
    assert field_words(fields, SHOP) == words


def test_what_is_being_dealt_with_is_busy() -> None:
    props = derive_to_look_at([TWICE, CONTESTED], SHOP, names=NAMES, busy={TWICE.key})
    assert [row.isBusy for row in props.rows] == [True, False]
    assert props.title == "2 things to look at"


def test_an_empty_page_says_so_and_one_that_could_not_be_read_does_not() -> None:
    assert derive_to_look_at([], SHOP, names={}).isEmpty
    failed = derive_to_look_at([], SHOP, names={}, trouble="The disk does not answer.")
    assert (failed.isEmpty, failed.trouble) == (False, "The disk does not answer.")


def test_a_great_many_are_told_of_and_not_all_drawn() -> None:
    props = derive_to_look_at([TWICE] * (MOST_SHOWN + 3), SHOP, names=NAMES)
    assert len(props.rows) == MOST_SHOWN
    assert props.more == "3 older ones follow when these are dealt with."


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "Nothing to look at"), (1, "1 thing to look at"), (12, "12 things to look at")],
)
def test_how_many(count: int, words: str) -> None:
    assert how_many(count) == words


def test_the_light_is_amber_while_there_is_something_to_look_at() -> None:
    assert light_of([]) is None
    light = light_of([TWICE])
    assert light is not None
    assert (light.text, light.tone) == ("1 thing to look at", Tone.WARN)


def test_the_light_says_since_when_of_what_has_a_moment() -> None:
    """Two products of one barcode have none, and take none from what was paid twice."""
    at_no_moment = replace(CONTESTED, happenings=(Happening(said("On {name}", name="Tea"), "", 0),))
    lights = [light_of(some) for some in ([at_no_moment, TWICE], [at_no_moment])]
    assert [light and light.since_ms for light in lights] == [NOON_MS, 0]
