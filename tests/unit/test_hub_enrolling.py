"""Invitations, codes, tokens and what a hub lets in by them."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from structlog.testing import capture_logs

from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.protocol.authority import first_mandate
from fynlo_pos.sync.protocol.calls import CodeMade, Revoke, call_body, read_body
from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.enrolment import (
    CODE_LETTERS,
    DEFAULT_PORT,
    Enrol,
    Enrolled,
    Invitation,
    code_check,
    enrol_words,
    enrolled_words,
    invitation_text,
    key_check,
    plain_code,
    read_invitation,
    shown_code,
    typed_code,
)
from fynlo_pos.sync.protocol.frames import Role, Why
from fynlo_pos.sync.protocol.handshake import is_signed_by
from hub.codes import NEW_VENUE, code_hash, make_code
from hub.enrolling import NotEnrolled, answer_to, asking_device, enrol_on
from hub.home import Home
from hub.relay.values import Device
from hub.secret import Identity
from hub.store.memory import MemoryStore
from hub.store.port import Store, Venue
from hub.tokens import LIVES_S, Caller, make_token, read_token
from hub.upstream_joining import Above, keep_above, read_above
from tests.support.relayed import key_of, public

pytestmark = pytest.mark.unit

HUB = Identity(UUID(int=2), bytes(range(32)), bytes(range(1, 33)))
OTHER_HUB = Identity(UUID(int=3), bytes(range(2, 34)), bytes(range(3, 35)))
VENUE = UUID(int=1)
TODAY = datetime(2026, 11, 26, tzinfo=UTC)
NOW_MS = 1_800_000_000_000


@given(st.binary(min_size=32, max_size=32), st.integers(1, 65_535))
def test_an_invitation_survives_its_qr_code(key: bytes, port: int) -> None:
    for host in ("192.168.1.20", "hub.local", "fe80::1"):
        invitation = Invitation(host, port, key, "ABCDE12345")
        assert read_invitation(invitation_text(invitation)) == invitation


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.org",
        "fynlo://hub?key=00&code=A",
        f"fynlo://hub?key={'0' * 64}",
        f"fynlo://?key={'0' * 64}&code=A",
        f"fynlo://hub:99999?key={'0' * 64}&code=A",
        f"fynlo://hub?key={'x' * 64}&code=A",
    ],
)
def test_what_is_no_invitation_is_none(text: str) -> None:
    assert read_invitation(text) is None


def test_an_invitation_without_a_port_means_the_usual_one() -> None:
    read = read_invitation(f" fynlo://hub?key={'0' * 64}&code=abcde-fghjk ")
    assert read == Invitation("hub", DEFAULT_PORT, bytes(32), "ABCDEFGHJK")


def test_a_code_is_the_same_however_it_is_typed() -> None:
    assert plain_code("abcde-fgh o1") == plain_code("ABCDEFGHOI") == "ABCDEFGH01"
    assert shown_code("ABCDEFGHJK") == "ABCDE-FGHJK"
    text, code = make_code(HUB, VENUE, Role.MEMBER, can_manage=False)
    assert code.hash == code_hash(HUB, text.lower().replace("-", " "))
    assert code.hash != code_hash(OTHER_HUB, text)
    assert plain_code(text).encode() not in code.hash


def enrol(number: int, code: str, venue: UUID | None = None, *, as_viewer: bool = False) -> Enrol:
    words = enrol_words(code, UUID(int=number), public(key_of(number)), HUB.public_key)
    signature = key_of(number).sign(words).hex()
    key = public(key_of(number)).hex()
    return Enrol(code, UUID(int=number), key, " Till\n1 ", signature, venue, as_viewer=as_viewer)


def enrolled(store: Store, asked: Enrol) -> tuple[UUID, bool]:
    taken = asking_device(asked, HUB)
    venue, entitled = enrol_on(store, HUB, asked, taken, now_ms=0, new_venue=UUID(int=77))
    return venue, entitled.can_manage


def test_the_first_code_begins_a_venue_and_the_next_join_it() -> None:
    store = MemoryStore()
    text, code = make_code(HUB, NEW_VENUE, Role.MEMBER, can_manage=True)
    store.offer(code)
    assert enrolled(store, enrol(11, text)) == (UUID(int=77), True)
    text, code = make_code(HUB, UUID(int=77), Role.VIEWER, can_manage=False, station="bar")
    store.offer(code)
    assert enrolled(store, enrol(12, text, as_viewer=True)) == (UUID(int=77), False)
    loaded = store.load(UUID(int=77))
    assert loaded is not None
    assert [(each.name, each.station) for each in loaded.devices] == [
        ("Till1", ""),
        ("Till1", "bar"),
    ]


@pytest.mark.parametrize("was", [Role.MEMBER, Role.VIEWER])
def test_a_device_that_comes_again_is_what_it_was(was: Role) -> None:
    store = MemoryStore()
    store.found(VENUE)
    another = Role.VIEWER if was is Role.MEMBER else Role.MEMBER
    for role in (was, was):
        text, code = make_code(HUB, VENUE, role, can_manage=False)
        store.offer(code)
        enrolled(store, enrol(11, text, as_viewer=role is Role.VIEWER))
    before = store.load(VENUE)
    text, code = make_code(HUB, VENUE, another, can_manage=False)
    store.offer(code)
    with pytest.raises(NotEnrolled) as refused:
        enrolled(store, enrol(11, text, as_viewer=another is Role.VIEWER))
    assert refused.value.why is Why.NOT_YOURS
    assert store.load(VENUE) == before


@pytest.mark.parametrize("role", [Role.VIEWER, Role.BOARD])
def test_a_code_for_another_kind_of_device_lets_in_no_till_and_is_not_spent(role: Role) -> None:
    store = MemoryStore()
    store.found(VENUE)
    text, code = make_code(HUB, VENUE, role, can_manage=False)
    store.offer(code)
    before = store.load(VENUE)
    for _ in range(2):
        with pytest.raises(NotEnrolled) as refused:
            enrolled(store, enrol(11, text))
        assert refused.value.why is Why.NOT_YOURS
    assert store.load(VENUE) == before
    assert store.spend(code.hash, 0) == code


def test_one_that_comes_again_keeps_its_name_though_another_have_it_too() -> None:
    """Two hubs apart may have given it twice; its receipts bear it."""
    store = MemoryStore()
    store.found(VENUE)
    for number in (11, 12):
        store.enrol(VENUE, Device(UUID(int=number), public(key_of(number)), Role.MEMBER, "T2"))
    for number, wanted, name in ((11, "T2", "T2"), (12, "T2", "T2"), (12, "T1", "T1")):
        text, code = make_code(HUB, VENUE, Role.MEMBER, can_manage=False)
        store.offer(code)
        asked = replace(enrol(number, text), terminal=wanted)
        _, device = enrol_on(
            store, HUB, asked, asking_device(asked, HUB), now_ms=0, new_venue=VENUE
        )
        assert device.name == name


@pytest.mark.parametrize("codes", [(True, False), (False, True), (False, False, True, False)])
def test_who_may_manage_may_until_it_is_let_go(codes: tuple[bool, ...]) -> None:
    store = MemoryStore()
    store.found(VENUE)
    for can_manage in codes:
        text, code = make_code(HUB, VENUE, Role.MEMBER, can_manage=can_manage)
        store.offer(code)
        _, told = enrolled(store, enrol(11, text))
    loaded = store.load(VENUE)
    assert loaded is not None
    (device,) = loaded.devices
    assert (told, device.can_manage, device.number) == (True, True, len(codes))
    gone = replace(device, is_revoked=True)
    store.revoke(VENUE, gone)
    text, code = make_code(HUB, VENUE, Role.MEMBER, can_manage=True)
    store.offer(code)
    with pytest.raises(NotEnrolled) as refused:
        enrolled(store, enrol(11, text))
    assert refused.value.why is Why.REVOKED


def test_a_managers_id_is_worth_nothing_to_another_key() -> None:
    store = MemoryStore()
    store.found(VENUE)
    text, code = make_code(HUB, VENUE, Role.MEMBER, can_manage=True)
    store.offer(code)
    enrolled(store, enrol(11, text))
    before = store.load(VENUE)
    text, code = make_code(HUB, VENUE, Role.MEMBER, can_manage=False)
    store.offer(code)
    thief = replace(asking_device(enrol(12, text), HUB), id=UUID(int=11))
    with pytest.raises(NotEnrolled):
        enrol_on(store, HUB, enrol(12, text), thief, now_ms=0, new_venue=UUID(int=77))
    assert store.load(VENUE) == before


def test_a_device_that_keeps_a_venues_log_brings_it_to_a_new_hub() -> None:
    store = MemoryStore()
    text, code = make_code(HUB, NEW_VENUE, Role.MEMBER, can_manage=True)
    store.offer(code)
    assert enrolled(store, enrol(11, text, VENUE))[0] == VENUE


@pytest.mark.parametrize(("code_venue", "wanted"), [(NEW_VENUE, VENUE), (VENUE, UUID(int=5))])
def test_no_code_opens_a_venue_that_is_not_its_own(code_venue: UUID, wanted: UUID) -> None:
    store = MemoryStore()
    store.found(VENUE)
    text, code = make_code(HUB, code_venue, Role.MEMBER, can_manage=True)
    store.offer(code)
    with pytest.raises(NotEnrolled) as refused:
        enrolled(store, enrol(11, text, wanted))
    assert refused.value.why is Why.OTHER_VENUE


def asked_by_hub(store: Store, number: int, *, key: int | None = None) -> tuple[UUID, bool]:
    """What a hub that began the venue is answered, with a code of this one's first."""
    text, code = make_code(HUB, NEW_VENUE, Role.MEMBER, can_manage=True)
    store.offer(code)
    asked = replace(enrol(key or number, text, VENUE), is_hub=True)
    taken = replace(asking_device(asked, HUB), id=UUID(int=number))
    venue, device = enrol_on(store, HUB, asked, taken, now_ms=0, new_venue=UUID(int=77))
    assert device.role is Role.MEMBER
    return venue, device.can_manage


def test_a_hub_that_never_heard_that_it_was_taken_in_comes_again_with_another_code() -> None:
    store = MemoryStore()
    assert asked_by_hub(store, 20) == (VENUE, False)
    before = store.load(VENUE)
    assert asked_by_hub(store, 20) == (VENUE, False)
    assert store.load(VENUE) == before


def test_a_hub_whose_taking_in_was_cut_short_is_taken_in() -> None:
    store = MemoryStore()
    store.found(VENUE)
    assert asked_by_hub(store, 20) == (VENUE, False)
    assert store.load(VENUE) == begun(20)


def test_a_hub_that_cannot_write_down_who_is_above_goes_on_and_says_so(tmp_path: Path) -> None:
    above = Above(Address("hub.example", DEFAULT_PORT), "00", UUID(int=2), VENUE)
    gone = Home(tmp_path / "gone")
    with capture_logs() as logs:
        keep_above(gone, above)
    assert [each["log_level"] for each in logs] == ["error"]
    kept = Home(tmp_path)
    keep_above(kept, above)
    assert (read_above(gone), read_above(kept)) == (None, above)


def begun(number: int) -> Venue | None:
    store = MemoryStore()
    asked_by_hub(store, number)
    return store.load(VENUE)


def test_no_other_hub_is_taken_in_for_a_venue_nor_one_that_was_let_go() -> None:
    store = MemoryStore()
    asked_by_hub(store, 20)
    for number, key in ((21, None), (20, 21)):
        with pytest.raises(NotEnrolled) as refused:
            asked_by_hub(store, number, key=key)
        assert refused.value.why is Why.OTHER_VENUE
    loaded = store.load(VENUE)
    assert loaded is not None
    store.revoke(VENUE, replace(loaded.devices[0], is_revoked=True))
    with pytest.raises(NotEnrolled) as refused:
        asked_by_hub(store, 20)
    assert refused.value.why is Why.OTHER_VENUE


def test_who_signs_with_another_key_is_not_who_it_says() -> None:
    for key in (public(key_of(12)).hex(), "not hexadecimal"):
        asked = enrol(11, "ABCDE-FGHJK")
        with pytest.raises(NotEnrolled) as refused:
            asking_device(Enrol(asked.code, asked.device, key, "", asked.signature), HUB)
        assert refused.value.why is Why.WRONG_SIGNATURE


def test_a_body_that_is_not_of_its_call_is_no_frame() -> None:
    assert read_body(call_body(Revoke(VENUE)), Revoke) == Revoke(VENUE)
    for wrong in (b"", b"\xc1", call_body(Revoke(VENUE))):
        with pytest.raises(NotAFrame):
            read_body(wrong, CodeMade)


def test_a_token_is_good_for_its_hub_and_its_time() -> None:
    now_ms = int(datetime.now(UTC).timestamp()) * 1000
    token = make_token(HUB, VENUE, UUID(int=11), now_ms)
    assert read_token(HUB, token) == Caller(VENUE, UUID(int=11))
    assert read_token(OTHER_HUB, token) is None
    assert read_token(HUB, make_token(HUB, VENUE, UUID(int=11), now_ms - LIVES_S * 1000)) is None
    for wrong in ("", "a.b.c", token[:-3], token + "A"):
        assert read_token(HUB, wrong) is None


def test_two_terminals_that_want_one_name_get_two_and_one_that_comes_again_keeps_its_own() -> None:
    store = MemoryStore()
    text, code = make_code(HUB, NEW_VENUE, Role.MEMBER, can_manage=True)
    store.offer(code)
    names = []
    venue: UUID | None = None
    for number in (11, 12, 11):
        asked = replace(enrol(number, text, venue), terminal="T1")
        venue, device = enrol_on(
            store, HUB, asked, asking_device(asked, HUB), now_ms=0, new_venue=UUID(int=77)
        )
        names.append(device.name)
        told = answer_to(HUB, venue, device, device.name)
        assert told.terminal == device.name
        assert is_signed_by(HUB.public_key, bytes.fromhex(told.signature), _words(told, number))
        lied = replace(told, terminal="T9")
        assert not is_signed_by(HUB.public_key, bytes.fromhex(lied.signature), _words(lied, number))
        text, code = make_code(HUB, venue, Role.MEMBER, can_manage=False)
        store.offer(code)
    assert names == ["T1", "T2", "T1"]


@pytest.mark.parametrize(
    ("number", "terminal", "as_viewer", "given"),
    [
        (11, "T2", False, "T1"),  # it comes again, and another has the name
        (11, "T7", False, "T7"),
        (13, "K1", False, "T3"),
        (13, "K1", True, "K1"),
    ],
)
def test_one_that_wants_another_name_is_given_no_others(
    number: int, terminal: str, as_viewer: bool, given: str
) -> None:
    """Receipts are numbered by it."""
    store = MemoryStore()
    store.found(VENUE)
    store.grant(VENUE, first_mandate(HUB.id, HUB.public_key))
    names: dict[tuple[int, str], str] = {}
    for device, wanted in ((11, "T1"), (12, "T2"), (number, terminal)):
        is_last = len(names) == 2
        role = Role.VIEWER if as_viewer and is_last else Role.MEMBER
        text, code = make_code(HUB, VENUE, role, can_manage=False)
        store.offer(code)
        asked = replace(
            enrol(device, text, VENUE, as_viewer=as_viewer and is_last), terminal=wanted
        )
        _, taken = enrol_on(
            store, HUB, asked, asking_device(asked, HUB), now_ms=0, new_venue=UUID(int=77)
        )
        names[device, wanted] = taken.name
    assert names[number, terminal] == given


def _words(told: Enrolled, number: int) -> bytes:
    return enrolled_words(told, public(key_of(number)))


def test_a_code_as_it_is_typed_holds_letters_of_the_hubs_key_and_of_the_code() -> None:
    typed = plain_code(typed_code("abcde-fghjk", HUB.public_key))
    letters = code_check("ABCDE-FGHJK", HUB.public_key)
    assert typed == plain_code("ABCDEFGHJK") + letters
    assert set(letters) <= set(CODE_LETTERS)
    others = {
        code_check("ABCDE-FGHJK", OTHER_HUB.public_key),
        code_check("ABCDE-FGHJM", HUB.public_key),
        key_check(HUB.public_key),
        key_check(OTHER_HUB.public_key),
    }
    assert len(others | {letters}) == 5
