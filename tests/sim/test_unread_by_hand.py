"""What drawn worlds seldom meet: amid an earlier life lies what its till cannot read yet, cash too.

A till of an older program is copied, the copy is brought up to date and goes on in the same log;
the first begins another life, hears of it and closes its day.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import pytest

from fynlo_pos.core.db import earlier_lives
from tests.sim.acts import FutureFact
from tests.sim.checks import check_rest
from tests.sim.reading import envelopes_read_once
from tests.sim.reference import opened
from tests.sim.rest import come_to_rest, upgrade_all
from tests.sim.steps import Step, take
from tests.sim.whole_logs import whole_log
from tests.sim.world import World

pytestmark = pytest.mark.sim

OLD, TWIN = 2, 3


def let_happen(world: World, where: int, *acts: str) -> None:
    """Let a till do these, and everything arrive."""
    for nth, act in enumerate(acts):
        take(world, Step(act, where, 1000 * where + nth))
    come_to_rest(world)


@envelopes_read_once()
def trade_with_a_copy_that_knows_more() -> None:
    """Whatever the old till closes, nothing is lost from every Z."""
    world = World(1)
    come_to_rest(world)
    let_happen(world, OLD, "sell")
    before = world.nodes[OLD].incarnation
    take(world, Step("clone", OLD, 1))
    take(world, Step("upgrade", TWIN, 2))
    let_happen(world, TWIN, "sell", "newer", "sell")
    old = world.nodes[OLD]
    assert old.incarnation != before, "it goes on in another life"
    told = [each for each in whole_log(old) if each.incarnation == before]
    kinds = [any(isinstance(r, FutureFact) for r in opened(each)[1]) for each in told]
    assert any(kinds[:-1]), "amid its earlier one"
    assert not kinds[-1]
    let_happen(world, OLD, "sell", "close", "sell")
    shown = check_rest(world)
    assert upgrade_all(world)
    check_rest(world, shown)
    let_happen(world, OLD, "sell", "close")
    check_rest(world)


def test_what_waits_amid_an_earlier_life_is_in_a_z_once_it_is_read() -> None:
    trade_with_a_copy_that_knows_more()


@contextmanager
def a_z_passes_over_what_is_not_read() -> Iterator[None]:
    """A recovery Z goes on to the end of a life, past what it could not count."""
    with patch.object(
        earlier_lives,
        "read_until_unread",
        lambda *place: (list(earlier_lives.read_range(*place)), place[-1]),
    ):
        yield


def test_the_simulation_sees_a_z_that_passes_over_it() -> None:
    with a_z_passes_over_what_is_not_read(), pytest.raises(AssertionError, match="TO_SAFE"):
        trade_with_a_copy_that_knows_more()
