"""Two tills of one venue: the first is set up, the second has taken in its log."""

import pytest

from tests.support.devices import Device
from tests.support.shop import ADA


@pytest.fixture
def t1() -> Device:
    device = Device("T1", set_up=True)
    device.till.open_drawer(50_00, ADA)
    return device


@pytest.fixture
def t2(t1: Device) -> Device:
    device = Device("T2")
    device.accept(t1.log())
    device.till.open_drawer(30_00, ADA)
    return device
