"""A kitchen's screen shows what the tills do, whatever its relay calls two copies of one till."""

from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from fynlo_pos.core.db.excerpt_rows import apply_excerpts, take_excerpts
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.incarnation import fork_name
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.for_viewers import excerpt_of
from tests.support.devices import Device, copy_of, new_database
from tests.support.shop import ADA, STAFF_ID

if TYPE_CHECKING:
    from fynlo_pos.core.envelope import Envelope

pytestmark = pytest.mark.integration

SHOWN = (
    "SELECT seat FROM kitchen_order",
    "SELECT mark, value FROM kitchen_mark ORDER BY mark",
)
KITCHEN = ("kitchen_order", "kitchen_mark", "kitchen_ticket")


def screen_of(first: Device, second: Device, before: set[bytes]) -> Device:
    """What a relay shows that met ``first`` first: the other's way is the fork."""
    apart = [each for each in second.log() if each.hash not in before]
    apart = [each for each in apart if each.incarnation == first.incarnation]
    fork = fork_name(first.incarnation, apart[0].hash)
    told: list[tuple[UUID, Envelope]] = [(each.incarnation, each) for each in first.log()]
    told += [(fork, each) for each in apart]
    found = (
        excerpt_of(
            each.body, each.private, branch=name, hash_=each.hash, station_id=None, since_ms=0
        )
        for name, each in told
    )
    screen = Device("K1")
    with screen.connection.begin():
        take_excerpts(screen.connection, [one for one in found if one is not None], 0)
    return screen


def shown(device: Device) -> list[list[tuple[object, ...]]]:
    return [device.rows(statement) for statement in SHOWN]


@pytest.mark.parametrize("turn", range(6))
def test_two_copies_that_speak_at_one_stamp_are_shown_as_the_tills_show_them(turn: int) -> None:
    one = Device("T1", set_up=True)
    one.till.open_drawer(100_00, ADA)
    one.till.save_documents([Station(UUID(int=800), "Grill", takes_rest=True)], STAFF_ID)
    tab_id = one.till.send(one.basket(2), ADA).tab_id
    assert tab_id is not None
    other, looker = Device("T1", copy_of(one.connection)), Device("T2")
    before = {each.hash for each in one.log()}
    one.till.seat_tab(tab_id, ADA, table="7")
    other.till.seat_tab(tab_id, ADA, table="12")
    one.till.set_course(tab_id, 1, is_held=True)
    other.till.set_course(tab_id, 1, is_held=False)
    for each in (one, other):
        looker.accept(each.log())
    screens = screen_of(one, other, before), screen_of(other, one, before)
    assert [shown(screen) for screen in screens] == [shown(looker)] * 2
    anew = new_database()
    with anew.begin():
        apply_excerpts(screens[0].connection, anew)
    for table in tables_of(Role.PROJECTION):
        if table.name in KITCHEN:
            rows = f"SELECT * FROM {table.name} ORDER BY 1, 2, 3"
            made = [tuple(row) for row in anew.exec_driver_sql(rows)]
            assert made == screens[0].rows(rows), f"the doctor finds another {table.name}"
