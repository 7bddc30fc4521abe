"""What QML reads of a kitchen's board but its tickets: the bar, the counts, what was finished."""

from typing import Any

from msgspec.structs import asdict
from PySide6.QtCore import Property, QObject, Signal

from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.board_props import BoardProps


class BoardShown(QObject, Shows[BoardProps]):
    """The properties of a board; whoever derives them shows them."""

    titleChanged = Signal()
    openTextChanged = Signal()
    usualTextChanged = Signal()
    silenceChanged = Signal()
    emptyTitleChanged = Signal()
    emptyTextChanged = Signal()
    isPassChanged = Signal()
    isDemoChanged = Signal()
    isTrainingChanged = Signal()
    cardsChanged = Signal()
    countsChanged = Signal()
    choicesChanged = Signal()
    finishedChanged = Signal()

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """The station's name."""
        return self._props.title

    @Property(str, notify=openTextChanged)
    def openText(self) -> str:
        """How many orders are open."""
        return self._props.openText

    @Property(str, notify=usualTextChanged)
    def usualText(self) -> str:
        """How long an order usually takes here."""
        return self._props.usualText

    @Property(str, notify=silenceChanged)
    def silence(self) -> str:
        """What to do when no till is heard; empty while one is."""
        return self._props.silence

    @Property(str, notify=emptyTitleChanged)
    def emptyTitle(self) -> str:
        """What an empty board is called."""
        return self._props.emptyTitle

    @Property(str, notify=emptyTextChanged)
    def emptyText(self) -> str:
        """What an empty board says to do."""
        return self._props.emptyText

    @Property(bool, notify=isPassChanged)
    def isPass(self) -> bool:
        """Whether the pass is shown."""
        return self._props.isPass

    @Property(bool, notify=isDemoChanged)
    def isDemo(self) -> bool:
        """Whether nothing here is real."""
        return self._props.isDemo

    @Property(bool, notify=isTrainingChanged)
    def isTraining(self) -> bool:
        """Whether somebody practises."""
        return self._props.isTraining

    @Property(int, notify=cardsChanged)
    def ticketCount(self) -> int:
        """How many tickets are in sight."""
        return len(self._props.cards)

    @Property("QVariantList", notify=countsChanged)  # type: ignore[arg-type]
    def counts(self) -> list[dict[str, Any]]:
        """How much of each thing is to be made now."""
        return [asdict(row) for row in self._props.counts]

    @Property("QVariantList", notify=choicesChanged)  # type: ignore[arg-type]
    def choices(self) -> list[dict[str, Any]]:
        """How many of each choice are in that."""
        return [asdict(row) for row in self._props.choices]

    @Property("QVariantList", notify=finishedChanged)  # type: ignore[arg-type]
    def finished(self) -> list[dict[str, Any]]:
        """What can be called back, the latest first."""
        return [asdict(row) for row in self._props.finished]
