"""Where a till stands is read at each of its acts: however many others there are."""

import pytest

from fynlo_pos.core.db.till_rows import _STATE
from tests.support.devices import Device

pytestmark = pytest.mark.integration


def test_it_goes_through_no_other_tills_balances() -> None:
    till = Device("T1", set_up=True)
    plan = till.rows(f"EXPLAIN QUERY PLAN {_STATE}", till.incarnation.bytes)

    looked = [text for *_, text in plan if "account_balance" in text]
    assert len(looked) == 1
    assert looked[0].startswith("SEARCH account_balance USING PRIMARY KEY")
