"""One step in the making: the state so far and the effects asked for."""

from typing import Any

from msgspec.structs import replace

from fynlo_pos.sync.member.effects import Effect, Hang, Say, Wake
from fynlo_pos.sync.member.values import (
    FIRST_PAUSE_MS,
    LONGEST_PAUSE_MS,
    REFUSED_PAUSE_MS,
    Member,
    Phase,
)
from fynlo_pos.sync.protocol.frames import Frame

_LARGEST_SHIFT = 7
_HALF = 500


class Turn:
    """Holds the state while one event is worked through; nothing of it outlives the step."""

    def __init__(self, state: Member) -> None:
        self.state = state
        self.effects: list[Effect] = []

    def do(self, effect: Effect) -> None:
        """Ask for an effect."""
        self.effects.append(effect)

    def say(self, frame: Frame) -> None:
        """Send a frame."""
        self.do(Say(frame))

    def change(self, **fields: Any) -> None:  # noqa: ANN401 - the state's fields
        """Change the state."""
        self.state = replace(self.state, **fields)

    def hang(self) -> None:
        """Close the connection; what it waited for is forgotten when it has gone."""
        self.do(Hang())

    def wake_at(self, at_ms: int) -> None:
        """Want to be told of a time."""
        self.do(Wake(at_ms))

    def find_it_well(self) -> None:
        """Have the next connection tried at once, unless this one may end as the last did."""
        if self.state.turned_away is None and not self.state.comes_again:
            self.change(attempt=0)

    def part(self, chance: int) -> None:
        """Be apart, and say when to try again: at once more slowly each time, half by chance."""
        state = self.state
        pause_ms = min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << min(state.attempt, _LARGEST_SHIFT))
        if state.ended_by is not None or state.is_revoked:
            pause_ms = REFUSED_PAUSE_MS
        pause_ms = pause_ms * (_HALF + chance // 2) // (2 * _HALF)
        if state.leaving_ms is not None:
            pause_ms += state.leaving_ms
        self.change(
            phase=Phase.ENDED if state.is_stopping else Phase.APART,
            attempt=state.attempt + 1,
            due_ms=state.now_ms + pause_ms,
            since_ms=None,
            hello=None,
            challenge=None,
            sent={},
            back={},
            believed=frozenset(),
            refused=frozenset(),
            held_back=frozenset(),
            blocked=frozenset(),
            asked=frozenset(),
            doubted=frozenset(),
            in_flight=(),
            is_reading=False,
            reading={},
            is_beginning_life=False,
            is_caught_up=False,
            is_below=False,
            floors=frozenset(),
            told_floors=frozenset(),
            parted_below={},
            leaving_ms=None,
            devices=(),
        )
        if not state.is_stopping:
            self.wake_at(state.now_ms + pause_ms)
