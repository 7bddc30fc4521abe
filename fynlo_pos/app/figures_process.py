"""The process that compares a till's tables with its log, beside the till that began it.

It ends with that till, and takes the copy that it makes beside the sales away again.
"""

import os
import signal
import sys
import threading
from pathlib import Path
from typing import Final

from fynlo_pos.core.db.disk_room import has_room
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.home import Home, is_in_use
from fynlo_pos.core.db.looking import looking_at
from fynlo_pos.core.db.open_till import system_keyring
from fynlo_pos.core.trouble import Refused, Trouble

DIFFERS: Final = 3
NOT_DONE: Final = 1
COPIES: Final = 2
"""What the tables made anew take at most, as often as the till's file is large."""


def main(folder: Path) -> int:
    """Return 0 where the tables are what the log says, ``DIFFERS`` where they are not.

    ``NOT_DONE`` where it was not to be found out: the disk's room is for sales, the till is gone.
    """
    home = Home(folder)
    try:
        if not is_in_use(home) or not has_room(folder, COPIES * home.database.stat().st_size):
            return NOT_DONE
        with looking_at(home, system_keyring) as (readers, _passing):
            return DIFFERS if examine(readers, folder).differs else 0
    except (Refused, Trouble, OSError, MemoryError):
        return NOT_DONE
    except Exception:  # noqa: BLE001 - what cannot be replayed is not what the log says
        return DIFFERS


def end_with_the_till() -> None:
    """Unwind when it is told to end, and when the till at the other end of the pipe is gone."""
    signal.signal(signal.SIGTERM, _unwind)
    threading.Thread(target=_wait_for_its_end, daemon=True).start()


def _unwind(_number: int, _frame: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # once: what was laid is being removed
    sys.exit(NOT_DONE)


def _wait_for_its_end() -> None:
    os.read(0, 1)
    os.kill(os.getpid(), signal.SIGTERM)  # the main thread hears it, asleep too


if __name__ == "__main__":
    end_with_the_till()
    sys.exit(main(Path(sys.argv[1])))
