"""``fynlo hub``: run the hub that relays between a venue's terminals, until it is told to stop."""

import argparse
import os
import sys

NAME = "hub"
HELP = "run a hub that terminals of a venue sync through, or stop the one of this till"

WORDS = ("host", "port")
SWITCHES = ("tls", "new_venue")


def configure(parser: argparse.ArgumentParser) -> None:
    """Where it listens; everything else is in its environment."""
    parser.add_argument(
        "--stop", action="store_true", help="end the hub that this till has started, and no other"
    )
    parser.add_argument("--host", help="where to listen (default: this machine only)")
    parser.add_argument("--port", help="which port; 0 takes any free one")
    parser.add_argument("--tls", action="store_true", help="TLS on this machine too")
    parser.add_argument(
        "--new-venue", action="store_true", help="offer a code that begins another venue"
    )


def run(asked: argparse.Namespace) -> int:
    """Become the hub, or end it; where a process cannot become another one, wait for it."""
    if asked.stop:
        return _stop()
    command = [sys.executable, "-m", "hub", *_words(asked)]
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted # nosec B606
    import subprocess

    return subprocess.run(command, check=False).returncode


def _stop() -> int:
    from fynlo_pos.app.own_hub import hub_folder, stop_running
    from fynlo_pos.cli.places import data_folder

    if stop_running(hub_folder(data_folder())):
        print("The hub has stopped. Terminals go on selling by themselves.")
        print("A till of this folder that is open, or is opened, starts it again.")
    else:
        print("This till has no hub that runs.")
    return 0


def _words(asked: argparse.Namespace) -> list[str]:
    given = [(name, getattr(asked, name)) for name in WORDS]
    words = [word for name, value in given if value for word in (f"--{name}", value)]
    return words + [f"--{name.replace('_', '-')}" for name in SWITCHES if getattr(asked, name)]
