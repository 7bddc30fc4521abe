"""Saving what a person edited, with Undo: on the writer lane, the shop read anew after it."""

from collections.abc import Callable

import msgspec

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok


class DocumentSaving:
    """Saves in one person's name, also when that person has just been locked out."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._by = desk.session.person.id

    def save(
        self,
        make: Callable[[], msgspec.Struct],
        *,
        said: str = "",
        undo: msgspec.Struct | None = None,
        failed: Callable[[Err], None] | None = None,
        saved: Callable[[], None] | None = None,
    ) -> None:
        """Make a document on the lane and save it; ``undo`` is what the snack's button puts back.

        ``make`` may raise ``Refused``. Without ``failed`` a refusal is told in a snack.
        """
        desk = self._desk

        def arrived(outcome: Ok[int] | Err) -> None:
            if isinstance(outcome, Err):
                (failed or desk.notices.tell)(outcome)
                return
            if said:
                desk.notices.say(said, undo=self._undo(undo))
            desk.read_shop(saved)

        desk.lanes.writer.run(lambda: desk.till.save_documents([make()], self._by), arrived)

    def _undo(self, before: msgspec.Struct | None) -> Callable[[], None] | None:
        if before is None:
            return None
        return lambda: self.save(lambda: before)
