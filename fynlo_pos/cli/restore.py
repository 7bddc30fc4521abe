"""``fynlo restore``: a backup becomes a till again, in an empty data folder, with receipts anew."""

import argparse
import getpass
import sys
from pathlib import Path

NAME = "restore"
HELP = "restore a backup with the recovery key, into an empty data folder"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed. The key is asked for: a command line is seen by others."""
    parser.add_argument("file", type=Path, help="the backup")


def run(asked: argparse.Namespace) -> int:
    """Restore into this data folder; return the exit code."""
    from fynlo_pos.app.clock import new_id
    from fynlo_pos.cli.places import data_folder
    from fynlo_pos.cli.terminal import warn
    from fynlo_pos.core.db.backup import restore_backup
    from fynlo_pos.core.db.open_till import system_keyring
    from fynlo_pos.core.db.recovery_key import read_recovery_key

    recovery = read_recovery_key(_ask_key())
    warnings = restore_backup(
        asked.file, recovery, data_folder(), keyring=system_keyring, new_id=new_id
    )
    for warning in warnings:
        warn(str(warning))
    print("Restored. Receipts go on in a series of their own when the till is opened.")
    return 0


def _ask_key() -> str:
    if sys.stdin.isatty():
        return getpass.getpass("Recovery key: ")
    return sys.stdin.readline()
