"""What is said of a snapshot: who made it of which venue, up to where, and what its bytes must be.

``PUT /snapshot`` and ``GET /snapshot`` carry a note, behind its length, and then the file: an
encrypted database whose key is in the note. ``GET /snapshot/kept`` says how far the hub's newest
goes. A note is believed by the signature of a device that may manage, whoever hands it on. Of one
whose maker was let go since, the log alone is read, as what a relay sends.
"""

import struct
from typing import Final
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from fynlo_pos.sync.protocol.authority import Roster
from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Count, Head, Role, SignedHead, Why
from fynlo_pos.sync.protocol.handshake import head_words, is_signed_by

SNAPSHOT: Final = "/snapshot"
KEPT: Final = "/snapshot/kept"
KIND: Final = "application/octet-stream"
MOST_BYTES: Final = 4 << 30
LARGEST_NOTE: Final = 1 << 20
BEHIND_ENVELOPES: Final = 5_000
BEHIND_MS: Final = 24 * 60 * 60 * 1000
"""So much later a snapshot is worth being made again, if anything was written since."""

_NOTE: Final = b"fynlo snapshot 1\0"
_LENGTH: Final = struct.Struct(">I")
LENGTH_BYTES: Final = _LENGTH.size
_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")


class SnapshotNote(msgspec.Struct, frozen=True, array_like=True):
    """A snapshot as its maker signed it (``note_words``).

    ``heads`` are its vector by branch, ``schema`` the version of its tables, ``key`` opens it.
    """

    venue: UUID
    device: UUID
    at_ms: Count
    schema: Count
    app_version: str
    heads: tuple[Head, ...]
    envelopes: Count
    size: Count
    sha256: bytes
    key: bytes
    signature: bytes = b""

    def __repr__(self) -> str:
        return f"SnapshotNote({self.venue}, {self.envelopes} envelopes)"


class SnapshotKept(msgspec.Struct, frozen=True):
    """How far a hub's newest snapshot goes, and when it was made; nothing of one it has not."""

    envelopes: Count = 0
    at_ms: Count = 0


_decoder = msgspec.msgpack.Decoder(SnapshotNote)


def note_words(note: SnapshotNote) -> bytes:
    """Return what its maker signs of a snapshot; the note's own ``signature`` is left out."""
    return _NOTE + _encoder.encode(replace(note, signature=b""))


def signed_note(key: Ed25519PrivateKey, note: SnapshotNote) -> SnapshotNote:
    """Return a note with its signature."""
    return replace(note, signature=key.sign(note_words(note)))


def note_bytes(note: SnapshotNote) -> bytes:
    """Return a note as it goes before the file, behind its length."""
    packed = _encoder.encode(note)
    return _LENGTH.pack(len(packed)) + packed


def read_length(first: bytes) -> int:
    """Return how long a note is. Raises ``NotAFrame`` for one that is too long, or torn."""
    if len(first) != LENGTH_BYTES:
        raise NotAFrame(Why.NOT_A_FRAME, "there is no note")
    (length,) = _LENGTH.unpack(first)
    if not 0 < length <= LARGEST_NOTE:
        raise NotAFrame(Why.TOO_LARGE, "the note of a snapshot is too long")
    return int(length)


def read_note(packed: bytes) -> SnapshotNote:
    """Return a note, of whose truth nothing is known yet. Raises ``NotAFrame``."""
    try:
        return _decoder.decode(packed)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotAFrame(Why.NOT_A_FRAME, str(error)) from error


def is_by(card_key: bytes, note: SnapshotNote) -> bool:
    """Tell whether a note was signed by the device of this key."""
    return is_signed_by(card_key, note.signature, note_words(note))


def why_not_believed(note: SnapshotNote, roster: Roster, schema: int, version: str) -> str:
    """Return why a snapshot is not to be taken in, for a log file; empty where it is."""
    why = why_not_read(note, roster, schema, version)
    if not why and roster.cards[note.device].is_revoked:
        return "the device that made it may not manage any more"
    return why


def why_not_read(note: SnapshotNote, roster: Roster, schema: int, version: str) -> str:
    """Return why not even the log in a snapshot is to be read; empty where it is.

    Its maker may have been let go: what a device of the venue signed of it stands for itself.
    """
    card = roster.cards.get(note.device)
    if note.venue != roster.venue:
        return "it is of another venue"
    if card is None or not card.can_manage or card.role is not Role.MEMBER:
        return "the device that made it may not manage"
    if not is_by(card.key, note):
        return "it is not signed by the device that it names"
    if note.schema != schema or _numbers(note.app_version) > _numbers(version):
        return f"it was made by version {note.app_version} of the program"
    return "" if note.size <= MOST_BYTES else "it is too large"


def is_vouched(signed: SignedHead, roster: Roster) -> bool:
    """Tell whether a device of the venue has signed this end of a chain.

    One that was let go since is believed beyond its card too: the manager's terminal that made the
    snapshot has that in its books, and who begins with it has the same. No hub is told of it so.
    """
    card = roster.cards.get(signed.device)
    return card is not None and is_signed_by(card.key, signed.signature, head_words(signed.head))


def is_due(kept: SnapshotKept, here: SnapshotKept) -> bool:
    """Tell whether what is here is so far beyond what a hub keeps that it is worth a new one."""
    behind = here.envelopes - kept.envelopes
    is_old = kept.envelopes > 0 and here.at_ms - kept.at_ms >= BEHIND_MS
    return behind >= BEHIND_ENVELOPES or (behind > 0 and is_old)


def _numbers(version: str) -> tuple[float, ...]:
    """Return a version's numbers; one that has others than numbers is later than any."""
    parts = version.split(".")
    if not all(part.isascii() and part.isdecimal() for part in parts):
        return (float("inf"),)
    return tuple(int(part) for part in parts)
