"""``fynlo import``: a menu from a spreadsheet, or years of orders from another till."""

import argparse
from pathlib import Path

NAME = "import"
HELP = "bring in a menu, or past orders with --orders, from a CSV file"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed."""
    parser.add_argument("file", type=Path, help="the CSV file")
    parser.add_argument("--orders", action="store_true", help="the file holds past orders")
    parser.add_argument("--yes", action="store_true", help="import without asking first")
    parser.add_argument("--preview", action="store_true", help="show what would happen and stop")
    parser.add_argument(
        "--source", default="", metavar="NAME", help="the name of the till the orders come from"
    )
    parser.add_argument(
        "--no-vat",
        action="store_true",
        help="the prices of the past orders hold no VAT (the shop was not registered)",
    )


def run(asked: argparse.Namespace) -> int:
    """Import; return the exit code."""
    if asked.orders:
        from fynlo_pos.cli import importing_orders

        return importing_orders.run(
            asked.file, source=asked.source, no_vat=asked.no_vat, preview=asked.preview
        )
    from fynlo_pos.cli import importing_menu

    return importing_menu.run(asked.file, unasked=asked.yes, preview=asked.preview)
