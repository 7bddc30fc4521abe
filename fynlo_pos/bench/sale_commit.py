"""``sale_commit``: six lines paid in cash, from the asking to the disk."""

from time import perf_counter_ns

from fynlo_pos.bench.figures import Figure, timed_figure
from fynlo_pos.bench.floor import raw_database
from fynlo_pos.bench.folders import CAFE_PRODUCTS, old_till, young_till
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.menu import WHO
from fynlo_pos.bench.recorder import recording
from fynlo_pos.bench.settled import in_turns
from fynlo_pos.bench.shop import MeasuredShop


def timed_sale(shop: MeasuredShop, nth: int) -> int:
    """Ring an order, then return the nanoseconds its sale takes."""
    basket, tenders = shop.order(nth)
    began = perf_counter_ns()
    shop.till.complete_sale(basket, tenders, WHO)
    return perf_counter_ns() - began


def measure_sale_commit(ground: Ground) -> list[Figure]:
    """Measure a sale against the same rows by a raw cursor."""
    till = young_till(ground)
    copies = [ground.copy_of(till) for _ in range(3)]
    with (
        MeasuredShop(copies[0], CAFE_PRODUCTS) as shop,
        recording(copies[1], CAFE_PRODUCTS) as (recorded, recorder),
        MeasuredShop(copies[2], CAFE_PRODUCTS) as below,
        raw_database(below.opened.home.database, below.opened.secret.key) as raw,
    ):

        def floor(nth: int) -> int:
            basket, tenders = recorded.order(nth)
            raw.write(recorder.take_noted())
            recorded.till.complete_sale(basket, tenders, WHO)
            return raw.write(recorder.take_noted())

        sold, rows = in_turns(ground.scale.sales, lambda nth: timed_sale(shop, nth), floor)
    ground.forget(*copies)
    return [timed_figure("sale_commit", sold, rows)]


def measure_growth(ground: Ground) -> list[Figure]:
    """Measure a sale on a till with five years behind it, against one in its second week."""
    scale = ground.scale
    copies = [ground.copy_of(old_till(ground)), ground.copy_of(young_till(ground))]
    with (
        MeasuredShop(copies[0], scale.products) as old,
        MeasuredShop(copies[1], CAFE_PRODUCTS) as young,
    ):
        late, early = in_turns(
            scale.sales, lambda nth: timed_sale(old, nth), lambda nth: timed_sale(young, nth)
        )
    ground.forget(*copies)
    return [timed_figure("sale_commit_growth", late, early)]
