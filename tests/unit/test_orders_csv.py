"""An order history file: orders come out whole and in time, or not at all."""

from datetime import datetime
from io import BytesIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fynlo_pos.core.business_day import FIRST_DATE, LAST_DATE
from fynlo_pos.core.importing.orders_csv import OrderLine, OrdersFile, read_orders
from fynlo_pos.core.money import GBP
from fynlo_pos.core.trouble import Refused

pytestmark = pytest.mark.unit

HEADINGS = "OrderNumber,OrderDate,ItemName,Quantity,ProductPrice,TotalProducts\n"


ZONES = ("America/New_York", "Europe/London", "Pacific/Kiritimati", "Pacific/Pago_Pago")


def read(rows: str, timezone: str = "Europe/London") -> OrdersFile:
    return read_orders(BytesIO((HEADINGS + rows).encode()), GBP, timezone=timezone)


def test_joins_the_lines_of_an_order_and_sorts_orders_by_time() -> None:
    history = read(
        "2,03/08/2019 20:25,Plain Papadum,2,0.8,2\n"
        "1,02/01/2019 18:00,Bhuna,1,8.95,1\n"
        "2,03/08/2019 20:25,Mushroom Rice,1,3.95,2\n"
    )
    assert [order.number for order in history.orders] == ["1", "2"]
    assert history.orders[1].lines == (
        OrderLine("Plain Papadum", 2000, 80),
        OrderLine("Mushroom Rice", 1000, 395),
    )
    assert history.faults == ()


def test_the_same_item_twice_in_one_order_stays_two_lines() -> None:
    row = "7,30/07/2019 19:55,Aloo Chaat,1,4.95,2\n"
    assert len(read(row + row).orders[0].lines) == 2


def test_winter_and_summer_keep_the_shops_clock() -> None:
    winter, summer = read(
        "1,02/01/2019 18:00,Bhuna,1,8.95,1\n2,03/08/2019 20:25,Bhuna,1,8.95,1\n"
    ).orders
    assert (winter.local_time, winter.at_ms) == ("2019-01-02T18:00", 1546452000000)
    assert (summer.local_time, summer.at_ms) == ("2019-08-03T20:25", 1564860300000)
    assert summer.date == "2019-08-03"


@pytest.mark.parametrize(
    ("cell", "milli"),
    [("2", 2_000), ("0.5", 500), ("1.25", 1_250), ("9999", 9_999_000), ("000002", 2_000)],
)
def test_a_quantity_is_read_to_the_thousandth(cell: str, milli: int) -> None:
    (order,) = read(f"1,03/08/2019 20:25,Bhuna,{cell},8.95,1\n").orders
    assert [line.quantity_milli for line in order.lines] == [milli]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("1,31/02/2019 20:25,Bhuna,1,8.95,1", "is not a date and time"),
        ("1,08/13/2019 20:25,Bhuna,1,8.95,1", "is not a date and time"),
        ("1,01/01/0019 20:25,Bhuna,1,8.95,1", "“01/01/0019 20:25” does not lie in the years"),
        ("1,31/12/1989 23:59,Bhuna,1,8.95,1", "years 1990 to 2999"),
        ("1,01/01/3000 00:00,Bhuna,1,8.95,1", "years 1990 to 2999"),
        ("1,9999-12-31 23:59,Bhuna,1,8.95,1", "years 1990 to 2999"),
        ("1,,Bhuna,1,8.95,1", "is not a date and time"),
        ("1,03/08/2019 20:25,Bhuna,0,8.95,1", "“0” is not more than nothing. Write how many"),
        ("1,03/08/2019 20:25,Bhuna,0.000,8.95,1", "“0.000” is not more than nothing"),
        ("1,03/08/2019 20:25,Bhuna,-1,8.95,1", "“-1” is not more than nothing. Write how many"),
        (
            "1,03/08/2019 20:25,Bhuna,1.,8.95,1",
            "“1.” is not one that a till can hold. Write it like",
        ),
        ("1,03/08/2019 20:25,Bhuna,.5,8.95,1", "“.5” is not one that a till can hold"),
        ("1,03/08/2019 20:25,Bhuna,1.2345,8.95,1", "“1.2345” is not one that a till can hold"),
        ("1,03/08/2019 20:25,Bhuna,--1,8.95,1", "“--1” is not one that a till can hold"),
        ("1,03/08/2019 20:25,Bhuna,٢,8.95,1", "“٢” is not one that a till can hold"),
        ("1,03/08/2019 20:25,Bhuna,,8.95,1", "“” is not one that a till can hold"),
        ("1,03/08/2019 20:25,Bhuna,99999,8.95,1", "“99999” is more than 9,999. Check it"),
        ("1,03/08/2019 20:25,Bhuna,9999.001,8.95,1", "“9999.001” is more than 9,999"),
        ("1,03/08/2019 20:25,Bhuna,many,8.95,1", "“many” is not one that a till can hold"),
        (f"1,03/08/2019 20:25,Bhuna,{'9' * 5_000},8.95,1", "is more than 9,999"),
        ("1,03/08/2019 20:25,Bhuna,1,-8.95,1", "less than nothing"),
        ("1,03/08/2019 20:25,,1,8.95,1", "item is missing"),
        ("1,03/08/2019 20:26,Bhuna,1,8.95,1", "two times"),
        (",03/08/2019 20:25,Bhuna,1,8.95,1", "order number is missing"),
    ],
)
def test_a_faulty_row_is_told_and_other_orders_are_kept(row: str, says: str) -> None:
    history = read(
        "1,03/08/2019 20:25,Balti,1,9.95,2\n" + row + "\n2,03/08/2019 21:00,Balti,1,9.95,1\n"
    )
    (fault,) = history.faults
    assert fault.row == 3
    assert says in str(fault)
    assert "2" in [order.number for order in history.orders]


def test_an_order_with_a_faulty_row_is_left_out_whole() -> None:
    history = read(
        "1,03/08/2019 20:25,Balti,1,9.95,2\n1,03/08/2019 20:25,Rice,x,3.95,2\n"
        "2,03/08/2019 21:00,Balti,1,9.95,1\n"
    )
    assert [order.number for order in history.orders] == ["2"]
    assert history.left_out == 1


def test_a_weight_is_read_in_thousandths() -> None:
    assert read("1,03/08/2019 20:25,Cheese,0.25,12.00,1\n").orders[0].lines[0] == OrderLine(
        "Cheese", 250, 1200
    )


@pytest.mark.parametrize("rows", ["", "\n\n"])
def test_a_history_without_orders_is_refused(rows: str) -> None:
    with pytest.raises(Refused, match="headings and no orders"):
        read(rows)


@given(st.datetimes(), st.sampled_from(ZONES))
@example(datetime(9999, 12, 31, 23, 59), "America/New_York")  # noqa: DTZ001 - a shop's clock
@example(datetime(2999, 12, 31, 23, 59), "America/New_York")  # noqa: DTZ001
@example(datetime(1, 1, 1), "Pacific/Kiritimati")  # noqa: DTZ001
def test_every_date_is_taken_or_told_and_what_is_taken_is_of_all_time(
    local: datetime, zone: str
) -> None:
    written = local.isoformat(" ", "minutes")
    history = read(f"1,{written},Bhuna,1,8.95,1\n", zone)
    if history.faults:
        assert "years 1990 to 2999" in str(history.faults[0])
        assert not 1990 <= local.year <= 2999
    else:
        assert [order.local_time for order in history.orders] == [written.replace(" ", "T")]
        assert FIRST_DATE < history.orders[0].date <= LAST_DATE
