"""The settings page: this till, its printer, the shop, its people, and its menu."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.editing import GoBack, Unfinished
from fynlo_pos.ui.places import SETTINGS
from fynlo_pos.ui.viewmodels.backup import BackupModel
from fynlo_pos.ui.viewmodels.category_list import CategoryListModel
from fynlo_pos.ui.viewmodels.group_list import GroupListModel
from fynlo_pos.ui.viewmodels.looks import LooksModel
from fynlo_pos.ui.viewmodels.office_search import OfficeSearchModel
from fynlo_pos.ui.viewmodels.people import PeopleModel
from fynlo_pos.ui.viewmodels.printer import PrinterModel
from fynlo_pos.ui.viewmodels.product_list import ProductListModel
from fynlo_pos.ui.viewmodels.settings_parts import Part, Place, part_title, parts_for
from fynlo_pos.ui.viewmodels.shop_form import ShopModel
from fynlo_pos.ui.viewmodels.station_list import StationListModel
from fynlo_pos.ui.viewmodels.tax_list import TaxListModel
from fynlo_pos.ui.viewmodels.terminal_list import TerminalsModel

if TYPE_CHECKING:
    from collections.abc import Callable

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

OPEN_TO_ALL = frozenset({Part.TILL, Part.PRINTER, Part.BACKUP})


@QmlElement
class SettingsModel(QObject):
    """Its parts, made when they are first shown, and one search over all of them."""

    built = Signal()
    partChanged = Signal()
    partsChanged = Signal()

    def __init__(
        self,
        desk: Desk,
        part: str = Part.TILL.value,
        unfinished: Unfinished | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._manages = desk.manages
        self._part = Part(part)
        self._search = OfficeSearchModel(desk, self)
        self._search.led.connect(self._go)
        self._leaves: dict[Part, Callable[[], None]] = {}
        self._is_left = False
        desk.shopChanged.connect(self.partsChanged)
        if unfinished is not None:
            self._take_up(self._part, unfinished)

    @Slot(int)
    def showPart(self, index: int) -> None:
        """Show the part of a tab."""
        self._show(self._parts[index])

    def leave(self) -> None:
        """The page goes: keep what was typed."""
        self._is_left = True
        for leave in self._leaves.values():
            leave()

    @property
    def whereabouts(self) -> dict[str, object]:
        """The part in sight, to come back to."""
        return {"part": self._part.value}

    def _show(self, part: Part) -> None:
        if part is not self._part:
            self._leaves.get(self._part, lambda: None)()
            self._part = part
            self.partChanged.emit()

    @Slot(object)
    def _go(self, place: Place) -> None:
        if place.part not in self._parts:
            return
        self._show(place.part)
        if not place.key:
            return
        match place.part:
            case Part.PEOPLE:
                self._people.open(place.key)
            case Part.PRODUCTS:
                self._products.choose(place.key)
            case Part.CATEGORIES:
                self._categories.choose(place.key)
            case Part.CHOICES:
                self._groups.choose(place.key)
            case Part.TAXES:
                self._taxes.choose(place.key)
            case Part.KITCHEN:
                self._stations.choose(place.key)
            case _:
                pass

    def _go_back_to(self, part: Part) -> GoBack:
        """Return the way back to what was left unfinished in a part, from wherever one went."""

        def go_back(unfinished: Unfinished) -> None:
            if self._is_left:
                self._desk.go(SETTINGS, part=part.value, unfinished=unfinished)
            else:
                self._show(part)
                self._take_up(part, unfinished)

        return go_back

    def _take_up(self, part: Part, unfinished: Unfinished) -> None:
        match part:
            case Part.PRODUCTS:
                self._products.take_up(unfinished)
            case Part.CATEGORIES:
                self._categories.take_up(unfinished)
            case Part.CHOICES:
                self._groups.take_up(unfinished)
            case Part.TAXES:
                self._taxes.take_up(unfinished)
            case Part.KITCHEN:
                self._stations.take_up(unfinished)
            case _:
                pass

    @property
    def _parts(self) -> tuple[Part, ...]:
        desk = self._desk
        return parts_for(
            vat_registered=desk.shop.venue.vat_registered,
            has_others=desk.others.are_known,
            is_training=desk.shop.venue.is_training,
        )

    @cached_property
    def _looks(self) -> LooksModel:
        return LooksModel(self._desk, self)

    @cached_property
    def _printer(self) -> PrinterModel:
        printer = PrinterModel(self._desk, self)
        self._leaves[Part.PRINTER] = printer.leave
        return printer

    @cached_property
    def _backup(self) -> BackupModel:
        backup = BackupModel(self._desk, self)
        self._leaves[Part.BACKUP] = backup.leave
        return backup

    @cached_property
    def _shop(self) -> ShopModel:
        shop = ShopModel(self._desk, self)
        self._leaves[Part.SHOP] = shop.leave
        return shop

    @cached_property
    def _people(self) -> PeopleModel:
        return PeopleModel(self._desk, self)

    @cached_property
    def _products(self) -> ProductListModel:
        products = ProductListModel(self._desk, self, self._go_back_to(Part.PRODUCTS))
        self._leaves[Part.PRODUCTS] = products.leave
        return products

    @cached_property
    def _categories(self) -> CategoryListModel:
        categories = CategoryListModel(self._desk, self, self._go_back_to(Part.CATEGORIES))
        self._leaves[Part.CATEGORIES] = categories.leave
        return categories

    @cached_property
    def _groups(self) -> GroupListModel:
        groups = GroupListModel(self._desk, self, self._go_back_to(Part.CHOICES))
        self._leaves[Part.CHOICES] = groups.leave
        return groups

    @cached_property
    def _taxes(self) -> TaxListModel:
        taxes = TaxListModel(self._desk, self, self._go_back_to(Part.TAXES))
        self._leaves[Part.TAXES] = taxes.leave
        return taxes

    @cached_property
    def _stations(self) -> StationListModel:
        stations = StationListModel(self._desk, self, self._go_back_to(Part.KITCHEN))
        self._leaves[Part.KITCHEN] = stations.leave
        return stations

    @cached_property
    def _terminals(self) -> TerminalsModel:
        return TerminalsModel(self._desk, self)

    @Property(str, notify=partChanged)
    def part(self) -> str:
        """The part in sight, by its name."""
        return self._part.value

    @Property(int, notify=partChanged)
    def place(self) -> int:
        """The tab of the part in sight."""
        return self._parts.index(self._part) if self._part in self._parts else -1

    @Property("QStringList", notify=partsChanged)  # type: ignore[arg-type]
    def parts(self) -> list[str]:
        """What the tabs say."""
        return [part_title(part) for part in self._parts]

    @Property(bool, notify=partChanged)
    def asksManager(self) -> bool:
        """Whether each change of the part in sight waits for a manager's PIN."""
        return not (self._manages or self._part in OPEN_TO_ALL)

    @Property(OfficeSearchModel, notify=built)
    def search(self) -> OfficeSearchModel:
        """The one search."""
        return self._search

    @Property(LooksModel, notify=built)
    def looks(self) -> LooksModel:
        """How this till looks and is held."""
        return self._looks

    @Property(PrinterModel, notify=built)
    def printer(self) -> PrinterModel:
        """The printer."""
        return self._printer

    @Property(BackupModel, notify=built)
    def backup(self) -> BackupModel:
        """The backups and the recovery sheet."""
        return self._backup

    @Property(ShopModel, notify=built)
    def shop(self) -> ShopModel:
        """The shop."""
        return self._shop

    @Property(PeopleModel, notify=built)
    def people(self) -> PeopleModel:
        """The people."""
        return self._people

    @Property(ProductListModel, notify=built)
    def products(self) -> ProductListModel:
        """The products."""
        return self._products

    @Property(CategoryListModel, notify=built)
    def categories(self) -> CategoryListModel:
        """The categories."""
        return self._categories

    @Property(GroupListModel, notify=built)
    def groups(self) -> GroupListModel:
        """The groups of choices."""
        return self._groups

    @Property(TaxListModel, notify=built)
    def taxes(self) -> TaxListModel:
        """The classes of VAT."""
        return self._taxes

    @Property(StationListModel, notify=built)
    def stations(self) -> StationListModel:
        """The kitchen's stations."""
        return self._stations

    @Property(TerminalsModel, notify=built)
    def terminals(self) -> TerminalsModel:
        """The shop's terminals."""
        return self._terminals
