"""What the pages ask of the shop's other terminals; ``app`` answers.

Every call may wait for the network and is made on a lane of its own, never on the GUI thread. Each
raises ``Refused`` or ``Trouble`` with a sentence for the person.
"""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

import msgspec

if TYPE_CHECKING:
    from fynlo_pos.ui.hub_watch import Shares


class Kind(Enum):
    """What a terminal is there for."""

    TILL = "till"
    KITCHEN = "kitchen"
    BOARD = "board"


class JoinStep(Enum):
    """How far joining has come; what the shop holds is fetched after the last."""

    LOOKING = auto()
    ASKING = auto()
    KEEPING = auto()


class FoundShop(msgspec.Struct, frozen=True):
    """A shop that a hub on this network announces; ``name`` is empty where the hub has none yet."""

    name: str
    address: str


class Standing(msgspec.Struct, frozen=True):
    """How this terminal belongs to a shop of several.

    ``terminal`` is what it is called; ``address`` where its hub is found by others. ``is_own_hub``
    where the hub runs on this device, and ``on_network`` where other devices reach it there.
    """

    is_joined: bool = False
    terminal: str = ""
    address: str = ""
    is_own_hub: bool = False
    on_network: bool = False
    can_manage: bool = False


class Invitation(msgspec.Struct, frozen=True):
    """What lets one more terminal in until ``expires_ms``: to be typed, and to be scanned."""

    code: str
    address: str
    scanned: str
    expires_ms: int


class LateSales(msgspec.Struct, frozen=True):
    """Entries that a terminal which was taken out handed in afterwards, of one of its logs.

    ``sales`` are those of its sales that can be read, as receipt number and minor units. ``left``
    entries come behind those and are shown once these are admitted.
    """

    log: UUID
    entries: int
    sales: tuple[tuple[str, int], ...] = ()
    left: int = 0

    @property
    def total_minor(self) -> int:
        """The sales together."""
        return sum(minor for _, minor in self.sales)

    @property
    def shown(self) -> "ShownLate":
        """What is admitted by who looks at this."""
        return ShownLate(self.log, self.entries, len(self.sales), self.total_minor)


class ShownLate(msgspec.Struct, frozen=True):
    """What somebody was shown of a log that waits: so much is admitted, and nothing else."""

    log: UUID
    entries: int
    sales: int
    total_minor: int


class HubAbove(msgspec.Struct, frozen=True):
    """The hub above the shop's own; ``address`` is empty until it took the shop's in."""

    address: str
    is_reached: bool
    since_ms: int


class HubStanding(msgspec.Struct, frozen=True):
    """Which hub lets terminals in and out: the one this terminal talks to, or another.

    A hub is told apart by the ``letters`` of its key; ``in_charge`` are those of the one that is.
    ``is_doubtful`` where two were put in charge at once.
    """

    letters: str
    is_in_charge: bool
    in_charge: str
    is_doubtful: bool = False
    above: HubAbove | None = None


class SavedLate(msgspec.Struct, frozen=True):
    """What was written to files: where they lie, and how much is in them."""

    places: tuple[str, ...]
    entries: int
    sales: int


class LateFile(msgspec.Struct, frozen=True):
    """What is in a file of late sales: ``new`` of its ``entries`` are not with the shop yet.

    They hold ``sales`` that come to ``amount_minor``, rung between ``first_ms`` and ``last_ms``.
    ``unread`` wait for a newer version of this till.
    """

    terminal: str
    entries: int
    new: int
    sales: int
    amount_minor: int
    first_ms: int = 0
    last_ms: int = 0
    unread: int = 0
    is_taken_out: bool = False


class HubStep(Enum):
    """How far a till has come that begins a new hub, or comes over to one."""

    STARTING = "starting"
    HANDING_OVER = "handing_over"
    ASKING = "asking"
    CONNECTING = "connecting"


class KnownTerminal(msgspec.Struct, frozen=True):
    """A terminal of the shop as its hub has it.

    Of one that is in touch: its ``version``, and how many entries are on their way to it. It was
    begun anew ``lives`` times; ``is_held_back`` if the hub takes no further life of it. Since
    ``lacks_since_ms`` the hub keeps everything for it.
    """

    device: UUID
    name: str
    kind: Kind
    station: str = ""
    is_this: bool = False
    is_connected: bool = False
    is_taken_out: bool = False
    late: tuple[LateSales, ...] = ()
    version: str = ""
    to_send: int = 0
    to_come: int = 0
    lives: int = 0
    is_held_back: bool = False
    lacks_since_ms: int = 0

    @property
    def is_missed(self) -> bool:
        """Tell whether it is away for so long that the hub can let go of nothing."""
        return bool(self.lacks_since_ms) and not (self.is_connected or self.is_taken_out)


class Terminals(Protocol):
    """The shop's terminals: joining, letting in, taking out."""

    @property
    def shares(self) -> "Shares | None":
        """What connects this till to its hub; ``None`` while it has none."""

    def standing(self) -> Standing:
        """Return how this terminal belongs to a shop. Raises ``Trouble``."""

    def found(self) -> Sequence[FoundShop]:
        """Look for shops on this network, for a few seconds."""

    def join(
        self,
        address: str,
        code: str,
        said: Callable[[JoinStep], None],
        is_over: Callable[[], bool],
        on_writer: Callable[[Callable[[], None]], bool],
        kind: Kind = Kind.TILL,
    ) -> Standing | None:
        """Become a terminal of the shop at an address; ``None`` if it was called off in time.

        ``address`` may be a whole invitation as scanned, which brings its code. ``said`` hears on
        the lane's thread. A till that has a shop is refused.
        """

    def share(self) -> Standing:
        """Start a hub on this device and join it first, as the terminal that may let others in."""

    def invite(self, kind: Kind, station: str) -> Invitation:
        """Return what lets one more terminal in, for ten minutes."""

    def known(self) -> Sequence[KnownTerminal]:
        """Return the shop's terminals."""

    def take_out(self, device: UUID) -> None:
        """Let a terminal in no more; what it hands in later waits to be admitted."""

    def admit(self, shown: ShownLate) -> None:
        """Take in what a terminal that was taken out handed in, as it was shown.

        Raises ``Refused`` where something else lies there by now.
        """

    def hub(self) -> HubStanding:
        """Return how this terminal's hub stands with the shop's others."""

    def take_charge(self) -> HubStanding:
        """Have this terminal's hub let terminals in and out from now on."""

    def begin_hub(self, said: Callable[[HubStep], None]) -> Standing:
        """Start a hub here in place of the shop's, whose machine is gone, and go on with it.

        Raises ``Refused`` where the shop's hub answers, or runs here itself, and ``Trouble``.
        """

    def come_over(self, address: str, letters: str, said: Callable[[HubStep], None]) -> Standing:
        """Go on with the shop's new hub at an address.

        Without ``letters`` of its key it must show by itself that it is the shop's. Raises
        ``Refused`` and ``Trouble``.
        """

    def late_files(self) -> Sequence[str]:
        """Return the files of late sales that are found, newest first."""

    def save_late(self) -> SavedLate:
        """Write what this terminal could not send to a file."""

    def preview_late(self, path: str) -> LateFile:
        """Return what is in a file; nothing is taken in."""

    def take_in_late(self, path: str) -> LateFile:
        """Take in what is in a file; return what of it was new."""

    def stop(self) -> None:
        """Wait for nothing any more: the program ends."""
