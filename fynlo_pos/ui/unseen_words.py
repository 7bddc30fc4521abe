"""What the till says of what nobody in the kitchen has seen."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.standing import LeftBehind
from fynlo_pos.core.kitchen.unseen import Unseen
from fynlo_pos.core.money import format_quantity
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate

MOST_THINGS = 2
SECOND_MS = 1_000


def unseen_words(station: Station, unseen: Sequence[Unseen], now_ms: int) -> str:
    """Return ``Grill has not seen 2 Burger (12 s)``."""
    things = [f"{format_quantity(milli)} {name}" for one in unseen for name, milli in one.things]
    return filled(
        translate("Kitchen", "{station} has not seen {things} ({age})."),
        station=station.name,
        things=_listed(things),
        age=_age(now_ms - min(one.since_ms for one in unseen)),
    )


def silent_words(station: Station, unseen: Sequence[Unseen], now_ms: int, terminal: str) -> str:
    """Return ``Grill has not seen 2 Burger (4 min).`` and that T1, which sent it, is silent."""
    sent = translate("Kitchen", "{terminal} sent it and is not in touch.")
    return f"{unseen_words(station, unseen, now_ms)} {filled(sent, terminal=terminal)}"


def left_words(left: LeftBehind) -> str:
    """Return ``Grill was changed on another till and still has 2 Burger to make.``"""
    things = [f"{format_quantity(milli)} {name}" if milli else name for name, milli in left.things]
    return filled(
        translate(
            "Kitchen",
            "{station} was changed on another till and still has {things} to make. Tell them: "
            "kitchen screens show it until it is made.",
        ),
        station=left.station.name,
        things=_listed(things),
    )


def _listed(things: Sequence[str]) -> str:
    listed = ", ".join(things[:MOST_THINGS])
    if len(things) <= MOST_THINGS:
        return listed
    more = len(things) - MOST_THINGS
    return filled(translate("Kitchen", "{things} and {count} more"), things=listed, count=more)


def unread_words(station: Station, call_number: int, waited_ms: int) -> str:
    """Return ``Grill has not confirmed the allergy of order 24 (60 s).``"""
    return filled(
        translate("Kitchen", "{station} has not confirmed the allergy of order {number} ({age})."),
        station=station.name,
        number=call_number,
        age=_age(waited_ms),
    )


def owed_words(station: Station, call_number: int, waited_ms: int) -> str:
    """Return ``Grill has no paper of what changed in order 24 (60 s).``"""
    return filled(
        translate("Kitchen", "{station} has no paper of what changed in order {number} ({age})."),
        station=station.name,
        number=call_number,
        age=_age(waited_ms),
    )


def _age(waited_ms: int) -> str:
    waited_s = max(0, waited_ms) // SECOND_MS
    if waited_s < 2 * 60:
        return filled(translate("Kitchen", "{count} s"), count=waited_s)
    return filled(translate("Kitchen", "{count} min"), count=waited_s // 60)
