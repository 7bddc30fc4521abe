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
    from fynlo_pos.cli.places import data_folder
    from fynlo_pos.cli.terminal import ProgressBar
    from fynlo_pos.core.db.doctor import examine
    from fynlo_pos.core.db.home import Home
    from fynlo_pos.core.db.looking import looking_at
    from fynlo_pos.core.db.open_till import system_keyring

    with looking_at(Home(data_folder()), system_keyring) as (readers, passing):
        bar = ProgressBar("Examining")
        found = examine(readers, passing, bar)
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
    if found.folded:
        print(
            f"{found.folded:,} of them, up to {found.folded_to}, are kept without their contents: "
            "those are in their places, and the tables were made anew from there on."
        )
    if found.waiting:
        print(f"Kept, and not read yet by this version of the program: {found.waiting:,}.")
    for waits in found.in_no_z_yet:
        print(waits)
    return 0
