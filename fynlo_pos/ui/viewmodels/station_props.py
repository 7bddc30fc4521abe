"""A kitchen's station as its form and the list of stations show it."""

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.printer_setup import PrinterVia, host_and_port, written_printer
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.spoken import spoken

translate = QCoreApplication.translate

KINDS = (StationKind.SCREEN, StationKind.PRINTER, StationKind.PASS)
SERVED: tuple[tuple[Dining, ...], ...] = ((), (Dining.EAT_IN,), (Dining.TAKE_AWAY,))
MINUTE_S = 60


class StationRow(msgspec.Struct, frozen=True):
    """One station of the list."""

    key: str
    title: str
    detail: str


class StationProps(msgspec.Struct, frozen=True):
    """Everything the form binds to; closed without a station."""

    isOpen: bool = False
    current: str = ""
    isNew: bool = False
    title: str = ""
    name: str = ""
    nameError: str = ""
    kind: int = 0
    served: int = 0
    takesRest: bool = False
    offersPrinter: bool = True
    dueMinutes: int = 0
    lateMinutes: int = 0
    printer: str = ""
    printerError: str = ""
    categories: tuple[str, ...] = ()


def derive_station_props(draft: Station | None, standing: Station | None) -> StationProps:
    """Return what the form shows."""
    if draft is None:
        return StationProps()
    unnamed = "" if draft.name.strip() else translate("Stations", "A station needs a name.")
    return StationProps(
        isOpen=True,
        current=str(draft.id),
        isNew=standing is None,
        title=draft.name.strip() or translate("Stations", "New station"),
        name=draft.name,
        nameError=unnamed if standing is not None else "",
        kind=KINDS.index(draft.kind),
        served=SERVED.index(draft.dinings) if draft.dinings in SERVED else 0,
        takesRest=draft.takes_rest,
        offersPrinter=draft.offers_printer,
        dueMinutes=draft.due_after_s // MINUTE_S,
        lateMinutes=draft.late_after_s // MINUTE_S,
        printer=draft.printer,
        printerError=_printer_fault(draft.printer),
        categories=tuple(str(one) for one in draft.category_ids),
    )


def _printer_fault(text: str) -> str:
    setup = written_printer(text)
    if setup.via is not PrinterVia.NETWORK:
        return ""
    try:
        host_and_port(setup.address)
    except Refused as refused:
        return spoken(refused.words)
    return ""


def kind_words(kind: StationKind) -> str:
    """Return how a station is told."""
    words = {
        StationKind.SCREEN: translate("Stations", "Screen"),
        StationKind.PRINTER: translate("Stations", "Printer"),
        StationKind.PASS: translate("Stations", "Pass"),
    }
    return words[kind]
