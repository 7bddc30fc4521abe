"""Tables are made anew from many envelopes at once, and one that fails costs the others nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from fynlo_pos.core.db import doctor, replay
from fynlo_pos.core.db.chain import apply_envelope
from fynlo_pos.core.db.connection import NoRow
from fynlo_pos.core.db.doctor import Findings, examine
from fynlo_pos.core.db.driver_connection import scratch_connection
from tests.support.lives import change
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    opened.till.open_drawer(50_00, ADA)
    opened.sell()
    yield opened
    opened.close()


def findings(shop: Shop) -> Findings:
    return examine(shop.open.readers, shop.open.home.folder)


def statements_of(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many statements write the tables anew; all is well with them."""
    written: list[str] = []

    @contextmanager
    def traced(path: Path, key: bytes) -> Iterator[Any]:
        with scratch_connection(path, key) as connection:
            connection._driver.set_trace_callback(written.append)
            yield connection
            connection._driver.set_trace_callback(None)

    with monkeypatch.context() as watched:
        watched.setattr(doctor, "scratch_connection", traced)
        assert findings(shop).faults == ()
    return len(written)


def test_many_sales_are_written_in_few_statements(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = statements_of(shop, monkeypatch)
    for _ in range(20):
        shop.sell()
    assert statements_of(shop, monkeypatch) - before < 20 * 20


def test_one_that_cannot_be_applied_is_named_and_the_others_stand(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(4):
        shop.sell()

    def fails(connection: Any, envelope: Any, records: Any) -> None:
        apply_envelope(connection, envelope, records)
        if envelope.seq == 6:
            raise NoRow("it is of nothing")

    monkeypatch.setattr(replay, "apply_envelope", fails)
    faults = findings(shop).faults
    assert faults[0] == "Envelope 6 of T1 cannot be applied (it is of nothing)."
    assert "In the table sale, 1 row is not what the log says." in faults


def test_faults_are_told_in_the_order_of_the_log(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        shop.sell()
    change(shop, "UPDATE envelope SET hash = x'00' WHERE seq IN (4, 7)")

    def fails(connection: Any, envelope: Any, records: Any) -> None:
        if envelope.seq == 5:
            raise NoRow("it is of nothing")
        apply_envelope(connection, envelope, records)

    monkeypatch.setattr(replay, "apply_envelope", fails)
    told = [fault.split(" of T1")[0] for fault in findings(shop).faults if "Envelope" in fault]
    assert list(dict.fromkeys(told)) == ["Envelope 4", "Envelope 5", "Envelope 7"]
