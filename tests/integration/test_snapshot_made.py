"""When a snapshot is made, and when none is: chains that go on, a cancel, and heads on the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fynlo_pos.core.db import snapshot_making
from fynlo_pos.core.db.snapshot_making import NotNow, make_snapshot
from fynlo_pos.core.db.vector import ChainHead, Signed
from tests.support.snapshots import FIRST, SnapshotVenue, take_in


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[SnapshotVenue]:
    venue = SnapshotVenue(tmp_path)
    yield venue
    venue.close()


def test_none_is_made_while_a_chain_goes_on_beyond_what_was_signed(venue: SnapshotVenue) -> None:
    venue.second.sell(1)
    take_in(venue.first.open, venue.second.log(), {})
    with pytest.raises(NotNow, match="beyond what its device has signed"):
        venue.make()
    assert list(venue.folder.glob("*.snapshot")) == []


def test_one_that_is_cancelled_leaves_no_file(venue: SnapshotVenue) -> None:
    opened = venue.first.open
    target = venue.folder / "cancelled"
    with pytest.raises(NotNow):
        make_snapshot(
            (opened.home.database, opened.secret.key), (target, bytes(32)), _sign, lambda: True
        )
    assert not target.exists()


def test_a_long_chain_is_signed_on_the_way(
    venue: SnapshotVenue, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[ChainHead] = []

    def sign(head: ChainHead) -> Signed:
        asked.append(head)
        return _sign(head)

    monkeypatch.setattr(snapshot_making, "SIGNS_EVERY", 2)
    venue.make(sign)
    last = max(head.seq for head in asked)
    assert [head.seq for head in asked] == [*range(2, last, 2), last]


def _sign(head: ChainHead) -> Signed:
    return Signed(head.hash, FIRST, b"signed")
