"""The process that compares a till's tables with its log, beside the till that began it."""

import sys
from pathlib import Path
from typing import Final

from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.looking import looking_at
from fynlo_pos.core.db.open_till import system_keyring
from fynlo_pos.core.trouble import Refused, Trouble

DIFFERS: Final = 3
NOT_DONE: Final = 1


def main(folder: Path) -> int:
    """Return 0 where the tables are what the log says, ``DIFFERS`` where they are not."""
    try:
        with looking_at(Home(folder), system_keyring) as (readers, passing):
            return DIFFERS if examine(readers, passing).faults else 0
    except (Refused, Trouble):
        return NOT_DONE


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
