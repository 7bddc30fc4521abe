"""Desks over real printers: a dead one holds up nobody, and what is not on paper is remembered."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from fynlo_pos.core.devices.memory_printer import MemoryPrinter
from fynlo_pos.core.devices.network_printer import NetworkPrinter
from fynlo_pos.core.devices.outcomes import (
    DrawerOutcome,
    NoDrawer,
    NotOpened,
    NotPrinted,
    Opened,
    Printed,
    PrintOutcome,
)
from fynlo_pos.core.devices.print_desk import PrintDesk
from fynlo_pos.core.devices.print_queue import JobState, PrintJob, PrintQueue
from fynlo_pos.core.devices.print_spool import FileSpool, PrintSpool
from fynlo_pos.core.devices.printer import Printer, PrinterKind, PrinterSettings
from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.receipts.sale import sale_document
from tests.support.memory_spool import MemorySpool
from tests.support.printer_server import PrinterServer, printer_server, unused_port
from tests.support.receipt_samples import PLAIN_CASH

pytestmark = pytest.mark.integration

RECEIPT = sale_document(PLAIN_CASH)


@pytest.fixture
def server() -> Iterator[PrinterServer]:
    with printer_server() as running:
        yield running


class Clock:
    def __init__(self) -> None:
        self.now_ms = 1_000

    def __call__(self) -> int:
        return self.now_ms


def printer_settings(kind: PrinterKind, address: str = "", port: int = 9100) -> PrinterSettings:
    return PrinterSettings(
        printer_id="front",
        name="Front printer",
        kind=kind,
        address=address,
        port=port,
        connect_timeout_s=1.0,
        status_timeout_s=0.3,
        print_timeout_s=0.5,
    )


def network(port: int) -> NetworkPrinter:
    return NetworkPrinter(printer_settings(PrinterKind.NETWORK, "127.0.0.1", port))


def desk_on(
    printer: Printer, spool: PrintSpool | None = None, clock: Clock | None = None
) -> PrintDesk:
    return PrintDesk(printer, spool or MemorySpool(), lambda _job: RECEIPT, clock or Clock())


def job(job_id: str) -> PrintJob:
    return PrintJob(job_id=job_id, subject=f"sale:{job_id}", title="Receipt", queued_at_ms=1_000)


def test_printer_back_on_prints_what_it_missed(server: PrinterServer) -> None:
    clock = Clock()
    server.answers_state = False
    desk = desk_on(network(server.port), clock=clock)
    desk.submit(job("a"))
    desk.submit(job("b"))
    ((failed, outcome),) = desk.work()
    assert failed.job_id == "a"
    assert isinstance(outcome, NotPrinted)
    assert [waiting.job_id for waiting in desk.unprinted()] == ["a", "b"]
    assert "not answering" in str(desk.unprinted()[0].reason)
    assert desk.work() == ()
    server.answers_state = True
    desk.retry_all()
    assert [outcome for _job, outcome in desk.work()] == [Printed(), Printed()]
    assert desk.unprinted() == ()


def test_one_dead_printer_does_not_hold_up_another(server: PrinterServer) -> None:
    dead, alive = desk_on(network(unused_port())), desk_on(network(server.port))
    dead.submit(job("a"))
    alive.submit(job("a"))
    dead.work()
    assert [outcome for _job, outcome in alive.work()] == [Printed()]
    assert len(dead.unprinted()) == 1


def test_job_that_died_half_way_is_not_printed_again_by_itself(server: PrinterServer) -> None:
    server.dies_after = 50
    desk = desk_on(network(server.port))
    desk.submit(job("a"))
    desk.work()
    server.dies_after = None
    connections = server.connections
    desk.retry_all()
    assert desk.work() == ()
    assert server.connections == connections
    assert desk.unprinted()[0].may_be_on_paper
    desk.retry("a")
    assert [outcome for _job, outcome in desk.work()] == [Printed()]


def test_unprinted_jobs_are_found_again_after_a_restart(tmp_path: Path) -> None:
    spool = tmp_path / "spool" / "front.json"
    before = desk_on(network(unused_port()), FileSpool(spool))
    before.submit(job("a"))
    before.work()
    printer = MemoryPrinter(printer_settings(PrinterKind.MEMORY))
    after = desk_on(printer, FileSpool(spool))
    assert [waiting.job_id for waiting in after.unprinted()] == ["a"]
    after.retry("a")
    after.work()
    assert printer.papers == [RECEIPT]
    after.submit(job("a"))
    assert desk_on(printer, FileSpool(spool)).unprinted() == ()


class DiesWithTheTill:
    """A printer during whose work the till is killed: what is on disk then is what counts."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.found = PrintQueue()

    def print_document(self, document: Document) -> PrintOutcome:
        self.found = FileSpool(self._path).load()
        return Printed()

    def open_drawer(self) -> DrawerOutcome:
        return NoDrawer()


def test_till_killed_while_printing_asks_a_person(tmp_path: Path) -> None:
    spool = tmp_path / "front.json"
    printer = DiesWithTheTill(spool)
    desk = desk_on(printer, FileSpool(spool))
    desk.submit(job("a"))
    desk.work()
    assert [left.state for left in printer.found.jobs] == [JobState.PRINTING]
    FileSpool(spool).keep(printer.found)
    revived = desk_on(MemoryPrinter(printer_settings(PrinterKind.MEMORY)), FileSpool(spool))
    assert revived.work() == ()
    assert revived.unprinted()[0].may_be_on_paper


def test_spool_holds_no_word_of_the_paper(tmp_path: Path) -> None:
    spool = tmp_path / "front.json"
    desk = desk_on(network(unused_port()), FileSpool(spool))
    desk.submit(job("a"))
    desk.work()
    assert b"Latte" not in spool.read_bytes()


def test_damaged_spool_is_set_aside(tmp_path: Path) -> None:
    spool = tmp_path / "front.json"
    spool.write_bytes(b'{"jobs": [')
    assert FileSpool(spool).load() == PrintQueue()
    assert (tmp_path / "front.damaged").read_bytes() == b'{"jobs": ['


class BrokenSpool:
    def load(self) -> PrintQueue:
        raise PermissionError

    def keep(self, queue: PrintQueue) -> None:
        raise OSError(28, "No space left on device")


def test_full_disk_does_not_stop_printing() -> None:
    printer = MemoryPrinter(printer_settings(PrinterKind.MEMORY))
    desk = desk_on(printer, BrokenSpool())
    desk.submit(job("a"))
    assert [outcome for _job, outcome in desk.work()] == [Printed()]
    assert printer.papers == [RECEIPT]


class Explodes:
    def print_document(self, document: Document) -> PrintOutcome:
        raise RuntimeError

    def open_drawer(self) -> DrawerOutcome:
        raise RuntimeError


def test_no_exception_of_a_driver_reaches_a_sale() -> None:
    desk = desk_on(Explodes())
    desk.submit(job("a"))
    desk.submit(job("b"))
    outcomes = [outcome for _job, outcome in desk.work()]
    assert all(isinstance(outcome, NotPrinted) for outcome in outcomes)
    assert len(outcomes) == 2
    assert isinstance(desk.open_drawer(), NotOpened)


def test_subject_that_is_gone_steps_aside() -> None:
    printer = MemoryPrinter(printer_settings(PrinterKind.MEMORY))
    desk = PrintDesk(printer, MemorySpool(), lambda _job: None, Clock())
    desk.submit(job("a"))
    desk.work()
    assert "nothing to print" in str(desk.unprinted()[0].reason)
    desk.discard("a")
    assert desk.unprinted() == ()


def test_many_threads_print_each_job_once() -> None:
    printer = MemoryPrinter(printer_settings(PrinterKind.MEMORY))
    desk = desk_on(printer)

    def submit_and_work() -> None:
        for number in range(25):
            desk.submit(job(f"job-{number}"))
            desk.work()

    threads = [threading.Thread(target=submit_and_work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(printer.papers) == 25


def test_drawer_does_not_wait_for_ever_behind_a_job(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fynlo_pos.core.devices.print_desk._DRAWER_PATIENCE_S", 0.05)
    entered, release = threading.Event(), threading.Event()

    class Slow(MemoryPrinter):
        def print_document(self, document: Document) -> PrintOutcome:
            entered.set()
            release.wait(10)
            return super().print_document(document)

    desk = desk_on(Slow(printer_settings(PrinterKind.MEMORY)))
    desk.submit(job("a"))
    worker = threading.Thread(target=desk.work)
    worker.start()
    assert entered.wait(10)
    outcome = desk.open_drawer()
    release.set()
    worker.join()
    assert isinstance(outcome, NotOpened)
    assert "busy" in str(outcome.reason)
    assert desk.open_drawer() == Opened()
