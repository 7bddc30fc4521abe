"""What has to be chosen before a product can be added: sections, limits, and the running price."""

from collections.abc import Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.catalogue.documents import ModifierGroup, Product, Variant
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import MILLI, extend
from fynlo_pos.core.sales.basket import ChosenOption
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate


class ChoiceRow(msgspec.Struct, frozen=True, gc=False):
    """One chip."""

    key: str
    name: str
    amount: str
    chosen: bool


class Section(msgspec.Struct, frozen=True):
    """Choices asked for together: a modifier group, or the variants of the product."""

    title: str
    minimum: int
    maximum: int
    choices: tuple[ChosenOption, ...]
    usual: frozenset[UUID]
    is_variants: bool = False


class Choosing(msgspec.Struct, frozen=True):
    """What is being chosen: sections with required ones first, the choices made, how many."""

    product: Product
    sections: tuple[Section, ...]
    chosen: frozenset[UUID]
    quantity: int = 1
    note: str = ""

    def missing(self) -> Section | None:
        """Return the first section in which too little is chosen."""
        return next((one for one in self.sections if self.count(one) < one.minimum), None)

    def count(self, section: Section) -> int:
        """Return how many choices of a section are made."""
        return sum(choice.choice_id in self.chosen for choice in section.choices)

    @property
    def variant(self) -> Variant | None:
        """The variant chosen, where the product has any."""
        return next((one for one in self.product.variants if one.id in self.chosen), None)

    @property
    def options(self) -> tuple[ChosenOption, ...]:
        """The modifiers chosen, in the order of the sheet."""
        return tuple(
            choice
            for section in self.sections
            if not section.is_variants
            for choice in section.choices
            if choice.choice_id in self.chosen
        )

    def unit_minor(self, dining: Dining) -> int:
        """Return the running price of one with what is chosen."""
        priced = self.variant or self.product
        base = priced.price_minor
        if dining is Dining.TAKE_AWAY and priced.take_away_price_minor is not None:
            base = priced.take_away_price_minor
        return max(0, base + sum(option.price_delta_minor for option in self.options))


def sections_for(product: Product, groups: Sequence[ModifierGroup]) -> tuple[Section, ...]:
    """Return a product's sections: variants, then required groups, then the others.

    A group of which nothing may be chosen asks nothing.
    """
    sections = [
        Section(
            title=group.name,
            minimum=group.minimum,
            maximum=group.maximum,
            choices=tuple(
                ChosenOption(choice.id, choice.name, choice.price_delta_minor)
                for choice in group.choices
            ),
            usual=_usual(group),
        )
        for group in groups
        if group.maximum
    ]
    sections.sort(key=lambda section: section.minimum == 0)
    if product.variants:
        sections.insert(0, _variants_section(product.variants))
    return tuple(sections)


def _usual(group: ModifierGroup) -> frozenset[UUID]:
    """Return the usual choices, as many as may be chosen: two edits apart can make more usual."""
    usual = [choice.id for choice in group.choices if choice.usual]
    return frozenset(usual[: group.maximum])


def begin_choosing(
    product: Product,
    groups: Sequence[ModifierGroup],
    quantity: int = 1,
    variant: Variant | None = None,
) -> Choosing:
    """Return the sheet as it opens: the usual choices made, and the variant that was scanned."""
    sections = sections_for(product, groups)
    usual = frozenset[UUID]().union(*(section.usual for section in sections))
    if variant is not None:
        usual = usual - {one.id for one in product.variants} | {variant.id}
    return Choosing(product, sections, usual, quantity)


def toggle(state: Choosing, section: Section, choice_id: UUID) -> Choosing:
    """Return the sheet after a touch on a choice; one too many replaces nothing."""
    mine = {choice.choice_id for choice in section.choices} & state.chosen
    if choice_id in mine:
        if section.maximum == 1 and section.minimum == 1:
            return state
        return msgspec.structs.replace(state, chosen=state.chosen - {choice_id})
    if section.maximum == 1:
        return msgspec.structs.replace(state, chosen=(state.chosen - mine) | {choice_id})
    if len(mine) >= section.maximum:
        return state
    return msgspec.structs.replace(state, chosen=state.chosen | {choice_id})


def closes_on_choice(state: Choosing) -> bool:
    """Tell whether choosing adds at once: one required group of one, and nothing else."""
    return len(state.sections) == 1 and state.sections[0].minimum == state.sections[0].maximum == 1


def _variants_section(variants: Sequence[Variant]) -> Section:
    return Section(
        title=translate("Sale", "Size"),
        minimum=1,
        maximum=1,
        choices=tuple(ChosenOption(one.id, one.name, one.price_minor) for one in variants),
        usual=frozenset({variants[0].id}),
        is_variants=True,
    )


class ModifiersProps(msgspec.Struct, frozen=True):
    """The sheet around its choices."""

    isOpen: bool = False
    title: str = ""
    price: str = ""
    addText: str = ""
    quantity: int = 1
    note: str = ""
    reason: str = ""
    hasLast: bool = False
    isEdit: bool = False


def derive_modifiers_props(
    state: Choosing | None, dining: Dining, shop: Shop, *, has_last: bool, is_edit: bool
) -> ModifiersProps:
    """Return what the sheet shows; closed when nothing is being chosen."""
    if state is None:
        return ModifiersProps()
    missing = state.missing()
    unit = state.unit_minor(dining)
    return ModifiersProps(
        isOpen=True,
        title=state.product.name,
        price=shop.money(extend(unit, state.quantity * MILLI)),
        addText=translate("Sale", "Save") if is_edit else translate("Sale", "Add"),
        quantity=state.quantity,
        note=state.note,
        reason=filled(translate("Sale", "Choose: {group}"), group=missing.title) if missing else "",
        hasLast=has_last,
        isEdit=is_edit,
    )


def derive_choices(state: Choosing, section: Section, shop: Shop) -> list[ChoiceRow]:
    """Return a section's chips. A variant shows its price, a modifier what it adds."""
    return [
        ChoiceRow(
            key=str(choice.choice_id),
            name=choice.name,
            amount=_amount_of(choice, shop, is_variant=section.is_variants),
            chosen=choice.choice_id in state.chosen,
        )
        for choice in section.choices
    ]


def need_words(section: Section) -> str:
    """Return what a section asks for: ``needed``, ``up to 3`` or nothing."""
    if section.minimum:
        if section.minimum == section.maximum == 1:
            return translate("Sale", "needed")
        return filled(
            translate("Sale", "choose {least} to {most}"),
            least=section.minimum,
            most=section.maximum,
        )
    if section.maximum > 1:
        return filled(translate("Sale", "up to {most}"), most=section.maximum)
    return ""


def _amount_of(choice: ChosenOption, shop: Shop, *, is_variant: bool) -> str:
    if is_variant:
        return shop.amount(choice.price_delta_minor)
    if not choice.price_delta_minor:
        return ""
    plus = "+" if choice.price_delta_minor > 0 else ""
    return f"{plus}{shop.amount(choice.price_delta_minor)}"
