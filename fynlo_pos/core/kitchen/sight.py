"""What a till sees of the kitchen, and for whom it tells what nobody there has seen.

It tells of what it sent itself, of what it sent in its earlier lives, and of what another terminal
sent that is silent. By itself it prints only what its present life sent: whoever else did may live.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.core.kitchen.standing import LeftBehind
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.unseen import (
    PaperNews,
    StationChit,
    Unread,
    Unseen,
    news_for_paper,
    to_take_back,
    unread_allergies,
    unseen_of,
)

SILENT_AFTER_MS: Final = 3 * 60_000
"""A terminal that was not heard for so long tells of nothing: others do it in its place."""


class Life(msgspec.Struct, frozen=True):
    """A log that a terminal writes, or wrote in an earlier life, and its last word here.

    ``previous`` is the life it goes on from, and ``device`` wrote it, where that is known.
    """

    incarnation: UUID
    terminal: str
    previous: UUID | None = None
    heard_at_ms: int = 0
    device: UUID | None = None


class SpokenFor(msgspec.Struct, frozen=True):
    """What was sent by who does not tell of it: a ``terminal`` that is silent, or an earlier life
    of this till, which has no name of another's.
    """

    terminal: str = ""
    unseen: tuple[Unseen, ...] = ()
    to_take_back: tuple[StationChit, ...] = ()
    news: tuple[PaperNews, ...] = ()
    unread: tuple[Unread, ...] = ()


class KitchenSight(msgspec.Struct, frozen=True):
    """What a till sees of the kitchen: what was not seen there, what paper must take back, what is
    left at stations that were taken away, and the order at hand with those that it is made under.

    That is of what its present life sent; ``spoken_for`` is what others did. ``made_under`` are
    whole, also where another table has the rest. ``call_numbers`` are those of the orders there.
    """

    unseen: tuple[Unseen, ...] = ()
    to_take_back: tuple[StationChit, ...] = ()
    news: tuple[PaperNews, ...] = ()
    unread: tuple[Unread, ...] = ()
    left: tuple[LeftBehind, ...] = ()
    call_numbers: Mapping[UUID, int] = {}
    at_hand: OrderState | None = None
    made_under: tuple[OrderState, ...] = ()
    spoken_for: tuple[SpokenFor, ...] = ()

    @property
    def terminal(self) -> str:
        """It is of no other terminal."""
        return ""


class Hearing(msgspec.Struct, frozen=True):
    """Whom a till hears: when each device was last ``heard``, none of them before ``since_ms``.

    ``is_apart`` while it does not know what others did last.
    """

    now_ms: int
    since_ms: int = 0
    heard: Mapping[UUID, int] = {}
    is_apart: bool = False


def spoken_for(
    orders: Sequence[OrderState], lives: Iterable[Life], this: UUID, hearing: Hearing
) -> list[SpokenFor]:
    """Return what a till tells beside what its present life sent, its earlier lives' first.

    A twin that is heard tells its own. Of another terminal it tells what was unseen for as long as
    that is silent; while it is apart, nothing of what may have been settled since.
    """
    known = {one.incarnation: one for one in lives}
    senders = {
        sending.till for order in orders for one in order.lines for sending in one.sendings
    } - {this}
    logs = [known[log] for log in sorted(senders) if log in known]
    own = set(_back_from(known, this))
    mine = [one for one in logs if one.incarnation in own]
    others = [one for one in logs if one.incarnation not in own]
    here = known[this].device if this in known else None
    told = [
        _all_of(orders, one.incarnation)
        for one in mine
        if one.device == here or not _is_heard([one], hearing)
    ]
    told += [
        _long_unseen(orders, one, hearing)
        for one in others
        if hearing.now_ms - hearing.since_ms >= SILENT_AFTER_MS
        and not _is_heard(_later(known, one.incarnation), hearing)
    ]
    return [one for one in told if one != SpokenFor(one.terminal)]


def _all_of(orders: Sequence[OrderState], log: UUID, terminal: str = "") -> SpokenFor:
    return SpokenFor(
        terminal,
        tuple(unseen_of(orders, log)),
        tuple(to_take_back(orders, log)),
        tuple(news_for_paper(orders, log)),
        tuple(unread_allergies(orders, log)),
    )


def _long_unseen(orders: Sequence[OrderState], life: Life, hearing: Hearing) -> SpokenFor:
    found = _all_of(orders, life.incarnation, life.terminal)
    long_ago_ms = hearing.now_ms - SILENT_AFTER_MS
    late = tuple(one for one in found.unseen if one.since_ms <= long_ago_ms)
    if hearing.is_apart:
        return SpokenFor(life.terminal, late)
    return msgspec.structs.replace(found, unseen=late)


def _is_heard(lives: Iterable[Life], hearing: Hearing) -> bool:
    """Tell whether any of some lives was heard lately: it tells of them all."""
    return any(hearing.now_ms - _heard_at_ms(one, hearing) < SILENT_AFTER_MS for one in lives)


def _heard_at_ms(life: Life, hearing: Hearing) -> int:
    by_device = hearing.heard.get(life.device, 0) if life.device is not None else 0
    return max(life.heard_at_ms, by_device)


def _back_from(known: Mapping[UUID, Life], log: UUID) -> Iterator[UUID]:
    """Yield a life and those it goes on from."""
    passed: set[UUID] = set()
    at: UUID | None = log
    while at is not None and at in known and at not in passed:
        passed.add(at)
        yield at
        at = known[at].previous


def _later(known: Mapping[UUID, Life], log: UUID) -> Collection[Life]:
    """Return a life and all that go on from it: a till that was restored tells of its earlier."""
    return [one for one in known.values() if log in _back_from(known, one.incarnation)]
