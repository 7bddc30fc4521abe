"""The product with a rule broken of what only a terminal that may manage changes (rule 5)."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any
from unittest.mock import patch

from msgspec.structs import replace

from fynlo_pos.core.db import peer_store
from fynlo_pos.core.db.ordinary_logs import OrdinaryLogs
from fynlo_pos.core.db.peer_store import PeerWriting
from fynlo_pos.core.db.projections import documents
from fynlo_pos.core.document_fold import Edit, add_edit
from fynlo_pos.core.records import DocumentType
from tests.sim.mutants import Mutant


def all_count() -> AbstractContextManager[Any]:
    """What any terminal says of people and taxes counts."""
    return patch.object(OrdinaryLogs, "has", lambda *_: False)


def own_counts() -> AbstractContextManager[Any]:
    """A till takes its own word for that of a till by itself."""
    return patch.object(PeerWriting, "note_own", lambda *_: None)


def owner_not_kept() -> AbstractContextManager[Any]:
    """Whose log something is, is not kept as it comes."""
    return patch.object(peer_store, "keep_owners", lambda *_: None)


def replaced_is_gone() -> AbstractContextManager[Any]:
    """What a terminal replaced that may not is kept no more."""

    def forgetful(declared: DocumentType, kept: Iterable[Edit], edit: Edit) -> tuple[Edit, ...]:
        return real(replace(declared, managed=frozenset()), kept, edit)

    real = add_edit
    return patch.object(documents, "add_edit", forgetful)


MANAGING: dict[str, Mutant] = {
    "what counts is not asked": all_count,
    "its own counts": own_counts,
    "whose log it is, is not kept": owner_not_kept,
    "what an edit replaced that does not count is gone": replaced_is_gone,
}
