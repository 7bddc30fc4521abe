"""Texts that say the same allergies in another order, or with other capitals, are no news.

Two tills tell one each; which stands first on which of them is no matter of a cook's.
"""

import msgspec
import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.came_out import came_out
from fynlo_pos.core.kitchen.making import see_allergy
from fynlo_pos.core.kitchen.records import Head, KitchenPrinted, KitchenToldOnPaper, MadeFor
from fynlo_pos.core.kitchen.send import to_send
from fynlo_pos.core.kitchen.state import OnPaper, OrderState
from fynlo_pos.core.kitchen.unseen import (
    chits_of,
    mark_of,
    news_for_paper,
    unread_allergies,
    unseen_of,
)
from fynlo_pos.core.kitchen.whose_word import tabs_behind, with_others, word_of
from fynlo_pos.core.sales.basket import AsRecalled
from fynlo_pos.core.tabs.records import Register, TabChanged
from tests.support.kitchen_states import BAR, GRILL, TILL, line, order, sending
from tests.unit.test_kitchen_told import TABLE, bill, had, known

pytestmark = pytest.mark.unit

TOLD = "nuts, milk"
AS_MUCH = ["nuts, milk", "milk, nuts", "Milk, NUTS"]
LESS, MORE = ["nuts", "milk", ""], ["nuts, milk, eggs"]
LESS_OR_MORE = [*LESS, *MORE]


def made(**marks: object) -> OrderState:
    """An order at the grill that a till's paper alone says."""
    told = order(line(sendings=(sending(printed_at_ms=1),)), **marks)
    return msgspec.structs.replace(told, allergy=TOLD)


@pytest.mark.parametrize("said", [*AS_MUCH, *LESS_OR_MORE])
def test_a_paper_that_says_them_all_says_nothing_new_in_another_order(said: str) -> None:
    told = made(on_paper={GRILL: OnPaper(said)})
    assert [one.allergy for one in news_for_paper([told], TILL)] == (
        [] if said in AS_MUCH else [TOLD]
    )


@pytest.mark.parametrize("said", [*AS_MUCH, *LESS_OR_MORE])
def test_who_read_them_all_on_paper_is_not_told_to_confirm_them(said: str) -> None:
    told = made(on_paper={GRILL: OnPaper(said)})
    assert [one.allergy for one in unread_allergies([told], TILL)] == (
        [] if said in AS_MUCH else [TOLD]
    )


@pytest.mark.parametrize("said", [*AS_MUCH, *LESS_OR_MORE])
def test_who_confirmed_them_all_is_not_asked_anew_for_another_order_or_for_less(said: str) -> None:
    told = made(allergy_seen={GRILL: said})
    assert told.needs_allergy_seen(GRILL) == (said in LESS)
    assert bool(see_allergy(told, GRILL, 5)) == (said in LESS)


@pytest.mark.parametrize("said", [*AS_MUCH, *LESS_OR_MORE])
def test_a_paper_says_what_stands_if_it_says_as_much(said: str) -> None:
    """It was put in the queue before two tills met, and came out after that."""
    before = msgspec.structs.replace(order(line()), allergy=said)
    [unseen] = unseen_of([before], TILL)
    [chit] = chits_of(unseen)
    after = msgspec.structs.replace(before, allergy=TOLD)
    facts = came_out(after, chit, 5)
    told = [one.allergy for one in facts if isinstance(one, KitchenToldOnPaper)]
    assert [type(facts[0]), *told] == [KitchenPrinted, *([TOLD] if said in AS_MUCH else [])]


def test_a_mark_tells_allergies_apart_and_says_none() -> None:
    marks = {mark_of(TABLE, one) for one in (TOLD, *AS_MUCH)}
    assert len(marks) == 1
    assert not marks & {mark_of(TABLE, one) for one in LESS_OR_MORE}
    assert marks != {mark_of(GRILL, TOLD)}
    assert mark_of(TABLE, "") == ""


@pytest.mark.parametrize("says", [*AS_MUCH, *LESS_OR_MORE])
def test_an_order_whose_ticket_says_as_much_sets_none(says: str) -> None:
    stands = known(had(TABLE))
    stands[TABLE] = msgspec.structs.replace(stands[TABLE], allergy=TOLD, name="")
    before = AsRecalled("", Dining.EAT_IN, None, TOLD)
    basket = bill(allergy=says, name="", as_recalled=before)
    facts = to_send(basket, stands, (), command_id=GRILL, at_ms=5)
    sets = [one.sets for one in facts]  # type: ignore[attr-defined]
    assert sets == ([] if says in AS_MUCH else [(Head.ALLERGY,)])


def test_a_ticket_takes_back_of_its_own_tab_what_another_tab_still_says() -> None:
    """What it sets takes the place of what its own said, and of no more."""
    stands = known(had(TABLE))
    stands[TABLE] = msgspec.structs.replace(
        stands[TABLE], allergy="milk, nuts", own_allergy="milk", name=""
    )
    basket = bill(allergy="", name="", as_recalled=AsRecalled("", Dining.EAT_IN, None, "milk"))
    [sent] = to_send(basket, stands, (), command_id=GRILL, at_ms=5)
    assert sent.allergies == {"milk": ""}  # type: ignore[attr-defined]
    assert (
        to_send(
            msgspec.structs.replace(basket, allergy="milk"), stands, (), command_id=GRILL, at_ms=5
        )
        == []
    )


def test_a_ticket_says_what_those_say_that_have_something_of_it() -> None:
    parts = {BAR: MadeFor(BAR, TABLE, "nuts"), GRILL: MadeFor(GRILL, TILL, "Milk, fish")}
    told = order(line(), made_for=parts)
    own = msgspec.structs.replace(told, allergy="milk")
    assert tabs_behind([own]) == {TABLE, TILL}
    every = with_others(own, {TABLE: {"nuts": "", "eggs": "eggs"}})
    assert (every.allergy, every.own) == ("milk, eggs, fish", "milk")
    assert with_others(own, {}).allergy == "milk, fish, nuts"
    assert own.own == "milk"


def test_of_a_changed_tab_the_kitchen_hears_an_allergy_and_nothing_else() -> None:
    change = TabChanged(TABLE, (Register.NAME, Register.TABLE), GRILL, 5, name="Sam", table="7")
    assert word_of(change) is None
    told = msgspec.structs.replace(
        change, sets=(*change.sets, Register.ALLERGY), allergy="nuts", allergy_before="milk"
    )
    word = word_of(told)
    assert word is not None
    assert word.allergies == {"milk": "", "nuts": "nuts"}
    assert (word.order_id, word.at_ms, word.says_head) == (TABLE, 5, False)
    assert (word.name, word.table, word.call_number, word.lines) == ("", "", 0, ())
