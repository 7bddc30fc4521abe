"""A station's paper that came out and cannot be recorded is told of, and a person goes on."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.kitchen.came_out import PaperOut
from fynlo_pos.core.kitchen.documents import StationKind
from fynlo_pos.core.kitchen.unseen import StationChit
from fynlo_pos.core.sales.ringing import set_quantity
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.kitchen_papers import UNREAD
from tests.support.kitchen_served import give_printer, look, orders, set_up
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

COULD_NOT = "that could not be recorded. The disk is full."


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        set_up(window, StationKind.PRINTER)
        give_printer(window)
        yield window


@pytest.fixture
def disk_full(till: TillWindow, monkeypatch: pytest.MonkeyPatch) -> Callable[[UUID | None], None]:
    """Record no paper of an order any more, or every paper again."""
    record, full_for = till.desk.till.papers_came_out, set[UUID | None]()

    def papers_came_out(chits: Sequence[StationChit]) -> None:
        if any(chit.order_id in full_for for chit in chits):
            raise Trouble("The disk is full.")
        record(chits)

    def fill(order_id: UUID | None) -> None:
        full_for.clear()
        full_for.add(order_id)

    monkeypatch.setattr(till.desk.till, "papers_came_out", papers_came_out)
    return fill


def sent(till: TillWindow) -> UUID:
    """Send chips; return their order."""
    till.tap("Chips")
    till.tap("Send to the kitchen")
    look(till)
    look(till)
    return max(orders(till), key=lambda order: order.call_number).id


def rung(till: TillWindow, milli: int) -> None:
    """Have so many of the chips at hand, sent."""
    till.desk.order.change(lambda basket: set_quantity(basket, basket.lines[0].id, milli))
    till.tap("Hold")
    till.tap("Undo")
    look(till)
    look(till)


def taken_back(till: TillWindow) -> list[int]:
    """How many each paper takes back."""
    return [one.milli for chit in till.tray.station_chits for one in chit.taken_back]


def test_a_paper_that_cannot_be_recorded_is_told_of_until_it_is(
    till: TillWindow, disk_full: Callable[[UUID | None], None]
) -> None:
    order_id = sent(till)
    rung(till, 3000)
    disk_full(order_id)
    rung(till, 2000)
    assert till.reads(COULD_NOT)
    assert till.reads("Grill has a paper of order")
    disk_full(None)
    look(till)
    assert not till.reads(COULD_NOT)
    assert till.tray.station_papers_out() == ()
    assert taken_back(till) == [1000]


def test_other_papers_are_recorded_meanwhile(
    till: TillWindow, disk_full: Callable[[UUID | None], None]
) -> None:
    first = sent(till)
    rung(till, 2000)
    disk_full(first)
    rung(till, 1000)
    till.tap("Hold")
    second = sent(till)
    assert [paper.chit.order_id for paper in till.tray.station_papers_out()] == [first]
    assert second != first
    assert second not in {one.order_id for one in till.desk.kitchen.unseen}


def test_a_person_has_the_other_counts_printed_all_the_same(
    till: TillWindow, disk_full: Callable[[UUID | None], None]
) -> None:
    order_id = sent(till)
    rung(till, 3000)
    disk_full(order_id)
    rung(till, 2000)
    rung(till, 1000)
    assert taken_back(till) == [1000], "the other count waits"
    till.tap("Print it")
    look(till)
    assert taken_back(till) == [1000, 2000]
    assert till.reads(COULD_NOT), "nor can that one be recorded"


LIST = Trouble("The list of papers cannot be read. Tell the kitchen by voice.")


def test_a_list_of_papers_that_cannot_be_read_is_told_of_until_it_can(
    till: TillWindow, disk_full: Callable[[UUID | None], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    order_id = sent(till)
    rung(till, 3000)
    disk_full(order_id)
    rung(till, 2000)
    assert till.reads(COULD_NOT)

    def unread() -> Sequence[PaperOut]:
        raise LIST

    with monkeypatch.context() as broken:
        broken.setattr(till.tray, "station_papers_out", unread)
        look(till)
        assert till.reads(COULD_NOT), "what is not known to be recorded stays told"
        look(till)
        assert UNREAD in till.desk.notices._banners
    look(till)
    assert UNREAD not in till.desk.notices._banners
    disk_full(None)
    look(till)
    assert not till.reads(COULD_NOT)
    assert till.tray.station_papers_out() == ()


def test_a_paper_that_is_named_for_ever_is_told_of_and_recorded_once_a_look(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = list[Sequence[str]]()

    def unwritten(paper_ids: Sequence[str]) -> None:
        tried.append(paper_ids)
        raise LIST

    with monkeypatch.context() as broken:
        broken.setattr(till.tray, "station_papers_written", unwritten)
        till.tap("Chips")
        till.tap("Send to the kitchen")
        look(till)
        assert till.reads(LIST.sentence)
        assert len(tried) <= 3, "a look, what was sent and what came out"
        said, notices = list[str](), till.desk.notices
        notices.bannerTextChanged.connect(lambda: said.append(notices.property("bannerText")))
        look(till)
        look(till)
        assert said == [], "it stands, and does not go and come with every look"
    look(till)
    look(till)
    assert not till.reads(LIST.sentence)
    assert till.tray.station_papers_out() == ()


def unwritten(_paper_ids: Sequence[str]) -> None:
    """Fail as a list of papers that can be read and not written."""
    raise LIST


def test_a_list_that_cannot_be_written_stays_told_where_no_paper_can_be_recorded(
    till: TillWindow, disk_full: Callable[[UUID | None], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    order_id = sent(till)
    rung(till, 3000)
    disk_full(order_id)
    rung(till, 2000)
    with monkeypatch.context() as broken:
        broken.setattr(till.tray, "station_papers_written", unwritten)
        till.tap("Print it")
        for _ in range(2):
            look(till)
            assert UNREAD in till.desk.notices._banners
    disk_full(None)
    look(till)
    assert UNREAD not in till.desk.notices._banners


def test_what_is_taken_back_while_the_list_cannot_be_written_is_printed_after_that(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent(till)
    rung(till, 3000)
    with monkeypatch.context() as broken:
        broken.setattr(till.tray, "station_papers_written", unwritten)
        rung(till, 2000)
        assert taken_back(till) == [1000]
        rung(till, 1000)
        look(till)
    look(till)
    look(till)
    assert taken_back(till) == [1000, 1000]
    assert till.tray.station_papers_out() == ()


def test_what_is_taken_back_after_that_is_printed_too(till: TillWindow) -> None:
    sent(till)
    for milli in (3000, 2000, 1000):
        rung(till, milli)
    assert taken_back(till) == [1000, 1000]
