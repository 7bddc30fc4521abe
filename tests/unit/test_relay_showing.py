"""What was just stored, on its way to several viewers: each is shown its own part of it."""

from typing import Any
from uuid import UUID

import pytest

from fynlo_pos.core.documents import DocumentPatched
from fynlo_pos.core.kitchen.for_viewers import Excerpt, Told, excerpt_from, records_of
from fynlo_pos.core.kitchen.records import KitchenRushed
from hub.relay.showing import Showing
from hub.relay.values import Connection, Row
from tests.support.kitchen_envelopes import (
    BAR,
    GRILL,
    NOW_MS,
    links,
    order_sent,
    sent_line,
)

pytestmark = pytest.mark.unit

TILL = UUID(int=50)
BURGER, BEER = sent_line(11, GRILL), sent_line(12, BAR, "Beer")
WHOLE = order_sent(1, BURGER, BEER)
RUSHED = KitchenRushed(WHOLE.order_id, is_on=True, at_ms=NOW_MS + 5)


def stored() -> Row:
    made = links(TILL, [WHOLE, RUSHED])[0]
    return Row(TILL, made.seq, made.stamp, made.hash, made.body, made.private)


def viewer(station: UUID | None, since_ms: int = 0) -> Connection:
    return Connection(1, b"", station_id=station, since_ms=since_ms)


def kinds(excerpts: list[Excerpt]) -> list[list[str]]:
    return [[type(record).__name__ for record in records_of(each)] for each in excerpts]


def test_each_station_is_shown_its_own_lines_of_one_reading() -> None:
    showing, row = Showing(), stored()
    grill, bar, all_of_it, again = (
        showing.excerpts_for(viewer(station), [row]) for station in (GRILL, BAR, None, GRILL)
    )
    lines = [
        [line.name for line in next(records_of(each)).lines]  # type: ignore[attr-defined]
        for [each] in (grill, bar, all_of_it)
    ]
    assert lines == [["Burger"], ["Beer"], ["Burger", "Beer"]]
    assert again == grill


def test_who_came_later_is_shown_nothing_from_before_whoever_was_looked_at_first() -> None:
    late, early = viewer(GRILL, WHOLE.at_ms + 1), viewer(GRILL)
    for order in ((late, early), (early, late)):
        showing, row = Showing(), stored()
        found = {each.since_ms: showing.excerpts_for(each, [row]) for each in order}
        assert kinds(found[late.since_ms]) == [["KitchenRushed"]]
        assert kinds(found[early.since_ms]) == [["KitchenSent", "KitchenRushed"]]


def test_what_cannot_be_read_is_shown_to_nobody_and_stops_nothing_behind_it() -> None:
    whole = stored()
    torn = Row(TILL, 1, 1, bytes(32), b"torn", b"")
    shown = Showing().excerpts_for(viewer(GRILL), [torn, whole])
    assert kinds(shown) == [["KitchenSent", "KitchenRushed"]]


def test_what_cannot_be_packed_again_is_shown_to_nobody() -> None:
    unpackable: Any = object()
    patch = DocumentPatched("station", GRILL, {"name": unpackable}, {}, None, NOW_MS)
    told = Told(TILL, 1, 1, (patch,))
    assert excerpt_from(told, branch=TILL, hash_=b"", station_id=None, since_ms=0) is None
