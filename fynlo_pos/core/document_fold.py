"""Documents as folds over patches (SYNC.md, rule 5): which value stands, and what it cost.

An *edit* is one patch as placed in the log. What is kept of a document is the edits that still
say something: for each field group those that no later edit replaced. More than one means that
people edited apart; the type's policy says which of them stands.

What was replaced is known by name: an edit may arrive after the one that replaced it, and after
whatever replaced that one. A hub tells late what came late of a device that was let go, and of two
twins' edits at one stamp the name means both.

Of groups that only a terminal that may manage changes, every edit is kept: which of them count is
known where they are read, by what is known there of the terminals, and not in the log.
"""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final, TypeVar
from uuid import UUID

import msgspec
from msgspec.structs import replace

from fynlo_pos.core.documents import DocumentPatched, DocumentToldAgain, Place
from fynlo_pos.core.records import DOCUMENTS, DocumentType, Policy, kind_of
from fynlo_pos.core.replaced_names import Names, is_among, joined, with_name, without_name

Doc = TypeVar("Doc", bound=msgspec.Struct)

NEVER: Final[Place] = (0, UUID(int=0))


class Edit(msgspec.Struct, frozen=True, array_like=True):
    """A patch at its place in the log: Lamport stamp and device, field groups, what each replaces.

    A group that was never set is replaced without mention. ``device`` is the incarnation that the
    envelope names; ``fork`` what this node calls the branch, where it is a second one (rule 9).
    ``gone`` names what those edits of a group had replaced that are not kept any more: the last
    one kept of that group bears it.
    """

    stamp: int
    device: UUID
    groups: dict[str, dict[str, Any]]
    replaces: dict[str, Place] = {}
    fork: UUID | None = None
    gone: dict[str, Names] = {}

    @property
    def place(self) -> Place:
        """Where it stands in the one order of all edits: by stamp, ties by device."""
        return (self.stamp, self.device)

    @property
    def link(self) -> Place:
        """Its stamp and the chain that this node finds it in."""
        return (self.stamp, self.fork or self.device)

    @property
    def order(self) -> tuple[int, UUID, UUID]:
        """By place; of two twins' edits at one stamp, as this node calls their branches."""
        return (self.stamp, self.device, self.fork or self.device)


class Conflict(msgspec.Struct, frozen=True):
    """Two edits of one field group that did not know of each other, and the value that lost.

    Both are given by their links.
    """

    group: str
    stands: Place
    lost: Place
    lost_value: dict[str, Any]


class Folded(msgspec.Struct, frozen=True):
    """A document as it stands: its fields, the edit each group is by, the edits still at odds."""

    fields: dict[str, Any]
    places: dict[str, Place]
    conflicts: tuple[Conflict, ...]


def edit_of(patch: DocumentPatched, *, stamp: int, device: UUID, link: UUID) -> Edit:
    """Return a patch as an edit made at a stamp by a device, found in a chain called ``link``."""
    groups = patch.groups | patch.private_groups
    return Edit(stamp, device, groups, patch.replaces, None if link == device else link)


def add_edit(declared: DocumentType, kept: Iterable[Edit], edit: Edit) -> tuple[Edit, ...]:
    """Return the edits to keep once ``edit`` has arrived, in the order of their places.

    Patches of one envelope are one edit. Where what stood first stands, everything is kept: an
    earlier edit that arrives late can still win. So it is of groups that are managed. That an edit
    does not arrive twice is the log's part.
    """
    edits = {known.order: known for known in kept}
    if not edits:
        return (edit,)
    same = edits.get(edit.order)
    edits[edit.order] = edit if same is None else _together(same, edit)
    in_order = [edits[order] for order in sorted(edits)]
    if declared.policy is Policy.SERVER_WINS or declared.is_all_managed:
        return tuple(in_order)
    return _bearing(_standing(in_order, declared.managed), in_order)


def counting(
    declared: DocumentType, kept: Iterable[Edit], is_ordinary: Callable[[UUID], bool]
) -> tuple[Edit, ...]:
    """Return edits without what logs of ordinary terminals change of groups that are managed.

    ``is_ordinary`` tells of a log, as its envelopes name it, whether its device may not manage.
    """
    if not declared.managed:
        return tuple(kept)
    counted = (
        _without(edit, declared.managed)
        if not declared.managed.isdisjoint(edit.groups) and is_ordinary(edit.device)
        else edit
        for edit in kept
    )
    return tuple(edit for edit in counted if edit is not None)


def take_again(
    declared: DocumentType, kept: Iterable[Edit], told: DocumentToldAgain, by: Place
) -> tuple[Edit, ...]:
    """Return the edits to keep once what stood elsewhere was told again, by an envelope at ``by``.

    Each group is taken at the place of its own edit, so it yields to every later one and causes no
    conflict. What is not later than what stands here is known, and no edit comes after its telling.
    """
    edits = tuple(kept)
    standing = settle(declared, edits).places if edits else {}
    news = {
        group: place
        for group, place in told.places.items()
        if group in told.groups and place < by and place > standing.get(group, NEVER)
    }
    for place in sorted(set(news.values())):
        groups = {group: told.groups[group] for group, at in news.items() if at == place}
        replaces = {group: standing[group] for group in groups if group in standing}
        edits = add_edit(declared, edits, Edit(*place, groups, replaces))
    return edits


def settle(declared: DocumentType, kept: Iterable[Edit]) -> Folded:
    """Return what stands among the kept edits, group by group."""
    fields: dict[str, Any] = {}
    places: dict[str, Place] = {}
    conflicts: list[Conflict] = []
    in_order = sorted(kept, key=lambda edit: edit.order)
    if len(in_order) == 1:
        return _settle_one(in_order[0])
    if declared.managed and declared.policy is not Policy.SERVER_WINS:
        in_order = _standing(in_order)
    for group in sorted({group for edit in in_order for group in edit.groups}):
        of_group = [edit for edit in in_order if group in edit.groups]
        line = _line_that_stands(declared.policy, group, of_group)
        stands = line[-1]
        fields |= stands.groups[group]
        places[group] = stands.place
        conflicts += [
            Conflict(group, stands.link, edit.link, edit.groups[group])
            for edit in of_group
            if edit not in line
        ]
    return Folded(fields, places, tuple(conflicts))


def document_from(folded: Folded, kind: type[Doc], doc_id: UUID) -> Doc | None:
    """Return the document itself; ``None`` while a field that it cannot do without is missing."""
    names = kind.__struct_fields__
    fields = {name: value for name, value in folded.fields.items() if name in names}
    try:
        return msgspec.convert({"id": doc_id} | fields, kind)
    except msgspec.ValidationError:
        return None


def declared_as(kind: type[msgspec.Struct]) -> DocumentType:
    """Return how a document class was declared. Raises ``KeyError`` if it was not."""
    return DOCUMENTS[kind_of(kind)]


def _settle_one(edit: Edit) -> Folded:
    fields: dict[str, Any] = {}
    for value in edit.groups.values():
        fields |= value
    return Folded(fields, dict.fromkeys(edit.groups, edit.place), ())


def _together(first: Edit, second: Edit) -> Edit:
    groups, replaces = first.groups | second.groups, second.replaces | first.replaces
    return replace(first, groups=groups, replaces=replaces)


def _standing(in_order: Sequence[Edit], anyway: frozenset[str] = frozenset()) -> list[Edit]:
    """Return edits without the groups that another of them names as replaced, but for some."""
    said = {
        (group, place)
        for edit in in_order
        for group in edit.groups
        if (place := _says(edit, group)) is not None
    }
    gone = [edit.gone for edit in in_order if edit.gone]

    def replaced(edit: Edit) -> set[str]:
        return {
            group
            for group in edit.groups.keys() - anyway
            if (group, edit.place) in said
            or any(is_among(names.get(group, {}), edit.place) for names in gone)
        }

    left = (_without(edit, replaced(edit)) for edit in in_order)
    return [edit for edit in left if edit is not None]


def _without(edit: Edit, groups: AbstractSet[str]) -> Edit | None:
    if groups.isdisjoint(edit.groups):
        return edit
    left = {group: value for group, value in edit.groups.items() if group not in groups}
    if not left:
        return None
    replaces = {group: place for group, place in edit.replaces.items() if group in left}
    return replace(edit, groups=left, replaces=replaces)


def _says(edit: Edit, group: str) -> Place | None:
    place = edit.replaces.get(group)
    return place if place and group in edit.groups and place[0] < edit.stamp else None


def _bearing(standing: Sequence[Edit], before: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return edits; the last one of each group bears the names that none of them says itself."""
    last = {group: edit.order for edit in standing for group in edit.groups}
    gone: dict[tuple[int, UUID, UUID], dict[str, Names]] = {}
    for group, order in sorted(last.items()):
        said, say = _named_by(before, group), _named_by(standing, group)
        names = joined([edit.gone[group] for edit in before if group in edit.gone])
        for place in sorted(said - say):
            names = with_name(names, place)
        for place in say:
            names = without_name(names, place)
        if names:
            gone.setdefault(order, {})[group] = names
    return tuple(
        edit if (borne := gone.get(edit.order, {})) == edit.gone else replace(edit, gone=borne)
        for edit in standing
    )


def _named_by(edits: Iterable[Edit], group: str) -> set[Place]:
    return {place for edit in edits if (place := _says(edit, group)) is not None}


def _line_that_stands(policy: Policy, group: str, in_order: list[Edit]) -> list[Edit]:
    if policy is not Policy.SERVER_WINS:
        return in_order[-1:]
    line = in_order[:1]
    for edit in in_order[1:]:
        if edit.replaces.get(group) == line[-1].place:
            line.append(edit)
    return line
