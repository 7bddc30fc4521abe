"""The page that says how the grown hub's tables are distributed names each of them."""

import re
from pathlib import Path

import pytest

from hub.store import postgres_keeping, postgres_schema

pytestmark = pytest.mark.unit

PAGE = Path(__file__).parents[2] / "docs" / "hub.md"


def test_every_table_of_a_venue_is_on_the_page_and_no_other() -> None:
    page = PAGE.read_text("utf-8")
    told = re.findall(r"create_distributed_table\('(\w+)', 'venue'", page)
    assert told == [*postgres_schema._DISTRIBUTED, *postgres_keeping.DISTRIBUTED]
    assert re.findall(r"create_reference_table\('(\w+)'", page) == [*postgres_schema.ON_EACH_NODE]
