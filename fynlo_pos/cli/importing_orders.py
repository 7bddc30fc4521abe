"""The import of past orders as typed: progress, and a stop that loses nothing."""

from pathlib import Path
from uuid import UUID

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.cli.open_shop import OpenShop, open_shop
from fynlo_pos.cli.places import data_folder
from fynlo_pos.cli.read_file import opened_file, tell_encoding, tell_faults
from fynlo_pos.cli.stopping import stops_between_steps
from fynlo_pos.cli.terminal import ProgressBar, warn
from fynlo_pos.core.catalogue.british_vat import STANDARD, standard_rate
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.importing.import_orders import (
    OrdersImported,
    PastMenu,
    Source,
    import_orders,
    past_menu,
)
from fynlo_pos.core.importing.orders_csv import OrdersFile, read_orders
from fynlo_pos.core.money import CURRENCIES, GBP, Currency, format_money
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.venue import Venue
from fynlo_pos.payments.tenders import ELSEWHERE

STOPPED, ROWS_LEFT_OUT = 130, 3
HISTORY_LOG = "H1"
IMPORTED_BY = Person(UUID("6b1f0a52-7d0c-8e6b-9a53-0f0e1d2c3b4a"), "Imported")


def run(file: Path, *, source: str, no_vat: bool, preview: bool) -> int:
    """Import an order history into the till of this data folder; return the exit code."""
    with open_shop(data_folder()) as shop:
        venue = shop.venue()
        timezone = venue.timezone if venue else "Europe/London"
        currency = venue.counted_in if venue else GBP
        with opened_file(file) as stream:
            history = read_orders(stream, currency, timezone=timezone)
        tell_encoding(history.encoding)
        tell_faults(history.faults, len(history.faults))
        _show(history)
        if preview:
            print("This was a preview. Nothing was changed.")
            return ROWS_LEFT_OUT if history.faults else 0
        sold_by = _source(source or file.stem, venue, currency, no_vat=no_vat, apart=source)
        return _import(history, shop, sold_by)


def _import(history: OrdersFile, shop: OpenShop, source: Source) -> int:
    store = shop.opened.store.history_log(HISTORY_LOG, new_id=new_id(), at_ms=now_ms())
    bar = ProgressBar("Importing orders")
    menu = _menu(shop)
    seen = 0
    try:
        with stops_between_steps() as check_stopped:

            def progress(done: int, of: int) -> None:
                nonlocal seen
                seen = done
                bar(done, of)
                check_stopped()

            came = import_orders(
                history.orders,
                store,
                menu=menu,
                source=source,
                take_elsewhere=ELSEWHERE.take,
                progress=progress,
            )
    except (KeyboardInterrupt, Trouble) as stopped:
        bar.end()
        so_far = f"{seen:,} of {len(history.orders):,} orders are in, each whole."
        if isinstance(stopped, Trouble):
            warn(f"{so_far} Once it can go on, the same command does so from there.")
            raise
        warn(f"Stopped. {so_far} Give the same command again to go on.")
        return STOPPED
    bar.end()
    _report(came, CURRENCIES[source.currency])
    return ROWS_LEFT_OUT if history.faults or came.refused else 0


def _source(
    name: str, venue: Venue | None, currency: Currency, *, no_vat: bool, apart: str
) -> Source:
    registered = not no_vat and (venue is None or venue.vat_registered)
    return Source(
        name=name,
        person=IMPORTED_BY,
        tax_mode=TaxMode(registered, inclusive=True, rounding=TaxRounding.PER_RECEIPT),
        dining=venue.usual_dining if venue else Dining.TAKE_AWAY,
        currency=currency.code,
        apart=apart,
    )


def _menu(shop: OpenShop) -> PastMenu:
    menu = shop.menu()
    classes = dict(menu.tax_classes)
    other = next((each for each in classes.values() if each.name == STANDARD), None)
    if other is None:
        other = standard_rate(new_id())
        shop.till.save_documents([other], None)
        classes[other.id] = other
    return past_menu(menu.products, menu.categories, classes, other.id)


def _show(history: OrdersFile) -> None:
    lines = sum(len(order.lines) for order in history.orders)
    print(f"{len(history.orders):,} orders, {lines:,} lines.", end="")
    if history.orders:
        print(f" {history.orders[0].date} to {history.orders[-1].date}.")
    else:
        print()


def _report(came: OrdersImported, currency: Currency) -> None:
    for refusal in came.refusals:
        warn(str(refusal))
    print(
        f"Imported {came.added:,} orders with {came.lines:,} lines, "
        f"{format_money(came.gross_minor, currency)}; {came.already:,} were here already."
    )
