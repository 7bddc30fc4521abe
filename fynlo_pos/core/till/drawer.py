"""The cash drawer's day: float, movements, count and Z, as facts with their transfers.

Expected cash is the balance of the drawer's account: the float plus every movement since. A count
is always accepted and its difference recorded.
"""

from collections.abc import Callable, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.cash.closing import ClosingTotals, ZTaken
from fynlo_pos.core.cash.in_part import NOTHING_IN_PART, InPart
from fynlo_pos.core.cash.records import (
    CashMove,
    CashMoved,
    DrawerClosed,
    DrawerOpened,
    DrawerUnlocked,
)
from fynlo_pos.core.cash.recovery import Tail, recovery_z
from fynlo_pos.core.ledger.transfers import Account, Transfer, TransfersPosted
from fynlo_pos.core.ledger.transfers import move as transfer
from fynlo_pos.core.money import LARGEST_MINOR
from fynlo_pos.core.till.occasion import Person, date_to_record
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.views import TillState


def require_session(state: TillState) -> DrawerOpened:
    """Return the open session. Raises ``Refused`` before the day was started."""
    if state.session is None:
        raise Refused("The drawer has no float yet. Start the day with its float, then take cash.")
    return state.session


def open_session(
    state: TillState,
    *,
    person: Person,
    business_date: str,
    at_ms: int,
    float_minor: int,
    session_id: UUID,
) -> list[msgspec.Struct]:
    """Begin a session. More than was left in the drawer is float put in; less is a difference."""
    if state.session is not None:
        raise Refused("The drawer is open already. Nothing was changed.")
    check_amount(float_minor)
    put_in = float_minor - state.drawer_minor
    opened = DrawerOpened(
        session_id=session_id,
        float_minor=float_minor,
        left_minor=state.drawer_minor,
        staff_id=person.id,
        staff_name=person.name,
        business_date=business_date,
        at_ms=at_ms,
    )
    return [opened, *posting(session_id, business_date, at_ms, float_posting(put_in))]


def float_posting(put_in_minor: int) -> tuple[Transfer, ...]:
    """Return what a float moves that was so much more than the drawer held, or less."""
    source = Account.FLOAT if put_in_minor > 0 else Account.CASH_DIFFERENCE
    return transfer(put_in_minor, debit=Account.DRAWER, credit=source)


def move_cash(
    state: TillState,
    *,
    person: Person,
    business_date: str,
    at_ms: int,
    move: CashMove,
    minor: int,
    reason: str,
    move_id: UUID,
) -> list[msgspec.Struct]:
    """Cash in, cash out or to the safe."""
    session = require_session(state)
    check_amount(minor)
    if minor == 0:
        raise Refused("The amount is nothing. Key in how much moved.")
    if move is CashMove.CASH_IN:
        posted = transfer(minor, debit=Account.DRAWER, credit=Account.CASH_OTHER)
    elif move is CashMove.CASH_OUT:
        posted = transfer(minor, debit=Account.CASH_OTHER, credit=Account.DRAWER)
    else:
        posted = transfer(minor, debit=Account.SAFE, credit=Account.DRAWER)
    moved = CashMoved(
        id=move_id,
        session_id=session.session_id,
        move=move,
        minor=minor,
        reason=reason.strip()[:200],
        staff_id=person.id,
        staff_name=person.name,
        business_date=business_date,
        at_ms=at_ms,
    )
    return [moved, *posting(move_id, business_date, at_ms, posted)]


def unlock(
    state: TillState,
    *,
    person: Person,
    business_date: str,
    at_ms: int,
    reason: str,
    unlock_id: UUID,
) -> list[msgspec.Struct]:
    """Open the drawer with no money due."""
    session = require_session(state)
    if not reason.strip():
        raise Refused("Say why the drawer is opened. It was not opened.")
    return [
        DrawerUnlocked(
            id=unlock_id,
            session_id=session.session_id,
            reason=reason.strip()[:200],
            staff_id=person.id,
            staff_name=person.name,
            business_date=business_date,
            at_ms=at_ms,
        )
    ]


def close_day(
    state: TillState,
    venue: Venue,
    totals: ClosingTotals,
    *,
    person: Person,
    at_ms: int,
    z_id: UUID,
    open_tabs: int,
    counted_minor: int | None,
    card_machine_counted_minor: int | None,
    float_left_minor: int,
    in_part: InPart = NOTHING_IN_PART,
    recovered: Sequence[ZTaken] = (),
) -> tuple[list[msgspec.Struct], ZTaken]:
    """Close the drawer as counted, and take the Z over everything since the last one.

    ``recovered`` are Zs over what earlier lives of the till had left in none; they are written
    with it, and what they carry is expected by this one.
    Raises ``Refused`` where nothing has happened since: a second tap must not take a second Z.
    """
    if state.session is None and not (recovered or totals.tells_something):
        raise Refused(
            "The day is closed already, and nothing was sold since. No second Z was made."
        )
    today = date_to_record(state, venue, at_ms)
    records: list[msgspec.Struct] = [*recovered]
    carried_card_minor = sum(z.carried_card_minor for z in recovered)
    totals = msgspec.structs.replace(
        totals,
        carried_minor=totals.carried_minor + sum(z.carried_minor for z in recovered),
        carried_card_minor=totals.carried_card_minor + carried_card_minor,
        card_machine_minor=totals.card_machine_minor + carried_card_minor,
    )
    if state.session is None:
        counted_minor, float_left_minor = None, state.drawer_minor
    else:
        if counted_minor is None:
            raise Refused("Count the drawer first. Nothing was closed.")
        check_amount(counted_minor)
        if not 0 <= float_left_minor <= counted_minor:
            raise Refused("The float left for tomorrow cannot be more than what was counted.")
        closed = DrawerClosed(
            session_id=state.session.session_id,
            expected_minor=state.drawer_minor,
            counted_minor=counted_minor,
            to_safe_minor=counted_minor - float_left_minor,
            float_left_minor=float_left_minor,
            card_machine_expected_minor=totals.card_machine_minor,
            card_machine_counted_minor=card_machine_counted_minor,
            open_tabs=open_tabs,
            staff_id=person.id,
            staff_name=person.name,
            business_date=today,
            at_ms=at_ms,
        )
        posted = (
            *transfer(
                closed.difference_minor, debit=Account.DRAWER, credit=Account.CASH_DIFFERENCE
            ),
            *transfer(closed.to_safe_minor, debit=Account.SAFE, credit=Account.DRAWER),
        )
        records += [closed, *posting(closed.session_id, today, at_ms, posted)]
    z = ZTaken(
        id=z_id,
        number=state.period,
        series=state.series,
        from_seq=state.period_from_seq,
        to_seq=state.seq + 1,
        business_date=today,
        at_ms=at_ms,
        local_time=local_time(at_ms, venue.timezone),
        staff_id=person.id,
        staff_name=person.name,
        totals=totals,
        counted_minor=counted_minor,
        float_left_minor=float_left_minor,
        card_machine_counted_minor=card_machine_counted_minor,
        open_tabs=open_tabs,
        taken_in_part=tuple(
            msgspec.structs.replace(part, business_date=today) for part in in_part.taken
        ),
        in_part_waiting=in_part.waiting,
        in_part_paid=in_part.paid,
        in_part_back=in_part.given_back,
    )
    return [*records, z], z


def recover_tails(
    state: TillState,
    venue: Venue,
    tails: Sequence[Tail],
    *,
    at_ms: int,
    new_id: Callable[[], UUID],
) -> list[ZTaken]:
    """Return Zs over what came home of earlier lives since this one began.

    The drawer holds that cash by the books already; an open session carries it.
    """
    return [
        recovery_z(
            tail,
            z_id=new_id(),
            at_ms=at_ms,
            timezone=venue.timezone,
            expected_minor=tail.drawer_minor,
            carried_minor=tail.drawer_minor if state.session else 0,
        )
        for tail in tails
    ]


def posting(
    source_id: UUID, business_date: str, at_ms: int, posted: tuple[Transfer, ...]
) -> list[msgspec.Struct]:
    """Return the record of transfers that an act caused; none where it moved nothing."""
    return [TransfersPosted(source_id, business_date, at_ms, posted)] if posted else []


def check_amount(minor: int) -> None:
    """Raise ``Refused`` for an amount that no drawer holds."""
    if not 0 <= minor <= LARGEST_MINOR:
        raise Refused("That amount is more than a drawer can hold. Check the number.")
