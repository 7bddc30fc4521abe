"""What the shop's settings show, and what may be saved of them."""

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.venue import Venue
from fynlo_pos.ui.translation import PAPER_LANGUAGES
from fynlo_pos.ui.viewmodels.vat_number import vat_number_fault

translate = QCoreApplication.translate

DININGS = tuple(Dining)


class ShopProps(msgspec.Struct, frozen=True):
    """Everything the shop's settings bind to."""

    name: str = ""
    nameError: str = ""
    address: str = ""
    isRegistered: bool = False
    vatNumber: str = ""
    vatError: str = ""
    dining: int = 0
    asksDining: bool = True
    printsReceipts: bool = False
    footer: str = ""
    countsBlind: bool = False
    language: int = 0


def derive_shop_props(venue: Venue) -> ShopProps:
    """Return the settings as written so far, with what is wrong with them."""
    return ShopProps(
        name=venue.name,
        nameError="" if venue.name.strip() else translate("Shop", "A shop needs a name."),
        address=", ".join(venue.address),
        isRegistered=venue.vat_registered,
        vatNumber=venue.vat_number,
        vatError=vat_number_fault(venue.vat_number) if venue.vat_registered else "",
        dining=DININGS.index(venue.usual_dining),
        asksDining=venue.asks_dining,
        printsReceipts=venue.prints_receipts_unasked,
        footer=venue.receipt_footer,
        countsBlind=venue.counts_blind,
        language=PAPER_LANGUAGES.index(venue.language) if venue.language in PAPER_LANGUAGES else -1,
    )


def is_right(venue: Venue) -> bool:
    """Tell whether the settings can be saved."""
    props = derive_shop_props(venue)
    return not (props.nameError or props.vatError)


def tidy(venue: Venue) -> Venue:
    """Return the settings as they are kept: no spaces around what was written."""
    return msgspec.structs.replace(
        venue,
        name=venue.name.strip(),
        vat_number=venue.vat_number.strip(),
        receipt_footer=venue.receipt_footer.strip(),
        address=tuple(line.strip() for line in venue.address if line.strip()),
    )


def address_lines(text: str) -> tuple[str, ...]:
    """Return the lines of an address written in one, parted by commas."""
    return tuple(line.removeprefix(" ") for line in text.split(",")) if text else ()
