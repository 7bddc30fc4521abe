"""The shop's other terminals as the pages know them: what can be asked of them, how the hub is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fynlo_pos.ui.jobs import Lane
from fynlo_pos.ui.terminals import KnownTerminal, Terminals

if TYPE_CHECKING:
    from fynlo_pos.sync.member.values import Status


class Others(QObject):
    """``changed`` follows each word of the hub; ``joined`` tells that this till has one now.

    ``becameKitchen`` tells that this device is a kitchen's screen from now on, and no till.

    ``lane`` is where the terminals are asked: it may wait for the network, and nobody else's work
    is on it.
    """

    changed = Signal()
    joined = Signal()
    becameKitchen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._terminals: Terminals | None = None
        self._lane: Lane | None = None
        self.status: Status | None = None
        self.missed: tuple[KnownTerminal, ...] = ()
        """Those that are away for so long that the hub can let go of nothing."""

    def give(self, terminals: Terminals, lane: Lane) -> None:
        """Put the other terminals within reach of the pages."""
        self._terminals, self._lane = terminals, lane

    @property
    def are_known(self) -> bool:
        """Tell whether there is anybody to ask."""
        return self._terminals is not None

    @property
    def terminals(self) -> Terminals:
        """Who answers. Raises ``LookupError`` where nobody was given."""
        if self._terminals is None:
            raise LookupError("this desk has no terminals beside it")
        return self._terminals

    @property
    def lane(self) -> Lane:
        """Where they are asked. Raises ``LookupError`` where nobody was given."""
        if self._lane is None:
            raise LookupError("this desk has no terminals beside it")
        return self._lane

    @property
    def is_joined(self) -> bool:
        """Tell whether this till belongs to a shop that others are in."""
        return self._terminals is not None and self._terminals.shares is not None

    @property
    def is_apart(self) -> bool:
        """Tell whether others may have done what is not known here: the hub has not told all.

        A till that is in no shop with others is never apart from them.
        """
        return self.is_joined and (self.status is None or not self.status.is_caught_up)

    def see(self, status: "Status") -> None:
        """Keep how the connection to the hub stands."""
        self.status = status
        self.changed.emit()
