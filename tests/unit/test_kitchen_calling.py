"""What of later courses is called away as it is paid: what is paid for, and no guest's else."""

from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.records import KitchenSent, KitchenVoided, SentLine
from fynlo_pos.core.kitchen.send import to_call
from fynlo_pos.core.kitchen.state import LineState, OrderState
from fynlo_pos.core.sales.basket import Basket, BasketLine, MadeAs
from tests.support.kitchen_states import GRILL, sending
from tests.unit.test_basket import empty, latte

pytestmark = pytest.mark.unit

TABLE, ELSEWHERE = UUID(int=100), UUID(int=99)
OWN, MORE, THEIRS = (UUID(int=number) for number in (3, 2, 1))


def paid(line_id: UUID = OWN, course: int = 1, made_as: UUID | None = None) -> BasketLine:
    came = MadeAs(made_as, line_id) if made_as is not None else None
    return msgspec.structs.replace(latte(), id=line_id, course=course, made_as=came)


def had(line_id: UUID = OWN, course: int = 1, *, bumped: int = 0) -> LineState:
    """A line as the kitchen has it."""
    return LineState(_content(line_id, course), (sending(1000, bumped=bumped),))


def at_kitchen(*lines: LineState, order_id: UUID = TABLE, **marks: object) -> OrderState:
    return OrderState(order_id, 1, "", Dining.EAT_IN, "", lines, **marks)  # type: ignore[arg-type]


def sent(*lines: tuple[UUID, int], order_id: UUID = TABLE) -> KitchenSent:
    its = tuple(_content(line_id, course, 1000) for line_id, course in lines)
    return KitchenSent(UUID(int=50), order_id, 1, "", Dining.EAT_IN, "", 5, its)


def _content(line_id: UUID, course: int, milli: int = 0) -> SentLine:
    return SentLine(line_id, GRILL, milli, "Pie", Dining.EAT_IN, course=course)


def bill(*lines: BasketLine, tab_id: UUID | None = TABLE) -> Basket:
    return msgspec.structs.replace(empty(), id=TABLE, tab_id=tab_id, lines=lines)


def called(basket: Basket, *orders: OrderState, also: tuple[KitchenSent, ...] = ()) -> list[object]:
    """The order, the course and the lines by themselves that are called away."""
    known = {one.id: one for one in orders}
    told = to_call(basket, known, (*also, KitchenVoided(TABLE, (), 5)), at_ms=5)
    assert not any(one.is_held for one in told)
    assert {one.at_ms for one in told} <= {5}
    return [(one.order_id, one.course, one.lines) for one in told]


def test_a_course_that_waits_is_called_as_it_is_paid() -> None:
    assert called(bill(paid()), at_kitchen(had())) == [(TABLE, 1, ())]
    assert called(bill(paid(course=0)), at_kitchen(had(course=0))) == []


def test_a_course_that_was_called_is_not_called_again() -> None:
    assert called(bill(paid()), at_kitchen(had(), fired={1: 4})) == []
    assert called(bill(paid()), at_kitchen(had(), called={OWN: 4})) == []
    beside = (sent((OWN, 1)),)
    assert called(bill(paid()), at_kitchen(had(THEIRS), fired={1: 4}), also=beside) == []


def test_where_others_have_some_of_a_course_only_what_is_paid_is_called() -> None:
    both = at_kitchen(had(), had(MORE), had(THEIRS))
    assert called(bill(paid(), paid(MORE)), both) == [(TABLE, 1, (MORE, OWN))]


@pytest.mark.parametrize(
    ("theirs", "calls"),
    [
        (had(THEIRS, bumped=1000), {}),
        (had(THEIRS, 2), {}),
        (had(THEIRS), {THEIRS: 4}),
    ],
    ids=["made", "of another course", "called"],
)
def test_what_others_have_that_does_not_wait_with_it_holds_no_course(
    theirs: LineState, calls: dict[UUID, int]
) -> None:
    assert called(bill(paid()), at_kitchen(had(), theirs, called=calls)) == [(TABLE, 1, ())]


def test_what_is_rung_and_paid_at_once_is_called_where_a_station_makes_it() -> None:
    at_once = bill(paid(), tab_id=None)
    assert called(at_once, also=(sent((OWN, 1)),)) == [(TABLE, 1, ())]
    assert called(at_once) == []
    assert called(bill(paid(course=0), tab_id=None), also=(sent((OWN, 0)),)) == []
    assert called(at_once, also=(sent((MORE, 1)),)) == []
    beside = (sent((OWN, 1)),)
    assert called(bill(paid()), at_kitchen(had(THEIRS)), also=beside) == [(TABLE, 1, (OWN,))]


def test_what_came_from_another_order_is_called_there_in_turn() -> None:
    came = bill(paid(made_as=ELSEWHERE), paid(MORE, 2))
    orders = at_kitchen(had(MORE, 2)), at_kitchen(had(), order_id=ELSEWHERE)
    assert called(came, *orders) == [(ELSEWHERE, 1, ()), (TABLE, 2, ())]


def test_what_is_called_is_said_in_one_order() -> None:
    many = [UUID(int=7919 * number) for number in range(9, 0, -1)]
    both = bill(paid(OWN, 2), *map(paid, many))
    mains = (had(line_id) for line_id in (*many, THEIRS))
    told = called(both, at_kitchen(had(OWN, 2), *mains))
    assert told == [(TABLE, 1, tuple(many[::-1])), (TABLE, 2, ())]
