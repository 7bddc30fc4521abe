"""``python -m hub.offer [COUNT]``: codes that each begin a venue, for who runs a hub of many.

They go into the store of the hub in ``FYNLO_HUB_HOME``, whether it runs or not, and are printed
one a line. Each is worth something once, for ten minutes.
"""

import os
import sys
from collections.abc import Sequence

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.protocol.frames import Role
from hub.codes import NEW_VENUE, make_code
from hub.home import Home
from hub.ids import new_id
from hub.secret import find_identity
from hub.settings import settings_from
from hub.store.opening import open_store
from hub.store.port import StoreTrouble

NOT_DONE = 1


def main(words: Sequence[str]) -> int:
    """Offer codes; return the exit code."""
    settings = settings_from(os.environ, host="127.0.0.1", port=0, is_tls=False, is_new_venue=True)
    home = Home(settings.folder)
    try:
        home.make()
        identity = find_identity(home, settings.key_file, new_id())
        store = open_store(settings.database, home.database, identity.database_key)
    except (Trouble, StoreTrouble) as trouble:
        print(trouble, file=sys.stderr)
        return NOT_DONE
    try:
        for _ in range(int(words[0]) if words else 1):
            text, code = make_code(identity, NEW_VENUE, Role.MEMBER, can_manage=True)
            store.offer(code)
            print(text)
    finally:
        store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
