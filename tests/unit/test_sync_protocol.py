"""Frames survive the wire; bytes from anybody end in a typed refusal and bounded memory."""

import zlib
from contextlib import suppress
from uuid import UUID

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.sync.protocol import codec, packing
from fynlo_pos.sync.protocol.codec import NotAFrame, decode_frame, encode_frame
from fynlo_pos.sync.protocol.frames import (
    MOST_CARDS,
    Bases,
    Below,
    Card,
    Cards,
    Challenge,
    Frame,
    Have,
    Head,
    Hello,
    Mandate,
    Push,
    Role,
    Sent,
    Shown,
    SignedHead,
    Why,
)
from fynlo_pos.sync.protocol.handshake import (
    head_words,
    is_signed_by,
    member_words,
    relay_words,
)
from fynlo_pos.sync.protocol.link import head_after, link_of
from tests.support.envelopes import chain

pytestmark = pytest.mark.unit

VENUE, DEVICE, RELAY = UUID(int=1), UUID(int=2), UUID(int=3)
COUNTS = st.integers(0, (1 << 63) - 1)
HEADS = st.builds(Head, seq=COUNTS)
SIGNED = st.builds(SignedHead, head=HEADS)
DEVICES = st.tuples(st.uuids(), st.booleans(), COUNTS)
OF_FIELD = {
    **dict.fromkeys(("oldest", "newest", "protocol"), st.integers(0, (1 << 16) - 1)),
    **dict.fromkeys(("now_ms", "version", "after_ms"), COUNTS),
    "have": st.lists(HEADS).map(tuple),
    "about": st.none() | HEADS,
    "devices": st.lists(DEVICES).map(tuple),
    "cards": st.lists(st.builds(Card, term=COUNTS, number=COUNTS)).map(tuple),
    "mandates": st.lists(
        st.builds(
            Mandate,
            term=COUNTS,
            after=st.lists(HEADS, max_size=3).map(tuple),
            by=st.none() | st.builds(Card, term=COUNTS, number=COUNTS),
        )
    ).map(tuple),
}
HEADS_OF = {
    **dict.fromkeys((Have, Shown, Bases, Below), st.lists(HEADS).map(tuple)),
    Push: st.lists(SIGNED).map(tuple),
}


def of_kind(kind: type[msgspec.Struct]) -> st.SearchStrategy[Frame]:
    given_fields = {name: OF_FIELD[name] for name in kind.__struct_fields__ if name in OF_FIELD}
    if "heads" in kind.__struct_fields__:
        given_fields["heads"] = HEADS_OF[kind]
    return st.builds(kind, **given_fields)  # type: ignore[arg-type]


FRAMES = st.one_of([of_kind(kind) for kind in Frame.__args__])
HELLO = Hello(VENUE, DEVICE, Role.MEMBER, bytes(32))
CHALLENGE = Challenge(RELAY, b"\1" * 32, 1, b"")


def _raw_public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()


@given(FRAMES)
def test_a_frame_comes_out_as_it_went_in(frame: Frame) -> None:
    assert decode_frame(encode_frame(frame)) == frame


@given(st.binary(max_size=4_000))
def test_any_bytes_are_a_frame_or_a_typed_refusal(message: bytes) -> None:
    with suppress(NotAFrame):
        decode_frame(message)


@given(FRAMES, st.data())
def test_a_frame_with_a_byte_changed_is_a_frame_or_a_typed_refusal(
    frame: Frame, data: st.DataObject
) -> None:
    message = bytearray(encode_frame(frame))
    message[data.draw(st.integers(0, len(message) - 1))] = data.draw(st.integers(0, 255))
    with suppress(NotAFrame):
        decode_frame(bytes(message))


def test_a_kind_of_frame_from_the_future_is_skipped() -> None:
    assert decode_frame(msgspec.msgpack.encode([99, "of tomorrow", {"x": 1}])) is None


def test_a_frame_may_grow_at_its_end() -> None:
    longer = msgspec.msgpack.decode(encode_frame(Have(())))
    assert decode_frame(msgspec.msgpack.encode([*longer, "more"])) == Have(())


@pytest.mark.parametrize("number", [-1, 1 << 63])
def test_a_number_that_no_chain_reaches_is_refused(number: int) -> None:
    message = msgspec.msgpack.encode([6, [[DEVICE.bytes, number, bytes(32)]]])
    with pytest.raises(NotAFrame):
        decode_frame(message)


def test_a_giant_frame_is_refused_unread() -> None:
    with pytest.raises(NotAFrame) as refused:
        decode_frame(bytes(codec.LARGEST_FRAME + 1))
    assert refused.value.why is Why.TOO_LARGE


def test_a_deeply_nested_message_is_refused() -> None:
    with pytest.raises(NotAFrame):
        decode_frame(b"\x91" * 100_000)


@pytest.mark.parametrize("is_compressed", [False, True])
def test_a_push_that_is_nested_without_end_is_refused(*, is_compressed: bool) -> None:
    """What stands behind an envelope's two parts is skipped, and skipping goes as deep as it."""
    plain = b"\x91\x93\xc4\x00\xc4\x00" + b"\x91" * 200_000 + b"\x90"
    packed = zlib.compress(plain) if is_compressed else plain
    with pytest.raises(NotAFrame) as refused:
        packing.unpack(Push(packed, is_compressed=is_compressed, heads=()))
    assert refused.value.why is Why.NOT_A_FRAME


@pytest.mark.parametrize("size", [1, 60_000])
def test_envelopes_come_out_of_a_push_as_they_went_in(size: int) -> None:
    sent = (Sent(b"a" * size, b""), Sent(b"b", b"private"))
    push = packing.pack(sent, ())
    assert push.is_compressed is (size > 1)
    assert packing.unpack(push) == sent


def test_a_push_that_inflates_without_end_is_refused_early() -> None:
    bomb = zlib.compress(bytes(packing.LARGEST_BATCH * 4))
    with pytest.raises(NotAFrame) as refused:
        packing.unpack(Push(bomb, is_compressed=True, heads=()))
    assert refused.value.why is Why.TOO_LARGE


@pytest.mark.parametrize(
    ("packed", "is_compressed"),
    [(b"not", False), (b"not", True), (zlib.compress(b"\x90")[:-3], True)],
)
def test_a_torn_push_is_refused(packed: bytes, is_compressed: bool) -> None:
    with pytest.raises(NotAFrame):
        packing.unpack(Push(packed, is_compressed=is_compressed, heads=()))


def test_a_push_of_too_many_is_refused() -> None:
    push = packing.pack([Sent(b"", b"")] * (packing.MOST_ENVELOPES + 1), ())
    with pytest.raises(NotAFrame) as refused:
        packing.unpack(push)
    assert refused.value.why is Why.TOO_MANY


def test_each_side_proves_itself_over_both_nonces() -> None:
    key = Ed25519PrivateKey.generate()
    words = member_words(HELLO, CHALLENGE)
    signature = key.sign(words)
    assert is_signed_by(_raw_public(key), signature, words)
    replays = [
        member_words(msgspec.structs.replace(HELLO, nonce=b"\2" * 32), CHALLENGE),
        member_words(HELLO, msgspec.structs.replace(CHALLENGE, nonce=b"\2" * 32)),
        member_words(msgspec.structs.replace(HELLO, venue=RELAY), CHALLENGE),
        member_words(msgspec.structs.replace(HELLO, role=Role.VIEWER), CHALLENGE),
        member_words(HELLO, msgspec.structs.replace(CHALLENGE, protocol=2)),
        relay_words(HELLO, CHALLENGE),
    ]
    for other in replays:
        assert not is_signed_by(_raw_public(key), signature, other)


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(32), bytes(33)])
@pytest.mark.parametrize("signature", [b"", bytes(64), bytes(65)])
def test_a_wrong_key_or_signature_is_only_false(key: bytes, signature: bytes) -> None:
    assert not is_signed_by(key, signature, b"words")


def test_a_nonce_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        relay_words(msgspec.structs.replace(HELLO, nonce=b"short"), CHALLENGE)


def test_a_head_is_signed_with_all_that_names_it() -> None:
    head = Head(DEVICE, 7, b"\3" * 32)
    key = Ed25519PrivateKey.generate()
    signed = SignedHead(head, DEVICE, key.sign(head_words(head)))
    for other in (
        Head(RELAY, 7, head.hash),
        Head(DEVICE, 8, head.hash),
        Head(DEVICE, 7, bytes(32)),
    ):
        assert not is_signed_by(_raw_public(key), signed.signature, head_words(other))


def test_a_link_is_read_from_a_body_whatever_its_records_are() -> None:
    first, second = chain(DEVICE, 2)
    link = link_of(second.body)
    assert (link.incarnation, link.seq, link.stamp) == (DEVICE, 2, second.stamp)
    assert link.previous == first.hash
    assert head_after(second.body, link) == Head(DEVICE, 2, second.hash)


def test_a_link_is_read_from_a_body_of_the_future() -> None:
    fields = msgspec.msgpack.decode(chain(DEVICE, 1)[0].body)
    fields[5] = [["of_tomorrow", 9, {"x": 1}]]
    assert link_of(msgspec.msgpack.encode([*fields, "more"])).seq == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\x90",
        msgspec.msgpack.encode([DEVICE.bytes, 0, 1, b""]),
        msgspec.msgpack.encode([DEVICE.bytes, 1, 1, b"", msgspec.Raw(b"\x91" * 5_000 + b"\xc0")]),
    ],
)
def test_what_is_no_envelope_is_refused(body: bytes) -> None:
    with pytest.raises(NotAFrame):
        link_of(body)


def test_more_cards_or_mandates_than_a_frame_holds_are_not_read() -> None:
    card = Card(UUID(int=1), bytes(32), Role.MEMBER, "", True, "", False, 0, 1, UUID(int=2), b"")
    mandate = Mandate(1, UUID(int=2), b"")
    most = Cards((card,) * MOST_CARDS, (mandate,) * MOST_CARDS)
    assert decode_frame(encode_frame(most)) == most
    for much in (Cards((*most.cards, card)), Cards((), (*most.mandates, mandate))):
        with pytest.raises(NotAFrame):
            decode_frame(encode_frame(much))
