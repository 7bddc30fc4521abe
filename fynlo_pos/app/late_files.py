"""Late sales by file: written where a terminal cannot hand them over, let in where one may manage.

Each push in the file is signed by the terminal that made it. Who lets it in sees first what is in
it; the hub takes it as it would have from the terminal itself, so a second time adds nothing.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Final, TypeVar
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.app.hub_calls import hub_silent, may_not, not_in_charge
from fynlo_pos.app.hub_line import LOST, HubLine, hub_line
from fynlo_pos.app.joined_hub import JoinedHub, find_device_key
from fynlo_pos.app.peers import sent_of
from fynlo_pos.app.sold_in import sales_in
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.peer_store import PeerReading
from fynlo_pos.core.envelope import EnvelopeDamaged, UnknownRecord, open_envelope
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.member.vouching import Sorted, sort_out
from fynlo_pos.sync.protocol.calls import ADMIT, DEVICES, Admit, KnownDevice, call_body, read_body
from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Head, Push, Refusal, Reply, Sent, SignedHead, Why
from fynlo_pos.sync.protocol.handshake import head_words
from fynlo_pos.sync.protocol.late import LateFile, NotLate, read_late, write_late
from fynlo_pos.sync.protocol.link import head_after, link_of
from fynlo_pos.sync.protocol.packing import pack, unpack

T = TypeVar("T")

MOST_BYTES: Final = 256 << 20
TRIES: Final = 4


class Exported(msgspec.Struct, frozen=True):
    """What a file was written with: how many envelopes, and how many of them are sales."""

    envelopes: int
    sales: int


class LatePreview(msgspec.Struct, frozen=True):
    """What is in a file, before anything is let in.

    ``new`` of its ``envelopes`` are not with the shop yet; they hold ``sales`` that come to
    ``amount_minor`` in ``currency``. ``unread`` wait for a newer version of the till. ``is_let_go``
    if the terminal was taken out of the shop.
    """

    terminal: str
    envelopes: int
    new: int
    sales: int
    amount_minor: int
    currency: str
    unread: int
    is_let_go: bool


def export_late(
    reading: PeerReading, home: Home, joined: JoinedHub, terminal: str, path: Path
) -> Exported:
    """Write what this device is not known to have handed over to a file, for a manager elsewhere.

    The till may be open beside. Raises ``Refused`` where there is nothing, or a file is there
    already, and ``Trouble`` for a key that is not here and for the disk.
    """
    key = find_device_key(home)
    if key is None:
        raise Trouble(
            "The key by which the hub knows this terminal is not on this device, so nothing can be "
            "signed. Its sales are safe here. Restore the key from where you keep a copy."
        )
    pushes, sales, envelopes = [], 0, 0
    for batch in _batches(reading, reading.not_handed_over()):
        pushes.append(_signed(batch, joined.device, key))
        envelopes += len(batch)
        sales += sum(len(sales_in(sent)) for sent in batch)
    if not pushes:
        raise Refused("The hub has everything of this terminal. No file was written.")
    _write(path, write_late(LateFile(joined.venue, joined.device, terminal, tuple(pushes))))
    return Exported(envelopes, sales)


def preview_late(home: Home, joined: JoinedHub, path: Path) -> LatePreview:
    """Return what is in a file, once it is found genuine. Nothing is let in.

    Raises ``Refused`` for a file that is none, damaged, of another shop or not signed by one of its
    terminals, and ``Trouble`` where the hub does not answer.
    """
    late = _read(path, joined)
    return _at_the_hub(home, joined, lambda line: _previewed(late, line))


def admit_late(home: Home, joined: JoinedHub, path: Path) -> LatePreview:
    """Let in what is in a file; return what was in it that was new. Again it adds nothing.

    Raises as ``preview_late`` does, and ``Refused`` where this terminal may not.
    """
    late = _read(path, joined)
    return _at_the_hub(home, joined, lambda line: _admitted(late, line))


def waiting_at_the_hub(home: Home, joined: JoinedHub) -> list[tuple[str, int]]:
    """Return what was handed in late and waits to be let in: each terminal's name, and how much.

    What a file brought waits among it until it is let in. Raises as ``admit_late`` does.
    """

    def ask(line: HubLine) -> list[tuple[str, int]]:
        known = read_body(_asked(line.call(DEVICES, b"")), tuple[KnownDevice, ...])
        late = [(each.name, sum(w.stored - w.told for w in each.late)) for each in known]
        return [(name, entries) for name, entries in late if entries]

    return _at_the_hub(home, joined, ask)


def _at_the_hub(home: Home, joined: JoinedHub, does: Callable[[HubLine], T]) -> T:
    """Do something on a connection of one's own; a till that is open may take its place back."""
    key = find_device_key(home)
    if key is None:
        raise hub_silent()
    for _ in range(TRIES):
        try:
            with hub_line(joined, key) as line:
                return does(line)
        except LOST:
            continue
    raise hub_silent()


def _previewed(late: LateFile, line: HubLine) -> LatePreview:
    card = line.roster.cards.get(late.device)
    if card is None:
        raise Refused(
            "That file is of no terminal of this shop. Nothing was let in. Look whether it is the "
            "right file."
        )
    sent = [each for found in _vouched(late, line) for each in found.envelopes]
    told = {head.incarnation: head.seq for head in line.have}
    news = [each for each in sent if _is_beyond(each, told)]
    sales = [sale for each in news for sale in sales_in(each)]
    return LatePreview(
        terminal=card.name or late.terminal,
        envelopes=len(sent),
        new=len(news),
        sales=len(sales),
        amount_minor=sum(sale.total_minor for sale in sales),
        currency=sales[0].currency if sales else "",
        unread=sum(1 for each in news if _is_unread(each)),
        is_let_go=card.is_revoked,
    )


def _admitted(late: LateFile, line: HubLine) -> LatePreview:
    preview = _previewed(late, line)
    for push in late.pushes:
        answer = line.push(push)
        if isinstance(answer, Refusal):
            raise _not_taken(answer.why)
    known = read_body(_asked(line.call(DEVICES, b"")), tuple[KnownDevice, ...])
    for waiting in (
        each for device in known if device.device == late.device for each in device.late
    ):
        _asked(line.call(ADMIT, call_body(Admit(waiting.chain))))
    return preview


def _asked(reply: Reply) -> bytes:
    if reply.refused is Why.BUSY:
        raise hub_silent()
    if reply.refused is Why.NOT_AUTHORITY:
        raise not_in_charge()
    if reply.refused is not None:
        raise may_not()
    return reply.body


def _not_taken(why: Why) -> Refused | Trouble:
    if why is Why.GAP:
        return Refused(
            "Something is missing before what is in this file. What came before it was let in. "
            "Have the terminal write a file once more, with all that it holds."
        )
    return hub_silent() if why is Why.BUSY else _not_genuine()


def _not_genuine() -> Refused:
    return Refused(
        "That file was changed since a terminal of this shop wrote it. Nothing of it was let in. "
        "Have the terminal write it once more."
    )


def _vouched(late: LateFile, line: HubLine) -> Iterator[Sorted]:
    """Sort a file's pushes out; the first that is not wholly the terminal's own ends it."""
    owners: dict[UUID, UUID] = {}
    for push in late.pushes:
        try:
            found = sort_out(unpack(push), push.heads, line.roster.cards, owners)
        except NotAFrame as error:
            raise _not_genuine() from error
        if found.doubts or any(head.device != late.device for head in found.signed):
            raise _not_genuine()
        owners |= found.owners
        yield found


def _read(path: Path, joined: JoinedHub) -> LateFile:
    try:
        with path.open("rb") as file:
            late = read_late(file.read(MOST_BYTES))
    except OSError as error:
        raise Refused(
            "The file {file} cannot be read: {why}. Nothing was let in.",
            file=path.name,
            why=error.strerror or str(error),
        ) from error
    except NotLate as error:
        raise Refused(
            "{file} is no file of late sales, or it is damaged. Nothing was let in. Have the "
            "terminal write it once more.",
            file=path.name,
        ) from error
    if late.venue != joined.venue:
        raise Refused("That file is of another shop. Nothing was let in.")
    return late


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


def _is_beyond(sent: Sent, told: Mapping[UUID, int]) -> bool:
    link = link_of(sent.body)
    return link.seq > told.get(link.incarnation, 0)


def _is_unread(sent: Sent) -> bool:
    try:
        open_envelope(sent.body, sent.private)
    except (UnknownRecord, EnvelopeDamaged):
        return True
    return False
