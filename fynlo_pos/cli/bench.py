"""``fynlo bench``: measure what the till promises."""

import argparse
from pathlib import Path

NAME = "bench"
HELP = "measure what the till promises, beside the floor of this machine"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed."""
    parser.add_argument("names", nargs="*", metavar="NAME", help="what to measure; all if none")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to a file")


def run(asked: argparse.Namespace) -> int:
    """Measure; return the exit code."""
    from fynlo_pos.bench.runner import main

    return main(asked.names, asked.json)
