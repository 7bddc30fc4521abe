"""``python -m hub``: run a hub until it is told to stop."""

import argparse
import os
import sys
from collections.abc import Sequence

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.protocol.enrolment import DEFAULT_PORT
from hub.service import Service
from hub.settings import settings_from

NOT_DONE = 1


def main(words: Sequence[str]) -> int:
    """Run a hub; return the exit code."""
    asked = _parser().parse_args(words)
    settings = settings_from(
        os.environ,
        host=asked.host,
        port=asked.port,
        is_tls=asked.tls,
        is_new_venue=asked.new_venue,
    )
    try:
        Service(settings).run()
    except Trouble as trouble:
        print(trouble.sentence, file=sys.stderr)
        return NOT_DONE
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hub",
        description="Relays between the terminals of a venue. Several may run at once.",
        epilog="FYNLO_HUB_HOME names the data folder; FYNLO_HUB_DATABASE and FYNLO_HUB_REDIS make "
        "it one worker of many.",
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="where to listen (default: this machine only)"
    )
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help="0 takes any free port")
    parser.add_argument(
        "--tls", action="store_true", help="TLS on this machine too; elsewhere always"
    )
    parser.add_argument(
        "--new-venue", action="store_true", help="offer a code that begins another venue"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
