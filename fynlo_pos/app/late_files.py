"""Late sales from a file: shown, and let in where a terminal may manage.

Each push in the file is signed by the terminal that made it. Who lets it in sees first what is in
it; the hub takes it as it would have from the terminal itself, so a second time adds nothing.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeVar
from uuid import UUID

import msgspec

from fynlo_pos.app.hub_calls import hub_silent, may_not, not_in_charge, other_than_shown
from fynlo_pos.app.hub_line import LOST, HubLine, hub_line
from fynlo_pos.app.joined_hub import JoinedHub, device_key
from fynlo_pos.app.sold_in import sales_in
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.envelope import EnvelopeDamaged, UnknownRecord, open_envelope
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.member.vouching import Sorted, sort_out
from fynlo_pos.sync.protocol.calls import (
    ADMIT,
    DEVICES,
    READ_LATE,
    Admit,
    KnownDevice,
    Late,
    LatePage,
    ReadLate,
    call_body,
    read_body,
)
from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Head, Refusal, Reply, Sent, Why
from fynlo_pos.sync.protocol.late import LARGEST_FILE, LateFile, NotLate, read_late
from fynlo_pos.sync.protocol.link import link_of
from fynlo_pos.sync.protocol.packing import unpack

T = TypeVar("T")

MOST_UNPACKED: Final = 4 * LARGEST_FILE
"""So much may be in a file once it is unpacked: more was packed to be in the way."""
TRIES: Final = 4


class LatePreview(msgspec.Struct, frozen=True):
    """What is in a file, before anything is let in.

    ``new`` of its ``envelopes`` are not with the shop yet; they hold ``sales`` that come to
    ``amount_minor`` in ``currency``, rung between ``first_ms`` and ``last_ms``. ``unread`` wait for
    a newer version of the till. ``is_let_go`` if the terminal was taken out of the shop.
    """

    terminal: str
    envelopes: int
    new: int
    sales: int
    amount_minor: int
    currency: str
    unread: int
    is_let_go: bool
    first_ms: int = 0
    last_ms: int = 0


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
    key = device_key(home)
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
    told = {head.incarnation: head.seq for head in line.have}
    seen = LatePreview(card.name or late.terminal, 0, 0, 0, 0, "", 0, is_let_go=card.is_revoked)
    met: set[bytes] = set()
    for found in _vouched(late, line):
        once = {hash_: each for each in found.envelopes if (hash_ := _hash(each)) not in met}
        met |= once.keys()
        seen = _with(seen, tuple(once.values()), told)
    return seen


def _with(seen: LatePreview, sent: Sequence[Sent], told: Mapping[UUID, int]) -> LatePreview:
    """Return a preview with one push more: what is in a file is never held as a whole."""
    news = [each for each in sent if _is_beyond(each, told)]
    sales = [sale for each in news for sale in sales_in(each)]
    rung = [sale.sold_at_ms for sale in sales]
    first = [seen.first_ms] if seen.first_ms else []
    return msgspec.structs.replace(
        seen,
        envelopes=seen.envelopes + len(sent),
        new=seen.new + len(news),
        sales=seen.sales + len(sales),
        amount_minor=seen.amount_minor + sum(sale.total_minor for sale in sales),
        currency=seen.currency or (sales[0].currency if sales else ""),
        unread=seen.unread + sum(1 for each in news if _is_unread(each)),
        first_ms=min([*first, *rung], default=0),
        last_ms=max([seen.last_ms, *rung]),
    )


def _admitted(late: LateFile, line: HubLine) -> LatePreview:
    preview = _previewed(late, line)
    for push in late.pushes:
        answer = line.push(push)
        if isinstance(answer, Refusal):
            raise _not_taken(answer.why)
    held = {_hash(each) for found in _vouched(late, line) for each in found.envelopes}
    known = read_body(_asked(line.call(DEVICES, b"")), tuple[KnownDevice, ...])
    for waiting in (
        each for device in known if device.device == late.device for each in device.late
    ):
        upto = _upto(held, waiting, line)
        if upto is not None:
            _asked(line.call(ADMIT, call_body(Admit(upto))))
    return preview


def _upto(held: Collection[bytes], waiting: Late, line: HubLine) -> Head | None:
    """Return up to where what waits on a chain was in a file; nobody has looked at the rest.

    Raises ``Refused`` where something waits before it that was not.
    """
    upto: Head | None = None
    was_other = False
    for page in _pages(waiting, line):
        ends = {head.seq: head for head in page.signed}
        for sent in unpack(page.packed):
            if _hash(sent) not in held:
                was_other = True
            elif was_other:
                raise Refused(
                    "Something else of that terminal waits before what is in this file. The file "
                    "was handed in, and nothing of it is lost. Look at what waits under Settings, "
                    "Terminals, and admit it there."
                )
            else:
                upto = ends.get(link_of(sent.body).seq, upto)
    return upto


def _pages(waiting: Late, line: HubLine) -> Iterator[LatePage]:
    after = waiting.told
    while after < waiting.stored:
        asked = ReadLate(waiting.chain, after, waiting.stored)
        page = read_body(_asked(line.call(READ_LATE, call_body(asked))), LatePage)
        envelopes = unpack(page.packed)
        last = link_of(envelopes[-1].body).seq if envelopes else after
        if last <= after:
            return
        after = last
        yield page


def _asked(reply: Reply) -> bytes:
    if reply.refused is Why.BUSY:
        raise hub_silent()
    if reply.refused is Why.NOT_AUTHORITY:
        raise not_in_charge()
    if reply.refused is Why.GAP:
        raise other_than_shown()
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
    card = line.roster.cards[late.device]
    # What was said after its device was let go is what a file is for: a manager looks at it here.
    cards = {late.device: msgspec.structs.replace(card, reach=None)}
    room = MOST_UNPACKED
    for push in late.pushes:
        try:
            found = sort_out(unpack(push), push.heads, cards, owners)
        except NotAFrame as error:
            raise _not_genuine() from error
        room -= sum(len(each.body) + len(each.private) for each in found.envelopes)
        strange = any(head.device != late.device for head in found.signed)
        if found.doubts or strange or room < 0:
            raise _not_genuine()
        owners |= found.owners
        yield found


def _read(path: Path, joined: JoinedHub) -> LateFile:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
        if len(data) > LARGEST_FILE:
            raise Refused(
                "{file} is larger than a file of late sales can be. Nothing was let in. Look "
                "whether it is the right file.",
                file=path.name,
            )
        late = read_late(data)
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


def _hash(sent: Sent) -> bytes:
    return hashlib.sha256(sent.body).digest()


def _is_beyond(sent: Sent, told: Mapping[UUID, int]) -> bool:
    link = link_of(sent.body)
    return link.seq > told.get(link.incarnation, 0)


def _is_unread(sent: Sent) -> bool:
    try:
        open_envelope(sent.body, sent.private)
    except (UnknownRecord, EnvelopeDamaged):
        return True
    return False
