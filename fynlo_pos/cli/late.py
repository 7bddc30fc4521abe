"""``fynlo late``: sales that a terminal could not hand over, by file and at the hub."""

import argparse
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from fynlo_pos.core.money import CURRENCIES, format_money
from fynlo_pos.core.trouble import Refused

if TYPE_CHECKING:
    from fynlo_pos.app.joined_hub import JoinedHub
    from fynlo_pos.app.late_files import LatePreview

NAME = "late"
HELP = "write what this terminal could not hand over to a file, or let such a file in"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed."""
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    export = acts.add_parser("export", help="write this terminal's own late sales to a file")
    export.add_argument("file", type=Path)
    admit = acts.add_parser("admit", help="show what is in a file; with --yes let it in")
    admit.add_argument("file", type=Path)
    admit.add_argument("--yes", action="store_true", help="let it in")
    acts.add_parser("list", help="show what waits at the hub")


def run(asked: argparse.Namespace) -> int:
    """Do it; return the exit code."""
    from fynlo_pos.app.joined_hub import read_joined
    from fynlo_pos.cli.places import data_folder

    joined = read_joined(data_folder())
    if joined is None:
        raise Refused("This till shares nothing yet. Begin with: fynlo join")
    if asked.act == "export":
        _export(joined, asked.file)
    elif asked.act == "admit":
        _admit(joined, asked.file, is_sure=asked.yes)
    else:
        _list(joined)
    return 0


def _export(joined: "JoinedHub", file: Path) -> None:
    from fynlo_pos.app.late_writing import export_late
    from fynlo_pos.cli.places import data_folder
    from fynlo_pos.core.db.home import Home
    from fynlo_pos.core.db.keyring_secrets import system_keyring
    from fynlo_pos.core.db.looking import looking_at
    from fynlo_pos.core.db.peer_store import PeerReading

    home = Home(data_folder())
    with looking_at(home, system_keyring) as (readers, _passing), readers.connect() as connection:
        written = export_late(PeerReading(connection), home, joined, file)
    print(f"Written: {written.envelopes} entries, {written.sales} of them sales.")
    print("On a terminal that may let others in:")
    for part in written.paths:
        print(f"    fynlo late admit {shlex.quote(part.name)}")


def _admit(joined: "JoinedHub", file: Path, *, is_sure: bool) -> None:
    from fynlo_pos.app.late_files import admit_late, preview_late
    from fynlo_pos.cli.places import data_folder
    from fynlo_pos.core.db.home import Home

    home = Home(data_folder())
    _show(preview_late(home, joined, file))
    if is_sure:
        admitted = admit_late(home, joined, file)
        print(f"Let in: {admitted.new} entries.")
    else:
        print("Nothing was let in yet. To let it in, add --yes.")


def _show(preview: "LatePreview") -> None:
    let_go = ", which was taken out of the shop" if preview.is_let_go else ""
    print(f"From {preview.terminal}{let_go}: {preview.envelopes} entries.")
    print(f"Not with the shop yet: {preview.new}, {preview.sales} of them sales.")
    if preview.sales:
        amount = format_money(preview.amount_minor, CURRENCIES[preview.currency])
        print(f"They come to {amount}.")
    if preview.unread:
        print(f"Waiting for a newer version of the till: {preview.unread}.")


def _list(joined: "JoinedHub") -> None:
    from fynlo_pos.app.late_files import waiting_at_the_hub
    from fynlo_pos.cli.places import data_folder
    from fynlo_pos.core.db.home import Home

    waiting = waiting_at_the_hub(Home(data_folder()), joined)
    for terminal, entries in waiting:
        print(f"{terminal}: {entries} entries wait to be let in.")
    if not waiting:
        print("Nothing waits.")
