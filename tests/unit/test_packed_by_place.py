"""What a sale holds is packed by place: a field that moved would turn one amount into another."""

from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.db.kept_sale import pack_lines, pack_tenders, unpack_lines, unpack_tenders
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.ledger.transfers import Transfer
from fynlo_pos.core.sales.basket import ChosenOption
from fynlo_pos.core.sales.records import SaleLine
from fynlo_pos.core.sales.tender import Tender

pytestmark = pytest.mark.unit

LINE = SaleLine(
    name="Latte",
    quantity_milli=2000,
    unit_minor=310,
    extended_minor=620,
    line_discount_minor=20,
    order_discount_minor=60,
    gross_minor=540,
    rate_bp=2000,
    tax_minor=90,
    dining=Dining.TAKE_AWAY,
    rung_by=UUID(int=1),
    product_id=UUID(int=2),
    variant_id=UUID(int=3),
    category_id=UUID(int=4),
    category_name="Coffee",
    options=(ChosenOption(UUID(int=5), "Oat milk", 40),),
    note="no sugar",
    tab_line_id=UUID(int=6),
    refund_of_line=7,
)
TENDER = Tender("cash", "Cash", "cash.drawer", 540, 50, 600, 10)
TRANSFER = Transfer("cash.drawer", "customer.due", 540)
AS_WRITTEN: list[tuple[msgspec.Struct, list[object]]] = [
    (
        LINE,
        [
            *("Latte", 2000, 310, 620, 20, 60, 540, 2000, 90, "take_away"),
            *(bytes(15) + bytes([nth]) for nth in range(1, 5)),
            "Coffee",
            [[bytes(15) + b"\x05", "Oat milk", 40]],
            *("no sugar", bytes(15) + b"\x06", 7),
        ],
    ),
    (TENDER, ["cash", "Cash", "cash.drawer", 540, 50, 600, 10]),
    (TRANSFER, ["cash.drawer", "customer.due", 540]),
]


@pytest.mark.parametrize(("value", "places"), AS_WRITTEN)
def test_each_field_has_its_place(value: msgspec.Struct, places: list[object]) -> None:
    packed = msgspec.msgpack.Encoder(uuid_format="bytes").encode(value)
    assert msgspec.msgpack.decode(packed)[: len(places)] == places
    assert msgspec.msgpack.decode(packed, type=type(value)) == value


@pytest.mark.parametrize(("value", "places"), AS_WRITTEN)
def test_what_an_older_program_wrote_is_read_and_what_a_newer_one_added_is_passed_over(
    value: msgspec.Struct, places: list[object]
) -> None:
    older, newer = msgspec.msgpack.encode(places), msgspec.msgpack.encode([*places, "new"])
    assert msgspec.msgpack.decode(older, type=type(value)) == value
    assert msgspec.msgpack.decode(newer, type=type(value)) == value


def test_a_sales_row_keeps_each_amount_at_its_place() -> None:
    hexes = [f"{nth:032x}" for nth in range(1, 5)]
    kept = [
        *("Latte", "take_away", *hexes[1:4], "Coffee", 7),
        *(2000, 310, 620, 20, 60, 540, 2000, 90),
    ]
    assert msgspec.json.decode(pack_lines([LINE])) == [kept]
    [line] = unpack_lines(msgspec.json.encode([kept]).decode(), LINE.rung_by)
    assert line == msgspec.structs.replace(LINE, options=(), note="", tab_line_id=None)
    assert msgspec.json.decode(pack_tenders([TENDER])) == [AS_WRITTEN[1][1]]
    assert unpack_tenders(pack_tenders([TENDER])) == (TENDER,)
