"""What signatures bring to a manager's list: hubs named twice, and what nobody signed."""

from itertools import count
from uuid import UUID

import pytest
from msgspec.structs import replace
from sqlcipher3 import dbapi2

from fynlo_pos.core.db.late_rows import note_late
from fynlo_pos.core.db.peer_store import PeerReading, PeerWriting
from fynlo_pos.core.db.terminal_rows import note_heard
from fynlo_pos.core.db.vector import Signed, keep_signed, read_vector
from fynlo_pos.core.db.vouched_rows import (
    MOST_SET_ASIDE,
    NotVouched,
    note_card,
    note_handed_over,
    note_mandate,
    note_set_aside,
    read_handed_over,
    read_set_aside,
    read_unsent_since,
)
from fynlo_pos.core.exceptions.logs import LateWaiting
from fynlo_pos.core.exceptions.matter import AdmitLate
from tests.support.devices import Device
from tests.support.racing import deal_with, matters, the_matter
from tests.support.shop import ADA, FRIDAY_NOON_MS

pytestmark = pytest.mark.integration

_REFUSED = """
CREATE TEMP TRIGGER refused BEFORE INSERT ON device_card BEGIN SELECT raise(ABORT, 'no'); END
"""
DAY_MS = 24 * 3_600_000
ONE, OTHER, MANAGER = UUID(int=1), UUID(int=2), UUID(int=3)


@pytest.fixture
def till() -> Device:
    device = Device("T1", set_up=True)
    device.till.open_drawer(50_00, ADA)
    return device


def name(till: Device, term: int, hub: UUID) -> None:
    with till.connection.begin():
        note_mandate(till.connection, term, hub, MANAGER, 1_000 * term)


def test_what_the_disk_refuses_of_cards_and_mandates_leaves_nothing_of_either(till: Device) -> None:
    """A card alone would speak against who signed a mandate that is not there."""
    till.connection.exec_driver_sql(_REFUSED)
    writing = PeerWriting(till.connection, lambda: 0)
    noted = ([(1, ONE, MANAGER, b"named")], [(MANAGER, b"card", True, True)], 1_000)
    with pytest.raises(dbapi2.IntegrityError):
        writing.note_roster(*noted)
    assert PeerReading(till.connection).vouching() == ([], [])
    till.connection.exec_driver_sql("DROP TRIGGER refused")
    writing.note_roster(*noted)
    assert PeerReading(till.connection).vouching() == ([b"card"], [b"named"])


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


def note(till: Device, *found: LateWaiting) -> bool:
    with till.connection.begin():
        return note_late(till.connection, found)


def test_what_a_terminal_handed_in_late_is_told_until_it_is_admitted_or_left_out(
    till: Device,
) -> None:
    late = LateWaiting(UUID(int=9), "T3", 3, 2, 22_90, 5_000)
    assert note(till, late)
    assert not note(till, replace(late, at_ms=9_000)), "the same, heard of once more"
    matter = the_matter(till, "late_waiting")
    assert (matter.at_ms, matter.happenings[0].minor) == (5_000, 22_90)
    assert str(matter.title) == "T3 handed in late what it had sold"
    assert matter.remedy("admit").act == AdmitLate(late.log, 3, 2, 22_90)
    assert note(till), "the hub has told the shop of it"
    assert matters(till) == []
    assert note(till, late)
    deal_with(till, the_matter(till, "late_waiting"), "leave")
    assert matters(till) == []
    assert note(till, replace(late, entries=4))
    the_matter(till, "late_waiting")


def test_what_nobody_admits_is_told_where_the_hub_does_not_list_it(till: Device) -> None:
    """Two hubs let a terminal go at two places: the one here has nothing of it that waits."""
    other = Device("T2", set_up=True)
    log = other.incarnation
    found = NotVouched(log, 2, b"two", ONE, "not_admitted")
    with till.connection.begin():
        note_set_aside(till.connection, [found], 5_000)
    assert read_set_aside(till.connection) == [], "a terminal of this shop has signed it"
    matter = the_matter(till, "not_admitted")
    assert "hub in charge" in str(matter.happenings[0].what)
    assert note(till, LateWaiting(log, "T2", 1, 1, 3_20, 5_000))
    assert [one.kind for one in matters(till)] == ["late_waiting"], "it is told once"
    assert note(till)
    the_matter(till, "not_admitted")
    other.till.open_drawer(50_00, ADA)
    till.accept(other.log())
    assert matters(till) == [], "it was admitted, and is here"


def test_a_terminal_that_is_silent_while_the_shop_sells_on_two_days_is_told(till: Device) -> None:
    other = Device("T2")
    other.accept(till.log())
    other.till.open_drawer(10_00, ADA)
    till.accept(other.log())
    heard(till, other, FRIDAY_NOON_MS - 3 * DAY_MS)
    till.sell()
    assert matters(till) == [], "days off, and a day without it"
    till.clock = count(FRIDAY_NOON_MS + DAY_MS, 1_000)
    till.sell()
    matter = the_matter(till, "terminal_silent")
    assert str(matter.title) == "T2 has not been heard of for days"
    assert matter.happenings[0].at_ms == FRIDAY_NOON_MS - 3 * DAY_MS
    deal_with(till, matter, "seen")
    assert matters(till) == []
    heard(till, other, FRIDAY_NOON_MS - DAY_MS)
    assert len(matters(till)) == 1, "it was heard, and fell silent again"
    with till.connection.begin():
        heads = read_vector(till.connection)
        (head,) = [one for one in heads if one.incarnation == other.incarnation]
        keep_signed(till.connection, [Signed(head.hash, ONE, b"")])
        note_card(till.connection, ONE, b"", is_let_go=False, can_manage=False)
    assert len(matters(till)) == 1
    with till.connection.begin():
        note_card(till.connection, ONE, b"", is_let_go=True, can_manage=False)
    assert matters(till) == [], "who was taken out is not missed"


def heard(till: Device, other: Device, at_ms: int) -> None:
    with till.connection.begin():
        note_heard(till.connection, other.incarnation, at_ms)


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
