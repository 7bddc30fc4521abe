"""A receipt printer on the network: ESC/POS over TCP, usually at port 9100.

Printed means the printer said so. Before a job it is asked for its state, so that a printer without
paper is never given one; after the job it is asked for an answer that it gives only when everything
before is on paper. A printer set to `answers=False` is given the bytes and believed.
"""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from fynlo_pos.core.devices.outcomes import (
    DrawerOutcome,
    NotOpened,
    NotPrinted,
    Opened,
    Printed,
    PrintOutcome,
)
from fynlo_pos.core.devices.printer import PrinterSettings
from fynlo_pos.core.devices.printer_status import (
    ASK_OFFLINE_CAUSE,
    ASK_PAPER_ROLL,
    ASK_WHEN_DONE,
    STOP_UNASKED_REPORTS,
    PrinterState,
    is_done_answer,
    is_real_time_answer,
    is_roll_near_end,
    ran_out_of_paper,
    read_state,
)
from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.receipts.escpos import DrawerPin, EscposModel, drawer_pulse, render_escpos
from fynlo_pos.core.words import Words, said

_UNREACHABLE = (OSError, ValueError, OverflowError)
"""What a silent address raises, and what a host name or a port that cannot be raises."""


class _NoAnswer(Exception):
    """The printer closed the line or stayed silent."""


class _NoAddress(ValueError):
    """The printer has not been given an address, and an empty one would mean this machine."""


class NetworkPrinter:
    """One printer at an address. Each call opens its own connection and closes it."""

    def __init__(self, settings: PrinterSettings) -> None:
        self._settings = settings
        self._model = EscposModel(columns=settings.columns, profile=settings.profile)

    def print_document(self, document: Document) -> PrintOutcome:
        """Print `document` and wait for the printer's word that it did."""
        try:
            data = render_escpos(document, self._model)
        except ValueError as error:
            return NotPrinted(self._cannot_draw(str(error)), is_about_job=True)
        try:
            with self._connection() as line:
                return self._print(line, data)
        except _UNREACHABLE:
            return NotPrinted(self._unreachable())

    def open_drawer(self) -> DrawerOutcome:
        """Send the drawer's pulse. It is never kept for later: a drawer must not open by itself."""
        try:
            with self._connection() as line:
                line.sendall(drawer_pulse(DrawerPin(self._settings.drawer_pin)))
                return Opened()
        except _UNREACHABLE:
            return NotOpened(
                said(
                    "The drawer did not open: {printer} cannot be reached. Nothing is lost. Open "
                    "the drawer with its key, and check that the printer is on and connected.",
                    printer=self._settings.name,
                )
            )

    @contextmanager
    def _connection(self) -> Iterator[socket.socket]:
        if not self._settings.address:
            raise _NoAddress
        address = (self._settings.address, self._settings.port)
        line = socket.create_connection(address, timeout=self._settings.connect_timeout_s)
        with line:
            line.settimeout(self._settings.print_timeout_s)
            yield line

    def _print(self, line: socket.socket, data: bytes) -> PrintOutcome:
        state = PrinterState()
        if self._settings.answers:
            try:
                state = self._ask_state(line)
            except (OSError, _NoAnswer):
                return NotPrinted(self._silent(), is_silent=True)
            if state.fault:
                return NotPrinted(self._stopped(state.fault))
        try:
            line.sendall(data)
            if not self._settings.answers:
                return self._deliver(line)
            line.sendall(ASK_WHEN_DONE)
            done = self._await(line, is_done_answer, self._settings.print_timeout_s)
        except (OSError, _NoAnswer):
            return NotPrinted(self._broke_off(), may_be_on_paper=True)
        if ran_out_of_paper(done):
            return NotPrinted(self._stopped(said("ran out of paper")), may_be_on_paper=True)
        is_low = state.is_paper_low or is_roll_near_end(done)
        return Printed(notice=self._paper_low() if is_low else "")

    def _ask_state(self, line: socket.socket) -> PrinterState:
        patience_s = self._settings.status_timeout_s
        line.sendall(STOP_UNASKED_REPORTS + ASK_OFFLINE_CAUSE)
        offline_cause = self._await(line, is_real_time_answer, patience_s)
        line.sendall(ASK_PAPER_ROLL)
        return read_state(offline_cause, self._await(line, is_real_time_answer, patience_s))

    def _await(
        self, line: socket.socket, is_answer: Callable[[int], bool], patience_s: float
    ) -> int:
        deadline = time.monotonic() + patience_s
        while (left_s := deadline - time.monotonic()) > 0:
            line.settimeout(left_s)
            received = line.recv(1)
            if not received:
                break
            if is_answer(received[0]):
                line.settimeout(self._settings.print_timeout_s)
                return received[0]
        raise _NoAnswer

    def _deliver(self, line: socket.socket) -> PrintOutcome:
        line.shutdown(socket.SHUT_WR)
        deadline = time.monotonic() + self._settings.status_timeout_s
        with suppress(TimeoutError):
            while (left_s := deadline - time.monotonic()) > 0:
                line.settimeout(left_s)
                if not line.recv(64):
                    break
        return Printed(is_confirmed=False)

    def _unreachable(self) -> Words:
        return said(
            "{printer} cannot be reached, so nothing was printed. Nothing is lost. Check that it "
            "is on and connected, then print again.",
            printer=self._settings.name,
        )

    def _silent(self) -> Words:
        return said(
            "{printer} is connected but not answering, so nothing was printed. Nothing is lost. "
            "Switch it off and on, then print again.",
            printer=self._settings.name,
        )

    def _stopped(self, fault: Words) -> Words:
        return said(
            "{printer} {fault}. Nothing is lost. See to it, then print again.",
            printer=self._settings.name,
            fault=fault,
        )

    def _broke_off(self) -> Words:
        return said(
            "{printer} stopped answering while printing. Nothing is lost. Look at the paper: print "
            "again only if it is missing or torn off short.",
            printer=self._settings.name,
        )

    def _paper_low(self) -> Words:
        return said(
            "{printer} is nearly out of paper. Have a new roll ready.", printer=self._settings.name
        )

    def _cannot_draw(self, cause: str) -> Words:
        return said(
            "{printer} cannot print this: {why}. Nothing is lost. Check the printer's model and "
            "paper width in Settings.",
            printer=self._settings.name,
            why=cause,
        )
