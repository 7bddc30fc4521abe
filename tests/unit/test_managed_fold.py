"""Groups that only a terminal that may manage changes: all edits are kept, not all count."""

from itertools import permutations
from typing import Any
from uuid import UUID

import pytest

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.document_fold import Edit, Folded, add_edit, counting, settle
from fynlo_pos.core.records import DocumentType, Policy

pytestmark = pytest.mark.unit

OFFICE, TILL = UUID(int=1), UUID(int=2)
GROUPS: dict[str, tuple[str, ...]] = {"vat": ("vat",), "name": ("name",)}
IN_PART = DocumentType("shop", Product, Policy.MANUAL, GROUPS, frozenset(), frozenset({"vat"}))
WHOLLY = DocumentType("shop", Product, Policy.MANUAL, GROUPS, frozenset(), frozenset(GROUPS))


def edit(stamp: int, device: UUID, over: Edit | None = None, **values: Any) -> Edit:
    replaces = dict.fromkeys(values, over.place) if over is not None else {}
    return Edit(stamp, device, {group: {group: value} for group, value in values.items()}, replaces)


FIRST = edit(1, OFFICE, vat=20, name="Nook")
ROGUE = edit(4, TILL, FIRST, vat=0, name="Den")
NEXT = edit(6, OFFICE, FIRST, vat=5)
APART = edit(7, OFFICE, FIRST, vat=8)
ON_IT = edit(9, OFFICE, ROGUE, vat=13)


def keep(declared: DocumentType, *edits: Edit) -> tuple[Edit, ...]:
    kept: tuple[Edit, ...] = ()
    for each in edits:
        kept = add_edit(declared, kept, each)
    return kept


def stands(declared: DocumentType, *edits: Edit) -> Folded:
    return settle(declared, counting(declared, keep(declared, *edits), TILL.__eq__))


def lost(folded: Folded) -> list[tuple[str, Any]]:
    return [(each.group, each.lost_value[each.group]) for each in folded.conflicts]


def test_what_an_ordinary_terminal_replaced_stands_and_its_other_groups_count() -> None:
    assert stands(IN_PART, FIRST, ROGUE).fields == {"vat": 20, "name": "Den"}
    assert stands(IN_PART, FIRST, ROGUE).places == {"vat": FIRST.place, "name": ROGUE.place}
    assert stands(WHOLLY, FIRST, ROGUE).fields == {"vat": 20, "name": "Nook"}
    assert settle(IN_PART, keep(IN_PART, FIRST, ROGUE)).fields == {"vat": 0, "name": "Den"}


def test_it_is_at_odds_with_nothing_and_those_that_count_are_at_odds_with_each_other() -> None:
    assert lost(stands(IN_PART, FIRST, ROGUE, NEXT)) == []
    assert stands(IN_PART, FIRST, ROGUE, NEXT).fields == {"vat": 5, "name": "Den"}
    assert lost(stands(IN_PART, FIRST, NEXT, ROGUE, APART)) == [("vat", 5)]


def test_an_edit_on_one_that_does_not_count_is_looked_at() -> None:
    """Who made it had seen a value that nobody else shows."""
    folded = stands(WHOLLY, FIRST, ROGUE, ON_IT)
    assert (folded.fields["vat"], lost(folded)) == (13, [("vat", 20)])


def test_what_it_alone_made_is_not_there() -> None:
    assert counting(WHOLLY, keep(WHOLLY, ROGUE), TILL.__eq__) == ()
    assert settle(WHOLLY, ()) == Folded({}, {}, ())


def test_nobodys_edit_is_kept_that_says_nothing_and_every_one_of_a_managed_group_is() -> None:
    renamed = edit(8, TILL, ROGUE, name="Pit")
    kept = keep(IN_PART, FIRST, ROGUE, NEXT, renamed)
    assert [sorted(each.groups) for each in kept] == [["vat"], ["vat"], ["vat"], ["name"]]
    assert keep(WHOLLY, FIRST, ROGUE, NEXT, renamed) == (FIRST, ROGUE, NEXT, renamed)


def test_what_a_newer_version_may_have_managed_is_kept_too() -> None:
    first, over = edit(1, OFFICE, lid="red"), edit(4, TILL, lid="blue")
    over = Edit(4, TILL, over.groups, {"lid": first.place})
    assert keep(WHOLLY, first, over) == (first, over)


@pytest.mark.parametrize("declared", [IN_PART, WHOLLY], ids=["in part", "wholly"])
def test_the_order_of_arrival_does_not_matter(declared: DocumentType) -> None:
    edits = (FIRST, ROGUE, NEXT, APART, ON_IT)
    first = keep(declared, *edits)
    for order in permutations(edits):
        assert keep(declared, *order) == first


def test_a_document_of_which_nothing_is_managed_counts_as_it_is() -> None:
    plain = DocumentType("shop", Product, Policy.MANUAL, GROUPS, frozenset())
    kept = keep(plain, FIRST, ROGUE)
    assert counting(plain, kept, TILL.__eq__) == kept
