"""A station named on the command line, beside a till that is open: the id that its code holds."""

from pathlib import Path

import msgspec
import pytest

from fynlo_pos.app.inviting import station_named
from fynlo_pos.core.kitchen.documents import StationKind
from fynlo_pos.core.trouble import Refused
from tests.support.restaurant import BAR, GRILL, Restaurant
from tests.support.shop import STAFF_ID

pytestmark = [pytest.mark.integration, pytest.mark.slow]


def test_a_screen_is_found_by_its_name_and_a_printer_is_none(tmp_path: Path) -> None:
    shop = Restaurant(tmp_path / "till")
    try:
        printer = msgspec.structs.replace(BAR, kind=StationKind.PRINTER)
        shop.till.save_documents([printer], STAFF_ID)
        assert station_named(tmp_path / "till", "grill") == str(GRILL.id)
        for name in ("Bar", "Pizza"):
            with pytest.raises(Refused, match=f"No kitchen screen is called {name}.*Grill"):
                station_named(tmp_path / "till", name)
    finally:
        shop.close()
