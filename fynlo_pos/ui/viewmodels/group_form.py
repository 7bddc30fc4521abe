"""A group of choices as it is written in its form, and as it may be saved."""

from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.catalogue.documents import Choice, ModifierGroup
from fynlo_pos.core.money import Currency
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.written_amounts import delta_of, fault, price_text

translate = QCoreApplication.translate

CHOICE_WRITTEN = frozenset({"name", "delta"})
MOST_CHOSEN = 99


class ChoiceDraft(msgspec.Struct, frozen=True):
    """A choice as written; ``delta`` is what it adds to the price."""

    id: UUID
    name: str = ""
    delta: str = ""
    usual: bool = False

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is written of it."""
        return not f"{self.name}{self.delta}".strip()


class GroupDraft(msgspec.Struct, frozen=True):
    """A group with its choices as written."""

    id: UUID
    name: str = ""
    minimum: int = 0
    maximum: int = 1
    choices: tuple[ChoiceDraft, ...] = ()


class ChoiceRow(msgspec.Struct, frozen=True):
    """A choice as the form shows it, each fault beside its field."""

    key: str
    name: str
    nameError: str
    delta: str
    deltaError: str
    usual: bool


class GroupProps(msgspec.Struct, frozen=True):
    """Everything the form binds to; closed without a group."""

    isOpen: bool = False
    current: str = ""
    isNew: bool = False
    title: str = ""
    name: str = ""
    nameError: str = ""
    minimum: int = 0
    maximum: int = 1
    words: str = ""


def group_draft_of(group: ModifierGroup, currency: Currency) -> GroupDraft:
    """Return a group as its form begins."""
    return GroupDraft(
        group.id,
        group.name,
        group.minimum,
        group.maximum,
        tuple(
            ChoiceDraft(
                choice.id,
                choice.name,
                price_text(choice.price_delta_minor or None, currency),
                choice.usual,
            )
            for choice in group.choices
        ),
    )


def group_of(draft: GroupDraft, currency: Currency) -> ModifierGroup:
    """Return the group as written, without blank choices. Raises ``Refused`` for an unfinished one.

    More choices than may be made are not usual: those named first stay so.
    """
    name = draft.name.strip()
    if not name:
        raise Refused("The choices have no name yet, so they are not saved.")
    written = [_choice_of(one, currency) for one in draft.choices if not one.is_blank]
    if not written:
        raise Refused("{name} has nothing to choose yet, so it is not saved.", name=name)
    return ModifierGroup(draft.id, name, draft.minimum, draft.maximum, tuple(written))


def with_usual(draft: GroupDraft, choice_id: UUID, *, usual: bool) -> GroupDraft:
    """Return the draft with a choice made usual or not; others give way when too many are."""
    choices = tuple(
        msgspec.structs.replace(one, usual=usual) if one.id == choice_id else one
        for one in draft.choices
    )
    return _fit_usual(msgspec.structs.replace(draft, choices=choices), keep=choice_id)


def with_limits(draft: GroupDraft, *, minimum: int, maximum: int) -> GroupDraft:
    """Return the draft with new limits; the one just moved pushes the other along."""
    if minimum != draft.minimum:
        maximum = max(minimum, maximum)
    else:
        minimum = min(minimum, maximum)
    return _fit_usual(msgspec.structs.replace(draft, minimum=minimum, maximum=maximum))


def derive_group_props(draft: GroupDraft | None, *, is_new: bool) -> GroupProps:
    """Return what the form shows of a group."""
    if draft is None:
        return GroupProps()
    named = bool(draft.name.strip())
    return GroupProps(
        isOpen=True,
        current=str(draft.id),
        isNew=is_new,
        title=draft.name.strip() or translate("Choices", "New choices"),
        name=draft.name,
        nameError="" if named or is_new else translate("Choices", "Choices need a name."),
        minimum=draft.minimum,
        maximum=draft.maximum,
        words=limit_words(draft.minimum, draft.maximum),
    )


def choice_row(choice: ChoiceDraft, currency: Currency) -> ChoiceRow:
    """Return what the form shows of a choice."""
    nameless = translate("Choices", "A choice needs a name.")
    return ChoiceRow(
        key=str(choice.id),
        name=choice.name,
        nameError="" if choice.is_blank or choice.name.strip() else nameless,
        delta=choice.delta,
        deltaError=fault(delta_of, choice.delta, currency),
        usual=choice.usual,
    )


def limit_words(minimum: int, maximum: int) -> str:
    """Return in words how many may be chosen."""
    if minimum == maximum:
        return filled(translate("Choices", "Exactly {count}"), count=minimum)
    if minimum == 0:
        return filled(translate("Choices", "None needed, up to {most}"), most=maximum)
    return filled(translate("Choices", "{least} to {most}"), least=minimum, most=maximum)


def _choice_of(choice: ChoiceDraft, currency: Currency) -> Choice:
    name = choice.name.strip()
    if not name:
        raise Refused("A choice needs a name, like Oat milk.")
    return Choice(choice.id, name, delta_of(choice.delta, currency), choice.usual)


def _fit_usual(draft: GroupDraft, keep: UUID | None = None) -> GroupDraft:
    usual = [one.id for one in draft.choices if one.usual]
    first = [one for one in usual if one == keep] + [one for one in usual if one != keep]
    kept = set(first[: draft.maximum])
    return msgspec.structs.replace(
        draft,
        choices=tuple(msgspec.structs.replace(one, usual=one.id in kept) for one in draft.choices),
    )
