"""Watching for what does not agree between tills: the light says how much there is to look at."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from fynlo_pos.core.exceptions.documents import BARCODE_TWICE
from fynlo_pos.core.exceptions.matter import Matter
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.status import Light
from fynlo_pos.ui.viewmodels.status_props import MATTERS
from fynlo_pos.ui.viewmodels.to_look_at_props import how_many

translate = QCoreApplication.translate

LOOK_EVERY_MS = 60_000
SOON_MS = 5_000
"""What others did is looked through at most so often, however much of it comes."""


class MatterWatch(QObject):
    """Looks once a minute, after every change of the shop and soon after others did something, on
    the reader lane: the guest who paid twice may still be there.

    While nobody is signed in a change of the shop is most likely the start, which waits for none.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._asks = Latest(desk.lanes.reader, self)
        self._shared_codes: Sequence[Matter] | None = None
        """What stands of barcodes since all was looked through; ``None`` until that is done."""
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._look_soon)
        desk.shopChanged.connect(self._shop_changed)
        desk.othersArrived.connect(self._others_arrived)

    @Slot()
    def look(self) -> None:
        """Count what needs somebody."""
        self._shared_codes = None
        self._look_soon()

    @Slot()
    def _look_soon(self) -> None:
        """Count it again; whatever changes barcodes changes the shop, and then all is looked at."""
        if self._desk.has_shop:
            read = partial(self._desk.reading.matters, self._shared_codes)
            self._asks.ask(read, self._looked)

    @Slot()
    def _shop_changed(self) -> None:
        self._shared_codes = None
        if self._desk.session.is_signed_in:
            self.look()

    @Slot()
    def _others_arrived(self) -> None:
        if self._desk.session.is_signed_in and not self._soon.isActive():
            self._soon.start()

    def _looked(self, outcome: Ok[Sequence[Matter]] | Err) -> None:
        if isinstance(outcome, Err):
            return
        self._shared_codes = [one for one in outcome.value if one.kind == BARCODE_TWICE]
        self._desk.status.report(MATTERS, light_of(outcome.value))


def light_of(matters: Sequence[Matter]) -> Light | None:
    """Return the light of so many matters: none without any."""
    if not matters:
        return None
    return Light(
        translate("ToLookAt", "To look at"),
        how_many(len(matters)),
        Tone.WARN,
        since_ms=min((one.at_ms for one in matters if one.at_ms), default=0),
        remedy=translate("ToLookAt", "The sales are safe. Look at what does not agree."),
    )
