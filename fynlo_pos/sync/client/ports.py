"""What a client needs behind it: the till's database in two parts, and who wants to know."""

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from fynlo_pos.sync.member.effects import Compare, NoteRoster, Read, TakeIn, TakeInShown
from fynlo_pos.sync.member.events import Compared, Found, LifeBegan, Started, TakenIn
from fynlo_pos.sync.member.values import Status
from fynlo_pos.sync.member.vouching import Doubt


class Lookups(Protocol):
    """Reads what the engine asks, on the client's thread, over a connection of its own."""

    def started(self, now_ms: int, wall_ms: int) -> Started:
        """Return what a connection begins with."""

    def life_began(self) -> LifeBegan:
        """Return what is on disk and written, once another life began."""

    def compare(self, asked: Compare) -> Compared:
        """Return what a relay's heads mean here."""

    def read(self, asked: Read, own: frozenset[UUID]) -> Found:
        """Return the next batch to send."""

    def close(self) -> None:
        """Let go of the connection."""


class Slices(Protocol):
    """One push being taken in: a slice at a time, so that a sale that waits can go first."""

    @property
    def is_done(self) -> bool:
        """Tell whether nothing of it is left."""

    def some(self) -> None:
        """Take in about five milliseconds' worth, in one commit."""

    def taken_in(self) -> TakenIn:
        """Return what became of it."""


class Behind(Protocol):
    """A till behind its client. Each says on which thread it is called."""

    def open_lookups(self) -> Lookups:
        """Open what is read from; the client's thread. Raises ``Trouble``."""

    def on_writer(self, work: Callable[[], None]) -> bool:
        """Queue work behind the till's own jobs; any thread. False once the till closes."""

    def is_wanted(self) -> bool:
        """Tell whether an act of the till's waits for its lane, or is on it; any thread."""

    def take_in(self, asked: TakeIn | TakeInShown) -> Slices:
        """Begin to take in a push; the writer's thread."""

    def set_aside(self, doubts: tuple[Doubt, ...]) -> None:
        """Write down what nobody vouched for; the writer's thread."""

    def note_roster(self, asked: NoteRoster) -> None:
        """Write down which hubs were named and the last cards of devices; the writer's thread."""

    def begin_life(self, instead_of: UUID) -> None:
        """Begin another incarnation in place of one; the writer's thread. Raises ``Trouble``."""

    def arrived(self) -> None:
        """A push from others is on disk; the writer's thread."""

    def told(self, status: Status) -> None:
        """How the connection stands, when that changed; the client's thread."""
