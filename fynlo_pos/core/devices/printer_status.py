"""The status bytes of an ESC/POS printer: how to ask, and what an answer means.

Bit positions after Epson's command reference for DLE EOT (answered at once, even by a printer that
is stopped) and GS r (answered in turn, after everything before it was printed).
"""

import msgspec

from fynlo_pos.core.words import Words, said

STOP_UNASKED_REPORTS = b"\x1da\x00"
ASK_OFFLINE_CAUSE = b"\x10\x04\x02"
ASK_PAPER_ROLL = b"\x10\x04\x04"
ASK_WHEN_DONE = b"\x1dr\x01"

_REAL_TIME_MASK, _REAL_TIME_MARK = 0x93, 0x12
_IN_TURN_MASK, _IN_TURN_MARK = 0x90, 0x00
_COVER_OPEN = 0x04
_STOPPED_FOR_PAPER = 0x20
_ERROR = 0x40
_ROLL_NEAR_END = 0x0C
_ROLL_END = 0x60
_DONE_NEAR_END = 0x03
_DONE_END = 0x0C


class PrinterState(msgspec.Struct, frozen=True):
    """What keeps the printer from printing (a clause, or none), and whether paper runs low."""

    fault: Words | None = None
    is_paper_low: bool = False


def is_real_time_answer(byte: int) -> bool:
    """Tell an answer to DLE EOT from other bytes a printer may send."""
    return byte & _REAL_TIME_MASK == _REAL_TIME_MARK


def is_done_answer(byte: int) -> bool:
    """Tell an answer to GS r from other bytes a printer may send."""
    return byte & _IN_TURN_MASK == _IN_TURN_MARK


def read_state(offline_cause: int, paper_roll: int) -> PrinterState:
    """Read the answers to `ASK_OFFLINE_CAUSE` and `ASK_PAPER_ROLL`."""
    if offline_cause & _COVER_OPEN:
        return PrinterState(said("has its cover open"))
    if offline_cause & _STOPPED_FOR_PAPER or paper_roll & _ROLL_END:
        return PrinterState(said("is out of paper"))
    if offline_cause & _ERROR:
        return PrinterState(said("reports a fault, for example at its cutter"))
    return PrinterState(is_paper_low=bool(paper_roll & _ROLL_NEAR_END))


def ran_out_of_paper(done: int) -> bool:
    """Say whether the answer to `ASK_WHEN_DONE` tells that the roll ended under the job."""
    return bool(done & _DONE_END)


def is_roll_near_end(done: int) -> bool:
    """Say whether the answer to `ASK_WHEN_DONE` tells that the roll is nearly used up."""
    return bool(done & _DONE_NEAR_END)
