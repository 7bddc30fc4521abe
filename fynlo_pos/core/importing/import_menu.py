"""A menu file against the menu as it stands: what it would add and change, then doing it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.british_vat import STANDARD, STANDARD_BP, one_rate, standard_rate
from fynlo_pos.core.catalogue.documents import Category, Product, TaxClass
from fynlo_pos.core.importing.menu_csv import MenuFile, MenuItem
from fynlo_pos.core.importing.table_file import RowFault
from fynlo_pos.core.money import format_rate
from fynlo_pos.core.pricing.tax import tax_table
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.words import said

UNSORTED = "All items"
COLOURS = 8
SAVED_TOGETHER = 100
"""As many as a lane writes in a few milliseconds, here and on every terminal that takes them in."""

NewId = Callable[[], UUID]
Progress = Callable[[int, int], None]


class Menu(msgspec.Struct, frozen=True):
    """The menu as it stands, archived products too, on a business date."""

    products: Sequence[Product]
    categories: Sequence[Category]
    tax_classes: Mapping[UUID, TaxClass]
    business_date: str


class MenuPlan(msgspec.Struct, frozen=True):
    """What a file does to the menu. Documents others refer to come first in ``documents``."""

    tax_classes: tuple[TaxClass, ...]
    categories: tuple[Category, ...]
    added: tuple[Product, ...]
    changed: tuple[Product, ...]
    unchanged: int
    faults: tuple[RowFault, ...]
    left_out: int

    @property
    def documents(self) -> tuple[msgspec.Struct, ...]:
        """Everything to save."""
        return (*self.tax_classes, *self.categories, *self.added, *self.changed)


def plan_menu(file: MenuFile, menu: Menu, new_id: NewId) -> MenuPlan:
    """Return what a file would add and change; a product is known by its category and name.

    A row that would give one product's barcode to another is left out. What a file does not say
    (a barcode, a take-away price, a rate) stays as it is.
    """
    planner = _Planner(menu, new_id)
    for item in file.items:
        planner.take(item)
    return planner.plan(file)


def save_menu(plan: MenuPlan, till: Till, by_staff: UUID | None, progress: Progress) -> int:
    """Save a plan, several documents an envelope; return how many documents changed.

    ``progress(done, of)`` follows each envelope. Cut off in between, what was saved is saved, and
    doing it again adds the rest.
    """
    documents = plan.documents
    changed = 0
    for start in range(0, len(documents), SAVED_TOGETHER):
        part = documents[start : start + SAVED_TOGETHER]
        changed += till.save_documents(part, by_staff)
        progress(start + len(part), len(documents))
    return changed


class _Planner:
    """Folds a file's rows into a plan, one after another."""

    def __init__(self, menu: Menu, new_id: NewId) -> None:
        self._new_id = new_id
        self._date = menu.business_date
        self._categories = {each.name.casefold(): each for each in menu.categories}
        self._classes = {
            class_id: each for class_id, each in menu.tax_classes.items() if not each.archived
        }
        self._standing = _by_name(menu.products, {c.id: c for c in menu.categories})
        self._owner = {code: each for each in menu.products for code in _codes(each)}
        self._counts = _count_by_category(menu.products)
        self._new_classes: list[TaxClass] = []
        self._new_categories: list[Category] = []
        self._added: list[Product] = []
        self._changed: list[Product] = []
        self._unchanged = 0
        self._faults: list[RowFault] = []

    def take(self, item: MenuItem) -> None:
        """Plan one row."""
        standing = self._standing.get((item.category.casefold(), item.name.casefold()))
        owner = self._owner.get(item.barcode)
        if owner is not None and (standing is None or owner.id != standing.id):
            words = said(
                "The barcode {barcode} belongs to “{name}”; it was left out.",
                barcode=item.barcode,
                name=owner.name,
            )
            self._faults.append(RowFault(item.row, words))
        elif standing is None:
            self._added.append(self._new_product(item))
        else:
            after = self._updated(standing, item)
            if after == standing:
                self._unchanged += 1
            else:
                self._changed.append(after)

    def plan(self, file: MenuFile) -> MenuPlan:
        """Return the whole of it."""
        faults = sorted((*file.faults, *self._faults), key=lambda fault: fault.row)
        return MenuPlan(
            tax_classes=tuple(self._new_classes),
            categories=tuple(self._new_categories),
            added=tuple(self._added),
            changed=tuple(self._changed),
            unchanged=self._unchanged,
            faults=tuple(faults),
            left_out=file.left_out + len(self._faults),
        )

    def _new_product(self, item: MenuItem) -> Product:
        category = self._category(item.category or UNSORTED)
        position = self._counts.get(category.id, 0)
        self._counts[category.id] = position + 1
        return Product(
            id=self._new_id(),
            name=item.name,
            category_id=category.id,
            price_minor=item.price_minor,
            tax_class_id=self._tax_class(item.rate_bp).id,
            take_away_price_minor=item.take_away_minor,
            barcodes=(item.barcode,) if item.barcode else (),
            position=position,
        )

    def _updated(self, standing: Product, item: MenuItem) -> Product:
        after = msgspec.structs.replace(standing, price_minor=item.price_minor, archived=False)
        if item.take_away_minor is not None:
            after = msgspec.structs.replace(after, take_away_price_minor=item.take_away_minor)
        if item.barcode and item.barcode not in _codes(standing):
            after = msgspec.structs.replace(after, barcodes=(*standing.barcodes, item.barcode))
        if item.rate_bp is not None:
            tax_class_id = self._tax_class(item.rate_bp).id
            after = msgspec.structs.replace(after, tax_class_id=tax_class_id)
        return after

    def _category(self, name: str) -> Category:
        found = self._categories.get(name.casefold())
        if found is None:
            place = len(self._categories)
            found = Category(self._new_id(), name, place % COLOURS, place)
            self._categories[name.casefold()] = found
            self._new_categories.append(found)
        return found

    def _tax_class(self, rate_bp: int | None) -> TaxClass:
        wanted = STANDARD_BP if rate_bp is None else rate_bp
        rates = tax_table(self._classes, self._date).rates
        alike = [each for each in self._classes.values() if rates.get(each.id) == (wanted, wanted)]
        if alike:
            return next((each for each in alike if each.name == STANDARD), alike[0])
        if wanted == STANDARD_BP:
            made = standard_rate(self._new_id())
        else:
            made = one_rate(self._new_id(), f"VAT {format_rate(wanted)}", wanted)
        self._classes[made.id] = made
        self._new_classes.append(made)
        return made


def _by_name(
    products: Iterable[Product], categories: Mapping[UUID, Category]
) -> dict[tuple[str, str], Product]:
    """Return products by category and name, and by name alone where a file gives no category."""
    found: dict[tuple[str, str], Product] = {}
    for product in products:
        category = categories.get(product.category_id)
        name = product.name.casefold()
        found.setdefault(("", name), product)
        if category is not None:
            found.setdefault((category.name.casefold(), name), product)
    return found


def _codes(product: Product) -> tuple[str, ...]:
    return (*product.barcodes, *(code for each in product.variants for code in each.barcodes))


def _count_by_category(products: Iterable[Product]) -> dict[UUID, int]:
    counts: dict[UUID, int] = {}
    for product in products:
        counts[product.category_id] = max(counts.get(product.category_id, 0), product.position + 1)
    return counts
