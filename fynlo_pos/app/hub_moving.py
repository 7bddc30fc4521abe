"""An open till begins a hub in place of one that is gone, or goes on with the shop's new one."""

from collections.abc import Callable
from contextlib import suppress

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.app.joined_hub import JoinedHub, device_key, keep_joined
from fynlo_pos.app.own_hub import hub_folder, stop_running
from fynlo_pos.app.peers import PeerAnswers
from fynlo_pos.app.shares_later import SharesLater
from fynlo_pos.app.succession import Shop, begin_hub_here, come_over
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.peer_store import PeerReading
from fynlo_pos.core.till.kitchen_acts import tell_screens_again
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.ui.terminals import HubStep

Said = Callable[[HubStep], None]


class HubMoving:
    """Each act keeps which hub the till has before it connects: a till that dies goes on there."""

    def __init__(self, opened: OpenTill, *, host: str, port: int) -> None:
        self._opened = opened
        self._host, self._port = host, port

    def begin(self, joined: JoinedHub, shares: SharesLater | None, said: Said) -> JoinedHub:
        """Start a hub here in place of the shop's. Raises ``Refused`` and ``Trouble``."""
        if joined.own_host:
            raise Refused(
                "This till runs the shop’s hub itself, and starts it again by itself. Nothing was "
                "changed. Look at the till's status."
            )
        said(HubStep.STARTING)
        moved = begin_hub_here(
            self._opened.home.folder,
            joined,
            self.key(),
            self._shop(),
            host=self._host,
            port=self._port,
            said=lambda: said(HubStep.HANDING_OVER),
        )
        moved = self._move(moved, shares, said)
        if shares is not None and self._has_folded():
            shares.on_writer(self._tell_screens)
        return moved

    def come_over(
        self, joined: JoinedHub, shares: SharesLater | None, typed: tuple[str, str], said: Said
    ) -> JoinedHub:
        """Go on with the hub at an address, by the letters of its key if it needs them.

        One of this device's own ends: it is nobody's any more. Raises ``Refused``, ``Trouble``.
        """
        said(HubStep.ASKING)
        moved = come_over(joined, self.key(), *typed)
        moved = self._move(moved, shares, said)
        if joined.own_host:
            with suppress(Trouble):
                stop_running(hub_folder(self._opened.home.folder))
        return moved

    def key(self) -> Ed25519PrivateKey:
        """Return the key by which this device is known. Raises ``Trouble`` without it."""
        return device_key(self._opened.home)

    def _move(self, joined: JoinedHub, shares: SharesLater | None, said: Said) -> JoinedHub:
        keep_joined(self._opened.home.folder, joined)
        said(HubStep.CONNECTING)
        if shares is not None:
            shares.move()
        return joined

    def _has_folded(self) -> bool:
        with telling_trouble(), self._opened.readers.connect() as connection:
            return bool(PeerReading(connection).bases())

    def _tell_screens(self) -> None:
        """Have the new hub know the stations; without them screens wait for the next edit."""
        with suppress(Trouble, Refused), self._opened.store.transaction() as tx:
            tell_screens_again(tx)

    def _shop(self) -> Shop:
        with telling_trouble(), self._opened.readers.connect() as connection:
            started = PeerAnswers(PeerReading(connection)).started(0, 0)
        return Shop(started.cards, started.mandates, started.heads)
