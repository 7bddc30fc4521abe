"""Ringing: what a tile, a code or a keyed-in item becomes in the order.

A product with modifiers or variants asks for them first; the line follows when they are chosen.
What was touched or scanned before the till was locked is rung by whoever touched it, also where the
answer comes when the page is gone; where it would have to be chosen, it is told as not added.
"""

from collections.abc import Callable
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from fynlo_pos.core.catalogue.documents import ModifierGroup, Product, SoldOut, Variant
from fynlo_pos.core.money import MILLI
from fynlo_pos.core.sales.basket import BasketLine
from fynlo_pos.core.sales.ringing import add_line, change_line, line_for, misc_line
from fynlo_pos.core.sounds import Sound
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.keyed_number import KeyedNumber, TakenNumber
from fynlo_pos.ui.notices import Banner, Tone
from fynlo_pos.ui.places import HOME
from fynlo_pos.ui.products import Products
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodels.choosing import Choosing, begin_choosing
from fynlo_pos.ui.viewmodels.misc import MiscItem
from fynlo_pos.ui.viewmodels.modifiers import ModifiersModel
from fynlo_pos.ui.viewmodels.products_props import standing
from fynlo_pos.ui.viewmodels.sold_out import SoldOutNotice

translate = QCoreApplication.translate

GroupsArrived = Callable[[Ok[list[ModifierGroup]] | Err], None]


class Ringing:
    """Brings products into the order at hand, for a page for selling."""

    def __init__(
        self,
        desk: Desk,
        *,
        products: Products,
        modifiers: ModifiersModel,
        sold_out: SoldOutNotice,
        number: KeyedNumber,
        page: QObject,
    ) -> None:
        self._desk = desk
        self._products = products
        self._modifiers = modifiers
        self._sold_out = sold_out
        self._number = number
        self._page = page

    def ring_product(self, product_id: UUID) -> None:
        """Ring what is on a tile, as many as were keyed before, once the order stands free."""
        desk = self._desk
        if not desk.session.is_signed_in:
            self._say_left()
            return
        person, taken = desk.session.person, self._number.take()

        def got(outcome: Ok[Product | None] | Err) -> None:
            self._got_product(outcome, taken, person)

        desk.order.when_free(lambda: self._products.get(product_id, got, desk))

    def ring_code(self, code: str) -> None:
        """Ring what a barcode stands for; an unknown one is offered to be added or ignored."""
        desk = self._desk
        if not desk.session.is_signed_in:
            self._say_left()
            return
        person = desk.session.person

        def arrived(outcome: Ok[tuple[Product, Variant | None] | None] | Err) -> None:
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
            elif outcome.value is None:
                self._unknown_code(code, person)
            else:
                product, variant = outcome.value
                if self._is_sold_out(product):
                    desk.sounds.play(Sound.SCAN_REFUSED)
                    self._refuse_sold_out(product.id, product.name, person)
                else:
                    self._ring(product, variant, self._number.take(), person)

        desk.lanes.reader.run(lambda: desk.reading.by_barcode(code), arrived, desk)

    def refuse_sold_out(self, product_id: UUID, name: str) -> None:
        """Say of a tile touched that nothing of it is left, and offer to change that."""
        self._sold_out.tell(product_id, name, self._is_in_sight)

    def add_misc(self, item: MiscItem) -> None:
        """Add an item that is not on the menu."""
        desk = self._desk
        self._add(
            misc_line(
                line_id=desk.new_id(),
                name=item.name or translate("Sale", "Misc item"),
                price_minor=item.price_minor,
                tax_class_id=item.tax_class_id,
                rung_by=desk.session.person.id,
                rung_at_ms=desk.now_ms(),
            )
        )

    def choose_again(self, line: BasketLine) -> None:
        """Choose a line's modifiers again."""
        if line.product_id is not None:
            self._products.get(
                line.product_id,
                lambda outcome: self._choose_again(outcome, line),
                self._modifiers,
            )

    def _got_product(
        self, outcome: Ok[Product | None] | Err, taken: TakenNumber, person: Person
    ) -> None:
        if isinstance(outcome, Err):
            taken.give_back()
            self._desk.notices.tell(outcome)
        elif outcome.value is None:
            taken.give_back()
            self._desk.notices.say(
                translate("Sale", "That product is no longer sold. Nothing was added."), Tone.WARN
            )
        elif self._is_sold_out(outcome.value):
            taken.give_back()
            self._refuse_sold_out(outcome.value.id, outcome.value.name, person)
        else:
            self._ring(outcome.value, None, taken, person)

    def _is_sold_out(self, product: Product) -> bool:
        return standing(product, self._desk.shop.business_date) is not SoldOut.NO

    def _refuse_sold_out(self, product_id: UUID, name: str, person: Person) -> None:
        self._sold_out.tell(product_id, name, lambda: self._is_with(person))

    def _ring(
        self, product: Product, variant: Variant | None, taken: TakenNumber, person: Person
    ) -> None:
        if product.group_ids or (product.variants and variant is None):
            self._ask_choices(product, variant, taken, person)
        else:
            self._add(self._line_of(product, variant, taken.quantity, person), taken.give_back)

    def _ask_choices(
        self, product: Product, variant: Variant | None, taken: TakenNumber, person: Person
    ) -> None:
        def arrived(outcome: Ok[list[ModifierGroup]] | Err) -> None:
            if isinstance(outcome, Err):
                taken.give_back()
                self._desk.notices.tell(outcome)
            elif not self._is_with(person):
                taken.give_back()
                self._say_left()
            elif self._modifiers.is_choosing:
                taken.give_back()
                self.refuse_while_choosing()
            else:
                state = begin_choosing(product, outcome.value, taken.quantity, variant)
                self._modifiers.open(
                    state,
                    lambda made: self._add_chosen(made, taken.give_back),
                    dropped=taken.give_back,
                )

        self._read_groups(product, arrived, self._desk)

    def refuse_while_choosing(self) -> None:
        """Buzz, and say that another product is being chosen for."""
        self.refuse_scan(translate("Sale", "Finish choosing first. Nothing was added."))

    def refuse_scan(self, words: str) -> None:
        """Say why nothing was added, with a buzz: whoever scans does not look up."""
        self._desk.notices.say(words, Tone.WARN)
        self._desk.sounds.play(Sound.SCAN_REFUSED)

    def _is_with(self, person: Person) -> bool:
        """Tell whether the page is in sight and its person has not been signed out since."""
        return self._is_in(person) and self._is_in_sight()

    def _is_in_sight(self) -> bool:
        return self._desk.in_sight() is self._page

    def _is_in(self, person: Person) -> bool:
        session = self._desk.session
        return session.is_signed_in and session.person is person

    def _say_left(self) -> None:
        words = translate("Sale", "The page was left meanwhile. Nothing was added.")
        self._desk.notices.say(words, Tone.WARN)

    def _choose_again(self, outcome: Ok[Product | None] | Err, line: BasketLine) -> None:
        notices = self._desk.notices
        if isinstance(outcome, Err):
            notices.tell(outcome)
            return
        if outcome.value is None:
            words = translate("Sale", "That product is no longer sold. Nothing was changed.")
            notices.say(words, Tone.WARN)
            return
        product = outcome.value

        def arrived(groups: Ok[list[ModifierGroup]] | Err) -> None:
            if isinstance(groups, Err):
                notices.tell(groups)
                return
            if not self._is_in_sight():
                words = translate("Sale", "The page was left meanwhile. Nothing was changed.")
                notices.say(words, Tone.WARN)
                return
            bare = msgspec.structs.replace(line, options=())
            as_rung = msgspec.structs.replace(
                product,
                variants=(),
                price_minor=bare.unit_minor(self._desk.order.basket.dining),
                take_away_price_minor=None,
            )
            state = begin_choosing(as_rung, groups.value)
            chosen = frozenset(option.choice_id for option in line.options)
            self._modifiers.open(
                msgspec.structs.replace(state, chosen=chosen),
                lambda made: self._change_choices(line.id, made),
                is_edit=True,
            )

        self._read_groups(product, arrived, self._modifiers)

    def _read_groups(self, product: Product, arrived: GroupsArrived, asker: QObject) -> None:
        reading = self._desk.reading
        self._desk.lanes.reader.run(
            lambda: list(reading.modifier_groups(product.group_ids)), arrived, asker
        )

    def _change_choices(self, line_id: UUID, made: Choosing) -> None:
        renewed = self._desk.new_id()
        self._desk.order.change(
            lambda basket: change_line(basket, line_id, new_line_id=renewed, options=made.options)
        )

    def _add_chosen(self, made: Choosing, give_back: Callable[[], None]) -> None:
        person = self._desk.session.person
        line = self._line_of(made.product, made.variant, made.quantity, person)
        self._add(msgspec.structs.replace(line, options=made.options, note=made.note), give_back)

    def _line_of(
        self, product: Product, variant: Variant | None, quantity: int, person: Person
    ) -> BasketLine:
        desk = self._desk
        names = {one.id: one.name for one in desk.shop.categories}
        return line_for(
            product,
            line_id=desk.new_id(),
            rung_by=person.id,
            rung_at_ms=desk.now_ms(),
            category_name=names.get(product.category_id, ""),
            variant=variant,
            quantity_milli=quantity * MILLI,
        )

    def _add(self, line: BasketLine, refused: Callable[[], None] | None = None) -> None:
        order = self._desk.order

        def add() -> None:
            before = order.basket
            order.change(lambda basket: add_line(basket, line))
            if order.basket is not before:
                self._desk.sounds.play(Sound.ADDED)
            elif refused is not None:
                refused()

        order.when_free(add)

    def _unknown_code(self, code: str, person: Person) -> None:
        self._desk.sounds.play(Sound.SCAN_REFUSED)
        if self._is_in(person):
            self._offer_to_add(code)
        else:
            self._say_left()

    def _offer_to_add(self, code: str) -> None:
        text = filled(translate("Sale", "No product has {code}: add it or ignore"), code=code[:40])
        self._desk.notices.raise_banner(
            f"unknown-code-{code}",
            Banner(
                text,
                Tone.WARN,
                translate("Sale", "Add it"),
                lambda: self._add_unknown(code),
                translate("Sale", "Ignore"),
            ),
        )

    def _add_unknown(self, code: str) -> None:
        """Have it keyed in at the page for selling, whichever that is by now."""
        desk = self._desk
        if not desk.session.is_signed_in:
            self._offer_to_add(code)
            desk.notices.say(translate("Sale", "Sign in first, then add it."), Tone.WARN)
            return
        if not self._is_in_sight():
            desk.go(HOME)
        desk.miscWanted.emit(code[:40])
