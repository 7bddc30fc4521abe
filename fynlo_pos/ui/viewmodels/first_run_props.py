"""What the first run asks and shows, in five steps of which each can be skipped."""

from enum import IntEnum
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.pin import LONGEST, SHORTEST
from fynlo_pos.core.venue import Venue
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.translation import PAPER_LANGUAGES, spoken_language
from fynlo_pos.ui.viewmodels.first_run_menu_props import (
    MenuState,
    go_on_with_menu_words,
    leave_menu_words,
    why_no_menu,
    without_menu,
)
from fynlo_pos.ui.viewmodels.vat_number import vat_number_fault

translate = QCoreApplication.translate


class Step(IntEnum):
    """The five questions. After ``YOU`` the till can sell."""

    SHOP = 0
    MENU = 1
    YOU = 2
    RECOVERY = 3
    PRINTER = 4


class FirstRunState(msgspec.Struct, frozen=True):
    """Everything answered so far. ``is_saved`` once the shop is on disk and the till can sell."""

    step: Step = Step.SHOP
    name: str = ""
    is_registered: bool = False
    vat_number: str = ""
    menu: MenuState = MenuState()
    person: str = ""
    pin: str = ""
    pin_again: str = ""
    is_busy: bool = False
    is_saved: bool = False
    trouble: str = ""


class FirstRunProps(msgspec.Struct, frozen=True):
    """Everything the first run binds to."""

    step: int = 0
    stepWords: str = ""
    title: str = ""
    text: str = ""
    goOnWords: str = ""
    skipWords: str = ""
    canGoOn: bool = False
    whyNot: str = ""
    isBusy: bool = False
    isSaved: bool = False
    trouble: str = ""
    name: str = ""
    registered: int = 0
    vatNumber: str = ""
    vatError: str = ""
    person: str = ""
    pinError: str = ""
    againError: str = ""


def derive_first_run_props(state: FirstRunState) -> FirstRunProps:
    """Return what the page shows."""
    title, text = _step_words(state.step)
    why_not = _why_not(state)
    return FirstRunProps(
        step=int(state.step),
        stepWords=filled(
            translate("FirstRun", "Step {step} of {steps}"), step=state.step + 1, steps=len(Step)
        ),
        title=title,
        text=text,
        goOnWords=_go_on_words(state),
        skipWords=_skip_words(state),
        canGoOn=not why_not and not state.is_busy,
        whyNot=why_not,
        isBusy=state.is_busy,
        isSaved=state.is_saved,
        trouble=state.trouble,
        name=state.name,
        registered=int(state.is_registered),
        vatNumber=state.vat_number,
        vatError=vat_number_error(state),
        person=state.person,
        pinError=_pin_error(state),
        againError=_again_error(state),
    )


def vat_number_error(state: FirstRunState) -> str:
    """Return what to type instead, or nothing: a number may be left for later."""
    return vat_number_fault(state.vat_number) if state.is_registered else ""


def venue_from(state: FirstRunState, venue_id: UUID) -> Venue:
    """Return the venue as answered; what was skipped gets a plain default."""
    number = state.vat_number.strip() if state.is_registered else ""
    language = spoken_language()
    return Venue(
        id=venue_id,
        name=state.name.strip() or translate("FirstRun", "My shop"),
        vat_registered=state.is_registered,
        vat_number=number,
        language=language if language in PAPER_LANGUAGES else PAPER_LANGUAGES[0],
    )


def person_from(state: FirstRunState, person_id: UUID, pin_hash: str) -> Staff:
    """Return the first person, a manager; with no name given a plain one."""
    name = state.person.strip() or translate("FirstRun", "Manager")
    return Staff(person_id, name, pin_hash, is_manager=True)


def skip(state: FirstRunState) -> FirstRunState:
    """Return the answers with those of the present step left out."""
    replace = msgspec.structs.replace
    match state.step:
        case Step.SHOP:
            return replace(state, name="", is_registered=False, vat_number="")
        case Step.MENU:
            return replace(state, menu=without_menu(state.menu))
        case Step.YOU:
            return replace(state, person="", pin="", pin_again="")
        case _:
            return state


def _go_on_words(state: FirstRunState) -> str:
    match state.step:
        case Step.PRINTER:
            return translate("FirstRun", "Start selling")
        case Step.MENU:
            return go_on_with_menu_words(state.menu)
        case _:
            return translate("FirstRun", "Next")


def _skip_words(state: FirstRunState) -> str:
    match state.step:
        case Step.PRINTER:
            return ""
        case Step.MENU:
            return leave_menu_words(state.menu)
        case _:
            return translate("FirstRun", "Skip")


def _why_not(state: FirstRunState) -> str:
    match state.step:
        case Step.SHOP:
            if not state.name.strip():
                return translate("FirstRun", "Name the shop, or skip")
            return translate("FirstRun", "Check the VAT number") if vat_number_error(state) else ""
        case Step.MENU:
            return why_no_menu(state.menu)
        case Step.YOU:
            return _why_not_you(state)
        case _:
            return ""


def _why_not_you(state: FirstRunState) -> str:
    if not state.person.strip():
        return translate("FirstRun", "Say who you are, or skip")
    if not SHORTEST <= len(state.pin) <= LONGEST or not state.pin.isdigit():
        return translate("FirstRun", "Choose a PIN of four digits or more")
    if state.pin != state.pin_again:
        return translate("FirstRun", "Type the PIN a second time")
    return ""


def _pin_error(state: FirstRunState) -> str:
    if not state.pin or (state.pin.isdigit() and len(state.pin) <= LONGEST):
        return ""
    return translate("FirstRun", "A PIN is four to eight digits.")


def _again_error(state: FirstRunState) -> str:
    if len(state.pin_again) < len(state.pin) or state.pin_again == state.pin:
        return ""
    return translate("FirstRun", "The two are not the same. Type it again.")


def _step_words(step: Step) -> tuple[str, str]:
    match step:
        case Step.SHOP:
            return (
                translate("FirstRun", "Your shop"),
                translate("FirstRun", "The name is printed on every receipt."),
            )
        case Step.MENU:
            return (
                translate("FirstRun", "Your menu"),
                translate("FirstRun", "Everything can be changed later."),
            )
        case Step.YOU:
            return (
                translate("FirstRun", "You"),
                translate("FirstRun", "Your PIN opens this till. After this you can sell."),
            )
        case Step.RECOVERY:
            return (
                translate("FirstRun", "Recovery sheet"),
                translate(
                    "FirstRun",
                    "If this till breaks, only these codes open its backups. Print or copy them "
                    "and keep the sheet away from the till.",
                ),
            )
        case Step.PRINTER:
            return (
                translate("FirstRun", "Printer and drawer"),
                translate("FirstRun", "Without a printer, receipts stay on the screen."),
            )
