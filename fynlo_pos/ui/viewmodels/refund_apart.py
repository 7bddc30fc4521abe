"""Where a receipt is refunded while nobody here can know what others paid back (decision 170)."""

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate


def why_only_there(sale: SaleSealed, terminal: str, *, is_apart: bool) -> str:
    """Return why a receipt is not refunded at ``terminal`` now; empty where it may be.

    Another till's is not while this one ``is_apart``: that till may have paid it back already.
    """
    if not is_apart or _is_own(sale, terminal):
        return ""
    if sale.imported_from:
        return translate("History", "Only once the hub is reached")
    words = translate("History", "Only at {till} while the hub is not reached")
    return filled(words, till=sale.series.partition("-")[0])


def _is_own(sale: SaleSealed, terminal: str) -> bool:
    """Tell whether a till sold it, in this life or an earlier one."""
    return not sale.imported_from and (
        sale.series == terminal or sale.series.startswith(f"{terminal}-")
    )
