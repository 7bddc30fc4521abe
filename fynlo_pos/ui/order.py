"""The order at hand: a basket value that changes at once, and is put on disk at every change.

Money and holding go through the writer lane behind the drafts, so what is sold is what was shown.
While that is under way (``busy``) the order stands still: what is touched meanwhile waits, and a
change of an order that is over by then is dropped and told.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar
from uuid import UUID

import msgspec
from PySide6.QtCore import QObject, Signal

from fynlo_pos.core.pricing.totals import Totals, price_basket
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.part_payment import PartPaid, check_covers_taken
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.take_back import take_back
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.wanted_paper import PapersAsked
from fynlo_pos.ui.jobs import Err, Lane, Ok
from fynlo_pos.ui.notices import Notices, Tone
from fynlo_pos.ui.order_draft import NOT_SAVED, OVER, OrderDraft
from fynlo_pos.ui.shop import Shop

T = TypeVar("T")


class Order(QObject):
    """The basket in sight, its totals, and the ways it ends: sold or held.

    ``leaving`` is told before it is put on disk for good, to whoever holds something typed for it.
    ``sold``, ``held`` and ``sent`` hand over the basket as it was put on disk; ``unsold`` says why
    it was not sold. ``moneyAsked`` asks to be shown what was taken so far, to give it back.
    """

    changed = Signal()
    leaving = Signal()
    sold = Signal(object)
    unsold = Signal(object)
    held = Signal(object)
    sent = Signal(object)
    moneyAsked = Signal()

    def __init__(
        self,
        *,
        till: Till,
        writer: Lane,
        notices: Notices,
        shop: Callable[[], Shop],
        papers: Callable[[], PapersAsked],
        now_ms: Callable[[], int],
        new_id: Callable[[], UUID],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._till = till
        self._writer = writer
        self._notices = notices
        self._shop = shop
        self._papers = papers
        self._now_ms = now_ms
        self._new_id = new_id
        self._basket: Basket | None = None
        self._totals: Totals | None = None
        self._draft = OrderDraft(
            till,
            writer,
            notices,
            numbered=self._numbered,
            again=lambda: self.when_free(self._keep),
            next_order=lambda: self.take_up(None),
        )
        self._waiting: list[Callable[[], None]] = []
        self.busy = False
        self.last_sale: SaleSealed | None = None

    @property
    def basket(self) -> Basket:
        """The order at hand; an empty one begins when it is first looked at."""
        if self._basket is None:
            self._basket = Basket(
                id=self._new_id(),
                opened_at_ms=self._now_ms(),
                dining=self._shop().venue.usual_dining,
            )
        return self._basket

    @property
    def totals(self) -> Totals:
        """What it comes to."""
        if self._totals is None:
            shop = self._shop()
            self._totals = price_basket(self.basket, shop.taxes, shop.venue.tax_mode)
        return self._totals

    def take_up(self, basket: Basket | None) -> None:
        """Go on with a draft that is on disk, or with a new order: nothing of it is unsaved."""
        self._basket, self._totals = basket, None
        self._notices.heal(NOT_SAVED)
        self._notices.heal(OVER)
        self.changed.emit()

    def reprice(self) -> None:
        """Work the total out anew: the shop's taxes were read again."""
        self._totals = None
        self.changed.emit()

    def change(self, act: Callable[[Basket], Basket], said: str = "") -> None:
        """Change the order and put it on disk; ``said`` is told in a snack that offers Undo.

        A refusal is told and changes nothing. While the order stands still it waits; if that order
        is paid or put by then, nothing is changed on the next one, and that is told.
        """
        asked_of = order_id(self.basket)
        self.when_free(lambda: self._change(asked_of, act, said))

    def tell(self, err: Err) -> None:
        """Say why something was not done; where money must go back first, lead there."""
        if isinstance(err.trouble, PartPaid):
            give_back, asked = self.tr("Give it back"), self.moneyAsked.emit
            self._notices.offer(err.sentence, give_back, asked, Tone.WARN)
        else:
            self._notices.tell(err)

    def when_free(self, act: Callable[[], None]) -> None:
        """Do ``act`` now, or as soon as the order stands free again: every tap counts."""
        if self.busy:
            self._waiting.append(act)
        else:
            act()

    def complete(
        self,
        tenders: Sequence[Tender],
        person: Person,
        done: Callable[[Ok[SaleSealed] | Err], None],
    ) -> None:
        """Sell the order. ``done`` hears of it once the sale is on disk, and not before."""
        if self.busy:
            sentence = self.tr("The order is being put on disk. Nothing was taken. Try again.")
            done(Err(Refused(sentence)))
            return
        self.leaving.emit()
        basket, taken, papers = self.basket, tuple(tenders), self._papers()

        def arrived(outcome: Ok[SaleSealed] | Err) -> None:
            if isinstance(outcome, Ok):
                self.last_sale = outcome.value
                self._notices.clear()
                self.take_up(None)
                self.sold.emit(self._draft.with_number(basket))
            else:
                self.unsold.emit(outcome)
            done(outcome)

        self._do(
            lambda: self._till.complete_sale(
                self._draft.with_number(basket), taken, person, papers
            ),
            arrived,
        )

    def hold(self, person: Person, done: Callable[[Ok[UUID] | Err], None]) -> None:
        """Put the order by as a tab; the next one begins when that is on disk."""
        self.when_free(lambda: self._hold(person, done))

    def send(self, person: Person, done: Callable[[Ok[Basket] | Err], None]) -> None:
        """Send the kitchen what is new, and go on with the order, which is on its tab then."""
        self.when_free(lambda: self._send(person, done))

    def recall(
        self, tab_id: UUID, person: Person, done: Callable[[Ok[Basket] | Err], None]
    ) -> None:
        """Take a held order up; the one at hand is held first if anything is in it.

        Where nothing is left to take up, the one at hand stays at hand.
        """
        self.when_free(lambda: self._change_over(tab_id, person, done))

    def _change_over(
        self, tab_id: UUID, person: Person, done: Callable[[Ok[Basket] | Err], None]
    ) -> None:
        if self.basket.tab_id == tab_id:
            done(Ok(self.basket))
            return
        if self.basket.is_empty and not (self.basket.tab_id or self.basket.taken):
            self._recall(tab_id, done)
            return

        def held(outcome: Ok[UUID] | Err) -> None:
            if isinstance(outcome, Err):
                done(outcome)
            else:
                put_by = outcome.value
                self._recall(tab_id, lambda taken_up: self._or_go_back(taken_up, put_by, done))

        self._hold(person, held)

    def _or_go_back(
        self, outcome: Ok[Basket] | Err, put_by: UUID, done: Callable[[Ok[Basket] | Err], None]
    ) -> None:
        if isinstance(outcome, Ok):
            done(outcome)
        else:
            self._recall(put_by, lambda _: done(outcome))

    def _hold(self, person: Person, done: Callable[[Ok[UUID] | Err], None]) -> None:
        self.leaving.emit()
        basket, papers = self.basket, self._papers()

        def arrived(outcome: Ok[UUID] | Err) -> None:
            if isinstance(outcome, Ok):
                self._notices.clear()
                self.take_up(None)
                self.held.emit(self._draft.with_number(basket))
            done(outcome)

        self._do(lambda: self._till.hold(self._draft.with_number(basket), person, papers), arrived)

    def _send(self, person: Person, done: Callable[[Ok[Basket] | Err], None]) -> None:
        self.leaving.emit()
        basket = self.basket

        def arrived(outcome: Ok[Basket] | Err) -> None:
            if isinstance(outcome, Ok):
                self._notices.clear()
                self.take_up(outcome.value)
                self.sent.emit(outcome.value)
            done(outcome)

        self._do(lambda: self._till.send(self._draft.with_number(basket), person), arrived)

    def _recall(self, tab_id: UUID, done: Callable[[Ok[Basket] | Err], None]) -> None:
        def arrived(outcome: Ok[Basket] | Err) -> None:
            if isinstance(outcome, Ok):
                self.take_up(outcome.value)
            done(outcome)

        self._do(lambda: self._till.recall(tab_id), arrived)

    def _do(self, act: Callable[[], T], arrived: Callable[[Ok[T] | Err], None]) -> None:
        """Let the order stand still until ``act`` is on disk and nothing followed from it."""

        def ended(outcome: Ok[T] | Err) -> None:
            self.busy = False
            self._draft.tell_if_over(outcome)
            try:
                arrived(outcome)
            finally:
                self._serve_waiting()

        self.busy = True
        self._writer.run(act, ended, self)

    def _serve_waiting(self) -> None:
        while self._waiting and not self.busy:
            self._waiting.pop(0)()

    def _change(self, asked_of: UUID, act: Callable[[Basket], Basket], said: str) -> None:
        before = self.basket
        if order_id(before) != asked_of:
            sentence = self.tr("That order is paid or put by already. Nothing was changed.")
            self._notices.say(sentence, Tone.WARN)
            return
        try:
            after = self._covered(before, act(before))
        except Refused as refused:
            self.tell(Err(refused))
            return
        if after == before:
            return
        self._set(after)
        if said:
            self._notices.say(said, undo=lambda: self.when_free(lambda: self._undo(before, after)))

    def _set(self, basket: Basket) -> None:
        self._basket, self._totals = basket, None
        self.changed.emit()
        self._keep()

    def _covered(self, before: Basket, after: Basket) -> Basket:
        """Return what an order was changed to. Raises ``PartPaid`` if it forgets money taken."""
        shop = self._shop()
        check_covers_taken(before, after, shop.taxes, shop.venue.tax_mode, shop.currency)
        return after

    def _undo(self, before: Basket, after: Basket) -> None:
        now = self.basket
        if now.id != before.id:
            sentence = self.tr("That order is no longer at hand. Nothing was taken back.")
            self._notices.say(sentence, Tone.WARN)
            return
        try:
            undone = self._covered(now, take_back(now, before, after))
        except Refused as refused:
            self.tell(Err(refused))
        else:
            self._set(undone)

    def _keep(self) -> None:
        self._draft.keep(self.basket)

    def _numbered(self, kept: Basket) -> None:
        basket = self.basket
        if kept.id == basket.id and kept.call_number != basket.call_number:
            self._basket = msgspec.structs.replace(basket, call_number=kept.call_number)
            self.changed.emit()


def order_id(basket: Basket) -> UUID:
    """Return what an order is known by, at hand and on its tab."""
    return basket.tab_id or basket.id
