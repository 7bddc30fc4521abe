"""A hub process from its start to its end: folder, lock, identity, store, server, last words."""

import asyncio
import gc
import json
import os
import socket
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Final

import uvicorn

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.version import VERSION
from fynlo_pos.sync.protocol.finding import Found
from fynlo_pos.sync.protocol.frames import Role
from hub.app import make_app
from hub.certificate import tls_context, utc_now
from hub.codes import NEW_VENUE, make_code
from hub.door import Door
from hub.home import Home, write_privately
from hub.hub import REREAD_S, Hub
from hub.ids import new_id
from hub.listening import Server
from hub.logs import configure_logs, hub_log
from hub.paces import Guard
from hub.secret import Identity, find_identity
from hub.settings import Settings
from hub.snapshot_doors import add_snapshot_routes
from hub.sockets import LARGEST_MESSAGE
from hub.store.opening import open_store
from hub.store.port import Store, StoreTrouble
from hub.wire import Wire
from hub.works import Work, working

if sys.platform != "win32":
    import resource
if TYPE_CHECKING:
    from hub.wakeups import Wakeups

BACKLOG: Final = 2_048
PING_S: Final = 20.0
PONG_WITHIN_S: Final = 60.0
PIPE_BYTES: Final = 256 << 10
"""So little is on its way to a till that reads slowly: its answer to a ping comes behind it."""
ENDS_WITHIN_S: Final = 5
GC_THRESHOLDS: Final = (20_000, 50, 1_000)
YIELD_AFTER_S: Final = 0.001
"""So long the store's thread may keep the sockets from Python, and they it: a fifth of usual."""
IDLE_HTTP_S: Final = 10
HEADERS: Final = [
    ("x-content-type-options", "nosniff"),
    ("cache-control", "no-store"),
    ("referrer-policy", "no-referrer"),
]


class Service:
    """One hub, run until a signal ends it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._home = Home(settings.folder)
        self._hub: Hub | None = None

    def run(self) -> None:
        """Serve until SIGTERM or SIGINT. Raises ``Trouble`` for what keeps it from starting."""
        configure_logs(self._home.log)
        _allow_many_sockets()
        self._require_one_above()
        self._home.make()
        lock = self._home.lock()
        try:
            identity = find_identity(self._home, self._settings.key_file, new_id())
            listener = _listen(self._settings.host, self._settings.port)
            with listener:
                self._serve(identity, listener)
        finally:
            with suppress(OSError):
                self._home.running.unlink(missing_ok=True)
            lock.close()

    def _require_one_above(self) -> None:
        """Several workers would each be the same member of the hub above, and cut one another off.

        Raises ``Trouble``.
        """
        settings = self._settings
        if (settings.upstream or self._home.upstream.exists()) and settings.database:
            raise Trouble(
                "A hub of several workers can be under no other hub: each worker would take the "
                "others' place there. Nothing was changed. Start it without FYNLO_HUB_UPSTREAM, "
                "and with a data folder that was under none; the hub inside a shop can be under it."
            )

    def _serve(self, identity: Identity, listener: socket.socket) -> None:
        settings = self._settings

        @asynccontextmanager
        async def starts() -> AsyncIterator[Hub]:
            async with self._started(identity, listener) as hub:
                yield hub

        app = make_app(starts)
        add_snapshot_routes(app, self._home.snapshots)
        context = tls_context(self._home, identity, utc_now()) if settings.is_tls else None
        config = uvicorn.Config(
            app,
            ws=Wire,
            http=Door,
            loop="auto",
            lifespan="on",
            log_config=None,
            access_log=False,
            server_header=False,
            headers=HEADERS,
            proxy_headers=False,
            backlog=BACKLOG,
            ws_max_size=LARGEST_MESSAGE,
            ws_per_message_deflate=False,
            ws_ping_interval=PING_S,
            ws_ping_timeout=PONG_WITHIN_S,
            timeout_keep_alive=IDLE_HTTP_S,
            timeout_graceful_shutdown=ENDS_WITHIN_S,
            ssl_context_factory=(lambda _config, _make: context) if context else None,
        )
        server = Server(config, self._leave)
        server.run(sockets=[listener])
        if self._hub is None:
            raise _no_store()

    @asynccontextmanager
    async def _started(self, identity: Identity, listener: socket.socket) -> AsyncIterator[Hub]:
        settings = self._settings
        async with AsyncExitStack() as stack:
            wakeups = _wakeups(settings.redis) if settings.redis else None
            try:
                if wakeups is not None:
                    stack.push_async_callback(wakeups.close)
                hub = Hub(
                    identity,
                    self._opens(identity),
                    settings.limits,
                    wake=wakeups.wake if wakeups else lambda _venue: None,
                    guard=Guard(settings.most_failures),
                    lets_go=settings.kept_days > 0,
                )
                stack.callback(hub.close)
                await self._offer_first_code(hub)
            except StoreTrouble as error:
                hub_log().error("the store cannot be opened", why=type(error).__name__)
                raise
            self._hub = hub
            works: list[Work] = [partial(_reread, hub)] if settings.database else []
            if wakeups is not None:
                works += [wakeups.tell, partial(wakeups.hear, hub.refresh)]
            if settings.upstream or self._home.upstream.exists():
                works.append(_upstream(hub, self._home, settings.upstream))
            if settings.kept_days:
                # Imported late: most hubs keep everything.
                from hub.trimming import trimming  # noqa: PLC0415

                works.append(trimming(hub, self._home, settings.kept_days))
            await stack.enter_async_context(working(works))
            self._tell_where(identity, listener)
            if not settings.is_loopback:
                await self._announce(hub, listener, stack)
            gc.collect()
            gc.freeze()
            gc.set_threshold(*GC_THRESHOLDS)
            sys.setswitchinterval(YIELD_AFTER_S)
            yield hub

    def _opens(self, identity: Identity) -> Callable[[], Store]:
        database, path = self._settings.database, self._home.database
        return lambda: open_store(database, path, identity.database_key)

    async def _offer_first_code(self, hub: Hub) -> None:
        """Let the first manager's device in: a code on this machine only, for its owner's eyes."""
        venues = await hub.ask(lambda store: store.venues())
        if venues and not self._settings.is_new_venue:
            return
        text, code = make_code(hub.identity, NEW_VENUE, Role.MEMBER, can_manage=True)
        await hub.ask(lambda store: store.offer(code))
        write_privately(self._home.first_code, text + "\n")
        print(f"Enrol the first device with the code {text} within ten minutes.", flush=True)

    def _tell_where(self, identity: Identity, listener: socket.socket) -> None:
        """Write down where this hub is to be found, for the till on this machine."""
        host, port = listener.getsockname()[:2]
        where = {
            "host": host,
            "port": port,
            "tls": self._settings.is_tls,
            "hub": str(identity.id),
            "key": identity.public_key.hex(),
            "version": VERSION,
            "pid": os.getpid(),
        }
        write_privately(self._home.running, json.dumps(where) + "\n")
        hub_log().info("serving", port=port, tls=self._settings.is_tls, version=VERSION)

    async def _announce(self, hub: Hub, listener: socket.socket, stack: AsyncExitStack) -> None:
        """Let tills on the local network find this hub."""
        # Imported late: a hub that only its own machine can reach announces nothing.
        from hub.announcing import Announcement  # noqa: PLC0415

        found = Found(hub.identity.id, hub.identity.public_key, self._settings.is_tls)
        host, port = listener.getsockname()[:2]
        announcement = Announcement(found, host, port)
        await announcement.start()
        hub.renamed = announcement.call
        stack.push_async_callback(announcement.end)

    async def _leave(self) -> None:
        if self._hub is not None:
            await self._hub.leave()
            hub_log().info("left")


async def _reread(hub: Hub) -> None:
    while True:
        await asyncio.sleep(REREAD_S)
        try:
            await hub.reread()
        except StoreTrouble as error:
            hub_log().warning("heads not re-read", why=type(error).__name__)


def _allow_many_sockets() -> None:
    """Raise this process's limit of open files to what the system lets it have."""
    if sys.platform != "win32":
        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def _upstream(hub: Hub, home: Home, invitation: str) -> Work:
    # Imported late: most hubs stand alone.
    from hub.upstream import Upstream  # noqa: PLC0415

    return Upstream(hub, home, invitation).run


def _wakeups(address: str) -> "Wakeups":
    # Imported late: a hub of one process does without Redis.
    from hub.wakeups import Wakeups  # noqa: PLC0415

    return Wakeups(address)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, PIPE_BYTES)
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise Trouble(
            "The hub cannot listen on {host}, port {port}: {why}. Nothing was changed. Stop what "
            "uses that port, or choose another with --port.",
            host=host,
            port=str(port),
            why=error.strerror or str(error),
        ) from error
    listener.setblocking(False)  # noqa: FBT003 - the name of the socket's own call
    return listener


def _no_store() -> Trouble:
    return Trouble(
        "The hub's store cannot be opened; the log says why. Nothing was changed, and the tills "
        "hold all that the hub held. Check the disk or the database, then start the hub again."
    )
