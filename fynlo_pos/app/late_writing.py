"""Late sales to a file: what this device could not hand over, signed, for a manager elsewhere.

A file is as large as one that is let in may be; what is more goes into further ones.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Final
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.app.joined_hub import JoinedHub, find_device_key
from fynlo_pos.app.peers import sent_of
from fynlo_pos.app.sold_in import sales_in
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.peer_store import PeerReading
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.protocol.frames import Head, Push, Sent, SignedHead
from fynlo_pos.sync.protocol.handshake import head_words
from fynlo_pos.sync.protocol.late import LARGEST_FILE, LateFile, write_late
from fynlo_pos.sync.protocol.link import head_after, link_of
from fynlo_pos.sync.protocol.packing import pack

FULL_AT: Final = LARGEST_FILE // 2
"""A file that holds so much takes no further push: each is far smaller than the rest."""
ENDING: Final = ".fynlo"


class Exported(msgspec.Struct, frozen=True):
    """What was written: the files, how many envelopes are in them, and how many are sales."""

    paths: tuple[Path, ...]
    envelopes: int
    sales: int


def export_late(
    reading: PeerReading,
    home: Home,
    joined: JoinedHub,
    path: Path,
    *,
    full_at: int = FULL_AT,
) -> Exported:
    """Write what this device is not known to have handed over, beginning with this file.

    The till may be open beside. Raises ``Refused`` where there is nothing, or a file is there
    already, and ``Trouble`` for a key that is not here and for the disk; then nothing is left.
    """
    key = find_device_key(home)
    if key is None:
        raise Trouble(
            "The key by which the hub knows this terminal is not on this device, so nothing can be "
            "signed. Its sales are safe here. Restore the key from where you keep a copy."
        )
    written: list[Path] = []
    pushes: list[Push] = []
    held = sales = envelopes = 0

    def end_file() -> None:
        part = _part(path, len(written) + 1)
        late = LateFile(joined.venue, joined.device, joined.terminal, tuple(pushes))
        _write(part, write_late(late))
        written.append(part)
        pushes.clear()

    try:
        for batch in _batches(reading, reading.not_handed_over()):
            push = _signed(batch, joined.device, key)
            pushes.append(push)
            held += len(push.packed)
            envelopes += len(batch)
            sales += sum(len(sales_in(sent)) for sent in batch)
            if held >= full_at:
                end_file()
                held = 0
        if pushes:
            end_file()
    except (Refused, Trouble):
        for part in written:
            with suppress(OSError):
                part.unlink()
        raise
    if not written:
        raise Refused("The hub has everything of this terminal. No file was written.")
    return Exported(tuple(written), envelopes, sales)


def free_place(folder: Path, name: str) -> Path:
    """Return where a file of this name can be written without writing over another."""
    for number in count(1):
        path = _part(folder / f"{name}{ENDING}", number)
        if not path.exists():
            return path
    raise AssertionError("counting does not end")


def _part(path: Path, number: int) -> Path:
    return path if number == 1 else path.with_name(f"{path.stem} ({number}){path.suffix}")


def _batches(reading: PeerReading, after: Mapping[UUID, int]) -> Iterator[list[Sent]]:
    reach = dict(after)
    own = frozenset(reach)
    for _ in count():
        batch = reading.batch_after(reach, own)
        if not batch.envelopes:
            return
        reach |= {each.incarnation: each.seq for each in batch.envelopes}
        yield [sent_of(each) for each in batch.envelopes]


def _signed(batch: list[Sent], device: UUID, key: Ed25519PrivateKey) -> Push:
    heads: dict[UUID, Head] = {}
    for sent in batch:
        link = link_of(sent.body)
        heads[link.incarnation] = head_after(sent.body, link)
    signed = (SignedHead(head, device, key.sign(head_words(head))) for head in heads.values())
    return pack(batch, tuple(signed))


def _write(path: Path, data: bytes) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError as error:
        raise Refused(
            "There is a file {file} already, and it was left as it is. Choose another name.",
            file=path.name,
        ) from error
    except OSError as error:
        raise Trouble(
            "The file {file} could not be written: {why}. The sales are safe here. Choose another "
            "place, then try again.",
            file=path.name,
            why=error.strerror or str(error),
        ) from error
