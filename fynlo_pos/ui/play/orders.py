"""What is rung in a play: orders as a customer would say them, each line with its own price."""

import msgspec


class PlayItem(msgspec.Struct, frozen=True):
    """One line to ring. ``code`` is its barcode, if it has one; ``size`` is chosen on its sheet,
    which ``choosing_adds`` closes at once.

    ``is_on_menu`` is false where the menu has no such item at this price: it is a misc item then.
    """

    name: str
    quantity: int
    unit_minor: int
    code: str = ""
    is_favourite: bool = False
    opens_sheet: bool = False
    size: str = ""
    choosing_adds: bool = False
    is_on_menu: bool = True

    @property
    def sold_as(self) -> str:
        """The name it has on the receipt."""
        return f"{self.name} {self.size}" if self.size else self.name


class PlayOrder(msgspec.Struct, frozen=True):
    """One order of a play, under its number at the source."""

    number: str
    items: tuple[PlayItem, ...]

    @property
    def total_minor(self) -> int:
        """What it comes to at the source, minor units."""
        return sum(item.unit_minor * item.quantity for item in self.items)
