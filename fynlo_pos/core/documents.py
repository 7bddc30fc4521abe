"""Documents travel as patches: field groups, their new values, and the place each one replaces."""

from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.core.records import DOCUMENTS, fact, group_values, kind_of
from fynlo_pos.core.written import require_fit_texts

Place = tuple[int, UUID]
"""Where an edit stands in the one order of all: its stamp, and the incarnation that made it."""


@fact("document_patched", private=("private_groups",))
class DocumentPatched(msgspec.Struct, frozen=True):
    """A change to one document: ``{group: {field: value}}`` over the edits it replaces.

    ``replaces`` leaves out a group that was never set. It names an incarnation as its envelopes do,
    never as one node calls a fork: a stamp alone may be that of two tills.
    ``allowed_by`` is who let ``by_staff`` make a change that takes a right of its own; none where
    nobody was needed.
    """

    doc_kind: str
    doc_id: UUID
    groups: dict[str, dict[str, Any]]
    replaces: dict[str, Place]
    by_staff: UUID | None
    at_ms: int
    private_groups: dict[str, dict[str, Any]] = {}
    allowed_by: UUID | None = None


@fact("document_told_again")
class DocumentToldAgain(msgspec.Struct, frozen=True):
    """What stands of a document, and the place of the edit by which each field group does.

    It is no edit: whoever knows those edits, or later ones, learns nothing from it. It is for who
    was never told of them.
    """

    doc_kind: str
    doc_id: UUID
    groups: dict[str, dict[str, Any]]
    places: dict[str, Place]


def check_document(doc: msgspec.Struct) -> None:
    """Raise ``Refused`` where a document cannot be kept as it is written."""
    require_fit_texts(doc)
    doc.check()  # type: ignore[attr-defined]


def patch_for(
    after: msgspec.Struct,
    *,
    before: msgspec.Struct | None,
    places: dict[str, Place],
    by_staff: UUID | None,
    at_ms: int,
) -> DocumentPatched | None:
    """Return the patch that turns ``before`` (or nothing) into ``after``; ``None`` if equal.

    ``places`` gives the edit by which each field group stands as it does.
    """
    declared = DOCUMENTS[kind_of(after)]
    new = group_values(after)
    old = group_values(before) if before is not None else {}
    changed = {group: value for group, value in new.items() if old.get(group) != value}
    if not changed:
        return None
    private = {g: v for g, v in changed.items() if declared.private.intersection(v)}
    return DocumentPatched(
        doc_kind=declared.kind,
        doc_id=after.id,  # type: ignore[attr-defined]
        groups={g: v for g, v in changed.items() if g not in private},
        replaces={group: places[group] for group in changed if group in places},
        by_staff=by_staff,
        at_ms=at_ms,
        private_groups=private,
    )
