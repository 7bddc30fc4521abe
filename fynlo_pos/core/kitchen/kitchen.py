"""A station's acts. Each is one transaction, and nothing where it is so already."""

from collections.abc import Callable, Collection, Mapping, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.kitchen import making
from fynlo_pos.core.kitchen.state import OrderState, Part
from fynlo_pos.core.ports import Store

Act = Callable[[OrderState, int], Sequence[msgspec.Struct]]


class Kitchen:
    """What a screen in the kitchen does, over a log of its own and a clock in UTC milliseconds."""

    def __init__(self, store: Store, now_ms: Callable[[], int]) -> None:
        self._store = store
        self._now_ms = now_ms

    def acknowledge(self, order_id: UUID, station_id: UUID, commands: Collection[UUID]) -> None:
        """Say that a station's screen shows what these commands sent."""
        self._do(order_id, lambda o, ms: making.acknowledge(o, station_id, commands, ms))

    def finish(
        self,
        order_id: UUID,
        station_id: UUID,
        made: Mapping[Part, int] | None = None,
        struck: Mapping[Part, int] = making.NOTHING,
    ) -> None:
        """Say how much of which parts is made, and how much of which struck ones was read.

        ``None`` is all that is to be made now.
        """
        self._do(order_id, lambda o, ms: making.finish(o, station_id, made, ms, struck))

    def clear(self, order_id: UUID, station_id: UUID, read: Collection[Part]) -> None:
        """Say that struck lines were read."""
        self._do(order_id, lambda o, ms: making.clear(o, station_id, read, ms))

    def recall(
        self, order_id: UUID, station_id: UUID, unmade: Mapping[Part, int] | None = None
    ) -> None:
        """Say how much is to be made after all; ``None`` is the whole ticket."""
        self._do(order_id, lambda o, ms: making.recall(o, station_id, unmade, ms))

    def rush(self, order_id: UUID, *, is_on: bool) -> None:
        """Put an order before others, or back among them."""
        self._do(order_id, lambda o, ms: making.rush(o, ms, is_on=is_on))

    def set_course(self, order_id: UUID, course: int, *, is_held: bool) -> None:
        """Let a course of an order wait, or have it made now."""
        self._do(order_id, lambda o, ms: making.set_course(o, course, ms, is_held=is_held))

    def see_allergy(self, order_id: UUID, station_id: UUID) -> None:
        """Say that the guest's allergy was read."""
        self._do(order_id, lambda o, ms: making.see_allergy(o, station_id, ms))

    def collect(self, order_id: UUID) -> None:
        """Say that what is made has left the pass."""
        self._do(order_id, making.collect)

    def recall_at_pass(self, order_id: UUID, station_ids: Collection[UUID]) -> None:
        """Say that what was collected stands there again, else that it is to be made after all."""
        self._do(order_id, lambda o, ms: making.recall_at_pass(o, station_ids, ms))

    def _do(self, order_id: UUID, act: Act) -> None:
        with self._store.transaction() as tx:
            order = tx.kitchen_order(order_id)
            if order is not None:
                tx.append(*act(order, self._now_ms()))
