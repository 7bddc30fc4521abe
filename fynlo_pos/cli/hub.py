"""``fynlo hub``: run the hub that relays between a venue's terminals, until it is told to stop."""

import argparse
import os
import subprocess
import sys

NAME = "hub"
HELP = "run a hub that terminals of a venue sync through"

WORDS = ("host", "port")
SWITCHES = ("tls", "new_venue")


def configure(parser: argparse.ArgumentParser) -> None:
    """Where it listens; everything else is in its environment."""
    parser.add_argument("--host", help="where to listen (default: this machine only)")
    parser.add_argument("--port", help="which port; 0 takes any free one")
    parser.add_argument("--tls", action="store_true", help="TLS on this machine too")
    parser.add_argument(
        "--new-venue", action="store_true", help="offer a code that begins another venue"
    )


def run(asked: argparse.Namespace) -> int:
    """Become the hub; where a process cannot become another one, wait for it."""
    command = [sys.executable, "-m", "hub", *_words(asked)]
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted # nosec B606
    return subprocess.run(command, check=False).returncode


def _words(asked: argparse.Namespace) -> list[str]:
    given = [(name, getattr(asked, name)) for name in WORDS]
    words = [word for name, value in given if value for word in (f"--{name}", value)]
    return words + [f"--{name.replace('_', '-')}" for name in SWITCHES if getattr(asked, name)]
