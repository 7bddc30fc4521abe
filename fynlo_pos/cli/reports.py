"""``fynlo reports``: takings of a range of days, as text or JSON."""

import argparse

from fynlo_pos.cli.typed import a_date
from fynlo_pos.core.trouble import Refused

NAME = "reports"
HELP = "print takings, VAT, busiest days and what sold most"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed."""
    parser.add_argument("--from", dest="first", type=a_date, metavar="DATE")
    parser.add_argument("--to", dest="last", type=a_date, metavar="DATE")
    parser.add_argument("--json", action="store_true", help="print whole numbers for a program")


def run(asked: argparse.Namespace) -> int:
    """Print the report of this data folder's till; return the exit code."""
    from fynlo_pos.cli.open_shop import open_standing_shop
    from fynlo_pos.cli.places import data_folder
    from fynlo_pos.core.business_day import FIRST_DATE, LAST_DATE
    from fynlo_pos.core.reports.history_summary import summarise

    first, last = asked.first or FIRST_DATE, asked.last or LAST_DATE
    if first > last:
        raise Refused(
            "No day lies from {first} to {last}. Nothing was read. Give the earlier one first.",
            first=first,
            last=last,
        )
    with open_standing_shop(data_folder()) as shop:
        takings = shop.takings(first, last)
        menu_items = sum(not product.archived for product in shop.menu().products)
        venue = shop.venue()
        says_vat = venue is None or venue.vat_registered or takings.holds_vat
    if asked.json:
        import json

        print(
            json.dumps(
                summarise(takings, menu_items=menu_items, says_vat=says_vat),
                indent=1,
                ensure_ascii=False,
            )
        )
    else:
        from fynlo_pos.cli.takings_text import takings_text

        print(takings_text(takings, says_vat=says_vat))
    return 0
