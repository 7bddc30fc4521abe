"""The till's acts. Each is one transaction and so one envelope; it is on disk when it returns."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.exceptions.matter import Matter, Remedy
from fynlo_pos.core.kitchen.unseen import Said, StationChit
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.tabs.split import Moving
from fynlo_pos.core.till import (
    edits,
    exception_acts,
    hold_acts,
    kitchen_acts,
    sale_acts,
    tab_acts,
)
from fynlo_pos.core.till.at_hand import keep_at_hand
from fynlo_pos.core.till.clock import ClockAnswer
from fynlo_pos.core.till.drawer_till import DrawerTill
from fynlo_pos.core.till.occasion import Person, date_to_record
from fynlo_pos.core.till.sale_acts import Refunded
from fynlo_pos.core.wanted_paper import NO_PAPERS, PapersAsked


class Till(DrawerTill):
    """One terminal's use cases over its store, a clock in UTC milliseconds and a source of ids."""

    def keep_basket(self, basket: Basket | None) -> None:
        """Put the draft on disk, as after every tap. Raises as ``start_basket`` does."""
        with self._store.transaction() as tx:
            keep_at_hand(tx, basket)

    def start_basket(self, basket: Basket) -> Basket:
        """Give a new order its call number and put it on disk.

        Raises ``OrderIsOver`` for one that is paid, or on hold and not taken up, and ``PartPaid``
        where another order's money would be forgotten.
        """
        with self._store.transaction() as tx:
            if not basket.call_number:
                today = date_to_record(tx.state(), tx.venue(), self._now_ms())
                number = tx.take_call_number(today)
                basket = msgspec.structs.replace(basket, call_number=number)
            keep_at_hand(tx, basket)
        return basket

    def complete_sale(
        self,
        basket: Basket,
        tenders: Sequence[Tender],
        person: Person,
        papers: PapersAsked = NO_PAPERS,
    ) -> SaleSealed:
        """Seal an order paid in full. Asked twice for one basket, it answers with the one sale.

        Raises ``OrderIsOver`` where its id sold another content or was put on hold, and ``Refused``
        if it is empty, not paid in full, or takes cash before the drawer's session has begun.
        """
        with self._store.transaction() as tx:
            return sale_acts.complete_sale(
                tx,
                basket,
                tenders,
                person=person,
                papers=papers,
                command_id=self._new_id(),
                at_ms=self._now_ms(),
            )

    def refund(
        self,
        sale_id: UUID,
        line_numbers: Collection[int],
        *,
        refund_id: UUID,
        method: str,
        title: str,
        account: str,
        reason: str,
        person: Person,
        parts: Sequence[Tender] = (),
    ) -> SaleSealed:
        """Refund whole lines, numbered from 0. Asked twice under one ``refund_id`` it pays once.

        ``parts`` say what goes back by which way, tips with it; the rest goes back by ``method``.
        Raises ``Refused`` if there is no such sale or it cannot be refunded so.
        """
        return self.refund_and_call_off(
            sale_id,
            line_numbers,
            refund_id=refund_id,
            method=method,
            title=title,
            account=account,
            reason=reason,
            person=person,
            parts=parts,
        ).sale

    def refund_and_call_off(
        self,
        sale_id: UUID,
        line_numbers: Collection[int],
        *,
        refund_id: UUID,
        method: str,
        title: str,
        account: str,
        reason: str,
        person: Person,
        parts: Sequence[Tender] = (),
    ) -> Refunded:
        """Refund as ``refund`` does, and say how much the kitchen does not make because of it."""
        with self._store.transaction() as tx:
            return sale_acts.refund(
                tx,
                sale_id,
                line_numbers,
                refund_id=refund_id,
                method=method,
                title=title,
                account=account,
                reason=reason,
                person=person,
                parts=parts,
                at_ms=self._now_ms(),
            )

    def hold(self, basket: Basket, person: Person, papers: PapersAsked = NO_PAPERS) -> UUID:
        """Put an order by as a tab and clear the draft; return the tab's id.

        What is new in it goes to the kitchen. A basket that was held before is not written twice.
        Raises ``Refused`` for an order that is empty or sold.
        """
        with self._store.transaction() as tx:
            return hold_acts.hold(
                tx, basket, person, papers, command_id=self._new_id(), at_ms=self._now_ms()
            )

    def send(self, basket: Basket, person: Person) -> Basket:
        """Put an order on its tab, send the kitchen what is new, and go on with it as the draft.

        Asked twice for one basket, it sends once and answers with the draft that followed. Raises
        ``Refused`` for an order that is empty or sold.
        """
        with self._store.transaction() as tx:
            return hold_acts.send(
                tx,
                basket,
                person,
                command_id=self._new_id(),
                basket_id=self._new_id(),
                at_ms=self._now_ms(),
            )

    def set_course(self, order_id: UUID, course: int, *, is_held: bool) -> None:
        """Have a course of an order made now, or let it wait; nothing where it does so already."""
        with self._store.transaction() as tx:
            kitchen_acts.set_course(tx, order_id, course, self._now_ms(), is_held=is_held)

    def call_part(self, order_id: UUID, course: int, line_ids: Collection[UUID]) -> bool:
        """Have lines of a course of an order made now; tell whether it can wait again.

        It cannot where others have some of it: those lines are called by themselves.
        """
        with self._store.transaction() as tx:
            return kitchen_acts.call_part(tx, order_id, course, line_ids, self._now_ms())

    def papers_came_out(self, chits: Sequence[StationChit]) -> None:
        """Record what stations' papers say that came out."""
        now_ms = self._now_ms()
        with self._store.transaction() as tx:
            for chit in chits:
                kitchen_acts.paper_came_out(tx, chit, now_ms)

    def chit_printed(
        self,
        order_id: UUID,
        station_id: UUID,
        command_ids: Sequence[UUID],
        allergy: str = "",
        said: Sequence[Said] | None = None,
    ) -> None:
        """Record that what a station's screen had not seen is on paper now, and the allergy.

        ``said`` is what that paper says of which parts, ``None`` all that is wanted.
        """
        now_ms = self._now_ms()
        with self._store.transaction() as tx:
            kitchen_acts.chit_printed(
                tx, order_id, station_id, command_ids, now_ms, allergy=allergy, said=said
            )

    def recall(self, tab_id: UUID) -> Basket:
        """Take a held order up again as the draft. Raises ``Refused`` if nothing is open on it."""
        with self._store.transaction() as tx:
            return hold_acts.recall(tx, tab_id, basket_id=self._new_id(), at_ms=self._now_ms())

    def answer_clock(self, date: str, *, is_right: bool) -> None:
        """Keep what a person said of a date that the clock gave.

        While it is wrong the business date stays where it was.
        """
        with self._store.transaction() as tx:
            tx.answer_clock(ClockAnswer(date, is_right))

    def papers_queued(self, paper_ids: Sequence[str]) -> None:
        """Forget papers that were wanted: a print queue has them on disk."""
        with self._store.transaction() as tx:
            tx.drop_wanted(paper_ids)

    def split_tab(
        self, tab_id: UUID, quantities: Mapping[UUID, int], person: Person, *, split_id: UUID
    ) -> UUID:
        """Take some of a held order to a new one; return its id. Asked twice, it splits once.

        ``quantities`` are thousandths by line. Raises ``Refused`` for what is not open, for all of
        it, and while the order is being rung here.
        """
        with self._store.transaction() as tx:
            moving = Moving(split_id, person.id, self._now_ms())
            return tab_acts.split_tab(tx, tab_id, quantities, moving)

    def merge_tabs(
        self, tab_ids: Sequence[UUID], into_id: UUID, person: Person, *, merge_id: UUID
    ) -> None:
        """Take all of some held orders to another. Asked twice under one id, it merges once.

        What is rung later on one of them stays open there. Raises ``Refused`` where one has
        nothing open, or is being rung here.
        """
        with self._store.transaction() as tx:
            moving = Moving(merge_id, person.id, self._now_ms())
            tab_acts.merge_tabs(tx, tab_ids, into_id, moving)

    def seat_tab(
        self, tab_id: UUID, person: Person, *, table: str | None = None, covers: int | None = None
    ) -> None:
        """Say at which table a held order sits (empty for none), or for how many people it is.

        Raises ``Refused`` for a number out of range.
        """
        with self._store.transaction() as tx:
            seating = tab_acts.seating(tab_id, person.id, self._now_ms(), table, covers)
            tab_acts.seat_tab(tx, seating)

    def deal_with(
        self, matter: Matter, remedy: Remedy, person: Person, allowed_by: UUID | None = None
    ) -> None:
        """Deal with something that contradicts itself, by one of the remedies it offers.

        Raises ``NotAllowed`` for want of a right, ``NotHere`` as ``save_documents`` does, and
        ``ValueError`` for a refund or an order taken up: those are acts of their own.
        """
        with self._store.transaction() as tx:
            at_ms = self._now_ms()
            facts = exception_acts.remedy(
                tx,
                matter,
                remedy,
                person,
                at_ms,
                moving_id=self._new_id(),
                allowed_by=allowed_by,
            )
            edits.require_managing(facts, self._may_manage)
            tx.append(*facts)

    def save_documents(
        self,
        docs: Iterable[msgspec.Struct],
        by_staff: UUID | None,
        allowed_by: UUID | None = None,
    ) -> int:
        """Save what was edited, as patches in one envelope; return how many documents changed.

        Raises ``Refused`` where one of them cannot be kept as it is written, ``NotAllowed`` where
        it takes a right that neither person has, ``NotHere`` where it takes a terminal that may
        manage, ``StillToMake`` where a station would lose its screen with orders on it; then
        none is. The program itself (``None``) has every right.
        """
        with self._store.transaction() as tx:
            return edits.save_documents(
                tx,
                docs,
                by_staff,
                allowed_by,
                at_ms=self._now_ms(),
                may_manage=self._may_manage,
            )
