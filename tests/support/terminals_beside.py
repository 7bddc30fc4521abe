"""The shop's other terminals as a test sets them up: what is found, who is there, what fails."""

from collections.abc import Callable, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.member.values import Phase, Status
from fynlo_pos.ui.jobs import HandLane
from fynlo_pos.ui.terminals import (
    FoundShop,
    HubStanding,
    HubStep,
    Invitation,
    JoinStep,
    Kind,
    KnownTerminal,
    LateFile,
    LateSales,
    SavedLate,
    ShownLate,
    Standing,
)
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow

CODE = "7KX2M-9QWDT-3HFA-8ZRC"
ADDRESS = "192.168.1.20:7465"
LIVES_MS = 10 * 60_000
WELL = Status(
    phase=Phase.TOGETHER,
    since_ms=FRIDAY_LUNCH_MS,
    waiting=0,
    waiting_since_ms=None,
    is_caught_up=True,
    refused_by=None,
    again_at_ms=None,
    clock_off_ms=0,
    devices=(),
)
T1 = KnownTerminal(UUID(int=11), "T1", Kind.TILL, is_this=True, is_connected=True)
T2 = KnownTerminal(UUID(int=12), "T2", Kind.TILL, is_connected=True)
MISSED = KnownTerminal(
    UUID(int=15), "T4", Kind.TILL, lacks_since_ms=FRIDAY_LUNCH_MS - 41 * 24 * 3_600_000
)
KITCHEN = KnownTerminal(UUID(int=13), "K1", Kind.KITCHEN)
GONE = KnownTerminal(
    UUID(int=14),
    "T3",
    Kind.TILL,
    is_taken_out=True,
    late=(LateSales(UUID(int=24), 3, (("T3-000017", 9_20), ("T3-000018", 13_70))),),
)
IN_FILE = LateFile(
    "T3",
    entries=14,
    new=12,
    sales=9,
    amount_minor=118_40,
    first_ms=FRIDAY_LUNCH_MS - 5 * 3_600_000,
    last_ms=FRIDAY_LUNCH_MS - 3_600_000,
    is_taken_out=True,
)
SHARED = Standing(
    is_joined=True,
    terminal="T1",
    address=ADDRESS,
    is_own_hub=True,
    on_network=True,
    can_manage=True,
)


class Shares:
    """A connection that somebody else speaks for."""

    def start(
        self,
        on_writer: Callable[[Callable[[], None]], bool],
        told: Callable[[Status], None],
        arrived: Callable[[bool], None],
    ) -> None:
        """Connect to nobody."""

    def follow(self) -> None:
        """Nothing changed its life."""

    def stop(self) -> None:
        """Nothing runs."""


class Beside:
    """A ``Terminals`` without a network: answers what it was set up with."""

    def __init__(
        self,
        *,
        found: Sequence[FoundShop] = (),
        standing: Standing | None = None,
        known: Sequence[KnownTerminal] = (),
        trouble: Refused | Trouble | None = None,
    ) -> None:
        self.shops = found
        self.stands = standing or Standing()
        self.devices = list(known)
        self.trouble = trouble
        self.invited: list[tuple[Kind, str]] = []
        self.admitted: list[ShownLate] = []
        self.stands_hub = HubStanding("3HFA8ZRC", is_in_charge=True, in_charge="3HFA8ZRC")
        self.came_over: list[tuple[str, str]] = []
        self.files: list[str] = []
        self.in_file = IN_FILE
        self.taken_in: list[str] = []
        self.heard: Callable[[], object] = lambda: None
        self.shares: Shares | None = Shares() if self.stands.is_joined else None

    def standing(self) -> Standing:
        """Return what was set up."""
        return self.stands

    def found(self) -> Sequence[FoundShop]:
        """Return the shops that were put there."""
        return self.shops

    def join(
        self,
        address: str,
        code: str,
        said: Callable[[JoinStep], None],
        is_over: Callable[[], bool],
        on_writer: Callable[[Callable[[], None]], bool],
        kind: Kind = Kind.TILL,
    ) -> Standing | None:
        """Join, unless there is trouble."""
        said(JoinStep.LOOKING)
        if is_over():
            return None
        self._raise_trouble()
        self.stands = msgspec.structs.replace(SHARED, terminal="T2", address=address)
        self.shares = Shares()
        return self.stands

    def share(self) -> Standing:
        """Share, unless there is trouble."""
        self._raise_trouble()
        self.stands, self.shares, self.devices = SHARED, Shares(), [T1]
        return self.stands

    def invite(self, kind: Kind, station: str) -> Invitation:
        """Return a code that opens nothing."""
        self._raise_trouble()
        self.invited.append((kind, station))
        scanned = f"fynlo://{ADDRESS}?key={'ab' * 32}&code={CODE[:11]}"
        return Invitation(CODE, ADDRESS, scanned, FRIDAY_LUNCH_MS + LIVES_MS)

    def known(self) -> Sequence[KnownTerminal]:
        """Return those that were put there."""
        self._raise_trouble()
        self.heard()
        return tuple(self.devices)

    def take_out(self, device: UUID) -> None:
        """Take one out."""
        self._raise_trouble()
        self.devices = [
            msgspec.structs.replace(one, is_taken_out=True) if one.device == device else one
            for one in self.devices
        ]

    def admit(self, shown: ShownLate) -> None:
        """Take down what was admitted."""
        self._raise_trouble()
        self.admitted.append(shown)
        self.devices = [
            msgspec.structs.replace(
                one, late=tuple(late for late in one.late if late.log != shown.log)
            )
            for one in self.devices
        ]

    def hub(self) -> HubStanding:
        """Return what was set up."""
        self._raise_trouble()
        return self.stands_hub

    def take_charge(self) -> HubStanding:
        """Be in charge."""
        self._raise_trouble()
        mine = self.stands_hub.letters
        self.stands_hub = HubStanding(mine, is_in_charge=True, in_charge=mine)
        return self.stands_hub

    def begin_hub(self, said: Callable[[HubStep], None]) -> Standing:
        """Become the till on which the shop's hub runs."""
        self._raise_trouble()
        said(HubStep.STARTING)
        self.stands = msgspec.structs.replace(self.stands, is_own_hub=True, can_manage=True)
        return self.stands

    def come_over(self, address: str, letters: str, said: Callable[[HubStep], None]) -> Standing:
        """Take down where it came over to."""
        self._raise_trouble()
        said(HubStep.ASKING)
        self.came_over.append((address, letters))
        self.stands = msgspec.structs.replace(self.stands, address=address)
        return self.stands

    def late_files(self) -> Sequence[str]:
        """Return the files that were put there."""
        return tuple(self.files)

    def save_late(self) -> SavedLate:
        """Say that a file was written."""
        self._raise_trouble()
        return SavedLate(("/media/stick/T2 late sales 2026-11-20.fynlo",), 12, 9)

    def preview_late(self, path: str) -> LateFile:
        """Return what was put into it."""
        self._raise_trouble()
        return self.in_file

    def take_in_late(self, path: str) -> LateFile:
        """Take down what was taken in."""
        self._raise_trouble()
        self.taken_in.append(path)
        return self.in_file

    def stop(self) -> None:
        """Nothing waits."""

    def _raise_trouble(self) -> None:
        if self.trouble is not None:
            raise self.trouble


def give(till: TillWindow, beside: Beside) -> HandLane:
    """Put other terminals beside a till; its hands serve their lane too. Returns the lane."""
    lane = HandLane()
    till._lanes.append(lane)
    till.desk.others.give(beside, lane)
    return lane
