"""A menu file against the menu as it stands: what it would add and change, then doing it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.british_vat import (
    EXEMPT,
    STANDARD,
    STANDARD_BP,
    exempt,
    one_rate,
    standard_rate,
)
from fynlo_pos.core.catalogue.documents import Category, Product, TaxClass
from fynlo_pos.core.importing.menu_csv import MenuFile, MenuItem
from fynlo_pos.core.importing.table_file import RowFault
from fynlo_pos.core.money import format_rate
from fynlo_pos.core.pricing.tax import EXEMPT_BP, tax_table
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.trouble import Refused

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
    taxed: tuple[tuple[str, int], ...] = ()
    """How many of the added and changed products each class of tax has, by its name."""

    @property
    def documents(self) -> tuple[msgspec.Struct, ...]:
        """Everything to save."""
        return (*self.tax_classes, *self.categories, *self.added, *self.changed)


def plan_menu(file: MenuFile, menu: Menu, new_id: NewId) -> MenuPlan:
    """Return what a file would add and change; a product is known by its category and name.

    One that is off the menu comes back where none on the menu has its name, without the barcodes
    that others have since. A row that would give one product's barcode to another is left out, and
    so is one that may be any of several products, or a product's second, or that is exempt where
    the shop's own class of that name is not. What a file does not say (a barcode, a take-away
    price, a rate) stays as it is.
    """
    planner = _Planner(menu, new_id, says_vat=file.says_vat)
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

    def __init__(self, menu: Menu, new_id: NewId, *, says_vat: bool) -> None:
        self._new_id = new_id
        self._says_vat = says_vat
        self._date = menu.business_date
        self._categories = {each.name.casefold(): each for each in menu.categories}
        self._all_classes = dict(menu.tax_classes)
        self._classes = {
            class_id: each for class_id, each in menu.tax_classes.items() if not each.archived
        }
        self._standing = _by_name(menu.products, {c.id: c for c in menu.categories})
        self._rows: dict[UUID | tuple[str, str], int] = {}
        self._owner = {
            code: each for each in menu.products if not each.archived for code in _codes(each)
        }
        self._counts = _count_by_category(menu.products)
        self._new_classes: list[TaxClass] = []
        self._new_categories: list[Category] = []
        self._added: list[Product] = []
        self._changed: list[Product] = []
        self._unchanged = 0
        self._faults: list[RowFault] = []

    def take(self, item: MenuItem) -> None:
        """Plan one row."""
        try:
            self._take(item)
        except Refused as refused:
            self._faults.append(RowFault(item.row, refused.words))

    def _take(self, item: MenuItem) -> None:
        item = self._with_one_meaning(item)
        standing = self._find(item)
        owner = self._owner.get(item.barcode)
        if owner is not None and (standing is None or owner.id != standing.id):
            raise Refused(
                "The barcode {barcode} belongs to “{name}”; it was left out.",
                barcode=item.barcode,
                name=owner.name,
            )
        self._require_once(item, standing)
        if standing is None:
            after = self._new_product(item)
            self._added.append(after)
        else:
            after = self._updated(standing, item)
            if after == standing:
                self._unchanged += 1
            else:
                self._changed.append(after)
        self._owner.update((code, after) for code in _codes(after))

    def _with_one_meaning(self, item: MenuItem) -> MenuItem:
        """Return a row whose rate means one thing. Raises ``Refused`` where "exempt" may mean two.

        A shop that is not registered hears nothing of it: the row says no rate there.
        """
        so_called = self._called_exempt() if item.rate_bp == EXEMPT_BP else None
        if so_called is None:
            return item
        if not self._says_vat:
            return msgspec.structs.replace(item, rate_bp=None)
        raise Refused(
            "“{name}” is a class of VAT of this shop and is not exempt, so nobody knows which is "
            "meant; this row was left out. Make that class exempt in Settings, VAT, or give it "
            "another name, or write a rate here.",
            name=so_called.name[:40],
        )

    def _called_exempt(self) -> TaxClass | None:
        """Return a class in use that is called exempt, and is not."""
        name = EXEMPT.casefold()
        for each in self._classes.values():
            if each.name.strip().casefold() == name and not each.exempt:
                return each
        return None

    def _find(self, item: MenuItem) -> Product | None:
        """Return the product a row is about. Raises ``Refused`` where it may be several."""
        found = self._standing.get((item.category.casefold(), item.name.casefold()), ())
        on_menu = [product for product in found if not product.archived]
        if len(on_menu) > 1:
            raise Refused(
                "“{name}” is on the menu more than once; it was left out. Write its category, or "
                "change it in Settings.",
                name=item.name,
            )
        return next(iter([*on_menu, *found]), None)

    def _require_once(self, item: MenuItem, standing: Product | None) -> None:
        made = ((item.category or UNSORTED).casefold(), item.name.casefold())
        which = standing.id if standing else made
        if which in self._rows:
            raise Refused(
                "“{name}” is in row {row} already; this row was left out.",
                name=item.name,
                row=self._rows[which],
            )
        self._rows[which] = item.row

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
            taxed=self._taxed(),
        )

    def _taxed(self) -> tuple[tuple[str, int], ...]:
        products = (*self._added, *self._changed)
        classes = (self._all_classes.get(product.tax_class_id) for product in products)
        return tuple(Counter(each.name for each in classes if each is not None).items())

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
        standing = self._without_taken_codes(standing) if standing.archived else standing
        after = msgspec.structs.replace(standing, price_minor=item.price_minor, archived=False)
        if item.take_away_minor is not None:
            after = msgspec.structs.replace(after, take_away_price_minor=item.take_away_minor)
        if item.barcode and item.barcode not in _codes(standing):
            after = msgspec.structs.replace(after, barcodes=(*standing.barcodes, item.barcode))
        if item.rate_bp is not None:
            tax_class_id = self._tax_class(item.rate_bp).id
            after = msgspec.structs.replace(after, tax_class_id=tax_class_id)
        return after

    def _without_taken_codes(self, product: Product) -> Product:
        def free(codes: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(code for code in codes if code not in self._owner)

        return msgspec.structs.replace(
            product,
            barcodes=free(product.barcodes),
            variants=tuple(
                msgspec.structs.replace(each, barcodes=free(each.barcodes))
                for each in product.variants
            ),
        )

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
        elif wanted == EXEMPT_BP:
            made = exempt(self._new_id())
        else:
            made = one_rate(self._new_id(), f"VAT {format_rate(wanted)}", wanted)
        self._classes[made.id] = self._all_classes[made.id] = made
        self._new_classes.append(made)
        return made


def _by_name(
    products: Iterable[Product], categories: Mapping[UUID, Category]
) -> dict[tuple[str, str], list[Product]]:
    """Return products by category and name, and by name alone where a file gives no category."""
    found: dict[tuple[str, str], list[Product]] = {}
    for product in products:
        category = categories.get(product.category_id)
        name = product.name.casefold()
        found.setdefault(("", name), []).append(product)
        if category is not None:
            found.setdefault((category.name.casefold(), name), []).append(product)
    return found


def _codes(product: Product) -> tuple[str, ...]:
    return (*product.barcodes, *(code for each in product.variants for code in each.barcodes))


def _count_by_category(products: Iterable[Product]) -> dict[UUID, int]:
    counts: dict[UUID, int] = {}
    for product in products:
        counts[product.category_id] = max(counts.get(product.category_id, 0), product.position + 1)
    return counts
