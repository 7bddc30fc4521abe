"""Reading a board's orders: however many are open, the same few statements, and each order once."""

from uuid import UUID

import pytest

from fynlo_pos.core.db.driver_connection import DriverRows
from fynlo_pos.core.db.kitchen_rows import read_kitchen_order, read_open_orders
from fynlo_pos.core.kitchen.documents import Station
from tests.support.devices import Device
from tests.support.shop import ADA, STAFF_ID

pytestmark = pytest.mark.integration

GRILL = Station(UUID(int=800), "Grill", takes_rest=True)
MOST = 9
DOUBLINGS = 4
"""So often is one doubled until there is room for all of them."""
STATEMENTS_OF_AN_ORDER = 4


def test_a_board_of_any_number_of_orders_is_read_by_a_few_statements(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    device = Device("T1", set_up=True)
    device.till.save_documents([GRILL], STAFF_ID)
    texts: set[str] = set()
    run = device.connection.exec_driver_sql

    def noted(statement: str, parameters: object = None, /) -> DriverRows:
        texts.add(statement)
        return run(statement, parameters)

    for count in range(1, MOST + 1):
        device.till.send(device.basket(), ADA)
        with monkeypatch.context() as patch, device.connection.begin():
            patch.setattr(device.connection, "exec_driver_sql", noted)
            together = read_open_orders(device.connection, 0)
        with device.connection.begin():
            alone = [read_kitchen_order(device.connection, order.id) for order in together]
        assert len({order.id for order in together}) == count
        assert together == alone

    about_orders = [text for text in texts if "order_id IN (" in text]
    assert len(about_orders) <= STATEMENTS_OF_AN_ORDER * (1 + DOUBLINGS)
