"""What is sent to the kitchen is read by a program of one version back, and what that one sent."""

from uuid import UUID, uuid4

import msgspec
import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.envelope import GENESIS, open_envelope, seal_envelope
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.records import Head, KitchenSent, SentLine
from fynlo_pos.core.kitchen.send import to_send
from fynlo_pos.core.sales.ringing import add_line
from tests.unit.test_basket import empty, latte

pytestmark = pytest.mark.unit

REST = Station(UUID(int=3), "Kitchen", takes_rest=True)


class EarlierLine(msgspec.Struct):
    """A line as the version before this one declared it."""

    line_id: UUID
    station_id: UUID
    milli: int
    name: str
    dining: Dining
    options: tuple[str, ...] = ()
    note: str = ""
    course: int = 0


def sent(own: Dining | None) -> KitchenSent:
    """An order to eat in, with a line that may be had otherwise."""
    line = msgspec.structs.replace(latte(), dining=own)
    (told,) = to_send(add_line(empty(), line), {}, (REST,), command_id=uuid4(), at_ms=5)
    assert isinstance(told, KitchenSent)
    return told


@pytest.mark.parametrize("own", [None, Dining.EAT_IN, Dining.TAKE_AWAY])
def test_the_version_before_reads_how_a_line_was_to_be_had(own: Dining | None) -> None:
    told = sent(own)
    (line,) = msgspec.msgpack.decode(
        msgspec.msgpack.encode(told.lines), type=tuple[EarlierLine, ...]
    )
    assert line.dining == (own or told.dining)


@pytest.mark.parametrize(
    ("own", "now", "had"),
    [
        (None, Dining.TAKE_AWAY, Dining.TAKE_AWAY),
        (None, Dining.EAT_IN, Dining.EAT_IN),
        (Dining.EAT_IN, Dining.TAKE_AWAY, Dining.EAT_IN),
    ],
)
def test_a_line_without_a_wish_of_its_own_goes_with_its_order(
    own: Dining | None, now: Dining, had: Dining
) -> None:
    (line,) = sent(own).lines
    assert line.dining_of(now) is had


def test_what_the_version_before_sent_stays_as_it_was_sent() -> None:
    told = sent(None)
    plain = msgspec.to_builtins(told, builtin_types=(bytes, UUID))
    plain["lines"] = [
        {name: value for name, value in line.items() if name in EarlierLine.__struct_fields__}
        for line in plain["lines"]
    ]
    earlier = msgspec.convert(plain, KitchenSent)
    envelope = seal_envelope(
        [earlier], incarnation=uuid4(), seq=1, stamp=1, previous=GENESIS, app_version="0", salt=b""
    )
    _, (read,) = open_envelope(envelope.body, envelope.private)
    assert isinstance(read, KitchenSent)
    assert isinstance(read.lines[0], SentLine)
    assert read.lines[0].dining_of(Dining.TAKE_AWAY) is told.lines[0].dining


def test_what_the_version_before_sent_sets_all_of_an_orders_head() -> None:
    told = sent(None)
    assert told.changes == ()
    plain = msgspec.to_builtins(told, builtin_types=(bytes, UUID))
    del plain["sets"]
    assert msgspec.convert(plain, KitchenSent).changes == tuple(Head)
