"""The person at the till in a play: knows its screens by what they say, and touches them."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from fynlo_pos.core.money import format_amount, format_money
from fynlo_pos.ui.play.camera import Camera
from fynlo_pos.ui.play.hand import Hand
from fynlo_pos.ui.play.orders import PlayItem
from fynlo_pos.ui.play.screen import Named

NOTE_MINOR = 1_000
MOST_BY_DIGITS = 99


class Shopkeeper:
    """Each act ends when the screen says that it is done."""

    def __init__(self, hand: Hand, camera: Camera) -> None:
        self._hand = hand
        self._screen = hand.screen
        self._camera = camera

    def open_day(self, name: str, pin: str, float_minor: int) -> None:
        """Sign in and count the float."""
        self._see("Count it")
        self._picture("sign-in")
        self._hand.tap("Count it")
        self._hand.tap(name)
        self._hand.type(pin)
        self._hand.tap("Count")
        self._see("Start with *")
        self._hand.type(str(float_minor))
        self._picture("count-the-float")
        self._hand.tap(f"Start with {format_money(float_minor)}")
        self._see("Cash in")
        self._picture("drawer")
        self._hand.tap("Back")
        self._see("Lines of the order", touchable=False)
        self._picture("sale")

    def ring_by_tile(self, item: PlayItem) -> None:
        """Touch a favourite's tile; more than one is keyed first."""
        self._hand.tap("Favourites", within="Categories")
        tile = _Tile(item)
        self._see(tile, within="Products")
        if item.quantity > 1:
            self._hand.type(str(item.quantity))
        self._hand.tap(tile, within="Products")
        self._choose(item, item.quantity)

    def ring_by_search(self, item: PlayItem) -> None:
        """Type a name into the search and touch what it finds."""
        self._hand.tap("Search")
        self._hand.type(item.name)
        tile = _Tile(item)
        self._see(tile, within="Products")
        self._picture("search")
        for _ in range(item.quantity):
            self._hand.tap(tile, within="Products")
            self._choose(item, 1)
        self._hand.tap("Favourites", within="Categories")

    def ring_by_scan(self, item: PlayItem) -> None:
        """Hold a barcode before the scanner, once for each."""
        for _ in range(item.quantity):
            self._hand.scan(item.code)
            self._choose(item, 1)

    def ring_misc(self, item: PlayItem) -> None:
        """Key in something that the menu does not have at this price."""
        for _ in range(item.quantity):
            self._hand.tap("More")
            self._hand.tap("Misc item*")
            self._hand.key_in(str(item.unit_minor))
            self._hand.tap("Name")
            self._hand.type(item.name)
            self._picture("misc-item")
            self._hand.tap(f"Add {format_money(item.unit_minor)}")

    def sees_total(self, total_minor: int) -> None:
        """Wait until the order comes to an amount. Raises ``Lost`` if it never does."""
        self._see(f"Pay {format_money(total_minor)}")
        self._picture("order")

    def pay_cash_exactly(self, due_minor: int) -> None:
        """Take the exact amount in cash."""
        self._to_checkout(due_minor, "Cash")
        self._picture("checkout-cash")
        self._hand.tap(f"Exact {format_money(due_minor)}")
        self._sees_paid(f"Paid {format_money(due_minor)}")

    def pay_cash_over(self, due_minor: int) -> int:
        """Key in the next ten pounds; return the change that the screen says."""
        given = (due_minor // NOTE_MINOR + 1) * NOTE_MINOR
        self._to_checkout(due_minor, "Cash")
        self._hand.type(str(given))
        self._hand.tap(f"Take {format_money(given)}")
        self._sees_paid(f"Change {format_money(given - due_minor)}", "change")
        return given - due_minor

    def pay_by_card(self, due_minor: int) -> None:
        """Take it on the card machine."""
        self._to_checkout(due_minor, "Card machine")
        self._see("Taken")
        self._picture("checkout-card-machine")
        self._hand.tap("Taken")
        self._sees_paid(f"Paid {format_money(due_minor)}")

    def hold(self) -> None:
        """Put the order by."""
        self._hand.tap("Hold")
        self.sees_total_of_nothing()

    def recall(self) -> None:
        """Take up the order that is on hold."""
        self._hand.tap("Orders on hold: *")
        self._see("Order *", within="Orders on hold")
        self._picture("orders-on-hold")
        self._hand.tap("Order *", within="Orders on hold")

    def sees_total_of_nothing(self) -> None:
        """Wait for an empty order."""
        self._see("Pay £0.00", touchable=False)

    def refund_last(self, amount_minor: int) -> None:
        """Refund the newest receipt whole."""
        self._go("Receipts and refunds")
        self._see("Refund")
        self._picture("receipts")
        self._hand.tap("Refund")
        self._hand.tap("Changed their mind")
        self._see(f"Refund {format_money(amount_minor)}")
        self._picture("refund")
        self._hand.tap(f"Refund {format_money(amount_minor)}")
        self._see(lambda name: name.startswith("Refunded £"), touchable=False)
        self._hand.tap("Back")
        self.sees_total_of_nothing()

    def look_at_reports(self) -> None:
        """Open the reports beside the till, look, and close them."""
        self._go("Reports")
        window = self._screen.wait(self._other_window, "the reports")
        self._hand.rest(1.0)
        self._camera.take(window, "reports")
        window.close()

    def close_day(self, *, cash_minor: int, card_minor: int) -> None:
        """Count cash and card machine, and close the day."""
        self._go("Close the day")
        self._hand.tap("Total", within="How to count")
        self._hand.key_in(str(cash_minor))
        self._picture("close-cash")
        self._hand.tap("Counted")
        self._see("There is no total to read")
        self._hand.key_in(str(card_minor))
        self._picture("close-card-machine")
        self._hand.tap("Next")
        self._see("Close the day")
        self._picture("close-the-day")
        self._hand.tap("Close the day")
        self._see("Done")
        self._picture("day-closed")
        self._hand.tap("Done")

    def _choose(self, item: PlayItem, quantity: int) -> None:
        if not item.opens_sheet:
            return
        add = f"Add {format_money(item.unit_minor * quantity)}"
        self._see("Add *")
        if item.size:
            self._picture("choices")
            self._hand.tap(f"{item.size}*")
        if item.choosing_adds:
            return
        self._see(add)
        self._picture("more-choices")
        self._hand.tap(add)

    def _to_checkout(self, due_minor: int, way: str) -> None:
        self._hand.tap(f"Pay {format_money(due_minor)}")
        self._hand.tap(way, within="Way to pay")

    def _sees_paid(self, words: str, picture: str = "paid") -> None:
        self._see("Next order")
        self._see(words, touchable=False)
        self._picture(picture)
        self._hand.tap("Next order")
        self.sees_total_of_nothing()

    def _go(self, page: str) -> None:
        self._hand.tap("Menu")
        self._see(page)
        self._picture("menu")
        self._hand.tap(page)

    def _other_window(self) -> QQuickWindow | None:
        for window in QGuiApplication.topLevelWindows():
            if window is not self._screen.window and window.isVisible():
                return window if isinstance(window, QQuickWindow) else None
        return None

    def _see(self, name: Named, *, within: str = "", touchable: bool = True) -> None:
        self._screen.wait(
            lambda: self._screen.find(name, within=within, touchable=touchable), repr(name)
        )

    def _picture(self, name: str) -> None:
        self._hand.rest(0.25 if self._camera.wants(name) else 0)
        self._camera.take(self._screen.window, name)


class _Tile:
    """How an item's tile is read out, whatever count it shows; one with sizes, at any price."""

    def __init__(self, item: PlayItem) -> None:
        self._words = f"{item.name}, "
        if not item.size:
            self._words += format_amount(item.unit_minor)

    def __call__(self, said: str) -> bool:
        if said.startswith(self._words):
            return True
        count, comma, rest = said.partition(", ")
        return count.isdigit() and bool(comma) and rest.startswith(self._words)

    def __repr__(self) -> str:
        return f"a tile {self._words!r}"
