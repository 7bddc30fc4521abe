"""What can be had again is committed without waiting for the disk; whatever follows waits."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.restaurant import Restaurant

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    yield opened
    opened.close()


def test_only_what_can_be_had_again_does_not_wait_for_the_disk(shop: Restaurant) -> None:
    connection = shop.open.store.connection

    def synchronous() -> object:
        return connection.exec_driver_sql("PRAGMA synchronous").scalar()

    with connection.begin_passing():
        assert synchronous() == 1
    assert synchronous() == 2
    with pytest.raises(LookupError), connection.begin_passing():
        raise LookupError
    assert synchronous() == 2, "nor after a fault in it"
