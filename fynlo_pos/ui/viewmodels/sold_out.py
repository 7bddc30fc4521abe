"""A product that is sold out is not added: the words for it, and the way to change it."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate

MOST_TOLD = 3


class SoldOutNotice:
    """Tells it in the same words of a tile, of a scan and of a code typed into the search.

    What is told while the last such notice still stands is added to it: of several that were
    scanned one after the other, each is named, and the last can be changed.
    """

    def __init__(self, desk: Desk, look: Callable[[str], None]) -> None:
        self._desk = desk
        self._look = look
        self._told: dict[UUID, str] = {}
        self._number = 0

    def tell(self, product_id: UUID, name: str, is_with: Callable[[], bool]) -> None:
        """Say that nothing was added, once the order stands free; a sale would wipe it away.

        The change is offered where whoever asked is still at the page.
        """
        self._desk.order.when_free(lambda: self._tell(product_id, name, can_change=is_with()))

    def _tell(self, product_id: UUID, name: str, *, can_change: bool) -> None:
        sentence = filled(translate("Sale", "{name} is sold out. Nothing was added."), name=name)
        notices = self._desk.notices
        if not notices.offers_still(self._number):
            self._told.clear()
        self._told.pop(product_id, None)
        self._told[product_id] = sentence
        while len(self._told) > MOST_TOLD:
            self._told.pop(next(iter(self._told)))
        if can_change:
            it, last = translate("Sale", "Change it"), translate("Sale", "Change the last")
            self._number = notices.offer(
                " ".join(self._told.values()),
                it if len(self._told) == 1 else last,
                lambda: self._look(str(product_id)),
                Tone.WARN,
            )
        else:
            notices.say(sentence, Tone.WARN)
