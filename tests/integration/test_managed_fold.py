"""What is written of people, taxes and VAT by who may not manage: taken in, and not counted."""

from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path
from uuid import UUID

import pytest

from fynlo_pos.app.peers import PeerInbox, roster_rows
from fynlo_pos.app.reading_home import read_home
from fynlo_pos.core.catalogue.documents import Category
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.exceptions.all import read_matters
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.peer_store import PeerWriting
from fynlo_pos.core.db.reading_catalogue import read_staff, read_venue
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.db.snapshot_rejoining import rejoin_snapshot
from fynlo_pos.core.exceptions.documents import DOCUMENT_CONFLICT
from fynlo_pos.core.exceptions.matter import Matter
from fynlo_pos.core.ledger.transfers import Transfer, TransfersPosted
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.venue import Venue
from fynlo_pos.sync.member.effects import NoteRoster, TakeIn
from hub.relay.cards import card_of
from tests.support.devices import Device, copy_of
from tests.support.lanes import HandedLane
from tests.support.relayed import device, sent, signed
from tests.support.shop import ADA, CATEGORY_ID, STAFF_ID, VENUE_ID
from tests.support.snapshots import FIRST, SECOND, SnapshotVenue
from tests.support.trimmed import TODAY, TradingVenue, trim

pytestmark = pytest.mark.integration

OFFICE, TILL = 11, 12
"""By these numbers their devices go; the second may not manage."""
ROGUE = "Ada Rogue"


@pytest.fixture
def office() -> Device:
    """The till that may manage; it began the shop by itself."""
    return Device("T1", set_up=True)


@pytest.fixture
def till(office: Device) -> Device:
    """One that may not, with what a program of somebody's own wrote there, and a sale behind it."""
    till = Device("T2")
    come(till, office, OFFICE)
    till.till.open_drawer(100_00, ADA)
    write_what_it_may_not(till)
    till.sell()
    return till


def write_what_it_may_not(till: Device) -> None:
    venue = Venue(VENUE_ID, "The Den", vat_registered=False)
    told = [Staff(STAFF_ID, ROGUE, pin_hash="mine", is_manager=True), Staff(UUID(int=77), "Mole")]
    till.till.save_documents([*told, venue, Category(CATEGORY_ID, "All night")], STAFF_ID)


def come(to: Device, of: Device, number: int) -> None:
    """Let what a till wrote come to another as from the hub, signed by its device."""
    log = [each for each in of.log() if each.incarnation == of.incarnation]
    push = TakeIn(1, tuple(sent(log)), (signed(log[-1], number),))
    PeerInbox(PeerWriting(to.connection, lambda: 0)).take_in(push).whole()


def be_told(to: Device, *may: int) -> None:
    """Let the cards of both come: who may manage, and who may not."""
    cards = (card_of(device(each, can_manage=each in may)) for each in (OFFICE, TILL))
    rows = roster_rows(NoteRoster((), tuple(cards)))
    PeerWriting(to.connection, lambda: 0).note_roster(*rows, 0)


def note_own(of: Device, number: int) -> None:
    """Have a till that has a hub write down that its own log is its own."""
    PeerWriting(of.connection, lambda: 0).note_own(device(number).id)


def shown(of: Device) -> tuple[list[str], bool, str]:
    """Return who works here, whether the shop is registered for VAT, and its name."""
    with of.connection.begin():
        venue = read_venue(of.connection)
        assert venue is not None
        return (
            [each.name for each in read_staff(of.connection)],
            venue.vat_registered,
            venue.name,
        )


def matters(of: Device) -> list[Matter]:
    with of.connection.begin():
        return read_matters(of.connection, of.incarnation)


COUNTS, ALL_COUNT = (["Ada"], True, "The Den"), ([ROGUE, "Mole"], False, "The Den")


@pytest.mark.parametrize("order", list(permutations(["office", "till", "cards"])), ids="-".join)
def test_it_does_not_count_in_whichever_order_logs_and_cards_come(
    office: Device, till: Device, order: tuple[str, ...]
) -> None:
    other = Device("T3")
    comes = {
        "office": lambda: come(other, office, OFFICE),
        "till": lambda: come(other, till, TILL),
        "cards": lambda: be_told(other, OFFICE),
    }
    for each in order:
        comes[each]()
    assert shown(other) == COUNTS
    assert matters(other) == []
    assert other.rows("SELECT count(*) FROM sale") == [(1,)], "what is behind it is not stranded"
    assert other.rows("SELECT name FROM category") == [("All night",)]


def test_every_till_shows_the_same_and_so_does_the_one_that_wrote_it(
    office: Device, till: Device
) -> None:
    note_own(till, TILL)
    be_told(till, OFFICE)
    note_own(office, OFFICE)
    be_told(office, OFFICE)
    come(office, till, TILL)
    assert shown(till) == shown(office) == COUNTS
    office.till.save_documents([Staff(STAFF_ID, "Ada Byron")], STAFF_ID)
    come(till, office, OFFICE)
    assert shown(till) == shown(office) == (["Ada Byron"], True, "The Den")
    assert matters(till) == matters(office) == []


def test_a_till_by_itself_and_one_whose_card_has_not_come_count(till: Device) -> None:
    assert shown(till) == ALL_COUNT
    note_own(till, TILL)
    assert shown(till) == ALL_COUNT


def test_what_was_said_counts_on_after_its_device_was_let_go(office: Device, till: Device) -> None:
    other = Device("T3")
    come(other, office, OFFICE)
    come(other, till, TILL)
    be_told(other, OFFICE)
    let_go = [(device(OFFICE).id, b"card", True, True)]
    PeerWriting(other.connection, lambda: 0).note_roster([], let_go, 0)
    assert shown(other) == COUNTS


def test_one_that_is_let_in_again_as_one_that_may_manage_had_said_so(
    office: Device, till: Device
) -> None:
    other = Device("T3")
    come(other, office, OFFICE)
    come(other, till, TILL)
    be_told(other, OFFICE)
    be_told(other, OFFICE, TILL)
    assert shown(other) == ALL_COUNT


def test_an_earlier_life_stays_its_devices_who_wrote_it(office: Device) -> None:
    """A till that was put back is another device to its hub, and may less than it might."""
    note_own(office, OFFICE)
    be_told(office, OFFICE)
    again = Device("T1", copy_of(office.connection))
    again.store.begin_another_life(UUID(int=9), at_ms=0, witness=None)
    note_own(again, TILL)
    write_what_it_may_not(again)
    assert shown(again) == COUNTS


def test_branches_of_a_twin_are_its_devices_too(office: Device, till: Device) -> None:
    twin = Device("T2", copy_of(till.connection))
    for each, name in ((till, "One"), (twin, "Two")):
        each.till.save_documents([Staff(STAFF_ID, name)], STAFF_ID)
    other = Device("T3")
    come(other, office, OFFICE)
    come(other, till, TILL)
    come(other, twin, TILL)
    be_told(other, OFFICE)
    assert other.rows("SELECT count(*) FROM fork") == [(1,)]
    assert shown(other) == COUNTS


def test_a_slice_of_a_push_counts_as_its_devices_before_its_end_has_come(
    office: Device, till: Device
) -> None:
    other = Device("T3")
    come(other, office, OFFICE)
    be_told(other, OFFICE)
    log = [each for each in till.log() if each.incarnation == till.incarnation]
    ticks = iter(range(1_000_000))
    writing = PeerWriting(other.connection, lambda: next(ticks))
    taking = PeerInbox(writing).take_in(TakeIn(1, tuple(sent(log)), (signed(log[-1], TILL),)))
    while not taking.is_done:
        taking.some()
        assert shown(other)[:2] == COUNTS[:2]


def test_tables_made_anew_are_the_same(office: Device, till: Device) -> None:
    other = Device("T3")
    come(other, office, OFFICE)
    come(other, till, TILL)
    before = other.dump()
    be_told(other, OFFICE)
    with other.connection.begin():
        rebuild(other.connection)
    assert other.dump() == before
    assert shown(other) == COUNTS


def test_managers_who_disagree_are_told_so_and_nobody_else_is(office: Device, till: Device) -> None:
    second = Device("T3")
    for each in (second, till):
        come(each, office, OFFICE)
    come(second, till, TILL)
    office.till.save_documents([Staff(STAFF_ID, "Ada Byron")], STAFF_ID)
    second.till.save_documents([Staff(STAFF_ID, "Ada King", is_manager=True)], STAFF_ID)
    be_told(second, OFFICE)
    come(second, office, OFFICE)
    (told,) = matters(second)
    assert str(told.title) == "Changed in two places: Ada King"
    stands, lost = told.happenings
    assert (stands.fields["name"], lost.fields["name"]) == ("Ada King", "Ada Byron")
    assert (stands.terminal, lost.terminal) == ("T3", "T1")
    assert [each.staff_id for each in told.happenings] == [STAFF_ID, STAFF_ID]


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[SnapshotVenue]:
    venue = SnapshotVenue(tmp_path)
    yield venue
    venue.close()


def staff_on(opened: OpenTill) -> list[str]:
    with opened.readers.connect() as connection, connection.begin():
        return [each.name for each in read_staff(connection)]


def tell_cards(opened: OpenTill) -> None:
    """The second of the snapshots' venue may not manage."""
    cards = [(FIRST, b"card", False, True), (SECOND, b"card", False, False)]
    PeerWriting(opened.store.connection, lambda: 0).note_roster([], cards, 0)


@pytest.mark.parametrize("is_bare", [True, False], ids=["new", "with something posted"])
def test_a_snapshot_brings_whose_the_logs_in_it_are(venue: SnapshotVenue, is_bare: bool) -> None:
    write_what_it_may_not(venue.second)
    venue.meet()
    new = venue.new_till()
    if not is_bare:
        with new.opened.store.transaction() as tx:
            tx.append(TransfersPosted(UUID(int=9), "2026-11-20", 0, (Transfer("a", "b", 7),)))
    new.load(venue.make())
    assert staff_on(new.opened) == [ROGUE, "Mole"]
    tell_cards(new.opened)
    assert staff_on(new.opened) == ["Ada"]
    assert new.faults() == ()
    new.close()


@pytest.fixture
def trading(tmp_path: Path) -> Iterator[TradingVenue]:
    """One of three tills is away; the second wrote on Friday what it may not."""
    trading = TradingVenue(tmp_path)
    yield trading
    trading.close()


@pytest.mark.parametrize("is_folded", [True, False], ids=["merged", "read as a log"])
def test_who_comes_home_by_a_snapshot_learns_it_too(trading: TradingVenue, is_folded: bool) -> None:
    write_what_it_may_not(trading.second)
    trading.meet()
    away = trading.new_till("T4")
    if is_folded:
        trim(trading.first.open, TODAY)
    snapshot = trading.make()
    file = (snapshot.path, snapshot.key)
    if is_folded:
        rejoin_snapshot(away.opened.store.connection, *file)
    else:
        assert read_home(away.opened, file, HandedLane(at_once), lambda: False)
    tell_cards(away.opened)
    assert staff_on(away.opened) == ["Ada"]
    assert away.faults() == ()
    away.close()


def at_once(work: Callable[[], None]) -> bool:
    work()
    return True


def test_a_base_holds_every_edit_and_their_contradiction_still_says_who(tmp_path: Path) -> None:
    trading = TradingVenue(tmp_path, edits=disagree)
    before = trading.tables()
    assert trim(trading.first.open, TODAY) > 0
    assert trading.tables() == before
    assert examine(trading.first.open.readers, trading.folder).faults == ()
    with trading.first.open.readers.connect() as connection, connection.begin():
        told = read_matters(connection, trading.first.open.incarnation)
    (conflict,) = [each for each in told if each.kind == DOCUMENT_CONFLICT]
    assert [each.staff_id for each in conflict.happenings] == [STAFF_ID, STAFF_ID]
    trading.close()


def disagree(venue: SnapshotVenue) -> None:
    """Two who may manage change one person apart, on a day that is folded away."""
    for each, name in ((venue.first, "Ada Byron"), (venue.second, "Ada King")):
        each.till.save_documents([Staff(STAFF_ID, name, is_manager=True)], STAFF_ID)
