"""What the first run asks, accepts and makes of the answers."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.ui.office import MenuPreview
from fynlo_pos.ui.viewmodels.first_run_menu_props import (
    MenuChoice,
    MenuState,
    derive_menu_props,
    with_menu_here,
    without_menu,
)
from fynlo_pos.ui.viewmodels.first_run_props import (
    FirstRunState,
    Step,
    derive_first_run_props,
    person_from,
    skip,
    venue_from,
)

pytestmark = pytest.mark.gui

SHOP = FirstRunState(name="The Corner Café")
YOU = FirstRunState(step=Step.YOU, person="Ana", pin="4711", pin_again="4711")
PREVIEW = MenuPreview(
    1248,
    12,
    3,
    ("Row 17: no price.",),
    ("Korma", "Madras"),
    (("Standard rate", 1200), ("VAT 0%", 1)),
)
FOUND = MenuState(MenuChoice.FILE, preview=PREVIEW, says_vat=True)


@pytest.mark.parametrize(
    ("state", "can", "why"),
    [
        (FirstRunState(), False, "Name the shop, or skip"),
        (SHOP, True, ""),
        (replace(SHOP, is_registered=True), True, ""),
        (replace(SHOP, is_registered=True, vat_number="GB 12"), False, "Check the VAT number"),
        (replace(SHOP, is_registered=True, vat_number="gb123456789"), True, ""),
        (replace(SHOP, step=Step.MENU), True, ""),
        (replace(SHOP, step=Step.MENU, menu=MenuState(MenuChoice.FILE)), False, "Choose a file"),
        (replace(SHOP, step=Step.MENU, menu=FOUND), True, ""),
        (replace(YOU, person=" "), False, "Say who you are, or skip"),
        (replace(YOU, pin="471"), False, "Choose a PIN of four digits or more"),
        (replace(YOU, pin="47ab"), False, "Choose a PIN of four digits or more"),
        (replace(YOU, pin_again="4712"), False, "Type the PIN a second time"),
        (YOU, True, ""),
        (replace(YOU, is_busy=True), False, ""),
        (FirstRunState(step=Step.RECOVERY), True, ""),
        (FirstRunState(step=Step.PRINTER), True, ""),
    ],
)
def test_a_step_says_what_it_still_needs(state: FirstRunState, can: bool, why: str) -> None:
    props = derive_first_run_props(state)
    assert (props.canGoOn, props.whyNot) == (can, why)


@pytest.mark.parametrize(
    ("pin", "again", "pin_error", "again_error"),
    [
        ("", "", "", ""),
        ("47", "", "", ""),
        ("4711", "47", "", ""),
        ("4711", "4712", "", "The two are not the same. Type it again."),
        ("4a", "", "A PIN is four to eight digits.", ""),
        ("123456789", "", "A PIN is four to eight digits.", ""),
    ],
)
def test_a_pin_is_judged_while_it_is_typed(
    pin: str, again: str, pin_error: str, again_error: str
) -> None:
    props = derive_first_run_props(replace(YOU, pin=pin, pin_again=again))
    assert (props.pinError, props.againError) == (pin_error, again_error)


def test_every_step_can_be_skipped_and_leaves_a_plain_default() -> None:
    venue = venue_from(skip(replace(SHOP, is_registered=True, vat_number="x")), UUID(int=1))
    assert (venue.name, venue.vat_registered, venue.vat_number) == ("My shop", False, "")
    skipped = skip(replace(SHOP, step=Step.MENU, menu=FOUND))
    assert (skipped.menu.choice, skipped.menu.preview) == (MenuChoice.EMPTY, None)
    person = person_from(skip(YOU), UUID(int=2), "")
    assert (person.name, person.is_manager, person.pin_hash) == ("Manager", True, "")
    assert skip(FirstRunState(step=Step.PRINTER)) == FirstRunState(step=Step.PRINTER)


def test_an_unregistered_shop_keeps_no_vat_number() -> None:
    venue = venue_from(replace(SHOP, vat_number="GB 123 4567 89"), UUID(int=1))
    assert venue.vat_number == ""


def test_a_preview_says_what_it_found_and_what_it_left_out() -> None:
    props = derive_menu_props(FOUND)
    assert props.previewTitle == "1,248 products in 12 categories · 3 rows are left out"
    assert props.previewText == "Korma, Madras"
    assert props.previewVat == "VAT: Standard rate: 1,200 products, VAT 0%: 1 product"
    assert derive_menu_props(replace(FOUND, says_vat=False)).previewVat == ""
    assert props.faults == ("Row 17: no price.",)
    whole = derive_menu_props(replace(FOUND, preview=replace(PREVIEW, left_out=0)))
    assert whole.previewTitle == "1,248 products in 12 categories"


def test_files_go_by_their_names_and_a_written_path_stays_in_its_line() -> None:
    state = MenuState(files=("/stick/menu.csv", "/home/old.csv"), path="/home/old.csv")
    props = derive_menu_props(state)
    assert (props.files, props.file, props.path) == (("menu.csv", "old.csv"), 1, "")
    written = derive_menu_props(replace(state, path="/else/menu.csv"))
    assert (written.file, written.path) == (-1, "/else/menu.csv")


def test_the_last_step_sells_and_has_nothing_to_skip() -> None:
    props = derive_first_run_props(FirstRunState(step=Step.PRINTER))
    assert (props.goOnWords, props.skipWords) == ("Start selling", "")
    first = derive_first_run_props(FirstRunState())
    assert (first.stepWords, first.goOnWords, first.skipWords) == ("Step 1 of 5", "Next", "Skip")


def test_nobody_goes_on_before_it_is_known_whether_a_menu_is_here() -> None:
    state = FirstRunState(step=Step.MENU, menu=MenuState(is_looking=True))
    assert not derive_first_run_props(state).canGoOn
    none = replace(PREVIEW, items=0)
    for found, choice in ((PREVIEW, MenuChoice.HERE), (none, MenuChoice.EXAMPLE)):
        known = with_menu_here(state.menu, found)
        assert known.choice is choice
        assert derive_first_run_props(replace(state, menu=known)).canGoOn
    file = with_menu_here(MenuState(MenuChoice.FILE), PREVIEW)
    assert file.choice is MenuChoice.FILE
    assert without_menu(file).choice is MenuChoice.HERE


@pytest.mark.parametrize(
    ("menu", "go_on", "skips"),
    [
        (MenuChoice.FILE, "Next: import the menu", "Start with an empty menu"),
        (MenuChoice.EXAMPLE, "Next: café example", "Start with an empty menu"),
        (MenuChoice.EMPTY, "Next: empty menu", ""),
        (MenuChoice.HERE, "Next: the menu here", ""),
    ],
)
def test_both_ways_on_from_the_menu_say_which_menu_they_give(
    menu: MenuChoice, go_on: str, skips: str
) -> None:
    here = PREVIEW if menu is MenuChoice.HERE else None
    state = FirstRunState(step=Step.MENU, menu=MenuState(menu, here=here))
    props = derive_first_run_props(state)
    assert (props.goOnWords, props.skipWords) == (go_on, skips)
