"""A till's data folder opened for a command that needs no window."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.managing import may_manage
from fynlo_pos.app.witnesses import witnesses_folder
from fynlo_pos.cli.terminal import warn
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.looking import require_till
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.db.reading_catalogue import read_venue
from fynlo_pos.core.db.reading_takings import read_takings
from fynlo_pos.core.db.whole_menu import read_whole_menu
from fynlo_pos.core.importing.import_menu import Menu
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.views import Takings


@contextmanager
def open_standing_shop(folder: Path) -> Iterator["OpenShop"]:
    """Open the till that is in a data folder; where there is none, none is made: ``Refused``."""
    require_till(Home(folder))
    with open_shop(folder) as shop:
        yield shop


@contextmanager
def open_shop(folder: Path) -> Iterator["OpenShop"]:
    """Open the till in a data folder; leaving the block closes it."""
    opened = open_till(folder, now_ms=now_ms, new_id=new_id, witnesses=witnesses_folder())
    for warning in (*opened.warnings, *(risk.sentence for risk in opened.key_risks)):
        warn(str(warning))
    try:
        till = Till(opened.store, now_ms, new_id, lambda: may_manage(opened))
        yield OpenShop(opened, till)
    finally:
        opened.close()


class OpenShop(msgspec.Struct, frozen=True):
    """An open till: its acts, and what commands read."""

    opened: OpenTill
    till: Till

    def venue(self) -> Venue | None:
        """Return the venue's settings, ``None`` before the first run."""
        with (
            telling_trouble(),
            self.opened.readers.connect() as connection,
            connection.begin(),
        ):
            return read_venue(connection)

    def menu(self) -> Menu:
        """Return the whole menu as of today."""
        return read_whole_menu(self.opened.readers, now_ms())

    def takings(self, first: str, last: str) -> Takings:
        """Return the reports page over a range of business dates."""
        with (
            telling_trouble(),
            self.opened.readers.connect() as connection,
            connection.begin(),
        ):
            return read_takings(connection, first, last)
