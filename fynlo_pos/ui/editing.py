"""One document open in a form: saved as one goes, taken back by Undo, lost by no way out."""

from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar
from weakref import ref

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from fynlo_pos.core.kitchen.standing import StillToMake
from fynlo_pos.core.people.rights import NotAllowed, NotHere
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.document_saving import DocumentSaving
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.spoken import spoken
from fynlo_pos.ui.there import is_there
from fynlo_pos.ui.typing_pause import TypingPause

translate = QCoreApplication.translate

_GIVES_WAY = NotAllowed | NotHere | StillToMake
"""What was chosen does not stay in sight: it cannot be so for now."""

Draft = TypeVar("Draft", bound=msgspec.Struct)
Doc = TypeVar("Doc", bound=msgspec.Struct)
Unfinished = tuple[Any, Any]
"""A draft that cannot be saved yet, and the document that stands or none."""
GoBack = Callable[[Unfinished], None]
"""Shows the form again, wherever the person is by now."""


class Form(Protocol[Draft, Doc]):
    """What a form knows of its document."""

    def draft_of(self, document: Doc) -> Draft:
        """Return a document as its form begins."""

    def document_of(self, draft: Draft) -> Doc:
        """Return the document as written. Raises ``Refused`` for what cannot be saved."""

    def saved_words(self, document: Doc) -> str:
        """Return what is said once it was saved."""

    def check(self, document: Doc) -> None:
        """Look on the reader lane whether it can stand beside others; raises ``Refused``."""

    def show_draft(self, draft: Draft | None) -> None:
        """Show what is written; nothing where no document is open."""


class Editing(Generic[Draft, Doc]):
    """What is written (``draft``) and what stands on disk (``standing``) of what is open.

    Left with something that cannot be saved, it offers to ``go_back``, which ends in ``take_up``.
    """

    def __init__(
        self,
        desk: Desk,
        form: Form[Draft, Doc],
        parent: QObject,
        go_back: GoBack | None = None,
    ) -> None:
        self._desk = desk
        self._form = form
        self._go_back = go_back or self.take_up
        self._page = ref(parent)
        self._saving = DocumentSaving(desk, parent)
        self._pause = TypingPause(self._keep, parent)
        self._is_touched = False
        self.draft: Draft | None = None
        self.standing: Doc | None = None

    def open(self, draft: Draft, standing: Doc | None) -> None:
        """Open a document; nothing stands on disk of a new one."""
        self.close()
        self.standing = standing
        self._show(draft)

    def take_up(self, unfinished: tuple[Draft, Doc | None]) -> None:
        """Go on with what could not be saved when the form was left."""
        self.open(*unfinished)
        self._is_touched = True

    def type(self, **fields: object) -> None:
        """Write what is being typed: saved when the typing rests."""
        if self.draft is not None:
            self._is_touched = True
            self._pause.typed()
            self._show(msgspec.structs.replace(self.draft, **fields))

    def set(self, **fields: object) -> None:
        """Write what was chosen: saved now, with what was typed before."""
        if self.draft is not None:
            self.type(**fields)
            self._pause.end()

    def end(self) -> None:
        """A line is written: save it now."""
        self._pause.end()

    def archive(self, gone: Doc, said: str) -> None:
        """Take the document out of use, and close it."""
        before = self.standing
        self._is_touched = False
        self.close()
        if before is not None:
            self._save(gone, before, said)

    def close(self) -> None:
        """Save what was typed and leave; what cannot be saved is offered to be finished."""
        self._pause.end()
        draft, standing = self.draft, self.standing
        why = self._fault(draft) if draft is not None and self._is_touched else ""
        self._is_touched, self.standing = False, None
        self._show(None)
        if draft is not None and why:
            self._desk.notices.offer(
                why, translate("Editing", "Finish it"), lambda: self._go_back((draft, standing))
            )

    def follow(self, standing: Doc | None) -> None:
        """The document changed elsewhere: show that, unless something is being written."""
        if self.draft is None or self._pause.is_waiting or self._fault(self.draft):
            return
        if standing is not None and standing != self.standing:
            self.standing = standing
            self._show(self._form.draft_of(standing))

    def _keep(self) -> None:
        if self.draft is None:
            return
        try:
            document = self._form.document_of(self.draft)
        except Refused:
            return  # said beside its field
        before = self.standing
        if document == before:
            return
        self.standing = document
        self._show(self.draft)
        undo = before or msgspec.structs.replace(document, **_gone(document))
        self._save(document, undo, self._form.saved_words(document))

    def _save(self, document: Doc, before: Doc, said: str) -> None:
        def checked(outcome: Ok[None] | Err) -> None:
            if isinstance(outcome, Err):
                self._failed(outcome, document, before)
                return
            self._saving.save(
                lambda: [document],
                said=said,
                undo=[before] if before != document else (),
                failed=lambda err: self._failed(err, document, before),
                undone=lambda: self._undone(document, before),
            )

        self._desk.lanes.reader.run(lambda: self._form.check(document), checked, self._desk)

    def _failed(self, err: Err, document: Doc, before: Doc) -> None:
        """What was written stays in sight, unless nobody allowed it; it is not on disk."""
        self._desk.notices.tell(err)
        if self.standing == document and is_there(self._page()):
            self.standing = None if getattr(before, "archived", False) else before
            if self.standing is not None and isinstance(err.trouble, _GIVES_WAY):
                self._is_touched = False
                self._show(self._form.draft_of(self.standing))

    def _undone(self, document: Doc, before: Doc) -> None:
        if self.standing is None or self.standing.id != document.id:  # type: ignore[attr-defined]
            return
        self._is_touched = False
        if getattr(before, "archived", False):
            self.close()
        else:
            self.standing = before
            self._show(self._form.draft_of(before))

    def _fault(self, draft: Draft) -> str:
        try:
            self._form.document_of(draft)
        except Refused as refused:
            return spoken(refused.words)
        return ""

    def _show(self, draft: Draft | None) -> None:
        self.draft = draft
        self._form.show_draft(draft)


def _gone(document: msgspec.Struct) -> dict[str, bool]:
    return {"archived": True} if hasattr(document, "archived") else {}
