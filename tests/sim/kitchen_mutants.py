"""Rules of the kitchen broken on purpose: only what the world saw tells of it."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import ANY, patch
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.core.db import kitchen_rows
from fynlo_pos.core.kitchen import for_viewers
from fynlo_pos.core.kitchen.lines import Counts, line_of
from fynlo_pos.core.kitchen.records import UNSAID, KitchenPaid, KitchenSent, SentLine
from fynlo_pos.core.kitchen.send import to_pay
from fynlo_pos.core.kitchen.state import LineState, OrderState, Sending
from fynlo_pos.core.kitchen.whose_word import with_others
from fynlo_pos.core.sales import ringing
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.till import brought_orders, kitchen_acts
from tests.sim import kitchen_checks


@contextmanager
def made_passes_for_what_came_since() -> Any:
    """What was made of a line and voided is held for what is sent of it later."""

    def pooled(sendings: tuple[Sending, ...]) -> Iterable[Sending]:
        spare = sum(max(0, one.made - one.wanted) for one in sendings)
        for one in sendings:
            more = min(spare, one.left)
            spare -= more
            yield replace(one, bumped=one.bumped + more)

    with _lines(pooled):
        yield


@contextmanager
def paper_holds_what_came_since() -> Any:
    """What was printed of a line is on paper however often it was made."""

    def pooled(sendings: tuple[Sending, ...]) -> Iterable[Sending]:
        printed = sum(one.milli for one in sendings if one.printed_at_ms is not None)
        for one in sendings:
            is_held = 0 < one.left <= printed
            printed -= one.left if is_held else 0
            yield replace(one, printed_at_ms=one.at_ms if is_held else None)

    with _lines(pooled):
        yield


@contextmanager
def paid_may_be_voided() -> Any:
    """The kitchen is not told what is paid for."""
    with patch.object(kitchen_acts, "to_pay", lambda *_, **__: []):
        yield


@contextmanager
def paid_of_what_was_split_off_may_be_voided() -> Any:
    """The kitchen is told what is paid of an order, and not of which others that came."""

    def of_its_own(
        basket: Basket, orders: Mapping[UUID, OrderState], *, at_ms: int
    ) -> list[KitchenPaid]:
        told = to_pay(basket, orders, at_ms=at_ms)
        return [each for each in told if each.order_id == basket.tab_id]

    with patch.object(kitchen_acts, "to_pay", of_its_own):
        yield


@contextmanager
def what_was_split_off_is_rung_on() -> Any:
    """More of a line that came from another order is counted on it, so the kitchen has it twice."""
    with patch.object(ringing, "more_beside", lambda *_: 0):
        yield


@contextmanager
def voided_and_called_back_stays_made() -> Any:
    """What was voided of a sending as a cook calls it back is not made anew, though it is paid."""

    def made(one: Sending) -> int:
        return max(0, one.bumped - one.recalled) + min(one.voided, one.recalled, one.bumped)

    with ExitStack() as broken:
        broken.enter_context(patch.object(Sending, "made", property(made)))
        broken.enter_context(patch.object(kitchen_checks, "fold", lambda _facts: ANY))
        yield


@contextmanager
def a_chit_passes_for_its_sending() -> Any:
    """What was off a sending as it was printed, or crossed out since, passes for being on paper."""

    def on_paper(one: Sending) -> int:
        return one.left if one.printed_at_ms is not None else 0

    with ExitStack() as broken:
        broken.enter_context(patch.object(Sending, "on_paper", property(on_paper)))
        broken.enter_context(patch.object(kitchen_checks, "fold", lambda _facts: ANY))
        yield


@contextmanager
def nobody_tells_whose_dish_it_is() -> Any:
    """A ticket is its own order's alone, whoever has something of it."""
    with patch.object(brought_orders, "_news_of", lambda *_: ()):
        yield


@contextmanager
def what_others_say_later_is_not_heard() -> Any:
    """A ticket says of other tabs what those said as they got something of it."""
    with patch.object(kitchen_rows, "with_others", lambda order, _told: with_others(order, {})):
        yield


@contextmanager
def _lines(pooled: Callable[[tuple[Sending, ...]], Iterable[Sending]]) -> Any:
    """Count by the line, and have the reference say so too: only a guest can tell."""

    def by_line(
        line: SentLine, sendings: Iterable[Sending], counts: Mapping[UUID, Counts]
    ) -> LineState:
        real = line_of(line, sendings, counts)
        return replace(real, sendings=tuple(pooled(real.sendings)))

    with ExitStack() as broken:
        broken.enter_context(patch.object(kitchen_rows, "line_of", by_line))
        broken.enter_context(patch.object(kitchen_checks, "fold", lambda _facts: ANY))
        yield


@contextmanager
def another_stations_lines() -> Any:
    """A screen of one station is told of all that was sent with what is for it."""
    cut = for_viewers._of_sent

    def uncut(sent: KitchenSent, station_id: UUID | None) -> KitchenSent | None:
        told = cut(sent, station_id)
        return sent if told is not None and told.lines else told

    with _sent_is_told(uncut):
        yield


@contextmanager
def head_is_not_told_elsewhere() -> Any:
    """A station that has nothing of an order is told nothing of it: its first dish may come yet."""
    cut = for_viewers._of_sent

    def untold(sent: KitchenSent, station_id: UUID | None) -> KitchenSent | None:
        told = cut(sent, station_id)
        return None if told is not None and told.command_id == UNSAID else told

    with _sent_is_told(untold):
        yield


@contextmanager
def line_is_cut_out() -> Any:
    """Of its lines a station is not told the first."""
    cut = for_viewers._of_sent

    def shortened(sent: KitchenSent, station_id: UUID | None) -> KitchenSent | None:
        told = cut(sent, station_id)
        if told is None or station_id is None:
            return told
        return replace(told, lines=told.lines[1:])

    with _sent_is_told(shortened):
        yield


def _sent_is_told(as_cut: Callable[[KitchenSent, UUID | None], KitchenSent | None]) -> Any:
    return patch.dict(for_viewers._PARTS, {KitchenSent: as_cut})


KITCHEN = {
    "what was made and voided passes for what came since": made_passes_for_what_came_since,
    "paper holds what came after it was made": paper_holds_what_came_since,
    "what is paid for may be voided in the kitchen": paid_may_be_voided,
    "what is paid of a part may be voided where it was": paid_of_what_was_split_off_may_be_voided,
    "what was split off is rung on": what_was_split_off_is_rung_on,
    "what was voided and called back stays made": voided_and_called_back_stays_made,
    "a chit passes for all of its sending": a_chit_passes_for_its_sending,
    "a station is told of another's lines": another_stations_lines,
    "a station is not told of an order that begins elsewhere": head_is_not_told_elsewhere,
    "a station is not told one of its lines": line_is_cut_out,
    "nobody tells whose dish it is": nobody_tells_whose_dish_it_is,
    "what others say later is not heard": what_others_say_later_is_not_heard,
}
