"""Two tills that met too late: what there is to look at, and orders that others hold."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fynlo_pos.core.exceptions.tab_race import SETTLED_TWICE
from fynlo_pos.ui.viewmodels.history import HistoryModel
from fynlo_pos.ui.viewmodels.to_look_at import ToLookAtModel
from tests.support.other_till import MINUTE_MS, OtherTill
from tests.support.screen_kinds import Scene, Screen, go, model, tap, taps, then
from tests.support.screens_back import home
from tests.support.terminals_beside import SHARED, Beside, give
from tests.support.till_window import TillWindow, till_window


@contextmanager
def two_tills(folder: Path) -> Iterator[TillWindow]:
    """One of every matter that two tills can make, and an order that T2 holds."""
    with till_window(folder) as till:
        other = OtherTill(till, heard_ago_ms=12 * MINUTE_MS)
        make_races(till, other)
        yield till


def make_races(till: TillWindow, other: OtherTill) -> None:
    """Let the two do the same things at once."""
    here, there = till.desk.till, other.till
    tabs = [
        other.hold(here, other.order(*names))
        for names in (
            ("Flapjack", "Ginger beer"),
            ("Cheese scone", "Ginger beer"),
            ("Flapjack", "Cheese scone"),
        )
    ]
    other.meet()
    paid_twice, voided, late = tabs
    for device in (here, there):
        other.pay(device, paid_twice)
    other.pay(there, voided)
    other.void_first(here, voided)
    other.pay(there, late)
    other.hold(here, other.with_line(here.recall(late), "Ginger beer"))
    for device, minor in ((here, 3_30), (there, 3_45)):
        other.change(device, other.product("Cheese scone"), price_minor=minor)
    other.hold(there, other.order("Cheese scone"))
    other.meet()


def refund_from_matter(till: TillWindow) -> None:
    """The refund of what was paid twice."""
    go("to-look-at")(till)
    page = model(till, ToLookAtModel)
    twice = next(one for one in till.desk.reading.matters() if one.kind == SETTLED_TWICE)
    page.act(twice.key, "refund")
    till.settle()
    model(till, HistoryModel)


def refund_only_there(till: TillWindow) -> None:
    """A receipt of the other till, while the hub cannot be reached."""
    give(till, Beside(standing=SHARED))
    go("history")(till)
    page = model(till, HistoryModel)
    today = till.desk.shop.business_date
    sales = till.desk.reading.sales(today, today)
    theirs = next(one.id for one in sales if one.receipt_number.startswith("T2-"))
    page.choose(str(theirs))
    till.settle()


def report_matters(till: TillWindow) -> None:
    """The light tells how much there is to look at."""
    till.watches.matters.look()
    till.settle()


def split(till: TillWindow) -> None:
    """Half of an order is to go."""
    go("sale")(till)
    till.sale.clearOrder()
    till.desk.notices.clear()
    till.settle()
    tap(till, "Butter croissant", "Butter croissant", "Soup of the day", "More", "Split")
    tap(till, "More: Butter croissant")


TWO_TILLS = Scene(
    "two-tills",
    two_tills,
    (
        Screen("to-look-at", go("to-look-at")),
        Screen("held-elsewhere", then(go("sale"), lambda till: tap(till, "Orders on hold"))),
        Screen("split", split),
        Screen("move", then(go("sale"), taps("More", "Move"))),
        Screen("refund-one", refund_from_matter),
        Screen("status", then(report_matters, go("status"))),
        Screen("refund-only-there", refund_only_there),
    ),
    home,
)


@contextmanager
def one_till(folder: Path) -> Iterator[TillWindow]:
    """Every till agrees."""
    with till_window(folder) as till:
        yield till


AGREED = Scene("agreed", one_till, (Screen("to-look-at", go("to-look-at")),), home)
