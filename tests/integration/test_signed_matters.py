"""What signatures bring to a manager's list: hubs named twice, and what nobody signed."""

from uuid import UUID

import pytest

from fynlo_pos.core.db.vouched_rows import (
    MOST_SET_ASIDE,
    NotVouched,
    note_handed_over,
    note_mandate,
    note_set_aside,
    read_handed_over,
    read_set_aside,
    read_unsent_since,
)
from tests.support.devices import Device
from tests.support.racing import deal_with, matters, the_matter
from tests.support.shop import ADA

pytestmark = pytest.mark.integration

ONE, OTHER, MANAGER = UUID(int=1), UUID(int=2), UUID(int=3)


@pytest.fixture
def till() -> Device:
    device = Device("T1", set_up=True)
    device.till.open_drawer(50_00, ADA)
    return device


def name(till: Device, term: int, hub: UUID) -> None:
    with till.connection.begin():
        note_mandate(till.connection, term, hub, MANAGER, 1_000 * term)


def test_two_hubs_are_put_in_charge_at_once(till: Device) -> None:
    name(till, 1, ONE)
    name(till, 1, ONE)
    assert matters(till) == []
    name(till, 1, OTHER)
    matter = the_matter(till, "authority_twice")
    assert str(matter.title) == "Two hubs were put in charge at once"
    name(till, 2, OTHER)
    assert matters(till) == [], "a later term settles it"
    name(till, 2, ONE)
    deal_with(till, the_matter(till, "authority_twice"), "seen")
    assert matters(till) == []


def test_what_nobody_signed_is_noted_once_and_not_without_end(till: Device) -> None:
    found = [
        NotVouched(till.incarnation, at, b"%d" % at, None, "unsigned")
        for at in range(1, MOST_SET_ASIDE + 50)
    ]
    for _ in range(2):
        with till.connection.begin():
            note_set_aside(till.connection, found, 5_000)
    (told,) = read_set_aside(till.connection)
    assert (told.terminal, told.count, told.at_ms) == ("T1", MOST_SET_ASIDE, 5_000)
    deal_with(till, the_matter(till, "not_vouched"), "seen")
    assert matters(till) == []


def test_how_far_the_hub_has_a_log_never_goes_back(till: Device) -> None:
    for seq in (5, 3, 7):
        with till.connection.begin():
            note_handed_over(till.connection, {till.incarnation: seq})
    assert read_handed_over(till.connection) == {till.incarnation: 7}


def test_the_oldest_sale_that_the_hub_is_not_known_to_have_says_since_when(till: Device) -> None:
    assert read_unsent_since(till.connection) is None, "a hub that was never reached"
    sold = [till.sell() for _ in range(3)]
    seqs = [row[0] for row in till.connection.exec_driver_sql("SELECT seq FROM sale ORDER BY seq")]
    since = []
    for seq in (seqs[0] - 1, *seqs):
        with till.connection.begin():
            note_handed_over(till.connection, {till.incarnation: seq})
        since.append(read_unsent_since(till.connection))
    assert since == [*(sale.sold_at_ms for sale in sold), None]
