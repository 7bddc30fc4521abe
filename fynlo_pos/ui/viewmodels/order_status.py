"""What customers look at while they wait: the call numbers being prepared, and those ready."""

from collections.abc import Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.kitchen.standing import boards_for
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.venue import Venue
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.kitchen_desk import KitchenDesk, KitchenReading
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.board_props import screens

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 1_000
PREPARING_FOR_MS = 3 * 60 * 60_000
READY_FOR_MS = 10 * 60_000
"""A number that nobody marks as collected leaves the screen after this long."""
MOST_NUMBERS = 60
OLD_AFTER_MS = 30_000
"""A line that was cut for less than this is no news to customers."""


class OrderStatusProps(msgspec.Struct, frozen=True):
    """The numbers: of those being made who waits longest first, of the others who came last.

    ``isOld`` where no till was heard for a while: what became of an order since is not known here.
    """

    name: str = ""
    isDemo: bool = False
    isTraining: bool = False
    isOld: bool = False
    preparing: tuple[str, ...] = ()
    ready: tuple[str, ...] = ()


def derive_order_status(
    orders: Sequence[OrderState], station_ids: set[UUID], venue: Venue | None = None
) -> OrderStatusProps:
    """Return the numbers of orders, by what screens have made of them; each stands once."""
    preparing: list[OrderState] = []
    ready: list[OrderState] = []
    for order in {order.id: order for order in orders}.values():
        made = order.made_at(station_ids)
        if made.is_ready:
            ready.append(made)
        elif any(one.left and not made.holds(one.line) for one in made.lines):
            preparing.append(made)
    return OrderStatusProps(
        name=venue.name if venue else "",
        isDemo=bool(venue and venue.is_demo),
        isTraining=bool(venue and venue.is_training),
        preparing=_numbers(sorted(preparing, key=_begun)),
        ready=_numbers(sorted(ready, key=_begun, reverse=True)),
    )


def read_order_status(reading: KitchenReading, now_ms: int) -> OrderStatusProps:
    """Read the orders of the last hours and say where they stand."""
    going = reading.open_kitchen_orders(now_ms - PREPARING_FOR_MS)
    stations = [one.id for one in screens(boards_for(reading.every_station(), going))]
    venue = reading.venue()
    orders = [
        *(one for one in going if one.is_open),
        *reading.finished_kitchen_orders(stations, now_ms - READY_FOR_MS, MOST_NUMBERS),
    ]
    return derive_order_status(orders, set(stations), venue)


def is_old(silent_since_ms: int | None, now_ms: int) -> bool:
    """Tell whether what is shown may be over by now."""
    return silent_since_ms is not None and now_ms - silent_since_ms >= OLD_AFTER_MS


def _begun(order: OrderState) -> tuple[int, UUID]:
    return order.began_at_ms, order.id


def _numbers(orders: Sequence[OrderState]) -> tuple[str, ...]:
    return tuple(str(order.call_number) for order in orders[:MOST_NUMBERS])


@QmlElement
class OrderStatusModel(QObject, Shows[OrderStatusProps]):
    """Looks once a second; a look that fails leaves what stands."""

    nameChanged = Signal()
    isDemoChanged = Signal()
    isTrainingChanged = Signal()
    isOldChanged = Signal()
    preparingChanged = Signal()
    readyChanged = Signal()

    def __init__(self, desk: KitchenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._latest = Latest(desk.reader, self)
        self.begin(OrderStatusProps())
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    @Slot(object)
    def take_orders(self, _orders: object) -> None:
        """Orders came: look at them, and at what was finished."""
        self.look()

    @Slot()
    def look(self) -> None:
        """Read the orders anew."""
        desk = self._desk
        self._latest.ask(lambda: read_order_status(desk.reading, desk.now_ms()), self._looked)

    def _looked(self, outcome: Ok[OrderStatusProps] | Err) -> None:
        desk = self._desk
        old = is_old(desk.silent_since_ms(), desk.now_ms())
        props = outcome.value if isinstance(outcome, Ok) else self._props
        self.show(msgspec.structs.replace(props, isOld=old))

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """The shop's name."""
        return self._props.name

    @Property(bool, notify=isDemoChanged)
    def isDemo(self) -> bool:
        """Whether nothing here is real."""
        return self._props.isDemo

    @Property(bool, notify=isTrainingChanged)
    def isTraining(self) -> bool:
        """Whether somebody practises."""
        return self._props.isTraining

    @Property(bool, notify=isOldChanged)
    def isOld(self) -> bool:
        """Whether no till was heard for a while."""
        return self._props.isOld

    @Property("QVariantList", notify=preparingChanged)  # type: ignore[arg-type]
    def preparing(self) -> list[str]:
        """The numbers that are being made."""
        return list(self._props.preparing)

    @Property("QVariantList", notify=readyChanged)  # type: ignore[arg-type]
    def ready(self) -> list[str]:
        """The numbers that can be collected."""
        return list(self._props.ready)
