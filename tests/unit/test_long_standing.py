"""Since when something in the kitchen stands as it should not, by a clock that may be put back."""

from uuid import UUID

import pytest

from fynlo_pos.core.kitchen.unseen import Unseen
from fynlo_pos.ui.long_standing import LongStanding, LongUnseen

pytestmark = pytest.mark.unit

ORDER, GRILL, BAR = UUID(int=1), UUID(int=2), UUID(int=3)
HOUR_MS = 3_600_000


def unseen(*sent: tuple[int, int], station: UUID = GRILL) -> Unseen:
    """Return what is unseen of sendings: their numbers, and when each was sent."""
    commands = tuple(UUID(int=10 + number) for number, _ in sent)
    times = tuple(at_ms for _, at_ms in sent)
    return Unseen(station, ORDER, 24, commands, times, (("Chips", 1000),), min(times))


def test_what_stands_for_so_long_is_late_and_what_went_begins_anew() -> None:
    standing: LongStanding[str] = LongStanding(10)
    assert standing.late(["nuts"], 100) == []
    assert standing.late(["nuts", "milk"], 110) == [("nuts", 100)]
    assert standing.late(["milk"], 119) == []
    assert standing.late(["milk", "nuts"], 120) == [("milk", 110)]


def test_where_the_clock_is_put_back_it_counts_from_then_on() -> None:
    standing: LongStanding[str] = LongStanding(10)
    standing.late(["nuts"], HOUR_MS)
    assert standing.late(["nuts"], 5) == []
    assert standing.late(["nuts"], 14) == []
    assert standing.late(["nuts"], 15) == [("nuts", 5)]


def test_what_is_unseen_is_late_by_its_sending_or_since_it_was_noticed() -> None:
    """Whichever is longer ago: a till that starts tells at once, a clock put back waits once."""
    late = LongUnseen(10)
    assert late.late([unseen((1, 100))], 109) == []
    assert late.late([unseen((1, 100))], 110) == [unseen((1, 100))]
    ahead = unseen((2, HOUR_MS))
    assert late.late([ahead], 200) == []
    [told] = late.late([ahead], 210)
    assert (told.since_ms, told.command_ids) == (200, ahead.command_ids)


def test_each_sending_and_each_station_has_its_own_time() -> None:
    late = LongUnseen(10)
    assert late.late([unseen((1, HOUR_MS))], 100) == []
    both = [unseen((1, HOUR_MS), (2, HOUR_MS)), unseen((1, HOUR_MS), station=BAR)]
    assert [one.since_ms for one in late.late(both, 110)] == [100]
    assert late.late([unseen((2, HOUR_MS))], 119) == []
    assert [one.since_ms for one in late.late([unseen((2, HOUR_MS))], 120)] == [110]
