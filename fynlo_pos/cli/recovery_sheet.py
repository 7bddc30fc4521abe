"""``fynlo recovery-sheet``: the codes that open this till's backups, for somebody to keep, once."""

import argparse
import io
import sys
from collections.abc import Sequence

from fynlo_pos.core.trouble import Refused, Trouble

NAME = "recovery-sheet"
HELP = "show the codes that open this till's backups, until somebody has kept them"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed."""
    parser.add_argument(
        "--kept",
        action="store_true",
        help="somebody keeps what is written here: they are shown this once, and nothing is asked",
    )


def run(asked: argparse.Namespace) -> int:
    """Show the codes of this data folder's till and ask whether they are kept; the exit code.

    Raises ``Refused`` where somebody has them: they are shown once.
    """
    from fynlo_pos.app.kept_backups import KeptBackups
    from fynlo_pos.cli.open_shop import open_standing_shop
    from fynlo_pos.cli.places import data_folder
    from fynlo_pos.cli.terminal import agreed, warn

    with open_standing_shop(data_folder()) as shop:
        if KeptBackups(shop.opened).is_sheet_kept():
            raise Refused(
                "Somebody has these codes, and they are shown once. In place of a sheet that was "
                "lost, make a new one in Settings, Backup."
            )
        _write(shop.opened.recovery.groups)
        if asked.kept or (_can_be_asked() and agreed("Are they kept?", unasked=False)):
            shop.opened.recovery_sheet_kept()
            warn("They are not shown again.")
        else:
            warn("Nobody has them yet. Once they are kept: fynlo recovery-sheet --kept")
    return 0


def _can_be_asked() -> bool:
    """Tell whether a person sees what is written, and can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _write(groups: Sequence[str]) -> None:
    """Write the sheet. Raises ``Trouble`` where it does not come out: then it is not kept."""
    try:
        print("These codes open this till's backups on another till. Keep them away from the till")
        print(f"and show them to nobody. All {len(groups)} are needed, in this order:")
        print(f"\n    {'-'.join(groups)}\n", flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        sys.stdout = io.StringIO()  # what is left in it would be tried again, and complained of
        raise Trouble(
            "The codes could not be written: {why}. They count as nobody's still.",
            why=error.strerror or str(error),
        ) from error
