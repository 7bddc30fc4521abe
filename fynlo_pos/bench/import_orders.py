"""``import_orders``: past orders, one envelope each, as ``fynlo import`` brings them in."""

from collections.abc import Iterable, Sequence
from time import perf_counter_ns
from uuid import UUID

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.bench.figures import MS, Figure, paired_ratio
from fynlo_pos.bench.floor import RawDatabase, Statement, raw_database
from fynlo_pos.bench.ground import Ground, tell
from fynlo_pos.bench.menu import TAXES, WHO, shelf
from fynlo_pos.bench.past_orders import read_past_orders
from fynlo_pos.bench.recorder import recorder_of
from fynlo_pos.bench.settled import settle
from fynlo_pos.bench.shop import MeasuredShop, set_up
from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.importing.import_orders import (
    PastMenu,
    Source,
    import_orders,
    past_menu,
)
from fynlo_pos.core.importing.orders_csv import PastOrder
from fynlo_pos.core.ports import Store
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding
from fynlo_pos.payments.tenders import ELSEWHERE

AT_A_TIME = 100
HISTORY_LOG = "H1"
HISTORY_ID = UUID(int=7)
SECOND = 1000 * MS
SOURCE = Source(
    name="history",
    person=WHO,
    tax_mode=TaxMode(registered=True, inclusive=True, rounding=TaxRounding.PER_RECEIPT),
    dining=Dining.TAKE_AWAY,
    currency="GBP",
)


def measure_import(ground: Ground) -> list[Figure]:
    """Measure the import, its file read included, against the same rows by a raw cursor.

    They take turns every ``AT_A_TIME`` orders; the floor has one transaction an order too.
    """
    began = perf_counter_ns()
    orders = read_past_orders(ground.scale.imported)
    reading = perf_counter_ns() - began
    products = _products_of(orders)
    empty = ground.made_once(f"import-{len(products)}", lambda folder: set_up(folder, 0))
    copies = [ground.copy_of(empty) for _ in range(3)]
    menu = past_menu(products, [shelf(0)], {tax.id: tax for tax in TAXES}, TAXES[0].id)
    imports: list[int] = []
    floors: list[int] = []
    with (
        MeasuredShop(copies[0], 0) as shop,
        MeasuredShop(copies[1], 0) as noting,
        MeasuredShop(copies[2], 0) as below,
        raw_database(below.opened.home.database, below.opened.secret.key) as raw,
    ):
        stores = [
            each.opened.store.history_log(HISTORY_LOG, new_id=HISTORY_ID, at_ms=now_ms())
            for each in (shop, noting, below)
        ]
        with recorder_of(noting, stores[1].log) as recorder:
            settle()
            for part in _in_parts(orders):
                noted = []
                for order in part:
                    _import([order], recorder.store, menu)
                    noted.append(recorder.take_noted())
                imports.append(_import(part, stores[0], menu))
                floors.append(_replay(noted, raw))
    ground.forget(*copies)
    tell(f"imported {len(orders):,} orders")
    return [
        Figure(
            "import_orders",
            (reading + sum(imports)) / SECOND,
            "s",
            sum(floors) / SECOND,
            paired_ratio(imports, floors),
        )
    ]


def _import(orders: Sequence[PastOrder], store: Store, menu: PastMenu) -> int:
    began = perf_counter_ns()
    came = import_orders(
        orders,
        store,
        menu=menu,
        source=SOURCE,
        take_elsewhere=ELSEWHERE.take,
        progress=lambda _done, _of: None,
    )
    took = perf_counter_ns() - began
    if came.added != len(orders):
        raise RuntimeError(f"{len(orders)} orders were given and {came.added} came in")
    return took


def _replay(noted: Iterable[list[Statement]], raw: RawDatabase) -> int:
    return sum(raw.write(statements) for statements in noted)


def _products_of(orders: Iterable[PastOrder]) -> list[Product]:
    prices = {line.name: line.unit_minor for order in orders for line in order.lines}
    return [
        Product(new_id(), name, shelf(0).id, price_minor, TAXES[0].id)
        for name, price_minor in prices.items()
    ]


def _in_parts(orders: Sequence[PastOrder]) -> Iterable[Sequence[PastOrder]]:
    return (orders[first : first + AT_A_TIME] for first in range(0, len(orders), AT_A_TIME))
