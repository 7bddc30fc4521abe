"""``z_report``: the X and the Z of a long day, against those of its first hour."""

from pathlib import Path
from time import perf_counter_ns

from fynlo_pos.bench.figures import Figure, timed_figure
from fynlo_pos.bench.folders import CAFE_PRODUCTS, day_of
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.menu import WHO
from fynlo_pos.bench.settled import in_turns
from fynlo_pos.bench.shop import FLOAT_MINOR, MeasuredShop


def measure_z_report(ground: Ground) -> list[Figure]:
    """Measure an X and a Z after a day of many orders, and after few."""
    scale = ground.scale
    long_day, short_day = day_of(ground, scale.day_orders), day_of(ground, scale.day_few)
    closes, first_hours = in_turns(
        scale.closes,
        lambda _nth: _timed_close(ground, long_day),
        lambda _nth: _timed_close(ground, short_day),
    )
    return [timed_figure("z_report", closes, first_hours)]


def _timed_close(ground: Ground, day: Path) -> int:
    # A Z ends its period, so each is taken on a copy of the day, opened and looked at once before.
    copy = ground.copy_of(day)
    with MeasuredShop(copy, CAFE_PRODUCTS) as shop:
        shop.reading.closing_totals()
        shop.order(0)
        began = perf_counter_ns()
        totals = shop.reading.closing_totals()
        shop.till.close_day(
            counted_minor=totals.expected_cash_minor,
            card_machine_counted_minor=None,
            float_left_minor=FLOAT_MINOR,
            person=WHO,
        )
        took = perf_counter_ns() - began
    ground.forget(copy)
    return took
