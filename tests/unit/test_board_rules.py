"""A web board's pure parts: what it draws, what a touch comes to, who may look, what pages say."""

from html.parser import HTMLParser
from uuid import UUID, uuid4

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.records import (
    KitchenAcknowledged,
    KitchenAllergySeen,
    KitchenBumped,
    KitchenCollected,
    KitchenCourseSet,
    KitchenRecalled,
    KitchenRushed,
    SentLine,
)
from fynlo_pos.core.kitchen.state import LineState, OrderState, Sending
from fynlo_pos.core.kitchen.tickets import RowState
from fynlo_pos.sync.protocol.frames import Role, Why
from hub.boards.acts import Act, Part, Touch, facts_of
from hub.boards.board import Board, board_of, derive_board, station_for
from hub.boards.fold import KitchenFold, Look
from hub.boards.page import CONTENT_POLICY, board_page, pairing_page
from hub.boards.pairing import Token, is_of, pair_on, read_token, token_hash
from hub.boards.words import ARABIC, ENGLISH, GERMAN, LANGUAGES, Words, words_for
from hub.codes import make_code
from hub.enrolling import NotEnrolled
from hub.relay.values import Device
from hub.secret import Identity
from hub.store.memory import MemoryStore

pytestmark = pytest.mark.unit

GRILL = Station(UUID(int=1), "Grill", takes_rest=True, due_after_s=480, late_after_s=720)
BAR = Station(UUID(int=2), "Bar", position=1)
PRINTER = Station(UUID(int=3), "Chits", kind=StationKind.PRINTER, position=2)
PASS = Station(UUID(int=4), "Pass", kind=StationKind.PASS, position=3)
STATIONS = (GRILL, BAR, PRINTER, PASS)
SCREENS = frozenset((GRILL.id, BAR.id))
NOON_MS = 1_780_000_000_000
MINUTE_MS = 60_000
COMMAND = UUID(int=50)


def line(name: str, station: Station = GRILL, /, **more: object) -> LineState:
    sent = SentLine(uuid4(), station.id, 0, name, Dining.EAT_IN, **more.pop("sent", {}))  # type: ignore[arg-type]
    sending = Sending(COMMAND, UUID(int=9), NOON_MS, 2000)
    return LineState(sent, (more.pop("sending", sending),), **more)  # type: ignore[arg-type]


def order(*lines: LineState, **more: object) -> OrderState:
    fields: dict[str, object] = {"call_number": 24, "name": "", "dining": Dining.EAT_IN}
    fields |= {"allergy": "", "lines": lines, **more}
    return OrderState(id=uuid4(), **fields)  # type: ignore[arg-type]


def drawn(
    *orders: OrderState,
    station: Station | None = GRILL,
    after_min: int = 1,
    words: Words = ENGLISH,
    finished: tuple[OrderState, ...] = (),
    entitled: str = "",
) -> Board:
    look = Look(STATIONS, orders, finished, (5 * MINUTE_MS,))
    return derive_board(look, station, entitled, words, NOON_MS + after_min * MINUTE_MS)


def test_a_ticket_says_its_stage_by_colour_and_by_word() -> None:
    one = order(line("Burger"), name="Sam", table="4")
    told = [drawn(one, after_min=after).cards[0] for after in (1, 8, 12)]
    assert [(card.stage, card.status, card.age) for card in told] == [
        ("going", "NEW", "1 min"),
        ("due", "DUE", "8 min"),
        ("late", "LATE", "12 min"),
    ]
    assert told[0].whom == "Table 4 · Sam · Eat in"
    assert (told[0].number, told[0].key) == ("#24", "1")
    later = order(line("Cake", sent={"course": 1}), dining=Dining.TAKE_AWAY, table="Window")
    card = drawn(later).cards[0]
    assert (card.stage, card.status, card.age) == ("waiting", "LATER", "")
    assert card.whom == "Window · Take away"


def test_rows_say_what_they_ask() -> None:
    printed = Sending(COMMAND, UUID(int=9), NOON_MS, 1000, printed_at_ms=NOON_MS)
    options = {"options": ("no onion",), "note": "well done"}
    takes = {"options": (), "note": ""}
    one = order(
        line("Burger", sent=options),
        line("Soup", sending=printed, sent=takes),
        line("Chips", bumped=2000),
        dining=Dining.TAKE_AWAY,
    )
    rows = {row.name: row for row in drawn(one).cards[0].rows}
    burger = rows["Burger"]
    assert (burger.state, burger.mark, burger.quantity) == ("to make", "", "2")
    assert (burger.detail, burger.note) == ("no onion, Eat in", "well done")
    assert rows["Soup"].mark == "PRINTED"
    assert "printed " in rows["Soup"].detail
    assert rows["Chips"].mark == "DONE"


def test_counts_and_what_can_be_called_back_are_the_stations_own() -> None:
    one = order(line("Burger", sent={"options": ("oat",)}), line("Gin", BAR))
    done = order(line("Chips", bumped=2000), line("Tea", BAR, bumped=2000), name="Sam")
    board = drawn(one, finished=(done, order(line("Tea", BAR, bumped=2000))))
    assert [(row.name, row.count) for row in board.counts] == [("Burger", "2")]
    assert [(row.name, row.count) for row in board.options] == [("oat", "2")]
    assert [(row.title, row.detail) for row in board.finished] == [("#24 Sam", "2 Chips")]
    assert board.usual == "usual 5 min"


def test_the_pass_shows_all_screens_until_it_is_collected() -> None:
    one = order(line("Burger"), line("Gin", BAR), line("Slip", PRINTER))
    made = order(line("Chips", bumped=2000))
    board = drawn(one, station=PASS, finished=(made,))
    names = {card.order: [(row.name, row.maker) for row in card.rows] for card in board.cards}
    assert names[one.id] == [("Burger", "Grill"), ("Gin", "Bar")]
    ready = next(card for card in board.cards if card.order == made.id)
    assert (ready.stage, ready.status, ready.commands) == ("ready", "READY", ())
    assert board.is_pass
    assert {row.title for row in board.finished} == {"#24"}


def test_a_board_says_why_it_is_empty() -> None:
    assert drawn().empty_title == "All made"
    assert drawn(station=PASS).empty_title == "Nothing at the pass"
    assert drawn(station=None).empty_title == "Which station is this?"
    assert drawn(station=None).counts == ()
    assert drawn(station=None, entitled="Oven").empty_title.endswith("not there any more")
    nobody = derive_board(Look(), None, "", GERMAN, NOON_MS)
    assert nobody.empty_title == "Noch ist kein Küchenbildschirm eingerichtet"


def test_a_board_is_the_station_its_code_was_for_and_no_other() -> None:
    assert station_for(STATIONS, "grill", BAR.id) == GRILL
    assert station_for(STATIONS, str(BAR.id)) == BAR
    assert station_for(STATIONS, "Chits") is None
    assert station_for(STATIONS, "", PASS.id) == PASS
    assert station_for(STATIONS, "", uuid4()) is None
    assert station_for(STATIONS, "") is None
    assert station_for((GRILL, PRINTER), "") == GRILL


def touched(act: Act, one: OrderState, station: Station = GRILL, **more: object) -> list[object]:
    touch = Touch(uuid4(), act, one.id, station.id, **more)  # type: ignore[arg-type]
    return list(facts_of(touch, one, station, SCREENS, NOON_MS))


def kinds(facts: list[object]) -> list[type]:
    return [type(fact) for fact in facts]


def test_a_touch_says_what_shall_be_so_and_nothing_where_it_is() -> None:
    burger, chips = line("Burger"), line("Chips", bumped=1000)
    one = order(burger, chips)
    [bumped] = touched(Act.READY, one)
    assert isinstance(bumped, KitchenBumped)
    assert {each.milli for each in bumped.lines} == {1000, 2000}
    part = (Part(burger.line.line_id, 1000),)
    [some] = touched(Act.LINE, one, parts=part)
    assert isinstance(some, KitchenBumped)
    assert [each.milli for each in some.lines] == [1000]
    part = (Part(chips.line.line_id, 1000),)
    assert kinds(touched(Act.LINE, one, parts=part, state=RowState.DONE)) == [KitchenRecalled]
    assert kinds(touched(Act.RECALL, one)) == [KitchenRecalled]
    assert touched(Act.RECALL, order(burger)) == []
    assert kinds(touched(Act.SHOWN, one, commands=(COMMAND,))) == [KitchenAcknowledged]
    assert touched(Act.SHOWN, one, commands=(uuid4(),)) == []
    assert kinds(touched(Act.RUSH, one, is_on=True)) == [KitchenRushed]
    assert touched(Act.RUSH, one) == []


def test_what_was_struck_goes_when_it_was_read() -> None:
    seen = Sending(COMMAND, UUID(int=9), NOON_MS, 2000, is_acknowledged=True)
    gone = line("Soup", sending=seen, voided=2000)
    part = (Part(gone.line.line_id, 2000),)
    [cleared] = touched(Act.LINE, order(gone), parts=part, state=RowState.CANCELLED)
    assert isinstance(cleared, KitchenBumped)
    assert (cleared.lines, [each.milli for each in cleared.cleared]) == ((), [2000])


def test_an_allergy_is_read_before_anything_is_ready() -> None:
    one = order(line("Burger"), allergy="nuts")
    assert drawn(one).cards[0].asks
    assert touched(Act.READY, one) == []
    assert touched(Act.READY, one, PASS) == []
    assert kinds(touched(Act.ALLERGY, one)) == [KitchenAllergySeen]
    assert touched(Act.ALLERGY, order(line("Burger"))) == []


def test_the_pass_collects_and_its_rows_are_their_makers() -> None:
    gin = line("Gin", BAR)
    one = order(line("Burger", bumped=2000), gin)
    assert kinds(touched(Act.READY, one, PASS)) == [KitchenCollected]
    part = (Part(gin.line.line_id, 2000),)
    [made] = touched(Act.LINE, one, PASS, parts=part, row_station=BAR.id)
    assert isinstance(made, KitchenBumped)
    assert made.lines[0].station_id == BAR.id
    assert touched(Act.LINE, one, PASS, parts=part, row_station=PRINTER.id) == []
    assert kinds(touched(Act.RECALL, one, PASS)) == [KitchenRecalled]
    assert touched(Act.SHOWN, one, PASS, commands=(COMMAND,)) == []


def test_every_language_says_everything_and_asks_for_the_same_values() -> None:
    plain = msgspec.structs.asdict(ENGLISH)
    for words in (GERMAN, ARABIC):
        told = msgspec.structs.asdict(words)
        same = {name for name, text in told.items() if text == plain[name]}
        assert same <= {"dir", "pair_code"}
        for name, text in told.items():
            assert text.count("{") == plain[name].count("{"), name
    assert words_for("de-AT,en;q=0.5") is GERMAN
    assert words_for("fr, ar;q=0.9") is ARABIC
    assert words_for("") is ENGLISH
    assert set(LANGUAGES) == {"en", "de", "ar"}


class Seen(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=list(LANGUAGES))
def test_pages_hold_no_script_no_style_and_every_word_as_text(words: Words) -> None:
    hostile = "<script>alert(1)</script>\"'&"
    marked = Words(**{**msgspec.structs.asdict(words), "pair": hostile, "demo": hostile})
    pages = [board_page(marked), pairing_page(marked, hostile), pairing_page(marked)]
    for page in pages:
        tags = Seen(page).tags
        assert "<script>" not in page
        assert all("style" not in each and "onclick" not in each for _, each in tags)
        assert [each["src"] for tag, each in tags if tag == "script"] != [None]
        assert dict(tags)["html"] == {"lang": words.tag, "dir": words.dir}
    body = next(each for tag, each in Seen(pages[0]).tags if tag == "body")
    assert msgspec.json.decode(body["data-words"] or "", type=Words) == marked
    assert "unsafe" not in CONTENT_POLICY
    assert "default-src 'none'" in CONTENT_POLICY


@pytest.fixture
def identity() -> Identity:
    return Identity(uuid4(), bytes(range(32)), bytes(32))


def test_a_code_is_worth_one_token_that_is_kept_only_as_a_hash(identity: Identity) -> None:
    store, venue = MemoryStore(), uuid4()
    store.found(venue)
    text, code = make_code(identity, venue, Role.BOARD, can_manage=False, station="Grill")
    store.offer(code)
    token = pair_on(store, identity, f"{text.lower()}-AAAA-BBBB", now_ms=0, new_id=uuid4())
    known = store.load(venue)
    assert known is not None
    [board] = known.devices
    assert (board.name, board.role, board.station) == ("B1", Role.BOARD, "Grill")
    assert board.key == token_hash(token.secret)
    assert read_token(identity, token.text(identity)) == token
    assert is_of(token, board)
    with pytest.raises(NotEnrolled) as spent:
        pair_on(store, identity, text, now_ms=0, new_id=uuid4())
    assert spent.value.why is Why.CODE_SPENT


@pytest.mark.parametrize("role", [Role.MEMBER, Role.VIEWER])
def test_a_code_for_another_device_pairs_no_board(identity: Identity, role: Role) -> None:
    store, venue = MemoryStore(), uuid4()
    store.found(venue)
    text, code = make_code(identity, venue, role, can_manage=True)
    store.offer(code)
    with pytest.raises(NotEnrolled) as other:
        pair_on(store, identity, text, now_ms=0, new_id=uuid4())
    assert other.value.why is Why.NOT_YOURS
    known = store.load(venue)
    assert known is not None
    assert known.devices == ()
    with pytest.raises(NotEnrolled):
        pair_on(store, identity, "ABC", now_ms=0, new_id=uuid4())


def test_only_its_own_token_shows_a_board_and_none_once_it_is_revoked() -> None:
    token = Token(uuid4(), uuid4(), "secret")
    board = Device(token.device, token_hash("secret"), Role.BOARD)
    assert is_of(token, board)
    assert not is_of(msgspec.structs.replace(token, secret="guess"), board)
    assert not is_of(token, msgspec.structs.replace(board, is_revoked=True))
    key = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    assert not is_of(token, Device(token.device, key, Role.MEMBER))
    assert not is_of(token, None)


ID = UUID(int=7).hex


@pytest.mark.parametrize(
    "text", ["", "a.b.c", "..", f"{ID}.{ID}.x", f"{ID}.{ID}.x.00", "é.é", "x" * 300]
)
def test_what_this_hub_did_not_seal_is_no_token(identity: Identity, text: str) -> None:
    assert read_token(identity, text) is None
    other = Identity(uuid4(), bytes(32), bytes(range(32)))
    assert read_token(identity, Token(uuid4(), uuid4(), "secret").text(other)) is None


def test_a_hub_that_is_not_the_authority_pairs_nobody(identity: Identity) -> None:
    store, venue = MemoryStore(), uuid4()
    text, code = make_code(identity, venue, Role.BOARD, can_manage=False)
    store.offer(code)
    with pytest.raises(NotEnrolled) as elsewhere:
        pair_on(store, identity, text, now_ms=0, new_id=uuid4())
    assert elsewhere.value.why is Why.NOT_AUTHORITY


def test_a_board_is_looked_up_for_its_station_alone() -> None:
    board = board_of(KitchenFold(), "Grill", None, ENGLISH, NOON_MS)
    assert (board.station, board.empty_title) == (None, "No kitchen screen is set up yet")


def test_a_later_course_is_called_away_at_the_board_and_let_wait_again() -> None:
    one = order(line("Burger"), line("Cake", sent={"course": 1}))
    card = drawn(one).cards[0]
    assert [(each.course, each.name, each.waits) for each in card.courses] == [
        (1, "Course 2", True)
    ]
    assert [(row.mark, row.detail) for row in card.rows if row.name == "Cake"] == [
        ("LATER", "Course 2")
    ]
    assert kinds(touched(Act.COURSE, one, course=1)) == [KitchenCourseSet]
    assert touched(Act.COURSE, one, course=1, is_on=True) == []
    called = msgspec.structs.replace(one, fired={1: NOON_MS})
    assert not drawn(called).cards[0].courses[0].waits
