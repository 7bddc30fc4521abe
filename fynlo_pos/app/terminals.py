"""The shop's other terminals, for the pages: joining a shop, letting others in, taking one out."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Final
from uuid import UUID

from fynlo_pos.app.authority import put_in_charge
from fynlo_pos.app.board_codes import code_for
from fynlo_pos.app.clock import now_ms
from fynlo_pos.app.entering import enrol_here, find_hub
from fynlo_pos.app.hub_calls import HubCalls
from fynlo_pos.app.hub_moving import HubMoving
from fynlo_pos.app.joined_hub import (
    JoinedHub,
    is_joined,
    keep_joined,
    read_joined,
)
from fynlo_pos.app.joining import KITCHEN_TERMINAL
from fynlo_pos.app.late_files import admit_late, preview_late
from fynlo_pos.app.late_looking import ShownLate
from fynlo_pos.app.late_places import find_late_files, write_late_here
from fynlo_pos.app.own_hub import (
    ended_unless_joined,
    first_code,
    keep_running,
)
from fynlo_pos.app.shares_later import SharesLater, shares_of
from fynlo_pos.app.told_terminals import (
    EVERYWHERE,
    address_of,
    late_waiting,
    told_hub,
    told_late,
    told_of,
)
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.reading_catalogue import read_venue
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.client.looking import LOOKS_FOR_S, look_for_hubs
from fynlo_pos.sync.protocol.calls import NewCode
from fynlo_pos.sync.protocol.enrolment import (
    DEFAULT_PORT,
    Invitation,
    board_link,
    invitation_text,
    typed_code,
)
from fynlo_pos.sync.protocol.frames import Role
from fynlo_pos.ui import terminals as told

WRITTEN_WITHIN_S: Final = 60.0
_ROLES: Final = {
    told.Kind.TILL: Role.MEMBER,
    told.Kind.KITCHEN: Role.VIEWER,
    told.Kind.BOARD: Role.BOARD,
}


class ShopTerminals:
    """A ``Terminals`` over an open till. Every call is made on one lane of its own.

    ``host`` and ``port`` are where a hub of this device's own would listen.
    """

    def __init__(
        self,
        opened: OpenTill,
        readings: Sequence[SqlReading],
        *,
        shares: SharesLater | None = None,
        host: str = EVERYWHERE,
        port: int = DEFAULT_PORT,
        looks_for_s: float = LOOKS_FOR_S,
    ) -> None:
        self._opened = opened
        self._readings = readings
        self._host, self._port = host, port
        self._looks_for_s = looks_for_s
        self._is_over = threading.Event()
        self._late = ShownLate()
        self._moving = HubMoving(opened, host=host, port=port)
        self._shares = shares or shares_of(opened, readings)

    @property
    def shares(self) -> SharesLater | None:
        """What connects this till to its hub."""
        return self._shares

    def standing(self) -> told.Standing:
        """Return how this terminal belongs to a shop."""
        joined = read_joined(self._folder)
        return told.Standing() if joined is None else self._standing(joined)

    def found(self) -> Sequence[told.FoundShop]:
        """Look for shops on this network."""
        return [
            told.FoundShop(hub.found.name, hub.address.authority)
            for hub in look_for_hubs(self._is_over, self._looks_for_s)
        ]

    def join(
        self,
        address: str,
        code: str,
        said: Callable[[told.JoinStep], None],
        is_over: Callable[[], bool],
        on_writer: Callable[[Callable[[], None]], bool],
        kind: told.Kind = told.Kind.TILL,
    ) -> told.Standing | None:
        """Become a terminal of the shop at an address, unless it is called off in time."""
        self._require_new()
        said(told.JoinStep.LOOKING)
        hub, key, code = find_hub(address, code)
        if is_over():
            return None
        said(told.JoinStep.ASKING)
        store = self._opened.store
        wanted = KITCHEN_TERMINAL if kind is told.Kind.KITCHEN else store.log.terminal
        joined = enrol_here(self._folder, hub, key, code, wanted=wanted, role=_ROLES[kind])
        said(told.JoinStep.KEEPING)
        # The name first: a till that dies between the two is a new one of that name, in no shop.
        _written(on_writer, lambda: store.take_name(joined.terminal, at_ms=now_ms()))
        return self._begin(joined)

    def share(self) -> told.Standing:
        """Start a hub on this device and join it first."""
        self._require_alone()
        running = keep_running(self._folder, self._host, self._port)
        with ended_unless_joined(running):
            joined = enrol_here(
                self._folder,
                running.address,
                bytes.fromhex(running.key),
                first_code(self._folder),
                wanted=self._opened.store.log.terminal,
                own_host=self._host,
            )
            return self._begin(joined)

    def invite(self, kind: told.Kind, station: str) -> told.Invitation:
        """Return what lets one more terminal in."""
        joined = self._joined()
        wanted = NewCode(_ROLES[kind], station=station)
        made = code_for(self._calls(), joined, self._moving.key(), wanted)
        key = bytes.fromhex(joined.hub_key)
        address = address_of(joined)
        scanned = invitation_text(Invitation(address.host, address.port, key, made.code))
        if kind is told.Kind.BOARD:
            scanned = board_link(address.authority, made.code, is_tls=address.is_tls)
        return told.Invitation(
            code=typed_code(made.code, key),
            address=address.authority,
            scanned=scanned,
            expires_ms=made.expires_ms,
        )

    def known(self) -> Sequence[told.KnownTerminal]:
        """Return the shop's terminals."""
        joined = self._joined()
        calls = self._calls()
        known = [
            told_of(device, joined, self._late.of(calls, device, can_manage=joined.can_manage))
            for device in calls.devices()
        ]
        sharing = self._shares.sharing if self._shares is not None else None
        if joined.can_manage and sharing is not None:
            sharing.note_late(late_waiting(known, now_ms()))
        return known

    def take_out(self, device: UUID) -> None:
        """Let a terminal in no more."""
        self._calls().revoke(device)

    def admit(self, shown: told.ShownLate) -> None:
        """Take in what a terminal that was taken out handed in, as it was shown."""
        self._late.admit(self._calls(), shown)

    def hub(self) -> told.HubStanding:
        """Return how this terminal's hub stands with the shop's others."""
        calls = self._calls()
        return told_hub(self._joined(), calls.roster(), calls.upstream())

    def take_charge(self) -> told.HubStanding:
        """Put this terminal's hub in charge of who belongs to the shop."""
        put_in_charge(self._joined(), self._moving.key())
        return self.hub()

    def begin_hub(self, said: Callable[[told.HubStep], None]) -> told.Standing:
        """Start a hub here in place of the shop's, whose machine is gone, and go on with it."""
        return self._standing(self._moving.begin(self._joined(), self._shares, said))

    def come_over(
        self, address: str, letters: str, said: Callable[[told.HubStep], None]
    ) -> told.Standing:
        """Go on with the shop's new hub at an address."""
        typed = (address, letters)
        return self._standing(self._moving.come_over(self._joined(), self._shares, typed, said))

    def late_files(self) -> Sequence[str]:
        """Return the files of late sales in the usual places, newest first."""
        return find_late_files()

    def save_late(self) -> told.SavedLate:
        """Write what this terminal has not handed over to a file where a person looks for it."""
        written = write_late_here(self._opened, self._joined())
        places = tuple(str(path) for path in written.paths)
        return told.SavedLate(places, written.envelopes, written.sales)

    def preview_late(self, path: str) -> told.LateFile:
        """Return what is in a file, once it is found genuine."""
        return told_late(preview_late(self._opened.home, self._joined(), Path(path)))

    def take_in_late(self, path: str) -> told.LateFile:
        """Let in what is in a file; return what of it was new."""
        return told_late(admit_late(self._opened.home, self._joined(), Path(path)))

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._is_over.set()

    @property
    def _folder(self) -> Path:
        return self._opened.home.folder

    def _begin(self, joined: JoinedHub) -> told.Standing:
        keep_joined(self._folder, joined)
        self._shares = SharesLater(self._opened, self._readings)
        return self._standing(joined)

    def _calls(self) -> HubCalls:
        sharing = self._shares.sharing if self._shares is not None else None
        return HubCalls(sharing.client if sharing is not None else None)

    def _joined(self) -> JoinedHub:
        joined = read_joined(self._folder)
        if joined is None:
            raise Refused("This till shares nothing yet. Share the shop first.")
        return joined

    def _require_alone(self) -> None:
        if is_joined(self._folder):
            raise Refused("This till shares its shop already. Nothing was changed.")

    def _require_new(self) -> None:
        self._require_alone()
        with telling_trouble(), self._opened.readers.connect() as connection, connection.begin():
            is_set_up = read_venue(connection) is not None
        if is_set_up:
            raise Refused(
                "This till has a shop of its own. Nothing was changed. Only a new till can join "
                "another shop."
            )

    @staticmethod
    def _standing(joined: JoinedHub) -> told.Standing:
        return told.Standing(
            is_joined=True,
            terminal=joined.terminal,
            address=address_of(joined).authority,
            is_own_hub=bool(joined.own_host),
            on_network=joined.own_host == EVERYWHERE,
            can_manage=joined.can_manage,
        )


def _written(on_writer: Callable[[Callable[[], None]], bool], work: Callable[[], None]) -> None:
    """Do work on the lane that writes, and wait for it."""
    done: Future[None] = Future()

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            done.set_exception(error)
        else:
            done.set_result(None)

    if not on_writer(run):
        raise Trouble("The till is closing. Nothing was joined. Start it again, then try again.")
    done.result(WRITTEN_WITHIN_S)
