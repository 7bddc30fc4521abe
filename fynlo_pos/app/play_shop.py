"""The shop of a play, set up in an empty data folder: its venue, one person, its menu."""

from pathlib import Path

import msgspec

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.play_orders import label_menu, newest, play_made_up, play_past
from fynlo_pos.app.shipped import demo_venue_file
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.db.whole_menu import read_whole_menu
from fynlo_pos.core.demo_venue import read_demo_venue
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.importing.import_menu import plan_menu
from fynlo_pos.core.importing.menu_csv import read_menu
from fynlo_pos.core.importing.orders_csv import read_orders
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.pin import hash_pin
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.venue import Venue
from fynlo_pos.ui.play.orders import PlayOrder

MENU_FILE = "menu.csv"
PERSON = "Ana"


def set_up_play(
    folder: Path, count: int, *, orders_file: Path | None, pin: str
) -> tuple[PlayOrder, ...]:
    """Set the shop up and return the orders to play in it.

    Raises ``Refused`` for files that cannot be played. The key lies in a file: a passing folder
    leaves nothing in this device's keyring.
    """
    opened = open_till(folder, now_ms=now_ms, new_id=new_id, keyring=lambda _home: None)
    try:
        if orders_file is None:
            return _set_up_demo(opened, count, pin)
        return _set_up_history(opened, count, orders_file, pin)
    finally:
        opened.close()


def _set_up_demo(opened: OpenTill, count: int, pin: str) -> tuple[PlayOrder, ...]:
    demo = read_demo_venue(demo_venue_file(), new_id)
    orders = play_made_up(demo, count)
    staff = (_with_pin(demo.staff[0], pin), *demo.staff[1:])
    _save(opened, *msgspec.structs.replace(demo, staff=staff).documents())
    return orders


def _set_up_history(
    opened: OpenTill, count: int, orders_file: Path, pin: str
) -> tuple[PlayOrder, ...]:
    venue = Venue(
        new_id(),
        "The Takeaway",
        vat_registered=True,
        vat_number="GB 999 9999 73",
        usual_dining=Dining.TAKE_AWAY,
        is_demo=True,
    )
    try:
        with orders_file.open("rb") as stream:
            past = newest(
                read_orders(stream, venue.counted_in, timezone=venue.timezone).orders, count
            )
        with orders_file.with_name(MENU_FILE).open("rb") as stream:
            menu_file = read_menu(stream, venue.counted_in)
    except OSError as error:
        raise Refused(
            "{file} cannot be read: {why}.",
            file=error.filename,
            why=error.strerror or str(error),
        ) from error
    plan = plan_menu(menu_file, read_whole_menu(opened.readers, now_ms()), new_id)
    products = label_menu(plan, past)
    person = _with_pin(Staff(new_id(), PERSON, is_manager=True), pin)
    _save(opened, venue, person, *plan.tax_classes, *plan.categories, *products)
    return play_past(past, products)


def _with_pin(person: Staff, pin: str) -> Staff:
    return msgspec.structs.replace(person, pin_hash=hash_pin(pin))


def _save(opened: OpenTill, *documents: msgspec.Struct) -> None:
    Till(opened.store, now_ms, new_id, by_itself).save_documents(documents, None)
