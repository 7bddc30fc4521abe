"""``fynlo authority``: which hub is in charge of who belongs to the shop."""

import argparse
from typing import TYPE_CHECKING

from fynlo_pos.core.trouble import Refused

if TYPE_CHECKING:
    from fynlo_pos.app.authority import InCharge

NAME = "authority"
HELP = "show which hub lets terminals in and out, or put another in charge"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed."""
    acts = parser.add_subparsers(dest="act", metavar="ACT")
    move = acts.add_parser("move", help="put this terminal's hub in charge, or another")
    move.add_argument("address", nargs="?", default="", help="where the other hub is")
    move.add_argument("letters", nargs="?", default="", help="the letters of its key")
    use = acts.add_parser("use", help="have this terminal talk to another hub of its shop")
    use.add_argument("address", help="where the other hub is")
    use.add_argument("letters", nargs="?", default="", help="the letters of its key")


def run(asked: argparse.Namespace) -> int:
    """Do it; return the exit code."""
    from fynlo_pos.app.authority import hub_in_charge, other_hub, put_in_charge
    from fynlo_pos.app.joined_hub import device_key, keep_joined, read_joined
    from fynlo_pos.cli.places import data_folder
    from fynlo_pos.core.db.home import Home

    joined = read_joined(data_folder())
    if joined is None:
        raise Refused("This till shares nothing yet. Begin with: fynlo join")
    key = device_key(Home(data_folder()))
    if asked.act == "use":
        joined = other_hub(joined, key, asked.address, asked.letters)
        keep_joined(data_folder(), joined)
        print(f"This terminal talks to {joined.address.authority} once it is started again.")
    elif asked.act == "move":
        _show(put_in_charge(joined, key, asked.address, asked.letters))
    else:
        _show(hub_in_charge(joined, key))
    return 0


def _show(standing: "InCharge") -> None:
    which = "This terminal's hub" if standing.is_this else "Another hub"
    print(f"{which} is in charge. Its letters are {standing.letters}.")
    if standing.is_doubtful:
        print("Two hubs were put in charge at once. Put one in charge to settle it:")
        print("    fynlo authority move")
