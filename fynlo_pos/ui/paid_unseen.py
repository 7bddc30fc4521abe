"""A till that is locked while an order goes to disk: how it ended is told where one signs in."""

from PySide6.QtCore import QCoreApplication, QObject, Slot

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err
from fynlo_pos.ui.notices import Banner, Tone
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate

KEY = "paid-unseen"


class PaidUnseen(QObject):
    """Keeps the change to give, or why nothing was sold, in sight until somebody has read it."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_unseen = False
        desk.session.locked.connect(self._locked)
        desk.order.sold.connect(self._sold)
        desk.order.unsold.connect(self._unsold)

    @Slot()
    def _locked(self) -> None:
        """What is under way is shown to nobody: the page that asked for it goes."""
        if self._desk.order.busy:
            self._is_unseen = True
            self._desk.order.when_free(self._over)

    def _over(self) -> None:
        self._is_unseen = False

    @Slot(object)
    def _sold(self, _basket: object) -> None:
        sale = self._desk.order.last_sale
        if not self._is_unseen or sale is None:
            return
        back = sum(tender.change_minor for tender in sale.tenders)
        words = (
            translate("Sale", "Order {number} is paid. Change to give: {change}")
            if back
            else translate("Sale", "Order {number} is paid.")
        )
        money = self._desk.shop.money(back)
        self._tell(filled(words, number=sale.call_number, change=money), Tone.GOOD)

    @Slot(object)
    def _unsold(self, err: Err) -> None:
        if self._is_unseen:
            self._tell(err.sentence, Tone.WARN if err.is_refusal else Tone.STOP)

    def _tell(self, text: str, tone: Tone) -> None:
        banner = Banner(text, tone, dismiss_text=translate("Sale", "Understood"))
        self._desk.notices.raise_banner(KEY, banner)
