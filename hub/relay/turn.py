"""One step in the making: the state so far and the effects asked for."""

from typing import Any

from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Frame, Head, Refusal, Why
from hub.relay.effects import Close, Effect, Noted, Send
from hub.relay.values import Chain, Connection, Relay


class Turn:
    """Holds the state while one event is worked through; nothing of it outlives the step."""

    def __init__(self, state: Relay) -> None:
        self.state = state
        self.effects: list[Effect] = []
        self._connections: dict[int, Connection] | None = None

    def do(self, effect: Effect) -> None:
        """Ask for an effect."""
        self.effects.append(effect)

    def send(self, connection: Connection, frame: Frame) -> None:
        """Send a frame to one connection."""
        self.do(Send((connection.id,), frame))

    def change(self, connection: Connection, **fields: Any) -> Connection:  # noqa: ANN401
        """Put a changed connection in its place and return it."""
        changed = replace(connection, **fields)
        own = self._connections
        if own is None or own is not self.state.connections:
            # Copied once a turn: a venue may have thousands of them.
            own = self._connections = {**self.state.connections}
            self.state = replace(self.state, connections=own)
        own[connection.id] = changed
        return changed

    def put_chains(self, *chains: Chain) -> None:
        """Put changed chains in their places."""
        named = {chain.name: chain for chain in chains}
        forks = {chain.name for chain in chains if chain.name != chain.incarnation}
        self.state = replace(
            self.state,
            chains={**self.state.chains, **named},
            forks=self.state.forks | forks if forks else self.state.forks,
        )

    def ticket(self) -> int:
        """Return a number that no effect had before."""
        number = self.state.next_ticket
        self.state = replace(self.state, next_ticket=number + 1)
        return number

    def refuse(self, connection: Connection, why: Why, about: Head | None = None) -> None:
        """Say no; the connection goes on."""
        self.do(Noted("refused", connection.id, connection.device, why))
        self.answer_no(connection, why, about)

    def answer_no(self, connection: Connection, why: Why, about: Head | None = None) -> None:
        """Say no, as often as it is asked, and note nothing."""
        self.send(connection, Refusal(why, ends=False, about=about))

    def end(self, connection: Connection, why: Why, detail: str = "") -> None:
        """Say no and close. What the connection waited for is forgotten at once."""
        self.do(Noted("refused", connection.id, connection.device, why))
        self.send(connection, Refusal(why, ends=True, detail=detail))
        self.drop(connection)
        self.do(Close(connection.id))

    def drop(self, connection: Connection) -> None:
        """Forget a connection; what it pushed and what is underway is stored all the same."""
        left = {k: v for k, v in self.state.connections.items() if k != connection.id}
        self.state = replace(self.state, connections=left)
