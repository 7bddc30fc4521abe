"""Kitchen's screens at a real hub: shown their station's part, and refused all else, once each."""

from collections.abc import Iterator
from uuid import UUID

import msgspec
import pytest
from websockets.exceptions import ConnectionClosed

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.kitchen.for_viewers import Excerpt, records_of
from fynlo_pos.sync.protocol import calls
from fynlo_pos.sync.protocol.calls import CodeMade, NewCode, call_body, read_body
from fynlo_pos.sync.protocol.excerpts import read_shown
from fynlo_pos.sync.protocol.frames import (
    Challenge,
    Frame,
    Have,
    Head,
    Push,
    Refusal,
    Role,
    Shown,
    Welcome,
    Why,
)
from hub.ids import new_id
from tests.support.hub_process import HubProcess, Terminal, running_hub
from tests.support.kitchen_envelopes import (
    ADA,
    BAR,
    GRILL,
    GRILL_DOCUMENT,
    NOW_MS,
    began,
    edited,
    links,
    order_sent,
    seen,
    sent_line,
)

pytestmark = [pytest.mark.integration, pytest.mark.slow]


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    folder = tmp_path_factory.mktemp("hub") / "data"
    with running_hub(folder, FYNLO_HUB_MOST_FAILURES="100000") as running:
        yield running


@pytest.fixture(scope="module")
def office(hub: HubProcess) -> Iterator[Terminal]:
    terminal = Terminal(hub, "Office")
    terminal.enrol(hub.first_code())
    terminal.connect()
    yield terminal
    terminal.disconnect()


def let_in(office: Terminal, role: Role, station: str = "") -> Terminal:
    reply = office.call(calls.NEW_CODE, call_body(NewCode(role, station=station)))
    terminal = Terminal(office.hub, "Screen")
    code = read_body(reply.body, CodeMade).code
    enrolled = terminal.enrol(code, as_viewer=role is Role.VIEWER)
    assert (enrolled.role, enrolled.station, enrolled.can_manage) == (role, station, False)
    terminal.station = UUID(station) if station else None
    return terminal


@pytest.fixture
def screen(office: Terminal) -> Iterator[Terminal]:
    terminal = let_in(office, Role.VIEWER)
    yield terminal
    terminal.disconnect()


def a_shops_log(order: int) -> list[Envelope]:
    """A till's chain: its people, the grill, and an order of two stations."""
    till = new_id()
    at_ms = 2 * NOW_MS  # as fresh as can be: the hub's clock is the real one
    lines = (sent_line(order + 1, GRILL), sent_line(order + 2, BAR, "Beer"))
    sending = order_sent(order, *lines, at_ms=at_ms)
    return links(till, [began(till)], [edited(ADA), edited(GRILL_DOCUMENT)], [sending])


def shown_until(screen: Terminal, order: int) -> list[Excerpt]:
    """Everything a screen is shown up to an order."""
    excerpts: list[Excerpt] = []
    while True:
        frame = screen.hear()
        assert not isinstance(frame, Push)
        if isinstance(frame, Shown):
            excerpts += read_shown(frame)
            records = [record for each in excerpts for record in records_of(each)]
            if any(getattr(record, "order_id", None) == UUID(int=order) for record in records):
                return excerpts


def last_words(screen: Terminal) -> Why:
    """Why a screen was sent away."""
    while True:
        frame: Frame = screen.hear()
        if isinstance(frame, Refusal):
            assert frame.ends
            with pytest.raises(ConnectionClosed):
                screen.hear()
            return frame.why


def test_a_screen_is_shown_orders_and_no_word_of_the_shop(
    office: Terminal, screen: Terminal
) -> None:
    office.push(a_shops_log(0x100))
    screen.connect()
    excerpts = shown_until(screen, 0x100)
    office.push(a_shops_log(0x200))
    excerpts += shown_until(screen, 0x200)
    bytes_ = msgspec.msgpack.encode(excerpts)
    assert b"Burger" in bytes_
    assert b"Lovelace" not in bytes_
    heads = [Head(each.branch, each.seq, each.hash) for each in excerpts]
    screen.connect(*heads)
    office.push(a_shops_log(0x300))
    again = shown_until(screen, 0x300)
    assert {each.hash for each in again}.isdisjoint(each.hash for each in excerpts)


def test_a_screen_of_one_station_is_shown_no_other(office: Terminal) -> None:
    grill = let_in(office, Role.VIEWER, str(GRILL))
    try:
        grill.connect()
        office.push(a_shops_log(0x400))
        bytes_ = msgspec.msgpack.encode(shown_until(grill, 0x400))
        assert b"Burger" in bytes_
        assert b"Beer" not in bytes_
        grill.station = BAR
        grill.connect()
        assert last_words(grill) is Why.NOT_YOURS
    finally:
        grill.disconnect()


def test_a_code_that_would_let_in_a_till_lets_in_a_screen_that_asks_for_less(
    office: Terminal,
) -> None:
    reply = office.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER, can_manage=True)))
    screen = Terminal(office.hub, "Screen")
    enrolled = screen.enrol(read_body(reply.body, CodeMade).code, as_viewer=True)
    assert (enrolled.role, enrolled.can_manage) == (Role.VIEWER, False)
    assert isinstance(screen.connect()[0], Challenge)
    screen.disconnect()


def test_a_screen_that_asks_for_envelopes_is_sent_away_and_that_is_logged_once(
    office: Terminal, screen: Terminal
) -> None:
    before = len(office.hub.logged("refused"))
    screen.connect(says_have=False)
    screen.say(Have(()))
    assert last_words(screen) is Why.NOT_YOURS
    refused = office.hub.logged("refused")[before:]
    assert [(line["why"], line["device"]) for line in refused] == [("not_yours", str(screen.id))]


def test_a_sale_from_a_stolen_screen_is_refused_and_no_member_hears_of_it(
    office: Terminal, screen: Terminal
) -> None:
    own = new_id()
    forged = links(own, [began(own, "K1")], [seen(1)], [edited(ADA)], stamp=50)
    screen.connect()
    screen.push(forged[:2])
    screen.stored_up_to(2)
    before = len(office.hub.logged("refused"))
    screen.push(forged[2:])
    while not isinstance(frame := screen.hear(), Refusal):
        pass
    assert (frame.why, frame.ends) == (Why.NOT_YOURS, False)
    assert frame.about is not None
    assert frame.about.seq == 2
    assert len(office.hub.logged("refused")) == before + 1
    member = let_in(office, Role.MEMBER)
    try:
        welcome = member.connect()[-1]
        assert isinstance(welcome, Welcome)
        heads = {head.incarnation: head.seq for head in welcome.have}
        assert heads[own] == 2
    finally:
        member.disconnect()


def test_a_screen_of_another_venue_is_a_stranger(office: Terminal, screen: Terminal) -> None:
    screen.venue = new_id()
    (refusal,) = screen.connect()
    assert isinstance(refusal, Refusal)
    assert refusal.why is Why.OTHER_VENUE


def test_a_station_is_given_by_its_id(office: Terminal) -> None:
    asked = call_body(NewCode(Role.VIEWER, station="grill"))
    assert office.call(calls.NEW_CODE, asked).refused is Why.NOT_A_FRAME
