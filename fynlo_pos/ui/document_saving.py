"""Saving what a person edited, with Undo: on the writer lane, the shop read anew after it."""

from collections.abc import Callable, Sequence

import msgspec

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok

Documents = Sequence[msgspec.Struct]


class DocumentSaving:
    """Saves in one person's name, also when that person has just been locked out."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._by = desk.session.person.id

    def save(
        self,
        make: Callable[[], Documents],
        *,
        said: str = "",
        undo: Documents = (),
        failed: Callable[[Err], None] | None = None,
        saved: Callable[[], None] | None = None,
        undone: Callable[[], None] | None = None,
    ) -> None:
        """Make documents on the lane and save them together; ``undo`` is what the snack puts back.

        ``make`` may raise ``Refused``. Without ``failed`` a refusal is told in a snack.
        """
        desk = self._desk

        def arrived(outcome: Ok[int] | Err) -> None:
            if isinstance(outcome, Err):
                (failed or desk.notices.tell)(outcome)
                return
            if said:
                desk.notices.say(said, undo=self._undo(undo, undone))
            desk.read_shop(saved)

        desk.lanes.writer.run(lambda: desk.till.save_documents(make(), self._by), arrived)

    def _undo(
        self, before: Documents, undone: Callable[[], None] | None
    ) -> Callable[[], None] | None:
        if not before:
            return None
        return lambda: self.save(lambda: before, saved=undone)
