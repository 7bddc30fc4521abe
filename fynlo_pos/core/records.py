"""The record types of the shared log: each is declared once, where its meaning lives.

A *fact* is only ever added. A *document* is what people edit; it travels as patches of declared
field groups. Declaring a type here gives it its wire form; projections subscribe by class.
"""

from collections.abc import Callable
from enum import Enum
from typing import Any, Final, TypeVar

import msgspec

S = TypeVar("S", bound=msgspec.Struct)

EVERY_GROUP: Final = ("*",)


class Policy(Enum):
    """What settles two patches of one field group that did not know of each other."""

    SMART_MERGE = "smart_merge"
    CLIENT_WINS = "client_wins"
    SERVER_WINS = "server_wins"
    MANUAL = "manual"


class FactType(msgspec.Struct, frozen=True):
    """How one kind of fact is written: kind, version and the fields of its private part.

    ``within`` are private texts inside what a field holds, as ``(field, name of the text)``.
    ``blank`` are the private fields that read as empty text where nothing was kept apart.
    """

    kind: str
    version: int
    struct: type[msgspec.Struct]
    private: frozenset[str]
    within: tuple[tuple[str, str], ...]
    blank: frozenset[str]

    @property
    def keeps_apart(self) -> bool:
        """Tell whether any of it travels in the private part."""
        return bool(self.private or self.within)


class DocumentType(msgspec.Struct, frozen=True):
    """How one kind of document is folded: its policy and its field groups.

    ``managed`` are the groups that only a terminal that may manage changes (SYNC.md, rule 5).
    """

    kind: str
    struct: type[msgspec.Struct]
    policy: Policy
    groups: dict[str, tuple[str, ...]]
    private: frozenset[str]
    managed: frozenset[str] = frozenset()

    @property
    def is_all_managed(self) -> bool:
        """Tell whether only a terminal that may manage changes anything of it."""
        return self.managed >= self.groups.keys()


FACTS: dict[str, FactType] = {}
DOCUMENTS: dict[str, DocumentType] = {}
_KIND_OF: dict[type[msgspec.Struct], str] = {}


def fact(
    kind: str, *, version: int = 1, private: tuple[str, ...] = ()
) -> Callable[[type[S]], type[S]]:
    """Declare a msgspec struct as a fact of the log under ``kind``.

    A private name such as ``lines.note`` is the text ``note`` of each value that ``lines`` holds.
    """
    within = tuple((name.split(".")[0], name.split(".")[1]) for name in private if "." in name)
    whole = frozenset(name for name in private if "." not in name)

    def declare(struct: type[S]) -> type[S]:
        if kind in FACTS:
            raise ValueError(f"record kind {kind} is declared twice")
        fields = msgspec.structs.fields(struct) if whole else ()
        blank = frozenset(f.name for f in fields if f.required and f.name in whole)
        FACTS[kind] = FactType(kind, version, struct, whole, within, blank)
        _KIND_OF[struct] = kind
        return struct

    return declare


def document(
    kind: str,
    *,
    policy: Policy = Policy.SMART_MERGE,
    groups: dict[str, tuple[str, ...]] | None = None,
    private: tuple[str, ...] = (),
    managed: tuple[str, ...] = (),
) -> Callable[[type[S]], type[S]]:
    """Declare a msgspec struct with an ``id`` as a document.

    ``groups`` names fields that change together; a field in no group is a group of its own.
    ``managed`` names groups that only a terminal that may manage changes, or is ``EVERY_GROUP``.
    """

    def declare(struct: type[S]) -> type[S]:
        if kind in DOCUMENTS:
            raise ValueError(f"document kind {kind} is declared twice")
        named = dict(groups or {})
        grouped = {field for fields in named.values() for field in fields}
        for field in struct.__struct_fields__:
            if field != "id" and field not in grouped:
                named[field] = (field,)
        kept = frozenset(named if managed == EVERY_GROUP else managed)
        if not kept <= named.keys():
            raise ValueError(f"document {kind} has no such groups: {sorted(kept - named.keys())}")
        DOCUMENTS[kind] = DocumentType(kind, struct, policy, named, frozenset(private), kept)
        _KIND_OF[struct] = kind
        return struct

    return declare


def kind_of(record: msgspec.Struct | type[msgspec.Struct]) -> str:
    """Return the kind a record or record class was declared under. Raises ``KeyError`` if none."""
    return _KIND_OF[record if isinstance(record, type) else type(record)]


def group_values(doc: msgspec.Struct) -> dict[str, dict[str, Any]]:
    """Return a document's fields by field group, as plain values fit for the wire."""
    declared = DOCUMENTS[kind_of(doc)]
    plain = msgspec.to_builtins(doc, builtin_types=(bytes,))
    return {
        group: {field: plain[field] for field in fields}
        for group, fields in declared.groups.items()
    }
