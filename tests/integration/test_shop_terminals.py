"""Several terminals, as the pages ask for them: sharing, inviting, joining, taking out."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from fynlo_pos.app.peers import PeerAnswers
from fynlo_pos.core.db.peer_store import PeerReading
from fynlo_pos.core.db.triggers import trigger_names
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.core.views import SaleSummary
from fynlo_pos.sync.protocol.enrolment import read_invitation, typed_code
from fynlo_pos.sync.protocol.frames import Card
from fynlo_pos.ui.terminals import JoinStep, Kind, LateSales
from tests.support.terminals_around import TillAround, till_around
from tests.support.venue_processes import wait_until

pytestmark = [pytest.mark.integration, pytest.mark.slow]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TillAround]:
    with till_around(tmp_path_factory.mktemp("first")) as till:
        till.found_shop()
        assert not till.terminals.standing().is_joined
        standing = till.terminals.share()
        assert (standing.terminal, standing.is_own_hub, standing.can_manage) == ("T1", True, True)
        till.connect()
        yield till


@pytest.fixture
def new(tmp_path: Path) -> Iterator[TillAround]:
    with till_around(tmp_path / "new") as till:
        yield till


def test_a_new_till_joins_under_the_next_name_and_has_all_the_shop_holds(
    first: TillAround, new: TillAround
) -> None:
    standing = new.join(first.terminals.invite(Kind.TILL, ""))
    assert standing is not None
    assert new.steps == [JoinStep.LOOKING, JoinStep.ASKING, JoinStep.KEEPING]
    assert standing == new.terminals.standing()
    assert not standing.can_manage
    assert standing.terminal not in ("", "T1")
    assert new.reading.till_state().series == standing.terminal
    new.connect()
    venue = new.reading.venue()
    assert venue is not None
    assert venue == first.reading.venue()
    assert new.reading.staff() == first.reading.staff()
    (me,) = [one for one in new.terminals.known() if one.is_this]
    assert (me.name, me.kind, me.is_connected) == (standing.terminal, Kind.TILL, True)


def test_a_till_that_joined_goes_on_as_that_terminal_when_it_is_opened_again(
    first: TillAround, tmp_path: Path
) -> None:
    with till_around(tmp_path) as till:
        standing = till.join(first.terminals.invite(Kind.TILL, ""))
        till.connect()
    assert standing is not None
    with till_around(tmp_path) as till:
        assert till.reading.till_state().terminal == standing.terminal
        assert guards_of(till) >= set(trigger_names())
        assert till.opened.warnings == ()
        till.connect()


def test_what_is_scanned_joins_without_a_code(first: TillAround, new: TillAround) -> None:
    invitation = first.terminals.invite(Kind.TILL, "")
    standing = new.terminals.join(invitation.scanned, "", new.steps.append, lambda: False, new.lane)
    assert standing is not None
    assert standing.is_joined


def test_a_joining_that_is_called_off_spends_no_code_and_changes_nothing(
    first: TillAround, new: TillAround
) -> None:
    invitation = first.terminals.invite(Kind.TILL, "")
    assert new.join(invitation, is_over=lambda: True) is None
    assert new.steps == [JoinStep.LOOKING]
    assert not new.terminals.standing().is_joined
    assert new.reading.till_state().series == "T1"
    assert new.join(invitation) is not None


def test_a_wrong_code_is_refused_and_the_till_is_as_new(first: TillAround, new: TillAround) -> None:
    invitation = first.terminals.invite(Kind.TILL, "")
    scanned = read_invitation(invitation.scanned)
    assert scanned is not None
    mistyped = "00000" + invitation.code[5:]
    no_code = typed_code("00000" + scanned.code[5:], scanned.hub_key)
    for wrong, why in (
        (mistyped, "is not the one that this code is of. Nothing was sent to it."),
        (no_code, "That code is used up or older than ten minutes"),
    ):
        with pytest.raises(Refused, match=why):
            new.terminals.join(invitation.address, wrong, new.steps.append, lambda: False, new.lane)
        assert not new.terminals.standing().is_joined
    assert new.join(invitation) is not None


def test_a_till_with_a_shop_of_its_own_joins_no_other(first: TillAround, new: TillAround) -> None:
    new.found_shop()
    with pytest.raises(Refused, match="has a shop of its own"):
        new.join(first.terminals.invite(Kind.TILL, ""))
    with pytest.raises(Refused, match="sold on or set up already"):
        new.opened.store.take_name("T7", at_ms=0)
    assert new.reading.till_state().series == "T1"


def test_a_terminal_that_is_taken_out_is_listed_so_and_may_not_let_others_in(
    first: TillAround, new: TillAround
) -> None:
    new.join(first.terminals.invite(Kind.TILL, ""))
    new.connect()
    with pytest.raises(Refused, match="may not let others in or out"):
        new.terminals.invite(Kind.TILL, "")
    (me,) = [one for one in new.terminals.known() if one.is_this]
    first.terminals.take_out(me.device)
    (me,) = [one for one in first.terminals.known() if one.device == me.device]
    assert me.is_taken_out


def test_what_a_terminal_sold_after_it_was_taken_out_waits_with_its_amounts_until_admitted(
    first: TillAround, new: TillAround
) -> None:
    new.join(first.terminals.invite(Kind.TILL, ""))
    new.connect()
    (me,) = [one for one in new.terminals.known() if one.is_this]
    first.terminals.take_out(me.device)
    number = new.sell()
    new.come_back()

    def late() -> tuple[LateSales, ...]:
        known = first.terminals.known()
        return next(one.late for one in known if one.device == me.device)

    wait_until(lambda: bool(late()), "the sale was not handed in")
    wait_until(lambda: late()[0].sales == ((number, 3_20),), "the sale is not shown")
    assert not any(sale.receipt_number == number for sale in receipts(first))
    wait_until(lambda: kinds(first) == ["late_waiting"], "nobody is told of it")
    assert me.device in kept_cards(first)
    first.terminals.admit(late()[0].shown)
    assert late() == ()
    wait_until(lambda: kinds(first) == [], "it is told although it was admitted")
    wait_until(lambda: any(s.receipt_number == number for s in receipts(first)), "it is not there")


def kinds(till: TillAround) -> list[str]:
    """The matters that need somebody."""
    return [one.kind for one in till.reading.matters()]


def kept_cards(till: TillAround) -> dict[UUID, Card]:
    """The devices' cards as a till that is started again has them before it hears its hub."""
    with till.opened.readers.connect() as connection:
        started = PeerAnswers(PeerReading(connection)).started(0, 0)
    assert [card.device for card in started.cards if card.is_revoked]
    return {card.device: card for card in started.cards}


def guards_of(till: TillAround) -> set[str]:
    """What keeps rows from being written over, as the database has it."""
    with till.opened.readers.connect() as connection, connection.begin():
        rows = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        return {row[0] for row in rows.all()}


def receipts(till: TillAround) -> list[SaleSummary]:
    return list(till.reading.sales("2000-01-01", "2099-12-31"))


def test_without_a_hub_it_is_told_and_nothing_is_changed(new: TillAround) -> None:
    with pytest.raises(Refused, match="shares nothing yet"):
        new.terminals.known()
    with pytest.raises(Trouble, match="No hub answers"):
        new.terminals.join("127.0.0.1:9", "ABCDE-FGHJK", new.steps.append, lambda: False, new.lane)
