"""``fynlo till``: open the till; also what happens when nothing is typed."""

import argparse

NAME = "till"
HELP = "open the till (the default)"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed."""
    parser.add_argument("--windowed", action="store_true", help="do not fill the whole screen")


def run(asked: argparse.Namespace) -> int:
    """Open the till of this data folder; return the exit code."""
    from fynlo_pos.app.till_window import run_till
    from fynlo_pos.cli.places import data_folder

    run_till(data_folder(), demo=False, full_screen=not asked.windowed)
    return 0
