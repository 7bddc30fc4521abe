"""What the sale page shows of itself: its bar, and what lies over the tiles."""

import msgspec


class SaleProps(msgspec.Struct, frozen=True):
    """The bar and what lies over the tiles."""

    dining: int = 0
    asksDining: bool = True
    pending: str = ""
    panel: str = ""


def panel_over_tiles(*, is_taking: bool, lists_tabs: bool) -> str:
    """Return what covers rail and tiles: the checkout, the held orders, or nothing."""
    if is_taking:
        return "checkout"
    return "tabs" if lists_tabs else ""
