"""Which snapshots are believed, and when a newer one is due."""

from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from fynlo_pos.sync.protocol.authority import Roster
from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Card, Head, Role, SignedHead
from fynlo_pos.sync.protocol.handshake import head_words
from fynlo_pos.sync.protocol.snapshots import (
    BEHIND_ENVELOPES,
    BEHIND_MS,
    LENGTH_BYTES,
    MOST_BYTES,
    SnapshotKept,
    SnapshotNote,
    is_due,
    is_vouched,
    note_bytes,
    read_length,
    read_note,
    signed_note,
    why_not_believed,
    why_not_read,
)
from tests.support.wired import KEY, ME, card_of

OFFICE = Ed25519PrivateKey.from_private_bytes(bytes([3]) * 32)
HEAD = Head(UUID(int=9), 4, bytes(32))
CARD = card_of(OFFICE, can_manage=True)
NOTE = SnapshotNote(
    ME.venue, CARD.device, 50, 1, "0.9.10", (HEAD,), 4, 1000, bytes(32), bytes(range(32))
)


def roster(card: Card = CARD) -> Roster:
    return Roster(ME.venue, (), {card.device: card})


def why(note: SnapshotNote, card: Card = CARD, *, version: str = "0.9.10") -> str:
    return why_not_believed(note, roster(card), 1, version)


def test_one_that_a_device_that_may_manage_has_signed_is_believed() -> None:
    assert why(signed_note(OFFICE, NOTE)) == ""
    assert why(signed_note(OFFICE, NOTE), version="0.10.0") == ""


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"envelopes": 5}, "not signed"),
        ({"heads": ()}, "not signed"),
        ({"sha256": bytes(31) + b"1"}, "not signed"),
        ({"key": bytes(32)}, "not signed"),
        ({"signature": b""}, "not signed"),
    ],
)
def test_what_was_changed_after_it_was_signed_is_not(changed: dict[str, object], told: str) -> None:
    assert told in why(replace(signed_note(OFFICE, NOTE), **changed))


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"venue": UUID(int=99)}, "another venue"),
        ({"device": UUID(int=99)}, "may not manage"),
        ({"schema": 2}, "by version"),
        ({"app_version": "0.10.0"}, "by version"),
        ({"app_version": "1.0"}, "by version"),
        ({"app_version": "0.9.10-next"}, "by version"),
        ({"app_version": ""}, "by version"),
        ({"size": MOST_BYTES + 1}, "too large"),
    ],
)
def test_one_that_is_not_for_this_till_is_not_however_it_is_signed(
    changed: dict[str, object], told: str
) -> None:
    assert told in why(signed_note(OFFICE, replace(NOTE, **changed)))


@pytest.mark.parametrize(
    "changed", [{"can_manage": False}, {"is_revoked": True}, {"role": Role.VIEWER}]
)
def test_one_of_a_device_that_may_not_make_it_is_not(changed: dict[str, object]) -> None:
    assert "may not manage" in why(signed_note(OFFICE, NOTE), replace(CARD, **changed))


def test_the_log_in_one_is_read_though_its_maker_was_let_go() -> None:
    """But for that nothing else is forgiven."""
    gone = roster(replace(CARD, is_revoked=True))
    assert why_not_read(signed_note(OFFICE, NOTE), gone, 1, "0.9.10") == ""
    for note, told in (
        (signed_note(KEY, NOTE), "not signed"),
        (signed_note(OFFICE, replace(NOTE, schema=2)), "by version"),
        (signed_note(OFFICE, replace(NOTE, venue=UUID(int=99))), "another venue"),
        (signed_note(OFFICE, replace(NOTE, size=MOST_BYTES + 1)), "too large"),
    ):
        assert told in why_not_read(note, gone, 1, "0.9.10")
    for changed in ({"can_manage": False}, {"role": Role.VIEWER}):
        cards = roster(replace(CARD, is_revoked=True, **changed))
        assert "may not manage" in why_not_read(signed_note(OFFICE, NOTE), cards, 1, "0.9.10")


def test_one_that_another_device_signed_is_not() -> None:
    assert "not signed" in why(signed_note(KEY, NOTE))


def test_the_end_of_a_chain_is_vouched_for_by_a_device_of_the_venue() -> None:
    signed = SignedHead(HEAD, CARD.device, OFFICE.sign(head_words(HEAD)))
    assert is_vouched(signed, roster())
    assert is_vouched(signed, roster(replace(CARD, is_revoked=True)))
    for reach in ((HEAD,), (replace(HEAD, seq=3),), ()):
        assert is_vouched(signed, roster(replace(CARD, is_revoked=True, reach=reach)))
    assert not is_vouched(replace(signed, device=UUID(int=98)), roster())
    assert not is_vouched(replace(signed, head=replace(HEAD, seq=5)), roster())


def test_a_note_goes_over_as_it_is() -> None:
    packed = note_bytes(signed_note(OFFICE, NOTE))
    assert read_length(packed[:LENGTH_BYTES]) == len(packed) - LENGTH_BYTES
    assert read_note(packed[LENGTH_BYTES:]) == signed_note(OFFICE, NOTE)
    assert NOTE.key.hex() not in repr(NOTE)


@pytest.mark.parametrize("torn", [b"", b"\0\0", b"\0\0\0\0", b"\x7f\0\0\0"])
def test_a_length_that_is_none_is_told(torn: bytes) -> None:
    with pytest.raises(NotAFrame):
        read_length(torn)


@pytest.mark.parametrize("torn", [b"", b"\x93", b"\xff" * 40])
def test_a_note_that_is_none_is_told(torn: bytes) -> None:
    with pytest.raises(NotAFrame):
        read_note(torn)


@pytest.mark.parametrize(
    ("kept", "here", "due"),
    [
        (SnapshotKept(), SnapshotKept(BEHIND_ENVELOPES - 1, BEHIND_MS), False),
        (SnapshotKept(), SnapshotKept(BEHIND_ENVELOPES, 0), True),
        (SnapshotKept(9, 0), SnapshotKept(9 + BEHIND_ENVELOPES, 1), True),
        (SnapshotKept(9, 0), SnapshotKept(10, BEHIND_MS - 1), False),
        (SnapshotKept(9, 0), SnapshotKept(10, BEHIND_MS), True),
        (SnapshotKept(9, 0), SnapshotKept(9, BEHIND_MS), False),
    ],
)
def test_a_newer_one_is_due_once_the_last_is_far_behind(
    kept: SnapshotKept, here: SnapshotKept, due: bool
) -> None:
    assert is_due(kept, here) is due
