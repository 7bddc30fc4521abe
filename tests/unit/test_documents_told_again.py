"""What stands of a document, told again to who was never told: it yields to every edit."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.document_fold import Edit, add_edit, settle, take_again
from fynlo_pos.core.documents import DocumentToldAgain, Place
from fynlo_pos.core.records import DocumentType, Policy

pytestmark = pytest.mark.unit

FRONT, BACK = UUID(int=1), UUID(int=2)
DOC = UUID(int=9)
GROUPS: dict[str, tuple[str, ...]] = {"name": ("name",), "price": ("price",)}
BY: Place = (100, FRONT)
FIRST = Edit(1, FRONT, {"name": {"name": "Grill"}, "price": {"price": 1}})
RENAMED = Edit(5, FRONT, {"name": {"name": "Main grill"}}, {"name": FIRST.place})
APART = Edit(7, BACK, {"name": {"name": "Hot side"}}, {"name": RENAMED.place})


def declared(policy: Policy = Policy.MANUAL) -> DocumentType:
    return DocumentType("thing", Product, policy, GROUPS, frozenset())


def folded(*edits: Edit) -> tuple[Edit, ...]:
    kept: tuple[Edit, ...] = ()
    for edit in edits:
        kept = add_edit(declared(), kept, edit)
    return kept


def told_by(*edits: Edit) -> DocumentToldAgain:
    """What somebody says again who has these edits."""
    standing = settle(declared(), folded(*edits))
    groups = {name: {name: standing.fields[name]} for name in standing.places}
    return DocumentToldAgain("thing", DOC, groups, standing.places)


def taken(kept: tuple[Edit, ...], *edits: Edit, by: Place = BY) -> tuple[Edit, ...]:
    return take_again(declared(), kept, told_by(*edits), by)


def test_who_was_never_told_has_all_of_it_where_its_edits_stand() -> None:
    standing = settle(declared(), taken((), FIRST, RENAMED))
    assert standing == settle(declared(), folded(FIRST, RENAMED))
    assert standing.places == {"name": RENAMED.place, "price": FIRST.place}


def test_who_knows_all_of_it_learns_nothing() -> None:
    kept = folded(FIRST, RENAMED)
    assert taken(kept, FIRST, RENAMED) == kept
    assert taken(kept, FIRST) == kept


@pytest.mark.parametrize("policy", Policy)
def test_an_edit_that_somebody_made_apart_stands_whenever_it_comes(policy: Policy) -> None:
    """Told again by who never heard of it, at a stamp above it."""
    told = told_by(FIRST, RENAMED)
    kinds = declared(policy)
    before: tuple[Edit, ...] = ()
    for edit in (FIRST, RENAMED, APART):
        before = add_edit(kinds, before, edit)
    assert take_again(kinds, before, told, BY) == before
    after = add_edit(kinds, take_again(kinds, (), told, BY), APART)
    for kept in (before, after):
        standing = settle(kinds, kept)
        assert standing.fields["name"] == "Hot side"
        assert standing.conflicts == ()


def test_who_knew_an_earlier_edit_has_the_later_one_and_no_conflict() -> None:
    kept = taken(folded(FIRST), FIRST, RENAMED)
    assert settle(declared(), kept) == settle(declared(), folded(FIRST, RENAMED))
    assert settle(declared(), kept).conflicts == ()


def test_of_an_edit_only_what_is_news_is_taken() -> None:
    later = Edit(9, FRONT, {"name": {"name": "Small grill"}}, {"name": RENAMED.place})
    kept = taken(folded(later), FIRST)
    assert kept == (Edit(1, FRONT, {"price": {"price": 1}}), later)


def test_no_place_is_believed_that_comes_after_the_telling() -> None:
    assert taken((), FIRST, RENAMED, by=(3, FRONT)) == (
        Edit(1, FRONT, {"price": {"price": 1}}, {}),
    )
    assert taken((), FIRST, by=FIRST.place) == ()


def test_a_place_without_a_value_is_passed_over() -> None:
    told = DocumentToldAgain("thing", DOC, {}, {"name": FIRST.place})
    assert take_again(declared(), (), told, BY) == ()


@given(st.permutations(["first", "renamed", "apart", "told", "told later"]))
def test_the_order_in_which_it_comes_does_not_matter(order: list[str]) -> None:
    """Each edit after the one it replaces, as a log has them; what is told again at any time."""
    edits = {"first": FIRST, "renamed": RENAMED, "apart": APART}
    named = [name for name in order if name in edits]
    in_order = iter(sorted(named, key=lambda name: edits[name].stamp))
    kept: tuple[Edit, ...] = ()
    for name in order:
        if name in edits:
            kept = add_edit(declared(), kept, edits[next(in_order)])
        elif name == "told":
            kept = taken(kept, FIRST, RENAMED)
        else:
            kept = taken(kept, FIRST, RENAMED, APART, by=(200, BACK))
    standing = settle(declared(), kept)
    assert standing.fields == {"name": "Hot side", "price": 1}
    assert standing.places == {"name": APART.place, "price": FIRST.place}
