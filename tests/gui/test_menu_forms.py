"""What the forms of the menu make of what is written, in tables."""

from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.catalogue.documents import (
    Category,
    Choice,
    ModifierGroup,
    Product,
    Variant,
)
from fynlo_pos.core.money import CURRENCIES, GBP
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.rights import Right
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.consent import request_words, who_may
from fynlo_pos.ui.viewmodels.category_list import derive_category_props, moved
from fynlo_pos.ui.viewmodels.group_form import (
    ChoiceDraft,
    GroupDraft,
    choice_row,
    derive_group_props,
    group_draft_of,
    group_of,
    limit_words,
    with_limits,
    with_usual,
)
from fynlo_pos.ui.viewmodels.group_users import asking, not_asking
from fynlo_pos.ui.viewmodels.product_form import derive_product_form, draft_of, product_of
from fynlo_pos.ui.viewmodels.settings_parts import Part, settings_called
from fynlo_pos.ui.viewmodels.sizes import SizeDraft, size_row, variants_of
from fynlo_pos.ui.written_amounts import barcodes_of, delta_of, fault, price_of

pytestmark = pytest.mark.unit

A, B, C = (UUID(int=n) for n in (1, 2, 3))
TEA = Product(A, "Tea", B, 2_40, C)
replace = msgspec.structs.replace


@pytest.mark.parametrize(
    ("text", "minor"), [("", 0), ("0.40", 40), ("+0.40", 40), ("-0.50", -50), ("2", 2_00)]
)
def test_a_choice_adds_takes_off_or_changes_nothing(text: str, minor: int) -> None:
    assert delta_of(text, GBP) == minor


@pytest.mark.parametrize("text", ["2£50", "2 50", "+-2", "100,000.00", "-100,000"])
def test_what_a_choice_cannot_add_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        delta_of(text, GBP)


@pytest.mark.parametrize("text", ["2£50", "12 34", "100,000.00", "-1", "3,20"])
def test_what_is_no_price_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        price_of(text, GBP)


def test_barcodes_are_parted_by_anything_and_kept_once() -> None:
    assert barcodes_of(" 501 502,503  501 ") == ("501", "502", "503")
    assert barcodes_of("") == ()
    with pytest.raises(Refused):
        barcodes_of("501 <51>")


def test_an_empty_line_is_no_fault_yet() -> None:
    assert fault(price_of, "  ", GBP) == ""
    assert "is not an amount" in fault(price_of, "3.205", GBP)
    assert fault(price_of, "-1", GBP) == "A price is nothing or more. Write it like 3.20."
    assert fault(price_of, "100000", GBP).startswith("A price lies between £0.00 and £99,999.99.")


def test_what_is_wrong_is_said_in_the_shops_currency() -> None:
    yen = CURRENCIES["JPY"]
    assert "Write it like 320." in fault(price_of, "3.20", yen)
    assert "Write it like 320." in fault(price_of, "-1", yen)
    assert "between ¥0 and ¥9,999,999." in fault(price_of, "10000000", yen)
    assert "Write it like 320." in fault(delta_of, "+-1", yen)


# Products and sizes


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"product": replace(TEA, name=" ")}, "no name yet"),
        ({"price": ""}, "Tea has no price yet"),
        ({"price": "x"}, "is not an amount"),
        ({"take_away": "-1"}, "nothing or more"),
        ({"barcodes": "<51>"}, "“<51>” is not a barcode. Scan it here"),
        ({"sizes": (SizeDraft(B, price="3.20"),)}, "A size needs a name"),
        ({"sizes": (SizeDraft(B, "Pot"),)}, "The size Pot has no price yet"),
        ({"sizes": (SizeDraft(B, "Pot", "3.805"),)}, "is not an amount"),
    ],
)
def test_what_keeps_a_product_from_being_saved(changes: dict[str, object], says: str) -> None:
    with pytest.raises(Refused, match=says):
        product_of(replace(draft_of(TEA, GBP), **changes), GBP)


def test_a_product_is_read_back_as_it_was() -> None:
    full = replace(
        TEA,
        take_away_price_minor=2_00,
        barcodes=("1", "2"),
        kitchen_name="T",
    )
    assert product_of(draft_of(full, GBP), GBP) == full


def test_a_product_with_sizes_costs_what_its_first_size_does() -> None:
    draft = replace(
        draft_of(TEA, GBP, is_new=True),
        take_away="2.00",
        sizes=(
            SizeDraft(A, "Cup", "2.10", "1.90", "77"),
            SizeDraft(B),
            SizeDraft(C, "Pot", "3.80"),
        ),
    )
    product = product_of(draft, GBP)
    assert product.variants == (
        Variant(A, "Cup", 2_10, 1_90, ("77",)),
        Variant(C, "Pot", 3_80),
    )
    assert (product.price_minor, product.take_away_price_minor) == (2_10, None)


def test_sizes_taken_away_leave_the_price_that_stands() -> None:
    sized = replace(TEA, price_minor=2_10, variants=(Variant(A, "Cup", 2_10),))
    bare = replace(draft_of(sized, GBP), sizes=())
    assert product_of(bare, GBP) == replace(sized, variants=())


def test_a_blank_size_is_no_fault_and_a_nameless_one_is() -> None:
    assert variants_of((SizeDraft(A),), GBP) == ()
    assert size_row(SizeDraft(A), GBP).nameError == ""
    assert size_row(SizeDraft(A, price="1"), GBP).nameError


@pytest.mark.parametrize(
    ("changes", "why_not"),
    [
        ({"product": replace(TEA, name="")}, "Write a name: then the product is saved as you go."),
        ({"price": ""}, "Write a price: then the product is saved as you go."),
        ({"price": "", "sizes": (SizeDraft(A, "Cup", "2.10"),)}, ""),
        ({}, ""),
    ],
)
def test_the_form_says_what_is_missing(changes: dict[str, object], why_not: str) -> None:
    props = derive_product_form(
        replace(draft_of(TEA, GBP), **changes),
        is_new=True,
        categories=[Category(B, "Drinks")],
        taxes={},
        currency=GBP,
        business_date="2026-11-20",
    )
    assert (props.isOpen, props.isNew, props.whyNot) == (True, True, why_not)
    assert (props.category, props.taxClass) == (0, -1), "its class is no longer offered"
    assert props.hasSizes is bool(changes.get("sizes"))


# Choices

WHOLE, OAT, SOYA = (
    ChoiceDraft(A, "Whole", usual=True),
    ChoiceDraft(B, "Oat", "0.40"),
    ChoiceDraft(C, "Soya", "0.40"),
)
MILK = GroupDraft(UUID(int=9), "Milk", 1, 1, (WHOLE, OAT, SOYA))


def usual(draft: GroupDraft) -> list[str]:
    """Return the names of the usual choices."""
    return [one.name for one in draft.choices if one.usual]


def test_a_group_is_read_back_as_it_was() -> None:
    group = ModifierGroup(
        UUID(int=9), "Milk", 1, 2, (Choice(A, "Whole", 0, usual=True), Choice(B, "Oat", -40))
    )
    assert group_of(group_draft_of(group, GBP), GBP) == group


@pytest.mark.parametrize(
    ("draft", "says"),
    [
        (replace(MILK, name=" "), "no name yet"),
        (replace(MILK, choices=(ChoiceDraft(A),)), "nothing to choose yet"),
        (replace(MILK, choices=(ChoiceDraft(A, delta="1"),)), "A choice needs a name"),
        (replace(MILK, choices=(ChoiceDraft(A, "Oat", "0.405"),)), "is not an amount"),
    ],
)
def test_what_keeps_a_group_from_being_saved(draft: GroupDraft, says: str) -> None:
    with pytest.raises(Refused, match=says):
        group_of(draft, GBP)


def test_the_newest_usual_choice_stays_when_there_are_too_many() -> None:
    assert usual(with_usual(MILK, B, usual=True)) == ["Oat"]
    two = replace(MILK, maximum=2)
    assert usual(with_usual(two, B, usual=True)) == ["Whole", "Oat"]
    assert usual(with_usual(MILK, A, usual=False)) == []


@pytest.mark.parametrize(
    ("minimum", "maximum", "becomes"),
    [(2, 1, (2, 2)), (0, 1, (0, 1)), (1, 3, (1, 3)), (3, 1, (3, 3))],
)
def test_the_limit_that_moves_pushes_the_other(
    minimum: int, maximum: int, becomes: tuple[int, int]
) -> None:
    after = with_limits(MILK, minimum=minimum, maximum=maximum)
    assert (after.minimum, after.maximum) == becomes


def test_a_lower_maximum_pulls_the_minimum_down_and_drops_what_is_usual_too_often() -> None:
    wide = replace(MILK, minimum=2, maximum=2, choices=(WHOLE, replace(OAT, usual=True), SOYA))
    after = with_limits(wide, minimum=2, maximum=1)
    assert (after.minimum, after.maximum, usual(after)) == (1, 1, ["Whole"])


@pytest.mark.parametrize(
    ("limits", "words"),
    [((1, 1), "Exactly 1"), ((0, 3), "None needed, up to 3"), ((1, 2), "1 to 2")],
)
def test_limits_are_said_in_words(limits: tuple[int, int], words: str) -> None:
    assert limit_words(*limits) == words


def test_faults_of_a_group_stand_beside_their_fields() -> None:
    assert choice_row(ChoiceDraft(A, delta="0.405"), GBP).deltaError
    assert choice_row(ChoiceDraft(A, delta="0.40"), GBP).nameError
    assert derive_group_props(replace(MILK, name=""), is_new=False).nameError
    assert not derive_group_props(replace(MILK, name=""), is_new=True).nameError
    assert not derive_group_props(None, is_new=True).isOpen


def test_a_product_asks_once_after_what_it_asked_before() -> None:
    asks = asking(replace(TEA, group_ids=(A,)), B)
    assert asks.group_ids == (A, B)
    assert asking(asks, B) is asks
    assert not_asking(asks, A).group_ids == (B,)


# Categories

RAIL = [Category(A, "Tea", position=0), Category(B, "Buns", position=0), Category(C, "Beer")]


@pytest.mark.parametrize(
    ("one", "by", "order"),
    [(B, -1, ["Buns", "Tea", "Beer"]), (A, 1, ["Buns", "Tea", "Beer"]), (C, 1, []), (A, -1, [])],
)
def test_a_category_moves_by_one_place_whatever_numbers_stood_there(
    one: UUID, by: int, order: list[str]
) -> None:
    changed = {category.id: category for category in moved(RAIL, one, by)}
    after = sorted(
        (changed.get(category.id, category) for category in RAIL),
        key=lambda category: category.position,
    )
    assert ([category.name for category in after] if changed else []) == order


def test_the_first_category_cannot_move_up_nor_the_last_down() -> None:
    order = (A, B, C)
    first, last = (derive_category_props(RAIL[n], RAIL[n], order) for n in (0, 2))
    assert (first.canMoveUp, first.canMoveDown) == (False, True)
    assert (last.canMoveUp, last.canMoveDown) == (True, False)
    new = derive_category_props(Category(UUID(int=8), ""), None, order)
    assert (new.canMoveUp, new.canMoveDown, new.nameError) == (False, False, "")
    assert derive_category_props(replace(RAIL[0], name=""), RAIL[0], order).nameError


# Settings, and who may


def test_a_setting_is_found_by_any_part_of_its_name() -> None:
    assert ("Text size", Part.TILL) in settings_called("SIZE")
    assert settings_called("zzz") == []


def test_only_those_who_may_and_have_a_pin_can_allow() -> None:
    ana = Staff(A, "Ana", "hash", is_manager=True)
    bare, ben = Staff(B, "Bo", is_manager=True), Staff(C, "Ben", "hash")
    able = who_may(Right.CHANGE_MENU, [ana, bare, ben])
    assert able == [ana]
    for right in Right:
        assert "Ben would like to" in request_words(right, "Ben", able)
        assert request_words(right, "Ben", able).endswith("the PIN of Ana.")
        assert "Nobody who may allow this has a PIN" in request_words(right, "Ben", [])
