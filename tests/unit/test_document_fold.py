"""Documents are folds over patches: what stands, whatever the order in which patches arrive."""

from typing import Any
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.document_fold import (
    Edit,
    Folded,
    add_edit,
    declared_as,
    document_from,
    settle,
)
from fynlo_pos.core.records import DocumentType, Policy

pytestmark = pytest.mark.unit

FRONT, BACK, OFFICE = (UUID(int=n) for n in (1, 2, 3))
DEVICES = (FRONT, BACK, OFFICE)
GROUPS = {"name": ("name",), "price": ("price_minor", "tax_class_id"), "note": ("note",)}


def declared(policy: Policy) -> DocumentType:
    return DocumentType("thing", Product, policy, GROUPS, frozenset())


def edit(stamp: int, device: UUID, value: Any, *, over: int = 0, group: str = "name") -> Edit:
    return Edit(stamp, device, {group: {group: value}}, {group: over} if over else {})


def fold(policy: Policy, *edits: Edit) -> Folded:
    kept: tuple[Edit, ...] = ()
    for each in edits:
        kept = add_edit(declared(policy), kept, each)
    return settle(declared(policy), kept)


FIRST = edit(1, FRONT, "Latte")
FRONTS = edit(5, FRONT, "Caffè latte", over=1)
BACKS = edit(6, BACK, "Milky coffee", over=1)
OTHER_GROUP = edit(7, OFFICE, "hot", group="note")
CHAINED = edit(9, BACK, "Latte, large", over=6)
TIED = edit(5, BACK, "Tied", over=1)

CASES = {
    "one patch": ((FIRST,), {"name": "Latte"}, "Latte", []),
    "a patch on what stands": ((FIRST, FRONTS), {"name": "Caffè latte"}, "Caffè latte", []),
    "other groups merge": (
        (FIRST, FRONTS, OTHER_GROUP),
        {"name": "Caffè latte", "note": "hot"},
        "Caffè latte",
        [],
    ),
    "two edit apart": (
        (FIRST, FRONTS, BACKS),
        {"name": "Milky coffee"},
        "Caffè latte",
        ["Caffè latte"],
    ),
    "the later one arrives first": (
        (FIRST, BACKS, FRONTS),
        {"name": "Milky coffee"},
        "Caffè latte",
        ["Caffè latte"],
    ),
    "ties go to the higher device": (
        (FIRST, TIED, FRONTS),
        {"name": "Tied"},
        "Caffè latte",
        ["Caffè latte"],
    ),
    "an edit on the one that stands leaves the conflict": (
        (FIRST, FRONTS, BACKS, CHAINED),
        {"name": "Latte, large"},
        "Caffè latte",
        ["Caffè latte"],
    ),
}


@pytest.mark.parametrize("policy", [Policy.SMART_MERGE, Policy.CLIENT_WINS, Policy.MANUAL])
@pytest.mark.parametrize("case", CASES)
def test_the_later_stands_and_the_loser_is_noted(policy: Policy, case: str) -> None:
    edits, fields, _first, lost = CASES[case]
    folded = fold(policy, *edits)
    assert folded.fields == fields
    assert [conflict.lost_value["name"] for conflict in folded.conflicts] == lost


@pytest.mark.parametrize("case", CASES)
def test_what_stood_first_stands_where_the_server_wins(case: str) -> None:
    edits, _fields, first, _lost = CASES[case]
    assert fold(Policy.SERVER_WINS, *edits).fields["name"] == first


def test_where_the_server_wins_an_edit_on_the_loser_loses_too() -> None:
    folded = fold(Policy.SERVER_WINS, FIRST, FRONTS, BACKS, CHAINED)
    assert [conflict.lost_value["name"] for conflict in folded.conflicts] == [
        "Milky coffee",
        "Latte, large",
    ]


def test_patches_of_one_envelope_are_one_edit() -> None:
    again = edit(5, FRONT, "Latte, again", over=1)
    noted = edit(5, FRONT, "hot", group="note")
    folded = fold(Policy.SMART_MERGE, FIRST, FRONTS, noted, again)
    assert folded == Folded({"name": "Latte, again", "note": "hot"}, {"name": 5, "note": 5}, ())


def test_only_what_still_says_something_is_kept() -> None:
    kept: tuple[Edit, ...] = ()
    for stamp in range(1, 500):
        kept = add_edit(
            declared(Policy.SMART_MERGE), kept, edit(stamp, FRONT, str(stamp), over=stamp - 1)
        )
    assert [known.stamp for known in kept] == [499]


def test_a_document_without_what_it_needs_is_not_there_yet() -> None:
    folded = settle(declared_as(Product), (FIRST,))
    assert document_from(folded, Product, FRONT) is None


def test_fields_of_a_later_version_are_passed_over() -> None:
    milk = Product(UUID(int=9), "Milk", UUID(int=1), 90, UUID(int=2))
    plain = msgspec.to_builtins(milk)
    folded = Folded(plain | {"colour_of_the_lid": "blue"}, {}, ())
    assert document_from(folded, Product, milk.id) == milk


History = list[tuple[Edit, frozenset[int]]]
acts = st.lists(
    st.tuples(
        st.sampled_from([0, 1, 2]), st.sampled_from([0, 1, 2, None]), st.sampled_from(list(GROUPS))
    ),
    max_size=14,
)


def history_of(done: list[tuple[int, int | None, str]], *, ties: bool) -> History:
    """Return edits made by three devices, each with the edits its author had seen.

    An act is an edit, or a device taking over what another has seen.
    """
    seen: list[set[int]] = [set(), set(), set()]
    made: History = []
    policy = declared(Policy.SMART_MERGE)
    for device, other, group in done:
        if other is not None and other != device:
            seen[device] |= seen[other]
            continue
        kept: tuple[Edit, ...] = ()
        for index in sorted(seen[device]):
            kept = add_edit(policy, kept, made[index][0])
        largest = max((made[index][0].stamp for index in seen[device]), default=0)
        stamp = largest + 1 if ties else (largest // 3 + 1) * 3 + device
        over = settle(policy, kept).stamps.get(group, 0)
        each = edit(stamp, DEVICES[device], f"by {device} at {len(made)}", over=over, group=group)
        made.append((each, frozenset(seen[device])))
        seen[device].add(len(made) - 1)
    return made


def in_causal_order(made: History, wishes: list[int]) -> list[Edit]:
    """Return the edits in an order of arrival that puts each after all its author had seen."""
    left = sorted(range(len(made)), key=lambda index: wishes[index])
    arrived: list[int] = []
    while left:
        ready = next(index for index in left if made[index][1] <= set(arrived))
        left.remove(ready)
        arrived.append(ready)
    return [made[index][0] for index in arrived]


@given(acts, st.permutations(range(14)), st.permutations(range(14)), st.sampled_from(Policy))
def test_the_order_of_arrival_does_not_matter(
    done: list[tuple[int, int | None, str]], one: list[int], two: list[int], policy: Policy
) -> None:
    made = history_of(done, ties=False)
    first = fold(policy, *in_causal_order(made, one))
    second = fold(policy, *in_causal_order(made, two))
    assert first == second


@given(acts, st.data(), st.sampled_from(Policy))
def test_what_stands_depends_on_the_patches_alone(
    done: list[tuple[int, int | None, str]], data: st.DataObject, policy: Policy
) -> None:
    """Even with tied stamps, and even were something to arrive before what it replaces."""
    edits = [each for each, _seen in history_of(done, ties=True)]
    shuffled = data.draw(st.permutations(edits))
    straight, other = fold(policy, *edits), fold(policy, *shuffled)
    assert (straight.fields, straight.stamps) == (other.fields, other.stamps)
