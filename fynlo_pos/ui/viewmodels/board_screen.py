"""What a kitchen's screen is itself: which station, how large, and whether it can be left."""

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui import when
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.board_props import BoardFacts, BoardView, screens

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


class BoardScreenProps(msgspec.Struct, frozen=True):
    """Everything the screen's own sheet shows."""

    isLarge: bool = False
    stations: tuple[str, ...] = ()
    stationPlace: int = -1
    hasPass: bool = True
    clockWords: str = ""


def clock_words(off_ms: int) -> str:
    """Return what to do about a device's clock; empty while it goes with the shop's."""
    if not off_ms:
        return ""
    words = translate(
        "Kitchen",
        "This device’s clock is {count} min off the shop’s. Times here are reckoned by the shop’s "
        "clock. Set this device’s clock.",
    )
    return filled(words, count=abs(off_ms) // when.MINUTE_MS)


@QmlElement
class BoardScreenModel(QObject, Shows[BoardScreenProps]):
    """One kitchen's screen; ``chosen`` tells the station's place."""

    built = Signal()
    isLargeChanged = Signal()
    stationsChanged = Signal()
    stationPlaceChanged = Signal()
    hasPassChanged = Signal()
    clockWordsChanged = Signal()
    chosen = Signal(int)
    left = Signal()

    def __init__(self, *, is_large: bool, can_leave: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._can_leave = can_leave
        self.begin(BoardScreenProps(is_large))

    def follow(self, facts: BoardFacts, view: BoardView, clock_off_ms: int) -> None:
        """Show the stations that this screen can be, which it is, and how its clock goes."""
        named = screens(facts.stations)
        place = next((n for n, one in enumerate(named) if one.id == view.station_id), -1)
        names = tuple(one.name for one in named)
        self.show(
            BoardScreenProps(
                self._props.isLarge, names, place, not facts.is_bound, clock_words(clock_off_ms)
            )
        )

    @Slot(int)
    def choose(self, place: int) -> None:
        """Be another station."""
        self.chosen.emit(place)

    @Slot(bool)
    def setLarge(self, is_large: bool) -> None:  # noqa: FBT001 - a switch's signal
        """Draw lines to be read from far, or more of them."""
        self.show(msgspec.structs.replace(self._props, isLarge=is_large))

    @Slot()
    def leave(self) -> None:
        """Close this screen."""
        self.left.emit()

    @Property(bool, notify=built)
    def canLeave(self) -> bool:
        """Whether this screen is a program of its own."""
        return self._can_leave

    @Property(bool, notify=isLargeChanged)
    def isLarge(self) -> bool:
        """Whether lines are drawn to be read from far."""
        return self._props.isLarge

    @Property("QVariantList", notify=stationsChanged)  # type: ignore[arg-type]
    def stations(self) -> list[str]:
        """The stations that this screen can be."""
        return list(self._props.stations)

    @Property(int, notify=stationPlaceChanged)
    def stationPlace(self) -> int:
        """Which of them it is; -1 for none."""
        return self._props.stationPlace

    @Property(bool, notify=hasPassChanged)
    def hasPass(self) -> bool:
        """Whether this screen may show the pass over all stations."""
        return self._props.hasPass

    @Property(str, notify=clockWordsChanged)
    def clockWords(self) -> str:
        """What to do about the device's clock; empty while it goes with the shop's."""
        return self._props.clockWords
