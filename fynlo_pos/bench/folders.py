"""The data folders that benchmarks share, each made once a run."""

from pathlib import Path

from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.history import write_history
from fynlo_pos.bench.shop import set_up

CAFE_PRODUCTS = 500


def young_till(ground: Ground) -> Path:
    """Return a cafe's till in its second week."""
    return till_of(ground, CAFE_PRODUCTS, ground.scale.few_orders)


def old_till(ground: Ground) -> Path:
    """Return a till with five years of a busy cafe, and all the products a till must bear."""
    return till_of(ground, ground.scale.products, ground.scale.many_orders)


def stocked_till(ground: Ground) -> Path:
    """Return a new till with all the products a till must bear."""
    return till_of(ground, ground.scale.products, 0)


def largest_menu(ground: Ground) -> Path:
    """Return a new till with the most products that a search must bear."""
    return till_of(ground, ground.scale.many_products, 0)


def day_of(ground: Ground, orders: int) -> Path:
    """Return a cafe's till with ``orders`` since its last Z."""
    return till_of(ground, CAFE_PRODUCTS, orders)


def till_of(ground: Ground, products: int, orders: int) -> Path:
    """Return a cafe's or a shop's till with so much behind it."""

    def make(folder: Path) -> None:
        set_up(folder, products)
        if orders:
            write_history(folder, products, orders)

    return ground.made_once(f"till-{products}-products-{orders}-orders", make)
