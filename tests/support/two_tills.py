"""What two tills do while each sees the other now and then, and envelopes made by hand."""

from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.envelope import Envelope, open_envelope, seal_envelope
from tests.support.devices import Device, copy_of
from tests.support.shop import ADA, STAFF_ID, product

pytestmark = pytest.mark.integration


def trade(t1: Device, t2: Device) -> None:
    """Sell, hold, refund, edit and close on both, each seeing the other now and then."""
    sale = t1.sell()
    tab = t1.till.hold(t1.basket(), ADA)
    t2.accept(t1.log())
    t2.sell(1)
    basket = t2.till.recall(tab)
    t2.till.hold(basket, ADA)
    for device in (t1, t2):
        refund(device, sale.id)
        device.till.save_documents(
            [msgspec.structs.replace(product(0), name=f"By {device.terminal}")], STAFF_ID
        )
    t1.till.close_day(
        counted_minor=50_00, card_machine_counted_minor=None, float_left_minor=10_00, person=ADA
    )
    t2.sell(3)


def refund(device: Device, sale_id: UUID) -> None:
    device.till.refund(
        sale_id,
        [0],
        refund_id=uuid7(),
        method="cash",
        title="Cash",
        account="cash.drawer",
        reason="",
        person=ADA,
    )


def sealed_after(last: Envelope, *records: msgspec.Struct, stamp: int = 0) -> Envelope:
    header, _ = open_envelope(last.body, last.private)
    return seal_envelope(
        records,
        incarnation=header.incarnation,
        seq=last.seq + 1,
        stamp=stamp or last.stamp + 1,
        previous=last.hash,
        app_version="9",
        salt=bytes(16),
    )


def of(device: Device, incarnation: UUID) -> list[Envelope]:
    return [each for each in device.log() if each.incarnation == incarnation]


def twins(t1: Device) -> tuple[Device, Device]:
    """Two devices that write as one: a copied disk, and its original."""
    other = Device("T1", copy_of(t1.connection))
    assert other.incarnation == t1.incarnation
    return t1, other
