"""What a tile, a scan or a few keys ask for on the sale page, and when they may not have it."""

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.money import LARGEST_QUANTITY_MILLI, MILLI
from fynlo_pos.core.sounds import Sound
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.keyed_number import KeyedNumber
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodels.about import AboutModel
from fynlo_pos.ui.viewmodels.catalogue_view import CatalogueModel
from fynlo_pos.ui.viewmodels.change import ChangeModel
from fynlo_pos.ui.viewmodels.checkout import CheckoutModel
from fynlo_pos.ui.viewmodels.modifiers import ModifiersModel
from fynlo_pos.ui.viewmodels.products import ProductModel
from fynlo_pos.ui.viewmodels.ringing import Ringing

translate = QCoreApplication.translate

LEAST_CODE_DIGITS = 8


class SaleEntry:
    """Leads each to what it means just now: rung, read about, chosen for, or refused."""

    def __init__(
        self,
        desk: Desk,
        *,
        number: KeyedNumber,
        catalogue: CatalogueModel,
        ringing: Ringing,
        product: ProductModel,
        about: AboutModel,
        modifiers: ModifiersModel,
        checkout: CheckoutModel,
        change: ChangeModel,
    ) -> None:
        self._desk = desk
        self._number = number
        self._catalogue = catalogue
        self._ringing = ringing
        self._product = product
        self._about = about
        self._modifiers = modifiers
        self._checkout = checkout
        self._change = change

    def tap(self, row: int) -> None:
        """Add what is on a tile, as many as the digits keyed before say."""
        tile = self._catalogue.tile(row)
        if tile is None or self._change.hands_over():
            return
        if self._about.is_asked:
            self.look_at(row)
            return
        if tile.sold_out:
            self._ringing.refuse_sold_out(tile.id, tile.name)
            return
        self._ringing.ring_product(tile.id)

    def look_at(self, row: int) -> None:
        """Read about the product on a tile; nothing is added."""
        tile = self._catalogue.tile(row)
        self._about.cancel()
        if tile is not None:
            self._product.look(str(tile.id))

    def digit(self, key: str) -> None:
        """A digit keyed before a tile, or ``back`` and ``clear``. One too many is not taken."""
        if key.isdigit() and self._number.is_full:
            words = translate("Sale", "A line holds at most {most}. {number} is keyed still.")
            most, number = LARGEST_QUANTITY_MILLI // MILLI, self._number.value
            told = filled(words, most=f"{most:,}", number=f"{number:,}")
            self._desk.notices.say(told, Tone.WARN)
            self._desk.sounds.play(Sound.FAILED)
            return
        self._number.press(key)

    def scan(self, code: str) -> None:
        """The scanner read a code, anywhere on the page."""
        if self._change.hands_over():
            return
        if self._checkout.is_taking or self._desk.order.busy:
            self._ringing.refuse_scan(translate("Sale", "Money is being taken. Nothing was added."))
        elif not self._modifiers.is_choosing:
            self._ringing.ring_code(code)
        elif self._modifiers.is_complete:
            self._modifiers.add()
            self._ringing.ring_code(code)
        else:
            self._ringing.refuse_while_choosing()

    def search(self, text: str) -> bool:
        """Enter in the search: ring a code, or the only product found. Tells whether it was one."""
        if text.isdigit() and len(text) >= LEAST_CODE_DIGITS:
            self.scan(text)
            return True
        if len(self._catalogue.found) == 1:
            self.tap(0)
            return True
        return False
