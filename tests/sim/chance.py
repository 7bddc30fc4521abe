"""What a step decides by: seeded, so that a step does the same whatever steps are left out."""

from collections.abc import Sequence
from functools import cached_property
from random import Random
from typing import TypeVar
from uuid import UUID

T = TypeVar("T")
_BESIDE = 0xBA5E


class Chance:
    """Random choices and ids of one step. Many decide nothing: chance is set up for who asks."""

    def __init__(self, seed: int, now_ms: int) -> None:
        self._seed = seed
        self._now_ms = now_ms

    @cached_property
    def _random(self) -> Random:
        return Random(self._seed)

    def beside(self) -> "Chance":
        """Return chance of its own for who came later: the others decide as they did."""
        return Chance(self._seed ^ _BESIDE, self._now_ms)

    def below(self, limit: int) -> int:
        """Return a number from 0 up to but not ``limit``."""
        return self._random.randrange(limit)

    def pick(self, choices: Sequence[T]) -> T | None:
        """Return one of these; ``None`` where there is none."""
        return self._random.choice(choices) if choices else None

    def new_id(self) -> UUID:
        """Return a UUIDv7."""
        high = (self._now_ms << 16) | 0x7000 | self._random.getrandbits(12)
        return UUID(int=(high << 64) | (0b10 << 62) | (self._random.getrandbits(62)))
