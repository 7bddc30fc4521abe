"""A till whose base cannot be unpacked starts, and its tables stay as they are."""

from pathlib import Path

import pytest

from fynlo_pos.core.db import own_notes
from fynlo_pos.core.db.own_figures import differs_since, note_differs
from fynlo_pos.core.db.reading import SqlReading
from tests.support.shop import FRIDAY_NOON_MS, Shop
from tests.support.trimmed import TODAY, TradingVenue, tables_in, trim

pytestmark = pytest.mark.integration

WAITS = "INSERT INTO parked SELECT incarnation, seq, stamp, 'leap', '' FROM envelope LIMIT 1"


@pytest.mark.parametrize("is_noted", [True, False], ids=["noted", "waits"])
def test_it_starts_and_sells_and_does_not_try_that_again(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_noted: bool,
) -> None:
    venue = TradingVenue(tmp_path)
    trim(venue.first.open, TODAY)
    with venue.first.open.store.connection.begin() as connection:
        connection.exec_driver_sql("UPDATE base_part SET packed = x'00' WHERE nth = 0")
        if is_noted:
            note_differs(connection, venue.first.open.incarnation, FRIDAY_NOON_MS)
        else:
            connection.exec_driver_sql(WAITS)
    before = venue.tables()
    folder = venue.first.open.home.folder
    venue.close()
    again = Shop(folder, set_up=False)
    assert tables_in(again.open) == before
    again.sell(1)
    with again.open.readers.connect() as now, now.begin():
        assert (differs_since(now) is not None) == is_noted
    reading = SqlReading(again.open.readers, again.open.incarnation)
    kinds = {matter.kind for matter in reading.matters()}
    assert ("tables_differ" in kinds, "base_damaged" in kinds) == (is_noted, True)
    again.close()
    caplog.clear()
    Shop(folder, set_up=False).close()
    assert caplog.messages == [], "it would fail again"
    monkeypatch.setattr(own_notes, "VERSION", "another")
    Shop(folder, set_up=False).close()
    assert len(caplog.messages) == 1
