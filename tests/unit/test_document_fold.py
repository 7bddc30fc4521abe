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
    edit_of,
    settle,
)
from fynlo_pos.core.documents import DocumentPatched, Place
from fynlo_pos.core.records import DocumentType, Policy

pytestmark = pytest.mark.unit

FRONT, BACK, OFFICE = (UUID(int=n) for n in (1, 2, 3))
DEVICES = (FRONT, BACK, OFFICE)
GROUPS = {"name": ("name",), "price": ("price_minor", "tax_class_id"), "note": ("note",)}


def declared(policy: Policy) -> DocumentType:
    return DocumentType("thing", Product, policy, GROUPS, frozenset())


def edit(
    stamp: int, device: UUID, value: Any, *, over: Edit | Place | None = None, group: str = "name"
) -> Edit:
    place = over.place if isinstance(over, Edit) else over
    return Edit(stamp, device, {group: {group: value}}, {group: place} if place else {})


def keep(policy: Policy, *edits: Edit) -> tuple[Edit, ...]:
    kept: tuple[Edit, ...] = ()
    for each in edits:
        kept = add_edit(declared(policy), kept, each)
    return kept


def fold(policy: Policy, *edits: Edit) -> Folded:
    return settle(declared(policy), keep(policy, *edits))


FIRST = edit(1, FRONT, "Latte")
FRONTS = edit(5, FRONT, "Caffè latte", over=FIRST)
BACKS = edit(6, BACK, "Milky coffee", over=FIRST)
OTHER_GROUP = edit(7, OFFICE, "hot", group="note")
CHAINED = edit(9, BACK, "Latte, large", over=BACKS)
TIED = edit(5, BACK, "Tied", over=FIRST)
ON_TIED = edit(6, OFFICE, "Tied, large", over=TIED)

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
    "an edit replaces one of two at its stamp": (
        (FIRST, TIED, ON_TIED, FRONTS),
        {"name": "Tied, large"},
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
    again = edit(5, FRONT, "Latte, again", over=FIRST)
    noted = edit(5, FRONT, "hot", group="note")
    folded = fold(Policy.SMART_MERGE, FIRST, FRONTS, noted, again)
    assert folded == Folded(
        {"name": "Latte, again", "note": "hot"}, dict.fromkeys(("name", "note"), (5, FRONT)), ()
    )


def test_only_what_still_says_something_is_kept() -> None:
    edits = [edit(1, FRONT, "1")]
    for stamp in range(2, 500):
        edits.append(edit(stamp, FRONT, str(stamp), over=edits[-1]))
    kept = keep(Policy.SMART_MERGE, *edits)
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
        kept = keep(Policy.SMART_MERGE, *(made[index][0] for index in sorted(seen[device])))
        largest = max((made[index][0].stamp for index in seen[device]), default=0)
        stamp = largest + 1 if ties else (largest // 3 + 1) * 3 + device
        over = settle(policy, kept).places.get(group)
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


def test_a_fork_is_named_as_its_envelopes_name_it_whatever_a_node_calls_it() -> None:
    """The node that wrote over a twin's edit may call the other branch the fork."""
    patch = DocumentPatched(
        "thing", FRONT, {"name": {"name": "Twin"}}, {"name": (1, BACK)}, None, 0
    )
    fork = edit_of(patch, stamp=5, device=FRONT, link=OFFICE)
    own = edit_of(patch, stamp=5, device=FRONT, link=FRONT)
    assert (fork.place, fork.link) == ((5, FRONT), (5, OFFICE))
    assert (own.place, own.link) == ((5, FRONT), (5, FRONT))
    over = edit(6, BACK, "Known", over=own)
    for policy in Policy:
        assert fold(policy, fork, over) == fold(policy, own, over)
    twins = keep(Policy.SMART_MERGE, own, fork)
    assert twins == (own, fork)
    kept = keep(Policy.SMART_MERGE, fork, edit(6, BACK, "hot", group="note"))
    assert kept[0].fork == OFFICE


@given(
    acts,
    st.permutations(range(14)),
    st.permutations(range(14)),
    st.sampled_from(Policy),
    st.booleans(),
)
def test_the_order_of_arrival_does_not_matter(
    done: list[tuple[int, int | None, str]],
    one: list[int],
    two: list[int],
    policy: Policy,
    ties: bool,
) -> None:
    """Tied stamps or not: the same edits are kept, so the same stand and the same are at odds."""
    made = history_of(done, ties=ties)
    first = keep(policy, *in_causal_order(made, one))
    second = keep(policy, *in_causal_order(made, two))
    assert first == second
    assert settle(declared(policy), first) == settle(declared(policy), second)


@given(acts, st.permutations(range(14)), st.sampled_from(Policy))
def test_an_edit_is_kept_until_one_that_knew_it_replaces_it(
    done: list[tuple[int, int | None, str]], wishes: list[int], policy: Policy
) -> None:
    """Written without the fold: who names whom, and what nobody names is left."""
    made = history_of(done, ties=True)
    named = {(group, place) for each, _ in made for group, place in each.replaces.items()}
    kept = keep(policy, *in_causal_order(made, wishes))
    wanted = {
        each.place
        for each, _ in made
        if policy is Policy.SERVER_WINS or (next(iter(each.groups)), each.place) not in named
    }
    assert {each.place for each in kept} == wanted


@given(acts, st.data(), st.sampled_from(Policy))
def test_what_stands_depends_on_the_patches_alone(
    done: list[tuple[int, int | None, str]], data: st.DataObject, policy: Policy
) -> None:
    """With tied stamps, and though something arrive long after what it was replaced by."""
    edits = [each for each, _seen in history_of(done, ties=True)]
    shuffled = data.draw(st.permutations(edits))
    assert keep(policy, *edits) == keep(policy, *shuffled)
    assert fold(policy, *edits) == fold(policy, *shuffled)


LATER = edit(6, FRONT, "Flat white", over=FRONTS)
LATEST = edit(7, FRONT, "Piccolo", over=LATER)


@pytest.mark.parametrize("policy", [Policy.SMART_MERGE, Policy.CLIENT_WINS, Policy.MANUAL])
@pytest.mark.parametrize("late", [(FIRST,), (FRONTS,), (FIRST, FRONTS), (FRONTS, FIRST)])
def test_what_was_replaced_is_at_odds_with_nothing_however_late_it_comes(
    policy: Policy, late: tuple[Edit, ...]
) -> None:
    """One that was let go had edited; a manager admits that after others went on from it."""
    others = [each for each in (FIRST, FRONTS, LATER, LATEST) if each not in late]
    assert keep(policy, *others, *late) == keep(policy, FIRST, FRONTS, LATER, LATEST)
    assert fold(policy, *others, *late).conflicts == ()


def test_a_twins_edit_that_comes_late_was_replaced_with_the_other_of_its_name() -> None:
    twins = edit(5, FRONT, "Twin's", over=FIRST)
    twins = msgspec.structs.replace(twins, fork=OFFICE)
    apart = edit(5, OFFICE, "Apart", over=FIRST)
    kept = keep(Policy.MANUAL, FIRST, FRONTS, LATER, LATEST, twins)
    assert kept == keep(Policy.MANUAL, FIRST, FRONTS, twins, LATER, LATEST)
    assert settle(declared(Policy.MANUAL), kept).conflicts == ()
    kept = keep(Policy.MANUAL, FIRST, FRONTS, LATER, LATEST, apart)
    (lost,) = settle(declared(Policy.MANUAL), kept).conflicts
    assert lost.lost_value == {"name": "Apart"}


def test_who_replaced_one_group_says_nothing_of_another() -> None:
    both = Edit(5, BACK, {"name": {"name": "Milky"}, "note": {"note": "hot"}}, {})
    over = edit(6, FRONT, "Milk", over=both)
    kept = keep(Policy.MANUAL, edit(8, FRONT, "cold", group="note"), over)
    kept = add_edit(declared(Policy.MANUAL), kept, edit(7, FRONT, "Flat", over=over))
    kept = add_edit(declared(Policy.MANUAL), kept, both)
    lost = settle(declared(Policy.MANUAL), kept).conflicts
    assert [(each.group, each.lost) for each in lost] == [("note", both.place)]
