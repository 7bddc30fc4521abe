"""The till's acts. Each is one transaction and so one envelope; it is on disk when it returns."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.documents import DocumentPatched, check_document, patch_for
from fynlo_pos.core.exceptions.matter import Matter, Remedy
from fynlo_pos.core.kitchen import making
from fynlo_pos.core.kitchen.send import keep_at_hand
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.people.rights import Doer
from fynlo_pos.core.ports import Store, Transaction
from fynlo_pos.core.pricing.tax import tax_table
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.refund import seal_refund
from fynlo_pos.core.sales.seal import post_sale, seal_sale
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.tabs.hold import bring_up_to_date, hold_basket, recall_tab
from fynlo_pos.core.tabs.records import TabState
from fynlo_pos.core.tabs.split import Moving
from fynlo_pos.core.till import drawer, exception_acts, tab_acts
from fynlo_pos.core.till.clock import ClockAnswer
from fynlo_pos.core.till.edits import authorise
from fynlo_pos.core.till.kitchen_acts import tell_of_order, tell_of_sale
from fynlo_pos.core.till.occasion import Person, date_to_record, occasion_for
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.wanted_paper import NO_PAPERS, PapersAsked, papers_of


class Till:
    """One terminal's use cases over its store, a clock in UTC milliseconds and a source of ids."""

    def __init__(self, store: Store, now_ms: Callable[[], int], new_id: Callable[[], UUID]) -> None:
        self._store = store
        self._now_ms = now_ms
        self._new_id = new_id

    def keep_basket(self, basket: Basket | None) -> None:
        """Put the draft on disk, as after every tap."""
        with self._store.transaction() as tx:
            tx.keep_basket(basket)

    def start_basket(self, basket: Basket) -> Basket:
        """Give a new order its call number and put it on disk."""
        with self._store.transaction() as tx:
            if not basket.call_number:
                today = date_to_record(tx.state(), tx.venue(), self._now_ms())
                number = tx.take_call_number(today)
                basket = msgspec.structs.replace(basket, call_number=number)
            tx.keep_basket(basket)
        return basket

    def complete_sale(
        self,
        basket: Basket,
        tenders: Sequence[Tender],
        person: Person,
        papers: PapersAsked = NO_PAPERS,
    ) -> SaleSealed:
        """Seal an order paid in full. Asked twice for one basket, it answers with the one sale.

        Raises ``Refused`` if it is empty, not paid in full, or takes cash before the drawer's
        session has begun.
        """
        with self._store.transaction() as tx:
            made = tx.sale(basket.id)
            if made is not None:
                return made
            at_ms = self._now_ms()
            venue, state = tx.venue(), tx.state()
            if any(tender.account == Account.DRAWER for tender in tenders):
                drawer.require_session(state)
            occasion = occasion_for(state, venue, person, at_ms)
            sale = seal_sale(
                basket,
                tenders,
                taxes=tax_table(tx.tax_classes(), occasion.business_date),
                mode=venue.tax_mode,
                occasion=occasion,
            )
            if basket.tab_id:
                tx.append(*bring_up_to_date(basket, basket.tab_id, staff_id=person.id, at_ms=at_ms))
            told = tell_of_sale(tx, basket, command_id=self._new_id(), at_ms=at_ms)
            tx.append(sale, post_sale(sale), *told)
            tx.want_paper(papers_of(basket, papers, is_sold=True, at_ms=at_ms))
            tx.keep_basket(None)
        return sale

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
    ) -> SaleSealed:
        """Refund whole lines, numbered from 0. Asked twice under one ``refund_id`` it pays once.

        Raises ``Refused`` if there is no such sale or the lines cannot be refunded.
        """
        with self._store.transaction() as tx:
            made = tx.sale(refund_id)
            if made is not None:
                return made
            sale = tx.sale(sale_id)
            if sale is None:
                raise Refused("That receipt is not on this till. Nothing was refunded.")
            state = tx.state()
            if account == Account.DRAWER:
                drawer.require_session(state)
            refund = seal_refund(
                sale,
                line_numbers,
                refund_id=refund_id,
                already_refunded=tx.refunded_lines(sale_id),
                method=method,
                title=title,
                account=account,
                reason=reason,
                occasion=occasion_for(state, tx.venue(), person, self._now_ms()),
            )
            tx.append(refund, post_sale(refund))
        return refund

    def hold(self, basket: Basket, person: Person, papers: PapersAsked = NO_PAPERS) -> UUID:
        """Put an order by as a tab and clear the draft; return the tab's id.

        What is new in it goes to the kitchen. A basket that was held before is not written twice.
        Raises ``Refused`` for an order that is empty or sold.
        """
        with self._store.transaction() as tx:
            tab_id = basket.tab_id or basket.id
            if not self._was_held(tx, basket, tx.tab(tab_id)):
                at_ms = self._now_ms()
                self._hold(tx, basket, person, at_ms)
                tx.want_paper(papers_of(basket, papers, is_sold=False, at_ms=at_ms))
                tx.keep_basket(None)
        return tab_id

    def send(self, basket: Basket, person: Person) -> Basket:
        """Put an order on its tab, send the kitchen what is new, and go on with it as the draft.

        Asked twice for one basket, it sends once and answers with the draft that followed. Raises
        ``Refused`` for an order that is empty or sold.
        """
        with self._store.transaction() as tx:
            tab_id = basket.tab_id or basket.id
            if self._was_held(tx, basket, tx.tab(tab_id)):
                draft = tx.basket()
                if draft is None or draft.tab_id != tab_id:
                    raise Refused("This order was sent and put by already. Nothing was sent twice.")
                return draft
            self._hold(tx, basket, person, self._now_ms())
            sent = keep_at_hand(basket, tab_id, basket_id=self._new_id())
            tx.keep_basket(sent)
        return sent

    def set_course(self, order_id: UUID, course: int, *, is_held: bool) -> None:
        """Have a course of an order made now, or let it wait; nothing where it does so already."""
        with self._store.transaction() as tx:
            order = tx.kitchen_order(order_id)
            if order is not None:
                at_ms = self._now_ms()
                tx.append(*making.set_course(order, course, at_ms, is_held=is_held))

    def chit_printed(self, order_id: UUID, station_id: UUID, command_ids: Sequence[UUID]) -> None:
        """Record that what a station's screen had not seen is on paper now."""
        with self._store.transaction() as tx:
            order = tx.kitchen_order(order_id)
            if order is not None:
                tx.append(*making.printed(order, station_id, command_ids, self._now_ms()))

    def recall(self, tab_id: UUID) -> Basket:
        """Take a held order up again as the draft. Raises ``Refused`` if nothing is open on it."""
        with self._store.transaction() as tx:
            tab = tx.tab(tab_id)
            if tab is None or not tab.is_open:
                raise Refused("That order has nothing left to pay. Nothing was changed.")
            basket = recall_tab(tab, basket_id=self._new_id(), at_ms=self._now_ms())
            tx.keep_basket(basket)
        return basket

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

    def move_lines(
        self,
        tab_id: UUID,
        quantities: Mapping[UUID, int],
        to_id: UUID,
        person: Person,
        *,
        move_id: UUID,
    ) -> None:
        """Take some of a held order to another. Asked twice under one id, it moves once."""
        with self._store.transaction() as tx:
            moving = Moving(move_id, person.id, self._now_ms())
            tab_acts.move_lines(tx, tab_id, quantities, to_id, moving)

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

        Raises ``NotAllowed`` for want of a right, and ``ValueError`` for a refund or an order taken
        up: those are acts of their own.
        """
        with self._store.transaction() as tx:
            at_ms = self._now_ms()
            facts = exception_acts.remedy(tx, matter, remedy, person, at_ms, allowed_by=allowed_by)
            tx.append(*facts)

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
            state, venue, at_ms = tx.state(), tx.venue(), self._now_ms()
            records, z = drawer.close_day(
                state,
                venue,
                tx.closing_totals(),
                person=person,
                at_ms=at_ms,
                z_id=self._new_id(),
                open_tabs=tx.open_tab_count(),
                counted_minor=counted_minor,
                card_machine_counted_minor=card_machine_counted_minor,
                float_left_minor=float_left_minor,
                recovered=drawer.recover_tails(
                    state, venue, tx.earlier_tails(), at_ms=at_ms, new_id=self._new_id
                ),
            )
            tx.append(*records)
        return z

    def save_documents(
        self,
        docs: Iterable[msgspec.Struct],
        by_staff: UUID | None,
        allowed_by: UUID | None = None,
    ) -> int:
        """Save what was edited, as patches in one envelope; return how many documents changed.

        Raises ``Refused`` where one of them cannot be kept as it is written, ``NotAllowed`` where
        it takes a right that neither person has; then none is. The program itself (``None``) may.
        """
        with self._store.transaction() as tx:
            patches = [
                patch for doc in docs if (patch := self._patch(tx, doc, by_staff)) is not None
            ]
            if by_staff is not None:
                patches = authorise(tx, patches, Doer(by_staff, allowed_by))
            tx.append(*patches)
        return len(patches)

    def _hold(self, tx: Transaction, basket: Basket, person: Person, at_ms: int) -> None:
        if tx.sale(basket.id) is not None:
            raise Refused("This order is paid already. Nothing was held.")
        tab_id = basket.tab_id or basket.id
        tx.append(
            *hold_basket(
                basket,
                tx.tab(tab_id),
                new_tab_id=tab_id,
                staff_id=person.id,
                business_date=date_to_record(tx.state(), tx.venue(), at_ms),
                at_ms=at_ms,
            ),
            *self._to_send(tx, basket, at_ms),
        )

    def _to_send(self, tx: Transaction, basket: Basket, at_ms: int) -> Sequence[msgspec.Struct]:
        return tell_of_order(tx, basket, command_id=self._new_id(), at_ms=at_ms)

    @staticmethod
    def _was_held(tx: Transaction, basket: Basket, standing: TabState | None) -> bool:
        """A new tab has its basket's id; a recalled basket is the draft until it is held again."""
        if basket.tab_id is None:
            return standing is not None
        draft = tx.basket()
        return draft is None or draft.id != basket.id

    def _patch(
        self, tx: Transaction, doc: msgspec.Struct, by_staff: UUID | None
    ) -> DocumentPatched | None:
        before, places = tx.document(type(doc), doc.id)  # type: ignore[attr-defined]
        patch = patch_for(
            doc, before=before, places=places, by_staff=by_staff, at_ms=self._now_ms()
        )
        if patch is not None:
            check_document(doc)
        return patch

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
