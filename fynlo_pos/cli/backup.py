"""``fynlo backup``: one file that the venue's recovery key opens."""

import argparse
from pathlib import Path

from fynlo_pos.cli.terminal import warn
from fynlo_pos.core.trouble import Refused

NAME = "backup"
HELP = "write a backup that the recovery key opens"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed."""
    parser.add_argument("file", type=Path, help="the file to write")


def run(asked: argparse.Namespace) -> int:
    """Back up this data folder's till; return the exit code."""
    from fynlo_pos.app.kept_backups import KeptBackups
    from fynlo_pos.cli.open_shop import open_standing_shop
    from fynlo_pos.cli.places import data_folder

    target = asked.file.absolute()
    if not target.parent.is_dir():
        raise Refused(
            "There is no folder {folder}. Nothing was backed up. Name another.",
            folder=str(target.parent),
        )
    if target.is_dir():
        raise Refused(
            "{folder} is a folder. Nothing was backed up. Name a file in it, like {like}.",
            folder=str(asked.file),
            like=str(asked.file / "till.backup"),
        )
    with open_standing_shop(data_folder()) as shop:
        shop.opened.back_up(target)
        is_sheet_kept = KeptBackups(shop.opened).is_sheet_kept()
    if is_sheet_kept:
        print(f"Backed up to {asked.file}. The recovery sheet opens it.")
        return 0
    print(f"Backed up to {asked.file}.")
    warn(
        "Nobody can open it yet: nobody has the recovery codes, and without them it is lost with "
        "this device. See and keep them with: fynlo recovery-sheet"
    )
    return 0
