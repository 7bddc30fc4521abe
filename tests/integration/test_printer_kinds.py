"""Printers of every kind: whole files in their order, faults that are said, none that raises."""

from pathlib import Path

import msgspec
import pytest

from fynlo_pos.core.devices.file_printer import FilePrinter
from fynlo_pos.core.devices.memory_printer import MemoryPrinter
from fynlo_pos.core.devices.outcomes import NoDrawer, NotOpened, NotPrinted, Opened, Printed
from fynlo_pos.core.devices.printer import PrinterKind
from fynlo_pos.core.devices.printer_kinds import PRINTER_KINDS, open_printer
from tests.integration.test_printer_desk import RECEIPT, printer_settings
from tests.support.printer_server import unused_port

pytestmark = pytest.mark.integration


def test_file_printer_writes_each_paper_whole_and_in_order(tmp_path: Path) -> None:
    printer = FilePrinter(printer_settings(PrinterKind.FILE, str(tmp_path / "papers")))
    assert printer.print_document(RECEIPT) == Printed()
    assert printer.print_document(msgspec.structs.replace(RECEIPT, title="../../x\n")) == Printed()
    names = sorted(path.name for path in (tmp_path / "papers").iterdir())
    assert names == ["000001-Receipt-T1-000123.txt", "000002-x.txt"]
    assert "£13.70" in (tmp_path / "papers" / names[0]).read_text(encoding="utf-8")
    assert printer.open_drawer() == NoDrawer()


def test_file_printer_that_may_not_write_says_so(tmp_path: Path) -> None:
    blocked = tmp_path / "papers"
    blocked.write_text("a file where the folder should be")
    printer = FilePrinter(printer_settings(PrinterKind.FILE, str(blocked)))
    outcome = printer.print_document(RECEIPT)
    assert isinstance(outcome, NotPrinted)
    assert str(outcome.reason).startswith("Front printer could not write to its folder")


def test_file_printer_for_impossible_paper_parks_the_job(tmp_path: Path) -> None:
    settings = printer_settings(PrinterKind.FILE, str(tmp_path))
    outcome = FilePrinter(msgspec.structs.replace(settings, columns=3)).print_document(RECEIPT)
    assert isinstance(outcome, NotPrinted)
    assert outcome.is_about_job


@pytest.mark.parametrize("kind", list(PrinterKind))
def test_every_kind_of_printer_opens_and_never_raises(kind: PrinterKind, tmp_path: Path) -> None:
    assert kind in PRINTER_KINDS
    address = "127.0.0.1" if kind is PrinterKind.NETWORK else str(tmp_path)
    printer = open_printer(printer_settings(kind, address, unused_port()))
    assert isinstance(printer.print_document(RECEIPT), (Printed, NotPrinted))
    assert isinstance(printer.open_drawer(), (Opened, NotOpened, NoDrawer))


def test_memory_printer_gives_the_fault_it_was_told() -> None:
    printer = MemoryPrinter(printer_settings(PrinterKind.MEMORY))
    printer.fault = NotPrinted("Front printer is out of paper.")
    assert printer.print_document(RECEIPT) == printer.fault
    assert isinstance(printer.open_drawer(), NotOpened)
    assert printer.papers == []
