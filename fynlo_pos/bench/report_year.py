"""``report_year``: the reports page over a year of a busy cafe, warm."""

from datetime import date, timedelta
from time import perf_counter_ns
from typing import Any

from fynlo_pos.app.clock import now_ms
from fynlo_pos.bench.figures import Figure, timed_figure
from fynlo_pos.bench.floor import RecordingConnection, Statement, raw_database
from fynlo_pos.bench.folders import old_till
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.settled import in_turns
from fynlo_pos.bench.shop import MeasuredShop
from fynlo_pos.core.db.reading_takings import read_takings as read_range
from fynlo_pos.core.reports.periods import Period, Stretch
from fynlo_pos.ui.shop import read_shop
from fynlo_pos.ui.viewmodels.reports_props import ReportsState, derive_reports_props
from fynlo_pos.ui.viewmodels.reports_reading import as_read, ask_for, read_takings

YEAR = timedelta(days=364)
ENDS_BEFORE = timedelta(days=40)
"""A year that begins and ends within months costs the most: its ends are counted by day."""


def measure_report_year(ground: Ground) -> list[Figure]:
    """Measure what the page reads and makes: the year, the one beside it, and all that it shows.

    The floor fetches the same rows of both years by a raw cursor.
    """
    with MeasuredShop(old_till(ground), ground.scale.products) as shop:
        asked = year_asked_for(shop)
        statements = statements_of(shop, asked)

        def page(_nth: int) -> int:
            began = perf_counter_ns()
            derive_reports_props(as_read(asked, *read_takings(shop.reading, asked)))
            return perf_counter_ns() - began

        home, secret = shop.opened.home, shop.opened.secret
        with raw_database(home.database, secret.key) as raw:
            pages, rows = in_turns(ground.scale.reports, page, lambda _nth: raw.read(statements))
    return [timed_figure("report_year", pages, rows)]


def year_asked_for(shop: MeasuredShop) -> ReportsState:
    """Ask for a year that was chosen by its dates; the page looks at the year before it too."""
    standing = read_shop(shop.reading, now_ms())
    if standing is None:
        raise LookupError("this folder has not been set up")
    last = (date.fromisoformat(shop.reading.till_state().business_date) - ENDS_BEFORE).replace(
        day=17
    )
    dates = Stretch((last - YEAR).isoformat(), last.isoformat())
    return ask_for(standing, Period.DATES, dates)


def statements_of(shop: MeasuredShop, asked: ReportsState) -> list[Statement]:
    """Return what the page reads of both years, as a raw cursor reads it."""
    with shop.opened.readers.connect() as connection:
        recording = RecordingConnection(connection)
        reading: Any = recording
        now, before = asked.stretch, asked.before_stretch
        read_range(reading, now.first, now.last)
        read_range(reading, before.first, before.last, with_items=False)
        return recording.take_noted()
