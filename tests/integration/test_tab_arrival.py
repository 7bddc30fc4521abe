"""Tabs come out the same in whichever order the terminals' envelopes arrive."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.tab_rows import read_open_tabs
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import BasketLine, Discount, DiscountKind
from fynlo_pos.core.tabs.records import (
    Register,
    TabChanged,
    TabLineRung,
    TabLineSplit,
    TabLineVoided,
    TabOpened,
)
from tests.support.authors import Author, Written, holding, passing_database
from tests.support.back_samples import a_line, a_sale
from tests.support.examples import examples
from tests.support.reference_tabs import Line, Reference

pytestmark = pytest.mark.integration

ANA = UUID(int=1)
TABS = [UUID(int=50 + nth) for nth in range(3)]
TABLES = ("tab", "tab_register", "tab_fact", "tab_line")
COUNTS = (
    "SELECT tab_id, line_id, rung_milli, voided_milli, split_milli, settled_milli FROM tab_line"
)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DriverConnection]:
    with passing_database(Path(tmp_path_factory.mktemp("arrival")) / "passing.db") as connection:
        yield connection


def beer(number: int) -> BasketLine:
    return BasketLine(UUID(int=900 + number), f"Beer {number}", 500, 500, 0, ANA, number)


def settling(tab_id: UUID, line_id: UUID, milli: int, number: int) -> msgspec.Struct:
    line = a_line("Beer", 500)
    sold = msgspec.structs.replace(line, quantity_milli=milli, tab_line_id=line_id)
    sale = a_sale([sold], number=number)
    return msgspec.structs.replace(sale, tab_id=tab_id, series="T9")


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Author], list[int]]:
    """Three devices that know nothing of each other, and the order their envelopes arrive in."""
    authors = [Author(number) for number in (1, 2, 3)]
    lines: list[Line] = [(tab, beer(nth).id) for nth, tab in enumerate(TABS)]
    contents = {beer(nth).id: beer(nth) for nth in range(3)}
    for number in range(draw(st.integers(1, 14))):
        author = draw(st.sampled_from(authors))
        records: list[msgspec.Struct] = []
        for _ in range(draw(st.integers(1, 3))):
            tab, line = draw(st.sampled_from(lines))
            milli = draw(st.integers(1, 4)) * 1000
            what = draw(st.sampled_from(("ring", "ring", "void", "split", "sell", "open", "set")))
            if what == "ring" and line in contents:
                records.append(TabLineRung(tab, contents[line], milli, number))
            elif what == "void":
                records.append(TabLineVoided(tab, line, milli, ANA, number))
            elif what == "split":
                there = draw(st.sampled_from(TABS))
                dining = draw(st.sampled_from((None, Dining.TAKE_AWAY)))
                split_id = UUID(int=5000 + 10 * number + len(records))
                split = TabLineSplit(split_id, tab, line, milli, there, ANA, number, dining)
                records.append(split)
                lines.append((there, split.to_line_id))
            elif what == "sell":
                records.append(settling(tab, line, milli, 100 * number + len(records) + 1))
            elif what == "open":
                name = draw(st.sampled_from(("Sam", "Pat")))
                opened = TabOpened(tab, number, name, Dining.EAT_IN, ANA, "2026-11-20", number)
                records.append(opened)
            elif what == "set":
                sets = draw(st.sets(st.sampled_from(Register), min_size=1))
                percent = Discount(DiscountKind.PERCENT, draw(st.integers(1, 9)) * 1000)
                changed = TabChanged(
                    *(tab, tuple(sorted(sets, key=str)), ANA, number),
                    name=draw(st.sampled_from(("", "Kim"))),
                    dining=draw(st.sampled_from(Dining)),
                    discount=draw(st.sampled_from((None, percent))),
                    covers=draw(st.integers(1, 6)),
                )
                records.append(changed)
        if records:
            author.write(*records, later=draw(st.integers(1, 4)))
    turns = [nth for nth, author in enumerate(authors) for _ in author.written]
    return authors, draw(st.permutations(turns))


def arriving(authors: list[Author], turns: list[int]) -> list[Written]:
    waiting = [iter(author.written) for author in authors]
    return [next(waiting[turn]) for turn in turns]


def dump(database: DriverConnection) -> dict[str, list[tuple[object, ...]]]:
    return {
        name: sorted(database.exec_driver_sql(f"SELECT * FROM {name}").all(), key=repr)
        for name in TABLES
    }


@settings(max_examples=examples(30), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(histories())
def test_any_order_of_arrival_comes_to_the_reference(
    database: DriverConnection, history: tuple[list[Author], list[int]]
) -> None:
    comes_to_the_reference(database, *history)


@pytest.mark.slow
@pytest.mark.uncounted
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(histories())
def test_many_orders_of_arrival_come_to_the_reference(
    database: DriverConnection, history: tuple[list[Author], list[int]]
) -> None:
    comes_to_the_reference(database, *history)


def comes_to_the_reference(
    database: DriverConnection, authors: list[Author], turns: list[int]
) -> None:
    written = [one for author in authors for one in author.written]
    reference = Reference(written)
    by_stamp = sorted(written, key=lambda one: (one[0].stamp, one[0].incarnation.bytes))
    with holding(database, by_stamp):
        in_order = dump(database)
    with holding(database, arriving(authors, turns)):
        assert dump(database) == in_order
        counted = {
            (UUID(bytes=tab), UUID(bytes=line)): tuple(counts)
            for tab, line, *counts in database.exec_driver_sql(COUNTS)
        }
        assert counted == {line: reference.counts(line) for line in reference.lines}
        for rung, voided, split, settled in counted.values():
            still_open = rung - voided - split - settled
            assert still_open + max(0, settled - rung) == max(0, still_open)
        for tab in read_open_tabs(database):
            opened = reference.opened.get(tab.id)
            assert tab.call_number == (opened.call_number if opened else 0)
            began = [one.terminal for one in authors if any(opened in r for _, r in one.written)]
            assert tab.opened_on == (began[0] if opened is not None else "")
            for register in Register:
                if (tab.id, register.value) in reference.registers:
                    set_to = reference.registers[tab.id, register.value]
                    assert getattr(tab, register.value) == set_to
            for state in tab.lines:
                rung, *gone = reference.counts((tab.id, state.line.id))
                assert state.open_milli == max(0, rung - sum(gone))
