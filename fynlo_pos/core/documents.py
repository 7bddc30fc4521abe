"""Documents travel as patches: field groups, their new values, and the stamp each one replaces."""

from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.core.records import DOCUMENTS, fact, group_values, kind_of
from fynlo_pos.core.written import require_fit_texts


@fact("document_patched", private=("private_groups",))
class DocumentPatched(msgspec.Struct, frozen=True):
    """A change to one document: ``{group: {field: value}}`` over the stamps it replaces.

    ``replaces`` holds 0 for a group that was never set. ``allowed_by`` is who let ``by_staff`` make
    a change that takes a right of its own; none where nobody was needed.
    """

    doc_kind: str
    doc_id: UUID
    groups: dict[str, dict[str, Any]]
    replaces: dict[str, int]
    by_staff: UUID | None
    at_ms: int
    private_groups: dict[str, dict[str, Any]] = {}
    allowed_by: UUID | None = None


def check_document(doc: msgspec.Struct) -> None:
    """Raise ``Refused`` where a document cannot be kept as it is written."""
    require_fit_texts(doc)
    doc.check()  # type: ignore[attr-defined]


def patch_for(
    after: msgspec.Struct,
    *,
    before: msgspec.Struct | None,
    stamps: dict[str, int],
    by_staff: UUID | None,
    at_ms: int,
) -> DocumentPatched | None:
    """Return the patch that turns ``before`` (or nothing) into ``after``; ``None`` if equal.

    ``stamps`` gives the stamp that each field group now stands at.
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
        replaces={group: stamps.get(group, 0) for group in changed},
        by_staff=by_staff,
        at_ms=at_ms,
        private_groups=private,
    )
