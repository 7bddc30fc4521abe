"""Each kind of matter as a rule over values: when it is one, and when it is not."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.exceptions.after_bill import Bill, PaidTab, after_bill
from fynlo_pos.core.exceptions.after_move import Brought, MovedTab, after_move
from fynlo_pos.core.exceptions.clocks import clock_off
from fynlo_pos.core.exceptions.documents import (
    Contested,
    EditMade,
    Product,
    SharedCode,
    barcode_twice,
    document_conflict,
)
from fynlo_pos.core.exceptions.logs import Branch, NotRead, log_forked, not_read
from fynlo_pos.core.exceptions.matter import BringTo, RefundLines
from fynlo_pos.core.exceptions.open_lines import OpenLine
from fynlo_pos.core.exceptions.receipts import (
    RefundedLine,
    RefundedTip,
    SharedNumbers,
    Slip,
    over_refunded,
    receipt_twice,
    tip_over_refunded,
)
from fynlo_pos.core.exceptions.tab_race import (
    LineAct,
    RacedLine,
    RacedTab,
    SoldLine,
    settled_twice,
    split_cut,
    void_after_settled,
)
from fynlo_pos.core.tabs.fold import Act, LineFact
from fynlo_pos.core.views import TerminalView
from fynlo_pos.core.words import said

pytestmark = pytest.mark.unit

ANA = UUID(int=1)
T1, T2 = b"\1" * 16, b"\2" * 16
SLIP = Slip("T1-000001", 5_00, "T1", ANA, 10)
ORDER = said("Order {number}", number=4)


def done(act: Act, milli: int, stamp: int, sold: SoldLine | None = None) -> LineAct:
    device, terminal = (T1, "T1") if stamp % 2 else (T2, "T2")
    return LineAct(LineFact((stamp, device, 0), act, milli), terminal, ANA, stamp, sold)


def paid(milli: int, stamp: int, *, is_refunded: bool = False, line: int = 0) -> LineAct:
    sold = SoldLine(
        *(UUID(int=stamp), f"T1-{stamp:06}", "2026-11-20", line),
        *(milli * 5 // 10, is_refunded),
    )
    return done(Act.SETTLED, milli, stamp, sold)


def tab(*lines: tuple[LineAct, ...]) -> RacedTab:
    named = (RacedLine(UUID(int=90 + n), f"Beer {n}", acts) for n, acts in enumerate(lines, 1))
    return RacedTab(UUID(int=50), ORDER, tuple(named))


def test_paid_twice_until_the_excess_was_refunded() -> None:
    rung = done(Act.RUNG, 2000, 1)
    (matter,) = settled_twice(tab((rung, paid(2000, 3), paid(2000, 4))))
    refund = matter.remedy("refund")
    assert isinstance(refund.act, RefundLines)
    assert (refund.act.sale_id, refund.minor) == (UUID(int=4), 10_00)
    assert not [*settled_twice(tab((rung, paid(2000, 3), paid(2000, 4, is_refunded=True))))]
    assert not [*settled_twice(tab((rung, paid(2000, 3))))]


def test_a_whole_order_paid_twice_is_refunded_in_one() -> None:
    lines = [
        (done(Act.RUNG, 1000, 1), paid(1000, 3, line=n), paid(1000, 4, line=n)) for n in (0, 1)
    ]
    (matter,) = settled_twice(tab(*lines))
    assert str(matter.title) == "Paid twice: 1 Beer 1 and more"
    assert [str(one.what) for one in matter.happenings] == [
        "Paid: 1 Beer 1 and more, receipt T1-000003",
        "Paid: 1 Beer 1 and more, receipt T1-000004",
    ]
    refund = matter.remedy("refund").act
    assert isinstance(refund, RefundLines)
    assert refund.lines == (0, 1)


def test_lines_last_paid_by_different_sales_have_a_refund_each() -> None:
    lines = [
        (done(Act.RUNG, 1000, 1), paid(1000, 3), paid(1000, 4)),
        (done(Act.RUNG, 1000, 1), paid(1000, 4), paid(1000, 6)),
    ]
    (matter,) = settled_twice(tab(*lines))
    assert [one.name for one in matter.remedies] == ["refund", "refund_1", "leave"]


@pytest.mark.parametrize(
    ("rung", "sales", "back"),
    [
        # The till that did not know of the third took money for two: those two are too much.
        (3000, (paid(2000, 3), paid(3000, 4)), 3),
        (3000, (paid(3000, 3), paid(2000, 4)), 4),
        (2000, (paid(2000, 3), paid(2000, 4)), 4),
        (3000, (paid(1000, 3), paid(3000, 4), paid(3000, 6)), 6),
        (4000, (paid(3000, 3), paid(3000, 4)), 4),
        (5000, (paid(4000, 4), paid(3000, 3)), 3),
        (2000, (paid(1000, 3), paid(4000, 4)), 3),
        (3000, (paid(2000, 3), paid(3000, 4), paid(3000, 6, is_refunded=True)), 3),
    ],
)
def test_no_more_is_paid_back_than_was_paid_too_much(
    rung: int, sales: tuple[LineAct, ...], back: int
) -> None:
    (matter,) = settled_twice(tab((done(Act.RUNG, rung, 1), *sales)))
    refund = matter.remedy("refund").act
    assert isinstance(refund, RefundLines)
    assert refund.sale_id == UUID(int=back)


def test_of_what_was_voided_too_the_sale_that_is_as_much_is_paid_back() -> None:
    acts = (done(Act.RUNG, 3000, 1), paid(1000, 3), paid(2000, 4), done(Act.VOIDED, 1000, 5))
    (matter,) = void_after_settled(tab(acts))
    refund = matter.remedy("refund").act
    assert isinstance(refund, RefundLines)
    assert (refund.sale_id, matter.remedy("refund").minor) == (UUID(int=3), 5_00)


def test_what_was_refunded_of_it_is_told_beside_what_was_not() -> None:
    acts = (
        done(Act.RUNG, 1000, 1),
        *(paid(1000, stamp, is_refunded=stamp == 4) for stamp in (3, 4, 6)),
    )
    (matter,) = settled_twice(tab(acts))
    assert [str(one.what) for one in matter.happenings] == [
        "Paid: 1 Beer 1, receipt T1-000003",
        "Paid and refunded: 1 Beer 1, receipt T1-000004",
        "Paid: 1 Beer 1, receipt T1-000006",
    ]


def test_once_all_was_refunded_there_is_only_leaving_it() -> None:
    acts = (paid(2000, 3, is_refunded=True), paid(2000, 4, is_refunded=True))
    assert not [*settled_twice(tab(acts))]


def test_a_void_of_what_was_paid_until_it_is_refunded() -> None:
    rung, void = done(Act.RUNG, 1000, 1), done(Act.VOIDED, 1000, 5)
    (matter,) = void_after_settled(tab((rung, paid(1000, 4), void)))
    assert str(matter.title) == "Voided and paid for: 1 Beer 1"
    assert not [*void_after_settled(tab((rung, paid(1000, 4, is_refunded=True), void)))]
    assert not [*void_after_settled(tab((rung, void)))]
    assert not [*void_after_settled(tab((rung, done(Act.SPLIT, 1000, 3), void)))]
    assert not [*void_after_settled(tab((rung, paid(1000, 4), done(Act.SPLIT, 1000, 5))))]


def test_lines_voided_together_are_one_matter_and_apart_are_two() -> None:
    def voided(stamp: int) -> tuple[LineAct, ...]:
        return done(Act.RUNG, 1000, 1), paid(1000, 4), done(Act.VOIDED, 1000, stamp)

    assert len([*void_after_settled(tab(voided(5), voided(5)))]) == 1
    assert len([*void_after_settled(tab(voided(5), voided(7)))]) == 2


def test_a_move_of_what_was_gone_and_a_void_of_what_had_moved() -> None:
    rung = done(Act.RUNG, 1000, 1)
    moved_twice = (rung, done(Act.SPLIT, 1000, 3), done(Act.SPLIT, 1000, 4))
    (matter,) = split_cut(tab(moved_twice))
    assert str(matter.title) == "Not moved, it was gone: 1 Beer 1"
    (matter,) = split_cut(tab((rung, done(Act.SPLIT, 1000, 3), done(Act.VOIDED, 1000, 4))))
    assert str(matter.title) == "Not voided, it had moved to another order: 1 Beer 1"
    voided_twice = (rung, done(Act.VOIDED, 1000, 3), done(Act.VOIDED, 1000, 4))
    assert not [*split_cut(tab(voided_twice))]


OPEN = OpenLine("Beer", 2000, 10_00, "T1", ANA, 9)
BILL = Bill("T2-000001", 5_00, "T2", ANA, 8)


def test_rung_after_the_bill_takes_a_bill_and_something_open() -> None:
    (matter,) = after_bill(PaidTab(UUID(int=50), ORDER, (BILL,), (OPEN, OPEN)))
    assert str(matter.title) == "Added after the bill was paid: 2 Beer and more"
    assert matter.at_ms == 9
    assert not [*after_bill(PaidTab(UUID(int=50), ORDER, (), (OPEN,)))]
    assert not [*after_bill(PaidTab(UUID(int=50), ORDER, (BILL,), ()))]


def test_added_after_the_move_takes_something_open_and_is_brought_where_there_is_an_order() -> None:
    brought = Brought(7, said("Order {number}", number=5), "T1", ANA, 8)
    behind = MovedTab(UUID(int=50), ORDER, brought, UUID(int=51), (OPEN, OPEN))
    (matter,) = after_move(behind)
    assert (matter.key, matter.at_ms) == (f"after_move:{UUID(int=50)}:7", 9)
    assert [str(one.what) for one in matter.happenings] == [
        "Brought to another order: Order 5",
        "Added: 2 Beer",
        "Added: 2 Beer",
    ]
    assert matter.remedy("bring").act == BringTo(UUID(int=50), UUID(int=51))
    assert matter.remedy("take_up").minor == 20_00
    (alone,) = after_move(replace(behind, into=None))
    assert [one.name for one in alone.remedies] == ["take_up", "void", "leave"]
    assert not [*after_move(replace(behind, lines=()))]


def test_one_refund_of_a_line_is_no_matter() -> None:
    line = RefundedLine(UUID(int=3), 0, "Beer", "T1-000001", (SLIP,))
    assert not [*over_refunded(line)]


def test_a_tip_may_go_back_in_parts_but_never_more_of_it_than_was_given() -> None:
    parts = tuple(Slip(f"T1-00000{nth}", -2_50, "T1", ANA, 10) for nth in (1, 2, 3))
    assert not [*tip_over_refunded(RefundedTip(UUID(int=3), 5_00, "T1-000001", parts[:2]))]
    (matter,) = tip_over_refunded(RefundedTip(UUID(int=3), 5_00, "T1-000001", parts))
    assert matter.key == f"over_refunded:{UUID(int=3)}:tip:3"


@pytest.mark.parametrize(
    ("numbers", "title"),
    [
        ((), None),
        ((7,), "Receipt number T1-000007 was given twice"),
        ((7, 8), "2 receipt numbers from T1-000007 were given twice"),
    ],
)
def test_receipt_numbers_given_twice(numbers: tuple[int, ...], title: str | None) -> None:
    found = [str(one.title) for one in receipt_twice(SharedNumbers("T1", numbers, (SLIP,)))]
    assert found == ([title] if title else [])


@pytest.mark.parametrize(("lost", "count"), [(3_30, 1), (3_45, 0)])
def test_two_edits_are_at_odds_where_their_values_differ(lost: int, count: int) -> None:
    stands, other = (EditMade({"price_minor": minor}, "T1", ANA, 5) for minor in (3_45, lost))
    contested = Contested("product", ANA, "Latte", "price", 4, ANA, stands, other)
    assert len([*document_conflict(contested)]) == count


def test_a_barcode_of_one_product_is_no_matter() -> None:
    one, other = Product(UUID(int=1), "Tea"), Product(UUID(int=2), "Coffee")
    assert not [*barcode_twice(SharedCode("5012345678900", (one,)))]
    (matter,) = barcode_twice(SharedCode("5012345678900", (one, other)))
    assert len(matter.remedies) == 2


@pytest.mark.parametrize(
    ("off_ms", "title"),
    [
        (300_000, None),
        (-300_000, None),
        (300_001, "The clock of T2 is 5 min fast"),
        (-420_000, "The clock of T2 is 7 min slow"),
    ],
)
def test_a_clock_may_be_five_minutes_off(off_ms: int, title: str | None) -> None:
    terminal = TerminalView(ANA, "T2", 9, clock_off_ms=off_ms)
    found = [str(one.title) for one in clock_off(terminal)]
    assert found == ([title] if title else [])


@pytest.mark.parametrize(
    ("needs_newer", "words"), [(True, "for a newer version"), (False, "to be read")]
)
def test_what_waits_says_for_what(*, needs_newer: bool, words: str) -> None:
    (matter,) = not_read(NotRead(ANA, "T2", 3, needs_newer))
    assert f"Waiting {words}" in str(matter.happenings[0].what)


def test_a_branch_that_grows_is_the_same_matter() -> None:
    keys = {one.key for n in (1, 2) for one in log_forked(Branch(ANA, "T2", 5, n))}
    assert len(keys) == 1


def test_a_remedy_is_found_by_its_name() -> None:
    (matter,) = after_bill(PaidTab(UUID(int=50), ORDER, (BILL,), (OPEN,)))
    assert str(matter.remedy("void").label) == "Void"
    assert {one.minor for one in matter.remedies} == {OPEN.minor}
    with pytest.raises(KeyError):
        matter.remedy("nothing")
