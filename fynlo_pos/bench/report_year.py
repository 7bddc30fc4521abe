"""``report_year``: the reports page over a year of a busy cafe, warm."""

from datetime import date, timedelta
from time import perf_counter_ns
from typing import Any

from fynlo_pos.bench.figures import Figure, timed_figure
from fynlo_pos.bench.floor import RecordingConnection, raw_database
from fynlo_pos.bench.folders import old_till
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.settled import in_turns
from fynlo_pos.bench.shop import MeasuredShop
from fynlo_pos.core.db.reading_takings import read_takings

YEAR = timedelta(days=364)
ENDS_BEFORE = timedelta(days=40)
"""A year that begins and ends within months costs the most: its ends are counted by day."""


def measure_report_year(ground: Ground) -> list[Figure]:
    """Measure the page's figures against the same rows fetched by a raw cursor."""
    folder = old_till(ground)
    with MeasuredShop(folder, ground.scale.products) as shop:
        latest = date.fromisoformat(shop.reading.till_state().business_date)
        last = (latest - ENDS_BEFORE).replace(day=17)
        between = ((last - YEAR).isoformat(), last.isoformat())
        home, secret = shop.opened.home, shop.opened.secret
        with shop.opened.readers.connect() as connection:
            asked = RecordingConnection(connection)
            asking: Any = asked
            read_takings(asking, *between)
            statements = asked.take_noted()

        def page(_nth: int) -> int:
            began = perf_counter_ns()
            shop.reading.takings(*between)
            return perf_counter_ns() - began

        with raw_database(home.database, secret.key) as raw:
            pages, rows = in_turns(ground.scale.reports, page, lambda _nth: raw.read(statements))
    return [timed_figure("report_year", pages, rows)]
