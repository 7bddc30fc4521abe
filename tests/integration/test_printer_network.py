"""A network printer over a real socket: every way it can fail ends in a value and a sentence."""

import socket
import time
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from fynlo_pos.core.devices.network_printer import NetworkPrinter
from fynlo_pos.core.devices.outcomes import NotOpened, NotPrinted, Opened, Printed
from fynlo_pos.core.devices.printer import PrinterKind, PrinterSettings
from fynlo_pos.core.receipts.escpos import EscposModel, drawer_pulse, render_escpos
from fynlo_pos.core.receipts.sale import sale_document
from tests.support.escpos_reader import read_printout
from tests.support.printer_server import (
    COVER_OPEN,
    CUTTER_FAULT,
    DONE_WITHOUT_PAPER,
    ROLL_END,
    ROLL_NEAR_END,
    PrinterServer,
    printer_server,
    unused_port,
)
from tests.support.receipt_samples import PLAIN_CASH

pytestmark = pytest.mark.integration

RECEIPT = sale_document(PLAIN_CASH)


@pytest.fixture
def server() -> Iterator[PrinterServer]:
    with printer_server() as running:
        yield running


def settings_for(port: int) -> PrinterSettings:
    return PrinterSettings(
        printer_id="front",
        name="Front printer",
        kind=PrinterKind.NETWORK,
        address="127.0.0.1",
        port=port,
        connect_timeout_s=1.0,
        status_timeout_s=0.3,
        print_timeout_s=0.5,
    )


def print_on(server: PrinterServer, **changes: object) -> Printed | NotPrinted:
    settings = replace(settings_for(server.port), **changes)
    return NetworkPrinter(settings).print_document(RECEIPT)


def test_receipt_arrives_whole_and_is_confirmed(server: PrinterServer) -> None:
    assert print_on(server) == Printed(is_confirmed=True)
    assert bytes(server.printed) == render_escpos(RECEIPT, EscposModel())
    assert "£13.70" in read_printout(bytes(server.printed)).text


def test_printer_that_is_off_prints_nothing_and_says_so() -> None:
    outcome = NetworkPrinter(settings_for(unused_port())).print_document(RECEIPT)
    assert isinstance(outcome, NotPrinted)
    assert str(outcome.reason).startswith(
        "Front printer cannot be reached, so nothing was printed."
    )
    assert not outcome.may_be_on_paper


@pytest.mark.slow
def test_printer_whose_queue_for_connections_is_full_is_given_up_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as door:
        port = door.getsockname()[1]
        crowd = [socket.socket() for _ in range(4)]
        for other in crowd:
            other.setblocking(False)
            other.connect_ex(("127.0.0.1", port))
        began = time.monotonic()
        outcome = NetworkPrinter(settings_for(port)).print_document(RECEIPT)
        assert time.monotonic() - began < 3
        for other in crowd:
            other.close()
    assert isinstance(outcome, NotPrinted)
    assert not outcome.may_be_on_paper


def test_silent_printer_is_given_no_paper_to_print(server: PrinterServer) -> None:
    server.answers_state = False
    outcome = print_on(server)
    assert isinstance(outcome, NotPrinted)
    assert "not answering, so nothing was printed" in str(outcome.reason)
    assert not outcome.may_be_on_paper
    assert not server.printed


def test_hanging_after_the_job_may_be_on_paper(server: PrinterServer) -> None:
    server.answers_done = False
    outcome = print_on(server)
    assert isinstance(outcome, NotPrinted)
    assert outcome.may_be_on_paper
    assert "Look at the paper" in str(outcome.reason)


def test_dying_in_the_middle_of_a_job_may_be_on_paper(server: PrinterServer) -> None:
    server.dies_after = 100
    outcome = print_on(server)
    assert isinstance(outcome, NotPrinted)
    assert outcome.may_be_on_paper


@pytest.mark.parametrize(
    ("offline_cause", "paper_roll", "clause"),
    [
        (COVER_OPEN, 0x12, "has its cover open"),
        (CUTTER_FAULT, 0x12, "reports a fault"),
        (0x12, ROLL_END, "is out of paper"),
        (0x32, 0x12, "is out of paper"),
    ],
)
def test_printer_that_cannot_print_is_not_sent_the_job(
    server: PrinterServer, offline_cause: int, paper_roll: int, clause: str
) -> None:
    server.offline_cause, server.paper_roll = offline_cause, paper_roll
    outcome = print_on(server)
    assert isinstance(outcome, NotPrinted)
    assert clause in str(outcome.reason)
    assert not outcome.may_be_on_paper
    assert not server.printed


def test_roll_that_ends_under_the_job_is_not_printed(server: PrinterServer) -> None:
    server.done = DONE_WITHOUT_PAPER
    outcome = print_on(server)
    assert isinstance(outcome, NotPrinted)
    assert outcome.may_be_on_paper
    assert "ran out of paper" in str(outcome.reason)


def test_roll_near_its_end_is_printed_with_a_notice(server: PrinterServer) -> None:
    server.paper_roll = ROLL_NEAR_END
    outcome = print_on(server)
    assert isinstance(outcome, Printed)
    assert str(outcome.notice) == "Front printer is nearly out of paper. Have a new roll ready."


def test_unasked_reports_are_not_taken_for_answers(server: PrinterServer) -> None:
    server.chatter = b"\xff\x8f\xff"
    assert print_on(server) == Printed()


def test_late_status_is_not_taken_for_the_end_of_the_job(server: PrinterServer) -> None:
    server.chatter_before_done = b"\x12"
    server.done = DONE_WITHOUT_PAPER
    assert isinstance(print_on(server), NotPrinted)


def test_printer_that_never_answers_is_believed_when_set_so(server: PrinterServer) -> None:
    server.answers_state = server.answers_done = False
    assert print_on(server, answers=False) == Printed(is_confirmed=False)
    assert bytes(server.printed) == render_escpos(RECEIPT, EscposModel())


@pytest.mark.parametrize("answers", [True, False])
def test_printer_that_never_stops_reporting_holds_nobody_up(
    server: PrinterServer, *, answers: bool
) -> None:
    server.dribbles = True
    began = time.monotonic()
    print_on(server, answers=answers)
    assert time.monotonic() - began < 3


def test_believed_printer_that_dies_is_not_believed(server: PrinterServer) -> None:
    server.dies_after = 10
    outcome = print_on(server, answers=False)
    assert isinstance(outcome, NotPrinted)
    assert outcome.may_be_on_paper


@pytest.mark.parametrize(
    "changes",
    [
        {"address": ""},
        {"address": "printer..invalid"},
        {"address": "x" * 300},
        {"port": 70_000},
        {"port": -1},
    ],
)
def test_impossible_address_is_a_value_too(changes: dict[str, object]) -> None:
    settings = replace(settings_for(1), **changes)
    assert isinstance(NetworkPrinter(settings).print_document(RECEIPT), NotPrinted)
    assert isinstance(NetworkPrinter(settings).open_drawer(), NotOpened)


@pytest.mark.parametrize("changes", [{"profile": "no such model"}, {"columns": 5}])
def test_printer_set_up_wrongly_parks_the_job(
    server: PrinterServer, changes: dict[str, object]
) -> None:
    outcome = print_on(server, **changes)
    assert isinstance(outcome, NotPrinted)
    assert outcome.is_about_job
    assert "Check the printer's model and paper width in Settings." in str(outcome.reason)


def test_drawer_opens_by_one_pulse(server: PrinterServer) -> None:
    assert NetworkPrinter(settings_for(server.port)).open_drawer() == Opened()
    deadline = time.monotonic() + 5
    while not server.printed and time.monotonic() < deadline:
        time.sleep(0.01)
    assert bytes(server.printed) == drawer_pulse()


def test_drawer_of_a_printer_that_is_off_says_so() -> None:
    outcome = NetworkPrinter(settings_for(unused_port())).open_drawer()
    assert isinstance(outcome, NotOpened)
    assert str(outcome.reason).startswith(
        "The drawer did not open: Front printer cannot be reached."
    )
