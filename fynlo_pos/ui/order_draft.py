"""The draft of the order at hand: on disk at every change, and with its call number from the first.

It is written behind the frame that shows the change. A change that could not be written is told
until one is.
"""

from collections.abc import Callable
from typing import TypeVar

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.over import OrderIsOver
from fynlo_pos.core.till.till import Till
from fynlo_pos.ui.jobs import Err, Lane, Ok
from fynlo_pos.ui.notices import Banner, Notices, Tone
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate

T = TypeVar("T")

NOT_SAVED = "order-not-saved"
OVER = "order-is-over"


class OrderDraft:
    """Puts the order at hand on disk by the writer lane.

    ``numbered`` hears of a basket that was given its number; ``again`` is asked to write what is at
    hand once more, ``next_order`` to go on without an order that is over.
    """

    def __init__(
        self,
        till: Till,
        writer: Lane,
        notices: Notices,
        *,
        numbered: Callable[[Basket], None],
        again: Callable[[], None],
        next_order: Callable[[], None],
    ) -> None:
        self._till = till
        self._writer = writer
        self._notices = notices
        self._tell_numbered = numbered
        self._again = again
        self._next_order = next_order
        self._numbered: Basket | None = None

    def keep(self, basket: Basket) -> None:
        """Write a basket behind the frame that is due; an empty one that has no number is none."""
        if not basket.is_empty or basket.call_number:
            self._writer.run_after_frame(
                lambda: self._put_on_disk(basket), self._kept, self._notices
            )

    def with_number(self, basket: Basket) -> Basket:
        """Return a basket with the number its first draft was given, once that is on disk."""
        numbered = self._numbered
        if basket.call_number or numbered is None or numbered.id != basket.id:
            return basket
        return msgspec.structs.replace(basket, call_number=numbered.call_number)

    def tell_if_over(self, outcome: Ok[T] | Err) -> bool:
        """Offer the next order where the one in sight turned out to be over; tell whether so."""
        if isinstance(outcome, Ok) or not isinstance(outcome.trouble, OrderIsOver):
            return False
        self._notices.heal(NOT_SAVED)
        go_on = translate("Order", "Next order")
        self._notices.raise_banner(
            OVER, Banner(outcome.sentence, Tone.STOP, go_on, self._next_order)
        )
        return True

    def _put_on_disk(self, basket: Basket) -> Basket:
        """Save a draft, with a call number at its first line. Runs on the writer lane."""
        kept = self._till.start_basket(self.with_number(basket))
        self._numbered = kept
        return kept

    def _kept(self, outcome: Ok[Basket] | Err) -> None:
        if self.tell_if_over(outcome):
            return
        if isinstance(outcome, Err):
            self._warn(outcome)
        else:
            self._notices.heal(NOT_SAVED)
            self._tell_numbered(outcome.value)

    def _warn(self, err: Err) -> None:
        words = translate("Order", "The last change to this order is not saved. {why}")
        text, again = filled(words, why=err.sentence), translate("Order", "Try again")
        self._notices.raise_banner(NOT_SAVED, Banner(text, Tone.STOP, again, self._again))
