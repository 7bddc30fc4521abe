"""The shop's other terminals as the window has them: nothing of it is loaded before it is asked."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from fynlo_pos.app.shares_later import SharesLater, shares_of
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.ui.terminals import (
    FoundShop,
    HubStanding,
    HubStep,
    Invitation,
    JoinStep,
    Kind,
    KnownTerminal,
    LateFile,
    SavedLate,
    ShownLate,
    Standing,
)

if TYPE_CHECKING:
    from fynlo_pos.app.terminals import ShopTerminals


class TerminalsLater:
    """A ``Terminals``; each call but ``shares`` and ``stop`` may wait for imports."""

    def __init__(self, opened: OpenTill, readings: Sequence[SqlReading]) -> None:
        self._opened = opened
        self._readings = readings
        self._shares = shares_of(opened, readings)
        self._loaded: ShopTerminals | None = None

    @property
    def shares(self) -> SharesLater | None:
        """What connects this till to its hub."""
        return self._loaded.shares if self._loaded is not None else self._shares

    def standing(self) -> Standing:
        """Return how this terminal belongs to a shop."""
        return self._load().standing()

    def found(self) -> Sequence[FoundShop]:
        """Look for shops on this network."""
        return self._load().found()

    def join(
        self,
        address: str,
        code: str,
        said: Callable[[JoinStep], None],
        is_over: Callable[[], bool],
        on_writer: Callable[[Callable[[], None]], bool],
        kind: Kind = Kind.TILL,
    ) -> Standing | None:
        """Become a terminal of the shop at an address, unless it is called off in time."""
        return self._load().join(address, code, said, is_over, on_writer, kind)

    def share(self) -> Standing:
        """Start a hub on this device and join it first."""
        return self._load().share()

    def invite(self, kind: Kind, station: str) -> Invitation:
        """Return what lets one more terminal in."""
        return self._load().invite(kind, station)

    def known(self) -> Sequence[KnownTerminal]:
        """Return the shop's terminals."""
        return self._load().known()

    def take_out(self, device: UUID) -> None:
        """Let a terminal in no more."""
        self._load().take_out(device)

    def admit(self, shown: ShownLate) -> None:
        """Take in what a terminal that was taken out handed in, as it was shown."""
        self._load().admit(shown)

    def hub(self) -> HubStanding:
        """Return how this terminal's hub stands with the shop's others."""
        return self._load().hub()

    def take_charge(self) -> HubStanding:
        """Put this terminal's hub in charge of who belongs to the shop."""
        return self._load().take_charge()

    def begin_hub(self, said: Callable[[HubStep], None]) -> Standing:
        """Start a hub here in place of the shop's, whose machine is gone."""
        return self._load().begin_hub(said)

    def come_over(self, address: str, letters: str, said: Callable[[HubStep], None]) -> Standing:
        """Go on with the shop's new hub at an address."""
        return self._load().come_over(address, letters, said)

    def late_files(self) -> Sequence[str]:
        """Return the files of late sales in the usual places."""
        return self._load().late_files()

    def save_late(self) -> SavedLate:
        """Write what this terminal has not handed over to a file."""
        return self._load().save_late()

    def preview_late(self, path: str) -> LateFile:
        """Return what is in a file."""
        return self._load().preview_late(path)

    def take_in_late(self, path: str) -> LateFile:
        """Let in what is in a file."""
        return self._load().take_in_late(path)

    def stop(self) -> None:
        """Wait for nothing any more."""
        if self._loaded is not None:
            self._loaded.stop()

    def _load(self) -> "ShopTerminals":
        from fynlo_pos.app.terminals import ShopTerminals

        if self._loaded is None:
            self._loaded = ShopTerminals(self._opened, self._readings, shares=self._shares)
        return self._loaded
