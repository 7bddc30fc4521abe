"""A till that begins a new hub tells its screens the stations again, where it has folded them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.app import hub_moving
from fynlo_pos.app.hub_moving import HubMoving
from fynlo_pos.app.joined_hub import JoinedHub, read_joined
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.documents import DocumentToldAgain
from fynlo_pos.core.envelope import open_envelope
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.sync.client.address import Address
from fynlo_pos.ui.terminals import HubStep
from tests.support.shop import STAFF_ID
from tests.support.trimmed import TODAY, TradingVenue, trim

pytestmark = pytest.mark.integration

GRILL = Station(UUID(int=0x61), "Grill")
JOINED = JoinedHub(
    Address("127.0.0.1", 1), "ab" * 32, UUID(int=3), UUID(int=1), "T1", can_manage=True
)


class Shares:
    """What connects a till, as far as a move needs it."""

    def __init__(self) -> None:
        self.moves = 0

    def move(self) -> None:
        self.moves += 1

    def on_writer(self, work: Callable[[], None]) -> bool:
        work()
        return True


@pytest.fixture
def venue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TradingVenue]:
    key = Ed25519PrivateKey.generate()
    monkeypatch.setattr(hub_moving, "device_key", lambda _home: key)
    monkeypatch.setattr(hub_moving, "begin_hub_here", lambda _folder, joined, *_, **__: joined)
    venue = TradingVenue(tmp_path)
    venue.first.till.save_documents((GRILL,), STAFF_ID)
    yield venue
    venue.close()


def told_again(venue: TradingVenue) -> list[tuple[str, UUID]]:
    """Begin a hub at the first till; return what was told again of which document."""
    opened, shares = venue.first.open, Shares()
    steps: list[HubStep] = []
    moving = HubMoving(opened, host="127.0.0.1", port=0)
    assert moving.begin(JOINED, shares, steps.append) == JOINED  # type: ignore[arg-type]
    assert (shares.moves, steps) == (1, [HubStep.STARTING, HubStep.CONNECTING])
    assert read_joined(opened.home.folder) == JOINED
    with opened.readers.connect() as connection, connection.begin():
        log = list(read_log(connection))
    opened_ones = (open_envelope(each.body, each.private)[1] for each in log if each.body)
    found = (record for records in opened_ones for record in records)
    return [(each.doc_kind, each.doc_id) for each in found if isinstance(each, DocumentToldAgain)]


def test_what_was_folded_away_is_told_again(venue: TradingVenue) -> None:
    assert trim(venue.first.open, TODAY) > 0
    kinds = told_again(venue)
    assert kinds[0] == ("station", GRILL.id)
    assert [kind for kind, _ in kinds] == ["station", "venue"]


def test_where_the_log_is_whole_nothing_needs_to_be(venue: TradingVenue) -> None:
    assert told_again(venue) == []
