"""``fynlo invite``: a code by which one more terminal joins this shop."""

import argparse

from fynlo_pos.core.trouble import Refused

NAME = "invite"
HELP = "show the code by which one more terminal joins this shop"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed."""
    parser.add_argument("--manager", action="store_true", help="it may let others in too")
    parser.add_argument("--kitchen", action="store_true", help="it is a kitchen's screen")
    parser.add_argument(
        "--board", action="store_true", help="it is a tablet that shows the kitchen in a browser"
    )
    parser.add_argument(
        "--station",
        metavar="NAME",
        default="",
        help="with --kitchen or --board: of this station alone",
    )


def run(asked: argparse.Namespace) -> int:
    """Show a code and what to type; return the exit code."""
    from fynlo_pos.app.inviting import invite, station_named
    from fynlo_pos.app.joined_hub import read_joined
    from fynlo_pos.cli.places import data_folder
    from fynlo_pos.sync.protocol.calls import NewCode
    from fynlo_pos.sync.protocol.enrolment import board_link
    from fynlo_pos.sync.protocol.frames import Role

    is_kitchen = asked.kitchen or asked.board or bool(asked.station)
    if is_kitchen and asked.manager:
        raise Refused("A kitchen's screen lets nobody in. Ask for one of the two.")
    joined = read_joined(data_folder())
    if joined is None:
        raise Refused("This till shares nothing yet. Begin with: fynlo join")
    station = ""
    if asked.station:
        station = station_named(data_folder(), asked.station, with_pass=asked.board)
    role = Role.VIEWER if is_kitchen else Role.MEMBER
    role = Role.BOARD if asked.board else role
    code = invite(data_folder(), joined, NewCode(role, can_manage=asked.manager, station=station))
    if asked.board:
        link = board_link(joined.address.authority, is_tls=joined.address.is_tls)
        print(
            "In the browser of the tablet, within ten minutes, open the first and type the second:"
        )
        print(f"    {link}\n    {code}")
    else:
        words = "join --kitchen" if is_kitchen else "join"
        print("On the other terminal, within ten minutes:")
        print(f"    fynlo {words} {joined.address.authority} {code}")
    if joined.own_host not in ("", joined.address.host):
        print("In place of the address, give the one that this machine has on the network.")
    return 0
