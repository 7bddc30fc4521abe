"""``fynlo invite``: a code by which one more terminal joins this shop."""

import argparse

from fynlo_pos.core.trouble import Refused

NAME = "invite"
HELP = "show the code by which one more terminal joins this shop"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed."""
    parser.add_argument("--manager", action="store_true", help="it may let others in too")


def run(asked: argparse.Namespace) -> int:
    """Show a code and what to type; return the exit code."""
    from fynlo_pos.app.inviting import invite
    from fynlo_pos.app.joined_hub import read_joined
    from fynlo_pos.cli.places import data_folder

    joined = read_joined(data_folder())
    if joined is None:
        raise Refused("This till shares nothing yet. Begin with: fynlo join")
    code = invite(data_folder(), joined, can_manage=asked.manager)
    print("On the other terminal, within ten minutes:")
    print(f"    fynlo join {joined.address.authority} {code}")
    if joined.own_host not in ("", joined.address.host):
        print("In place of the address, give the one that this machine has on the network.")
    return 0
