"""``fynlo kitchen``: a kitchen screen, or the screen that tells customers what is ready."""

import argparse

NAME = "kitchen"
HELP = "open a kitchen screen, or with --status the customers' one"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed."""
    parser.add_argument("--station", metavar="NAME", default="", help="which station this is")
    parser.add_argument("--status", action="store_true", help="what is preparing and what is ready")
    parser.add_argument("--large", action="store_true", help="fewer orders, to be read from far")
    parser.add_argument("--windowed", action="store_true", help="do not fill the whole screen")


def run(asked: argparse.Namespace) -> int:
    """Open the screen of this data folder; return the exit code."""
    from fynlo_pos.app.kitchen_screen import run_kitchen
    from fynlo_pos.cli.places import data_folder

    run_kitchen(
        data_folder(),
        station=asked.station,
        is_large=asked.large,
        is_status=asked.status,
        full_screen=not asked.windowed,
    )
    return 0
