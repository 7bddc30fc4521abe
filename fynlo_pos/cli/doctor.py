"""``fynlo doctor``: verify every chain, rebuild every table from it, and compare."""

import argparse
import sys

NAME = "doctor"
HELP = "verify that every sale is as it was sealed and every total is what the sales say"


def configure(parser: argparse.ArgumentParser) -> None:
    """There is nothing to choose."""
    _ = parser


def run(_asked: argparse.Namespace) -> int:
    """Examine this data folder's till; return the exit code."""
    from fynlo_pos.cli.open_shop import open_shop
    from fynlo_pos.cli.places import data_folder
    from fynlo_pos.cli.terminal import ProgressBar
    from fynlo_pos.core.db.doctor import examine

    with open_shop(data_folder()) as shop:
        bar = ProgressBar("Examining")
        found = examine(shop.opened.readers, shop.opened.home.folder, bar)
        bar.end()
    for fault in found.faults:
        print(fault, file=sys.stderr)
    if found.faults:
        print(
            "The sales themselves are in the log and were not touched. Stop selling on this till "
            "and restore the last backup on another device.",
            file=sys.stderr,
        )
        return 1
    print(
        f"All well: {found.envelopes:,} envelopes in {found.chains:,} chains are as they were "
        f"written, and {found.tables:,} tables are what they say."
    )
    return 0
