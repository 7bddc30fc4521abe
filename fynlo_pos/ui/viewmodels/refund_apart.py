"""Where a receipt is refunded while nobody here can know what others paid back (decision 170)."""

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.views import SoldAt
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate


def why_only_there(sale: SaleSealed, sold_at: SoldAt, *, is_apart: bool) -> str:
    """Return why a receipt is not refunded at this till now; empty where it may be.

    Another till's is not while this one ``is_apart``: that till may have paid it back already.
    """
    if is_apart and sale.imported_from:
        return translate("History", "Only once the hub is reached")
    if not is_apart or sold_at.is_here:
        return ""
    words = translate("History", "Only at {till} while the hub is not reached")
    return filled(words, till=sold_at.terminal)
