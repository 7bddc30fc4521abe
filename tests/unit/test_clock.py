"""Ids made by the till's clock."""

import time
from uuid import RFC_4122, UUID

import pytest
from uuid6 import uuid7

from fynlo_pos.app.clock import new_id, now_ms

pytestmark = pytest.mark.unit

MILLISECONDS_AT = 80


def test_an_id_is_a_uuid_of_version_7_that_leads_with_its_time() -> None:
    before = now_ms()
    made = new_id()
    assert (made.version, made.variant) == (7, RFC_4122)
    assert before <= made.int >> MILLISECONDS_AT <= now_ms()


def test_ids_lie_in_the_order_they_were_made() -> None:
    ids: list[UUID] = []
    for _ in range(200):
        ids.append(new_id())
        time.sleep(0.000_01)
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)


def test_the_random_part_fills_its_bits() -> None:
    random = [new_id().int & (1 << 62) - 1 for _ in range(64)]
    assert max(random) >= 1 << 60
    assert len(set(random)) == len(random)


def test_an_id_reads_as_the_library_makes_them() -> None:
    ours, theirs = new_id(), UUID(int=uuid7().int)
    assert abs((ours.int >> MILLISECONDS_AT) - (theirs.int >> MILLISECONDS_AT)) < 1_000
    assert (ours.version, ours.variant) == (theirs.version, theirs.variant)
