"""The till's acts at its cash drawer, from the float of the morning to the Z."""

from collections.abc import Callable, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.ports import Store, Transaction
from fynlo_pos.core.till import close_acts, drawer, drawer_checks
from fynlo_pos.core.till.occasion import Person, date_to_record


class DrawerTill:
    """A terminal's drawer, over its store, a clock in UTC milliseconds and a source of ids.

    ``may_manage`` tells whether this terminal may manage its shop; one by itself may.
    """

    def __init__(
        self,
        store: Store,
        now_ms: Callable[[], int],
        new_id: Callable[[], UUID],
        may_manage: Callable[[], bool],
    ) -> None:
        self._store = store
        self._may_manage = may_manage
        self._now_ms = now_ms
        self._new_id = new_id

    def open_drawer(self, float_minor: int, person: Person) -> None:
        """Begin a drawer session with a float. Raises ``Refused`` if one is open."""
        with self._store.transaction() as tx:
            self._append(
                tx,
                drawer.open_session,
                person,
                float_minor=float_minor,
                session_id=self._new_id(),
            )

    def correct_float(self, float_minor: int, person: Person) -> None:
        """Put right a float that was keyed in wrong; asked twice, it is done once.

        Raises ``Refused`` before the day was started, and once something was sold.
        """
        with self._store.transaction() as tx:
            self._append(
                tx,
                drawer_checks.correct_float,
                person,
                totals=tx.closing_totals(),
                float_minor=float_minor,
                correction_id=self._new_id(),
            )

    def count_drawer(self, counted_minor: int, person: Person, *, count_id: UUID) -> None:
        """Keep what is in the drawer in mid-day, beside what should be. Nothing else changes.

        Raises ``Refused`` before the day was started, and for a count that is kept already.
        """
        with self._store.transaction() as tx:
            self._append(
                tx,
                drawer_checks.count_drawer,
                person,
                counted_minor=counted_minor,
                count_id=count_id,
            )

    def move_cash(
        self, move: CashMove, minor: int, reason: str, person: Person, *, move_id: UUID
    ) -> None:
        """Put cash in, take it out or bring it to the safe. Raises ``Refused`` for no amount."""
        with self._store.transaction() as tx:
            self._append(
                tx, drawer.move_cash, person, move=move, minor=minor, reason=reason, move_id=move_id
            )

    def unlock_drawer(self, reason: str, person: Person) -> None:
        """Record that the drawer was opened with no money due. Raises ``Refused`` for no reason."""
        with self._store.transaction() as tx:
            self._append(tx, drawer.unlock, person, reason=reason, unlock_id=self._new_id())

    def close_day(
        self,
        *,
        counted_minor: int | None,
        card_machine_counted_minor: int | None,
        float_left_minor: int,
        person: Person,
    ) -> ZTaken:
        """Count and close the drawer and take the Z, in one envelope.

        ``counted_minor`` is ``None`` where no drawer session is open. Differences are recorded
        and open tabs stay open; neither is in the way. Asked twice, it takes one Z and then raises
        ``Refused``.
        """
        with self._store.transaction() as tx:
            return close_acts.close_day(
                tx,
                counted_minor=counted_minor,
                card_machine_counted_minor=card_machine_counted_minor,
                float_left_minor=float_left_minor,
                person=person,
                new_id=self._new_id,
                at_ms=self._now_ms(),
            )

    def _append(
        self,
        tx: Transaction,
        act: Callable[..., Sequence[msgspec.Struct]],
        person: Person,
        **what: object,
    ) -> None:
        state, at_ms = tx.state(), self._now_ms()
        today = date_to_record(state, tx.venue(), at_ms)
        tx.append(*act(state, person=person, business_date=today, at_ms=at_ms, **what))
