"""Saving what a person edited, with Undo: on the writer lane, the shop read anew after it."""

from collections.abc import Callable, Sequence
from uuid import UUID
from weakref import ref

import msgspec
from PySide6.QtCore import QObject

from fynlo_pos.core.people.rights import NotAllowed
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.there import is_there

Documents = Sequence[msgspec.Struct]


class Saving(msgspec.Struct, frozen=True):
    """What is to be saved, and what follows; see ``DocumentSaving.save``."""

    make: Callable[[], Documents]
    said: str
    undo: Documents
    failed: Callable[[Err], None]
    saved: Callable[[], None] | None
    undone: Callable[[], None] | None
    allowed_by: UUID | None = None


class DocumentSaving:
    """Saves in one person's name, also when that person has just been locked out.

    It is saved whether the page is there still or not. A page that is gone is told nothing: what
    failed is said in a snack then.
    """

    def __init__(self, desk: Desk, page: QObject) -> None:
        self._desk = desk
        self._page = ref(page)
        self._by = desk.session.person

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

        ``make`` may raise ``Refused``. Without ``failed`` a refusal is told in a snack. What the
        person may not do alone waits for somebody's consent, which holds for its Undo too.
        """
        self._send(Saving(make, said, undo, failed or self._desk.notices.tell, saved, undone))

    def _send(self, saving: Saving) -> None:
        desk, by = self._desk, self._by.id

        def arrived(outcome: Ok[int] | Err) -> None:
            if isinstance(outcome, Err):
                self._failed(saving, outcome)
                return
            if saving.said:
                desk.notices.say(saving.said, undo=self._undo(saving))
            desk.read_shop(lambda: self._saved(saving))

        desk.lanes.writer.run(
            lambda: desk.till.save_documents(saving.make(), by, saving.allowed_by), arrived, desk
        )

    def _saved(self, saving: Saving) -> None:
        if saving.saved is not None and is_there(self._page()):
            saving.saved()

    def _failed(self, saving: Saving, err: Err) -> None:
        if isinstance(err.trouble, NotAllowed) and saving.allowed_by is None:
            self._desk.consent.ask(
                err.trouble.right,
                asked_by=self._by.name,
                allowed=lambda who: self._send(msgspec.structs.replace(saving, allowed_by=who)),
                refused=lambda: self._tell(saving, err),
            )
        else:
            self._tell(saving, err)

    def _tell(self, saving: Saving, err: Err) -> None:
        tell = saving.failed if is_there(self._page()) else self._desk.notices.tell
        tell(err)

    def _undo(self, saving: Saving) -> Callable[[], None] | None:
        if not saving.undo:
            return None
        back = msgspec.structs.replace(
            saving, make=lambda: saving.undo, said="", undo=(), saved=saving.undone
        )
        return lambda: self._send(back)
