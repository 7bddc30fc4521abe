"""``fynlo join``: share a shop between terminals, here or by a hub elsewhere."""

import argparse

from fynlo_pos.cli.typed import a_number
from fynlo_pos.core.trouble import Refused

NAME = "join"
HELP = "add this terminal to a shop; with no address, let others join this one"
EVERYWHERE = "0.0.0.0"  # noqa: S104 - asked for by --network # nosec B104
MANAGING = "It may manage: let others in (fynlo invite) and out, and change people, PINs and taxes."
ORDINARY = (
    "It sells. Others are let in, and people, PINs and taxes changed, where a till may manage."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed."""
    parser.add_argument("address", nargs="?", default="", help="the hub's address, or its QR text")
    parser.add_argument("code", nargs="?", default="", help="as the other terminal shows it")
    parser.add_argument("--kitchen", action="store_true", help="this is a kitchen's screen")
    parser.add_argument(
        "--network", action="store_true", help="let in terminals on other machines too"
    )
    parser.add_argument("--port", type=a_number, help="where this shop's own hub listens")


def run(asked: argparse.Namespace) -> int:
    """Join, or begin to share; return the exit code."""
    from fynlo_pos.app.joining import begin_sharing, join_by_code
    from fynlo_pos.cli.places import data_folder
    from fynlo_pos.sync.protocol.enrolment import DEFAULT_PORT

    folder = data_folder()
    if asked.address:
        if not asked.code and not asked.address.startswith("fynlo://"):
            raise Refused("Type the code after the address, as the other terminal shows it.")
        joined = join_by_code(folder, asked.address, asked.code, is_kitchen=asked.kitchen)
        program = "fynlo kitchen" if asked.kitchen else "fynlo"
        print(f"This terminal is {joined.terminal} of the shop now. Start it with: {program}")
        if not asked.kitchen:
            print(MANAGING if joined.can_manage else ORDINARY)
        return 0
    host = EVERYWHERE if asked.network else "127.0.0.1"
    port = DEFAULT_PORT if asked.port is None else asked.port
    joined = begin_sharing(folder, host=host, port=port)
    print(f"{joined.terminal} shares its shop at {joined.address.authority}.")
    print("Let another terminal in with: fynlo invite")
    print("Its hub runs on by itself, also while no till is open. To stop it: fynlo hub --stop")
    return 0
