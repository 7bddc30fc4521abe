"""What the simulation asks of a kitchen where two tills, apart, sold the same dishes."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.records import KitchenSent, SentLine
from fynlo_pos.core.sales.basket import BasketLine
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.records import TabLineRung, TabLineSplit, TabLineVoided
from tests.sim.kitchen_book import Dish, KitchenBook, Seen, in_order
from tests.sim.kitchen_promise import Shown, check_nobody_waits_in_vain
from tests.sim.reference import meaning_of
from tests.support.authors import Author, Written
from tests.support.back_samples import a_line, a_sale

pytestmark = pytest.mark.sim

ANA = UUID(int=1)
HERE, THERE = UUID(int=50), UUID(int=51)
BURGER = BasketLine(UUID(int=900), "Burger", 500, 500, 0, ANA, 1)


def sale(tab_id: UUID, line_id: UUID, milli: int, number: int) -> SaleSealed:
    sold = replace(a_line("Burger", 500), quantity_milli=milli, tab_line_id=line_id)
    return replace(a_sale([sold], number=number), tab_id=tab_id)


def due_of(line_ids: Sequence[UUID], *authors: Author) -> list[int]:
    """How much guests wait for of lines, by all that the tills wrote."""
    log = tuple(envelope for author in authors for envelope, _ in author.written)
    counts = {line_id: counts for (_, line_id), counts in meaning_of(log).lines.items()}
    return [counts[line_id].paid_milli for line_id in line_ids]


def split_off(milli: int) -> TabLineSplit:
    return TabLineSplit(UUID(int=7), HERE, BURGER.id, milli, THERE, ANA, 1)


@pytest.mark.parametrize(
    ("rung", "sold_here", "parted", "sold_there", "due"),
    [
        pytest.param(2000, 2000, 2000, 2000, [2000, 0], id="all of it by both"),
        pytest.param(4000, 4000, 2000, 2000, [4000, 0], id="a part by both"),
        pytest.param(4000, 2000, 2000, 2000, [2000, 2000], id="each its own"),
        pytest.param(4000, 3000, 2000, 2000, [3000, 1000], id="one dish by both"),
    ],
)
def test_what_two_tills_sold_of_a_line_is_due_once(
    rung: int, sold_here: int, parted: int, sold_there: int, due: list[int]
) -> None:
    one, other, split = Author(1), Author(2), split_off(parted)
    one.write(TabLineRung(HERE, BURGER, rung, 1))
    one.write(sale(HERE, BURGER.id, sold_here, 1))
    other.write(split)
    other.write(sale(THERE, split.to_line_id, sold_there, 2))

    assert due_of([BURGER.id, split.to_line_id], one, other) == due


def test_a_void_that_a_sale_cut_makes_a_dish_due_whichever_tables_it_was_sold_at() -> None:
    """No till rings more on a line that was split off, as this does: nothing has to excuse it."""
    one, other, split = Author(1), Author(2), split_off(1000)
    there = split.to_line_id
    one.write(TabLineRung(HERE, BURGER, 5000, 1))
    one.write(sale(HERE, BURGER.id, 5000, 1))
    other.write(split)
    other.write(TabLineRung(THERE, replace(BURGER, id=there), 1000, 2))
    other.write(TabLineVoided(THERE, there, 1000, ANA, 3))
    other.write(sale(THERE, there, 1000, 2))

    assert due_of([BURGER.id, there], one, other) == [5000, 1000]


class Grill:
    """Tills, apart, that ring and void one line, and cooks that make it from a board."""

    def __init__(self) -> None:
        self.authors: list[Author] = []
        self.book = KitchenBook()

    def till(self) -> Author:
        author = Author(1 + len(self.authors))
        self.authors.append(author)
        return author

    def ring(self, till: Author, *known: Written) -> Written:
        line = SentLine(BURGER.id, UUID(int=800), 1000, BURGER.name, Dining.EAT_IN)
        ids = UUID(int=60 + len(self.book.events)), HERE
        sent = KitchenSent(*ids, 1, "", Dining.EAT_IN, "", 1, (line,))
        return self.act(till.write(TabLineRung(HERE, BURGER, 1000, 1), sent), known)

    def void(self, till: Author, *known: Written) -> Written:
        return self.act(till.write(TabLineVoided(HERE, BURGER.id, 1000, ANA, 1)), known)

    def sell(self, till: Author, *known: Written) -> Written:
        return self.act(till.write(sale(HERE, BURGER.id, 1000, len(till.written))), known)

    def make(self) -> None:
        self.book.events.append(Dish(Seen.MADE, BURGER.id, 1000))

    def check(self, *, to_make: int, wanted: int = 1000) -> None:
        log = tuple(envelope for author in self.authors for envelope, _ in author.written)
        shown = Shown(Counter({BURGER.id: to_make}), Counter(), Counter({BURGER.id: wanted}))
        check_nobody_waits_in_vain(log, meaning_of(log), self.book, shown)

    def act(self, written: Written, known: Sequence[Written]) -> Written:
        own = written[0].hash
        self.book.acted([own], in_order([*(each.hash for each, _ in known), own]))
        return written


def test_two_tills_that_void_the_dish_that_is_not_made_send_back_none_that_is() -> None:
    """What the second void takes besides is what was rung apart, and came later (seed 520)."""
    grill = Grill()
    one, other, third = grill.till(), grill.till(), grill.till()
    first = grill.ring(one)
    grill.make()
    second = grill.ring(one, first)
    grill.void(one, first, second)
    grill.void(other, first, second)
    apart = grill.ring(third)
    grill.sell(third, apart)

    grill.check(to_make=0)


def test_a_dish_that_went_back_with_a_void_is_none_for_who_orders_it_anew() -> None:
    grill = Grill()
    one, other = grill.till(), grill.till()
    first = grill.ring(one)
    grill.make()
    gone = grill.void(other, first)
    again = grill.ring(other, first, gone)
    grill.sell(other, first, gone, again)

    grill.check(to_make=1000)
    with pytest.raises(AssertionError, match=r"1000 of .* are sold, 0 are made"):
        grill.check(to_make=0)


def test_who_rings_another_knowing_that_two_voided_one_dish_asks_for_one_to_be_made() -> None:
    """Of the two that were rung before, both are voided; the one that was made is not for this."""
    grill = Grill()
    one, other = grill.till(), grill.till()
    first = grill.ring(one)
    grill.make()
    second = grill.ring(one, first)
    gone = grill.void(one, first, second)
    gone_too = grill.void(other, first, second)
    again = grill.ring(one, first, second, gone, gone_too)
    grill.sell(one, first, second, gone, gone_too, again)

    grill.check(to_make=1000)
    with pytest.raises(AssertionError, match=r"1000 of .* are sold, 0 are made"):
        grill.check(to_make=0)


def test_one_till_that_voids_both_dishes_sends_back_the_one_that_is_made() -> None:
    grill = Grill()
    one, third = grill.till(), grill.till()
    first = grill.ring(one)
    grill.make()
    second = grill.ring(one, first)
    gone = grill.void(one, first, second)
    grill.void(one, first, second, gone)
    apart = grill.ring(third)
    grill.sell(third, apart)

    grill.check(to_make=1000)
    with pytest.raises(AssertionError, match=r"1000 of .* are sold, 0 are made"):
        grill.check(to_make=0)


def test_a_void_sends_back_no_dish_that_was_rung_where_its_till_knew_nothing_of_it() -> None:
    """What it takes off was not made; what was made was rung apart."""
    grill = Grill()
    one, third = grill.till(), grill.till()
    first = grill.ring(one)
    apart = grill.ring(third)
    grill.make()
    grill.void(one, first)
    grill.sell(third, apart)

    grill.check(to_make=0)


def test_a_dish_that_is_served_for_one_that_was_sold_is_not_gone_as_another_is_rung() -> None:
    """Two are made. One till voids both; apart, another has sold the one that was split off."""
    grill = Grill()
    one, other, split = grill.till(), grill.till(), split_off(1000)
    there = split.to_line_id
    known = [grill.ring(one)]
    known.append(grill.ring(one, *known))
    grill.make()
    grill.make()
    known.append(grill.act(one.write(split), known))
    sold = grill.act(other.write(sale(THERE, there, 1000, 1)), known)
    known.append(grill.act(one.write(TabLineVoided(THERE, there, 1000, ANA, 1)), known))
    known.append(grill.void(one, *known))
    known.append(grill.ring(one, *known, sold))
    grill.book.events.append(Dish(Seen.CALLED_BACK, BURGER.id, 1000))
    grill.sell(one, *known)

    grill.check(to_make=1000, wanted=2000)
    with pytest.raises(AssertionError, match=r"2000 of .* are sold, 1000 are made"):
        grill.check(to_make=0, wanted=2000)
