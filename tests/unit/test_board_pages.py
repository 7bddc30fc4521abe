"""A web board's pages: what they say, what they hold, and who may look at one."""

from html.parser import HTMLParser
from uuid import UUID, uuid4

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.sync.protocol.authority import first_mandate
from fynlo_pos.sync.protocol.frames import Role, Why
from hub.boards.page import CONTENT_POLICY, board_page, pairing_page
from hub.boards.pairing import Token, is_of, pair_on, read_token, token_hash
from hub.boards.words import ARABIC, ENGLISH, GERMAN, LANGUAGES, Words, refusal, words_for
from hub.codes import make_code
from hub.enrolling import NotEnrolled
from hub.relay.values import Device
from hub.secret import Identity
from hub.store.memory import MemoryStore

pytestmark = pytest.mark.unit


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


def test_where_another_hub_is_in_charge_a_code_of_its_own_is_no_wrong_one(
    identity: Identity,
) -> None:
    """The manager's code is right, at the hub that made it: the page says to go there."""
    store, venue, other = MemoryStore(), uuid4(), uuid4()
    store.found(venue)

    def why() -> Why:
        with pytest.raises(NotEnrolled) as refused:
            pair_on(store, identity, "ABCDE-FGHJK", now_ms=0, new_id=uuid4())
        return refused.value.why

    assert why() is Why.CODE_SPENT
    key = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    store.grant(venue, first_mandate(other, key))
    assert why() is Why.NOT_AUTHORITY
    store.found(uuid4())
    assert why() is Why.CODE_SPENT, "of many venues nobody is asked"


def test_a_code_that_pairs_nothing_here_says_where_or_with_which_one() -> None:
    assert "for a till" in refusal(ENGLISH, Why.NOT_YOURS)
    assert "Another hub is in charge" in refusal(ENGLISH, Why.NOT_AUTHORITY)
    assert "older than ten minutes" in refusal(ENGLISH, Why.CODE_SPENT)
