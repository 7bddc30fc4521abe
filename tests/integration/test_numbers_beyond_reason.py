"""Numbers that no till writes: what carries one waits unread, and nothing is added up with it."""

from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.bounds import LAST_COURSE, MOST_MILLI, MOST_MINOR
from fynlo_pos.core.business_day import LAST_MS
from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.envelope import GENESIS, Envelope, open_envelope, seal_envelope
from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.records import (
    Counted,
    KitchenBumped,
    KitchenCourseSet,
    KitchenPrinted,
    KitchenRecalled,
    KitchenSent,
    KitchenToldOnPaper,
    SentLine,
)
from fynlo_pos.core.ledger.transfers import Account, Transfer, TransfersPosted
from fynlo_pos.core.sales.basket import BasketLine
from fynlo_pos.core.tabs.records import TabLineRung, TabLineVoided
from hub.boards.fold import KitchenFold
from tests.support.devices import Device
from tests.support.shop import ADA, STAFF_ID

pytestmark = pytest.mark.integration

GRILL = Station(UUID(int=800), "Grill", takes_rest=True)
ORDER, LINE, COMMAND, TAB = (UUID(int=1000 + n) for n in range(4))
HUGE = 1 << 62
BALANCES = "SELECT account, sum(balance_minor) FROM account_balance GROUP BY account"
PART = Counted(LINE, GRILL.id, 1000, COMMAND)


def written(*envelopes: tuple[msgspec.Struct, ...]) -> list[Envelope]:
    """A terminal's log, as a program of somebody's own may write it."""
    incarnation, previous, log = uuid7(), GENESIS, []
    for place, records in enumerate(envelopes):
        began = IncarnationBegan(incarnation, "T9", "T9", None, 0, b"", 1)
        log.append(
            seal_envelope(
                [began, *records] if not place else records,
                incarnation=incarnation,
                seq=place + 1,
                stamp=1_000 + place,
                previous=previous,
                app_version="1",
                salt=bytes(16),
            )
        )
        previous = log[-1].hash
    return log


def sent(milli: int = 1000, at_ms: int = 1, course: int = 0, voided_twice: int = 0) -> KitchenSent:
    line = SentLine(
        LINE,
        GRILL.id,
        milli,
        "Burger",
        Dining.EAT_IN,
        course=course,
        voided_twice=voided_twice,
    )
    return KitchenSent(COMMAND, ORDER, 1, "", Dining.EAT_IN, "", at_ms, (line,))


def bumped(milli: int) -> KitchenBumped:
    return KitchenBumped(ORDER, (Counted(LINE, GRILL.id, milli, COMMAND),), 1)


def rung(milli: int = 1000, price: int = 100) -> TabLineRung:
    line = BasketLine(LINE, "Burger", price, price, milli, STAFF_ID, 1)
    return TabLineRung(TAB, line, milli, 1)


def posted(minor: int) -> TransfersPosted:
    moved = (Transfer(Account.DRAWER, Account.CASH_OTHER, minor),)
    return TransfersPosted(uuid7(), "2026-11-27", 1, moved)


@pytest.mark.parametrize(
    "record",
    [
        sent(milli=HUGE),
        sent(milli=-1),
        sent(at_ms=HUGE),
        sent(at_ms=-1),
        sent(course=HUGE),
        sent(voided_twice=MOST_MILLI + 1),
        bumped(HUGE),
        bumped(MOST_MILLI + 1),
        bumped(-5_000),
        KitchenRecalled(ORDER, (Counted(LINE, GRILL.id, HUGE),), 1),
        KitchenPrinted(ORDER, GRILL.id, COMMAND, HUGE),
        KitchenPrinted(ORDER, GRILL.id, COMMAND, LAST_MS + 1),
        KitchenCourseSet(ORDER, HUGE, is_held=True, at_ms=1),
        KitchenCourseSet(ORDER, LAST_COURSE + 1, is_held=True, at_ms=1),
        KitchenToldOnPaper(ORDER, GRILL.id, HUGE, "", (), 1),
        KitchenToldOnPaper(ORDER, GRILL.id, 1, "", (HUGE,), 1),
        rung(milli=HUGE),
        rung(price=HUGE),
        TabLineVoided(TAB, LINE, -1_000, STAFF_ID, 1),
        posted(HUGE),
        posted(MOST_MINOR + 1),
    ],
    ids=lambda record: type(record).__name__,
)
def test_what_carries_a_number_beyond_reason_waits_and_counts_nowhere(
    record: msgspec.Struct,
) -> None:
    device = Device("T1", set_up=True)
    log = written((sent(), rung()), (record,), (KitchenBumped(ORDER, (PART,), 2),))
    before = device.rows(BALANCES)
    assert device.accept(log).parked == 1
    assert [row[1] for row in device.rows("SELECT incarnation, seq FROM parked")] == [2]
    assert device.rows(BALANCES) == before
    with device.connection.begin():
        order = read_kitchen_order(device.connection, ORDER)
        assert order is not None
        assert [(one.wanted, one.done) for one in order.lines] == [(1000, 1000)]
        rebuild(device.connection)
    device.till.open_drawer(0, ADA)
    device.sell()


@pytest.mark.parametrize("record", [bumped(HUGE), KitchenPrinted(ORDER, GRILL.id, COMMAND, HUGE)])
def test_no_board_at_the_hub_counts_it(record: msgspec.Struct) -> None:
    fold = KitchenFold()
    for envelope in written((sent(),), (record,), (bumped(1000),)):
        fold.take(envelope.body, envelope.private, 1_000)
    assert fold.skipped == 1
    order = fold.orders.order(ORDER)
    assert order is not None
    [line] = order.lines
    assert (line.done, line.left, line.on_paper) == (1000, 0, 0)


def test_what_others_counted_within_reason_is_brought_back_by_touches_that_can_be_read() -> None:
    """Ten screens that each count the most there is: a recall says no more than one can."""
    device = Device("T1", set_up=True)
    device.accept(written((sent(),), *((bumped(MOST_MILLI),) for _ in range(3))))
    kitchen = Kitchen(device.store, device.now_ms)
    for _ in range(3):
        kitchen.recall(ORDER, GRILL.id)
        last = device.log()[-1]
        assert open_envelope(last.body, last.private)[1]
    with device.connection.begin():
        order = read_kitchen_order(device.connection, ORDER)
    assert order is not None
    assert [one.left for one in order.lines] == [1000]
