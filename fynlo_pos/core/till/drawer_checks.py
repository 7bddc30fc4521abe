"""Looking at the drawer while the day goes on: the float put right, and a count that is kept."""

from uuid import UUID

import msgspec

from fynlo_pos.core.cash.closing import ClosingTotals
from fynlo_pos.core.cash.records import DrawerCounted, FloatCorrected
from fynlo_pos.core.ledger.transfers import Transfer
from fynlo_pos.core.till.drawer import check_amount, float_posting, posting, require_session
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.views import TillState


def correct_float(
    state: TillState,
    totals: ClosingTotals,
    *,
    person: Person,
    business_date: str,
    at_ms: int,
    float_minor: int,
    correction_id: UUID,
) -> list[msgspec.Struct]:
    """Put a float right that was keyed in wrong; nothing where it is so already.

    Cash that is missing later is a difference, never a wrong float. Raises ``Refused`` once
    something was sold, and to a later life of the till: the one that opened the drawer may have put
    its float right as well, or sold, and tell of it later.
    """
    session = require_session(state)
    check_amount(float_minor)
    if float_minor == session.float_minor:
        return []
    if was_restored(state, totals):
        raise Refused(
            "This till was restored since the day was started, so its float stands. Count the "
            "drawer: a difference is recorded at the close."
        )
    if was_sold(totals):
        raise Refused(
            "Something was sold since the day was started, so its float stands. Count the drawer: "
            "a difference is recorded at the close."
        )
    corrected = FloatCorrected(
        id=correction_id,
        session_id=session.session_id,
        was_minor=session.float_minor,
        float_minor=float_minor,
        staff_id=person.id,
        staff_name=person.name,
        business_date=business_date,
        at_ms=at_ms,
    )
    moved = (
        *_turned(float_posting(session.float_minor - session.left_minor)),
        *float_posting(float_minor - session.left_minor),
    )
    return [corrected, *posting(correction_id, business_date, at_ms, moved)]


def was_restored(state: TillState, totals: ClosingTotals) -> bool:
    """Tell whether the till was restored since the day was started: its float is final then."""
    carried = totals.carried_minor or totals.carried_card_minor
    return bool(state.is_session_carried or carried)


def was_sold(totals: ClosingTotals) -> bool:
    """Tell whether something was sold since the day was started: its float is final then."""
    return bool(totals.orders or totals.refunds)


def count_drawer(
    state: TillState,
    *,
    person: Person,
    business_date: str,
    at_ms: int,
    counted_minor: int,
    count_id: UUID,
) -> list[msgspec.Struct]:
    """Keep what somebody counted while the day goes on. No money moves by it."""
    session = require_session(state)
    check_amount(counted_minor)
    return [
        DrawerCounted(
            id=count_id,
            session_id=session.session_id,
            expected_minor=state.drawer_minor,
            counted_minor=counted_minor,
            staff_id=person.id,
            staff_name=person.name,
            business_date=business_date,
            at_ms=at_ms,
        )
    ]


def _turned(posted: tuple[Transfer, ...]) -> tuple[Transfer, ...]:
    return tuple(msgspec.structs.replace(one, debit=one.credit, credit=one.debit) for one in posted)
